//! For whom the contractor acts, said before both have signed (2.27).

use app::Failure;
use app::agreement::{self, Acting, Room};
use askama::Template;
use domain::account::organisation::Company;
use domain::agreement::contract::Party;
use kernel::OrderId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{Choice, FormView, Layout, Place};
use crate::visit::Visit;

/// The field with the choice, on this page and where an offer is made.
pub(crate) const FIELD: &str = "acting";
/// Its value for a company.
pub(crate) const COMPANY: &str = "company";
/// Its value for oneself.
const ONESELF: &str = "self";

#[derive(Template)]
#[template(path = "order/acting.html")]
struct ActingPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    order: String,
    title: String,
    choices: Vec<Choice>,
    may_change: bool,
    is_gone: bool,
}

/// What can be chosen between.
pub(crate) fn choices(t: Texts, company: &Company) -> Vec<Choice> {
    vec![
        Choice::new(ONESELF, t.organisation_choice_self()),
        Choice::new(
            COMPANY,
            t.organisation_choice_company(company.name.as_str()),
        ),
    ]
}

/// The choice as a form holds it.
pub(crate) const fn word(for_company: bool) -> &'static str {
    if for_company { COMPANY } else { ONESELF }
}

/// What was chosen; nothing where the form did not ask.
pub(crate) fn chosen(posted: &Posted) -> Option<bool> {
    match posted.get(FIELD) {
        COMPANY => Some(true),
        ONESELF => Some(false),
        _ => None,
    }
}

/// A party as people call it: by name, or the company and who acts for it.
pub(crate) fn called(t: Texts, party: &Party) -> String {
    named(
        t,
        party.company.as_ref().map(|company| company.name.as_str()),
        &party.name,
    )
}

/// Which company the contractor of an order acts for, and who acts; nothing without one.
pub(super) fn company_line(t: Texts, room: &Room) -> Option<String> {
    let party = &room.contract.contractor;
    let is_for_one = party.company.is_some();
    is_for_one.then(|| format!("{}: {}", t.role_contractor(), called(t, party)))
}

/// The same from a list.
pub(crate) fn named(t: Texts, company: Option<&str>, person: &str) -> String {
    match company {
        Some(company) => t.organisation_acting(company, person),
        None => person.to_owned(),
    }
}

/// The other side in a list: the contractor with the company they act for; the client, with the
/// company the reader acts for.
pub(crate) fn other(t: Texts, is_client: bool, company: Option<&str>, other: &str) -> String {
    match company {
        Some(company) if is_client => t.organisation_acting(company, other),
        Some(company) => t.organisation_for(company, other),
        None => other.to_owned(),
    }
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let known = agreement::acting(&visit.cx, id).await?;
    let form = FormView::new(visit.t).with(FIELD, word(known.company.is_some()));
    page(&visit, id, &known, form)
}

pub(super) async fn save(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let known = agreement::acting(&visit.cx, id).await?;
    let saved = match chosen(&posted) {
        Some(for_company) => agreement::act_for(&visit.cx, id, for_company).await,
        None => Err(Failure::field(FIELD, "field-choice-required")),
    };
    match saved {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}/vertrag"),
            "notice-organisation-choice",
        )),
        Err(failure) => page(&visit, id, &known, posted.failing(&visit, failure)?),
    }
}

fn page(visit: &Visit, id: OrderId, known: &Acting, form: FormView) -> Answer {
    let t = visit.t;
    let status = form_status(&form);
    let mut layout = visit.form_layout(t.organisation_choice_title(), &form);
    layout.place = Some(Place::TakeOn);
    // Who left the company can still turn to acting for themselves.
    let is_gone = known.own.is_none() && known.company.is_some();
    let choices = match &known.own {
        Some(company) => choices(t, company),
        None => vec![Choice::new(ONESELF, t.organisation_choice_self())],
    };
    let page = ActingPage {
        layout,
        t,
        form,
        order: format!("/auftraege/{id}"),
        title: format!("{} · {}", known.number, known.title),
        choices,
        may_change: known.may_change && (known.own.is_some() || is_gone),
        is_gone,
    };
    render(status, &page)
}
