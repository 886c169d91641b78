//! Addenda: what is added after both have signed. Whoever proposes one signs the next version of
//! the contract; the other side's signature makes it the order's, in one transaction.

use domain::agreement::addendum::{
    Addendum, AddendumAnswer, AddendumDraft, AddendumRefusal, NotAnAddendum, Signing as Name,
    may_propose, waiting as standing,
};
use domain::agreement::contract::Contract;
use domain::agreement::{Role, Transition};
use domain::canonical::Digest;
use domain::instruction::Criterion;
use domain::notice::Job;
use kernel::{OrderId, Timestamp};
use store::agreement::WaitingAddendum;
use store::db::Tx;

use super::act::{Signing, unsigned};
use super::cap::keeps_cap_with;
use super::step::{Loaded, apply, load, load_for_clock, look};
use super::words::{language, words};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::schedule;

/// The addenda of an order, for one of its two sides.
#[derive(Debug, Clone)]
pub struct Addenda {
    /// On which side the reader is.
    pub role: Role,
    /// All of them, the first first.
    pub addenda: Vec<Addendum>,
    /// The contract as it holds now.
    pub contract: Contract,
    /// What the work is measured by now.
    pub criteria: Vec<Criterion>,
    /// Whether one can be proposed now, or why not.
    pub may_propose: Result<(), AddendumRefusal>,
    /// Whether the order has ended.
    pub is_over: bool,
    /// When this was looked at.
    pub now: Timestamp,
}

impl Addenda {
    /// The one that waits for an answer.
    pub fn standing(&self) -> Option<&Addendum> {
        standing(&self.addenda, self.now).filter(|_| !self.is_over)
    }

    /// One of them by its number.
    pub fn find(&self, number: u16) -> Option<&Addendum> {
        let mut addenda = self.addenda.iter();
        addenda.find(|addendum| addendum.number() == number)
    }

    /// The contract with an addendum that waits.
    pub fn with(&self, addendum: &Addendum) -> Option<Contract> {
        addendum.onto(&self.contract)
    }
}

/// The addenda of an order.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn addenda(cx: &Cx, order: OrderId) -> Result<Addenda, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("agreement::addenda", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let addenda = store::agreement::addenda(tx, &loaded.order)?;
            let state = &loaded.order.state;
            let may = may_propose(state, &loaded.contract, &addenda, actor.now);
            Ok(Addenda {
                role: loaded.role,
                may_propose: may.map(drop),
                is_over: state.is_terminal(),
                criteria: loaded.terms.criteria,
                contract: loaded.contract,
                addenda,
                now: actor.now,
            })
        })
        .await
}

/// The addenda of others that wait for the reader's answer, the nearest date first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn waiting(cx: &Cx) -> Result<Vec<WaitingAddendum>, Failure> {
    let (me, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("agreement::addenda_waiting", move |tx| {
            store::agreement::addenda_waiting(tx, me, now, 50).map_err(Failure::from)
        })
        .await
}

/// Proposes an addendum and signs the contract with it; the hash in the signature is not asked for.
/// Answers its number.
///
/// # Errors
/// [`Failure::Invalid`] on the inputs, `typed-name` and `confirmed`; [`Failure::Refused`] while the
/// order does not run or another addendum waits; [`Failure::NotFound`] for strangers.
pub async fn propose(
    cx: &Cx,
    order: OrderId,
    draft: AddendumDraft,
    signing: Signing,
) -> Result<u16, Failure> {
    cx.signer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::propose_addendum", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let known = store::agreement::addenda(tx, &loaded.order)?;
            let language = language(tx, &loaded.contract)?;
            let (addendum, transition) = draft
                .propose(
                    loaded.order.state.clone(),
                    loaded.facts(actor.now),
                    &loaded.contract,
                    &known,
                    &name(loaded.role, None, &signing),
                    |next| Some(words(next, language)),
                )
                .map_err(not_made)?;
            keeps_cap_with(tx, &loaded, addendum.addition.amount)?;
            store::agreement::insert_addendum(tx, &loaded.order, &addendum)?;
            apply(tx, &actor, &loaded, &transition, None)?;
            let number = addendum.number();
            let job = Job::LapseAddendum { order, number };
            schedule(tx, &actor, &job, addendum.until)?;
            Ok(number)
        })
        .await
}

