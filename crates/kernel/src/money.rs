//! Amounts of money: whole minor units beside their currency.
//!
//! Arithmetic is checked: it returns an error instead of a wrapped or rounded
//! number, and never mixes currencies. Never a floating-point number.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use crate::{Currency, Minutes, Percent, Rounding};

/// An amount in minor units (cents) of a currency. May be negative.
///
/// There is no order between amounts of different currencies, so this type has
/// no `Ord`; use [`Self::compare`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units, such as cents.
    pub minor: i64,
    /// The currency of the minor units.
    pub currency: Currency,
}

/// Why an amount could not be calculated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The two amounts have different currencies.
    #[error("amounts of different currencies")]
    CurrencyMismatch,
    /// The result is too large to be stored.
    #[error("amount too large")]
    TooLarge,
    /// There is nothing to split by: all weights are zero.
    #[error("nothing to split by")]
    NoWeight,
}

impl Money {
    /// An amount in minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// An amount in cents of a euro.
    pub const fn euro_cents(minor: i64) -> Self {
        Self::new(minor, Currency::Eur)
    }

    /// Whether this is nothing.
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Whether this is more than nothing.
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// Whether this is less than nothing.
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// The sum.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`], [`MoneyError::TooLarge`].
    #[expect(
        clippy::should_implement_trait,
        reason = "the operator could not fail, a sum can"
    )]
    pub fn add(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        self.with(self.minor.checked_add(other.minor))
    }

    /// The difference; negative when `other` is more.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`], [`MoneyError::TooLarge`].
    #[expect(
        clippy::should_implement_trait,
        reason = "the operator could not fail, this can"
    )]
    pub fn sub(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        self.with(self.minor.checked_sub(other.minor))
    }

    /// The amount, `count` times.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`].
    pub fn times(self, count: i64) -> Result<Self, MoneyError> {
        self.with(self.minor.checked_mul(count))
    }

    /// A share of the amount.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`].
    pub fn percent(self, share: Percent, rounding: Rounding) -> Result<Self, MoneyError> {
        let product = i128::from(self.minor) * i128::from(share.basis_points());
        self.with(rounding.divide(product, i128::from(Percent::HUNDRED.basis_points())))
    }

    /// What `worked` costs when this amount is the rate of one hour.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`].
    pub fn per_hour(self, worked: Minutes, rounding: Rounding) -> Result<Self, MoneyError> {
        let product = i128::from(self.minor) * i128::from(worked.0);
        self.with(rounding.divide(product, 60))
    }

    /// The sum of amounts in `currency`; zero of none.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`], [`MoneyError::TooLarge`].
    pub fn sum(
        currency: Currency,
        amounts: impl IntoIterator<Item = Self>,
    ) -> Result<Self, MoneyError> {
        amounts
            .into_iter()
            .try_fold(Self::zero(currency), Self::add)
    }

    /// The amount in `parts` parts that differ by one minor unit at most and
    /// sum to the whole. The first parts get the minor units that remain.
    pub fn split(self, parts: NonZeroU16) -> Vec<Self> {
        let count = i64::from(parts.get());
        let (share, rest) = (self.minor / count, self.minor % count);
        let step = rest.signum();
        (0..count)
            .map(|index| share + if index < rest.abs() { step } else { 0 })
            .map(|minor| Self::new(minor, self.currency))
            .collect()
    }

    /// The amount in parts as large as the weights ask for. The parts sum to
    /// the whole; the minor units that remain go to the first parts that have
    /// a weight.
    ///
    /// # Errors
    /// [`MoneyError::NoWeight`] when there is no weight above zero.
    pub fn split_by(self, weights: &[u32]) -> Result<Vec<Self>, MoneyError> {
        let total: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        if total == 0 {
            return Err(MoneyError::NoWeight);
        }
        let mut parts = Vec::with_capacity(weights.len());
        let mut rest = self.minor;
        for weight in weights {
            let product = i128::from(self.minor) * i128::from(*weight);
            let part = Rounding::TowardsZero
                .divide(product, total)
                .ok_or(MoneyError::TooLarge)?;
            rest -= part;
            parts.push(Self::new(part, self.currency));
        }
        for (part, _) in parts
            .iter_mut()
            .zip(weights)
            .filter(|(_, weight)| **weight > 0)
        {
            let step = rest.signum();
            part.minor += step;
            rest -= step;
        }
        Ok(parts)
    }

    /// Which amount is more.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`].
    pub fn compare(self, other: Self) -> Result<std::cmp::Ordering, MoneyError> {
        self.same_currency(other)?;
        Ok(self.minor.cmp(&other.minor))
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch)
        }
    }

    fn with(self, minor: Option<i64>) -> Result<Self, MoneyError> {
        minor
            .map(|minor| Self { minor, ..self })
            .ok_or(MoneyError::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minors(parts: Vec<Money>) -> Vec<i64> {
        parts.into_iter().map(|part| part.minor).collect()
    }

    fn split(minor: i64, parts: u16) -> Vec<i64> {
        minors(Money::euro_cents(minor).split(NonZeroU16::new(parts).unwrap()))
    }

    /// 0.6: not a cent is made or lost.
    #[test]
    fn the_first_parts_get_the_cents_that_remain() {
        assert_eq!(split(100, 3), [34, 33, 33]);
        assert_eq!(split(-100, 3), [-34, -33, -33]);
        assert_eq!(split(2, 4), [1, 1, 0, 0]);
        assert_eq!(split(i64::MIN, 1), [i64::MIN]);
        let by = |weights: &[u32]| Money::euro_cents(100).split_by(weights).map(minors);
        assert_eq!(by(&[0, 1, 2]), Ok(vec![0, 34, 66]));
        assert_eq!(by(&[1, 1, 1]), Ok(vec![34, 33, 33]));
        assert_eq!(by(&[0, 0]), Err(MoneyError::NoWeight));
        assert_eq!(by(&[]), Err(MoneyError::NoWeight));
    }

    #[test]
    fn rates_and_shares_round_only_as_told() {
        let rate = Money::euro_cents(4_550);
        let pay = |minutes, rounding| {
            rate.per_hour(Minutes(minutes), rounding)
                .map(|pay| pay.minor)
        };
        assert_eq!(pay(60, Rounding::TowardsZero), Ok(4_550));
        assert_eq!(pay(7, Rounding::TowardsZero), Ok(530));
        assert_eq!(pay(7, Rounding::HalfAway), Ok(531));
        assert_eq!(pay(i64::MAX, Rounding::HalfAway), Err(MoneyError::TooLarge));
        let share = |rounding| Money::euro_cents(125).percent(Percent::whole(98), rounding);
        assert_eq!(share(Rounding::HalfAway), Ok(Money::euro_cents(123)));
        assert_eq!(share(Rounding::TowardsZero), Ok(Money::euro_cents(122)));
    }

    #[test]
    fn a_sum_never_mixes_currencies() {
        let (euro, franc) = (Money::euro_cents(1), Money::new(1, Currency::Chf));
        assert_eq!(
            Money::sum(Currency::Eur, []),
            Ok(Money::zero(Currency::Eur))
        );
        assert_eq!(
            Money::sum(Currency::Eur, [euro, euro]),
            Ok(Money::euro_cents(2))
        );
        assert_eq!(
            Money::sum(Currency::Eur, [euro, franc]),
            Err(MoneyError::CurrencyMismatch)
        );
    }

    #[test]
    fn json_names_the_currency() {
        let json = serde_json::to_string(&Money::euro_cents(-5)).unwrap();
        assert_eq!(json, r#"{"minor":-5,"currency":"EUR"}"#);
        assert_eq!(
            serde_json::from_str::<Money>(&json).unwrap(),
            Money::euro_cents(-5)
        );
    }
}
