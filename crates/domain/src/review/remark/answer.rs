//! What the contractor says to each remark with the next delivery: done, or not and why.

use kernel::RemarkId;

use super::{Remark, RemarkAnswer};
use crate::agreement::LONGEST_REMARK;
use crate::field::{self, FieldError, FieldErrors};
use crate::instruction::CriterionKind;

/// An answer as entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDraft {
    /// To which remark.
    pub remark: RemarkId,
    /// Whether it is done.
    pub is_done: bool,
    /// Why not, or what else there is to say.
    pub why: String,
}

/// Answers the open remarks with a delivery. A *must* that is not done needs a reason; what is
/// left out of the rest is answered with nothing.
///
/// # Errors
/// `remarks` for a remark that is not open, `why-<id>` for a missing or too long reason.
pub fn answer(
    open: &[Remark],
    drafts: &[AnswerDraft],
    delivery: u8,
) -> Result<Vec<(RemarkId, RemarkAnswer)>, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let is_known = |draft: &AnswerDraft| open.iter().any(|remark| remark.id == draft.remark);
    if !drafts.iter().all(is_known) {
        errors.push(FieldError::new("remarks", "field-choice-unknown"));
    }
    let mut answers = Vec::new();
    for remark in open {
        let draft = drafts.iter().find(|draft| draft.remark == remark.id);
        let is_done = draft.is_some_and(|draft| draft.is_done);
        let typed = draft.map_or("", |draft| draft.why.as_str());
        let field = format!("why-{}", remark.id);
        let checked = field::optional("why", typed, LONGEST_REMARK);
        let named = checked.map_err(|error| FieldError {
            field: field.clone().into(),
            ..error
        });
        let Some(why) = errors.keep(named) else {
            continue;
        };
        let is_must = remark.kind == CriterionKind::Must;
        if is_must && !is_done && why.is_empty() {
            errors.push(FieldError::new(field, "field-remark-without-why"));
        }
        if is_done || !why.is_empty() {
            let answer = RemarkAnswer {
                delivery,
                is_done,
                why,
            };
            answers.push((remark.id, answer));
        }
    }
    errors.finish(Some(answers))
}