/// Accepts an addendum by signing the contract with it: it holds at once.
///
/// # Errors
/// [`Failure::Invalid`] on `typed-name` or `confirmed`; [`Failure::Refused`] when it was answered,
/// lapsed, is one's own, or is not what was read; [`Failure::NotFound`] for strangers and unknown
/// numbers.
pub async fn accept(cx: &Cx, order: OrderId, number: u16, signing: Signing) -> Result<(), Failure> {
    cx.signer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::accept_addendum", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let addendum = one(tx, &loaded, number)?;
            // What is no hash is no hash of this contract.
            let seen = signing.contract.parse().unwrap_or(Digest::ZERO);
            let accepted = addendum
                .accept(
                    loaded.order.state.clone(),
                    loaded.facts(actor.now),
                    &loaded.contract,
                    &name(loaded.role, Some(seen), &signing),
                )
                .map_err(|refusal| not_made(refusal.into()))?;
            keeps_cap_with(tx, &loaded, addendum.addition.amount)?;
            let signatures = [
                (addendum.by(), &addendum.signature),
                (loaded.role, &accepted.signature),
            ];
            store::agreement::adopt(tx, &loaded.order, &accepted.contract, signatures)?;
            let answer = AddendumAnswer::Accepted;
            answered(
                tx,
                &actor,
                &loaded,
                (number, answer, ""),
                &accepted.transition,
            )
        })
        .await
}

/// Declines an addendum; nothing else changes.
///
/// # Errors
/// As [`accept`], and [`Failure::Invalid`] on `reason`.
pub async fn decline(cx: &Cx, order: OrderId, number: u16, reason: String) -> Result<(), Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::decline_addendum", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let addendum = one(tx, &loaded, number)?;
            let state = loaded.order.state.clone();
            let (reason, transition) = addendum
                .decline(state, (loaded.role, actor.now), &reason)
                .map_err(not_made)?;
            let answer = (number, AddendumAnswer::Declined, reason.as_str());
            answered(tx, &actor, &loaded, answer, &transition)
        })
        .await
}

/// Takes an own addendum back.
///
/// # Errors
/// [`Failure::Refused`] when it was answered, lapsed, or is the other side's;
/// [`Failure::NotFound`] for strangers and unknown numbers.
pub async fn take_back(cx: &Cx, order: OrderId, number: u16) -> Result<(), Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::take_back_addendum", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let addendum = one(tx, &loaded, number)?;
            let state = loaded.order.state.clone();
            let transition = addendum
                .take_back(state, (loaded.role, actor.now))
                .map_err(|refusal| Failure::refused(&refusal))?;
            let answer = (number, AddendumAnswer::TakenBack, "");
            answered(tx, &actor, &loaded, answer, &transition)
        })
        .await
}

/// The date of an addendum has come; ringing twice does no harm.
pub(crate) fn lapse(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (order, number): (OrderId, u16),
) -> Result<(), Failure> {
    let Some(loaded) = load_for_clock(tx, order)? else {
        return Ok(());
    };
    let addendum = one(tx, &loaded, number)?;
    let Some(transition) = addendum.lapse(loaded.order.state.clone(), cx.now) else {
        return Ok(());
    };
    let answer = (number, AddendumAnswer::Lapsed, "");
    answered(tx, cx, &loaded, answer, &transition)
}

/// Notes what became of an addendum and tells it. An order that has ended stays as it is.
fn answered(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (number, answer, reason): (u16, AddendumAnswer, &str),
    transition: &Transition,
) -> Result<(), Failure> {
    let at = (answer, cx.now);
    store::agreement::answer_addendum(tx, &loaded.order, number, at, reason)?;
    if transition.effects.events.is_empty() {
        return Ok(());
    }
    apply(tx, cx, loaded, transition, None)
}

fn one(tx: &mut Tx<'_>, loaded: &Loaded, number: u16) -> Result<Addendum, Failure> {
    let addenda = store::agreement::addenda(tx, &loaded.order)?;
    let mut addenda = addenda.into_iter();
    addenda
        .find(|addendum| addendum.number() == number)
        .ok_or(Failure::NotFound)
}

fn name(by: Role, seen: Option<Digest>, signing: &Signing) -> Name<'_> {
    Name {
        by,
        seen,
        typed_name: &signing.typed_name,
        confirmed: signing.confirmed,
    }
}

fn not_made(refusal: NotAnAddendum) -> Failure {
    match refusal {
        NotAnAddendum::Invalid(errors) => Failure::Invalid(errors),
        NotAnAddendum::Refused(refusal) => Failure::refused(&refusal),
        NotAnAddendum::Signature(refusal) => unsigned(refusal),
    }
}
