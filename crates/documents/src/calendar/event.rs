//! One event of a calendar, from its properties.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::lines::{Property, unescaped};
use super::rule::Rule;
use super::when::{self, When};
use super::zones::Zones;
use crate::table::{self, Fault};

/// An event as it stands in the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    /// The line its title stands on, or its first.
    pub(super) line: u32,
    properties: Vec<Property>,
}

/// An event that can be used.
#[derive(Clone, Debug)]
pub(super) struct Sound {
    pub(super) title: String,
    pub(super) start: DateTime,
    /// Where it is told; `None` for wherever whoever reads it is.
    pub(super) zone: Option<TimeZone>,
    pub(super) length: Length,
    pub(super) rule: Option<Rule>,
    /// What is left out of the rule, and added to it.
    pub(super) without: Vec<When>,
    pub(super) also: Vec<When>,
}

/// How long an event is.
#[derive(Clone, Debug)]
pub(super) enum Length {
    /// Until another time on the wall.
    Wall(jiff::Span),
    /// So many seconds.
    Seconds(i64),
}

/// What an event is to an import.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    Timed(Box<Sound>),
    /// A whole day, or a reminder without a length.
    WholeDay,
}

/// The most properties of one event that are kept; invitations list hundreds of people.
const MOST_PROPERTIES: usize = 2_000;
/// The most days left out or added.
const MOST_DAYS: usize = 5_000;

/// What counts of an event.
const READ: [&str; 10] = [
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "EXDATE",
    "RDATE",
    "RECURRENCE-ID",
    "UID",
    "STATUS",
];

