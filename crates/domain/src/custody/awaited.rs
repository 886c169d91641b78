//! A sum that is somebody's and cannot be paid, because nobody knows where to: when its receiver is
//! asked again.

use std::time::Duration;

use kernel::Timestamp;

/// Days after which the receiver is asked again. At first it happens at once.
pub const ASKED_AFTER: [u32; 4] = [3, 7, 14, 30];
/// From then on so many days lie between two reminders, until an account is named.
pub const ASKED_EVERY: u32 = 30;

const DAY: Duration = Duration::from_hours(24);

/// When the receiver of a sum that waits since `since` is asked the next time after `now`.
pub fn next_asked(since: Timestamp, now: Timestamp) -> Timestamp {
    let at = |days: u32| since.saturating_add(DAY * days);
    let mut first = ASKED_AFTER.into_iter().map(at);
    if let Some(next) = first.find(|next| *next > now) {
        return next;
    }
    let month = DAY * ASKED_EVERY;
    let passed = now.since(since).as_secs() / month.as_secs();
    let months = u32::try_from(passed).unwrap_or(u32::MAX);
    at(months.saturating_add(1).saturating_mul(ASKED_EVERY))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SINCE: Timestamp = Timestamp::from_micros(1_780_000_000_000_000);

    /// Whoever is owed something is asked ever more rarely, and never for the last time.
    #[test]
    fn a_sum_that_waits_for_an_account_is_never_forgotten() {
        let day = |days: u32| SINCE.saturating_add(DAY * days);
        let table = [
            (0, 3),
            (2, 3),
            (3, 7),
            (7, 14),
            (29, 30),
            (30, 60),
            (59, 60),
            (60, 90),
            (364, 390),
        ];
        for (now, next) in table {
            assert_eq!(next_asked(SINCE, day(now)), day(next), "{now}");
        }
    }
}
