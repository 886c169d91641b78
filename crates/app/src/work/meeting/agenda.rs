//! The agenda and the minutes: both sides add points and write down what was said. Nobody is told by
//! mail; the next meeting brings it up.

use domain::field;
use domain::work::meeting::{
    LONGEST_MINUTES, LONGEST_POINT, MOST_POINTS, Meeting, MeetingRefusal, Standing,
};
use kernel::{Id, MeetingId, MeetingPointId, Timestamp};
use store::work::meeting::{self as rows, Point};

use super::find;
use crate::context::Cx;
use crate::failure::Failure;

/// Adds a point to the agenda of the next meeting. It stays open until it is settled.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two; [`Failure::Invalid`] on `point`;
/// [`Failure::Refused`] when the series has ended or the agenda is full.
pub async fn add_point(cx: &Cx, id: MeetingId, text: &str) -> Result<MeetingPointId, Failure> {
    cx.writer()?;
    let body = field::required("point", text, LONGEST_POINT)?;
    let own = cx.clone();
    cx.app
        .database
        .write("meeting::add_point", move |tx| {
            let pair = find(tx, &own, id)?;
            if pair.series().standing == Standing::Ended {
                return Err(Failure::refused(&MeetingRefusal::NotAgreed));
            }
            if rows::count_points(tx, &pair)? >= MOST_POINTS {
                return Err(Failure::refused(&MeetingRefusal::TooManyPoints));
            }
            let point = Point {
                id: Id::new(own.now, own.app.entropy.as_ref()),
                author: pair.account(),
                body: body.clone(),
                added_at: own.now,
                done_at: None,
            };
            rows::insert_point(tx, &pair, &point)?;
            Ok(point.id)
        })
        .await
}

/// Settles a point; the second of two clicks changes nothing.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two, and for a point of another series.
pub async fn settle_point(cx: &Cx, id: MeetingId, point: MeetingPointId) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("meeting::settle_point", move |tx| {
            let pair = find(tx, &own, id)?;
            if rows::settle_point(tx, &pair, point, own.now)? {
                return Ok(());
            }
            let known = rows::points(tx, &pair, Timestamp::EPOCH)?;
            let is_there = known.iter().any(|known| known.id == point);
            is_there.then_some(()).ok_or(Failure::NotFound)
        })
        .await
}

/// Minutes as somebody wrote them.
#[derive(Debug, Clone, Default)]
pub struct Minutes {
    /// Of which meeting of the series.
    pub number: u32,
    /// What was said.
    pub text: String,
    /// When they were last written, as whoever writes saw it.
    pub seen: Option<Timestamp>,
}

/// Writes down what was said at a meeting. Nobody overwrites what they have not seen.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two; [`Failure::Invalid`] on `minutes`;
/// [`Failure::Refused`] before it began, or when the other side has written meanwhile.
pub async fn write_minutes(cx: &Cx, id: MeetingId, new: Minutes) -> Result<(), Failure> {
    cx.writer()?;
    let text = field::optional("minutes", &new.text, LONGEST_MINUTES)?;
    let own = cx.clone();
    cx.app
        .database
        .write("meeting::write_minutes", move |tx| {
            let pair = find(tx, &own, id)?;
            let meeting = rows::meeting(tx, &pair, new.number)?;
            let series = pair.series();
            if series.standing == Standing::Proposed {
                return Err(Failure::refused(&MeetingRefusal::NotAgreed));
            }
            series
                .may_write_up(&meeting, own.now)
                .map_err(|refusal| Failure::refused(&refusal))?;
            if meeting.written.map(|(_, at)| at) != new.seen && meeting.minutes != text {
                return Err(Failure::refused(&MeetingRefusal::Written));
            }
            let written = Meeting {
                minutes: text.clone(),
                written: Some((pair.account(), own.now)),
                ..meeting
            };
            rows::save_meeting(tx, &pair, &written).map_err(Failure::from)
        })
        .await
}
