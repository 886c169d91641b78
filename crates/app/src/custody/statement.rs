//! The page "Geld": what is due, secured, paid and received, each sum with its transfers.

use domain::agreement::{OrderNumber, Role};
use domain::custody::{Adapter, FUND, PAYOUT, REFUND, RELEASE, TIP, TIP_PAYOUT};
use domain::ledger::TransferCode;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{AccountId, Currency, Money, OrderId, Timestamp, TransferId};
use store::custody::{Pledged, Sum};
use store::db::{DbError, Tx};
use texts::Texts;

use crate::context::Cx;
use crate::failure::Failure;

/// Sums of one person in one currency, of orders with custody and in play money. Gross sums as agreed: the instance takes nothing (0.16).
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

/// One side of what a person agreed without custody, in euros. Nothing of it lies anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirectSide {
    /// Promised for work that is not accepted yet.
    pub promised: Money,
    /// Due by acceptance, and not said to be transferred.
    pub to_transfer: Money,
    /// Said to be transferred, and not confirmed.
    pub sent: Money,
    /// Confirmed by the contractor.
    pub confirmed: Money,
}

/// What a person agreed without custody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirectMoney {
    /// As client: agreed, signed and not promised yet.
    pub to_promise: Money,
    /// As client.
    pub given: DirectSide,
    /// As contractor.
    pub taken: DirectSide,
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

    /// What it is called; without custody nothing is secured and nothing paid out.
    pub fn words(self, t: Texts, custody: Adapter) -> &'static str {
        match (self, custody) {
            (Self::Secured, Adapter::Direct) => t.custody_money_promised(),
            (Self::Released, Adapter::Direct) => t.custody_event_owed(),
            (Self::PaidOut, Adapter::Direct) => t.custody_money_to_transfer(),
            (Self::Refunded, Adapter::Direct) => t.custody_event_promise_ended(),
            (Self::TipPaidOut, Adapter::Direct) => t.custody_direct_tip(),
            (Self::Secured, _) => t.money_moved_secured(),
            (Self::Released, _) => t.money_moved_released(),
            (Self::PaidOut, _) => t.money_moved_paid_out(),
            (Self::Refunded, _) => t.money_moved_refunded(),
            (Self::Tip, _) => t.tip_custody_in(),
            (Self::TipPaidOut, _) => t.tip_custody_out(),
        }
    }
}

/// A way of custody in a word or two.
pub fn way(t: Texts, adapter: Adapter) -> &'static str {
    match adapter {
        Adapter::Play => t.custody_way_play(),
        Adapter::Direct => t.custody_way_direct(),
        Adapter::Trust => t.custody_way_trust(),
        Adapter::Provider => t.custody_way_provider(),
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
    /// The company the contractor acts for, as the contract calls it.
    pub company: Option<String>,
    /// The order's way of custody: without one, nothing is secured and nothing paid out.
    pub custody: Adapter,
}

/// A person's money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The sums, one row a currency that was used; the instance's currency alone if nothing was
    /// agreed in any way.
    pub sums: Vec<OrderMoney>,
    /// What was agreed without custody, if anything was.
    pub direct: Option<DirectMoney>,
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
    let account = cx.recipient()?.id;
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
            let (sums, direct) = sums(tx, account)?;
            Ok(Statement {
                sums,
                direct,
                entries: Page {
                    items,
                    next: entries.next,
                },
            })
        })
        .await
}

pub(super) fn entry(row: store::custody::Movement) -> Result<Entry, Failure> {
    Ok(Entry {
        transfer: row.transfer,
        at: row.at,
        movement: movement(row.code)?,
        amount: row.amount,
        order: row.order,
        number: row.number,
        title: row.title,
        other_name: row.other_name,
        company: row.company,
        custody: row.custody,
    })
}

