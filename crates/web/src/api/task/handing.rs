//! How to hand one task on, by API: the ways, both sides of the comparison, hate tasks, luxury.

use app::Failure;
use app::task;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::task::break_even::{Effort, day_after, usual_explaining};
use domain::task::category::Category;
use domain::task::chooser::{Answers, choose};
use domain::task::costs::{Offer, compare, usual_checking};
use domain::{Refusal, field};
use kernel::{Minutes, Money, TaskId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::item;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::{Listed, Sum};
use crate::extract::{Asked, At};
use crate::visit::Visit;
use crate::words;

/// A kind of work with what is usual for it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CategoryEntry {
    /// The word in requests and answers.
    code: &'static str,
    /// What is counted, such as `word`, `call` or `record`.
    unit: &'static str,
    /// So many units take `minutes`.
    units: i64,
    /// The median time of so many units.
    minutes: i64,
}

/// Lists the kinds of work.
#[utoipa::path(get, path = "/api/v1/categories", tag = "tasks",
    responses((status = 200, body = Listed<CategoryEntry>)))]
pub(crate) async fn categories(visit: Visit) -> Answer {
    visit.person()?;
    let items = Category::ALL.map(|category| {
        let preset = category.preset();
        CategoryEntry {
            code: category.code(),
            unit: preset.unit.code(),
            units: preset.batch,
            minutes: preset.minutes.get(),
        }
    });
    Ok(Json(Listed::whole(items.into())).into_response())
}

/// Five short answers; what is not said, the task says.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct WaysQuery {
    /// It comes back.
    comes_back: Option<bool>,
    /// It falls into many equal parts.
    splits: Option<bool>,
    /// It needs one head with expertise.
    needs_expertise: Option<bool>,
    /// It is confidential or holds data of others.
    confidential: Option<bool>,
    /// The result is open: ideas are wanted.
    wants_ideas: Option<bool>,
}

/// A way to hand a task on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WayEntry {
    /// `assistant`, `project`, `micro-job`, `ideas` or `keep`.
    kind: &'static str,
    /// `best`, `possible`, `hardly` or `against`.
    fit: &'static str,
    /// Whether the product offers it today; what it does not begins as a project.
    offered: bool,
    /// Why, the weightiest first.
    reasons: Vec<WayReason>,
}

/// A reason for or against a way.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WayReason {
    /// The stable name.
    reason: &'static str,
    /// Whether it speaks for the way.
    #[serde(rename = "for")]
    speaks_for: bool,
    /// The reason in the caller's language.
    why: String,
}

/// Ranks the ways to hand a task on. Advice only.
#[utoipa::path(get, path = "/api/v1/tasks/{id}/ways", tag = "tasks",
    params(("id" = String, Path), WaysQuery),
    responses((status = 200, body = Listed<WayEntry>), (status = 404)))]
pub(crate) async fn ways(
    visit: Visit,
    At(id): At<TaskId>,
    Asked(asked): Asked<WaysQuery>,
) -> Answer {
    let own = task::find(&visit.cx, id).await?.task;
    let known = Answers::of(&own);
    let answers = Answers {
        comes_back: asked.comes_back.unwrap_or(known.comes_back),
        splits: asked.splits.unwrap_or(known.splits),
        needs_expertise: asked.needs_expertise.unwrap_or(known.needs_expertise),
        confidential: asked.confidential.unwrap_or(known.confidential),
        wants_ideas: asked.wants_ideas.unwrap_or(known.wants_ideas),
    };
    let items = choose(&own, answers).map(|advice| WayEntry {
        kind: advice.kind.code(),
        fit: advice.fit.code(),
        offered: advice.kind.is_offered(),
        reasons: advice
            .reasons
            .iter()
            .map(|(why, speaks_for)| WayReason {
                reason: why.key(),
                speaks_for: *speaks_for,
                why: words::key(&visit, why.key(), &[]),
            })
            .collect(),
    });
    Ok(Json(Listed::whole(items.into())).into_response())
}

/// What handing on would cost; without the times the usual ones count.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ComparisonQuery {
    /// The price in minor units of the currency of one's own hour: a week for work that comes back,
    /// else for all of it.
    price: i64,
    /// Minutes for explaining, once.
    explaining: Option<i64>,
    /// Minutes for looking at results: a week for work that comes back, else for all of it.
    checking: Option<i64>,
}

