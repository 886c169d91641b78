//! Lasting cooperation paid by the week, by API.

mod change;
mod ending;

use app::agreement::Signing;
use app::agreement::assistance::{self as rooms, View};
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::agreement::Periods;
use domain::agreement::Role;
use domain::agreement::assistance::{Draft, Frame, Phase, Stop};
use domain::agreement::contract::Words;
use kernel::{AssistanceId, Date, Minutes, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use store::agreement::assistance::WeekRow;
use utoipa::{OpenApi, ToSchema};

use change::AssistanceChange;
use ending::AssistanceSerious;

use super::act::SignatureWish;
use super::hints::HintsView;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::organisation::CompanyView;
use crate::api::paper::DocumentsWish;
use crate::api::review::appraisal::ClientRecordView;
use crate::api::shape::{Listed, Sum};
use crate::extract::At;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<crate::state::Web> {
    Router::new()
        .route("/orders/{id}/assistance", post(propose))
        .route("/assistances", get(list))
        .route("/assistances/{id}", get(show))
        .route("/assistances/{id}/sign", post(sign))
        .route("/assistances/{id}/decline", post(decline))
        .route("/assistances/{id}/notice", post(give_notice))
        .merge(change::routes())
        .merge(ending::routes())
}

/// The room's part of the document.
#[derive(OpenApi)]
#[openapi(paths(
    propose,
    list,
    show,
    sign,
    decline,
    give_notice,
    change::propose,
    change::accept,
    change::decline,
    ending::end
))]
pub(crate) struct Docs;

/// An assistance to propose.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct AssistanceWish {
    /// What it is about, in one line.
    subject: String,
    /// What an hour costs.
    rate: Sum,
    /// The most minutes of a week: 30 to 2400.
    minutes: i64,
    /// The Monday it begins on.
    #[schema(value_type = String, format = Date)]
    first: Date,
    /// How many weeks: 1 to 52.
    weeks: i64,
    /// How many of them to settle in: 0 to 4.
    #[serde(default)]
    settling_in: i64,
    /// How many follow a notice after that: 0 to 8.
    #[serde(default)]
    notice: i64,
    /// What is confidential and whose data the work touches; as in the order it follows where it is
    /// left out.
    documents: Option<DocumentsWish>,
}

/// An assistance.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Assistance {
    /// What programs call it by.
    id: String,
    /// What people call it by.
    number: String,
    /// `client` or `contractor`: the reader's side.
    role: &'static str,
    /// The name of who hands the work on.
    client: String,
    /// The name of who takes it on: the person who acts and signs.
    contractor: String,
    /// The company the contractor acts for.
    company: Option<CompanyView>,
    /// What it is about.
    subject: String,
    /// `proposed`, `running` or `ended`.
    phase: &'static str,
    /// Whose signature is missing: `client` or `contractor`.
    turn: Option<&'static str>,
    /// How it ended: `not-signed`, `declined`, `over`, `notice` or `serious`.
    ended: Option<&'static str>,
    /// The serious cause it ended at once for, by whom, and what they say happened.
    serious: Option<AssistanceSerious>,
    /// The next date: until when to sign, when a week is made, when it ends.
    #[schema(value_type = Option<String>, format = DateTime)]
    next_at: Option<Timestamp>,
    /// The hash that is signed.
    hash: String,
    /// The words of the frame as they are signed, line by line; nothing in frames that were signed
    /// without their words, and in lists.
    words: Option<String>,
    /// What an hour costs now, with the addenda that hold.
    rate: Sum,
    /// The most minutes of a week now, with the addenda that hold.
    minutes: i64,
    /// The most a week costs now.
    weekly: Sum,
    /// The most all weeks cost.
    in_all: Sum,
    /// The Monday it begins on.
    #[schema(value_type = String, format = Date)]
    first: Date,
    /// How many weeks were agreed.
    weeks: u8,
    /// How many of them to settle in.
    settling_in: u8,
    /// When the settling in is over; nothing where none was agreed.
    #[schema(value_type = Option<String>, format = DateTime)]
    settled_in_at: Option<Timestamp>,
    /// The orders of the weeks after which the reader is asked for feedback; none in lists.
    feedback_asked: Vec<String>,
    /// How many follow a notice after that, with the addenda that hold.
    notice: u8,
    /// The first week an addendum would change; nothing when none can be proposed now.
    change_from_week: Option<u8>,
    /// The addenda to the frame, the first first.
    changes: Vec<AssistanceChange>,
    /// The documents that belong to it and are signed with it: `service-contract`,
    /// `confidentiality`, `data-processing`.
    documents: Vec<&'static str>,
    /// How long each side has for everything else, as signed.
    days: AssistanceDays,
    /// The last week if notice were given now.
    last_after_notice: u8,
    /// How the client pays and answers, for the contractor who is to sign; nothing in lists.
    client_record: Option<ClientRecordView>,
    /// What speaks for and against an employment, and the artists' social levy; nothing in lists.
    hints: Option<HintsView>,
    /// The weeks whose orders were made.
    opened: Vec<AssistanceWeek>,
}

