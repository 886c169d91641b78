//! The list of neutral people who decide disputes, and what they get for it.

use app::{Failure, review};
use askama::Template;
use kernel::{AccountId, Currency, Money, OrderId, Timestamp, format, parse};
use texts::Texts;

use super::{NEUTRAL, Tabs, tabs};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "operator/neutral.html")]
struct NeutralPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    form: FormView,
    table: Table,
    fees: Table,
    currency: Currency,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let fee = review::fee(&visit.cx.app).await?;
    page(&visit, filled(&visit, FormView::new(visit.t), fee), fee).await
}

/// The form with what a decision brings now.
fn filled(visit: &Visit, form: FormView, fee: Money) -> FormView {
    form.with("fee", format::amount(fee, visit.t.locale()))
}

async fn page(visit: &Visit, form: FormView, fee: Money) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.dispute_people(), &form);
    layout.place = Some(Place::Operator);
    let status = form_status(&form);
    let page = NeutralPage {
        layout,
        t,
        tabs: tabs(t, NEUTRAL),
        form,
        table: people(visit).await?,
        fees: fees(visit).await?,
        currency: fee.currency,
    };
    render(status, &page)
}

async fn people(visit: &Visit) -> Result<Table, Failure> {
    let t = visit.t;
    let people = review::people(&visit.cx).await?;
    let mut table = Table::new(t.dispute_people())
        .column(t.account_name())
        .column(t.account_login())
        .column(t.dispute_people_since())
        .number(t.dispute_people_waiting())
        .number(t.dispute_people_decided())
        .column("");
    for person in &people {
        let address = format!("{NEUTRAL}/{}/entfernen", person.account);
        let drop = Button::post(t.dispute_people_drop(), address)
            .quiet()
            .about(person.name.as_str());
        table = table.row([
            SafeHtml::from(person.name.as_str()),
            person.login.as_str().into(),
            visit.time(person.since).into(),
            person.waiting.to_string().into(),
            person.decided.to_string().into(),
            drop.into(),
        ]);
    }
    Ok(table)
}

/// What decisions brought, with a button where it is still to be transferred.
async fn fees(visit: &Visit) -> Result<Table, Failure> {
    let t = visit.t;
    let mut table = Table::new(t.dispute_fees())
        .column(t.account_name())
        .column(t.order_number())
        .column(t.dispute_fee_decided())
        .number(t.dispute_fee_sum())
        .column(t.dispute_fee_state());
    for fee in review::fees(&visit.cx).await? {
        let state = if let Some(at) = fee.paid_at {
            SafeHtml::from(format!("{} ", t.dispute_fee_paid())).and(visit.time(at))
        } else {
            let opened = fee.opened_at.as_micros();
            let address = format!("{NEUTRAL}/verguetung/{}/{opened}", fee.order);
            let about = format!("{}, {}", fee.name, fee.number);
            Button::post(t.dispute_fee_pay(), address)
                .quiet()
                .about(about)
                .into()
        };
        table = table.row([
            SafeHtml::from(fee.name.as_str()),
            fee.number.as_str().into(),
            visit.time(fee.decided_at).into(),
            visit.money(fee.sum),
            state,
        ]);
    }
    Ok(table)
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Answer {
    match review::add_person(&visit.cx, posted.text("login")).await {
        Ok(()) => Ok(Visit::onward(NEUTRAL, "notice-dispute-added")),
        Err(failure) => {
            let fee = review::fee(&visit.cx.app).await?;
            let form = filled(&visit, posted.failing(&visit, failure)?, fee);
            page(&visit, form, fee).await
        }
    }
}

/// What a decision brings whoever is named from now on.
pub(super) async fn set_fee(visit: Visit, posted: Posted) -> Answer {
    let held = review::fee(&visit.cx.app).await?;
    let typed = typed(&visit, &posted, "fee", |text, locale| {
        parse::money(text, held.currency, locale)
    });
    let set = match typed {
        Ok(fee) => review::set_fee(&visit.cx, fee).await,
        Err(error) => Err(error.into()),
    };
    match set {
        Ok(()) => Ok(Visit::onward(NEUTRAL, "notice-dispute-fee-set")),
        Err(failure) => page(&visit, posted.failing(&visit, failure)?, held).await,
    }
}

pub(super) async fn pay_fee(visit: Visit, At((order, opened)): At<(OrderId, i64)>) -> Answer {
    review::pay_fee(&visit.cx, order, Timestamp::from_micros(opened)).await?;
    Ok(Visit::onward(NEUTRAL, "notice-dispute-fee-paid"))
}

pub(super) async fn drop(visit: Visit, At(id): At<AccountId>) -> Answer {
    review::drop_person(&visit.cx, id).await?;
    Ok(Visit::onward(NEUTRAL, "notice-dispute-dropped"))
}
