//! Instructions as the API writes and reads them.

use app::{Failure, FieldError};
use domain::account::{NotHours, WeeklyHours, Window};
use domain::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, LineId, StepDraft, Version,
};
use kernel::{AccountId, InstructionId, TaskId, TimeOfDay, Timestamp, Weekday};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::details::More;
use crate::api::shape::Sum;

/// One step of the way.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct InstructionStep {
    /// Its number through all versions; without it, a new line.
    id: Option<u32>,
    /// What to do.
    text: String,
    /// What it begins with.
    #[serde(default)]
    input: String,
    /// What it ends with.
    #[serde(default)]
    output: String,
    /// What to do otherwise: "if …, then …".
    #[serde(default)]
    branch: String,
}

/// One thing the work is measured by.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct Measure {
    /// Its number through all versions; without it, a new line.
    id: Option<u32>,
    /// What is to be true of the result.
    text: String,
    /// How both sides see whether it is.
    #[serde(default)]
    how_measured: String,
    /// `must`, `should` or `taste`; only a *must* can stop money.
    kind: String,
}

/// A time of the week at which the client can be asked.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct Hours {
    /// `monday` to `sunday`.
    day: String,
    /// `09:00`
    #[schema(value_type = String, example = "09:00")]
    from: TimeOfDay,
    /// `09:30`
    #[schema(value_type = String, example = "09:30")]
    to: TimeOfDay,
}

/// What an instruction says.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct Content {
    /// What is to come out of it.
    goal: String,
    /// The way there, if it matters.
    steps: Vec<InstructionStep>,
    /// What the result is measured by; an ad needs at least one *must*.
    criteria: Vec<Measure>,
    /// `exactly`, `propose`, `decide_and_tell` or `alone`.
    latitude: Option<String>,
    /// The most one decision may cost, where the latitude lets the contractor decide.
    money_limit: Option<Sum>,
    /// What is left to the contractor on purpose.
    free_zone: String,
    /// Within how many hours the client answers questions.
    response_hours: Option<i64>,
    /// When the client can be asked.
    reachable: Vec<Hours>,
    /// What else it says.
    #[serde(flatten)]
    more: More,
    /// Which of the client's notes go along. Left out, a first version gets those that apply to
    /// the task and a further one those of the version before.
    pub(super) preferences: Option<Vec<String>>,
}

/// The first version of the instruction for a task.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewInstruction {
    /// One's own task.
    #[schema(value_type = String, format = "uuid")]
    pub(super) task: TaskId,
    /// What it says.
    #[serde(flatten)]
    pub(super) content: Content,
    /// How many minutes explaining took, 0 to 600, for the caller's own time account.
    pub(super) minutes: Option<i64>,
}

/// The next version.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewVersion {
    /// The version it was written on top of. A newer one in between is not overwritten.
    pub(super) base: u32,
    /// What it says.
    #[serde(flatten)]
    pub(super) content: Content,
    /// How many minutes explaining took, 0 to 600, for the caller's own time account.
    pub(super) minutes: Option<i64>,
}

/// One version.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VersionView {
    /// Counted from 1.
    number: u32,
    /// Who wrote it.
    #[schema(value_type = String, format = "uuid")]
    author: AccountId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// SHA-256 of what it says, 64 hexadecimal digits: frozen into the contract.
    digest: String,
    /// What it says.
    #[serde(flatten)]
    content: Content,
}

/// Something the instruction does not say yet.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Gap {
    /// The stable name.
    pub(super) code: &'static str,
    /// The input that fills it.
    pub(super) field: String,
    /// Whether an ad cannot be published before; the rest is advice.
    pub(super) blocks: bool,
    /// What is missing and what it is good for, in the caller's language.
    pub(super) detail: String,
}

/// An instruction as its owner sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InstructionView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    pub(super) id: InstructionId,
    /// The task it belongs to.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub(super) task: Option<TaskId>,
    /// The newest version; nothing before the first.
    pub(super) latest: Option<VersionView>,
    /// The number to send back as `base`.
    pub(super) base: u32,
    /// What the newest text does not say yet.
    pub(super) missing: Vec<Gap>,
}

