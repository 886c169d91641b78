//! One part of the check, or all of it on one page. What was answered is kept at once.

use app::task::readiness::{self, Check};
use app::{Failure, FieldError};
use askama::Template;
use domain::task::readiness::{About, Part, Question};
use kernel::TaskId;
use texts::Texts;

use super::say::{Shown, part_lead, part_name};
use super::{For, HOME, at, crumbs, home, layout};
use crate::answer::{Answer, redirect};
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::{form_status, render};
use crate::ui::field::Choices;
use crate::ui::{Button, Crumbs, FormView, Layout};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "readiness/part.html")]
struct PartPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    title: String,
    lead: String,
    action: String,
    task: String,
    parts: Vec<Asking>,
    back: Button,
}

/// The questions of one part.
struct Asking {
    heading: Option<&'static str>,
    questions: Vec<Choices>,
}

pub(super) async fn form(visit: Visit, At(part): At<String>, Asked(asked): Asked<For>) -> Answer {
    visit.person()?;
    let shown = Shown::from_code(&part).ok_or(Failure::NotFound)?;
    let check = readiness::check(&visit.cx, asked.aufgabe).await?;
    page(&visit, shown, &check, filled(&visit, &check))
}

/// What was answered before.
fn filled(visit: &Visit, check: &Check) -> FormView {
    let form = FormView::new(visit.t);
    check.replies.iter().fold(form, |form, (question, reply)| {
        form.with(question.code(), if reply.yes { "yes" } else { "no" })
    })
}

fn page(visit: &Visit, shown: Shown, check: &Check, form: FormView) -> Answer {
    let t = visit.t;
    let task = check.task.as_ref().map(|stored| stored.task.id);
    let title = match shown {
        Shown::One(part) => part_name(t, part),
        Shown::All => t.readiness_title(),
    };
    let lead = match shown {
        Shown::One(part) => part_lead(t, part),
        Shown::All => t.readiness_lead(),
    };
    let of_task = check.task.as_ref().map(|stored| &stored.task.facts.title);
    let lead = of_task.map_or_else(|| lead.to_owned(), |title| format!("{title} · {lead}"));
    let mut layout = layout(visit, title);
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let parts = shown.parts();
    let page = PartPage {
        layout,
        t,
        crumbs: crumbs(visit, title).step(t.readiness_title(), home(task)),
        title: title.to_owned(),
        lead,
        action: format!("{HOME}/{}", shown.code()),
        task: task.map(|task| task.to_string()).unwrap_or_default(),
        parts: parts
            .iter()
            .map(|part| Asking {
                heading: (parts.len() > 1).then(|| part_name(t, *part)),
                questions: asked(*part, task)
                    .iter()
                    .map(|question| ask(visit, &form, *question))
                    .collect(),
            })
            .collect(),
        back: Button::link(t.readiness_overview(), home(task)).quiet(),
        form,
    };
    render(status, &page)
}

fn asked(part: Part, task: Option<TaskId>) -> &'static [Question] {
    part.questions(task.map_or(About::Oneself, |_| About::Task))
}

/// A belief is agreed to; everything else is answered.
fn ask(visit: &Visit, form: &FormView, question: Question) -> Choices {
    let t = visit.t;
    let (yes, no) = match question.part() {
        Part::LettingGo => (t.readiness_agree(), t.readiness_disagree()),
        Part::Expectations | Part::Reliability => (t.readiness_yes(), t.readiness_no()),
    };
    let legend = words::key(visit, question.key(), &[]);
    form.radios(question.code(), legend)
        .option("yes", yes)
        .option("no", no)
        .as_two_columns()
}

pub(super) async fn save(visit: Visit, At(part): At<String>, posted: Posted) -> Answer {
    visit.cx.writer()?;
    let shown = Shown::from_code(&part).ok_or(Failure::NotFound)?;
    let task = task_of(&posted)?;
    let questions: Vec<Question> = shown
        .parts()
        .into_iter()
        .flat_map(|part| asked(part, task).iter().copied())
        .collect();
    let given = questions.iter().filter_map(|question| {
        let yes = match posted.get(question.code()) {
            "yes" => true,
            "no" => false,
            _ => return None,
        };
        Some((*question, yes))
    });
    readiness::answer(&visit.cx, task, given.collect()).await?;
    if posted.is_set("later") {
        return Ok(Visit::onward(&home(task), "notice-readiness-kept"));
    }
    let check = readiness::check(&visit.cx, task).await?;
    let open = questions
        .iter()
        .filter(|question| check.assessment.open.contains(question));
    let errors: Vec<FieldError> = open
        .map(|question| FieldError::new(question.code(), "field-choice-required"))
        .collect();
    if !errors.is_empty() {
        let known = filled(&visit, &check);
        let form = posted.failing(&visit, Failure::Invalid(errors))?;
        let form = questions.iter().fold(form, |form, question| {
            form.with(question.code(), known.value(question.code()))
        });
        return page(&visit, shown, &check, form);
    }
    let next = check.assessment.open.first().map(|open| open.part());
    Ok(redirect(&match next {
        Some(part) => at(&format!("{HOME}/{}", Shown::One(part).code()), task),
        None => home(task),
    }))
}

/// The task a form is about, if it is about one.
pub(super) fn task_of(posted: &Posted) -> Result<Option<TaskId>, Failure> {
    let named = Some(posted.get("aufgabe")).filter(|id| !id.is_empty());
    let task = named.map(|id| id.parse().map_err(|_| Failure::NotFound));
    task.transpose()
}
