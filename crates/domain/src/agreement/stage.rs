//! The stages an order runs through: milestones of a project, one after the other, each secured,
//! worked on, accepted and paid by itself. An order without milestones has one stage.
//!
//! What lies secured always belongs to a stage. [`StageAccount`]s say how much came in, was paid
//! and went back for each; [`StageStep`]s are the only way to change them, and the custody room
//! holds them against the ledger.

use kernel::{Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::Terms;
use crate::{Argument, Refusal};

/// The most milestones of a project.
pub const MOST_MILESTONES: usize = 20;
/// The most characters of a milestone's title.
pub const LONGEST_TITLE: usize = 200;

/// A part of a project that is delivered, accepted and paid by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// What is done then, in one line.
    pub title: String,
    /// What is paid for it.
    pub amount: Money,
    /// When it is due.
    pub due_at: Timestamp,
}

/// At which stage an order stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StageAt {
    /// Which stage, from 0.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub stage: u16,
    /// How many deliveries earlier stages had: deliveries are counted through the whole order.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub earlier: u8,
}

fn is_zero<N: Copy + Default + PartialEq>(number: &N) -> bool {
    *number == N::default()
}

impl StageAt {
    /// The first of all.
    pub const FIRST: Self = Self {
        stage: 0,
        earlier: 0,
    };

    /// The stage after this one, once its last delivery had this number.
    #[must_use]
    pub const fn next(self, deliveries: u8) -> Self {
        Self {
            stage: self.stage.saturating_add(1),
            earlier: deliveries,
        }
    }

    /// Which work on this stage the delivery with this number ended: 1 is the first.
    pub const fn round_of(self, number: u8) -> u8 {
        number.saturating_sub(self.earlier)
    }
}

/// How a stage ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StageEnd {
    /// Accepted by the client.
    Accepted,
    /// Accepted by silence.
    Silence,
    /// Both agreed on a sum.
    Agreed,
    /// A neutral person or a rule decided.
    Decided,
    /// Nobody acted in time.
    Lapsed,
    /// One side stepped back.
    Withdrawn,
}

impl StageEnd {
    /// Every way, in the order above.
    pub const ALL: [Self; 6] = [
        Self::Accepted,
        Self::Silence,
        Self::Agreed,
        Self::Decided,
        Self::Lapsed,
        Self::Withdrawn,
    ];

