//! Agreeing on meetings, moving one, calling one off, ending the series. Calendars are told of each.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::notice::{About, EventKind, Value};
use domain::work::meeting::{
    MOST_SERIES, Meeting, MeetingRefusal, MoveDraft, PlanDraft, Series, Standing,
};
use kernel::{AccountId, Id, MeetingId, Timestamp};
use store::db::Tx;
use store::work::meeting::{self as rows, PairOf};

use super::invite::{What, tell};
use super::{find, reach};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// How far ahead of the next one a meeting can be named.
const FARTHEST: u32 = 60;

/// What became of the wish to move a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// It is moved: both can be reached then.
    AtOnce,
    /// The other side is asked.
    Asked,
}

fn refused(refusal: MeetingRefusal) -> Failure {
    Failure::refused(&refusal)
}

/// Proposes standing meetings to somebody one has an order with.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input; [`Failure::Refused`] without an order together, or
/// with too many series.
pub async fn propose(cx: &Cx, guest: AccountId, draft: PlanDraft) -> Result<MeetingId, Failure> {
    let person = cx.writer()?;
    let maker = person.id;
    let plan = draft.check((&person.zone, cx.now), room(cx))?;
    let own = cx.clone();
    cx.app
        .database
        .write("meeting::propose", move |tx| {
            if maker == guest || !rows::are_together(tx, maker, guest)? {
                return Err(refused(MeetingRefusal::NoOrder));
            }
            if rows::count_open(tx, maker)? >= MOST_SERIES {
                return Err(refused(MeetingRefusal::TooMany));
            }
            let series = Series {
                id: Id::new(own.now, own.app.entropy.as_ref()),
                maker,
                guest,
                plan: plan.clone(),
                standing: Standing::Proposed,
                sequence: 0,
                created_at: own.now,
                changed_at: own.now,
            };
            rows::insert(tx, &series)?;
            happened(tx, &own, EventKind::MeetingProposed, &series, None)?;
            tell(tx, &own, &series, What::Proposed)?;
            Ok(series.id)
        })
        .await
}

/// A random name for a room of video talks.
pub(super) fn room(cx: &Cx) -> String {
    let mut room = [0_u8; 16];
    cx.app.entropy.fill(&mut room);
    URL_SAFE_NO_PAD.encode(room)
}

pub(super) fn happened(
    tx: &mut Tx<'_>,
    cx: &Cx,
    kind: EventKind,
    series: &Series,
    at: Option<Timestamp>,
) -> Result<(), Failure> {
    let mut happening = Happening::new(kind, About::Meeting(series.id));
    if let Some(at) = at {
        happening = happening.with("at", Value::Time(at));
    }
    record(tx, cx, happening)?;
    Ok(())
}

/// Agrees to a series; both get an invitation for their calendars.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two; [`Failure::Refused`] for whoever proposed it.
pub async fn agree(cx: &Cx, id: MeetingId) -> Result<(), Failure> {
    change(cx, id, |tx, own, pair| {
        let agreed = pair.series().clone().agree(pair.account(), own.now);
        let agreed = agreed.map_err(refused)?;
        rows::save(tx, &agreed)?;
        happened(tx, own, EventKind::MeetingAgreed, &agreed, None)?;
        tell(tx, own, &agreed, What::Agreed)
    })
    .await
}

/// Ends a series, or declines one. What was written down stays.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two; [`Failure::Refused`] when it is over.
pub async fn end(cx: &Cx, id: MeetingId) -> Result<(), Failure> {
    change(cx, id, |tx, own, pair| {
        let was_agreed = pair.series().standing == Standing::Agreed;
        let ended = pair.series().clone().end(own.now).map_err(refused)?;
        rows::save(tx, &ended)?;
        happened(tx, own, EventKind::MeetingEnded, &ended, None)?;
        tell(tx, own, &ended, What::Ended { was_agreed })
    })
    .await
}

