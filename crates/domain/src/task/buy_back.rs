//! The buy-back calculation: what one hour of the own time costs when a task is handed on
//! (mission 1.8).
//!
//! A comparison, never advice to pay: whether a free hour is worth its price is the owner's
//! decision. Sums are before taxes on both sides.

use kernel::{Minutes, Money, Rounding};

use super::TaskRefusal;

/// Prices an hour and values minutes to the nearest cent, halves up (commercial rounding,
/// DIN 1333).
const ROUNDING: Rounding = Rounding::HalfAway;

/// What handing on buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuyBack {
    /// The time that is bought back.
    pub minutes: Minutes,
    /// What is paid for it.
    pub price: Money,
    /// What one hour of it costs, rounded to the cent.
    pub price_per_hour: Money,
    /// What the same time is worth at the value of the own hour, rounded to the cent.
    pub own_value: Money,
    /// The own value less the price. Negative when handing on costs more than the time is worth.
    pub gain: Money,
}

impl BuyBack {
    /// Compares the price of a task with the value of the own time it takes.
    ///
    /// # Errors
    /// [`TaskRefusal::NoTime`], [`TaskRefusal::CurrenciesDiffer`], [`TaskRefusal::TooLarge`].
    pub fn of(hour_value: Money, minutes: Minutes, price: Money) -> Result<Self, TaskRefusal> {
        if hour_value.currency != price.currency {
            return Err(TaskRefusal::CurrenciesDiffer);
        }
        if minutes.get() <= 0 {
            return Err(TaskRefusal::NoTime);
        }
        let per_hour = ROUNDING
            .divide(i128::from(price.minor) * 60, i128::from(minutes.get()))
            .ok_or(TaskRefusal::TooLarge)?;
        let own_value = hour_value
            .per_hour(minutes, ROUNDING)
            .map_err(|_| TaskRefusal::TooLarge)?;
        let gain = own_value.sub(price).map_err(|_| TaskRefusal::TooLarge)?;
        let price_per_hour = Money::new(per_hour, price.currency);
        Ok(Self {
            minutes,
            price,
            price_per_hour,
            own_value,
            gain,
        })
    }

    /// The same for somebody who asks for a rate by the hour and needs as long as the owner.
    ///
    /// # Errors
    /// As [`BuyBack::of`].
    pub fn at_rate(hour_value: Money, minutes: Minutes, rate: Money) -> Result<Self, TaskRefusal> {
        let price = rate
            .per_hour(minutes, ROUNDING)
            .map_err(|_| TaskRefusal::TooLarge)?;
        Self::of(hour_value, minutes, price)
    }

    /// Whether handing on costs more than the own time is worth.
    pub const fn costs_more(&self) -> bool {
        self.gain.is_negative()
    }
}

#[cfg(test)]
mod tests {
    use kernel::Currency;
    use proptest::prelude::*;

    use super::*;

    const fn euro(cents: i64) -> Money {
        Money::euro_cents(cents)
    }

    #[test]
    fn m1_8_two_hours_for_fifty_euros_cost_25_an_hour() {
        let bought = BuyBack::of(euro(60_00), Minutes(120), euro(50_00)).unwrap();
        assert_eq!(bought.minutes, Minutes(120));
        assert_eq!(bought.price_per_hour, euro(25_00));
        assert_eq!(bought.own_value, euro(12_000));
        assert_eq!(bought.gain, euro(70_00));
        assert!(!bought.costs_more());
    }

    #[test]
    fn m1_8_a_dear_offer_shows_a_negative_gain() {
        let bought = BuyBack::of(euro(20_00), Minutes(60), euro(50_00)).unwrap();
        assert_eq!(bought.gain, euro(-30_00));
        assert!(bought.costs_more());
    }

    #[test]
    fn m1_8_cents_are_rounded_commercially() {
        let table = [
            (10_000, 90, 6_667),
            (1, 120, 1),
            (1, 121, 0),
            (1_000, 7, 8_571),
        ];
        for (price, minutes, per_hour) in table {
            let bought = BuyBack::of(euro(60_00), Minutes(minutes), euro(price)).unwrap();
            assert_eq!(
                bought.price_per_hour,
                euro(per_hour),
                "{price} for {minutes}"
            );
        }
        let bought = BuyBack::of(euro(1), Minutes(30), euro(1)).unwrap();
        assert_eq!(bought.own_value, euro(1), "half a cent counts as one");
    }

    #[test]
    fn a_rate_by_the_hour_gives_that_rate_back() {
        let bought = BuyBack::at_rate(euro(60_00), Minutes(180), euro(22_00)).unwrap();
        assert_eq!(
            (bought.price, bought.price_per_hour),
            (euro(66_00), euro(22_00))
        );
    }

    #[test]
    fn what_cannot_be_compared_is_refused() {
        let francs = Money::new(50_00, Currency::Chf);
        let no_time = BuyBack::of(euro(60_00), Minutes(0), euro(50_00));
        assert_eq!(no_time, Err(TaskRefusal::NoTime));
        let mixed = BuyBack::of(euro(60_00), Minutes(60), francs);
        assert_eq!(mixed, Err(TaskRefusal::CurrenciesDiffer));
        let huge = BuyBack::of(euro(i64::MAX), Minutes(120), euro(1));
        assert_eq!(huge, Err(TaskRefusal::TooLarge));
    }

    proptest! {
        #[test]
        fn no_numbers_panic(value: i64, minutes: i64, price: i64) {
            let _ = BuyBack::of(euro(value), Minutes(minutes), euro(price));
            let _ = BuyBack::at_rate(euro(value), Minutes(minutes), euro(price));
        }

        #[test]
        fn whole_hours_need_no_rounding(hours in 1_i64..100, rate in 1_i64..100_000) {
            let minutes = Minutes::from_hours(hours).unwrap();
            let bought = BuyBack::at_rate(euro(0), minutes, euro(rate)).unwrap();
            prop_assert_eq!(bought.price_per_hour, euro(rate));
            prop_assert_eq!(bought.gain, euro(-rate * hours));
        }
    }
}
