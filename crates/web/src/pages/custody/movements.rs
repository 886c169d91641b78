//! The money of one order, movement by movement, for its two sides.

use app::custody::{self, OrderMovements};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use kernel::OrderId;
use texts::Texts;

use super::sheet;
use crate::answer::Answer;
use crate::extract::At;
use crate::pages::render;
use crate::ui::{self, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "custody/movements.html")]
struct MovementsPage {
    layout: Layout,
    t: Texts,
    /// The way back, and what the order is called.
    room: String,
    order: String,
    table: Table,
    is_direct: bool,
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let t = visit.t;
    let shown = custody::movements(&visit.cx, id).await?;
    let mut layout = visit.layout(t.custody_moves_title());
    layout.place = Some(match shown.role {
        Role::Client => Place::HandOn,
        Role::Contractor => Place::TakeOn,
    });
    let page = MovementsPage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        order: format!("{} · {}", shown.number, shown.title),
        table: table(&visit, &shown),
        is_direct: shown.is_direct(),
    };
    render(StatusCode::OK, &page)
}

fn table(visit: &Visit, shown: &OrderMovements) -> Table {
    let t = visit.t;
    let table = Table::new(t.custody_moves_title())
        .column(t.money_when())
        .column(t.money_what())
        .column(t.custody_moves_from())
        .column(t.custody_moves_to())
        .number(t.money_amount())
        .number(shown.left(t));
    shown.moved.iter().fold(table, |table, moved| {
        table.row([
            SafeHtml::from(ui::time_short(moved.at, &visit.zone(), t.locale())),
            moved.movement.words(t, shown.custody).into(),
            shown.place(t, moved.from).as_str().into(),
            shown.place(t, moved.to).as_str().into(),
            visit.money(moved.amount),
            visit.money(moved.left),
        ])
    })
}

pub(super) async fn download(visit: Visit, At(id): At<OrderId>) -> Answer {
    let table = custody::export_movements(&visit.cx, id).await?;
    Ok(sheet("feierabend-auftrag", table))
}
