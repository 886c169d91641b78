//! Questions, proposals and versions as the API writes and reads them.

use app::Failure;
use app::instruction::consent::Consent;
use app::instruction::question::Inbox;
use domain::instruction::InstructionRef;
use domain::instruction::consent::OfferedVersion;
use domain::instruction::proposal::{Proposal, ProposalState};
use domain::instruction::question::Question;
use kernel::{InstructionId, OrderId, ProposalId, QuestionId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::instruction::VersionView;
use crate::api::shape::in_json;
use crate::visit::Visit;

/// A question to ask.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct QuestionWish {
    /// Where it hangs: `goal`, `line-4`, `free-zone` or `rules`. A line keeps its number through
    /// all versions.
    #[schema(example = "line-4")]
    pub(super) place: String,
    /// The words, 1000 characters at most.
    pub(super) text: String,
}

/// An answer.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct AnswerWish {
    /// The words, 2000 characters at most.
    pub(super) answer: String,
    /// How many minutes answering took, 0 to 600, for the caller's own time account.
    pub(super) minutes: Option<i64>,
}

/// An answer to take in.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct TakeWish {
    /// The newest version, as it was looked at.
    pub(super) base: u32,
    /// What is to stand at the place.
    pub(super) text: String,
}

/// The version that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Taken {
    /// The instruction.
    #[schema(value_type = String, format = "uuid")]
    instruction: InstructionId,
    /// The number of the new version.
    version: u32,
}

impl From<InstructionRef> for Taken {
    fn from(made: InstructionRef) -> Self {
        Self {
            instruction: made.instruction,
            version: made.version,
        }
    }
}

/// A question. Who asked is told to nobody but the client.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct QuestionView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: QuestionId,
    /// The instruction.
    #[schema(value_type = String, format = "uuid")]
    instruction: InstructionId,
    /// The version that was read.
    version: u32,
    /// Where it hangs.
    place: String,
    /// What stood there, for who asked and the client; for others what stands there in the
    /// version they read.
    quote: String,
    /// Whether the caller asked it.
    is_mine: bool,
    /// The words.
    text: String,
    /// When it was asked.
    #[schema(value_type = String, format = DateTime)]
    asked_at: Timestamp,
    /// When it reaches the client, together with others.
    #[schema(value_type = String, format = DateTime)]
    arrives_at: Timestamp,
    /// Until when an answer was promised.
    #[schema(value_type = String, format = DateTime)]
    answer_by: Timestamp,
    /// The answer, once there is one.
    answer: Option<String>,
    /// When it was answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    answered_at: Option<Timestamp>,
    /// The version that took the answer in.
    taken_into: Option<u32>,
}

impl QuestionView {
    pub(super) fn new(question: &Question, visit: &Visit) -> Self {
        let answer = question.answer.as_ref();
        Self {
            id: question.id,
            instruction: question.about.instruction,
            version: question.about.version,
            place: question.spot.to_string(),
            quote: question.quote.clone(),
            is_mine: matches!(visit.person(), Ok(person) if person.id == question.asker),
            text: question.text.clone(),
            asked_at: question.asked_at,
            arrives_at: question.arrives_at,
            answer_by: question.answer_by,
            answer: answer.map(|answer| answer.text.clone()),
            answered_at: answer.map(|answer| answer.at),
            taken_into: question.taken_into,
        }
    }
}

/// A question at one's own instruction, with who asks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnQuestionView {
    /// Who asks.
    asker: String,
    #[serde(flatten)]
    question: QuestionView,
}

/// What has arrived and what is on its way.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InboxView {
    /// The questions that have arrived, the newest first; 200 at most.
    items: Vec<OwnQuestionView>,
    /// How many are still gathered.
    on_the_way: i64,
    /// When the next bundle arrives.
    #[schema(value_type = Option<String>, format = DateTime)]
    arrives_at: Option<Timestamp>,
}

