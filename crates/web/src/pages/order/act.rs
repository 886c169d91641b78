//! Acts with a page to check first: securing, stepping back; and those without: starting, taking
//! more time.

use app::agreement::{self, Room};
use app::{Failure, review};
use askama::Template;
use domain::agreement::Action;
use domain::custody::Adapter;
use kernel::{OrderId, format};
use texts::Texts;

use super::{room, say, stage};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{custody, form_status, render};
use crate::ui::{self, Button, FormView, Layout, Place, SafeHtml, SummaryList};
use crate::visit::Visit;

/// A page that shows what is about to happen and has the one button that does it.
#[derive(Template)]
#[template(path = "order/check.html")]
pub(super) struct CheckPage {
    pub(super) layout: Layout,
    pub(super) t: Texts,
    pub(super) form: FormView,
    pub(super) room: String,
    /// What the order is about: the way back to it.
    pub(super) order: String,
    pub(super) title: String,
    pub(super) answers: SummaryList,
    pub(super) consequence: SafeHtml,
    pub(super) buttons: Vec<Button>,
    /// What follows the card.
    pub(super) after: SafeHtml,
}

/// The form to secure only a part, folded away.
#[derive(Template)]
#[template(path = "order/part.html")]
struct PartForm {
    t: Texts,
    /// Without custody a part is promised, not secured.
    is_promise: bool,
    form: FormView,
    action: String,
    missing: String,
    currency: kernel::Currency,
}

crate::ui::component!(PartForm);

/// Renders a check page of an order.
pub(crate) fn check(
    visit: &Visit,
    room: &Room,
    (title, form): (String, FormView),
    answers: SummaryList,
    (consequence, buttons): (SafeHtml, Vec<Button>),
) -> Answer {
    check_and(
        visit,
        room,
        (title, form),
        answers,
        (consequence, buttons, SafeHtml::default()),
    )
}

fn check_and(
    visit: &Visit,
    room: &Room,
    (title, form): (String, FormView),
    answers: SummaryList,
    (consequence, buttons, after): (SafeHtml, Vec<Button>, SafeHtml),
) -> Answer {
    let mut layout = visit.form_layout(title.as_str(), &form);
    layout.place = Some(place(room));
    layout.notice = Some(custody::note(visit.t, room.contract.custody).to_owned());
    let status = form_status(&form);
    let page = CheckPage {
        layout,
        t: visit.t,
        form,
        room: format!("/auftraege/{}", room.head.id),
        order: room.head.title.clone(),
        title,
        answers,
        consequence,
        buttons,
        after,
    };
    render(status, &page)
}

/// Where an order belongs for its reader.
pub(crate) fn place(room: &Room) -> Place {
    match room.role {
        domain::agreement::Role::Client => Place::HandOn,
        domain::agreement::Role::Contractor => Place::TakeOn,
    }
}

/// What the order is, as the first rows of every check page.
pub(crate) fn about(visit: &Visit, room: &Room) -> SummaryList {
    let t = visit.t;
    ui::summary_list(t)
        .row(t.order_number(), room.head.number.as_str())
        .row(t.order_subject(), room.head.title.as_str())
        .row(t.role_client(), room.head.client.1.as_str())
        .row(t.role_contractor(), room.head.contractor.1.as_str())
        .row(t.order_sum(), visit.money(room.head.amount))
}

pub(super) async fn secure_form(visit: Visit, At(id): At<OrderId>) -> Answer {
    secure_page(&visit, id, FormView::new(visit.t)).await
}

