//! What is to leave the outside account or is due from person to person.

use domain::custody::Adapter;
use domain::custody::provider::MOST_TRIES;
use domain::ledger::TransferCode;
use kernel::{AccountId, Currency, Money, OrderId, Timestamp, TransferId};

use super::PersonBank;
use crate::columns::{currency, money, small, unknown};
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::Operator;

crate::statements! {
    pub(crate) INSERT = "insert into bank_payout (id, reason, order_id, account_id, holder, iban, \
        amount, currency, state, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    pub(crate) PAYOUT = (payouts!("where p.id = $1"));
    pub(crate) WAITING = (payouts!("where p.state = 'waiting' \
        and (p.made_at, p.id) > ($1, $2) and not exists (select 1 from order_custody c \
        where c.order_id = p.order_id and c.adapter = 'provider') order by p.made_at, p.id limit $3"));
    pub(crate) AFTER = (payouts!("where p.id > $1 order by p.id limit $2"));
    pub(crate) BY_FILE = (payouts!("where p.file = $1 order by p.made_at, p.id"));
    pub(crate) BY_ORDER = (payouts!("where p.order_id = $1 order by p.made_at, p.id"));
    pub(crate) INTO_FILE = "update bank_payout set state = 'in-file', file = $2, holder = $3, \
        iban = $4 where id = $1 and state = 'waiting'";
    pub(crate) SETTLE = "update bank_payout set state = 'paid', settled_at = $2 where id = $1 \
        and state = 'in-file'";
    pub(crate) KEEP = "update bank_payout set state = 'kept', settled_at = $2 where id = $1 \
        and state = 'due'";
    pub(crate) COME_BACK = "update bank_payout set state = 'waiting', settled_at = null, \
        file = null, attempt = attempt + 1 where id = $1 and state = 'paid'";
    pub(crate) CLIENT_PAID_FROM = "select max(e.name), max(e.payer_iban) from bank_share s \
        left join bank_entry e on e.entry_key = s.entry_key where s.order_id = $1 \
        group by s.order_id having count(distinct e.payer_iban) = 1 \
        and count(e.payer_iban) = count(*) and cast(sum(s.amount) as bigint) >= $2";
    pub(crate) PAYABLE = (payouts!("where p.state = 'waiting' and p.currency = 'EUR' \
        and not exists (select 1 from order_custody c where c.order_id = p.order_id \
        and c.adapter = 'provider') \
        and ((p.reason = 'surplus' and p.iban is not null) \
        or exists (select 1 from person_bank b where b.account_id = p.account_id) \
        or (p.reason = 'refund' and exists (select 1 from bank_share s \
        join bank_entry e on e.entry_key = s.entry_key where s.order_id = p.order_id \
        and e.payer_iban is not null))) \
        order by p.made_at, p.id limit $1"));
    pub(crate) NUMBER = "select number from work_order where id = $1";
    pub(crate) TOTALS = "select coalesce(c.adapter, 'play'), t.code, t.currency, \
        cast(sum(t.amount) as bigint) from transfer t left join order_custody c \
        on c.order_id = t.order_id where t.order_id is not null \
        group by coalesce(c.adapter, 'play'), t.code, t.currency";
}

/// Why money leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayoutReason {
    /// A contractor is paid.
    Payout,
    /// A client gets back what was secured.
    Refund,
    /// Somebody paid more than was asked for, or for nothing.
    Surplus,
}

impl PayoutReason {
    /// The stable name used for storing and in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Payout => "payout",
            Self::Refund => "refund",
            Self::Surplus => "surplus",
        }
    }
}

/// How far a payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayoutState {
    /// In no file yet.
    Waiting,
    /// In a file.
    InFile,
    /// The bank says it left.
    Paid,
    /// Due from person to person.
    Due,
    /// Whoever was to get it says it came.
    Kept,
}

impl PayoutState {
    const ALL: [Self; 5] = [
        Self::Waiting,
        Self::InFile,
        Self::Paid,
        Self::Due,
        Self::Kept,
    ];

    /// The stable name used for storing and in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::InFile => "in-file",
            Self::Paid => "paid",
            Self::Due => "due",
            Self::Kept => "kept",
        }
    }
}

