//! Lessons: noted for oneself after an order in three short inputs, and shown at the top when work
//! of the same kind is written down again (mission 0.12, 2.19).

use app::agreement;
use app::instruction::lesson;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use domain::instruction::lesson::{Lesson, LessonDraft};
use kernel::OrderId;
use texts::Texts;

use super::render;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::form_status;
use crate::state::Web;
use crate::ui::{self, Button, Crumbs, FormView, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

/// Where all lessons are.
const LIST: &str = "/abgeben/lehren";

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/abgeben/lehren", get(list))
        .route("/auftraege/{id}/lehre", get(form).post(save))
        .route("/auftraege/{id}/lehre/loeschen", post(delete))
}

#[derive(Template)]
#[template(path = "lesson/list.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    table: Table,
}

#[derive(Template)]
#[template(path = "lesson/edit.html")]
struct EditPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    about: String,
    action: String,
    delete: Option<Button>,
    /// What was skipped before the first order with somebody new.
    skipped: SafeHtml,
}

/// The lessons that come up.
#[derive(Template)]
#[template(path = "lesson/note.html")]
struct ComingUp {
    t: Texts,
    lessons: Vec<Source>,
}

struct Source {
    text: String,
    origin: String,
    address: String,
}

ui::component!(ComingUp);

fn home(order: OrderId) -> String {
    format!("/auftraege/{order}/lehre")
}

async fn list(visit: Visit) -> Answer {
    let t = visit.t;
    let lessons = lesson::list(&visit.cx).await?;
    let head = Table::new(t.lesson_list_title())
        .column(t.lesson_column_what())
        .column(t.lesson_column_order())
        .column(t.lesson_column_at());
    let table = lessons.iter().fold(head, |table, lesson| {
        let order = format!("{}, {}", lesson.number, lesson.title);
        table.row([
            SafeHtml::from(lesson.said.next_time.as_str()),
            ui::link(order, home(lesson.order)).into(),
            visit.time(lesson.at).into(),
        ])
    });
    let mut layout = visit.layout(t.lesson_list_title());
    layout.place = Some(Place::HandOn);
    let page = ListPage {
        layout,
        t,
        crumbs: Crumbs::new(t, t.lesson_list_title()).step(t.place_hand_on(), ui::address::HAND_ON),
        table,
    };
    render(StatusCode::OK, &page)
}

async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let learned = agreement::learned(&visit.cx, id).await?;
    let said = learned
        .lesson
        .as_ref()
        .map(|lesson| lesson.said.clone())
        .unwrap_or_default();
    let form = FormView::new(visit.t)
        .with("observed", said.observed)
        .with("expected", said.expected)
        .with("next-time", said.next_time);
    page(&visit, id, &learned, form).await
}

async fn page(visit: &Visit, id: OrderId, learned: &agreement::Learned, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.lesson_title(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let about = format!("{}, {}", learned.number, learned.title);
    let delete = Button::post(t.lesson_delete(), format!("{}/loeschen", home(id))).grave();
    let page = EditPage {
        layout,
        t,
        crumbs: Crumbs::new(t, t.lesson_title())
            .step(t.place_hand_on(), ui::address::HAND_ON)
            .step(learned.number.as_str(), format!("/auftraege/{id}")),
        form,
        about,
        action: home(id),
        delete: learned.lesson.is_some().then_some(delete),
        skipped: super::order::skipped(visit, id).await?,
    };
    render(status, &page)
}

async fn save(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let said = LessonDraft {
        observed: posted.text("observed"),
        expected: posted.text("expected"),
        next_time: posted.text("next-time"),
    };
    match agreement::learn(&visit.cx, id, said).await {
        Ok(()) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-lesson-saved",
        )),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let learned = agreement::learned(&visit.cx, id).await?;
            page(&visit, id, &learned, form).await
        }
    }
}

async fn delete(visit: Visit, At(id): At<OrderId>) -> Answer {
    agreement::unlearn(&visit.cx, id).await?;
    Ok(Visit::onward(LIST, "notice-lesson-deleted"))
}

/// The lessons about work of the same kind, each with the order it comes from; nothing without.
pub(crate) fn coming_up(t: Texts, lessons: &[Lesson]) -> SafeHtml {
    if lessons.is_empty() {
        return SafeHtml::default();
    }
    let lessons = lessons.iter().map(|lesson| Source {
        text: lesson.said.next_time.clone(),
        origin: t.lesson_source(&lesson.number, &lesson.title),
        address: home(lesson.order),
    });
    let shown = ComingUp {
        t,
        lessons: lessons.collect(),
    };
    shown.into()
}
