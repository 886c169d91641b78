//! "May I decide this?" by API (mission 3.6): the latitude of an order, and what it says to a
//! decision.

use app::Failure;
use app::work::decision::{self as decisions, Decided, NewDecision, Scope, Tried};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use domain::work::decision::{DecisionDraft, Verdict};
use kernel::{MessageId, OrderId, QuestionId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::idempotency::Request;
use crate::api::problem::Problem;
use crate::api::shape::Sum;
use crate::extract::At;
use crate::visit::Visit;

/// What the contractor may decide.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LatitudeView {
    /// `exactly`, `propose`, `decide_and_tell` or `alone`.
    latitude: &'static str,
    /// The most one decision may cost; nothing when decisions must not cost anything.
    money_limit: Option<Sum>,
    /// What is always asked first, in the order of its numbers, from 1.
    cases: Vec<String>,
    /// What to do when unsure; may be empty.
    when_unsure: String,
    /// The version of the instruction that holds.
    version: u32,
}

impl From<Scope> for LatitudeView {
    fn from(scope: Scope) -> Self {
        let (rule, details) = (scope.body.latitude, &scope.body.details);
        Self {
            latitude: rule.latitude.code(),
            money_limit: rule.money_limit.map(Sum::from),
            cases: details.cases().map(str::to_owned).collect(),
            when_unsure: details.when_unsure.clone(),
            version: scope.version,
        }
    }
}

/// A decision.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct DecisionToMake {
    /// What is to be decided, 600 characters at most.
    text: String,
    /// Which of the cases that are always asked it falls under, from 1; nothing for none.
    case: Option<i64>,
    /// What it costs besides the agreed sum; nothing when it costs nothing.
    cost: Option<Sum>,
    /// The version of the instruction that was looked at: another one that holds by now is
    /// refused. Nothing for the one that holds.
    version: Option<u32>,
    /// Whether to say only what would become of it; nothing is sent then.
    #[serde(default)]
    preview: bool,
}

/// What became of a decision, or would become of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionView {
    /// `alone`: the contractor decides, nothing is sent. `tell`: the contractor decides, and the
    /// client is told with a message. `ask`: it is outside of the latitude, and the client is asked.
    verdict: &'static str,
    /// Why it is asked: `latitude`, `case` or `cost`.
    outside: Option<&'static str>,
    /// In a preview: a case that is always asked and that is near to the text, though it would be
    /// decided without asking.
    near_case: Option<String>,
    /// The version of the instruction it was held against.
    version: u32,
    /// The question that was asked.
    #[schema(value_type = Option<String>, format = "uuid")]
    question: Option<QuestionId>,
    /// When the question reaches the client, together with others.
    #[schema(value_type = Option<String>, format = DateTime)]
    arrives_at: Option<Timestamp>,
    /// Until when an answer is promised.
    #[schema(value_type = Option<String>, format = DateTime)]
    answer_by: Option<Timestamp>,
    /// The message the client was told with.
    #[schema(value_type = Option<String>, format = "uuid")]
    message: Option<MessageId>,
}

impl DecisionView {
    fn of(verdict: Verdict, version: u32) -> Self {
        Self {
            verdict: verdict.code(),
            outside: match verdict {
                Verdict::Ask(outside) => Some(outside.code()),
                Verdict::Alone | Verdict::Tell => None,
            },
            near_case: None,
            version,
            question: None,
            arrives_at: None,
            answer_by: None,
            message: None,
        }
    }
}

impl From<Tried> for DecisionView {
    fn from(tried: Tried) -> Self {
        Self {
            arrives_at: tried.question.map(|(arrives_at, _)| arrives_at),
            answer_by: tried.question.map(|(_, answer_by)| answer_by),
            near_case: tried.near,
            ..Self::of(tried.verdict, tried.version)
        }
    }
}

impl From<Decided> for DecisionView {
    fn from(decided: Decided) -> Self {
        let question = decided.question.as_ref();
        Self {
            question: question.map(|question| question.id),
            arrives_at: question.map(|question| question.arrives_at),
            answer_by: question.map(|question| question.answer_by),
            message: decided.message,
            ..Self::of(decided.verdict, decided.version)
        }
    }
}

/// Shows the contractor what they may decide while the work goes on.
#[utoipa::path(get, path = "/api/v1/orders/{id}/decision", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = LatitudeView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let scope = decisions::scope(&visit.cx, id).await?;
    Ok(Json(LatitudeView::from(scope)).into_response())
}

/// Holds a decision of the contractor against the latitude of the order: inside of it the client
/// is told where that is agreed, outside of it the client is asked. May carry an
/// `Idempotency-Key`.
#[utoipa::path(post, path = "/api/v1/orders/{id}/decision", tag = "orders",
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = DecisionToMake,
    responses((status = 200, body = DecisionView), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn decide(
    visit: Visit,
    At(id): At<OrderId>,
    headers: HeaderMap,
    Json(wish): Json<DecisionToMake>,
) -> Answer {
    let request = Request::new(&visit, &headers, &format!("decision {id}"), &wish)?;
    let draft = DecisionDraft {
        text: wish.text.clone(),
        case: wish.case,
        cost: wish.cost.map(Into::into),
    };
    if wish.preview {
        let tried = decisions::try_out(&visit.cx, id, draft).await?;
        return Ok(Json(DecisionView::from(tried)).into_response());
    }
    let again = draft.clone();
    let decide = async {
        let new = NewDecision {
            draft,
            version: wish.version,
            question: None,
        };
        let decided = decisions::decide(&request.cx, id, new).await?;
        Ok(DecisionView::from(decided))
    };
    let show = async |order| -> Result<DecisionView, Failure> {
        let tried = decisions::try_out(&visit.cx, order, again).await?;
        Ok(DecisionView::from(tried))
    };
    request.once(StatusCode::OK, decide, show).await
}
