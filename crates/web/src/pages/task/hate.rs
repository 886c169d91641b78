//! Hate tasks: three at most; a fourth asks which one to drop (mission 1.18).

use app::task;
use app::{Failure, FieldError};
use askama::Template;
use axum::http::StatusCode;
use domain::Refusal;
use domain::task::{TaskRefusal, hate};
use kernel::TaskId;
use texts::Texts;

use super::{LIST, crumbs, layout};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::render;
use crate::ui::{Button, Crumbs, Layout};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "task/hate.html")]
struct HatePage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    new: String,
    /// Each hate task with the button that drops it.
    known: Vec<(String, Button)>,
    keep: Button,
}

/// Asks which of the three is dropped for this one; where there is room, nothing is asked.
pub(super) async fn choose(visit: Visit, At(id): At<TaskId>) -> Answer {
    let t = visit.t;
    let stored = task::find(&visit.cx, id).await?;
    let known = task::hated(&visit.cx).await?;
    let address = format!("{LIST}/{id}");
    if known.len() < hate::MOST || known.iter().any(|other| other.task.id == id) {
        return Ok(redirect(&address));
    }
    let title = stored.task.facts.title;
    let drops = known.into_iter().map(|other| {
        let name = other.task.facts.title;
        let drop = Button::post(t.handing_hate_drop(), format!("{address}/hass"))
            .hidden("drop", other.task.id.to_string())
            .about(name.as_str())
            .quiet();
        (name, drop)
    });
    let page = HatePage {
        layout: layout(&visit, t.handing_hate_title()),
        t,
        crumbs: crumbs(&visit, t.handing_hate_title())
            .step(t.task_list_title(), LIST)
            .step(title.as_str(), address.as_str()),
        new: t.handing_hate_new(&title),
        known: drops.collect(),
        keep: Button::link(t.handing_hate_keep(), address).quiet(),
    };
    render(StatusCode::OK, &page)
}

pub(super) async fn mark(visit: Visit, At(id): At<TaskId>, posted: Posted) -> Answer {
    let address = format!("{LIST}/{id}");
    let dropped = match posted.get("drop") {
        "" => None,
        text => {
            let unknown =
                || Failure::Invalid(vec![FieldError::new("drop", "field-choice-unknown")]);
            Some(text.parse().map_err(|_| unknown())?)
        }
    };
    match task::mark_hated(&visit.cx, id, dropped).await {
        Ok(()) => Ok(Visit::onward(&address, "notice-handing-hated")),
        Err(Failure::Refused(refused)) if refused.key == TaskRefusal::HateTasksFull.key() => {
            Ok(redirect(&format!("{address}/hass")))
        }
        Err(failure) => Err(failure.into()),
    }
}

pub(super) async fn unmark(visit: Visit, At(id): At<TaskId>) -> Answer {
    task::unmark_hated(&visit.cx, id).await?;
    Ok(Visit::onward(
        &format!("{LIST}/{id}"),
        "notice-handing-unhated",
    ))
}
