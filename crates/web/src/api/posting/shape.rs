//! Ads and offers as the API writes and reads them.

use app::Failure;
use app::posting::{Ad, OwnPosting};
use domain::posting::{
    Closing, Offer, OfferDraft, OfferState, Posting, PostingDraft, PostingRefusal, PostingState,
};
use kernel::{AccountId, Minutes, OfferId, PostingId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use store::posting::{AdEntry, OwnAd};
use utoipa::ToSchema;

use crate::api::instruction::VersionView;
use crate::api::money::PaymentRecordView;
use crate::api::shape::Sum;
use crate::visit::Visit;
use crate::words;

/// What an ad says. Everything may be missing until it is published.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct AdContent {
    /// The task it hands on; stays as it was begun. Shown to the owner alone.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
    /// The headline, up to 200 characters.
    title: String,
    /// Expectation 1: which tasks.
    tasks: String,
    /// Expectation 2: which skills.
    skills: String,
    /// Expectation 3: how much work, in minutes.
    minutes: Option<i64>,
    /// Expectation 4: how much to invest.
    budget: Option<Sum>,
    /// Until when.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
    /// A question about the work that every offer answers.
    question_1: String,
    /// Another one.
    question_2: String,
}

impl From<PostingDraft> for AdContent {
    fn from(draft: PostingDraft) -> Self {
        Self {
            task: draft.task,
            title: draft.title,
            tasks: draft.tasks,
            skills: draft.skills,
            minutes: draft.hours.map(Minutes::get),
            budget: draft.budget.map(Sum::from),
            due_at: draft.due_at,
            question_1: draft.question_1,
            question_2: draft.question_2,
        }
    }
}

impl From<AdContent> for PostingDraft {
    fn from(content: AdContent) -> Self {
        Self {
            task: content.task,
            instruction: None,
            title: content.title,
            tasks: content.tasks,
            skills: content.skills,
            hours: content.minutes.map(Minutes),
            budget: content.budget.map(Into::into),
            due_at: content.due_at,
            question_1: content.question_1,
            question_2: content.question_2,
        }
    }
}

/// A changed draft.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct AdChange {
    /// What it says now.
    #[serde(flatten)]
    pub(super) content: AdContent,
    /// The `changed_at` of the draft as it was read; a later change is then not overwritten.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default)]
    pub(super) seen: Option<Timestamp>,
}

/// Whose ad or offer it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Who {
    /// The account.
    #[schema(value_type = String, format = "uuid")]
    id: AccountId,
    /// The name others see.
    name: String,
}

/// An ad in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AdRow {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: PostingId,
    /// The headline; may be empty in a draft.
    title: String,
    /// `draft`, `published`, `filled` or `closed`.
    state: &'static str,
    /// Whose it is.
    client: Who,
    /// How much the client means to invest; in lists of open ads.
    budget: Option<Sum>,
    /// Until when the work is to be done.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
    /// When it closes or closed by itself.
    #[schema(value_type = Option<String>, format = DateTime)]
    closes_at: Option<Timestamp>,
    /// How many offers wait for a decision; in one's own list.
    offers: Option<i64>,
}

impl From<AdEntry> for AdRow {
    fn from(ad: AdEntry) -> Self {
        Self {
            id: ad.id,
            title: ad.title,
            state: "published",
            client: Who {
                id: ad.client,
                name: ad.client_name,
            },
            budget: Some(ad.budget.into()),
            due_at: Some(ad.due_at),
            closes_at: Some(ad.closes_at),
            offers: None,
        }
    }
}

impl AdRow {
    /// One's own ad.
    pub(super) fn own(ad: OwnAd, id: AccountId, name: &str) -> Self {
        Self {
            id: ad.id,
            title: ad.title,
            state: ad.state,
            client: Who {
                id,
                name: name.to_owned(),
            },
            budget: None,
            due_at: ad.due_at,
            closes_at: ad.closes_at,
            offers: Some(ad.offers),
        }
    }
}

/// Something that keeps a draft from being published.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Obstacle {
    /// The stable name.
    code: &'static str,
    /// The input that is missing or wrong, if it is one.
    field: Option<String>,
    /// Cause and remedy in the caller's language.
    detail: String,
}

/// An ad as the caller may see it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AdView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: PostingId,
    /// `draft`, `published`, `filled` or `closed`.
    state: &'static str,
    /// Whose it is.
    client: Who,
    /// How the client pays.
    client_record: PaymentRecordView,
    /// Whether it is the caller's own.
    is_own: bool,
    /// What it says.
    #[serde(flatten)]
    content: AdContent,
    /// The version of the instruction the work is measured by.
    instruction: Option<VersionView>,
    /// When it closes by itself, or closed.
    #[schema(value_type = Option<String>, format = DateTime)]
    closes_at: Option<Timestamp>,
    /// Why it closed: `by_client` or `time_ran_out`.
    closed: Option<&'static str>,
    /// The offer that was chosen; shown to the owner alone.
    #[schema(value_type = Option<String>, format = "uuid")]
    chosen: Option<OfferId>,
    /// Whether the caller may make an offer now.
    may_offer: bool,
    /// The caller's own offers for it, the oldest first.
    own_offers: Vec<OfferView>,
    /// What keeps a draft from being published; shown to the owner alone.
    obstacles: Vec<Obstacle>,
    /// When it last changed; shown to the owner alone.
    #[schema(value_type = Option<String>, format = DateTime)]
    changed_at: Option<Timestamp>,
}

