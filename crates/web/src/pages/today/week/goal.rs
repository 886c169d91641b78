//! The form of a goal for freed time, and removing one.

use app::Failure;
use app::task::week::{self, NewGoal};
use askama::Template;
use domain::field::FieldErrors;
use domain::task::week::goal::GoalDraft;
use kernel::GoalId;
use kernel::parse::{self, DurationUnit};
use texts::Texts;

use super::{GOALS, WEEK, crumbs, in_form, in_order, layout};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::{Posted, typed, typed_hours};
use crate::pages::{form_status, render};
use crate::ui::{Crumbs, FormView, Layout, Width};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "today/goal.html")]
struct GoalPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    title: &'static str,
    form: FormView,
    action: String,
    /// The id that makes the form one goal, however often it is sent; empty for one that is there.
    id: String,
}

fn page(visit: &Visit, form: FormView, (action, id): (String, String)) -> Answer {
    let t = visit.t;
    let title = if id.is_empty() {
        t.goal_edit_title()
    } else {
        t.goal_new_title()
    };
    let mut layout = layout(visit, title);
    layout.has_mistakes = form.has_mistakes();
    let page = GoalPage {
        layout,
        t,
        crumbs: crumbs(visit, title).step(t.week_title(), WEEK),
        title,
        form,
        action,
        id,
    };
    render(form_status(&page.form), &page)
}

pub(super) async fn new_form(visit: Visit) -> Answer {
    visit.person()?;
    let id: GoalId = visit.cx.app.id();
    let form = FormView::new(visit.t);
    let place = (format!("{GOALS}/neu"), id.to_string());
    page(&visit, form, place)
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Answer {
    visit.person()?;
    let id: Option<GoalId> = posted.get("id").parse().ok();
    let added = match read(&visit, &posted) {
        Ok(draft) => week::add_goal(&visit.cx, NewGoal { id, draft }).await,
        Err(failure) => Err(failure),
    };
    match added {
        Ok(_) => Ok(Visit::onward(WEEK, "notice-goal-saved")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let id = id.unwrap_or_else(|| visit.cx.app.id());
            let place = (format!("{GOALS}/neu"), id.to_string());
            page(&visit, form, place)
        }
    }
}

pub(super) async fn form(visit: Visit, At(id): At<GoalId>) -> Answer {
    let goal = week::find_goal(&visit.cx, id).await?;
    let hours = typed_hours(goal.minutes_per_week, visit.t.locale());
    let form = FormView::new(visit.t)
        .with("title", goal.title)
        .with("hours", hours);
    page(&visit, form, (edit(id), String::new()))
}

fn edit(id: GoalId) -> String {
    format!("{GOALS}/{id}/bearbeiten")
}

pub(super) async fn save(visit: Visit, At(id): At<GoalId>, posted: Posted) -> Answer {
    week::find_goal(&visit.cx, id).await?;
    let saved = match read(&visit, &posted) {
        Ok(draft) => week::change_goal(&visit.cx, id, draft).await,
        Err(failure) => Err(failure),
    };
    match saved {
        Ok(()) => Ok(Visit::onward(WEEK, "notice-goal-saved")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let place = (edit(id), String::new());
            page(&visit, form, place)
        }
    }
}

/// The week says what was removed and offers to undo it.
pub(super) async fn delete(visit: Visit, At(id): At<GoalId>) -> Answer {
    week::delete_goal(&visit.cx, id).await?;
    Ok(redirect(&format!("{WEEK}?deleted={id}")))
}

pub(super) async fn restore(visit: Visit, At(id): At<GoalId>) -> Answer {
    week::restore_goal(&visit.cx, id).await?;
    Ok(Visit::onward(WEEK, "notice-goal-restored"))
}

/// The inputs in the order of the form.
const INPUTS: [&str; 2] = ["title", "hours"];

/// Reads the form. Everything wrong is named at once.
fn read(visit: &Visit, posted: &Posted) -> Result<GoalDraft, Failure> {
    let mut errors = FieldErrors::new();
    let hours = |text: &str, locale| parse::minutes(text, DurationUnit::Hours, locale);
    let minutes = errors.keep(typed(visit, posted, "hours", hours));
    let draft = GoalDraft {
        title: posted.text("title"),
        minutes_per_week: minutes.flatten(),
    };
    let checked = draft.check(GoalId::from_bytes([0; 16]));
    errors.keep_all(checked.map_err(in_form));
    errors
        .finish(Some(draft))
        .map_err(|errors| in_order(errors, &INPUTS))
}
