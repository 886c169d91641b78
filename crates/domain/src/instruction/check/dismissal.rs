//! Hints that somebody looked at and put aside, with the reason.

use kernel::{Timestamp, fold};
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::field::{self, FieldError};
use crate::instruction::{InstructionDraft, LineId, Version};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 300;
/// The longest name of a kind or an input, in bytes.
const LONGEST_NAME: usize = 100;
/// How many characters of the words are kept to know the place again.
const WORDS: usize = 200;
/// How the place of a line begins that was never saved.
const NEW: &str = "new-";

/// A finding as it is known again after the text around it changed: by its kind, its line and its
/// words. When the words change, it is a new one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Mark {
    /// The kind's code.
    pub code: String,
    /// The input; of a saved line by its number, so that it is found when lines move; of a line
    /// that was never saved by its group, whichever row it is in: `new-steps-text`.
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

    /// Whether it stands at a line that was never saved.
    pub fn is_at_new_line(&self) -> bool {
        self.place.starts_with(NEW)
    }

    /// The same at the lines that a version gave numbers to, wherever its words stand in them. With
    /// a line that is gone by then the hint is put aside at any new line with these words.
    pub fn numbered<'mark>(&'mark self, new: &'mark NewLines) -> impl Iterator<Item = Self> {
        let carries = move |line: &&NewLine| {
            self.place.strip_prefix(NEW) == Some(line.place) && line.folded.contains(&self.words)
        };
        new.0.iter().filter(carries).map(|line| Self {
            place: line.mark_place(),
            ..self.clone()
        })
    }

    /// Whether the mark is one that [`Mark::of`] could have made, as far as its length goes.
    pub fn is_bounded(&self) -> bool {
        self.code.len() <= LONGEST_NAME
            && self.place.len() <= LONGEST_NAME
            && self.words.chars().count() <= WORDS
    }
}

/// The lines that a version gave numbers to, folded once for all marks.
#[derive(Debug)]
pub struct NewLines(Vec<NewLine>);

#[derive(Debug)]
struct NewLine {
    /// The input by its group, `steps-text`.
    place: &'static str,
    number: u32,
    folded: String,
}

impl NewLine {
    fn mark_place(&self) -> String {
        let part = self.place.split_once('-').map_or("", |(_, part)| part);
        format!("line-{}-{part}", self.number)
    }
}

impl NewLines {
    /// The lines of a version whose number is above `before`, the highest number given until then.
    pub fn of(version: &Version, before: u32) -> Self {
        let steps = version.body.steps.iter().flat_map(|step| {
            let parts = [
                ("steps-text", &step.text),
                ("steps-input", &step.input),
                ("steps-output", &step.output),
                ("steps-branch", &step.branch),
            ];
            parts.map(|(place, text)| (place, step.id, text))
        });
        let criteria = version.body.criteria.iter().flat_map(|criterion| {
            let parts = [
                ("criteria-text", &criterion.text),
                ("criteria-how-measured", &criterion.how_measured),
            ];
            parts.map(|(place, text)| (place, criterion.id, text))
        });
        let new = steps.chain(criteria).filter(|(_, id, _)| id.0 > before);
        let lines = new.map(|(place, LineId(number), text)| NewLine {
            place,
            number,
            folded: fold(text),
        });
        Self(lines.collect())
    }
}

/// The name of an input with the number of its line instead of its row: `steps-3-input` becomes
/// `line-7-input`. A line that was never saved has no number yet, and its row changes whenever a
/// line is put before it: it is known by its group alone, `new-steps-input`.
fn stable(field: &str, draft: &InstructionDraft) -> String {
    let numbered = || {
        let (group, rest) = field.split_once('-')?;
        let (row, part) = rest.split_once('-').unwrap_or((rest, "text"));
        let index = row.parse::<usize>().ok()?.checked_sub(1)?;
        let line = match group {
            "steps" => draft.steps.get(index)?.id,
            "criteria" => draft.criteria.get(index)?.id,
            _ => return None,
        };
        Some(match line {
            Some(LineId(line)) => format!("line-{line}-{part}"),
            None => format!("{NEW}{group}-{part}"),
        })
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

    #[test]
    fn a_hint_at_a_new_line_is_known_again_by_the_number_the_line_is_given() {
        use crate::instruction::{CriterionDraft, CriterionKind, Latitude, next_version};
        let nice = || step(None, "Antworte  nett auf jede Mail");
        let mark = &marks(vec![nice()])[0];
        assert_eq!(mark, &marks(vec![step(None, "Öffne es"), nice()])[0]);
        assert!(mark.is_at_new_line() && mark.is_bounded());
        let criterion = CriterionDraft {
            text: "Jede Mail hat eine nette Antwort".to_owned(),
            how_measured: "Lesen".to_owned(),
            kind: Some(CriterionKind::Must),
            ..CriterionDraft::default()
        };
        let draft = |steps: Vec<StepDraft>| InstructionDraft {
            goal: "Die Mails sind beantwortet".to_owned(),
            steps,
            criteria: vec![criterion.clone()],
            latitude: Some(Latitude::Alone),
            response_hours: Some(8),
            ..InstructionDraft::default()
        };
        let (id, by) = (
            kernel::InstructionId::from_bytes([1; 16]),
            (kernel::AccountId::from_bytes([2; 16]), Timestamp::EPOCH),
        );
        let first = draft(vec![
            step(None, "Antworte nett, wenn du magst"),
            step(None, "Ende"),
        ]);
        let first = next_version(id, None, 0, &first, by).unwrap();
        let mut second = InstructionDraft::from(&first.body);
        second.steps.push(nice());
        let second = next_version(id, Some(&first), 1, &second, by).unwrap();
        let new = NewLines::of(&second, first.lines_given);
        let numbered: Vec<Mark> = mark.numbered(&new).collect();
        let places: Vec<&str> = numbered.iter().map(|mark| mark.place.as_str()).collect();
        assert_eq!(places, ["line-4-text"], "only the line that is new");
        let saved = InstructionDraft::from(&second.body);
        let report = check(&saved, Circumstances::default());
        let found: Vec<Mark> = (report.findings.iter())
            .map(|finding| Mark::of(finding, &saved))
            .collect();
        assert!(found.contains(&numbered[0]), "{found:?}");
        let all = NewLines::of(&second, 0);
        assert_eq!(numbered[0].numbered(&all).next(), None, "it has its number");
    }
}
