//! Standing meetings as the API shows them.

use app::work::meeting::{Listed, Shown, Whole};
use domain::work::meeting::{Series, Standing};
use kernel::{AccountId, MeetingId, MeetingPointId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Meetings of two people.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeetingSeries {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: MeetingId,
    /// What they are called.
    title: String,
    /// The other side's name.
    with: String,
    /// `proposed`, `agreed` or `ended`.
    state: &'static str,
    /// Whether they wait for one's own consent.
    waits_for_me: bool,
    /// The first day, `2026-12-01`.
    first: String,
    /// When they begin, on the clock of `zone`.
    time: String,
    /// The IANA zone whose clock they keep.
    zone: String,
    /// How long they are.
    minutes: u16,
    /// Every how many weeks.
    every_weeks: u8,
    /// Where, if not by video.
    place: String,
    /// When the next one begins.
    #[schema(value_type = Option<String>, format = DateTime)]
    next: Option<Timestamp>,
}

/// One meeting.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeetingDate {
    /// Which of the series, from 0.
    number: u32,
    /// When it begins.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Whether it was called off.
    is_off: bool,
    /// Where somebody wants to move it to.
    #[schema(value_type = Option<String>, format = DateTime)]
    proposed: Option<Timestamp>,
    /// Whether that was oneself.
    is_my_proposal: bool,
    /// What was written down.
    minutes: String,
    /// When that was written; send it along when writing anew.
    #[schema(value_type = Option<String>, format = DateTime)]
    written_at: Option<Timestamp>,
}

/// A point of the agenda.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgendaPoint {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: MeetingPointId,
    /// What it says.
    text: String,
    /// Whether one added it oneself.
    is_mine: bool,
    /// When it was added.
    #[schema(value_type = String, format = DateTime)]
    added_at: Timestamp,
    /// When it was settled; open points carry over.
    #[schema(value_type = Option<String>, format = DateTime)]
    settled_at: Option<Timestamp>,
}

/// Meetings of two people with dates, agenda and minutes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WholeSeries {
    /// The series.
    series: MeetingSeries,
    /// The address of the video talk; empty without one.
    link: String,
    /// The next dates.
    ahead: Vec<MeetingDate>,
    /// Those that are over, the newest first.
    back: Vec<MeetingDate>,
    /// The agenda.
    points: Vec<AgendaPoint>,
}

/// All series.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SeriesList {
    /// The last changed first.
    pub(super) items: Vec<MeetingSeries>,
}

fn series(
    series: &Series,
    reader: AccountId,
    (with, next): (&str, Option<Timestamp>),
) -> MeetingSeries {
    let plan = &series.plan;
    MeetingSeries {
        id: series.id,
        title: plan.title.clone(),
        with: with.to_owned(),
        state: series.standing.name(),
        waits_for_me: series.guest == reader && series.standing == Standing::Proposed,
        first: plan.rhythm.first.to_string(),
        time: plan.rhythm.time.to_string(),
        zone: plan.rhythm.zone.name().to_owned(),
        minutes: plan.rhythm.minutes,
        every_weeks: plan.rhythm.every_weeks,
        place: plan.place.clone(),
        next,
    }
}

impl From<Listed> for MeetingSeries {
    fn from(listed: Listed) -> Self {
        let about = (listed.other.as_str(), listed.next);
        series(&listed.series, listed.reader, about)
    }
}

impl From<Whole> for WholeSeries {
    fn from(whole: Whole) -> Self {
        let reader = whole.reader;
        let date = |shown: &Shown| MeetingDate {
            number: shown.meeting.number,
            at: shown.at,
            is_off: shown.meeting.is_off,
            proposed: shown.meeting.proposed.map(|(to, _)| to),
            is_my_proposal: shown.meeting.proposed.is_some_and(|(_, by)| by == reader),
            minutes: shown.meeting.minutes.clone(),
            written_at: shown.meeting.written.map(|(_, at)| at),
        };
        let next = whole.ahead.iter().find(|shown| !shown.meeting.is_off);
        let about = (whole.other.as_str(), next.map(|shown| shown.at));
        Self {
            series: series(&whole.series, reader, about),
            link: whole.link,
            ahead: whole.ahead.iter().map(date).collect(),
            back: whole.back.iter().map(date).collect(),
            points: whole
                .points
                .into_iter()
                .map(|point| AgendaPoint {
                    id: point.id,
                    text: point.body,
                    is_mine: point.author == reader,
                    added_at: point.added_at,
                    settled_at: point.done_at,
                })
                .collect(),
        }
    }
}

/// Meetings to propose.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct SeriesWish {
    /// To whom: somebody one has an order with.
    #[schema(value_type = String, format = "uuid")]
    pub(super) guest: AccountId,
    /// What they are called.
    pub(super) title: String,
    /// The first day.
    pub(super) first: String,
    /// When they begin, on one's own clock.
    pub(super) time: String,
    /// How long they are, 10 to 240.
    pub(super) minutes: i64,
    /// Every how many weeks: 1, 2 or 4.
    pub(super) every_weeks: i64,
    /// Where; without it by video.
    #[serde(default)]
    pub(super) place: String,
}

/// A point to add.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct PointWish {
    /// What it says.
    pub(super) text: String,
}

/// Where to move a meeting to, on one's own clock.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MoveWish {
    /// The day.
    pub(super) day: String,
    /// When it begins.
    pub(super) time: String,
}

/// What became of the wish.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MoveAnswer {
    /// Whether it is moved; otherwise the other side is asked.
    pub(super) is_moved: bool,
}

/// Which move is agreed to.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MoveConsent {
    /// The moment that was proposed.
    #[schema(value_type = String, format = DateTime)]
    pub(super) to: Timestamp,
}

/// Minutes to write.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MinutesWish {
    /// What was said.
    pub(super) text: String,
    /// `written_at` of what was read before.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub(super) written_at: Option<Timestamp>,
}

/// The secret address of a calendar, shown once.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CalendarAddress {
    /// Whoever knows it reads the calendar.
    pub(super) address: String,
}
