//! The client's answer: good enough, improve, or more time to look (3.22–3.24, decision 3).

use domain::agreement::{Defect, HourObjection, Objecting, OrderState, ReviseRefusal, Transition};
use domain::review::remark::{self, Fate};
use kernel::{Minutes, OrderId};
use store::db::Tx;
use store::review::{Decision, DecisionKind, remark as stored};

use super::record;
use super::remark::send_to_improve;
use crate::agreement::{Loaded, apply, load};
use crate::context::Cx;
use crate::failure::Failure;

/// An acceptance as the client gives it.
#[derive(Debug, Clone, Default)]
pub struct Accepting {
    /// How satisfied, 1 to 100 per cent; every acceptance pays everything (3.22).
    pub percent: u8,
    /// What the contractor should know for next time.
    pub remark: Option<String>,
    /// How long the client took to look, if that was told (3.26).
    pub minutes: Option<Minutes>,
}

/// A request to improve the work.
#[derive(Debug, Clone, Default)]
pub struct Revising {
    /// Must criteria, each with a reason (3.23, 3.24); together with the gathered remarks at
    /// must criteria and the hours there is at least one.
    pub defects: Vec<Defect>,
    /// Hours of a week that do not fit, each with a reason (H6, I5).
    pub hours: Vec<HourObjection>,
    /// How long the client took to look, if that was told (3.26).
    pub minutes: Option<Minutes>,
}

/// Accepts the delivery: the agreed sum is released and paid out in the same transaction.
///
/// # Errors
/// [`Failure::Refused`] when it is not the time or the side, or an input is wrong.
pub async fn accept(cx: &Cx, order: OrderId, input: Accepting) -> Result<(), Failure> {
    cx.payer()?;
    answer(
        cx,
        "review::accept",
        (order, input.minutes),
        move |tx, cx, loaded| {
            let state = loaded.order.state.clone();
            let facts = loaded.facts(cx.now);
            let remark = input.remark.as_deref();
            let transition = state
                .accept(facts, loaded.role, input.percent, remark)
                .map_err(|refusal| Failure::refused(&refusal))?;
            let remark = remark.map(str::trim).filter(|remark| !remark.is_empty());
            let decision = Decision {
                percent: Some(input.percent),
                remark: remark.map(str::to_owned),
                ..decision(loaded, DecisionKind::Accepted, cx)
            };
            let fate = Fate::NextTime(cx.now);
            stored::send(tx, &loaded.order, (decision.delivery, fate))?;
            Ok((decision, transition))
        },
    )
    .await
}

/// Asks to improve the work.
///
/// # Errors
/// [`Failure::Refused`] when no must criterion is named, a reason is missing, or no round is left;
/// [`Failure::Invalid`] on `hours`, `hours-<entry>-reason` and `hours-<entry>-minutes`.
pub async fn revise(cx: &Cx, order: OrderId, input: Revising) -> Result<(), Failure> {
    cx.writer()?;
    answer(
        cx,
        "review::revise",
        (order, input.minutes),
        move |tx, cx, loaded| {
            let state = loaded.order.state.clone();
            let empty = decision(loaded, DecisionKind::Improve, cx);
            let mut gathered = stored::of_order(tx, &loaded.order)?;
            gathered.retain(|remark| remark.delivery == empty.delivery);
            let typed = &input.defects;
            Defect::check_typed(typed).map_err(|refusal| Failure::refused(&refusal))?;
            let new = remark::not_gathered(typed, &gathered);
            let defects = [new.as_slice(), &remark::defects(&gathered)].concat();
            let entries = record::entries(tx, loaded)?;
            let hours = Objecting {
                said: &input.hours,
                entries: &entries,
            };
            let transition = state
                .revise_hours(loaded.facts(cx.now), loaded.role, &defects, hours)
                .map_err(refused)?;
            send_to_improve(tx, cx, (loaded, empty.delivery, &new))?;
            let decision = Decision {
                defects,
                hours: hours.check(&loaded.terms)?,
                ..empty
            };
            Ok((decision, transition))
        },
    )
    .await
}

fn refused(refusal: ReviseRefusal) -> Failure {
    match refusal {
        ReviseRefusal::Hours(errors) => Failure::Invalid(errors),
        other => Failure::refused(&other),
    }
}

/// Takes more time to look, once per delivery.
///
/// # Errors
/// [`Failure::Refused`] when the extension was used or it is too late.
pub async fn extend(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.writer()?;
    answer(cx, "review::extend", (order, None), |_, cx, loaded| {
        let state = loaded.order.state.clone();
        let transition = state
            .extend(loaded.facts(cx.now), loaded.role)
            .map_err(|refusal| Failure::refused(&refusal))?;
        Ok((decision(loaded, DecisionKind::Extended, cx), transition))
    })
    .await
}

fn decision(loaded: &Loaded, kind: DecisionKind, cx: &Cx) -> Decision {
    let delivery = match loaded.order.state {
        OrderState::Delivered { number, .. } => number,
        _ => 0,
    };
    Decision {
        delivery,
        kind,
        percent: None,
        remark: None,
        defects: Vec::new(),
        hours: Vec::new(),
        at: cx.now,
    }
}

async fn answer(
    cx: &Cx,
    name: &'static str,
    (order, minutes): (OrderId, Option<Minutes>),
    decide: impl Fn(&mut Tx<'_>, &Cx, &Loaded) -> Result<(Decision, Transition), Failure>
    + Send
    + 'static,
) -> Result<(), Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .write(name, move |tx: &mut Tx<'_>| {
            let loaded = load(tx, &actor, order)?;
            let (decision, transition) = decide(tx, &actor, &loaded)?;
            store::review::insert_decision(tx, &loaded.order, &decision)?;
            apply(tx, &actor, &loaded, &transition, minutes)
        })
        .await
}
