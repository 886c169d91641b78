//! What doing it oneself costs beside handing it on (mission 1.14).
//!
//! Doing it oneself: one's own time at the value of the own hour, and the risk of doing it badly.
//! What is left undone meanwhile is that same time: it is named with the core work it is taken
//! from, and not counted twice. Handing on: the price and one's own time for explaining and
//! looking at the result. Routine work is counted over a quarter of a year. Sums are before taxes.

use kernel::{Minutes, Money, Rounding};

use super::legal::LegalRisk;
use super::{Frequency, TaskFacts, TaskRefusal};

/// Routine work is compared over so many weeks.
pub const WEEKS: i64 = 13;
/// What explaining takes before anything is known: an hour and a half.
pub const USUAL_EXPLAINING: Minutes = Minutes(90);

/// What is assumed for handing on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What is paid: a week for routine work, else for all of it.
    pub price: Money,
    /// One's own time for explaining, once.
    pub explaining: Minutes,
    /// One's own time for looking at the result: a week for routine work, else for all of it.
    pub checking: Minutes,
}

/// Both sides, with every part of their totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Over how many weeks; 1 for a one-time task.
    pub weeks: i64,
    /// One's own time for doing it.
    pub own_time: Minutes,
    /// What that is worth.
    pub own_value: Money,
    /// How much is added for doing it badly, in per cent of the own value.
    pub quality_percent: i64,
    /// What is added for doing it badly.
    pub quality_risk: Money,
    /// How much is added for mistakes with legal consequences, in per cent of the own value.
    pub legal_percent: i64,
    /// What is added for mistakes with legal consequences.
    pub legal_risk: Money,
    /// Doing it oneself, all in all.
    pub own_total: Money,
    /// The price.
    pub price: Money,
    /// One's own time for explaining and looking at results.
    pub helping_time: Minutes,
    /// What that is worth.
    pub helping_value: Money,
    /// Handing it on, all in all.
    pub other_total: Money,
}

impl Comparison {
    /// What handing on saves; below zero when it costs more.
    pub const fn saved(&self) -> Money {
        let minor = self.own_total.minor.saturating_sub(self.other_total.minor);
        Money::new(minor, self.own_total.currency)
    }
}

/// What looking at the result usually takes: a tenth of the work, five minutes at least.
pub fn usual_checking(facts: &TaskFacts) -> Minutes {
    Minutes((facts.minutes_per_week.get() / 10).max(5))
}

/// Work that is done badly is done again: an assumption, in per cent of its time.
const fn quality_percent(ability: i64) -> i64 {
    match ability {
        ..=1 => 50,
        2 => 25,
        3 => 10,
        _ => 0,
    }
}

/// Mistakes in tax and law cost more than the time: an assumption, in per cent of the time.
const fn legal_percent(risk: Option<LegalRisk>) -> i64 {
    if risk.is_some() { 20 } else { 0 }
}

/// Compares both ways.
///
/// # Errors
/// [`TaskRefusal::NoTime`], [`TaskRefusal::CurrenciesDiffer`], [`TaskRefusal::TooLarge`].
pub fn compare(
    facts: &TaskFacts,
    risk: Option<LegalRisk>,
    offer: Offer,
) -> Result<Comparison, TaskRefusal> {
    if facts.hour_value.currency != offer.price.currency {
        return Err(TaskRefusal::CurrenciesDiffer);
    }
    if facts.minutes_per_week.get() <= 0 {
        return Err(TaskRefusal::NoTime);
    }
    let weeks = match facts.frequency {
        Frequency::Once => 1,
        Frequency::Daily | Frequency::Weekly | Frequency::Monthly => WEEKS,
    };
    sums(facts, risk, offer, weeks).ok_or(TaskRefusal::TooLarge)
}

