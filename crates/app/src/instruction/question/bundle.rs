//! The bundle: everything that was asked in quiet hours arrives as one notice.

use domain::Argument;
use kernel::{AccountId, Timestamp};
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Letter, write};

/// Tells a client that a bundle of questions is there, once. A bundle whose questions are all
/// answered already tells nothing.
pub(crate) fn bring(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (owner, at): (AccountId, Timestamp),
) -> Result<(), Failure> {
    let number = store::instruction::question::arrived(tx, owner, at)?;
    if number == 0 {
        return Ok(());
    }
    let letter = Letter {
        to: owner,
        name: "questions-arrived",
        arguments: vec![("number", Argument::Number(number))],
        path: "/abgeben/fragen".to_owned(),
        once: Some(format!("questions-{owner}-{}", at.as_micros())),
    };
    write(tx, cx, &letter)
}
