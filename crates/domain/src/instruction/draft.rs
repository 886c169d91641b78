//! An instruction as somebody writes it: saved as typed after every page, checked as a whole.

use kernel::Money;
use serde::{Deserialize, Serialize};

use super::preference::{LONGEST_PREFERENCE, MOST_PREFERENCES};
use super::{Body, Criterion, CriterionKind, DetailsDraft, Latitude, LatitudeRule, LineId, Step};
use crate::account::WeeklyHours;
use crate::field::{self, FieldError, FieldErrors};

/// The longest text of one input, in characters.
pub(super) const LONGEST_TEXT: usize = 4000;
/// The longest line: a step, a criterion, how it is measured.
pub(super) const LONGEST_LINE: usize = 1000;
/// The most steps, and the most criteria.
const MOST_LINES: usize = 200;
/// The longest time to answer: 30 days.
pub(super) const LONGEST_RESPONSE: i64 = 30 * 24;

/// A step as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepDraft {
    /// Its number, unless it is new.
    pub id: Option<LineId>,
    /// What to do.
    pub text: String,
    /// What it begins with.
    pub input: String,
    /// What it ends with.
    pub output: String,
    /// What to do otherwise: "if …, then …".
    pub branch: String,
}

impl StepDraft {
    /// Whether nothing was typed into the row.
    pub fn is_blank(&self) -> bool {
        [&self.text, &self.input, &self.output, &self.branch]
            .iter()
            .all(|text| text.trim().is_empty())
    }
}

/// A criterion as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionDraft {
    /// Its number, unless it is new.
    pub id: Option<LineId>,
    /// What is to be true of the result.
    pub text: String,
    /// How both sides see whether it is.
    pub how_measured: String,
    /// How much it counts.
    pub kind: Option<CriterionKind>,
}

/// An instruction as typed; nothing in it needs to be there yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstructionDraft {
    /// What is to come out of it.
    pub goal: String,
    /// The way there. Rows without text count as not there.
    pub steps: Vec<StepDraft>,
    /// What the result is measured by. Rows without any text count as not there.
    pub criteria: Vec<CriterionDraft>,
    /// How freely the contractor decides.
    pub latitude: Option<Latitude>,
    /// The most one decision may cost.
    pub money_limit: Option<Money>,
    /// What is left to the contractor on purpose.
    pub free_zone: String,
    /// Within how many hours the client answers questions.
    pub response_hours: Option<i64>,
    /// When the client can be asked.
    pub reachable: WeeklyHours,
    /// What else is said.
    pub details: DetailsDraft,
    /// Which of the client's notes go along.
    pub preferences: Vec<String>,
}

impl InstructionDraft {
    /// Checks everything and gives every new line its number. `previous` is the body this one
    /// follows: a line keeps its number, and the number of a removed line is never given again.
    ///
    /// # Errors
    /// Every wrong input of `goal`, `steps-1`, `steps-1-input`, `criteria-1-text`,
    /// `criteria-1-how-measured`, `criteria-1-kind` (and so on, counted from one), `latitude`,
    /// `money-limit`, `free-zone`, `response-hours`, and of the details `why`, `good-example`,
    /// `length-least`, `terms-1-word` and so on.
    /// Every wrong input of `goal`, `steps-1`, `criteria-1-text`, `criteria-1-how-measured`,
    /// `criteria-1-kind` (and so on, counted from one), `latitude`, `money-limit`, `free-zone`,
    /// `response-hours` and `preferences`.
    pub fn check(&self, previous: Option<&super::Version>) -> Result<Body, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let mut lines = Lines::after(previous);
        let goal = errors.keep(field::required("goal", &self.goal, LONGEST_TEXT));
        let steps = self.check_steps(&mut lines, &mut errors);
        let criteria = self.check_criteria(&mut lines, &mut errors);
        let latitude = errors.keep(
            self.latitude
                .ok_or_else(|| FieldError::new("latitude", "field-choice-required")),
        );
        let limit = errors.keep(self.check_limit());
        let free_zone = errors.keep(field::optional("free-zone", &self.free_zone, LONGEST_TEXT));
        let hours = errors.keep(field::number(
            "response-hours",
            self.response_hours,
            1,
            LONGEST_RESPONSE,
        ));
        let details = self.details.check(&mut errors);
        let preferences = errors.keep(check_preferences(&self.preferences));
        let body = (|| {
            Some(Body {
                goal: goal?,
                steps,
                criteria,
                latitude: LatitudeRule {
                    latitude: latitude?,
                    money_limit: limit?,
                },
                free_zone: free_zone?,
                response_hours: u16::try_from(hours?).ok()?,
                reachable: self.reachable.clone(),
                details: details?,
                preferences: preferences?,
            })
        })();
        errors.finish(body)
    }

    fn check_steps(&self, lines: &mut Lines, errors: &mut FieldErrors) -> Vec<Step> {
        let rows: Vec<(usize, &StepDraft)> = numbered(&self.steps)
            .filter(|(_, step)| !step.is_blank())
            .collect();
        if rows.len() > MOST_LINES {
            errors.push(FieldError::new("steps", "field-too-many-lines"));
        }
        rows.into_iter()
            .take(MOST_LINES)
            .filter_map(|(row, step)| {
                let name = format!("steps-{row}");
                let text = errors.keep(field::required(name, &step.text, LONGEST_LINE));
                let mut more = |part: &str, typed: &str| {
                    let name = format!("steps-{row}-{part}");
                    errors.keep(field::optional(name, typed, LONGEST_LINE))
                };
                let input = more("input", &step.input);
                let output = more("output", &step.output);
                let branch = more("branch", &step.branch);
                Some(Step {
                    id: lines.number(step.id),
                    text: text?,
                    input: input?,
                    output: output?,
                    branch: branch?,
                })
            })
            .collect()
    }

    fn check_criteria(&self, lines: &mut Lines, errors: &mut FieldErrors) -> Vec<Criterion> {
        let rows: Vec<(usize, &CriterionDraft)> = numbered(&self.criteria)
            .filter(|(_, draft)| {
                !draft.text.trim().is_empty() || !draft.how_measured.trim().is_empty()
            })
            .collect();
        if rows.len() > MOST_LINES {
            errors.push(FieldError::new("criteria", "field-too-many-lines"));
        }
        rows.into_iter()
            .take(MOST_LINES)
            .filter_map(|(row, draft)| {
                let name = |part: &str| format!("criteria-{row}-{part}");
                let text = errors.keep(field::required(name("text"), &draft.text, LONGEST_LINE));
                let how = errors.keep(check_measure(name("how-measured"), &draft.how_measured));
                let kind = errors.keep(
                    draft
                        .kind
                        .ok_or_else(|| FieldError::new(name("kind"), "field-choice-required")),
                );
                Some(Criterion {
                    id: lines.number(draft.id),
                    text: text?,
                    how_measured: how?,
                    kind: kind?,
                })
            })
            .collect()
    }

    /// A limit needs a latitude that decides; zero means the same as none.
    fn check_limit(&self) -> Result<Option<Money>, FieldError> {
        match self.money_limit {
            None => Ok(None),
            Some(limit) if limit.is_zero() => Ok(None),
            Some(_) if self.latitude.is_some_and(|latitude| !latitude.decides()) => Err(
                FieldError::new("money-limit", "field-limit-without-latitude"),
            ),
            limit => field::amount("money-limit", limit).map(Some),
        }
    }
}

