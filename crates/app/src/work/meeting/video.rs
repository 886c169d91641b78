//! Where video talks are held: one pattern for the instance, changed by its operator.

use domain::work::meeting::{DEFAULT_PATTERN, check_pattern};
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;

/// The pattern in force.
pub(super) fn pattern(tx: &mut Tx<'_>) -> Result<String, Failure> {
    let own = store::work::meeting::video_pattern(tx)?;
    Ok(own.unwrap_or_else(|| DEFAULT_PATTERN.to_owned()))
}

/// The pattern in force, for the operator.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn video_pattern(cx: &Cx) -> Result<String, Failure> {
    cx.operator()?;
    cx.app.database.read("meeting::pattern", pattern).await
}

/// Changes where video talks are held, for all series at once; empty offers none.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator; [`Failure::Invalid`] on `pattern`.
pub async fn save_video_pattern(cx: &Cx, text: &str) -> Result<(), Failure> {
    cx.acting_operator()?;
    let pattern = check_pattern(text)?;
    cx.app
        .database
        .write("meeting::save_pattern", move |tx| {
            store::work::meeting::set_video_pattern(tx, &pattern).map_err(Failure::from)
        })
        .await
}
