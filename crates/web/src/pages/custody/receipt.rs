//! One's own bank statement: what came in is confirmed by the references in it.

use app::custody::{self, Receipt, Receipts};
use askama::Template;
use axum::extract::Request;
use texts::Texts;

use crate::answer::Answer;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "custody/receipt.html")]
struct ReceiptPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    /// What was confirmed, and what names an order with another sum; nothing before a file was read.
    read: Option<(Table, Table)>,
    /// How many bookings could not be read, in words.
    unusable: Option<String>,
    back: Button,
}

pub(super) async fn form(visit: Visit) -> Answer {
    // Who may not see their account reads no statement of it either.
    custody::own_account(&visit.cx).await?;
    page(&visit, FormView::new(visit.t), None)
}

fn page(visit: &Visit, form: FormView, read: Option<Receipts>) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.custody_receipt_title(), &form);
    layout.place = Some(Place::Money);
    let unusable = read.as_ref().filter(|read| read.unusable > 0);
    let shown = ReceiptPage {
        layout,
        t,
        unusable: unusable.map(|read| {
            let count = i64::try_from(read.unusable).unwrap_or(i64::MAX);
            t.custody_receipt_unusable(count)
        }),
        read: read.map(|read| {
            let table = |title, rows: &[Receipt]| receipts(visit, title, rows);
            (
                table(t.custody_receipt_confirmed(), &read.confirmed),
                table(t.custody_receipt_differing(), &read.differing),
            )
        }),
        back: Button::link(t.money_title(), "/geld").quiet(),
        form,
    };
    render(form_status(&shown.form), &shown)
}

fn receipts(visit: &Visit, title: &str, rows: &[Receipt]) -> Table {
    let t = visit.t;
    let table = Table::new(title)
        .show_caption()
        .column(t.order_number())
        .column(t.order_subject())
        .number(t.custody_receipt_due())
        .number(t.custody_receipt_came());
    rows.iter().fold(table, |table, row| {
        table.row([
            SafeHtml::from(row.number.as_str()),
            row.title.as_str().into(),
            visit.money(row.due),
            visit.money(row.came),
        ])
    })
}

pub(super) async fn read(visit: Visit, request: Request) -> Answer {
    visit.cx.acting_recipient()?;
    let read = match crate::pages::operator::uploaded(request).await {
        Ok(bytes) => custody::read_receipts(&visit.cx, bytes).await,
        Err(failure) => Err(failure),
    };
    match read {
        Ok(read) => page(&visit, FormView::new(visit.t), Some(read)),
        Err(failure) => page(&visit, Posted::default().failing(&visit, failure)?, None),
    }
}
