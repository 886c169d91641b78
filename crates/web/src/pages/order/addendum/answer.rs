//! One addendum: what it changes, and the answer to it.

use app::Failure;
use app::agreement::Room;
use app::agreement::addendum::{self, Addenda};
use askama::Template;
use domain::agreement::Role;
use domain::agreement::addendum::{Addendum, Addition, Change};
use kernel::OrderId;
use texts::Texts;

use super::super::act::place;
use super::super::say;
use super::super::words::frozen;
use super::card::state;
use super::form::signing;
use super::{address, load};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::prove::{asks_password, proving_signature};
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, SafeHtml, SummaryList};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "addendum/show.html")]
struct ShowPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    words: String,
    answers: SummaryList,
    /// The hash of the contract with it.
    hash: String,
    /// What the contract says with it, while it waits.
    whole: Option<SafeHtml>,
    /// Whether that is worded otherwise than what both have signed, also where nothing changes.
    is_reworded: bool,
    contract: String,
    /// What the other side's signature does.
    consequence: String,
    /// Where the forms of the other side go, while it waits for them.
    to_answer: Option<String>,
    name: String,
    asks_password: bool,
    take_back: Option<Button>,
}

pub(super) async fn show(visit: Visit, At((id, number)): At<(OrderId, u16)>) -> Answer {
    page(&visit, id, number, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: OrderId, number: u16, form: FormView) -> Answer {
    let t = visit.t;
    let (room, addenda) = load(visit, id).await?;
    let one = addenda.find(number).ok_or(Failure::NotFound)?;
    let title = t.addendum_by(say::name(&room, one.by()), i64::from(number));
    let mut layout = visit.form_layout(title, &form);
    layout.place = Some(place(&room));
    let status = form_status(&form);
    let here = format!("{}/{number}", address(id));
    let standing = addenda.standing().map(Addendum::number) == Some(number);
    let is_mine = one.by() == room.role;
    let next = standing.then(|| addenda.with(one)).flatten();
    let page = ShowPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        words: one.addition.words.clone(),
        answers: answers(visit, &room, &addenda, one),
        hash: one.signature.contract.to_string(),
        is_reworded: next
            .as_ref()
            .is_some_and(|next| next.edition() != room.contract.edition()),
        whole: next.and_then(|next| next.words.as_ref().map(frozen)),
        contract: format!("/auftraege/{id}/vertrag"),
        consequence: match one.addition.change {
            None => t.addendum_accept_consequence().to_owned(),
            Some(Change::Less { .. }) => t.addendum_accept_less(say::name(&room, Role::Client)),
            Some(Change::Date { .. }) => t.addendum_accept_date().to_owned(),
        },
        to_answer: (standing && !is_mine).then(|| here.clone()),
        name: say::name(&room, room.role).to_owned(),
        asks_password: asks_password(visit),
        take_back: (standing && is_mine)
            .then(|| Button::post(t.addendum_take_back(), format!("{here}/zuruecknehmen")).quiet()),
    };
    render(status, &page)
}

/// What it is, what it costs and what becomes of the whole.
fn answers(visit: &Visit, room: &Room, addenda: &Addenda, one: &Addendum) -> SummaryList {
    let t = visit.t;
    let added = &one.addition;
    let list = ui::summary_list(t).row(t.addendum_name(), added.title.as_str());
    let mut list = match added.change {
        None => added_rows(visit, added, list),
        Some(change) => changed_rows(visit, room, (added, change), list),
    };
    let next = addenda.with(one).filter(|_| one.answer.is_none());
    if let Some(next) = next.filter(|next| next.amount != room.contract.amount) {
        list = list
            .row(t.addendum_before(), visit.money(room.contract.amount))
            .row(t.addendum_after(), visit.money(next.amount));
    }
    list = list.row(t.stage_state(), state(t, addenda, one));
    // Once it is answered its date is nobody's any more: what was agreed does not end then.
    if one.outcome(addenda.now).is_none() {
        list = list.row(t.addendum_until(), visit.time(one.until));
    }
    if one.reason.is_empty() {
        list
    } else {
        list.row(t.addendum_decline_reason(), one.reason.as_str())
    }
}

fn added_rows(visit: &Visit, added: &Addition, list: SummaryList) -> SummaryList {
    let t = visit.t;
    let criterion = added.criterion.as_deref();
    list.row(
        t.addendum_criterion(),
        criterion.unwrap_or(t.addendum_criterion_none()),
    )
    .row(t.addendum_extra(), visit.money(added.amount))
    .row(t.addendum_due(), visit.time(added.due_at))
}

/// What was agreed for a stage, and what would be.
fn changed_rows(
    visit: &Visit,
    room: &Room,
    (added, change): (&Addition, Change),
    list: SummaryList,
) -> SummaryList {
    let t = visit.t;
    let stage = room.stages.iter().find(|one| one.stage == change.stage());
    let list = match stage.filter(|_| room.stages.len() > 1) {
        Some(stage) => list.row(t.addendum_stage_label(), stage.title.as_str()),
        None => list,
    };
    match change {
        Change::Less { less, left, .. } => list
            .row(t.addendum_less(), visit.money(less))
            .row(t.addendum_left(), visit.money(left)),
        Change::Date { .. } => match stage {
            Some(stage) if stage.due_at != added.due_at => {
                list.row(t.addendum_due_before(), visit.time(stage.due_at))
            }
            _ => list,
        }
        .row(t.addendum_due_new(), visit.time(added.due_at)),
    }
}

pub(super) async fn accept(
    visit: Visit,
    At((id, number)): At<(OrderId, u16)>,
    posted: Posted,
) -> Answer {
    let done = match proving_signature(&visit, &posted).await {
        Ok(cx) => addendum::accept(&cx, id, number, signing(&posted)).await,
        Err(failure) => Err(failure),
    };
    let then = (format!("/auftraege/{id}"), "notice-addendum-accepted");
    answered(&visit, (id, number), &posted, done, then).await
}

pub(super) async fn decline(
    visit: Visit,
    At((id, number)): At<(OrderId, u16)>,
    posted: Posted,
) -> Answer {
    let done = addendum::decline(&visit.cx, id, number, posted.text("reason")).await;
    let then = (address(id), "notice-addendum-declined");
    answered(&visit, (id, number), &posted, done, then).await
}

pub(super) async fn take_back(
    visit: Visit,
    At((id, number)): At<(OrderId, u16)>,
    posted: Posted,
) -> Answer {
    let done = addendum::take_back(&visit.cx, id, number).await;
    let then = (address(id), "notice-addendum-taken-back");
    answered(&visit, (id, number), &posted, done, then).await
}

/// Onward, or the addendum again with what was refused on top of it.
async fn answered(
    visit: &Visit,
    (id, number): (OrderId, u16),
    posted: &Posted,
    done: Result<(), Failure>,
    (to, notice): (String, &'static str),
) -> Answer {
    match done {
        Ok(()) => Ok(Visit::onward(&to, notice)),
        Err(failure) => page(visit, id, number, posted.failing(visit, failure)?).await,
    }
}
