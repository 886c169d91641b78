//! The contractor's own record of time: the day, how long, and what came of it (mission 1.5).
//!
//! No stopwatch, no pictures of a screen: people write down what they did, and may correct it with
//! a reason. A corrected entry stays to be read. Nothing can be booked before the work began, for
//! a day that has not come, after the agreed end, or once the order has ended.

use kernel::{Date, Minutes, Timestamp};

use crate::agreement::{DeliverRefusal, Facts, Obstacle, OrderState, Role};
use crate::{Argument, FieldError, FieldErrors, Refusal, field};

/// The most characters of a result or a reason.
pub const LONGEST_RESULT: usize = 500;
/// The most entries of one order.
pub const MOST_ENTRIES: usize = 500;
/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// What somebody wrote down about their time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRecord {
    /// Which entry of the order, from 1.
    pub number: u32,
    /// At which stage, from 0.
    pub stage: u16,
    /// On which day.
    pub day: Date,
    /// How long; nothing is left of an entry corrected to zero.
    pub minutes: Minutes,
    /// What came of it.
    pub result: String,
    /// The entry this one takes the place of, and why.
    pub corrects: Option<(u32, String)>,
    /// When it was written down.
    pub at: Timestamp,
}

/// An entry as somebody typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeDraft {
    /// On which day.
    pub day: Option<Date>,
    /// How long.
    pub minutes: Option<Minutes>,
    /// What came of it.
    pub result: String,
    /// The entry it takes the place of.
    pub corrects: Option<u32>,
    /// Why.
    pub reason: String,
}

/// Why time was not booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotBooked {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// It is not the time or the side.
    Refused(DeliverRefusal),
    /// There is no such entry, or it was corrected before.
    NoEntry,
    /// No more entries fit.
    Full {
        /// The most.
        most: usize,
    },
}

impl Refusal for NotBooked {
    fn key(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "refusal-time-invalid",
            Self::Refused(refusal) => refusal.key(),
            Self::NoEntry => "refusal-time-no-entry",
            Self::Full { .. } => "refusal-time-full",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Full { most } => vec![(
                "most",
                Argument::Number(i64::try_from(*most).unwrap_or(i64::MAX)),
            )],
            _ => Vec::new(),
        }
    }
}

/// The entries that count: all but those another one took the place of.
pub fn standing(records: &[TimeRecord]) -> impl Iterator<Item = &TimeRecord> {
    records
        .iter()
        .filter(|record| !is_corrected(records, record.number) && record.minutes.get() > 0)
}

/// Whether another entry took the place of this one.
pub fn is_corrected(records: &[TimeRecord], number: u32) -> bool {
    let by = |record: &TimeRecord| {
        record
            .corrects
            .as_ref()
            .is_some_and(|(old, _)| *old == number)
    };
    records.iter().any(by)
}

/// What counts together, of one stage or of all.
pub fn total(records: &[TimeRecord], stage: Option<u16>) -> Minutes {
    let counted =
        standing(records).filter(|record| stage.is_none_or(|stage| record.stage == stage));
    Minutes(counted.map(|record| record.minutes.get()).sum())
}

impl TimeDraft {
    /// Books the entry beside those that are there; `begun` is when the order was made.
    ///
    /// # Errors
    /// For the client, while the contractor does not work, for days outside of the agreed time, for
    /// more than a day has, and without a result.
    pub fn book(
        &self,
        state: &OrderState,
        facts: Facts<'_>,
        (by, begun): (Role, Timestamp),
        records: &[TimeRecord],
    ) -> Result<TimeRecord, NotBooked> {
        let refused = |obstacle| NotBooked::Refused(DeliverRefusal::Obstacle(obstacle));
        Obstacle::for_work(state, by).map_err(refused)?;
        let (OrderState::InWork { due_at, .. } | OrderState::SampleShown { due_at, .. }) = state
        else {
            return Err(refused(Obstacle::NotStarted));
        };
        let at_stage = state.at_stage().unwrap_or_default();
        if records.len() >= MOST_ENTRIES {
            return Err(NotBooked::Full { most: MOST_ENTRIES });
        }
        if let Some(old) = self.corrects {
            let is_there = records
                .iter()
                .any(|record| record.number == old && record.stage == at_stage.stage);
            if !is_there || is_corrected(records, old) {
                return Err(NotBooked::NoEntry);
            }
        }
        let (day, minutes, result, reason) = self
            .check(facts, (begun, *due_at), records)
            .map_err(NotBooked::Invalid)?;
        Ok(TimeRecord {
            number: u32::try_from(records.len())
                .unwrap_or(u32::MAX)
                .saturating_add(1),
            stage: at_stage.stage,
            day,
            minutes,
            result,
            corrects: self.corrects.map(|old| (old, reason)),
            at: facts.now,
        })
    }

