//! How well an ad fits somebody, by API: the sum never without its parts (mission 2.4).

use domain::posting::matching::{Covered, Match, Price, Time};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::shape::Sum;

/// How well an ad fits what somebody takes on. The sum of the parts that are known, no rank.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MatchView {
    /// The points of the known parts together.
    points: u16,
    /// The most the known parts could have: 25 each.
    of: u16,
    /// The words of the ad's tasks; nothing where it is unknown.
    tasks: Option<CoveredView>,
    /// The ad's skills; nothing where it is unknown.
    skills: Option<CoveredView>,
    /// The ad's hours beside the free time; nothing where it is unknown.
    hours: Option<TimeView>,
    /// The ad's budget beside the price; nothing where it is unknown or in another currency.
    budget: Option<PriceView>,
}

/// What of an ad's answer was found, as the ad writes it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CoveredView {
    /// Up to 25.
    points: u16,
    /// What was found.
    found: Vec<String>,
    /// What was not.
    missing: Vec<String>,
}

/// The work beside the time that is free until it is due.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimeView {
    /// Up to 25.
    points: u16,
    /// How much work the ad names, in minutes.
    wanted_minutes: i64,
    /// How much time is free until it is due, in minutes.
    free_minutes: i64,
}

/// What the ad pays for an hour beside what an hour is to cost.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PriceView {
    /// Up to 25.
    points: u16,
    /// The budget for one of the ad's hours, rounded down.
    offered: Sum,
    /// What an hour is to cost.
    wanted: Sum,
}

impl From<&Match> for MatchView {
    fn from(fit: &Match) -> Self {
        let score = fit.score();
        Self {
            points: score.points,
            of: score.of,
            tasks: fit.tasks.as_ref().map(CoveredView::from),
            skills: fit.skills.as_ref().map(CoveredView::from),
            hours: fit.hours.map(TimeView::from),
            budget: fit.budget.map(PriceView::from),
        }
    }
}

impl From<&Covered> for CoveredView {
    fn from(covered: &Covered) -> Self {
        Self {
            points: covered.points(),
            found: covered.found.clone(),
            missing: covered.missing.clone(),
        }
    }
}

impl From<Time> for TimeView {
    fn from(time: Time) -> Self {
        Self {
            points: time.points(),
            wanted_minutes: time.wanted.get(),
            free_minutes: time.free.get(),
        }
    }
}

impl From<Price> for PriceView {
    fn from(price: Price) -> Self {
        Self {
            points: price.points(),
            offered: price.offered.into(),
            wanted: price.wanted.into(),
        }
    }
}
