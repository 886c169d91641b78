//! The bookings of the outside account as its bank told them, each once.

use domain::canonical::Digest;
use kernel::{AccountId, Date, Money, OrderId, Timestamp, TransferId};

use crate::columns::{digest, money, unknown};
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::Operator;

crate::statements! {
    pub(crate) INSERT = "insert into bank_entry (entry_key, iban, direction, amount, currency, \
        booked, name, payer_iban, end_to_end, reference, purpose, is_reversal, return_reason, \
        format, state, left_over, order_id, payout_id, imported_by, imported_at) values ($1, $2, \
        $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    pub(crate) ENTRY = "select entry_key, direction, amount, currency, booked, name, payer_iban, \
        end_to_end, purpose, is_reversal, return_reason, state, left_over, order_id, payout_id \
        from bank_entry where entry_key = $1";
    pub(crate) TO_REVIEW = "select entry_key, direction, amount, currency, booked, name, payer_iban, \
        end_to_end, purpose, is_reversal, return_reason, state, left_over, order_id, payout_id \
        from bank_entry where state in ('open', 'look') and (booked, entry_key) > ($1, $2) \
        order by booked, entry_key limit $3";
    pub(crate) AFTER = "select entry_key, direction, amount, currency, booked, name, payer_iban, \
        end_to_end, purpose, is_reversal, return_reason, state, left_over, order_id, payout_id \
        from bank_entry where entry_key > $1 order by entry_key limit $2";
    pub(crate) ALIKE = "select count(*) from bank_entry where iban = $1 and booked = $2 \
        and amount = $3 and direction = $4 and format <> $5 and state <> 'ignored'";
    pub(crate) SETTLE = "update bank_entry set state = $2, left_over = $3, order_id = $4, \
        payout_id = $5, decided_by = $6 where entry_key = $1 and state = $7 and left_over = $8";
    pub(crate) LEFT = "select cast(coalesce(sum(left_over), 0) as bigint) from bank_entry \
        where currency = $1";
    pub(crate) UNBOOKED = "select cast(coalesce(sum(case direction when 'in' then amount \
        else -amount end), 0) as bigint) from bank_entry where state = 'look' and currency = $1";
    pub(crate) REVERSED = "select count(*) from bank_entry where state = 'look' \
        and direction = 'out' and (is_reversal = 1 or return_reason is not null)";
    pub(crate) AWAITING = "select o.id, o.number, c.reference, a.name from work_order o \
        join order_custody c on c.order_id = o.id join account a on a.id = o.client_id \
        where o.state = 'awaiting-funding' and c.adapter = 'trust' order by o.id limit $1";
    pub(crate) SAVE_BALANCE = "insert into bank_balance (iban, on_day, balance, currency, \
        imported_at) values ($1, $2, $3, $4, $5) on conflict (iban, on_day) do update set \
        balance = excluded.balance, imported_at = excluded.imported_at";
    pub(crate) BALANCE = "select iban, on_day, balance, currency from bank_balance \
        where iban = $1 order by on_day desc limit 1";
    pub(crate) BALANCES = "select iban, on_day, balance, currency from bank_balance \
        order by on_day desc, iban limit $1";
}

/// What became of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// Money came in and some of it is not yet anybody's.
    Open,
    /// Not in the books yet: somebody has to say what it is.
    Look,
    /// All of it belongs somewhere.
    Done,
    /// A fee or another loss the operator answers for.
    Charge,
    /// It was read before from another kind of file.
    Ignored,
}

impl EntryState {
    const ALL: [Self; 5] = [
        Self::Open,
        Self::Look,
        Self::Done,
        Self::Charge,
        Self::Ignored,
    ];

    /// The stable name used for storing and in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Look => "look",
            Self::Done => "done",
            Self::Charge => "charge",
            Self::Ignored => "ignored",
        }
    }
}

impl Entry {
    /// Whether it undoes an earlier booking, or brings one back.
    pub const fn comes_back(&self) -> bool {
        self.is_reversal || self.return_reason.is_some()
    }
}

