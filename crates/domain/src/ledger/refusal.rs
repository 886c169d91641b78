//! Every way a transfer can fail, one name each.

use crate::{Argument, Refusal};

/// Why a transfer was not made. Nothing was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
#[error("the ledger refused a transfer: {}", self.key())]
pub enum TransferRefusal {
    /// The very same transfer was made before. The caller may treat it as done.
    Exists,
    /// The id was used for another debit account.
    ExistsWithDifferentDebitAccount,
    /// The id was used for another credit account.
    ExistsWithDifferentCreditAccount,
    /// The id was used for another sum or currency.
    ExistsWithDifferentAmount,
    /// The id was used for another reason.
    ExistsWithDifferentCode,
    /// The id was used for another kind of transfer.
    ExistsWithDifferentKind,
    /// The id was used to settle another reservation.
    ExistsWithDifferentPending,
    /// The id was used for a reservation that ends at another time.
    ExistsWithDifferentExpiry,
    /// The id was used for another order.
    ExistsWithDifferentOrder,
    /// Both ends are the same account.
    AccountsAreTheSame,
    /// The amount is zero.
    AmountIsZero,
    /// The amount is below zero.
    AmountIsNegative,
    /// The code is zero, so nobody could say why.
    CodeIsZero,
    /// A reservation that ends before it begins.
    ExpiresInThePast,
    /// The transfer names itself as its reservation.
    PendingIsTheSame,
    /// There is no such debit account.
    DebitAccountNotFound,
    /// There is no such credit account.
    CreditAccountNotFound,
    /// The two accounts have different currencies.
    AccountsHaveDifferentCurrencies,
    /// The transfer's currency is not that of its accounts.
    TransferHasDifferentCurrency,
    /// There is no such reservation.
    PendingNotFound,
    /// The transfer named as the reservation is none.
    PendingIsNotPending,
    /// The reservation is on another debit account.
    PendingHasDifferentDebitAccount,
    /// The reservation is on another credit account.
    PendingHasDifferentCreditAccount,
    /// The reservation is for another reason.
    PendingHasDifferentCode,
    /// The reservation belongs to another order.
    PendingHasDifferentOrder,
    /// More is to be made final than was reserved.
    ExceedsPendingAmount,
    /// A reservation is set free wholly or not at all.
    PendingHasDifferentAmount,
    /// The reservation was made final before.
    PendingAlreadyPosted,
    /// The reservation was set free before.
    PendingAlreadyVoided,
    /// The reservation has ended by itself.
    PendingExpired,
    /// The reservation has not ended by itself yet.
    PendingNotYetExpired,
    /// The debit account's debits would not fit a counter.
    OverflowsDebits,
    /// The credit account's credits would not fit a counter.
    OverflowsCredits,
    /// The debit account would owe.
    ExceedsCredits,
    /// The credit account would get back more than it gave.
    ExceedsDebits,
    /// The stored counters are lower than the reservation they should hold: the books are damaged.
    CountersContradictPending,
}

impl TransferRefusal {
    /// Whether the id is taken by the very same transfer, so that a repeated call changes nothing.
    pub const fn is_repeat(self) -> bool {
        matches!(self, Self::Exists)
    }
}

impl Refusal for TransferRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Exists => "refusal-ledger-exists",
            Self::ExistsWithDifferentDebitAccount
            | Self::ExistsWithDifferentCreditAccount
            | Self::ExistsWithDifferentAmount
            | Self::ExistsWithDifferentCode
            | Self::ExistsWithDifferentKind
            | Self::ExistsWithDifferentPending
            | Self::ExistsWithDifferentExpiry
            | Self::ExistsWithDifferentOrder => "refusal-ledger-exists-differently",
            Self::AmountIsZero | Self::AmountIsNegative => "refusal-ledger-amount",
            Self::AccountsHaveDifferentCurrencies | Self::TransferHasDifferentCurrency => {
                "refusal-ledger-currency"
            }
            Self::PendingAlreadyPosted | Self::PendingAlreadyVoided | Self::PendingExpired => {
                "refusal-ledger-settled"
            }
            Self::OverflowsDebits | Self::OverflowsCredits => "refusal-ledger-overflow",
            Self::ExceedsCredits | Self::ExceedsDebits => "refusal-ledger-not-enough",
            Self::AccountsAreTheSame
            | Self::CodeIsZero
            | Self::ExpiresInThePast
            | Self::PendingIsTheSame
            | Self::DebitAccountNotFound
            | Self::CreditAccountNotFound
            | Self::PendingNotFound
            | Self::PendingIsNotPending
            | Self::PendingHasDifferentDebitAccount
            | Self::PendingHasDifferentCreditAccount
            | Self::PendingHasDifferentCode
            | Self::PendingHasDifferentOrder
            | Self::ExceedsPendingAmount
            | Self::PendingHasDifferentAmount
            | Self::PendingNotYetExpired
            | Self::CountersContradictPending => "refusal-ledger-inconsistent",
        }
    }

    /// The exact name goes to the API and the log; the text for people is one of few.
    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        vec![("reason", Argument::Text(format!("{self:?}")))]
    }
}
