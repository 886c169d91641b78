//! Ending the cooperation while the work runs: one round to repair first, at once for a serious
//! cause (2.24).

use domain::agreement::settlement::{Brake, EndRefusal, EndWish, brake};
use domain::review::record::total;
use kernel::{Money, OrderId, Timestamp};
use store::db::Tx;

use super::dispute::{begin, first_offer};
use super::settlement::not_made;
use crate::agreement::{Loaded, apply, load, look};
use crate::context::Cx;
use crate::failure::Failure;

/// What came of the wish to end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The other side has until then to put things right.
    Repair(Timestamp),
    /// The work is over; the two settle what is due.
    Settling,
}

/// Ends the cooperation, or asks for the one round to repair. `sum` is what whoever ends it thinks
/// is due to the contractor; it is needed once there is no repair before the end.
///
/// # Errors
/// [`Failure::Invalid`] on `words` and `sum`; [`Failure::Refused`] at the wrong time and while a
/// round to repair runs; [`Failure::NotFound`] for strangers.
pub async fn end(
    cx: &Cx,
    order: OrderId,
    wish: EndWish,
    sum: Option<Money>,
) -> Result<Ended, Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::end", move |tx| {
            let loaded = load(tx, &actor, order)?;
            match pull(tx, &actor, &loaded, &wish)? {
                Brake::Repair(repair, transition) => {
                    store::settlement::insert_repair(tx, &loaded.order, &repair)?;
                    apply(tx, &actor, &loaded, &transition, None)?;
                    Ok(Ended::Repair(repair.until))
                }
                Brake::Ends(transition) => {
                    begin(tx, &actor, &loaded, transition, (sum, &wish.words))?;
                    Ok(Ended::Settling)
                }
            }
        })
        .await
}

/// What would come of the wish to end it, without doing it.
///
/// # Errors
/// As [`end`].
pub async fn try_end(
    cx: &Cx,
    order: OrderId,
    wish: EndWish,
    sum: Option<Money>,
) -> Result<Ended, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::try_end", move |tx| {
            let loaded = look(tx, &actor, order)?;
            match pull(tx, &actor, &loaded, &wish)? {
                Brake::Repair(repair, _) => Ok(Ended::Repair(repair.until)),
                Brake::Ends(transition) => {
                    let facts = loaded.facts(actor.now);
                    first_offer(&loaded, sum, &wish.words)
                        .make(&transition.state, facts, loaded.role, 0)
                        .map_err(not_made)?;
                    Ok(Ended::Settling)
                }
            }
        })
        .await
}

/// Ends a week that is worked on with the cooperation that ends at once. The first sum that is offered
/// is what its recorded time comes to; the other side can offer otherwise.
///
/// # Errors
/// As [`end`].
pub(crate) fn end_week(
    tx: &mut Tx<'_>,
    cx: &Cx,
    order: OrderId,
    wish: &EndWish,
) -> Result<(), Failure> {
    let loaded = load(tx, cx, order)?;
    let Brake::Ends(transition) = pull(tx, cx, &loaded, wish)? else {
        return Ok(());
    };
    let worked = total(&store::agreement::hours(tx, &loaded.order)?, None);
    let week = loaded.terms.week;
    let sum = week.map(|week| week.split(loaded.held, worked).0);
    begin(tx, cx, &loaded, transition, (sum, &wish.words))
}

fn pull(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded, wish: &EndWish) -> Result<Brake, Failure> {
    let asked = store::settlement::repair(tx, &loaded.order, loaded.role)?;
    let state = loaded.order.state.clone();
    brake(
        state,
        loaded.facts(cx.now),
        loaded.role,
        wish,
        asked.as_ref(),
    )
    .map_err(|refusal| match refusal {
        EndRefusal::Invalid(errors) => Failure::Invalid(errors),
        other => Failure::refused(&other),
    })
}
