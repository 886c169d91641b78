//! The brake before a cooperation ends: one round to repair it, or at once for a serious cause
//! (2.24, I7; compare §§ 314, 626, 648a BGB).

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use super::dispute::{Ground, LONGEST_REASONS, open};
use super::offer::LONGEST_WORDS;
use super::refusal::EndRefusal;
use crate::agreement::refusal::Stage;
use crate::agreement::{
    Effects, Facts, Obstacle, OrderEvent, OrderState, Role, Transition, deadline,
};
use crate::{FieldError, FieldErrors, field};

/// Days the other side has to put things right before the cooperation can be ended.
pub const COOLING_DAYS: u8 = 7;

/// Causes so serious that nobody has to wait. The list is closed; the words say what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeriousCause {
    /// Deceit about who somebody is, what they can or what they did.
    Deceit,
    /// Something confidential was given away.
    Confidentiality,
    /// Insults, threats or harassment.
    Threat,
    /// Something unlawful is asked for or done.
    Unlawful,
    /// Nobody answers although a last date was named.
    Silence,
    /// The work has become impossible for one side.
    Impossible,
}

impl SeriousCause {
    /// Every cause.
    pub const ALL: [Self; 6] = [
        Self::Deceit,
        Self::Confidentiality,
        Self::Threat,
        Self::Unlawful,
        Self::Silence,
        Self::Impossible,
    ];

    /// The stable name used in forms, events and text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Deceit => "deceit",
            Self::Confidentiality => "confidentiality",
            Self::Threat => "threat",
            Self::Unlawful => "unlawful",
            Self::Silence => "silence",
            Self::Impossible => "impossible",
        }
    }

    /// Reads a stable name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.name() == name)
    }
}

/// A round to repair that one side asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Who asked.
    pub by: Role,
    /// What is wrong.
    pub words: String,
    /// When it was asked for.
    pub at: Timestamp,
    /// Until when the other side can put it right.
    pub until: Timestamp,
}

/// What somebody who wants to end it enters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndWish {
    /// The serious cause, if it is one.
    pub cause: Option<SeriousCause>,
    /// What happened.
    pub words: String,
}

impl EndWish {
    /// The serious cause and what happened, for what only a serious cause ends.
    ///
    /// # Errors
    /// Without either, on `cause` and `words`.
    pub fn serious(&self) -> Result<(SeriousCause, String), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let missing = || FieldError::new("cause", "field-required");
        let cause = errors.keep(self.cause.ok_or_else(missing));
        // For a week that was begun they are the words of the first offer, too.
        let words = errors.keep(field::required("words", &self.words, LONGEST_WORDS));
        errors.finish(cause.zip(words))
    }
}

/// What came of the wish to end it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brake {
    /// The first fault: one round to repair, and nothing else changes.
    Repair(Repair, Transition),
    /// The cooperation is over: the two settle what is due.
    Ends(Transition),
}

/// Wants to end the cooperation while the work runs. `repair` is the last round this side asked
/// for in this order.
///
/// # Errors
/// [`EndRefusal`] at the wrong time, without words, and while a round to repair still runs.
pub fn brake(
    state: OrderState,
    facts: Facts<'_>,
    by: Role,
    wish: &EndWish,
    repair: Option<&Repair>,
) -> Result<Brake, EndRefusal> {
    if let Some(ended) = Obstacle::ended(&state) {
        return Err(ended.into());
    }
    if !matches!(state, OrderState::InWork { .. }) {
        return Err(Obstacle::wrong(&state, Stage::Work).into());
    }
    let mut errors = FieldErrors::new();
    let words = errors.keep(field::required("words", &wish.words, LONGEST_REASONS));
    let words = errors.finish(words).map_err(EndRefusal::Invalid)?;
    let ground = match (wish.cause, repair) {
        (Some(cause), _) => Ground::Serious { cause },
        (None, Some(repair)) if facts.now < repair.until => {
            return Err(EndRefusal::Cooling {
                until: repair.until,
            });
        }
        (None, Some(_)) => Ground::AfterRepair,
        (None, None) => return Ok(ask_for_repair(state, facts, by, words)),
    };
    open(state, facts, by, (ground, words))
        .map(Brake::Ends)
        .ok_or(EndRefusal::NoRule)
}

fn ask_for_repair(state: OrderState, facts: Facts<'_>, by: Role, words: String) -> Brake {
    let until = deadline::days_later(
        facts.now,
        facts.terms.periods.cooling_days,
        &facts.terms.zone,
    );
    let repair = Repair {
        by,
        words,
        at: facts.now,
        until,
    };
    let event = OrderEvent::RepairAsked { by, until };
    Brake::Repair(repair, Effects::default().event(event).then(state))
}
