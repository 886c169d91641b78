//! The contract as a file, and the check of such files. Nothing that is checked is kept.

use app::Failure;
use app::agreement::enclosure;
use app::agreement::paper::{self, Broken, LARGEST, Origin, Signed, broken_key};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post, put};
use domain::agreement::contract::PapersDraft;
use kernel::{AssistanceId, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::Json;
use crate::answer::Answer;
use crate::bounded::{self, Arrived};
use crate::extract::At;
use crate::pages::paper::{file, frame_file};
use crate::state::Web;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/orders/{id}/contract.pdf", get(download))
        .route("/assistances/{id}/frame.pdf", get(download_frame))
        .route("/orders/{id}/documents", put(enclose))
}

/// What everybody may do.
pub(crate) fn open_routes() -> Router<Web> {
    Router::new()
        .route("/papers/check", post(check))
        .layer(DefaultBodyLimit::disable())
}

/// This room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(download, download_frame, enclose, check))]
pub(crate) struct Docs;

/// The personal data the work touches.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct PersonalDataWish {
    /// What kinds of data.
    what: String,
    /// Of whom.
    whose: String,
}

/// What the client says for the documents of a contract.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct DocumentsWish {
    /// Whether what is entrusted stays confidential.
    confidential: bool,
    /// The personal data of others the work touches, if any.
    personal_data: Option<PersonalDataWish>,
}

impl From<DocumentsWish> for PapersDraft {
    fn from(wish: DocumentsWish) -> Self {
        let data = wish.personal_data;
        let personal_data = data.is_some();
        let (what, whose) = data.map_or_else(Default::default, |data| (data.what, data.whose));
        Self {
            confidential: wish.confidential,
            personal_data,
            what,
            whose,
        }
    }
}

/// A signature a document proves.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProvedSignature {
    /// Which side, `client` or `contractor`.
    role: String,
    /// The typed name.
    name: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Which version of the contract.
    version: u32,
}

/// The frame of a lasting cooperation, in the proof of one of its weeks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProvedFrame {
    /// The number of the lasting cooperation.
    number: String,
    /// The hash both have signed; the contract of the week names it.
    hash: String,
    /// Who signed it.
    signatures: Vec<ProvedSignature>,
}

impl From<Signed> for ProvedSignature {
    fn from(signed: Signed) -> Self {
        Self {
            role: signed.role,
            name: signed.name,
            at: signed.at,
            version: signed.version,
        }
    }
}

/// What a document proves.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Proved {
    /// `here` when this instance sealed it, else `elsewhere`.
    origin: &'static str,
    /// The key of its seal, 64 hexadecimal digits.
    key: String,
    /// The key of this instance.
    own_key: String,
    /// Who issued it, by its own account.
    instance: String,
    /// `contract`, or `frame` for the frame of a lasting cooperation.
    about: &'static str,
    /// The order's number, or that of the lasting cooperation.
    order: String,
    /// Up to when it tells what happened.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The hash of the newest version of the contract, or of the frame.
    hash: Option<String>,
    /// The words of that version as they were signed, line by line, of a frame with those of its
    /// addenda; nothing in contracts that were signed without their words.
    words: Option<String>,
    /// Who signed.
    signatures: Vec<ProvedSignature>,
    /// How many events its chain has.
    events: usize,
    /// The frame the contract is a week of; nothing for every other contract.
    frame: Option<ProvedFrame>,
}

/// The contract of an order as a sealed PDF/A document with its proof attached.
#[utoipa::path(get, path = "/api/v1/orders/{id}/contract.pdf", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf")))]
pub(crate) async fn download(visit: Visit, At(id): At<OrderId>) -> Answer {
    file(&visit, id).await
}

/// The frame of a lasting cooperation as a sealed PDF/A document with its proof attached, for its
/// two sides.
#[utoipa::path(get, path = "/api/v1/assistances/{id}/frame.pdf", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf")))]
pub(crate) async fn download_frame(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    frame_file(&visit, id).await
}

/// Says, as the client and before both have signed, what is confidential and whose data the work
/// touches. The contract is written anew with the documents for it, and both sign that version.
#[utoipa::path(put, path = "/api/v1/orders/{id}/documents", tag = "orders",
    params(("id" = String, Path)), request_body = DocumentsWish,
    responses((status = 204), (status = 422, body = super::problem::Problem)))]
pub(crate) async fn enclose(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<DocumentsWish>,
) -> Answer {
    enclosure::enclose(&visit.cx, id, wish.into()).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Checks whether a document was sealed by a Feierabend and not changed since: send the file as it
/// is. What is wrong with it is the code of the field `file`.
#[utoipa::path(post, path = "/api/v1/papers/check", tag = "orders",
    request_body(content = Vec<u8>, content_type = "application/pdf"),
    responses((status = 200, body = Proved), (status = 422, body = super::problem::Problem)))]
pub(crate) async fn check(visit: Visit, request: Request) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    let wrong = |broken| Failure::field("file", broken_key(broken));
    let sent = match bounded::read(request.into_body(), LARGEST).await {
        Ok(Arrived::Whole(bytes)) => bytes,
        Ok(Arrived::TooLarge) => return Err(wrong(Broken::TooLarge).into()),
        Err(bounded::Broken) => return Err(Failure::field("file", "field-upload-broken").into()),
    };
    if sent.is_empty() {
        return Err(Failure::field("file", "paper-broken-missing").into());
    }
    let checked = paper::check(&visit.cx.app, sent).await?.map_err(wrong)?;
    let words = checked.plain_words();
    let proof = checked.proof;
    let proved = Proved {
        origin: match checked.origin {
            Origin::Here => "here",
            Origin::Elsewhere | Origin::Unknown => "elsewhere",
        },
        key: checked.key,
        own_key: paper::public_key(&visit.cx.app).await?,
        about: if proof.is_frame() {
            "frame"
        } else {
            "contract"
        },
        instance: proof.instance,
        order: proof.order,
        at: proof.at,
        hash: proof.contracts.last().map(|last| last.hash.to_string()),
        words,
        signatures: proof.signatures.into_iter().map(Into::into).collect(),
        events: proof.events.len(),
        frame: proof.frame.map(|frame| ProvedFrame {
            number: frame.number,
            hash: frame.written.hash.to_string(),
            signatures: frame.signatures.into_iter().map(Into::into).collect(),
        }),
    };
    Ok(Json(proved).into_response())
}
