//! One visit: who came, in which language, and how failures look to them.

use std::net::IpAddr;
use std::sync::Arc;

use app::{Actor, Cx, Failure, Person};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::account::WeeklyHours;
use domain::custody::Adapter;
use kernel::{Locale, Money, Timestamp, Zone};
use store::account::Instance;
use texts::Texts;

use crate::answer::{Error, redirect, with_cookie};
use crate::kept::{self, Taken};
use crate::state::Web;
use crate::ui::{self, FormView, Layout, Moment, Reader, SafeHtml, Tagged, Theme, Tone};
use crate::{address, api, assets, cookie, pages};

/// Who is here. Handlers take it as an extractor; a middleware made it.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// For the use cases.
    pub(crate) cx: Cx,
    /// What is said, in the visitor's language.
    pub(crate) t: Texts,
    /// The instance, once set up.
    pub(crate) instance: Option<Arc<Instance>>,
    /// Where the money of new orders lies.
    pub(crate) custody: Adapter,
    /// Shared means.
    pub(crate) web: Web,
    /// Light, dark, or as the system has it.
    pub(crate) theme: Theme,
    /// How many things wait for the signed-in person.
    pub(crate) turns: u32,
    /// Path and query of this request.
    pub(crate) path: String,
    /// Where the request came from.
    pub(crate) address: IpAddr,
    /// What the browser calls itself.
    pub(crate) user_agent: String,
    /// The key of the notice to show once.
    pub(crate) notice: Option<String>,
}

impl Visit {
    /// The signed-in person.
    ///
    /// # Errors
    /// [`Failure::SignInNeeded`] for visitors.
    pub(crate) fn person(&self) -> Result<&Person, Failure> {
        self.cx.reader()
    }

    /// The zone times are shown in.
    pub(crate) fn zone(&self) -> Zone {
        self.cx
            .recipient()
            .map(|person| person.zone.clone())
            .unwrap_or_default()
    }

    /// The frame of a page with this title.
    pub(crate) fn layout(&self, title: impl Into<String>) -> Layout {
        let reader = self.cx.reader().ok().map(|person| Reader {
            id: person.id.to_string(),
            name: person.name.clone(),
            is_operator: person.is_operator,
            turns: self.turns,
        });
        let notice = self
            .notice
            .as_deref()
            .filter(|key| key.starts_with("notice-"));
        let flash = notice.and_then(|key| self.t.by_key(key, &[]));
        let instance = self.instance.as_ref();
        let mut layout = Layout::new(self.t, title, assets::addresses());
        layout.zone = self.zone();
        layout.instance = instance.map_or_else(
            || self.t.product_name().to_owned(),
            |instance| instance.name.clone(),
        );
        layout.reader = reader;
        layout.is_blocked = self.cx.is_blocked();
        layout.theme = self.theme;
        layout.flash = flash.map(|text| ui::flash(Tone::Done, text));
        layout.path.clone_from(&self.path);
        layout.notice = instance.map(|_| pages::custody::note(self.t, self.custody).to_owned());
        layout
    }

    /// The frame of a page with a form; its mistakes show in the title.
    pub(crate) fn form_layout(&self, title: impl Into<String>, form: &FormView) -> Layout {
        let mut layout = self.layout(title);
        layout.has_mistakes = form.has_mistakes();
        layout
    }

    /// A moment as this visitor reads it.
    pub(crate) fn time(&self, moment: Timestamp) -> Moment {
        ui::time(moment, &self.zone(), self.t.locale())
    }

    /// A sum as this visitor reads it.
    pub(crate) fn money(&self, money: Money) -> SafeHtml {
        ui::money(money, self.t.locale()).into()
    }

    /// The tag of a state in this visitor's words.
    pub(crate) fn tag(&self, state: impl Tagged) -> SafeHtml {
        ui::tag(self.t, state).into()
    }

    /// Reachable hours on one line: `Montag bis Freitag 9:00–9:30; Samstag …`.
    pub(crate) fn reachable(&self, hours: &WeeklyHours) -> String {
        if hours.is_empty() {
            return self.t.ui_not_given().to_owned();
        }
        app::notice::hours(self.t, hours)
    }

    /// The visit of somebody who has just signed in, on the page at `path`, with a notice; `notice`
    /// is a text key.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn of(
        &self,
        person: Person,
        path: &str,
        notice: &str,
    ) -> Result<Self, Failure> {
        let locale = person.locale;
        let cx = self.web.app.cx(Actor::Person(Box::new(person)), locale);
        let turns = app::today::turn_count(&cx).await?;
        Ok(Self {
            cx,
            t: Texts::new(locale),
            turns: u32::try_from(turns).unwrap_or_default(),
            path: path.to_owned(),
            notice: Some(notice.to_owned()),
            ..self.clone()
        })
    }

    /// Sends the browser on with a notice for the next page; `notice` is a text key.
    pub(crate) fn onward(to: &str, notice: &'static str) -> Response {
        with_cookie(redirect(to), cookie::notice(notice))
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| Error(Failure::Fault("a route outside of the visit layer".into())))
    }
}

