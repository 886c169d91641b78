//! What somebody sees whose account is blocked: why, and the way to their own money.

use app::{account, custody};
use askama::Template;
use axum::http::StatusCode;
use domain::custody::Adapter;
use texts::Texts;

use crate::answer::Answer;
use crate::pages::render;
use crate::ui::{self, Button, Layout, SafeHtml, SummaryList, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "account/blocked.html")]
struct BlockedPage {
    layout: Layout,
    t: Texts,
    /// Since when, and why.
    block: SummaryList,
    /// Where their money goes, if it is known.
    bank: Option<SummaryList>,
    /// Names the account, or another one.
    name_account: Option<Button>,
    /// Their orders, each with the way to its money.
    orders: Table,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let block = account::own_block(&visit.cx).await?;
    let bank = custody::own_account(&visit.cx).await?;
    let page = BlockedPage {
        layout: visit.layout(t.account_blocked_title()),
        t,
        block: ui::summary_list(t)
            .row(t.operator_block_since(), visit.time(block.since))
            .row(t.operator_block_why(), block.why.as_str()),
        name_account: bank
            .is_none()
            .then(|| Button::link(t.account_blocked_name(), "/konto/bank")),
        bank: bank.map(|bank| {
            ui::summary_list(t)
                .row(t.custody_own_holder(), bank.holder.as_str())
                .row(t.custody_own_iban(), custody::grouped(&bank.iban))
        }),
        orders: orders(&visit).await?,
    };
    render(StatusCode::OK, &page)
}

async fn orders(visit: &Visit) -> Result<Table, app::Failure> {
    let t = visit.t;
    let books = custody::own_books(&visit.cx).await?;
    let table = Table::new(t.account_blocked_orders())
        .column(t.custody_books_order())
        .column(t.account_blocked_see());
    Ok(books.lines.iter().fold(table, |table, line| {
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
    }))
}
