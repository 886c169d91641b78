//! Days, times and durations of time entries, and how long an entry really was.

use jiff::civil::{self, DateTime};
use jiff::tz::TimeZone;
use kernel::{Date, Zone};

use super::day_order::{self, DayOrder};

/// The years an entry may be in; others are typing errors that would wreck the averages.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;
/// The longest entry, in seconds. Longer ones are timers somebody forgot to stop.
pub(super) const LONGEST_ENTRY: i64 = 24 * 60 * 60;
/// How far a duration may be off what start and end say, in seconds: tools round to the minute.
const TOLERANCE: i64 = 60;

/// A day: `2026-11-02`, `2.11.2026`, or `11/2/2026` in the order of the file.
pub(super) fn date(text: &str, order: DayOrder) -> Option<civil::Date> {
    if let Some((first, second, year)) = day_order::parts(text) {
        let (day, month) = match order {
            DayOrder::DayFirst => (first, second),
            DayOrder::MonthFirst => (second, first),
        };
        let is_alone = !text.contains([' ', 'T']);
        return civil_date(i64::from(year), i64::from(month), i64::from(day)).filter(|_| is_alone);
    }
    let (year, month, day) = numbers(text, '-', [4, 2, 2])
        .or_else(|| numbers(text, '/', [4, 2, 2]))
        .or_else(|| numbers(text, '.', [2, 2, 4]).map(|(day, month, year)| (year, month, day)))?;
    civil_date(year, month, day)
}

fn civil_date(year: i64, month: i64, day: i64) -> Option<civil::Date> {
    let year = i16::try_from(year)
        .ok()
        .filter(|year| YEARS.contains(year))?;
    civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A time on the wall: `8:05`, `08:05:30`, `8:05 AM`, `8:05pm`.
pub(super) fn time(text: &str) -> Option<civil::Time> {
    let small = text.to_ascii_lowercase();
    let (text, half) = match small
        .strip_suffix("am")
        .or_else(|| small.strip_suffix("a.m."))
    {
        Some(text) => (text.trim_end(), Some(0)),
        None => match small
            .strip_suffix("pm")
            .or_else(|| small.strip_suffix("p.m."))
        {
            Some(text) => (text.trim_end(), Some(12)),
            None => (small.as_str(), None),
        },
    };
    let (hour, minute, second) = match numbers(text, ':', [2, 2, 2]) {
        Some(parts) => parts,
        None => numbers(&format!("{text}:00"), ':', [2, 2, 2])?,
    };
    let hour = match half {
        None => hour,
        Some(later) => (1..=12).contains(&hour).then_some(hour % 12 + later)?,
    };
    let part = |number: i64| i8::try_from(number).ok();
    // A leap second would be allowed to be written; nobody's timer stops on one.
    civil::Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()
}

/// A moment: `2026-11-02T08:00:00Z`, with any offset, or local without one.
pub(super) fn moment(text: &str, zone: &TimeZone, order: DayOrder) -> Option<DateTime> {
    let local = match text.parse::<jiff::Timestamp>() {
        Ok(moment) => zone.to_datetime(moment),
        Err(_) => match text.split_once(['T', ' ']) {
            Some((day, clock)) => date(day, order)?.to_datetime(time(clock.trim())?),
            None => return None,
        },
    };
    YEARS.contains(&local.year()).then_some(local)
}

/// Three whole numbers with at most so many digits.
pub(super) fn numbers(text: &str, separator: char, digits: [usize; 3]) -> Option<(i64, i64, i64)> {
    let mut parts = text.split(separator).zip(digits).map(|(part, most)| {
        let shaped = (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<i64>().ok().filter(|_| shaped)
    });
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next()??);
    (text.split(separator).count() == 3).then_some((first, second, third))
}

/// The zone's rules.
pub(super) fn rules(zone: &Zone) -> TimeZone {
    TimeZone::get(zone.name()).unwrap_or(TimeZone::UTC)
}

/// The day on the calendar.
pub(super) fn day(moment: DateTime) -> Date {
    Date::new(moment.year(), moment.month(), moment.day()).unwrap_or(Date::MIN)
}

/// Why an entry has no length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LengthFault {
    EndBeforeStart,
    Negative,
    TooLong,
    Contradiction,
}

impl LengthFault {
    /// The key of its text.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::EndBeforeStart => "import-row-end-before-start",
            Self::Negative => "import-row-negative",
            Self::TooLong => "import-row-entry-too-long",
            Self::Contradiction => "import-row-duration-differs",
        }
    }
}

/// How long an entry was, in seconds.
///
/// A given duration counts, but start and end must not contradict it. In the night in which the
/// clocks go back an hour comes twice and in the other it is missing, so start and end alone can
/// mean several lengths; the given one only has to be one of them. Without a given one the first
/// reading counts that does not run backwards.
pub(super) fn length(
    zone: &TimeZone,
    start: DateTime,
    end: Option<DateTime>,
    given: Option<i64>,
) -> Result<i64, LengthFault> {
    let possible = end
        .map(|end| possible(zone, start, end))
        .unwrap_or_default();
    let forward = possible.iter().copied().find(|seconds| *seconds >= 0);
    let seconds = match given {
        Some(given) if given < 0 => return Err(LengthFault::Negative),
        Some(given) => {
            let fits = |seconds: &i64| (seconds - given).abs() <= TOLERANCE;
            if !possible.is_empty() && !possible.iter().any(fits) {
                let fault =
                    forward.map_or(LengthFault::EndBeforeStart, |_| LengthFault::Contradiction);
                return Err(fault);
            }
            given
        }
        None => forward.ok_or(LengthFault::EndBeforeStart)?,
    };
    if seconds > LONGEST_ENTRY {
        Err(LengthFault::TooLong)
    } else {
        Ok(seconds)
    }
}