/// Doing it oneself beside handing it on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ComparisonEntry {
    /// Over how many weeks it is counted.
    weeks: i64,
    /// One's own time at the value of the own hour; it is also what is left undone meanwhile.
    own_value: Sum,
    /// What is assumed for doing it badly.
    quality_risk: Sum,
    /// What is assumed for mistakes with legal consequences.
    legal_risk: Sum,
    /// Doing it oneself, all in all.
    own_total: Sum,
    /// The price.
    price: Sum,
    /// One's own time for explaining and looking at results.
    helping_value: Sum,
    /// Handing it on, all in all.
    other_total: Sum,
    /// The core work that waits meanwhile.
    left_undone: Vec<String>,
    /// `tax` or `law` where not everybody may do it for others.
    legal: Option<&'static str>,
    /// After how many weeks the time is back; nothing for never and for one-time work.
    weeks_until_time_is_back: Option<i64>,
    /// The day on which the time is back.
    #[schema(value_type = Option<String>, format = Date)]
    time_is_back: Option<String>,
    /// After how many weeks it pays with the price.
    weeks_until_it_pays: Option<i64>,
}

fn refused(refusal: &impl Refusal) -> Failure {
    Failure::refused(refusal)
}

/// Compares doing a task oneself with handing it on, and says from when on that pays.
#[utoipa::path(get, path = "/api/v1/tasks/{id}/comparison", tag = "tasks",
    params(("id" = String, Path), ComparisonQuery),
    responses((status = 200, body = ComparisonEntry), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn comparison(
    visit: Visit,
    At(id): At<TaskId>,
    Asked(asked): Asked<ComparisonQuery>,
) -> Answer {
    let handing = task::handing(&visit.cx, id).await?;
    let facts = &handing.stored.task.facts;
    let price = Money::new(asked.price, facts.hour_value.currency);
    let price = field::amount("price", Some(price))?;
    let minutes = |name, asked: Option<i64>, usual: Minutes| match asked {
        Some(minutes) => field::number(name, Some(minutes), 0, 60_000).map(Minutes),
        None => Ok(usual),
    };
    let offer = Offer {
        price,
        explaining: minutes(
            "explaining",
            asked.explaining,
            usual_explaining(&handing.logged),
        )?,
        checking: minutes("checking", asked.checking, usual_checking(facts))?,
    };
    let sums = compare(facts, handing.risk, offer).map_err(|refusal| refused(&refusal))?;
    let effort = Effort::of(facts, &handing.logged, offer.explaining, offer.checking);
    let is_routine = facts.frequency.is_routine();
    let weeks = effort.weeks().filter(|_| is_routine);
    let paid = effort
        .weeks_with_price(facts.hour_value, price)
        .map_err(|refusal| refused(&refusal))?;
    let today = visit.zone().local_date(visit.cx.now);
    let entry = ComparisonEntry {
        weeks: sums.weeks,
        own_value: sums.own_value.into(),
        quality_risk: sums.quality_risk.into(),
        legal_risk: sums.legal_risk.into(),
        own_total: sums.own_total.into(),
        price: sums.price.into(),
        helping_value: sums.helping_value.into(),
        other_total: sums.other_total.into(),
        left_undone: handing.core.clone(),
        legal: handing.risk.map(domain::task::legal::LegalRisk::code),
        weeks_until_time_is_back: weeks,
        time_is_back: weeks.map(|weeks| day_after(today, weeks).to_string()),
        weeks_until_it_pays: paid.filter(|_| is_routine),
    };
    Ok(Json(entry).into_response())
}

/// Which hate task is dropped for this one.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub(crate) struct HateWish {
    /// One of the three; needed when there are three already.
    #[schema(value_type = Option<String>, format = "uuid")]
    drop: Option<TaskId>,
}

/// Makes a task one of the three hate tasks.
#[utoipa::path(put, path = "/api/v1/tasks/{id}/hate", tag = "tasks",
    params(("id" = String, Path)), request_body = HateWish,
    responses((status = 200, body = super::shape::TaskEntry), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn hate(visit: Visit, At(id): At<TaskId>, Json(wish): Json<HateWish>) -> Answer {
    task::mark_hated(&visit.cx, id, wish.drop).await?;
    item::show(visit, At(id)).await
}

/// Makes a hate task an ordinary one again.
#[utoipa::path(delete, path = "/api/v1/tasks/{id}/hate", tag = "tasks",
    params(("id" = String, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn no_hate(visit: Visit, At(id): At<TaskId>) -> Answer {
    task::unmark_hated(&visit.cx, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Why a task is economic although it costs more than the time is worth.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct EconomicWish {
    /// The reason; without it the task counts as luxury again.
    reason: Option<String>,
}

/// Counts a task as economic, with a reason, or as luxury again.
#[utoipa::path(put, path = "/api/v1/tasks/{id}/economic", tag = "tasks",
    params(("id" = String, Path)), request_body = EconomicWish,
    responses((status = 200, body = super::shape::TaskEntry), (status = 404),
        (status = 422, body = crate::api::problem::Problem)))]
pub(crate) async fn economic(
    visit: Visit,
    At(id): At<TaskId>,
    Json(wish): Json<EconomicWish>,
) -> Answer {
    task::count_as_economic(&visit.cx, id, wish.reason).await?;
    item::show(visit, At(id)).await
}
