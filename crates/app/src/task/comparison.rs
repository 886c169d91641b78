//! The own result and that of a small paid trial, side by side without names (mission 2.17).
//! Private to whoever compares.

use domain::task::comparison::{Choice, Comparison, Pick, SamplesDraft};
use kernel::{ComparisonId, Entropy};

use crate::context::Cx;
use crate::failure::Failure;

/// The most comparisons one person can keep.
pub const MOST_COMPARISONS: i64 = 50;

/// Begins a comparison. Which result stands first is drawn once. With an id, the same form sent
/// twice makes one comparison.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, on `title` when there are too many.
pub async fn begin(
    cx: &Cx,
    id: Option<ComparisonId>,
    draft: SamplesDraft,
) -> Result<ComparisonId, Failure> {
    let owner = cx.writer()?.id;
    let samples = draft.check()?;
    let comparison = Comparison {
        id: id.unwrap_or_else(|| cx.app.id()),
        samples,
        is_turned: drawn(cx.app.entropy.as_ref()),
        chosen: None,
        created_at: cx.now,
    };
    let other = cx.app.id();
    cx.app
        .database
        .write("task::comparison::begin", move |tx| {
            if store::task::comparison::owner(tx, owner, comparison.id)?.is_some() {
                return Ok(comparison.id);
            }
            if store::task::comparison::count(tx, owner)? >= MOST_COMPARISONS {
                return Err(Failure::field("title", "field-too-many-comparisons"));
            }
            store::task::comparison::insert(tx, owner, &comparison)?;
            if store::task::comparison::owner(tx, owner, comparison.id)?.is_some() {
                return Ok(comparison.id);
            }
            // The id is somebody else's: then it is a new one.
            let comparison = Comparison {
                id: other,
                ..comparison.clone()
            };
            store::task::comparison::insert(tx, owner, &comparison)?;
            Ok(other)
        })
        .await
}

/// One of the two orders, each as likely as the other.
fn drawn(entropy: &dyn Entropy) -> bool {
    let mut byte = [0_u8];
    entropy.fill(&mut byte);
    let [byte] = byte;
    byte & 1 == 1
}

/// One's own comparison.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn show(cx: &Cx, id: ComparisonId) -> Result<Comparison, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("task::comparison::show", move |tx| {
            let of = store::task::comparison::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            Ok(store::task::comparison::find(tx, &of)?)
        })
        .await
}

/// One's own comparisons, the newest first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn list(cx: &Cx) -> Result<Vec<Comparison>, Failure> {
    let owner = cx.reader()?.id;
    cx.app
        .database
        .read("task::comparison::list", move |tx| {
            store::task::comparison::list(tx, owner, MOST_COMPARISONS).map_err(Failure::from)
        })
        .await
}

/// Chooses without knowing whose it is; then it is said. The first choice stays.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn choose(cx: &Cx, id: ComparisonId, pick: Pick) -> Result<Choice, Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write("task::comparison::choose", move |tx| {
            let of = store::task::comparison::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let known = store::task::comparison::find(tx, &of)?;
            if let Some((choice, _)) = known.chosen {
                return Ok(choice);
            }
            let choice = known.whose(pick);
            store::task::comparison::choose(tx, &of, choice, now)?;
            Ok::<_, Failure>(choice)
        })
        .await
}

/// Forgets a comparison.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn forget(cx: &Cx, id: ComparisonId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("task::comparison::forget", move |tx| {
            let of = store::task::comparison::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            Ok(store::task::comparison::delete(tx, &of)?)
        })
        .await
}
