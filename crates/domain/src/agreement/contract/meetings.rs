//! Standing meetings a contract names: they begin with its work, and nobody proposes them again
//! (missions 2.13, 3.30, H3).

use kernel::{TimeOfDay, Weekday, Zone};
use serde::{Deserialize, Serialize};

use super::Contract;
use super::clauses::{Collector, number, text};
use crate::Argument;
use crate::account::{WeeklyHours, Window, read_clock};
use crate::canonical::Writer;
use crate::field::{self, FieldError, FieldErrors};

/// The fewest and the most minutes of one meeting.
const MINUTES: (i64, i64) = (10, 240);
/// Minutes of a day on the clock face.
const DAY: i64 = 24 * 60;

/// When the two meet, as the contract says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingRule {
    /// Every how many weeks: 1, 2 or 4.
    pub every_weeks: u8,
    /// On which day.
    pub day: Weekday,
    /// When it begins, on the clock on the wall.
    pub time: TimeOfDay,
    /// How long it is; it ends on the same day.
    pub minutes: u16,
    /// On whose wall.
    pub zone: Zone,
}

/// Standing meetings as somebody entered them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingDraft {
    /// Every how many weeks.
    pub every_weeks: Option<i64>,
    /// The word of the day, as [`Weekday::code`].
    pub day: String,
    /// When it begins, as text.
    pub time: String,
    /// How long it is, in minutes.
    pub minutes: Option<i64>,
}

impl MeetingDraft {
    /// Checks all inputs, on the clock of the contract.
    ///
    /// # Errors
    /// Every wrong input of `every-weeks`, `day`, `time` and `minutes`.
    pub fn check(&self, zone: &Zone) -> Result<MeetingRule, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let choose = |field| FieldError::new(field, "field-choice-required");
        let every = match self.every_weeks {
            Some(1) => Ok(1),
            Some(2) => Ok(2),
            Some(4) => Ok(4),
            _ => Err(choose("every-weeks")),
        };
        let every = errors.keep(every);
        let day = errors.keep(Weekday::from_code(&self.day).ok_or_else(|| choose("day")));
        let unreadable = || FieldError::new("time", "field-time-unreadable");
        let time = errors.keep(read_clock(&self.time).ok_or_else(unreadable));
        let minutes = field::number("minutes", self.minutes, MINUTES.0, MINUTES.1);
        let minutes = errors.keep(minutes);
        let rule = (|| {
            Some(MeetingRule {
                every_weeks: every?,
                day: day?,
                time: time?,
                minutes: u16::try_from(minutes?).ok()?,
                zone: zone.clone(),
            })
        })();
        if rule.as_ref().is_some_and(|rule| rule.window().is_none()) {
            errors.push(FieldError::new("minutes", "field-meeting-midnight"));
        }
        errors.finish(rule)
    }
}

impl MeetingRule {
    /// The part of the week it takes; nothing where it would end after midnight.
    fn window(&self) -> Option<WeeklyHours> {
        let end = self.time.minutes() + i64::from(self.minutes);
        let to = if end == DAY {
            TimeOfDay::MIDNIGHT
        } else {
            TimeOfDay::from_minutes(end).ok()?
        };
        let window = Window {
            day: self.day,
            from: self.time,
            to,
        };
        WeeklyHours::new(vec![window]).ok()
    }

    /// Writes what is agreed; contracts without meetings say nothing, so that old hashes stay.
    pub(super) fn write(agreed: Option<&Self>, writer: Writer) -> Writer {
        let Some(rule) = agreed else {
            return writer;
        };
        writer
            .field("meeting every weeks", rule.every_weeks)
            .field("meeting day", rule.day.code())
            .field("meeting time", rule.time.minutes())
            .field("meeting minutes", rule.minutes)
            .field("meeting zone", rule.zone.name())
    }
}

