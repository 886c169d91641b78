//! Tasks as the API writes and reads them.

use app::Failure;
use app::task::StoredTask;
use domain::task::category::Category;
use domain::task::legal::LegalRisk;
use domain::task::triage::{Sorting, Triage};
use domain::task::{Frequency, Nature, TaskDraft, TaskState};
use kernel::{Minutes, Money, OrderId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::shape::Sum;
use crate::visit::Visit;
use crate::words;

/// A task.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TaskEntry {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: TaskId,
    /// What it is called.
    title: String,
    /// Minutes a week on average; for a one-time task all the minutes it takes.
    minutes_per_week: i64,
    /// `daily`, `weekly`, `monthly` or `once`.
    frequency: &'static str,
    /// How well its owner can do it, 1 to 5.
    ability: i64,
    /// How much its owner likes it, 1 to 5.
    liking: i64,
    /// Whether it belongs to the heart of the business.
    core: bool,
    /// What the owner's hour is worth.
    hour_value: Sum,
    /// Where the owner put it by hand; nothing leaves it to the rules.
    moved_to: Option<&'static str>,
    /// Where it belongs, and why.
    sorting: Placed,
    /// Which kind of work it is, as its owner chose.
    category: Option<&'static str>,
    /// Which kind of work its title speaks of.
    category_by_title: Option<&'static str>,
    /// Whether others must not see what is worked on.
    confidential: bool,
    /// Whether it is one of the three hate tasks.
    hated: bool,
    /// Why it counts as economic although it costs more than its time is worth.
    economic: Option<String>,
    /// `tax` or `law` where not everybody may do it for others.
    legal: Option<&'static str>,
    /// `open`, `handed_on` or `done`.
    state: &'static str,
    /// Since when it is handed on or done.
    #[schema(value_type = Option<String>, format = DateTime)]
    since: Option<Timestamp>,
    /// The order under which it was handed on.
    #[schema(value_type = Option<String>, format = "uuid")]
    order: Option<OrderId>,
    /// When it was entered.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When it last changed. Sent back as `seen` it keeps a change from overwriting another.
    #[schema(value_type = String, format = DateTime)]
    changed_at: Timestamp,
}

/// Where a task belongs.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Placed {
    /// `time`, `skill`, `smart` or `keep`.
    triage: &'static str,
    /// The same by the rules alone.
    computed: &'static str,
    /// The stable name of the reason.
    reason: &'static str,
    /// The reason in the caller's language.
    why: String,
    /// What to watch out for before handing it on, in the caller's language.
    warning: Option<String>,
}

impl Placed {
    pub(super) fn new(visit: &Visit, sorting: &Sorting) -> Self {
        Self {
            triage: sorting.triage.code(),
            computed: sorting.computed.code(),
            reason: sorting.reason.key(),
            why: words::key(visit, sorting.sentence_key(), &sorting.arguments()),
            warning: sorting.warning_key().map(|key| words::key(visit, key, &[])),
        }
    }
}

impl TaskEntry {
    pub(super) fn new(visit: &Visit, stored: &StoredTask) -> Self {
        let (task, facts) = (&stored.task, &stored.task.facts);
        let (since, order) = match task.state {
            TaskState::Open => (None, None),
            TaskState::HandedOn { order, since } => (Some(since), Some(order)),
            TaskState::Done { at } => (Some(at), None),
        };
        Self {
            id: task.id,
            title: facts.title.clone(),
            minutes_per_week: facts.minutes_per_week.get(),
            frequency: facts.frequency.code(),
            ability: facts.ability.get(),
            liking: facts.liking.get(),
            core: facts.core,
            hour_value: facts.hour_value.into(),
            moved_to: task.moved_to.map(Triage::code),
            sorting: Placed::new(visit, &task.sorting()),
            category: task.marks.category.map(Category::code),
            category_by_title: Category::suggest(&facts.title).map(Category::code),
            confidential: task.marks.confidential,
            hated: task.marks.hated,
            economic: task.marks.economic.clone(),
            legal: LegalRisk::of(&facts.title).map(LegalRisk::code),
            state: task.state.code(),
            since,
            order,
            created_at: stored.created_at,
            changed_at: stored.changed_at,
        }
    }
}

/// What is known about a task.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct TaskWish {
    /// What it is called, up to 200 characters.
    #[schema(example = "Belege vorsortieren")]
    title: String,
    /// Minutes a week on average, 0 to 10080; for a one-time task all the minutes it takes.
    #[schema(example = 180)]
    minutes_per_week: i64,
    /// `daily`, `weekly`, `monthly` or `once`.
    #[schema(example = "weekly")]
    frequency: String,
    /// How well its owner can do it, 1 to 5.
    #[schema(example = 3)]
    ability: i64,
    /// How much its owner likes it, 1 to 5.
    #[schema(example = 1)]
    liking: i64,
    /// Whether it belongs to the heart of the business.
    #[serde(default)]
    core: bool,
    /// What the owner's hour is worth; without it, the value from the owner's settings.
    hour_value: Option<Sum>,
    /// Where the owner puts it by hand: `time`, `skill`, `smart` or `keep`.
    moved_to: Option<String>,
    /// Which kind of work it is, one of `/api/v1/categories`. Without this and `confidential` both
    /// stay as they are.
    category: Option<String>,
    /// Whether others must not see what is worked on.
    confidential: Option<bool>,
    /// The `changed_at` of the task as it was read; a later change is then not overwritten.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub(super) seen: Option<Timestamp>,
}

impl TaskWish {
    /// The draft the use cases take.
    pub(super) fn draft(&self, hour_value: Money) -> Result<TaskDraft, Failure> {
        let frequency = Frequency::from_code(&self.frequency)
            .ok_or_else(|| Failure::field("frequency", "field-choice-unknown"))?;
        Ok(TaskDraft {
            title: self.title.clone(),
            minutes_per_week: Some(Minutes(self.minutes_per_week)),
            frequency: Some(frequency),
            ability: Some(self.ability),
            liking: Some(self.liking),
            core: self.core,
            hour_value: Some(self.hour_value.map_or(hour_value, Money::from)),
        })
    }

    /// Where the owner puts the task by hand.
    pub(super) fn moved_to(&self) -> Result<Option<Triage>, Failure> {
        let unknown = || Failure::field("moved_to", "field-choice-unknown");
        let place = self
            .moved_to
            .as_deref()
            .map(|code| Triage::from_code(code).ok_or_else(unknown));
        place.transpose()
    }

    /// Which kind of work it is; nothing when nothing was said about it.
    pub(super) fn nature(&self) -> Result<Option<Nature>, Failure> {
        if self.category.is_none() && self.confidential.is_none() {
            return Ok(None);
        }
        let unknown = || Failure::field("category", "field-choice-unknown");
        let category = self
            .category
            .as_deref()
            .map(|code| Category::from_code(code).ok_or_else(unknown));
        Ok(Some(Nature {
            category: category.transpose()?,
            confidential: self.confidential.unwrap_or(false),
        }))
    }
}
