//! Proposed changes, and newer versions for running orders.

use app::instruction::{consent, proposal};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::instruction::proposal::ProposalDraft;
use kernel::{OrderId, ProposalId};

use super::shape::{
    ComparedView, ConsentView, ProposalView, ProposalWish, ReasonWish, Taken, VersionWish, at_place,
};
use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, in_json};
use crate::extract::At;
use crate::visit::Visit;

/// Lists the proposals of an order, the oldest first.
#[utoipa::path(get, path = "/api/v1/orders/{id}/proposals", tag = "instructions",
    params(("id" = String, Path)),
    responses((status = 200, body = Listed<ProposalView>), (status = 404)))]
pub(crate) async fn list(visit: Visit, At(id): At<OrderId>) -> Answer {
    let known = proposal::of_order(&visit.cx, id).await?;
    let items = known.iter().map(ProposalView::from).collect();
    Ok(Json(Listed::whole(items)).into_response())
}

/// Proposes a change to the instruction, as the contractor.
#[utoipa::path(post, path = "/api/v1/orders/{id}/proposals", tag = "instructions",
    params(("id" = String, Path)), request_body = ProposalWish,
    responses((status = 201, body = Made), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn propose(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<ProposalWish>,
) -> Answer {
    let draft = ProposalDraft {
        spot: wish.place,
        text: wish.text,
        why: wish.why,
    };
    let made = proposal::propose(&visit.cx, id, draft).await;
    Ok(Made::answer(&made.map_err(at_place)?))
}

/// One proposal, and whether its place was changed since.
#[utoipa::path(get, path = "/api/v1/orders/{id}/proposals/{proposal}", tag = "instructions",
    params(("id" = String, Path), ("proposal" = String, Path)),
    responses((status = 200, body = ComparedView), (status = 404)))]
pub(crate) async fn show(visit: Visit, At((id, of)): At<(OrderId, ProposalId)>) -> Answer {
    let compared = proposal::show(&visit.cx, id, of).await?;
    let view = ComparedView {
        is_stale: compared.is_stale,
        proposal: ProposalView::from(&compared.proposal),
    };
    Ok(Json(view).into_response())
}

/// Accepts a proposal, as the client: the next version, with the contractor as its author.
#[utoipa::path(post, path = "/api/v1/orders/{id}/proposals/{proposal}/accept",
    tag = "instructions", params(("id" = String, Path), ("proposal" = String, Path)),
    responses((status = 200, body = Taken), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn accept(visit: Visit, At((id, of)): At<(OrderId, ProposalId)>) -> Answer {
    let made = proposal::accept(&visit.cx, id, of).await.map_err(in_json)?;
    Ok(Json(Taken::from(made)).into_response())
}

/// Declines a proposal, as the client, with a reason.
#[utoipa::path(post, path = "/api/v1/orders/{id}/proposals/{proposal}/decline",
    tag = "instructions", params(("id" = String, Path), ("proposal" = String, Path)),
    request_body = ReasonWish,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn decline(
    visit: Visit,
    At((id, of)): At<(OrderId, ProposalId)>,
    Json(wish): Json<ReasonWish>,
) -> Answer {
    let declined = proposal::decline(&visit.cx, id, (of, wish.reason)).await;
    declined.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn now(visit: &Visit, id: OrderId) -> Answer {
    let consent = consent::show(&visit.cx, id).await?;
    Ok(Json(ConsentView::from(consent)).into_response())
}

/// Which version of the instruction counts for an order.
#[utoipa::path(get, path = "/api/v1/orders/{id}/version", tag = "instructions",
    params(("id" = String, Path)), responses((status = 200, body = ConsentView), (status = 404)))]
pub(crate) async fn version(visit: Visit, At(id): At<OrderId>) -> Answer {
    now(&visit, id).await
}

/// Puts the newest version to the other side. It counts only once that side agreed.
#[utoipa::path(post, path = "/api/v1/orders/{id}/version", tag = "instructions",
    params(("id" = String, Path)), request_body = VersionWish,
    responses((status = 200, body = ConsentView), (status = 404), (status = 409),
        (status = 422, body = Problem)))]
pub(crate) async fn offer_version(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<VersionWish>,
) -> Answer {
    consent::offer(&visit.cx, id, wish.version).await?;
    now(&visit, id).await
}

/// Agrees to the version the other side put forward: it counts from now on.
#[utoipa::path(post, path = "/api/v1/orders/{id}/version/agree", tag = "instructions",
    params(("id" = String, Path)), request_body = VersionWish,
    responses((status = 200, body = ConsentView), (status = 404), (status = 409),
        (status = 422, body = Problem)))]
pub(crate) async fn agree_version(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<VersionWish>,
) -> Answer {
    consent::agree(&visit.cx, id, wish.version).await?;
    now(&visit, id).await
}

/// Says no to a version, or takes one's own back. Everything stays as it was.
#[utoipa::path(post, path = "/api/v1/orders/{id}/version/decline", tag = "instructions",
    params(("id" = String, Path)), request_body = VersionWish,
    responses((status = 200, body = ConsentView), (status = 404), (status = 409),
        (status = 422, body = Problem)))]
pub(crate) async fn decline_version(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<VersionWish>,
) -> Answer {
    consent::decline(&visit.cx, id, wish.version).await?;
    now(&visit, id).await
}
