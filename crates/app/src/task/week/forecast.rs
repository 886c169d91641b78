//! The weeks ahead: what is planned beside what there is room for.

use domain::agreement::assistance::Phase;
use domain::task::week::forecast::{Basis, Commitment, Forecast};
use domain::task::week::planned::Planned;
use kernel::{Minutes, Timestamp};
use store::agreement::Ahead as TakenOn;
use store::db::Tx;
use store::task::StoredTask;

use crate::context::{Cx, Person};
use crate::failure::Failure;
use crate::today;

/// So many cooperations are looked at, the last changed first.
const MOST_ASSISTANCES: i64 = 100;

/// The weeks ahead, with what made them.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// The weeks.
    pub forecast: Forecast,
    /// The recurring task to hand on so that there is more room; none when none is left.
    pub relief: Option<StoredTask>,
    /// Orders taken on whose effort nobody has named: they are not counted.
    pub uncounted: usize,
    /// Whether anything was taken on for others, counted or not.
    pub has_taken_on: bool,
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
    let taken_on = commitments(tx, person)?;
    let orders = taken_on.known;
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
        uncounted: taken_on.uncounted,
        has_taken_on: !orders.is_empty() || taken_on.uncounted > 0,
    };
    Ok((outlook, planned))
}

/// What somebody has taken on for others.
pub(super) struct TakenOnWork {
    /// What is known to take so long, by the days of the person's calendar.
    pub(super) known: Vec<Commitment>,
    /// How many orders nobody has named an effort of.
    pub(super) uncounted: usize,
}

/// The work somebody has taken on: orders by the hours of their ad, weeks of a cooperation by their
/// ceiling, from Monday to Sunday, also those whose orders are not made yet (3.29).
pub(super) fn commitments(tx: &mut Tx<'_>, person: &Person) -> Result<TakenOnWork, Failure> {
    let mut open = store::agreement::ahead(tx, person.id)?;
    let mut known = Vec::new();
    for assistance in store::agreement::assistance::of_account(tx, person.id, MOST_ASSISTANCES)? {
        if assistance.frame.contractor.account != person.id {
            continue;
        }
        let frame = &assistance.frame;
        let week = |number, order| {
            // An addendum changes the hours of later weeks.
            let week = assistance.standing.frame(frame, number).week(number);
            Commitment {
                order,
                effort: week.ceiling,
                begun: week.from,
                due: week.sunday(),
            }
        };
        for made in store::agreement::assistance::weeks(tx, &assistance)? {
            if let Some(place) = open.iter().position(|one| one.order == made.order) {
                open.swap_remove(place);
                known.push(week(made.week, Some(made.order)));
            }
        }
        if let Phase::Running { opened, last, .. } = assistance.standing.phase {
            let coming = opened.saturating_add(1)..=last;
            known.extend(coming.map(|number| week(number, None)));
        }
    }
    let of_orders = open.iter().filter_map(|one| by_ad(one, person));
    let of_orders: Vec<Commitment> = of_orders.collect();
    let uncounted = open.len().saturating_sub(of_orders.len());
    known.extend(of_orders);
    Ok(TakenOnWork { known, uncounted })
}

fn by_ad(one: &TakenOn, person: &Person) -> Option<Commitment> {
    Some(Commitment {
        order: Some(one.order),
        effort: one.effort?,
        begun: person.zone.local_date(one.created_at),
        due: person.zone.local_date(one.due_at),
    })
}
