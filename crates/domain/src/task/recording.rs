//! "No desire to explain": writing a line per step while doing the task once (mission 2.18). The
//! lines become the steps of a draft that its owner confirms.

use core::time::Duration;

use kernel::{Minutes, Timestamp};

use crate::field::{self, FieldError, FieldErrors};

/// The longest line; a step of an instruction has room for it.
const LONGEST_LINE: usize = 1000;
/// The most steps of one recording.
pub const MOST_STEPS: usize = 100;
/// Longer than this nobody works on one step: the recording was left lying.
const LONGEST_PAUSE: i64 = 4 * 60;
/// The most minutes of one step.
const LONGEST_STEP: i64 = 24 * 60;

/// A step, checked: what was done and how long it took.
pub type CheckedStep = (String, Minutes);

/// Checks a line. `minutes` is what its owner says it took; without it the time since the step
/// before counts.
///
/// # Errors
/// Every wrong input of `step` and `minutes`.
pub fn check_step(
    text: &str,
    minutes: Option<i64>,
    since: Timestamp,
    now: Timestamp,
) -> Result<CheckedStep, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let text = errors.keep(field::line("step", text, LONGEST_LINE));
    let minutes = match minutes {
        None => Some(passed(since, now)),
        said => errors
            .keep(field::number("minutes", said, 0, LONGEST_STEP))
            .map(Minutes),
    };
    errors.finish(text.zip(minutes))
}

/// The minutes between two steps, rounded up to the whole minute; none when the recording was left
/// lying for hours.
pub fn passed(since: Timestamp, now: Timestamp) -> Minutes {
    let seconds = now.since(since).max(Duration::ZERO).as_secs();
    let minutes = i64::try_from(seconds.div_ceil(60)).unwrap_or(i64::MAX);
    Minutes(if minutes > LONGEST_PAUSE { 0 } else { minutes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(seconds * 1_000_000)
    }

    /// Mission 2.18: each line is kept with its minutes.
    #[test]
    fn m2_18_a_step_takes_the_time_since_the_one_before() {
        let table = [
            (0, 0),
            (1, 1),
            (60, 1),
            (61, 2),
            (600, 10),
            (4 * 3600, 240),
            (4 * 3600 + 1, 0),
        ];
        for (seconds, minutes) in table {
            assert_eq!(
                passed(at(100), at(100 + seconds)),
                Minutes(minutes),
                "{seconds}"
            );
        }
        assert_eq!(
            passed(at(100), at(50)),
            Minutes::ZERO,
            "a clock that was set back"
        );
        let said = check_step(" Bild\n öffnen ", Some(3), at(0), at(600));
        assert_eq!(said, Ok(("Bild öffnen".to_owned(), Minutes(3))));
        let errors = check_step("", Some(-1), at(0), at(1)).unwrap_err();
        assert_eq!(errors.len(), 2);
    }
}
