//! What the parties agreed on, as far as the rules of an order need it.

use kernel::{AccountId, Money, OrderId, Timestamp, Zone};
use serde::{Deserialize, Serialize};

use super::sample::SampleRule;
use super::settlement::DisputeRule;
use super::{Milestone, Periods, Role, Week};
use crate::instruction::Criterion;
use crate::{FieldError, FieldErrors, field};

/// Days both have to sign, the client has to secure the sum and the contractor has to start.
pub const WAITING_DAYS: u8 = 14;
/// Days after the due date from which on the client may withdraw.
pub const GRACE_DAYS: u8 = 14;
/// Days a revision may take at least.
pub const REVISION_DAYS: u8 = 14;

/// Days after which a sum goes back by itself once the client may withdraw and nobody acts.
pub const RETURN_DAYS: u8 = 30;

/// How a delivery is accepted, agreed before the start (decision 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptanceRule {
    /// Days after which silence counts as acceptance.
    pub review_days: u8,
    /// Days the client can add once per delivery.
    pub extension_days: u8,
    /// How often the client may ask to improve the work.
    pub revision_rounds: u8,
}

impl AcceptanceRule {
    /// The rule for projects, unless the client names another: 14 days, 7 more once, three revisions.
    pub const PROJECT: Self = Self {
        review_days: 14,
        extension_days: 7,
        revision_rounds: 3,
    };

    /// What was entered, within bounds (G2, I1): nobody has to look within a day, nobody waits for
    /// months, and endless revisions are no agreement.
    ///
    /// # Errors
    /// `review-days` outside of 3 to 30, `extension-days` above 14, `revision-rounds` above 5.
    pub fn of(draft: AcceptanceDraft) -> Result<Self, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let mut read = |name: &'static str, value: Option<i64>, (least, most): (u8, u8)| {
            let checked = field::number(name, value, least.into(), most.into());
            errors
                .keep(checked)
                .and_then(|days| u8::try_from(days).ok())
        };
        let review_days = read("review-days", draft.review_days, REVIEW_BOUNDS);
        let extension_days = read("extension-days", draft.extension_days, (0, MOST_EXTENSION));
        let revision_rounds = read("revision-rounds", draft.revision_rounds, (0, MOST_ROUNDS));
        let rule = (|| {
            Some(Self {
                review_days: review_days?,
                extension_days: extension_days?,
                revision_rounds: revision_rounds?,
            })
        })();
        errors.finish(rule)
    }
}

/// The fewest and the most days to look at a delivery before silence counts as acceptance.
pub const REVIEW_BOUNDS: (u8, u8) = (3, 30);
/// The most days a client can add to that once; 0 is none.
pub const MOST_EXTENSION: u8 = 14;
/// The most revisions; 0 is none.
pub const MOST_ROUNDS: u8 = 5;

/// How a delivery is accepted, as it was entered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AcceptanceDraft {
    /// Days after which silence counts as acceptance.
    pub review_days: Option<i64>,
    /// Days the client can add once per delivery.
    pub extension_days: Option<i64>,
    /// How often the client may ask to improve the work.
    pub revision_rounds: Option<i64>,
}

/// What the parties agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Which order.
    pub order: OrderId,
    /// Who hands the work on.
    pub client: AccountId,
    /// Who takes it on.
    pub contractor: AccountId,
    /// What is paid in all, to the cent (0.16).
    pub amount: Money,
    /// When all of the work is due.
    pub due_at: Timestamp,
    /// The parts it is delivered and paid in; none for an order with one stage.
    pub milestones: Vec<Milestone>,
    /// The client's zone when the contract was written; every deadline is counted in it.
    pub zone: Zone,
    /// How a delivery is accepted.
    pub acceptance: AcceptanceRule,
    /// How long each side has for everything else.
    pub periods: Periods,
    /// Which week of an assistance it is, paid by the hour; nothing for every other order.
    pub week: Option<Week>,
    /// What is shown before the rest, if that was agreed (3.13).
    pub sample: Option<SampleRule>,
    /// What holds when the two disagree; nothing in contracts from before there was a rule.
    pub dispute: Option<DisputeRule>,
    /// What the work is measured by, frozen with the contract (1.10).
    pub criteria: Vec<Criterion>,
}

impl Terms {
    /// Which side somebody is on; nobody else has a say.
    pub fn role_of(&self, account: AccountId) -> Option<Role> {
        if account == self.client {
            Some(Role::Client)
        } else if account == self.contractor {
            Some(Role::Contractor)
        } else {
            None
        }
    }

    /// Who is on a side.
    pub const fn account_of(&self, role: Role) -> AccountId {
        match role {
            Role::Client => self.client,
            Role::Contractor => self.contractor,
        }
    }
}

/// What a transition looks at besides the state itself.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What was agreed.
    pub terms: &'a Terms,
    /// What the ledger holds for this order right now, read in the same transaction.
    pub held: Money,
    /// The moment of the action.
    pub now: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(review: i64, extension: i64, rounds: i64) -> AcceptanceDraft {
        AcceptanceDraft {
            review_days: Some(review),
            extension_days: Some(extension),
            revision_rounds: Some(rounds),
        }
    }

    /// G2, I1: days and rounds are free within bounds, and every one outside is named.
    #[test]
    fn g2_days_and_rounds_are_chosen_within_bounds() {
        for (review, extension, rounds) in [(3, 0, 0), (14, 7, 3), (30, 14, 5)] {
            let rule = AcceptanceRule::of(draft(review, extension, rounds)).unwrap();
            assert_eq!(i64::from(rule.review_days), review);
            assert_eq!(i64::from(rule.extension_days), extension);
            assert_eq!(i64::from(rule.revision_rounds), rounds);
        }
        assert_eq!(
            AcceptanceRule::of(draft(14, 7, 3)),
            Ok(AcceptanceRule::PROJECT)
        );
        for (wrong, field) in [
            (draft(2, 7, 3), "review-days"),
            (draft(31, 7, 3), "review-days"),
            (draft(14, -1, 3), "extension-days"),
            (draft(14, 15, 3), "extension-days"),
            (draft(14, 7, -1), "revision-rounds"),
            (draft(14, 7, 6), "revision-rounds"),
        ] {
            let errors = AcceptanceRule::of(wrong).unwrap_err();
            assert_eq!((errors.len(), &*errors[0].field), (1, field));
        }
        let all = AcceptanceRule::of(draft(i64::MAX, i64::MIN, 999)).unwrap_err();
        assert_eq!(all.len(), 3, "all are named at once");
        let nothing = AcceptanceRule::of(AcceptanceDraft::default()).unwrap_err();
        assert!(nothing.iter().all(|error| error.key == "field-required"));
    }
}
