//! The task in the contractor's own words, before the start (mission 0.7).
//!
//! Where the client wants to hear it, work cannot start until the client has confirmed it. Nothing
//! is ever confirmed by silence; whoever's turn it is is reminded, and an order that is not
//! started in time ends by the clock it has anyway.

use core::time::Duration;

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use super::question::NotPossible;
use crate::agreement::{OrderState, Role};
use crate::field;
use crate::{FieldError, Refusal};

/// The fewest characters that say a task.
const SHORTEST: usize = 20;
/// The most characters.
const LONGEST: usize = 4_000;
/// How often whoever's turn it is is reminded.
pub const REMINDED_AFTER: Duration = Duration::from_hours(24);

/// Where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ExplainBack {
    /// The contractor is to say the task in their own words.
    Wanted,
    /// The contractor did; the client is to confirm or correct.
    Given {
        /// The task in the contractor's words.
        words: String,
    },
    /// The client corrected it; the contractor says it once more.
    Corrected {
        /// The task in the contractor's words.
        words: String,
        /// What is different.
        correction: String,
    },
    /// Both mean the same.
    Confirmed {
        /// The task in the contractor's words.
        words: String,
    },
}

/// Why a step is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExplainBackRefusal {
    /// Work cannot start while it is open.
    #[error("it is open")]
    Open,
    /// It can be wanted only until the contractor has signed, and said only until work starts.
    #[error("it is too late")]
    TooLate,
    /// It is wanted already.
    #[error("it is wanted already")]
    Wanted,
    /// It is the other side's turn, or nobody's.
    #[error("it is not this side's turn")]
    NotYourTurn,
}

impl Refusal for ExplainBackRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Open => "refusal-explain-back-open",
            Self::TooLate => "refusal-explain-back-too-late",
            Self::Wanted => "refusal-explain-back-wanted",
            Self::NotYourTurn => "refusal-explain-back-not-your-turn",
        }
    }
}

type Next = Result<ExplainBack, NotPossible<ExplainBackRefusal>>;

const fn refused(refusal: ExplainBackRefusal) -> NotPossible<ExplainBackRefusal> {
    NotPossible::Refused(refusal)
}

fn checked(name: &'static str, text: &str, least: usize) -> Result<String, Vec<FieldError>> {
    field::at_least(name, text, least, LONGEST).map_err(|error| vec![error])
}

impl ExplainBack {
    /// The word it is stored under.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Given { .. } => "given",
            Self::Corrected { .. } => "corrected",
            Self::Confirmed { .. } => "confirmed",
        }
    }

    /// Begins it on an order the contractor has not signed yet: what somebody signed is not made
    /// harder afterwards.
    ///
    /// # Errors
    /// [`ExplainBackRefusal::TooLate`].
    pub const fn want(order: &OrderState) -> Result<Self, ExplainBackRefusal> {
        match order {
            OrderState::AwaitingSignatures {
                contractor: None, ..
            } => Ok(Self::Wanted),
            _ => Err(ExplainBackRefusal::TooLate),
        }
    }

    /// Whose turn it is; nobody's once it is confirmed.
    pub const fn turn(&self) -> Option<Role> {
        match self {
            Self::Wanted | Self::Corrected { .. } => Some(Role::Contractor),
            Self::Given { .. } => Some(Role::Client),
            Self::Confirmed { .. } => None,
        }
    }

    /// Whether work may start.
    ///
    /// # Errors
    /// [`ExplainBackRefusal::Open`] until the client has confirmed.
    pub const fn lets_start(&self) -> Result<(), ExplainBackRefusal> {
        match self.turn() {
            None => Ok(()),
            Some(_) => Err(ExplainBackRefusal::Open),
        }
    }

    /// The task in the contractor's words, once there are some.
    pub fn words(&self) -> &str {
        match self {
            Self::Wanted => "",
            Self::Given { words } | Self::Corrected { words, .. } | Self::Confirmed { words } => {
                words
            }
        }
    }

    /// The contractor says it.
    ///
    /// # Errors
    /// A wrong input of `words`; [`ExplainBackRefusal::NotYourTurn`].
    pub fn give(self, by: Role, words: &str) -> Next {
        self.check_turn(by, Role::Contractor)?;
        let words = checked("words", words, SHORTEST).map_err(NotPossible::Invalid)?;
        Ok(Self::Given { words })
    }

    /// The client confirms it.
    ///
    /// # Errors
    /// [`ExplainBackRefusal::NotYourTurn`].
    pub fn confirm(self, by: Role) -> Next {
        self.check_turn(by, Role::Client)?;
        let words = self.words().to_owned();
        Ok(Self::Confirmed { words })
    }

    /// The client says what is different.
    ///
    /// # Errors
    /// A wrong input of `correction`; [`ExplainBackRefusal::NotYourTurn`].
    pub fn correct(self, by: Role, correction: &str) -> Next {
        self.check_turn(by, Role::Client)?;
        let correction = checked("correction", correction, 1).map_err(NotPossible::Invalid)?;
        let words = self.words().to_owned();
        Ok(Self::Corrected { words, correction })
    }

    fn check_turn(&self, by: Role, whose: Role) -> Result<(), NotPossible<ExplainBackRefusal>> {
        if self.turn() == Some(by) && by == whose {
            Ok(())
        } else {
            Err(refused(ExplainBackRefusal::NotYourTurn))
        }
    }
}

