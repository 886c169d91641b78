//! "May I decide this?" (mission 3.6): what is to be decided, what the latitude says to it, and then
//! the message or the question.

use app::agreement::{self, Room};
use app::work::decision::{self as decisions, Decided, NewDecision, Scope, Tried};
use app::{Failure, FieldError};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use domain::agreement::Role;
use domain::field::FieldErrors;
use domain::work::decision::{DecisionDraft, LONGEST_DECISION, Outside, Verdict, may_decide};
use kernel::{Currency, OrderId, QuestionId, parse};
use serde::Deserialize;
use texts::Texts;

use super::act::{about, check as check_page, place};
use super::part::Part;
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::{Posted, all_at_once, typed};
use crate::once::{self, Sending};
use crate::pages::{form_status, instruction, render};
use crate::state::Web;
use crate::ui::{self, Button, Choice, FormView, Layout, SummaryList};
use crate::visit::Visit;

/// What is carried from the form to the page that asks to check it.
const FIELDS: [&str; 3] = ["text", "case", "cost"];

/// The question that was just asked.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    frage: Option<QuestionId>,
}

#[derive(Template)]
#[template(path = "order/decision.html")]
struct DecisionPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    latitude: SummaryList,
    cases: Vec<Choice>,
    currency: Currency,
    longest: usize,
}

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/auftraege/{id}/entscheidung", get(show).post(check))
        .route("/auftraege/{id}/entscheidung/senden", post(send))
}

/// The way there from the room, while there is something to decide.
pub(super) fn part(t: Texts, room: &Room) -> Part {
    if room.role == Role::Contractor && may_decide(&room.state).is_ok() {
        Part::way(t.decision_title(), home(room.head.id))
    } else {
        Part::default()
    }
}

fn home(id: OrderId) -> String {
    format!("/auftraege/{id}/entscheidung")
}

/// The form; or, right after a question was asked, what comes next.
async fn show(visit: Visit, At(id): At<OrderId>, Asked(wanted): Asked<Wanted>) -> Answer {
    match wanted.frage {
        Some(question) => asked(&visit, id, question).await,
        None => page(&visit, id, FormView::new(visit.t)).await,
    }
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let scope = decisions::scope(&visit.cx, id).await?;
    let room = agreement::room(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.decision_title(), &form);
    layout.place = Some(place(&room));
    let status = form_status(&form);
    let page = DecisionPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: home(id),
        latitude: instruction::freedom(visit, &scope.body),
        cases: cases(t, &scope),
        currency: scope.currency,
        longest: LONGEST_DECISION,
    };
    render(status, &page)
}

/// The cases that are always asked first, by their numbers; nothing where none are agreed.
fn cases(t: Texts, scope: &Scope) -> Vec<Choice> {
    let cases = (1_u32..).zip(scope.body.details.cases());
    let mut cases: Vec<Choice> = cases
        .map(|(number, case)| Choice::new(number.to_string(), case))
        .collect();
    if !cases.is_empty() {
        cases.insert(0, Choice::new("0", t.decision_case_none()));
    }
    cases
}

/// What was typed, and what of it could not be read.
fn draft(
    visit: &Visit,
    posted: &Posted,
    currency: Currency,
) -> (DecisionDraft, Result<(), Vec<FieldError>>) {
    let case = posted.get("case").trim();
    let cost = typed(visit, posted, "cost", |text, locale| {
        parse::money(text, currency, locale)
    });
    let mut errors = FieldErrors::new();
    let cost = errors.keep(cost);
    let draft = DecisionDraft {
        text: posted.text("text"),
        // What is no number names no case.
        case: (!matches!(case, "" | "0")).then(|| case.parse().unwrap_or(0)),
        cost: cost.flatten(),
    };
    (draft, errors.finish(Some(())))
}

