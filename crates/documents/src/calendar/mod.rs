//! Calendars as iCalendar files (RFC 5545): the events of the last eight weeks become entries of
//! time, as those of a time tracker do (mission 2.7).
//!
//! Recurring events are expanded, what was called off and whole days are left out and counted.
//! A file comes from anybody: size, nesting, rules and occurrences are bounded, and what cannot
//! be read is named with its line.

mod event;
mod expand;
mod lines;
mod rule;
mod when;
pub mod write;
mod zones;

use std::collections::{BTreeMap, HashSet};

use domain::task::import::{TimeRecord, tasks_from_records};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::{Date, Week, Zone};

use crate::table::{self, Collector, Fault, FileRefusal, LeftOut, MOST_LINES, Preview, Source};
use event::{Event, Kind, Sound};
use expand::{Budget, Window};
use lines::{Properties, Property};
use zones::Zones;

/// So many full weeks before the present one are read.
pub const WEEKS: i64 = 8;
/// The longest event, in seconds: longer ones are no work but journeys and reminders.
const LONGEST_EVENT: i64 = 24 * 60 * 60;
/// How much the rules of one file may cost: about one for every day that is looked at.
const MOST_STEPS: u32 = 6_000_000;
/// The most components within each other.
const DEEPEST: usize = 16;

/// Whether a text is a calendar.
pub fn is_calendar(text: &str) -> bool {
    const BEGIN: &str = "BEGIN:VCALENDAR";
    let start = text.trim_start().get(..BEGIN.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(BEGIN))
}

/// Reads a calendar; `zone` is where whoever reads it is, `today` the day there.
///
/// # Errors
/// [`FileRefusal::Empty`] without any event, [`FileRefusal::TooManyRows`],
/// [`FileRefusal::TooManyTasks`].
pub fn read(text: &str, zone: &Zone, today: Date) -> Result<Preview, FileRefusal> {
    let mut collector = Collector::new(Source::Calendar);
    let (events, mut zones) = events(text, &mut collector)?;
    let here = TimeZone::get(zone.name()).unwrap_or(TimeZone::UTC);
    let mut reader = Reader {
        here,
        window: window(today),
        replaced: replaced(&events, &mut zones, zone),
        zones,
        budget: Budget(MOST_STEPS),
        known: HashSet::new(),
        repeated: 0,
        left_out: LeftOut::default(),
        records: Vec::new(),
    };
    for event in &events {
        if let Err((line, fault)) = reader.event(event) {
            collector.fault(line, fault);
        }
        if reader.records.len() > MOST_LINES {
            return Err(FileRefusal::TooManyRows);
        }
    }
    collector.entries(reader.records.len(), reader.repeated);
    collector.left_out(reader.left_out);
    for task in tasks_from_records(&reader.records, Some(WEEKS)) {
        let fits = table::fits_a_week(task.minutes_per_week.unwrap_or_default(), 0);
        let fits = fits.map_err(|_| Fault::row("import-row-week-too-long"));
        collector.row(task.line, fits.map(|_| task))?;
    }
    collector.finish()
}

/// The eight full weeks before the one of `today`.
fn window(today: Date) -> Window {
    let week = Week::of(today);
    let civil = |date: Date| {
        date.to_string()
            .parse()
            .unwrap_or(jiff::civil::Date::constant(1970, 1, 1))
    };
    Window {
        from: civil(week.plus(-WEEKS).monday()),
        to: civil(week.monday()),
    }
}

/// All events of a text, and what it says about zones.
fn events(text: &str, collector: &mut Collector) -> Result<(Vec<Event>, Zones), FileRefusal> {
    let mut zones = Zones::default();
    let (mut events, mut open) = (Vec::new(), None::<Event>);
    let mut stack: Vec<String> = Vec::new();
    let (mut too_deep, mut zone_name) = (0_usize, String::new());
    let mut unclosed = |event: Option<Event>| {
        if let Some(event) = event {
            collector.fault(event.line, Fault::row("import-row-event-open"));
        }
    };
    for property in Properties::of(text) {
        let component = property.value.to_ascii_uppercase();
        match property.name.as_str() {
            "BEGIN" if component == "VEVENT" => {
                // An event never lies in another one: that one was never closed.
                unclosed(open.replace(Event::new(property.line)));
                if events.len() == MOST_LINES {
                    return Err(FileRefusal::TooManyRows);
                }
                stack.clear();
            }
            "END" if component == "VEVENT" => {
                events.extend(open.take());
                stack.clear();
            }
            "BEGIN" if stack.len() == DEEPEST => too_deep += 1,
            "BEGIN" => stack.push(component),
            "END" if too_deep > 0 => too_deep -= 1,
            "END" => drop(stack.pop()),
            _ if open.is_some() && stack.is_empty() => {
                if let Some(event) = &mut open {
                    event.take(property);
                }
            }
            _ if stack.last().is_some_and(|last| last == "VTIMEZONE") => {
                locate(&mut zones, &mut zone_name, &property);
            }
            _ => {}
        }
    }
    unclosed(open);
    Ok((events, zones))
}

