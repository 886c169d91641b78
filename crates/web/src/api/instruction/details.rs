//! What an instruction says beyond goal, criteria and latitude, as the API writes and reads it.

use app::{Failure, FieldError};
use domain::instruction::{DetailsDraft, Length, LengthDraft, LengthUnit, Term};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{Hours, hours, weekly};

/// How long each piece is to be; one end is enough.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct PieceLength {
    /// Not shorter than this.
    #[serde(default)]
    least: Option<i64>,
    /// Not longer than this.
    #[serde(default)]
    most: Option<i64>,
    /// `words`, `characters` or `minutes`.
    unit: String,
}

/// A word and what it means in this work.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct InstructionTerm {
    /// The word.
    word: String,
    /// What it means.
    meaning: String,
}

/// What an instruction may say besides; all of it optional.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct More {
    /// What the work is good for.
    why: String,
    /// A piece as it should be.
    good_example: String,
    /// A piece as it should not be.
    bad_example: String,
    /// How long each piece is to be.
    length: Option<PieceLength>,
    /// Within how many hours each piece is done or answered.
    reaction_hours: Option<i64>,
    /// What is always asked first, one case a line.
    ask_cases: String,
    /// What to do when unsure.
    when_unsure: String,
    /// What words mean here.
    terms: Vec<InstructionTerm>,
    /// Tools, and how to get access; never a password.
    tools: String,
    /// When the contractor should be reachable for questions.
    contractor_hours: Vec<Hours>,
}

impl From<&DetailsDraft> for More {
    fn from(details: &DetailsDraft) -> Self {
        let length = &details.length;
        let terms = details.terms.iter().map(|term| InstructionTerm {
            word: term.word.clone(),
            meaning: term.meaning.clone(),
        });
        Self {
            why: details.why.clone(),
            good_example: details.good_example.clone(),
            bad_example: details.bad_example.clone(),
            length: length.unit.map(|unit| PieceLength {
                least: length.least,
                most: length.most,
                unit: unit.code().to_owned(),
            }),
            reaction_hours: details.reaction_hours,
            ask_cases: details.ask_cases.clone(),
            when_unsure: details.when_unsure.clone(),
            terms: terms.collect(),
            tools: details.tools.clone(),
            contractor_hours: hours(&details.contractor_hours),
        }
    }
}

impl More {
    /// The draft the use cases take.
    ///
    /// # Errors
    /// Words and times that do not exist; the rest is checked by the use case.
    pub(super) fn draft(self) -> Result<DetailsDraft, Failure> {
        let terms = self.terms.into_iter().map(|term| Term {
            word: term.word,
            meaning: term.meaning,
        });
        Ok(DetailsDraft {
            why: self.why,
            good_example: self.good_example,
            bad_example: self.bad_example,
            length: self
                .length
                .as_ref()
                .map(length)
                .transpose()?
                .unwrap_or_default(),
            reaction_hours: self.reaction_hours,
            ask_cases: self.ask_cases,
            when_unsure: self.when_unsure,
            terms: terms.collect(),
            tools: self.tools,
            contractor_hours: weekly("contractor_hours", self.contractor_hours)?,
        })
    }
}

/// A length as the API writes it, or nothing.
pub(super) fn length_value(length: Option<Length>) -> serde_json::Value {
    serde_json::json!(length.map(|length| PieceLength {
        least: length.least.map(i64::from),
        most: length.most.map(i64::from),
        unit: length.unit.code().to_owned(),
    }))
}

fn length(given: &PieceLength) -> Result<LengthDraft, Failure> {
    let unit = LengthUnit::from_code(&given.unit).ok_or_else(|| {
        let error = FieldError::new("length_unit", "field-choice-unknown");
        Failure::Invalid(vec![error])
    })?;
    Ok(LengthDraft {
        least: given.least,
        most: given.most,
        unit: Some(unit),
    })
}
