//! The most a client risks with somebody new (0.11): set by its owner, asked when the client signs,
//! also a frame or an addendum that raises it, and when money is secured.

use domain::agreement::assistance::Frame;
use domain::agreement::{Role, check_cap};
use kernel::{AccountId, Money};
use store::db::Tx;

use super::step::Loaded;
use crate::context::Cx;
use crate::failure::Failure;

/// The most the reader risks with somebody new; nothing unless they have set it.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn cap(cx: &Cx) -> Result<Option<Money>, Failure> {
    let owner = cx.reader()?.id;
    let found = cx.app.database.read("agreement::cap", move |tx| {
        store::agreement::cap(tx, owner).map_err(Failure::from)
    });
    found.await
}

/// Sets it; nothing takes it away.
///
/// # Errors
/// [`Failure::Invalid`] on `cap` for a sum that is not above zero.
pub async fn set_cap(cx: &Cx, cap: Option<Money>) -> Result<(), Failure> {
    let owner = cx.writer()?.id;
    if cap.is_some_and(|cap| !cap.is_positive()) {
        return Err(Failure::field("cap", "field-amount-not-positive"));
    }
    let now = cx.now;
    let done = cx.app.database.write("agreement::set_cap", move |tx| {
        store::agreement::set_cap(tx, owner, cap, now).map_err(Failure::from)
    });
    done.await
}

/// Whether a stage of an order keeps its client's limit. The other side's acts never look at it.
///
/// # Errors
/// [`Failure::Refused`] with the sums and the way out.
pub(super) fn keeps_cap(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<(), Failure> {
    let at = loaded.order.state.at_stage().unwrap_or_default();
    keeps_cap_with(tx, loaded, loaded.terms.stage_amount(at.stage))
}

/// The same for a stage that is about to be agreed.
pub(super) fn keeps_cap_with(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    stage: Money,
) -> Result<(), Failure> {
    if loaded.role != Role::Client {
        return Ok(());
    }
    let (client, contractor) = (loaded.order.client, loaded.order.contractor);
    keeps(tx, (client, contractor), stage)
}

/// The same for the frame of a lasting cooperation that its client is about to sign: its weeks are
/// secured one by one.
pub(super) fn frame_keeps_cap(tx: &mut Tx<'_>, frame: &Frame) -> Result<(), Failure> {
    let (client, contractor) = (frame.client.account, frame.contractor.account);
    keeps(tx, (client, contractor), frame.weekly())
}

fn keeps(
    tx: &mut Tx<'_>,
    (client, contractor): (AccountId, AccountId),
    stage: Money,
) -> Result<(), Failure> {
    let cap = store::agreement::cap(tx, client)?;
    let is_new = cap.is_some() && store::agreement::is_new(tx, client, contractor)?;
    check_cap(cap, is_new, stage).map_err(|refusal| Failure::refused(&refusal))
}