impl VersionView {
    /// A version as whoever may read it sees it.
    pub(crate) fn new(version: &Version) -> Self {
        Self {
            number: version.number,
            author: version.author,
            at: version.at,
            digest: version.digest.to_string(),
            content: Content::from(&InstructionDraft::from(&version.body)),
        }
    }
}

impl From<&InstructionDraft> for Content {
    fn from(draft: &InstructionDraft) -> Self {
        let line = |id: Option<LineId>| id.map(|id| id.0);
        let steps = draft.steps.iter();
        let criteria = draft.criteria.iter();
        Self {
            goal: draft.goal.clone(),
            steps: steps
                .map(|one| InstructionStep {
                    id: line(one.id),
                    text: one.text.clone(),
                    input: one.input.clone(),
                    output: one.output.clone(),
                    branch: one.branch.clone(),
                })
                .collect(),
            criteria: criteria
                .map(|one| Measure {
                    id: line(one.id),
                    text: one.text.clone(),
                    how_measured: one.how_measured.clone(),
                    kind: one
                        .kind
                        .map(CriterionKind::code)
                        .unwrap_or_default()
                        .to_owned(),
                })
                .collect(),
            latitude: draft.latitude.map(|latitude| latitude.code().to_owned()),
            money_limit: draft.money_limit.map(Sum::from),
            free_zone: draft.free_zone.clone(),
            response_hours: draft.response_hours,
            reachable: hours(&draft.reachable),
            more: More::from(&draft.details),
            preferences: Some(draft.preferences.clone()),
        }
    }
}

/// The windows of a week, as the API writes them.
pub(super) fn hours(week: &WeeklyHours) -> Vec<Hours> {
    let windows = week.windows().iter();
    windows
        .map(|open| Hours {
            day: open.day.code().to_owned(),
            from: open.from,
            to: open.to,
        })
        .collect()
}

impl Content {
    /// The draft the use cases take.
    ///
    /// # Errors
    /// Words and times that do not exist; the rest is checked by the use case.
    pub(super) fn draft(self) -> Result<InstructionDraft, Failure> {
        let unknown =
            |field: String| Failure::Invalid(vec![FieldError::new(field, "field-choice-unknown")]);
        let latitude = self
            .latitude
            .map(|code| Latitude::from_code(&code).ok_or_else(|| unknown("latitude".to_owned())));
        let mut criteria = Vec::new();
        for (row, one) in (1..).zip(self.criteria) {
            let known = |code: &str| {
                let unknown = || unknown(format!("criteria_{row}_kind"));
                CriterionKind::from_code(code).ok_or_else(unknown)
            };
            // Nobody said yet how much it weighs; no version is saved without.
            let kind = Some(one.kind.as_str()).filter(|code| !code.is_empty());
            criteria.push(CriterionDraft {
                id: one.id.map(LineId),
                text: one.text,
                how_measured: one.how_measured,
                kind: kind.map(known).transpose()?,
            });
        }
        let steps = self.steps.into_iter();
        Ok(InstructionDraft {
            goal: self.goal,
            steps: steps
                .map(|one| StepDraft {
                    id: one.id.map(LineId),
                    text: one.text,
                    input: one.input,
                    output: one.output,
                    branch: one.branch,
                })
                .collect(),
            criteria,
            latitude: latitude.transpose()?,
            money_limit: self.money_limit.map(Into::into),
            free_zone: self.free_zone,
            response_hours: self.response_hours,
            reachable: weekly("reachable", self.reachable)?,
            details: self.more.draft()?,
            preferences: self.preferences.unwrap_or_default(),
        })
    }
}

/// Reads a week; `field` is what the client called it.
pub(super) fn weekly(field: &'static str, hours: Vec<Hours>) -> Result<WeeklyHours, Failure> {
    let window = |one: Hours| {
        let day = Weekday::from_code(&one.day);
        let day = day.ok_or_else(|| Failure::field(field, "field-choice-unknown"))?;
        Ok::<_, Failure>(Window {
            day,
            from: one.from,
            to: one.to,
        })
    };
    let windows: Vec<Window> = hours.into_iter().map(window).collect::<Result<_, _>>()?;
    WeeklyHours::new(windows).map_err(|error| {
        let key = match error {
            NotHours::Backwards => "field-hours-backwards",
            NotHours::TooMany => "field-hours-too-many",
            NotHours::Unreadable => "field-hours-unreadable",
        };
        Failure::field(field, key)
    })
}
