//! What the room and "Heute" say about addenda.

use app::agreement::Room;
use app::agreement::addendum::{self, Addenda};
use askama::Template;
use domain::agreement::addendum::{Addendum, AddendumAnswer, Change};
use domain::agreement::{OrderState, Role};
use kernel::{Timestamp, format};
use texts::Texts;

use super::super::part::Part;
use super::super::say;
use super::address;
use crate::answer::Error;
use crate::ui::{self, Button, Moment, SafeHtml};
use crate::visit::Visit;

/// One addendum in a list.
pub(super) struct Row {
    pub(super) title: String,
    pub(super) by: String,
    pub(super) price: SafeHtml,
    pub(super) state: &'static str,
    pub(super) at: Moment,
    pub(super) address: String,
}

/// The addendum that waits, in the room.
#[derive(Template)]
#[template(path = "addendum/card.html")]
struct Card {
    t: Texts,
    text: String,
    row: Row,
    until: SafeHtml,
    is_mine: bool,
    button: Button,
}

ui::component!(Card);

/// A card while an addendum waits, else the way to propose one.
pub(in super::super) async fn part(visit: &Visit, room: &Room) -> Result<Part, Error> {
    let t = visit.t;
    let addenda = addendum::addenda(&visit.cx, room.head.id).await?;
    let all = address(room.head.id);
    if let Some(open) = addenda.standing() {
        let is_mine = open.by() == room.role;
        let text = if is_mine {
            t.addendum_card_mine(room.other_name())
        } else {
            t.addendum_card_theirs(room.other_name())
        };
        let to = format!("{all}/{}", open.number());
        return Ok(Part::card(Card {
            t,
            text,
            row: row(visit, room, &addenda, open),
            until: ui::deadline(open.until, &visit.zone(), t.locale()).into(),
            is_mine,
            button: Button::link(t.addendum_show(), to).quiet(),
        }));
    }
    let words = match addenda.may_propose {
        Ok(()) if is_asked(room) => t.addendum_beyond(),
        Ok(()) => t.addendum_way(),
        Err(_) if !addenda.addenda.is_empty() => t.addendum_list(),
        Err(_) => return Ok(Part::default()),
    };
    Ok(Part::way(words, all))
}

/// Whether the client asked the contractor, who reads this, to improve the work.
pub(super) fn is_asked(room: &Room) -> bool {
    let round = match room.state {
        OrderState::InWork { round, .. } => round,
        _ => 0,
    };
    round > 0 && room.role == Role::Contractor
}

pub(super) fn row(visit: &Visit, room: &Room, addenda: &Addenda, one: &Addendum) -> Row {
    let t = visit.t;
    Row {
        title: one.addition.title.clone(),
        by: t.addendum_by(say::name(room, one.by()), i64::from(one.number())),
        price: what(visit, room, one),
        state: state(t, addenda, one),
        at: visit.time(one.at),
        address: format!("{}/{}", address(room.head.id), one.number()),
    }
}

/// What an addendum costs, spares or moves.
fn what(visit: &Visit, room: &Room, one: &Addendum) -> SafeHtml {
    let t = visit.t;
    match one.addition.change {
        None => visit.money(one.addition.amount),
        Some(Change::Less { less, .. }) => t
            .addendum_less_short(format::money(less, t.locale()))
            .into(),
        Some(Change::Date { .. }) => {
            let zone = &room.contract.client.zone;
            let day = format::date(zone.local_date(one.addition.due_at), t.locale());
            t.addendum_date_short(day).into()
        }
    }
}

/// What became of an addendum, in words.
pub(super) fn state(t: Texts, addenda: &Addenda, one: &Addendum) -> &'static str {
    match one.outcome(addenda.now) {
        Some(AddendumAnswer::Accepted) => t.addendum_state_accepted(),
        Some(AddendumAnswer::Declined) => t.addendum_state_declined(),
        Some(AddendumAnswer::TakenBack) => t.addendum_state_taken_back(),
        Some(AddendumAnswer::Lapsed) => t.addendum_state_lapsed(),
        None if addenda.is_over => t.addendum_state_lapsed(),
        None => t.addendum_state_open(),
    }
}

/// The addenda that wait for the reader, as rows for "Heute".
pub(crate) async fn turn_rows(
    visit: &Visit,
) -> Result<Vec<(Timestamp, String, SafeHtml, Button)>, app::Failure> {
    let t = visit.t;
    let waiting = addendum::waiting(&visit.cx).await?;
    let rows = waiting.into_iter().map(|one| {
        let until = ui::deadline(one.until, &visit.zone(), t.locale());
        let detail = SafeHtml::from(format!("{} ", t.addendum_until())).and(until);
        let to = format!("{}/{}", address(one.order), one.number);
        let button = Button::link(t.button_show(), to).about(one.title.as_str());
        (
            one.until,
            t.addendum_turn(&one.from, &one.title),
            detail,
            button,
        )
    });
    Ok(rows.collect())
}
