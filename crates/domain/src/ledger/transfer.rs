//! A transfer: one amount from one account to another, written once.

use kernel::{LedgerAccountId, Money, OrderId, Timestamp, TransferId};

/// Why an amount was moved. Chosen by the rooms that use the ledger; 0 is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransferCode(pub u16);

/// How a transfer acts on the counters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransferKind {
    /// Moves the amount at once and for good.
    Posted,
    /// Reserves the amount until it is posted or voided, or until it expires.
    Pending {
        /// When the reservation ends by itself; without it, never.
        expires_at: Option<Timestamp>,
    },
    /// Makes a reservation final, wholly or in part; the rest is set free.
    Post {
        /// The reservation.
        pending: TransferId,
    },
    /// Sets a reservation free, wholly.
    Void {
        /// The reservation.
        pending: TransferId,
    },
}

impl TransferKind {
    /// The stable name used for storing.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Posted => "posted",
            Self::Pending { .. } => "pending",
            Self::Post { .. } => "post",
            Self::Void { .. } => "void",
        }
    }

    /// The reservation this transfer settles.
    pub const fn pending(self) -> Option<TransferId> {
        match self {
            Self::Post { pending } | Self::Void { pending } => Some(pending),
            Self::Posted | Self::Pending { .. } => None,
        }
    }

    /// When a reservation ends by itself.
    pub const fn expires_at(self) -> Option<Timestamp> {
        match self {
            Self::Pending { expires_at } => expires_at,
            Self::Posted | Self::Post { .. } | Self::Void { .. } => None,
        }
    }
}

/// What became of a reservation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Still reserved.
    Open,
    /// Made final.
    Posted,
    /// Set free by a transfer.
    Voided,
    /// Set free by time.
    Expired,
}

impl Settlement {
    /// The stable name used for storing.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Posted => "posted",
            Self::Voided => "voided",
            Self::Expired => "expired",
        }
    }

    /// Reads a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Open, Self::Posted, Self::Voided, Self::Expired]
            .into_iter()
            .find(|settlement| settlement.name() == name)
    }
}

/// One amount from one account to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Chosen by the caller: the same id twice is the same transfer, never two.
    pub id: TransferId,
    /// The account the amount leaves.
    pub debit: LedgerAccountId,
    /// The account the amount reaches.
    pub credit: LedgerAccountId,
    /// How much, always positive.
    pub amount: Money,
    /// Why.
    pub code: TransferCode,
    /// How it acts on the counters.
    pub kind: TransferKind,
    /// What it belongs to. The ledger stores the reference and never reads it.
    pub order: Option<OrderId>,
    /// When it was asked for.
    pub at: Timestamp,
}
