//! A task as somebody enters it, and as it is once everything is right.

use kernel::{Minutes, Money, fold};
use serde::{Deserialize, Serialize};

use super::{Frequency, Rating};
use crate::field::{self, FieldError, FieldErrors};

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 200;
/// All minutes of a week.
pub const MINUTES_OF_A_WEEK: i64 = 7 * 24 * 60;

/// A task as entered; `None` is an input left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskDraft {
    /// What the task is called.
    pub title: String,
    /// Minutes a week on average; for a one-time task all the minutes it takes.
    pub minutes_per_week: Option<Minutes>,
    /// How often it comes back.
    pub frequency: Option<Frequency>,
    /// How well the person can do it, 1–5.
    pub ability: Option<i64>,
    /// How much the person likes it, 1–5.
    pub liking: Option<i64>,
    /// Whether it belongs to the heart of the business (mission 1.13).
    pub core: bool,
    /// What the person's own hour is worth.
    pub hour_value: Option<Money>,
}

/// What is known about a task, checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskFacts {
    /// What the task is called, on one line.
    pub title: String,
    /// Minutes a week on average; for a one-time task all the minutes it takes. 0–10080.
    pub minutes_per_week: Minutes,
    /// How often it comes back.
    pub frequency: Frequency,
    /// How well the person can do it.
    pub ability: Rating,
    /// How much the person likes it.
    pub liking: Rating,
    /// Whether it belongs to the heart of the business.
    pub core: bool,
    /// What the person's own hour is worth.
    pub hour_value: Money,
}

impl TaskDraft {
    /// Checks every input.
    ///
    /// # Errors
    /// Every wrong input of `title`, `minutes-per-week`, `frequency`, `ability`, `liking` and
    /// `hour-value`.
    pub fn check(&self) -> Result<TaskFacts, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let title = errors.keep(field::line("title", &self.title, LONGEST_TITLE));
        let minutes = errors.keep(check_minutes(self.minutes_per_week));
        let frequency = errors.keep(
            self.frequency
                .ok_or_else(|| FieldError::new("frequency", "field-choice-required")),
        );
        let ability = errors.keep(check_rating("ability", self.ability));
        let liking = errors.keep(check_rating("liking", self.liking));
        let value = errors.keep(field::amount("hour-value", self.hour_value));
        let facts = (|| {
            Some(TaskFacts {
                title: title?,
                minutes_per_week: minutes?,
                frequency: frequency?,
                ability: ability?,
                liking: liking?,
                core: self.core,
                hour_value: value?,
            })
        })();
        errors.finish(facts)
    }
}

/// How somebody rates a task, as entered; `None` is an input left empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RatingDraft {
    /// How well the person can do it, 1–5.
    pub ability: Option<i64>,
    /// How much the person likes it, 1–5.
    pub liking: Option<i64>,
    /// Whether it belongs to the heart of the business (mission 1.13).
    pub core: bool,
}

impl RatingDraft {
    /// What is known about a task once it is rated so.
    ///
    /// # Errors
    /// Every wrong input of `ability` and `liking`.
    pub fn rate(self, facts: &TaskFacts) -> Result<TaskFacts, Vec<FieldError>> {
        let draft = TaskDraft {
            ability: self.ability,
            liking: self.liking,
            core: self.core,
            ..TaskDraft::from(facts)
        };
        draft.check()
    }
}

impl TaskFacts {
    /// The form in which titles are compared and duplicates found.
    pub fn title_folded(&self) -> String {
        fold(&self.title)
    }

    /// What the task puts on every week; nothing for a one-time task.
    pub const fn weekly(&self) -> Minutes {
        self.frequency.weekly(self.minutes_per_week)
    }
}

impl From<&TaskFacts> for TaskDraft {
    fn from(facts: &TaskFacts) -> Self {
        Self {
            title: facts.title.clone(),
            minutes_per_week: Some(facts.minutes_per_week),
            frequency: Some(facts.frequency),
            ability: Some(facts.ability.get()),
            liking: Some(facts.liking.get()),
            core: facts.core,
            hour_value: Some(facts.hour_value),
        }
    }
}

