//! Changes the contractor of an order proposes: the client accepts them as the next version, with
//! the contractor as its author, or declines with a reason (3.37).

use domain::Argument;
use domain::agreement::Role;
use domain::canonical::Digest;
use domain::instruction::proposal::{
    Proposal, ProposalDraft, ProposalRefusal, ProposalState, Proposing,
};
use domain::instruction::question::Readable;
use domain::instruction::{InstructionRef, Version};
use domain::notice::{About, EventKind, Value};
use kernel::{Id, OrderId, ProposalId};
use store::db::Tx;

use super::consent::newest;
use super::question::{not_this_side, readable_of_order, still_running};
use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, Letter, record, write};

/// The proposals of an order, the oldest first.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn of_order(cx: &Cx, order: OrderId) -> Result<Vec<Proposal>, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("proposal::of_order", move |tx| {
            let loaded = look(tx, &own, order)?;
            store::instruction::proposal::of_order(tx, &loaded.order).map_err(Failure::from)
        })
        .await
}

/// What the contractor can propose a change to.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the contractor; [`Failure::Refused`] when the order is
/// over.
pub async fn form(cx: &Cx, order: OrderId) -> Result<Readable, Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .read("proposal::form", move |tx| {
            let loaded = look(tx, &own, order)?;
            may_propose(&loaded)?;
            readable_of_order(tx, &loaded)
        })
        .await
}

fn may_propose(loaded: &Loaded) -> Result<(), Failure> {
    not_this_side(loaded, Role::Client)?;
    still_running(&loaded.order).map_err(|_| Failure::refused(&ProposalRefusal::Over))
}

/// A change to propose.
#[derive(Debug, Clone, Default)]
pub struct NewProposal {
    /// The id the form was given when it was shown: the same form sent twice proposes once.
    pub id: Option<ProposalId>,
    /// As typed.
    pub draft: ProposalDraft,
}

impl From<ProposalDraft> for NewProposal {
    fn from(draft: ProposalDraft) -> Self {
        Self { id: None, draft }
    }
}

/// Proposes a change to the version the order is measured by.
///
/// # Errors
/// As [`form`], and [`Failure::Invalid`] on `spot`, `text` and `why`.
pub async fn propose(
    cx: &Cx,
    order: OrderId,
    new: impl Into<NewProposal>,
) -> Result<ProposalId, Failure> {
    let author = cx.writer()?.id;
    let NewProposal { id, draft } = new.into();
    let fresh = Id::new(cx.now, cx.app.entropy.as_ref());
    let own = cx.clone();
    cx.app
        .database
        .write("proposal::propose", move |tx| {
            let loaded = load(tx, &own, order)?;
            let id = id.unwrap_or(fresh);
            let known = store::instruction::proposal::find(tx, &loaded.order, id)?;
            if known.is_some_and(|known| known.repeats(author, order, &draft)) {
                return Ok(id);
            }
            may_propose(&loaded)?;
            let proposing = Proposing {
                id,
                order,
                author,
                open: store::instruction::proposal::count_open(tx, &loaded.order)?,
                now: own.now,
            };
            let at = (loaded.binding.about, &loaded.binding.body);
            let mut proposal = Proposal::make(at, &draft, proposing)?;
            if !store::instruction::proposal::insert(tx, &proposal)? {
                // Of another order, or with other words: then it is a new one.
                proposal.id = fresh;
                store::instruction::proposal::insert(tx, &proposal)?;
            }
            tell(tx, &own, &loaded, (EventKind::ProposalMade, &proposal))?;
            Ok(proposal.id)
        })
        .await
}

/// A proposal beside what it is to change.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The proposal.
    pub proposal: Proposal,
    /// On which side the reader is.
    pub role: Role,
    /// The newest version; only the client sees it.
    pub latest: Option<Version>,
    /// Whether the place was changed since.
    pub is_stale: bool,
}

