//! Offers to end a stage with a named sum. Money moves only when the other side accepts, in the
//! same transaction.

use domain::agreement::settlement::{
    Answer, AnswerRefusal, Dispute, DisputeRule, MOST_TAKEN_BACK, NotAnOffer, Offer, OfferDraft,
    Phase, Repair, is_settleable, stage_of, standing,
};
use domain::agreement::{OrderState, Role, Transition};
use kernel::{Money, OrderId, Timestamp};
use store::db::Tx;
use store::dispute::{Named, Opened, Outcome};
use store::settlement::{Tip, Waiting};

use crate::agreement::{Loaded, apply, load, look};
use crate::context::Cx;
use crate::failure::Failure;

/// The most offers of one side in one stage: nobody negotiates longer.
const MOST_OFFERS: usize = 200;

/// Everything about the end of an order that is not acceptance, for one of its two sides.
#[derive(Debug, Clone)]
pub struct Settlement {
    /// On which side the reader is.
    pub role: Role,
    /// What is held now.
    pub held: Money,
    /// What was agreed for a dispute.
    pub rule: Option<DisputeRule>,
    /// Every offer, the first first.
    pub offers: Vec<Offer>,
    /// Whether an offer can be made now.
    pub may_offer: bool,
    /// Whether the order is a week of a cooperation.
    pub is_week: bool,
    /// The dispute as it stands.
    pub dispute: Option<Dispute>,
    /// Every dispute there was, the first first.
    pub opened: Vec<Opened>,
    /// Whoever was named to decide, the first first.
    pub named: Vec<Named>,
    /// The rounds to repair that were asked for in this stage.
    pub repairs: Vec<Repair>,
    /// What was given on top.
    pub tips: Vec<Tip>,
    /// When this was looked at.
    pub now: Timestamp,
}

impl Settlement {
    /// The one offer that can be answered now.
    pub fn standing(&self) -> Option<&Offer> {
        standing(&self.offers, self.now).filter(|_| self.may_offer)
    }

    /// The offer that waits for the reader.
    pub fn to_answer(&self) -> Option<&Offer> {
        self.standing().filter(|offer| offer.by != self.role)
    }

    /// Whether the reader can take the dispute back.
    pub fn may_take_back(&self) -> bool {
        self.dispute.as_ref().is_some_and(|dispute| {
            dispute.by == self.role
                && matches!(dispute.phase, Phase::Talk { .. })
                && taken_back(&self.opened, dispute) < MOST_TAKEN_BACK
                && !dispute.ends_week(self.is_week)
        })
    }

    /// Who decides now, by name.
    pub fn neutral_name(&self) -> Option<&str> {
        let waiting = self.named.iter().rev();
        waiting
            .filter(|named| named.outcome == Outcome::Waiting)
            .map(|named| named.name.as_str())
            .next()
    }
}

/// Everything about the end of an order that is not acceptance.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn settlement(cx: &Cx, order: OrderId) -> Result<Settlement, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::settlement", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let order = &loaded.order;
            let dispute = match &order.state {
                OrderState::InDispute { dispute } => Some(dispute.clone()),
                _ => None,
            };
            Ok(Settlement {
                role: loaded.role,
                held: loaded.held,
                rule: loaded.terms.dispute,
                offers: store::settlement::offers(tx, order)?,
                may_offer: is_settleable(&order.state) && loaded.held.is_positive(),
                is_week: loaded.terms.week.is_some(),
                dispute,
                opened: store::dispute::of_order(tx, order)?,
                named: store::dispute::named(tx, order)?,
                repairs: store::settlement::repairs(tx, order)?,
                tips: store::settlement::tips(tx, order)?,
                now: actor.now,
            })
        })
        .await
}

/// The offers of others that wait for the reader's answer, the nearest date first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn offers_waiting(cx: &Cx) -> Result<Vec<Waiting>, Failure> {
    let (me, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("review::offers_waiting", move |tx| {
            store::settlement::waiting(tx, me, now, 50).map_err(Failure::from)
        })
        .await
}

/// What others asked the reader to put right, the nearest date first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn repairs_waiting(cx: &Cx) -> Result<Vec<Waiting>, Failure> {
    let (me, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("review::repairs_waiting", move |tx| {
            store::settlement::repairs_waiting(tx, me, now, 50).map_err(Failure::from)
        })
        .await
}

/// How many disputes the side that opened this one has taken back in its stage before.
pub(super) fn taken_back(opened: &[Opened], dispute: &Dispute) -> usize {
    let before = |one: &&Opened| {
        one.by == dispute.by && one.stage == dispute.at_stage.stage && one.at < dispute.opened_at
    };
    opened.iter().filter(before).count()
}