impl InboxView {
    pub(super) fn new(inbox: &Inbox, visit: &Visit) -> Self {
        let items = inbox.questions.iter().map(|own| OwnQuestionView {
            asker: own.asker_name.clone(),
            question: QuestionView::new(&own.question, visit),
        });
        Self {
            items: items.collect(),
            on_the_way: inbox.on_the_way,
            arrives_at: inbox.arrives_at,
        }
    }
}

/// A change to propose.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ProposalWish {
    /// Where: `goal`, `line-4`, `free-zone`, or `new` for a new step.
    #[schema(example = "line-4")]
    pub(super) place: String,
    /// What is to stand there.
    pub(super) text: String,
    /// What it is good for.
    #[serde(default)]
    pub(super) why: String,
}

/// Why a proposal is declined.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ReasonWish {
    /// The reason, 1000 characters at most.
    pub(super) reason: String,
}

/// A proposed change.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProposalView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: ProposalId,
    /// Under which order.
    #[schema(value_type = String, format = "uuid")]
    order: OrderId,
    /// The version that was read.
    version: u32,
    /// Where; nothing for a new step.
    place: Option<String>,
    /// What stood there.
    old: String,
    /// What is to stand there.
    new: String,
    /// What it is good for.
    why: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// `open`, `accepted` or `declined`.
    state: &'static str,
    /// The version it became.
    made_version: Option<u32>,
    /// Why it was declined.
    reason: Option<String>,
}

impl From<&Proposal> for ProposalView {
    fn from(proposal: &Proposal) -> Self {
        let (made_version, reason) = match &proposal.state {
            ProposalState::Open => (None, None),
            ProposalState::Accepted { version, .. } => (Some(*version), None),
            ProposalState::Declined { reason, .. } => (None, Some(reason.clone())),
        };
        Self {
            id: proposal.id,
            order: proposal.order,
            version: proposal.about.version,
            place: proposal.spot.map(|spot| spot.to_string()),
            old: proposal.old.clone(),
            new: proposal.new.clone(),
            why: proposal.why.clone(),
            at: proposal.at,
            state: proposal.state.code(),
            made_version,
            reason,
        }
    }
}

/// A proposal, and whether its place was changed since.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ComparedView {
    /// Whether what it was to replace is no longer there.
    pub(super) is_stale: bool,
    #[serde(flatten)]
    pub(super) proposal: ProposalView,
}

/// Which version is meant.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct VersionWish {
    /// Its number, as it was looked at.
    pub(super) version: u32,
}

/// A version that was put to the other side.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfferedView {
    /// Which version.
    version: u32,
    /// SHA-256 of what it says.
    digest: String,
    /// Which side put it forward.
    by: &'static str,
    /// Until when the other side can agree.
    #[schema(value_type = String, format = DateTime)]
    lapses_at: Timestamp,
}

impl From<&OfferedVersion> for OfferedView {
    fn from(offered: &OfferedVersion) -> Self {
        Self {
            version: offered.about.version,
            digest: offered.digest.to_string(),
            by: offered.by.name(),
            lapses_at: offered.lapses_at,
        }
    }
}

/// Which version counts for an order.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConsentView {
    /// The version the order is measured by.
    binding: u32,
    /// Since when it counts instead of the one in the contract.
    #[schema(value_type = Option<String>, format = DateTime)]
    since: Option<Timestamp>,
    /// The newest version the caller knows of, when it is newer.
    newer: Option<VersionView>,
    /// What waits for an answer.
    open: Option<OfferedView>,
    /// Whether the caller can put the newest version forward.
    may_offer: bool,
}

impl From<Consent> for ConsentView {
    fn from(consent: Consent) -> Self {
        Self {
            binding: consent.binding.about.version,
            since: consent.binding.since,
            newer: consent.newer.as_ref().map(VersionView::new),
            open: consent.open.as_ref().map(OfferedView::from),
            may_offer: consent.may_offer,
        }
    }
}

/// The failure with the name its place has here.
pub(crate) fn at_place(failure: Failure) -> Failure {
    let Failure::Invalid(mut errors) = in_json(failure.clone()) else {
        return failure;
    };
    for error in &mut errors {
        if error.field == "spot" {
            error.field = "place".into();
        }
    }
    Failure::Invalid(errors)
}
