//! What a neutral person sees and does: contract, delivery, criteria and offers of the dispute that
//! waits for them, and nothing else of the two; and the operator's list of such people.

use domain::agreement::contract::Contract;
use domain::agreement::settlement::{Dispute, Offer, RuleRefusal, Ruling, Split};
use domain::agreement::{OrderState, Role, Transition};
use domain::instruction::Criterion;
use domain::notice::{About, EventKind};
use domain::review::Delivery;
use kernel::{AccountId, FileId, Money, OrderId, fold};
use store::db::Tx;
pub use store::dispute::{Case, Person};
use store::dispute::{Named, Outcome};
use store::review::Decision;
use store::work::File;

use super::dispute::{is_neutral, move_on, next_neutral};
use super::record::{TimeSheet, sheet};
use crate::account::prove_operator;
use crate::agreement::{Loaded, apply, load_for_neutral};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};
use crate::work::Download;

/// How many disputes and people a list shows.
const MOST: i64 = 200;

/// A dispute as whoever decides it sees it.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// The order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// What was agreed.
    pub contract: Contract,
    /// What the work is measured by now.
    pub criteria: Vec<Criterion>,
    /// The dispute.
    pub dispute: Dispute,
    /// What is held and can be parted.
    pub held: Money,
    /// What was handed in, the first first.
    pub deliveries: Vec<Delivery>,
    /// What the client answered.
    pub decisions: Vec<Decision>,
    /// The files of the deliveries, and no others.
    pub files: Vec<File>,
    /// Every offer, the first first.
    pub offers: Vec<Offer>,
    /// The record of time of a week paid by the hour.
    pub sheet: Option<TimeSheet>,
}

impl CaseView {
    /// The name of a side, as it stands in the contract.
    pub fn name(&self, role: Role) -> &str {
        &self.contract.party(role).name
    }
}

/// The disputes that wait for the reader's decision, the nearest date first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn cases(cx: &Cx) -> Result<Vec<Case>, Failure> {
    let me = cx.reader()?.id;
    cx.app
        .database
        .read("review::cases", move |tx| {
            store::dispute::cases(tx, me, MOST).map_err(Failure::from)
        })
        .await
}

/// One of them.
///
/// # Errors
/// [`Failure::NotFound`] for everybody it does not wait for.
pub async fn case(cx: &Cx, order: OrderId) -> Result<CaseView, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::case", move |tx| {
            let (loaded, dispute) = named(tx, &actor, order)?;
            let order = &loaded.order;
            let deliveries = store::review::deliveries(tx, order)?;
            let handed_in: Vec<FileId> = deliveries
                .iter()
                .flat_map(|delivery| delivery.files.iter().copied())
                .collect();
            let mut files = store::work::files(tx, order)?;
            files.retain(|file| handed_in.contains(&file.id));
            let sheet = match loaded.terms.week {
                Some(_) => Some(sheet(tx, &loaded)?),
                None => None,
            };
            Ok(CaseView {
                sheet,
                order: order.id,
                number: order.number.to_string(),
                title: order.title.clone(),
                criteria: loaded.terms.criteria.clone(),
                dispute,
                held: loaded.held,
                decisions: store::review::decisions(tx, order)?,
                offers: store::settlement::offers(tx, order)?,
                deliveries,
                files,
                contract: loaded.contract,
            })
        })
        .await
}

/// A file of a delivery, for whoever decides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else, and for files that were not handed in.
pub async fn case_file(cx: &Cx, order: OrderId, file: FileId) -> Result<Download, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::case_file", move |tx| {
            let (loaded, _) = named(tx, &actor, order)?;
            let deliveries = store::review::deliveries(tx, &loaded.order)?;
            if !deliveries.iter().any(|one| one.files.contains(&file)) {
                return Err(Failure::NotFound);
            }
            let found = store::work::file(tx, &loaded.order, file)?;
            let (file, content) = found.ok_or(Failure::NotFound)?;
            Ok(Download { file, content })
        })
        .await
}

fn named(tx: &mut Tx<'_>, cx: &Cx, order: OrderId) -> Result<(Loaded, Dispute), Failure> {
    let loaded = load_for_neutral(tx, cx, order)?;
    match loaded.order.state.clone() {
        OrderState::InDispute { dispute } => Ok((loaded, dispute)),
        _ => Err(Failure::NotFound),
    }
}

/// Decides: the sums move in the same transaction, both sides read the reasons.
///
/// # Errors
/// [`Failure::Invalid`] on `sum` and `reasons`; [`Failure::Refused`] when the time is over or work
/// or an offer has brought the person too close to a side; [`Failure::NotFound`] for others.
pub async fn decide(cx: &Cx, order: OrderId, ruling: Ruling) -> Result<(), Failure> {
    let me = cx.payer()?.id;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::decide", move |tx| {
            let (loaded, split, transition) = rule(tx, &actor, (order, me), &ruling)?;
            let outcome = (Outcome::Decided, actor.now);
            let decision = Some((split, ruling.reasons.trim()));
            store::dispute::close(tx, &loaded.order, outcome, decision)?;
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}