pub(super) fn movement(code: TransferCode) -> Result<Movement, Failure> {
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

type Sums = (Vec<OrderMoney>, Option<DirectMoney>);

fn sums(tx: &mut Tx<'_>, account: AccountId) -> Result<Sums, DbError> {
    let is_direct = |adapter| adapter == Adapter::Direct;
    let mut sides = Vec::with_capacity(2);
    let mut promises = Vec::with_capacity(2);
    for role in [Role::Client, Role::Contractor] {
        let all = store::custody::sums(tx, account, role)?.into_iter();
        let (direct, kept): (Vec<_>, Vec<_>) = all.partition(|sum| is_direct(sum.custody));
        let pledged = store::custody::pledged(tx, account, role)?;
        promises.push((!direct.is_empty(), side(&direct, pledged)));
        sides.push(kept);
    }
    let due = store::custody::due(tx, account)?;
    let (to_promise, due): (Vec<_>, Vec<_>) = due.into_iter().partition(|(way, _)| is_direct(*way));
    let direct = match promises.as_slice() {
        [given, taken] if given.0 || taken.0 || !to_promise.is_empty() => Some(DirectMoney {
            to_promise: euros(to_promise.iter().map(|(_, sum)| sum.minor).sum()),
            given: given.1,
            taken: taken.1,
        }),
        _ => None,
    };
    let mut kept = match sides.as_slice() {
        [as_client, as_contractor] => with_custody(as_client, as_contractor, &due),
        _ => Vec::new(),
    };
    if kept.is_empty() && direct.is_none() {
        kept.push(row(Currency::default(), &[], &[], &[]));
    }
    Ok((kept, direct))
}

fn euros(minor: i64) -> Money {
    Money::new(minor, Currency::Eur)
}

/// What is moved for a promise says what was promised and earned; what came of it, the payments.
fn side(sums: &[Sum], pledged: Pledged) -> DirectSide {
    DirectSide {
        promised: euros(held(sums, Currency::Eur)),
        to_transfer: euros(pledged.to_transfer),
        sent: euros(pledged.sent),
        confirmed: euros(pledged.confirmed),
    }
}

fn moved(sums: &[Sum], code: TransferCode, currency: Currency) -> i64 {
    let own = sums.iter();
    own.filter(|sum| sum.code == code && sum.amount.currency == currency)
        .fold(0, |all, sum| all.saturating_add(sum.amount.minor))
}

fn held(sums: &[Sum], currency: Currency) -> i64 {
    moved(sums, FUND, currency)
        .saturating_sub(moved(sums, RELEASE, currency))
        .saturating_sub(moved(sums, REFUND, currency))
}

fn with_custody(
    as_client: &[Sum],
    as_contractor: &[Sum],
    due: &[(Adapter, Money)],
) -> Vec<OrderMoney> {
    let mut currencies: Vec<Currency> = as_client
        .iter()
        .chain(as_contractor)
        .map(|sum| sum.amount.currency)
        .chain(due.iter().map(|(_, sum)| sum.currency))
        .collect();
    currencies.sort_unstable();
    currencies.dedup();
    let rows = currencies.into_iter();
    rows.map(|currency| row(currency, as_client, as_contractor, due))
        .collect()
}

fn row(
    currency: Currency,
    as_client: &[Sum],
    as_contractor: &[Sum],
    due: &[(Adapter, Money)],
) -> OrderMoney {
    let sum = |minor| Money::new(minor, currency);
    let both =
        |sums, one, other| moved(sums, one, currency).saturating_add(moved(sums, other, currency));
    let due = due.iter().filter(|(_, sum)| sum.currency == currency);
    OrderMoney {
        due: sum(due.fold(0, |all, (_, sum)| all.saturating_add(sum.minor))),
        secured: sum(held(as_client, currency)),
        paid: sum(both(as_client, RELEASE, TIP)),
        refunded: sum(moved(as_client, REFUND, currency)),
        secured_for_me: sum(held(as_contractor, currency)),
        received: sum(both(as_contractor, PAYOUT, TIP_PAYOUT)),
    }
}
