//! What somebody takes on: the contractor's half of the four answers of an ad (mission 2.4).
//!
//! Everything may be missing. What is missing stays unknown: it is never read as zero.

use kernel::{Minutes, Money, fold};

use crate::Argument;
use crate::field::{self, FieldError, FieldErrors};

/// The most skills somebody names.
pub const MOST_SKILLS: usize = 20;
/// The longest name of one skill, in characters.
pub const LONGEST_SKILL: usize = 60;
/// The longest text, in characters.
const LONGEST_TEXT: usize = 2_000;
/// The most free time of one week: 60 hours.
const MOST_MINUTES: i64 = 60 * 60;

/// What somebody takes on, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
    /// Which tasks, in their own words; empty when they did not say.
    pub tasks: String,
    /// Which skills they have, each once, in their order; empty when they did not say.
    pub skills: Vec<String>,
    /// How much time a week is free for it. No time at all is an answer too.
    pub hours: Option<Minutes>,
    /// What an hour is to cost.
    pub price: Option<Money>,
}

impl Capacity {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What somebody takes on, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CapacityDraft {
    /// Which tasks.
    pub tasks: String,
    /// Skills with commas, semicolons or line breaks between them.
    pub skills: String,
    /// Free time a week.
    pub hours: Option<Minutes>,
    /// What an hour is to cost.
    pub price: Option<Money>,
}

impl CapacityDraft {
    /// Checks what was typed; everything may be missing.
    ///
    /// # Errors
    /// Every wrong input of `tasks`, `skills`, `hours` and `price`.
    pub fn check(&self) -> Result<Capacity, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let tasks = errors.keep(field::optional("tasks", &self.tasks, LONGEST_TEXT));
        let skills = errors.keep(check_skills(&self.skills));
        let hours = errors.keep(check_hours(self.hours));
        let price = errors.keep(match self.price {
            None => Ok(None),
            price => field::amount("price", price).map(Some),
        });
        let capacity = (|| {
            Some(Capacity {
                tasks: tasks?,
                skills: skills?,
                hours: hours?,
                price: price?,
            })
        })();
        errors.finish(capacity)
    }
}

impl From<&Capacity> for CapacityDraft {
    fn from(capacity: &Capacity) -> Self {
        Self {
            tasks: capacity.tasks.clone(),
            skills: capacity.skills.join(", "),
            hours: capacity.hours,
            price: capacity.price,
        }
    }
}

fn check_skills(typed: &str) -> Result<Vec<String>, FieldError> {
    let typed = field::optional("skills", typed, LONGEST_TEXT)?;
    let mut known: Vec<String> = Vec::new();
    let mut skills = Vec::new();
    for entry in typed.split([',', ';', '\n']) {
        let skill = entry.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = fold(&skill);
        if folded.is_empty() || known.contains(&folded) {
            continue;
        }
        if skill.chars().count() > LONGEST_SKILL {
            return Err(too_many("field-skill-too-long", LONGEST_SKILL));
        }
        known.push(folded);
        skills.push(skill);
        if skills.len() > MOST_SKILLS {
            return Err(too_many("field-too-many-skills", MOST_SKILLS));
        }
    }
    Ok(skills)
}

fn too_many(key: &'static str, most: usize) -> FieldError {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    FieldError::new("skills", key).with("most", Argument::Number(most))
}

fn check_hours(hours: Option<Minutes>) -> Result<Option<Minutes>, FieldError> {
    match hours {
        None | Some(Minutes(0..=MOST_MINUTES)) => Ok(hours),
        Some(_) => Err(FieldError::new("hours", "field-free-hours-range")
            .with("most", Argument::Number(MOST_MINUTES / 60))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(skills: &str) -> CapacityDraft {
        CapacityDraft {
            skills: skills.into(),
            ..CapacityDraft::default()
        }
    }

    fn wrong(draft: &CapacityDraft) -> Vec<(String, &'static str)> {
        let errors = draft.check().unwrap_err();
        let named = errors
            .into_iter()
            .map(|error| (error.field.into_owned(), error.key));
        named.collect()
    }

    /// 2.4: nothing needs to be said, and what was not said stays unknown.
    #[test]
    fn m2_4_everything_may_be_missing() {
        let nothing = CapacityDraft::default().check().unwrap();
        assert!(nothing.is_empty());
        assert_eq!((nothing.hours, nothing.price), (None, None));
        let none_free = CapacityDraft {
            hours: Some(Minutes(0)),
            ..CapacityDraft::default()
        };
        let none_free = none_free.check().unwrap();
        assert!(!none_free.is_empty(), "no free time is an answer");
    }

    /// 2.4: commas, semicolons and lines separate; each skill counts once.
    #[test]
    fn m2_4_skills_come_from_one_text() {
        let skills = |text: &str| typed(text).check().unwrap().skills;
        let read = skills(" Deutsch,  deutsch ;\r\nTexte \t schreiben,,\n , Excel");
        assert_eq!(read, ["Deutsch", "Texte schreiben", "Excel"]);
        let again = CapacityDraft::from(&typed("a, b\nc").check().unwrap());
        assert_eq!(again.skills, "a, b, c");
        let names: Vec<String> = (0..=MOST_SKILLS).map(|name| name.to_string()).collect();
        let most = names[..MOST_SKILLS].join(",");
        assert_eq!(skills(&most).len(), MOST_SKILLS);
        let more = wrong(&typed(&names.join("\n")));
        assert_eq!(more, [("skills".into(), "field-too-many-skills")]);
        assert_eq!(skills(&"ä".repeat(LONGEST_SKILL)).len(), 1);
        let long = wrong(&typed(&"ä".repeat(LONGEST_SKILL + 1)));
        assert_eq!(long, [("skills".into(), "field-skill-too-long")]);
    }

    /// 2.4: everything wrong is named at once, at its field.
    #[test]
    fn m2_4_every_answer_has_bounds() {
        let draft = CapacityDraft {
            tasks: "x".repeat(LONGEST_TEXT + 1),
            skills: "a\u{202e}b".into(),
            hours: Some(Minutes(-1)),
            price: Some(Money::euro_cents(-1)),
        };
        let expected = [
            ("tasks", "field-too-long"),
            ("skills", "field-text-unreadable"),
            ("hours", "field-free-hours-range"),
            ("price", "field-amount-not-positive"),
        ];
        let expected = expected.map(|(field, key)| (field.to_owned(), key));
        assert_eq!(wrong(&draft), expected);
        for (minutes, is_kept) in [(0, true), (3_600, true), (3_601, false), (i64::MAX, false)] {
            let draft = CapacityDraft {
                hours: Some(Minutes(minutes)),
                ..CapacityDraft::default()
            };
            assert_eq!(draft.check().is_ok(), is_kept, "{minutes}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_what_was_kept_is_kept_again(text in "(?s).{0,300}") {
            if let Ok(capacity) = typed(&text).check() {
                prop_assert!(capacity.skills.len() <= MOST_SKILLS);
                let again = CapacityDraft::from(&capacity).check();
                prop_assert_eq!(again, Ok(capacity));
            }
        }
    }
}
