//! Hours of a week that a client objects to: the part of a form that names them, and how an objection
//! reads wherever it is shown (H6, I5).

use std::collections::BTreeSet;

use app::agreement::Room;
use app::review::{self, TimeSheet};
use app::{Failure, FieldError};
use domain::FieldErrors;
use domain::agreement::{HourObjection, Role};
use domain::review::record::{TimeRecord, standing};
use kernel::parse::DurationUnit;
use kernel::{Minutes, format, parse};
use texts::Texts;

use crate::form::{Posted, input_error};
use crate::visit::Visit;

/// An entry with its three fields.
pub(super) struct Entry {
    /// What was written down.
    pub(super) label: String,
    /// The name of the tick.
    pub(super) tick: String,
    /// The name of the field for the reason, and what it is called.
    pub(super) reason: (String, String),
    /// The same of the field for how long it took in the client's eyes.
    pub(super) minutes: (String, String),
}

/// The entries the reader can object to; none outside of a week and for the contractor.
///
/// # Errors
/// What the database refuses.
pub(super) async fn entries(visit: &Visit, room: &Room) -> Result<Vec<Entry>, Failure> {
    if room.contract.week.is_none() || room.role != Role::Client {
        return Ok(Vec::new());
    }
    let sheet = review::time_sheet(&visit.cx, room.head.id).await?;
    let entries = standing(&sheet.records).map(|record| entry(visit.t, record));
    Ok(entries.collect())
}

fn entry(t: Texts, record: &TimeRecord) -> Entry {
    let number = record.number;
    let called = |what: &str| format!("{} {number}: {what}", t.time_number());
    Entry {
        label: called(&told(t, record)),
        tick: format!("hours-{number}"),
        reason: (
            format!("hours-{number}-reason"),
            called(t.objection_reason()),
        ),
        minutes: (
            format!("hours-{number}-minutes"),
            called(t.objection_minutes()),
        ),
    }
}

/// Day, duration and result of an entry.
fn told(t: Texts, record: &TimeRecord) -> String {
    let (day, time) = (
        format::date(record.day, t.locale()),
        format::duration(record.minutes, t.locale()),
    );
    format!("{day}, {time}: {}", record.result)
}

/// The objections of a form: an entry counts when it is ticked or something was written to it.
///
/// # Errors
/// Durations that cannot be read.
pub(super) fn read(visit: &Visit, posted: &Posted) -> Result<Vec<HourObjection>, Vec<FieldError>> {
    let filled = posted
        .pairs()
        .iter()
        .filter(|(_, value)| !value.trim().is_empty());
    let numbers: BTreeSet<u32> = filled
        .filter_map(|(name, _)| name.strip_prefix("hours-")?.split('-').next()?.parse().ok())
        .collect();
    let mut errors = FieldErrors::new();
    let mut said = Vec::new();
    for entry in numbers {
        let minutes = errors.keep(minutes(visit, posted, entry)).flatten();
        said.push(HourObjection {
            entry,
            reason: posted.text(&format!("hours-{entry}-reason")),
            minutes,
        });
    }
    errors.finish(Some(said))
}

fn minutes(visit: &Visit, posted: &Posted, entry: u32) -> Result<Option<Minutes>, FieldError> {
    let name = format!("hours-{entry}-minutes");
    let (text, locale) = (posted.get(&name).trim(), visit.t.locale());
    if text.is_empty() {
        return Ok(None);
    }
    let read = parse::minutes(text, DurationUnit::Hours, locale);
    read.map(Some).map_err(|error| FieldError {
        field: name.into(),
        ..input_error("", error, locale)
    })
}

/// The names of the fields that name hours, as they were sent.
pub(super) fn fields(posted: &Posted) -> Vec<&str> {
    let names = posted.pairs().iter().map(|(name, _)| name.as_str());
    names.filter(|name| name.starts_with("hours-")).collect()
}

/// An objection in words: which entry, why, and how long it took in the client's eyes.
pub(super) fn words(t: Texts, objection: &HourObjection) -> String {
    let which = format!("{} {}", t.time_number(), objection.entry);
    format!("{which}: {}", why(t, objection))
}

/// The same without the entry.
pub(super) fn why(t: Texts, objection: &HourObjection) -> String {
    match objection.minutes {
        Some(minutes) => {
            let time = format::duration(minutes, t.locale());
            format!("{} ({})", objection.reason, t.objection_suggested(time))
        }
        None => objection.reason.clone(),
    }
}

/// What was said against an entry of the record, behind what came of it.
pub(super) fn against(t: Texts, sheet: &TimeSheet, entry: u32) -> String {
    let said = sheet.against(entry).map(|one| why(t, one));
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        return String::new();
    }
    t.objection_said(said.join("; "))
}
