//! What is said and to be done in an order without custody, where others say "secured" and "paid".

use app::agreement::Room;
use app::custody::{PaymentState, PaymentStep, PaymentTurn, Request};
use app::{Failure, custody};
use domain::agreement::{Action, OrderState, Role, StageAccount, Tag};
use domain::custody::Adapter;
use domain::custody::record::missed_at;
use kernel::{OrderId, Timestamp, TransferId, format};
use store::custody::PayoutState;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::order::order_tag;
use crate::ui::{self, Button, MoneyBox, OrderTag, SafeHtml};
use crate::visit::Visit;

/// What a side has to do about a sum that is due from person to person.
pub(crate) struct Due {
    pub(crate) words: String,
    pub(crate) button: Button,
}

/// What is still to be done about the payment once nothing else is: by the reader, or what else
/// there is to know.
#[derive(Default)]
pub(crate) struct Open {
    pub(crate) due: Option<Due>,
    pub(crate) lead: Option<&'static str>,
}

/// What the reader has to do until the payment is confirmed, once nothing else is to be done.
pub(crate) async fn due(visit: &Visit, room: &Room) -> Result<Open, Failure> {
    let is_over = matches!(
        room.state,
        OrderState::Paid { .. } | OrderState::Settled { .. }
    );
    if room.contract.custody == Adapter::Play || !room.is_unpaid || !is_over {
        return Ok(Open::default());
    }
    let (t, id) = (visit.t, room.head.id);
    let request = custody::request(&visit.cx, id).await?;
    let Some((step, amount)) = request.step() else {
        let waits = request.waits_for_account();
        return Ok(Open {
            due: None,
            lead: waits.then(|| t.custody_pay_no_account()),
        });
    };
    let sum = format::money(amount, t.locale());
    let payment = format!("/auftraege/{id}/zahlung");
    let (words, address) = match step {
        PaymentStep::Transfer => (t.custody_act_transfer(sum), payment),
        PaymentStep::Confirm => (t.custody_pay_confirm(sum), payment),
        PaymentStep::NameAccount => (t.custody_act_enter().to_owned(), "/konto/bank".to_owned()),
    };
    Ok(Open {
        due: Some(Due {
            button: Button::link(words.clone(), address),
            words,
        }),
        lead: None,
    })
}

/// Where an order stands in a word; without custody that can be another one.
pub(crate) fn tag(custody: Adapter, tag: Tag, is_unpaid: bool) -> OrderTag {
    match (custody, tag) {
        (Adapter::Direct, Tag::Secured) => OrderTag::Promised,
        (Adapter::Direct, Tag::Paid) if is_unpaid => OrderTag::Due,
        _ => order_tag(tag),
    }
}

/// Where the money of an order is, in the words of its way of custody.
pub(crate) fn money(t: Texts, room: &Room) -> MoneyBox {
    let money = &room.money;
    // What both let go of is no part of what is agreed now: its way back is among the movements.
    let lowered = room.stages.iter().map(|stage| stage.lowered);
    let refunded = lowered.fold(money.refunded, |all, one| all.sub(one).unwrap_or(all));
    let shown = ui::money_box(t, money.agreed, money.held, money.paid_out, refunded);
    let shown = match room.state {
        OrderState::AwaitingSignatures { .. } | OrderState::AwaitingFunding { .. } => {
            shown.to_secure()
        }
        _ => shown,
    };
    let shown = shown.on_way(money.to_transfer, money.unconfirmed);
    if room.contract.custody == Adapter::Direct {
        shown.promised()
    } else {
        shown
    }
}

/// What became of the sum of a stage that was accepted: paid, or as far as the payment is.
pub(crate) fn paid(t: Texts, room: &Room, stage: &StageAccount) -> &'static str {
    let before = room
        .stages
        .iter()
        .take_while(|one| one.stage != stage.stage);
    let place = before.filter(|one| one.paid.is_positive()).count();
    match room.payments.get(place) {
        None | Some(PaymentState::Paid) => t.stage_paid(),
        Some(PaymentState::Due | PaymentState::Missed) => t.custody_money_to_transfer(),
        Some(PaymentState::Sent) => t.custody_stage_sent(),
        Some(PaymentState::Kept) => t.custody_stage_confirmed(),
        Some(
            PaymentState::Waiting
            | PaymentState::InFile
            | PaymentState::WithProvider
            | PaymentState::Failed,
        ) => t.custody_money_on_way(),
    }
}

/// What an act is called, where without custody that is something else.
pub(crate) fn act(t: Texts, room: &Room, action: Action) -> Option<&'static str> {
    (action == Action::Fund && room.contract.custody == Adapter::Direct)
        .then(|| t.custody_act_promise())
}

