//! One's own account: profile, day, password, sign-ins; language and appearance for everybody.

use app::account::{self, Profile};
use askama::Template;
use axum::http::StatusCode;
use domain::account::SettingsDraft;
use kernel::{Currency, Locale, SessionId, parse};
use store::account::Session;
use texts::Texts;

use super::device;
use crate::answer::{Answer, local_path, redirect, with_cookie};
use crate::cookie;
use crate::extract::At;
use crate::form::{Posted, REACHABLE, input_error};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, SafeHtml, Table};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "account/own.html")]
struct OwnPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    login: String,
}

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    layout: Layout,
    t: Texts,
    form: FormView,
}

#[derive(Template)]
#[template(path = "account/sessions.html")]
struct SessionsPage {
    layout: Layout,
    t: Texts,
    table: Table,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let account = account::profile(&visit.cx).await?;
    let draft = SettingsDraft::from(&account.settings);
    let value = account.settings.hour_value;
    let form = FormView::new(visit.t)
        .with("name", account.name)
        .with("locale", account.locale.as_str())
        .with("zone", account.zone)
        .with("day-start", draft.day_start)
        .with("evening-goal", draft.evening_goal)
        .with("work-days", draft.work_days.unwrap_or_default().to_string())
        .with(
            "hour-value",
            kernel::format::amount(value, visit.t.locale()),
        )
        .with_all(REACHABLE.into_iter().zip(draft.reachable));
    own_page(&visit, form)
}

fn own_page(visit: &Visit, form: FormView) -> Answer {
    let layout = visit.form_layout(visit.t.account_own_title(), &form);
    let login = visit.person()?.login.clone();
    render(
        form_status(&form),
        &OwnPage {
            layout,
            t: visit.t,
            form,
            login,
        },
    )
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    let saved = match profile(&visit, &posted) {
        Ok(profile) => account::save_profile(&visit.cx, profile).await,
        Err(failure) => Err(failure),
    };
    match saved {
        Ok(()) => Ok(Visit::onward("/konto", "notice-saved")),
        Err(failure) => own_page(&visit, posted.failing(&visit, failure)?),
    }
}

/// Reads the form; numbers that cannot be read are named together.
fn profile(visit: &Visit, posted: &Posted) -> Result<Profile, app::Failure> {
    let locale = visit.t.locale();
    let hour_value = parse::money(posted.get("hour-value"), Currency::Eur, locale)
        .map_err(|error| input_error("hour-value", error, locale))?;
    Ok(Profile {
        name: posted.text("name"),
        locale: posted.get("locale").parse().unwrap_or(Locale::De),
        zone: posted.text("zone"),
        settings: SettingsDraft {
            day_start: posted.text("day-start"),
            evening_goal: posted.text("evening-goal"),
            work_days: posted.get("work-days").trim().parse().ok(),
            hour_value: Some(hour_value),
            reachable: REACHABLE.map(|day| posted.text(day)),
        },
    })
}

pub(super) async fn password_form(visit: Visit) -> Answer {
    visit.person()?;
    password_page(&visit, FormView::new(visit.t))
}

fn password_page(visit: &Visit, form: FormView) -> Answer {
    let layout = visit.form_layout(visit.t.account_password_title(), &form);
    render(
        form_status(&form),
        &PasswordPage {
            layout,
            t: visit.t,
            form,
        },
    )
}

pub(super) async fn change_password(visit: Visit, posted: Posted) -> Answer {
    visit
        .web
        .limits
        .sign_in(&visit.person()?.login, visit.address)?;
    let (current, new) = (posted.text("current"), posted.text("password"));
    match account::change_password(&visit.cx, current, new).await {
        Ok(()) => {
            let response = Visit::onward("/anmelden", "notice-password-changed");
            Ok(with_cookie(
                response,
                cookie::session(&visit.web.config, ""),
            ))
        }
        Err(failure) => password_page(&visit, posted.failing(&visit, failure)?),
    }
}

pub(super) async fn sessions(visit: Visit) -> Answer {
    let t = visit.t;
    let this = visit.person()?.session;
    let mut table = Table::new(t.account_sessions_title())
        .column(t.account_session_device())
        .column(t.account_session_since())
        .column(t.account_session_last())
        .column("");
    for session in account::sessions(&visit.cx).await? {
        table = table.row(session_row(&visit, this, &session));
    }
    let layout = visit.layout(t.account_sessions_title());
    render(StatusCode::OK, &SessionsPage { layout, t, table })
}

fn session_row(visit: &Visit, this: Option<SessionId>, session: &Session) -> [SafeHtml; 4] {
    let t = visit.t;
    let name = device::name(&session.user_agent);
    let (device, end): (SafeHtml, Button) = if Some(session.id) == this {
        let device = format!("{name} ({})", t.account_session_this());
        (
            device.into(),
            Button::post(t.account_session_end_this(), "/abmelden"),
        )
    } else {
        let address = format!("/konto/anmeldungen/{}/beenden", session.id);
        (
            name.as_str().into(),
            Button::post(t.account_session_end(), address),
        )
    };
    let end = end.quiet().about(name);
    let (created, seen) = (
        visit.time(session.created_at),
        visit.time(session.last_seen_at),
    );
    [device, created.into(), seen.into(), end.into()]
}

pub(super) async fn end_session(visit: Visit, At(id): At<SessionId>) -> Answer {
    account::end_session(&visit.cx, id).await?;
    Ok(Visit::onward("/konto/anmeldungen", "notice-session-ended"))
}

pub(super) async fn choose_language(visit: Visit, posted: Posted) -> Answer {
    let locale: Locale = posted.get("lang").parse().unwrap_or(Locale::De);
    if let Ok(person) = visit.person() {
        let account = account::profile(&visit.cx).await?;
        let settings = SettingsDraft::from(&person.settings);
        let profile = Profile {
            name: account.name,
            locale,
            zone: account.zone,
            settings,
        };
        account::save_profile(&visit.cx, profile).await?;
    }
    let response = redirect(local_path(posted.get("back")));
    Ok(with_cookie(
        response,
        cookie::preference("lang", locale.as_str()),
    ))
}

pub(super) async fn choose_theme(posted: Posted) -> Answer {
    let theme = match posted.get("theme") {
        "light" => "light",
        "dark" => "dark",
        _ => "auto",
    };
    let response = redirect(local_path(posted.get("back")));
    Ok(with_cookie(response, cookie::preference("theme", theme)))
}
