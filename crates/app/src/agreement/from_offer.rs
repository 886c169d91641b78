//! The order an offer became.

use kernel::{OfferId, OrderId};

use crate::context::Cx;
use crate::failure::Failure;

/// The order that came from an offer, for its two sides.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn of_offer(cx: &Cx, offer: OfferId) -> Result<Option<OrderId>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("agreement::of_offer", move |tx| {
            store::agreement::of_offer(tx, actor, offer).map_err(Failure::from)
        })
        .await
}