impl Contract {
    /// When the two meet, where they agreed on it.
    pub(super) fn meeting_clause(&self, clauses: &mut Collector) {
        let Some(rule) = &self.meetings else {
            return;
        };
        clauses.add(
            "contract-meetings",
            vec![
                ("weeks", number(rule.every_weeks)),
                ("when", Argument::Hours(rule.window().unwrap_or_default())),
                ("zone", text(rule.zone.name())),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::fixture::contract;

    fn draft() -> MeetingDraft {
        MeetingDraft {
            every_weeks: Some(2),
            day: "thursday".to_owned(),
            time: "16:30".to_owned(),
            minutes: Some(45),
        }
    }

    fn zone() -> Zone {
        contract().client.zone
    }

    /// 2.13, H3: the rhythm is one of what both sign: each of its values changes the hash, and it is
    /// said in one clause; a contract without it keeps its bytes.
    #[test]
    fn m2_13_the_meetings_are_signed() {
        let before = contract();
        let stored = serde_json::to_value(&before).unwrap();
        assert_eq!(stored.get("meetings"), None);
        let rule = draft().check(&zone()).unwrap();
        let with = |change: fn(&mut MeetingRule)| {
            let mut rule = rule.clone();
            change(&mut rule);
            Contract {
                meetings: Some(rule),
                ..contract()
            }
        };
        let all = [
            before.clone(),
            with(|_| {}),
            with(|rule| rule.every_weeks = 1),
            with(|rule| rule.day = Weekday::Friday),
            with(|rule| rule.time = TimeOfDay::EVENING),
            with(|rule| rule.minutes = 30),
            with(|rule| rule.zone = Zone::parse("Europe/Lisbon").unwrap()),
        ];
        let mut digests = all.each_ref().map(Contract::digest).to_vec();
        digests.sort_unstable();
        digests.dedup();
        assert_eq!(digests.len(), all.len());
        let said = |contract: &Contract| {
            let clauses = contract.clauses();
            let found = clauses
                .into_iter()
                .find(|one| one.key == "contract-meetings");
            found.map(|clause| (clause.owed_by, clause.arguments))
        };
        assert_eq!(said(&before), None);
        let (owed_by, arguments) = said(&all[1]).unwrap();
        assert_eq!(owed_by, None, "both owe it");
        let Argument::Hours(hours) = &arguments[1].1 else {
            panic!("{arguments:?}");
        };
        assert_eq!(hours.day_text(Weekday::Thursday), "16:30–17:15");
        let stored = serde_json::to_string(&all[1]).unwrap();
        let read: Contract = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, all[1]);
    }

    /// Nothing, another rhythm, no day, no time, too short, too long, past midnight: each at its field.
    #[test]
    fn what_is_wrong_is_named_at_its_field() {
        type Change = fn(&mut MeetingDraft);
        let wrong: [(Change, &str); 9] = [
            (|draft| draft.every_weeks = None, "every-weeks"),
            (|draft| draft.every_weeks = Some(3), "every-weeks"),
            (|draft| draft.day.clear(), "day"),
            (|draft| draft.day = "Thursday".to_owned(), "day"),
            (|draft| draft.time = "25:00".to_owned(), "time"),
            (|draft| draft.minutes = None, "minutes"),
            (|draft| draft.minutes = Some(9), "minutes"),
            (|draft| draft.minutes = Some(241), "minutes"),
            (|draft| draft.time = "23:30".to_owned(), "minutes"),
        ];
        for (change, field) in wrong {
            let mut draft = draft();
            change(&mut draft);
            let errors = draft.check(&zone()).unwrap_err();
            let fields: Vec<&str> = errors.iter().map(|error| error.field.as_ref()).collect();
            assert_eq!(fields, [field], "{draft:?}");
        }
        let mut late = draft();
        late.time = "23:15".to_owned();
        let rule = late.check(&zone()).unwrap();
        let hours = rule.window().unwrap();
        assert_eq!(hours.day_text(Weekday::Thursday), "23:15–24:00");
    }
}
