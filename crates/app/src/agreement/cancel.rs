//! Ending an order before the work has begun: agreed before both sign, offered while it is secured.

use domain::agreement::CancelRule;
use domain::agreement::contract::Contract;
use kernel::{Money, OrderId};

use super::rewrite::{next_version, rewrite};
use super::step::{load, look};
use crate::context::Cx;
use crate::failure::Failure;

/// What the client agreed to offer, and what that is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancellation {
    /// What stands in the contract; nothing in those from before there was a rule.
    pub rule: Option<CancelRule>,
    /// What the contractor would get, and what would go back; nothing unless the reader is the client
    /// and the work could begin.
    pub offer: Option<(Money, Money)>,
}

/// What ending an order before the work has begun means.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn cancellation(cx: &Cx, order: OrderId) -> Result<Cancellation, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("agreement::cancellation", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let rule = loaded.contract.cancellation;
            let facts = loaded.facts(actor.now);
            let state = &loaded.order.state;
            let offer = match state.cancel_offer(facts, loaded.role, rule) {
                Ok(sum) => loaded.held.sub(sum).ok().map(|rest| (sum, rest)),
                Err(_) => None,
            };
            Ok::<_, Failure>(Cancellation { rule, offer })
        })
        .await
}

/// Writes into the contract how much of what is held the client offers for ending it before the work
/// has begun; `false` when it says so already.
///
/// # Errors
/// [`Failure::Invalid`] on `share`; [`Failure::Refused`] for the contractor and once both have
/// signed.
pub async fn agree_cancellation(
    cx: &Cx,
    order: OrderId,
    share: Option<i64>,
) -> Result<bool, Failure> {
    cx.payer()?;
    let rule = CancelRule::of(share)?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::agree_cancellation", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let contract = Contract {
                cancellation: Some(rule),
                ..next_version(&actor, &loaded)
            };
            rewrite(tx, &actor, &loaded, &contract)
        })
        .await
}

impl Cancellation {
    /// The share that is agreed, in whole per cent.
    pub fn share(&self) -> u8 {
        self.rule.unwrap_or(CancelRule::MONEY_BACK).share
    }
}
