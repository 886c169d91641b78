//! Order, contract, signatures and clocks: from the chosen offer to paid or ended.
//!
//! An order is one [`OrderState`] that carries its data. A transition consumes it and returns the
//! new state with its [`Effects`], or a named refusal. The room decides; it never moves money,
//! writes rows or sends anything. Every state that waits knows whose turn it is and what happens
//! by itself and when (mission, decision 3).

pub mod addendum;
pub mod assistance;
mod cancel;
mod cap;
mod clock;
mod conclude;
pub mod contract;
pub mod costs;
pub mod deadline;
mod effects;
mod end;
mod number;
mod objection;
mod perform;
mod periods;
pub mod preflight;
mod refusal;
pub mod sample;
mod settle;
pub mod settlement;
mod stage;
mod state;
pub mod terms;
mod view;
mod week;

#[cfg(test)]
pub(crate) mod fixture;
pub mod independence;
pub mod levy;
pub mod signs;
#[cfg(test)]
mod tests;

pub use cancel::CancelRule;
pub use cap::{AboveCap, check_cap};
pub use clock::{Fired, next_automatic};
pub use conclude::{MOST_VERSIONS, SigningRequest};
pub use effects::{Alarm, Effects, MoneyStep, OrderEvent, Scheduled, Transition};
pub use number::{NotAnOrderNumber, OrderNumber};
pub use objection::{HourObjection, MOST_OBJECTIONS, Objecting};
pub use periods::Periods;
pub use refusal::{
    AcceptRefusal, DeliverRefusal, ExtendRefusal, FundRefusal, HeldDiffers, Obstacle,
    ProposeRefusal, ReviseRefusal, RewriteRefusal, SignRefusal, StartRefusal, WithdrawRefusal,
};
pub use settle::{Defect, LONGEST_REMARK, MOST_DEFECTS, NotASatisfaction, Satisfaction};
pub use stage::{
    LONGEST_TITLE, MOST_MILESTONES, Milestone, SplitRefusal, StageAccount, StageAt, StageEnd,
    StageStep, check_split,
};
pub use state::{Acceptance, LapseReason, OrderState, Role, Signature};
pub use terms::{
    AcceptanceDraft, AcceptanceRule, Facts, MOST_EXTENSION, MOST_ROUNDS, REVIEW_BOUNDS, Terms,
};
pub use view::{
    Action, AutomaticEvent, Station, Tag, allowed_actions, primary_action, station, tag, whose_turn,
};
pub use week::Week;
