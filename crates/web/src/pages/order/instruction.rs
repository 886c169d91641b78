//! The instruction as the contract froze it: both sides can read it, also where no ad led to it.
//! Its criteria stand beside it and are never shown twice.

use app::agreement::{self, Room};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::contract::Contract;
use domain::instruction::Body;
use kernel::OrderId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::pages::instruction::{comparison, freedom, help, steps};
use crate::pages::question::Notes;
use crate::pages::render;
use crate::ui::{Layout, SafeHtml, SummaryList};
use crate::visit::Visit;

/// From how many characters on it is folded away where it is not what the page is about.
const LONG: usize = 400;

#[derive(Template)]
#[template(path = "order/instruction.html")]
struct Frozen {
    t: Texts,
    heading: String,
    is_folded: bool,
    goal: String,
    why: String,
    has_steps: bool,
    steps: SafeHtml,
    freedom: SummaryList,
    help: Option<SummaryList>,
    notes: Notes,
    /// Where it is compared with the order this one repeats.
    compare: Option<String>,
}

#[derive(Template)]
#[template(path = "order/since_last.html")]
struct SinceLastPage {
    layout: Layout,
    t: Texts,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    previous: String,
    content: SafeHtml,
}

crate::ui::component!(Frozen);

/// The instruction that is part of the contract; `may_fold` puts a long one behind a summary.
/// `previous` is the order this one repeats.
pub(super) fn of(
    visit: &Visit,
    contract: &Contract,
    previous: Option<OrderId>,
    may_fold: bool,
) -> SafeHtml {
    let frozen = &contract.instruction;
    let heading = visit
        .t
        .order_instruction(i64::from(frozen.reference.version));
    let compare = compare(contract.order, previous);
    card(
        visit,
        &frozen.body,
        (heading, compare),
        (may_fold, Notes::default()),
    )
}

fn compare(order: OrderId, previous: Option<OrderId>) -> Option<String> {
    previous.map(|_| format!("/auftraege/{order}/anleitung/vergleich"))
}

/// The version an order is measured by now, with what hangs at its places.
pub(super) fn binding(visit: &Visit, room: &Room, notes: Notes) -> SafeHtml {
    let (t, binding) = (visit.t, &room.binding);
    let number = i64::from(binding.about.version);
    let heading = match binding.since {
        None => t.order_instruction(number),
        Some(_) => t.consent_heading(number),
    };
    // What was asked is never folded away.
    let may_fold = !notes.has_questions();
    let compare = compare(room.head.id, room.head.previous);
    card(visit, &binding.body, (heading, compare), (may_fold, notes))
}

/// The version an order is measured by now.
pub(crate) fn of_room(visit: &Visit, room: &Room) -> SafeHtml {
    binding(visit, room, Notes::default())
}

fn card(
    visit: &Visit,
    body: &Body,
    (heading, compare): (String, Option<String>),
    (may_fold, notes): (bool, Notes),
) -> SafeHtml {
    let t = visit.t;
    let texts = body.steps.iter().map(|step| &step.text);
    let length: usize = texts
        .chain([&body.goal, &body.free_zone])
        .map(|text| text.chars().count())
        .sum();
    let shown = Frozen {
        t,
        heading,
        is_folded: may_fold && (length >= LONG || !body.is_plain()),
        goal: body.goal.clone(),
        why: body.details.why.clone(),
        has_steps: !body.steps.is_empty(),
        steps: steps(visit, body, &notes),
        freedom: freedom(visit, body),
        help: help(visit, body),
        compare,
        notes,
    };
    shown.into()
}

/// What has changed since the order this one repeats.
pub(super) async fn since_last(visit: Visit, At(id): At<OrderId>) -> Answer {
    let since = agreement::since_last(&visit.cx, id).await?;
    let room = agreement::room(&visit.cx, id).await?;
    let page = SinceLastPage {
        layout: visit.layout(visit.t.instruction_compare_order_title()),
        t: visit.t,
        room: format!("/auftraege/{id}"),
        order: room.head.title,
        previous: format!("/auftraege/{}", since.previous),
        content: comparison(&visit, &since.differences),
    };
    render(StatusCode::OK, &page)
}
