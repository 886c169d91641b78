//! Time entries of any tool: when, how long, and what was done.

use std::collections::{HashMap, HashSet};

use domain::task::import::{TimeRecord, tasks_from_records};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::Zone;

use super::Choices;
use super::day_order::{self, DayOrder};
use super::duration;
use super::grid::Record;
use super::preview::{self, Collector};
use super::refusal::{Fault, FileRefusal};
use super::time;
use super::tool::EntryColumns;

/// One entry that can be used.
#[derive(Debug)]
struct Entry<'record> {
    record: TimeRecord,
    /// The column the title was taken from.
    column: usize,
    identity: Option<Identity<'record>>,
}

/// What makes two entries the same one, exported twice: who, when, how long, what. Entries without
/// a time on the clock have none: twice an hour of the same on one day is two hours.
type Identity<'record> = (&'record str, DateTime, i64, String);

/// What all entries of a file are read with.
struct Reader<'columns> {
    columns: &'columns EntryColumns,
    zone: TimeZone,
    order: DayOrder,
    width: usize,
}

/// A moment on the wall, and whether the clock was told.
type Told = (DateTime, bool);

/// Reads all entries and folds them into tasks.
pub(super) fn collect(
    rows: &[Record],
    columns: &EntryColumns,
    zone: &Zone,
    choices: &Choices,
    collector: &mut Collector,
) -> Result<(), FileRefusal> {
    let Some((header, rows)) = rows.split_first() else {
        return Err(FileRefusal::Empty);
    };
    let days = [columns.day, columns.end_day, columns.start, columns.end];
    let cells = rows
        .iter()
        .flat_map(|row| days.iter().flatten().map(|column| row.cell(*column)));
    let found = day_order::find(cells);
    collector.days(found.map(|found| found.chosen(choices.days)));
    let reader = Reader {
        columns,
        zone: time::rules(zone),
        order: choices
            .days
            .or(found.map(|found| found.order))
            .unwrap_or_default(),
        width: header.width(),
    };
    let (mut records, mut titles) = (Vec::new(), HashMap::new());
    let (mut known, mut repeated) = (HashSet::new(), 0);
    for row in rows {
        match reader.entry(row) {
            Ok(Entry {
                identity: Some(identity),
                ..
            }) if known.contains(&identity) => repeated += 1,
            Ok(entry) => {
                titles.insert(entry.record.line, entry.column);
                known.extend(entry.identity);
                records.push(entry.record);
            }
            Err(fault) => collector.fault(row.line, fault),
        }
    }
    collector.entries(records.len(), repeated);
    for task in tasks_from_records(&records, None) {
        // More than a week in a week: several people's entries, or overlapping ones.
        let column = titles.get(&task.line).copied().unwrap_or(0);
        let fits = preview::fits_a_week(task.minutes_per_week.unwrap_or_default(), column);
        collector.row(task.line, fits.map(|_| task))?;
    }
    Ok(())
}

