//! The documents that belong to a contract: written into it when it is proposed, chosen by the client
//! until both have signed, worded by the operator.

use domain::agreement::contract::wording::{self, Fault, Values, WordingDraft};
use domain::agreement::contract::{Choice, Contract, Document, Enclosed, Papers, PapersDraft};
use domain::agreement::{OrderState, Role};
use kernel::{Locale, OrderId, Timestamp, Zone, format};
use store::agreement::enclosure::Wording;
use store::db::Tx;
use texts::Texts;

use super::rewrite::{next_version, rewrite};
use super::step::{load, look};
use crate::context::Cx;
use crate::failure::Failure;

/// The number of our own wording; the operator's come after it.
const OWN: u32 = 1;

/// What a contract encloses, for the client who may still choose.
#[derive(Debug, Clone)]
pub struct Enclosure {
    /// The order's number.
    pub number: String,
    /// With whom it is.
    pub other: String,
    /// What was said so far.
    pub choice: Choice,
    /// Whether it can still be changed: until both have signed.
    pub may_change: bool,
}

/// What the client has said for the documents of a contract.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client.
pub async fn enclosure(cx: &Cx, order: OrderId) -> Result<Enclosure, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("agreement::enclosure", move |tx| {
            let loaded = look(tx, &own, order)?;
            if loaded.role != Role::Client {
                return Err(Failure::NotFound);
            }
            let state = &loaded.order.state;
            Ok(Enclosure {
                number: loaded.order.number.to_string(),
                may_change: matches!(state, OrderState::AwaitingSignatures { .. }),
                choice: loaded.contract.papers.choice(),
                other: loaded.contract.contractor.name,
            })
        })
        .await
}

/// Says what is confidential and whose data the work touches: the contract is written anew with
/// the documents that need, and both sign that version. What was the same before changes nothing.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client, [`Failure::Invalid`] for missing answers,
/// [`Failure::Refused`] once both have signed.
pub async fn enclose(cx: &Cx, order: OrderId, draft: PapersDraft) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::enclose", move |tx| {
            let loaded = load(tx, &actor, order)?;
            if loaded.role != Role::Client {
                return Err(Failure::NotFound);
            }
            let choice = draft.check()?;
            let mut contract = next_version(&actor, &loaded);
            let known = &loaded.contract.papers;
            let language = if known.is_empty() {
                actor.reader()?.locale
            } else {
                known.language
            };
            contract.papers = papers(tx, &contract, language, choice)?;
            rewrite(tx, &actor, &loaded, &contract).map(drop)
        })
        .await
}

/// The documents of a contract, worded as they are worded now.
pub(super) fn papers(
    tx: &mut Tx<'_>,
    contract: &Contract,
    language: Locale,
    choice: Choice,
) -> Result<Papers, Failure> {
    let contractor = wording::called(&contract.contractor, language);
    let number = contract.number.to_string();
    let names = (contract.client.name.as_str(), contractor.as_str(), number);
    word(tx, names, language, choice, false)
}

/// The documents of two people, worded as they are worded now; for services instead of a work
/// where it is one.
pub(super) fn word(
    tx: &mut Tx<'_>,
    (client, contractor, number): (&str, &str, String),
    language: Locale,
    choice: Choice,
    is_service: bool,
) -> Result<Papers, Failure> {
    let data = choice.personal_data.clone();
    let (what, whose) = data.map_or_else(Default::default, |data| (data.what, data.whose));
    let values = Values {
        client: client.to_owned(),
        contractor: contractor.to_owned(),
        number,
        what,
        whose,
    };
    let mut documents = Vec::new();
    for document in choice.documents() {
        let document = match document {
            Document::WorkContract if is_service => Document::ServiceContract,
            other => other,
        };
        let worded = current(tx, document, language)?;
        let text =
            wording::fill(&worded.body, &values).map_err(|fault| broken(document, &fault))?;
        documents.push(Enclosed {
            document,
            version: worded.version,
            text,
            note: note(Texts::new(language), &worded),
        });
    }
    Ok(Papers {
        language,
        confidential: choice.confidential,
        personal_data: choice.personal_data,
        documents,
    })
}