async fn secure_page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let way = room.contract.custody;
    if !way.secures_at_once() && room.actions.contains(&Action::Fund) && !form.has_mistakes() {
        // Only the bank can say that the money came: the page with where to pay.
        return Ok(redirect(&format!("/auftraege/{id}/zahlung")));
    }
    let missing = room.missing();
    let sum = format::money(missing, t.locale());
    let mut answers = about(visit, &room);
    if let Some(stage) = stage::name(t, &room) {
        answers = answers
            .row(t.stage_number(), stage)
            .row(t.stage_sum(), visit.money(room.stage_amount()));
    }
    let answers = answers
        .row(t.order_custody(), custody::way(t, way))
        .row(t.order_fee(), t.order_fee_none());
    let button = room.actions.contains(&Action::Fund).then(|| {
        let words = match way {
            Adapter::Direct => t.custody_promise_button(&sum),
            Adapter::Play | Adapter::Trust | Adapter::Provider => t.order_secure_button(&sum),
        };
        Button::post(words, format!("/auftraege/{id}/hinterlegen"))
            .hidden("amount", missing.minor.to_string())
    });
    let consequence = match &button {
        Some(_) if way == Adapter::Direct => custody::promise(t),
        Some(_) => t.order_secure_consequence(i64::from(room.contract.acceptance.review_days)),
        None => t.order_not_possible_now().to_owned(),
    };
    let title = match way {
        Adapter::Direct => t.custody_promise_title().to_owned(),
        Adapter::Play | Adapter::Trust | Adapter::Provider => t.order_secure_title().to_owned(),
    };
    let is_promise = way == Adapter::Direct;
    let part = button.as_ref().map(|_| PartForm {
        t,
        is_promise,
        form: form.clone(),
        action: format!("/auftraege/{id}/hinterlegen"),
        missing: sum,
        currency: missing.currency,
    });
    let after = part.map_or_else(SafeHtml::default, SafeHtml::from);
    let buttons = button.into_iter().collect();
    check_and(
        visit,
        &room,
        (title, form),
        answers,
        (consequence.into(), buttons, after),
    )
}

pub(super) async fn secure(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    let minor = match posted.get("amount") {
        "" => Ok(room.missing().minor),
        typed => typed.parse(),
    };
    let currency = room.head.amount.currency;
    let part = typed(&visit, &posted, "part", |text, locale| {
        kernel::parse::money(text, currency, locale)
    });
    let offered = match (part, minor) {
        (Ok(Some(part)), _) => Ok(part),
        (Ok(None), _) if posted.was_sent("part") => Err(Failure::field("part", "field-required")),
        (Ok(None), Ok(minor)) => Ok(kernel::Money::new(minor, currency)),
        (Ok(None), Err(_)) => Err(Failure::field("amount", "field-money-unreadable")),
        (Err(error), _) => Err(error.into()),
    };
    let offered = match offered {
        Ok(offered) => offered,
        Err(failure) => return secure_page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let is_whole = offered == room.missing();
    match agreement::secure(&visit.cx, id, offered).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            match (room.contract.custody, is_whole) {
                (Adapter::Direct, true) => "notice-custody-promised",
                (Adapter::Direct, false) => "notice-custody-part",
                (_, true) => "notice-order-secured",
                (_, false) => "notice-stage-part",
            },
        )),
        Err(failure) => secure_page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn start(visit: Visit, At(id): At<OrderId>) -> Answer {
    let result = agreement::start(&visit.cx, id).await;
    after(&visit, id, result, "notice-order-started").await
}

pub(super) async fn extend(visit: Visit, At(id): At<OrderId>) -> Answer {
    let result = review::extend(&visit.cx, id).await;
    after(&visit, id, result, "notice-order-extended").await
}

/// Back to the room: with a notice, or with what was refused on top of it.
pub(crate) async fn after(
    visit: &Visit,
    id: OrderId,
    result: Result<(), Failure>,
    notice: &'static str,
) -> Answer {
    match result {
        Ok(()) => Ok(Visit::onward(&format!("/auftraege/{id}"), notice)),
        Err(failure) => {
            let form = Posted::default().failing(visit, failure)?;
            room::with_form(visit, id, form).await
        }
    }
}

pub(super) async fn withdraw_form(visit: Visit, At(id): At<OrderId>) -> Answer {
    withdraw_page(&visit, id, room::no_form(&visit)).await
}

async fn withdraw_page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let may = room.actions.contains(&Action::Withdraw);
    let button = may.then(|| {
        Button::post(
            say::turn_words(t, Action::Withdraw),
            format!("/auftraege/{id}/zuruecktreten"),
        )
        .grave()
    });
    let consequence = match (may, room.money.held.is_positive()) {
        (false, _) => SafeHtml::from(t.order_not_possible_now()),
        (true, false) => t.order_withdraw_consequence().into(),
        (true, true) => t
            .order_withdraw_refund(format::money(room.money.held, t.locale()))
            .into(),
    };
    let title = t.order_act_withdraw().to_owned();
    let answers = about(visit, &room);
    let buttons = button.into_iter().collect();
    check(visit, &room, (title, form), answers, (consequence, buttons))
}

pub(super) async fn withdraw(visit: Visit, At(id): At<OrderId>) -> Answer {
    match agreement::withdraw(&visit.cx, id).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-order-withdrawn",
        )),
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            withdraw_page(&visit, id, form).await
        }
    }
}
