//! Any text as a calendar.

#![no_main]

use documents::calendar;
use kernel::{Date, Zone};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let zone = Zone::parse(Zone::DEFAULT_NAME).expect("the default zone is known");
    let today = Date::new(2026, 11, 22).expect("a day");
    if let Ok(preview) = calendar::read(text, &zone, today) {
        for row in &preview.rows {
            let recorded = row.recorded.expect("events are records");
            assert!(recorded.seconds >= 0 && recorded.in_a_row <= calendar::WEEKS);
        }
    }
});