/// When somebody is reminded next, unless the order is past the point where it matters.
pub fn reminder(order: &OrderState, now: Timestamp) -> Option<Timestamp> {
    match order {
        OrderState::AwaitingSignatures { .. }
        | OrderState::AwaitingFunding { .. }
        | OrderState::Secured { .. } => Some(now.saturating_add(REMINDED_AFTER)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Ich sortiere die Belege nach Monat.";

    #[test]
    fn m0_7_only_the_clients_word_lets_work_start() {
        let wanted = ExplainBack::Wanted;
        assert_eq!(wanted.lets_start(), Err(ExplainBackRefusal::Open));
        let given = wanted.give(Role::Contractor, WORDS).unwrap();
        assert_eq!(given.lets_start(), Err(ExplainBackRefusal::Open));
        let corrected = given.clone().correct(Role::Client, "Nach Kunde.").unwrap();
        assert_eq!(corrected.lets_start(), Err(ExplainBackRefusal::Open));
        assert_eq!(corrected.turn(), Some(Role::Contractor));
        let again = corrected.give(Role::Contractor, WORDS).unwrap();
        assert_eq!(again, given);
        let confirmed = again.confirm(Role::Client).unwrap();
        assert_eq!((confirmed.lets_start(), confirmed.words()), (Ok(()), WORDS));
    }

    #[test]
    fn each_side_acts_in_its_turn_alone() {
        let given = || ExplainBack::Given {
            words: WORDS.to_owned(),
        };
        let confirmed = || given().confirm(Role::Client).unwrap();
        let corrected = || given().correct(Role::Client, "x").unwrap();
        for state in [ExplainBack::Wanted, given(), corrected(), confirmed()] {
            for by in Role::BOTH {
                let may = |whose| state.turn() == Some(by) && by == whose;
                let outcome = state.clone().give(by, WORDS);
                assert_eq!(outcome.is_ok(), may(Role::Contractor), "{state:?} {by:?}");
                let outcome = state.clone().confirm(by);
                assert_eq!(outcome.is_ok(), may(Role::Client), "{state:?} {by:?}");
                let outcome = state.clone().correct(by, "anders");
                assert_eq!(outcome.is_ok(), may(Role::Client), "{state:?} {by:?}");
            }
        }
    }

    #[test]
    fn words_that_say_nothing_are_refused() {
        for words in ["", "   ", "ja", &"x".repeat(4_001)] {
            let outcome = ExplainBack::Wanted.give(Role::Contractor, words);
            assert!(matches!(outcome, Err(NotPossible::Invalid(_))), "{words}");
        }
    }

    #[test]
    fn what_is_signed_is_not_made_harder() {
        let unsigned = OrderState::AwaitingSignatures {
            client: None,
            contractor: None,
            lapses_at: Timestamp::MAX,
        };
        assert_eq!(ExplainBack::want(&unsigned), Ok(ExplainBack::Wanted));
        let signed = OrderState::AwaitingSignatures {
            client: None,
            contractor: Some(crate::agreement::Signature {
                account: kernel::AccountId::from_bytes([1; 16]),
                typed_name: "Jonas".to_owned(),
                at: Timestamp::EPOCH,
                contract: crate::canonical::Digest::of(b"contract"),
            }),
            lapses_at: Timestamp::MAX,
        };
        let late = ExplainBack::want(&signed);
        assert_eq!(late, Err(ExplainBackRefusal::TooLate));
        let funding = OrderState::AwaitingFunding {
            lapses_at: Timestamp::MAX,
            at_stage: crate::agreement::StageAt::default(),
        };
        let late = ExplainBack::want(&funding);
        assert_eq!(late, Err(ExplainBackRefusal::TooLate));
    }
}