fn locate(zones: &mut Zones, name: &mut String, property: &Property) {
    match property.name.as_str() {
        "TZID" => name.clone_from(&property.value),
        "X-LIC-LOCATION" => zones.locate(name, &property.value),
        _ => {}
    }
}

/// The occurrences other events stand in for, by the event they belong to.
fn replaced(
    events: &[Event],
    zones: &mut Zones,
    zone: &Zone,
) -> BTreeMap<String, HashSet<Timestamp>> {
    let here = TimeZone::get(zone.name()).unwrap_or(TimeZone::UTC);
    let mut replaced: BTreeMap<String, HashSet<Timestamp>> = BTreeMap::new();
    for event in events {
        if let Some(moment) = event.stands_in(zones).and_then(|when| when.moment(&here)) {
            let all = replaced.entry(event.uid().to_owned()).or_default();
            all.insert(moment);
        }
    }
    replaced
}

/// What is gathered while events are read.
struct Reader {
    here: TimeZone,
    window: Window,
    zones: Zones,
    replaced: BTreeMap<String, HashSet<Timestamp>>,
    budget: Budget,
    known: HashSet<(String, Timestamp, i64)>,
    repeated: usize,
    left_out: LeftOut,
    records: Vec<TimeRecord>,
}

impl Reader {
    fn event(&mut self, event: &Event) -> Result<(), (u32, Fault)> {
        if event.is_cancelled() {
            self.left_out.cancelled += 1;
            return Ok(());
        }
        if event
            .day()
            .is_some_and(|(day, comes_back)| !comes_back && self.is_far(day))
        {
            self.left_out.outside += 1;
            return Ok(());
        }
        match event.kind(&mut self.zones)? {
            Kind::WholeDay => self.left_out.whole_days += 1,
            Kind::Timed(sound) => self.timed(event, &sound)?,
        }
        Ok(())
    }

    /// Whether a day is outside of the weeks wherever on earth it is told.
    fn is_far(&self, day: jiff::civil::Date) -> bool {
        let two = jiff::Span::new().try_days(2).unwrap_or_default();
        day < self.window.from.saturating_sub(two) || day > self.window.to.saturating_add(two)
    }

    fn timed(&mut self, event: &Event, sound: &Sound) -> Result<(), (u32, Fault)> {
        let stands_in = event.stands_in(&mut self.zones).is_some();
        let found = expand::occurrences(sound, self.window, &self.here, &mut self.budget)
            .map_err(|_| (event.line, Fault::row("import-row-rule-endless")))?;
        let replaced = self.replaced.get(event.uid()).filter(|_| !stands_in);
        let mut any = false;
        for occurrence in found {
            if replaced.is_some_and(|all| all.contains(&occurrence.start)) {
                continue;
            }
            if occurrence.seconds > LONGEST_EVENT {
                return Err((event.line, Fault::row("import-row-entry-too-long")));
            }
            any = true;
            let identity = (sound.title.clone(), occurrence.start, occurrence.seconds);
            if !self.known.insert(identity) {
                self.repeated += 1;
                continue;
            }
            let day = occurrence.day;
            self.records.push(TimeRecord {
                line: event.line,
                title: sound.title.clone(),
                date: Date::new(day.year(), day.month(), day.day()).unwrap_or(Date::MIN),
                seconds: occurrence.seconds,
            });
            if self.records.len() > MOST_LINES {
                break;
            }
        }
        if !any {
            self.left_out.outside += 1;
        }
        Ok(())
    }
}
