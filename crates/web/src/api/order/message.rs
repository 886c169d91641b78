//! Messages of an order.

use app::work::{self, NewMessage};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::{AccountId, FileId, MessageId, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::act::minutes;
use super::show::Part;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::account::Made;
use crate::api::shape::{Listed, after, page_size};
use crate::extract::{Asked, At};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "order-messages";

/// A message.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Message {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: MessageId,
    /// Who wrote it.
    #[schema(value_type = String, format = "uuid")]
    author: AccountId,
    /// What it says.
    body: String,
    /// What came with it.
    #[schema(value_type = Vec<String>)]
    files: Vec<FileId>,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// When the other side is told, where it was written in their quiet hours.
    #[schema(value_type = Option<String>, format = DateTime)]
    notice_at: Option<Timestamp>,
}

impl From<store::work::Message> for Message {
    fn from(message: store::work::Message) -> Self {
        let store::work::Message {
            id,
            author,
            body,
            files,
            at,
            notice_at,
        } = message;
        Self {
            id,
            author,
            body,
            files,
            at,
            notice_at,
        }
    }
}

/// A message to write.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MessageWish {
    /// What it says; may be empty when files come with it.
    #[serde(default)]
    body: String,
    /// The ids of files of the order it refers to. Upload them first.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    files: Vec<FileId>,
    /// How many minutes the client took to answer, for the net time account.
    minutes: Option<i64>,
}

/// Until when nothing is to be answered.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Settling {
    /// The moment of the last message that was read.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
}

/// Notes that nothing is to be answered to what the other side wrote until a moment: it no longer
/// waits for the caller.
#[utoipa::path(post, path = "/api/v1/orders/{id}/messages/settle", tag = "orders",
    params(("id" = String, Path)), request_body = Settling,
    responses((status = 204), (status = 404)))]
pub(crate) async fn settle(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<Settling>,
) -> Answer {
    work::settle(&visit.cx, id, wish.until).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Lists the messages of an order, the newest first.
#[utoipa::path(get, path = "/api/v1/orders/{id}/messages", tag = "orders",
    params(("id" = String, Path), Part), responses((status = 200, body = Listed<Message>)))]
pub(crate) async fn list(visit: Visit, At(id): At<OrderId>, Asked(part): Asked<Part>) -> Answer {
    let start = after(LIST, part.after.as_deref())?;
    let page = work::messages(&visit.cx, id, start, page_size(part.limit)).await?;
    Ok(Json(Listed::of(LIST, page, Message::from)).into_response())
}

/// Writes a message to the other side.
#[utoipa::path(post, path = "/api/v1/orders/{id}/messages", tag = "orders",
    params(("id" = String, Path)), request_body = MessageWish,
    responses((status = 201, body = Made)))]
pub(crate) async fn write(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<MessageWish>,
) -> Answer {
    let message = NewMessage {
        body: wish.body,
        files: wish.files,
        uploads: Vec::new(),
        minutes: minutes(wish.minutes)?,
    };
    let written = work::write_message(&visit.cx, id, message).await?;
    Ok(Made::answer(&written))
}
