//! A new order: its contract is written and waits for both signatures.

use domain::account::organisation::Company;
use domain::agreement::addendum::{Addition, Change};
use domain::agreement::assistance::AssistanceRefusal;
use domain::agreement::contract::{
    Contract, FrozenInstruction, MeetingRule, Papers, Party, Reachability,
};
use domain::agreement::sample::SampleRule;
use domain::agreement::settlement::DisputeRule;
use domain::agreement::{
    AcceptanceRule, CancelRule, Milestone, OrderNumber, OrderState, Periods, StageAccount,
    Transition,
};
use domain::instruction::{Body, InstructionRef};
use domain::posting::{Reorder, SettledOrder};
use kernel::{
    AccountId, Id, Minutes, Money, OfferId, OrderId, PostingId, TaskId, TimeOfDay, Timestamp, Zone,
};
use store::account::Account;
use store::agreement::NewOrder;
use store::db::Tx;

use super::enclosure;
use super::split::shifted;
use super::step::{Loaded, apply, load};
use super::words::worded;
use crate::account::{self, company};
use crate::context::Cx;
use crate::custody;
use crate::failure::Failure;
use crate::instruction::consent;

/// What an order is made of. Whoever calls has shown that both sides want it.
#[derive(Debug, Clone)]
pub struct OrderDraft {
    /// Who hands the work on.
    pub client: AccountId,
    /// Who takes it on; never the same person (4.5).
    pub contractor: AccountId,
    /// What it is about, in one line.
    pub title: String,
    /// What is paid, to the cent (0.16).
    pub amount: Money,
    /// When the work is due.
    pub due_at: Timestamp,
    /// The version of the instruction.
    pub instruction: InstructionRef,
    /// What that version says; frozen into the contract (1.10).
    pub body: Body,
    /// When the contractor can be asked and answers. Without it: the hours of the contractor's
    /// settings, and the same time to answer as the client has.
    pub contractor_reachability: Option<Reachability>,
    /// How much of the client's time one accepted delivery frees.
    pub frees: Minutes,
    /// The task it comes from.
    pub task: Option<TaskId>,
    /// The ad it comes from.
    pub posting: Option<PostingId>,
    /// The offer it comes from.
    pub offer: Option<OfferId>,
    /// The order whose terms it repeats.
    pub previous: Option<OrderId>,
}

/// A new order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    /// Which.
    pub order: OrderId,
    /// What people call it by.
    pub number: OrderNumber,
}

/// Makes an order that waits for both signatures, in the caller's transaction: number, contract,
/// state, events, clocks, mails.
///
/// # Errors
/// [`Failure::Refused`] when the domain refuses the contract, or the client has an overdue sum
/// (0.17); [`Failure::NotFound`] when a side has no account any more.
pub fn propose(tx: &mut Tx<'_>, cx: &Cx, draft: &OrderDraft) -> Result<Proposed, Failure> {
    propose_with(tx, cx, draft, Shape::default())
}

/// What of an earlier contract holds again.
#[derive(Default)]
struct Shape {
    /// The parts the work is delivered and paid in.
    milestones: Vec<Milestone>,
    /// What was added after both had signed.
    addenda: Vec<Addition>,
    /// What is shown before the rest.
    sample: Option<SampleRule>,
    /// What the client offers for ending it before the work has begun.
    cancellation: Option<CancelRule>,
    /// When the two meet.
    meetings: Option<MeetingRule>,
    /// How a delivery is accepted.
    acceptance: Option<AcceptanceRule>,
}

