//! Calendars out: what happens when, as iCalendar (RFC 5545), to be sent (RFC 5546) or fetched.
//!
//! Times of series keep their zone, whose rules are written along, so that half past nine stays half
//! past nine wherever the file is read. The same things always give the same bytes.

use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp as Moment, civil};
use kernel::{Timestamp, Zone};

/// The most octets of a line, its end not counted (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;
/// How far the rules of a zone are written ahead, in seconds: ten years.
const AHEAD: i64 = 10 * 366 * 24 * 60 * 60;
/// How far before its first event, in seconds: a year.
const BEFORE: i64 = 366 * 24 * 60 * 60;

/// What the file asks of whoever reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Only to look at.
    Publish,
    /// To be entered, or changed.
    Request,
    /// To be struck out.
    Cancel,
}

impl Method {
    /// The name in the file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// An address as a URI: `mailto:…`, or `urn:uuid:…` where the mail address is nobody's business.
    pub address: String,
}

/// One thing that happens, or a series of them.
#[derive(Clone, Debug)]
pub struct Entry {
    /// A name that stays the same through all changes.
    pub uid: String,
    /// Grows with every change.
    pub sequence: u32,
    /// When it was changed last.
    pub stamp: Timestamp,
    /// When it begins.
    pub start: Timestamp,
    /// How long it lasts, in minutes; 0 for a moment.
    pub minutes: u32,
    /// The zone its wall clock keeps; without one it is a moment.
    pub zone: Option<Zone>,
    /// Every how many weeks it comes back; 0 for once.
    pub every_weeks: u8,
    /// Meetings of the series that are called off, by when they would have begun.
    pub off: Vec<Timestamp>,
    /// Which meeting of the series this one replaces, by when it would have begun.
    pub replaces: Option<Timestamp>,
    /// Whether it is struck out.
    pub is_cancelled: bool,
    /// What it is, in one line.
    pub summary: String,
    /// What else there is to say.
    pub description: String,
    /// Where.
    pub location: String,
    /// The page about it.
    pub url: String,
    /// Who invites.
    pub organizer: Option<Person>,
    /// Who is invited.
    pub attendees: Vec<Person>,
}

/// Writes a calendar.
pub fn write(method: Method, name: &str, entries: &[Entry]) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Feierabend//Feierabend//DE");
    lines.add("CALSCALE:GREGORIAN");
    lines.add(&format!("METHOD:{}", method.name()));
    if method == Method::Publish {
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    }
    let mut known: Vec<&Zone> = Vec::new();
    for zone in entries.iter().filter_map(|entry| entry.zone.as_ref()) {
        if !known.contains(&zone) {
            known.push(zone);
        }
    }
    for zone in known {
        let starts = entries
            .iter()
            .filter(|entry| entry.zone.as_ref() == Some(zone))
            .map(|entry| entry.start);
        write_zone(&mut lines, zone, starts.min().unwrap_or(Timestamp::EPOCH));
    }
    for entry in entries {
        write_entry(&mut lines, entry);
    }
    lines.add("END:VCALENDAR");
    lines.0
}

fn write_entry(lines: &mut Lines, entry: &Entry) {
    lines.add("BEGIN:VEVENT");
    lines.text("UID", &entry.uid);
    lines.add(&format!("SEQUENCE:{}", entry.sequence));
    lines.add(&format!("DTSTAMP:{}", utc(entry.stamp)));
    lines.add(&format!("LAST-MODIFIED:{}", utc(entry.stamp)));
    let zone = entry.zone.as_ref();
    lines.add(&moment("DTSTART", entry.start, zone));
    if entry.minutes > 0 {
        lines.add(&format!("DURATION:PT{}M", entry.minutes));
    }
    if let Some(replaced) = entry.replaces {
        lines.add(&moment("RECURRENCE-ID", replaced, zone));
    } else if entry.every_weeks > 0 {
        lines.add(&format!("RRULE:FREQ=WEEKLY;INTERVAL={}", entry.every_weeks));
        for off in &entry.off {
            lines.add(&moment("EXDATE", *off, zone));
        }
    }
    let status = if entry.is_cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    lines.add(&format!("STATUS:{status}"));
    lines.text("SUMMARY", &entry.summary);
    for (name, text) in [
        ("DESCRIPTION", &entry.description),
        ("LOCATION", &entry.location),
    ] {
        if !text.is_empty() {
            lines.text(name, text);
        }
    }
    if !entry.url.is_empty() {
        lines.add(&format!("URL:{}", bare(&entry.url)));
    }
    if let Some(person) = &entry.organizer {
        lines.add(&format!("ORGANIZER;CN={}", address(person)));
    }
    for person in &entry.attendees {
        let role = "ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE";
        lines.add(&format!("ATTENDEE;{role};CN={}", address(person)));
    }
    lines.add("END:VEVENT");
}

