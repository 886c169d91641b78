//! Standing meetings in the contract: the client says when before both have signed, and they begin with
//! the work (2.13, H3).

use app::agreement::{self, Room};
use askama::Template;
use domain::agreement::contract::{Contract, MeetingDraft, MeetingRule};
use domain::agreement::{OrderState, Role};
use kernel::{OrderId, Weekday, format, parse};
use texts::Texts;

use super::act::place;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{form_status, meeting, render};
use crate::ui::{Choice, FormView, Layout};
use crate::visit::Visit;

/// How the form says that there are to be none.
const NONE: &str = "0";

#[derive(Template)]
#[template(path = "order/meetings.html")]
struct MeetingsPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    /// Whether the client can still agree on it.
    is_open: bool,
    /// What holds now.
    holds: String,
    days: Vec<Choice>,
    /// On whose clock.
    zone: String,
}

/// What the way to it is called.
pub(super) fn way_words(t: Texts, contract: &Contract) -> &'static str {
    match contract.meetings {
        Some(_) => t.meeting_contract_way_edit(),
        None => t.meeting_contract_way(),
    }
}

/// "Dienstag um 9:30 Uhr, jede Woche, 30 Minuten, nach der Uhr in Europe/Berlin".
pub(super) fn said(t: Texts, rule: &MeetingRule) -> String {
    let when = meeting::when(t, (rule.day, rule.time), rule.every_weeks);
    let length = t.meeting_length(i64::from(rule.minutes));
    format!("{when}, {length}, {}", t.meeting_zone(rule.zone.name()))
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    let form = FormView::new(visit.t);
    let form = match &room.contract.meetings {
        None => form.with("every-weeks", NONE).with("minutes", "30"),
        Some(rule) => form
            .with("every-weeks", rule.every_weeks.to_string())
            .with("day", rule.day.code())
            .with("time", rule.time.to_string())
            .with("minutes", rule.minutes.to_string()),
    };
    page(&visit, &room, form)
}

fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let id = room.head.id;
    let mut layout = visit.form_layout(t.meeting_contract_title(), &form);
    layout.place = Some(place(room));
    let status = form_status(&form);
    let is_open = matches!(room.state, OrderState::AwaitingSignatures { .. });
    let days = Weekday::ALL.map(|day| Choice::new(day.code(), format::weekday(day, t.locale())));
    let page = MeetingsPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: format!("/auftraege/{id}/gespraeche"),
        is_open: is_open && room.role == Role::Client,
        holds: match &room.contract.meetings {
            None => t.meeting_contract_none().to_owned(),
            Some(rule) => t.meeting_contract_holds(said(t, rule)),
        },
        days: days.into(),
        zone: t.meeting_zone(room.contract.client.zone.name()),
    };
    render(status, &page)
}

pub(super) async fn agree(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let agreed = match typed(&visit, &posted, "minutes", parse::whole) {
        Ok(minutes) => {
            let every = posted.get("every-weeks");
            let wish = (every != NONE).then(|| MeetingDraft {
                every_weeks: every.parse().ok(),
                day: posted.text("day"),
                time: posted.text("time"),
                minutes,
            });
            agreement::agree_meetings(&visit.cx, id, wish).await
        }
        Err(error) => Err(error.into()),
    };
    match agreed {
        Ok(is_new) => {
            let notice = if is_new {
                "notice-cancel-agreed"
            } else {
                "notice-cancel-as-before"
            };
            Ok(Visit::onward(&format!("/auftraege/{id}/vertrag"), notice))
        }
        Err(failure) => {
            let room = agreement::room(&visit.cx, id).await?;
            page(&visit, &room, posted.failing(&visit, failure)?)
        }
    }
}