/// The same in the shape of an earlier one.
fn propose_with(
    tx: &mut Tx<'_>,
    cx: &Cx,
    draft: &OrderDraft,
    shape: Shape,
) -> Result<Proposed, Failure> {
    custody::admit_client(tx, draft.client, cx.now)?;
    for side in [draft.client, draft.contractor] {
        account::may_begin(tx, side)?;
    }
    let client = store::account::find(tx, draft.client)?.ok_or(Failure::NotFound)?;
    let contractor = store::account::find(tx, draft.contractor)?.ok_or(Failure::NotFound)?;
    let year = Zone::default().local_date(cx.now).year();
    let number = store::agreement::next_number(tx, u16::try_from(year).unwrap_or(9999))?;
    let order = Id::new(cx.now, cx.app.entropy.as_ref());
    let (custody, provider) = custody::of_new_orders(tx, draft.amount.currency)?;
    let mut contract = Contract {
        milestones: shape.milestones,
        addenda: shape.addenda,
        sample: shape.sample,
        cancellation: shape.cancellation.or(Some(CancelRule::MONEY_BACK)),
        meetings: shape.meetings,
        acceptance: shape.acceptance.unwrap_or(AcceptanceRule::PROJECT),
        custody,
        provider,
        ..write_contract(cx, draft, (order, number), (&client, &contractor))
    };
    contract.contractor.company = company(tx, draft)?;
    let choice = enclosure::last_choice(tx, draft.client, draft.previous)?;
    contract.papers = enclosure::papers(tx, &contract, client.locale, choice)?;
    let contract = worded(tx, contract)?;
    let transition =
        OrderState::propose(&contract, cx.now).map_err(|refusal| Failure::refused(&refusal))?;
    let new = NewOrder {
        id: order,
        number,
        client: draft.client,
        contractor: draft.contractor,
        task: draft.task,
        posting: draft.posting,
        offer: draft.offer,
        previous: draft.previous,
        instruction: draft.instruction,
        title: draft.title.clone(),
        amount: draft.amount,
        due_at: draft.due_at,
        frees: Minutes(draft.frees.get().max(0)),
        state: transition.state.clone(),
    };
    begin(tx, cx, (&new, contract), &transition)?;
    Ok(Proposed { order, number })
}

/// For whom the contractor acts: as offered, as in the order it repeats, else as the last time.
fn company(tx: &mut Tx<'_>, draft: &OrderDraft) -> Result<Option<Company>, Failure> {
    let parties = (draft.contractor, draft.client);
    if let Some(offer) = draft.offer {
        let offer = store::posting::offer(tx, offer)?.ok_or(Failure::NotFound)?;
        let company = offer.terms.company;
        let still = company.map(|company| company::still_acting(tx, &company, parties));
        return still.transpose();
    }
    let Some(previous) = draft.previous else {
        return company::acting_for(tx, parties, None);
    };
    let party = store::agreement::party(tx, draft.client, previous)?.ok_or(Failure::NotFound)?;
    let order = store::agreement::find(tx, &party)?;
    let (contract, _) = store::agreement::contract(tx, &order)?;
    same_company(tx, &contract.contractor, draft.client)
}

