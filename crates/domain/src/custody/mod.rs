//! How an order's money is secured, released and paid out or back.
//!
//! Feierabend keeps books, never money by itself (mission, decision 5). For every order
//! `held = funded − released − refunded`, and what is paid out is what was agreed, to the cent
//! (0.16). What lies there belongs to the stage the order stands at. The room turns an order's [`MoneyStep`]s into transfers of the ledger; it never
//! decides whether a step is due.

mod adapter;
pub mod awaited;
pub mod bank;
mod due;
mod position;
pub mod provider;
pub mod record;

pub use adapter::Adapter;
pub use due::{PaymentStep, payment_step};
pub use position::{CustodyFault, OrderBooks, Position, check, check_routes, check_routes_in};

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

/// An outside account that holds money for others, as its bank tells: the mirror image of what
/// lies there.
pub const BANK: AccountCode = AccountCode(101);
/// What arrived on it and is not yet anybody's.
pub const ARRIVED: AccountCode = AccountCode(102);
/// What is to leave it, or is on its way.
pub const LEAVING: AccountCode = AccountCode(103);
/// What people promised to pay from account to account.
pub const PROMISED: AccountCode = AccountCode(104);
/// What is due by such a promise and not confirmed yet.
pub const DUE: AccountCode = AccountCode(105);
/// What the operator keeps on the account to cover its fees.
pub const FEES: AccountCode = AccountCode(106);
/// A licensed provider that holds money for others: the mirror image of what lies there.
pub const PROVIDER: AccountCode = AccountCode(107);
/// What it is to pay out, and has not said it has.
pub const DEPARTING: AccountCode = AccountCode(108);

/// A client secures a sum.
pub const FUND: TransferCode = TransferCode(1);
/// A secured sum becomes the contractor's.
pub const RELEASE: TransferCode = TransferCode(2);
/// A contractor is paid.
pub const PAYOUT: TransferCode = TransferCode(3);
/// A secured sum goes back.
pub const REFUND: TransferCode = TransferCode(4);
/// A client gives something on top (3.34).
pub const TIP: TransferCode = TransferCode(21);
/// It is paid to the contractor.
pub const TIP_PAYOUT: TransferCode = TransferCode(22);

/// What an account of the ledger is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// The world outside.
    Outside,
    /// What is secured for an order.
    Held(OrderId),
    /// What is a person's.
    Payable(AccountId),
    /// An outside account that holds money for others.
    Bank,
    /// What arrived there and is not yet anybody's.
    Arrived,
    /// What is to leave it.
    Leaving,
    /// What was promised without custody.
    Promised,
    /// What is due by such a promise.
    Due,
    /// What the operator keeps there for fees.
    Fees,
    /// A licensed provider that holds money for others.
    Provider,
    /// What it is to pay out.
    Departing,
}

impl Purpose {
    /// The code of such accounts.
    pub const fn code(self) -> AccountCode {
        match self {
            Self::Outside => OUTSIDE,
            Self::Held(_) => HELD,
            Self::Payable(_) => PAYABLE,
            Self::Bank => BANK,
            Self::Arrived => ARRIVED,
            Self::Leaving => LEAVING,
            Self::Promised => PROMISED,
            Self::Due => DUE,
            Self::Fees => FEES,
            Self::Provider => PROVIDER,
            Self::Departing => DEPARTING,
        }
    }

    /// The one account for this purpose in a currency. It has the same id wherever it is worked
    /// out, so it can be opened on first use and never twice.
    pub fn account_id(self, currency: Currency) -> LedgerAccountId {
        let writer = Writer::new("feierabend ledger account 1")
            .field("code", self.code().0)
            .field("currency", currency.code());
        let writer = match self {
            Self::Outside
            | Self::Bank
            | Self::Arrived
            | Self::Leaving
            | Self::Promised
            | Self::Due
            | Self::Fees
            | Self::Provider
            | Self::Departing => writer,
            Self::Held(order) => writer.field("order", order),
            Self::Payable(account) => writer.field("account", account),
        };
        writer.digest().id()
    }

    /// A new account for this purpose. Nobody can be paid more than came in, and nothing comes
    /// back from outside that did not go out there.
    pub fn open(self, currency: Currency) -> Account {
        let limit = match self {
            Self::Outside | Self::Bank | Self::Promised | Self::Provider => {
                Limit::CreditsMustNotExceedDebits
            }
            Self::Held(_)
            | Self::Payable(_)
            | Self::Arrived
            | Self::Leaving
            | Self::Due
            | Self::Fees
            | Self::Departing => Limit::DebitsMustNotExceedCredits,
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
        MoneyStep::Tip(sum) => (Purpose::Outside, payable, TIP, sum),
        MoneyStep::TipPayout(sum) => (payable, Purpose::Outside, TIP_PAYOUT, sum),
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
mod bank_tests;
#[cfg(test)]
mod tests;
