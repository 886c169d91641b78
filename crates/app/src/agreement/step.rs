//! One step of an order: what every act loads, and what every transition has done.

use domain::agreement::contract::Contract;
use domain::agreement::{
    Effects, Facts, OrderEvent, OrderState, Role, StageStep, Terms, Transition,
};
use domain::instruction::consent::Binding;
use domain::notice::{About, Job, order_events};
use domain::task::time_account::TimeKind;
use kernel::{AccountId, Minutes, Money, OrderId, Timestamp};
use store::agreement::Order;
use store::db::Tx;

use super::free::free;
use super::tell::tell;
use crate::context::Cx;
use crate::custody;
use crate::failure::Failure;
use crate::idempotency::seal;
use crate::instruction::consent;
use crate::notice::{Happening, Spent, record, record_time, schedule};
use crate::task::{book_luxury, unbook_luxury};

/// An order with everything a decision about it looks at.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// The order.
    pub(crate) order: Order,
    /// On which side whoever acts is; for a clock it has no meaning.
    pub(crate) role: Role,
    /// The newest version of the contract.
    pub(crate) contract: Contract,
    /// The version of the instruction the order is measured by: the contract's, or a newer one
    /// that both agreed on since (1.10).
    pub(crate) binding: Binding,
    /// What the rules need of it.
    pub(crate) terms: Terms,
    /// What the ledger holds for the order.
    pub(crate) held: Money,
}

impl Loaded {
    /// What a transition looks at.
    pub(crate) fn facts(&self, now: Timestamp) -> Facts<'_> {
        Facts {
            terms: &self.terms,
            held: self.held,
            now,
        }
    }
}

/// Loads an order for one of its sides, locked until the transaction ends.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub(crate) fn load(tx: &mut Tx<'_>, cx: &Cx, id: OrderId) -> Result<Loaded, Failure> {
    load_as(tx, cx.reader()?.id, id)
}

/// The same for one of its sides who may be blocked, to say something about their own money.
///
/// # Errors
/// As [`load`].
pub(crate) fn load_as_recipient(tx: &mut Tx<'_>, cx: &Cx, id: OrderId) -> Result<Loaded, Failure> {
    load_as(tx, cx.recipient()?.id, id)
}

fn load_as(tx: &mut Tx<'_>, account: AccountId, id: OrderId) -> Result<Loaded, Failure> {
    let party = store::agreement::party(tx, account, id)?.ok_or(Failure::NotFound)?;
    let order = store::agreement::lock(tx, &party)?;
    gather(tx, order, party.role())
}

/// Loads an order for one of its sides to look at.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub(crate) fn look(tx: &mut Tx<'_>, cx: &Cx, id: OrderId) -> Result<Loaded, Failure> {
    look_as(tx, cx.reader()?.id, id)
}

/// The same for one of its sides who may be blocked, to look at its money.
///
/// # Errors
/// As [`look`].
pub(crate) fn look_as_recipient(tx: &mut Tx<'_>, cx: &Cx, id: OrderId) -> Result<Loaded, Failure> {
    look_as(tx, cx.recipient()?.id, id)
}

fn look_as(tx: &mut Tx<'_>, account: AccountId, id: OrderId) -> Result<Loaded, Failure> {
    let party = store::agreement::party(tx, account, id)?.ok_or(Failure::NotFound)?;
    let order = store::agreement::find(tx, &party)?;
    gather(tx, order, party.role())
}

/// Loads an order whose dispute waits for the reader's decision; its role has no meaning.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub(crate) fn load_for_neutral(tx: &mut Tx<'_>, cx: &Cx, id: OrderId) -> Result<Loaded, Failure> {
    let account = cx.reader()?.id;
    let neutral = store::dispute::neutral(tx, account, id)?.ok_or(Failure::NotFound)?;
    let order = store::agreement::find_for_neutral(tx, &neutral)?;
    gather(tx, order, Role::Client)
}

/// Loads an order whose clock rings.
pub(crate) fn load_for_clock(tx: &mut Tx<'_>, id: OrderId) -> Result<Option<Loaded>, Failure> {
    let Some(order) = store::agreement::lock_for_clock(tx, id)? else {
        return Ok(None);
    };
    gather(tx, order, Role::Client).map(Some)
}

/// Loads an order for what its provider is asked to do. Nothing is locked: whoever changes it loads it
/// again.
pub(crate) fn look_for_provider(tx: &mut Tx<'_>, id: OrderId) -> Result<Option<Loaded>, Failure> {
    let Some(order) = store::agreement::find_for_provider(tx, id)? else {
        return Ok(None);
    };
    gather(tx, order, Role::Client).map(Some)
}

