//! The early sample: the first pieces are looked at before the rest goes on (mission 3.13).
//!
//! It is agreed before both sign. The contractor shows the first pieces, the rest waits for a few
//! days at most, and the client says "go on" or what should be different. Neither accepts nor
//! refuses anything: money moves with the delivery alone. The agreed dates move by the wait.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use super::perform::keep_working;
use super::refusal::Stage;
use super::{Alarm, Effects, Facts, Obstacle, OrderEvent, OrderState, Role, Transition, deadline};
use crate::canonical::Writer;
use crate::{Argument, FieldError, Refusal, field};

/// The most pieces a sample can have.
pub const MOST_PIECES: u16 = 1_000;
/// Days the client has to look before the work goes on by itself.
pub const SAMPLE_DAYS: u8 = 3;
/// The most characters of what is said beside a sample or about it.
pub const LONGEST_WORDS: usize = 5_000;

/// What was agreed about a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleRule {
    /// How many pieces are shown before the rest.
    pub pieces: u16,
    /// Days the client has to look.
    pub days: u8,
}

impl SampleRule {
    /// A sample of so many pieces.
    ///
    /// # Errors
    /// A [`FieldError`] on `pieces` for none and for more than [`MOST_PIECES`].
    pub fn of(pieces: Option<i64>) -> Result<Self, FieldError> {
        let pieces = field::number("pieces", pieces, 1, i64::from(MOST_PIECES))?;
        Ok(Self {
            pieces: u16::try_from(pieces).unwrap_or(MOST_PIECES),
            days: SAMPLE_DAYS,
        })
    }

    /// Writes what is agreed; contracts without a sample say nothing, so that old hashes stay.
    pub(super) fn write(agreed: Option<Self>, writer: Writer) -> Writer {
        let Some(rule) = agreed else {
            return writer;
        };
        writer
            .field("sample pieces", rule.pieces)
            .field("sample days", rule.days)
    }
}

/// What the client says to a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SampleAnswer {
    /// The rest can be done like this.
    GoOn,
    /// The rest goes on, but differently.
    Otherwise,
    /// Nothing was said in time: the work goes on.
    Silence,
}

impl SampleAnswer {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::GoOn, Self::Otherwise, Self::Silence];

    /// The stable name, stored and used in text keys and the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GoOn => "go-on",
            Self::Otherwise => "otherwise",
            Self::Silence => "silence",
        }
    }

    /// Reads [`SampleAnswer::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }
}

/// What the client says, as it is entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerDraft {
    /// Whether something should be different.
    pub otherwise: bool,
    /// What, or what else there is to say.
    pub words: String,
}

impl AnswerDraft {
    /// The answer and its words: whoever wants something different says what.
    ///
    /// # Errors
    /// A [`FieldError`] on `words`.
    pub fn check(&self) -> Result<(SampleAnswer, String), FieldError> {
        if self.otherwise {
            let words = field::required("words", &self.words, LONGEST_WORDS)?;
            return Ok((SampleAnswer::Otherwise, words));
        }
        let words = field::optional("words", &self.words, LONGEST_WORDS)?;
        Ok((SampleAnswer::GoOn, words))
    }
}

/// Why a sample was not agreed, shown or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleRefusal {
    /// The wrong side or the wrong time.
    Obstacle(Obstacle),
    /// None was agreed.
    NotAgreed,
    /// It was shown before.
    ShownBefore,
    /// The date is so far behind that the client may withdraw: hand in the whole.
    TooLate,
    /// There is none to look at.
    NotShown,
    /// The time to look is over: the work goes on.
    DeadlinePassed(Timestamp),
}

impl Refusal for SampleRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Obstacle(obstacle) => obstacle.key(),
            Self::NotAgreed => "sample-refusal-not-agreed",
            Self::ShownBefore => "sample-refusal-shown-before",
            Self::TooLate => "sample-refusal-too-late",
            Self::NotShown => "sample-refusal-not-shown",
            Self::DeadlinePassed(_) => "sample-refusal-deadline",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::DeadlinePassed(deadline) => vec![("deadline", Argument::Time(*deadline))],
            _ => Vec::new(),
        }
    }
}

impl From<Obstacle> for SampleRefusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl OrderState {
    /// Shows the first pieces; the rest waits for the client.
    ///
    /// # Errors
    /// [`SampleRefusal`] for the client, at the wrong time and where no sample is due.
    pub fn show_sample(self, facts: Facts<'_>, by: Role) -> Result<Transition, SampleRefusal> {
        Obstacle::check(&self, by, Role::Contractor)?;
        let Self::InWork {
            since,
            due_at,
            withdrawal_opens_at,
            sample_due,
            ..
        } = self
        else {
            return Err(Obstacle::wrong(&self, Stage::Work).into());
        };
        let rule = facts.terms.sample.ok_or(SampleRefusal::NotAgreed)?;
        if facts.now >= withdrawal_opens_at {
            return Err(SampleRefusal::TooLate);
        }
        if !sample_due {
            return Err(SampleRefusal::ShownBefore);
        }
        let goes_on_at = deadline::days_later(facts.now, rule.days, &facts.terms.zone);
        let alarm = Alarm::SampleGoesOn {
            deadline: goes_on_at,
        };
        Ok(Effects::default()
            .event(OrderEvent::SampleShown {
                pieces: rule.pieces,
            })
            .alarm(goes_on_at, alarm)
            .then(Self::SampleShown {
                at: facts.now,
                goes_on_at,
                since,
                due_at,
                withdrawal_opens_at,
            }))
    }

    /// The client has looked: the work goes on, with the days it had left.
    ///
    /// # Errors
    /// [`SampleRefusal`] for the contractor, without a sample to look at and once the work goes on
    /// by itself.
    pub fn answer_sample(
        self,
        facts: Facts<'_>,
        by: Role,
        answer: SampleAnswer,
    ) -> Result<Transition, SampleRefusal> {
        Obstacle::check(&self, by, Role::Client)?;
        match &self {
            Self::SampleShown { goes_on_at, .. } if facts.now >= *goes_on_at => {
                Err(SampleRefusal::DeadlinePassed(*goes_on_at))
            }
            Self::SampleShown { .. } => Ok(self.after_sample(facts, answer)),
            Self::InWork { .. } => Err(SampleRefusal::NotShown),
            other => Err(Obstacle::wrong(other, Stage::Work).into()),
        }
    }

    /// Goes on after a sample; every other state stays as it is.
    pub(super) fn after_sample(self, facts: Facts<'_>, answer: SampleAnswer) -> Transition {
        let Self::SampleShown {
            at,
            since,
            mut due_at,
            mut withdrawal_opens_at,
            ..
        } = self
        else {
            return Transition::still(self);
        };
        let zone = &facts.terms.zone;
        deadline::move_on(&mut due_at, at, facts.now, zone);
        deadline::move_on(&mut withdrawal_opens_at, at, facts.now, zone);
        let effects = Effects::default().event(OrderEvent::SampleAnswered { answer });
        keep_working(effects, since, due_at, withdrawal_opens_at)
    }
}

#[cfg(test)]
mod tests;