/// What the latitude says, before anything is sent.
async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let t = visit.t;
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let scope = decisions::scope(&visit.cx, id).await?;
    let (draft, read) = draft(&visit, &posted, scope.currency);
    let tried = match all_at_once(read, decisions::try_out(&visit.cx, id, draft)).await {
        Ok(tried) => tried,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let room = agreement::room(&visit.cx, id).await?;
    let other = room.other_name();
    let (words, send) = match tried.verdict {
        Verdict::Alone => (t.decision_verdict_alone().to_owned(), None),
        Verdict::Tell => (t.decision_verdict_tell(other), Some(t.decision_tell())),
        Verdict::Ask(outside) => {
            let words = match outside {
                Outside::Latitude => t.decision_verdict_ask_latitude(other),
                Outside::Case => t.decision_verdict_ask_case(other),
                Outside::Cost => t.decision_verdict_ask_cost(other),
            };
            (words, Some(t.decision_ask()))
        }
    };
    let send = send.map(|words| {
        let button = Button::post(words, format!("{}/senden", home(id)));
        let question: QuestionId = visit.cx.app.id();
        posted
            .carry(button, &FIELDS)
            .hidden("version", tried.version.to_string())
            .hidden(once::FIELD, question.to_string())
    });
    let words = match &tried.near {
        Some(case) => format!("{words} {}", t.decision_near(case.as_str())),
        None => words,
    };
    let change = posted.change(t, home(id), &FIELDS);
    let buttons = send.into_iter().chain([change]).collect();
    check_page(
        &visit,
        &room,
        (t.decision_check_title().to_owned(), FormView::new(t)),
        answers(&visit, &room, &tried),
        (words.into(), buttons),
    )
}

fn answers(visit: &Visit, room: &Room, tried: &Tried) -> SummaryList {
    let (t, decision) = (visit.t, &tried.decision);
    let mut list = about(visit, room).row(t.decision_text(), decision.text.as_str());
    if let Some(case) = &decision.case {
        list = list.row(t.decision_case_row(), case.as_str());
    }
    list = match decision.cost {
        Some(cost) => list.row(t.decision_cost_row(), visit.money(cost)),
        None => list.row(t.decision_cost_row(), t.decision_cost_nothing()),
    };
    match tried.question {
        Some((arrives_at, answer_by)) => list
            .row(t.decision_arrives(), visit.time(arrives_at))
            .row(t.question_answer_by(), visit.time(answer_by)),
        None => list,
    }
}

/// Tells or asks, once for each showing of the page before.
async fn send(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let scope = decisions::scope(&visit.cx, id).await?;
    let question: Option<QuestionId> = posted.get(once::FIELD).parse().ok();
    let sending = Sending::new(&home(id), &posted, &[]);
    let cx = sending.cx(&visit);
    let (draft, read) = draft(&visit, &posted, scope.currency);
    let mut made = None;
    let act = async {
        read.map_err(Failure::Invalid)?;
        let new = NewDecision {
            draft,
            version: posted.get("version").parse().ok(),
            question,
        };
        made = Some(decisions::decide(&cx, id, new).await?);
        Ok(id)
    };
    match sending.once(&visit, act).await {
        Ok(_) => Ok(onward(&visit, id, (made, question)).await),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

/// Where the browser goes: to what was asked, to what was told, or back to the room. The second of
/// two presses finds what the first one asked.
async fn onward(
    visit: &Visit,
    id: OrderId,
    (made, question): (Option<Decided>, Option<QuestionId>),
) -> axum::response::Response {
    let room = format!("/auftraege/{id}");
    let asked = match &made {
        Some(made) => made.question.as_ref().map(|question| question.id),
        None => match question {
            Some(known) => decisions::asked_about(&visit.cx, id, known)
                .await
                .ok()
                .map(|question| question.id),
            None => None,
        },
    };
    match (asked, made.map(|made| made.verdict)) {
        (Some(asked), _) => {
            let to = format!("{}?frage={asked}", home(id));
            Visit::onward(&to, "notice-decision-asked")
        }
        (None, Some(Verdict::Alone)) => Visit::onward(&room, "notice-decision-alone"),
        (None, Some(_)) => Visit::onward(&format!("{room}#talk"), "notice-decision-told"),
        (None, None) => Visit::onward(&room, "notice-decision-known"),
    }
}

/// What was asked, when it arrives, and until when an answer is due.
async fn asked(visit: &Visit, id: OrderId, question: QuestionId) -> Answer {
    let t = visit.t;
    let question = decisions::asked_about(&visit.cx, id, question).await?;
    let room = agreement::room(&visit.cx, id).await?;
    let answers = ui::summary_list(t)
        .row(t.order_number(), room.head.number.as_str())
        .row(t.question_text(), question.text.as_str())
        .row(t.decision_arrives(), visit.time(question.arrives_at))
        .row(t.question_answer_by(), visit.time(question.answer_by));
    let mut layout = visit.layout(t.decision_asked_title());
    layout.place = Some(place(&room));
    let page = AskedPage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        answers,
        question: format!("/auftraege/{id}#frage-{}", question.id),
    };
    render(StatusCode::OK, &page)
}

#[derive(Template)]
#[template(path = "order/decision_asked.html")]
struct AskedPage {
    layout: Layout,
    t: Texts,
    room: String,
    title: String,
    answers: SummaryList,
    question: String,
}
