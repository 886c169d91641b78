//! When notices to the person wait.

use domain::account::{Quiet, QuietDraft};
use domain::notice::{About, EventKind};
use kernel::Zone;

use super::{profile, tell};
use crate::context::Cx;
use crate::failure::Failure;

/// The person's own quiet hours: private.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn quiet(cx: &Cx) -> Result<Quiet, Failure> {
    Ok(profile(cx).await?.settings.quiet)
}

/// Changes when notices wait, from the next one on.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input.
pub async fn save_quiet(cx: &Cx, draft: QuietDraft) -> Result<(), Failure> {
    let id = cx.writer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("account.save_quiet", move |tx| {
            let before = store::account::find(tx, id)?.ok_or(Failure::NotFound)?;
            let zone = Zone::parse(&before.zone).unwrap_or_default();
            let today = zone.local_date(own.now);
            let quiet = draft.check(today, &before.settings.reachable)?;
            let mut after = before;
            after.settings.quiet = quiet;
            store::account::set_profile(tx, &after)?;
            let changed = (EventKind::SettingsChanged, About::Account(id));
            tell(tx, &own, id, changed).map_err(Failure::from)
        })
        .await
}
