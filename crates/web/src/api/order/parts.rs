//! The parts an order is shown in.

use std::collections::{BTreeMap, BTreeSet};

use app::custody::MoneyBox as Whereabouts;
use domain::agreement::{Action, AutomaticEvent, HourObjection};
use domain::instruction::{Criterion as Agreed, LineId};
use domain::review::Delivery as HandedIn;
use kernel::{AccountId, FileId, Minutes, OrderId, Timestamp};
use serde::Serialize;
use store::agreement::Signed;
use store::review::Decision as Answered;
use store::work::File as Kept;
use utoipa::ToSchema;

use crate::api::shape::Sum;

/// Somebody, by the name in the contract.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Party {
    /// Whose account it is.
    #[schema(value_type = String, format = "uuid")]
    pub(super) id: AccountId,
    /// The name.
    pub(super) name: String,
}

impl From<(AccountId, String)> for Party {
    fn from((id, name): (AccountId, String)) -> Self {
        Self { id, name }
    }
}

/// What happens by itself if nobody acts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Automatic {
    /// `lapse`: the order ends and a secured sum goes back; `withdrawal-opens`: the client may
    /// withdraw; `sample-goes-on`: the work goes on after the first pieces; `accept-by-silence`: the delivery counts as accepted and is paid.
    event: &'static str,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<(Timestamp, AutomaticEvent)> for Automatic {
    fn from((at, event): (Timestamp, AutomaticEvent)) -> Self {
        Self {
            event: event.name(),
            at,
        }
    }
}

/// Something the caller may do now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Step {
    /// `sign`, `fund`, `start`, `show-sample`, `answer-sample`, `deliver`, `accept`, `revise`, `extend`, `withdraw`,
    /// `settle` or `dispute`.
    action: &'static str,
    /// Where to POST to do it.
    path: String,
}

impl Step {
    pub(super) fn new(order: OrderId, action: Action) -> Self {
        let end = match action {
            Action::Fund => "secure",
            Action::ShowSample => "sample",
            Action::AnswerSample => "sample/answer",
            Action::Deliver => "deliveries",
            Action::Settle => "offers",
            other => other.name(),
        };
        Self {
            action: action.name(),
            path: format!("/api/v1/orders/{order}/{end}"),
        }
    }
}

/// Where the money of an order is, from the ledger.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MoneyBox {
    /// What was agreed.
    agreed: Sum,
    /// What the client secured.
    funded: Sum,
    /// What lies there now.
    held: Sum,
    /// What became the contractor's.
    released: Sum,
    /// What was paid to the contractor.
    paid_out: Sum,
    /// What went back to the client.
    refunded: Sum,
    /// Of what was paid: what nobody has transferred yet.
    to_transfer: Sum,
    /// Of what was paid: what the client says was transferred and the contractor has not confirmed.
    unconfirmed: Sum,
}

impl From<Whereabouts> for MoneyBox {
    fn from(money: Whereabouts) -> Self {
        Self {
            agreed: money.agreed.into(),
            funded: money.funded.into(),
            held: money.held.into(),
            released: money.released.into(),
            paid_out: money.paid_out.into(),
            refunded: money.refunded.into(),
            to_transfer: money.to_transfer.into(),
            unconfirmed: money.unconfirmed.into(),
        }
    }
}

/// A typed name under one version of the contract.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Signature {
    /// `client` or `contractor`.
    role: &'static str,
    /// The name as typed.
    typed_name: String,
    /// The version of the contract.
    version: u32,
    /// The hash of the contract that was signed.
    contract: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Signed> for Signature {
    fn from(signed: Signed) -> Self {
        Self {
            role: signed.role.name(),
            typed_name: signed.signature.typed_name,
            version: signed.version,
            contract: signed.signature.contract.to_string(),
            at: signed.signature.at,
        }
    }
}

/// One thing the work is measured by.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Criterion {
    /// Its number: what deliveries tick and revisions name.
    id: u32,
    /// What is to be true of the result.
    text: String,
    /// How both sides see whether it is.
    how_measured: String,
    /// `must`, `should` or `taste`; only a *must* can stop money.
    kind: &'static str,
    /// Whether the contractor ticked it in the last delivery; nothing before the first.
    met: Option<bool>,
}

