//! What a person has written down about handing on: the founding motive and the luxury budget.
//! Nobody else ever sees it, so nothing of it appends an event.

use domain::field::{self, FieldErrors};
use domain::task::luxury::{Budget, check_sum};
use domain::task::triage::{Weights, WeightsDraft};
use kernel::Money;
use store::task::{Booking, Own};

use super::luxury::{budget, month};
use crate::context::Cx;
use crate::failure::Failure;

/// The longest founding motive, in characters.
const LONGEST_MOTIVE: usize = 300;
/// So many bookings of a month are listed.
const MOST_BOOKINGS: i64 = 100;

/// How the luxury budget stands this month.
#[derive(Debug, Clone)]
pub struct Luxury {
    /// Sum and use.
    pub budget: Budget,
    /// What was booked this month, the oldest first.
    pub bookings: Vec<Booking>,
}

/// What a person has written down.
#[derive(Debug, Clone, Default)]
pub struct OwnSorting {
    /// Why they founded (mission 1.17).
    pub motive: Option<String>,
    /// The luxury budget (mission 1.19); none while there is no budget.
    pub luxury: Option<Luxury>,
    /// What counts how much when their tasks are ranked (mission 1.16).
    pub weights: Weights,
}

/// What the person has written down about handing on.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_sorting(cx: &Cx) -> Result<OwnSorting, Failure> {
    let person = cx.reader()?.clone();
    let now = cx.now;
    cx.app
        .database
        .read("task::own_sorting", move |tx| {
            let own = store::task::own(tx, person.id)?;
            let luxury = match budget(tx, &person, now)? {
                Some(budget) => {
                    let month = month(&person, now);
                    let bookings = store::task::bookings(tx, person.id, &month, MOST_BOOKINGS)?;
                    Some(Luxury { budget, bookings })
                }
                None => None,
            };
            Ok(OwnSorting {
                motive: own.motive,
                luxury,
                weights: own.weights.unwrap_or_default(),
            })
        })
        .await
}

/// Keeps the founding motive; an empty one deletes it.
///
/// # Errors
/// [`Failure::Invalid`] on `motive` when it is too long or unreadable.
pub async fn save_motive(cx: &Cx, motive: &str) -> Result<(), Failure> {
    let motive = field::optional("motive", motive, LONGEST_MOTIVE)?;
    let motive = Some(motive).filter(|text| !text.is_empty());
    save(cx, "task::save_motive", move |own| Own {
        motive: motive.clone(),
        ..own
    })
    .await
}

/// Sets what luxury may cost a month; without a sum there is no budget and nothing stops.
///
/// # Errors
/// [`Failure::Invalid`] on `luxury`.
pub async fn save_luxury(cx: &Cx, sum: Option<Money>) -> Result<(), Failure> {
    let luxury = sum.map(check_sum).transpose()?;
    save(cx, "task::save_luxury", move |own| Own { luxury, ..own }).await
}

/// Keeps all of it at once, or nothing. Without weights those that are kept stay.
///
/// # Errors
/// [`Failure::Invalid`] on `motive`, `luxury` and as [`save_weights`].
pub async fn save_own_sorting(
    cx: &Cx,
    (motive, luxury): (&str, Option<Money>),
    weights: Option<WeightsDraft>,
) -> Result<(), Failure> {
    let mut errors = FieldErrors::new();
    let weights = errors.keep_all(weights.map(|draft| draft.check()).transpose());
    let motive = errors.keep(field::optional("motive", motive, LONGEST_MOTIVE));
    let luxury = errors.keep(luxury.map(check_sum).transpose());
    let all = motive.zip(luxury).zip(weights);
    let ((motive, luxury), weights) = errors.finish(all).map_err(Failure::Invalid)?;
    let motive = Some(motive).filter(|text| !text.is_empty());
    save(cx, "task::save_own_sorting", move |own| Own {
        motive: motive.clone(),
        luxury,
        weights: weights.or(own.weights),
    })
    .await
}

/// Keeps what counts how much: the ranking, the lists and what "Heute" shows next follow from now
/// on (mission 1.16).
///
/// # Errors
/// [`Failure::Invalid`] on `weight-dislike`, `weight-time` and `weight-inability`.
pub async fn save_weights(cx: &Cx, draft: WeightsDraft) -> Result<(), Failure> {
    let weights = draft.check().map_err(Failure::Invalid)?;
    save(cx, "task::save_weights", move |own| Own {
        weights: Some(weights),
        ..own
    })
    .await
}

async fn save(
    cx: &Cx,
    name: &'static str,
    change: impl Fn(Own) -> Own + Send + 'static,
) -> Result<(), Failure> {
    let (owner, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write(name, move |tx| {
            let before = store::task::own(tx, owner)?;
            let own = change(before.clone());
            if own != before {
                store::task::save_own(tx, owner, &own, now)?;
            }
            if let Some(weights) = own.weights.filter(|_| own.weights != before.weights) {
                store::task::place_all(tx, owner, weights)?;
            }
            Ok(())
        })
        .await
}
