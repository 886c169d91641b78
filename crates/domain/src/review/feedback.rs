//! Feedback in three inputs: what was observed, what was expected, what comes next (mission 2.19,
//! 2.25). The other side reads it and may answer once; the client may take it into the
//! instruction, whoever said it.

use kernel::{FeedbackId, OrderId, Timestamp};

use crate::Refusal;
use crate::agreement::{OrderState, Role};
use crate::field::{self, FieldError, FieldErrors};
use crate::instruction::InstructionRef;
use crate::instruction::question::NotPossible;

/// The most characters of each input and of the answer.
pub const LONGEST_TEXT: usize = 1_000;
/// How often one side can give feedback in one order.
pub const MOST: i64 = 50;

/// Feedback as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedbackDraft {
    /// What was there: something seen, not somebody judged.
    pub observed: String,
    /// What was expected; empty when it was just right.
    pub expected: String,
    /// What comes next.
    pub next_step: String,
}

impl FeedbackDraft {
    /// Checks the three inputs; what was expected can be left out.
    ///
    /// # Errors
    /// Every wrong input of `observed`, `expected` and `next-step`.
    pub fn check(&self) -> Result<Self, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let observed = errors.keep(field::required("observed", &self.observed, LONGEST_TEXT));
        let expected = errors.keep(field::optional("expected", &self.expected, LONGEST_TEXT));
        let next_step = errors.keep(field::required("next-step", &self.next_step, LONGEST_TEXT));
        let all = observed.zip(expected).zip(next_step);
        errors.finish(all.map(|((observed, expected), next_step)| Self {
            observed,
            expected,
            next_step,
        }))
    }
}

/// What the other side said to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// What one side told the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Which.
    pub id: FeedbackId,
    /// In which order.
    pub order: OrderId,
    /// Which side said it.
    pub by: Role,
    /// What was said.
    pub said: FeedbackDraft,
    /// When.
    pub at: Timestamp,
    /// The one answer.
    pub reply: Option<Reply>,
    /// The version of the instruction it became.
    pub taken_into: Option<InstructionRef>,
}

/// Why a step with feedback is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeedbackRefusal {
    /// The contract is not signed by both.
    #[error("nothing has happened yet")]
    TooEarly,
    /// So much was said already.
    #[error("too many")]
    TooMany,
    /// It was answered.
    #[error("it is answered")]
    Answered,
    /// It became a version already.
    #[error("it was taken in")]
    TakenIn,
    /// There is no instruction of one's own that it could become part of.
    #[error("no instruction")]
    NoInstruction,
}

impl Refusal for FeedbackRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::TooEarly => "refusal-feedback-too-early",
            Self::TooMany => "refusal-feedback-too-many",
            Self::Answered => "refusal-feedback-answered",
            Self::TakenIn => "refusal-feedback-taken-in",
            Self::NoInstruction => "refusal-feedback-no-instruction",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, crate::Argument)> {
        match self {
            Self::TooMany => vec![("most", crate::Argument::Number(MOST))],
            _ => Vec::new(),
        }
    }
}

/// Whether feedback can be given: from the signed contract on, and after the end as well.
pub fn may_give(state: &OrderState) -> Result<(), FeedbackRefusal> {
    match state {
        OrderState::AwaitingSignatures { .. } => Err(FeedbackRefusal::TooEarly),
        _ => Ok(()),
    }
}

/// What giving feedback needs besides its words.
#[derive(Clone, Copy, Debug)]
pub struct Giving<'a> {
    /// Its id.
    pub id: FeedbackId,
    /// The order.
    pub order: OrderId,
    /// Where the order stands.
    pub state: &'a OrderState,
    /// Which side says it.
    pub by: Role,
    /// How often that side has said something.
    pub given: i64,
    /// When.
    pub now: Timestamp,
}

impl Feedback {
    /// Says something to the other side.
    ///
    /// # Errors
    /// Wrong inputs; [`FeedbackRefusal::TooEarly`] and [`FeedbackRefusal::TooMany`].
    pub fn give(
        draft: &FeedbackDraft,
        giving: Giving<'_>,
    ) -> Result<Self, NotPossible<FeedbackRefusal>> {
        may_give(giving.state).map_err(NotPossible::Refused)?;
        if giving.given >= MOST {
            return Err(NotPossible::Refused(FeedbackRefusal::TooMany));
        }
        Ok(Self {
            id: giving.id,
            order: giving.order,
            by: giving.by,
            said: draft.check().map_err(NotPossible::Invalid)?,
            at: giving.now,
            reply: None,
            taken_into: None,
        })
    }