fn check_minutes(minutes: Option<Minutes>) -> Result<Minutes, FieldError> {
    let field = "minutes-per-week";
    match minutes {
        None => Err(FieldError::new(field, "field-required")),
        Some(Minutes(0..=MINUTES_OF_A_WEEK)) => Ok(minutes.unwrap_or_default()),
        Some(Minutes(..0)) => Err(FieldError::new(field, "field-duration-negative")),
        Some(_) => Err(FieldError::new(field, "field-week-too-long")),
    }
}

fn check_rating(name: &'static str, step: Option<i64>) -> Result<Rating, FieldError> {
    let step = field::number(name, step, 1, 5)?;
    Rating::new(step).ok_or_else(|| FieldError::new(name, "field-required"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn draft() -> TaskDraft {
        TaskDraft {
            title: " Belege\n vorsortieren ".into(),
            minutes_per_week: Some(Minutes(180)),
            frequency: Some(Frequency::Weekly),
            ability: Some(3),
            liking: Some(1),
            core: false,
            hour_value: Some(Money::euro_cents(60_00)),
        }
    }

    #[test]
    fn a_right_task_is_kept_through_form_and_database() {
        let facts = draft().check().unwrap();
        assert_eq!(facts.title, "Belege vorsortieren");
        assert_eq!(TaskDraft::from(&facts).check(), Ok(facts.clone()));
        let json = serde_json::to_string(&facts).unwrap();
        assert_eq!(serde_json::from_str::<TaskFacts>(&json).unwrap(), facts);
    }

    #[test]
    fn rating_changes_nothing_but_the_rating() {
        let facts = draft().check().unwrap();
        let rating = RatingDraft {
            ability: Some(5),
            liking: Some(2),
            core: true,
        };
        let expected = TaskDraft {
            ability: Some(5),
            liking: Some(2),
            core: true,
            ..draft()
        };
        assert_eq!(rating.rate(&facts), expected.check());
        let errors = RatingDraft::default().rate(&facts).unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(fields, ["ability", "liking"]);
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let errors = TaskDraft::default().check().unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(
            fields,
            [
                "title",
                "minutes-per-week",
                "frequency",
                "ability",
                "liking",
                "hour-value"
            ]
        );
    }

    #[test]
    fn bounds_hold() {
        let cases: [(TaskDraft, Option<&str>); 8] = [
            (
                TaskDraft {
                    title: "a".repeat(200),
                    ..draft()
                },
                None,
            ),
            (
                TaskDraft {
                    title: "a".repeat(201),
                    ..draft()
                },
                Some("field-too-long"),
            ),
            (
                TaskDraft {
                    minutes_per_week: Some(Minutes(0)),
                    ..draft()
                },
                None,
            ),
            (
                TaskDraft {
                    minutes_per_week: Some(Minutes(10_080)),
                    ..draft()
                },
                None,
            ),
            (
                TaskDraft {
                    minutes_per_week: Some(Minutes(10_081)),
                    ..draft()
                },
                Some("field-week-too-long"),
            ),
            (
                TaskDraft {
                    minutes_per_week: Some(Minutes(-1)),
                    ..draft()
                },
                Some("field-duration-negative"),
            ),
            (
                TaskDraft {
                    ability: Some(6),
                    ..draft()
                },
                Some("field-number-range"),
            ),
            (
                TaskDraft {
                    hour_value: Some(Money::euro_cents(i64::MAX)),
                    ..draft()
                },
                Some("field-amount-too-large"),
            ),
        ];
        for (draft, key) in cases {
            let got = draft.check().err().map(|errors| errors[0].key);
            assert_eq!(got, key, "{draft:?}");
        }
    }

    proptest! {
        #[test]
        fn no_input_panics(title in ".*", minutes: i64, ability: i64, minor: i64) {
            let draft = TaskDraft {
                title,
                minutes_per_week: Some(Minutes(minutes)),
                ability: Some(ability),
                hour_value: Some(Money::euro_cents(minor)),
                ..draft()
            };
            let _ = draft.check();
        }
    }
}
