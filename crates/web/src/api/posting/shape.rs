//! Ads and offers as the API writes and reads them.

use app::Failure;
use app::posting::{Ad, MatchedAd, OwnPosting};
use domain::posting::{Closing, Posting, PostingDraft, PostingRefusal, PostingState, TrustNeed};
use kernel::{AccountId, Minutes, OfferId, PostingId, TaskId, Timestamp};
use serde::{Deserialize, Serialize};
use store::posting::OwnAd;
use utoipa::ToSchema;

use super::matching::MatchView;
use super::offer::OfferView;
use crate::api::instruction::VersionView;
use crate::api::review::appraisal::ClientRecordView;
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
    /// How much trust the work needs: `none` (without it), `some`, `high` or `access` to accounts.
    /// Open to a pair from level 0, 1, 2 or 3.
    #[schema(value_type = String, example = "none")]
    trust: TrustNeed,
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
            trust: draft.trust,
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
            trust: content.trust,
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
    /// How well it fits what the caller takes on; in lists of open ads, where they said so.
    #[serde(rename = "match")]
    fit: Option<MatchView>,
}

impl From<MatchedAd> for AdRow {
    fn from(MatchedAd { ad, fit }: MatchedAd) -> Self {
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
            fit: fit.as_ref().map(MatchView::from),
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
            fit: None,
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
    /// How the client pays and answers, and what was said of them.
    client_record: ClientRecordView,
    /// How far the caller and the client have come with each other, from 0; nothing for their own.
    trust_level: Option<u8>,
    /// How well it fits what the caller takes on; nothing for their own, and where they never said.
    #[serde(rename = "match")]
    fit: Option<MatchView>,
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
    /// Why it was chosen although the work needs more trust; shown to the owner alone.
    trust_override: Option<TrustOverrideView>,
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
            trust_level: (!ad.is_own).then(|| ad.level.unwrap_or_default().level),
            fit: ad.fit.as_ref().map(MatchView::from),
            is_own: ad.is_own,
            content,
            instruction: instruction.as_ref().map(VersionView::new),
            closes_at,
            closed,
            chosen: chosen.filter(|_| ad.is_own),
            trust_override: trust_override(&ad.posting.state).filter(|_| ad.is_own),
            may_offer: ad.may_offer,
            own_offers: ad.own_offers.iter().map(OfferView::new).collect(),
            obstacles,
            changed_at: own.map(|own| own.changed_at),
        }
    }
}

/// That somebody was chosen with less trust than the work needs.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrustOverrideView {
    /// The level the work needs.
    need: u8,
    /// The level of the two when it was said.
    level: u8,
    /// Why all the same.
    reason: String,
}

fn trust_override(state: &PostingState) -> Option<TrustOverrideView> {
    let PostingState::Filled { trust_override, .. } = state else {
        return None;
    };
    trust_override.as_ref().map(|kept| TrustOverrideView {
        need: kept.need.level(),
        level: kept.level,
        reason: kept.reason.clone(),
    })
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
