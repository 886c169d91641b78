//! The three lists and what somebody has written down for themselves, by API.

use app::task::lists::{self, Typed};
use app::task::{self, OwnSorting};
use axum::response::IntoResponse;
use domain::task::lists::{List, Listed, Outcome};
use domain::task::triage::{Weights, WeightsDraft};
use kernel::{Id, ImportId, Money, TaskId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::Placed;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Sum;
use crate::api::shape::in_json;
use crate::visit::Visit;
use crate::words;

/// Three lists, one task a line; hours may stand at the end of a line.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ListsWish {
    /// What I do not like: leads to smart.
    #[serde(default)]
    #[schema(example = "Belege vorsortieren 2 Std.")]
    dislike: String,
    /// What I cannot do: leads to skill.
    #[serde(default)]
    cannot: String,
    /// What I should not do myself: leads to time.
    #[serde(default)]
    should_not: String,
    /// Only says what would become of it; nothing is saved.
    #[serde(default)]
    dry_run: bool,
}

/// What becomes of the lists.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ListsEntry {
    /// One entry a title.
    items: Vec<ListedEntry>,
    /// Lines that cannot be used; they are left out.
    faults: Vec<LineFault>,
    /// The import that brought the new tasks; undone, it takes them back.
    #[schema(value_type = Option<String>, format = "uuid")]
    import: Option<ImportId>,
    /// Whether it was saved.
    saved: bool,
}

/// What becomes of one title.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ListedEntry {
    /// What it is called.
    title: String,
    /// The known task; nothing for a new one.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
    /// `new`, `rated`, `same` or `away`.
    becomes: &'static str,
    /// Where it belongs, and why.
    sorting: Placed,
}

/// A line that cannot be used.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LineFault {
    /// `dislike`, `cannot` or `should_not`.
    list: String,
    /// The line, counted from 1.
    line: u32,
    /// What is wrong, in the caller's language.
    message: String,
}

fn entry(visit: &Visit, listed: &Listed) -> ListedEntry {
    let known = listed.task().id;
    let (becomes, task) = match listed.outcome {
        Outcome::New(_) => ("new", None),
        Outcome::Rated { .. } => ("rated", Some(known)),
        Outcome::Same(_) => ("same", Some(known)),
        Outcome::Away(_) => ("away", Some(known)),
    };
    ListedEntry {
        title: listed.task().facts.title.clone(),
        task,
        becomes,
        sorting: Placed::new(visit, &listed.sorting()),
    }
}

/// Sorts by three lists: known titles get the rating, new ones become tasks.
#[utoipa::path(post, path = "/api/v1/sorting/lists", tag = "tasks", request_body = ListsWish,
    responses((status = 200, body = ListsEntry),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn sort(visit: Visit, Json(wish): Json<ListsWish>) -> Answer {
    visit.cx.writer()?;
    let typed = Typed::default()
        .with(List::Dislike, wish.dislike)
        .with(List::Cannot, wish.cannot)
        .with(List::ShouldNot, wish.should_not);
    let checked = lists::check(&visit.cx, typed.clone())
        .await
        .map_err(in_json)?;
    let import = if wish.dry_run || checked.listed.is_empty() {
        None
    } else {
        let id = Id::new(visit.cx.now, visit.cx.app.entropy.as_ref());
        let saved = lists::save(&visit.cx, Some(id), typed).await;
        saved.map_err(in_json)?.import
    };
    let faults = checked.faults.iter().map(|(list, fault)| LineFault {
        list: list.code().replace('-', "_"),
        line: fault.line,
        message: words::key(&visit, &fault.key, &fault.arguments()),
    });
    let shown = ListsEntry {
        faults: faults.collect(),
        saved: !wish.dry_run && !checked.listed.is_empty(),
        items: checked
            .listed
            .iter()
            .map(|one| entry(&visit, one))
            .collect(),
        import,
    };
    Ok(Json(shown).into_response())
}

/// What somebody has written down for themselves about handing on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnEntry {
    /// Why they founded.
    motive: Option<String>,
    /// What luxury may cost a month; nothing while there is no budget.
    luxury: Option<Sum>,
    /// What was spent on luxury this month.
    luxury_used: Option<Sum>,
    /// What open ads and orders that are not secured yet hold of it.
    luxury_held: Option<Sum>,
    /// What is left of it this month.
    luxury_left: Option<Sum>,
    /// What counts how much when tasks are ranked.
    weights: WeightsEntry,
}

/// What counts how much, 0 to 10 each, never all 0.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub(crate) struct WeightsEntry {
    /// How much dislike counts.
    dislike: i64,
    /// How much time counts.
    time: i64,
    /// How much lacking ability counts.
    inability: i64,
}

impl From<Weights> for WeightsEntry {
    fn from(weights: Weights) -> Self {
        Self {
            dislike: weights.dislike.into(),
            time: weights.time.into(),
            inability: weights.inability.into(),
        }
    }
}

impl From<OwnSorting> for OwnEntry {
    fn from(own: OwnSorting) -> Self {
        let budget = own.luxury.map(|luxury| luxury.budget);
        Self {
            weights: own.weights.into(),
            motive: own.motive,
            luxury: budget.map(|budget| budget.sum.into()),
            luxury_used: budget.map(|budget| budget.used.into()),
            luxury_held: budget.map(|budget| budget.held.into()),
            luxury_left: budget.map(|budget| budget.left().into()),
        }
    }
}

/// What is to be written down from now on; what is left out is deleted.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct OwnWish {
    /// Why they founded, one sentence of up to 300 characters.
    motive: Option<String>,
    /// What luxury may cost a month.
    luxury: Option<Sum>,
    /// What counts how much when tasks are ranked; what is kept stays where this is left out.
    weights: Option<WeightsEntry>,
}

/// Shows the founding motive and the luxury budget. Only their owner ever sees them.
#[utoipa::path(get, path = "/api/v1/sorting/own", tag = "tasks",
    responses((status = 200, body = OwnEntry)))]
pub(crate) async fn own(visit: Visit) -> Answer {
    let own = task::own_sorting(&visit.cx).await?;
    Ok(Json(OwnEntry::from(own)).into_response())
}

/// Replaces the founding motive and the luxury budget.
#[utoipa::path(put, path = "/api/v1/sorting/own", tag = "tasks", request_body = OwnWish,
    responses((status = 200, body = OwnEntry),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn save_own(visit: Visit, Json(wish): Json<OwnWish>) -> Answer {
    let motive = wish.motive.unwrap_or_default();
    let luxury = wish.luxury.map(Money::from);
    let weights = wish.weights.map(|weights| WeightsDraft {
        dislike: Some(weights.dislike),
        time: Some(weights.time),
        inability: Some(weights.inability),
    });
    task::save_own_sorting(&visit.cx, (&motive, luxury), weights).await?;
    own(visit).await
}
