//! What happens on a bank account, as transfers of the ledger. Every euro is in exactly one place:
//! arrived and not yet somebody's, held for an order, leaving, or the operator's own.

use kernel::{LedgerAccountId, Money, OrderId, Timestamp, TransferId};

use super::{Movement, Purpose};
use crate::canonical::{Digest, Writer};
use crate::ledger::{Transfer, TransferCode, TransferKind};

/// Something that happened on the account, or was decided about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BankStep {
    /// A booking: money came in.
    Arrive,
    /// A booking: money went out as ordered.
    Leave,
    /// A booking: a payment came back and is to be made again.
    ComeBack,
    /// A decision: what arrived goes back to whoever sent it.
    SendBack,
    /// A decision: what arrived is the operator's own, for example to cover fees.
    Own,
    /// A booking: a fee, or anything else the operator answers for.
    Charge,
    /// The contractor says that a promised sum has come.
    Keep,
    /// The provider says that it has paid as asked.
    HandOut,
    /// The provider says that a payment came back, and is asked again.
    HandBack,
    /// A decision: what the provider holds for nothing goes back to whoever paid it.
    GiveBack,
}

impl BankStep {
    /// Every step.
    pub const ALL: [Self; 10] = [
        Self::Arrive,
        Self::Leave,
        Self::ComeBack,
        Self::SendBack,
        Self::Own,
        Self::Charge,
        Self::Keep,
        Self::HandOut,
        Self::HandBack,
        Self::GiveBack,
    ];

    /// Why the ledger moves something.
    pub const fn code(self) -> TransferCode {
        TransferCode(match self {
            Self::Arrive => 101,
            Self::Leave => 102,
            Self::ComeBack => 103,
            Self::SendBack => 104,
            Self::Own => 105,
            Self::Charge => 106,
            Self::Keep => 107,
            Self::HandOut => 108,
            Self::HandBack => 109,
            Self::GiveBack => 110,
        })
    }

    /// From where to where.
    pub const fn places(self) -> (Purpose, Purpose) {
        match self {
            Self::Arrive => (Purpose::Bank, Purpose::Arrived),
            Self::Leave => (Purpose::Leaving, Purpose::Bank),
            Self::ComeBack => (Purpose::Bank, Purpose::Leaving),
            Self::SendBack => (Purpose::Arrived, Purpose::Leaving),
            Self::Own => (Purpose::Arrived, Purpose::Fees),
            Self::Charge => (Purpose::Fees, Purpose::Bank),
            Self::Keep => (Purpose::Due, Purpose::Promised),
            Self::HandOut => (Purpose::Departing, Purpose::Provider),
            Self::HandBack | Self::GiveBack => (Purpose::Provider, Purpose::Departing),
        }
    }

    /// The transfer of a step about something. The same step about the same thing is the same
    /// transfer: done twice, it moves nothing twice.
    pub fn movement(self, about: Digest, amount: Money, at: Timestamp) -> Movement {
        let (from, to) = self.places();
        let account = |purpose: Purpose| -> LedgerAccountId { purpose.account_id(amount.currency) };
        let transfer = Transfer {
            id: self.transfer_id(about),
            debit: account(from),
            credit: account(to),
            amount,
            code: self.code(),
            kind: TransferKind::Posted,
            order: None,
            at,
        };
        Movement { from, to, transfer }
    }

    /// The id of the one transfer of a step about something.
    pub fn transfer_id(self, about: Digest) -> TransferId {
        Writer::new("feierabend bank transfer 1")
            .field("code", self.code().0)
            .field("about", about)
            .digest()
            .id()
    }
}

/// An order whose client was asked to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub order: OrderId,
    /// Its creditor reference.
    pub reference: String,
    /// Its number, `F-2026-0031`.
    pub number: String,
    /// What is still missing.
    pub missing: Money,
    /// The client's name in the contract, folded.
    pub payer: String,
}

/// What a booking says about why it came.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'a> {
    /// How much.
    pub amount: Money,
    /// Every creditor reference that stands in it.
    pub references: &'a [String],
    /// The purpose, folded.
    pub purpose: &'a str,
    /// Who paid, folded.
    pub name: &'a str,
}

/// What a booking belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// It names the order.
    ByReference(OrderId),
    /// It has exactly the missing sum and the client's name, and no other order has both.
    ByAmountAndName(OrderId),
    /// Nobody can say: somebody has to look.
    Unclear,
}

/// Finds out to which order a payment belongs: by its reference, then by amount and name. Where two
/// fit, none does.
pub fn belongs(arrival: Arrival<'_>, asked: &[Asked]) -> Belongs {
    let bare = |text: &str| -> String {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let purpose = bare(arrival.purpose);
    let named = |order: &&Asked| {
        arrival.references.contains(&order.reference) || names(&purpose, &bare(&order.number))
    };
    match only(asked.iter().filter(named)) {
        Some(Ok(order)) => return Belongs::ByReference(order),
        Some(Err(())) => return Belongs::Unclear,
        None => {}
    }
    let alike = |order: &&Asked| {
        order.missing == arrival.amount && !order.payer.is_empty() && order.payer == arrival.name
    };
    match only(asked.iter().filter(alike)) {
        Some(Ok(order)) => Belongs::ByAmountAndName(order),
        Some(Err(())) | None => Belongs::Unclear,
    }
}

/// Whether a number stands in a purpose, and not only as the beginning of a longer one.
fn names(purpose: &str, number: &str) -> bool {
    let ends = |(at, found): (usize, &str)| {
        let rest = purpose.get(at + found.len()..).unwrap_or_default();
        !rest.starts_with(|next: char| next.is_ascii_digit())
    };
    !number.is_empty() && purpose.match_indices(number).any(ends)
}

/// The one order of those that fit; an error where there are several.
fn only<'a>(mut fitting: impl Iterator<Item = &'a Asked>) -> Option<Result<OrderId, ()>> {
    let first = fitting.next()?;
    Some(match fitting.next() {
        None => Ok(first.order),
        Some(_) => Err(()),
    })
}

/// How much of a payment an order takes: never more than is missing. The rest stays where it
/// arrived, until somebody sends it back.
pub fn taken(amount: Money, missing: Money) -> Money {
    match amount.sub(missing) {
        Ok(more) if more.is_positive() => missing,
        _ => amount,
    }
}
