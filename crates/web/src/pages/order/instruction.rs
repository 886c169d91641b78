//! The instruction as the contract froze it: both sides can read it, also where no ad led to it.
//! Its criteria stand beside it and are never shown twice.

use askama::Template;
use domain::agreement::contract::Contract;
use texts::Texts;

use crate::pages::instruction::{freedom, help, steps};
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
    why: String,
    has_steps: bool,
    steps: SafeHtml,
    freedom: SummaryList,
    help: Option<SummaryList>,
}

crate::ui::component!(Frozen);

/// The instruction that is part of the contract; `may_fold` puts a long one behind a summary.
pub(super) fn of(visit: &Visit, contract: &Contract, may_fold: bool) -> SafeHtml {
    let t = visit.t;
    let frozen = &contract.instruction;
    let body = &frozen.body;
    let texts = body.steps.iter().map(|step| &step.text);
    let length: usize = texts
        .chain([&body.goal, &body.free_zone])
        .map(|text| text.chars().count())
        .sum();
    let shown = Frozen {
        t,
        heading: t.order_instruction(i64::from(frozen.reference.version)),
        is_folded: may_fold && (length >= LONG || !body.is_plain()),
        goal: body.goal.clone(),
        why: body.details.why.clone(),
        has_steps: !body.steps.is_empty(),
        steps: steps(visit, body),
        freedom: freedom(visit, body),
        help: help(visit, body),
    };
    shown.into()
}
