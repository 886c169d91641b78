//! Answering a question, and taking the answer into the instruction.

use app::instruction::question::{self as questions, Taking};
use askama::Template;
use kernel::QuestionId;
use store::instruction::question::OwnQuestion;
use texts::Texts;

use super::INBOX;
use crate::answer::{Answer, redirect};
use crate::extract::At;
use crate::form::{Posted, told_minutes};
use crate::pages::{form_status, render};
use crate::ui::{self, FormView, Layout, Place, SafeHtml, SummaryList};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "question/answer.html")]
struct AnswerPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    question: String,
    about: SummaryList,
    action: String,
}

#[derive(Template)]
#[template(path = "question/take.html")]
struct TakePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    question: String,
    answer: String,
    old: Option<String>,
    action: String,
    base: u32,
    next: i64,
}

pub(super) async fn form(visit: Visit, At(id): At<QuestionId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: QuestionId, form: FormView) -> Answer {
    let own = questions::own(&visit.cx, id).await?;
    if own.question.answer.is_some() && !form.has_mistakes() {
        return Ok(redirect(INBOX));
    }
    let t = visit.t;
    let mut layout = visit.form_layout(t.question_answer_title(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let page = AnswerPage {
        layout,
        t,
        question: own.question.text.clone(),
        about: about(visit, &own),
        action: format!("{INBOX}/{id}"),
        form,
    };
    render(status, &page)
}

fn about(visit: &Visit, own: &OwnQuestion) -> SummaryList {
    let t = visit.t;
    let mut list = ui::summary_list(t);
    if let Some((task, title)) = &own.task {
        let link = ui::link(
            title.as_str(),
            format!("/abgeben/aufgaben/{task}/anleitung"),
        );
        list = list.row(t.question_task(), SafeHtml::from(link));
    }
    if !own.question.quote.is_empty() {
        list = list.row(t.question_quote(), own.question.quote.as_str());
    }
    list.row(t.question_from(), own.asker_name.as_str())
        .row(t.question_answer_by(), visit.time(own.question.answer_by))
}

pub(super) async fn send(visit: Visit, At(id): At<QuestionId>, posted: Posted) -> Answer {
    let told = (posted.text("answer"), told_minutes(&posted, "minutes"));
    match questions::answer_telling(&visit.cx, id, told).await {
        Ok(()) => Ok(Visit::onward(INBOX, "notice-question-answered")),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn take_form(visit: Visit, At(id): At<QuestionId>) -> Answer {
    let taking = questions::taking(&visit.cx, id).await?;
    let form = FormView::new(visit.t).with("text", taking.proposed.as_str());
    take_page(&visit, &taking, form)
}

fn take_page(visit: &Visit, taking: &Taking, form: FormView) -> Answer {
    let t = visit.t;
    let mut layout = visit.form_layout(t.question_take_title(), &form);
    layout.place = Some(Place::HandOn);
    let status = form_status(&form);
    let question = &taking.question;
    let answer = question.answer.as_ref();
    let page = TakePage {
        layout,
        t,
        form,
        question: question.text.clone(),
        answer: answer.map(|answer| answer.text.clone()).unwrap_or_default(),
        old: taking.old.clone(),
        action: format!("{INBOX}/{}/uebernehmen", question.id),
        base: taking.latest.number,
        next: i64::from(taking.latest.number) + 1,
    };
    render(status, &page)
}

pub(super) async fn take(visit: Visit, At(id): At<QuestionId>, posted: Posted) -> Answer {
    // Without a number the newest version counts as seen.
    let taking = questions::taking(&visit.cx, id).await?;
    let base = posted.get("base").parse().unwrap_or(taking.latest.number);
    match questions::take_in(&visit.cx, id, (base, posted.text("text"))).await {
        Ok(_) => {
            let to = match taking.task {
                Some(task) => format!("/abgeben/aufgaben/{task}/anleitung#frage-{id}"),
                None => INBOX.to_owned(),
            };
            Ok(Visit::onward(&to, "notice-question-taken-in"))
        }
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            take_page(&visit, &taking, form)
        }
    }
}
