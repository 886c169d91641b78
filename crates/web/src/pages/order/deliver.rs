//! Handing work in: which criteria are met, a note, files.

use std::collections::{BTreeMap, BTreeSet};

use app::agreement::{self, Room};
use app::review::{self, NewDelivery};
use askama::Template;
use domain::instruction::LineId;
use domain::review::remark::AnswerDraft;
use kernel::{FileId, OrderId};
use texts::Texts;

use super::act::place;
use super::upload::WithFiles;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::instruction::{criterion_tag, length_words};
use crate::pages::review::remark;
use crate::pages::{form_status, render};
use crate::ui::{Choice, FormView, Layout, SafeHtml};
use crate::visit::Visit;

/// The beginnings of fields that belong to one criterion or one remark.
const NOTE: &str = "note-";
const DONE: &str = "done-";
const WHY: &str = "why-";

#[derive(Template)]
#[template(path = "order/deliver.html")]
struct DeliverPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    action: String,
    title: String,
    /// How many days the other side then has.
    review_days: i64,
    /// The stage that is handed in; nothing for work that is one piece.
    stage: String,
    criteria: Vec<Choice>,
    /// The fields for a word at one criterion, with its text.
    notes: Vec<(String, String)>,
    has_notes: bool,
    steps: Vec<Choice>,
    open: Vec<Open>,
    /// How long each piece is to be.
    length: String,
    files: Vec<Choice>,
}

/// A remark that waits for an answer.
struct Open {
    text: String,
    kind: SafeHtml,
    place: String,
    done: String,
    why: String,
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    page(&visit, &room, FormView::new(visit.t)).await
}

/// The page again, with what was typed before a sign-in that ran out.
pub(super) async fn with_form(visit: &Visit, id: OrderId, posted: FormView) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    page(visit, &room, posted).await
}

async fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
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
    let note = |criterion: &domain::instruction::Criterion| {
        (format!("{NOTE}{}", criterion.id.0), criterion.text.clone())
    };
    let notes: Vec<(String, String)> = body.criteria.iter().map(note).collect();
    let steps = body.steps.iter();
    let remarks = review::remark::of_order(&visit.cx, id).await?;
    let page = DeliverPage {
        layout,
        t,
        has_notes: notes.iter().any(|(name, _)| !form.value(name).is_empty()),
        notes,
        steps: steps
            .map(|step| Choice::new(step.id.0.to_string(), step.text.as_str()))
            .collect(),
        open: remarks
            .open()
            .map(|one| Open {
                text: one.text.clone(),
                kind: visit.tag(criterion_tag(one.kind)),
                place: remark::place(t, room, one),
                done: format!("{DONE}{}", one.id),
                why: format!("{WHY}{}", one.id),
            })
            .collect(),
        length: (body.details.length)
            .map(|length| t.remark_length_hint(length_words(visit, length)))
            .unwrap_or_default(),
        form,
        room: format!("/auftraege/{id}"),
        action: format!("/auftraege/{id}/abgeben"),
        title: room.head.title.clone(),
        review_days: i64::from(room.contract.acceptance.review_days),
        stage: super::stage::name(t, room).unwrap_or_default(),
        criteria: body.criteria.iter().map(criterion).collect(),
        files: room
            .files
            .iter()
            .map(|file| Choice::new(file.id.to_string(), file.name.as_str()))
            .collect(),
    };
    render(status, &page)
}

fn line(id: &str) -> Option<LineId> {
    id.parse().ok().map(LineId)
}

fn notes(posted: &Posted) -> BTreeMap<LineId, String> {
    let pairs = posted.pairs().iter();
    pairs
        .filter_map(|(name, text)| Some((line(name.strip_prefix(NOTE)?)?, text.clone())))
        .collect()
}

/// What is said to the remarks: each has a field for the reason, also an empty one.
fn answers(posted: &Posted) -> Vec<AnswerDraft> {
    let pairs = posted.pairs().iter();
    pairs
        .filter_map(|(name, why)| {
            let id = name.strip_prefix(WHY)?;
            Some(AnswerDraft {
                remark: id.parse().ok()?,
                is_done: posted.is_set(&format!("{DONE}{id}")),
                why: why.clone(),
            })
        })
        .collect()
}

pub(super) async fn send(
    visit: Visit,
    At(id): At<OrderId>,
    WithFiles { posted, files }: WithFiles,
) -> Answer {
    let ticked: BTreeSet<LineId> = posted.all("criteria").filter_map(line).collect();
    let chosen: Vec<FileId> = posted
        .all("known")
        .filter_map(|id| id.parse().ok())
        .collect();
    let delivery = NewDelivery {
        note: posted.text("note"),
        ticked,
        notes: notes(&posted),
        steps: posted.all("steps").filter_map(line).collect(),
        answers: answers(&posted),
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
            page(&visit, &room, posted.failing(&visit, failure)?).await
        }
    }
}
