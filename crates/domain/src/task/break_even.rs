//! From when on handing on pays: explaining time now against hours saved later (mission 2.20).
//!
//! The belief "handing on costs more time than it saves" is answered by counting: what is logged
//! for the task and what is still to be explained, against what every week gives back. What a task
//! that is handed on has given back already counts, so that the date comes nearer week by week.

use kernel::{Date, Minutes, Money, Rounding};

use super::costs::USUAL_EXPLAINING;
use super::time_account::TimeAccount;
use super::{TaskFacts, TaskRefusal};

/// What takes longer than ten years to pay counts as never.
const LONGEST: i64 = 520;
/// The weeks the small table shows.
const SHOWN: [i64; 5] = [1, 4, 8, 13, 26];

/// What handing a task on takes and gives, in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// What was logged for the task so far: explaining and answering. Looking at results is in
    /// [`Effort::checking`], week by week.
    pub logged: Minutes,
    /// What handing it on has freed already, less looking at results.
    pub back: Minutes,
    /// What is still to be explained.
    pub explaining: Minutes,
    /// What the task takes every week.
    pub weekly: Minutes,
    /// What looking at the result takes every week.
    pub checking: Minutes,
}

/// What is usually still to be explained: the usual time less what was explained already.
pub fn usual_explaining(account: &TimeAccount) -> Minutes {
    let left = USUAL_EXPLAINING
        .get()
        .saturating_sub(account.explained.get());
    Minutes(left.max(0))
}

impl Effort {
    /// What a task takes and gives from now on, by what was logged for it. Only routine work gives
    /// something back before it is done.
    pub fn of(
        facts: &TaskFacts,
        account: &TimeAccount,
        explaining: Minutes,
        checking: Minutes,
    ) -> Self {
        let back = if facts.frequency.is_routine() {
            account.freed.get().saturating_sub(account.reviewed.get())
        } else {
            0
        };
        Self {
            logged: Minutes(
                account
                    .explained
                    .get()
                    .saturating_add(account.answered.get()),
            ),
            back: Minutes(back.max(0)),
            explaining,
            weekly: facts.minutes_per_week,
            checking,
        }
    }

    /// What is put in and has not come back yet; below zero when more has come back.
    pub const fn invested(&self) -> Minutes {
        let put_in = self.logged.get().saturating_add(self.explaining.get());
        Minutes(put_in.saturating_sub(self.back.get()))
    }

    /// Whether the time is back already, because the task was handed on and it worked.
    pub const fn is_reached(&self) -> bool {
        self.back.get() > 0 && self.invested().get() <= 0
    }

    /// What a week gives back; below zero when checking takes longer than doing.
    pub const fn saved(&self) -> Minutes {
        Minutes(self.weekly.get().saturating_sub(self.checking.get()))
    }

    /// How the time stands so many weeks later: saved less invested.
    pub const fn after(&self, weeks: i64) -> Minutes {
        let saved = self.saved().get().saturating_mul(weeks);
        Minutes(saved.saturating_sub(self.invested().get()))
    }

    /// The points of the small table: so many weeks later, and how the time stands then.
    pub fn curve(&self) -> [(i64, Minutes); 5] {
        SHOWN.map(|weeks| (weeks, self.after(weeks)))
    }

    /// After how many weeks the time is back.
    pub fn weeks(&self) -> Option<i64> {
        weeks_until(self.invested().get(), self.saved().get())
    }

    /// The same in money: the own time at the value of the own hour, and what is paid every week.
    ///
    /// # Errors
    /// [`TaskRefusal::CurrenciesDiffer`], [`TaskRefusal::TooLarge`].
    pub fn weeks_with_price(&self, hour: Money, price: Money) -> Result<Option<i64>, TaskRefusal> {
        if hour.currency != price.currency {
            return Err(TaskRefusal::CurrenciesDiffer);
        }
        let value = |minutes| {
            hour.per_hour(minutes, Rounding::HalfAway)
                .map_err(|_| TaskRefusal::TooLarge)
        };
        let gained = value(self.saved())?
            .sub(price)
            .map_err(|_| TaskRefusal::TooLarge)?;
        // What came back was paid for as well, at the same price a week.
        let put_in = Minutes(self.logged.get().saturating_add(self.explaining.get()));
        let week = i128::from(self.saved().get().max(1));
        let back = i128::from(self.back.get().max(0)) * i128::from(gained.minor) / week;
        let back = i64::try_from(back).map_err(|_| TaskRefusal::TooLarge)?;
        let invested = value(put_in)?.minor.saturating_sub(back);
        Ok(weeks_until(invested, gained.minor))
    }
}

