//! Proving the books: everything that can be worked out again is worked out again.
//!
//! Every counter of the ledger from the transfers, every order's held = funded − released −
//! refunded against its account and its state, every contract's hash, every order's chain of
//! events. It reads and never repairs: a wrong number is for a person to look at.

use std::fmt;
use std::sync::Arc;

use domain::agreement::OrderNumber;
use domain::custody::{CustodyFault, check};
use domain::ledger::{Fault, Recount};
use domain::notice::{ChainFault, verify_chain};
use kernel::{LedgerAccountId, OrderId, TransferId};
use store::agreement::Order;
use store::db::Tx;

use crate::context::App;
use crate::custody;
use crate::failure::Failure;

/// How many rows are read at once, so that a big instance need not fit into memory.
const ROWS: i64 = 1000;

/// Something that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The books of the ledger.
    Ledger(Fault),
    /// The money of an order.
    Money {
        /// Which order.
        order: OrderNumber,
        /// What is wrong.
        fault: CustodyFault,
    },
    /// The events of an order.
    Events {
        /// Which order.
        order: OrderNumber,
        /// What is wrong.
        fault: ChainFault,
    },
    /// The contract of an order is not what was signed.
    Contract {
        /// Which order.
        order: OrderNumber,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ledger(Fault::Counters {
                account,
                stored,
                recounted,
            }) => {
                write!(
                    f,
                    "ledger account {account}: stored {stored:?}, recounted {recounted:?}"
                )
            }
            Self::Ledger(fault) => write!(f, "ledger: {fault:?}"),
            Self::Money { order, fault } => write!(f, "order {order}: {fault}"),
            Self::Events { order, fault } => write!(f, "order {order}: {fault}"),
            Self::Contract { order } => {
                write!(
                    f,
                    "order {order}: the contract is not the one its hash was taken of"
                )
            }
        }
    }
}

/// What was looked at and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Accounts of the ledger.
    pub accounts: usize,
    /// Transfers.
    pub transfers: usize,
    /// Orders.
    pub orders: usize,
    /// Events of orders.
    pub events: usize,
    /// Everything that does not add up; empty when all is well.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether everything adds up.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Looks at everything, as of one moment.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`] when something cannot even be read.
pub async fn verify(app: &Arc<App>) -> Result<Report, Failure> {
    app.database
        .read("verify", |tx| {
            let mut report = Report::default();
            ledger(tx, &mut report)?;
            orders(tx, &mut report)?;
            Ok(report)
        })
        .await
}

fn ledger(tx: &mut Tx<'_>, report: &mut Report) -> Result<(), Failure> {
    let mut recount = Recount::default();
    let mut last = TransferId::from_bytes([0; 16]);
    loop {
        let transfers = store::ledger::transfers_after(tx, last, ROWS)?;
        let Some((newest, _)) = transfers.last() else {
            break;
        };
        last = newest.id;
        report.transfers += transfers.len();
        for (transfer, settlement) in &transfers {
            recount.add(transfer, *settlement);
        }
    }
    let mut accounts = Vec::new();
    let mut last = LedgerAccountId::from_bytes([0; 16]);
    loop {
        let found = store::ledger::accounts_after(tx, last, ROWS)?;
        let Some(newest) = found.last() else { break };
        last = newest.id;
        accounts.extend(found);
    }
    report.accounts = accounts.len();
    report
        .findings
        .extend(recount.faults(&accounts).into_iter().map(Finding::Ledger));
    Ok(())
}

fn orders(tx: &mut Tx<'_>, report: &mut Report) -> Result<(), Failure> {
    let mut last = OrderId::from_bytes([0; 16]);
    loop {
        let orders = store::agreement::after(tx, last, ROWS)?;
        let Some(newest) = orders.last() else {
            return Ok(());
        };
        last = newest.id;
        for order in &orders {
            examine(tx, order, report)?;
        }
        report.orders += orders.len();
    }
}

fn examine(tx: &mut Tx<'_>, order: &Order, report: &mut Report) -> Result<(), Failure> {
    let held = custody::held(tx, order.id, order.amount.currency)?;
    let transfers = store::ledger::of_order(tx, order.id)?;
    if let Err(fault) = check(&order.state, order.amount, held, &transfers) {
        report.findings.push(Finding::Money {
            order: order.number,
            fault,
        });
    }
    let (contract, stored) = store::agreement::contract(tx, order)?;
    if contract.digest() != stored || contract.amount != order.amount {
        report.findings.push(Finding::Contract {
            order: order.number,
        });
    }
    let links = store::notice::chain(tx, order.id)?;
    report.events += links.len();
    let (_, end) = store::agreement::chain_end(tx, order.id)?;
    let end = end.unwrap_or(domain::canonical::Digest::ZERO);
    if let Err(fault) = verify_chain(&links, Some(end)) {
        report.findings.push(Finding::Events {
            order: order.number,
            fault,
        });
    }
    Ok(())
}
