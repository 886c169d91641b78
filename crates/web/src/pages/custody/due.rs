//! What is said and to be done in an order without custody, where others say "secured" and "paid".

use app::agreement::Room;
use app::{Failure, custody};
use domain::agreement::{Action, OrderState, Role, Tag};
use domain::custody::Adapter;
use kernel::format;
use texts::Texts;

use crate::ui::{Button, OrderTag};
use crate::visit::Visit;

/// What a side has to do about a sum that is due from person to person.
pub(crate) struct Due {
    pub(crate) words: String,
    pub(crate) button: Button,
}

/// What the reader has to do until the payment is confirmed, once nothing else is to be done.
pub(crate) async fn due(visit: &Visit, room: &Room) -> Result<Option<Due>, Failure> {
    let is_over = matches!(
        room.state,
        OrderState::Paid { .. } | OrderState::Settled { .. }
    );
    if room.contract.custody != Adapter::Direct || !room.is_unpaid || !is_over {
        return Ok(None);
    }
    let (t, id) = (visit.t, room.head.id);
    let request = custody::request(&visit.cx, id).await?;
    let Some(amount) = request.amount.filter(|_| request.is_due()) else {
        return Ok(None);
    };
    let sum = format::money(amount, t.locale());
    let payment = format!("/auftraege/{id}/zahlung");
    let (words, address) = match room.role {
        Role::Client => (t.custody_act_transfer(sum), payment),
        Role::Contractor if request.account.is_none() => {
            (t.custody_act_enter().to_owned(), "/konto/bank".to_owned())
        }
        Role::Contractor => (t.custody_pay_confirm(sum), payment),
    };
    Ok(Some(Due {
        button: Button::link(words.clone(), address),
        words,
    }))
}

/// Where an order stands in a word, where without custody that is another one.
pub(crate) fn tag(room: &Room) -> Option<OrderTag> {
    match (room.contract.custody, room.tag) {
        (Adapter::Direct, Tag::Secured) => Some(OrderTag::Promised),
        (Adapter::Direct, Tag::Paid) if room.is_unpaid => Some(OrderTag::Due),
        _ => None,
    }
}

/// What an act is called, where without custody that is something else.
pub(crate) fn act(t: Texts, room: &Room, action: Action) -> Option<&'static str> {
    (action == Action::Fund && room.contract.custody == Adapter::Direct)
        .then(|| t.custody_act_promise())
}