fn sums(
    facts: &TaskFacts,
    risk: Option<LegalRisk>,
    offer: Offer,
    weeks: i64,
) -> Option<Comparison> {
    let hour = facts.hour_value;
    let value = |minutes: Minutes| hour.per_hour(minutes, Rounding::HalfAway).ok();
    let share = |sum: Money, percent: i64| {
        let minor = Rounding::HalfAway.divide(i128::from(sum.minor) * i128::from(percent), 100)?;
        Some(Money::new(minor, sum.currency))
    };
    let own_time = facts.minutes_per_week.times(weeks)?;
    let own_value = value(own_time)?;
    let quality_percent = quality_percent(facts.ability.get());
    let legal_percent = legal_percent(risk);
    let quality_risk = share(own_value, quality_percent)?;
    let legal_risk = share(own_value, legal_percent)?;
    let own_total = own_value.add(quality_risk).ok()?.add(legal_risk).ok()?;
    let price = offer.price.times(weeks).ok()?;
    let checking = offer.checking.times(weeks)?;
    let helping_time = offer.explaining.checked_add(checking)?;
    let helping_value = value(helping_time)?;
    Some(Comparison {
        weeks,
        own_time,
        own_value,
        quality_percent,
        quality_risk,
        legal_percent,
        legal_risk,
        own_total,
        price,
        helping_time,
        helping_value,
        other_total: price.add(helping_value).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::facts;
    use super::*;

    const fn euro(cents: i64) -> Money {
        Money::euro_cents(cents)
    }

    fn offer(price: i64, explaining: i64, checking: i64) -> Offer {
        Offer {
            price: euro(price),
            explaining: Minutes(explaining),
            checking: Minutes(checking),
        }
    }

    #[test]
    fn m1_14_both_totals_are_made_of_their_parts() {
        let compared = compare(&facts(120, 2, 1, false), None, offer(50_00, 60, 12)).unwrap();
        assert_eq!((compared.weeks, compared.own_time), (13, Minutes(1_560)));
        assert_eq!(compared.own_value, euro(156_000));
        assert_eq!(compared.quality_risk, euro(39_000), "a quarter done again");
        assert_eq!(compared.legal_risk, euro(0));
        assert_eq!(compared.own_total, euro(195_000));
        assert_eq!(compared.price, euro(65_000));
        assert_eq!(compared.helping_time, Minutes(216));
        assert_eq!(compared.helping_value, euro(21_600));
        assert_eq!(compared.other_total, euro(86_600));
        assert_eq!(compared.saved(), euro(108_400));
    }

    #[test]
    fn m1_14_a_one_time_task_counts_once_and_law_adds_its_risk() {
        let facts = TaskFacts {
            frequency: Frequency::Once,
            ..facts(600, 5, 5, false)
        };
        let compared = compare(&facts, Some(LegalRisk::Tax), offer(30_000, 0, 0)).unwrap();
        assert_eq!((compared.weeks, compared.own_value), (1, euro(60_000)));
        assert_eq!(
            (compared.quality_risk, compared.legal_risk),
            (euro(0), euro(12_000))
        );
        assert_eq!(compared.saved(), euro(42_000));
        let dear = compare(&facts, None, offer(70_000, 0, 0)).unwrap();
        assert!(dear.saved().is_negative());
    }

    #[test]
    fn what_cannot_be_compared_is_refused() {
        let none = compare(&facts(0, 3, 3, false), None, offer(1, 0, 0));
        assert_eq!(none, Err(TaskRefusal::NoTime));
        let francs = Offer {
            price: Money::new(1, kernel::Currency::Chf),
            ..offer(1, 0, 0)
        };
        let mixed = compare(&facts(60, 3, 3, false), None, francs);
        assert_eq!(mixed, Err(TaskRefusal::CurrenciesDiffer));
        let huge = compare(&facts(60, 3, 3, false), None, offer(i64::MAX, 0, 0));
        assert_eq!(huge, Err(TaskRefusal::TooLarge));
    }

    proptest! {
        #[test]
        fn no_numbers_panic(minutes in 0_i64..20_000, price: i64, explaining: i64, checking: i64) {
            let _ = compare(
                &facts(minutes, 1, 1, false),
                Some(LegalRisk::Law),
                offer(price, explaining, checking),
            );
        }
    }
}
