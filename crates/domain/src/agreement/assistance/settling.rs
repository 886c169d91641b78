//! The weeks in which two settle in with each other (mission 2.23, H8): short updates without asking,
//! feedback in three inputs at every sign-off, and quiet after that.

use core::time::Duration;

use kernel::Timestamp;

use super::Frame;
use crate::agreement::OrderState;

/// Every so many days an update is wanted in a week of settling in; the client can change it.
pub const SETTLING_RHYTHM: u8 = 2;
/// So long after the settling in feedback is still asked for: its last week is signed off after its
/// end.
const STILL_ASKED: Duration = Duration::from_hours(14 * 24);

impl Frame {
    /// Whether the two settle in with each other in a week, from 1.
    pub fn settles_in(&self, week: u8) -> bool {
        (1..=self.settling_in).contains(&week)
    }

    /// When the settling in is over; nothing where none was agreed.
    pub fn settled_in_at(&self) -> Option<Timestamp> {
        (self.settling_in > 0).then(|| self.end_of(self.settling_in.min(self.weeks)))
    }

    /// Every how many days an update is wanted in a week, to begin with; after the settling in nobody
    /// asks by themselves.
    pub fn every_days(&self, week: u8) -> Option<u8> {
        self.settles_in(week).then_some(SETTLING_RHYTHM)
    }

    /// Whether a week is one after which both are asked for feedback (2.19, 2.25): it was signed off,
    /// they settled in in it, and that is not long ago.
    pub fn asks_for_feedback(&self, week: u8, state: &OrderState, now: Timestamp) -> bool {
        let until = self
            .settled_in_at()
            .map(|end| end.saturating_add(STILL_ASKED));
        self.settles_in(week)
            && matches!(state, OrderState::Paid { .. })
            && until.is_some_and(|until| now < until)
    }
}

#[cfg(test)]
mod tests {
    use kernel::Money;

    use super::super::tests::frame;
    use super::*;
    use crate::agreement::fixture::time;
    use crate::agreement::{Acceptance, Role};

    /// 2.23: two weeks of ten are to settle in, with updates every two days; the third is quiet.
    #[test]
    fn m2_23_updates_come_often_while_both_settle_in_and_not_after() {
        let frame = frame();
        let rhythm = [0, 1, 2, 3, 10].map(|week| frame.every_days(week));
        assert_eq!(rhythm, [None, Some(2), Some(2), None, None]);
        assert_eq!(frame.settled_in_at(), Some(time("2026-12-20T22:59:00Z")));
        let none = Frame {
            settling_in: 0,
            ..frame.clone()
        };
        assert_eq!((none.settled_in_at(), none.every_days(1)), (None, None));
        let short = Frame { weeks: 1, ..frame };
        assert_eq!(short.settled_in_at(), Some(time("2026-12-13T22:59:00Z")));
    }

    /// 2.23, 2.19: feedback is asked for after a week of settling in was signed off, until two weeks
    /// after its end; not before, not for later weeks, not for what was not signed off.
    #[test]
    fn m2_23_feedback_is_asked_at_the_sign_off_while_both_settle_in() {
        let frame = frame();
        let paid = OrderState::Paid {
            accepted_at: time("2026-12-14T09:00:00Z"),
            acceptance: Acceptance::Silence,
            paid_at: time("2026-12-14T09:00:00Z"),
        };
        let back = OrderState::Withdrawn {
            at: time("2026-12-14T09:00:00Z"),
            by: Role::Client,
            refunded: Some(Money::euro_cents(1)),
        };
        let asks = |week, state, now| frame.asks_for_feedback(week, state, time(now));
        assert!(asks(1, &paid, "2026-12-14T09:00:00Z"));
        assert!(asks(2, &paid, "2027-01-03T22:58:59Z"));
        assert!(!asks(2, &paid, "2027-01-03T22:59:00Z"), "two weeks later");
        assert!(!asks(3, &paid, "2026-12-14T09:00:00Z"), "no week of it");
        assert!(!asks(1, &back, "2026-12-14T09:00:00Z"), "not signed off");
    }
}
