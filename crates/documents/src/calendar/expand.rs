//! When an event happens within some weeks. What a rule costs is bounded for the whole file, so
//! that no rule of a hostile calendar keeps anybody waiting.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::event::{Length, Sound};
use super::rule::{End, Every, Rule};
use super::when::{self, When};

/// The days that are read: from the first up to, not including, the last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub(super) from: Date,
    pub(super) to: Date,
}

/// How many days all rules of a file may still look at.
pub(super) struct Budget(pub(super) u32);

/// A rule that would take longer than anybody waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Endless;

/// One occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    pub(super) start: Timestamp,
    /// The day on which it begins, where whoever reads the calendar is.
    pub(super) day: Date,
    pub(super) seconds: i64,
}

/// All occurrences of an event within the window; `here` is where whoever reads it is.
pub(super) fn occurrences(
    event: &Sound,
    window: Window,
    here: &TimeZone,
    budget: &mut Budget,
) -> Result<Vec<Occurrence>, Endless> {
    let zone = event.zone.as_ref().unwrap_or(here);
    let mut starts = match &event.rule {
        None => vec![event.start],
        Some(rule) => walls(event.start, rule, zone, here, window, budget)?,
    };
    starts.extend(
        event
            .also
            .iter()
            .map(|also| also.wall_in(zone, event.start)),
    );
    starts.sort_unstable();
    starts.dedup();
    let (mut days, mut walls) = (HashSet::new(), HashSet::new());
    for without in &event.without {
        match without {
            // A day without a time leaves out whatever begins on it.
            When::Day(day) => drop(days.insert(*day)),
            When::Wall(..) => drop(walls.insert(without.wall_in(zone, event.start))),
        }
    }
    let is_left_out = |wall: &DateTime| days.contains(&wall.date()) || walls.contains(wall);
    let kept = starts.into_iter().filter(|wall| !is_left_out(wall));
    let told = kept.filter_map(|wall| occurrence(wall, zone, here, &event.length));
    Ok(told
        .filter(|occurrence| (window.from..window.to).contains(&occurrence.day))
        .collect())
}

impl When {
    /// The same moment on the wall of another place; a day takes the time the event begins at.
    fn wall_in(&self, zone: &TimeZone, begins: DateTime) -> DateTime {
        match self {
            Self::Day(day) => day.to_datetime(begins.time()),
            Self::Wall(wall, None) => *wall,
            Self::Wall(wall, Some(there)) => {
                when::moment(*wall, there).map_or(*wall, |moment| zone.to_datetime(moment))
            }
        }
    }
}

fn occurrence(
    wall: DateTime,
    zone: &TimeZone,
    here: &TimeZone,
    length: &Length,
) -> Option<Occurrence> {
    let start = when::moment(wall, zone)?;
    let seconds = match length {
        Length::Seconds(seconds) => *seconds,
        Length::Wall(span) => {
            let end = when::moment(wall.checked_add(*span).ok()?, zone)?;
            end.as_second() - start.as_second()
        }
    };
    let day = here.to_datetime(start).date();
    Some(Occurrence {
        start,
        day,
        seconds: seconds.max(0),
    })
}

/// The times on the wall a rule gives near the window. The event's own beginning is always the
/// first of them (RFC 5545, section 3.8.5.3).
fn walls(
    start: DateTime,
    rule: &Rule,
    zone: &TimeZone,
    here: &TimeZone,
    window: Window,
    budget: &mut Budget,
) -> Result<Vec<DateTime>, Endless> {
    let counts = matches!(rule.end, End::Count(_)) && !rule.is_plain();
    // A day more on both sides: another zone may have another date.
    let near = |day: Date| day.saturating_add(day_span(2)) >= window.from;
    let first = if counts {
        0
    } else {
        periods_before(start, rule, window.from)
    };
    let mut walls = vec![start];
    let mut counted = u32::try_from(first).unwrap_or(u32::MAX).max(1);
    for index in first.. {
        let Some(days) = rule.days_of(start, index) else {
            break;
        };
        let cost = u32::try_from(days.len())
            .unwrap_or(u32::MAX)
            .saturating_add(rule.weight());
        budget.0 = budget.0.checked_sub(cost).ok_or(Endless)?;
        for day in days.into_iter().filter(|day| *day > start.date()) {
            let wall = day.to_datetime(start.time());
            if is_over(wall, rule, counted, zone, here) {
                return Ok(walls);
            }
            counted = counted.saturating_add(1);
            if near(day) {
                walls.push(wall);
            }
        }
        if is_beyond(start, rule, index, window.to) {
            break;
        }
    }
    Ok(walls)
}

fn is_over(wall: DateTime, rule: &Rule, counted: u32, zone: &TimeZone, here: &TimeZone) -> bool {
    match &rule.end {
        End::Never => false,
        End::Count(count) => counted >= *count,
        End::Until(When::Day(day)) => wall.date() > *day,
        End::Until(When::Wall(until, None)) => wall > *until,
        End::Until(until) => match (when::moment(wall, zone), until.moment(here)) {
            (Some(wall), Some(until)) => wall > until,
            _ => true,
        },
    }
}

/// How many periods certainly lie before the window, less one to be safe.
fn periods_before(start: DateTime, rule: &Rule, from: Date) -> i64 {
    let days = from
        .since(start.date())
        .map_or(0, |span| i64::from(span.get_days()));
    let length = match rule.every {
        Every::Day => 1,
        Every::Week => 7,
        Every::Month => 31,
        Every::Year => 366,
    };
    // One period of a rule is at most so long; the day of the window is never passed.
    (days / (length * rule.interval) - 1).max(0)
}

/// Whether the next period begins behind the window.
fn is_beyond(start: DateTime, rule: &Rule, index: i64, to: Date) -> bool {
    let shortest = match rule.every {
        Every::Day => 1,
        Every::Week => 7,
        Every::Month => 28,
        Every::Year => 365,
    };
    let ahead = (index + 1)
        .saturating_mul(rule.interval)
        .saturating_mul(shortest);
    // A period may begin up to a month or year before the day the rule started on.
    let slack = shortest + 1;
    let days = to
        .since(start.date())
        .map_or(0, |span| i64::from(span.get_days()));
    ahead > days.saturating_add(slack)
}

fn day_span(days: i64) -> jiff::Span {
    jiff::Span::new().try_days(days).unwrap_or_default()
}