/// A payment to be kept.
#[derive(Debug, Clone)]
pub struct NewPayout {
    /// The transfer that made it due.
    pub id: TransferId,
    /// Why.
    pub reason: PayoutReason,
    /// Under which order.
    pub order: Option<OrderId>,
    /// To whom.
    pub account: Option<AccountId>,
    /// Where to, if it is known already.
    pub bank: Option<PersonBank>,
    /// How much.
    pub amount: Money,
    /// Where it begins.
    pub state: PayoutState,
}

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payout {
    /// The transfer that made it due.
    pub id: TransferId,
    /// Why, as a stable name.
    pub reason: PayoutReason,
    /// Under which order.
    pub order: Option<OrderId>,
    /// To whom.
    pub account: Option<AccountId>,
    /// Where to.
    pub bank: Option<PersonBank>,
    /// How much.
    pub amount: Money,
    /// How far it is.
    pub state: PayoutState,
    /// The file it is in.
    pub file: Option<i64>,
    /// Which try, from 1, over all rounds.
    pub attempt: u16,
    /// When it became due.
    pub made_at: Timestamp,
    /// When it was there.
    pub settled_at: Option<Timestamp>,
    /// When who pays from person to person said that it was transferred.
    pub sent_at: Option<Timestamp>,
    /// Since when a sum due from person to person can be transferred: it is known where to.
    pub payable_at: Option<Timestamp>,
    /// When the contractor last said that a sum has not come.
    pub missed_at: Option<Timestamp>,
}

impl Payout {
    /// What the payment is called in files and statements: 34 characters.
    pub fn end_to_end(&self) -> String {
        let id = self.id.to_string().replace('-', "");
        format!("{id}{:02}", self.attempt)
    }
}

/// What was moved for orders in a way of custody, for one reason, in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// The way.
    pub adapter: Adapter,
    /// Why.
    pub code: TransferCode,
    /// How much.
    pub sum: Money,
}

/// Keeps a payment.
pub fn insert_payout(tx: &mut Tx<'_>, new: &NewPayout, now: Timestamp) -> Result<(), DbError> {
    let bank = new.bank.as_ref();
    let values: [Value; 10] = [
        new.id.into(),
        new.reason.name().into(),
        new.order.into(),
        new.account.into(),
        bank.map(|bank| bank.holder.as_str()).into(),
        bank.map(|bank| bank.iban.as_str()).into(),
        new.amount.minor.into(),
        new.amount.currency.code().into(),
        new.state.name().into(),
        now.into(),
    ];
    tx.execute_one(&INSERT, &values)?;
    match new.account {
        Some(account) if new.state == PayoutState::Due => {
            super::record::payable_now(tx, account, now)
        }
        _ => Ok(()),
    }
}

/// A payment by its id.
pub fn payout(tx: &mut Tx<'_>, id: TransferId) -> Result<Option<Payout>, DbError> {
    tx.optional(&PAYOUT, &[id.into()], payout_at)
}

/// The payments in no file yet after a place, the oldest first.
pub fn waiting(
    tx: &mut Tx<'_>,
    _: &Operator,
    (after, id): (Timestamp, TransferId),
    limit: i64,
) -> Result<Vec<Payout>, DbError> {
    let values: [Value; 3] = [after.into(), id.into(), limit.into()];
    tx.query(&WAITING, &values, payout_at)
}

/// The next payments by id, for the check of the books.
pub fn payouts_after(
    tx: &mut Tx<'_>,
    after: TransferId,
    limit: i64,
) -> Result<Vec<Payout>, DbError> {
    tx.query(&AFTER, &[after.into(), limit.into()], payout_at)
}

/// The oldest waiting payments for which an account may be known.
pub fn payable(tx: &mut Tx<'_>, _: &Operator, limit: i64) -> Result<Vec<Payout>, DbError> {
    tx.query(&PAYABLE, &[limit.into()], payout_at)
}

/// The payments of a file.
pub fn payouts_of_file(tx: &mut Tx<'_>, _: &Operator, number: i64) -> Result<Vec<Payout>, DbError> {
    tx.query(&BY_FILE, &[number.into()], payout_at)
}

/// The payments of an order. The caller has shown who may see them.
pub fn payouts_of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Payout>, DbError> {
    tx.query(&BY_ORDER, &[order.into()], payout_at)
}

