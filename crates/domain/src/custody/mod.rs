//! How an order's money is secured, released and paid out or back.
//!
//! Feierabend keeps books, never money by itself (mission, decision 5). For every order
//! `held = funded − released − refunded`, and what is paid out is what was agreed, to the cent
//! (0.16). What lies there belongs to the stage the order stands at. The room turns an order's [`MoneyStep`]s into transfers of the ledger; it never
//! decides whether a step is due.

mod position;

pub use position::{CustodyFault, OrderBooks, Position, check, check_routes};

use kernel::{AccountId, Currency, LedgerAccountId, Money, OrderId, Timestamp, TransferId};

use crate::agreement::MoneyStep;
use crate::canonical::Writer;
use crate::ledger::{Account, AccountCode, Limit, Transfer, TransferCode, TransferKind};

/// The world outside the instance, one account a currency.
pub const OUTSIDE: AccountCode = AccountCode(1);
/// What is secured for one order.
pub const HELD: AccountCode = AccountCode(2);
/// What is one person's and not paid out yet.
pub const PAYABLE: AccountCode = AccountCode(3);

/// A client secures a sum.
pub const FUND: TransferCode = TransferCode(1);
/// A secured sum becomes the contractor's.
pub const RELEASE: TransferCode = TransferCode(2);
/// A contractor is paid.
pub const PAYOUT: TransferCode = TransferCode(3);
/// A secured sum goes back.
pub const REFUND: TransferCode = TransferCode(4);

/// What an account of the ledger is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// The world outside.
    Outside,
    /// What is secured for an order.
    Held(OrderId),
    /// What is a person's.
    Payable(AccountId),
}

impl Purpose {
    /// The code of such accounts.
    pub const fn code(self) -> AccountCode {
        match self {
            Self::Outside => OUTSIDE,
            Self::Held(_) => HELD,
            Self::Payable(_) => PAYABLE,
        }
    }

    /// The one account for this purpose in a currency. It has the same id wherever it is worked
    /// out, so it can be opened on first use and never twice.
    pub fn account_id(self, currency: Currency) -> LedgerAccountId {
        let writer = Writer::new("feierabend ledger account 1")
            .field("code", self.code().0)
            .field("currency", currency.code());
        let writer = match self {
            Self::Outside => writer,
            Self::Held(order) => writer.field("order", order),
            Self::Payable(account) => writer.field("account", account),
        };
        writer.digest().id()
    }

    /// A new account for this purpose. Nobody can be paid more than came in, and nothing comes
    /// back from outside that did not go out there.
    pub fn open(self, currency: Currency) -> Account {
        let limit = match self {
            Self::Outside => Limit::CreditsMustNotExceedDebits,
            Self::Held(_) | Self::Payable(_) => Limit::DebitsMustNotExceedCredits,
        };
        Account::new(self.account_id(currency), self.code(), currency, limit)
    }
}

/// One movement of an order's money as the ledger writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// What the account it leaves is for; open it if it is not there yet.
    pub from: Purpose,
    /// What the account it reaches is for; open it if it is not there yet.
    pub to: Purpose,
    /// The transfer itself.
    pub transfer: Transfer,
}

/// Turns a step of an order into a transfer: its `running`th, from 0.
///
/// The transfer's id is made from the order and that number, so two who move the same order's
/// money at once cannot both be right: one of them finds the number taken.
pub fn movement(
    (order, running): (OrderId, u32),
    contractor: AccountId,
    step: MoneyStep,
    at: Timestamp,
) -> Movement {
    let (held, payable) = (Purpose::Held(order), Purpose::Payable(contractor));
    let (from, to, code, amount) = match step {
        MoneyStep::Hold(sum) => (Purpose::Outside, held, FUND, sum),
        MoneyStep::Release(sum) => (held, payable, RELEASE, sum),
        MoneyStep::Payout(sum) => (payable, Purpose::Outside, PAYOUT, sum),
        MoneyStep::Refund(sum) => (held, Purpose::Outside, REFUND, sum),
    };
    let transfer = Transfer {
        id: transfer_id(order, running),
        debit: from.account_id(amount.currency),
        credit: to.account_id(amount.currency),
        amount,
        code,
        kind: TransferKind::Posted,
        order: Some(order),
        at,
    };
    Movement { from, to, transfer }
}

/// The id of the one transfer of an order with this running number, from 0.
pub fn transfer_id(order: OrderId, running: u32) -> TransferId {
    Writer::new("feierabend order transfer 2")
        .field("order", order)
        .field("running", running)
        .digest()
        .id()
}

/// The id transfers had when an order took each step once: made from the order and the reason.
pub fn first_transfer_id(order: OrderId, code: TransferCode) -> TransferId {
    Writer::new("feierabend order transfer 1")
        .field("order", order)
        .field("code", code.0)
        .digest()
        .id()
}

/// What an order's own account holds, from the ledger.
pub const fn held(account: &Account) -> Money {
    Money::new(account.balance(), account.currency)
}

#[cfg(test)]
mod tests;
