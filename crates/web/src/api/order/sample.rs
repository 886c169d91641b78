//! The early sample by API: agreed before both have signed, shown, answered (3.13).

use app::agreement::{self, Room};
use app::review::sample::{self, NewSample};
use axum::response::IntoResponse;
use domain::agreement::sample::{AnswerDraft, SampleAnswer};
use kernel::{FileId, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::room::{Standing, standing};
use crate::answer::Answer;
use crate::api::Json;
use crate::extract::At;
use crate::visit::Visit;

/// The first pieces, which are looked at before the rest goes on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Sample {
    /// How many pieces were agreed.
    pieces: u16,
    /// How many days the client has to look before the work goes on by itself.
    days: u8,
    /// When they were shown.
    #[schema(value_type = Option<String>, format = DateTime)]
    shown_at: Option<Timestamp>,
    /// What the contractor wrote about them; empty before they are shown.
    note: String,
    /// The files that were shown.
    #[schema(value_type = Vec<String>)]
    files: Vec<FileId>,
    /// What the client said: `go-on`, `otherwise` or `silence`.
    answer: Option<&'static str>,
    /// The words of the answer.
    words: String,
    /// When it was said.
    #[schema(value_type = Option<String>, format = DateTime)]
    answered_at: Option<Timestamp>,
}

impl Sample {
    /// The sample of an order, where one was agreed.
    pub(super) fn of(room: &Room) -> Option<Self> {
        let rule = room.contract.sample?;
        let shown = room.sample.as_ref();
        let answered = shown.and_then(|shown| shown.answer.as_ref());
        Some(Self {
            pieces: rule.pieces,
            days: rule.days,
            shown_at: shown.map(|shown| shown.at),
            note: shown.map(|shown| shown.note.clone()).unwrap_or_default(),
            files: shown.map(|shown| shown.files.clone()).unwrap_or_default(),
            answer: answered.map(|said| SampleAnswer::name(said.answer)),
            words: answered.map(|said| said.words.clone()).unwrap_or_default(),
            answered_at: answered.map(|said| said.at),
        })
    }
}

/// A sample as the client wants it.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct SampleWish {
    /// How many pieces are shown before the rest, 1 to 1000; nothing for no sample.
    pieces: Option<i64>,
}

/// A sample to show.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Showing {
    /// What the client should know; needed without files.
    #[serde(default)]
    note: String,
    /// The ids of files of the order that are shown.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    files: Vec<FileId>,
}

/// What the client says to a sample.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct SampleReply {
    /// Whether the rest should be different.
    otherwise: bool,
    /// What should be different; needed then.
    #[serde(default)]
    words: String,
}

async fn now(visit: &Visit, id: OrderId) -> Answer {
    Ok(Json(standing(visit, id).await?).into_response())
}

/// Agrees on a sample before both have signed, or on none. Both sign the new version.
#[utoipa::path(put, path = "/api/v1/orders/{id}/sample", tag = "orders",
    params(("id" = String, Path)), request_body = SampleWish,
    responses((status = 200, body = Standing)))]
pub(crate) async fn agree(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<SampleWish>,
) -> Answer {
    agreement::agree_sample(&visit.cx, id, wish.pieces).await?;
    now(&visit, id).await
}

/// Shows the first pieces; the rest waits for the client. Upload its files first.
#[utoipa::path(post, path = "/api/v1/orders/{id}/sample", tag = "orders",
    params(("id" = String, Path)), request_body = Showing,
    responses((status = 200, body = Standing)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>, Json(wish): Json<Showing>) -> Answer {
    let new = NewSample {
        note: wish.note,
        files: wish.files,
        uploads: Vec::new(),
    };
    sample::show(&visit.cx, id, new).await?;
    now(&visit, id).await
}

/// Says whether the rest can be done like the first pieces. The work goes on either way.
#[utoipa::path(post, path = "/api/v1/orders/{id}/sample/answer", tag = "orders",
    params(("id" = String, Path)), request_body = SampleReply,
    responses((status = 200, body = Standing)))]
pub(crate) async fn answer(
    visit: Visit,
    At(id): At<OrderId>,
    Json(reply): Json<SampleReply>,
) -> Answer {
    let draft = AnswerDraft {
        otherwise: reply.otherwise,
        words: reply.words,
    };
    sample::answer(&visit.cx, id, draft).await?;
    now(&visit, id).await
}