/// A booking to be kept.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// The booking.
    pub entry: Entry,
    /// The account of the statement.
    pub iban: String,
    /// The creditor reference, if it has a field of its own.
    pub reference: Option<String>,
    /// What kind of file it was in: `camt` or `csv`.
    pub format: &'static str,
}

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub key: Digest,
    /// Whether money came in.
    pub is_in: bool,
    /// How much.
    pub amount: Money,
    /// On what day.
    pub booked: Date,
    /// The other side's name.
    pub name: Option<String>,
    /// The other side's account.
    pub payer_iban: Option<String>,
    /// The reference of whoever paid.
    pub end_to_end: Option<String>,
    /// What for.
    pub purpose: String,
    /// Whether it undoes another booking.
    pub is_reversal: bool,
    /// Why it came back.
    pub return_reason: Option<String>,
    /// What became of it.
    pub state: EntryState,
    /// What of it is not yet anybody's.
    pub left_over: Money,
    /// The order it belongs to.
    pub order: Option<OrderId>,
    /// The payment it is.
    pub payout: Option<TransferId>,
}

/// An order whose client was asked for money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// Its reference.
    pub reference: String,
    /// The client's name.
    pub client: String,
}

/// What the bank says lay on an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The account.
    pub iban: String,
    /// On what day.
    pub on: Date,
    /// How much.
    pub balance: Money,
}

