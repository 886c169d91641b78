//! Whether anything happened in a room since somebody last looked.

use kernel::OrderId;

use crate::context::Cx;
use crate::failure::Failure;

/// How many events the order has: as many as [`Room::timeline`](super::Room::timeline) shows. It
/// only ever grows, and one row is read for it.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two sides.
pub async fn pulse(cx: &Cx, order: OrderId) -> Result<i64, Failure> {
    let account = cx.reader()?.id;
    cx.app
        .database
        .read("agreement::pulse", move |tx| {
            let party = store::agreement::party(tx, account, order)?.ok_or(Failure::NotFound)?;
            let (count, _) = store::agreement::chain_end(tx, party.id())?;
            Ok(count)
        })
        .await
}
