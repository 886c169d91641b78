//! An account: what was moved through it, as four counters that only a transfer changes.

use kernel::{Currency, LedgerAccountId};

/// Why an account exists. Chosen by the rooms that use the ledger; 0 is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountCode(pub u16);

/// What an account's posted side must never exceed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Both sides may grow freely.
    #[default]
    None,
    /// Nothing leaves that did not come in: the account never owes.
    DebitsMustNotExceedCredits,
    /// Nothing comes back that did not go out: the mirror image, for the outside world.
    CreditsMustNotExceedDebits,
}

impl Limit {
    /// The stable name used for storing.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::DebitsMustNotExceedCredits => "debits_must_not_exceed_credits",
            Self::CreditsMustNotExceedDebits => "credits_must_not_exceed_debits",
        }
    }

    /// Reads a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        [
            Self::None,
            Self::DebitsMustNotExceedCredits,
            Self::CreditsMustNotExceedDebits,
        ]
        .into_iter()
        .find(|limit| limit.name() == name)
    }
}

/// The four counters, in minor units of the account's currency. None is ever negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Counters {
    /// Reserved to leave.
    pub debits_pending: i64,
    /// Left for good.
    pub debits_posted: i64,
    /// Announced to arrive.
    pub credits_pending: i64,
    /// Arrived for good.
    pub credits_posted: i64,
}

/// An account of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// Which account.
    pub id: LedgerAccountId,
    /// Why it exists.
    pub code: AccountCode,
    /// The only currency it takes.
    pub currency: Currency,
    /// What its posted side must never exceed.
    pub limit: Limit,
    /// What was moved through it.
    pub counters: Counters,
}

impl Account {
    /// A new account that nothing was moved through yet.
    pub const fn new(
        id: LedgerAccountId,
        code: AccountCode,
        currency: Currency,
        limit: Limit,
    ) -> Self {
        let counters = Counters {
            debits_pending: 0,
            debits_posted: 0,
            credits_pending: 0,
            credits_posted: 0,
        };
        Self {
            id,
            code,
            currency,
            limit,
            counters,
        }
    }

    /// What arrived and did not leave, in minor units; negative for the outside world.
    ///
    /// Both counters are non-negative, so the difference always fits.
    pub const fn balance(&self) -> i64 {
        self.counters
            .credits_posted
            .saturating_sub(self.counters.debits_posted)
    }

    /// What may still leave: the balance less what is reserved.
    pub const fn available(&self) -> i64 {
        self.balance().saturating_sub(self.counters.debits_pending)
    }
}
