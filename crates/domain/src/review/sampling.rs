//! Sampling instead of looking at everything (mission 2.21): the more good deliveries in a row,
//! the fewer have to be looked at, down to a floor the client sets. Private to the client.

use kernel::OrderId;

use crate::canonical::Digest;
use crate::field::{self, FieldError};

/// So many good deliveries in a row lower the rate to the floor.
const STREAK: usize = 10;
/// The lowest floor in per cent: something is always looked at.
pub const LOWEST_FLOOR: i64 = 5;

/// How a client samples the work of one person on one instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
    /// The rate is never lower, in per cent.
    pub floor: u8,
    /// What keeps the draw from being foreseen.
    pub salt: [u8; 16],
}

/// Checks a floor somebody typed.
///
/// # Errors
/// A wrong input of `floor`.
pub fn check_floor(typed: Option<i64>) -> Result<u8, FieldError> {
    let floor = field::number("floor", typed, LOWEST_FLOOR, 100)?;
    u8::try_from(floor).map_err(|_| FieldError::new("floor", "field-number-unreadable"))
}

/// How many good deliveries in a row came last; a fault begins anew.
pub fn streak(history: &[bool]) -> usize {
    history.iter().rev().take_while(|is_good| **is_good).count()
}

impl Sampling {
    /// How many of a hundred deliveries are to be looked at after so many good ones in a row: all
    /// at first and after a fault, the floor after ten good ones.
    pub fn rate(self, streak: usize) -> u8 {
        let good = u16::try_from(streak.min(STREAK)).unwrap_or(0);
        let room = 100_u16.saturating_sub(u16::from(self.floor));
        // Rounded up: never less than is meant.
        let off = room * good / 10;
        u8::try_from(100_u16.saturating_sub(off)).unwrap_or(100)
    }

    /// Whether a delivery is to be looked at. The same delivery always gets the same answer, and
    /// only whoever knows the salt could foresee it.
    pub fn is_drawn(self, order: OrderId, delivery: u8, rate: u8) -> bool {
        let mut seed = self.salt.to_vec();
        seed.extend_from_slice(order.as_bytes());
        seed.push(delivery);
        let digest = Digest::of(&seed);
        let drawn = digest
            .as_bytes()
            .iter()
            .take(4)
            .fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
        drawn % 100 < u32::from(rate)
    }
}

/// What is said about one delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// How many of a hundred are looked at now.
    pub rate: u8,
    /// How many were good in a row.
    pub streak: usize,
    /// Whether this one is to be looked at.
    pub look: bool,
}

impl Sampling {
    /// What to do with a delivery, after what became of those before it.
    pub fn advise(self, (order, delivery): (OrderId, u8), history: &[bool]) -> Advice {
        let streak = streak(history);
        let rate = self.rate(streak);
        Advice {
            rate,
            streak,
            look: self.is_drawn(order, delivery, rate),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sampling(floor: u8) -> Sampling {
        Sampling {
            floor,
            salt: [7; 16],
        }
    }

    /// 2.21: ten good deliveries lower the rate from 100 % to the floor; a fault begins anew.
    #[test]
    fn m2_21_ten_good_deliveries_lower_the_rate_to_the_floor() {
        let rates: Vec<u8> = (0..=12).map(|good| sampling(20).rate(good)).collect();
        assert_eq!(rates[0], 100);
        assert_eq!((rates[5], rates[10], rates[12]), (60, 20, 20));
        assert!(rates.windows(2).all(|pair| pair[0] >= pair[1]), "{rates:?}");
        let mut history = vec![true; 10];
        assert_eq!(streak(&history), 10);
        history.push(false);
        assert_eq!(streak(&history), 0, "a fault begins anew");
        history.push(true);
        assert_eq!(streak(&history), 1);
        assert_eq!(sampling(33).rate(9), 40, "rounded up");
    }

    #[test]
    fn m2_21_the_draw_is_the_same_again_and_keeps_the_rate() {
        let sampling = sampling(10);
        let order = |number: u8| OrderId::from_bytes([number; 16]);
        let looked = |rate| {
            let all = (0..=255_u8).flat_map(|id| (1..=8).map(move |delivery| (id, delivery)));
            let drawn = |(id, delivery): &(u8, u8)| sampling.is_drawn(order(*id), *delivery, rate);
            all.filter(drawn).count()
        };
        assert_eq!(looked(100), 2048);
        assert!((120..=300).contains(&looked(10)), "{}", looked(10));
        assert_eq!(looked(10), looked(10));
        let other = Sampling {
            salt: [8; 16],
            ..sampling
        };
        let differs =
            |id: u8| sampling.is_drawn(order(id), 1, 50) != other.is_drawn(order(id), 1, 50);
        assert!(
            (0..=255).any(differs),
            "nobody foresees it without the salt"
        );
    }

    #[test]
    fn a_floor_is_between_five_and_a_hundred() {
        assert_eq!(check_floor(Some(5)), Ok(5));
        assert_eq!(check_floor(Some(100)), Ok(100));
        for wrong in [None, Some(4), Some(0), Some(-1), Some(101), Some(i64::MAX)] {
            assert!(check_floor(wrong).is_err(), "{wrong:?}");
        }
    }
}