impl Reader<'_> {
    fn entry<'record>(&self, row: &'record Record) -> Result<Entry<'record>, Fault> {
        row.check(self.width)?;
        let (title, column) = self.title(row)?;
        let (start, has_clock) = self.start(row)?;
        let end = self.end(row, start)?;
        let given = self.duration(row)?;
        let last = self.columns.length_column();
        if end.is_none() && given.is_none() {
            return Err(Fault::at(last, "import-row-no-end"));
        }
        let seconds = time::length(&self.zone, start, end, given)
            .map_err(|fault| Fault::at(last, fault.key()))?;
        let person = row.optional(self.columns.person);
        let identity = has_clock.then(|| (person, start, seconds, title.clone()));
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

    /// `Project: Description`, so that the same words in two projects are two tasks and an export
    /// of next month gives the same titles again.
    fn title(&self, record: &Record) -> Result<(String, usize), Fault> {
        let columns = self.columns;
        let said = [columns.description, columns.activity]
            .into_iter()
            .flatten()
            .find(|column| !record.cell(*column).is_empty());
        let project = columns
            .project
            .filter(|column| !record.cell(*column).is_empty());
        let column = said
            .or(project)
            .or(columns.description)
            .or(columns.activity)
            .or(columns.project)
            .unwrap_or(0);
        let text = match (project, said) {
            (Some(project), Some(said)) => {
                format!("{}: {}", record.cell(project), record.cell(said))
            }
            _ => record.cell(column).to_owned(),
        };
        Ok((preview::title(&text, column)?, column))
    }

    fn start(&self, record: &Record) -> Result<Told, Fault> {
        let columns = self.columns;
        let told = match (columns.day, columns.start) {
            (Some(day), Some(clock)) => self.day_and_clock(record, day, clock)?,
            (Some(one), None) | (None, Some(one)) => self.moment(record, one)?,
            (None, None) => None,
        };
        let column = columns.day_column();
        told.ok_or_else(|| Fault::at(column, "import-row-date").value(record.cell(column)))
    }

    fn end(&self, record: &Record, start: DateTime) -> Result<Option<DateTime>, Fault> {
        let columns = self.columns;
        let told = match (columns.end_day, columns.end) {
            (Some(day), Some(clock)) => self.day_and_clock(record, day, clock)?,
            (None, Some(clock)) => return self.clock_after(record, clock, start),
            // A day without a time says nothing about the length.
            (Some(_) | None, None) => None,
        };
        Ok(told.filter(|(_, has_clock)| *has_clock).map(|(end, _)| end))
    }

    /// A time on the clock after `start`, on the same day or past midnight; or a whole moment.
    fn clock_after(
        &self,
        record: &Record,
        column: usize,
        start: DateTime,
    ) -> Result<Option<DateTime>, Fault> {
        let text = record.cell(column);
        if text.is_empty() {
            return Ok(None);
        }
        if let Some(clock) = time::time(text) {
            let end = start.date().to_datetime(clock);
            let past_midnight = || {
                start
                    .date()
                    .tomorrow()
                    .ok()
                    .map(|day| day.to_datetime(clock))
            };
            return Ok(if end < start {
                past_midnight()
            } else {
                Some(end)
            });
        }
        let moment = time::moment(text, &self.zone, self.order);
        moment
            .map(Some)
            .ok_or_else(|| Fault::at(column, "import-row-time").value(text))
    }

    /// A moment, or a day alone. `None` when nothing is there.
    fn moment(&self, record: &Record, column: usize) -> Result<Option<Told>, Fault> {
        let text = record.cell(column);
        if text.is_empty() {
            return Ok(None);
        }
        let moment = time::moment(text, &self.zone, self.order).map(|moment| (moment, true));
        let day = || time::date(text, self.order).map(|day| (day.at(0, 0, 0, 0), false));
        moment
            .or_else(day)
            .map(Some)
            .ok_or_else(|| Fault::at(column, "import-row-date").value(text))
    }

    /// A day in one column and a time in another. `None` when neither is there.
    fn day_and_clock(
        &self,
        record: &Record,
        column: usize,
        clock: usize,
    ) -> Result<Option<Told>, Fault> {
        let (text, clock_text) = (record.cell(column), record.cell(clock));
        if text.is_empty() && clock_text.is_empty() {
            return Ok(None);
        }
        // Some tools write the whole moment where the time belongs.
        if let Some(moment) = time::moment(clock_text, &self.zone, self.order) {
            return Ok(Some((moment, true)));
        }
        let day = time::date(text, self.order)
            .or_else(|| time::moment(text, &self.zone, self.order).map(DateTime::date))
            .ok_or_else(|| Fault::at(column, "import-row-date").value(text))?;
        if clock_text.is_empty() && self.columns.duration.is_some() {
            return Ok(Some((day.at(0, 0, 0, 0), false)));
        }
        let time = time::time(clock_text)
            .ok_or_else(|| Fault::at(clock, "import-row-time").value(clock_text))?;
        Ok(Some((day.to_datetime(time), true)))
    }

    fn duration(&self, record: &Record) -> Result<Option<i64>, Fault> {
        let Some((column, unit)) = self.columns.duration else {
            return Ok(None);
        };
        let text = record.cell(column);
        if text.is_empty() {
            return Ok(None);
        }
        let seconds = duration::read(text, unit);
        seconds
            .map(Some)
            .ok_or_else(|| Fault::at(column, "import-row-duration").value(text))
    }
}
