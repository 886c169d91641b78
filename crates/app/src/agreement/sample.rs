//! Agreeing on an early sample, before both have signed (3.13).

use domain::agreement::contract::Contract;
use domain::agreement::sample::SampleRule;
use kernel::OrderId;

use super::rewrite::{next_version, rewrite};
use super::step::load;
use crate::context::Cx;
use crate::failure::Failure;

/// Writes into the contract how many pieces are shown before the rest, or that none are; `false`
/// when it says so already.
///
/// # Errors
/// [`Failure::Invalid`] on `pieces`; [`Failure::Refused`] for the contractor and once both have
/// signed.
pub async fn agree_sample(cx: &Cx, order: OrderId, pieces: Option<i64>) -> Result<bool, Failure> {
    cx.payer()?;
    let sample = match pieces {
        None => None,
        some => Some(SampleRule::of(some)?),
    };
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::agree_sample", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let contract = Contract {
                sample,
                ..next_version(&actor, &loaded)
            };
            rewrite(tx, &actor, &loaded, &contract)
        })
        .await
}
