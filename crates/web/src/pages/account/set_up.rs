//! The first minute of an instance.

use app::account::{self, NewPerson, SetUp, SignIn};
use askama::Template;
use axum::http::StatusCode;
use kernel::Locale;
use texts::Texts;

use crate::answer::{Answer, redirect, with_cookie};
use crate::cookie;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "account/set_up.html")]
struct SetUpPage {
    layout: Layout,
    t: Texts,
    form: FormView,
}

#[derive(Template)]
#[template(path = "account/set_up_closed.html")]
struct ClosedPage {
    layout: Layout,
    t: Texts,
    is_set_up: bool,
}

/// What is shown without a working link.
pub(super) async fn closed(visit: Visit) -> Answer {
    let is_set_up = visit.instance.is_some();
    let layout = visit.layout(visit.t.account_set_up_title());
    let status = if is_set_up {
        StatusCode::NOT_FOUND
    } else {
        StatusCode::OK
    };
    render(
        status,
        &ClosedPage {
            layout,
            t: visit.t,
            is_set_up,
        },
    )
}

pub(super) async fn show(visit: Visit, At(token): At<String>) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    if !account::set_up_works(&visit.cx, &token).await? {
        return closed(visit).await;
    }
    let form = FormView::new(visit.t)
        .with("instance", "Feierabend")
        .with("locale", visit.t.locale().as_str());
    page(&visit, form)
}

fn page(visit: &Visit, form: FormView) -> Answer {
    let layout = visit.form_layout(visit.t.account_set_up_title(), &form);
    render(
        form_status(&form),
        &SetUpPage {
            layout,
            t: visit.t,
            form,
        },
    )
}

pub(super) async fn finish(visit: Visit, At(token): At<String>, posted: Posted) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    let input = SetUp {
        instance: posted.text("instance"),
        locale: posted.get("locale").parse().unwrap_or(Locale::De),
        is_demo: false,
        operator: NewPerson {
            name: posted.text("name"),
            login: posted.text("login"),
            password: posted.text("password"),
        },
    };
    match account::set_up(&visit.cx, &token, input).await {
        Ok(_) => {}
        Err(app::Failure::NotFound) => return closed(visit).await,
        Err(failure) => return page(&visit, posted.failing(&visit, failure)?),
    }
    let sign_in = SignIn {
        login: posted.text("login"),
        password: posted.text("password"),
        user_agent: visit.user_agent.clone(),
    };
    let signed_in = account::sign_in(&visit.cx, sign_in).await?;
    let cookie = cookie::session(&visit.web.config, &signed_in.token.reveal());
    Ok(with_cookie(redirect("/heute"), cookie))
}
