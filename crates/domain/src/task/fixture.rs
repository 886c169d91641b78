//! A task for the tests of this room.

use kernel::{Minutes, Money};

use super::{Frequency, Rating, TaskFacts};

/// A weekly task of an owner whose hour is worth 60 €.
pub(super) fn facts(minutes: i64, ability: i64, liking: i64, core: bool) -> TaskFacts {
    TaskFacts {
        title: "Kundenkontakte pflegen".into(),
        minutes_per_week: Minutes(minutes),
        frequency: Frequency::Weekly,
        ability: Rating::new(ability).unwrap(),
        liking: Rating::new(liking).unwrap(),
        core,
        hour_value: Money::euro_cents(60_00),
    }
}
