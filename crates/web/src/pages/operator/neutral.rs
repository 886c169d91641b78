//! The list of neutral people who decide disputes.

use app::review;
use askama::Template;
use kernel::AccountId;
use texts::Texts;

use super::{NEUTRAL, Tabs, tabs};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
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
}

pub(super) async fn list(visit: Visit) -> Answer {
    page(&visit, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, form: FormView) -> Answer {
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
    let mut layout = visit.form_layout(t.dispute_people(), &form);
    layout.place = Some(Place::Operator);
    let status = form_status(&form);
    let page = NeutralPage {
        layout,
        t,
        tabs: tabs(t, NEUTRAL),
        form,
        table,
    };
    render(status, &page)
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Answer {
    match review::add_person(&visit.cx, posted.text("login")).await {
        Ok(()) => Ok(Visit::onward(NEUTRAL, "notice-dispute-added")),
        Err(failure) => page(&visit, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn drop(visit: Visit, At(id): At<AccountId>) -> Answer {
    review::drop_person(&visit.cx, id).await?;
    Ok(Visit::onward(NEUTRAL, "notice-dispute-dropped"))
}
