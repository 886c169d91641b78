//! How others see somebody: what they answered in time and what was said of them, with everything
//! it is made of (mission 2.5, 2.6).

use app::review::{self, OwnStanding};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use domain::people::reliability::{Asked, Reaction};
use store::review::reliability::AskedRow;
use texts::Texts;

use crate::answer::Answer;
use crate::pages::{self, render};
use crate::ui::{self, Layout, Place, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "people/standing.html")]
struct StandingPage {
    layout: Layout,
    t: Texts,
    facts: SummaryList,
    hint: String,
    deliveries: Table,
    questions: Table,
    as_client: SafeHtml,
    as_contractor: SafeHtml,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let own = review::own_standing(&visit.cx).await?;
    let name = visit.cx.reader()?.name.clone();
    let mut layout = visit.layout(t.reliability_page());
    layout.place = Some(Place::People);
    let said = |by, all| pages::review::appraisals(&visit, (&name, by), all);
    let page = StandingPage {
        layout,
        t,
        facts: pages::review::reliability_facts(t, &own.as_client.reliability),
        hint: pages::review::reliability_hint(t),
        deliveries: deliveries(&visit, &own),
        questions: questions(&visit, &own),
        as_client: said(Role::Contractor, &own.as_client.appraisals),
        as_contractor: said(Role::Client, &own.as_contractor),
    };
    render(StatusCode::OK, &page)
}

fn deliveries(visit: &Visit, own: &OwnStanding) -> Table {
    let t = visit.t;
    let table = Table::new(t.reliability_made_of_deliveries())
        .show_caption()
        .column(t.reliability_about())
        .column(t.reliability_what())
        .column(t.reliability_when());
    own.reactions.iter().fold(table, |table, row| {
        let words = format!("{} · {}", row.number, row.title);
        table.row([
            SafeHtml::from(ui::link(words, format!("/auftraege/{}", row.order))),
            reaction(t, row.reaction).into(),
            visit.time(row.at).into(),
        ])
    })
}

const fn reaction(t: Texts, reaction: Reaction) -> &'static str {
    match reaction {
        Reaction::Accepted => t.reliability_accepted(),
        Reaction::Silence => t.reliability_silence(),
        Reaction::SentBack {
            is_overruled: true, ..
        } => t.reliability_back_overruled(),
        Reaction::SentBack {
            is_reasoned: true, ..
        } => t.reliability_back_reasoned(),
        Reaction::SentBack { .. } => t.reliability_back_bare(),
    }
}

fn questions(visit: &Visit, own: &OwnStanding) -> Table {
    let t = visit.t;
    let table = Table::new(t.reliability_made_of_questions())
        .show_caption()
        .column(t.reliability_about())
        .column(t.reliability_question())
        .column(t.reliability_what())
        .column(t.reliability_when());
    own.asked.iter().fold(table, |table, row| {
        table.row([
            place(t, row),
            pages::posting::shortened(&row.body).into(),
            answered(t, row.asked).into(),
            visit.time(row.at).into(),
        ])
    })
}

/// The order a question was asked in, or the ad it was asked at.
fn place(t: Texts, row: &AskedRow) -> SafeHtml {
    match (&row.order, row.posting) {
        (Some((order, number, title)), _) => {
            let words = format!("{number} · {title}");
            ui::link(words, format!("/auftraege/{order}")).into()
        }
        (None, Some(posting)) => {
            let address = format!("/abgeben/gesuche/{posting}");
            ui::link(t.reliability_question_at_ad(), address).into()
        }
        (None, None) => SafeHtml::default(),
    }
}

fn answered(t: Texts, asked: Asked) -> &'static str {
    match asked.answered_at {
        Some(_) if asked.is_in_time() => t.reliability_in_time(),
        Some(_) => t.reliability_late(),
        None => t.reliability_open(),
    }
}
