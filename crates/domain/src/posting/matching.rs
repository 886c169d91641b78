//! How well an ad fits somebody: its four answers beside what they take on (mission 2.4).
//!
//! Four parts of equal weight, each with the fact it is made of. What one side did not say stays
//! unknown and counts neither for nor against. Nothing else goes in, so nothing is for sale, and
//! there is no rank of people (mission, decisions 9 and 10).

use core::cmp::Reverse;

use kernel::{Minutes, Money, Timestamp};

use super::PostingTerms;
use crate::people::capacity::Capacity;
use crate::words::{self, Known};

/// The most points of one part.
pub const MOST_POINTS: u16 = 25;
/// A week, in microseconds.
const WEEK: i128 = 7 * 24 * 3600 * 1_000_000;

/// One of the four parts, in the order of the ad's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Which tasks.
    Tasks,
    /// Which skills.
    Skills,
    /// How many hours.
    Hours,
    /// How much to invest.
    Budget,
}

/// What of an ad's answer stands in somebody's own words, as the ad writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// What was found.
    pub found: Vec<String>,
    /// What was not.
    pub missing: Vec<String>,
}

impl Covered {
    /// Splits what an ad asks for; nothing when it asks for nothing that could be compared.
    fn of(asked: Vec<String>, has: impl Fn(&str) -> bool) -> Option<Self> {
        let (found, missing): (Vec<_>, Vec<_>) = asked.into_iter().partition(|one| has(one));
        let is_empty = found.is_empty() && missing.is_empty();
        (!is_empty).then_some(Self { found, missing })
    }

    /// How many things the ad asks for.
    pub fn asked(&self) -> usize {
        self.found.len() + self.missing.len()
    }

    /// The share that was found.
    pub fn points(&self) -> u16 {
        let count = |all: usize| i128::try_from(all).unwrap_or(i128::MAX);
        points(count(self.found.len()), count(self.asked()))
    }
}

/// The work beside the time that is free until it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// How much work the ad names.
    pub wanted: Minutes,
    /// How much time is free from now until it is due; zero when that is over.
    pub free: Minutes,
}

impl Time {
    /// The share of the work that fits in.
    pub fn points(self) -> u16 {
        points(self.free.get().into(), self.wanted.get().into())
    }
}

/// What the ad pays for an hour beside what an hour is to cost, in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// The ad's budget for one of its hours, rounded down.
    pub offered: Money,
    /// What an hour is to cost.
    pub wanted: Money,
}

impl Price {
    /// The share of the price that the budget pays.
    pub fn points(self) -> u16 {
        points(self.offered.minor.into(), self.wanted.minor.into())
    }
}

/// How well an ad fits somebody. A part is missing when one side did not say, or when the two
/// cannot be compared, such as sums in two currencies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The words of the ad's tasks that stand in theirs.
    pub tasks: Option<Covered>,
    /// The ad's skills that they have.
    pub skills: Option<Covered>,
    /// Whether they have the time.
    pub hours: Option<Time>,
    /// Whether the budget pays their price.
    pub budget: Option<Price>,
}

impl Match {
    /// Holds an ad against what somebody takes on, counting free time from `now`.
    pub fn of(terms: &PostingTerms, capacity: &Capacity, now: Timestamp) -> Self {
        Wanted::new(capacity).matched(terms, now)
    }

    /// The points of each part; nothing where it is unknown.
    pub fn parts(&self) -> [(Part, Option<u16>); 4] {
        [
            (Part::Tasks, self.tasks.as_ref().map(Covered::points)),
            (Part::Skills, self.skills.as_ref().map(Covered::points)),
            (Part::Hours, self.hours.map(Time::points)),
            (Part::Budget, self.budget.map(Price::points)),
        ]
    }

    /// The sum of the parts that are known.
    pub fn score(&self) -> Score {
        let known = self.parts().into_iter().filter_map(|(_, points)| points);
        known.fold(Score::default(), |score, points| Score {
            points: score.points + points,
            of: score.of + MOST_POINTS,
        })
    }
}

/// What somebody takes on, prepared for many ads: their words are taken apart once.
#[derive(Debug)]
pub struct Wanted<'a> {
    capacity: &'a Capacity,
    tasks: Known,
    skills: Known,
}

impl<'a> Wanted<'a> {
    /// Prepares what somebody takes on.
    pub fn new(capacity: &'a Capacity) -> Self {
        Self {
            capacity,
            tasks: Known::of([capacity.tasks.as_str()]),
            skills: Known::of(capacity.skills.iter().map(String::as_str)),
        }
    }

    /// How well an ad fits, counting free time from `now`.
    pub fn matched(&self, terms: &PostingTerms, now: Timestamp) -> Match {
        let capacity = self.capacity;
        let tasks = (!capacity.tasks.is_empty())
            .then(|| Covered::of(words::each(&terms.tasks), |word| self.tasks.has(word)));
        let skills = (!capacity.skills.is_empty()).then(|| {
            Covered::of(words::entries(&terms.skills), |one| {
                self.skills.has_all(one)
            })
        });
        Match {
            tasks: tasks.flatten(),
            skills: skills.flatten(),
            hours: capacity.hours.and_then(|weekly| time(terms, weekly, now)),
            budget: capacity.price.and_then(|wanted| price(terms, wanted)),
        }
    }
}

fn time(terms: &PostingTerms, weekly: Minutes, now: Timestamp) -> Option<Time> {
    let left = i128::from(terms.due_at.as_micros()) - i128::from(now.as_micros());
    let free = left.max(0) * i128::from(weekly.get()) / WEEK;
    let free = Minutes(i64::try_from(free).ok()?);
    (terms.hours > Minutes::ZERO).then_some(Time {
        wanted: terms.hours,
        free,
    })
}

fn price(terms: &PostingTerms, wanted: Money) -> Option<Price> {
    let budget = terms.budget;
    if budget.currency != wanted.currency || terms.hours <= Minutes::ZERO || !wanted.is_positive() {
        return None;
    }
    let hourly = i128::from(budget.minor) * 60 / i128::from(terms.hours.get());
    let offered = Money::new(i64::try_from(hourly).ok()?, budget.currency);
    Some(Price { offered, wanted })
}

/// The points of a share, rounded down; all of them for the whole and more.
fn points(part: i128, whole: i128) -> u16 {
    let part = part.clamp(0, whole);
    let points = i128::from(MOST_POINTS) * part / whole.max(1);
    u16::try_from(points).unwrap_or(MOST_POINTS)
}

/// So many points of so many that could be told. Always shown with the parts it is the sum of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The points of the known parts.
    pub points: u16,
    /// The most these parts could have; zero when none is known.
    pub of: u16,
}

impl Score {
    /// The share of the points in a unit that is whole for one to four parts: 300ths. Nothing when
    /// no part is known, which comes after everything.
    pub fn share(self) -> Option<u16> {
        const WHOLE: u16 = 12 * MOST_POINTS;
        WHOLE.checked_div(self.of).map(|each| self.points * each)
    }
}

/// Sorts by the share of the points, the best first; `key` gives the score and what decides among
/// equals, which must differ for any two: then the order is always the same.
pub fn best_first<T, K: Ord>(all: &mut [T], key: impl Fn(&T) -> (Score, K)) {
    all.sort_by_cached_key(|one| {
        let (score, then) = key(one);
        (Reverse(score.share()), then)
    });
}

#[cfg(test)]
mod tests;
