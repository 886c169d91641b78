//! What the contractor hands in, with the criteria that are met.

use std::collections::BTreeSet;

use kernel::{FileId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::agreement::{DeliverRefusal, Facts, OrderState, Role, Transition};
use crate::instruction::{CriterionKind, LineId};
use crate::work::check_files;
use crate::{Argument, FieldError, FieldErrors, field};

/// The most characters of a note.
pub const LONGEST_NOTE: usize = 5_000;

/// A delivery as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Which delivery of the order, from 1.
    pub number: u8,
    /// What the contractor wants the client to know.
    pub note: String,
    /// The criteria the contractor says are met.
    pub ticked: BTreeSet<LineId>,
    /// What was handed in.
    pub files: Vec<FileId>,
    /// When.
    pub at: Timestamp,
}

/// A delivery as somebody entered it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeliveryDraft {
    /// The note as typed.
    pub note: String,
    /// The criteria ticked.
    pub ticked: BTreeSet<LineId>,
    /// The files chosen.
    pub files: Vec<FileId>,
}

/// Why nothing was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotADelivery {
    /// Inputs are wrong.
    Invalid(Vec<FieldError>),
    /// It is not the time or the person to deliver.
    Refused(DeliverRefusal),
}

impl DeliveryDraft {
    /// Hands the draft in.
    ///
    /// A *must* that is not ticked needs a note: the client should not have to find out.
    pub fn hand_in(
        &self,
        state: OrderState,
        facts: Facts<'_>,
        by: Role,
    ) -> Result<(Delivery, Transition), NotADelivery> {
        let transition = state.deliver(facts, by).map_err(NotADelivery::Refused)?;
        let note = self.check(facts).map_err(NotADelivery::Invalid)?;
        let number = match transition.state {
            OrderState::Delivered { number, .. } => number,
            _ => 0,
        };
        let (ticked, files) = (self.ticked.clone(), self.files.clone());
        Ok((
            Delivery {
                number,
                note,
                ticked,
                files,
                at: facts.now,
            },
            transition,
        ))
    }

    fn check(&self, facts: Facts<'_>) -> Result<String, Vec<FieldError>> {
        let criteria = &facts.terms.criteria;
        let mut errors = FieldErrors::new();
        let note = errors.keep(field::optional("note", &self.note, LONGEST_NOTE));
        errors.keep(check_files(self.files.len()));
        if self
            .ticked
            .iter()
            .any(|id| criteria.iter().all(|criterion| criterion.id != *id))
        {
            errors.push(FieldError::new("ticked", "field-criterion-unknown"));
        }
        let open = criteria.iter().find(|criterion| {
            criterion.kind == CriterionKind::Must && !self.ticked.contains(&criterion.id)
        });
        if let (Some(open), Some("")) = (open, note.as_deref()) {
            let error = FieldError::new("note", "field-must-without-note");
            errors.push(error.with("criterion", Argument::Text(open.text.clone())));
        }
        errors.finish(note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::agreement::Terms;
    use crate::agreement::fixture::{MUST, SHOULD, agreed, terms, time};

    fn in_work() -> OrderState {
        OrderState::InWork {
            since: time("2026-03-10T12:00:00Z"),
            due_at: time("2026-03-31T16:00:00Z"),
            withdrawal_opens_at: time("2026-04-14T16:00:00Z"),
            round: 1,
            at_stage: crate::agreement::StageAt::default(),
        }
    }

    fn facts(terms: &Terms) -> Facts<'_> {
        Facts {
            terms,
            held: agreed(),
            now: time("2026-03-12T12:00:00Z"),
        }
    }

    fn draft(note: &str, ticked: &[LineId]) -> DeliveryDraft {
        let ticked = ticked.iter().copied().collect();
        DeliveryDraft {
            note: note.to_owned(),
            ticked,
            files: Vec::new(),
        }
    }

    #[test]
    fn what_is_handed_in_is_kept() {
        let terms = terms();
        let (delivery, transition) = draft(" Fertig ", &[MUST, SHOULD])
            .hand_in(in_work(), facts(&terms), Role::Contractor)
            .unwrap();
        assert_eq!((delivery.number, delivery.note.as_str()), (2, "Fertig"));
        assert_eq!(delivery.ticked, BTreeSet::from([MUST, SHOULD]));
        assert_eq!(transition.state.name(), "delivered");
    }

    /// A must that is not met is said, not hidden.
    #[test]
    fn an_open_must_needs_a_note() {
        let terms = terms();
        let hand_in =
            |draft: DeliveryDraft| draft.hand_in(in_work(), facts(&terms), Role::Contractor);
        let errors = |draft: DeliveryDraft| match hand_in(draft) {
            Err(NotADelivery::Invalid(errors)) => errors,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            errors(draft("", &[SHOULD]))[0].key,
            "field-must-without-note"
        );
        assert!(hand_in(draft("Beleg 7 fehlt bei euch", &[SHOULD])).is_ok());
        assert!(hand_in(draft("", &[MUST])).is_ok());
        assert_eq!(
            errors(draft("", &[MUST, LineId(99)]))[0].key,
            "field-criterion-unknown"
        );
        let long = "x".repeat(LONGEST_NOTE + 1);
        assert_eq!(errors(draft(&long, &[MUST]))[0].key, "field-too-long");
        let mut many = draft("", &[MUST]);
        many.files = vec![FileId::from_bytes([1; 16]); crate::work::MOST_FILES + 1];
        assert_eq!(errors(many)[0].key, "field-too-many-files");
    }

    #[test]
    fn only_the_contractor_and_only_during_the_work() {
        let terms = terms();
        let refused = draft("", &[MUST]).hand_in(in_work(), facts(&terms), Role::Client);
        let Err(NotADelivery::Refused(refusal)) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(refusal.key(), "refusal-order-only-contractor");
        let at = time("2026-03-12T12:00:00Z");
        let ended = OrderState::Withdrawn {
            at,
            by: Role::Client,
            refunded: None,
        };
        let refused = draft("", &[MUST]).hand_in(ended, facts(&terms), Role::Contractor);
        let Err(NotADelivery::Refused(refusal)) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(
            refusal.key(),
            "refusal-order-withdrawn",
            "no delivery after the end"
        );
    }
}