/// How long each side has, in days.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AssistanceDays {
    /// Days both have to sign.
    waiting: u8,
    /// Days after the end of a week from which on the client may withdraw.
    grace: u8,
    /// Days a revision may take at least.
    revision: u8,
    /// Days after which a sum goes back by itself once the client may withdraw and nobody acts.
    #[serde(rename = "return")]
    back: u8,
    /// Days the other side has to put something right before working together can end.
    cooling: u8,
}

impl From<Periods> for AssistanceDays {
    fn from(days: Periods) -> Self {
        Self {
            waiting: days.waiting_days,
            grace: days.grace_days,
            revision: days.revision_days,
            back: days.return_days,
            cooling: days.cooling_days,
        }
    }
}

/// A week of an assistance.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AssistanceWeek {
    /// Which week, from 1.
    week: u8,
    /// Its order.
    order: String,
    /// The order's number.
    number: String,
    /// Where the order stands.
    state: &'static str,
    /// What the record of time says, in minutes.
    worked: i64,
    /// What is secured at most.
    amount: Sum,
    /// What was paid.
    paid: Sum,
    /// What went back.
    refunded: Sum,
}

impl From<WeekRow> for AssistanceWeek {
    fn from(row: WeekRow) -> Self {
        Self {
            week: row.week,
            order: row.order.to_string(),
            state: row.state.name(),
            number: row.number,
            worked: row.worked.get(),
            amount: row.amount.into(),
            paid: row.paid.into(),
            refunded: row.refunded.into(),
        }
    }
}

fn documents(frame: &Frame) -> Vec<&'static str> {
    let enclosed = frame.papers.documents.iter();
    enclosed.map(|enclosed| enclosed.document.code()).collect()
}

impl From<View> for Assistance {
    fn from(view: View) -> Self {
        let ended = match view.standing.phase {
            Phase::Ended { how, .. } => Some(match how {
                Stop::NotSigned => "not-signed",
                Stop::Declined(_) => "declined",
                Stop::Over => "over",
                Stop::Notice(_) => "notice",
                Stop::Serious(..) => "serious",
            }),
            Phase::Proposed { .. } | Phase::Running { .. } => None,
        };
        let in_all = view.standing.in_all(&view.frame);
        let changes = view.standing.changes.iter();
        let changes = changes
            .map(|change| AssistanceChange::of(&view, change))
            .collect();
        let frame = view.frame;
        Self {
            id: view.id.to_string(),
            number: frame.number.to_string(),
            role: view.role.name(),
            phase: view.standing.phase.name(),
            turn: view.standing.turn().map(Role::name),
            ended,
            serious: AssistanceSerious::of(&view.standing),
            next_at: view.next_at,
            hash: view.hash.to_string(),
            words: frame.words.as_ref().map(Words::plain),
            days: frame.days().into(),
            documents: documents(&frame),
            rate: view.holds.rate.into(),
            minutes: view.holds.ceiling.get(),
            weekly: view.holds.weekly().into(),
            in_all: in_all.into(),
            change_from_week: view.may_change.ok().map(|(week, _)| week),
            changes,
            first: frame.first,
            weeks: frame.weeks,
            settling_in: frame.settling_in,
            settled_in_at: frame.settled_in_at(),
            feedback_asked: (view.asked.iter())
                .map(|(_, order)| order.to_string())
                .collect(),
            notice: view.holds.notice,
            last_after_notice: view.after_notice.0,
            client_record: view.client_record.map(Into::into),
            hints: view.hints.map(Into::into),
            opened: view.weeks.into_iter().map(Into::into).collect(),
            client: frame.client.name,
            company: frame.contractor.company.map(Into::into),
            contractor: frame.contractor.name,
            subject: frame.subject,
        }
    }
}