    /// Whether the same side says the very same once more: the second of two clicks.
    pub fn repeats(&self, by: Role, draft: &FeedbackDraft) -> bool {
        self.by == by && draft.check().is_ok_and(|said| said == self.said)
    }

    /// Answers it, once.
    ///
    /// # Errors
    /// A wrong input of `reply`; [`FeedbackRefusal::Answered`].
    pub fn answer(self, text: &str, now: Timestamp) -> Result<Self, NotPossible<FeedbackRefusal>> {
        if self.reply.is_some() {
            return Err(NotPossible::Refused(FeedbackRefusal::Answered));
        }
        let text = field::required("reply", text, LONGEST_TEXT)
            .map_err(|error| NotPossible::Invalid(vec![error]))?;
        let reply = Some(Reply { text, at: now });
        Ok(Self { reply, ..self })
    }

    /// Whether it can still become part of the instruction.
    pub fn may_be_taken_in(&self) -> Result<(), FeedbackRefusal> {
        match self.taken_into {
            Some(_) => Err(FeedbackRefusal::TakenIn),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::fixture::{contract, delivered, time};

    fn draft(observed: &str, expected: &str, next_step: &str) -> FeedbackDraft {
        FeedbackDraft {
            observed: observed.into(),
            expected: expected.into(),
            next_step: next_step.into(),
        }
    }

    fn giving(state: &OrderState, given: i64) -> Giving<'_> {
        Giving {
            id: FeedbackId::from_bytes([1; 16]),
            order: OrderId::from_bytes([2; 16]),
            state,
            by: Role::Client,
            given,
            now: time("2026-03-12T12:00:00Z"),
        }
    }

    /// 2.19: three inputs at most, and two are enough.
    #[test]
    fn m2_19_three_inputs_are_the_most() {
        let state = delivered();
        let all = draft(" Bilder fehlen ", "Je Beitrag eins", "Bilder beilegen");
        let said = Feedback::give(&all, giving(&state, 0)).unwrap().said;
        assert_eq!(said.observed, "Bilder fehlen");
        assert!(Feedback::give(&draft("Alles da", "", "Weiter so"), giving(&state, 0)).is_ok());
        let wrong = Feedback::give(&draft("", "x", " "), giving(&state, 0)).unwrap_err();
        let NotPossible::Invalid(errors) = wrong else {
            panic!("{wrong:?}")
        };
        let fields: Vec<_> = errors.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(fields, ["observed", "next-step"]);
        let long = "x".repeat(LONGEST_TEXT + 1);
        assert_eq!(draft(&long, &long, &long).check().unwrap_err().len(), 3);
    }

    #[test]
    fn not_before_both_signed_and_not_without_end() {
        let now = time("2026-03-02T09:00:00Z");
        let unsigned = OrderState::propose(&contract(), now).unwrap().state;
        let said = draft("a", "", "b");
        let early = Feedback::give(&said, giving(&unsigned, 0)).unwrap_err();
        assert_eq!(early, NotPossible::Refused(FeedbackRefusal::TooEarly));
        let state = delivered();
        let many = Feedback::give(&said, giving(&state, MOST)).unwrap_err();
        assert_eq!(many, NotPossible::Refused(FeedbackRefusal::TooMany));
    }

    #[test]
    fn it_is_answered_once() {
        let state = delivered();
        let said = draft("a", "", "b");
        let given = Feedback::give(&said, giving(&state, 0)).unwrap();
        assert!(given.repeats(Role::Client, &draft(" a", "", "b ")));
        assert!(!given.repeats(Role::Contractor, &said));
        assert!(matches!(
            given.clone().answer("  ", time("2026-03-13T12:00:00Z")),
            Err(NotPossible::Invalid(_))
        ));
        let answered = given
            .answer(" Danke ", time("2026-03-13T12:00:00Z"))
            .unwrap();
        assert_eq!(answered.reply.as_ref().unwrap().text, "Danke");
        let again = answered.answer("Noch was", time("2026-03-14T12:00:00Z"));
        assert_eq!(
            again.unwrap_err(),
            NotPossible::Refused(FeedbackRefusal::Answered)
        );
    }
}
