//! Days and moments of a calendar: `20261102`, `20261102T080000`, `20261102T070000Z`.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

/// A day or a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// A whole day.
    Day(Date),
    /// A time on the wall, and where; `None` for wherever whoever reads it is.
    Wall(DateTime, Option<TimeZone>),
}

impl When {
    /// The day and the time on the wall; midnight for a whole day.
    pub(super) fn wall(&self) -> DateTime {
        match self {
            Self::Day(day) => day.at(0, 0, 0, 0),
            Self::Wall(wall, _) => *wall,
        }
    }

    /// The moment, for somebody in this zone.
    pub(super) fn moment(&self, here: &TimeZone) -> Option<Timestamp> {
        let zone = match self {
            Self::Wall(_, Some(zone)) => zone,
            Self::Day(_) | Self::Wall(_, None) => here,
        };
        moment(self.wall(), zone)
    }
}

/// The moment at which a clock shows this. In the night an hour is missing, the clock has gone on;
/// where it comes twice, the first counts.
pub(super) fn moment(wall: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(wall).compatible().ok()
}

/// Reads a day or a moment; `zone` is where it is told.
pub(super) fn parse(text: &str, zone: Option<TimeZone>) -> Option<When> {
    let (day, clock) = match text.split_once(['T', 't']) {
        Some((day, clock)) => (day, Some(clock)),
        None => (text, None),
    };
    let [year, month, date] = digits(day, [4, 2, 2])?;
    let month = i8::try_from(month).ok()?;
    let day = Date::new(year, month, i8::try_from(date).ok()?).ok()?;
    if !(1900..=2100).contains(&year) {
        return None;
    }
    let Some(clock) = clock else {
        return Some(When::Day(day));
    };
    let (clock, zone) = match clock.strip_suffix(['Z', 'z']) {
        Some(clock) => (clock, Some(TimeZone::UTC)),
        None => (clock, zone),
    };
    let [hour, minute, second] = digits(clock, [2, 2, 2])?;
    let part = |number: i16| i8::try_from(number).ok();
    // A leap second is the last of its minute.
    let time = civil::Time::new(part(hour)?, part(minute)?, part(second.min(59))?, 0).ok()?;
    Some(When::Wall(day.to_datetime(time), zone))
}

/// Three numbers of so many digits each, and nothing else.
fn digits(text: &str, widths: [usize; 3]) -> Option<[i16; 3]> {
    let is_all = text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_all || text.len() != widths.iter().sum::<usize>() {
        return None;
    }
    let (first, rest) = text.split_at(widths[0]);
    let (second, third) = rest.split_at(widths[1]);
    Some([
        first.parse().ok()?,
        second.parse().ok()?,
        third.parse().ok()?,
    ])
}

/// A length in seconds: `PT1H30M`, `P1D`, `P2W`. Negative ones are none.
pub(super) fn duration(text: &str) -> Option<i64> {
    let text = text.trim().trim_start_matches('+').to_ascii_uppercase();
    let rest = text.strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    let days = sum(days, &[('W', 604_800), ('D', 86_400)])?;
    let clock = sum(clock, &[('H', 3600), ('M', 60), ('S', 1)])?;
    days.checked_add(clock)
}

fn sum(text: &str, units: &[(char, i64)]) -> Option<i64> {
    let (mut rest, mut sum) = (text, 0_i64);
    for (name, seconds) in units {
        if let Some((number, behind)) = rest.split_once(*name) {
            let number: u32 = number.parse().ok()?;
            sum = sum.checked_add(i64::from(number).checked_mul(*seconds)?)?;
            rest = behind;
        }
    }
    rest.is_empty().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_moments_and_lengths_are_read_strictly() {
        assert_eq!(
            parse("20261102", None),
            Some(When::Day(civil::date(2026, 11, 2)))
        );
        let wall = civil::date(2026, 11, 2).at(8, 5, 59, 0);
        assert_eq!(parse("20261102T080560", None), Some(When::Wall(wall, None)));
        let utc = parse("20261102T080559Z", None);
        assert_eq!(utc, Some(When::Wall(wall, Some(TimeZone::UTC))));
        for text in [
            "",
            "2026-11-02",
            "20261302",
            "20261102T",
            "20261102T25",
            "١٢٣٤٥٦٧٨",
            "02021102",
        ] {
            assert_eq!(parse(text, None), None, "{text}");
        }
        for (text, seconds) in [
            ("PT1H30M", 5400),
            ("P1D", 86_400),
            ("P1DT2H", 93_600),
            ("P2W", 1_209_600),
        ] {
            assert_eq!(duration(text), Some(seconds), "{text}");
        }
        for text in ["", "1H", "-PT1H", "PT1X", "PT99999999999H", "P1H"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
