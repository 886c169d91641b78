//! What waits for the caller: orders, offers to choose from, messages to answer, and what is to be
//! said or decided at instructions.

use app::custody::{self, PaymentTurn};
use app::instruction::{self, WaitingFor};
use app::work::meeting::{self, Asked};
use app::{agreement, today};
use axum::response::IntoResponse;
use kernel::{MeetingId, OrderId, PostingId, Timestamp, TransferId};
use serde::Serialize;
use store::posting::OwnAd;
use store::work::Unanswered;
use utoipa::ToSchema;

use super::list::OrderRow;
use super::parts::Step;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::shape::{Listed, Sum};
use crate::visit::Visit;

/// Something that waits for the caller.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct Turn {
    /// `order`, `offers`, `message`, `instruction`, `payment` or `meeting`: which of the other
    /// fields is there.
    kind: &'static str,
    /// An order that waits.
    order: Option<OrderRow>,
    /// What to do with the order.
    step: Option<Step>,
    /// An ad with offers to choose from.
    offers: Option<Choice>,
    /// A message in an order that nobody has answered.
    message: Option<Waiting>,
    /// Something about an instruction: questions, a change, the task in own words.
    instruction: Option<Wanted>,
    /// A sum that is due from person to person.
    payment: Option<DueSum>,
    /// Standing meetings, or a new date for one of them, that the other side has proposed.
    meeting: Option<Invitation>,
}

/// A sum that is due from person to person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DueSum {
    /// `transfer`, `confirm-receipt` or `name-account`.
    action: &'static str,
    /// The payment.
    #[schema(value_type = String, format = "uuid")]
    payment: TransferId,
    /// Under which order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// What the order is about.
    title: String,
    /// The name of the other side.
    other_name: String,
    /// How much.
    amount: Sum,
    /// Since when it is due.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
    /// When the client said that it was transferred.
    #[schema(value_type = Option<String>, format = DateTime)]
    sent_at: Option<Timestamp>,
}

/// Something about meetings that waits for the caller's consent.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Invitation {
    /// `agree-series` or `agree-move`.
    action: &'static str,
    /// The series.
    #[schema(value_type = String, format = "uuid")]
    meeting: MeetingId,
    /// What it is called.
    title: String,
    /// Who proposed it.
    from: String,
    /// The date it is about: the next meeting of the series, or where one meeting is to move.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// Something about an instruction that waits for the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Wanted {
    /// `answer-questions`, `decide-proposal`, `agree-version`, `say-in-own-words` or
    /// `confirm-own-words`.
    action: &'static str,
    /// How many questions; nothing for anything else.
    questions: Option<i64>,
    /// In which order; questions are bundled over all of them.
    #[schema(value_type = Option<String>, format = "uuid")]
    order: Option<OrderId>,
    /// What the order is about.
    title: Option<String>,
    /// Until when it was promised or has to be done; for a proposal, since when it waits.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Where to look at it.
    path: String,
}

/// An ad of the caller with offers to choose from.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Choice {
    /// Which ad.
    #[schema(value_type = String, format = "uuid")]
    posting: PostingId,
    /// Its headline.
    title: String,
    /// How many offers wait for a decision.
    offers: i64,
    /// When it closes by itself.
    #[schema(value_type = Option<String>, format = DateTime)]
    closes_at: Option<Timestamp>,
}

/// A message the other side wrote last.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Waiting {
    /// In which order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// What the order is about.
    title: String,
    /// Who wrote it.
    from: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<agreement::Turn> for Turn {
    fn from(turn: agreement::Turn) -> Self {
        Self {
            kind: "order",
            step: Some(Step::new(turn.order.id, turn.action)),
            order: Some(turn.order.into()),
            ..Self::default()
        }
    }
}

impl From<OwnAd> for Turn {
    fn from(ad: OwnAd) -> Self {
        Self {
            kind: "offers",
            offers: Some(Choice {
                posting: ad.id,
                title: ad.title,
                offers: ad.offers,
                closes_at: ad.closes_at,
            }),
            ..Self::default()
        }
    }
}

impl From<PaymentTurn> for Turn {
    fn from(turn: PaymentTurn) -> Self {
        let due = turn.due;
        Self {
            kind: "payment",
            payment: Some(DueSum {
                action: turn.step.name(),
                payment: due.payout,
                order: due.order,
                title: due.title,
                other_name: due.other_name,
                amount: due.amount.into(),
                since: due.since,
                sent_at: due.sent_at,
            }),
            ..Self::default()
        }
    }
}

impl From<Asked> for Turn {
    fn from(asked: Asked) -> Self {
        Self {
            kind: "meeting",
            meeting: Some(Invitation {
                action: if asked.is_move {
                    "agree-move"
                } else {
                    "agree-series"
                },
                meeting: asked.series.id,
                title: asked.series.plan.title,
                from: asked.from,
                at: asked.at,
            }),
            ..Self::default()
        }
    }
}

impl From<Unanswered> for Turn {
    fn from(message: Unanswered) -> Self {
        Self {
            kind: "message",
            message: Some(Waiting {
                order: message.order,
                title: message.title,
                from: message.from,
                at: message.at,
            }),
            ..Self::default()
        }
    }
}

impl From<instruction::Waiting> for Turn {
    fn from(waiting: instruction::Waiting) -> Self {
        let (action, end) = match waiting.what {
            WaitingFor::Answers(_) => ("answer-questions", ""),
            WaitingFor::Decision => ("decide-proposal", "proposals"),
            WaitingFor::Consent => ("agree-version", "version"),
            WaitingFor::OwnWords => ("say-in-own-words", "explain-back"),
            WaitingFor::Confirmation => ("confirm-own-words", "explain-back"),
        };
        let (order, title) = waiting.order.unzip();
        Self {
            kind: "instruction",
            instruction: Some(Wanted {
                action,
                questions: match waiting.what {
                    WaitingFor::Answers(number) => Some(number),
                    _ => None,
                },
                path: order.map_or_else(
                    || "/api/v1/questions".to_owned(),
                    |order| format!("/api/v1/orders/{order}/{end}"),
                ),
                order,
                title,
                at: waiting.at,
            }),
            ..Self::default()
        }
    }
}

/// Lists what waits for the caller: orders, the nearest deadline first; then ads with offers to
/// choose from; then messages to answer; then what waits at instructions; then due
/// sums and meetings. At most 50 of each.
#[utoipa::path(get, path = "/api/v1/turns", tag = "orders",
    responses((status = 200, body = Listed<Turn>)))]
pub(crate) async fn turns(visit: Visit) -> Answer {
    let orders = agreement::turns(&visit.cx).await?;
    let ads = today::offers_to_choose(&visit.cx).await?;
    let messages = today::unanswered(&visit.cx).await?;
    let instructions = instruction::waiting(&visit.cx).await?;
    let payments = custody::turns(&visit.cx).await?;
    let meetings = meeting::waiting(&visit.cx).await?;
    let turns = orders.into_iter().map(Turn::from);
    let turns = turns
        .chain(ads.into_iter().map(Turn::from))
        .chain(messages.into_iter().map(Turn::from))
        .chain(instructions.into_iter().map(Turn::from))
        .chain(payments.into_iter().map(Turn::from))
        .chain(meetings.into_iter().map(Turn::from));
    Ok(Json(Listed::whole(turns.collect())).into_response())
}