/// The first number of weeks after which so much a week has brought back what was put in.
fn weeks_until(invested: i64, gained: i64) -> Option<i64> {
    if gained <= 0 {
        return None;
    }
    let invested = invested.max(0);
    let weeks = invested / gained + i64::from(invested % gained != 0);
    (weeks <= LONGEST).then_some(weeks)
}

/// The day so many weeks after another.
pub fn day_after(start: Date, weeks: i64) -> Date {
    start.plus_days(weeks.saturating_mul(7))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn effort(logged: i64, explaining: i64, weekly: i64, checking: i64) -> Effort {
        Effort {
            logged: Minutes(logged),
            back: Minutes::ZERO,
            explaining: Minutes(explaining),
            weekly: Minutes(weekly),
            checking: Minutes(checking),
        }
    }

    /// Mission 2.20: the date follows from logged minutes.
    #[test]
    fn m2_20_the_date_follows_from_what_was_logged() {
        let start: Date = "2026-11-22".parse().unwrap();
        let weeks = effort(240, 60, 120, 20).weeks().unwrap();
        assert_eq!(weeks, 3, "300 minutes at 100 a week");
        assert_eq!(day_after(start, weeks), "2026-12-13".parse().unwrap());
        assert_eq!(effort(241, 60, 120, 20).weeks(), Some(4), "one more minute");
        assert_eq!(effort(0, 0, 120, 20).weeks(), Some(0));
        assert_eq!(effort(0, 60, 20, 20).weeks(), None, "checking eats it up");
        assert_eq!(effort(0, 521, 1, 0).weeks(), None, "longer than ten years");
    }

    /// Mission 2.20: every week of a task that is handed on brings the date nearer.
    #[test]
    fn m2_20_what_came_back_brings_the_date_nearer() {
        let facts = crate::task::fixture::facts(120, 3, 3, false);
        let account = |weeks: i64| TimeAccount {
            freed: Minutes(120 * weeks),
            explained: Minutes(100),
            answered: Minutes(200),
            reviewed: Minutes(20 * weeks),
        };
        let after = |weeks: i64| {
            let account = account(weeks);
            Effort::of(&facts, &account, usual_explaining(&account), Minutes(20))
        };
        let left = [0, 1, 2, 3, 4].map(|weeks| after(weeks).weeks());
        assert_eq!(left, [3, 2, 1, 0, 0].map(Some));
        assert!(!after(2).is_reached());
        assert!(after(3).is_reached());
        assert_eq!(after(4).invested(), Minutes(-100));
        let euro = Money::euro_cents;
        let paid = |weeks: i64| after(weeks).weeks_with_price(euro(60_00), euro(50_00));
        assert_eq!(paid(0), Ok(Some(6)), "300 € at 50 € a week");
        assert_eq!(paid(2), Ok(Some(4)));
    }

    #[test]
    fn what_was_explained_is_not_explained_again() {
        let left = |explained: i64| {
            usual_explaining(&TimeAccount {
                explained: Minutes(explained),
                ..TimeAccount::default()
            })
        };
        assert_eq!([0, 30, 400].map(left), [90, 60, 0].map(Minutes));
    }

    #[test]
    fn m2_20_the_price_is_counted_when_it_is_known() {
        let euro = Money::euro_cents;
        let effort = effort(0, 120, 120, 0);
        assert_eq!(effort.weeks(), Some(1));
        let weeks = effort.weeks_with_price(euro(60_00), euro(80_00)).unwrap();
        assert_eq!(weeks, Some(3), "120 € put in, 40 € gained a week");
        let dear = effort.weeks_with_price(euro(60_00), euro(12_000)).unwrap();
        assert_eq!(dear, None);
        let francs = Money::new(1, kernel::Currency::Chf);
        let mixed = effort.weeks_with_price(euro(1), francs);
        assert_eq!(mixed, Err(TaskRefusal::CurrenciesDiffer));
    }

    proptest! {
        /// Mission 2.20: that week is the first in which the time is back.
        #[test]
        fn m2_20_it_is_the_first_week_that_pays(
            logged in 0_i64..5_000, explaining in 0_i64..5_000,
            weekly in 0_i64..3_000, checking in 0_i64..3_000,
        ) {
            let effort = effort(logged, explaining, weekly, checking);
            match effort.weeks() {
                Some(weeks) => {
                    prop_assert!(effort.after(weeks).get() >= 0);
                    prop_assert!(weeks == 0 || effort.after(weeks - 1).get() < 0);
                }
                None => prop_assert!(effort.after(LONGEST).get() < 0 || effort.saved().get() <= 0),
            }
        }

        #[test]
        fn no_numbers_panic(a: i64, b: i64, c: i64, d: i64, hour: i64, price: i64) {
            let effort = effort(a, b, c, d);
            let _ = (effort.weeks(), effort.curve());
            let _ = effort.weeks_with_price(Money::euro_cents(hour), Money::euro_cents(price));
        }
    }
}
