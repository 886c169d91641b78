//! One addendum: what it changes, and the answer to it.

use app::Failure;
use app::agreement::Room;
use app::agreement::addendum::{self, Addenda};
use askama::Template;
use domain::agreement::addendum::Addendum;
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
    contract: String,
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
    let page = ShowPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        words: one.addition.words.clone(),
        answers: answers(visit, &room, &addenda, one),
        hash: one.signature.contract.to_string(),
        whole: standing
            .then(|| addenda.with(one))
            .flatten()
            .and_then(|next| next.words.as_ref().map(frozen)),
        contract: format!("/auftraege/{id}/vertrag"),
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
    let criterion = added.criterion.as_deref();
    let mut list = ui::summary_list(t)
        .row(t.addendum_name(), added.title.as_str())
        .row(
            t.addendum_criterion(),
            criterion.unwrap_or(t.addendum_criterion_none()),
        )
        .row(t.addendum_extra(), visit.money(added.amount))
        .row(t.addendum_due(), visit.time(added.due_at));
    if let Some(next) = addenda.with(one).filter(|_| one.answer.is_none()) {
        list = list
            .row(t.addendum_before(), visit.money(room.contract.amount))
            .row(t.addendum_after(), visit.money(next.amount));
    }
    list = list
        .row(t.stage_state(), state(t, addenda, one))
        .row(t.addendum_until(), visit.time(one.until));
    if one.reason.is_empty() {
        list
    } else {
        list.row(t.addendum_decline_reason(), one.reason.as_str())
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