/// Makes the [`Visit`], runs the handler, and renders its failure if it had one.
pub(crate) async fn layer(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let is_api = parts.uri.path().starts_with("/api/");
    let visit = match arrive(&web, &parts, is_api).await {
        Ok(visit) => visit,
        Err(failure) => return stranded(&web, &parts, is_api, &failure),
    };
    if visit.instance.is_none() && !is_api && !parts.uri.path().starts_with("/einrichtung") {
        return redirect("/einrichtung");
    }
    parts.extensions.insert(visit.clone());
    let last = cookie::last_person(&parts.headers);
    let is_open = parts.uri.path() == pages::paper::CHECK;
    let is_visitor = matches!(visit.cx.actor, Actor::Visitor);
    let keeps = !is_api && !is_open && parts.method == Method::POST && is_visitor;
    let (body, kept) = if keeps {
        match kept::take(&parts, body).await {
            Taken::Passed(body, kept) => (body, kept),
            Taken::Read(kept) => return pages::sign_in_again(&visit, &kept, last),
        }
    } else {
        (body, None)
    };
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(Error(failure)) = response.extensions_mut().remove::<Error>() {
        response = if is_api {
            api::problem(&visit, &failure)
        } else {
            match (&failure, &kept) {
                (Failure::SignInNeeded, Some(kept)) => pages::sign_in_again(&visit, kept, last),
                _ => pages::failure(&visit, &failure),
            }
        };
    }
    if let (Ok(person), false) = (visit.person(), is_api)
        && last != Some(person.id)
    {
        response = with_cookie(response, cookie::who(person.id));
    }
    if visit.notice.is_some() && !response.status().is_redirection() {
        response = with_cookie(response, cookie::notice(""));
    }
    response
}

async fn arrive(web: &Web, parts: &Parts, is_api: bool) -> Result<Visit, Failure> {
    let instance = web.instance().await?;
    let custody = match (&instance, is_api) {
        (Some(_), false) => app::custody::instance(&web.app).await?,
        _ => Adapter::Play,
    };
    let address = address::client(
        &parts.extensions,
        &parts.headers,
        &web.config.trusted_proxies,
    );
    let actor = if is_api {
        let person = bearer(web, &parts.headers, address).await?;
        person.map_or(Actor::Visitor, |person| Actor::Person(Box::new(person)))
    } else {
        of_cookie(web, &parts.headers).await?
    };
    let person = match &actor {
        Actor::Person(person) | Actor::Blocked(person) => Some(person.as_ref()),
        Actor::Visitor | Actor::System => None,
    };
    let locale = locale(&parts.headers, person, instance.as_deref());
    let header_text = |name| {
        let value = parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let cx = web.app.cx(actor, locale);
    let turns = match (&cx.actor, is_api) {
        (Actor::Person(_), false) => app::today::turn_count(&cx).await?,
        _ => 0,
    };
    Ok(Visit {
        cx,
        t: Texts::new(locale),
        instance,
        custody,
        web: web.clone(),
        theme: theme(&parts.headers),
        turns: u32::try_from(turns).unwrap_or_default(),
        path: parts
            .uri
            .path_and_query()
            .map_or("/", |path| path.as_str())
            .to_owned(),
        address,
        user_agent: header_text(header::USER_AGENT),
        notice: cookie::get(&parts.headers, "notice").map(str::to_owned),
    })
}

/// Whose sign-in this is. Somebody who is blocked is known for their own money alone.
async fn of_cookie(web: &Web, headers: &HeaderMap) -> Result<Actor, Failure> {
    let Some(token) = cookie::get(headers, cookie::session_name(&web.config)) else {
        return Ok(Actor::Visitor);
    };
    if let Some(person) = app::account::by_session(&web.app, token).await? {
        return Ok(Actor::Person(Box::new(person)));
    }
    let blocked = app::account::blocked_by_session(&web.app, token).await?;
    Ok(blocked.map_or(Actor::Visitor, |person| Actor::Blocked(Box::new(person))))
}

/// Whose API token this is. Wrong tokens count against the address.
async fn bearer(
    web: &Web,
    headers: &HeaderMap,
    address: IpAddr,
) -> Result<Option<Person>, Failure> {
    let Some(value) = headers.get(header::AUTHORIZATION) else {
        return Ok(None);
    };
    let token = value
        .to_str()
        .ok()
        .and_then(|value| value.strip_prefix("Bearer "));
    let person = app::account::by_token(&web.app, token.unwrap_or_default().trim()).await?;
    if person.is_none() {
        web.limits.from_address(address)?;
        return Err(Failure::SignInNeeded);
    }
    Ok(person)
}

/// Without the database there is no visit; the failure is still said in a sane language.
fn stranded(web: &Web, parts: &Parts, is_api: bool, failure: &Failure) -> Response {
    let locale = locale(&parts.headers, None, None);
    let visit = Visit {
        cx: web.app.cx(Actor::Visitor, locale),
        t: Texts::new(locale),
        instance: None,
        custody: Adapter::Play,
        web: web.clone(),
        theme: theme(&parts.headers),
        turns: 0,
        path: parts.uri.path().to_owned(),
        address: IpAddr::from([127, 0, 0, 1]),
        user_agent: String::new(),
        notice: None,
    };
    if is_api {
        api::problem(&visit, failure)
    } else {
        pages::failure(&visit, failure)
    }
}

/// The person's own choice, then the browser's cookie, then what the browser asks for, then the
/// instance's language.
fn locale(headers: &HeaderMap, person: Option<&Person>, instance: Option<&Instance>) -> Locale {
    if let Some(person) = person {
        return person.locale;
    }
    if let Some(chosen) = cookie::get(headers, "lang").and_then(|code| code.parse().ok()) {
        return chosen;
    }
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    asked
        .and_then(Locale::from_accept_language)
        .or_else(|| instance.map(|instance| instance.locale))
        .unwrap_or(Locale::De)
}

fn theme(headers: &HeaderMap) -> Theme {
    cookie::get(headers, "theme")
        .map(Theme::from_code)
        .unwrap_or_default()
}
