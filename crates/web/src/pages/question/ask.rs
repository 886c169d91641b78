//! Asking at a place: from an ad or from the room of an order.

use app::instruction::question::{self as questions, Form, NewQuestion};
use askama::Template;
use domain::instruction::question::{Door, QuestionDraft};
use kernel::{OrderId, PostingId, QuestionId};
use serde::Deserialize;
use texts::Texts;

use super::say;
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{self, Choice, FormView, Layout, Place, SafeHtml};
use crate::visit::Visit;

/// At which place.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Where {
    #[serde(default)]
    pub(crate) stelle: String,
}

#[derive(Template)]
#[template(path = "question/ask.html")]
struct AskPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    back: String,
    title: String,
    action: String,
    places: Vec<Choice>,
    arrives: SafeHtml,
    /// The id that makes the form one question, however often it is sent.
    id: QuestionId,
}

fn home(door: Door) -> String {
    match door {
        Door::Ad(id) => format!("/uebernehmen/gesuche/{id}"),
        Door::Order(id) => format!("/auftraege/{id}"),
    }
}

pub(super) async fn ad_form(visit: Visit, At(id): At<PostingId>, asked: Asked<Where>) -> Answer {
    form(&visit, Door::Ad(id), &asked.0).await
}

pub(super) async fn order_form(visit: Visit, At(id): At<OrderId>, asked: Asked<Where>) -> Answer {
    form(&visit, Door::Order(id), &asked.0).await
}

async fn form(visit: &Visit, door: Door, asked: &Where) -> Answer {
    let shown = questions::form(&visit.cx, door).await?;
    let form = FormView::new(visit.t).with("spot", asked.stelle.as_str());
    page(visit, (door, visit.cx.app.id()), &shown, form)
}

fn page(visit: &Visit, (door, id): (Door, QuestionId), shown: &Form, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.question_ask_title(), &form);
    layout.place = Some(Place::TakeOn);
    let status = form_status(&form);
    let body = &shown.at.body;
    let places = say::places(body).into_iter();
    let page = AskPage {
        layout,
        t,
        back: home(door),
        title: shown.title.clone(),
        action: format!("{}/fragen", home(door)),
        places: places
            .map(|spot| Choice::new(spot.to_string(), say::place(t, spot, body, "")))
            .collect(),
        arrives: SafeHtml::from(format!("{} ", t.question_arrives_before())).and(ui::deadline(
            shown.arrives_at,
            &visit.zone(),
            t.locale(),
        )),
        id,
        form,
    };
    render(status, &page)
}

pub(super) async fn ad_send(visit: Visit, At(id): At<PostingId>, posted: Posted) -> Answer {
    send(&visit, Door::Ad(id), &posted).await
}

pub(super) async fn order_send(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    send(&visit, Door::Order(id), &posted).await
}

async fn send(visit: &Visit, door: Door, posted: &Posted) -> Answer {
    let draft = QuestionDraft {
        spot: posted.text("spot"),
        text: posted.text("text"),
    };
    let id = posted.get("id").parse().ok();
    match questions::ask(&visit.cx, door, NewQuestion { id, draft }).await {
        Ok(id) => {
            let to = format!("{}#frage-{id}", home(door));
            Ok(Visit::onward(&to, "notice-question-asked"))
        }
        Err(failure) => {
            let form = posted.failing(visit, failure)?;
            let shown = questions::form(&visit.cx, door).await?;
            let id = id.unwrap_or_else(|| visit.cx.app.id());
            page(visit, (door, id), &shown, form)
        }
    }
}