    fn check(
        &self,
        facts: Facts<'_>,
        (begun, end): (Timestamp, Timestamp),
        records: &[TimeRecord],
    ) -> Result<(Date, Minutes, String, String), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let zone = &facts.terms.zone;
        let today = zone.local_date(facts.now);
        // A week of an assistance is its seven days, also while its entries are corrected.
        let (first_day, final_day) = match facts.terms.week {
            Some(week) => (week.from, week.sunday()),
            None => (zone.local_date(begun), zone.local_date(end)),
        };
        let day = match self.day {
            None => Err(FieldError::new("day", "field-required")),
            Some(day) if day > today => Err(FieldError::new("day", "field-time-future")),
            Some(day) if day > final_day => {
                Err(FieldError::new("day", "field-time-after-end").with("end", Argument::Time(end)))
            }
            Some(day) if day < first_day => Err(FieldError::new("day", "field-time-before-start")),
            Some(day) => Ok(day),
        };
        let day = errors.keep(day);
        let least = i64::from(self.corrects.is_none());
        let others: i64 = standing(records)
            .filter(|record| Some(record.day) == day && Some(record.number) != self.corrects)
            .map(|record| record.minutes.get())
            .sum();
        let minutes = match self.minutes {
            None => Err(FieldError::new("minutes", "field-required")),
            Some(minutes) if minutes.get() < least => {
                Err(FieldError::new("minutes", "field-hours-not-positive"))
            }
            Some(minutes) if minutes.get() > DAY.saturating_sub(others) => {
                Err(FieldError::new("minutes", "field-time-more-than-a-day"))
            }
            Some(minutes) => Ok(minutes),
        };
        let minutes = errors.keep(minutes);
        let result = errors.keep(field::required("result", &self.result, LONGEST_RESULT));
        let reason = if self.corrects.is_some() {
            errors.keep(field::required("reason", &self.reason, LONGEST_RESULT))
        } else {
            Some(String::new())
        };
        let checked = (|| Some((day?, minutes?, result?, reason?)))();
        errors.finish(checked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::fixture::{NOW, agreed, at, delivered, in_work, terms, time};

    /// Ten minutes of the work of a day.
    fn draft(day: &str, minutes: i64) -> TimeDraft {
        TimeDraft {
            day: Some(day.parse().unwrap()),
            minutes: Some(Minutes(minutes)),
            result: "Belege 1 bis 20 gebucht".to_owned(),
            ..TimeDraft::default()
        }
    }

    fn book(draft: &TimeDraft, records: &[TimeRecord], now: &str) -> Result<TimeRecord, NotBooked> {
        let terms = terms();
        let begun = time("2026-03-02T09:00:00Z");
        let state = in_work();
        let by = (Role::Contractor, begun);
        draft.book(&state, at(&terms, &state, now), by, records)
    }

    fn keys(refused: Result<TimeRecord, NotBooked>) -> Vec<&'static str> {
        match refused {
            Err(NotBooked::Invalid(errors)) => errors.iter().map(|error| error.key).collect(),
            other => panic!("{other:?}"),
        }
    }

