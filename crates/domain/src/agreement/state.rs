//! The states of an order, each with its data, as they are stored.

use kernel::{AccountId, Minutes, Money, Timestamp};
use serde::{Deserialize, Serialize};

use super::settlement::{Dispute, SettledBy};
use super::{Satisfaction, StageAt};
use crate::canonical::Digest;

/// Which side of an order somebody is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Hands the work on and pays.
    Client,
    /// Takes the work on and is paid.
    Contractor,
}

impl Role {
    /// Both sides, the client first.
    pub const BOTH: [Self; 2] = [Self::Client, Self::Contractor];

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Client => Self::Contractor,
            Self::Contractor => Self::Client,
        }
    }

    /// The stable name used in canonical forms and text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Contractor => "contractor",
        }
    }
}

/// A name typed under one version of the contract: a simple electronic signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signed.
    pub account: AccountId,
    /// The name as it was typed.
    pub typed_name: String,
    /// When.
    pub at: Timestamp,
    /// The hash of the contract that was signed.
    pub contract: Digest,
}

/// How a delivery was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "how",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum Acceptance {
    /// The client said so.
    Explicit {
        /// How satisfied; every acceptance pays everything (3.22).
        percent: Satisfaction,
        /// What the client wants the contractor to know for next time.
        remark: Option<String>,
    },
    /// The client said nothing until the deadline (decision 3).
    Silence,
}

/// What nobody did in time, so that the order ended by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LapseReason {
    /// A signature was missing.
    NotSigned,
    /// The sum was not secured.
    NotFunded,
    /// The work was not started.
    NotStarted,
    /// Nothing was delivered, and the client did not withdraw either.
    NotDelivered,
}

impl LapseReason {
    /// The stable name used in events, the API and text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotSigned => "not-signed",
            Self::NotFunded => "not-funded",
            Self::NotStarted => "not-started",
            Self::NotDelivered => "not-delivered",
        }
    }
}

/// Where an order stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "state",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum OrderState {
    /// The contract is written and at least one side has not signed it.
    AwaitingSignatures {
        /// The client's signature.
        client: Option<Signature>,
        /// The contractor's signature.
        contractor: Option<Signature>,
        /// When the order ends by itself.
        lapses_at: Timestamp,
    },
    /// Both have signed; the client secures the sum of the stage, at once or in parts.
    AwaitingFunding {
        /// When the order ends by itself.
        lapses_at: Timestamp,
        /// Which stage.
        #[serde(flatten)]
        at_stage: StageAt,
    },
    /// The sum is secured; the contractor starts.
    Secured {
        /// When the order ends by itself and the sum goes back.
        lapses_at: Timestamp,
        /// Which stage.
        #[serde(flatten)]
        at_stage: StageAt,
    },
    /// The contractor works and delivers.
    InWork {
        /// When this round began.
        since: Timestamp,
        /// When the delivery is due.
        due_at: Timestamp,
        /// From when on the client may withdraw and get everything back.
        withdrawal_opens_at: Timestamp,
        /// 0 for the first work on the stage, then the number of the revision.
        round: u8,
        /// Whether the first pieces are to be shown before the rest (3.13).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        sample_due: bool,
        /// When the sum goes back by itself; known once the client may withdraw.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        returns_at: Option<Timestamp>,
        /// Which stage.
        #[serde(flatten)]
        at_stage: StageAt,
    },
    /// The first pieces were shown; the rest waits until the client has looked (3.13).
    SampleShown {
        /// When.
        at: Timestamp,
        /// When the work goes on by itself.
        goes_on_at: Timestamp,
        /// When the work began.
        since: Timestamp,
        /// When the delivery was due before the wait.
        due_at: Timestamp,
        /// From when on the client could have withdrawn before the wait.
        withdrawal_opens_at: Timestamp,
    },
    /// Delivered; the client looks at it.
    Delivered {
        /// Which delivery of the order, from 1.
        number: u8,
        /// When it was handed in.
        at: Timestamp,
        /// When silence counts as acceptance.
        accepted_at: Timestamp,
        /// Whether the client has used the one extension.
        extended: bool,
        /// What was worked, where it is paid by the hour.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        worked: Option<Minutes>,
        /// Which stage.
        #[serde(flatten)]
        at_stage: StageAt,
    },
    /// The two disagree; the clocks of the work and the review stand still.
    InDispute {
        /// About what, whose turn it is and until when.
        dispute: Dispute,
    },
    /// The last stage is accepted, and paid in the same step. Nothing follows.
    Paid {
        /// When it was accepted; by silence this is the deadline, not when it was noticed.
        accepted_at: Timestamp,
        /// How it was accepted.
        acceptance: Acceptance,
        /// When the agreed sum was paid out.
        paid_at: Timestamp,
    },
    /// Ended by itself because nobody acted in time. Nothing follows.
    Lapsed {
        /// When it ended.
        at: Timestamp,
        /// What was missing.
        reason: LapseReason,
        /// What went back to the client.
        refunded: Option<Money>,
    },
    /// One side stepped back where the contract allows it. Nothing follows.
    Withdrawn {
        /// When it ended.
        at: Timestamp,
        /// Who stepped back.
        by: Role,
        /// What went back to the client.
        refunded: Option<Money>,
    },
    /// Ended with a sum for each side. Nothing follows.
    Settled {
        /// When it ended.
        at: Timestamp,
        /// By agreement, decision or rule.
        how: SettledBy,
        /// What the contractor was paid for the stage it ended in.
        paid: Money,
        /// What of it went back to the client.
        refunded: Money,
    },
}

