//! An event: who, when, what, about what, and the values that belong to it.

use std::collections::BTreeMap;

use kernel::{
    AccountId, AssistanceId, EventId, FileId, ImportId, InstructionId, MeetingId, MessageId, Money,
    OfferId, OrderId, OrganisationId, PostingId, SessionId, TaskId, Timestamp, TokenId,
};
use serde::{Deserialize, Serialize};

use super::EventKind;
use crate::agreement::addendum::{AddendumAnswer, AddendumStep};
use crate::agreement::{OrderEvent, Role};
use crate::canonical::Digest;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A person.
    Account(AccountId),
    /// A clock: it happened by itself, as it was announced.
    Clock,
    /// The person at the machine, by the command line.
    Console,
}

macro_rules! about {
    ($($(#[$doc:meta])* $kind:ident($id:ty) = $code:literal,)*) => {
        /// What an event is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum About { $($(#[$doc])* $kind($id),)* }

        impl About {
            /// The stable name of the kind of thing.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$kind(_) => $code,)* }
            }

            /// The bytes of the thing's id.
            pub const fn id_bytes(&self) -> &[u8; 16] {
                match self { $(Self::$kind(id) => id.as_bytes(),)* }
            }

            /// The thing's id as people write it.
            pub fn id_text(self) -> String {
                match self { $(Self::$kind(id) => id.to_string(),)* }
            }

            /// Reads what was stored.
            pub fn from_parts(code: &str, id: [u8; 16]) -> Option<Self> {
                match code { $($code => Some(Self::$kind(<$id>::from_bytes(id))),)* _ => None }
            }
        }
    };
}

about! {
    /// An account.
    Account(AccountId) = "account",
    /// A sign-in.
    Session(SessionId) = "session",
    /// An access token.
    Token(TokenId) = "token",
    /// An organisation.
    Organisation(OrganisationId) = "organisation",
    /// A task.
    Task(TaskId) = "task",
    /// An import.
    Import(ImportId) = "import",
    /// An instruction.
    Instruction(InstructionId) = "instruction",
    /// An ad.
    Posting(PostingId) = "posting",
    /// An offer.
    Offer(OfferId) = "offer",
    /// An order.
    Order(OrderId) = "order",
    /// An assistance.
    Assistance(AssistanceId) = "assistance",
    /// A message.
    Message(MessageId) = "message",
    /// A file.
    File(FileId) = "file",
    /// A series of standing meetings.
    Meeting(MeetingId) = "meeting",
}

/// A value that belongs to an event. Never the words of a private message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    /// A sum.
    Money(Money),
    /// A count.
    Number(i64),
    /// A moment.
    Time(Timestamp),
    /// A name, a code or a hash.
    Text(String),
}

/// The values of an event by name; the order of names is that of the alphabet.
pub type Details = BTreeMap<String, Value>;

/// Something that happened. Never changed, never deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which event.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What.
    pub kind: EventKind,
    /// About what.
    pub about: About,
    /// The order whose chain it belongs to.
    pub order: Option<OrderId>,
    /// The values that belong to it.
    pub details: Details,
}

/// Turns what happened to an order into kinds of events with their values.
pub fn order_events(events: &[OrderEvent]) -> Vec<(EventKind, Details)> {
    events.iter().map(order_event).collect()
}

fn week_opened(frame: Digest, week: u8, of: u8) -> (EventKind, Details) {
    let frame = Value::Text(frame.to_string());
    let (kind, mut details) = one(EventKind::OrderWeekOpened, "frame", frame);
    details.insert("of".to_owned(), Value::Number(i64::from(of)));
    details.insert("week".to_owned(), Value::Number(i64::from(week)));
    (kind, details)
}

fn accepted(percent: Option<u8>) -> (EventKind, Details) {
    let (name, value) = match percent {
        Some(percent) => ("percent", Value::Number(i64::from(percent))),
        None => ("how", Value::Text("silence".to_owned())),
    };
    one(EventKind::OrderAccepted, name, value)
}

fn order_event(event: &OrderEvent) -> (EventKind, Details) {
    let text = |text: &str| Value::Text(text.to_owned());
    match event {
        OrderEvent::Proposed { contract } => one(
            EventKind::OrderProposed,
            "contract",
            Value::Text(contract.to_string()),
        ),
        OrderEvent::Signed { by, contract } => {
            let (kind, mut details) = one(EventKind::OrderSigned, "by", text(by.name()));
            details.insert("contract".to_owned(), Value::Text(contract.to_string()));
            (kind, details)
        }
        OrderEvent::Concluded => (EventKind::OrderConcluded, Details::new()),
        OrderEvent::Secured(sum) => one(EventKind::OrderSecured, "amount", Value::Money(*sum)),
        OrderEvent::PartSecured { sum, missing } => {
            let (kind, mut details) =
                one(EventKind::OrderPartSecured, "amount", Value::Money(*sum));
            details.insert("missing".to_owned(), Value::Money(*missing));
            (kind, details)
        }
        OrderEvent::WeekOpened { frame, week, of } => week_opened(*frame, *week, *of),
        OrderEvent::StageOpened { stage, of, amount } => {
            let (kind, mut details) =
                one(EventKind::OrderStageOpened, "amount", Value::Money(*amount));
            let of = i64::try_from(*of).unwrap_or(i64::MAX);
            details.insert("of".to_owned(), Value::Number(of));
            details.insert("stage".to_owned(), Value::Number(i64::from(*stage)));
            (kind, details)
        }
        OrderEvent::Started => (EventKind::OrderStarted, Details::new()),
        OrderEvent::Delivered { number } => one(
            EventKind::OrderDelivered,
            "number",
            Value::Number(i64::from(*number)),
        ),
        OrderEvent::RevisionRequested {
            round,
            defects,
            hours,
        } => revision(*round, *defects, *hours),
        OrderEvent::Extended { until } => {
            one(EventKind::OrderExtended, "until", Value::Time(*until))
        }
        OrderEvent::Accepted { percent } => accepted(*percent),
        OrderEvent::Released(sum) => one(EventKind::OrderReleased, "amount", Value::Money(*sum)),
        OrderEvent::PaidOut(sum) => one(EventKind::OrderPaidOut, "amount", Value::Money(*sum)),
        OrderEvent::Refunded(sum) => one(EventKind::OrderRefunded, "amount", Value::Money(*sum)),
        OrderEvent::Withdrawn { by } => one(EventKind::OrderWithdrawn, "by", text(by.name())),
        OrderEvent::Lapsed { reason } => one(EventKind::OrderLapsed, "reason", text(reason.name())),
        OrderEvent::Reminded { days_left } => one(
            EventKind::OrderReminded,
            "days-left",
            Value::Number(i64::from(*days_left)),
        ),
        OrderEvent::WithdrawalOpened => (EventKind::OrderWithdrawalOpened, Details::new()),
        OrderEvent::SampleShown { pieces } => {
            let pieces = Value::Number(i64::from(*pieces));
            one(EventKind::SampleShown, "pieces", pieces)
        }
        OrderEvent::SampleAnswered { answer } => {
            one(EventKind::SampleAnswered, "answer", text(answer.name()))
        }
        other => settlement_event(other),
    }
}