/// How a decision would part what is held, without taking it.
///
/// # Errors
/// As [`decide`].
pub async fn try_decide(cx: &Cx, order: OrderId, ruling: Ruling) -> Result<Split, Failure> {
    let me = cx.reader()?.id;
    let actor = cx.clone();
    cx.app
        .database
        .read("review::try_decide", move |tx| {
            rule(tx, &actor, (order, me), &ruling).map(|(_, split, _)| split)
        })
        .await
}

fn rule(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (order, me): (OrderId, AccountId),
    ruling: &Ruling,
) -> Result<(Loaded, Split, Transition), Failure> {
    let (loaded, dispute) = named(tx, cx, order)?;
    let candidates = store::dispute::candidates(tx, &loaded.order, dispute.opened_at)?;
    if !is_neutral(&candidates, me, (cx.now, &loaded.terms.zone)) {
        return Err(Failure::refused(&RuleRefusal::Conflict));
    }
    let state = loaded.order.state.clone();
    let (split, transition) = state
        .decide(loaded.facts(cx.now), me, ruling)
        .map_err(refused)?;
    Ok((loaded, split, transition))
}

/// Does not decide: somebody else is named at once, or the rule of the contract holds.
///
/// # Errors
/// [`Failure::NotFound`] for everybody it does not wait for.
pub async fn step_back(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    // It may halve the sum: as careful as every act that moves money.
    let me = cx.payer()?.id;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::step_back", move |tx| {
            let (loaded, dispute) = named(tx, &actor, order)?;
            let next = next_neutral(tx, &loaded, &dispute, actor.now)?;
            let state = loaded.order.state.clone();
            let transition = state
                .step_back(loaded.facts(actor.now), me, next)
                .map_err(refused)?;
            move_on(tx, &actor, &loaded, &transition, Outcome::SteppedBack)
        })
        .await
}

fn refused(refusal: RuleRefusal) -> Failure {
    match refusal {
        RuleRefusal::Invalid(errors) => Failure::Invalid(errors),
        other => Failure::refused(&other),
    }
}

/// Whether there is anybody neutral who could decide. Without, every dispute that the two do not
/// settle themselves ends half and half, whatever the sum; both are told before they sign.
///
/// # Errors
/// What the database refuses.
pub async fn can_be_decided(app: &crate::App) -> Result<bool, Failure> {
    app.database
        .read("review::can_be_decided", |tx| {
            Ok::<_, Failure>(store::dispute::count_people(tx)? > 0)
        })
        .await
}

/// The operator's list.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn people(cx: &Cx) -> Result<Vec<Person>, Failure> {
    let actor = cx.operator()?.id;
    cx.app
        .database
        .read("review::people", move |tx| {
            let operator = prove_operator(tx, actor)?;
            store::dispute::people(tx, &operator, MOST).map_err(Failure::from)
        })
        .await
}

/// Puts the account with this login on the list.
///
/// # Errors
/// [`Failure::Invalid`] on `login` when there is no such account or it is on the list;
/// [`Failure::NotFound`] for everybody but the operator.
pub async fn add_person(cx: &Cx, login: String) -> Result<(), Failure> {
    let (me, actor) = (cx.acting_operator()?.id, cx.clone());
    cx.app
        .database
        .write("review::add_person", move |tx| {
            let operator = prove_operator(tx, me)?;
            let found = store::operator::account_by_login(tx, &operator, &fold(&login))?;
            let unknown = || Failure::field("login", "dispute-field-login-unknown");
            let person = found.ok_or_else(unknown)?.account.id;
            if !store::dispute::add_person(tx, &operator, person, actor.now)? {
                return Err(Failure::field("login", "dispute-field-login-known"));
            }
            let event = Happening::new(EventKind::NeutralPersonAdded, About::Account(person));
            record(tx, &actor, event)?;
            Ok(())
        })
        .await
}

/// Takes somebody off the list. A dispute that waits for them passes on when their time is over
/// or they step back; they cannot decide it any more.
///
/// # Errors
/// [`Failure::NotFound`] when they are not on it, and for everybody but the operator.
pub async fn drop_person(cx: &Cx, person: AccountId) -> Result<(), Failure> {
    let (me, actor) = (cx.acting_operator()?.id, cx.clone());
    cx.app
        .database
        .write("review::drop_person", move |tx| {
            let operator = prove_operator(tx, me)?;
            if !store::dispute::drop_person(tx, &operator, person)? {
                return Err(Failure::NotFound);
            }
            let event = Happening::new(EventKind::NeutralPersonDropped, About::Account(person));
            record(tx, &actor, event)?;
            Ok(())
        })
        .await
}

/// The decision that closed an order, if one did.
pub fn decided(named: &[Named]) -> Option<&Named> {
    named.iter().rev().find(|named| named.decision.is_some())
}