/// Keeps a booking. Its key is taken once and for all.
pub fn insert_entry(
    tx: &mut Tx<'_>,
    new: &NewEntry,
    by: AccountId,
    now: Timestamp,
) -> Result<(), DbError> {
    let entry = &new.entry;
    let values: [Value; 20] = [
        entry.key.as_bytes().into(),
        new.iban.as_str().into(),
        way(entry.is_in).into(),
        entry.amount.minor.into(),
        entry.amount.currency.code().into(),
        entry.booked.to_string().into(),
        entry.name.as_deref().into(),
        entry.payer_iban.as_deref().into(),
        entry.end_to_end.as_deref().into(),
        new.reference.as_deref().into(),
        entry.purpose.as_str().into(),
        entry.is_reversal.into(),
        entry.return_reason.as_deref().into(),
        new.format.into(),
        entry.state.name().into(),
        entry.left_over.minor.into(),
        entry.order.into(),
        entry.payout.into(),
        by.into(),
        now.into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// A booking by its key.
pub fn entry(tx: &mut Tx<'_>, key: Digest) -> Result<Option<Entry>, DbError> {
    tx.optional(&ENTRY, &[key.as_bytes().into()], entry_at)
}

/// The bookings somebody has to look at after a place, the oldest first.
pub fn to_review(
    tx: &mut Tx<'_>,
    _: &Operator,
    (booked, key): (&str, &[u8]),
    limit: i64,
) -> Result<Vec<Entry>, DbError> {
    let values: [Value; 3] = [booked.into(), key.into(), limit.into()];
    tx.query(&TO_REVIEW, &values, entry_at)
}

/// The next bookings by key, for the check of the books.
pub fn entries_after(tx: &mut Tx<'_>, after: &[u8], limit: i64) -> Result<Vec<Entry>, DbError> {
    tx.query(&AFTER, &[after.into(), limit.into()], entry_at)
}

/// What came in less what went out and is not in the books yet, in minor units.
pub fn sum_unbooked(tx: &mut Tx<'_>, currency: kernel::Currency) -> Result<i64, DbError> {
    tx.one(&UNBOOKED, &[currency.code().into()], |row| row.get(0))
}

/// Whether money that had come in was taken back and nobody has said yet who bears it.
pub fn is_reversal_open(tx: &mut Tx<'_>, _: &Operator) -> Result<bool, DbError> {
    tx.one(&REVERSED, &[], |row| row.get::<i64>(0))
        .map(|count| count > 0)
}

/// Whether a booking of the same day, sum and way was read from another kind of file.
pub fn looks_like_another(tx: &mut Tx<'_>, new: &NewEntry) -> Result<bool, DbError> {
    let entry = &new.entry;
    let values: [Value; 5] = [
        new.iban.as_str().into(),
        entry.booked.to_string().into(),
        entry.amount.minor.into(),
        way(entry.is_in).into(),
        new.format.into(),
    ];
    tx.one(&ALIKE, &values, |row| row.get::<i64>(0))
        .map(|count| count > 0)
}

/// Notes what became of a booking, if it is still what it was.
pub fn settle_entry(
    tx: &mut Tx<'_>,
    before: &Entry,
    after: &Entry,
    by: Option<AccountId>,
) -> Result<(), DbError> {
    let values: [Value; 8] = [
        before.key.as_bytes().into(),
        after.state.name().into(),
        after.left_over.minor.into(),
        after.order.into(),
        after.payout.into(),
        by.into(),
        before.state.name().into(),
        before.left_over.minor.into(),
    ];
    tx.execute_one(&SETTLE, &values)
}

/// What of all bookings is not yet anybody's, in minor units.
pub fn sum_left_over(tx: &mut Tx<'_>, currency: kernel::Currency) -> Result<i64, DbError> {
    tx.one(&LEFT, &[currency.code().into()], |row| row.get(0))
}

/// Orders with a trust account whose sum is still open.
pub fn awaiting(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Waiting>, DbError> {
    tx.query(&AWAITING, &[limit.into()], |row| {
        Ok(Waiting {
            order: row.get(0)?,
            number: row.get(1)?,
            reference: row.get(2)?,
            client: row.get(3)?,
        })
    })
}

/// Keeps what the bank says lay on an account at the end of a day.
pub fn save_balance(tx: &mut Tx<'_>, balance: &Balance, now: Timestamp) -> Result<(), DbError> {
    let values: [Value; 5] = [
        balance.iban.as_str().into(),
        balance.on.to_string().into(),
        balance.balance.minor.into(),
        balance.balance.currency.code().into(),
        now.into(),
    ];
    tx.execute_one(&SAVE_BALANCE, &values)
}

/// The newest balance of an account.
pub fn newest_balance(tx: &mut Tx<'_>, iban: &str) -> Result<Option<Balance>, DbError> {
    tx.optional(&BALANCE, &[iban.into()], balance_at)
}

/// The newest balances of all accounts.
pub fn balances(tx: &mut Tx<'_>, _: &Operator, limit: i64) -> Result<Vec<Balance>, DbError> {
    tx.query(&BALANCES, &[limit.into()], balance_at)
}

fn balance_at(row: &Row<'_>) -> Result<Balance, DbError> {
    Ok(Balance {
        iban: row.get(0)?,
        on: day(row, 1)?,
        balance: money(row, 2)?,
    })
}

const fn way(is_in: bool) -> &'static str {
    if is_in { "in" } else { "out" }
}

fn day(row: &Row<'_>, index: usize) -> Result<Date, DbError> {
    let text: String = row.get(index)?;
    text.parse().map_err(|_| unknown("day", &text))
}

fn entry_at(row: &Row<'_>) -> Result<Entry, DbError> {
    let amount = money(row, 2)?;
    let direction: String = row.get(1)?;
    let state: String = row.get(11)?;
    let known = EntryState::ALL
        .into_iter()
        .find(|known| known.name() == state);
    Ok(Entry {
        key: digest(row, 0)?,
        is_in: direction == "in",
        amount,
        booked: day(row, 4)?,
        name: row.get(5)?,
        payer_iban: row.get(6)?,
        end_to_end: row.get(7)?,
        purpose: row.get(8)?,
        is_reversal: row.get(9)?,
        return_reason: row.get(10)?,
        state: known.ok_or_else(|| unknown("state of a booking", &state))?,
        left_over: Money::new(row.get(12)?, amount.currency),
        order: row.get(13)?,
        payout: row.get(14)?,
    })
}
