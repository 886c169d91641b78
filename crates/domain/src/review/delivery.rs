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
        errors.keep(check_files(&self.files));
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
