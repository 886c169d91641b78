//! A frame nobody has signed yet follows the wording that holds, as a contract does: whoever signs
//! reads the newest.

use domain::agreement::Role;
use domain::agreement::assistance::{EDITION, Frame, Phase};
use domain::agreement::contract::wording::called;
use domain::notice::EventKind;
use store::agreement::assistance::{self as rows, Assistance};
use store::db::Tx;

use super::super::enclosure;
use super::super::words::{frame_language, worded_frame};
use super::tell;
use crate::context::{Actor, Cx};
use crate::failure::Failure;

/// Writes the frame anew where its clauses or its documents are worded otherwise by now; `false` where
/// they are not, or somebody has signed: then both sign the words the first has signed.
///
/// # Errors
/// When the database is away.
pub(super) fn renew(tx: &mut Tx<'_>, cx: &Cx, assistance: &Assistance) -> Result<bool, Failure> {
    let (known, standing) = (&assistance.frame, &assistance.standing);
    let is_open = matches!(standing.phase, Phase::Proposed { .. })
        && Role::BOTH
            .iter()
            .all(|role| standing.signature(*role).is_none());
    if !is_open {
        return Ok(false);
    }
    let language = frame_language(tx, known)?;
    let called = called(&known.contractor, language);
    let names = (
        known.client.name.as_str(),
        called.as_str(),
        known.number.to_string(),
    );
    let papers = enclosure::word(tx, names, language, known.papers.choice(), true)?;
    let words = known.words.as_ref();
    let is_newest = words.is_some_and(|words| words.edition == EDITION);
    if is_newest && papers == known.papers {
        return Ok(false);
    }
    let next = worded_frame(Frame {
        written_at: cx.now,
        papers,
        ..known.clone()
    });
    rows::rewrite(tx, assistance, &next, cx.now)?;
    let now = rows::lock_for_clock(tx, assistance.id)?.ok_or(Failure::NotFound)?;
    // Nobody asked for it, and it answers nobody's request: that is refused, and sent anew.
    let machine = Cx {
        actor: Actor::System,
        claim: None,
        ..cx.clone()
    };
    let nobody: &[Role] = &[];
    let told = (EventKind::AssistanceProposed, "assistance-proposed", nobody);
    tell(tx, &machine, &now, told)?;
    Ok(true)
}