impl Assistance {
    /// Without what is long.
    fn in_list(view: View) -> Self {
        let mut one = Self::from(view);
        one.words = None;
        for change in &mut one.changes {
            change.words = None;
        }
        one
    }
}

async fn now(visit: &Visit, id: AssistanceId) -> Result<Json<Assistance>, app::Failure> {
    let view = rooms::assistance(&visit.cx, id).await?;
    Ok(Json(view.into()))
}

/// Proposes an assistance from a paid order: same people, same instruction. While one from this
/// order waits for signatures, asking again answers that one.
#[utoipa::path(post, path = "/api/v1/orders/{id}/assistance", tag = "orders",
    params(("id" = String, Path)), request_body = AssistanceWish,
    responses((status = 201, body = Assistance)))]
pub(crate) async fn propose(
    visit: Visit,
    At(id): At<OrderId>,
    Json(wish): Json<AssistanceWish>,
) -> Answer {
    let draft = Draft {
        subject: wish.subject,
        rate: Some(wish.rate.into()),
        minutes: Some(Minutes(wish.minutes)),
        first: Some(wish.first),
        weeks: Some(wish.weeks),
        settling_in: Some(wish.settling_in),
        notice: Some(wish.notice),
        papers: wish.documents.map(Into::into),
    };
    let made = rooms::propose(&visit.cx, id, draft).await?;
    Ok((StatusCode::CREATED, now(&visit, made).await?).into_response())
}

/// The reader's assistances, the last changed first.
#[utoipa::path(get, path = "/api/v1/assistances", tag = "orders",
    responses((status = 200, body = Listed<Assistance>)))]
pub(crate) async fn list(visit: Visit) -> Answer {
    let found = rooms::assistances(&visit.cx).await?;
    let all: Vec<Assistance> = found.into_iter().map(Assistance::in_list).collect();
    Ok(Json(Listed::whole(all)).into_response())
}

/// An assistance, for its two sides.
#[utoipa::path(get, path = "/api/v1/assistances/{id}", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Assistance)))]
pub(crate) async fn show(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    Ok(now(&visit, id).await?.into_response())
}

/// Signs the frame that was read; with the second signature its weeks begin.
#[utoipa::path(post, path = "/api/v1/assistances/{id}/sign", tag = "orders",
    params(("id" = String, Path)), request_body = SignatureWish,
    responses((status = 200, body = Assistance)))]
pub(crate) async fn sign(
    visit: Visit,
    At(id): At<AssistanceId>,
    Json(wish): Json<SignatureWish>,
) -> Answer {
    let signing = Signing {
        typed_name: wish.typed_name,
        contract: wish.contract,
        confirmed: wish.confirmed,
    };
    rooms::sign(&visit.cx, id, signing).await?;
    Ok(now(&visit, id).await?.into_response())
}

/// Steps back before both have signed.
#[utoipa::path(post, path = "/api/v1/assistances/{id}/decline", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Assistance)))]
pub(crate) async fn decline(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    rooms::decline(&visit.cx, id).await?;
    Ok(now(&visit, id).await?.into_response())
}

/// Gives notice: weeks after the last one are never made.
#[utoipa::path(post, path = "/api/v1/assistances/{id}/notice", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Assistance)))]
pub(crate) async fn give_notice(visit: Visit, At(id): At<AssistanceId>) -> Answer {
    rooms::give_notice(&visit.cx, id).await?;
    Ok(now(&visit, id).await?.into_response())
}
