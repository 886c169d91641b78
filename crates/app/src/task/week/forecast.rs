//! The weeks ahead: what is planned beside what there is room for.

use domain::task::week::forecast::{Basis, Commitment, Forecast};
use domain::task::week::planned::Planned;
use kernel::{Minutes, Timestamp};
use store::agreement::Ahead as TakenOn;
use store::db::Tx;
use store::task::StoredTask;

use crate::context::{Cx, Person};
use crate::failure::Failure;
use crate::today;

/// The weeks ahead, with what made them.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// The weeks.
    pub forecast: Forecast,
    /// The recurring task to hand on so that there is more room; none when none is left.
    pub relief: Option<StoredTask>,
    /// Orders taken on whose effort nobody has named: they are not counted.
    pub uncounted: usize,
}

/// The page of the weeks ahead.
#[derive(Debug, Clone)]
pub struct Ahead {
    /// The weeks.
    pub outlook: Outlook,
    /// What the person has entered that is not over; what ends first comes first.
    pub planned: Vec<Planned>,
    /// Whether there is any work in any of the weeks.
    pub has_work: bool,
}

/// What the next six weeks hold.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn ahead(cx: &Cx) -> Result<Ahead, Failure> {
    let (person, now) = (cx.reader()?.clone(), cx.now);
    cx.app
        .database
        .read("week::ahead", move |tx| {
            let (own, _) = store::task::week(tx, person.id)?;
            let overhead = today::average_overhead(tx, person.id, now)?;
            let (outlook, planned) = look_ahead(tx, &person, (own.own, overhead), now)?;
            let mut weeks = outlook.forecast.weeks.iter();
            let has_work = weeks.any(|week| week.total() > Minutes::ZERO);
            Ok(Ahead {
                outlook,
                planned,
                has_work,
            })
        })
        .await
}

/// Looks ahead from the routine work of a week and what handing on costs.
pub(crate) fn look_ahead(
    tx: &mut Tx<'_>,
    person: &Person,
    (routine, overhead): (Minutes, Minutes),
    now: Timestamp,
) -> Result<(Outlook, Vec<Planned>), Failure> {
    let today = person.zone.local_date(now);
    let planned = store::task::week::planned(tx, person.id, today)?;
    let taken_on = store::agreement::ahead(tx, person.id)?;
    let orders = commitments(&taken_on, person);
    let basis = Basis {
        today,
        routine,
        overhead,
        orders: &orders,
        planned: &planned,
    };
    let outlook = Outlook {
        forecast: Forecast::of(&basis, &person.settings),
        relief: store::task::next_routine_to_hand_on(tx, person.id)?,
        uncounted: taken_on.len().saturating_sub(orders.len()),
    };
    Ok((outlook, planned))
}

/// The orders taken on whose effort is known, by the days of the person's calendar.
pub(super) fn commitments(taken_on: &[TakenOn], person: &Person) -> Vec<Commitment> {
    let known = taken_on.iter().filter_map(|one| {
        Some(Commitment {
            order: one.order,
            effort: one.effort?,
            begun: person.zone.local_date(one.created_at),
            due: person.zone.local_date(one.due_at),
        })
    });
    known.collect()
}
