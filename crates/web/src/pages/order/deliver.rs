//! Handing work in: which criteria are met, a note, files.

use std::collections::BTreeSet;

use app::agreement::{self, Room};
use app::review::{self, NewDelivery};
use askama::Template;
use domain::instruction::LineId;
use kernel::{FileId, OrderId};
use texts::Texts;

use super::act::place;
use super::upload::WithFiles;
use crate::answer::Answer;
use crate::extract::At;
use crate::pages::instruction::criterion_tag;
use crate::pages::{form_status, render};
use crate::ui::{Choice, FormView, Layout};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/deliver.html")]
struct DeliverPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    action: String,
    title: String,
    criteria: Vec<Choice>,
    files: Vec<Choice>,
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    page(&visit, &room, FormView::new(visit.t))
}

/// The page again, with what was typed before a sign-in that ran out.
pub(super) async fn with_form(visit: &Visit, id: OrderId, posted: FormView) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    page(visit, &room, posted)
}

fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let id = room.head.id;
    let mut layout = visit.form_layout(t.order_deliver_title(), &form);
    layout.place = Some(place(room));
    let status = form_status(&form);
    let body = &room.binding.body;
    let criterion = |criterion: &domain::instruction::Criterion| {
        let tag = visit.tag(criterion_tag(criterion.kind));
        let hint = tag.and(" ").and(criterion.how_measured.as_str());
        Choice::new(criterion.id.0.to_string(), criterion.text.as_str()).hint(hint)
    };
    let page = DeliverPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        action: format!("/auftraege/{id}/abgeben"),
        title: room.head.title.clone(),
        criteria: body.criteria.iter().map(criterion).collect(),
        files: room
            .files
            .iter()
            .map(|file| Choice::new(file.id.to_string(), file.name.as_str()))
            .collect(),
    };
    render(status, &page)
}

pub(super) async fn send(
    visit: Visit,
    At(id): At<OrderId>,
    WithFiles { posted, files }: WithFiles,
) -> Answer {
    let ticked: BTreeSet<LineId> = posted
        .all("criteria")
        .filter_map(|id| id.parse().ok())
        .map(LineId)
        .collect();
    let chosen: Vec<FileId> = posted
        .all("known")
        .filter_map(|id| id.parse().ok())
        .collect();
    let delivery = NewDelivery {
        note: posted.text("note"),
        ticked,
        files: chosen,
        uploads: files,
    };
    match review::deliver(&visit.cx, id, delivery).await {
        Ok(_) => Ok(Visit::onward(
            &format!("/auftraege/{id}"),
            "notice-order-delivered",
        )),
        Err(failure) => {
            let room = agreement::room(&visit.cx, id).await?;
            page(&visit, &room, posted.failing(&visit, failure)?)
        }
    }
}
