//! What an instruction may say beyond goal, criteria and latitude. All of it is optional: a task of
//! fifteen minutes needs none of it.

use serde::{Deserialize, Serialize};

use super::body::write_hours;
use super::draft::{LONGEST_LINE, LONGEST_RESPONSE, LONGEST_TEXT, numbered};
use crate::account::WeeklyHours;
use crate::canonical::Writer;
use crate::field::{self, FieldError, FieldErrors};

/// The most terms.
const MOST_TERMS: usize = 50;
/// The largest bound of a length.
const LARGEST_LENGTH: i64 = 1_000_000;

/// What a length is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LengthUnit {
    /// Words.
    Words,
    /// Characters with blanks.
    Characters,
    /// Minutes, of a recording or a talk.
    Minutes,
}

impl LengthUnit {
    /// All units.
    pub const ALL: [Self; 3] = [Self::Words, Self::Characters, Self::Minutes];

    /// The word in forms and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Characters => "characters",
            Self::Minutes => "minutes",
        }
    }

    /// Reads [`LengthUnit::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }
}

/// How long each piece of the work is to be (mission 3.5). At least one end is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Length {
    /// Not shorter than this.
    pub least: Option<u32>,
    /// Not longer than this.
    pub most: Option<u32>,
    /// What is counted.
    pub unit: LengthUnit,
}

/// A word both sides use, with what it means here (mission 0.8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Term {
    /// The word.
    pub word: String,
    /// What it means in this work.
    pub meaning: String,
}

/// What an instruction says beyond goal, criteria and latitude.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// What the work is good for.
    pub why: String,
    /// A piece of work as it should be.
    pub good_example: String,
    /// A piece of work as it should not be.
    pub bad_example: String,
    /// How long each piece is to be.
    pub length: Option<Length>,
    /// Within how many hours each piece is done or answered (mission 3.4).
    pub reaction_hours: Option<u16>,
    /// What is always asked first, one case a line (mission 3.6).
    pub ask_cases: String,
    /// What to do when unsure.
    pub when_unsure: String,
    /// What words mean here.
    pub terms: Vec<Term>,
    /// Tools, and how to get access to them; never a password.
    pub tools: String,
    /// When the contractor should be reachable for questions.
    pub contractor_hours: WeeklyHours,
}

/// A length as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LengthDraft {
    /// Not shorter than this.
    pub least: Option<i64>,
    /// Not longer than this.
    pub most: Option<i64>,
    /// What is counted.
    pub unit: Option<LengthUnit>,
}

/// [`Details`] as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DetailsDraft {
    /// What the work is good for.
    pub why: String,
    /// A piece of work as it should be.
    pub good_example: String,
    /// A piece of work as it should not be.
    pub bad_example: String,
    /// How long each piece is to be.
    pub length: LengthDraft,
    /// Within how many hours each piece is done or answered.
    pub reaction_hours: Option<i64>,
    /// What is always asked first, one case a line.
    pub ask_cases: String,
    /// What to do when unsure.
    pub when_unsure: String,
    /// What words mean here. Rows without any text count as not there.
    pub terms: Vec<Term>,
    /// Tools, and how to get access to them.
    pub tools: String,
    /// When the contractor should be reachable for questions.
    pub contractor_hours: WeeklyHours,
}

impl Details {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The cases that are always asked first.
    pub fn cases(&self) -> impl Iterator<Item = &str> {
        let lines = self.ask_cases.lines().map(str::trim);
        lines.filter(|case| !case.is_empty())
    }

    /// Adds everything to the canonical form of the body.
    pub(super) fn write(&self, writer: Writer) -> Writer {
        let length = self.length;
        let writer = writer
            .field("why", &self.why)
            .field("good example", &self.good_example)
            .field("bad example", &self.bad_example)
            .optional("length unit", length.map(|length| length.unit.code()))
            .optional("length least", length.and_then(|length| length.least))
            .optional("length most", length.and_then(|length| length.most))
            .optional("reaction hours", self.reaction_hours)
            .field("ask cases", &self.ask_cases)
            .field("when unsure", &self.when_unsure)
            .list("terms", &self.terms, |writer, term| {
                writer
                    .field("word", &term.word)
                    .field("meaning", &term.meaning)
            })
            .field("tools", &self.tools);
        write_hours(writer, "contractor hours", &self.contractor_hours)
    }
}

