//! An order to look at: the room, its contract in words, and everything that happened.

use app::agreement::{self, Entry};
use app::review;
use app::work;
use axum::response::IntoResponse;
use domain::agreement::Role;
use domain::agreement::contract::Enclosed;
use domain::notice::Value;
use kernel::page::{Cursor, Page};
use kernel::{OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::costs::Costs;
use super::hints::HintsView;
use super::meetings::AgreedMeetings;
use super::parts::Signature;
use super::room::Order;
use crate::answer::Answer;
use crate::api::Json;
use crate::api::instruction::ComparisonView;
use crate::api::review::appraisal::ClientRecordView;
use crate::api::shape::{Listed, after, page_size};
use crate::extract::{Asked, At};
use crate::visit::Visit;
use crate::words;

/// The name of the timeline in cursors.
const TIMELINE: &str = "order-timeline";

/// One sentence of a contract.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Clause {
    /// The heading of its part, in the contract's language.
    part: String,
    /// Who owes it, `client` or `contractor`; both or nobody in particular without.
    owed_by: Option<&'static str>,
    /// Whether it is an item of the list that the sentence before its first item begins.
    is_item: bool,
    /// The stable name of the clause.
    key: String,
    /// The sentence as it is signed; in contracts without `words`, in the caller's language.
    text: String,
}

/// How the words that are signed came about.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SignedWords {
    /// The language of the clauses, `de` or `en`.
    language: &'static str,
    /// Which edition of the clauses they were made from, from 1.
    edition: u32,
    /// Whose text it is, and that somebody should look at it.
    source: String,
}

/// The newest version of a contract.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Contract {
    /// The order's number.
    number: String,
    /// Which version, from 1.
    version: u32,
    /// When this version was written.
    #[schema(value_type = String, format = DateTime)]
    written_at: Timestamp,
    /// The clauses in the order they are printed.
    clauses: Vec<Clause>,
    /// What is signed of their wording; nothing in contracts that were signed without it.
    words: Option<SignedWords>,
    /// The hash people sign: SHA-256, 64 hexadecimal digits.
    hash: String,
    /// Who has signed which version.
    signatures: Vec<Signature>,
    /// All that it costs, the same for both.
    costs: Costs,
    /// The days each side has, as the contract says them.
    periods: Periods,
    /// When the two meet; nothing where they agreed on nothing.
    meetings: Option<AgreedMeetings>,
    /// The documents that belong to it; whoever signs it signs them too.
    documents: Vec<DocumentView>,
    /// What speaks for and against an employment, and the artists' social levy.
    hints: HintsView,
    /// How the client pays and answers, for the contractor before both have signed.
    client_record: Option<ClientRecordView>,
}

/// How long each side has, in days.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Periods {
    /// To sign, to secure the sum and to start.
    waiting_days: u8,
    /// After the due date, before the client may withdraw.
    grace_days: u8,
    /// For a revision at least.
    revision_days: u8,
    /// Before the sum goes back by itself once the client may withdraw and nobody acts.
    return_days: u8,
    /// For the other side to put something right before working together can end.
    cooling_days: u8,
    /// Whether the contract itself says them; contracts of the first form do not, the same days
    /// hold.
    is_signed: bool,
}

impl Periods {
    fn of(contract: &domain::agreement::contract::Contract) -> Self {
        let days = contract.days();
        Self {
            waiting_days: days.waiting_days,
            grace_days: days.grace_days,
            revision_days: days.revision_days,
            return_days: days.return_days,
            cooling_days: days.cooling_days,
            is_signed: contract.periods.is_some(),
        }
    }
}

/// A document that belongs to a contract.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentView {
    /// `work-contract`, `service-contract`, `confidentiality` or `data-processing`.
    document: &'static str,
    /// Which wording, from 1.
    version: u32,
    /// What it says, in the language of the contract.
    text: String,
    /// Whose wording it is, from when, and that somebody should look at it; empty in documents from
    /// before that was written down.
    note: String,
    /// The hash the contract names: SHA-256, 64 hexadecimal digits.
    hash: String,
}

/// Something that happened to an order. Its hash covers the one before.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelineEntry {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Which side did it; nobody when it happened by itself.
    by: Option<&'static str>,
    /// What, such as `order-secured`.
    kind: &'static str,
    /// The values that belong to it: sums, counts, moments, names, hashes.
    #[schema(value_type = Object)]
    details: serde_json::Map<String, serde_json::Value>,
    /// Its hash: SHA-256, 64 hexadecimal digits.
    hash: String,
}

impl From<Entry> for TimelineEntry {
    fn from(entry: Entry) -> Self {
        let details = entry.details.into_iter().map(|(name, value)| {
            let value = match value {
                Value::Money(sum) => {
                    serde_json::json!({ "minor": sum.minor, "currency": sum.currency })
                }
                Value::Number(count) => count.into(),
                Value::Time(moment) => moment.to_string().into(),
                Value::Text(text) => text.into(),
            };
            (name, value)
        });
        Self {
            at: entry.at,
            by: entry.by.map(Role::name),
            kind: entry.kind.code(),
            details: details.collect(),
            hash: entry.hash.to_string(),
        }
    }
}

