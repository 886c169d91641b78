//! The page "Geld": what is due, secured, paid and received, each sum with its transfers.

use domain::agreement::{OrderNumber, Role};
use domain::custody::{FUND, PAYOUT, REFUND, RELEASE, TIP, TIP_PAYOUT};
use domain::ledger::TransferCode;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{Currency, Money, OrderId, Timestamp, TransferId};
use store::db::{DbError, Tx};

use crate::context::Cx;
use crate::failure::Failure;

/// Sums of one person in one currency. Gross sums as agreed: the instance takes nothing (0.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderMoney {
    /// As client: agreed, signed and not secured yet.
    pub due: Money,
    /// As client: secured now.
    pub secured: Money,
    /// As client: paid in all.
    pub paid: Money,
    /// As client: secured once and come back.
    pub refunded: Money,
    /// As contractor: secured by clients now.
    pub secured_for_me: Money,
    /// As contractor: received in all.
    pub received: Money,
}

/// Why money moved, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// Secured for an order.
    Secured,
    /// Became the contractor's by acceptance.
    Released,
    /// Paid to the contractor.
    PaidOut,
    /// Gone back to the client.
    Refunded,
    /// Given on top by the client.
    Tip,
    /// The same, paid to the contractor.
    TipPaidOut,
}

impl Movement {
    /// The stable name used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secured => "secured",
            Self::Released => "released",
            Self::PaidOut => "paid-out",
            Self::Refunded => "refunded",
            Self::Tip => "tip",
            Self::TipPaidOut => "tip-paid-out",
        }
    }
}

/// One movement in a person's statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The transfer in the ledger.
    pub transfer: TransferId,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub movement: Movement,
    /// How much, always positive.
    pub amount: Money,
    /// Under which order.
    pub order: OrderId,
    /// The order's number.
    pub number: OrderNumber,
    /// What the order is about.
    pub title: String,
    /// The name of the other side.
    pub other_name: String,
}

/// A person's money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The sums, one row a currency that was used; the instance's currency alone if none was.
    pub sums: Vec<OrderMoney>,
    /// The movements on the asked side, the newest first.
    pub entries: Page<Entry>,
}

/// What is due, secured, paid and received, with the movements on one side.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn statement(
    cx: &Cx,
    role: Role,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Statement, Failure> {
    let account = cx.reader()?.id;
    let place = match after {
        Some(cursor) => (
            cursor.as_moment().map_err(|_| Failure::NotFound)?,
            cursor.id(),
        ),
        None => (Timestamp::MAX, TransferId::from_bytes([0xff; 16])),
    };
    cx.app
        .database
        .read("custody::statement", move |tx| {
            let limit = size.rows_to_load();
            let rows = store::custody::movements(tx, account, role, place, limit)?;
            let entries = Page::cut(rows, size, |row| Cursor::moment(row.at, row.transfer));
            let items = entries
                .items
                .into_iter()
                .map(entry)
                .collect::<Result<_, _>>()?;
            Ok(Statement {
                sums: sums(tx, account)?,
                entries: Page {
                    items,
                    next: entries.next,
                },
            })
        })
        .await
}

fn entry(row: store::custody::Movement) -> Result<Entry, Failure> {
    Ok(Entry {
        transfer: row.transfer,
        at: row.at,
        movement: movement(row.code)?,
        amount: row.amount,
        order: row.order,
        number: row.number,
        title: row.title,
        other_name: row.other_name,
    })
}

fn movement(code: TransferCode) -> Result<Movement, Failure> {
    match code {
        FUND => Ok(Movement::Secured),
        RELEASE => Ok(Movement::Released),
        PAYOUT => Ok(Movement::PaidOut),
        REFUND => Ok(Movement::Refunded),
        TIP => Ok(Movement::Tip),
        TIP_PAYOUT => Ok(Movement::TipPaidOut),
        other => Err(Failure::Fault(format!(
            "a transfer of an order for reason {}",
            other.0
        ))),
    }
}

fn sums(tx: &mut Tx<'_>, account: kernel::AccountId) -> Result<Vec<OrderMoney>, DbError> {
    let as_client = store::custody::sums(tx, account, Role::Client)?;
    let as_contractor = store::custody::sums(tx, account, Role::Contractor)?;
    let due = store::custody::due(tx, account)?;
    let mut currencies: Vec<Currency> = as_client
        .iter()
        .chain(&as_contractor)
        .map(|(_, sum)| sum.currency)
        .chain(due.iter().map(|(currency, _)| *currency))
        .collect();
    currencies.sort_unstable();
    currencies.dedup();
    if currencies.is_empty() {
        currencies.push(Currency::default());
    }
    let rows =
        currencies.into_iter().map(|currency| {
            let of = |sums: &[(TransferCode, Money)], code| {
                let found = sums
                    .iter()
                    .find(|(c, sum)| *c == code && sum.currency == currency);
                found.map_or(0, |(_, sum)| sum.minor)
            };
            let held = |sums: &[(TransferCode, Money)]| {
                of(sums, FUND)
                    .saturating_sub(of(sums, RELEASE))
                    .saturating_sub(of(sums, REFUND))
            };
            let due = due
                .iter()
                .find(|(known, _)| *known == currency)
                .map_or(0, |(_, sum)| *sum);
            let sum = |minor| Money::new(minor, currency);
            OrderMoney {
                due: sum(due),
                secured: sum(held(&as_client)),
                paid: sum(of(&as_client, RELEASE).saturating_add(of(&as_client, TIP))),
                refunded: sum(of(&as_client, REFUND)),
                secured_for_me: sum(held(&as_contractor)),
                received: sum(
                    of(&as_contractor, PAYOUT).saturating_add(of(&as_contractor, TIP_PAYOUT))
                ),
            }
        });
    Ok(rows.collect())
}
