//! A dispute: what it is about, what stands still meanwhile, and whose turn it is until when.

use kernel::{AccountId, Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::ending::SeriousCause;
use super::refusal::DisputeRefusal;
use crate::agreement::perform::{set_return_clock, set_review_clock};
use crate::agreement::refusal::Stage;
use crate::agreement::{
    Alarm, Effects, Facts, HourObjection, Objecting, Obstacle, OrderEvent, OrderState, Role,
    StageAt, Transition, deadline,
};
use crate::instruction::{CriterionKind, LineId};
use crate::{FieldError, field};

/// The most characters of a claim and of the reasons of a decision.
pub const LONGEST_REASONS: usize = 5_000;

/// What a dispute is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "ground",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum Ground {
    /// The client says that a *must* is not met.
    Defect {
        /// Which.
        criterion: LineId,
    },
    /// The client says that hours of a week paid by the hour do not fit (H6, I5).
    Hours {
        /// Which, and why.
        objections: Vec<HourObjection>,
    },
    /// The contractor says that what is asked for goes beyond a criterion.
    OutOfScope {
        /// Which.
        criterion: LineId,
    },
    /// One side has ended the cooperation for a serious cause.
    Serious {
        /// Which.
        cause: SeriousCause,
    },
    /// One side has ended the cooperation after a round to repair it.
    AfterRepair,
}

impl Ground {
    /// The stable name used in text keys.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Defect { .. } => "defect",
            Self::Hours { .. } => "hours",
            Self::OutOfScope { .. } => "out-of-scope",
            Self::Serious { .. } => "serious",
            Self::AfterRepair => "after-repair",
        }
    }

    /// The criterion it names.
    pub const fn criterion(&self) -> Option<LineId> {
        match self {
            Self::Defect { criterion } | Self::OutOfScope { criterion } => Some(*criterion),
            Self::Hours { .. } | Self::Serious { .. } | Self::AfterRepair => None,
        }
    }

    /// The hours it names.
    pub fn hours(&self) -> &[HourObjection] {
        match self {
            Self::Hours { objections } => objections,
            _ => &[],
        }
    }
}

/// Where a dispute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "phase",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum Phase {
    /// The two talk, with offers that name a sum.
    Talk {
        /// Who has to answer or offer next.
        turn: Role,
        /// When the talk ends by itself.
        ends_at: Timestamp,
    },
    /// Somebody neutral decides.
    Neutral {
        /// Who.
        person: AccountId,
        /// How many were named, this one included.
        attempt: u8,
        /// Until when.
        ends_at: Timestamp,
    },
}

impl Phase {
    /// When it ends by itself.
    pub const fn ends_at(self) -> Timestamp {
        match self {
            Self::Talk { ends_at, .. } | Self::Neutral { ends_at, .. } => ends_at,
        }
    }
}

/// How many disputes a side may take back in one stage.
pub const MOST_TAKEN_BACK: usize = 1;

/// A dispute as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Who opened it.
    pub by: Role,
    /// When.
    pub opened_at: Timestamp,
    /// What it is about.
    pub ground: Ground,
    /// The same in words.
    pub words: String,
    /// Where it is.
    pub phase: Phase,
    /// At which stage the order stands.
    pub at_stage: StageAt,
    /// What stands still meanwhile.
    pub from: Box<OrderState>,
}

/// A claim as one side enters it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The criterion it is about.
    pub criterion: LineId,
    /// What is wrong, or why what is asked for is not part of it.
    pub words: String,
}

/// A decision as the neutral person enters it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ruling {
    /// What the contractor gets.
    pub sum: Option<Money>,
    /// Why: always in writing.
    pub reasons: String,
}

