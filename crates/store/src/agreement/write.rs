//! Making an order and moving it to its next state.

use domain::agreement::settlement::Phase;
use domain::agreement::{OrderNumber, OrderState, Role, next_automatic, tag, whose_turn};
use domain::instruction::InstructionRef;
use kernel::{AccountId, Minutes, Money, OfferId, OrderId, PostingId, TaskId, Timestamp};

use super::Order;
use crate::columns::small;
use crate::db::{DbError, Json, Tx, Value};

crate::statements! {
    pub(crate) NEXT_NUMBER = "insert into order_sequence (year, running) values ($1, 1) \
        on conflict (year) do update set running = order_sequence.running + 1 \
        returning running";
    pub(crate) INSERT = "insert into work_order (id, number, client_id, contractor_id, task_id, \
        posting_id, offer_id, previous_id, instruction_id, instruction_version, title, amount, \
        currency, due_at, contract_version, state, state_data, tag, next_role, next_account_id, \
        next_at, created_at, changed_at, event_count, frees_minutes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, \
        $10, $11, $12, $13, $14, 1, $15, $16, $17, $18, $19, $20, $21, $21, 0, $22)";
    /// Touches nothing when an event was written since the order was read.
    pub(crate) SAVE = "update work_order set state = $3, state_data = $4, tag = $5, next_role = $6, \
        next_account_id = $7, next_at = $8, changed_at = $9, paid_at = $10, \
        stage = $11, paid_amount = paid_amount + $12, refunded_amount = refunded_amount + $13 \
        where id = $1 and event_count = $2";
}

/// A new order. Its contract is written beside it.
#[derive(Debug, Clone)]
pub struct NewOrder {
    /// Which.
    pub id: OrderId,
    /// Its number.
    pub number: OrderNumber,
    /// Who hands the work on.
    pub client: AccountId,
    /// Who takes it on.
    pub contractor: AccountId,
    /// The task it comes from.
    pub task: Option<TaskId>,
    /// The ad it comes from.
    pub posting: Option<PostingId>,
    /// The offer it comes from; an offer becomes one order at most.
    pub offer: Option<OfferId>,
    /// The order whose terms it repeats.
    pub previous: Option<OrderId>,
    /// The version of the instruction in the contract.
    pub instruction: InstructionRef,
    /// What it is about, in one line.
    pub title: String,
    /// What is paid.
    pub amount: Money,
    /// When the work is due.
    pub due_at: Timestamp,
    /// How much of the client's time its acceptance frees.
    pub frees: Minutes,
    /// Where it begins.
    pub state: OrderState,
}

/// Takes the next number of a year. Gaps are possible only where the transaction is undone, and
/// then the number is given again.
pub fn next_number(tx: &mut Tx<'_>, year: u16) -> Result<OrderNumber, DbError> {
    let sequence = tx.one(&NEXT_NUMBER, &[i64::from(year).into()], |row| {
        small::<u32>(row, 0)
    })?;
    OrderNumber::new(year, sequence)
        .ok_or_else(|| DbError::Other(format!("no order number {sequence} in {year}")))
}

/// Writes a new order.
pub fn insert(tx: &mut Tx<'_>, new: &NewOrder, now: Timestamp) -> Result<(), DbError> {
    let sides = |role| side(new.client, new.contractor, role);
    let [state, data, tag, next_role, next_account, next_at] = state_columns(&new.state, sides)?;
    let values: [Value; 22] = [
        new.id.into(),
        new.number.to_string().into(),
        new.client.into(),
        new.contractor.into(),
        new.task.into(),
        new.posting.into(),
        new.offer.into(),
        new.previous.into(),
        new.instruction.instruction.into(),
        i64::from(new.instruction.version).into(),
        new.title.as_str().into(),
        new.amount.minor.into(),
        new.amount.currency.code().into(),
        new.due_at.into(),
        state,
        data,
        tag,
        next_role,
        next_account,
        next_at,
        now.into(),
        new.frees.get().into(),
    ];
    tx.execute_one(&INSERT, &values)?;
    crate::task::mark_used(tx, new.task)
}

/// Moves an order to its next state, before the events of the step are appended. `paid` and
/// `refunded` are what the step moved, in minor units of the order's currency.
///
/// Answers [`DbError::NotOne`] when something happened to the order since it was read.
pub fn save(
    tx: &mut Tx<'_>,
    order: &Order,
    state: &OrderState,
    (paid, refunded): (i64, i64),
    now: Timestamp,
) -> Result<(), DbError> {
    let paid_at = match state {
        OrderState::Paid { paid_at, .. } => Some(*paid_at),
        _ => None,
    };
    let sides = |role| order.account_of(role);
    let [name, data, tag, next_role, next_account, next_at] = state_columns(state, sides)?;
    // An order that has ended stays at the stage it ended at.
    let last = order.state.at_stage().unwrap_or_default();
    let current = state.at_stage().unwrap_or(last).stage;
    let values: [Value; 13] = [
        order.id.into(),
        order.event_count.into(),
        name,
        data,
        tag,
        next_role,
        next_account,
        next_at,
        now.into(),
        paid_at.into(),
        i64::from(current).into(),
        paid.into(),
        refunded.into(),
    ];
    tx.execute_one(&SAVE, &values)
}

const fn side(client: AccountId, contractor: AccountId, role: Role) -> AccountId {
    match role {
        Role::Client => client,
        Role::Contractor => contractor,
    }
}

/// What is kept of a state: its name, itself, and what lists ask.
fn state_columns(
    state: &OrderState,
    account_of: impl Fn(Role) -> AccountId,
) -> Result<[Value; 6], DbError> {
    let next = whose_turn(state);
    // While somebody neutral decides it is neither side's turn, but theirs.
    let neutral = named(state);
    let role = next.map(Role::name).or(neutral.map(|_| "neutral"));
    Ok([
        state.name().into(),
        Json(state).try_into()?,
        tag(state).name().into(),
        role.into(),
        next.map(account_of).or(neutral).into(),
        next_automatic(state).map(|(at, _)| at).into(),
    ])
}

/// Who is named to decide.
fn named(state: &OrderState) -> Option<AccountId> {
    match state {
        OrderState::InDispute { dispute } => match dispute.phase {
            Phase::Neutral { person, .. } => Some(person),
            Phase::Talk { .. } => None,
        },
        _ => None,
    }
}
