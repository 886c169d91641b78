//! What the person's own week leaves free until a deadline.

use domain::account::Settings;
use domain::task::week::forecast::Basis;
use domain::task::week::free::{Span, free_time};
use kernel::{Minutes, Timestamp};

use super::forecast::commitments;
use crate::context::Cx;
use crate::failure::Failure;
use crate::today;

/// How much of the person's working time nothing fills yet, until a moment. Nothing is known of
/// the week of somebody who entered neither work nor days off and left their day as it was set.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn free_until(cx: &Cx, due: Timestamp) -> Result<Option<Minutes>, Failure> {
    let (person, now) = (cx.reader()?.clone(), cx.now);
    cx.app
        .database
        .read("week::free_until", move |tx| {
            let (work, _) = store::task::week(tx, person.id)?;
            let today = person.zone.local_date(now);
            let planned = store::task::week::planned(tx, person.id, today)?;
            let orders = commitments(tx, &person)?.known;
            let basis = Basis {
                today,
                routine: work.own,
                overhead: today::average_overhead(tx, person.id, now)?,
                orders: &orders,
                planned: &planned,
            };
            if !is_kept(&basis, &person.settings) {
                return Ok(None);
            }
            let zone = &person.zone;
            let free = free_time(&basis, &person.settings, Span { now, due, zone });
            Ok(Some(free))
        })
        .await
}

/// Whether the person keeps a week here, so that what is free means something.
fn is_kept(basis: &Basis<'_>, settings: &Settings) -> bool {
    let usual = Settings::default();
    let day = |settings: &Settings| {
        let Settings {
            day_start,
            evening_goal,
            work_days,
            ..
        } = settings;
        (*day_start, *evening_goal, *work_days)
    };
    basis.routine > Minutes::ZERO
        || !basis.planned.is_empty()
        || !basis.orders.is_empty()
        || day(settings) != day(&usual)
}