impl AdView {
    /// The ad as everybody sees it who may; `own` is what its owner knows besides.
    pub(super) fn new(visit: &Visit, ad: Ad, own: Option<OwnPosting>) -> Self {
        let (closes_at, closed, chosen) = clock(&ad.posting.state);
        let obstacles = own.iter().flat_map(|own| &own.obstacles);
        let obstacles = obstacles
            .flat_map(|refusal| obstacle(visit, refusal))
            .collect();
        let instruction = own.as_ref().map_or(&ad.instruction, |own| &own.instruction);
        let mut content = content(&ad.posting);
        if !ad.is_own {
            content.task = None;
        }
        Self {
            id: ad.posting.id,
            state: ad.posting.state.code(),
            client: Who {
                id: ad.posting.client,
                name: ad.client_name,
            },
            client_record: ad.client_record.into(),
            is_own: ad.is_own,
            content,
            instruction: instruction.as_ref().map(VersionView::new),
            closes_at,
            closed,
            chosen: chosen.filter(|_| ad.is_own),
            may_offer: ad.may_offer,
            own_offers: ad
                .own_offers
                .iter()
                .map(|offer| OfferView::new(offer, None))
                .collect(),
            obstacles,
            changed_at: own.map(|own| own.changed_at),
        }
    }
}

fn content(posting: &Posting) -> AdContent {
    match &posting.state {
        PostingState::Draft { draft } => draft.clone().into(),
        state => state
            .terms()
            .map(PostingDraft::from)
            .unwrap_or_default()
            .into(),
    }
}

/// When it closes or closed, why, and the chosen offer.
fn clock(state: &PostingState) -> (Option<Timestamp>, Option<&'static str>, Option<OfferId>) {
    match state {
        PostingState::Draft { .. } => (None, None, None),
        PostingState::Published { closes_at, .. } => (Some(*closes_at), None, None),
        PostingState::Filled { at, offer, .. } => (Some(*at), None, Some(*offer)),
        PostingState::Closed { at, why, .. } => {
            let why = match why {
                Closing::ByClient => "by_client",
                Closing::TimeRanOut => "time_ran_out",
            };
            (Some(*at), Some(why), None)
        }
    }
}

fn obstacle(visit: &Visit, refusal: &PostingRefusal) -> Vec<Obstacle> {
    if let PostingRefusal::Invalid(errors) = refusal {
        let named = errors.iter().map(|error| Obstacle {
            code: error.key,
            field: Some(json_field(&error.field)),
            detail: words::key(visit, error.key, &error.arguments),
        });
        return named.collect();
    }
    let failure = Failure::refused(refusal);
    let code = match &failure {
        Failure::Refused(refused) => refused.key,
        _ => "",
    };
    vec![Obstacle {
        code,
        field: None,
        detail: words::failure(visit, &failure).1,
    }]
}

/// The name a field of an ad has here.
pub(super) fn json_field(field: &str) -> String {
    match field {
        "hours" => "minutes".to_owned(),
        other => other.replace('-', "_"),
    }
}

/// A new offer.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub(crate) struct OfferWish {
    /// What the work is to cost in all.
    amount: Option<Sum>,
    /// Until when the work is done.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
    /// The answer to the first question, at least 20 characters.
    answer_1: String,
    /// The answer to the second.
    answer_2: String,
    /// Anything else.
    message: String,
}

impl From<OfferWish> for OfferDraft {
    fn from(wish: OfferWish) -> Self {
        Self {
            amount: wish.amount.map(Into::into),
            answer_1: wish.answer_1,
            answer_2: wish.answer_2,
            message: wish.message,
            due_at: wish.due_at,
        }
    }
}

/// An offer, as whoever sent it and the client see it. Its answers are own statements.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfferView {
    /// Which.
    #[schema(value_type = String, format = "uuid")]
    id: OfferId,
    /// The ad it is for.
    #[schema(value_type = String, format = "uuid")]
    posting: PostingId,
    /// Whose it is.
    #[schema(value_type = String, format = "uuid")]
    contractor: AccountId,
    /// The contractor's name, for the client.
    contractor_name: Option<String>,
    /// `sent`, `withdrawn`, `declined` or `accepted`.
    state: &'static str,
    /// Since when it is no longer `sent`.
    #[schema(value_type = Option<String>, format = DateTime)]
    decided_at: Option<Timestamp>,
    /// What the work is to cost in all.
    amount: Sum,
    /// Until when the work is done.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// The answer to the first question.
    answer_1: String,
    /// The answer to the second.
    answer_2: String,
    /// Anything else; may be empty.
    message: String,
    /// When it was sent.
    #[schema(value_type = String, format = DateTime)]
    sent_at: Timestamp,
}

impl OfferView {
    /// An offer, with the name of whoever sent it for the client.
    pub(super) fn new(offer: &Offer, name: Option<&str>) -> Self {
        let decided_at = match offer.state {
            OfferState::Sent => None,
            OfferState::Withdrawn { at }
            | OfferState::Declined { at }
            | OfferState::Accepted { at } => Some(at),
        };
        Self {
            id: offer.id,
            posting: offer.posting,
            contractor: offer.contractor,
            contractor_name: name.map(str::to_owned),
            state: offer.state.code(),
            decided_at,
            amount: offer.terms.amount.into(),
            due_at: offer.terms.due_at,
            answer_1: offer.terms.answer_1.clone(),
            answer_2: offer.terms.answer_2.clone(),
            message: offer.terms.message.clone(),
            sent_at: offer.sent_at,
        }
    }
}