fn gather(tx: &mut Tx<'_>, order: Order, role: Role) -> Result<Loaded, Failure> {
    let (contract, _) = store::agreement::contract(tx, &order)?;
    let binding = consent::binding(tx, &order, &contract)?;
    let terms = Terms {
        criteria: binding.body.criteria.clone(),
        ..contract.terms()
    };
    let held = custody::held(tx, order.id, order.amount.currency)?;
    Ok(Loaded {
        order,
        role,
        contract,
        binding,
        terms,
        held,
    })
}

/// Does what a transition asks for, in the caller's transaction: moves the money, writes the
/// state, appends the events, sets the clocks, tells who has to know. `spent` is the client's own
/// time for this step, if it was told (3.26).
///
/// # Errors
/// [`Failure::Conflict`] when somebody else was faster.
pub(crate) fn apply(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    transition: &Transition,
    spent: Option<Minutes>,
) -> Result<(), Failure> {
    let order = &loaded.order;
    let effects = &transition.effects;
    seal(tx, cx, order.id)?;
    // Who is paid stands in the contract that was signed.
    let contractor = loaded.terms.contractor;
    custody::perform(tx, cx, (order.id, order.client, contractor), &effects.money)?;
    store::agreement::save(tx, order, &transition.state, effects.moved(), cx.now)?;
    for step in &effects.stages {
        store::agreement::take_stage(tx, order, *step, cx.now)?;
    }
    if is_over(effects, &transition.state) {
        store::settlement::close_offers(tx, order, cx.now)?;
    }
    let mut spent = spent;
    let is_done = matches!(transition.state, OrderState::Paid { .. });
    let is_free = order.paid.is_zero() && effects.moved().0 == 0;
    for (event, (kind, details)) in effects.events.iter().zip(order_events(&effects.events)) {
        let happening = Happening::new(kind, About::Order(order.id)).details(details);
        let id = record(tx, cx, happening)?;
        if let Some((kind, minutes)) = time_of(order, (event, is_done), &mut spent) {
            let (task, order_id) = (order.task, Some(order.id));
            let entry = Spent {
                kind,
                minutes,
                task,
                order: order_id,
            };
            record_time(tx, cx, (id, order.client), entry)?;
        }
        tell(tx, cx, (order, &loaded.terms), event, &transition.state)?;
        match event {
            // The first of its money stands for all of it.
            OrderEvent::Secured(_) | OrderEvent::PartSecured { .. } => {
                let zone = &loaded.contract.client.zone;
                book_luxury(tx, (order, zone), order.amount, cx.now)?;
            }
            OrderEvent::Refunded(_) if is_free && ends_stage(effects) => {
                unbook_luxury(tx, order.id)?;
            }
            OrderEvent::PaidOut(_) if is_done => free(tx, cx, order)?,
            _ => {}
        }
    }
    for clock in &effects.schedule {
        let job = Job::OrderAlarm {
            order: order.id,
            alarm: clock.alarm,
        };
        schedule(tx, cx, &job, clock.at)?;
    }
    Ok(())
}

/// Whether offers made until now have lost what they were made for: the stage has ended, costs less, or
/// work was handed in.
fn is_over(effects: &Effects, state: &OrderState) -> bool {
    let current = state.at_stage().map(|at| at.stage);
    let lowers = |step: &StageStep| match step {
        StageStep::Lowered { stage: lowered, .. } => Some(*lowered) == current,
        _ => false,
    };
    let hands_in = |event: &OrderEvent| matches!(event, OrderEvent::Delivered { .. });
    ends_stage(effects) || effects.stages.iter().any(lowers) || effects.events.iter().any(hands_in)
}

fn ends_stage(effects: &Effects) -> bool {
    let ends = |step: &StageStep| matches!(step, StageStep::Settled { .. });
    effects.stages.iter().any(ends)
}

/// The time an event means for the client: freed by the last acceptance (the event of the payout,
/// which every acceptance has), spent on reviewing by a decision.
fn time_of(
    order: &Order,
    (event, is_done): (&OrderEvent, bool),
    spent: &mut Option<Minutes>,
) -> Option<(TimeKind, Minutes)> {
    let entry = match event {
        OrderEvent::PaidOut(_) if is_done => (TimeKind::Freed, order.frees),
        OrderEvent::Accepted { .. } | OrderEvent::RevisionRequested { .. } => {
            (TimeKind::Reviewed, spent.take()?)
        }
        _ => return None,
    };
    (entry.1.get() > 0).then_some(entry)
}