    /// The stable name, stored and used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Silence => "silence",
            Self::Agreed => "agreed",
            Self::Decided => "decided",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`StageEnd::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|end| end.name() == name)
    }
}

/// What a transition changes in the accounts of the stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageStep {
    /// A sum was secured for a stage.
    Secured {
        /// Which stage.
        stage: u16,
        /// How much.
        sum: Money,
    },
    /// A stage has ended: what was secured for it was paid or went back.
    Settled {
        /// Which stage.
        stage: u16,
        /// How.
        how: StageEnd,
        /// What the contractor was paid.
        paid: Money,
        /// What went back to the client.
        refunded: Money,
    },
    /// Both agreed that a stage costs less.
    Lowered {
        /// Which stage.
        stage: u16,
        /// How much less.
        less: Money,
        /// What of it was secured and goes back to the client.
        back: Money,
    },
    /// Both agreed on another day.
    Moved {
        /// Which stage.
        stage: u16,
        /// When it is due.
        due_at: Timestamp,
    },
}

/// What came in, was paid and went back for one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageAccount {
    /// Which stage, from 0.
    pub stage: u16,
    /// What is done in it.
    pub title: String,
    /// What was asked for it: what it costs, and what went back because both lowered that later.
    pub amount: Money,
    /// What of the sum went back because both agreed on less.
    pub lowered: Money,
    /// When it is due.
    pub due_at: Timestamp,
    /// What was secured for it.
    pub secured: Money,
    /// What the contractor was paid for it.
    pub paid: Money,
    /// What went back to the client.
    pub refunded: Money,
    /// How and when it ended.
    pub settled: Option<(StageEnd, Timestamp)>,
}

impl StageAccount {
    /// The accounts an order begins with.
    pub fn planned(subject: &str, terms: &Terms) -> Vec<Self> {
        let nothing = Money::zero(terms.amount.currency);
        let account = |stage, title: &str, amount, due_at| Self {
            stage,
            title: title.to_owned(),
            amount,
            lowered: nothing,
            due_at,
            secured: nothing,
            paid: nothing,
            refunded: nothing,
            settled: None,
        };
        if terms.milestones.is_empty() {
            return vec![account(0, subject, terms.amount, terms.due_at)];
        }
        (0_u16..)
            .zip(&terms.milestones)
            .map(|(stage, part)| account(stage, &part.title, part.amount, part.due_at))
            .collect()
    }

    /// What it costs.
    pub fn price(&self) -> Money {
        let price = self.amount.minor.saturating_sub(self.lowered.minor);
        Money::new(price, self.amount.currency)
    }

    /// What is missing until its sum is secured.
    pub fn missing(&self) -> Money {
        let missing = self.amount.minor.saturating_sub(self.secured.minor);
        Money::new(missing.max(0), self.amount.currency)
    }

    /// Does what a step says, if it is about this stage. `None` when a sum does not fit.
    #[must_use]
    pub fn take(mut self, step: StageStep, now: Timestamp) -> Option<Self> {
        match step {
            StageStep::Secured { stage, sum } if stage == self.stage => {
                self.secured = self.secured.add(sum).ok()?;
            }
            StageStep::Settled {
                stage,
                how,
                paid,
                refunded,
            } if stage == self.stage => {
                self.paid = self.paid.add(paid).ok()?;
                self.refunded = self.refunded.add(refunded).ok()?;
                self.settled = Some((how, now));
            }
            StageStep::Lowered { stage, less, back } if stage == self.stage => {
                self.amount = self.amount.sub(less).and_then(|left| left.add(back)).ok()?;
                self.lowered = self.lowered.add(back).ok()?;
                self.refunded = self.refunded.add(back).ok()?;
            }
            StageStep::Moved { stage, due_at } if stage == self.stage => self.due_at = due_at,
            StageStep::Secured { .. }
            | StageStep::Settled { .. }
            | StageStep::Lowered { .. }
            | StageStep::Moved { .. } => {}
        }
        Some(self)
    }
}

impl Terms {
    /// How many stages were agreed on.
    pub fn stages(&self) -> usize {
        self.milestones.len().max(1)
    }

    /// What one stage costs.
    pub fn stage_amount(&self, stage: u16) -> Money {
        self.milestone(stage)
            .map_or(self.amount, |part| part.amount)
    }

    /// When one stage is due.
    pub fn stage_due(&self, stage: u16) -> Timestamp {
        self.milestone(stage)
            .map_or(self.due_at, |part| part.due_at)
    }

    /// Whether nothing comes after a stage.
    pub fn is_last_stage(&self, stage: u16) -> bool {
        usize::from(stage) + 1 >= self.stages()
    }

    fn milestone(&self, stage: u16) -> Option<&Milestone> {
        self.milestones.get(usize::from(stage))
    }
}

/// Why a sum cannot be split like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitRefusal {
    /// Only one part, or too many.
    Count {
        /// The most.
        most: usize,
    },
    /// A part has no title, or a very long one.
    Title {
        /// Which part, from 1.
        part: usize,
        /// The most characters.
        most: usize,
    },
    /// A part costs nothing, or is in another currency than the order.
    Amount {
        /// Which part, from 1.
        part: usize,
    },
    /// A part is due before the one in front of it, or before now.
    Order {
        /// Which part, from 1.
        part: usize,
    },
    /// The last part is not due when the order is.
    End {
        /// When the order is due.
        due_at: Timestamp,
    },
    /// The parts do not make up the agreed sum.
    Sum {
        /// What the parts make up.
        parts: Money,
        /// What was agreed.
        agreed: Money,
    },
}

/// Checks a split: each part has a title, a price and a date; together they are what was agreed.
/// No parts at all are right, too: the order has one stage then.
///
/// # Errors
/// The first thing that is wrong.
pub fn check_split(
    parts: &[Milestone],
    agreed: Money,
    due_at: Timestamp,
    now: Timestamp,
) -> Result<(), SplitRefusal> {
    let Some(last) = parts.last() else {
        return Ok(());
    };
    if parts.len() < 2 || parts.len() > MOST_MILESTONES {
        return Err(SplitRefusal::Count {
            most: MOST_MILESTONES,
        });
    }
    let mut before = now;
    for (part, milestone) in (1..).zip(parts) {
        let says_something = milestone.title.chars().any(char::is_alphanumeric);
        if !says_something || milestone.title.chars().count() > LONGEST_TITLE {
            return Err(SplitRefusal::Title {
                part,
                most: LONGEST_TITLE,
            });
        }
        if !milestone.amount.is_positive() || milestone.amount.currency != agreed.currency {
            return Err(SplitRefusal::Amount { part });
        }
        if milestone.due_at < before || milestone.due_at <= now {
            return Err(SplitRefusal::Order { part });
        }
        before = milestone.due_at;
    }
    if last.due_at != due_at {
        return Err(SplitRefusal::End { due_at });
    }
    let sum = Money::sum(agreed.currency, parts.iter().map(|part| part.amount));
    match sum {
        Ok(parts) if parts == agreed => Ok(()),
        Ok(parts) => Err(SplitRefusal::Sum { parts, agreed }),
        Err(_) => Err(SplitRefusal::Amount { part: parts.len() }),
    }
}

impl Refusal for SplitRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Count { .. } => "refusal-stage-count",
            Self::Title { .. } => "refusal-stage-title",
            Self::Amount { .. } => "refusal-stage-amount",
            Self::Order { .. } => "refusal-stage-order",
            Self::End { .. } => "refusal-stage-end",
            Self::Sum { .. } => "refusal-stage-sum",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let count = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        match self {
            Self::Count { most } => vec![("most", count(*most))],
            Self::Title { part, most } => vec![("most", count(*most)), ("part", count(*part))],
            Self::Amount { part } | Self::Order { part } => vec![("part", count(*part))],
            Self::End { due_at } => vec![("due", Argument::Time(*due_at))],
            Self::Sum { parts, agreed } => vec![
                ("agreed", Argument::Money(*agreed)),
                ("parts", Argument::Money(*parts)),
            ],
        }
    }
}