/// Where a payment goes: what was kept with a surplus; a refund to the one account that paid for
/// the order; else where the person is paid. Where several accounts paid, nobody guesses.
pub fn receiver(tx: &mut Tx<'_>, payout: &Payout) -> Result<Option<PersonBank>, DbError> {
    if payout.bank.is_some() && payout.reason == PayoutReason::Surplus {
        return Ok(payout.bank.clone());
    }
    if let (PayoutReason::Refund, Some(order)) = (payout.reason, payout.order) {
        let values: [Value; 2] = [order.into(), payout.amount.minor.into()];
        let found = tx.optional(&CLIENT_PAID_FROM, &values, |row| {
            let name: Option<String> = row.get(0)?;
            Ok(name.zip(row.get::<Option<String>>(1)?))
        })?;
        if let Some((holder, iban)) = found.flatten() {
            return Ok(Some(PersonBank { holder, iban }));
        }
    }
    match payout.account {
        Some(account) => super::person_bank(tx, account),
        None => Ok(None),
    }
}

/// Puts a waiting payment into a file, with where it goes.
pub fn put_in_file(
    tx: &mut Tx<'_>,
    id: TransferId,
    number: i64,
    bank: &PersonBank,
) -> Result<(), DbError> {
    let values: [Value; 4] = [
        id.into(),
        number.into(),
        bank.holder.as_str().into(),
        bank.iban.as_str().into(),
    ];
    tx.execute_one(&INTO_FILE, &values)
}

/// Notes that a payment left the account.
pub fn settle(tx: &mut Tx<'_>, id: TransferId, now: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&SETTLE, &[id.into(), now.into()])
}

/// Notes that a due sum came.
pub fn keep(tx: &mut Tx<'_>, id: TransferId, now: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&KEEP, &[id.into(), now.into()])
}

/// Notes that a payment came back: it waits for the next file.
pub fn come_back(tx: &mut Tx<'_>, id: TransferId) -> Result<(), DbError> {
    tx.execute_one(&COME_BACK, &[id.into()])
}

/// The number of an order.
pub fn number_of(tx: &mut Tx<'_>, _: &Operator, order: OrderId) -> Result<Option<String>, DbError> {
    tx.optional(&NUMBER, &[order.into()], |row| row.get(0))
}

/// What was moved for all orders, by way of custody, reason and currency.
pub fn totals(tx: &mut Tx<'_>, _: &Operator) -> Result<Vec<Totals>, DbError> {
    tx.query(&TOTALS, &[], |row| {
        let name: String = row.get(0)?;
        let currency: Currency = currency(row, 2)?;
        Ok(Totals {
            adapter: Adapter::from_name(&name).ok_or_else(|| unknown("way of custody", &name))?,
            code: TransferCode(small(row, 1)?),
            sum: Money::new(row.get(3)?, currency),
        })
    })
}

pub(super) fn payout_at(row: &Row<'_>) -> Result<Payout, DbError> {
    let reason: String = row.get(1)?;
    let state: String = row.get(8)?;
    let reasons = [
        PayoutReason::Payout,
        PayoutReason::Refund,
        PayoutReason::Surplus,
    ];
    let known = reasons.into_iter().find(|known| known.name() == reason);
    let holder: Option<String> = row.get(4)?;
    let iban: Option<String> = row.get(5)?;
    Ok(Payout {
        id: row.get(0)?,
        reason: known.ok_or_else(|| unknown("reason of a payment", &reason))?,
        order: row.get(2)?,
        account: row.get(3)?,
        bank: holder
            .zip(iban)
            .map(|(holder, iban)| PersonBank { holder, iban }),
        amount: money(row, 6)?,
        state: PayoutState::ALL
            .into_iter()
            .find(|known| known.name() == state)
            .ok_or_else(|| unknown("state of a payment", &state))?,
        file: row.get(9)?,
        attempt: attempt(row)?,
        made_at: row.get(11)?,
        settled_at: row.get(12)?,
        sent_at: row.get(13)?,
        payable_at: row.get(14)?,
        missed_at: row.get(15)?,
    })
}

/// A round has as many tries as may fail before somebody looks; only a provider's payments have more
/// than one.
fn attempt(row: &Row<'_>) -> Result<u16, DbError> {
    let (attempt, round): (u16, u16) = (small(row, 10)?, small(row, 16)?);
    let before = round.checked_mul(MOST_TRIES);
    before
        .and_then(|before| before.checked_add(attempt))
        .ok_or_else(|| DbError::Decode(format!("round {round} of a payment")))
}
