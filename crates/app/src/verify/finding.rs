//! What the proof of bookings, payments, messages and tips may find.

use std::fmt;

use domain::agreement::OrderNumber;
use domain::canonical::Digest;
use kernel::TransferId;

/// Something about bookings, payments, messages or tips that does not fit the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BankFinding {
    /// A payment is missing, invented, or not the one its transfer made due.
    Payment {
        /// The transfer that made it due, or the payment nobody owes.
        id: TransferId,
    },
    /// A booking of the outside account does not have the transfers it makes.
    Booking {
        /// Which.
        key: Digest,
    },
    /// A message of the provider does not have the transfer it made.
    Message {
        /// Its name.
        id: String,
    },
    /// A transfer of the outside account that no booking and no decision made.
    Transfer {
        /// Which.
        id: TransferId,
    },
    /// What a bank secured for an order is not what its bookings say.
    Shares {
        /// Which order.
        order: OrderNumber,
    },
    /// The tips of an order are not those of the ledger.
    Tips {
        /// Which order.
        order: OrderNumber,
    },
}

impl fmt::Display for BankFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Payment { id } => {
                write!(f, "payment {id} is not what the ledger says is due")
            }
            Self::Booking { key } => {
                write!(f, "booking {key} does not have the transfers it makes")
            }
            Self::Message { id } => {
                write!(f, "message {id} does not have the transfer it made")
            }
            Self::Transfer { id } => {
                write!(f, "transfer {id} was made by no booking and no decision")
            }
            Self::Shares { order } => write!(
                f,
                "order {order}: what was secured is not what the bookings say"
            ),
            Self::Tips { order } => {
                write!(f, "order {order}: the tips are not those of the ledger")
            }
        }
    }
}
