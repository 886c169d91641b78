//! A person's calendar at a secret address: their meetings and what their orders wait for
//! (missions 2.13, H3). Whoever knows the address reads it, so it can be renewed at any time.

use std::sync::Arc;

use documents::calendar::write::{Entry, Method, write};
use domain::agreement::OrderState;
use kernel::{AccountId, Locale, Timestamp};
use sha2::{Digest, Sha256};
use store::db::Tx;
use store::work::deadline::{Deadline, deadlines};
use store::work::meeting as rows;
use texts::Texts;

use super::{LISTED, invite};
use crate::context::{App, Cx};
use crate::failure::Failure;
use crate::secret::Token;

/// A calendar as it is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The file.
    pub content: String,
    /// What changes when the file does.
    pub tag: String,
}

/// When the person's secret address was made, if there is one.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn feed_made_at(cx: &Cx) -> Result<Option<Timestamp>, Failure> {
    let account = cx.reader()?.id;
    cx.app
        .database
        .read("calendar::made_at", move |tx| {
            rows::feed_made_at(tx, account).map_err(Failure::from)
        })
        .await
}

/// Makes a new secret address, shown this once; the old one ends at once.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors, [`Failure::Forbidden`] when the token only reads.
pub async fn renew_feed(cx: &Cx) -> Result<Token, Failure> {
    let account = cx.writer()?.id;
    let secret = Token::new(cx.app.entropy.as_ref());
    let (hash, now) = (secret.hash(), cx.now);
    cx.app
        .database
        .write("calendar::renew", move |tx| {
            rows::set_feed(tx, account, &hash, now).map_err(Failure::from)
        })
        .await?;
    Ok(secret)
}

/// Ends the secret address.
///
/// # Errors
/// As [`renew_feed`].
pub async fn drop_feed(cx: &Cx) -> Result<(), Failure> {
    let account = cx.writer()?.id;
    cx.app
        .database
        .write("calendar::drop", move |tx| {
            rows::drop_feed(tx, account)
                .map(drop)
                .map_err(Failure::from)
        })
        .await
}

/// The calendar behind a secret address.
///
/// # Errors
/// [`Failure::NotFound`] for every other address.
pub async fn feed(app: &Arc<App>, token: &str) -> Result<Feed, Failure> {
    let hash = Token::parse(token).ok_or(Failure::NotFound)?.hash();
    let cx = app.system();
    app.database
        .read("calendar::feed", move |tx| {
            let account = rows::feed_of(tx, &hash)?.ok_or(Failure::NotFound)?;
            let content = assemble(tx, &cx, account)?;
            let hash: [u8; 32] = Sha256::digest(content.as_bytes()).into();
            let tag = domain::canonical::Digest::from_bytes(hash).to_string();
            Ok(Feed { content, tag })
        })
        .await
}

fn assemble(tx: &mut Tx<'_>, cx: &Cx, account: AccountId) -> Result<String, Failure> {
    let owner = store::account::find(tx, account)?.ok_or(Failure::NotFound)?;
    let mut all = Vec::new();
    for (pair, other) in rows::of_account(tx, account, LISTED)? {
        for mut entry in invite::entries(tx, cx, &pair)? {
            entry.summary = format!("{} ({other})", entry.summary);
            all.push(entry);
        }
    }
    for deadline in deadlines(tx, account, LISTED)? {
        all.extend(of_order(cx, (account, owner.locale), &deadline));
    }
    Ok(write(Method::Publish, &owner.name, &all))
}

/// When the work is due, what else happens by itself, and when the contractor tells how it is going.
fn of_order(cx: &Cx, (reader, locale): (AccountId, Locale), deadline: &Deadline) -> Vec<Entry> {
    let t = Texts::new(locale);
    let (number, title) = (deadline.number.as_str(), deadline.title.as_str());
    let is_own = deadline.turn == Some(reader);
    let moment = |what: &str, (at, stamp), summary| Entry {
        uid: format!("{what}-{}@feierabend", deadline.order),
        sequence: 0,
        stamp,
        start: at,
        minutes: 0,
        zone: None,
        every_weeks: 0,
        off: Vec::new(),
        replaces: None,
        is_cancelled: false,
        summary,
        description: String::new(),
        location: String::new(),
        url: invite::page(cx, &format!("/auftraege/{}", deadline.order)),
        organizer: None,
        attendees: Vec::new(),
    };
    let due = due_at(deadline);
    let next = (due != Some(deadline.next_at)).then_some(deadline.next_at);
    let update = deadline
        .rhythm
        .as_ref()
        .filter(|_| is_own && is_worked_on(deadline));
    let mut all = Vec::new();
    if let Some(at) = due {
        let words = t.meeting_calendar_due(number, title);
        all.push(moment("abgabe", (at, deadline.changed_at), words));
    }
    if let Some(at) = next {
        let words = match &deadline.state {
            OrderState::Delivered { .. } if is_own => t.meeting_calendar_review(number, title),
            _ if is_own => t.meeting_calendar_turn(number, title),
            _ => t.meeting_calendar_waiting(number, title),
        };
        all.push(moment("frist", (at, deadline.changed_at), words));
    }
    if let Some((rhythm, zone)) = update {
        let words = t.meeting_calendar_update(number, title);
        let when = (rhythm.due_at(zone), rhythm.since.max(deadline.changed_at));
        all.push(moment("zwischenstand", when, words));
    }
    all
}

/// When the work is due, while it is still to be handed in: the date in the state, which a sample or
/// a revision has moved, or the one agreed for the stage.
fn due_at(deadline: &Deadline) -> Option<Timestamp> {
    match &deadline.state {
        OrderState::Secured { .. } => Some(deadline.agreed_at),
        state => state.due_at(),
    }
}

/// Whether updates are due at all: not while the client looks at a sample or a delivery.
fn is_worked_on(deadline: &Deadline) -> bool {
    matches!(deadline.state, OrderState::InWork { .. })
}
