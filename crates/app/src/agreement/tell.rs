//! Who is told what by mail when something happens to an order.
//!
//! Whoever acted is never written to about it; what happened by itself is told to both.

use domain::Argument;
use domain::agreement::addendum::{AddendumAnswer, AddendumStep};
use domain::agreement::{OrderEvent, OrderState, Role, Terms, next_automatic};
use kernel::Money;
use store::agreement::Order;
use store::db::Tx;

use crate::context::{Actor, Cx};
use crate::custody;
use crate::failure::Failure;
use crate::notice::{Letter, write};

/// Writes the mails about one event.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (order, terms): (&Order, &Terms),
    event: &OrderEvent,
    state: &OrderState,
) -> Result<(), Failure> {
    // The first offer of a dispute is told with the dispute itself.
    let opens_dispute = matches!(state, OrderState::InDispute { dispute }
        if dispute.opened_at == cx.now);
    let (name, readers) = match event {
        // Nobody signs a week: both have signed the frame it belongs to.
        OrderEvent::Proposed { .. } if terms.week.is_some() => return Ok(()),
        OrderEvent::WeekOpened { .. } => ("assistance-week", [Role::Client].as_slice()),
        OrderEvent::Proposed { .. } => ("order-proposed", Role::BOTH.as_slice()),
        OrderEvent::Signed { .. } if matches!(state, OrderState::AwaitingSignatures { .. }) => {
            ("order-signed", Role::BOTH.as_slice())
        }
        OrderEvent::Concluded => ("order-concluded", [Role::Client].as_slice()),
        OrderEvent::PartSecured { .. } => ("order-part-secured", [Role::Contractor].as_slice()),
        OrderEvent::StageOpened { .. } => ("order-stage-opened", Role::BOTH.as_slice()),
        OrderEvent::Secured(_) => ("order-secured", [Role::Contractor].as_slice()),
        OrderEvent::Started => ("order-started", [Role::Client].as_slice()),
        OrderEvent::SampleShown { .. } => ("sample-shown", [Role::Client].as_slice()),
        OrderEvent::SampleAnswered { .. } => ("sample-answered", Role::BOTH.as_slice()),
        OrderEvent::Delivered { .. } => ("order-delivered", [Role::Client].as_slice()),
        OrderEvent::RevisionRequested { .. } => ("order-revision", [Role::Contractor].as_slice()),
        OrderEvent::Extended { .. } => ("order-extended", [Role::Contractor].as_slice()),
        OrderEvent::Reminded { .. } => ("order-reminded", [Role::Client].as_slice()),
        // Of an earlier stage: said by the mail about the next.
        OrderEvent::PaidOut(_) if !matches!(state, OrderState::Paid { .. }) => return Ok(()),
        OrderEvent::PaidOut(_) if custody::adapter(tx, order.id)?.pays_at_once() => {
            ("order-paid", Role::BOTH.as_slice())
        }
        OrderEvent::PaidOut(_) => ("order-to-pay", Role::BOTH.as_slice()),
        OrderEvent::WithdrawalOpened => ("order-withdrawal-opened", Role::BOTH.as_slice()),
        OrderEvent::Withdrawn { .. } => ("order-withdrawn", Role::BOTH.as_slice()),
        OrderEvent::Lapsed { .. } => ("order-lapsed", Role::BOTH.as_slice()),
        // Said by the mails about what caused them.
        OrderEvent::Signed { .. }
        | OrderEvent::Accepted { .. }
        | OrderEvent::Released(_)
        | OrderEvent::Refunded(_) => return Ok(()),
        other => match of_settlement(other, opens_dispute) {
            Some(found) => found,
            None => return Ok(()),
        },
    };
    let arguments = arguments(order, terms, event, state);
    for role in readers {
        let reader = order.account_of(*role);
        if matches!(&cx.actor, Actor::Person(person) if person.id == reader) {
            continue;
        }
        let letter = Letter {
            to: reader,
            name,
            arguments: arguments.clone(),
            path: format!("/auftraege/{}", order.id),
            once: None,
        };
        write(tx, cx, &letter)?;
    }
    Ok(())
}

