//! Ready instructions and one's own, to start from: read one, take it for a task.

use app::instruction::{self, Taking};
use app::task::{self, Direction, Filter, NewTask, Query, Sort};
use app::{Failure, FieldError};
use askama::Template;
use axum::http::StatusCode;
use domain::instruction::library::{ALL, Ready, find};
use domain::instruction::{Body, InstructionDraft};
use domain::task::{Frequency, TaskDraft};
use kernel::page::PageSize;
use kernel::parse::{self, DurationUnit};
use kernel::{InstructionId, TaskId, kind};
use serde::Deserialize;
use texts::Texts;

use super::show::content;
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::{Posted, typed};
use crate::pages::question::Notes;
use crate::pages::{form_status, render};
use crate::ui::field::Select;
use crate::ui::{self, FormView, Layout, Place, SafeHtml, Table, Width};
use crate::visit::Visit;
use crate::words;

pub(super) const LIBRARY: &str = "/abgeben/anleitungen";
/// The choice that enters a new task.
const NEW: &str = "neu";
/// How well and how gladly somebody does what they have not rated yet: the middle of the scale.
const UNRATED: i64 = 3;

#[derive(Template)]
#[template(path = "instruction/library.html")]
struct LibraryPage {
    layout: Layout,
    t: Texts,
    /// What fits the task one came from, with its heading.
    fitting: Option<(String, Table)>,
    ready: Table,
    own: Table,
}

/// For which task one looks.
#[derive(Debug, Default, Deserialize)]
pub(super) struct For {
    aufgabe: Option<TaskId>,
}

#[derive(Template)]
#[template(path = "instruction/ready.html")]
struct ReadyPage {
    layout: Layout,
    t: Texts,
    lead: String,
    content: SafeHtml,
    form: FormView,
    /// The id a new task gets: the same form sent twice makes one.
    id: String,
    action: String,
    tasks: Vec<(String, String)>,
}

/// Something to start from.
struct Source {
    title: String,
    lead: String,
    body: Body,
    draft: InstructionDraft,
    frequency: Frequency,
    action: String,
}

pub(super) async fn list(visit: Visit, Asked(asked): Asked<For>) -> Answer {
    let t = visit.t;
    let fitting = match asked.aufgabe {
        Some(task) => Some(instruction::fitting(&visit.cx, task).await?),
        None => None,
    };
    let fitting = fitting.filter(|found| !found.ready.is_empty());
    let fits = |one: &Ready| fitting.iter().any(|found| found.ready.contains(one));
    let others = ALL.iter().filter(|one| !fits(one));
    let ready = table(t, t.library_ready(), others, asked.aufgabe);
    let fitting = fitting.as_ref().map(|found| {
        let heading = t.library_fitting(found.title.as_str());
        let table = table(t, &heading, found.ready.iter(), asked.aufgabe);
        (heading, table)
    });
    let mut own = Table::new(t.library_own())
        .column(t.library_column_title())
        .column(t.instruction_version_number());
    for one in instruction::own(&visit.cx).await? {
        own = own.row([
            ui::link(one.title, format!("{LIBRARY}/{}", one.id)).into(),
            SafeHtml::from(one.latest.to_string()),
        ]);
    }
    let mut layout = visit.layout(t.library_title());
    layout.place = Some(Place::HandOn);
    render(
        StatusCode::OK,
        &LibraryPage {
            layout,
            t,
            fitting,
            ready,
            own,
        },
    )
}

/// Ready instructions with their kinds; one that is opened knows for which task.
fn table<'a>(
    t: Texts,
    heading: &str,
    ready: impl Iterator<Item = &'a Ready>,
    task: Option<TaskId>,
) -> Table {
    let table = Table::new(heading)
        .column(t.library_column_title())
        .column(t.library_column_category());
    let task = task.map_or_else(String::new, |task| format!("?aufgabe={task}"));
    ready.fold(table, |table, one| {
        let title = one.read(t.locale()).title;
        let address = format!("{LIBRARY}/fertig/{}{task}", one.slug);
        let kind = SafeHtml::from(kind(t, one));
        table.row([ui::link(title, address).into(), kind])
    })
}

/// What kind of work a ready instruction is about, in words.
fn kind(t: Texts, ready: &Ready) -> String {
    let category = words::category(t, ready.category);
    if ready.worked_example {
        t.library_worked(category)
    } else {
        category.to_owned()
    }
}

pub(super) async fn ready(visit: Visit, At(slug): At<String>, Asked(asked): Asked<For>) -> Answer {
    visit.person()?;
    let source = of_library(&visit, &slug)?;
    let form = FormView::new(visit.t);
    let form = match asked.aufgabe {
        Some(task) => form.with("task", task.to_string()),
        None => form,
    };
    page(&visit, &source, form).await
}

pub(super) async fn take_ready(visit: Visit, At(slug): At<String>, posted: Posted) -> Answer {
    visit.person()?;
    let source = of_library(&visit, &slug)?;
    take(&visit, &source, &posted).await
}

