//! What the two sides of an order say of each other once it is over (mission 2.5): written blind,
//! never changed, answered once; and what others may read of it.

use domain::Argument;
use domain::agreement::Role;
use domain::agreement::assistance::Frame;
use domain::notice::{About, EventKind, Value};
use domain::review::appraisal::{
    self as rule, Appraisal, AppraisalDraft, AppraisalRefusal, Point, Reached, Writing,
};
use kernel::{AccountId, OfferId, OrderId, Timestamp};
use store::agreement::assistance;
use store::db::Tx;
use store::review::appraisal as stored;

use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, Letter, record, write as send};

/// What the two said of each other, as one of them sees it.
#[derive(Debug, Clone)]
pub struct Appraisals {
    /// On which side the reader is.
    pub role: Role,
    /// Until when the two can write, once an order that was begun is over.
    pub until: Option<Timestamp>,
    /// What the reader is asked, or why they cannot write now.
    pub points: Result<Vec<Point>, AppraisalRefusal>,
    /// What the reader wrote.
    pub own: Option<Appraisal>,
    /// Whether the other side has written.
    pub is_theirs_written: bool,
    /// What the other side wrote, once it can be read.
    pub theirs: Option<Appraisal>,
    /// Whether the other side can read what the reader wrote.
    pub is_own_open: bool,
    /// Whether the reader can answer the other side now.
    pub may_answer: bool,
    /// Until when nobody but the two reads it, while they settle in (2.23).
    pub settles_in_until: Option<Timestamp>,
}

/// Both appraisals of an order and what a decision about them looks at.
struct Both {
    own: Option<Appraisal>,
    theirs: Option<Appraisal>,
    reached: Reached,
    settles_in_until: Option<Timestamp>,
}

impl Both {
    fn find(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Self, Failure> {
        let all = stored::of_order(tx, &loaded.order)?;
        let (own, theirs): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| one.by == loaded.role);
        Ok(Self {
            own: own.into_iter().next(),
            theirs: theirs.into_iter().next(),
            reached: reached(tx, loaded)?,
            settles_in_until: settles_in_until(tx, loaded)?,
        })
    }

    fn writing<'a>(&self, cx: &Cx, loaded: &'a Loaded) -> Writing<'a> {
        let mut salt = [0; 16];
        cx.app.entropy.fill(&mut salt);
        Writing {
            order: loaded.order.id,
            state: &loaded.order.state,
            terms: &loaded.terms,
            reached: self.reached,
            by: loaded.role,
            is_written: self.own.is_some(),
            settles_in_until: self.settles_in_until,
            now: cx.now,
            salt,
        }
    }
}

/// How far the work had come; the chain of events knows whether somebody had begun.
fn reached(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Reached, Failure> {
    let order = &loaded.order;
    if !store::review::deliveries(tx, order)?.is_empty() {
        return Ok(Reached::HandedIn);
    }
    // While it runs nobody writes anything: there is nothing to look up.
    if !order.state.is_terminal() {
        return Ok(Reached::Nothing);
    }
    let events = store::notice::of_order(tx, order.id)?;
    let began = events
        .iter()
        .any(|event| event.kind == EventKind::OrderStarted);
    Ok(if began {
        Reached::Begun
    } else {
        Reached::Nothing
    })
}

/// Until when the two settle in with each other, where the order is a week of an assistance.
fn settles_in_until(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Option<Timestamp>, Failure> {
    let frame = frame_of(tx, loaded)?;
    Ok(frame.map(|frame| frame.end_of(frame.settling_in)))
}

/// The frame of the assistance an order is a week of.
pub(super) fn frame_of(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Option<Frame>, Failure> {
    let Some(week) = &loaded.terms.week else {
        return Ok(None);
    };
    let account = loaded.order.account_of(loaded.role);
    let Some(party) = assistance::party(tx, account, week.assistance)? else {
        return Ok(None);
    };
    Ok(Some(assistance::find(tx, &party)?.frame))
}

/// What the two sides of an order said of each other, as far as the reader may read it.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn of_order(cx: &Cx, order: OrderId) -> Result<Appraisals, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("appraisal::of_order", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let both = Both::find(tx, &loaded)?;
            let writing = both.writing(&actor, &loaded);
            let until = rule::until(writing.state, writing.terms, writing.reached).ok();
            let points = writing.admit().map(|_| writing.points());
            let is_own_written = both.own.is_some();
            let is_theirs_written = both.theirs.is_some();
            let theirs = both.theirs;
            let theirs = theirs.filter(|theirs| theirs.is_open(is_own_written, actor.now));
            let own = both.own.as_ref();
            Ok(Appraisals {
                role: loaded.role,
                until,
                points,
                is_own_open: own.is_some_and(|own| own.is_open(is_theirs_written, actor.now)),
                may_answer: theirs.as_ref().is_some_and(|theirs| theirs.reply.is_none()),
                settles_in_until: both.settles_in_until.filter(|until| *until > actor.now),
                own: both.own,
                is_theirs_written,
                theirs,
            })
        })
        .await
}

