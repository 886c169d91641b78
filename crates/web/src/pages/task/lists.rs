//! "Drei Listen": what I do not like, what I cannot, what I should not do myself (mission 1.2).
//!
//! Nothing is kept between the form and its check: the lists travel with the page.

use app::Failure;
use app::task::lists::{self, Checked, Typed};
use askama::Template;
use axum::http::StatusCode;
use domain::task::lists::{List, Listed, Outcome};
use kernel::{Id, ImportId, Minutes, format};
use texts::Texts;

use super::{IMPORT, LIST, LISTS, SORTING, crumbs, layout, say};
use crate::answer::{Answer, redirect};
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::field::Textarea;
use crate::ui::{self, Button, Crumbs, FormView, Layout, SafeHtml, Table};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "task/lists.html")]
struct ListsPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    lists: [Textarea; 3],
}

/// The field of one list.
fn area(t: Texts, form: &FormView, list: List) -> Textarea {
    let hint = match list {
        List::Dislike => t.handing_lists_dislike_hint(),
        List::Cannot => t.handing_lists_cannot_hint(),
        List::ShouldNot => t.handing_lists_should_not_hint(),
    };
    let area = form.textarea(list.code(), name(t, list));
    area.hint(hint).optional().rows(6)
}

#[derive(Template)]
#[template(path = "task/lists_check.html")]
struct CheckPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    buttons: Vec<Button>,
    lead: String,
    table: Table,
    faults: Table,
}

fn name(t: Texts, list: List) -> &'static str {
    match list {
        List::Dislike => t.handing_lists_dislike(),
        List::Cannot => t.handing_lists_cannot(),
        List::ShouldNot => t.handing_lists_should_not(),
    }
}

pub(super) async fn form(visit: Visit) -> Answer {
    visit.person()?;
    page(&visit, FormView::new(visit.t))
}

fn page(visit: &Visit, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = layout(visit, t.handing_lists_title());
    layout.has_mistakes = form.has_mistakes();
    let page = ListsPage {
        crumbs: crumbs(visit, t.handing_lists_title()).step(t.sorting_title(), SORTING),
        layout,
        t,
        lists: List::ALL.map(|list| area(t, &form, list)),
        form,
    };
    render(form_status(&page.form), &page)
}

fn typed(posted: &Posted) -> Typed {
    List::ALL.into_iter().fold(Typed::default(), |typed, list| {
        typed.with(list, posted.get(list.code()))
    })
}

/// Shows what would become of the lists, or the form again.
pub(super) async fn check(visit: Visit, posted: Posted) -> Answer {
    visit.cx.writer()?;
    if posted.is_set("change") {
        return page(&visit, posted.view(&visit));
    }
    match lists::check(&visit.cx, typed(&posted)).await {
        Ok(checked) => {
            let id: ImportId = Id::new(visit.cx.now, visit.cx.app.entropy.as_ref());
            check_page(&visit, &posted, &checked, &id.to_string())
        }
        Err(failure) => page(&visit, posted.failing(&visit, failure)?),
    }
}

fn check_page(visit: &Visit, posted: &Posted, checked: &Checked, id: &str) -> Answer {
    let t = visit.t;
    let with_lists = |button: Button| {
        List::ALL.into_iter().fold(button, |button, list| {
            button.hidden(list.code(), posted.get(list.code()))
        })
    };
    let save = Button::post(t.handing_lists_save(), format!("{LISTS}/uebernehmen"));
    let save = (!checked.listed.is_empty()).then(|| with_lists(save.hidden("id", id)));
    let change = Button::post(t.handing_lists_change(), LISTS).value("change", "yes");
    let page = CheckPage {
        layout: layout(visit, t.handing_lists_check_title()),
        t,
        crumbs: crumbs(visit, t.handing_lists_check_title())
            .step(t.sorting_title(), SORTING)
            .step(t.handing_lists_title(), LISTS),
        buttons: save
            .into_iter()
            .chain([with_lists(change.quiet())])
            .collect(),
        lead: t.handing_lists_checked(checked.listed.len()),
        table: table(visit, &checked.listed),
        faults: faults(visit, checked),
    };
    render(StatusCode::OK, &page)
}

fn table(visit: &Visit, listed: &[Listed]) -> Table {
    let t = visit.t;
    let head = Table::new(t.handing_lists_check_title())
        .column(t.task_column_task())
        .column(t.task_column_triage())
        .column(t.sorting_column_why())
        .number(t.task_column_hours())
        .column(t.handing_lists_column_becomes());
    listed.iter().fold(head, |table, one| {
        let (task, sorting) = (one.task(), one.sorting());
        let title = match one.outcome {
            Outcome::New(_) => SafeHtml::from(task.facts.title.as_str()),
            _ => ui::link(task.facts.title.as_str(), format!("{LIST}/{}", task.id)).into(),
        };
        table.row([
            title,
            visit.tag(say::triage_tag(sorting.triage)),
            say::reason(visit, &sorting).into(),
            hours(t, task.facts.minutes_per_week).into(),
            becomes(t, one).into(),
        ])
    })
}

fn hours(t: Texts, minutes: Minutes) -> String {
    if minutes == Minutes::ZERO {
        t.word_none().to_owned()
    } else {
        format::hours(minutes, t.locale())
    }
}

fn becomes(t: Texts, one: &Listed) -> &'static str {
    match &one.outcome {
        Outcome::New(_) => t.handing_lists_new(),
        Outcome::Away(_) => t.handing_lists_away(),
        _ if one.sorting().warns_of_core => t.handing_lists_core(),
        Outcome::Rated { .. } => t.handing_lists_rated(),
        Outcome::Same(_) => t.handing_lists_same(),
    }
}

fn faults(visit: &Visit, checked: &Checked) -> Table {
    let t = visit.t;
    let head = Table::new(t.handing_lists_faults())
        .column(t.task_import_place())
        .column(t.task_import_fault());
    checked.faults.iter().fold(head, |table, (list, fault)| {
        let place = t.handing_lists_line(fault.line, name(t, *list));
        table.row([place, words::key(visit, &fault.key, &fault.arguments())])
    })
}

/// Saves what was shown.
pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    visit.cx.writer()?;
    let id = posted.get("id").parse().ok();
    match lists::save(&visit.cx, id, typed(&posted)).await {
        Ok(saved) => match saved.import {
            Some(import) => Ok(redirect(&format!("{IMPORT}/{import}"))),
            None => Ok(Visit::onward(SORTING, "notice-handing-lists-saved")),
        },
        Err(failure @ (Failure::Invalid(_) | Failure::Refused(_))) => {
            page(&visit, posted.failing(&visit, failure)?)
        }
        Err(failure) => Err(failure.into()),
    }
}