/// Hours are counted only where some were objected to.
fn revision(round: u8, defects: usize, hours: usize) -> (EventKind, Details) {
    let round = Value::Number(i64::from(round));
    let (kind, mut details) = one(EventKind::OrderRevisionRequested, "round", round);
    let defects = i64::try_from(defects).unwrap_or(i64::MAX);
    details.insert("defects".to_owned(), Value::Number(defects));
    if hours > 0 {
        let hours = i64::try_from(hours).unwrap_or(i64::MAX);
        details.insert("hours".to_owned(), Value::Number(hours));
    }
    (kind, details)
}

/// The events of an end that is not acceptance, and of what is given on top.
fn settlement_event(event: &OrderEvent) -> (EventKind, Details) {
    let by = |kind, by: &Role| one(kind, "by", Value::Text(by.name().to_owned()));
    let with_sum = |(kind, mut details): (EventKind, Details), sum: &Money| {
        details.insert("amount".to_owned(), Value::Money(*sum));
        (kind, details)
    };
    match event {
        OrderEvent::ReturnReminded { days_left } => one(
            EventKind::OrderReturnReminded,
            "days-left",
            Value::Number(i64::from(*days_left)),
        ),
        OrderEvent::SettlementOffered { by: side, sum } => {
            with_sum(by(EventKind::SettlementOffered, side), sum)
        }
        OrderEvent::SettlementDeclined { by: side } => by(EventKind::SettlementDeclined, side),
        OrderEvent::SettlementAgreed { by: side, sum } => {
            with_sum(by(EventKind::SettlementAgreed, side), sum)
        }
        OrderEvent::RepairAsked { by: side, until } => {
            let (kind, mut details) = by(EventKind::RepairAsked, side);
            details.insert("until".to_owned(), Value::Time(*until));
            (kind, details)
        }
        OrderEvent::DisputeOpened { by: side } => by(EventKind::DisputeOpened, side),
        OrderEvent::DisputeTakenBack { by: side } => by(EventKind::DisputeTakenBack, side),
        OrderEvent::DisputeDecided { sum } => {
            one(EventKind::DisputeDecided, "amount", Value::Money(*sum))
        }
        OrderEvent::DisputeHalved { how } => {
            let how = Value::Text(how.name().to_owned());
            one(EventKind::DisputeHalved, "how", how)
        }
        OrderEvent::Tipped(sum) => one(EventKind::TipGiven, "amount", Value::Money(*sum)),
        OrderEvent::Addendum { .. } => addendum_event(event),
        _ => (EventKind::DisputeNeutralNamed, Details::new()),
    }
}

/// What happened to an addendum. Both signatures name the hash of the contract that was signed.
fn addendum_event(event: &OrderEvent) -> (EventKind, Details) {
    let OrderEvent::Addendum {
        number,
        by,
        step,
        extra,
        contract,
    } = event
    else {
        return (EventKind::AddendumLapsed, Details::new());
    };
    let kind = match step {
        AddendumStep::Proposed { .. } => EventKind::AddendumProposed,
        AddendumStep::Answered(AddendumAnswer::Accepted) => EventKind::AddendumAccepted,
        AddendumStep::Answered(AddendumAnswer::Declined) => EventKind::AddendumDeclined,
        AddendumStep::Answered(AddendumAnswer::TakenBack) => EventKind::AddendumTakenBack,
        AddendumStep::Answered(AddendumAnswer::Lapsed) => EventKind::AddendumLapsed,
    };
    let (kind, mut details) = one(kind, "number", Value::Number(i64::from(*number)));
    let mut add = |name: &str, value| details.insert(name.to_owned(), value);
    if let Some(by) = by {
        add("by", Value::Text(by.name().to_owned()));
    }
    if let AddendumStep::Proposed { until } = step {
        add("until", Value::Time(*until));
    }
    if matches!(
        kind,
        EventKind::AddendumProposed | EventKind::AddendumAccepted
    ) {
        // Words, a lower price and another day cost nothing: no sum stands beside them.
        if extra.is_positive() {
            add("amount", Value::Money(*extra));
        }
        add("contract", Value::Text(contract.to_string()));
    }
    (kind, details)
}

fn one(kind: EventKind, name: &str, value: Value) -> (EventKind, Details) {
    (kind, Details::from([(name.to_owned(), value)]))
}