/// Which part of a list to show.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Part {
    /// The `next` of the page before.
    pub(super) after: Option<String>,
    /// How many rows, 1 to 100; 25 without it.
    pub(super) limit: Option<i64>,
}

/// Shows the contract room of an order to one of its two sides.
#[utoipa::path(get, path = "/api/v1/orders/{id}", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Order)))]
pub(crate) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    let reaction = match room.binding.body.details.reaction_hours {
        Some(_) => work::reaction(&visit.cx, id).await?,
        None => None,
    };
    Ok(Json(Order::new(room, reaction)).into_response())
}

/// Shows the contract in words, with the hash that is signed.
#[utoipa::path(get, path = "/api/v1/orders/{id}/contract", tag = "orders",
    params(("id" = String, Path)), responses((status = 200, body = Contract)))]
pub(crate) async fn contract(visit: Visit, At(id): At<OrderId>) -> Answer {
    let view = agreement::contract(&visit.cx, id).await?;
    let neutral_fee = review::fee(&visit.cx.app).await?;
    let contract = Contract {
        number: view.contract.number.to_string(),
        version: view.contract.version,
        written_at: view.contract.written_at,
        clauses: clauses(&visit, &view.contract),
        words: view.contract.words.as_ref().map(|words| SignedWords {
            language: words.language.as_str(),
            edition: words.edition,
            source: words.source.clone(),
        }),
        costs: Costs::of(&view.contract, neutral_fee),
        periods: Periods::of(&view.contract),
        meetings: view.contract.meetings.as_ref().map(AgreedMeetings::from),
        hash: view.hash.to_string(),
        hints: view.hints.into(),
        client_record: view.client_record.map(ClientRecordView::from),
        signatures: view.signatures.into_iter().map(Signature::from).collect(),
        documents: view
            .contract
            .papers
            .documents
            .iter()
            .map(document)
            .collect(),
    };
    Ok(Json(contract).into_response())
}

/// The clauses as they are signed; where a contract was signed without its words, as they are worded
/// now.
fn clauses(visit: &Visit, contract: &domain::agreement::contract::Contract) -> Vec<Clause> {
    let Some(words) = &contract.words else {
        let clauses = contract.clauses().into_iter().map(|clause| Clause {
            part: words::key(visit, clause.part.heading_key(), &[]),
            owed_by: clause.owed_by.map(Role::name),
            is_item: clause.is_item,
            key: clause.key.to_owned(),
            text: words::key(visit, clause.key, &clause.arguments),
        });
        return clauses.collect();
    };
    let sections = words.sections.iter().flat_map(|section| {
        section.sentences.iter().map(|sentence| Clause {
            part: section.heading.clone(),
            owed_by: sentence.owed_by.map(Role::name),
            is_item: sentence.is_item,
            key: sentence.clause.clone(),
            text: sentence.text.clone(),
        })
    });
    sections.collect()
}

fn document(enclosed: &Enclosed) -> DocumentView {
    DocumentView {
        document: enclosed.document.code(),
        version: enclosed.version,
        text: enclosed.text.clone(),
        note: enclosed.note.clone(),
        hash: enclosed.digest().to_string(),
    }
}

/// Lists everything that happened to an order, the oldest first.
#[utoipa::path(get, path = "/api/v1/orders/{id}/timeline", tag = "orders",
    params(("id" = String, Path), Part),
    responses((status = 200, body = Listed<TimelineEntry>)))]
pub(crate) async fn timeline(
    visit: Visit,
    At(id): At<OrderId>,
    Asked(part): Asked<Part>,
) -> Answer {
    let start = after(TIMELINE, part.after.as_deref())?.filter(|cursor| cursor.id() == id);
    let start = start
        .and_then(|cursor| cursor.as_number().ok())
        .unwrap_or(0);
    let size = page_size(part.limit);
    let room = agreement::room(&visit.cx, id).await?;
    let rows = (1_i64..).zip(room.timeline);
    let rows = rows
        .filter(|(position, _)| *position > start)
        .take(size.rows() + 1);
    let page = Page::cut(rows.collect(), size, |(position, _)| {
        Cursor::number(*position, id)
    });
    let listed = Listed::of(TIMELINE, page, |(_, entry)| TimelineEntry::from(entry));
    Ok(Json(listed).into_response())
}

/// What the instruction says differently than in the order this one repeats.
#[utoipa::path(get, path = "/api/v1/orders/{id}/instruction/comparison", tag = "orders",
    params(("id" = String, Path)),
    responses((status = 200, body = ComparisonView), (status = 404)))]
pub(crate) async fn since_last(visit: Visit, At(id): At<OrderId>) -> Answer {
    let since = agreement::since_last(&visit.cx, id).await?;
    Ok(Json(ComparisonView::from(&since.differences)).into_response())
}
