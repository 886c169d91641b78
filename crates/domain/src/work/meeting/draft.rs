//! Meetings as somebody enters them.

use super::{
    Date, FARTHEST, FieldError, FieldErrors, LONGEST_TITLE, Plan, Rhythm, TimeOfDay, Timestamp,
    Zone, field, parse,
};

/// A series as somebody entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanDraft {
    /// What it is called.
    pub title: String,
    /// The first day, as text.
    pub first: String,
    /// When it begins, as text.
    pub time: String,
    /// How long it is, in minutes.
    pub minutes: Option<i64>,
    /// Every how many weeks.
    pub every_weeks: Option<i64>,
    /// Where, if not by video.
    pub place: String,
}

impl PlanDraft {
    /// Checks all inputs, on the clock of whoever proposes.
    ///
    /// # Errors
    /// Every wrong input of `title`, `first`, `time`, `minutes`, `every-weeks` and `place`.
    pub fn check(
        &self,
        (zone, now): (&Zone, Timestamp),
        room: String,
    ) -> Result<Plan, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let title = errors.keep(field::required("title", &self.title, LONGEST_TITLE));
        let first = errors.keep(day("first", &self.first, zone.local_date(now)));
        let time = errors.keep(time("time", &self.time));
        let minutes = errors.keep(field::number("minutes", self.minutes, 10, 240));
        let every = errors.keep(weeks(self.every_weeks));
        let place = errors.keep(field::optional("place", &self.place, LONGEST_TITLE));
        let plan = (|| {
            let rhythm = Rhythm {
                first: first?,
                time: time?,
                zone: zone.clone(),
                minutes: u16::try_from(minutes?).ok()?,
                every_weeks: every?,
            };
            Some(Plan {
                title: title?,
                rhythm,
                place: place?,
                room,
            })
        })();
        let is_past = |plan: &Plan| plan.rhythm.at(0) <= now;
        if plan.as_ref().is_some_and(is_past) {
            errors.push(FieldError::new("time", "field-meeting-past"));
        }
        errors.finish(plan)
    }
}

/// A meeting somewhere else, as somebody entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveDraft {
    /// The day, as text.
    pub day: String,
    /// When it begins, as text.
    pub time: String,
}

impl MoveDraft {
    /// Checks all inputs, on the clock of whoever asks for it.
    ///
    /// # Errors
    /// Every wrong input of `day` and `time`.
    pub fn check(&self, zone: &Zone, now: Timestamp) -> Result<Timestamp, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let day = errors.keep(day("day", &self.day, zone.local_date(now)));
        let time = errors.keep(time("time", &self.time));
        let at = day.zip(time).map(|(day, time)| zone.at(day, time));
        if at.is_some_and(|at| at <= now) {
            errors.push(FieldError::new("time", "field-meeting-past"));
        }
        errors.finish(at)
    }
}

fn day(name: &'static str, text: &str, today: Date) -> Result<Date, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(name, "field-date-required"));
    }
    let day = parse::date(text).map_err(|_| FieldError::new(name, "field-meeting-day"))?;
    match today.days_until(day) {
        ..0 => Err(FieldError::new(name, "field-meeting-past")),
        0..=FARTHEST => Ok(day),
        _ => Err(FieldError::new(name, "field-meeting-far")),
    }
}

fn time(name: &'static str, text: &str) -> Result<TimeOfDay, FieldError> {
    crate::account::read_clock(text).ok_or_else(|| FieldError::new(name, "field-time-unreadable"))
}

fn weeks(number: Option<i64>) -> Result<u8, FieldError> {
    match number {
        Some(1) => Ok(1),
        Some(2) => Ok(2),
        Some(4) => Ok(4),
        _ => Err(FieldError::new("every-weeks", "field-choice-required")),
    }
}
