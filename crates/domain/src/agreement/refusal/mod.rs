//! Why an action on an order was refused: one enum per action, one text key per cause.
//!
//! Every text names the cause and the remedy; the words live in the texts, never here.

mod begin;
mod finish;

pub use begin::{FundRefusal, ProposeRefusal, RewriteRefusal, SignRefusal, StartRefusal};
pub use finish::{AcceptRefusal, DeliverRefusal, ExtendRefusal, ReviseRefusal, WithdrawRefusal};

use kernel::{Money, Timestamp};

use super::{OrderState, Role};
use crate::{Argument, Refusal};

/// What stands in the way of any action: the wrong side or the wrong time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// Only the client can do this.
    OnlyClient,
    /// Only the contractor can do this.
    OnlyContractor,
    /// Too early: a signature is missing.
    NotSigned,
    /// Too early: the sum is not secured (0.6).
    NotSecured,
    /// Too early: the work has not begun.
    NotStarted,
    /// Too early: nothing was handed in.
    NotDelivered,
    /// Too late: both have signed.
    AlreadySigned,
    /// Too late: the sum is secured.
    AlreadySecured,
    /// Too late: the work has begun.
    AlreadyStarted,
    /// Too late: the work was handed in.
    AlreadyDelivered,
    /// The first pieces are being looked at: the rest waits.
    SampleShown,
    /// The order was accepted and paid.
    Paid,
    /// The order ended by itself.
    Lapsed,
    /// One side stepped back.
    Withdrawn,
    /// The two disagree: that comes first.
    InDispute,
    /// The order ended with a sum.
    Settled,
}

/// How far an order has come, for telling too early from too late.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Signatures,
    Funding,
    Start,
    Work,
    Review,
}

impl Obstacle {
    /// The order has ended, and how.
    pub(super) const fn ended(state: &OrderState) -> Option<Self> {
        match state {
            OrderState::Paid { .. } => Some(Self::Paid),
            OrderState::Lapsed { .. } => Some(Self::Lapsed),
            OrderState::Withdrawn { .. } => Some(Self::Withdrawn),
            OrderState::Settled { .. } => Some(Self::Settled),
            _ => None,
        }
    }

    /// Only one side may do this.
    pub(super) fn side(by: Role, wanted: Role) -> Result<(), Self> {
        match wanted {
            _ if by == wanted => Ok(()),
            Role::Client => Err(Self::OnlyClient),
            Role::Contractor => Err(Self::OnlyContractor),
        }
    }

    /// The state is not the one the action belongs to: names what is missing or what is over.
    pub(super) fn wrong(state: &OrderState, wanted: Stage) -> Self {
        match state {
            OrderState::AwaitingSignatures { .. } => Self::NotSigned,
            OrderState::AwaitingFunding { .. } if wanted > Stage::Funding => Self::NotSecured,
            OrderState::AwaitingFunding { .. } => Self::AlreadySigned,
            OrderState::Secured { .. } if wanted > Stage::Start => Self::NotStarted,
            OrderState::Secured { .. } => Self::AlreadySecured,
            OrderState::SampleShown { .. } if wanted == Stage::Work => Self::SampleShown,
            OrderState::InWork { .. } | OrderState::SampleShown { .. } if wanted > Stage::Work => {
                Self::NotDelivered
            }
            OrderState::InWork { .. } | OrderState::SampleShown { .. } => Self::AlreadyStarted,
            OrderState::Delivered { .. } => Self::AlreadyDelivered,
            OrderState::Paid { .. } => Self::Paid,
            OrderState::Lapsed { .. } => Self::Lapsed,
            OrderState::Withdrawn { .. } => Self::Withdrawn,
            OrderState::InDispute { .. } => Self::InDispute,
            OrderState::Settled { .. } => Self::Settled,
        }
    }

    /// Whether the contractor works right now, or has just shown the first pieces: names the wrong
    /// side or the wrong time.
    pub(crate) fn for_work(state: &OrderState, by: Role) -> Result<(), Self> {
        Self::check(state, by, Role::Contractor)?;
        match state {
            OrderState::InWork { .. } | OrderState::SampleShown { .. } => Ok(()),
            other => Err(Self::wrong(other, Stage::Work)),
        }
    }

    /// The checks every action begins with.
    pub(super) fn check(state: &OrderState, by: Role, wanted: Role) -> Result<(), Self> {
        Self::ended(state).map_or_else(|| Self::side(by, wanted), Err)
    }
}

impl Refusal for Obstacle {
    fn key(&self) -> &'static str {
        match self {
            Self::OnlyClient => "refusal-order-only-client",
            Self::OnlyContractor => "refusal-order-only-contractor",
            Self::NotSigned => "refusal-order-not-signed",
            Self::NotSecured => "refusal-order-not-secured",
            Self::NotStarted => "refusal-order-not-started",
            Self::NotDelivered => "refusal-order-not-delivered",
            Self::AlreadySigned => "refusal-order-already-signed",
            Self::AlreadySecured => "refusal-order-already-secured",
            Self::AlreadyStarted => "refusal-order-already-started",
            Self::AlreadyDelivered => "refusal-order-already-delivered",
            Self::SampleShown => "sample-refusal-shown",
            Self::Paid => "refusal-order-paid",
            Self::Lapsed => "refusal-order-lapsed",
            Self::Withdrawn => "refusal-order-withdrawn",
            Self::InDispute => "refusal-order-in-dispute",
            Self::Settled => "refusal-order-settled",
        }
    }
}

/// The arguments of a refusal that names one moment.
fn time(name: &'static str, at: Timestamp) -> Vec<(&'static str, Argument)> {
    vec![(name, Argument::Time(at))]
}

/// The arguments of a refusal because of a sum.
fn sums(agreed: Money, held: Money) -> Vec<(&'static str, Argument)> {
    vec![
        ("agreed", Argument::Money(agreed)),
        ("held", Argument::Money(held)),
    ]
}

/// What is secured must be exactly what was agreed, before anything starts or moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldDiffers {
    /// What was agreed.
    pub agreed: Money,
    /// What is secured.
    pub held: Money,
}

impl Refusal for HeldDiffers {
    fn key(&self) -> &'static str {
        "refusal-order-held-differs"
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        sums(self.agreed, self.held)
    }
}
