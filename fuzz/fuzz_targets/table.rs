//! Any bytes as an uploaded file, read with and without repair.

#![no_main]

use documents::intake::{self, Reading};
use documents::table::Choices;
use kernel::{Date, Zone};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(kept) = intake::file(bytes) else { return };
    for repair in [None, Some(false)] {
        let reading = Reading {
            zone: Zone::parse(Zone::DEFAULT_NAME).expect("the default zone is known"),
            today: Date::new(2026, 11, 22).expect("a day"),
            repair,
            table: Choices::default(),
        };
        if let Ok(read) = intake::read(&kept, &reading) {
            for row in &read.preview.rows {
                assert!(row.line > 0 && !row.title.is_empty());
            }
        }
    }
});
