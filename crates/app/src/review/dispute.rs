//! A dispute: opened by one side, talked about by both, decided by somebody neutral or by the rule
//! in the contract. What happens by itself is driven by the order's clocks.

use domain::agreement::settlement::{
    Candidate, Claim, Dispute, DisputeRefusal, Offer, OfferDraft, Phase, RECENT_DAYS, choose,
};
use domain::agreement::{Alarm, Fired, HourObjection, Objecting, OrderState, Transition, deadline};
use domain::instruction::LineId;
use kernel::{AccountId, Money, OrderId, Timestamp, Zone};
use store::db::Tx;
use store::dispute::Outcome;

use super::record;
use super::settlement::{not_made, place, taken_back};
use crate::agreement::{Loaded, apply, load, load_for_clock, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Letter, write};

/// A dispute as one side opens it: always with a first offer.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The criterion it is about.
    pub criterion: LineId,
    /// What is wrong, or why what is asked for is not part of it.
    pub words: String,
    /// What the contractor should get.
    pub sum: Option<Money>,
}

/// The same about hours of a week paid by the hour (H6, I5).
#[derive(Debug, Clone)]
pub struct HoursOpening {
    /// The entries of the record of time that do not fit, each with a reason.
    pub hours: Vec<HourObjection>,
    /// What is wrong in all.
    pub words: String,
    /// What the contractor should get.
    pub sum: Option<Money>,
}

/// What a dispute is about, as it is opened.
enum Wish {
    Criterion(Opening),
    Hours(HoursOpening),
}

/// Opens a dispute. The clocks stand still, and the other side has the next word.
///
/// # Errors
/// [`Failure::Invalid`] on `criterion`, `words`, `sum`; [`Failure::Refused`] at the wrong time or
/// for the wrong side; [`Failure::NotFound`] for strangers.
pub async fn dispute(cx: &Cx, order: OrderId, input: Opening) -> Result<(), Failure> {
    open(cx, order, Wish::Criterion(input)).await
}

/// The same about hours of a week.
///
/// # Errors
/// [`Failure::Invalid`] on `hours`, `hours-<entry>-reason`, `hours-<entry>-minutes`, `words`, `sum`;
/// otherwise as [`dispute`].
pub async fn dispute_hours(cx: &Cx, order: OrderId, input: HoursOpening) -> Result<(), Failure> {
    open(cx, order, Wish::Hours(input)).await
}

async fn open(cx: &Cx, order: OrderId, wish: Wish) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::dispute", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let transition = decide(tx, &actor, &loaded, &wish)?;
            begin(tx, &actor, &loaded, transition, wish.offer())
        })
        .await
}

/// What the first offer of a dispute would be, without opening it.
///
/// # Errors
/// As [`dispute`].
pub async fn try_dispute(cx: &Cx, order: OrderId, input: Opening) -> Result<Offer, Failure> {
    attempt(cx, order, Wish::Criterion(input)).await
}

/// The same about hours of a week.
///
/// # Errors
/// As [`dispute_hours`].
pub async fn try_dispute_hours(
    cx: &Cx,
    order: OrderId,
    input: HoursOpening,
) -> Result<Offer, Failure> {
    attempt(cx, order, Wish::Hours(input)).await
}

async fn attempt(cx: &Cx, order: OrderId, wish: Wish) -> Result<Offer, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::try_dispute", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let transition = decide(tx, &actor, &loaded, &wish)?;
            let (sum, words) = wish.offer();
            let draft = first_offer(&loaded, sum, words);
            let facts = loaded.facts(actor.now);
            draft
                .make(&transition.state, facts, loaded.role, 0)
                .map_err(not_made)
        })
        .await
}

impl Wish {
    /// The sum and the words of the first offer.
    fn offer(&self) -> (Option<Money>, &str) {
        match self {
            Self::Criterion(Opening { words, sum, .. })
            | Self::Hours(HoursOpening { words, sum, .. }) => (*sum, words.as_str()),
        }
    }
}

fn decide(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded, wish: &Wish) -> Result<Transition, Failure> {
    let state = loaded.order.state.clone();
    let facts = loaded.facts(cx.now);
    let done = match wish {
        Wish::Criterion(input) => {
            let claim = Claim {
                criterion: input.criterion,
                words: input.words.clone(),
            };
            state.dispute(facts, loaded.role, &claim)
        }
        Wish::Hours(input) => {
            let hours = Objecting {
                said: &input.hours,
                entries: &record::entries(tx, loaded)?,
            };
            state.dispute_hours(facts, loaded.role, (hours, &input.words))
        }
    };
    done.map_err(|refusal| match refusal {
        DisputeRefusal::Invalid(error) => error.into(),
        DisputeRefusal::Hours(errors) => Failure::Invalid(errors),
        other => Failure::refused(&other),
    })
}