/// Moves one meeting: at once inside of both sides' hours, elsewhere the other side is asked.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two; [`Failure::Invalid`] on `day` and `time`;
/// [`Failure::Refused`] when it is over.
pub async fn move_one(
    cx: &Cx,
    (id, number): (MeetingId, u32),
    draft: MoveDraft,
) -> Result<Moved, Failure> {
    let to = draft.check(&cx.writer()?.zone, cx.now)?;
    change(cx, id, move |tx, own, pair| {
        let series = pair.series();
        let meeting = named(tx, own, pair, number)?;
        let both = reach(tx, own, series)?;
        let by = (to, pair.account());
        let moved = series.move_one(meeting, by, &both, own.now);
        let moved = moved.map_err(refused)?;
        let outcome = if moved.proposed.is_some() {
            Moved::Asked
        } else {
            Moved::AtOnce
        };
        write(tx, own, pair, (&moved, to))?;
        Ok(outcome)
    })
    .await
}

/// Agrees to the move that was seen.
///
/// # Errors
/// As [`move_one`], for whoever asked, and when something else is asked by now.
pub async fn agree_move(
    cx: &Cx,
    (id, number): (MeetingId, u32),
    seen: Timestamp,
) -> Result<(), Failure> {
    change(cx, id, move |tx, own, pair| {
        let meeting = named(tx, own, pair, number)?;
        let by = (seen, pair.account());
        let moved = pair.series().agree_move(meeting, by, own.now);
        let moved = moved.map_err(refused)?;
        write(tx, own, pair, (&moved, seen))
    })
    .await
}

/// Declines a move or takes it back: the meeting stays where it is.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two; [`Failure::Refused`] when nothing is asked.
pub async fn keep(cx: &Cx, (id, number): (MeetingId, u32)) -> Result<(), Failure> {
    change(cx, id, move |tx, own, pair| {
        let meeting = named(tx, own, pair, number)?;
        let kept = pair.series().keep(meeting).map_err(refused)?;
        rows::save_meeting(tx, pair, &kept)?;
        let at = pair.series().start(&kept);
        tell(tx, own, pair.series(), What::Kept { at })
    })
    .await
}

/// Calls one meeting off; its open points wait for the next.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two; [`Failure::Refused`] when it is over.
pub async fn call_off(cx: &Cx, (id, number): (MeetingId, u32)) -> Result<(), Failure> {
    change(cx, id, move |tx, own, pair| {
        let meeting = named(tx, own, pair, number)?;
        let series = pair.series().clone().told(own.now);
        let off = series.call_off(meeting, own.now).map_err(refused)?;
        rows::save(tx, &series)?;
        rows::save_meeting(tx, pair, &off)?;
        let at = series.start(&off);
        happened(tx, own, EventKind::MeetingCalledOff, &series, Some(at))?;
        tell(tx, own, &series, What::Off { meeting: &off })
    })
    .await
}

/// Writes a meeting that was moved, or is asked to be.
fn write(
    tx: &mut Tx<'_>,
    cx: &Cx,
    pair: &PairOf,
    (meeting, to): (&Meeting, Timestamp),
) -> Result<(), Failure> {
    rows::save_meeting(tx, pair, meeting)?;
    happened(tx, cx, EventKind::MeetingMoved, pair.series(), Some(to))?;
    if meeting.proposed.is_some() {
        return tell(tx, cx, pair.series(), What::Asked { to });
    }
    let series = pair.series().clone().told(cx.now);
    rows::save(tx, &series)?;
    tell(tx, cx, &series, What::Moved { meeting })
}

/// One meeting of a series, not farther ahead than anybody plans.
fn named(tx: &mut Tx<'_>, cx: &Cx, pair: &PairOf, number: u32) -> Result<Meeting, Failure> {
    let next = pair.series().plan.rhythm.next(cx.now);
    if number > next.saturating_add(FARTHEST) {
        return Err(Failure::NotFound);
    }
    rows::meeting(tx, pair, number).map_err(Failure::from)
}

async fn change<T: Send + 'static>(
    cx: &Cx,
    id: MeetingId,
    act: impl Fn(&mut Tx<'_>, &Cx, &PairOf) -> Result<T, Failure> + Clone + Send + 'static,
) -> Result<T, Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("meeting::change", move |tx| {
            let pair = find(tx, &own, id)?;
            act(tx, &own, &pair)
        })
        .await
}
