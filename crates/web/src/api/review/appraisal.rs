//! What the two sides of an order say of each other, and what others see of somebody.

use app::review::appraisal as said;
use app::review::{ClientRecord, own_standing};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::Refusal;
use domain::people::reliability::{Asked, Reaction, Reliability, Share};
use domain::review::appraisal::{Appraisal, AppraisalDraft, Mark, Point};
use kernel::{OfferId, OrderId, PostingId, Timestamp};
use serde::{Deserialize, Serialize};
use store::review::reliability::{AskedRow, Reacted};
use utoipa::ToSchema;

use crate::answer::Answer;
use crate::api::Json;
use crate::api::money::PaymentRecordView;
use crate::api::problem::Problem;
use crate::api::shape::{Listed, in_json};
use crate::extract::At;
use crate::visit::Visit;

/// Whether a point was met.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct PointMark {
    /// `criterion-` with the number of the criterion, as the client; `answered-in-time`,
    /// `paid-as-agreed`, `clear-instruction` and `rejected-with-reasons`, as the contractor.
    point: String,
    /// Whether it was met.
    met: bool,
}

/// What one side says of the other. There is no other number.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct AppraisalWish {
    /// Every point of `asked`, each once.
    points: Vec<PointMark>,
    /// In one's own words, 10 to 1000 characters.
    words: String,
}

/// The one answer to an appraisal.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct AppraisalReplyWish {
    /// The answer, 1000 characters at most.
    reply: String,
}

/// A point that is asked.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AppraisalPointView {
    /// Its name.
    point: String,
    /// What was agreed, for a criterion.
    text: Option<String>,
}

/// What one side said of the other, for the two.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AppraisalView {
    /// Which side said it: `client` or `contractor`.
    by: &'static str,
    /// What was met and what was not.
    points: Vec<PointMark>,
    /// The words.
    words: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The one answer.
    reply: Option<String>,
}

/// What the two sides of an order said of each other, as far as the caller may read it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AppraisalsView {
    /// Until when the two can write, once the order is over and something was handed in. Then
    /// both open.
    #[schema(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
    /// What the caller is asked; nothing where they cannot write.
    asked: Option<Vec<AppraisalPointView>>,
    /// Why the caller cannot write: a code such as `refusal-appraisal-too-early`.
    refused: Option<&'static str>,
    /// What the caller wrote.
    own: Option<AppraisalView>,
    /// Whether the other side has written.
    theirs_written: bool,
    /// What the other side wrote: once both have, or the time is over.
    theirs: Option<AppraisalView>,
    /// Until when nobody else reads either, while the two settle in.
    #[schema(value_type = Option<String>, format = DateTime)]
    private_until: Option<Timestamp>,
}

/// What somebody said of somebody, for others. Which criteria an order had stays between its two
/// sides.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OpenAppraisal {
    /// On which side whoever said it was: `client` or `contractor`.
    by: &'static str,
    /// How many points were met.
    met: usize,
    /// How many there were.
    of: usize,
    /// The points by name, where they are the same for everybody.
    points: Vec<PointMark>,
    /// The words.
    words: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The answer of the person it is about.
    reply: Option<String>,
}

/// So many of so many.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ShareView {
    /// How many it is true of.
    met: u32,
    /// How many there are.
    of: u32,
}

/// How reliable somebody is as a client: counted from the last 50 deliveries and the last 50
/// questions of the last 24 months. Nobody types it in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReliabilityView {
    /// Deliveries that were answered before silence counted.
    deliveries_in_time: ShareView,
    /// Questions that were answered within the promised time.
    questions_in_time: ShareView,
    /// Revisions that were asked with a criterion and a reason.
    reasoned: ShareView,
    /// Revisions that a neutral person overruled.
    overruled: u32,
}

/// A client as whoever is about to work for them sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClientRecordView {
    /// How they pay.
    #[serde(flatten)]
    payment: PaymentRecordView,
    /// What they answer in time.
    reliability: ReliabilityView,
    /// What contractors said of them, the newest first, five at most.
    appraisals: Vec<OpenAppraisal>,
}

/// A delivery or a question the caller was to answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReactionView {
    /// Under which order.
    #[schema(value_type = Option<String>, format = "uuid")]
    order: Option<OrderId>,
    /// At which ad, for a question.
    #[schema(value_type = Option<String>, format = "uuid")]
    posting: Option<PostingId>,
    /// `accepted`, `revision-asked`, `overruled` or `silence` for a delivery; `in-time`, `late` or
    /// `unanswered` for a question.
    outcome: &'static str,
    /// When it was answered; for a question, when it was asked.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// The caller as others see them, with everything it is made of.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StandingView {
    /// As a client.
    as_client: ClientRecordView,
    /// What clients said of the caller, the newest first, five at most.
    as_contractor: Vec<OpenAppraisal>,
    /// The deliveries it is counted from, the newest first.
    deliveries: Vec<ReactionView>,
    /// The questions it is counted from, the newest first.
    questions: Vec<ReactionView>,
}

impl From<&Mark> for PointMark {
    fn from(mark: &Mark) -> Self {
        Self {
            point: mark.point.code(),
            met: mark.is_met,
        }
    }
}

impl From<&Point> for AppraisalPointView {
    fn from(point: &Point) -> Self {
        Self {
            point: point.code(),
            text: match point {
                Point::Criterion { text, .. } => Some(text.clone()),
                Point::Conduct { .. } => None,
            },
        }
    }
}

