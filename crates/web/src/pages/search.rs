//! "Suchen": one box for everything the reader may see.

use app::search::{self, Found, Kind};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use kernel::TaskId;
use serde::Deserialize;
use texts::Texts;

use super::task::{LIST, with_query};
use super::{offer, order, posting, render};
use crate::answer::Answer;
use crate::extract::Asked;
use crate::state::Web;
use crate::ui::{self, FormView, Layout, SafeHtml, Table, address};
use crate::visit::Visit;

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/suche", get(show))
}

/// What is looked for, and where.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    art: String,
}

#[derive(Template)]
#[template(path = "search/show.html")]
struct SearchPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    kind: &'static str,
    /// Address, words, whether it is chosen.
    kinds: Vec<(String, &'static str, bool)>,
    is_asked: bool,
    summary: String,
    /// Heading and hits of each kind that has any.
    parts: Vec<(&'static str, Table)>,
}

/// A kind's word in the address and on the page.
fn kind_words(t: Texts, kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::All => ("", t.search_kind_all()),
        Kind::Ads => ("gesuche", t.search_kind_ads()),
        Kind::OwnAds => ("eigene", t.search_kind_own_ads()),
        Kind::Tasks => ("aufgaben", t.search_kind_tasks()),
        Kind::Orders => ("auftraege", t.search_kind_orders()),
    }
}

async fn show(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    let query = wanted.q.trim();
    let chosen = Kind::ALL
        .into_iter()
        .find(|kind| kind_words(t, *kind).0 == wanted.art);
    let chosen = chosen.unwrap_or_default();
    let found = search::search(&visit.cx, query, chosen).await?;
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let (word, words) = kind_words(t, kind);
        let address = with_query(address::SEARCH, &[("q", query), ("art", word)]);
        (address, words, kind == chosen)
    });
    let count = found.count();
    let page = SearchPage {
        layout: visit.layout(t.search_title()),
        t,
        form: FormView::new(t).with("q", query),
        kind: kind_words(t, chosen).0,
        kinds: kinds.collect(),
        is_asked: !query.is_empty(),
        summary: if count == 0 {
            t.search_nothing(query)
        } else {
            t.count_results(count)
        },
        parts: parts(&visit, &found),
    };
    render(StatusCode::OK, &page)
}

fn parts(visit: &Visit, found: &Found) -> Vec<(&'static str, Table)> {
    let t = visit.t;
    let own_ads = t.search_kind_own_ads();
    let parts = [
        (t.search_kind_tasks(), tasks(t, &found.tasks)),
        (
            own_ads,
            posting::all_with_title(visit, own_ads, &found.own_ads),
        ),
        (t.search_kind_orders(), orders(visit, found)),
        (t.search_kind_ads(), offer::ads(visit, &found.ads)),
    ];
    parts
        .into_iter()
        .filter(|(_, table)| !table.is_empty())
        .collect()
}

fn tasks(t: Texts, tasks: &[(TaskId, String)]) -> Table {
    let head = Table::new(t.search_kind_tasks()).column(t.task_column_task());
    tasks.iter().fold(head, |table, (id, title)| {
        table.row([ui::link(title.as_str(), format!("{LIST}/{id}"))])
    })
}

fn orders(visit: &Visit, found: &Found) -> Table {
    let t = visit.t;
    let head = Table::new(t.search_kind_orders())
        .column(t.order_number())
        .column(t.order_subject())
        .column(t.posting_column_state());
    found.orders.iter().fold(head, |table, row| {
        table.row([
            ui::link(row.number.as_str(), format!("/auftraege/{}", row.id)).into(),
            SafeHtml::from(row.title.as_str()),
            visit.tag(order::order_tag(row.tag)),
        ])
    })
}