impl From<&Body> for InstructionDraft {
    fn from(body: &Body) -> Self {
        Self {
            goal: body.goal.clone(),
            steps: body
                .steps
                .iter()
                .map(|step| StepDraft {
                    id: Some(step.id),
                    text: step.text.clone(),
                    input: step.input.clone(),
                    output: step.output.clone(),
                    branch: step.branch.clone(),
                })
                .collect(),
            criteria: body
                .criteria
                .iter()
                .map(|criterion| CriterionDraft {
                    id: Some(criterion.id),
                    text: criterion.text.clone(),
                    how_measured: criterion.how_measured.clone(),
                    kind: Some(criterion.kind),
                })
                .collect(),
            latitude: Some(body.latitude.latitude),
            money_limit: body.latitude.money_limit,
            free_zone: body.free_zone.clone(),
            response_hours: Some(i64::from(body.response_hours)),
            reachable: body.reachable.clone(),
            details: DetailsDraft::from(&body.details),
            preferences: body.preferences.clone(),
        }
    }
}

/// The notes that go along, each one once and in their order.
fn check_preferences(notes: &[String]) -> Result<Vec<String>, FieldError> {
    let mut kept: Vec<String> = Vec::new();
    for note in notes.iter().filter(|note| !note.trim().is_empty()) {
        let note = field::line("preferences", note, LONGEST_PREFERENCE)?;
        if !kept.contains(&note) {
            kept.push(note);
        }
    }
    if kept.len() > MOST_PREFERENCES {
        return Err(FieldError::new("preferences", "field-too-many-preferences"));
    }
    Ok(kept)
}

/// A criterion nobody can measure is a matter of feeling (mission 2.3, 2.5).
fn check_measure(name: String, text: &str) -> Result<String, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(name, "field-criterion-not-measured"));
    }
    field::required(name, text, LONGEST_LINE)
}

pub(super) fn numbered<T>(rows: &[T]) -> impl Iterator<Item = (usize, &T)> {
    rows.iter().enumerate().map(|(index, row)| (index + 1, row))
}

/// Gives lines their numbers.
struct Lines {
    known: Vec<LineId>,
    next: u32,
}

impl Lines {
    fn after(previous: Option<&super::Version>) -> Self {
        let Some(version) = previous else {
            return Self {
                known: Vec::new(),
                next: 1,
            };
        };
        let steps = version.body.steps.iter().map(|step| step.id);
        let criteria = version.body.criteria.iter().map(|criterion| criterion.id);
        Self {
            known: steps.chain(criteria).collect(),
            next: version.lines_given + 1,
        }
    }

    /// The number a line asks for, if it had it before and nobody else took it; else a new one.
    fn number(&mut self, wanted: Option<LineId>) -> LineId {
        let kept = wanted.and_then(|id| self.known.iter().position(|known| *known == id));
        if let Some(index) = kept {
            return self.known.swap_remove(index);
        }
        let id = LineId(self.next);
        self.next = self.next.saturating_add(1);
        id
    }
}
