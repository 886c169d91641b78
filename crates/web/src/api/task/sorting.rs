//! The ranking by API.

use app::Failure;
use app::task::{self, Sorted};
use axum::response::IntoResponse;
use domain::task::triage::{Weights, WeightsDraft};
use kernel::{Money, TaskId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::shape::Placed;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::Sum;
use crate::extract::Asked;
use crate::visit::Visit;

/// How much each part counts, 0 to 10 each, and what an hour of help costs.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct SortingQuery {
    /// How much dislike counts; as kept without a wish.
    dislike: Option<i64>,
    /// How much time counts; as kept without a wish.
    time: Option<i64>,
    /// How much lacking ability counts; as kept without a wish.
    inability: Option<i64>,
    /// What an hour of help costs, in minor units of the currency of one's own hour.
    rate: Option<i64>,
    /// How many rows, 100 without a wish, 1000 at most.
    limit: Option<usize>,
}

/// The ranking of the open tasks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Ranking {
    /// How many open tasks there are.
    tasks: i64,
    /// What those that come back take out of a week, in minutes.
    minutes_per_week: i64,
    /// What to hand on first comes first.
    items: Vec<RankedEntry>,
}

/// One task in the ranking.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RankedEntry {
    /// The task.
    #[schema(value_type = String, format = "uuid")]
    task: TaskId,
    /// What it is called.
    title: String,
    /// Where it belongs, and why.
    sorting: Placed,
    /// What its rank is made of, 0 to 100 each.
    points: PointsEntry,
    /// What its time is worth at the value of the own hour.
    own_value: Option<Sum>,
    /// What buying its time back costs at the asked rate.
    buy_back: Option<BuyBackEntry>,
}

/// What a rank is made of.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PointsEntry {
    /// 100 for what is hated.
    dislike: i64,
    /// 100 from ten hours a week on.
    time: i64,
    /// 100 for what its owner cannot do at all.
    inability: i64,
    /// The weighted mean.
    mean: i64,
}

/// The price of one's own time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BuyBackEntry {
    /// The minutes that are bought back.
    minutes: i64,
    /// What is paid for them.
    price: Sum,
    /// What one hour of them costs.
    price_per_hour: Sum,
    /// The value of the own time less the price; may be negative.
    gain: Sum,
}

/// Ranks the open tasks. The same tasks and weights always give the same order.
#[utoipa::path(get, path = "/api/v1/sorting", tag = "tasks", params(SortingQuery),
    responses((status = 200, body = Ranking),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn show(visit: Visit, Asked(asked): Asked<SortingQuery>) -> Answer {
    let kept = task::own_sorting(&visit.cx).await?.weights;
    let draft = WeightsDraft {
        dislike: asked.dislike.or(Some(i64::from(kept.dislike))),
        time: asked.time.or(Some(i64::from(kept.time))),
        inability: asked.inability.or(Some(i64::from(kept.inability))),
    };
    let weights = draft.check().map_err(Failure::Invalid)?;
    let currency = visit.person()?.settings.hour_value.currency;
    let rate = match asked.rate {
        Some(minor) => Some(domain::field::amount(
            "rate",
            Some(Money::new(minor, currency)),
        )?),
        None => None,
    };
    let sorting = task::sorting(&visit.cx, weights, rate).await?;
    let limit = asked.limit.unwrap_or(100).clamp(1, 1000);
    let ranking = Ranking {
        tasks: sorting.count.tasks,
        minutes_per_week: sorting.count.weekly.get(),
        items: sorting
            .rows
            .iter()
            .take(limit)
            .map(|row| entry(&visit, row, weights))
            .collect(),
    };
    Ok(Json(ranking).into_response())
}

fn entry(visit: &Visit, row: &Sorted, weights: Weights) -> RankedEntry {
    RankedEntry {
        task: row.task.id,
        title: row.task.facts.title.clone(),
        sorting: Placed::new(visit, &row.sorting),
        points: PointsEntry {
            dislike: row.points.dislike,
            time: row.points.time,
            inability: row.points.inability,
            mean: row.points.mean(weights),
        },
        own_value: row.own_value.map(Sum::from),
        buy_back: row.buy_back.map(|bought| BuyBackEntry {
            minutes: bought.minutes.get(),
            price: bought.price.into(),
            price_per_hour: bought.price_per_hour.into(),
            gain: bought.gain.into(),
        }),
    }
}
