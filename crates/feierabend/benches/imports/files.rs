//! Exports of a busy life, as large as they come.

use std::fmt::Write;

/// How many time entries an export has.
pub(crate) const ENTRIES: usize = 50_000;
/// How many events a calendar has.
pub(crate) const EVENTS: usize = 5_000;
/// How many kinds of work are in a file of time entries.
pub(crate) const KINDS: usize = 400;

/// When an entry was: `day` counts from 0, one entry a quarter of an hour from eight o'clock.
struct Entry {
    year: usize,
    month: usize,
    day: usize,
    hour: usize,
    minute: usize,
    kind: usize,
}

/// 40 entries of a quarter of an hour a day.
fn entry(number: usize) -> Entry {
    let (day, quarter) = (number / 40, number % 40);
    Entry {
        year: 2022 + day / 336,
        month: day % 336 / 28 + 1,
        day: day % 28 + 1,
        hour: 8 + quarter / 4,
        minute: quarter % 4 * 15,
        kind: number * 7 % KINDS,
    }
}

fn all(header: &str, row: impl Fn(&mut String, &Entry) -> std::fmt::Result) -> String {
    let mut text = format!("{header}\n");
    for number in 0..ENTRIES {
        // Writing into a String cannot fail.
        let _ = row(&mut text, &entry(number));
    }
    text
}

pub(crate) fn toggl() -> String {
    let header = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,\
                  End date,End time,Duration,Tags";
    all(header, |text, e| {
        let day = format!("{}-{:02}-{:02}", e.year, e.month, e.day);
        let (hour, minute) = (e.hour, e.minute);
        writeln!(
            text,
            "Mara,mara@example.org,,Projekt {},,Arbeit {},No,{day},{hour:02}:{minute:02}:00,{day},\
             {hour:02}:{:02}:59,00:14:59,",
            e.kind % 20,
            e.kind,
            minute + 14
        )
    })
}

pub(crate) fn clockify() -> String {
    let header = "Project,Client,Description,Task,User,Email,Billable,Start Date,Start Time,\
                  End Date,End Time,Duration (h),Duration (decimal)";
    all(header, |text, e| {
        let day = format!("{:02}/{:02}/{}", e.month, e.day, e.year);
        let (half, hour) = if e.hour < 12 {
            ("AM", e.hour)
        } else {
            ("PM", e.hour - 12)
        };
        let hour = if hour == 0 { 12 } else { hour };
        writeln!(
            text,
            "Projekt {},,Arbeit {},,Mara,mara@example.org,No,{day},{hour:02}:{:02}:00 {half},{day},\
             {hour:02}:{:02}:00 {half},00:14:00,0.23",
            e.kind % 20,
            e.kind,
            e.minute,
            e.minute + 14
        )
    })
}

pub(crate) fn kimai() -> String {
    let header = "Datum;Von;Bis;Dauer;Benutzer;Kunde;Projekt;Tätigkeit;Beschreibung";
    all(header, |text, e| {
        writeln!(
            text,
            "{:02}.{:02}.{};{:02}:{:02};{:02}:{:02};0,23;mara;Eigenes;Projekt {};Arbeit {};Größe",
            e.day,
            e.month,
            e.year,
            e.hour,
            e.minute,
            e.hour,
            e.minute + 14,
            e.kind % 20,
            e.kind
        )
    })
}

pub(crate) fn harvest() -> String {
    let header = "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,First Name,Last Name";
    all(header, |text, e| {
        writeln!(
            text,
            "{}-{:02}-{:02},Eigenes,Projekt {},,Arbeit {},Notiz {}:{},0.25,No,Mara,Lindner",
            e.year,
            e.month,
            e.day,
            e.kind % 20,
            e.kind,
            e.hour,
            e.minute
        )
    })
}

/// Single events and recurring ones that began years ago, and the repetitions of some moved.
pub(crate) fn calendar() -> String {
    let mut text = String::from("BEGIN:VCALENDAR\nVERSION:2.0\n");
    for number in 0..EVENTS {
        let (day, hour) = (number % 28 + 1, 8 + number % 10);
        let rule = match number % 5 {
            0 => "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=600\n",
            1 => "RRULE:FREQ=MONTHLY;BYDAY=-1FR\n",
            2 => "RRULE:FREQ=DAILY;INTERVAL=3\nEXDATE;TZID=Europe/Berlin:20261005T080000\n",
            _ => "",
        };
        let year = if rule.is_empty() { 2026 } else { 2021 };
        let _ = write!(
            text,
            "BEGIN:VEVENT\nUID:{number}@example.org\nSUMMARY:Termin {number}\n\
             DTSTART;TZID=Europe/Berlin:{year}10{day:02}T{hour:02}0000\n\
             DTEND;TZID=Europe/Berlin:{year}10{day:02}T{hour:02}3000\n{rule}END:VEVENT\n"
        );
    }
    text.push_str("END:VCALENDAR\n");
    text
}