fn address(person: &Person) -> String {
    let name: String = bare(&person.name).replace('"', "'");
    format!("\"{name}\":{}", bare(&person.address))
}

/// Without anything that could end the line or hide.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

fn utc(at: Timestamp) -> String {
    format!("{}Z", local(at, &TimeZone::UTC))
}

fn moment(name: &str, at: Timestamp, zone: Option<&Zone>) -> String {
    match zone {
        None => format!("{name}:{}", utc(at)),
        Some(zone) => format!("{name};TZID={}:{}", zone.name(), local(at, &rules(zone))),
    }
}

fn rules(zone: &Zone) -> TimeZone {
    TimeZone::get(zone.name()).unwrap_or(TimeZone::UTC)
}

fn instant(at: Timestamp) -> Moment {
    Moment::from_microsecond(at.as_micros()).unwrap_or(Moment::UNIX_EPOCH)
}

fn local(at: Timestamp, zone: &TimeZone) -> String {
    stamp(zone.to_datetime(instant(at)))
}

fn stamp(at: civil::DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// One kind of time of a zone and when it begins.
struct Observance {
    is_summer: bool,
    name: String,
    from: Offset,
    to: Offset,
    /// On the clock before the change.
    begins: Vec<civil::DateTime>,
}

/// The rules of a zone from a year before a moment until ten years after it.
fn write_zone(lines: &mut Lines, zone: &Zone, first: Timestamp) {
    let rules = rules(zone);
    let second = instant(first).as_second();
    let at = |seconds| Moment::from_second(seconds).unwrap_or(Moment::UNIX_EPOCH);
    let (begin, end) = (
        at(second.saturating_sub(BEFORE)),
        at(second.saturating_add(AHEAD)),
    );
    let start = rules.to_offset_info(begin);
    let mut all = vec![Observance {
        is_summer: start.dst().is_dst(),
        name: start.abbreviation().to_owned(),
        from: start.offset(),
        to: start.offset(),
        begins: vec![start.offset().to_datetime(begin)],
    }];
    let mut before = start.offset();
    for change in rules.following(begin).take_while(|c| c.timestamp() <= end) {
        let begins = before.to_datetime(change.timestamp());
        let (to, is_summer) = (change.offset(), change.dst().is_dst());
        let known = all.iter_mut().skip(1).find(|known| {
            (known.from, known.to, known.is_summer) == (before, to, is_summer)
                && known.name == change.abbreviation()
        });
        match known {
            Some(known) => known.begins.push(begins),
            None => all.push(Observance {
                is_summer,
                name: change.abbreviation().to_owned(),
                from: before,
                to,
                begins: vec![begins],
            }),
        }
        before = to;
    }
    lines.add("BEGIN:VTIMEZONE");
    lines.add(&format!("TZID:{}", zone.name()));
    for observance in all {
        let kind = if observance.is_summer {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        lines.add(&format!("BEGIN:{kind}"));
        lines.add(&format!("TZOFFSETFROM:{}", offset(observance.from)));
        lines.add(&format!("TZOFFSETTO:{}", offset(observance.to)));
        lines.text("TZNAME", &observance.name);
        for (index, begins) in observance.begins.into_iter().enumerate() {
            let name = if index == 0 { "DTSTART" } else { "RDATE" };
            lines.add(&format!("{name}:{}", stamp(begins)));
        }
        lines.add(&format!("END:{kind}"));
    }
    lines.add("END:VTIMEZONE");
}

fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, rest) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    format!("{sign}{:02}{:02}", rest / 3600, rest / 60 % 60)
}

/// Lines, folded.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property with a text as its value.
    fn text(&mut self, name: &str, text: &str) {
        self.add(&format!("{name}:{}", escaped(text)));
    }

    fn add(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as RFC 5545, section 3.3.11, writes it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
