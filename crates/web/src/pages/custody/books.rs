//! The open books: what lies somewhere for one's own orders, and what was promised without custody.

use app::Failure;
use app::custody::{self, Line};
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use texts::Texts;

use super::way;
use crate::answer::Answer;
use crate::pages::render;
use crate::ui::{self, Button, Empty, Layout, Note, Place, SafeHtml, Table, Tone};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "custody/books.html")]
struct BooksPage {
    layout: Layout,
    t: Texts,
    result: Note,
    lines: Table,
    /// The orders without custody: what was promised and said.
    direct: Table,
    empty: Empty,
}

pub(super) async fn books(visit: Visit) -> Answer {
    let t = visit.t;
    let books = custody::own_books(&visit.cx).await?;
    let mut layout = visit.layout(t.custody_books_title());
    layout.place = Some(Place::Money);
    let (direct, kept): (Vec<_>, Vec<_>) = books.lines.iter().partition(|line| line.is_direct());
    let agree = if kept.is_empty() {
        t.custody_books_direct_agree()
    } else {
        t.custody_books_agree()
    };
    let result = if books.agrees() {
        ui::banner(Tone::Done, agree)
    } else {
        ui::banner(Tone::Problem, t.custody_books_differ())
    };
    let page = BooksPage {
        layout,
        t,
        result,
        lines: lines(&visit, t.custody_books_title(), custody::headings(t), &kept),
        direct: lines(
            &visit,
            t.custody_way_direct(),
            custody::direct_headings(t),
            &direct,
        ),
        empty: Empty::new(t.custody_books_empty())
            .button(Button::link(t.button_to_today(), "/heute")),
    };
    render(StatusCode::OK, &page)
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
    let books = custody::own_books(&visit.cx).await?;
    data(
        "feierabend-buecher",
        &crate::api::money::shape_books(&books),
    )
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
