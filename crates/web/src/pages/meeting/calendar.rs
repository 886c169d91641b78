//! Calendar files, the secret address of one's own calendar, and where video talks are held.

use app::work::meeting;
use askama::Template;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::MeetingId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::operator::{Tabs, VIDEO, tabs};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, Place};
use crate::visit::Visit;

const CALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");

#[derive(Template)]
#[template(path = "meeting/calendar.html")]
struct CalendarPage {
    layout: Layout,
    t: Texts,
    state: String,
    /// The address, shown this once.
    address: Option<String>,
    renew: Button,
    end: Option<Button>,
}

#[derive(Template)]
#[template(path = "meeting/video.html")]
struct VideoPage {
    layout: Layout,
    t: Texts,
    tabs: Tabs,
    form: FormView,
}

/// An agreed series as a file.
pub(super) async fn file(visit: Visit, At(id): At<MeetingId>) -> Answer {
    let content = meeting::calendar_file(&visit.cx, id).await?;
    let mut response: Response = content.into_response();
    let name = HeaderValue::from_static("attachment; filename=\"treffen.ics\"");
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, CALENDAR);
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

pub(super) async fn show(visit: Visit) -> Answer {
    page(&visit, None).await
}

async fn page(visit: &Visit, address: Option<String>) -> Answer {
    let t = visit.t;
    let made = meeting::feed_made_at(&visit.cx).await?;
    let words = |at| kernel::format::date_time(at, &visit.zone(), t.locale());
    let renew = match made {
        Some(_) => Button::post(t.meeting_calendar_renew(), "/konto/kalender").quiet(),
        None => Button::post(t.meeting_calendar_make(), "/konto/kalender"),
    };
    let end = Button::post(t.meeting_calendar_drop(), "/konto/kalender/loeschen").quiet();
    let status = if address.is_some() {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    let page = CalendarPage {
        layout: visit.layout(t.meeting_calendar_title()),
        t,
        state: made.map_or_else(
            || t.meeting_calendar_none().to_owned(),
            |at| t.meeting_calendar_made(words(at)),
        ),
        address,
        renew,
        end: made.map(|_| end),
    };
    render(status, &page)
}

pub(super) async fn renew(visit: Visit) -> Answer {
    let secret = meeting::renew_feed(&visit.cx).await?;
    let base = &visit.web.config.base_url;
    let address = format!("{base}/kalender/{}.ics", secret.reveal());
    page(&visit, Some(address)).await
}

pub(super) async fn end(visit: Visit) -> Answer {
    meeting::drop_feed(&visit.cx).await?;
    Ok(Visit::onward("/konto/kalender", "notice-calendar-dropped"))
}

/// The calendar behind a secret address. Whoever guesses is held up by their address.
pub(super) async fn feed(visit: Visit, At(name): At<String>, headers: HeaderMap) -> Answer {
    visit.web.limits.from_address(visit.address)?;
    let token = name.strip_suffix(".ics").unwrap_or_default();
    let feed = meeting::feed(&visit.web.app, token).await?;
    let tag = format!("\"{}\"", feed.tag);
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|known| known.to_str().ok());
    let is_known = known.is_some_and(|known| {
        let mut tags = known.split(',').map(str::trim);
        tags.any(|known| known.trim_start_matches("W/") == tag)
    });
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        feed.content.into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, CALENDAR);
    let private = HeaderValue::from_static("private, no-cache");
    headers.insert(header::CACHE_CONTROL, private);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    Ok(response)
}

pub(super) async fn video(visit: Visit) -> Answer {
    let pattern = meeting::video_pattern(&visit.cx).await?;
    video_page(&visit, FormView::new(visit.t).with("pattern", pattern))
}

fn video_page(visit: &Visit, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.meeting_video_title(), &form);
    layout.place = Some(Place::Operator);
    let page = VideoPage {
        layout,
        t,
        tabs: tabs(t, VIDEO),
        form,
    };
    render(form_status(&page.form), &page)
}

pub(super) async fn save_video(visit: Visit, posted: Posted) -> Answer {
    match meeting::save_video_pattern(&visit.cx, posted.get("pattern")).await {
        Ok(()) => Ok(Visit::onward(VIDEO, "notice-video-saved")),
        Err(failure) => video_page(&visit, posted.failing(&visit, failure)?),
    }
}
