//! The ledger's own transfers, with every rule and the journal.

use app::Failure as Refused;
use domain::custody::{FUND, Purpose, RELEASE};
use domain::ledger::{Transfer, TransferKind};
use kernel::{Currency, Id, Money, OrderId, Timestamp, TransferId};
use store::db::Database;

use crate::{Failure, ORDERS, Step, Way};

/// What each order's account begins with, so that no limit is met.
const BEGIN: i64 = 1_000_000_000;
const EURO: Currency = Currency::Eur;
const AT: Timestamp = Timestamp::EPOCH;

/// Cents between what is secured for an order and what is its contractor's.
pub(crate) struct Ledger;

/// The two accounts of an order. There are as many contractors as orders.
fn accounts(order: u64) -> (Purpose, Purpose) {
    let id = (u128::from(order) + 1).to_be_bytes();
    (
        Purpose::Held(OrderId::from_bytes(id)),
        Purpose::Payable(Id::from_bytes(id)),
    )
}

fn transfer(number: u128, (from, to): (Purpose, Purpose), minor: i64) -> Transfer {
    Transfer {
        id: TransferId::from_bytes(number.to_be_bytes()),
        debit: from.account_id(EURO),
        credit: to.account_id(EURO),
        amount: Money::new(minor, EURO),
        code: if matches!(from, Purpose::Outside) {
            FUND
        } else {
            RELEASE
        },
        kind: TransferKind::Posted,
        order: None,
        at: AT,
    }
}

/// Opens the accounts and puts the same sum into both of each order.
pub(crate) async fn fill(database: &Database) -> Result<(), Failure> {
    database
        .write("bench::fill", |tx| {
            app::ledger::open(tx, &Purpose::Outside.open(EURO), AT)?;
            for order in 0..ORDERS {
                let (held, payable) = accounts(order);
                for (side, account) in [(1, held), (2, payable)] {
                    app::ledger::open(tx, &account.open(EURO), AT)?;
                    let number = u128::MAX - u128::from(order * 2 + side);
                    let begin = transfer(number, (Purpose::Outside, account), BEGIN);
                    app::ledger::transfer(tx, &begin)?;
                }
            }
            Ok(())
        })
        .await
        .map_err(|failure: Refused| format!("{failure:?}").into())
}

impl Way for Ledger {
    fn name(&self) -> &'static str {
        "a transfer"
    }

    async fn call(&self, database: &Database, step: Step) -> Result<(), Failure> {
        let (held, payable) = accounts(step.order);
        let way = if step.back {
            (payable, held)
        } else {
            (held, payable)
        };
        let transfer = transfer(step.number, way, 1);
        let moved = database
            .write("bench::transfer", move |tx| {
                app::ledger::transfer(tx, &transfer)
            })
            .await
            .map_err(|failure: Refused| format!("{failure:?}"))?;
        if moved {
            Ok(())
        } else {
            Err("a number was used twice".into())
        }
    }

    async fn check(&self, database: &Database, moved: &[i64]) -> Result<(), Failure> {
        for (order, moved) in (0_u64..).zip(moved) {
            let (held, payable) = accounts(order);
            for (purpose, expected) in [(held, BEGIN - moved), (payable, BEGIN + moved)] {
                let found = database
                    .read("bench::check", move |tx| {
                        store::ledger::account(tx, purpose.account_id(EURO))
                    })
                    .await?
                    .ok_or("an account is missing")?;
                if found.balance() != expected {
                    let found = found.balance();
                    return Err(format!("order {order}: {expected} expected, {found} found").into());
                }
            }
        }
        Ok(())
    }
}
