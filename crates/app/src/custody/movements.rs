//! The money of one order, movement by movement, for its two sides: where each sum came from, where
//! it went, and what was left. Nothing of it is stored: it is read from the transfers.

use std::collections::BTreeMap;

use documents::table::{self, Cell};
use domain::agreement::Role;
use domain::agreement::contract::Party;
use domain::custody::{Adapter, Position, transfer_id};
use domain::ledger::Transfer;
use kernel::{Money, OrderId, Timestamp, TransferId};
use texts::Texts;

use super::statement::{Movement, movement};
use crate::agreement;
use crate::context::Cx;
use crate::failure::Failure;

/// Where money of an order can be. Without custody it is nowhere: the names then say what was
/// promised, earned and became due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pocket {
    /// With the client, who gives it.
    Client,
    /// Secured for the order; promised without custody.
    Secured,
    /// The contractor's, and not paid out.
    Earned,
    /// Paid to the contractor, or about to be; to be transferred without custody.
    PaidOut,
    /// Given back to the client, or about to be; promised no more without custody.
    Returned,
}

impl Pocket {
    /// The stable name used by the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Secured => "secured",
            Self::Earned => "earned",
            Self::PaidOut => "paid-out",
            Self::Returned => "returned",
        }
    }
}

/// One movement of an order's money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The transfer in the ledger.
    pub transfer: TransferId,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub movement: Movement,
    /// How much, always positive.
    pub amount: Money,
    /// Where it was.
    pub from: Pocket,
    /// Where it is then.
    pub to: Pocket,
    /// What is secured for the order after it; still promised without custody.
    pub left: Money,
}

/// The money of an order, as both sides see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderMovements {
    /// The order's number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The reader's side.
    pub role: Role,
    /// The order's way of custody.
    pub custody: Adapter,
    /// What the client is called in the contract.
    pub client: String,
    /// What the contractor is called there, or the company that is the party.
    pub contractor: String,
    /// The movements, the oldest first.
    pub moved: Vec<Moved>,
}

impl OrderMovements {
    /// Whether nothing lies anywhere for it: its sums are promises.
    pub fn is_direct(&self) -> bool {
        self.custody == Adapter::Direct
    }

    /// Where money is, in words.
    pub fn place(&self, t: Texts, pocket: Pocket) -> String {
        let (client, contractor) = (self.client.as_str(), self.contractor.as_str());
        match pocket {
            Pocket::Client => client.to_owned(),
            Pocket::Secured if self.is_direct() => t.custody_moves_promise(self.number.as_str()),
            Pocket::Secured => t.custody_moves_held(self.number.as_str()),
            Pocket::Earned => t.custody_moves_earned(contractor),
            Pocket::PaidOut if self.is_direct() => t.custody_moves_transfer(contractor),
            Pocket::PaidOut => t.custody_moves_paid(contractor),
            Pocket::Returned if self.is_direct() => client.to_owned(),
            Pocket::Returned => t.custody_moves_back(client),
        }
    }

    /// What is left after each movement is called.
    pub fn left(&self, t: Texts) -> &'static str {
        if self.is_direct() {
            t.custody_moves_still()
        } else {
            t.custody_moves_left()
        }
    }
}

/// The movements of an order's money, for its two sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn movements(cx: &Cx, order: OrderId) -> Result<OrderMovements, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("custody::movements", move |tx| {
            let loaded = agreement::look_as_recipient(tx, &actor, order)?;
            let transfers = as_made(order, store::ledger::of_order(tx, order)?);
            let contract = &loaded.contract;
            let empty = Position::empty(loaded.order.amount.currency);
            let moved = transfers
                .iter()
                .scan(empty, |position, transfer| Some(moved(position, transfer)));
            Ok::<_, Failure>(OrderMovements {
                moved: moved.collect::<Result<_, _>>()?,
                custody: super::adapter(tx, order)?,
                role: loaded.role,
                client: called(&contract.client),
                contractor: called(&contract.contractor),
                number: loaded.order.number.to_string(),
                title: loaded.order.title,
            })
        })
        .await
}

/// The transfers of an order as they were made: those of one step have one moment, so their running
/// numbers say which came first. Those from before there were any have their codes, which follow the
/// way of the money.
fn as_made(order: OrderId, mut transfers: Vec<Transfer>) -> Vec<Transfer> {
    let numbers = (0_u32..).zip(&transfers);
    let running: BTreeMap<TransferId, u32> = numbers
        .map(|(number, _)| (transfer_id(order, number), number))
        .collect();
    transfers.sort_by_key(|transfer| {
        let number = running.get(&transfer.id).copied().unwrap_or(0);
        (number, transfer.at, transfer.code.0)
    });
    transfers
}

/// One movement; `position` sums up those before it and takes it in.
fn moved(position: &mut Position, transfer: &Transfer) -> Result<Moved, Failure> {
    let movement = movement(transfer.code)?;
    position.count(transfer.code, transfer.amount.minor);
    let left = position
        .held()
        .map_err(|fault| Failure::Fault(format!("transfer {}: {fault}", transfer.id)))?;
    let (from, to) = match movement {
        Movement::Secured => (Pocket::Client, Pocket::Secured),
        Movement::Released => (Pocket::Secured, Pocket::Earned),
        Movement::PaidOut | Movement::TipPaidOut => (Pocket::Earned, Pocket::PaidOut),
        Movement::Refunded => (Pocket::Secured, Pocket::Returned),
        Movement::Tip => (Pocket::Client, Pocket::Earned),
    };
    Ok(Moved {
        transfer: transfer.id,
        at: transfer.at,
        amount: transfer.amount,
        movement,
        from,
        to,
        left,
    })
}

/// The party of a contract: the company where the person acts for one.
fn called(party: &Party) -> String {
    let company = party.company.as_ref();
    company.map_or_else(|| party.name.clone(), |company| company.name.clone())
}

/// The same as a table for a spreadsheet program, days by the reader's clocks.
///
/// # Errors
/// As [`movements`].
pub async fn export_movements(cx: &Cx, order: OrderId) -> Result<Vec<u8>, Failure> {
    let (t, zone) = (Texts::new(cx.locale), cx.recipient()?.zone.clone());
    let shown = movements(cx, order).await?;
    let header = [
        t.custody_books_order(),
        t.money_when(),
        t.money_what(),
        t.custody_moves_from(),
        t.custody_moves_to(),
        t.custody_books_currency(),
        t.money_amount(),
        shown.left(t),
        t.custody_moves_booking(),
    ];
    let rows = shown.moved.iter().map(|moved| {
        vec![
            shown.number.clone().into(),
            Cell::Date(zone.local_date(moved.at)),
            moved.movement.words(t, shown.custody).into(),
            shown.place(t, moved.from).into(),
            shown.place(t, moved.to).into(),
            moved.amount.currency.code().into(),
            Cell::Money(moved.amount),
            Cell::Money(moved.left),
            moved.transfer.to_string().into(),
        ]
    });
    Ok(table::write(t.locale(), &header, rows))
}
