//! Writing an ad: begun from a task, kept as typed, checked when its owner goes on.

use app::posting::{self, Change, NewPosting, OwnPosting, Seen};
use app::{Failure, task};
use askama::Template;
use domain::posting::{PostingDraft, PostingRefusal, PostingState};
use kernel::{Currency, PostingId, TaskId};
use serde::Deserialize;
use texts::Texts;

use super::{crumbs, form, home, layout, list, say};
use crate::answer::{Answer, redirect};
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{self, Button, Crumbs, FormView, Layout, Note, Tone};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "posting/edit.html")]
struct EditPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    action: String,
    /// What the form brings back unseen: its id before it was saved, what was seen of it after.
    hidden: (&'static str, String),
    currency: Currency,
    note: Option<Note>,
    cancel: Button,
}

/// What differs between beginning an ad and changing it.
struct Frame {
    action: String,
    hidden: (&'static str, String),
    currency: Currency,
    note: Option<Note>,
    back: String,
}

fn page(visit: &Visit, frame: Frame, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = layout(visit, t.posting_edit_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let page = EditPage {
        layout,
        t,
        crumbs: crumbs(visit, t.posting_edit_title()),
        form,
        action: frame.action,
        hidden: frame.hidden,
        currency: frame.currency,
        note: frame.note,
        cancel: Button::link(t.button_cancel(), frame.back).quiet(),
    };
    render(status, &page)
}

/// Whether another ad is wanted although there is one.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    neu: String,
}

/// The ads for a task; without any, the form of the first one.
pub(super) async fn begin_form(
    visit: Visit,
    At(task): At<TaskId>,
    Asked(wish): Asked<Wish>,
) -> Answer {
    let draft = posting::take_over(&visit.cx, task).await?;
    let known = posting::for_task(&visit.cx, task).await?;
    if !known.is_empty() && wish.neu.is_empty() {
        let title = task::find(&visit.cx, task).await?.task.facts.title;
        return list::of_task(&visit, task, &title, &known);
    }
    let form = form::filled(&visit, &draft).view(&visit);
    let id: PostingId = visit.cx.app.id();
    page(
        &visit,
        begin_frame(&visit, task, &draft, id.to_string()),
        form,
    )
}

fn begin_frame(visit: &Visit, task: TaskId, draft: &PostingDraft, id: String) -> Frame {
    let is_measured = draft.instruction.is_some();
    Frame {
        action: format!("/abgeben/aufgaben/{task}/gesuch"),
        hidden: ("id", id),
        currency: form::currency(visit, draft),
        note: (!is_measured).then(|| no_instruction(visit, task, visit.t.posting_no_instruction())),
        back: format!("/abgeben/aufgaben/{task}"),
    }
}

fn no_instruction(visit: &Visit, task: TaskId, words: &str) -> Note {
    let address = format!("/abgeben/aufgaben/{task}/anleitung");
    ui::banner(Tone::Soon, words).button(Button::link(visit.t.posting_to_instruction(), address))
}

pub(super) async fn begin(visit: Visit, At(task): At<TaskId>, posted: Posted) -> Answer {
    let known = posting::take_over(&visit.cx, task).await?;
    let begun = match form::read(&visit, &posted, &known) {
        Ok(draft) => {
            let id = posted.get("id").parse().ok();
            posting::begin_once(&visit.cx, NewPosting { id, draft }).await
        }
        Err(errors) => Err(Failure::Invalid(errors)),
    };
    match begun {
        Ok(id) => go_on(&visit, id, &posted).await,
        Err(failure) => {
            let frame = begin_frame(&visit, task, &known, posted.text("id"));
            page(&visit, frame, posted.failing(&visit, failure)?)
        }
    }
}

pub(super) async fn form(visit: Visit, At(id): At<PostingId>) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    let PostingState::Draft { draft } = &own.posting.state else {
        return Ok(redirect(&home(id)));
    };
    let form = form::filled(&visit, draft).view(&visit);
    page(&visit, frame(&visit, &own, own.seen()), form)
}

/// The frame of a draft's form; `seen` is what the answer will be held against.
fn frame(visit: &Visit, own: &OwnPosting, seen: Seen) -> Frame {
    let id = own.posting.id;
    let draft = match &own.posting.state {
        PostingState::Draft { draft } => draft.clone(),
        state => state.terms().map(PostingDraft::from).unwrap_or_default(),
    };
    let unmeasured = own
        .obstacles
        .iter()
        .find(|one| !matches!(one, PostingRefusal::Invalid(_)));
    let note = unmeasured.zip(draft.task).map(|(refusal, task)| {
        let words = crate::words::failure(visit, &Failure::from(refusal.clone())).1;
        no_instruction(visit, task, &words)
    });
    Frame {
        action: format!("{}/bearbeiten", home(id)),
        hidden: ("seen", seen.code()),
        currency: form::currency(visit, &draft),
        note,
        back: home(id),
    }
}

pub(super) async fn save(visit: Visit, At(id): At<PostingId>, posted: Posted) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    let known = match &own.posting.state {
        PostingState::Draft { draft } => draft.clone(),
        _ => PostingDraft::default(),
    };
    let seen = Seen::from_code(posted.get("seen"));
    let saved = match form::read(&visit, &posted, &known) {
        Ok(draft) => {
            let change = Change {
                draft,
                seen: seen.map(|seen| seen.changed_at),
            };
            posting::edit(&visit.cx, id, change).await
        }
        Err(errors) => Err(Failure::Invalid(errors)),
    };
    match saved {
        Ok(()) => go_on(&visit, id, &posted).await,
        Err(failure) => {
            // From here on the newest state counts as seen: saving again overwrites it knowingly.
            let seen = match &failure {
                Failure::Refused(_) => own.seen(),
                _ => seen.unwrap_or_else(|| own.seen()),
            };
            page(
                &visit,
                frame(&visit, &own, seen),
                posted.failing(&visit, failure)?,
            )
        }
    }
}

/// After the draft was kept: later, or on to the check, which needs everything to be there
/// (mission 2.2).
async fn go_on(visit: &Visit, id: PostingId, posted: &Posted) -> Answer {
    if posted.is_set("later") {
        return Ok(Visit::onward(&home(id), "notice-posting-kept"));
    }
    let own = posting::show_own(&visit.cx, id).await?;
    match missing(&own) {
        Some(failure) => page(
            visit,
            frame(visit, &own, own.seen()),
            posted.failing(visit, failure)?,
        ),
        None => Ok(redirect(&format!("{}/pruefen", home(id)))),
    }
}

/// The inputs that keep a draft from being published.
fn missing(own: &OwnPosting) -> Option<Failure> {
    own.obstacles.iter().find_map(|obstacle| match obstacle {
        PostingRefusal::Invalid(errors) => Some(Failure::Invalid(errors.clone())),
        _ => None,
    })
}

/// The form of a draft with everything that keeps it from being published.
pub(super) fn incomplete(visit: &Visit, own: &OwnPosting, failure: Failure) -> Answer {
    let PostingState::Draft { draft } = &own.posting.state else {
        return Err(failure.into());
    };
    let form = form::filled(visit, draft).failing(visit, failure)?;
    page(visit, frame(visit, own, own.seen()), form)
}

/// What a draft is called on its pages.
pub(super) fn title(visit: &Visit, own: &OwnPosting) -> String {
    let words = match &own.posting.state {
        PostingState::Draft { draft } => draft.title.as_str(),
        state => state.terms().map_or("", |terms| terms.title.as_str()),
    };
    say::title(visit.t, words)
}