/// The company of an earlier contract as it is called now, where its contractor still acts for it.
pub(super) fn same_company(
    tx: &mut Tx<'_>,
    before: &Party,
    client: AccountId,
) -> Result<Option<Company>, Failure> {
    let Some(company) = &before.company else {
        return Ok(None);
    };
    match company::still_acting(tx, company, (before.account, client)) {
        Ok(company) => Ok(Some(company)),
        Err(Failure::Refused(_)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// Writes an order with its contract and its stages, and does what its first transition asks for.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (new, contract): (&NewOrder, Contract),
    transition: &Transition,
) -> Result<(), Failure> {
    store::agreement::insert(tx, new, cx.now)?;
    store::agreement::first_contract(tx, &contract)?;
    let stages = StageAccount::planned(&contract.subject, &contract.terms());
    store::agreement::insert_stages(tx, new.id, &stages)?;
    custody::begin(tx, (new.id, new.number), contract.custody)?;
    let proof = store::agreement::party(tx, new.client, new.id)?.ok_or(Failure::NotFound)?;
    let loaded = Loaded {
        order: store::agreement::find(tx, &proof)?,
        role: proof.role(),
        terms: contract.terms(),
        binding: consent::signed(&contract),
        contract,
        held: Money::zero(new.amount.currency),
    };
    apply(tx, cx, &loaded, transition, None)
}

fn write_contract(
    cx: &Cx,
    draft: &OrderDraft,
    (order, number): (OrderId, OrderNumber),
    (client, contractor): (&Account, &Account),
) -> Contract {
    let party = |account: &Account| Party {
        account: account.id,
        name: account.name.clone(),
        zone: Zone::parse(&account.zone).unwrap_or_default(),
        company: None,
    };
    let reachability = draft
        .contractor_reachability
        .clone()
        .unwrap_or_else(|| Reachability {
            hours: contractor.settings.reachable.clone(),
            response_hours: draft.body.response_hours,
        });
    let mut body = draft.body.clone();
    if body.reachable.is_empty() {
        // An instruction without hours of its own means those the client has stated for everything.
        body.reachable = client.settings.reachable.clone();
    }
    Contract {
        order,
        number,
        version: 1,
        written_at: cx.now,
        client: party(client),
        contractor: party(contractor),
        subject: draft.title.clone(),
        contractor_reachability: reachability,
        instruction: FrozenInstruction {
            reference: draft.instruction,
            body,
        },
        amount: draft.amount,
        due_at: draft.due_at,
        acceptance: AcceptanceRule::PROJECT,
        periods: Some(Periods::STANDARD),
        milestones: Vec::new(),
        custody: domain::custody::Adapter::Play,
        provider: None,
        papers: Papers::default(),
        sample: None,
        cancellation: Some(CancelRule::MONEY_BACK),
        dispute: Some(DisputeRule::STANDARD),
        week: None,
        meetings: None,
        addenda: Vec::new(),
        words: None,
    }
}

/// What a paid order would be like once more (0.19): the second of two clicks shows and confirms
/// it. Without a date the contractor gets as much time as the last time.
///
/// # Errors
/// [`Failure::Refused`] when the order was not paid, the date is past, or whoever asks was not
/// its client; [`Failure::NotFound`] for strangers.
pub async fn propose_again(
    cx: &Cx,
    order: OrderId,
    due_at: Option<Timestamp>,
) -> Result<Reorder, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("agreement::propose_again", move |tx| {
            let loaded = super::step::look(tx, &actor, order)?;
            reorder(&actor, &loaded, due_at)
        })
        .await
}

/// Orders the same once more: a new order with the same terms, signed anew by both (0.19).
///
/// # Errors
/// As [`propose_again`], and [`Failure::Forbidden`] for a token that may not sign.
pub async fn again(
    cx: &Cx,
    order: OrderId,
    due_at: Option<Timestamp>,
) -> Result<Proposed, Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::again", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let next = reorder(&actor, &loaded, due_at)?;
            let draft = OrderDraft {
                client: next.client,
                contractor: next.contractor,
                title: next.title,
                amount: next.amount,
                due_at: next.due_at,
                instruction: next.instruction,
                body: loaded.binding.body.clone(),
                contractor_reachability: Some(loaded.contract.contractor_reachability.clone()),
                frees: loaded.order.frees,
                task: next.task,
                posting: None,
                offer: None,
                previous: Some(next.previous),
            };
            let when = (draft.due_at, actor.now);
            let milestones = shifted(&loaded.contract, when, &loaded.terms.zone);
            let shape = Shape {
                addenda: again_added(&loaded.contract, &milestones, draft.due_at),
                milestones,
                sample: loaded.contract.sample,
                cancellation: loaded.contract.cancellation,
                meetings: loaded.contract.meetings.clone(),
                acceptance: Some(loaded.contract.acceptance),
            };
            propose_with(tx, &actor, &draft, shape)
        })
        .await
}

/// What was added to an order that is ordered once more: it holds again, due when its stage is, or
/// with the order. What it lowered stands in the sums already, and a day that was moved is over.
fn again_added(last: &Contract, milestones: &[Milestone], due_at: Timestamp) -> Vec<Addition> {
    let due = |added: &Addition| {
        let stage = added.stage.map(usize::from);
        stage.and_then(|stage| milestones.get(stage))
    };
    let is_date = |added: &&Addition| matches!(added.change, Some(Change::Date { .. }));
    let added = last.addenda.iter().filter(|added| !is_date(added)).cloned();
    added
        .map(|added| Addition {
            due_at: due(&added).map_or(due_at, |part| part.due_at),
            change: None,
            ..added
        })
        .collect()
}

fn reorder(cx: &Cx, loaded: &Loaded, due_at: Option<Timestamp>) -> Result<Reorder, Failure> {
    let order = &loaded.order;
    if loaded.terms.week.is_some() {
        return Err(Failure::refused(&AssistanceRefusal::Week));
    }
    let settled = SettledOrder {
        order: order.id,
        client: order.client,
        contractor: order.contractor,
        task: order.task,
        // What was agreed on last, not what it took the place of.
        instruction: loaded.binding.about,
        title: order.title.clone(),
        amount: order.amount,
        agreed_at: order.created_at,
        due_at: order.due_at,
        is_paid: matches!(order.state, OrderState::Paid { .. }),
    };
    let reader = cx.reader()?;
    // As many days as the last time, and due in the evening: nobody agrees on a minute.
    let days = reader
        .zone
        .days_between(order.created_at, order.due_at)
        .max(1);
    let evening = || reader.zone.deadline(cx.now, days, TimeOfDay::EVENING);
    let due_at = due_at.unwrap_or_else(evening);
    Reorder::of(settled, reader.id, Some(due_at), cx.now)
        .map_err(|refusal| Failure::refused(&refusal))
}
