//! Room `agreement`: orders, contracts and signatures.
//!
//! An [`Order`] is only ever made here, from a [`PartyOf`] or for the clock: whoever holds one has
//! shown that it may be seen, and the functions that read what belongs to it ask for it. What
//! lists ask (tag, whose turn, what comes by itself) is kept in columns and worked out from the
//! state on every change, so that no list decodes states it does not show.

mod addendum;
mod ahead;
pub mod assistance;
mod cap;
mod contract;
pub mod enclosure;
mod hours;
mod list;
pub mod paper;
pub mod preflight;
mod stage;
mod write;

pub use addendum::{
    WaitingAddendum, addenda, addenda_waiting, adopt, answer_addendum, insert_addendum,
};
pub use ahead::{Ahead, Instructed, ahead, effort, instructed, promised};
pub use cap::{cap, is_new, set_cap};
pub use contract::{
    Signed, contract, first_contract, insert_contract, insert_signature, next_contract, signatures,
};
pub use hours::{hours, insert_hours};
pub use list::{
    CompanyOrder, Filter, OrderRow, Place, Turn, list, of_organisation, of_task, paid,
    tasks_running, turns,
};
pub use stage::{insert_stages, replace_stages, stages, take_stage};
pub use write::{NewOrder, insert, next_number, save};

use domain::agreement::{OrderNumber, OrderState, Role};
use domain::instruction::InstructionRef;
use kernel::{AccountId, Minutes, Money, OfferId, OrderId, PostingId, TaskId, Timestamp, kind};

use crate::columns::{money, small, unknown};
use crate::db::{DbError, Json, Row, Tx};
use crate::proof::{NeutralOf, PartyOf};

crate::statements! {
    pub(crate) PARTIES = "select client_id, contractor_id from work_order where id = $1";
    pub(crate) OF_OFFER = "select id from work_order \
        where offer_id = $1 and (client_id = $2 or contractor_id = $2)";
    pub(crate) BY_ID = "select id, number, client_id, contractor_id, task_id, posting_id, offer_id, \
        previous_id, instruction_id, instruction_version, title, amount, currency, due_at, \
        contract_version, state_data, created_at, changed_at, paid_at, event_count, frees_minutes, \
        paid_amount, refunded_amount, company from work_order where id = $1";
    pub(crate) LOCK = {
        sqlite: "select id, number, client_id, contractor_id, task_id, posting_id, offer_id, \
            previous_id, instruction_id, instruction_version, title, amount, currency, due_at, \
            contract_version, state_data, created_at, changed_at, paid_at, event_count, frees_minutes, \
            paid_amount, refunded_amount, company from work_order where id = $1",
        postgres: "select id, number, client_id, contractor_id, task_id, posting_id, offer_id, \
            previous_id, instruction_id, instruction_version, title, amount, currency, due_at, \
            contract_version, state_data, created_at, changed_at, paid_at, event_count, frees_minutes, \
            paid_amount, refunded_amount, company from work_order where id = $1 for update"
    };
    pub(crate) AFTER = "select id, number, client_id, contractor_id, task_id, posting_id, offer_id, \
        previous_id, instruction_id, instruction_version, title, amount, currency, due_at, \
        contract_version, state_data, created_at, changed_at, paid_at, event_count, frees_minutes, \
        paid_amount, refunded_amount, company from work_order where id > $1 order by id limit $2";
    pub(crate) CHAIN_END = "select event_count, last_hash from work_order where id = $1";
}

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static crate::db::Sql> {
    [
        STATEMENTS,
        addendum::STATEMENTS,
        ahead::STATEMENTS,
        assistance::STATEMENTS,
        cap::STATEMENTS,
        contract::STATEMENTS,
        hours::STATEMENTS,
        enclosure::STATEMENTS,
        list::STATEMENTS,
        paper::STATEMENTS,
        preflight::STATEMENTS,
        stage::STATEMENTS,
        write::STATEMENTS,
    ]
    .concat()
}

/// An order, as far as it is one row.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// Which.
    pub id: OrderId,
    /// What people call it by.
    pub number: OrderNumber,
    /// Who hands the work on.
    pub client: AccountId,
    /// Who takes it on.
    pub contractor: AccountId,
    /// The task it came from.
    pub task: Option<TaskId>,
    /// The ad it came from.
    pub posting: Option<PostingId>,
    /// The offer it came from.
    pub offer: Option<OfferId>,
    /// The order whose terms it repeats.
    pub previous: Option<OrderId>,
    /// The version of the instruction in the contract.
    pub instruction: InstructionRef,
    /// What it is about, in one line.
    pub title: String,
    /// What is paid, to the cent.
    pub amount: Money,
    /// When the work is due by the contract.
    pub due_at: Timestamp,
    /// How much of the client's time its acceptance frees.
    pub frees: Minutes,
    /// The newest version of the contract.
    pub contract_version: u32,
    /// Where it stands.
    pub state: OrderState,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its state last changed.
    pub changed_at: Timestamp,
    /// When it was paid.
    pub paid_at: Option<Timestamp>,
    /// What the contractor was paid so far.
    pub paid: Money,
    /// What went back to the client so far.
    pub refunded: Money,
    /// How many events its chain had when it was read.
    pub event_count: i64,
    /// What the company is called that the contractor acts for.
    pub company: Option<String>,
}

