//! Proving the books: everything that can be worked out again is worked out again.
//!
//! Every counter of the ledger from the transfers, every order's held = funded − released −
//! refunded against its account and its state, every order against the contract that was signed,
//! every contract, signature and agreed version against the chain of events, every stored file
//! against its hash.
//! It reads and never repairs: a wrong number is for a person to look at.

mod appraisal;
mod assistance;
mod bank;
mod finding;
mod order;
mod version;

pub use finding::BankFinding;

use std::fmt;
use std::sync::Arc;

use domain::agreement::{OrderNumber, Role};
use domain::canonical::Digest;
use domain::custody::CustodyFault;
use domain::ledger::{Fault, Recount};
use domain::notice::ChainFault;
use kernel::{AssistanceId, FileId, LedgerAccountId, OrderId, Timestamp, TransferId};
use store::db::Tx;

use crate::context::App;
use crate::failure::Failure;

/// How many rows are read at once, so that a big instance need not fit into memory.
const ROWS: i64 = 1000;
/// How many contents of files are read at once; one may have 10 MiB.
const CONTENTS: i64 = 4;

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
    /// The contract of an order is not the one that was written, or cannot be read any more.
    Contract {
        /// Which order.
        order: OrderNumber,
    },
    /// The order's own row says something else than its contract.
    Terms {
        /// Which order.
        order: OrderNumber,
        /// What of it differs.
        column: &'static str,
    },
    /// A signature is missing, or it is not under this contract by this person.
    Signature {
        /// Which order.
        order: OrderNumber,
        /// Whose.
        role: Role,
    },
    /// An assistance does not fit its signatures, its weeks or what they paid.
    Assistance {
        /// Which.
        number: OrderNumber,
        /// What of it: `frame`, `signature`, `week` or `pay`.
        part: &'static str,
    },
    /// A newer version of the instruction is not the one that was put forward or agreed.
    Version {
        /// Which order.
        order: OrderNumber,
        /// Which of the versions put forward in it, counted from 1.
        number: u32,
    },
    /// What the two said of each other is not what was written.
    Appraisal {
        /// Which order.
        order: OrderNumber,
    },
    /// A version was put forward or agreed that the order no longer knows.
    VersionGone {
        /// Which order.
        order: OrderNumber,
    },
    /// What a bank, a provider or a tip says is not what the ledger says.
    Bank(BankFinding),
    /// A file of an order is not the one that was added.
    File {
        /// Which order.
        order: OrderNumber,
        /// Which file.
        file: FileId,
    },
    /// A stored content does not have the hash it is kept under.
    Content {
        /// The hash it is kept under.
        sha256: Digest,
    },
    /// What should have happened by itself has not happened for more than a day.
    Overdue {
        /// Which order.
        order: OrderNumber,
        /// When it should have happened.
        since: Timestamp,
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
            Self::Terms { order, column } => {
                write!(f, "order {order}: {column} is not what the contract says")
            }
            Self::Signature { order, role } => write!(
                f,
                "order {order}: the {}'s signature is not what was signed",
                role.name()
            ),
            Self::Assistance { number, part } => {
                write!(f, "assistance {number}: {part} is not what both signed")
            }
            Self::Version { order, number } => write!(
                f,
                "order {order}: version {number} is not the one that was put forward or agreed"
            ),
            Self::Appraisal { order } => write!(
                f,
                "order {order}: what the two said of each other is not what was written"
            ),
            Self::VersionGone { order } => write!(
                f,
                "order {order}: a version that was put forward or agreed is gone"
            ),
            Self::Bank(finding) => write!(f, "{finding}"),
            Self::File { order, file } => {
                write!(
                    f,
                    "order {order}: file {file} is not the one that was added"
                )
            }
            Self::Content { sha256 } => {
                write!(f, "file content {sha256} does not have this hash")
            }
            Self::Overdue { order, since } => write!(
                f,
                "order {order}: what happens by itself is due since {since} and has not happened"
            ),
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
    /// Bookings of the outside account.
    pub bookings: usize,
    /// Messages of the provider.
    pub messages: usize,
    /// Payments that were due.
    pub payments: usize,
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
    let now = app.clock.now();
    app.database
        .read("verify", move |tx| {
            let mut report = Report::default();
            let outside = ledger(tx, &mut report)?;
            bank::examine(tx, outside, &mut report)?;
            orders(tx, now, &mut report)?;
            assistances(tx, &mut report)?;
            contents(tx, &mut report)?;
            Ok(report)
        })
        .await
}

/// Recounts the accounts; the transfers that belong to no order.
fn ledger(tx: &mut Tx<'_>, report: &mut Report) -> Result<bank::Unexplained, Failure> {
    let mut recount = Recount::default();
    let mut outside = bank::Unexplained::new();
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
            if transfer.order.is_none() {
                outside.insert(transfer.id, (transfer.code, transfer.amount));
            }
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
    Ok(outside)
}

fn orders(tx: &mut Tx<'_>, now: Timestamp, report: &mut Report) -> Result<(), Failure> {
    let mut last = OrderId::from_bytes([0; 16]);
    loop {
        let orders = store::agreement::after(tx, last, ROWS)?;
        let Some(newest) = orders.last() else {
            return Ok(());
        };
        last = newest.id;
        for order in &orders {
            order::examine(tx, order, now, report)?;
        }
        report.orders += orders.len();
    }
}

fn assistances(tx: &mut Tx<'_>, report: &mut Report) -> Result<(), Failure> {
    let mut last = AssistanceId::from_bytes([0; 16]);
    loop {
        let found = store::agreement::assistance::after(tx, last, ROWS)?;
        let Some(newest) = found.last() else {
            return Ok(());
        };
        last = newest.id;
        for one in &found {
            assistance::examine(tx, one, &mut report.findings)?;
        }
    }
}

/// Every stored content against the hash it is kept under.
fn contents(tx: &mut Tx<'_>, report: &mut Report) -> Result<(), Failure> {
    let mut last = Vec::new();
    loop {
        let contents = store::work::contents_after(tx, &last, CONTENTS)?;
        let Some((newest, _)) = contents.last() else {
            return Ok(());
        };
        last = newest.as_bytes().to_vec();
        let changed = contents
            .into_iter()
            .filter(|(sha256, content)| Digest::of(content) != *sha256);
        report
            .findings
            .extend(changed.map(|(sha256, _)| Finding::Content { sha256 }));
    }
}
