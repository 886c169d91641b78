//! The page "Abgeben": one card for everything one has as a client, my tasks first.
//!
//! A room that has something here adds its card in [`cards`]; each card loads what it shows.

use app::Failure;
use app::task;
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use kernel::format;
use kernel::page::PageSize;
use texts::Texts;

use super::{IMPORT, LIST, LISTS, SORTING, layout, say};
use crate::answer::Answer;
use crate::pages::render;
use crate::ui::{self, Button, Empty, Layout, SafeHtml, Table};
use crate::visit::Visit;

/// How many tasks the card shows.
const ROWS: i64 = 5;

/// One part of the page: a title, what belongs there, and where to go on.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    /// What it is about.
    pub(crate) title: String,
    /// How much there is, in one line; may be empty.
    pub(crate) sum: String,
    /// The first rows, or an [`Empty`].
    pub(crate) body: SafeHtml,
    /// Where to go on.
    pub(crate) buttons: Vec<Button>,
}

#[derive(Template)]
#[template(path = "task/overview.html")]
struct OverviewPage {
    layout: Layout,
    t: Texts,
    cards: Vec<Card>,
}

/// Every card, in the order of the page.
async fn cards(visit: &Visit) -> Result<Vec<Card>, Failure> {
    Ok(vec![
        tasks(visit).await?,
        crate::pages::posting::card(visit).await?,
        orders(visit).await?,
        crate::pages::readiness::card(visit).await?,
    ])
}

pub(super) async fn show(visit: Visit) -> Answer {
    let layout = layout(&visit, visit.t.place_hand_on());
    let cards = cards(&visit).await?;
    render(
        StatusCode::OK,
        &OverviewPage {
            layout,
            t: visit.t,
            cards,
        },
    )
}

/// One's own tasks: what to hand on first comes first.
async fn tasks(visit: &Visit) -> Result<Card, Failure> {
    let t = visit.t;
    let query = task::Query {
        filter: task::Filter {
            state: Some("open"),
            ..task::Filter::default()
        },
        size: PageSize::clamped(ROWS),
        ..task::Query::default()
    };
    let listing = task::list(&visit.cx, query).await?;
    if listing.all == 0 {
        let gather = Button::link(t.task_gather(), IMPORT);
        let example = format!("{IMPORT}#beispiel");
        let empty = Empty::new(t.task_list_empty()).button(gather);
        return Ok(Card {
            title: t.task_list_title().to_owned(),
            sum: String::new(),
            body: empty.example(t.empty_example(), example).into(),
            buttons: vec![Button::link(t.handing_lists_title(), LISTS).quiet()],
        });
    }
    let head = Table::new(t.task_list_title())
        .column(t.task_column_task())
        .column(t.task_column_triage())
        .number(t.task_column_hours());
    let table = listing.tasks.iter().fold(head, |table, stored| {
        let facts = &stored.task.facts;
        table.row([
            ui::link(facts.title.as_str(), format!("{LIST}/{}", stored.task.id)).into(),
            visit.tag(say::triage_tag(stored.task.sorting().triage)),
            SafeHtml::from(format::duration(facts.minutes_per_week, t.locale())),
        ])
    });
    let hours = format::duration(listing.count.weekly, t.locale());
    Ok(Card {
        title: t.task_list_title().to_owned(),
        sum: t.task_sum(listing.count.tasks, &hours),
        body: table.into(),
        buttons: vec![
            Button::link(t.sorting_title(), SORTING),
            Button::link(t.button_all(), LIST)
                .quiet()
                .about(t.task_list_title()),
            Button::link(t.task_new_title(), "/abgeben/aufgaben/neu").quiet(),
            Button::link(t.task_gather(), IMPORT).quiet(),
            Button::link(t.library_link(), "/abgeben/anleitungen").quiet(),
        ],
    })
}

/// One's own orders as client, the last changed first.
async fn orders(visit: &Visit) -> Result<Card, Failure> {
    let t = visit.t;
    let table = crate::pages::order::newest(visit, Role::Client).await?;
    let body = if table.is_empty() {
        SafeHtml::from(t.orders_empty_client())
    } else {
        table.into()
    };
    let all = Button::link(t.button_all(), "/auftraege?seite=abgegeben").quiet();
    Ok(Card {
        title: t.orders_title().to_owned(),
        sum: String::new(),
        body,
        buttons: vec![all.about(t.orders_title())],
    })
}