impl Order {
    /// Which side somebody is on.
    pub fn role_of(&self, account: AccountId) -> Option<Role> {
        if account == self.client {
            Some(Role::Client)
        } else if account == self.contractor {
            Some(Role::Contractor)
        } else {
            None
        }
    }

    /// Who is on a side.
    pub const fn account_of(&self, role: Role) -> AccountId {
        match role {
            Role::Client => self.client,
            Role::Contractor => self.contractor,
        }
    }
}

/// Proof that somebody is one of the two sides of an order; nothing for everybody else.
pub fn party(
    tx: &mut Tx<'_>,
    account: AccountId,
    order: OrderId,
) -> Result<Option<PartyOf<kind::Order>>, DbError> {
    let sides: Option<(AccountId, AccountId)> = tx.optional(&PARTIES, &[order.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(sides.and_then(|(client, contractor)| {
        let role = match account {
            _ if account == client => Role::Client,
            _ if account == contractor => Role::Contractor,
            _ => return None,
        };
        Some(PartyOf::new(order, account, role))
    }))
}

/// The order that came from an offer, for one of its sides.
pub fn of_offer(
    tx: &mut Tx<'_>,
    account: AccountId,
    offer: OfferId,
) -> Result<Option<OrderId>, DbError> {
    tx.optional(&OF_OFFER, &[offer.into(), account.into()], |row| row.get(0))
}

/// The order of one of its sides.
pub fn find(tx: &mut Tx<'_>, party: &PartyOf<kind::Order>) -> Result<Order, DbError> {
    tx.one(&BY_ID, &[party.id().into()], order_at)
}

/// The order of one of its sides, locked until the transaction ends.
pub fn lock(tx: &mut Tx<'_>, party: &PartyOf<kind::Order>) -> Result<Order, DbError> {
    tx.one(&LOCK, &[party.id().into()], order_at)
}

/// The order of a dispute that waits for somebody's decision. Whoever was faster is found out when
/// it is saved.
pub fn find_for_neutral(
    tx: &mut Tx<'_>,
    neutral: &NeutralOf<kind::Order>,
) -> Result<Order, DbError> {
    tx.one(&BY_ID, &[neutral.id().into()], order_at)
}

/// An order for the provider that holds its money. Only for what it is asked to do: nobody is shown
/// more.
pub fn find_for_provider(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<Order>, DbError> {
    tx.optional(&BY_ID, &[order.into()], order_at)
}

/// An order whose clock rings, locked until the transaction ends. Only for what happens by
/// itself: nobody is shown anything.
pub fn lock_for_clock(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<Order>, DbError> {
    tx.optional(&LOCK, &[order.into()], order_at)
}

/// The next orders by id, for the check of the books.
pub fn after(tx: &mut Tx<'_>, after: OrderId, limit: i64) -> Result<Vec<Order>, DbError> {
    tx.query(&AFTER, &[after.into(), limit.into()], order_at)
}

/// How many events the chain of an order has and the hash it ends with, as the order knows it.
pub fn chain_end(
    tx: &mut Tx<'_>,
    order: OrderId,
) -> Result<(i64, Option<domain::canonical::Digest>), DbError> {
    tx.one(&CHAIN_END, &[order.into()], |row| {
        Ok((row.get(0)?, crate::columns::optional_digest(row, 1)?))
    })
}

fn order_at(row: &Row<'_>) -> Result<Order, DbError> {
    let number: String = row.get(1)?;
    let amount = money(row, 11)?;
    Ok(Order {
        id: row.get(0)?,
        number: number
            .parse()
            .map_err(|_| unknown("order number", &number))?,
        client: row.get(2)?,
        contractor: row.get(3)?,
        task: row.get(4)?,
        posting: row.get(5)?,
        offer: row.get(6)?,
        previous: row.get(7)?,
        instruction: InstructionRef {
            instruction: row.get(8)?,
            version: small(row, 9)?,
        },
        title: row.get(10)?,
        amount,
        due_at: row.get(13)?,
        contract_version: small(row, 14)?,
        state: row.get::<Json<OrderState>>(15)?.0,
        created_at: row.get(16)?,
        changed_at: row.get(17)?,
        paid_at: row.get(18)?,
        event_count: row.get(19)?,
        frees: Minutes(row.get(20)?),
        paid: Money::new(row.get(21)?, amount.currency),
        refunded: Money::new(row.get(22)?, amount.currency),
        company: row.get(23)?,
    })
}
