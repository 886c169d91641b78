//! Tokens for the API.

use app::Scope;
use app::account::{self, NewToken};
use askama::Template;
use axum::http::StatusCode;
use kernel::{Timestamp, TokenId};
use store::account::ApiToken;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::prove::{asks_password, proving};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "account/tokens.html")]
struct TokensPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    table: Table,
    asks_password: bool,
    /// A secret that was just made; shown this once.
    secret: Option<String>,
}

pub(super) async fn list(visit: Visit) -> Answer {
    page(&visit, FormView::new(visit.t), None).await
}

async fn page(visit: &Visit, form: FormView, secret: Option<String>) -> Answer {
    let t = visit.t;
    let mut table = Table::new(t.account_tokens_title())
        .column(t.account_token_name())
        .column(t.account_token_scope())
        .column(t.account_token_created())
        .column(t.account_token_last())
        .column(t.account_token_expires())
        .column("");
    for token in account::tokens(&visit.cx).await? {
        table = table.row(token_row(visit, &token));
    }
    let layout = visit.form_layout(t.account_tokens_title(), &form);
    let status = if secret.is_some() {
        StatusCode::CREATED
    } else {
        form_status(&form)
    };
    render(
        status,
        &TokensPage {
            layout,
            t,
            form,
            table,
            asks_password: asks_password(visit),
            secret,
        },
    )
}

fn token_row(visit: &Visit, token: &ApiToken) -> [SafeHtml; 6] {
    let t = visit.t;
    let scope = match Scope::from_code(&token.scope) {
        Some(Scope::Money) => t.account_scope_money(),
        Some(Scope::Write) => t.account_scope_write(),
        _ => t.account_scope_read(),
    };
    let time = |at: Option<Timestamp>, without: &str| {
        at.map_or_else(|| without.into(), |at| SafeHtml::from(visit.time(at)))
    };
    let address = format!("/konto/zugaenge/{}/beenden", token.id);
    let end = Button::post(t.account_token_end(), address)
        .quiet()
        .about(token.name.as_str());
    [
        token.name.as_str().into(),
        scope.into(),
        visit.time(token.created_at).into(),
        time(token.last_used_at, t.word_never()),
        time(token.expires_at, t.account_token_endless()),
        end.into(),
    ]
}

pub(super) async fn create(mut visit: Visit, posted: Posted) -> Answer {
    let days = posted.get("days").trim();
    let wish = match (
        Scope::from_code(posted.get("scope")),
        days,
        days.parse::<u32>(),
    ) {
        (None, _, _) => Err(app::Failure::field("scope", "field-choice-required")),
        (Some(_), text, Err(_)) if !text.is_empty() => {
            Err(app::Failure::field("days", "field-number-unreadable"))
        }
        (Some(scope), _, days) => Ok(NewToken {
            name: posted.text("name"),
            scope,
            days: days.ok(),
        }),
    };
    let make = async {
        let wish = wish?;
        visit.cx = proving(&visit, &posted).await?;
        account::create_token(&visit.cx, wish).await
    };
    match make.await {
        Ok(token) => page(&visit, FormView::new(visit.t), Some(token.reveal())).await,
        Err(failure) => page(&visit, posted.failing(&visit, failure)?, None).await,
    }
}

pub(super) async fn end(visit: Visit, At(id): At<TokenId>) -> Answer {
    account::end_token(&visit.cx, id).await?;
    Ok(Visit::onward("/konto/zugaenge", "notice-token-ended"))
}
