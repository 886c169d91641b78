//! Any text as pasted lines.

#![no_main]

use documents::table;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(preview) = table::paste(text) {
        let lines = text.lines().count();
        assert!(preview.rows.len() + preview.faulty() + preview.done <= lines);
    }
});
