//! Questions, proposals, agreed versions and the task in own words, by API.

pub(crate) mod change;
pub(crate) mod own_words;
mod shape;

use app::instruction::question as questions;
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post, put};
use domain::instruction::question::{Door, QuestionDraft};
use kernel::{OrderId, PostingId, QuestionId};
use utoipa::OpenApi;

use self::shape::{AnswerWish, InboxView, QuestionView, QuestionWish, TakeWish};
pub(crate) use self::shape::{Taken, at_place};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, in_json};
use crate::extract::At;
use crate::state::Web;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/postings/{id}/questions", get(of_ad).post(ask_ad))
        .route("/orders/{id}/questions", get(of_order).post(ask_order))
        .route("/questions", get(inbox))
        .route("/questions/{id}/answer", post(answer))
        .route("/questions/{id}/take-in", post(take_in))
        .route(
            "/orders/{id}/proposals",
            get(change::list).post(change::propose),
        )
        .route("/orders/{id}/proposals/{proposal}", get(change::show))
        .route(
            "/orders/{id}/proposals/{proposal}/accept",
            post(change::accept),
        )
        .route(
            "/orders/{id}/proposals/{proposal}/decline",
            post(change::decline),
        )
        .route(
            "/orders/{id}/version",
            get(change::version).post(change::offer_version),
        )
        .route("/orders/{id}/version/agree", post(change::agree_version))
        .route(
            "/orders/{id}/version/decline",
            post(change::decline_version),
        )
        .route(
            "/orders/{id}/explain-back",
            get(own_words::show)
                .post(own_words::say)
                .put(own_words::want)
                .delete(own_words::waive),
        )
        .route(
            "/postings/{id}/explain-back",
            put(own_words::want_for_ad).delete(own_words::waive_for_ad),
        )
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    of_ad,
    ask_ad,
    of_order,
    ask_order,
    inbox,
    answer,
    take_in,
    change::list,
    change::propose,
    change::show,
    change::accept,
    change::decline,
    change::version,
    change::offer_version,
    change::agree_version,
    change::decline_version,
    own_words::show,
    own_words::say,
    own_words::want,
    own_words::waive,
    own_words::want_for_ad,
    own_words::waive_for_ad,
))]
pub(crate) struct Docs;

async fn listed(visit: &Visit, door: Door) -> Answer {
    let at = questions::at_places(&visit.cx, door).await?;
    let items = at.questions.iter();
    let items = items.map(|question| QuestionView::new(question, visit));
    Ok(Json(Listed::whole(items.collect())).into_response())
}

async fn asked(visit: &Visit, door: Door, wish: QuestionWish) -> Answer {
    let draft = QuestionDraft {
        spot: wish.place,
        text: wish.text,
    };
    let id = questions::ask(&visit.cx, door, draft).await;
    Ok(Made::answer(&id.map_err(shape::at_place)?))
}

/// Lists the questions at the instruction of an ad: the answered ones and one's own.
#[utoipa::path(get, path = "/api/v1/postings/{id}/questions", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = Listed<QuestionView>), (status = 404)))]
pub(crate) async fn of_ad(visit: Visit, At(id): At<PostingId>) -> Answer {
    listed(&visit, Door::Ad(id)).await
}

/// Asks at a place of the instruction of an ad. Questions arrive bundled, in the client's
/// reachable hours.
#[utoipa::path(post, path = "/api/v1/postings/{id}/questions", tag = "instructions",
    params(("id" = String, Path)), request_body = QuestionWish,
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn ask_ad(
    visit: Visit,
    At(id): At<PostingId>,
    Json(wish): Json<QuestionWish>,
) -> Answer {
    asked(&visit, Door::Ad(id), wish).await
}

/// Lists the questions at the instruction of an order: the answered ones and one's own.
#[utoipa::path(get, path = "/api/v1/orders/{id}/questions", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = Listed<QuestionView>), (status = 404)))]
pub(crate) async fn of_order(visit: Visit, At(id): At<OrderId>) -> Answer {
    listed(&visit, Door::Order(id)).await
}

/// Asks at a place of the instruction of an order, as its contractor.
#[utoipa::path(post, path = "/api/v1/orders/{id}/questions", tag = "instructions",
    params(("id" = String, Path)), request_body = QuestionWish,
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn ask_order(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<QuestionWish>,
) -> Answer {
    asked(&visit, Door::Order(id), wish).await
}

/// The questions that have arrived at all of one's own instructions, the newest first.
#[utoipa::path(get, path = "/api/v1/questions", tag = "instructions",
    responses((status = 200, body = InboxView)))]
pub(crate) async fn inbox(visit: Visit) -> Answer {
    let inbox = questions::inbox(&visit.cx).await?;
    Ok(Json(InboxView::new(&inbox, &visit)).into_response())
}

/// Answers a question, once for everybody who reads the instruction.
#[utoipa::path(post, path = "/api/v1/questions/{id}/answer", tag = "instructions",
    params(("id" = String, Path)), request_body = AnswerWish,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn answer(
    visit: Visit,
    At(id): At<QuestionId>,
    Json(wish): Json<AnswerWish>,
) -> Answer {
    let answered = questions::answer_telling(&visit.cx, id, (wish.answer, wish.minutes)).await;
    answered.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes an answer into the instruction: the next version, with reference to the question.
#[utoipa::path(post, path = "/api/v1/questions/{id}/take-in", tag = "instructions",
    params(("id" = String, Path)), request_body = TakeWish,
    responses((status = 200, body = Taken), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn take_in(
    visit: Visit,
    At(id): At<QuestionId>,
    Json(wish): Json<TakeWish>,
) -> Answer {
    let taken = questions::take_in(&visit.cx, id, (wish.base, wish.text)).await;
    Ok(Json(Taken::from(taken.map_err(in_json)?)).into_response())
}
