//! The luxury budget (mission 1.19): what handing on costs that does not pay, only feels good.
//!
//! Kept apart from the economic sums. A task is a luxury when it is hated and nothing else: its
//! owner is able to do it, it eats no time, it is not core, and handing it on costs more than the
//! same time of the owner is worth.

use kernel::{Date, Minutes, Money, Rounding, TaskId};

use super::triage::{CANNOT, EATS_TIME, burden};
use super::{Rating, Task, TaskRefusal};
use crate::field::{self, FieldError};

/// Whether handing a task on for a price is a luxury. `minutes` is the time the price buys; where
/// nobody said it, the task's own.
pub fn is_luxury(task: &Task, price: Money, minutes: Option<Minutes>) -> bool {
    let facts = &task.facts;
    let is_hated = task.marks.hated || facts.liking == Rating::LOWEST;
    let is_nothing_else = !facts.core && facts.ability.get() > CANNOT && burden(facts) < EATS_TIME;
    if !is_hated || !is_nothing_else || task.marks.economic.is_some() {
        return false;
    }
    let minutes = minutes
        .filter(|minutes| minutes.get() > 0)
        .unwrap_or(facts.minutes_per_week);
    let worth = facts.hour_value.per_hour(minutes, Rounding::HalfAway);
    // In different currencies nothing can be said, so nothing is stopped.
    worth.is_ok_and(|worth| worth.currency == price.currency && price.minor > worth.minor)
}

/// The month a luxury is booked in, as `2026-11`.
pub fn month_of(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// What an open ad or an order still to be paid for will cost: promised, not booked yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// For which task.
    pub task: TaskId,
    /// How much.
    pub price: Money,
    /// The time that buys.
    pub minutes: Minutes,
}

impl Promise {
    /// What it takes of a luxury budget in the currency of a sum: nothing unless it is a luxury.
    pub fn held(&self, task: &Task, like: Money) -> Money {
        let is_held =
            self.price.currency == like.currency && is_luxury(task, self.price, Some(self.minutes));
        Money::new(if is_held { self.price.minor } else { 0 }, like.currency)
    }
}

/// How the luxury budget of a month stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// What may be spent in a month.
    pub sum: Money,
    /// What was spent this month.
    pub used: Money,
    /// What open ads and orders still to be paid for have promised, in whatever month it falls due.
    pub held: Money,
}

impl Budget {
    /// What is left; nothing when more was spent or promised.
    pub fn left(&self) -> Money {
        let taken = self.used.minor.saturating_add(self.held.minor);
        let left = self.sum.minor.saturating_sub(taken).max(0);
        Money::new(left, self.sum.currency)
    }

    /// Whether another sum still fits.
    ///
    /// # Errors
    /// [`TaskRefusal::LuxuryUsedUp`] with what is left.
    pub fn check(&self, price: Money) -> Result<(), TaskRefusal> {
        // A sum in another currency is not on this budget.
        if price.currency != self.sum.currency || price.minor <= self.left().minor {
            Ok(())
        } else {
            Err(TaskRefusal::LuxuryUsedUp { left: self.left() })
        }
    }
}

/// Checks a monthly sum; zero is a budget too: no luxury at all.
///
/// # Errors
/// On `luxury`: below zero, or above what an order may be.
pub fn check_sum(sum: Money) -> Result<Money, FieldError> {
    if sum.is_zero() {
        return Ok(sum);
    }
    field::amount("luxury", Some(sum))
}

#[cfg(test)]
mod tests {
    use kernel::{AccountId, Currency, TaskId};

    use super::super::fixture::facts;
    use super::*;

    const fn euro(cents: i64) -> Money {
        Money::euro_cents(cents)
    }

    fn task(minutes: i64, ability: i64, liking: i64, core: bool) -> Task {
        Task::new(
            TaskId::from_bytes([1; 16]),
            AccountId::from_bytes([2; 16]),
            facts(minutes, ability, liking, core),
        )
    }

    #[test]
    fn m1_19_a_luxury_is_hated_and_nothing_else() {
        // An hour is worth 60 €, so 30 minutes are worth 30 €.
        let dear = euro(31_00);
        for (task, price, is) in [
            (task(30, 4, 1, false), dear, true),
            (task(30, 4, 1, false), euro(30_00), false),
            (task(30, 4, 2, false), dear, false),
            (task(30, 2, 1, false), dear, false),
            (task(30, 4, 1, true), dear, false),
            (task(60, 4, 1, false), euro(90_000), false),
            (
                task(30, 4, 1, false),
                Money::new(31_00, Currency::Chf),
                false,
            ),
        ] {
            assert_eq!(is_luxury(&task, price, None), is, "{task:?} {price:?}");
        }
        let mut marked = task(30, 4, 4, false);
        marked.marks.hated = true;
        assert!(is_luxury(&marked, dear, None));
        assert!(!is_luxury(&marked, dear, Some(Minutes(45))), "45 € of time");
        marked.marks.economic = Some("Erspart Mahnungen.".into());
        assert!(!is_luxury(&marked, dear, None));
    }

    #[test]
    fn m1_19_only_what_is_a_luxury_is_held() {
        let hated = task(30, 4, 1, false);
        let promise = |cents: i64, minutes: i64| Promise {
            task: hated.id,
            price: euro(cents),
            minutes: Minutes(minutes),
        };
        assert_eq!(promise(31_00, 30).held(&hated, euro(0)), euro(31_00));
        assert_eq!(promise(31_00, 60).held(&hated, euro(0)), euro(0));
        let francs = Money::new(0, Currency::Chf);
        assert_eq!(promise(31_00, 30).held(&hated, francs), francs);
    }

    #[test]
    fn m1_19_a_used_up_budget_stops() {
        let budget = Budget {
            sum: euro(10_000),
            used: euro(40_00),
            held: euro(30_00),
        };
        assert_eq!(budget.check(euro(30_00)), Ok(()));
        let left = euro(30_00);
        let stopped = Err(TaskRefusal::LuxuryUsedUp { left });
        assert_eq!(budget.check(euro(30_01)), stopped);
        let over = Budget {
            used: euro(17_000),
            ..budget
        };
        assert_eq!(over.left(), euro(0));
        let all = Budget {
            held: euro(i64::MAX),
            ..budget
        };
        assert_eq!(all.left(), euro(0));
        assert_eq!(month_of("2026-03-01".parse().unwrap()), "2026-03");
        assert_eq!(check_sum(euro(0)), Ok(euro(0)));
        assert!(check_sum(euro(-1)).is_err());
    }
}
