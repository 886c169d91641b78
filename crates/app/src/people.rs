//! Room `people`: what somebody takes on (mission 2.4).
//!
//! Its owner alone reads and writes it here. The client of an ad gets the match of an offer that
//! stands and its facts (`posting`), nobody else gets anything of it.

use domain::notice::{About, EventKind};
use domain::people::capacity::{Capacity, CapacityDraft};

use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// What the reader takes on; empty when they never said.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn capacity(cx: &Cx) -> Result<Capacity, Failure> {
    let own = cx.reader()?.id;
    cx.app
        .database
        .read("people::capacity", move |tx| {
            Ok(store::people::capacity(tx, own)?.unwrap_or_default())
        })
        .await
}

/// Says what one takes on, in place of what one said before.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input of `tasks`, `skills`, `hours` and `price`.
pub async fn save_capacity(cx: &Cx, draft: CapacityDraft) -> Result<(), Failure> {
    let (id, own) = (cx.writer()?.id, cx.clone());
    let capacity = draft.check()?;
    cx.app
        .database
        .write("people::save_capacity", move |tx| {
            store::people::set_capacity(tx, id, &capacity, own.now)?;
            let changed = Happening::new(EventKind::SettingsChanged, About::Account(id));
            record(tx, &own, changed)?;
            Ok(())
        })
        .await
}
