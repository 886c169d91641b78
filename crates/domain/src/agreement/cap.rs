//! The most a client risks with somebody who has never been paid by them (mission 0.11).
//!
//! A limit the client sets for themselves; the other side never sees it. It stops nobody: smaller
//! stages keep it, and its owner may change it at any time.

use kernel::Money;

use crate::{Argument, Refusal};

/// More would lie there at once than the client wants to risk with somebody new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboveCap {
    /// The most.
    pub cap: Money,
    /// What the stage costs.
    pub amount: Money,
}

/// Whether a stage keeps the limit. It holds for people who are new, and for its own currency.
///
/// # Errors
/// [`AboveCap`] with both sums.
pub fn check_cap(cap: Option<Money>, is_new: bool, stage: Money) -> Result<(), AboveCap> {
    match cap {
        Some(cap) if is_new && cap.currency == stage.currency && stage.minor > cap.minor => {
            Err(AboveCap { cap, amount: stage })
        }
        _ => Ok(()),
    }
}

impl Refusal for AboveCap {
    fn key(&self) -> &'static str {
        "refusal-stage-above-cap"
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        vec![
            ("amount", Argument::Money(self.amount)),
            ("cap", Argument::Money(self.cap)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use kernel::Currency;

    use super::*;

    /// 0.11: the limit holds to the cent, for new people alone.
    #[test]
    fn m0_11_a_stage_above_the_cap_is_refused_with_somebody_new() {
        let cap = Some(Money::euro_cents(10_000));
        let stage = Money::euro_cents;
        assert_eq!(check_cap(cap, true, stage(10_000)), Ok(()));
        let above = AboveCap {
            cap: stage(10_000),
            amount: stage(10_001),
        };
        assert_eq!(check_cap(cap, true, stage(10_001)), Err(above));
        assert_eq!(check_cap(cap, false, stage(10_001)), Ok(()));
        assert_eq!(check_cap(None, true, stage(10_001)), Ok(()));
        let francs = Money::new(99_999, Currency::Chf);
        assert_eq!(check_cap(cap, true, francs), Ok(()), "another currency");
    }
}