impl OrderState {
    /// Whether nothing can follow any more.
    pub const fn is_terminal(&self) -> bool {
        matches!(
            self,
            Self::Paid { .. } | Self::Lapsed { .. } | Self::Withdrawn { .. } | Self::Settled { .. }
        )
    }

    /// Whether both sides can act now: before the first signature either may sign first.
    pub const fn both_may_act(&self) -> bool {
        matches!(
            self,
            Self::AwaitingSignatures {
                client: None,
                contractor: None,
                ..
            }
        )
    }

    /// At which stage the order stands; nothing before both have signed and after the end.
    pub const fn at_stage(&self) -> Option<StageAt> {
        match self {
            Self::AwaitingFunding { at_stage, .. }
            | Self::Secured { at_stage, .. }
            | Self::InWork { at_stage, .. }
            | Self::Delivered { at_stage, .. } => Some(*at_stage),
            Self::SampleShown { .. } => Some(StageAt::FIRST),
            Self::InDispute { dispute } => Some(dispute.at_stage),
            Self::AwaitingSignatures { .. }
            | Self::Paid { .. }
            | Self::Lapsed { .. }
            | Self::Withdrawn { .. }
            | Self::Settled { .. } => None,
        }
    }

    /// When what is being worked on is due, where the state itself says it: the beginning of the
    /// work, its sample or a revision may have moved the date that was agreed.
    pub const fn due_at(&self) -> Option<Timestamp> {
        match self {
            Self::InWork { due_at, .. } | Self::SampleShown { due_at, .. } => Some(*due_at),
            _ => None,
        }
    }

    /// The stable name of the state, as it is stored.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::AwaitingSignatures { .. } => "awaiting-signatures",
            Self::AwaitingFunding { .. } => "awaiting-funding",
            Self::Secured { .. } => "secured",
            Self::InWork { .. } => "in-work",
            Self::SampleShown { .. } => "sample-shown",
            Self::Delivered { .. } => "delivered",
            Self::InDispute { .. } => "in-dispute",
            Self::Paid { .. } => "paid",
            Self::Lapsed { .. } => "lapsed",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Settled { .. } => "settled",
        }
    }
}