/// Offers to end the stage with a sum; an offer that stands is replaced. Answers its number.
///
/// # Errors
/// [`Failure::Invalid`] on `sum`, `words`, `days`; [`Failure::Refused`] when nothing is held or
/// the order has ended; [`Failure::NotFound`] for strangers.
pub async fn offer(cx: &Cx, order: OrderId, draft: OfferDraft) -> Result<u16, Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::offer", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let transition = Transition::still(loaded.order.state.clone());
            let (number, transition) = place(tx, &actor, &loaded, transition, &draft)?;
            apply(tx, &actor, &loaded, &transition, None)?;
            Ok(number)
        })
        .await
}

/// What an offer would be, without making it.
///
/// # Errors
/// As [`offer`].
pub async fn try_offer(cx: &Cx, order: OrderId, draft: OfferDraft) -> Result<Offer, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::try_offer", move |tx| {
            let loaded = look(tx, &actor, order)?;
            draft
                .make(&loaded.order.state, loaded.facts(actor.now), loaded.role, 0)
                .map_err(not_made)
        })
        .await
}

pub(super) fn not_made(refusal: NotAnOffer) -> Failure {
    match refusal {
        NotAnOffer::Invalid(errors) => Failure::Invalid(errors),
        NotAnOffer::Refused(refusal) => Failure::refused(&refusal),
    }
}

/// Writes an offer that follows a transition, and the transition with the offer noted.
pub(super) fn place(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    transition: Transition,
    draft: &OfferDraft,
) -> Result<(u16, Transition), Failure> {
    let (order, by) = (&loaded.order, loaded.role);
    let offers = store::settlement::offers(tx, order)?;
    // What opens a dispute or an ending is never one too many: these ways stay open.
    let is_first = transition.state.name() != order.state.name();
    let stage = stage_of(&order.state);
    let own = |offer: &&Offer| offer.by == by && offer.stage == stage;
    if !is_first && offers.iter().filter(own).count() >= MOST_OFFERS {
        return Err(Failure::field("sum", "settlement-field-too-many"));
    }
    let number = u16::try_from(offers.len() + 1).unwrap_or(u16::MAX);
    let offer = draft
        .make(&transition.state, loaded.facts(cx.now), by, number)
        .map_err(not_made)?;
    if let Some(standing) = standing(&offers, cx.now) {
        store::settlement::answer(tx, order, standing.number, (Answer::Replaced, cx.now))?;
    }
    store::settlement::insert_offer(tx, order, &offer)?;
    Ok((number, transition.offered(by, offer.sum)))
}

/// Accepts an offer: its sum is paid and the rest goes back, at once.
///
/// # Errors
/// [`Failure::Refused`] when it was answered, lapsed, is one's own, or something else is held;
/// [`Failure::NotFound`] for strangers and unknown numbers.
pub async fn accept_offer(cx: &Cx, order: OrderId, number: u16) -> Result<(), Failure> {
    cx.payer()?;
    answer(cx, order, number, Answer::Accepted, |cx, loaded, offer| {
        let state = loaded.order.state.clone();
        state.settle(loaded.facts(cx.now), offer, loaded.role)
    })
    .await
}

/// Declines an offer; nothing else changes.
///
/// # Errors
/// As [`accept_offer`].
pub async fn decline_offer(cx: &Cx, order: OrderId, number: u16) -> Result<(), Failure> {
    cx.writer()?;
    answer(cx, order, number, Answer::Declined, |cx, loaded, offer| {
        let state = loaded.order.state.clone();
        state.declined(loaded.facts(cx.now), offer, loaded.role)
    })
    .await
}

async fn answer(
    cx: &Cx,
    order: OrderId,
    number: u16,
    answer: Answer,
    decide: fn(&Cx, &Loaded, &Offer) -> Result<Transition, AnswerRefusal>,
) -> Result<(), Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .write("review::answer_offer", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let offers = store::settlement::offers(tx, &loaded.order)?;
            let offer = offers.iter().find(|offer| offer.number == number);
            let offer = offer.ok_or(Failure::NotFound)?;
            let transition =
                decide(&actor, &loaded, offer).map_err(|refusal| Failure::refused(&refusal))?;
            store::settlement::answer(tx, &loaded.order, number, (answer, actor.now))?;
            if answer == Answer::Accepted {
                let outcome = (Outcome::Agreed, actor.now);
                store::dispute::close(tx, &loaded.order, outcome, None)?;
            }
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}