/// Whose wording it is, from when, what the operator says of it, and that somebody should look at it.
fn note(t: Texts, wording: &Wording) -> String {
    if wording.version == OWN {
        return t.paper_note_own().to_owned();
    }
    let day = Zone::default().local_date(wording.written_at);
    let note = t.paper_note_operator(format::date(day, t.locale()), i64::from(wording.version));
    if wording.source.is_empty() {
        return note;
    }
    format!("{note} {}", t.paper_note_source(wording.source.as_str()))
}

/// What was said for the order that is ordered once more.
pub(super) fn last_choice(
    tx: &mut Tx<'_>,
    client: kernel::AccountId,
    previous: Option<OrderId>,
) -> Result<Choice, Failure> {
    let Some(previous) = previous else {
        return Ok(Choice::default());
    };
    let Some(party) = store::agreement::party(tx, client, previous)? else {
        return Ok(Choice::default());
    };
    let order = store::agreement::find(tx, &party)?;
    let (contract, _) = store::agreement::contract(tx, &order)?;
    Ok(contract.papers.choice())
}

/// The wording that holds: the operator's newest, or our own as the first.
fn current(tx: &mut Tx<'_>, document: Document, locale: Locale) -> Result<Wording, Failure> {
    let newest = store::agreement::enclosure::newest(tx, document, locale)?;
    Ok(newest.unwrap_or_else(|| Wording {
        version: OWN,
        body: wording::own(document, locale).to_owned(),
        note: String::new(),
        source: String::new(),
        written_at: Timestamp::EPOCH,
    }))
}

/// Wordings are checked before they hold; one that cannot be filled in is a fault of ours.
fn broken(document: Document, fault: &Fault) -> Failure {
    Failure::Fault(format!("the wording of {}: {fault:?}", document.code()))
}

/// A document as it is worded, and was.
#[derive(Debug, Clone)]
pub struct Worded {
    /// Which wording holds, from 1.
    pub version: u32,
    /// What it says.
    pub body: String,
    /// Where it comes from and who has looked at it, as the operator says.
    pub source: String,
    /// The operator's wordings, the newest first.
    pub history: Vec<Wording>,
}

/// How a document is worded, for the operator.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn worded(cx: &Cx, document: Document, locale: Locale) -> Result<Worded, Failure> {
    cx.operator()?;
    cx.app
        .database
        .read("agreement::worded", move |tx| {
            let current = current(tx, document, locale)?;
            let history = store::agreement::enclosure::history(tx, document, locale)?;
            Ok(Worded {
                version: current.version,
                body: current.body,
                source: current.source,
                history,
            })
        })
        .await
}

/// Words a document anew, for contracts nobody has signed yet. It is tried with every sample first;
/// contracts somebody has signed keep their wording.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator, [`Failure::Invalid`] for a wording that
/// is not whole, [`Failure::Conflict`] when `base` is not the one that holds any more.
pub async fn reword(
    cx: &Cx,
    (document, locale): (Document, Locale),
    base: u32,
    draft: WordingDraft,
) -> Result<(), Failure> {
    let (account, now) = (cx.acting_operator()?.id, cx.now);
    cx.app
        .database
        .write("agreement::reword", move |tx| {
            let operator = store::operator::operator(tx, account)?.ok_or(Failure::NotFound)?;
            let draft = wording::check(document, &draft)?;
            let known = current(tx, document, locale)?;
            if known.version != base {
                return Err(Failure::Conflict);
            }
            if (&known.body, &known.source) == (&draft.body, &draft.source) {
                return Ok(());
            }
            let newer = Wording {
                version: known.version.saturating_add(1),
                body: draft.body,
                note: draft.note,
                source: draft.source,
                written_at: now,
            };
            store::agreement::enclosure::insert(tx, &operator, (document, locale), &newer)?;
            Ok(())
        })
        .await
}
