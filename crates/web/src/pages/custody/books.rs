//! The open books: what lies somewhere for one's own orders, and what was promised without custody.

use app::Failure;
use app::custody::{self, Line, OpenBooks};
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::custody::Adapter;
use kernel::page::{Cursor, PageSize};
use serde::{Deserialize, Serialize};
use texts::Texts;

use super::way;
use crate::answer::Answer;
use crate::extract::Asked;
use crate::pages::render;
use crate::ui::{self, Button, Empty, Layout, Note, Pagination, Place, SafeHtml, Table, Tone};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "books";

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    nach: String,
}

#[derive(Template)]
#[template(path = "custody/books.html")]
struct BooksPage {
    layout: Layout,
    t: Texts,
    result: Note,
    /// How many orders that is said of.
    checked: String,
    /// The sums of all orders, whatever page they stand on.
    totals: Table,
    /// The same of promises.
    promised: Table,
    lines: Table,
    /// The orders without custody: what was promised and said.
    direct: Table,
    pages: Pagination,
    empty: Empty,
}

pub(super) async fn books(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    let after = Cursor::decode(LIST, &wanted.nach).ok();
    let books = custody::own_books(&visit.cx, after, PageSize::default()).await?;
    let mut layout = visit.layout(t.custody_books_title());
    layout.place = Some(Place::Money);
    let (direct, kept): (Vec<_>, Vec<_>) =
        books.lines.items.iter().partition(|line| line.is_direct());
    let next = books.lines.next.as_ref();
    let next = next.map(|next| format!("/geld/buecher?nach={}", next.encode(LIST)));
    let first = (!wanted.nach.is_empty()).then(|| "/geld/buecher".to_owned());
    let page = BooksPage {
        layout,
        t,
        result: result(t, &books),
        checked: t.custody_books_checked(books.orders()),
        totals: totals(&visit, custody::total_headings(t), (&books, false)),
        promised: totals(&visit, custody::direct_total_headings(t), (&books, true)),
        lines: lines(&visit, t.custody_books_title(), custody::headings(t), &kept),
        direct: lines(
            &visit,
            t.custody_way_direct(),
            custody::direct_headings(t),
            &direct,
        ),
        pages: Pagination::new(t, first, next),
        empty: Empty::new(t.custody_books_empty())
            .button(Button::link(t.button_to_today(), "/heute")),
    };
    render(StatusCode::OK, &page)
}

/// What is said of every order, not of those on this page alone.
fn result(t: Texts, books: &OpenBooks) -> Note {
    let is_promise = |adapter| adapter == Adapter::Direct;
    if !books.agrees() {
        return ui::banner(Tone::Problem, t.custody_books_differ());
    }
    let mut totals = books.totals.iter();
    if totals.all(|total| is_promise(total.custody)) {
        ui::banner(Tone::Done, t.custody_books_direct_agree())
    } else {
        ui::banner(Tone::Done, t.custody_books_agree())
    }
}

/// The sums of all orders by way of custody: those where something lies, or promises.
fn totals(
    visit: &Visit,
    headings: [&'static str; 4],
    (books, is_promise): (&OpenBooks, bool),
) -> Table {
    let t = visit.t;
    let table = Table::new(t.custody_books_totals())
        .column(t.custody_books_way())
        .number(t.custody_books_orders());
    let table = headings.into_iter().fold(table, Table::number);
    let own = books.totals.iter();
    let own = own.filter(|total| (total.custody == Adapter::Direct) == is_promise);
    own.fold(table, |table, total| {
        let start = [
            SafeHtml::from(way(t, total.custody)),
            SafeHtml::from(total.orders.to_string()),
        ];
        let sums = custody::total_sums(&(total.custody, total.position, total.held));
        let sums = sums.map(|sum| visit.money(sum));
        table.row(start.into_iter().chain(sums))
    })
}

/// A table of orders, each with its sums.
fn lines(visit: &Visit, title: &str, headings: [&'static str; 6], lines: &[&Line]) -> Table {
    let t = visit.t;
    let table = Table::new(title)
        .column(t.custody_books_order())
        .column(t.custody_books_way());
    let table = headings.into_iter().fold(table, Table::number);
    lines.iter().fold(table, |table, line| {
        let name = format!("{} · {}", line.number, line.title);
        let order = ui::link(name, format!("/auftraege/{}", line.order));
        let start = [SafeHtml::from(order), way(t, line.adapter).into()];
        let sums = line.sums().map(|sum| visit.money(sum));
        table.row(start.into_iter().chain(sums))
    })
}

pub(super) async fn books_csv(visit: Visit) -> Answer {
    let bytes = custody::export_books(&visit.cx).await?;
    Ok(sheet("feierabend-buecher", bytes))
}

pub(super) async fn books_json(visit: Visit) -> Answer {
    let books = custody::whole_books(&visit.cx).await?;
    data("feierabend-buecher", &crate::api::money::shape_books(books))
}

/// A table to take along, under a name of plain letters; never kept by a browser.
pub(crate) fn sheet(name: &str, table: Vec<u8>) -> Response {
    download(&format!("{name}.csv"), "text/csv; charset=utf-8", table)
}

/// The same for programs.
pub(crate) fn data(name: &str, shape: &impl Serialize) -> Answer {
    let body = serde_json::to_vec(shape).map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(download(&format!("{name}.json"), "application/json", body))
}

fn download(name: &str, media_type: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}