pub(super) async fn own(visit: Visit, At(id): At<InstructionId>) -> Answer {
    let source = of_own(&visit, id).await?;
    page(&visit, &source, FormView::new(visit.t)).await
}

pub(super) async fn take_own(visit: Visit, At(id): At<InstructionId>, posted: Posted) -> Answer {
    let source = of_own(&visit, id).await?;
    take(&visit, &source, &posted).await
}

fn of_library(visit: &Visit, slug: &str) -> Result<Source, Failure> {
    let known = find(slug).ok_or(Failure::NotFound)?;
    let parsed = known.read(visit.t.locale());
    Ok(Source {
        lead: kind(visit.t, &known),
        body: parsed.draft.check(None)?,
        title: parsed.title,
        draft: parsed.draft,
        frequency: known.frequency,
        action: format!("{LIBRARY}/fertig/{slug}"),
    })
}

async fn of_own(visit: &Visit, id: InstructionId) -> Result<Source, Failure> {
    let found = instruction::show(&visit.cx, id).await?;
    let task = task::find(&visit.cx, found.task.ok_or(Failure::NotFound)?).await?;
    let version = found.latest.ok_or(Failure::NotFound)?;
    let (newest, body) = (version.number, version.body);
    let mut draft = InstructionDraft::from(&body);
    draft.forget_numbers();
    Ok(Source {
        title: task.task.facts.title,
        lead: visit.t.instruction_version(i64::from(newest)),
        body,
        draft,
        frequency: task.task.facts.frequency,
        action: format!("{LIBRARY}/{id}"),
    })
}

impl ReadyPage {
    fn task(&self) -> Select {
        let select = self.form.select("task", self.t.library_task());
        let select = select.option(NEW, self.t.library_new_task());
        let tasks = self.tasks.iter();
        tasks.fold(select, |select, (id, title)| select.option(id, title))
    }
}

async fn page(visit: &Visit, source: &Source, form: FormView) -> Answer {
    let t = visit.t;
    let query = Query {
        filter: Filter {
            state: Some("open"),
            ..Filter::default()
        },
        sort: Sort::Title,
        from: Direction::Beginning,
        size: PageSize::MAX,
    };
    let tasks = task::list(&visit.cx, query).await?.tasks.into_iter();
    let tasks = tasks.map(|one| (one.task.id.to_string(), one.task.facts.title));
    let mut layout = visit.form_layout(source.title.as_str(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let heading = t.instruction_view_heading().to_owned();
    let page = ReadyPage {
        layout,
        t,
        lead: source.lead.clone(),
        content: content(visit, heading, &source.body, Notes::default()),
        id: match form.value("id") {
            "" => visit.cx.app.id::<kind::Task>().to_string(),
            known => known.to_owned(),
        },
        form: if form.value("title").is_empty() {
            form.with("title", source.title.as_str())
        } else {
            form
        },
        action: source.action.clone(),
        tasks: tasks.collect(),
    };
    render(status, &page)
}

async fn take(visit: &Visit, source: &Source, posted: &Posted) -> Answer {
    match taken(visit, source, posted).await {
        Ok(task) => Ok(Visit::onward(
            &format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten?teil=alles"),
            "notice-library-taken",
        )),
        Err(failure) => page(visit, source, posted.failing(visit, failure)?).await,
    }
}

async fn taken(visit: &Visit, source: &Source, posted: &Posted) -> Result<TaskId, Failure> {
    let draft = source.draft.clone();
    if posted.get("task") == NEW {
        let new = NewTask {
            id: posted.get("id").parse().ok(),
            draft: new_task(visit, source, posted)?,
        };
        let taken = instruction::take_as_new(&visit.cx, new, draft).await;
        return taken.map_err(in_form);
    }
    let unknown = |_| Failure::Invalid(vec![FieldError::new("task", "field-choice-required")]);
    let task = posted.get("task").parse::<TaskId>().map_err(unknown)?;
    let replaces = posted.is_set("replaces");
    instruction::take_over(&visit.cx, task, Taking { draft, replaces }).await?;
    Ok(task)
}

/// The mistakes at the fields this form has.
fn in_form(failure: Failure) -> Failure {
    let Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in &mut errors {
        if error.field == "minutes-per-week" {
            error.field = "hours".into();
        }
    }
    Failure::Invalid(errors)
}

/// A task for the work; how well and how gladly it is done can be rated later.
fn new_task(visit: &Visit, source: &Source, posted: &Posted) -> Result<TaskDraft, Failure> {
    let hours = typed(visit, posted, "hours", |text, locale| {
        parse::minutes(text, DurationUnit::Hours, locale)
    });
    Ok(TaskDraft {
        title: posted.text("title"),
        minutes_per_week: hours.map_err(|error| Failure::Invalid(vec![error]))?,
        frequency: Some(source.frequency),
        ability: Some(UNRATED),
        liking: Some(UNRATED),
        core: false,
        hour_value: Some(visit.person()?.settings.hour_value),
    })
}
