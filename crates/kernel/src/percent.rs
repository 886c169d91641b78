//! Percentages in hundredths of a percent, and the ways a rule may round.

use serde::{Deserialize, Serialize};

/// A share in hundredths of a percent (basis points): 98 % is 9800.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Percent(i32);

impl Percent {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// All of it.
    pub const HUNDRED: Self = Self(10_000);

    /// A whole percentage, such as 98 for 98 %.
    pub const fn whole(percent: i16) -> Self {
        Self(hundredfold(percent))
    }

    /// A share in hundredths of a percent: 1.5 % is 150.
    pub const fn from_basis_points(basis_points: i32) -> Self {
        Self(basis_points)
    }

    /// Hundredths of a percent.
    pub const fn basis_points(self) -> i32 {
        self.0
    }

    /// What is missing to 100 %; negative above it.
    #[must_use]
    pub const fn complement(self) -> Self {
        Self(Self::HUNDRED.0.saturating_sub(self.0))
    }
}

/// A hundred times a 16-bit number, which always fits into 32 bits.
const fn hundredfold(percent: i16) -> i32 {
    let [low, high] = percent.to_le_bytes();
    let sign = if percent < 0 { 0xff } else { 0 };
    i32::from_le_bytes([low, high, sign, sign]) * 100
}

/// How a rule turns a fraction of a minor unit into a whole one. There is no
/// default: the rule that rounds names its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest; halves away from zero (commercial rounding, DIN 1333).
    HalfAway,
    /// Towards zero.
    TowardsZero,
    /// Away from zero.
    AwayFromZero,
}

impl Rounding {
    /// `numerator / denominator`, rounded; `None` when the denominator is zero
    /// or the quotient does not fit.
    pub fn divide(self, numerator: i128, denominator: i128) -> Option<i64> {
        let quotient = numerator.checked_div(denominator)?;
        let remainder = numerator.checked_rem(denominator)?;
        let away = match self {
            Self::TowardsZero => false,
            Self::AwayFromZero => remainder != 0,
            Self::HalfAway => {
                let rest = remainder.unsigned_abs();
                rest >= denominator.unsigned_abs() - rest
            }
        };
        let step = if (numerator < 0) == (denominator < 0) {
            1
        } else {
            -1
        };
        i64::try_from(if away {
            quotient.checked_add(step)?
        } else {
            quotient
        })
        .ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_percentages_keep_their_sign() {
        assert_eq!(Percent::whole(98).basis_points(), 9800);
        assert_eq!(Percent::whole(-3).basis_points(), -300);
        assert_eq!(Percent::whole(i16::MAX).basis_points(), 3_276_700);
        assert_eq!(Percent::whole(98).complement(), Percent::whole(2));
    }

    #[test]
    fn each_rounding_does_what_its_name_says() {
        let table = [
            (25, 3, 2, 3),
            (35, 4, 3, 4),
            (-25, -3, -2, -3),
            (24, 2, 2, 3),
            (20, 2, 2, 2),
        ];
        for (tenths, half, towards, away) in table {
            assert_eq!(
                Rounding::HalfAway.divide(tenths, 10),
                Some(half),
                "{tenths}"
            );
            assert_eq!(
                Rounding::TowardsZero.divide(tenths, 10),
                Some(towards),
                "{tenths}"
            );
            assert_eq!(
                Rounding::AwayFromZero.divide(tenths, 10),
                Some(away),
                "{tenths}"
            );
        }
        assert_eq!(Rounding::HalfAway.divide(1, 0), None);
        assert_eq!(Rounding::HalfAway.divide(i128::MAX, 1), None);
    }
}
