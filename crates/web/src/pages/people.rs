//! "Leute": people one has worked with, and the same order once more in two clicks
//! (mission 0.19).

mod capacity;
mod standing;
mod trust;

use app::agreement::{self, Paid, Partner};
use app::custody;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use kernel::OrderId;
use texts::Texts;

use super::order::assistance_cards;
use super::render;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::once::{self, Sending};
use crate::pages::custody::{note, way};
use crate::pages::form_status;
use crate::state::Web;
use crate::ui::{self, Button, Empty, FormView, Layout, Note, Place, SafeHtml, SummaryList, Tone};
use crate::visit::Visit;

pub(crate) use capacity::CAPACITY;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/leute", get(list))
        .route("/leute/ueber-mich", get(standing::show))
        .route(
            "/konto/uebernehme",
            get(capacity::show).post(capacity::save),
        )
        .route("/leute/{id}/vertrauen", get(trust::show))
        .route("/auftraege/{id}/noch-einmal", get(again_form).post(again))
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    people: Vec<PersonCard>,
    assistances: SafeHtml,
    empty: Empty,
}

struct PersonCard {
    name: String,
    facts: SummaryList,
    again: Option<(String, Vec<Button>)>,
}

/// How many orders, and which.
#[derive(Template)]
#[template(
    source = "{{ count }}{% if !orders.is_empty() %}<ul class=\"plain\">{% for order in orders %}<li>{{ order }}</li>{% endfor %}</ul>{% endif %}",
    ext = "html"
)]
struct OrderList {
    count: String,
    orders: Vec<SafeHtml>,
}

crate::ui::component!(OrderList);

#[derive(Template)]
#[template(path = "people/again.html")]
struct AgainPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    answers: SummaryList,
    /// What the client noted for next time when accepting the last one.
    remark: Option<String>,
    /// That the money is secured in another way than the last time.
    changed: Option<Note>,
    button: Button,
}

async fn list(visit: Visit) -> Answer {
    let t = visit.t;
    let people = agreement::partners(&visit.cx).await?;
    let mut layout = visit.layout(t.people_title());
    layout.place = Some(Place::People);
    let page = ListPage {
        layout,
        t,
        people: people.iter().map(|person| card(&visit, person)).collect(),
        assistances: assistance_cards(&visit).await?,
        empty: Empty::new(t.people_empty()).button(Button::link(t.people_find(), "/abgeben")),
    };
    render(StatusCode::OK, &page)
}

fn card(visit: &Visit, person: &Partner) -> PersonCard {
    let t = visit.t;
    let facts = ui::summary_list(t)
        .row(
            t.people_did_for_me(),
            orders(t, &person.did_for_me, "abgegeben"),
        )
        .row(
            t.people_did_for_them(),
            orders(t, &person.did_for_them, "uebernommen"),
        )
        .row(t.people_last(), visit.time(person.last_paid_at))
        .row(
            t.tip_trust_title(),
            ui::link(
                t.tip_trust_with(&person.name),
                format!("/leute/{}/vertrauen", person.account),
            ),
        );
    let again = person.repeat.as_ref().map(|repeat| {
        let sum = kernel::format::money(repeat.amount, t.locale());
        let address = |end| format!("/auftraege/{}/{end}", repeat.order);
        let what = format!("{} · {sum}", repeat.title);
        let button = |words: &'static str, end| {
            let button = Button::link(words, address(end));
            button.about(repeat.title.as_str()).quiet()
        };
        let again = (!repeat.is_week).then(|| button(t.people_again(), "noch-einmal"));
        let lasting = if repeat.is_week {
            t.assistance_again()
        } else {
            t.assistance_propose()
        };
        let lasting = button(lasting, "zusammenarbeit");
        (what, again.into_iter().chain([lasting]).collect())
    });
    PersonCard {
        name: person.name.clone(),
        facts,
        again,
    }
}

/// How many orders are named; the older ones of many stand in the list of orders.
const NAMED: usize = 5;

/// A number with the orders it is made of (mission, decision 10).
fn orders(t: Texts, all: &[Paid], side: &str) -> SafeHtml {
    let named = all.iter().take(NAMED).map(|paid| {
        let words = format!("{} · {}", paid.number, paid.title);
        ui::link(words, format!("/auftraege/{}", paid.order)).into()
    });
    let more = all.len().saturating_sub(NAMED);
    let rest = (more > 0).then(|| {
        let address = format!("/auftraege?seite={side}&stand=beendet");
        ui::link(t.people_more_orders(more), address).into()
    });
    OrderList {
        count: t.people_orders(all.len()),
        orders: named.chain(rest).collect(),
    }
    .into()
}

async fn again_form(visit: Visit, At(id): At<OrderId>) -> Answer {
    again_page(&visit, id, FormView::new(visit.t)).await
}

async fn again_page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let next = agreement::propose_again(&visit.cx, id, None).await?;
    let last = agreement::room(&visit.cx, id).await?;
    let answers = ui::summary_list(t)
        .row(t.order_subject(), next.title.as_str())
        .row(t.role_contractor(), last.head.contractor.1.as_str())
        .row(t.order_sum(), visit.money(next.amount))
        .row(t.people_due(), visit.time(next.due_at));
    let remark = last
        .decisions
        .iter()
        .rev()
        .find_map(|decision| decision.remark.as_deref());
    let remark = remark.map(|remark| t.people_again_remark(remark));
    let (before, now) = custody::since_last(&visit.cx, id).await?;
    let answers = answers.row(t.custody_title(), way(t, now));
    let changed = (before != now).then(|| {
        ui::banner(
            Tone::Soon,
            t.custody_again_changed(way(t, before), way(t, now)),
        )
    });
    let mut layout = visit.form_layout(t.people_again_title(), &form);
    layout.notice = Some(note(t, now).to_owned());
    layout.place = Some(Place::People);
    let status = form_status(&form);
    let address = format!("/auftraege/{id}/noch-einmal");
    let button =
        Button::post(t.people_again_button(), address).hidden(once::FIELD, once::fresh(&visit.cx));
    render(
        status,
        &AgainPage {
            layout,
            t,
            form,
            answers,
            remark,
            changed,
            button,
        },
    )
}

async fn again(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let about = format!("/auftraege/{id}/noch-einmal");
    let sending = Sending::new(&about, &posted, &[]);
    let cx = sending.cx(&visit);
    let again = async { Ok(agreement::again(&cx, id, None).await?.order) };
    match sending.once(&visit, again).await {
        Ok(order) => {
            let address = format!("/auftraege/{order}");
            Ok(Visit::onward(&address, "notice-order-again"))
        }
        Err(failure) => {
            let form = Posted::default().failing(&visit, failure)?;
            again_page(&visit, id, form).await
        }
    }
}