impl DetailsDraft {
    /// Checks everything; `None` when something was wrong.
    pub(super) fn check(&self, errors: &mut FieldErrors) -> Option<Details> {
        let mut text = |name: &'static str, typed: &str| {
            errors.keep(field::optional(name, typed, LONGEST_TEXT))
        };
        let why = text("why", &self.why);
        let good_example = text("good-example", &self.good_example);
        let bad_example = text("bad-example", &self.bad_example);
        let ask_cases = text("ask-cases", &self.ask_cases);
        let when_unsure = text("when-unsure", &self.when_unsure);
        let tools = text("tools", &self.tools);
        let length = errors.keep(self.length.check());
        let reaction = errors.keep(self.check_reaction());
        let terms = self.check_terms(errors);
        Some(Details {
            why: why?,
            good_example: good_example?,
            bad_example: bad_example?,
            length: length?,
            reaction_hours: reaction?,
            ask_cases: ask_cases?,
            when_unsure: when_unsure?,
            terms,
            tools: tools?,
            contractor_hours: self.contractor_hours.clone(),
        })
    }

    fn check_reaction(&self) -> Result<Option<u16>, FieldError> {
        if self.reaction_hours.is_none() {
            return Ok(None);
        }
        let hours = field::number("reaction-hours", self.reaction_hours, 1, LONGEST_RESPONSE)?;
        Ok(u16::try_from(hours).ok())
    }

    fn check_terms(&self, errors: &mut FieldErrors) -> Vec<Term> {
        let rows: Vec<(usize, &Term)> = numbered(&self.terms)
            .filter(|(_, term)| !term.word.trim().is_empty() || !term.meaning.trim().is_empty())
            .collect();
        if rows.len() > MOST_TERMS {
            errors.push(FieldError::new("terms", "field-too-many-lines"));
        }
        rows.into_iter()
            .take(MOST_TERMS)
            .filter_map(|(row, term)| {
                let word = format!("terms-{row}-word");
                let meaning = format!("terms-{row}-meaning");
                let word = errors.keep(field::line(word, &term.word, LONGEST_LINE));
                let meaning = errors.keep(field::required(meaning, &term.meaning, LONGEST_LINE));
                Some(Term {
                    word: word?,
                    meaning: meaning?,
                })
            })
            .collect()
    }
}

impl LengthDraft {
    fn check(&self) -> Result<Option<Length>, FieldError> {
        if self.least.is_none() && self.most.is_none() {
            return Ok(None);
        }
        let least = bound("length-least", self.least)?;
        let most = bound("length-most", self.most)?;
        if least.zip(most).is_some_and(|(least, most)| least > most) {
            return Err(FieldError::new(
                "length-most",
                "instruction-detail-length-backwards",
            ));
        }
        let unit = self
            .unit
            .ok_or_else(|| FieldError::new("length-unit", "field-choice-required"))?;
        Ok(Some(Length { least, most, unit }))
    }
}

fn bound(name: &'static str, value: Option<i64>) -> Result<Option<u32>, FieldError> {
    if value.is_none() {
        return Ok(None);
    }
    let value = field::number(name, value, 1, LARGEST_LENGTH)?;
    Ok(u32::try_from(value).ok())
}

impl From<&Details> for DetailsDraft {
    fn from(details: &Details) -> Self {
        let length = details.length;
        Self {
            why: details.why.clone(),
            good_example: details.good_example.clone(),
            bad_example: details.bad_example.clone(),
            length: LengthDraft {
                least: length.and_then(|length| length.least).map(i64::from),
                most: length.and_then(|length| length.most).map(i64::from),
                unit: length.map(|length| length.unit),
            },
            reaction_hours: details.reaction_hours.map(i64::from),
            ask_cases: details.ask_cases.clone(),
            when_unsure: details.when_unsure.clone(),
            terms: details.terms.clone(),
            tools: details.tools.clone(),
            contractor_hours: details.contractor_hours.clone(),
        }
    }
}
