//! Standing meetings, one's own calendar, and where video talks are held.

mod calendar;
mod change;
mod move_one;
mod show;

use app::Failure;
use app::work::meeting::{self, Asked, Listed};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use domain::work::meeting::{PlanDraft, Rhythm, Series, Standing};
use kernel::{AccountId, TimeOfDay, Timestamp, Weekday, format};
use serde::Deserialize;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::Asked as Query;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::state::Web;
use crate::ui::{self, Button, Choice, Empty, FormView, Layout, Place, SafeHtml, SummaryList};
use crate::visit::Visit;

/// Where the list is.
pub(crate) const HOME: &str = "/leute/treffen";

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/leute/treffen", get(list))
        .route("/leute/treffen/neu", get(form).post(propose))
        .route("/leute/treffen/{id}", get(show::show))
        .route("/leute/treffen/{id}/kalender", get(calendar::file))
        .route("/leute/treffen/{id}/zustimmen", post(change::agree))
        .route("/leute/treffen/{id}/beenden", post(change::end))
        .route("/leute/treffen/{id}/punkte", post(change::add_point))
        .route(
            "/leute/treffen/{id}/punkte/{point}/erledigt",
            post(change::settle_point),
        )
        .route(
            "/leute/treffen/{id}/termine/{number}/verschieben",
            get(move_one::form).post(move_one::send),
        )
        .route(
            "/leute/treffen/{id}/termine/{number}/zustimmen",
            post(change::agree_move),
        )
        .route(
            "/leute/treffen/{id}/termine/{number}/bleiben",
            post(change::keep),
        )
        .route(
            "/leute/treffen/{id}/termine/{number}/absagen",
            post(change::call_off),
        )
        .route(
            "/leute/treffen/{id}/termine/{number}/protokoll",
            post(change::write_minutes),
        )
        .route("/konto/kalender", get(calendar::show).post(calendar::renew))
        .route("/konto/kalender/loeschen", post(calendar::end))
        .route("/kalender/{file}", get(calendar::feed))
        .route(
            "/betrieb/video",
            get(calendar::video).post(calendar::save_video),
        )
}

#[derive(Template)]
#[template(path = "meeting/list.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    cards: Vec<Card>,
    empty: Empty,
    propose: Button,
}

struct Card {
    title: String,
    address: String,
    other: String,
    state: &'static str,
    is_mine: bool,
    facts: SummaryList,
}

#[derive(Template)]
#[template(path = "meeting/new.html")]
struct NewPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    companions: Vec<Choice>,
}

async fn list(visit: Visit) -> Answer {
    let t = visit.t;
    let all = meeting::list(&visit.cx).await?;
    let mut layout = visit.layout(t.meeting_title());
    layout.place = Some(Place::People);
    let propose = || Button::link(t.meeting_new(), format!("{HOME}/neu"));
    let page = ListPage {
        layout,
        t,
        cards: all.iter().map(|listed| card(&visit, listed)).collect(),
        empty: Empty::new(t.meeting_empty()).button(propose()),
        propose: propose(),
    };
    render(StatusCode::OK, &page)
}

fn card(visit: &Visit, listed: &Listed) -> Card {
    let (t, series) = (visit.t, &listed.series);
    let mut facts = ui::summary_list(t).row(t.meeting_when(), rhythm(t, &series.plan.rhythm));
    if let Some(next) = listed.next {
        facts = facts.row(t.meeting_next(), visit.time(next));
    }
    Card {
        title: series.plan.title.clone(),
        address: format!("{HOME}/{}", series.id),
        other: t.meeting_between(listed.other.as_str()),
        state: state(t, series.standing),
        is_mine: waits_for(series, listed.reader),
        facts,
    }
}

/// Whether a series waits for somebody's consent.
fn waits_for(series: &Series, reader: AccountId) -> bool {
    series.standing == Standing::Proposed && series.guest == reader
}

