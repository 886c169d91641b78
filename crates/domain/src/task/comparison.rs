//! "I do it best myself": the own result and that of a small paid trial, side by side without
//! names (mission 2.17). Which is whose is said only after the choice.

use kernel::{ComparisonId, Timestamp};

use crate::field::{self, FieldError, FieldErrors};

/// The longest title.
const LONGEST_TITLE: usize = 200;
/// The longest of the two results, in characters.
const LONGEST_SAMPLE: usize = 20_000;

/// Two results as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SamplesDraft {
    /// What both are about.
    pub title: String,
    /// The own result.
    pub own: String,
    /// The result of the trial.
    pub trial: String,
}

/// Two results to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Samples {
    /// What both are about.
    pub title: String,
    /// The own result.
    pub own: String,
    /// The result of the trial.
    pub trial: String,
}

impl SamplesDraft {
    /// Checks every input.
    ///
    /// # Errors
    /// Every wrong input of `title`, `own` and `trial`; the two must differ.
    pub fn check(&self) -> Result<Samples, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let title = errors.keep(field::line("title", &self.title, LONGEST_TITLE));
        let own = errors.keep(field::required("own", &self.own, LONGEST_SAMPLE));
        let trial = errors.keep(field::required("trial", &self.trial, LONGEST_SAMPLE));
        if own.is_some() && own == trial {
            errors.push(FieldError::new("trial", "field-samples-equal"));
        }
        let samples = (|| {
            Some(Samples {
                title: title?,
                own: own?,
                trial: trial?,
            })
        })();
        errors.finish(samples)
    }
}

/// Whose result somebody found better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Their own.
    Own,
    /// That of the trial.
    Trial,
    /// Neither is better.
    Same,
}

impl Choice {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Own, Self::Trial, Self::Same];

    /// The word in the database and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Trial => "trial",
            Self::Same => "same",
        }
    }

    /// Reads [`Choice::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// What somebody picked without knowing whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The first of the two.
    A,
    /// The second.
    B,
    /// Neither.
    Same,
}

impl Pick {
    /// Reads `a`, `b` or `same`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "a" => Some(Self::A),
            "b" => Some(Self::B),
            "same" => Some(Self::Same),
            _ => None,
        }
    }
}

/// Two results side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Which.
    pub id: ComparisonId,
    /// The two results.
    pub samples: Samples,
    /// Whether the trial stands first: drawn once, the same at every look.
    pub is_turned: bool,
    /// What was chosen, and when.
    pub chosen: Option<(Choice, Timestamp)>,
    /// When it was begun.
    pub created_at: Timestamp,
}

impl Comparison {
    /// The two results in the order they are shown, without names.
    pub fn shown(&self) -> [&str; 2] {
        let Samples { own, trial, .. } = &self.samples;
        if self.is_turned {
            [trial, own]
        } else {
            [own, trial]
        }
    }

    /// Whose result a pick is.
    pub const fn whose(&self, pick: Pick) -> Choice {
        match (pick, self.is_turned) {
            (Pick::A, false) | (Pick::B, true) => Choice::Own,
            (Pick::A, true) | (Pick::B, false) => Choice::Trial,
            (Pick::Same, _) => Choice::Same,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comparison(is_turned: bool) -> Comparison {
        let draft = SamplesDraft {
            title: "Antwort an eine Kundin".into(),
            own: "Meine Antwort".into(),
            trial: "Probe".into(),
        };
        Comparison {
            id: ComparisonId::from_bytes([1; 16]),
            samples: draft.check().unwrap(),
            is_turned,
            chosen: None,
            created_at: Timestamp::EPOCH,
        }
    }

    /// Mission 2.17: whatever the order, the choice names the right one.
    #[test]
    fn m2_17_the_choice_names_whose_it_is_in_both_orders() {
        let straight = comparison(false);
        assert_eq!(straight.shown(), ["Meine Antwort", "Probe"]);
        assert_eq!(straight.whose(Pick::A), Choice::Own);
        assert_eq!(straight.whose(Pick::B), Choice::Trial);
        let turned = comparison(true);
        assert_eq!(turned.shown(), ["Probe", "Meine Antwort"]);
        assert_eq!(turned.whose(Pick::A), Choice::Trial);
        assert_eq!(turned.whose(Pick::B), Choice::Own);
        assert_eq!(turned.whose(Pick::Same), Choice::Same);
    }

    #[test]
    fn two_equal_results_are_nothing_to_choose_from() {
        let draft = SamplesDraft {
            title: String::new(),
            own: "Gleich".into(),
            trial: " Gleich ".into(),
        };
        let errors = draft.check().unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(fields, ["title", "trial"]);
        let long = "x".repeat(20_001);
        let draft = SamplesDraft {
            own: long,
            ..SamplesDraft::default()
        };
        assert_eq!(draft.check().unwrap_err().len(), 3);
    }

    #[test]
    fn codes_are_read_back() {
        for choice in Choice::ALL {
            assert_eq!(Choice::from_code(choice.code()), Some(choice));
        }
        assert_eq!(Pick::from_code("c"), None);
    }
}
