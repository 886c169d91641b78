//! The list before the first order with somebody new: its page, the way to it, and what was skipped
//! when the delivery is there. Only the client sees any of it.

use app::Failure;
use app::agreement::Room;
use app::agreement::preflight::{self, FirstTime};
use askama::Template;
use domain::agreement::Role;
use domain::agreement::preflight::{Mark, Point, PointState, may_change};
use kernel::OrderId;
use texts::Texts;

use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::field::Checkbox;
use crate::ui::{self, Button, FormView, Layout, Note, Place, SafeHtml, Tone, banner};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "order/preflight.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    room: String,
    /// What the order is about: the way back to it.
    order: String,
    form: FormView,
    title: String,
    action: String,
    /// What is not asked: point, why, and the state where it says something new.
    told: Vec<(String, String, &'static str)>,
    told_title: &'static str,
    boxes: Vec<Checkbox>,
    may_change: bool,
}

/// The way to the list, in the room of the order.
#[derive(Template)]
#[template(path = "order/preflight_card.html")]
struct CardView {
    title: String,
    text: String,
    button: Button,
}

/// What was skipped.
#[derive(Template)]
#[template(path = "order/preflight_skipped.html")]
struct SkippedView {
    t: Texts,
    points: Vec<String>,
}

ui::component!(CardView, SkippedView);

fn home(id: OrderId) -> String {
    format!("/auftraege/{id}/vorher")
}

/// # Errors
/// [`Failure::NotFound`] where there is no such list for the reader.
async fn load(visit: &Visit, id: OrderId) -> Result<FirstTime, Failure> {
    let found = preflight::preflight(&visit.cx, id).await?;
    found.ok_or(Failure::NotFound)
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let first = load(&visit, id).await?;
    let done = first.list.with(PointState::Done);
    let form = FormView::new(visit.t);
    let form = done.fold(form, |form, point| form.with(point.code(), "yes"));
    page(&visit, id, &first, form)
}

fn page(visit: &Visit, id: OrderId, first: &FirstTime, form: FormView) -> Answer {
    let t = visit.t;
    let title = t.preflight_title(first.other.as_str());
    let mut layout = visit.form_layout(title.as_str(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let points = first.list.points.iter();
    let is_told = |(point, state): &(Point, PointState)| {
        *state == PointState::Known || point.is_told_by_the_contract() || !first.may_change
    };
    let told = points.clone().filter(|one| is_told(one));
    let asked = points.filter(|one| !is_told(one));
    let page = ListPage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        order: first.subject.clone(),
        told: told
            .map(|(point, state)| (what(visit, *point), why(visit, *point), words_of(t, *state)))
            .collect(),
        told_title: if first.may_change {
            t.preflight_seen()
        } else {
            t.preflight_over()
        },
        boxes: asked
            .map(|(point, _)| {
                let ticked = form.checkbox(point.code(), what(visit, *point));
                ticked.hint(why(visit, *point))
            })
            .collect(),
        may_change: first.may_change,
        action: home(id),
        form,
        title,
    };
    render(status, &page)
}

fn what(visit: &Visit, point: Point) -> String {
    words::key(visit, point.key(), &[])
}

fn why(visit: &Visit, point: Point) -> String {
    words::key(visit, point.reason_key(), &[])
}

fn words_of(t: Texts, state: PointState) -> &'static str {
    match state {
        PointState::Known | PointState::Done => t.preflight_state_done(),
        PointState::Skipped => t.preflight_state_skipped(),
        PointState::Open => t.preflight_state_open(),
    }
}

/// Keeps the list: what is ticked is done, everything else that was asked is skipped.
pub(super) async fn save(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let said = |point: Point| {
        let mark = if posted.is_set(point.code()) {
            Mark::Done
        } else {
            Mark::Skipped
        };
        (point, mark)
    };
    match preflight::mark(&visit.cx, id, Point::ALL.map(said).to_vec()).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-preflight-saved",
        )),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let first = load(&visit, id).await?;
            page(&visit, id, &first, form)
        }
    }
}

/// The way to the list in the room, while it can be changed.
///
/// # Errors
/// Those of the database.
pub(super) async fn card(visit: &Visit, room: &Room) -> Result<SafeHtml, Failure> {
    // Most visits to a room come after the start: nothing is read for them.
    if !may_change(&room.state) {
        return Ok(SafeHtml::default());
    }
    let Some(first) = open(visit, room.head.id, room.role).await? else {
        return Ok(SafeHtml::default());
    };
    let t = visit.t;
    let card = CardView {
        title: t.preflight_title(first.other.as_str()),
        text: t.preflight_card(first.list.points.len(), first.list.done()),
        button: Button::link(t.preflight_show(), home(room.head.id)).quiet(),
    };
    Ok(card.into())
}

/// The way to the list beside the signature.
///
/// # Errors
/// Those of the database.
pub(super) async fn before_signing(
    visit: &Visit,
    id: OrderId,
    role: Role,
) -> Result<Option<Note>, Failure> {
    let first = open(visit, id, role).await?;
    Ok(first.map(|first| {
        let t = visit.t;
        let text = t.preflight_before_signing(first.other.as_str());
        banner(Tone::Plain, text).button(Button::link(t.preflight_show(), home(id)))
    }))
}

async fn open(visit: &Visit, id: OrderId, role: Role) -> Result<Option<FirstTime>, Failure> {
    if role != Role::Client {
        return Ok(None);
    }
    let found = preflight::preflight(&visit.cx, id).await?;
    Ok(found.filter(|first| first.may_change))
}

/// What the client skipped, said when the delivery is looked at and when a lesson is noted;
/// nothing for everybody else.
///
/// # Errors
/// Those of the database.
pub(crate) async fn skipped(visit: &Visit, id: OrderId) -> Result<SafeHtml, Failure> {
    let found = preflight::preflight(&visit.cx, id).await?;
    let points: Vec<String> = found
        .iter()
        .flat_map(|first| first.list.with(PointState::Skipped))
        .map(|point| what(visit, point))
        .collect();
    if points.is_empty() {
        return Ok(SafeHtml::default());
    }
    Ok(SkippedView { t: visit.t, points }.into())
}
