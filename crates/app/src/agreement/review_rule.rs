//! How a delivery is accepted: the days to look, to add, and the revisions, agreed before both have
//! signed (G2, I1).

use domain::agreement::contract::Contract;
use domain::agreement::{AcceptanceDraft, AcceptanceRule};
use kernel::OrderId;

use super::rewrite::{next_version, rewrite};
use super::step::load;
use crate::context::Cx;
use crate::failure::Failure;

/// Writes into the contract how a delivery is accepted; `false` when it says so already.
///
/// # Errors
/// [`Failure::Invalid`] on `review-days`, `extension-days` and `revision-rounds`;
/// [`Failure::Refused`] for the contractor and once both have signed; [`Failure::NotFound`] for
/// strangers.
pub async fn agree_review(
    cx: &Cx,
    order: OrderId,
    draft: AcceptanceDraft,
) -> Result<bool, Failure> {
    cx.payer()?;
    let acceptance = AcceptanceRule::of(draft)?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::agree_review", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let contract = Contract {
                acceptance,
                ..next_version(&actor, &loaded)
            };
            rewrite(tx, &actor, &loaded, &contract)
        })
        .await
}
