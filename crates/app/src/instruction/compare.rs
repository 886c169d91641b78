//! Two versions of one's own instruction beside each other.

use domain::instruction::{Comparison, Version};
use kernel::InstructionId;

use super::read::latest;
use crate::context::Cx;
use crate::failure::Failure;

/// Two versions with everything in which they differ.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The one compared from.
    pub old: Version,
    /// The one compared to.
    pub new: Version,
    /// How many versions there are.
    pub newest: u32,
    /// What differs.
    pub differences: Comparison,
}

/// Compares two versions; without numbers the newest with the one before it.
///
/// # Errors
/// [`Failure::NotFound`] when the instruction is somebody else's, or there are no such versions.
pub async fn compare(
    cx: &Cx,
    id: InstructionId,
    (from, to): (Option<u32>, Option<u32>),
) -> Result<Compared, Failure> {
    let actor = cx.reader()?.id;
    let (old, new, newest) = cx
        .app
        .database
        .read("instruction::compare", move |tx| {
            let of = store::instruction::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let newest = store::instruction::head(tx, &of)?.latest;
            let to = to.unwrap_or(newest);
            let from = from.unwrap_or(to.saturating_sub(1).max(1));
            let mut version = |number: u32| {
                let known = (number <= newest).then_some(number);
                latest(tx, id, known.unwrap_or_default())?.ok_or(Failure::NotFound)
            };
            Ok::<_, Failure>((version(from)?, version(to)?, newest))
        })
        .await?;
    Ok(Compared {
        differences: Comparison::of(&old.body, &new.body),
        old,
        new,
        newest,
    })
}