/// All lengths that start and end can mean, in seconds.
fn possible(zone: &TimeZone, start: DateTime, end: DateTime) -> Vec<i64> {
    let readings = |local: DateTime| {
        let ambiguous = zone.to_ambiguous_timestamp(local);
        [ambiguous.earlier(), ambiguous.later()]
            .into_iter()
            .filter_map(Result::ok)
    };
    readings(start)
        .flat_map(|start| readings(end).map(move |end| end.as_second() - start.as_second()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    #[test]
    fn days_times_and_durations_are_read_strictly() {
        let date = |text: &str| date(text, DayOrder::DayFirst);
        assert_eq!(date("2026-11-02"), date("02.11.2026"));
        assert_eq!(date("2.1.2026"), Some(civil::date(2026, 1, 2)));
        assert_eq!(date("2/1/2026"), Some(civil::date(2026, 1, 2)));
        assert_eq!(date("2026/01/02"), Some(civil::date(2026, 1, 2)));
        let american = super::date("11-02-2026", DayOrder::MonthFirst);
        assert_eq!(american, Some(civil::date(2026, 11, 2)));
        for text in [
            "",
            "2026-02-30",
            "11/13/2026",
            "0026-11-02",
            "2026-11-02-1",
            "-2026-11-02",
            "2026-11",
            "1e3-01-01",
            "٢٠٢٦-11-02",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
        assert_eq!(time("8:05"), Some(civil::time(8, 5, 0, 0)));
        assert_eq!(time("23:59:59"), Some(civil::time(23, 59, 59, 0)));
        for text in [
            "",
            "24:00",
            "8",
            "8:5:5:5",
            "13:23:52 AM",
            "0:30 pm",
            "08:60",
        ] {
            assert_eq!(time(text), None, "{text}");
        }
        for (text, hour) in [
            ("9:00am", 9),
            ("12:00 AM", 0),
            ("12:00 p.m.", 12),
            ("1:00 PM", 13),
        ] {
            assert_eq!(time(text), Some(civil::time(hour, 0, 0, 0)), "{text}");
        }
    }

    #[test]
    fn moments_are_moved_into_the_zone() {
        let local = Some(at("2026-11-02T09:00:00"));
        let moment = |text: &str, zone: &TimeZone| moment(text, zone, DayOrder::DayFirst);
        assert_eq!(moment("02/11/2026 9:00 AM", &berlin()), local);
        assert_eq!(moment("2026-11-02T08:00:00Z", &berlin()), local);
        assert_eq!(moment("2026-11-02T08:00:00+00:00", &berlin()), local);
        assert_eq!(moment("2026-11-02 09:00", &berlin()), local);
        assert_eq!(moment("2026-11-02", &berlin()), None);
        assert_eq!(moment("-009999-01-01T00:00:00Z", &berlin()), None);
    }

    #[test]
    fn a_length_comes_from_duration_or_start_and_end() {
        let (start, end) = (at("2026-11-02T08:00:00"), at("2026-11-02T09:30:00"));
        assert_eq!(length(&berlin(), start, Some(end), None), Ok(5400));
        assert_eq!(length(&berlin(), start, Some(end), Some(5400)), Ok(5400));
        assert_eq!(length(&berlin(), start, Some(end), Some(5370)), Ok(5370));
        assert_eq!(length(&berlin(), start, None, Some(5400)), Ok(5400));
        for (end, given, fault) in [
            (
                Some(at("2026-11-02T07:00:00")),
                None,
                LengthFault::EndBeforeStart,
            ),
            (
                Some(at("2026-11-02T07:00:00")),
                Some(3600),
                LengthFault::EndBeforeStart,
            ),
            (Some(end), Some(-5400), LengthFault::Negative),
            (Some(end), Some(3600), LengthFault::Contradiction),
            (Some(at("2026-11-04T08:00:00")), None, LengthFault::TooLong),
            (None, Some(LONGEST_ENTRY + 1), LengthFault::TooLong),
            (None, None, LengthFault::EndBeforeStart),
        ] {
            assert_eq!(length(&berlin(), start, end, given), Err(fault));
        }
    }

    /// In Berlin 3:00 was 2:00 again on 25 October 2026, and 2:00 was 3:00 on 29 March 2026.
    #[test]
    fn nights_of_changed_clocks_count_the_time_that_passed() {
        let night =
            |start: &str, end: &str, given| length(&berlin(), at(start), Some(at(end)), given);
        let (late, again) = ("2026-10-25T02:50:00", "2026-10-25T02:10:00");
        assert_eq!(
            night(late, again, Some(20 * 60)),
            Ok(20 * 60),
            "20 minutes, not −40"
        );
        assert_eq!(night(late, again, None), Ok(20 * 60));
        assert_eq!(
            night(late, again, Some(80 * 60)),
            Err(LengthFault::Contradiction)
        );
        let long = ("2026-10-25T01:00:00", "2026-10-25T04:00:00");
        assert_eq!(night(long.0, long.1, None), Ok(4 * 3600));
        let short = ("2026-03-29T01:00:00", "2026-03-29T04:00:00");
        assert_eq!(night(short.0, short.1, None), Ok(2 * 3600));
        assert_eq!(night(short.0, short.1, Some(2 * 3600)), Ok(2 * 3600));
        assert_eq!(
            night(short.0, short.1, Some(3 * 3600)),
            Err(LengthFault::Contradiction)
        );
    }
}
