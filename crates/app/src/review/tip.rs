//! Something on top after acceptance: arrives to the cent, with thanks (3.34).

use domain::agreement::Transition;
use domain::agreement::settlement::NotATip;
pub use domain::agreement::settlement::TipDraft;
use kernel::OrderId;
use store::db::Tx;
pub use store::settlement::Tip;

use crate::agreement::{Loaded, apply, load, look};
use crate::context::Cx;
use crate::custody;
use crate::failure::Failure;

/// The most tips of one order.
const MOST_TIPS: usize = 50;

/// Gives a tip: paid to the contractor in the same transaction, without any deduction.
///
/// # Errors
/// [`Failure::Invalid`] on `sum` and `words`; [`Failure::Refused`] before acceptance, until the sum
/// itself has come and for the contractor; [`Failure::NotFound`] for strangers.
pub async fn tip(cx: &Cx, order: OrderId, draft: TipDraft) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::tip", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let (tip, transition) = decide(tx, &actor, &loaded, &draft)?;
            if store::settlement::tips(tx, &loaded.order)?.len() >= MOST_TIPS {
                return Err(Failure::field("sum", "tip-field-too-many"));
            }
            store::settlement::insert_tip(tx, &loaded.order, &tip)?;
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}

/// What a tip would be, without giving it.
///
/// # Errors
/// As [`tip`].
pub async fn try_tip(cx: &Cx, order: OrderId, draft: TipDraft) -> Result<Tip, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::try_tip", move |tx| {
            let loaded = look(tx, &actor, order)?;
            decide(tx, &actor, &loaded, &draft).map(|(tip, _)| tip)
        })
        .await
}

fn decide(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    draft: &TipDraft,
) -> Result<(Tip, Transition), Failure> {
    let order = (loaded.order.id, loaded.order.contractor);
    let is_on_way = custody::is_sum_on_way(tx, order, loaded.contract.custody)?;
    let state = (loaded.order.state.clone(), is_on_way);
    let (amount, words, transition) = draft
        .give(state, loaded.facts(cx.now), loaded.role)
        .map_err(|refusal| match refusal {
            NotATip::Invalid(errors) => Failure::Invalid(errors),
            NotATip::Refused(refusal) => Failure::refused(&refusal),
        })?;
    let at = cx.now;
    Ok((Tip { amount, words, at }, transition))
}
