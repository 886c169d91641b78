//! What a transition wants done in the same transaction: money, clocks and events.

use kernel::{Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::addendum::AddendumStep;
use super::sample::SampleAnswer;
use super::settlement::SettledBy;
use super::{LapseReason, OrderState, Role, StageEnd, StageStep};
use crate::canonical::Digest;

/// One movement of an order's money. The custody room knows the accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyStep {
    /// The client's sum is secured for this order.
    Hold(Money),
    /// The secured sum becomes the contractor's.
    Release(Money),
    /// The contractor is paid.
    Payout(Money),
    /// The secured sum goes back to the client.
    Refund(Money),
    /// The client gives something on top.
    Tip(Money),
    /// It is paid to the contractor, without deduction.
    TipPayout(Money),
}

/// What a clock does when it rings. Each names the deadline it belongs to, so that a clock set
/// for a deadline that has moved on finds out and does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "alarm",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum Alarm {
    /// The order ends by itself if it still waits for the same thing.
    Lapse {
        /// When.
        deadline: Timestamp,
    },
    /// The client may withdraw from now on; both are told.
    WithdrawalOpens {
        /// Since when.
        deadline: Timestamp,
    },
    /// The client is reminded of a delivery to look at.
    RemindReview {
        /// Which delivery.
        delivery: u8,
        /// How many days are left.
        days_left: u8,
        /// When silence counts as acceptance.
        deadline: Timestamp,
    },
    /// Both are told that the sum goes back soon.
    RemindReturn {
        /// How many days are left.
        days_left: u8,
        /// When it goes back.
        deadline: Timestamp,
    },
    /// Nothing was delivered for long: the sum goes back.
    Return {
        /// When.
        deadline: Timestamp,
    },
    /// The time to look at a sample is over: the work goes on.
    SampleGoesOn {
        /// When.
        deadline: Timestamp,
    },
    /// The talk of a dispute ends.
    TalkEnds {
        /// When.
        deadline: Timestamp,
    },
    /// The time of whoever was named to decide is over.
    DecisionLate {
        /// When.
        deadline: Timestamp,
    },
    /// Silence counts as acceptance.
    AcceptBySilence {
        /// Which delivery.
        delivery: u8,
        /// When.
        deadline: Timestamp,
    },
}

/// A clock to set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// When it rings.
    pub at: Timestamp,
    /// What it does.
    pub alarm: Alarm,
}

/// What happened, for the order's chain of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderEvent {
    /// The contract was written and waits for signatures.
    Proposed {
        /// The contract's hash.
        contract: Digest,
    },
    /// One side signed.
    Signed {
        /// Which side.
        by: Role,
        /// The hash of what was signed.
        contract: Digest,
    },
    /// Both have signed: the contract holds.
    Concluded,
    /// The sum of the stage is secured; this is what was missing.
    Secured(Money),
    /// A part of the sum is secured.
    PartSecured {
        /// How much.
        sum: Money,
        /// How much is still missing.
        missing: Money,
    },
    /// A week of an assistance is open: its sum is to be secured.
    WeekOpened {
        /// The hash of what both have signed.
        frame: Digest,
        /// Which week, from 1.
        week: u8,
        /// How many there are.
        of: u8,
    },
    /// The next stage is open: its sum is to be secured.
    StageOpened {
        /// Which, from 1.
        stage: u16,
        /// How many there are.
        of: usize,
        /// What it costs.
        amount: Money,
    },
    /// The work has begun.
    Started,
    /// The first pieces were shown.
    SampleShown {
        /// How many were agreed.
        pieces: u16,
    },
    /// The work goes on after the first pieces.
    SampleAnswered {
        /// What the client said.
        answer: SampleAnswer,
    },
    /// Work was handed in.
    Delivered {
        /// Which delivery, from 1.
        number: u8,
    },
    /// The client asked to improve it.
    RevisionRequested {
        /// Which revision, from 1.
        round: u8,
        /// How many must criteria were named.
        defects: usize,
        /// How many entries of the record of time were objected to.
        hours: usize,
    },
    /// The client took more time to look.
    Extended {
        /// Until when.
        until: Timestamp,
    },
    /// The delivery was accepted.
    Accepted {
        /// How satisfied in per cent; nothing for silence.
        percent: Option<u8>,
    },
    /// The secured sum became the contractor's.
    Released(Money),
    /// The contractor was paid.
    PaidOut(Money),
    /// The secured sum went back.
    Refunded(Money),
    /// One side stepped back.
    Withdrawn {
        /// Which side.
        by: Role,
    },
    /// The order ended by itself.
    Lapsed {
        /// Why.
        reason: LapseReason,
    },
    /// The client was reminded.
    Reminded {
        /// How many days were left.
        days_left: u8,
    },
    /// The client may withdraw from now on.
    WithdrawalOpened,
    /// Both were told that the sum goes back soon.
    ReturnReminded {
        /// How many days were left.
        days_left: u8,
    },
    /// One side offered to end the stage with a sum.
    SettlementOffered {
        /// Which side.
        by: Role,
        /// What the contractor would get.
        sum: Money,
    },
    /// One side declined the other's offer.
    SettlementDeclined {
        /// Which side.
        by: Role,
    },
    /// One side accepted the other's offer.
    SettlementAgreed {
        /// Which side.
        by: Role,
        /// What the contractor gets.
        sum: Money,
    },
    /// One side asked the other to put something right before it ends the cooperation.
    RepairAsked {
        /// Which side.
        by: Role,
        /// Until when.
        until: Timestamp,
    },
    /// A dispute was opened.
    DisputeOpened {
        /// By which side.
        by: Role,
    },
    /// A dispute was taken back.
    DisputeTakenBack {
        /// By which side.
        by: Role,
    },
    /// Somebody neutral was named to decide.
    NeutralNamed,
    /// Somebody neutral has decided.
    DisputeDecided {
        /// What the contractor gets.
        sum: Money,
    },
    /// The sum was halved, as the contract says.
    DisputeHalved {
        /// Because of which rule.
        how: SettledBy,
    },
    /// The client gave something on top.
    Tipped(Money),
    /// Something happened to an addendum.
    Addendum {
        /// Which of the order, from 1.
        number: u16,
        /// Which side; nobody when it ended by itself.
        by: Option<Role>,
        /// What.
        step: AddendumStep,
        /// What it costs.
        extra: Money,
        /// The hash of the contract with it.
        contract: Digest,
    },
}

