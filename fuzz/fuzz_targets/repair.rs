//! Any text as one whose umlauts are broken.

#![no_main]

use documents::repair::{MOST_EXAMPLES, MOST_LOST, repair};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(repaired) = repair(text) {
        let lines = |text: &str| text.matches('\n').count();
        assert_eq!(lines(&repaired.text), lines(text));
        let report = repaired.report;
        assert!(report.examples.len() <= MOST_EXAMPLES && report.lost.len() <= MOST_LOST);
    }
});