impl OrderState {
    /// Opens a dispute: the client about a delivery under review, the contractor about a revision
    /// that goes beyond what was agreed. The clocks stand still until it is over.
    ///
    /// # Errors
    /// [`DisputeRefusal`] for the wrong side or time, or a claim without criterion or words.
    pub fn dispute(
        self,
        facts: Facts<'_>,
        by: Role,
        claim: &Claim,
    ) -> Result<Transition, DisputeRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        self.check_time(facts, by)?;
        let words = field::required("words", &claim.words, LONGEST_REASONS)
            .map_err(DisputeRefusal::Invalid)?;
        let criteria = &facts.terms.criteria;
        let Some(criterion) = criteria.iter().find(|known| known.id == claim.criterion) else {
            let error = FieldError::new("criterion", "field-criterion-unknown");
            return Err(DisputeRefusal::Invalid(error));
        };
        if criterion.kind != CriterionKind::Must {
            let error = FieldError::new("criterion", "dispute-field-not-a-must");
            return Err(DisputeRefusal::Invalid(error));
        }
        let criterion = claim.criterion;
        let ground = match by {
            Role::Client => Ground::Defect { criterion },
            Role::Contractor => Ground::OutOfScope { criterion },
        };
        open(self, facts, by, (ground, words)).ok_or(DisputeRefusal::NoRule)
    }

    /// The same about hours of a week paid by the hour: the client names entries of the record of time
    /// instead of a criterion (H6, I5).
    ///
    /// # Errors
    /// [`DisputeRefusal`] for the contractor, at the wrong time, outside of a week, and for claims
    /// without hours, reasons or words.
    pub fn dispute_hours(
        self,
        facts: Facts<'_>,
        by: Role,
        (hours, words): (Objecting<'_>, &str),
    ) -> Result<Transition, DisputeRefusal> {
        Obstacle::check(&self, by, Role::Client)?;
        self.check_time(facts, by)?;
        let objections = hours.check(facts.terms).map_err(DisputeRefusal::Hours)?;
        if objections.is_empty() {
            let error = FieldError::new("hours", "field-required");
            return Err(DisputeRefusal::Invalid(error));
        }
        let words =
            field::required("words", words, LONGEST_REASONS).map_err(DisputeRefusal::Invalid)?;
        let ground = Ground::Hours { objections };
        open(self, facts, by, (ground, words)).ok_or(DisputeRefusal::NoRule)
    }

    /// Whether a side can open a dispute now: the client about a delivery under review, the contractor
    /// about a revision.
    fn check_time(&self, facts: Facts<'_>, by: Role) -> Result<(), DisputeRefusal> {
        match (self, by) {
            (Self::Delivered { accepted_at, .. }, Role::Client) if facts.now >= *accepted_at => {
                Err(DisputeRefusal::DeadlinePassed(*accepted_at))
            }
            (Self::Delivered { .. }, Role::Client)
            | (Self::InWork { round: 1.., .. }, Role::Contractor) => Ok(()),
            (Self::InWork { .. }, Role::Contractor) => Err(DisputeRefusal::NoRevision),
            (Self::InDispute { .. }, _) => Err(DisputeRefusal::Open),
            (Self::Delivered { .. }, Role::Contractor) => Err(Obstacle::OnlyClient.into()),
            _ => Err(Obstacle::wrong(self, Stage::Review).into()),
        }
    }

    /// Takes a dispute back while the two still talk: what stood still goes on with the days it
    /// had left. `before` is how many this side has taken back in this stage: more than one would
    /// stop the clocks again and again.
    ///
    /// # Errors
    /// [`DisputeRefusal`] for the other side, the second time, and once somebody neutral is at it.
    pub fn take_back(
        self,
        facts: Facts<'_>,
        by: Role,
        before: usize,
    ) -> Result<Transition, DisputeRefusal> {
        if let Some(ended) = Obstacle::ended(&self) {
            return Err(ended.into());
        }
        let Self::InDispute { dispute } = self else {
            return Err(DisputeRefusal::NotOpen);
        };
        if dispute.by != by {
            return Err(DisputeRefusal::NotYours);
        }
        if before >= MOST_TAKEN_BACK {
            return Err(DisputeRefusal::TakenBackBefore);
        }
        if dispute.ends_week(facts.terms.week.is_some()) {
            return Err(DisputeRefusal::WeekEnded);
        }
        match dispute.phase {
            Phase::Talk { .. } => Ok(resume(*dispute.from, dispute.opened_at, facts, by)),
            Phase::Neutral { .. } => Err(DisputeRefusal::WithNeutral),
        }
    }
}

impl Dispute {
    /// Whether it ended a week of a cooperation for a serious cause: only a sum is left to agree on.
    pub const fn ends_week(&self, is_week: bool) -> bool {
        is_week && matches!(self.ground, Ground::Serious { .. })
    }
}

/// Begins a dispute in its first phase: the other side has to answer. Nothing without a rule in the
/// contract.
pub(super) fn open(
    from: OrderState,
    facts: Facts<'_>,
    by: Role,
    (ground, words): (Ground, String),
) -> Option<Transition> {
    let rule = facts.terms.dispute?;
    let ends_at = deadline::days_later(facts.now, rule.talk_days, &facts.terms.zone);
    let dispute = Dispute {
        at_stage: from.at_stage().unwrap_or_default(),
        by,
        opened_at: facts.now,
        ground,
        words,
        phase: Phase::Talk {
            turn: by.other(),
            ends_at,
        },
        from: Box::new(from),
    };
    let transition = Effects::default()
        .event(OrderEvent::DisputeOpened { by })
        .alarm(ends_at, Alarm::TalkEnds { deadline: ends_at })
        .then(OrderState::InDispute { dispute });
    Some(transition)
}

/// What stood still goes on, with the days it had left.
fn resume(mut from: OrderState, opened_at: Timestamp, facts: Facts<'_>, by: Role) -> Transition {
    let move_on = |until: &mut Timestamp| {
        deadline::move_on(until, opened_at, facts.now, &facts.terms.zone);
    };
    let effects = Effects::default().event(OrderEvent::DisputeTakenBack { by });
    let effects = match &mut from {
        OrderState::Delivered {
            number,
            accepted_at,
            ..
        } => {
            move_on(accepted_at);
            set_review_clock(effects, facts, *number, *accepted_at)
        }
        OrderState::InWork {
            due_at,
            withdrawal_opens_at: opens,
            returns_at,
            ..
        } => {
            move_on(due_at);
            move_on(opens);
            match returns_at {
                Some(at) => {
                    move_on(at);
                    set_return_clock(effects, facts, *at)
                }
                None => effects.alarm(*opens, Alarm::WithdrawalOpens { deadline: *opens }),
            }
        }
        _ => effects,
    };
    effects.then(from)
}