fn state(t: Texts, standing: Standing) -> &'static str {
    match standing {
        Standing::Proposed => t.meeting_state_proposed(),
        Standing::Agreed => t.meeting_state_agreed(),
        Standing::Ended => t.meeting_state_ended(),
    }
}

/// "Dienstag um 9:30 Uhr, jede Woche".
fn rhythm(t: Texts, rhythm: &Rhythm) -> String {
    let first = (rhythm.first.weekday(), rhythm.time);
    when(t, first, rhythm.every_weeks)
}

/// The same of a day, a time and every how many weeks.
pub(crate) fn when(t: Texts, (day, time): (Weekday, TimeOfDay), every_weeks: u8) -> String {
    let every = match every_weeks {
        1 => t.meeting_every_1(),
        2 => t.meeting_every_2(),
        _ => t.meeting_every_4(),
    };
    let weekday = format::weekday(day, t.locale());
    t.meeting_rhythm(every, format::time(time, t.locale()), weekday)
}

/// With whom a meeting is to be proposed.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    mit: String,
}

async fn form(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    visit.person()?;
    let form = FormView::new(visit.t)
        .with("guest", wanted.mit)
        .with("minutes", "30")
        .with("every-weeks", "1");
    new_page(&visit, form).await
}

async fn new_page(visit: &Visit, mut form: FormView) -> Answer {
    let t = visit.t;
    let known = meeting::companions(&visit.cx).await?;
    if let ([(only, _)], "") = (&known[..], form.value("guest")) {
        form = form.with("guest", only.to_string());
    }
    let companions = known
        .into_iter()
        .map(|(id, name)| Choice::new(id.to_string(), name))
        .collect();
    let mut layout = visit.form_layout(t.meeting_new(), &form);
    layout.place = Some(Place::People);
    let page = NewPage {
        layout,
        t,
        form,
        companions,
    };
    render(form_status(&page.form), &page)
}

async fn propose(visit: Visit, posted: Posted) -> Answer {
    let draft = PlanDraft {
        title: posted.text("title"),
        first: posted.text("first"),
        time: posted.text("time"),
        minutes: posted.get("minutes").trim().parse().ok(),
        every_weeks: posted.get("every-weeks").parse().ok(),
        place: posted.text("place"),
    };
    let proposed = match posted.get("guest").parse::<AccountId>() {
        Ok(guest) => meeting::propose(&visit.cx, guest, draft).await,
        Err(_) => Err(Failure::field("guest", "field-choice-required")),
    };
    match proposed {
        Ok(id) => {
            let address = format!("{HOME}/{id}");
            Ok(Visit::onward(&address, "notice-meeting-proposed"))
        }
        Err(failure) => new_page(&visit, posted.failing(&visit, failure)?).await,
    }
}

/// Markup of several parts.
fn joined(parts: impl IntoIterator<Item = SafeHtml>) -> SafeHtml {
    parts
        .into_iter()
        .fold(SafeHtml::default(), |all, part| all.and(part).and(" "))
}

/// The meetings the reader has to answer, as the page "Heute" lists them, each at its date.
pub(crate) async fn turn_rows(
    visit: &Visit,
) -> Result<Vec<(Timestamp, String, SafeHtml, Button)>, Failure> {
    let all = meeting::waiting(&visit.cx).await?;
    Ok(all.iter().map(|asked| turn_row(visit, asked)).collect())
}

fn turn_row(visit: &Visit, asked: &Asked) -> (Timestamp, String, SafeHtml, Button) {
    let (t, from) = (visit.t, asked.from.as_str());
    let title = asked.series.plan.title.as_str();
    let (words, before) = if asked.is_move {
        (t.meeting_turn_move(title), t.meeting_turn_to(from))
    } else {
        (t.meeting_turn_series(title), t.meeting_turn_first(from))
    };
    let detail = SafeHtml::from(format!("{before} ")).and(ui::time_short(
        asked.at,
        &visit.zone(),
        t.locale(),
    ));
    let address = format!("{HOME}/{}", asked.series.id);
    let button = Button::link(t.button_show(), address).about(title);
    (asked.at, words, detail, button)
}
