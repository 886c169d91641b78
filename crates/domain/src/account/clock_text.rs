//! Times of day as people type them.

use kernel::{TimeOfDay, parse};

/// Reads what [`parse::time`] reads, and a bare hour: `9` is 9:00.
pub fn read_time(text: &str) -> Option<TimeOfDay> {
    let text = text.trim();
    let is_hour = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let read = if is_hour {
        parse::time(&format!("{text}:00"))
    } else {
        parse::time(text)
    };
    read.ok()
}

/// Reads the end of a window: as [`read_time`], and `24` or `24:00` for the end of the day, which
/// is written as midnight.
pub(super) fn read_end(text: &str) -> Option<TimeOfDay> {
    let clock = text.trim().trim_end_matches("Uhr").trim_end();
    if matches!(clock, "24" | "24:00" | "24.00") {
        return Some(TimeOfDay::MIDNIGHT);
    }
    read_time(text)
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
            ("5:30 pm", 1050),
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
