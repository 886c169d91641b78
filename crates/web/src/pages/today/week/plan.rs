//! The form of what is coming: work or days off, and removing an entry.

use app::Failure;
use app::task::week::{self, NewPlan};
use askama::Template;
use domain::field::FieldErrors;
use domain::task::week::planned::{PlannedDraft, PlannedKind};
use kernel::PlannedId;
use kernel::parse::{self, DurationUnit};
use texts::Texts;

use super::{AHEAD, crumbs, in_form, in_order, layout};
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::{Posted, typed, typed_hours};
use crate::pages::{form_status, render};
use crate::ui::field::Choices;
use crate::ui::{Crumbs, FormView, Layout, Width};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "today/plan.html")]
struct PlanPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    title: &'static str,
    form: FormView,
    action: String,
    /// The id that makes the form one entry, however often it is sent; empty for one that is there.
    id: String,
}

impl PlanPage {
    fn kind(&self) -> Choices {
        let t = self.t;
        self.form
            .radios("kind", t.planned_kind())
            .explained("work", t.planned_kind_work(), t.planned_kind_work_hint())
            .explained("off", t.planned_kind_off(), t.planned_kind_off_hint())
            .or("work")
    }
}

fn page(visit: &Visit, form: FormView, (action, id): (String, String)) -> Answer {
    let t = visit.t;
    let title = if id.is_empty() {
        t.planned_edit_title()
    } else {
        t.planned_new_title()
    };
    let mut layout = layout(visit, title);
    layout.has_mistakes = form.has_mistakes();
    let page = PlanPage {
        layout,
        t,
        crumbs: crumbs(visit, title).step(t.ahead_title(), AHEAD),
        title,
        form,
        action,
        id,
    };
    render(form_status(&page.form), &page)
}

pub(super) async fn new_form(visit: Visit) -> Answer {
    visit.person()?;
    let id: PlannedId = visit.cx.app.id();
    let place = (format!("{AHEAD}/neu"), id.to_string());
    page(&visit, FormView::new(visit.t), place)
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Answer {
    visit.person()?;
    let id: Option<PlannedId> = posted.get("id").parse().ok();
    let added = match read(&visit, &posted) {
        Ok(draft) => week::add_plan(&visit.cx, NewPlan { id, draft }).await,
        Err(failure) => Err(failure),
    };
    match added {
        Ok(_) => Ok(Visit::onward(AHEAD, "notice-planned-saved")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let id = id.unwrap_or_else(|| visit.cx.app.id());
            let place = (format!("{AHEAD}/neu"), id.to_string());
            page(&visit, form, place)
        }
    }
}

pub(super) async fn form(visit: Visit, At(id): At<PlannedId>) -> Answer {
    let entry = week::find_plan(&visit.cx, id).await?;
    let locale = visit.t.locale();
    let form = FormView::new(visit.t)
        .with("title", entry.title)
        .with("kind", entry.kind.code())
        .with("first-day", entry.first.to_string())
        .with("last-day", entry.last.to_string());
    let form = match entry.kind {
        PlannedKind::Work { minutes_per_week } => {
            form.with("hours", typed_hours(minutes_per_week, locale))
        }
        PlannedKind::Off => form,
    };
    page(&visit, form, (edit(id), String::new()))
}

fn edit(id: PlannedId) -> String {
    format!("{AHEAD}/{id}/bearbeiten")
}

pub(super) async fn save(visit: Visit, At(id): At<PlannedId>, posted: Posted) -> Answer {
    week::find_plan(&visit.cx, id).await?;
    let saved = match read(&visit, &posted) {
        Ok(draft) => week::change_plan(&visit.cx, id, draft).await,
        Err(failure) => Err(failure),
    };
    match saved {
        Ok(()) => Ok(Visit::onward(AHEAD, "notice-planned-saved")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let place = (edit(id), String::new());
            page(&visit, form, place)
        }
    }
}

/// The weeks ahead say what was removed and offer to undo it.
pub(super) async fn delete(visit: Visit, At(id): At<PlannedId>) -> Answer {
    week::delete_plan(&visit.cx, id).await?;
    Ok(redirect(&format!("{AHEAD}?deleted={id}")))
}

pub(super) async fn restore(visit: Visit, At(id): At<PlannedId>) -> Answer {
    week::restore_plan(&visit.cx, id).await?;
    Ok(Visit::onward(AHEAD, "notice-planned-restored"))
}

/// The inputs in the order of the form.
const INPUTS: [&str; 4] = ["title", "first-day", "last-day", "hours"];

/// Reads the form. Everything wrong is named at once.
fn read(visit: &Visit, posted: &Posted) -> Result<PlannedDraft, Failure> {
    let mut errors = FieldErrors::new();
    let is_off = posted.get("kind") == "off";
    let day = |text: &str, _| parse::date(text);
    let hours = |text: &str, locale| parse::minutes(text, DurationUnit::Hours, locale);
    let first = errors.keep(typed(visit, posted, "first-day", day));
    let last = errors.keep(typed(visit, posted, "last-day", day));
    let minutes = if is_off {
        None
    } else {
        errors.keep(typed(visit, posted, "hours", hours)).flatten()
    };
    let draft = PlannedDraft {
        title: posted.text("title"),
        is_off,
        first: first.flatten(),
        last: last.flatten(),
        minutes_per_week: minutes,
    };
    let today = visit.zone().local_date(visit.cx.now);
    let checked = draft.check(PlannedId::from_bytes([0; 16]), today);
    errors.keep_all(checked.map_err(in_form));
    errors
        .finish(Some(draft))
        .map_err(|errors| in_order(errors, &INPUTS))
}