impl Event {
    pub(super) fn new(line: u32) -> Self {
        Self {
            line,
            properties: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, property: Property) {
        if property.name == "SUMMARY" {
            self.line = property.line;
        }
        if READ.contains(&property.name.as_str()) && self.properties.len() < MOST_PROPERTIES {
            self.properties.push(property);
        }
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.properties
            .iter()
            .filter(move |property| property.name == name)
    }

    fn one(&self, name: &str) -> Option<&Property> {
        self.all(name).next()
    }

    /// What ties the occurrences of one event together.
    pub(super) fn uid(&self) -> &str {
        self.one("UID").map_or("", |uid| uid.value.as_str())
    }

    pub(super) fn is_cancelled(&self) -> bool {
        let status = self.one("STATUS");
        status.is_some_and(|status| status.value.eq_ignore_ascii_case("CANCELLED"))
    }

    /// The occurrence of another event this one stands in for.
    pub(super) fn stands_in(&self, zones: &mut Zones) -> Option<When> {
        single(self.one("RECURRENCE-ID")?, zones).ok()
    }

    /// The day it begins on and whether it ever comes back, before anything else is looked at.
    pub(super) fn day(&self) -> Option<(jiff::civil::Date, bool)> {
        let day = self.one("DTSTART")?.value.get(..8)?;
        let comes_back = self.one("RRULE").or_else(|| self.one("RDATE")).is_some();
        Some((when::parse(day, None)?.wall().date(), comes_back))
    }

    /// What it is, or what is wrong with it and on which line.
    pub(super) fn kind(&self, zones: &mut Zones) -> Result<Kind, (u32, Fault)> {
        let missing = || (self.line, Fault::row("import-row-event-start"));
        let begins = self.one("DTSTART").ok_or_else(missing)?;
        let (start, zone) = match single(begins, zones)? {
            When::Day(_) => return Ok(Kind::WholeDay),
            When::Wall(start, zone) => (start, zone),
        };
        let Some(length) = self.length(start, zone.as_ref(), zones)? else {
            return Ok(Kind::WholeDay);
        };
        let summary = self
            .one("SUMMARY")
            .map_or("", |summary| summary.value.as_str());
        let title = table::title(&unescaped(summary), 0).map_err(|fault| {
            let without_column = Fault {
                column: None,
                ..fault
            };
            (self.line, without_column)
        })?;
        Ok(Kind::Timed(Box::new(Sound {
            title,
            start,
            zone,
            length,
            rule: self.rule()?,
            without: self.days("EXDATE", zones)?,
            also: self.days("RDATE", zones)?,
        })))
    }

    fn length(
        &self,
        start: DateTime,
        zone: Option<&TimeZone>,
        zones: &mut Zones,
    ) -> Result<Option<Length>, (u32, Fault)> {
        if let Some(given) = self.one("DURATION") {
            let fault = || wrong(given, "import-row-duration");
            let seconds = when::duration(&given.value).ok_or_else(fault)?;
            return Ok((seconds > 0).then_some(Length::Seconds(seconds)));
        }
        let Some(ends) = self.one("DTEND") else {
            return Ok(None);
        };
        let (wall, there) = match single(ends, zones)? {
            When::Wall(wall, there) => (wall, there),
            When::Day(day) => (day.at(0, 0, 0, 0), zone.cloned()),
        };
        let before = || (ends.line, Fault::row("import-row-end-before-start"));
        if there.as_ref() == zone {
            let span = wall.since(start).map_err(|_| before())?;
            return match span.signum() {
                -1 => Err(before()),
                0 => Ok(None),
                _ => Ok(Some(Length::Wall(span))),
            };
        }
        // Two places, for example a flight: what passes between the two moments.
        let here = zone.cloned().unwrap_or(TimeZone::UTC);
        let far = there.unwrap_or_else(|| here.clone());
        let moments = when::moment(start, &here).zip(when::moment(wall, &far));
        let (start, end) = moments.ok_or_else(before)?;
        match end.as_second() - start.as_second() {
            ..0 => Err(before()),
            0 => Ok(None),
            seconds => Ok(Some(Length::Seconds(seconds))),
        }
    }

    fn rule(&self) -> Result<Option<Rule>, (u32, Fault)> {
        let mut rules = self.all("RRULE");
        let Some(first) = rules.next() else {
            return Ok(None);
        };
        let unknown = |property: &Property| wrong(property, "import-row-rule");
        if let Some(second) = rules.next() {
            return Err(unknown(second));
        }
        let rule = Rule::parse(&first.value).filter(|_| !first.is_cut);
        rule.map(Some).ok_or_else(|| unknown(first))
    }

    fn days(&self, name: &str, zones: &mut Zones) -> Result<Vec<When>, (u32, Fault)> {
        let mut days = Vec::new();
        for property in self.all(name) {
            if property.is_cut {
                return Err((
                    property.line,
                    Fault::row("import-row-cell-too-long").most(64 * 1024),
                ));
            }
            let zone = zone_of(property, zones)?;
            for text in property.value.split(',').filter(|text| !text.is_empty()) {
                // Of a period only the beginning counts.
                let text = text.split('/').next().unwrap_or(text).trim();
                let day = when::parse(text, zone.clone()).ok_or_else(|| {
                    (
                        property.line,
                        Fault::row("import-row-event-time").value(text),
                    )
                })?;
                days.push(day);
                if days.len() > MOST_DAYS {
                    return Err(wrong(property, "import-row-rule"));
                }
            }
        }
        Ok(days)
    }
}

fn wrong(property: &Property, key: &'static str) -> (u32, Fault) {
    (property.line, Fault::row(key).value(&property.value))
}

/// A property that holds one day or moment.
fn single(property: &Property, zones: &mut Zones) -> Result<When, (u32, Fault)> {
    let zone = zone_of(property, zones)?;
    when::parse(&property.value, zone).ok_or_else(|| wrong(property, "import-row-event-time"))
}

fn zone_of(property: &Property, zones: &mut Zones) -> Result<Option<TimeZone>, (u32, Fault)> {
    let Some(name) = property.parameter("TZID") else {
        return Ok(None);
    };
    let unknown = || (property.line, Fault::row("import-row-zone").value(name));
    zones.get(name).map(Some).ok_or_else(unknown)
}
