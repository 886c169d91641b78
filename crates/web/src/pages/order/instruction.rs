//! The instruction as the contract froze it: both sides can read it, also where no ad led to it.
//! Its criteria stand beside it and are never shown twice.

use app::agreement::Room;
use askama::Template;
use domain::agreement::contract::Contract;
use domain::instruction::Body;
use texts::Texts;

use crate::pages::instruction::freedom;
use crate::pages::question::Notes;
use crate::ui::{SafeHtml, SummaryList};
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
    steps: Vec<(u32, String, SafeHtml)>,
    freedom: SummaryList,
    notes: Notes,
}

crate::ui::component!(Frozen);

/// The instruction that is part of the contract; `may_fold` puts a long one behind a summary.
pub(super) fn of(visit: &Visit, contract: &Contract, may_fold: bool) -> SafeHtml {
    let frozen = &contract.instruction;
    let heading = visit
        .t
        .order_instruction(i64::from(frozen.reference.version));
    card(visit, &frozen.body, heading, (may_fold, Notes::default()))
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
    card(visit, &binding.body, heading, (may_fold, notes))
}

/// The version an order is measured by now.
pub(crate) fn of_room(visit: &Visit, room: &Room) -> SafeHtml {
    binding(visit, room, Notes::default())
}

fn card(visit: &Visit, body: &Body, heading: String, (may_fold, notes): (bool, Notes)) -> SafeHtml {
    let t = visit.t;
    let texts = body.steps.iter().map(|step| &step.text);
    let length: usize = texts
        .chain([&body.goal, &body.free_zone])
        .map(|text| text.chars().count())
        .sum();
    let shown = Frozen {
        t,
        heading,
        is_folded: may_fold && length >= LONG,
        goal: body.goal.clone(),
        steps: (body.steps.iter())
            .map(|step| (step.id.0, step.text.clone(), notes.line(step.id)))
            .collect(),
        freedom: freedom(visit, body),
        notes,
    };
    shown.into()
}