/// One proposal, for both sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn show(cx: &Cx, order: OrderId, id: ProposalId) -> Result<Compared, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("proposal::show", move |tx| {
            let loaded = look(tx, &own, order)?;
            let found = store::instruction::proposal::find(tx, &loaded.order, id)?;
            let proposal = found.ok_or(Failure::NotFound)?;
            let latest = newest(tx, &loaded)?;
            let is_stale = proposal.state == ProposalState::Open
                && (latest.as_ref()).is_some_and(|latest| proposal.is_stale(&latest.body));
            Ok(Compared {
                latest: latest.filter(|_| loaded.role == Role::Client),
                role: loaded.role,
                proposal,
                is_stale,
            })
        })
        .await
}

fn for_client(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (order, id): (OrderId, ProposalId),
) -> Result<(Loaded, Proposal), Failure> {
    let loaded = load(tx, cx, order)?;
    not_this_side(&loaded, Role::Contractor)?;
    let found = store::instruction::proposal::find(tx, &loaded.order, id)?;
    Ok((loaded, found.ok_or(Failure::NotFound)?))
}

/// Accepts a proposal: the next version of the instruction, by the contractor (3.37). For the
/// order it binds only when both agree on that version (1.10).
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client; [`Failure::Refused`] when it is decided or
/// the place was changed meanwhile; [`Failure::Invalid`] on `text` when the place cannot take it.
pub async fn accept(cx: &Cx, order: OrderId, id: ProposalId) -> Result<InstructionRef, Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("proposal::accept", move |tx| {
            let (loaded, proposal) = for_client(tx, &own, (order, id))?;
            let latest = newest(tx, &loaded)?.ok_or(Failure::NotFound)?;
            let (accepted, version) = proposal.accept(&latest, own.now)?;
            let edit = accepted.edit(own.now);
            super::question::advance(tx, &own, &edit, (&latest, &version))?;
            if !store::instruction::proposal::decide(tx, &accepted)? {
                return Err(Failure::Conflict);
            }
            tell(tx, &own, &loaded, (EventKind::ProposalAccepted, &accepted))?;
            Ok(version.reference())
        })
        .await
}

/// Declines a proposal, with a reason.
///
/// # Errors
/// As [`accept`], and [`Failure::Invalid`] on `reason`.
pub async fn decline(
    cx: &Cx,
    order: OrderId,
    (id, reason): (ProposalId, String),
) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("proposal::decline", move |tx| {
            let (loaded, proposal) = for_client(tx, &own, (order, id))?;
            let declined = proposal.decline(&reason, own.now)?;
            if !store::instruction::proposal::decide(tx, &declined)? {
                return Err(Failure::Conflict);
            }
            tell(tx, &own, &loaded, (EventKind::ProposalDeclined, &declined))
        })
        .await
}

/// Appends to the order's chain what became of a proposal, by its hash, and writes to the other
/// side.
fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (kind, proposal): (EventKind, &Proposal),
) -> Result<(), Failure> {
    let order = &loaded.order;
    let hash = Digest::of(proposal.new.as_bytes()).to_string();
    let mut happening = Happening::new(kind, About::Order(order.id))
        .with("proposal", Value::Text(proposal.id.to_string()))
        .with("sha256", Value::Text(hash));
    if let ProposalState::Accepted { version, .. } = proposal.state {
        happening = happening.with("version", Value::Number(i64::from(version)));
    }
    record(tx, cx, happening)?;
    let name = match kind {
        EventKind::ProposalMade => "proposal-made",
        EventKind::ProposalAccepted => "proposal-accepted",
        _ => "proposal-declined",
    };
    let letter = Letter {
        to: order.account_of(loaded.role.other()),
        name,
        arguments: vec![
            ("order", Argument::Text(order.number.to_string())),
            ("title", Argument::Text(order.title.clone())),
        ],
        path: format!("/auftraege/{}/vorschlaege/{}", order.id, proposal.id),
        once: None,
    };
    write(tx, cx, &letter)
}