/// The due sums that wait for the reader, as the page "Heute" and the page of somebody blocked list
/// them, each since when it is due.
pub(crate) async fn turn_rows(
    visit: &Visit,
) -> Result<Vec<(Timestamp, String, SafeHtml, Button)>, Failure> {
    let turns = custody::turns(&visit.cx).await?;
    Ok(turns.iter().map(|turn| turn_row(visit, turn)).collect())
}

fn turn_row(visit: &Visit, turn: &PaymentTurn) -> (Timestamp, String, SafeHtml, Button) {
    let (t, due) = (visit.t, &turn.due);
    let title = due.title.as_str();
    let payment = format!("/auftraege/{}/zahlung", due.order);
    let sum = format::money(due.amount, t.locale());
    let name = due.other_name.as_str();
    let (words, before, address) = match turn.step {
        PaymentStep::Transfer => (
            t.custody_turn_transfer(title),
            t.custody_turn_since(name, sum),
            payment,
        ),
        PaymentStep::Confirm => (
            t.custody_turn_confirm(title),
            t.custody_turn_from(name, sum),
            payment,
        ),
        PaymentStep::NameAccount => (
            t.custody_turn_account(title),
            t.custody_turn_from(name, sum),
            "/konto/bank".to_owned(),
        ),
    };
    let at = due.sent_at.unwrap_or(due.since);
    let detail =
        SafeHtml::from(format!("{before} ")).and(ui::time_short(at, &visit.zone(), t.locale()));
    let button = Button::link(t.button_show(), address).about(title);
    (at, words, detail, button)
}

/// What each side says of what is due: transferred, or come.
pub(super) fn confirmations(visit: &Visit, id: OrderId, request: &Request) -> Vec<Button> {
    let t = visit.t;
    let all = request.payouts.iter();
    let due = all.filter(|payout| payout.state == PayoutState::Due);
    due.flat_map(|payout| {
        let sum = format::money(payout.amount, t.locale());
        let at = |end| format!("/auftraege/{id}/zahlung/{}/{end}", payout.id);
        match (request.role, payout.sent_at) {
            (Role::Client, Some(_)) => Vec::new(),
            (Role::Client, None) => {
                vec![Button::post(t.custody_pay_sent(sum), at("ueberwiesen"))]
            }
            (Role::Contractor, Some(sent_at)) => {
                let came = Button::post(t.custody_pay_confirm(&sum), at("bestaetigen"));
                let missed = Button::post(t.custody_pay_missed(&sum), at("fehlt")).quiet();
                // Who is blocked says that money left or came, and complains of nothing.
                let may_miss = visit.cx.now >= missed_at(sent_at) && !visit.cx.is_blocked();
                std::iter::once(came)
                    .chain(may_miss.then_some(missed))
                    .collect()
            }
            // It may have come before the client said so.
            (Role::Contractor, None) => {
                vec![Button::post(t.custody_pay_confirm(sum), at("bestaetigen")).quiet()]
            }
        }
    })
    .collect()
}

/// What follows when the client does not transfer, and what the contractor can say when nothing comes.
pub(super) fn until(visit: &Visit, request: &Request) -> Option<SafeHtml> {
    let t = visit.t;
    match request.role {
        Role::Client => request.overdue_at.map(|at| {
            let words = SafeHtml::from(format!("{} ", t.custody_pay_overdue_from()));
            words
                .and(ui::deadline(at, &visit.zone(), t.locale()))
                .and(format!(". {}", t.custody_pay_overdue_then()))
        }),
        Role::Contractor if request.waits_for_receipt() => {
            Some(super::record::missed_hint(t).into())
        }
        Role::Contractor => None,
    }
}

/// The client says that a sum was transferred.
pub(super) async fn sent(visit: Visit, At((id, payout)): At<(OrderId, TransferId)>) -> Answer {
    let said = custody::sent(&visit.cx, id, payout).await;
    said_of(&visit, id, said, "notice-custody-sent").await
}

/// The contractor says that a sum has come.
pub(super) async fn confirm(visit: Visit, At((id, payout)): At<(OrderId, TransferId)>) -> Answer {
    let said = custody::confirm(&visit.cx, id, payout).await;
    said_of(&visit, id, said, "notice-custody-confirmed").await
}

/// The payment page after somebody has said something about a sum.
pub(super) async fn said_of(
    visit: &Visit,
    id: OrderId,
    said: Result<(), Failure>,
    notice: &'static str,
) -> Answer {
    match said {
        Ok(()) => Ok(Visit::onward(&format!("/auftraege/{id}/zahlung"), notice)),
        Err(failure) => {
            let form = Posted::default().failing(visit, failure)?;
            super::pay_page(visit, id, form).await
        }
    }
}
