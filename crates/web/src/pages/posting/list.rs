//! Lists of one's own ads: all of them, those for one task, and the tasks a new one can begin with.

use app::{Failure, posting, task};
use askama::Template;
use axum::http::StatusCode;
use kernel::page::PageSize;
use kernel::{TaskId, format};
use store::posting::OwnAd;

use super::{LIST, crumbs, home, layout, posting_tag, say};
use crate::answer::Answer;
use crate::pages::render;
use crate::pages::task::Card;
use crate::ui::{self, Button, Crumbs, Empty, Layout, SafeHtml, Table};
use crate::visit::Visit;

/// How many ads the card on "Abgeben" shows.
const ROWS: usize = 5;
/// How many tasks a new ad can be begun with from here.
const TASKS: i64 = 25;

#[derive(Template)]
#[template(path = "posting/list.html")]
struct ListPage {
    layout: Layout,
    crumbs: Crumbs,
    title: String,
    lead: String,
    table: Table,
    empty: Empty,
    button: Button,
}

/// A table of one's own ads; empty without any.
fn table<'a>(visit: &Visit, title: &str, ads: impl IntoIterator<Item = &'a OwnAd>) -> Table {
    let t = visit.t;
    let head = Table::new(title)
        .column(t.posting_column_title())
        .column(t.posting_column_state())
        .number(t.posting_column_offers())
        .column(t.posting_column_due());
    ads.into_iter().fold(head, |table, ad| {
        let due = ad
            .due_at
            .map(|at| ui::time_short(at, &visit.zone(), t.locale()).into());
        table.row([
            ui::link(say::title(t, &ad.title), home(ad.id)).into(),
            visit.tag(posting_tag(ad.state)),
            SafeHtml::from(format::number(ad.offers, t.locale())),
            due.unwrap_or_else(|| t.word_none().into()),
        ])
    })
}

/// Hits of a search, with their state.
pub(crate) fn all_with_title(visit: &Visit, title: &str, ads: &[OwnAd]) -> Table {
    table(visit, title, ads)
}

/// The part of "Abgeben" about ads.
pub(crate) async fn card(visit: &Visit) -> Result<Card, Failure> {
    let t = visit.t;
    let ads = posting::own(&visit.cx).await?;
    let title = t.posting_list_title().to_owned();
    let new = || Button::link(t.posting_begin(), format!("{LIST}/neu"));
    if ads.is_empty() {
        let body = Empty::new(t.posting_list_empty())
            .button(new().quiet())
            .into();
        return Ok(Card {
            title,
            sum: String::new(),
            body,
            buttons: Vec::new(),
        });
    }
    let all = Button::link(t.button_all(), LIST)
        .quiet()
        .about(title.as_str());
    Ok(Card {
        sum: t.posting_sum(ads.len()),
        body: table(visit, &title, ads.iter().take(ROWS)).into(),
        buttons: vec![all, new().quiet()],
        title,
    })
}

pub(super) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let ads = posting::own(&visit.cx).await?;
    let title = t.posting_list_title().to_owned();
    let new = Button::link(t.posting_begin(), format!("{LIST}/neu"));
    let page = ListPage {
        layout: layout(&visit, title.as_str()),
        crumbs: Crumbs::new(t, title.as_str()).step(t.place_hand_on(), ui::address::HAND_ON),
        lead: t.posting_list_lead().to_owned(),
        table: table(&visit, &title, &ads),
        empty: Empty::new(t.posting_list_empty()).button(new.clone()),
        button: new,
        title,
    };
    render(StatusCode::OK, &page)
}

/// The ads there are for a task.
pub(super) fn of_task(visit: &Visit, task: TaskId, name: &str, ads: &[OwnAd]) -> Answer {
    let t = visit.t;
    let title = t.posting_of_task_title().to_owned();
    let address = format!("/abgeben/aufgaben/{task}");
    let again = Button::link(t.posting_begin_another(), format!("{address}/gesuch?neu=1")).quiet();
    let page = ListPage {
        layout: layout(visit, title.as_str()),
        crumbs: crumbs(visit, title.as_str()).step(name, address),
        lead: name.to_owned(),
        table: table(visit, &title, ads),
        empty: Empty::new(t.posting_list_empty()),
        button: again,
        title,
    };
    render(StatusCode::OK, &page)
}

/// A new ad begins with a task: it needs its instruction (mission 1.9).
pub(super) async fn new(visit: Visit) -> Answer {
    let t = visit.t;
    let query = task::Query {
        filter: task::Filter {
            state: Some("open"),
            ..task::Filter::default()
        },
        size: PageSize::clamped(TASKS),
        ..task::Query::default()
    };
    let listing = task::list(&visit.cx, query).await?;
    let title = t.posting_new_title().to_owned();
    let head = Table::new(title.as_str())
        .column(t.task_column_task())
        .number(t.task_column_hours())
        .column("");
    let table = listing.tasks.iter().fold(head, |table, stored| {
        let (facts, id) = (&stored.task.facts, stored.task.id);
        let begin = Button::link(t.posting_begin(), format!("/abgeben/aufgaben/{id}/gesuch"));
        table.row([
            SafeHtml::from(facts.title.as_str()),
            format::duration(facts.minutes_per_week, t.locale()).into(),
            begin.quiet().about(facts.title.as_str()).into(),
        ])
    });
    let add = Button::link(t.task_add(), "/abgeben/aufgaben/neu");
    let lead = match listing.next {
        Some(_) => format!("{} {}", t.posting_new_lead(), t.posting_new_more(TASKS)),
        None => t.posting_new_lead().to_owned(),
    };
    let page = ListPage {
        layout: layout(&visit, title.as_str()),
        crumbs: crumbs(&visit, title.as_str()),
        lead,
        table,
        empty: Empty::new(t.posting_new_empty()).button(add.clone()),
        button: add.quiet(),
        title,
    };
    render(StatusCode::OK, &page)
}
