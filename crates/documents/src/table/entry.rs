//! Time entries, for example of a Toggl detailed export: `Start date`, `Start time`, `End date`,
//! `End time`, `Duration`, or `start` and `end` as moments.

use std::collections::{HashMap, HashSet};

use domain::task::import::{TimeRecord, tasks_from_records};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::Zone;

use super::columns::EntryColumns;
use super::grid::Record;
use super::preview::{self, Collector};
use super::refusal::{Fault, FileRefusal};
use super::time;

/// One entry that can be used.
#[derive(Debug)]
struct Entry<'record> {
    record: TimeRecord,
    /// The column the title was taken from.
    column: usize,
    identity: Identity<'record>,
}

/// What makes two entries the same one, exported twice: who, when, how long, what.
type Identity<'record> = (&'record str, DateTime, i64, String);

/// Reads all entries and folds them into tasks.
pub(super) fn collect(
    rows: &[Record],
    columns: &EntryColumns,
    zone: &Zone,
    collector: &mut Collector,
) -> Result<(), FileRefusal> {
    let Some((header, rows)) = rows.split_first() else {
        return Err(FileRefusal::Empty);
    };
    let rules = time::rules(zone);
    let (mut records, mut titles) = (Vec::new(), HashMap::new());
    let (mut known, mut repeated) = (HashSet::new(), 0);
    for row in rows {
        match entry(row, header.width(), columns, &rules) {
            Ok(entry) if known.contains(&entry.identity) => repeated += 1,
            Ok(entry) => {
                titles.insert(entry.record.line, entry.column);
                known.insert(entry.identity);
                records.push(entry.record);
            }
            Err(fault) => collector.fault(row.line, fault),
        }
    }
    collector.entries(records.len(), repeated);
    for task in tasks_from_records(&records) {
        // More than a week in a week: several people's entries, or overlapping ones.
        let column = titles.get(&task.line).copied().unwrap_or(0);
        let fits = preview::fits_a_week(task.minutes_per_week.unwrap_or_default(), column);
        collector.row(task.line, fits.map(|_| task))?;
    }
    Ok(())
}

fn entry<'record>(
    row: &'record Record,
    width: usize,
    columns: &EntryColumns,
    zone: &TimeZone,
) -> Result<Entry<'record>, Fault> {
    row.check(width)?;
    let (title, column) = title(row, columns)?;
    let start = start(row, columns, zone)?;
    let end = end(row, columns, zone)?;
    let given = duration(row, columns)?;
    let last = columns.duration.or(columns.end).unwrap_or(columns.start);
    if end.is_none() && given.is_none() {
        return Err(Fault::at(last, "import-row-no-end"));
    }
    let seconds =
        time::length(zone, start, end, given).map_err(|fault| Fault::at(last, fault.key()))?;
    let identity = (row.optional(columns.user), start, seconds, title.clone());
    let record = TimeRecord {
        line: row.line,
        title,
        date: time::day(start),
        seconds,
    };
    Ok(Entry {
        record,
        column,
        identity,
    })
}

/// `Project: Description`, so that the same words in two projects are two tasks and an export of
/// next month gives the same titles again.
fn title(record: &Record, columns: &EntryColumns) -> Result<(String, usize), Fault> {
    let said = [columns.description, columns.task]
        .into_iter()
        .flatten()
        .find(|column| !record.cell(*column).is_empty());
    let project = columns
        .project
        .filter(|column| !record.cell(*column).is_empty());
    let column = said
        .or(project)
        .or(columns.description)
        .or(columns.project)
        .unwrap_or(0);
    let text = match (project, said) {
        (Some(project), Some(said)) => format!("{}: {}", record.cell(project), record.cell(said)),
        _ => record.cell(column).to_owned(),
    };
    Ok((preview::title(&text, column)?, column))
}

fn start(record: &Record, columns: &EntryColumns, zone: &TimeZone) -> Result<DateTime, Fault> {
    moment(record, columns.start, columns.start_time, zone)?
        .ok_or_else(|| Fault::at(columns.start, "import-row-date").value(""))
}

fn end(
    record: &Record,
    columns: &EntryColumns,
    zone: &TimeZone,
) -> Result<Option<DateTime>, Fault> {
    columns
        .end
        .map_or(Ok(None), |end| moment(record, end, columns.end_time, zone))
}

/// A moment in one column, or a day in one and a time in another. `None` when nothing is there.
fn moment(
    record: &Record,
    column: usize,
    clock: Option<usize>,
    zone: &TimeZone,
) -> Result<Option<DateTime>, Fault> {
    let text = record.cell(column);
    let Some(clock) = clock else {
        if text.is_empty() {
            return Ok(None);
        }
        let moment = time::moment(text, zone);
        return moment
            .map(Some)
            .ok_or_else(|| Fault::at(column, "import-row-date").value(text));
    };
    let clock_text = record.cell(clock);
    if text.is_empty() && clock_text.is_empty() {
        return Ok(None);
    }
    let day = time::date(text).ok_or_else(|| Fault::at(column, "import-row-date").value(text))?;
    let time = time::time(clock_text)
        .ok_or_else(|| Fault::at(clock, "import-row-time").value(clock_text))?;
    Ok(Some(day.to_datetime(time)))
}

fn duration(record: &Record, columns: &EntryColumns) -> Result<Option<i64>, Fault> {
    let Some(column) = columns.duration else {
        return Ok(None);
    };
    let text = record.cell(column);
    if text.is_empty() {
        return Ok(None);
    }
    let seconds = time::duration(text);
    seconds
        .map(Some)
        .ok_or_else(|| Fault::at(column, "import-row-duration").value(text))
}