/// Writes of the other side, once.
///
/// # Errors
/// [`Failure::NotFound`] for strangers; [`Failure::Invalid`] on `point-…`, `points` and `words`;
/// [`Failure::Refused`] before the end, where nobody had begun, after fourteen days and where
/// other words are written already.
pub async fn write(cx: &Cx, order: OrderId, draft: AppraisalDraft) -> Result<(), Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("appraisal::write", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let both = Both::find(tx, &loaded)?;
            if both.own.as_ref().is_some_and(|own| own.repeats(&draft)) {
                return Ok(());
            }
            let written = Appraisal::write(&draft, &both.writing(&actor, &loaded))?;
            if !stored::insert(tx, &written)? {
                return Err(Failure::Conflict);
            }
            let name = match both.theirs {
                Some(_) => "appraisal-open",
                None => "appraisal-waits",
            };
            let hash = written.digest().to_string();
            let happening = EventKind::AppraisalWritten;
            tell(tx, &actor, &loaded, (happening, hash))?;
            let letter = letter(&loaded, name, written.opens_at);
            send(tx, &actor, &letter)
        })
        .await
}

/// What would be written, without writing it.
///
/// # Errors
/// As [`write`]; what is written already is refused with the same words too.
pub async fn try_write(
    cx: &Cx,
    order: OrderId,
    draft: AppraisalDraft,
) -> Result<Appraisal, Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .read("appraisal::try_write", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let both = Both::find(tx, &loaded)?;
            Appraisal::write(&draft, &both.writing(&actor, &loaded)).map_err(Failure::from)
        })
        .await
}

/// Answers what the other side wrote, once.
///
/// # Errors
/// [`Failure::NotFound`] for strangers and where nothing was written about the reader;
/// [`Failure::Invalid`] on `reply`; [`Failure::Refused`] while it cannot be read and when it is
/// answered with other words.
pub async fn answer(cx: &Cx, order: OrderId, text: String) -> Result<(), Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("appraisal::answer", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let both = Both::find(tx, &loaded)?;
            let theirs = both.theirs.ok_or(Failure::NotFound)?;
            let same = |reply: &domain::review::feedback::Reply| reply.text == text.trim();
            if theirs.reply.as_ref().is_some_and(same) {
                return Ok(());
            }
            let answered = theirs.answer(&text, (both.own.is_some(), actor.now))?;
            let Some(reply) = &answered.reply else {
                return Err(Failure::Conflict);
            };
            if !stored::answer(tx, &loaded.order, (answered.by, reply))? {
                return Err(Failure::Conflict);
            }
            let hash = domain::canonical::Digest::of(reply.text.as_bytes()).to_string();
            tell(tx, &actor, &loaded, (EventKind::AppraisalAnswered, hash))?;
            let letter = letter(&loaded, "appraisal-answered", answered.opens_at);
            send(tx, &actor, &letter)
        })
        .await
}

/// Appends to the order's chain that something was said, by its hash alone: the words are still
/// closed.
fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (kind, hash): (EventKind, String),
) -> Result<(), Failure> {
    let happening = Happening::new(kind, About::Order(loaded.order.id))
        .with("by", Value::Text(loaded.role.name().to_owned()))
        .with("sha256", Value::Text(hash));
    record(tx, cx, happening)?;
    Ok(())
}

/// A mail to the other side.
fn letter(loaded: &Loaded, name: &'static str, opens_at: Timestamp) -> Letter {
    let order = &loaded.order;
    let mut arguments = vec![
        ("order", Argument::Text(order.number.to_string())),
        ("title", Argument::Text(order.title.clone())),
    ];
    if name == "appraisal-waits" {
        arguments.push(("deadline", Argument::Time(opens_at)));
    }
    Letter {
        to: order.account_of(loaded.role.other()),
        name,
        arguments,
        path: format!("/auftraege/{}/bewertung", order.id),
        once: None,
    }
}

/// What one kind of side said about somebody and others may read: the five newest that are open.
/// The caller has shown that the reader is about to offer or to choose, or has worked with them.
pub(crate) fn about(
    tx: &mut Tx<'_>,
    (person, by): (AccountId, Role),
    now: Timestamp,
) -> Result<Vec<Appraisal>, Failure> {
    stored::about(tx, (person, by), now, rule::SHOWN).map_err(Failure::from)
}

/// What clients said about whoever sent an offer for one's own ad.
///
/// # Errors
/// [`Failure::NotFound`] when the ad is somebody else's.
pub async fn of_offer(cx: &Cx, offer: OfferId) -> Result<Vec<Appraisal>, Failure> {
    let (client, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("appraisal::of_offer", move |tx| {
            let chosen = crate::posting::for_client(tx, client, offer)?;
            about(tx, (chosen.contractor, Role::Client), now)
        })
        .await
}
