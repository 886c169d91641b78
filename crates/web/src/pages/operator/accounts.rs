//! The accounts, and a one-time link for somebody who has forgotten the password.

use app::operator::{self, ACCOUNT_LIST};
use askama::Template;
use axum::http::StatusCode;
use kernel::AccountId;
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use store::account::Account;
use texts::Texts;

use super::{ACCOUNTS, Tabs, layout, tabs};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::pages::render;
use crate::ui::{Button, Empty, FormView, Layout, Moment, Pagination, SafeHtml, Table};
use crate::visit::Visit;

/// Whose account, and where the list begins.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    anmeldename: String,
    #[serde(default)]
    nach: String,
}

#[derive(Template)]
#[template(path = "operator/accounts.html")]
struct AccountsPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    form: FormView,
    table: Table,
    empty: Empty,
    pages: Pagination,
}

#[derive(Template)]
#[template(path = "operator/link.html")]
struct LinkPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    name: String,
    link: String,
    until: Moment,
}

pub(super) async fn list(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    let after = Cursor::decode(ACCOUNT_LIST, &wanted.nach).ok();
    let login = wanted.anmeldename.trim();
    let size = PageSize::default();
    let found = operator::accounts(&visit.cx, login, after, size).await?;
    let mut table = Table::new(t.operator_accounts())
        .column(t.account_name())
        .column(t.account_login())
        .column(t.operator_role())
        .column(t.operator_since())
        .column("");
    for account in &found.items {
        table = table.row(row(&visit, account));
    }
    let next = found.next.as_ref();
    let next = next.map(|next| format!("{ACCOUNTS}?nach={}", next.encode(ACCOUNT_LIST)));
    let first = (!wanted.nach.is_empty()).then(|| ACCOUNTS.to_owned());
    let page = AccountsPage {
        layout: layout(&visit, t.operator_accounts()),
        t,
        tabs: tabs(t, ACCOUNTS),
        form: FormView::new(t).with("anmeldename", login),
        table,
        empty: Empty::new(t.operator_accounts_empty())
            .button(Button::link(t.button_all(), ACCOUNTS)),
        pages: Pagination::new(t, first, next),
    };
    render(StatusCode::OK, &page)
}

fn row(visit: &Visit, account: &Account) -> [SafeHtml; 5] {
    let t = visit.t;
    let role = if account.is_operator {
        t.operator_is_operator()
    } else {
        t.operator_is_person()
    };
    let address = format!("{ACCOUNTS}/{}/kennwort", account.id);
    let reset = Button::post(t.operator_reset(), address)
        .quiet()
        .about(account.name.as_str());
    [
        account.name.as_str().into(),
        account.login.as_str().into(),
        role.into(),
        visit.time(account.created_at).into(),
        reset.into(),
    ]
}

/// Makes the link and shows it this once: only its hash is kept.
pub(super) async fn reset(visit: Visit, At(id): At<AccountId>) -> Answer {
    let t = visit.t;
    let made = operator::reset_link(&visit.cx, id).await?;
    let base_url = visit.web.config.base_url.as_str();
    let page = LinkPage {
        layout: layout(&visit, t.operator_link_title()),
        t,
        tabs: tabs(t, ACCOUNTS),
        name: made.account.name,
        link: format!("{base_url}/passwort/{}", made.token.reveal()),
        until: visit.time(made.until),
    };
    render(StatusCode::CREATED, &page)
}