/// The offer every dispute begins with; it stands as long as the two talk.
pub(super) fn first_offer(loaded: &Loaded, sum: Option<Money>, words: &str) -> OfferDraft {
    OfferDraft {
        sum,
        words: words.to_owned(),
        days: loaded.terms.dispute.map(|rule| i64::from(rule.talk_days)),
    }
}

/// Writes a dispute that has just begun, with the first offer of whoever opened it.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    transition: Transition,
    (sum, words): (Option<Money>, &str),
) -> Result<(), Failure> {
    if let OrderState::InDispute { dispute } = &transition.state {
        store::dispute::insert(tx, &loaded.order, dispute)?;
    }
    let draft = first_offer(loaded, sum, words);
    let (_, transition) = place(tx, cx, loaded, transition, &draft)?;
    apply(tx, cx, loaded, &transition, None)
}

/// Takes a dispute back while the two still talk.
///
/// # Errors
/// [`Failure::Refused`] for the other side, for the second time in a stage, and once somebody
/// neutral is at it.
pub async fn take_back(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::take_back", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let state = loaded.order.state.clone();
            let before = match &state {
                OrderState::InDispute { dispute } => {
                    taken_back(&store::dispute::of_order(tx, &loaded.order)?, dispute)
                }
                _ => 0,
            };
            let transition = state
                .take_back(loaded.facts(actor.now), loaded.role, before)
                .map_err(|refusal| Failure::refused(&refusal))?;
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}

/// A clock of a dispute rings; `false` when its phase is over. Ringing twice does no harm.
///
/// # Errors
/// What the database or the ledger refuses.
pub(crate) fn ring(
    tx: &mut Tx<'_>,
    cx: &Cx,
    order: OrderId,
    alarm: Alarm,
) -> Result<bool, Failure> {
    let Some(loaded) = load_for_clock(tx, order)? else {
        return Ok(false);
    };
    let OrderState::InDispute { dispute } = &loaded.order.state else {
        return Ok(false);
    };
    let neutral = next_neutral(tx, &loaded, dispute, cx.now)?;
    let state = loaded.order.state.clone();
    let Fired::Done(transition) = state.ring_dispute(loaded.facts(cx.now), alarm, neutral) else {
        return Ok(false);
    };
    move_on(tx, cx, &loaded, &transition, Outcome::Late)?;
    Ok(true)
}

/// Does what follows when a phase is over: notes what came of the last person, names the next.
pub(super) fn move_on(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    transition: &Transition,
    outcome: Outcome,
) -> Result<(), Failure> {
    let order = &loaded.order;
    store::dispute::close(tx, order, (outcome, cx.now), None)?;
    if let OrderState::InDispute { dispute } = &transition.state
        && let Phase::Neutral {
            person,
            attempt,
            ends_at,
        } = dispute.phase
    {
        let which = (dispute.opened_at, attempt);
        let fee = store::dispute::fee::current(tx)?;
        let fee = fee.and_then(|fee| loaded.contract.neutral_fee(fee));
        store::dispute::name(tx, order, which, (person, fee), (cx.now, ends_at))?;
        let letter = Letter {
            to: person,
            name: "dispute-named",
            arguments: vec![
                ("number", domain::Argument::Text(order.number.to_string())),
                ("deadline", domain::Argument::Time(ends_at)),
            ],
            path: format!("/klaerungen/{}", order.id),
            once: None,
        };
        write(tx, cx, &letter)?;
    }
    apply(tx, cx, loaded, transition, None)
}

/// Who would be named now, if anybody neutral is on the list.
pub(super) fn next_neutral(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    dispute: &Dispute,
    now: Timestamp,
) -> Result<Option<AccountId>, Failure> {
    let candidates = store::dispute::candidates(tx, &loaded.order, dispute.opened_at)?;
    Ok(choose(&candidates, recent(now, &loaded.terms.zone)))
}

/// Whether somebody who was named is still neutral.
pub(super) fn is_neutral(
    candidates: &[Candidate],
    person: AccountId,
    (now, zone): (Timestamp, &Zone),
) -> bool {
    let known = candidates.iter().find(|known| known.account == person);
    known.is_some_and(|known| known.is_neutral(recent(now, zone)))
}

fn recent(now: Timestamp, zone: &Zone) -> Timestamp {
    deadline::days_earlier(now, RECENT_DAYS, zone)
}