impl From<&Appraisal> for AppraisalView {
    fn from(one: &Appraisal) -> Self {
        Self {
            by: one.by.name(),
            points: one.marks.iter().map(PointMark::from).collect(),
            words: one.words.clone(),
            at: one.at,
            reply: one.reply.as_ref().map(|reply| reply.text.clone()),
        }
    }
}

impl From<&Appraisal> for OpenAppraisal {
    fn from(one: &Appraisal) -> Self {
        let told = one
            .marks
            .iter()
            .filter(|mark| matches!(mark.point, Point::Conduct { .. }));
        Self {
            by: one.by.name(),
            met: one.met(),
            of: one.marks.len(),
            points: told.map(PointMark::from).collect(),
            words: one.words.clone(),
            at: one.at,
            reply: one.reply.as_ref().map(|reply| reply.text.clone()),
        }
    }
}

/// What is open about somebody.
pub(crate) fn open(all: &[Appraisal]) -> Vec<OpenAppraisal> {
    all.iter().map(OpenAppraisal::from).collect()
}

impl From<Share> for ShareView {
    fn from(share: Share) -> Self {
        Self {
            met: share.met,
            of: share.of,
        }
    }
}

impl From<Reliability> for ReliabilityView {
    fn from(record: Reliability) -> Self {
        Self {
            deliveries_in_time: record.deliveries.into(),
            questions_in_time: record.questions.into(),
            reasoned: record.sent_back.into(),
            overruled: record.overruled,
        }
    }
}

impl From<ClientRecord> for ClientRecordView {
    fn from(record: ClientRecord) -> Self {
        Self {
            payment: record.payment.into(),
            reliability: record.reliability.into(),
            appraisals: open(&record.appraisals),
        }
    }
}

impl From<&Reacted> for ReactionView {
    fn from(row: &Reacted) -> Self {
        let outcome = match row.reaction {
            Reaction::Accepted => "accepted",
            Reaction::SentBack {
                is_overruled: true, ..
            } => "overruled",
            Reaction::SentBack { .. } => "revision-asked",
            Reaction::Silence => "silence",
        };
        Self {
            order: Some(row.order),
            posting: None,
            outcome,
            at: row.at,
        }
    }
}

impl From<&AskedRow> for ReactionView {
    fn from(row: &AskedRow) -> Self {
        let outcome = match row.asked {
            Asked {
                answered_at: None, ..
            } => "unanswered",
            asked if asked.is_in_time() => "in-time",
            _ => "late",
        };
        Self {
            order: row.order.as_ref().map(|(order, ..)| *order),
            posting: row.posting,
            outcome,
            at: row.at,
        }
    }
}

/// Shows what the two sides of an order said of each other, as far as the caller may read it.
#[utoipa::path(get, path = "/api/v1/orders/{id}/appraisals", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = AppraisalsView), (status = 404)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let all = said::of_order(&visit.cx, id).await?;
    let asked = all.points.as_ref().ok();
    let view = AppraisalsView {
        until: all.until,
        asked: asked.map(|points| points.iter().map(AppraisalPointView::from).collect()),
        refused: all.points.as_ref().err().map(Refusal::key),
        own: all.own.as_ref().map(AppraisalView::from),
        theirs_written: all.is_theirs_written,
        theirs: all.theirs.as_ref().map(AppraisalView::from),
        private_until: all.settles_in_until,
    };
    Ok(Json(view).into_response())
}

/// Says of the other side what was met, with words, once: it cannot be changed. Neither side reads
/// the other before both have written or the time is over.
#[utoipa::path(post, path = "/api/v1/orders/{id}/appraisals", tag = "orders",
    params(("id" = String, Path)), request_body = AppraisalWish,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn write(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<AppraisalWish>,
) -> Answer {
    let marks = wish.points.into_iter().map(|mark| (mark.point, mark.met));
    let draft = AppraisalDraft {
        marks: marks.collect(),
        words: wish.words,
    };
    let written = said::write(&visit.cx, id, draft).await;
    written.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Answers what the other side said, once.
#[utoipa::path(post, path = "/api/v1/orders/{id}/appraisals/reply", tag = "orders",
    params(("id" = String, Path)), request_body = AppraisalReplyWish,
    responses((status = 204), (status = 404), (status = 422, body = Problem)))]
pub(crate) async fn reply(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<AppraisalReplyWish>,
) -> Answer {
    let answered = said::answer(&visit.cx, id, wish.reply).await;
    answered.map_err(in_json)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Lists what clients said of whoever sent an offer for the caller's ad, the newest first, five at
/// most.
#[utoipa::path(get, path = "/api/v1/offers/{id}/appraisals", tag = "postings",
    params(("id" = String, Path)),
    responses((status = 200, body = Listed<OpenAppraisal>), (status = 404)))]
pub(crate) async fn of_offer(visit: Visit, At(id): At<OfferId>) -> Answer {
    let all = said::of_offer(&visit.cx, id).await?;
    Ok(Json(Listed::whole(open(&all))).into_response())
}

/// Shows the caller as others see them, with everything it is made of.
#[utoipa::path(get, path = "/api/v1/people/self/standing", tag = "people",
    responses((status = 200, body = StandingView)))]
pub(crate) async fn standing(visit: Visit) -> Answer {
    let own = own_standing(&visit.cx).await?;
    let view = StandingView {
        as_client: own.as_client.into(),
        as_contractor: open(&own.as_contractor),
        deliveries: own.reactions.iter().map(ReactionView::from).collect(),
        questions: own.asked.iter().map(ReactionView::from).collect(),
    };
    Ok(Json(view).into_response())
}
