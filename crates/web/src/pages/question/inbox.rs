//! What has been asked about one's own instructions, as one list.

use app::instruction::question as questions;
use app::instruction::{self, Waiting, WaitingFor};
use askama::Template;
use axum::http::StatusCode;
use kernel::Timestamp;
use store::instruction::question::OwnQuestion;
use texts::Texts;

use super::INBOX;
use crate::answer::Answer;
use crate::pages::order::announced;
use crate::pages::render;
use crate::ui::{self, Button, Empty, Layout, Moment, Place, SafeHtml};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "question/inbox.html")]
struct InboxPage {
    layout: Layout,
    t: Texts,
    on_the_way: SafeHtml,
    open: Vec<Row>,
    answered: Vec<Row>,
    empty: Option<Empty>,
}

struct Row {
    quote: String,
    text: String,
    answer: String,
    asker: String,
    asked: Moment,
    task: Option<(String, String)>,
    until: Option<Moment>,
    is_overdue: bool,
    notice: Option<String>,
    version: Option<i64>,
    button: Option<Button>,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let inbox = questions::inbox(&visit.cx).await?;
    let (open, answered): (Vec<_>, Vec<_>) = (inbox.questions.iter())
        .map(|own| (own.question.answer.is_none(), row(&visit, own)))
        .partition(|(is_open, _)| *is_open);
    let rows = |rows: Vec<(bool, Row)>| rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>();
    // The oldest waits longest; only the first has a button that stands out.
    let open = rows(open).into_iter().rev().enumerate();
    let open: Vec<Row> = open
        .map(|(index, row)| Row {
            button: row.button.map(|b| if index == 0 { b } else { b.quiet() }),
            ..row
        })
        .collect();
    let on_the_way = inbox.arrives_at.map(|at| {
        let words = t.question_on_the_way(inbox.on_the_way);
        SafeHtml::from(format!("{words} ")).and(ui::deadline(at, &visit.zone(), t.locale()))
    });
    let is_empty = inbox.questions.is_empty();
    let mut layout = visit.layout(t.question_inbox_title());
    layout.place = Some(Place::HandOn);
    let page = InboxPage {
        layout,
        t,
        on_the_way: on_the_way.unwrap_or_default(),
        open,
        answered: rows(answered),
        empty: is_empty.then(|| {
            let hours = Button::link(t.question_inbox_hours(), "/konto");
            Empty::new(t.question_inbox_empty()).button(hours)
        }),
    };
    render(StatusCode::OK, &page)
}

fn row(visit: &Visit, own: &OwnQuestion) -> Row {
    let (t, question) = (visit.t, &own.question);
    let address = format!("{INBOX}/{}", question.id);
    let button = match (&question.answer, question.taken_into) {
        (None, _) => Some(Button::link(t.question_answer(), address)),
        (Some(_), None) => {
            Some(Button::link(t.question_take(), format!("{address}/uebernehmen")).quiet())
        }
        (Some(_), Some(_)) => None,
    };
    let answer = question.answer.as_ref();
    Row {
        quote: question.quote.clone(),
        text: question.text.clone(),
        answer: answer.map(|answer| answer.text.clone()).unwrap_or_default(),
        asker: own.asker_name.clone(),
        asked: ui::time_short(question.asked_at, &visit.zone(), t.locale()),
        task: own.task.as_ref().map(|(task, title)| {
            let address = format!("/abgeben/aufgaben/{task}/anleitung#frage-{}", question.id);
            (address, title.clone())
        }),
        until: answer.is_none().then(|| visit.time(question.answer_by)),
        is_overdue: answer.is_none() && question.answer_by < visit.cx.now,
        notice: answer
            .is_none()
            .then(|| announced(visit, question.arrives_at))
            .flatten(),
        version: question.taken_into.map(i64::from),
        button: button.map(|button| button.about(question.text.as_str())),
    }
}

/// What waits for the reader in this room, each with the moment it is sorted by: what is to be
/// done, until when, and where.
pub(crate) async fn turn_rows(
    visit: &Visit,
) -> Result<Vec<(Timestamp, String, SafeHtml, Button)>, app::Failure> {
    let all = instruction::waiting(&visit.cx).await?;
    Ok(all.iter().map(|waiting| turn(visit, waiting)).collect())
}

fn turn(visit: &Visit, waiting: &Waiting) -> (Timestamp, String, SafeHtml, Button) {
    let t = visit.t;
    let title = waiting.order.as_ref().map_or("", |(_, title)| title);
    let (words, before, end) = match waiting.what {
        WaitingFor::Answers(number) => (
            t.question_turn_answers(number),
            t.question_turn_answers_until(),
            "",
        ),
        WaitingFor::Decision => (
            t.question_turn_decision(title),
            t.question_turn_decision_since(),
            "#vorschlaege",
        ),
        WaitingFor::Consent => (
            t.question_turn_consent(title),
            t.question_turn_consent_until(),
            "/fassung",
        ),
        WaitingFor::OwnWords => (
            t.question_turn_own_words(title),
            t.question_turn_start_until(),
            "/eigene-worte",
        ),
        WaitingFor::Confirmation => (
            t.question_turn_confirmation(title),
            t.question_turn_start_until(),
            "/eigene-worte",
        ),
    };
    let address = match &waiting.order {
        Some((order, _)) => format!("/auftraege/{order}{end}"),
        None => INBOX.to_owned(),
    };
    let detail = SafeHtml::from(format!("{before} "));
    let detail = detail.and(ui::deadline(waiting.at, &visit.zone(), t.locale()));
    let about = if title.is_empty() {
        words.clone()
    } else {
        title.to_owned()
    };
    let button = Button::link(t.button_show(), address).about(about);
    (waiting.at, words, detail, button)
}