/// Everything a transition wants done, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// Movements of money, in the order they happen.
    pub money: Vec<MoneyStep>,
    /// What changes in the accounts of the stages, beside the money.
    pub stages: Vec<StageStep>,
    /// Clocks to set. Clocks set earlier need not be stopped: they find their deadline gone.
    pub schedule: Vec<Scheduled>,
    /// Events, in the order they happened.
    pub events: Vec<OrderEvent>,
}

impl Effects {
    pub(crate) fn event(mut self, event: OrderEvent) -> Self {
        self.events.push(event);
        self
    }

    pub(crate) fn alarm(mut self, at: Timestamp, alarm: Alarm) -> Self {
        self.schedule.push(Scheduled { at, alarm });
        self
    }

    /// Secures a sum for a stage; `missing` is what is still to come.
    pub(super) fn hold(mut self, stage: u16, sum: Money, missing: Money) -> Self {
        self.money.push(MoneyStep::Hold(sum));
        self.stages.push(StageStep::Secured { stage, sum });
        self.event(if missing.is_zero() {
            OrderEvent::Secured(sum)
        } else {
            OrderEvent::PartSecured { sum, missing }
        })
    }

    /// Ends a stage: one part of what lies there is paid, the other goes back. Whoever calls has
    /// made sure that both together are what lies there.
    ///
    /// Release and payout belong together: nothing is accepted that is not paid (0.16).
    pub(crate) fn settle(
        mut self,
        (stage, how): (u16, StageEnd),
        release: Money,
        refund: Money,
    ) -> Self {
        self.stages.push(StageStep::Settled {
            stage,
            how,
            paid: release,
            refunded: refund,
        });
        if release.is_positive() {
            self.money
                .extend([MoneyStep::Release(release), MoneyStep::Payout(release)]);
            self = self
                .event(OrderEvent::Released(release))
                .event(OrderEvent::PaidOut(release));
        }
        if refund.is_positive() {
            self.money.push(MoneyStep::Refund(refund));
            self = self.event(OrderEvent::Refunded(refund));
        }
        self
    }

    /// Something on top, without any deduction (3.34).
    pub(crate) fn tip(mut self, sum: Money) -> Self {
        self.money
            .extend([MoneyStep::Tip(sum), MoneyStep::TipPayout(sum)]);
        self.event(OrderEvent::Tipped(sum))
    }

    /// What was paid out and what went back, in all.
    pub fn moved(&self) -> (i64, i64) {
        self.money
            .iter()
            .fold((0, 0), |(paid, back), step| match step {
                MoneyStep::Payout(sum) => (paid.saturating_add(sum.minor), back),
                MoneyStep::Refund(sum) => (paid, back.saturating_add(sum.minor)),
                MoneyStep::Hold(_)
                | MoneyStep::Release(_)
                | MoneyStep::Tip(_)
                | MoneyStep::TipPayout(_) => (paid, back),
            })
    }

    pub(crate) fn then(self, state: OrderState) -> Transition {
        Transition {
            state,
            effects: self,
        }
    }
}

/// The new state and what has to be done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Where the order stands now.
    pub state: OrderState,
    /// What has to be done in the same transaction.
    pub effects: Effects,
}