    /// 1.5: for a day after the agreed end no time can be booked, nor before the order or for a
    /// day that has not come.
    #[test]
    fn m1_5_after_the_end_no_time_can_be_booked() {
        let on = |day, now| book(&draft(day, 60), &[], now);
        assert!(on("2026-03-10", NOW).is_ok());
        assert!(
            on("2026-03-31", "2026-04-02T09:00:00Z").is_ok(),
            "the last day"
        );
        let late = on("2026-04-01", "2026-04-02T09:00:00Z");
        assert_eq!(keys(late), ["field-time-after-end"]);
        assert_eq!(keys(on("2026-03-11", NOW)), ["field-time-future"]);
        assert_eq!(keys(on("2026-03-01", NOW)), ["field-time-before-start"]);
        // Late in the evening in Lisbon is the next day where the client is.
        assert!(on("2026-03-11", "2026-03-10T23:30:00Z").is_ok());
        let terms = terms();
        let begun = time("2026-03-02T09:00:00Z");
        let handed_in = delivered();
        let facts = at(&terms, &handed_in, NOW);
        let done = draft("2026-03-10", 60).book(&handed_in, facts, (Role::Contractor, begun), &[]);
        assert_eq!(done.unwrap_err().key(), "refusal-order-already-delivered");
        let ended = OrderState::Withdrawn {
            at: time(NOW),
            by: Role::Client,
            refunded: Some(agreed()),
        };
        let done = draft("2026-03-10", 60).book(&ended, facts, (Role::Contractor, begun), &[]);
        assert_eq!(done.unwrap_err().key(), "refusal-order-withdrawn");
        let state = in_work();
        let other = draft("2026-03-10", 60).book(&state, facts, (Role::Client, begun), &[]);
        assert_eq!(other.unwrap_err().key(), "refusal-order-only-contractor");
    }

    /// A day has 24 hours, however it is written down; nothing and less than nothing is no time.
    #[test]
    fn a_day_has_no_more_than_its_hours() {
        let first = book(&draft("2026-03-10", 1_000), &[], NOW).unwrap();
        let more = book(&draft("2026-03-10", 441), std::slice::from_ref(&first), NOW);
        assert_eq!(keys(more), ["field-time-more-than-a-day"]);
        assert!(book(&draft("2026-03-10", 440), std::slice::from_ref(&first), NOW).is_ok());
        assert!(book(&draft("2026-03-09", 1_440), &[first], NOW).is_ok());
        for minutes in [0, -1, i64::MIN] {
            let none = book(&draft("2026-03-10", minutes), &[], NOW);
            assert_eq!(keys(none), ["field-hours-not-positive"]);
        }
        let huge = book(&draft("2026-03-10", i64::MAX), &[], NOW);
        assert_eq!(keys(huge), ["field-time-more-than-a-day"]);
        let empty = TimeDraft::default();
        assert_eq!(keys(book(&empty, &[], NOW)), ["field-required"; 3]);
    }

    /// A correction takes the place of an entry, with a reason, once; the old one stays to be read.
    #[test]
    fn a_correction_needs_a_reason_and_keeps_the_old_entry() {
        let first = book(&draft("2026-03-10", 90), &[], NOW).unwrap();
        let mut records = vec![first];
        let correction = |minutes, reason: &str| TimeDraft {
            corrects: Some(1),
            reason: reason.to_owned(),
            ..draft("2026-03-10", minutes)
        };
        assert_eq!(
            keys(book(&correction(60, " "), &records, NOW)),
            ["field-required"]
        );
        let corrected = book(&correction(60, "Verzählt"), &records, NOW).unwrap();
        assert_eq!(corrected.corrects, Some((1, "Verzählt".to_owned())));
        records.push(corrected);
        assert_eq!(total(&records, None), Minutes(60));
        assert_eq!(records.len(), 2, "both can be read");
        let again = book(&correction(30, "Noch einmal"), &records, NOW);
        assert_eq!(again, Err(NotBooked::NoEntry));
        let mut gone = correction(0, "Gehört nicht hierher");
        gone.corrects = Some(2);
        records.push(book(&gone, &records, NOW).unwrap());
        assert_eq!(total(&records, Some(0)), Minutes(0));
        assert_eq!(total(&records, Some(1)), Minutes(0));
        assert_eq!(standing(&records).count(), 0);
    }

    #[test]
    fn an_order_keeps_so_many_entries() {
        let one = book(&draft("2026-03-10", 1), &[], NOW).unwrap();
        let many: Vec<_> = (1..)
            .take(MOST_ENTRIES)
            .map(|number| TimeRecord {
                number,
                ..one.clone()
            })
            .collect();
        let refused = book(&draft("2026-03-09", 1), &many, NOW).unwrap_err();
        assert_eq!(refused.key(), "refusal-time-full");
    }
}
