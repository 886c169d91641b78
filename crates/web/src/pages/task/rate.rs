//! Rating many imported tasks on one page.

use app::task::{self, StoredTask};
use askama::Template;
use domain::task::RatingDraft;
use kernel::TaskId;
use texts::Texts;

use super::{RATING, SORTING, amount_of_work, crumbs, layout};
use crate::answer::{Answer, redirect};
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::field::{Checkbox, Scale};
use crate::ui::{Button, Crumbs, FormView, Layout};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "task/rate.html")]
struct RatePage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    lead: String,
    rows: Vec<Row>,
    later: Button,
}

/// One task and what is asked about it: three stops of the Tab key and no link between them, so that
/// 25 tasks are rated without a mouse in a minute or two.
struct Row {
    id: String,
    title: String,
    work: String,
    ability: Scale,
    liking: Scale,
    core: Checkbox,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let unrated = task::unrated(&visit.cx).await?;
    if unrated.tasks.is_empty() {
        return Ok(redirect(SORTING));
    }
    let form = FormView::new(visit.t);
    let form = unrated.tasks.iter().fold(form, |form, stored| {
        let core = if stored.task.facts.core { "yes" } else { "" };
        form.with(format!("core-{}", stored.task.id), core)
    });
    let lead = visit.t.task_rate_lead(unrated.all, unrated.tasks.len());
    page(&visit, form, lead, &unrated.tasks)
}

fn page(visit: &Visit, form: FormView, lead: String, tasks: &[StoredTask]) -> Answer {
    let t = visit.t;
    let mut layout = layout(visit, t.task_rate_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let rows = tasks.iter().map(|stored| row(t, &form, stored)).collect();
    let page = RatePage {
        layout,
        t,
        crumbs: crumbs(visit, t.task_rate_title()).step(t.sorting_title(), SORTING),
        form,
        lead,
        rows,
        later: Button::link(t.task_rate_later(), SORTING).quiet(),
    };
    render(status, &page)
}

fn row(t: Texts, form: &FormView, stored: &StoredTask) -> Row {
    let (id, facts) = (stored.task.id, &stored.task.facts);
    let scale = |name: &str, legend: &str, (lowest, highest): (&str, &str), known: i64| {
        form.scale(&format!("{name}-{id}"), legend, lowest, highest)
            .or(known.to_string())
    };
    let able = (t.task_ability_lowest(), t.task_ability_highest());
    let glad = (t.task_liking_lowest(), t.task_liking_highest());
    Row {
        title: facts.title.clone(),
        work: amount_of_work(t, facts),
        ability: scale("ability", t.task_rate_ability(), able, facts.ability.get()),
        liking: scale("liking", t.task_rate_liking(), glad, facts.liking.get()),
        core: form.checkbox(&format!("core-{id}"), t.task_rate_core()),
        id: id.to_string(),
    }
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    visit.cx.writer()?;
    let ids: Vec<TaskId> = posted
        .all("task")
        .filter_map(|id| id.parse().ok())
        .collect();
    let ratings = ids.iter().map(|id| {
        let number = |name: &str| posted.get(&format!("{name}-{id}")).parse().ok();
        let rating = RatingDraft {
            ability: number("ability"),
            liking: number("liking"),
            core: posted.is_set(&format!("core-{id}")),
        };
        (*id, rating)
    });
    match task::rate(&visit.cx, ratings.collect()).await {
        Ok(()) => {
            let left = task::unrated(&visit.cx).await?.all;
            let next = if left > 0 { RATING } else { SORTING };
            Ok(Visit::onward(next, "notice-tasks-rated"))
        }
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            let tasks = task::to_rate(&visit.cx, ids).await?;
            let lead = visit.t.task_rate_again().to_owned();
            page(&visit, form, lead, &tasks)
        }
    }
}
