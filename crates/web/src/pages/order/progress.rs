//! Updates without asking, and the button beside words that mean a step (missions 0.13, H4, complaint
//! 12).

use app::Failure;
use app::agreement::Room;
use app::work::{self, Progress};
use askama::Template;
use domain::agreement::{Action, Role};
use domain::work::progress::{MISSED, UpdateDraft};
use domain::work::{Hint, hint};
use kernel::OrderId;
use texts::Texts;

use super::say;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::{self, FormView, Layout, Link, SafeHtml, SummaryList};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/progress.html")]
struct ProgressPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    back: (String, String),
    facts: SummaryList,
    note: Option<String>,
    action: String,
    may_want: bool,
    may_tell: bool,
}

#[derive(Template)]
#[template(path = "order/progress_card.html")]
struct Card {
    t: Texts,
    facts: SummaryList,
    missed: Option<String>,
    link: Link,
    reach: Link,
}

#[derive(Template)]
#[template(
    source = "<div class=\"note\"><p>{{ words }}</p>{{ button }}</div>",
    ext = "html"
)]
struct HintNote {
    words: &'static str,
    button: ui::Button,
}

crate::ui::component!(Card, HintNote);

/// What the room shows of it: the card beside, and what stands below the messages.
pub(super) async fn parts(visit: &Visit, room: &Room) -> Result<(SafeHtml, SafeHtml), Failure> {
    let (t, id) = (visit.t, room.head.id);
    let progress = work::progress(&visit.cx, id).await?;
    let words = if progress.role == Role::Contractor && progress.is_in_work {
        t.progress_tell()
    } else {
        t.button_show()
    };
    let card = Card {
        t,
        facts: facts(visit, &progress),
        missed: missed(t, &progress),
        link: ui::link(words, format!("/auftraege/{id}/zwischenstand")),
        reach: ui::link(t.reach_title(), format!("/auftraege/{id}/erreichbarkeit")),
    };
    Ok((card.into(), beside(visit, room, &progress)))
}

/// What the client is told after two rhythms without a word.
fn missed(t: Texts, progress: &Progress) -> Option<String> {
    let rhythm = progress.rhythm.filter(|_| progress.is_in_work)?;
    let is_told = progress.role == Role::Client && rhythm.missed >= MISSED;
    is_told.then(|| t.progress_missed_title(i64::from(rhythm.missed)))
}

fn facts(visit: &Visit, progress: &Progress) -> SummaryList {
    let t = visit.t;
    let days = progress.rhythm.map_or(0, |r| i64::from(r.every_days));
    let last: SafeHtml = match progress.last {
        Some(at) => visit.time(at).into(),
        None => t.progress_none().into(),
    };
    let facts = ui::summary_list(t)
        .row(t.reach_updates(), t.progress_wanted(days))
        .row(t.progress_last(), last);
    match progress.due_at {
        Some(at) => facts.row(t.progress_due(), visit.time(at)),
        None => facts,
    }
}

/// The button beside the last message, where its words mean a step that is possible now. What is
/// done in an update is a part of the work.
fn beside(visit: &Visit, room: &Room, progress: &Progress) -> SafeHtml {
    let t = visit.t;
    let me = match room.role {
        Role::Client => room.head.client.0,
        Role::Contractor => room.head.contractor.0,
    };
    let last = room
        .messages
        .last()
        .filter(|message| message.author == me && progress.last != Some(message.at));
    let meant = last.and_then(|message| hint(room.role, &message.body));
    let (action, words) = match meant {
        Some(Hint::Deliver) => (Action::Deliver, t.progress_hint_deliver()),
        Some(Hint::Accept) => (Action::Accept, t.progress_hint_accept()),
        None => return SafeHtml::default(),
    };
    if !room.actions.contains(&action) {
        return SafeHtml::default();
    }
    let button = say::button_in(t, room, action).quiet();
    HintNote { words, button }.into()
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: OrderId, mut form: FormView) -> Answer {
    let t = visit.t;
    let progress = work::progress(&visit.cx, id).await?;
    let room = app::agreement::room(&visit.cx, id).await?;
    let is_client = progress.role == Role::Client;
    if form.value("every-days").is_empty() && !form.has_mistakes() {
        let days = progress.rhythm.map_or(0, |r| r.every_days);
        form = form.with("every-days", days.to_string());
    }
    let note = match missed(t, &progress) {
        Some(missed) => Some(format!("{missed}. {}", t.progress_missed_lead())),
        None if !progress.is_in_work => Some(t.progress_not_now().to_owned()),
        None => None,
    };
    let mut layout = visit.form_layout(t.progress_title(), &form);
    layout.place = Some(super::act::place(&room));
    let page = ProgressPage {
        layout,
        t,
        back: (format!("/auftraege/{id}"), room.head.title.clone()),
        facts: facts(visit, &progress),
        note,
        action: format!("/auftraege/{id}/zwischenstand"),
        may_want: is_client && !progress.is_over,
        may_tell: !is_client && progress.is_in_work,
        form,
    };
    render(form_status(&page.form), &page)
}

/// The client chooses the rhythm, the contractor tells: each has a form of their own.
pub(super) async fn send(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let (done, notice) = if posted.was_sent("every-days") {
        let days = posted.get("every-days").trim().parse().ok();
        let wanted = work::want_progress(&visit.cx, id, days).await;
        (wanted, "notice-progress-wanted")
    } else {
        let draft = UpdateDraft {
            done: posted.text("done"),
            next: posted.text("next"),
            stuck: posted.text("stuck"),
        };
        let told = work::tell_progress(&visit.cx, id, draft).await;
        (told.map(drop), "notice-progress-told")
    };
    match done {
        Ok(()) => Ok(Visit::onward(&format!("/auftraege/{id}"), notice)),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}