impl Criterion {
    /// A criterion with what the last delivery says about it.
    pub(super) fn new(agreed: &Agreed, last: Option<&HandedIn>) -> Self {
        Self {
            id: agreed.id.0,
            text: agreed.text.clone(),
            how_measured: agreed.how_measured.clone(),
            kind: agreed.kind.code(),
            met: last.map(|delivery| delivery.ticked.contains(&agreed.id)),
        }
    }
}

/// How long one file is, in the unit of the instruction.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CountedView {
    /// Which file.
    #[schema(value_type = String, format = "uuid")]
    file: FileId,
    /// How many.
    count: u32,
}

/// What the contractor handed in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Delivery {
    /// Which delivery, from 1.
    number: u8,
    /// What the client should know.
    note: String,
    /// The criteria the contractor says are met.
    #[schema(value_type = Vec<u32>)]
    ticked: BTreeSet<LineId>,
    /// What the contractor says to single criteria, by their numbers.
    #[schema(value_type = BTreeMap<String, String>)]
    notes: BTreeMap<LineId, String>,
    /// The steps the contractor says are done.
    #[schema(value_type = Vec<u32>)]
    steps: BTreeSet<LineId>,
    /// How long the texts among the files are, where a length was agreed.
    lengths: Vec<CountedView>,
    /// The files handed in.
    #[schema(value_type = Vec<String>)]
    files: Vec<FileId>,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<HandedIn> for Delivery {
    fn from(delivery: HandedIn) -> Self {
        let HandedIn {
            number,
            note,
            ticked,
            notes,
            steps,
            lengths,
            files,
            at,
        } = delivery;
        let lengths = lengths.into_iter().map(|piece| CountedView {
            file: piece.file,
            count: piece.count,
        });
        Self {
            number,
            note,
            ticked,
            notes,
            steps,
            lengths: lengths.collect(),
            files,
            at,
        }
    }
}

/// A criterion that is not met, and why.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NamedDefect {
    /// The criterion's number.
    criterion: u32,
    /// What is missing.
    reason: String,
}

/// An entry of the record of time that does not fit, and why.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NamedHours {
    /// The number of the entry.
    entry: u32,
    /// What does not fit.
    reason: String,
    /// How many minutes it took in the client's eyes, if they said so.
    minutes: Option<i64>,
}

impl From<&HourObjection> for NamedHours {
    fn from(objection: &HourObjection) -> Self {
        Self {
            entry: objection.entry,
            reason: objection.reason.clone(),
            minutes: objection.minutes.map(Minutes::get),
        }
    }
}

/// What the client answered to a delivery.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Decision {
    /// Which delivery.
    delivery: u8,
    /// `accepted`, `improve`, `extended` or `silence`.
    kind: &'static str,
    /// How satisfied, for `accepted`.
    percent: Option<u8>,
    /// What the contractor should know for next time.
    remark: Option<String>,
    /// What is to be improved.
    defects: Vec<NamedDefect>,
    /// Which hours of a week do not fit.
    hours: Vec<NamedHours>,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Answered> for Decision {
    fn from(answer: Answered) -> Self {
        let defects = answer.defects.into_iter().map(|defect| NamedDefect {
            criterion: defect.criterion.0,
            reason: defect.reason,
        });
        Self {
            delivery: answer.delivery,
            kind: answer.kind.name(),
            percent: answer.percent,
            remark: answer.remark,
            defects: defects.collect(),
            hours: answer.hours.iter().map(NamedHours::from).collect(),
            at: answer.at,
        }
    }
}

/// A file without its content.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct File {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: FileId,
    /// Its name.
    name: String,
    /// What it is, found out from its content.
    media_type: String,
    /// How many bytes.
    size: i64,
    /// Who added it.
    #[schema(value_type = String, format = "uuid")]
    author: AccountId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Kept> for File {
    fn from(file: Kept) -> Self {
        let Kept {
            id,
            author,
            name,
            media_type,
            size,
            at,
        } = file;
        Self {
            id,
            name,
            media_type,
            size,
            author,
            at,
        }
    }
}
