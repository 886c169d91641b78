//! Updates without asking: the client says how often, the contractor tells in three lines, and is
//! reminded once for every rhythm without one (missions 0.13, H4).

use domain::Argument;
use domain::agreement::{OrderState, Role};
use domain::notice::{About, EventKind, Job, Value};
use domain::work::progress::{MISSED, ProgressRefusal, Rhythm, UpdateDraft};
use kernel::{MessageId, OrderId, Timestamp};
use store::agreement::Order;
use store::db::Tx;
use store::work::progress as rows;
use texts::Texts;

use super::message::{Written, write_in};
use crate::agreement::{Loaded, load, load_for_clock, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::idempotency::seal;
use crate::notice::{Happening, Letter, record, schedule, write};

/// How an order stands with updates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// On which side the reader is.
    pub role: Role,
    /// How often updates are wanted.
    pub rhythm: Option<Rhythm>,
    /// When the last one came.
    pub last: Option<Timestamp>,
    /// When the next one is due, while it is worked on.
    pub due_at: Option<Timestamp>,
    /// Whether it is worked on.
    pub is_in_work: bool,
    /// Whether the order is over.
    pub is_over: bool,
}

/// How an order stands with updates, for its two sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn progress(cx: &Cx, order: OrderId) -> Result<Progress, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("work::progress", move |tx| {
            let loaded = look(tx, &own, order)?;
            let rhythm = rows::rhythm(tx, &loaded.order)?;
            let is_in_work = is_in_work(&loaded.order);
            Ok(Progress {
                role: loaded.role,
                rhythm,
                last: rows::last_update(tx, &loaded.order)?,
                due_at: rhythm
                    .filter(|_| is_in_work)
                    .map(|rhythm| rhythm.due_at(&loaded.contract.client.zone)),
                is_in_work,
                is_over: loaded.order.state.is_terminal(),
            })
        })
        .await
}

fn is_in_work(order: &Order) -> bool {
    matches!(order.state, OrderState::InWork { .. })
}

fn refused(refusal: ProgressRefusal) -> Failure {
    Failure::refused(&refusal)
}

/// The client says every how many days an update is wanted; 0 for none.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client; [`Failure::Invalid`] on `every-days`;
/// [`Failure::Refused`] when the order is over.
pub async fn want_progress(
    cx: &Cx,
    order: OrderId,
    every_days: Option<i64>,
) -> Result<(), Failure> {
    cx.writer()?;
    let rhythm = Rhythm::wanted(every_days, cx.now)?;
    let own = cx.clone();
    cx.app
        .database
        .write("work::want_progress", move |tx| {
            let loaded = load(tx, &own, order)?;
            if loaded.role != Role::Client {
                return Err(Failure::NotFound);
            }
            if loaded.order.state.is_terminal() {
                return Err(refused(ProgressRefusal::Over));
            }
            let known = rows::rhythm(tx, &loaded.order)?;
            let same = |known: Rhythm| Some(known.every_days) == rhythm.map(|r| r.every_days);
            if known.is_some_and(same) || (known.is_none() && rhythm.is_none()) {
                return Ok(());
            }
            let days = rhythm.map_or(0, |rhythm| i64::from(rhythm.every_days));
            let happening = Happening::new(EventKind::ProgressWanted, About::Order(order));
            record(tx, &own, happening.with("days", Value::Number(days)))?;
            save(tx, &own, &loaded, rhythm.as_ref())
        })
        .await
}

/// Writes the rhythm and sets its clock.
fn save(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded, rhythm: Option<&Rhythm>) -> Result<(), Failure> {
    rows::set_rhythm(tx, &loaded.order, rhythm)?;
    let Some(rhythm) = rhythm else {
        return Ok(());
    };
    let (order, at) = (loaded.order.id, rhythm.due_at(&loaded.contract.client.zone));
    Ok(schedule(tx, cx, &Job::RemindProgress { order, at }, at)?)
}

/// The contractor tells how the work is going: a short message in the room that sets the clock anew.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the contractor; [`Failure::Invalid`] on `done`, `next`
/// and `stuck`; [`Failure::Refused`] unless it is worked on.
pub async fn tell_progress(
    cx: &Cx,
    order: OrderId,
    draft: UpdateDraft,
) -> Result<MessageId, Failure> {
    cx.writer()?;
    let update = draft.check()?;
    let own = cx.clone();
    cx.app
        .database
        .write("work::tell_progress", move |tx| {
            let loaded = load(tx, &own, order)?;
            if loaded.role != Role::Contractor {
                return Err(Failure::NotFound);
            }
            if !is_in_work(&loaded.order) {
                return Err(refused(ProgressRefusal::NotInWork));
            }
            let body = words(own.locale, &update);
            seal(tx, &own, order)?;
            let id = write_in(tx, &own, &loaded, Written::plain(&body))?;
            rows::insert_update(tx, &loaded.order, (id, own.now))?;
            let happening = Happening::new(EventKind::ProgressTold, About::Message(id));
            record(tx, &own, happening.in_order(order))?;
            if let Some(rhythm) = rows::rhythm(tx, &loaded.order)? {
                save(tx, &own, &loaded, Some(&rhythm.told(own.now)))?;
            }
            Ok(id)
        })
        .await
}

/// The update as the message says it.
fn words(locale: kernel::Locale, update: &UpdateDraft) -> String {
    let t = Texts::new(locale);
    let parts = [
        (t.progress_done(), &update.done),
        (t.progress_next(), &update.next),
        (t.progress_stuck(), &update.stuck),
    ];
    let lines = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let lines = lines.map(|(label, text)| format!("{label}: {text}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The clock of a rhythm rings: the contractor is reminded, once, and after two rhythms without a
/// word the client is told what can be done. While nobody works on it the clock only goes on.
pub(crate) fn remind(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (order, at): (OrderId, Timestamp),
) -> Result<(), Failure> {
    let Some(loaded) = load_for_clock(tx, order)? else {
        return Ok(());
    };
    let Some(rhythm) = rows::rhythm(tx, &loaded.order)? else {
        return Ok(());
    };
    let zone = &loaded.contract.client.zone;
    if loaded.order.state.is_terminal() || rhythm.due_at(zone) != at {
        return Ok(());
    }
    if !is_in_work(&loaded.order) {
        return save(tx, cx, &loaded, Some(&rhythm.told(cx.now)));
    }
    let rhythm = rhythm.reminded(cx.now);
    let happening = Happening::new(EventKind::ProgressReminded, About::Order(order));
    let missed = Value::Number(i64::from(rhythm.missed));
    record(tx, cx, happening.with("missed", missed))?;
    letter(
        tx,
        cx,
        &loaded,
        (Role::Contractor, "progress-reminded"),
        rhythm,
    )?;
    if rhythm.missed == MISSED {
        letter(tx, cx, &loaded, (Role::Client, "progress-missed"), rhythm)?;
    }
    save(tx, cx, &loaded, Some(&rhythm))
}

fn letter(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (role, name): (Role, &'static str),
    rhythm: Rhythm,
) -> Result<(), Failure> {
    let order = &loaded.order;
    let other = loaded.contract.party(role.other()).name.clone();
    let letter = Letter {
        to: order.account_of(role),
        name,
        arguments: vec![
            ("number", Argument::Text(order.number.to_string())),
            ("title", Argument::Text(order.title.clone())),
            ("name", Argument::Text(other)),
            ("days", Argument::Number(i64::from(rhythm.every_days))),
        ],
        path: format!("/auftraege/{}/zwischenstand", order.id),
        once: None,
    };
    write(tx, cx, &letter)
}
