//! A to-do list as a table: a title, and whatever else a column says about the task.

use domain::task::import::TaskRow;

use super::columns::ListColumns;
use super::grid::Record;
use super::hours;
use super::preview::{self, Collector};
use super::refusal::{Fault, FileRefusal};

/// Reads all tasks.
pub(super) fn collect(
    records: &[Record],
    columns: &ListColumns,
    collector: &mut Collector,
) -> Result<(), FileRefusal> {
    let Some(first) = records.first() else {
        return Err(FileRefusal::Empty);
    };
    let (width, skipped) = if columns.named {
        (first.width(), 1)
    } else {
        (2, 0)
    };
    for record in records.iter().skip(skipped) {
        collector.row(record.line, row(record, width, columns))?;
    }
    Ok(())
}

fn row(record: &Record, width: usize, columns: &ListColumns) -> Result<TaskRow, Fault> {
    record.check(width)?;
    let mut row = TaskRow {
        line: record.line,
        title: preview::title(record.cell(columns.title), columns.title)?,
        ability: rating(record, columns.ability)?,
        liking: rating(record, columns.liking)?,
        core: yes_or_no(record, columns.core)?,
        ..TaskRow::default()
    };
    if let Some((column, unit)) = columns.hours
        && !record.cell(column).is_empty()
    {
        let text = record.cell(column);
        let reading =
            hours::read(text, unit).map_err(|fault| Fault::at(column, fault.key()).value(text))?;
        row.minutes_per_week = Some(preview::fits_a_week(reading.minutes, column)?);
        row.frequency = reading.frequency;
    }
    if let Some(column) = columns.frequency
        && !record.cell(column).is_empty()
    {
        let text = record.cell(column);
        let frequency = hours::frequency(text);
        let unknown = || Fault::at(column, "import-row-frequency").value(text);
        row.frequency = Some(frequency.ok_or_else(unknown)?);
    }
    Ok(row)
}

fn rating(record: &Record, column: Option<usize>) -> Result<Option<i64>, Fault> {
    let Some(column) = column else {
        return Ok(None);
    };
    match record.cell(column) {
        "" => Ok(None),
        text => match text.parse() {
            Ok(step @ 1..=5) => Ok(Some(step)),
            _ => Err(Fault::at(column, "import-row-rating").value(text)),
        },
    }
}

fn yes_or_no(record: &Record, column: Option<usize>) -> Result<bool, Fault> {
    let Some(column) = column else {
        return Ok(false);
    };
    let text = record.cell(column);
    match text.to_lowercase().as_str() {
        "" | "nein" | "no" | "n" | "false" | "falsch" | "0" => Ok(false),
        "ja" | "yes" | "j" | "y" | "true" | "wahr" | "1" | "x" => Ok(true),
        _ => Err(Fault::at(column, "import-row-yes-no").value(text)),
    }
}
