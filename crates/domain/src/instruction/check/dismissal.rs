//! Hints that somebody looked at and put aside, with the reason.

use kernel::{Timestamp, fold};
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::field::{self, FieldError};
use crate::instruction::{InstructionDraft, LineId};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 300;
/// The longest name of a kind or an input, in bytes.
const LONGEST_NAME: usize = 100;
/// How many characters of the words are kept to know the place again.
const WORDS: usize = 200;

/// A finding as it is known again after the text around it changed: by its kind, its line and its
/// words. When the words change, it is a new one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Mark {
    /// The kind's code.
    pub code: String,
    /// The input; of a saved line by its number, so that it is found when lines move.
    pub place: String,
    /// The words, folded.
    pub words: String,
}

/// A hint put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissal {
    /// Which.
    pub mark: Mark,
    /// Why, in the client's words.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

impl Mark {
    /// The mark of a finding in this draft.
    pub fn of(finding: &Finding, draft: &InstructionDraft) -> Self {
        let place = finding.place.as_ref();
        let words = place.map_or("", |place| place.words.as_str());
        Self {
            code: finding.kind.code().to_owned(),
            place: place.map_or_else(String::new, |place| stable(&place.field, draft)),
            words: fold(words).chars().take(WORDS).collect(),
        }
    }

    /// Whether the mark is one that [`Mark::of`] could have made, as far as its length goes.
    pub fn is_bounded(&self) -> bool {
        self.code.len() <= LONGEST_NAME
            && self.place.len() <= LONGEST_NAME
            && self.words.chars().count() <= WORDS
    }
}

/// The name of an input with the number of its line instead of its row: `steps-3-input` becomes
/// `line-7-input`. Lines that were never saved have no number yet.
fn stable(field: &str, draft: &InstructionDraft) -> String {
    let numbered = || {
        let (group, rest) = field.split_once('-')?;
        let (row, part) = rest.split_once('-').unwrap_or((rest, "text"));
        let index = row.parse::<usize>().ok()?.checked_sub(1)?;
        let LineId(line) = match group {
            "steps" => draft.steps.get(index)?.id,
            "criteria" => draft.criteria.get(index)?.id,
            _ => None,
        }?;
        Some(format!("line-{line}-{part}"))
    };
    numbered().unwrap_or_else(|| field.to_owned())
}

/// The reason for putting a hint aside.
///
/// # Errors
/// Nothing given, or too much.
pub fn reason(text: &str) -> Result<String, FieldError> {
    field::line("reason", text, LONGEST_REASON)
}

#[cfg(test)]
mod tests {
    use super::super::{Circumstances, check};
    use super::*;
    use crate::instruction::StepDraft;

    fn step(id: Option<u32>, text: &str) -> StepDraft {
        StepDraft {
            id: id.map(LineId),
            text: text.to_owned(),
            ..StepDraft::default()
        }
    }

    fn marks(steps: Vec<StepDraft>) -> Vec<Mark> {
        let draft = InstructionDraft {
            goal: "Die Mails im Postfach sind beantwortet".to_owned(),
            steps,
            ..InstructionDraft::default()
        };
        let report = check(&draft, Circumstances::default());
        let findings = report.findings.iter();
        findings.map(|finding| Mark::of(finding, &draft)).collect()
    }

    #[test]
    fn a_hint_is_known_again_when_its_line_moves_and_new_when_its_words_change() {
        let before = marks(vec![step(Some(7), "Antworte nett auf jede Mail")]);
        let moved = marks(vec![
            step(None, "Öffne das Postfach"),
            step(Some(7), "Antworte  nett auf jede Mail"),
        ]);
        assert_eq!(before.len(), 1);
        assert_eq!(before, moved);
        assert_eq!(before[0].place, "line-7-text");
        let changed = marks(vec![step(Some(7), "Antworte schön auf jede Mail")]);
        assert_ne!(before, changed);
    }
}
