//! Who decides: somebody neutral, and never somebody with a stake in it.

use kernel::{AccountId, Money, Timestamp};

use crate::Argument;
use crate::agreement::contract::Contract;
use crate::field::FieldError;

/// How long ago work with one of the two still counts as close.
pub const RECENT_DAYS: u8 = 180;

/// The most a decision may bring: 200 in the instance's currency. A fee one could live on would make
/// a trade of it.
const MOST_FEE: i64 = 20_000;

/// Checks what a decision brings whoever makes it. The operator pays it, the same whatever is decided:
/// taken from the sum in dispute it would make the decider a party to it (and 0.16 would not hold).
///
/// # Errors
/// Nothing said, below zero, or more than 200, on `fee`.
pub fn check_fee(fee: Option<Money>) -> Result<Money, FieldError> {
    let fee = fee.ok_or_else(|| FieldError::new("fee", "field-required"))?;
    if fee.minor < 0 {
        return Err(FieldError::new("fee", "dispute-field-fee-negative"));
    }
    if fee.minor > MOST_FEE {
        let most = Money::new(MOST_FEE, fee.currency);
        let error = FieldError::new("fee", "field-amount-too-large");
        return Err(error.with("most", Argument::Money(most)));
    }
    Ok(fee)
}

impl Contract {
    /// What whoever decides a dispute of this order gets, where the operator gives `fee` now: nothing
    /// where no dispute was agreed, where every sum is halved, or where the fee is in another currency.
    pub fn neutral_fee(&self, fee: Money) -> Option<Money> {
        let is_decided = self.dispute.is_some_and(|rule| !rule.is_small(self.amount));
        let is_given = fee.is_positive() && fee.currency == self.amount.currency;
        (is_decided && is_given).then_some(fee)
    }
}

/// Somebody on the operator's list, with what speaks against naming them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub account: AccountId,
    /// Since when on the list.
    pub since: Timestamp,
    /// Whether they are one of the two sides.
    pub is_party: bool,
    /// Whether they made an offer for the ad the order came from.
    pub has_offered: bool,
    /// When an order of theirs with one of the two last changed.
    pub worked_with_at: Option<Timestamp>,
    /// Whether they were named in this dispute before.
    pub was_named: bool,
    /// How many disputes wait for them.
    pub open_cases: i64,
}

impl Candidate {
    /// Whether they may decide: no side, no rival, no recent partner of either.
    pub fn is_neutral(&self, recent: Timestamp) -> bool {
        !self.is_party && !self.has_offered && self.worked_with_at.is_none_or(|at| at < recent)
    }
}

/// Who is to decide: whoever has the fewest open disputes, then who is longest on the list.
/// Nothing when nobody on the list is neutral. `recent` is the moment from which work with a side
/// is too close.
pub fn choose(candidates: &[Candidate], recent: Timestamp) -> Option<AccountId> {
    candidates
        .iter()
        .filter(|candidate| candidate.is_neutral(recent) && !candidate.was_named)
        .min_by_key(|candidate| (candidate.open_cases, candidate.since, candidate.account))
        .map(|candidate| candidate.account)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::fixture::{contract, time};
    use crate::agreement::settlement::DisputeRule;

    fn candidate(number: u8) -> Candidate {
        Candidate {
            account: AccountId::from_bytes([number; 16]),
            since: time("2026-01-01T00:00:00Z"),
            is_party: false,
            has_offered: false,
            worked_with_at: None,
            was_named: false,
            open_cases: 0,
        }
    }

    /// G5: a decision brings a small sum or nothing, never less.
    #[test]
    fn g5_a_fee_is_small_or_nothing() {
        let euro = Money::euro_cents;
        for minor in [0, 1_500, 20_000] {
            assert_eq!(check_fee(Some(euro(minor))), Ok(euro(minor)));
        }
        for wrong in [
            None,
            Some(euro(-1)),
            Some(euro(20_001)),
            Some(euro(i64::MAX)),
        ] {
            assert_eq!(check_fee(wrong).unwrap_err().field, "fee", "{wrong:?}");
        }
    }

    /// G5: what the contract says of the fee is what there will be.
    #[test]
    fn g5_a_fee_only_where_somebody_can_decide() {
        let euro = Money::euro_cents;
        let contract = |minor| Contract {
            amount: euro(minor),
            dispute: Some(DisputeRule::STANDARD),
            ..contract()
        };
        assert_eq!(contract(5_001).neutral_fee(euro(1_500)), Some(euro(1_500)));
        assert_eq!(contract(5_000).neutral_fee(euro(1_500)), None, "halved");
        assert_eq!(contract(5_001).neutral_fee(euro(0)), None);
        let franc = Money::new(1_500, kernel::Currency::Chf);
        assert_eq!(contract(5_001).neutral_fee(franc), None);
        let without = Contract {
            dispute: None,
            ..contract(5_001)
        };
        assert_eq!(without.neutral_fee(euro(1_500)), None);
    }

    /// G5: neither a party, nor a rival for the ad, nor a recent partner can be named.
    #[test]
    fn g5_a_conflict_of_roles_is_impossible() {
        let recent = time("2026-01-15T00:00:00Z");
        let party = Candidate {
            is_party: true,
            ..candidate(1)
        };
        let rival = Candidate {
            has_offered: true,
            ..candidate(2)
        };
        let partner = Candidate {
            worked_with_at: Some(recent),
            ..candidate(3)
        };
        let named = Candidate {
            was_named: true,
            ..candidate(4)
        };
        let barred = [party, rival, partner, named];
        assert_eq!(choose(&barred, recent), None);
        let old_partner = Candidate {
            worked_with_at: Some(time("2026-01-14T23:59:59Z")),
            ..candidate(5)
        };
        let mut all = barred.to_vec();
        all.push(old_partner.clone());
        assert_eq!(choose(&all, recent), Some(old_partner.account));
        assert_eq!(choose(&[], recent), None);
    }

    #[test]
    fn work_is_spread_and_the_choice_is_the_same_every_time() {
        let recent = time("2026-01-15T00:00:00Z");
        let busy = Candidate {
            open_cases: 1,
            since: time("2025-01-01T00:00:00Z"),
            ..candidate(1)
        };
        let newer = Candidate {
            since: time("2026-02-01T00:00:00Z"),
            ..candidate(2)
        };
        let (a, b) = (candidate(4), candidate(3));
        let all = [busy, newer, a, b.clone()];
        assert_eq!(choose(&all, recent), Some(b.account));
    }
}
