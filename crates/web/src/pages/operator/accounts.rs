//! The accounts, a one-time link for somebody who has forgotten the password, and blocking.

use app::account;
use app::operator::{self, ACCOUNT_LIST, Listed};
use askama::Template;
use axum::http::StatusCode;
use kernel::AccountId;
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use texts::Texts;

use super::{ACCOUNTS, Tabs, layout, tabs};
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{Button, Empty, FormView, Layout, Moment, Pagination, Place, SafeHtml, Table};
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
        .column("")
        .column("");
    for listed in &found.items {
        table = table.row(row(&visit, listed));
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

fn row(
    visit: &Visit,
    Listed {
        account,
        blocked_at,
    }: &Listed,
) -> [SafeHtml; 6] {
    let t = visit.t;
    let role = match (account.is_operator, blocked_at) {
        (true, _) => t.operator_is_operator(),
        (false, Some(_)) => t.operator_is_blocked(),
        (false, None) => t.operator_is_person(),
    };
    let address = format!("{ACCOUNTS}/{}/kennwort", account.id);
    let reset = Button::post(t.operator_reset(), address)
        .quiet()
        .about(account.name.as_str());
    let block = Button::link(t.operator_block(), block_address(account.id))
        .quiet()
        .about(account.name.as_str());
    let block = if account.is_operator {
        SafeHtml::default()
    } else {
        block.into()
    };
    [
        account.name.as_str().into(),
        account.login.as_str().into(),
        role.into(),
        visit.time(account.created_at).into(),
        reset.into(),
        block,
    ]
}

fn block_address(id: AccountId) -> String {
    format!("{ACCOUNTS}/{id}/sperre")
}

#[derive(Template)]
#[template(path = "operator/block.html")]
struct BlockPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    form: FormView,
    name: String,
    here: String,
    /// Since when and why it is blocked; nothing when it is not.
    block: Option<(Moment, String)>,
}

/// What blocking does, and the form for it.
pub(super) async fn block_form(visit: Visit, At(id): At<AccountId>) -> Answer {
    block_page(&visit, id, FormView::new(visit.t)).await
}

async fn block_page(visit: &Visit, id: AccountId, form: FormView) -> Answer {
    let t = visit.t;
    let (account, block) = account::block_of(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.operator_block(), &form);
    layout.place = Some(Place::Operator);
    let status = form_status(&form);
    let page = BlockPage {
        layout,
        t,
        tabs: tabs(t, ACCOUNTS),
        form,
        name: account.name,
        here: block_address(id),
        block: block.map(|block| (visit.time(block.since), block.why)),
    };
    render(status, &page)
}

pub(super) async fn block(visit: Visit, At(id): At<AccountId>, posted: Posted) -> Answer {
    match account::block(&visit.cx, id, &posted.text("why")).await {
        Ok(()) => Ok(Visit::onward(ACCOUNTS, "notice-account-blocked")),
        Err(failure) => block_page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn unblock(visit: Visit, At(id): At<AccountId>) -> Answer {
    account::unblock(&visit.cx, id).await?;
    Ok(Visit::onward(ACCOUNTS, "notice-account-unblocked"))
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
