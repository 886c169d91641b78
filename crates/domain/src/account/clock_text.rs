//! Times of day as people type them.

use kernel::TimeOfDay;

/// Reads `9`, `9:30`, `09.30` or `9:30 Uhr`, up to 23:59.
pub(super) fn read_time(text: &str) -> Option<TimeOfDay> {
    let (hour, minute) = hour_and_minute(text)?;
    TimeOfDay::new(hour, minute).ok()
}

/// Reads the end of a window: as [`read_time`], and `24` or `24:00` for the end of the day, which
/// is written as midnight.
pub(super) fn read_end(text: &str) -> Option<TimeOfDay> {
    match hour_and_minute(text)? {
        (24, 0) => Some(TimeOfDay::MIDNIGHT),
        (hour, minute) => TimeOfDay::new(hour, minute).ok(),
    }
}

fn hour_and_minute(text: &str) -> Option<(u8, u8)> {
    let text = text.trim();
    let text = text.strip_suffix("Uhr").unwrap_or(text).trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let number = |digits: &str| {
        let fits = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if fits {
            digits.parse::<u8>().ok()
        } else {
            None
        }
    };
    if minute.len() != 2 {
        return None;
    }
    Some((number(hour)?, number(minute)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("9", 540),
            ("9:30", 570),
            ("09.30", 570),
            (" 17:30 Uhr", 1050),
            ("0:00", 0),
        ] {
            assert_eq!(
                read_time(text).map(TimeOfDay::minutes),
                Some(minutes),
                "{text}"
            );
        }
        for text in [
            "", "24:00", "9:60", "9:5", "-1", "9:30:00", "neun", "009", "9 30", "٩:30",
        ] {
            assert_eq!(read_time(text), None, "{text}");
        }
        assert_eq!(read_end("24:00"), Some(TimeOfDay::MIDNIGHT));
        assert_eq!(read_end("24:01"), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = (read_time(&text), read_end(&text));
        }
    }
}
