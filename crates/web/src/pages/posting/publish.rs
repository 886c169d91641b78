//! "Bitte prüfen", publishing, and what is said afterwards.

use app::Failure;
use app::posting::{self, OwnPosting, Seen};
use askama::Template;
use axum::http::StatusCode;
use domain::posting::{PostingDraft, PostingRefusal, PostingState};
use kernel::{PostingId, format};
use texts::Texts;

use super::{crumbs, edit, home, layout, say};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{custody, form_status, instruction, readiness, render};
use crate::ui::{
    self, Button, Confirmation, Crumbs, FormView, Layout, Note, SafeHtml, SummaryList, TaskList,
    TaskState, Tone,
};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "posting/check.html")]
struct CheckPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    answers: SummaryList,
    instruction: Option<SafeHtml>,
    to_do: TaskList,
    /// That an overdue sum stops it, with the way to pay.
    overdue: Option<Note>,
    /// What stops the ad because it is a luxury, with the choice.
    stop: Option<SafeHtml>,
    closes: SafeHtml,
    /// That there is more work than time.
    short: Option<Note>,
    action: String,
    seen: String,
    home: String,
    beliefs: Option<Note>,
}

#[derive(Template)]
#[template(path = "posting/done.html")]
pub(crate) struct DonePage {
    pub(crate) layout: Layout,
    pub(crate) confirmation: Confirmation,
}

/// The draft and what keeps it from being published, as steps to do.
pub(super) fn to_do(visit: &Visit, own: &OwnPosting, draft: &PostingDraft) -> TaskList {
    let t = visit.t;
    let edit = format!("{}/bearbeiten", home(own.posting.id));
    own.obstacles
        .iter()
        .fold(ui::task_list(t), |list, obstacle| match obstacle {
            PostingRefusal::Invalid(errors) => errors.iter().fold(list, |list, error| {
                let step = words::key(visit, error.key, &error.arguments);
                list.step(step, format!("{edit}#f-{}", error.field), TaskState::Open)
            }),
            other => {
                let reason = words::failure(visit, &Failure::from(other.clone())).1;
                let address = match draft.task {
                    Some(task) => format!("/abgeben/aufgaben/{task}/anleitung"),
                    None => edit.clone(),
                };
                list.step(
                    t.posting_obstacle_instruction(),
                    address,
                    TaskState::Problem(reason),
                )
            }
        })
}

pub(super) async fn check(visit: Visit, At(id): At<PostingId>) -> Answer {
    let own = posting::show_own(&visit.cx, id).await?;
    check_page(&visit, &own, Posted::default().view(&visit)).await
}

async fn check_page(visit: &Visit, own: &OwnPosting, form: FormView) -> Answer {
    let (t, id) = (visit.t, own.posting.id);
    let PostingState::Draft { draft } = &own.posting.state else {
        return Ok(redirect(&home(id)));
    };
    let mut layout = layout(visit, t.posting_check_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let closes = own
        .would_close_at
        .map(|at| say::clock(visit, t.posting_check_closes(), at).and("."));
    let page = CheckPage {
        layout,
        t,
        crumbs: crumbs(visit, t.posting_check_title()).step(edit::title(visit, own), home(id)),
        form,
        answers: say::answers(visit, draft, Some(&format!("{}/bearbeiten", home(id)))),
        instruction: own
            .instruction
            .as_ref()
            .map(|version| instruction::card(visit, version)),
        to_do: to_do(visit, own, draft),
        overdue: custody::stop(visit).await?,
        stop: crate::pages::task::stop(visit, id, draft).await?,
        closes: closes.unwrap_or_default(),
        short: own.fit.filter(|fit| fit.is_short()).map(|fit| {
            let words = |minutes| format::duration(minutes, t.locale());
            let edit = format!("{}/bearbeiten#f-due-at", home(id));
            let change = Button::link(t.ends_short_due(), edit).quiet();
            ui::banner(
                Tone::Soon,
                t.ends_short_ad(words(fit.free), words(fit.work)),
            )
            .button(change)
        }),
        action: format!("{}/pruefen", home(id)),
        seen: own.seen().code(),
        home: home(id),
        beliefs: readiness::beliefs_note(visit).await?,
    };
    render(status, &page)
}

pub(super) async fn publish(visit: Visit, At(id): At<PostingId>, posted: Posted) -> Answer {
    let done = format!("{}/veroeffentlicht", home(id));
    let seen = Seen::from_code(posted.get("seen"));
    let failure = match posting::publish_as_seen(&visit.cx, id, seen).await {
        Ok(()) => return Ok(redirect(&done)),
        Err(failure) => failure,
    };
    let own = posting::show_own(&visit.cx, id).await?;
    match (&own.posting.state, &failure) {
        // The second of two clicks.
        (PostingState::Published { .. }, Failure::Refused(_)) => Ok(redirect(&done)),
        (_, Failure::Invalid(_)) => edit::incomplete(&visit, &own, failure),
        _ => {
            let form = posted.failing(&visit, failure)?;
            check_page(&visit, &own, form).await
        }
    }
}

/// What happened, what comes next and when. Safe to reload.
pub(super) async fn done(visit: Visit, At(id): At<PostingId>) -> Answer {
    let t = visit.t;
    let own = posting::show_own(&visit.cx, id).await?;
    let PostingState::Published {
        terms, closes_at, ..
    } = &own.posting.state
    else {
        return Ok(redirect(&home(id)));
    };
    let confirmation = Confirmation::new(t.posting_published_title())
        .reference(t.posting_title(), terms.title.as_str())
        .next(t.posting_published_next())
        .next(say::clock(&visit, t.posting_published_closes(), *closes_at).and("."))
        .button(Button::link(t.posting_to_posting(), home(id)))
        .button(Button::link(t.place_hand_on(), ui::address::HAND_ON).quiet());
    let layout = layout(&visit, t.posting_published_title());
    render(
        StatusCode::OK,
        &DonePage {
            layout,
            confirmation,
        },
    )
}
