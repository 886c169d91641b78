//! Agreeing on standing meetings, before both have signed (2.13, H3).

use domain::agreement::contract::{Contract, MeetingDraft};
use kernel::OrderId;

use super::rewrite::{next_version, rewrite};
use super::step::load;
use crate::context::Cx;
use crate::failure::Failure;

/// Writes into the contract when the two meet, on the clock of its client, or that they agreed on
/// nothing; `false` when it says so already. The meetings begin with the work.
///
/// # Errors
/// [`Failure::Invalid`] on `every-weeks`, `day`, `time` and `minutes`; [`Failure::Refused`] for the
/// contractor and once both have signed.
pub async fn agree_meetings(
    cx: &Cx,
    order: OrderId,
    wish: Option<MeetingDraft>,
) -> Result<bool, Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::agree_meetings", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let zone = &loaded.contract.client.zone;
            let meetings = wish.as_ref().map(|wish| wish.check(zone)).transpose()?;
            let contract = Contract {
                meetings,
                ..next_version(&actor, &loaded)
            };
            rewrite(tx, &actor, &loaded, &contract)
        })
        .await
}