/// What the mail names.
fn arguments(
    order: &Order,
    terms: &Terms,
    event: &OrderEvent,
    state: &OrderState,
) -> Vec<(&'static str, Argument)> {
    let mut arguments = vec![
        ("number", Argument::Text(order.number.to_string())),
        ("title", Argument::Text(order.title.clone())),
        ("amount", Argument::Money(amount(terms, event, state))),
    ];
    if let Some((at, _)) = next_automatic(state) {
        arguments.push(("deadline", Argument::Time(at)));
    }
    if let OrderEvent::Reminded { days_left } | OrderEvent::ReturnReminded { days_left } = event {
        arguments.push(("days", Argument::Number(i64::from(*days_left))));
    }
    if let OrderEvent::Addendum {
        step: AddendumStep::Proposed { until },
        ..
    } = event
    {
        arguments.push(("until", Argument::Time(*until)));
    }
    if let OrderEvent::PartSecured { missing, .. } = event {
        arguments.push(("missing", Argument::Money(*missing)));
    }
    if let OrderEvent::StageOpened { stage, of, .. } = event {
        arguments.push(("stage", Argument::Number(i64::from(*stage))));
        arguments.push((
            "of",
            Argument::Number(i64::try_from(*of).unwrap_or(i64::MAX)),
        ));
    }
    arguments
}

/// The mail about an end that is not acceptance, or about a tip, and who reads it.
fn of_settlement(
    event: &OrderEvent,
    opens_dispute: bool,
) -> Option<(&'static str, &'static [Role])> {
    let both = Role::BOTH.as_slice();
    Some(match event {
        OrderEvent::ReturnReminded { .. } => ("settlement-return-reminded", both),
        OrderEvent::SettlementOffered { .. } if opens_dispute => return None,
        OrderEvent::SettlementOffered { .. } => ("settlement-offered", both),
        OrderEvent::SettlementDeclined { .. } => ("settlement-declined", both),
        OrderEvent::SettlementAgreed { .. } => ("settlement-agreed", both),
        OrderEvent::RepairAsked { .. } => ("settlement-repair", both),
        OrderEvent::DisputeOpened { .. } => ("dispute-opened", both),
        OrderEvent::DisputeTakenBack { .. } => ("dispute-taken-back", both),
        OrderEvent::NeutralNamed => ("dispute-neutral", both),
        OrderEvent::DisputeDecided { .. } => ("dispute-decided", both),
        OrderEvent::DisputeHalved { .. } => ("dispute-halved", both),
        OrderEvent::Tipped(_) => ("tip-given", [Role::Contractor].as_slice()),
        OrderEvent::Addendum { step, .. } => (of_addendum(*step), both),
        _ => return None,
    })
}

/// What a week that was handed in pays; nothing for every other order.
pub(super) fn pays(terms: &Terms, state: &OrderState) -> Option<Money> {
    match (terms.week, state) {
        (
            Some(week),
            OrderState::Delivered {
                worked: Some(worked),
                ..
            },
        ) => Some(week.pay(*worked)),
        _ => None,
    }
}

/// The mail about an addendum.
const fn of_addendum(step: AddendumStep) -> &'static str {
    match step {
        AddendumStep::Proposed { .. } => "addendum-proposed",
        AddendumStep::Answered(AddendumAnswer::Accepted) => "addendum-accepted",
        AddendumStep::Answered(AddendumAnswer::Declined) => "addendum-declined",
        AddendumStep::Answered(AddendumAnswer::TakenBack) => "addendum-taken-back",
        AddendumStep::Answered(AddendumAnswer::Lapsed) => "addendum-lapsed",
    }
}

/// The sum an event is about: what was moved, the sum of the stage, or all that was agreed.
fn amount(terms: &Terms, event: &OrderEvent, state: &OrderState) -> Money {
    match (event, state.at_stage()) {
        (OrderEvent::PartSecured { sum, .. } | OrderEvent::PaidOut(sum), _) => *sum,
        (OrderEvent::Addendum { extra, .. }, _) => *extra,
        (OrderEvent::Proposed { .. } | OrderEvent::Signed { .. }, _) | (_, None) => terms.amount,
        (_, Some(at)) => pays(terms, state).unwrap_or_else(|| terms.stage_amount(at.stage)),
    }
}
