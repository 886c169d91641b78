//! What somebody sees whose account is blocked: why, and the way to their own money.

use app::{account, custody};
use askama::Template;
use axum::http::StatusCode;
use domain::custody::Adapter;
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::Asked;
use crate::pages::custody::turn_rows;
use crate::pages::render;
use crate::ui::{self, Button, Layout, Pagination, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

/// The name of the list of orders in cursors.
const LIST: &str = "blocked-orders";

/// Where the list of orders begins.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    nach: String,
}

#[derive(Template)]
#[template(path = "account/blocked.html")]
struct BlockedPage {
    layout: Layout,
    t: Texts,
    /// Since when, and why.
    block: SummaryList,
    /// What they are to transfer or to confirm.
    waits: Table,
    /// Where their money goes, if it is known.
    bank: Option<SummaryList>,
    /// Names the account, or another one.
    name_account: Option<Button>,
    /// Their orders, each with the way to its money.
    orders: Table,
    pages: Pagination,
}

pub(super) async fn show(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    // Whoever is not blocked is not told that there is such a page.
    let block = account::own_block(&visit.cx).await?;
    let after = Cursor::decode(LIST, &wanted.nach).ok();
    let books = custody::own_books(&visit.cx, after, PageSize::default()).await?;
    let next = books.lines.next.as_ref();
    let next = next.map(|next| format!("/gesperrt?nach={}", next.encode(LIST)));
    let first = (!wanted.nach.is_empty()).then(|| "/gesperrt".to_owned());
    let bank = custody::own_account(&visit.cx).await?;
    let page = BlockedPage {
        layout: visit.layout(t.account_blocked_title()),
        t,
        block: ui::summary_list(t)
            .row(t.operator_block_since(), visit.time(block.since))
            .row(t.operator_block_why(), block.why.as_str()),
        waits: waits(&visit).await?,
        name_account: bank
            .is_none()
            .then(|| Button::link(t.account_blocked_name(), "/konto/bank")),
        bank: bank.map(|bank| {
            ui::summary_list(t)
                .row(t.custody_own_holder(), bank.holder.as_str())
                .row(t.custody_own_iban(), custody::grouped(&bank.iban))
        }),
        orders: orders(&visit, &books.lines.items),
        pages: Pagination::new(t, first, next),
    };
    render(StatusCode::OK, &page)
}

/// The due sums that wait for them: what they owe is asked of them as of everybody.
async fn waits(visit: &Visit) -> Result<Table, app::Failure> {
    let t = visit.t;
    let table = Table::new(t.account_blocked_waits())
        .column(t.account_blocked_what())
        .column(t.account_blocked_since())
        .column(t.account_blocked_see());
    let rows = turn_rows(visit).await?.into_iter();
    Ok(rows.fold(table, |table, (_, what, detail, button)| {
        table.row([SafeHtml::from(what), detail, button.quiet().into()])
    }))
}

fn orders(visit: &Visit, lines: &[custody::Line]) -> Table {
    let t = visit.t;
    let table = Table::new(t.account_blocked_orders())
        .column(t.custody_books_order())
        .column(t.account_blocked_see());
    lines.iter().fold(table, |table, line| {
        let at = |end| format!("/auftraege/{}/{end}", line.order);
        let money = SafeHtml::from(ui::link(t.custody_moves_title(), at("geld")));
        let ways = match line.adapter {
            Adapter::Play => money,
            Adapter::Direct | Adapter::Trust | Adapter::Provider => money
                .and(" · ")
                .and(ui::link(t.custody_pay_title(), at("zahlung"))),
        };
        table.row([
            SafeHtml::from(format!("{} · {}", line.number, line.title)),
            ways,
        ])
    })
}
