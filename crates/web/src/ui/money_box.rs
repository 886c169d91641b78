//! Where the money of an order is.

use askama::Template;
use kernel::Money;
use texts::Texts;

use super::html::component;
use super::value::{self, Amount};

component!(MoneyBox);

/// Where the money of an order is. All amounts have one currency.
#[derive(Debug, Clone, Copy, Template)]
#[template(path = "ui/money_box.html")]
pub struct MoneyBox {
    t: Texts,
    agreed: Money,
    held: Money,
    paid: Money,
    refunded: Money,
    is_to_secure: bool,
    is_promised: bool,
    to_transfer: Money,
    unconfirmed: Money,
}

/// Where the money of an order is: the agreed sum and what of it is held, paid and refunded.
/// What is missing is open.
pub const fn money_box(
    t: Texts,
    agreed: Money,
    held: Money,
    paid: Money,
    refunded: Money,
) -> MoneyBox {
    MoneyBox {
        t,
        agreed,
        held,
        paid,
        refunded,
        is_to_secure: false,
        is_promised: false,
        to_transfer: Money::zero(agreed.currency),
        unconfirmed: Money::zero(agreed.currency),
    }
}

impl MoneyBox {
    /// What is missing is still to be secured by the client.
    #[must_use]
    pub const fn to_secure(mut self) -> Self {
        self.is_to_secure = true;
        self
    }

    /// Nobody holds the sum: it is promised, and what is paid goes from account to account.
    #[must_use]
    pub const fn promised(mut self) -> Self {
        self.is_promised = true;
        self
    }

    /// What of the paid sum is still to be transferred, and what was and is not confirmed.
    #[must_use]
    pub const fn on_way(mut self, to_transfer: Money, unconfirmed: Money) -> Self {
        self.to_transfer = to_transfer;
        self.unconfirmed = unconfirmed;
        self
    }

    const fn held_label(&self) -> &'static str {
        if self.is_promised {
            self.t.custody_money_promised()
        } else {
            self.t.ui_money_held()
        }
    }

    const fn paid_label(&self) -> &'static str {
        if self.is_promised {
            self.t.custody_money_confirmed()
        } else {
            self.t.ui_money_paid()
        }
    }

    const fn transfer_label(&self) -> &'static str {
        if self.is_promised {
            self.t.custody_money_to_transfer()
        } else {
            self.t.custody_money_on_way()
        }
    }

    /// What of the paid sum is known to have come.
    fn arrived(&self) -> Money {
        let mut on_way = [self.to_transfer, self.unconfirmed].into_iter();
        on_way.try_fold(self.paid, Money::sub).unwrap_or(self.paid)
    }

    const fn rest_label(&self) -> &'static str {
        if self.is_to_secure && self.is_promised {
            self.t.custody_money_to_promise()
        } else if self.is_to_secure {
            self.t.ui_money_to_secure()
        } else {
            self.t.ui_money_open()
        }
    }

    fn show(&self, money: &Money) -> Amount {
        value::money(*money, self.t.locale())
    }

    fn open(&self) -> Money {
        let known = [self.held, self.paid, self.refunded];
        let rest = known
            .iter()
            .try_fold(self.agreed, |rest, part| rest.sub(*part));
        rest.ok()
            .filter(|rest| rest.is_positive())
            .unwrap_or(Money::zero(self.agreed.currency))
    }

    /// The share of a part in thousandths of the whole, for the bar.
    fn share(&self, part: &Money) -> i64 {
        let thousandfold = i128::from(part.minor).max(0) * 1000;
        let whole = i128::from(self.agreed.minor).max(1);
        i64::try_from((thousandfold / whole).min(1000)).unwrap_or(1000)
    }
}

#[cfg(test)]
mod tests {
    use kernel::Locale;

    use super::*;

    /// Mission 0.16: what is agreed is held, paid, refunded or open, to the cent.
    #[test]
    fn the_open_sum_is_what_is_missing() {
        let cents = Money::euro_cents;
        let part = money_box(
            Texts::new(Locale::De),
            cents(36_000),
            cents(12_000),
            cents(20_000),
            cents(0),
        );
        assert_eq!(part.open(), cents(4_000));
        let full = money_box(
            Texts::new(Locale::De),
            cents(36_000),
            cents(0),
            cents(36_000),
            cents(0),
        );
        assert_eq!(full.open(), cents(0));
        let sent = full.promised().on_way(cents(10_000), cents(6_000));
        assert_eq!(
            sent.arrived(),
            cents(20_000),
            "what is on its way has not come"
        );
        assert_eq!(sent.open(), cents(0));
        assert_eq!(full.share(&cents(36_000)), 1000);
    }
}
