//! Durations of time entries, as tools write them.

use super::hours::Unit;
use super::time::numbers;

/// A duration in seconds: `01:30:00`, `1:30`, `1,50`, `1.5`, `1h 30m`, `90 min`; negative with a
/// minus in front. A bare number counts in `unit`.
pub(super) fn read(text: &str, unit: Unit) -> Option<i64> {
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(text) => (-1, text.trim_start()),
        None => (1, text),
    };
    let seconds = if text.contains(':') {
        clock_duration(text)?
    } else if text.contains(char::is_alphabetic) {
        named_duration(text)?
    } else {
        decimal_seconds(text, unit)?
    };
    Some(sign * seconds)
}

fn clock_duration(text: &str) -> Option<i64> {
    let (hours, minutes, seconds) = match numbers(text, ':', [5, 2, 2]) {
        Some(parts) => parts,
        None => numbers(&format!("{text}:00"), ':', [5, 2, 2])?,
    };
    (minutes < 60 && seconds < 60).then_some(hours * 3600 + minutes * 60 + seconds)
}

/// `1h 30m`, `1 Std. 30 Min.`, `1,5 h`, `45 s`.
fn named_duration(text: &str) -> Option<i64> {
    let mut rest = text.trim();
    let (mut sum, mut smaller_than) = (0, i64::MAX);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))?;
        let (number, behind) = rest.split_at(end);
        let behind = behind.trim_start();
        let end = behind
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(behind.len());
        let (name, behind) = behind.split_at(end);
        let unit = match name.to_lowercase().as_str() {
            "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" => 3600,
            "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => 60,
            "s" | "sec" | "sek" | "seconds" | "sekunden" => 1,
            _ => return None,
        };
        if unit >= smaller_than {
            return None;
        }
        smaller_than = unit;
        sum += decimal(number, unit)?;
        rest = behind.strip_prefix('.').unwrap_or(behind).trim_start();
    }
    Some(sum)
}

/// Hours or minutes with a decimal comma or point. No entry has a thousand hours, so `1.250` is
/// one and a quarter to every reader.
fn decimal_seconds(text: &str, unit: Unit) -> Option<i64> {
    match unit {
        Unit::Hours => decimal(text, 3600),
        Unit::Minutes => decimal(text, 60),
    }
}

/// A number with at most four decimals, times `factor`, to the nearest whole.
fn decimal(text: &str, factor: i64) -> Option<i64> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let digits = |text: &str, most: usize| {
        text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let has_mark = whole.len() < text.len();
    if whole.is_empty() || !digits(whole, 5) || !digits(part, 4) || (has_mark && part.is_empty()) {
        return None;
    }
    let ten_thousandths: i64 = format!("{whole}{part:0<4}").parse().ok()?;
    Some((ten_thousandths * factor + 5_000) / 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_tools_write_them() {
        let duration = |text: &str| read(text, Unit::Hours);
        assert_eq!(duration("01:30:30"), Some(5430));
        for text in [
            "1,5",
            "1.50",
            "1.500",
            "1h 30m",
            "1 Std. 30 Min.",
            "90 min",
            "1,5 h",
        ] {
            assert_eq!(duration(text), Some(5400), "{text}");
        }
        assert_eq!(duration("0,3333"), Some(1200));
        assert_eq!(read("45", Unit::Minutes), Some(2700));
        assert_eq!(duration("-1,5"), Some(-5400));
        assert_eq!(duration("1:30"), Some(5400));
        assert_eq!(duration("-0:30:00"), Some(-1800));
        for text in [
            "",
            "1:60:00",
            "999999:00:00",
            "1,",
            ",5",
            "1.2.3",
            "1,23456",
            "30m 1h",
            "1h 1h",
            "h",
            "2 km",
            "1e3",
            "٣",
        ] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
