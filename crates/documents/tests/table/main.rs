//! Files as people have them, whole and broken, read as an upload would be (mission 2.7). The
//! people and firms in `tests/data` are made up.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod broken;
mod calendar;
mod faulty;
mod files;
mod tools;
mod written;

use std::fs;
use std::path::Path;

use documents::intake::{self, Reading};
use documents::table::{Choices, FileRefusal, Preview};
use domain::task::import::TaskRow;
use kernel::Zone;

fn data(name: &str) -> Vec<u8> {
    fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/data")
            .join(name),
    )
    .unwrap()
}

fn berlin() -> Zone {
    Zone::parse("Europe/Berlin").unwrap()
}

/// A Sunday.
fn reading() -> Reading {
    Reading {
        zone: berlin(),
        today: "2026-11-22".parse().unwrap(),
        repair: None,
        table: Choices::default(),
    }
}

fn read(bytes: &[u8]) -> Result<Preview, FileRefusal> {
    let read = intake::read(&intake::file(bytes)?, &reading())?;
    Ok(read.preview)
}

fn row<'preview>(preview: &'preview Preview, title: &str) -> &'preview TaskRow {
    preview.rows.iter().find(|row| row.title == title).unwrap()
}

/// Line, column and key of every error.
fn errors(preview: &Preview) -> Vec<(u32, Option<usize>, &'static str)> {
    preview
        .errors
        .iter()
        .map(|error| (error.line, error.column, error.key))
        .collect()
}
