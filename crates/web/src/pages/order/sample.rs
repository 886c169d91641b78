//! The early sample: agreed before both have signed, shown by the contractor, answered by the
//! client. One page, which asks what can be done now.

use app::Failure;
use app::agreement::{self, Room};
use app::review::sample::{self, NewSample};
use askama::Template;
use domain::agreement::contract::Contract;
use domain::agreement::sample::{AnswerDraft, SAMPLE_DAYS, SampleAnswer};
use domain::agreement::{OrderState, Role};
use kernel::{FileId, OrderId, parse};
use texts::Texts;

use super::act::place;
use super::part::Part;
use super::room::file_row;
use super::say;
use super::upload::WithFiles;
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{form_status, render};
use crate::ui::{self, Choice, Files, FormView, Layout, Moment};
use crate::visit::Visit;

/// The answer that wants something different, as the form sends it.
const OTHERWISE: &str = "otherwise";

/// What can be done on the page now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// The client agrees on a sample.
    Agree,
    /// The contractor shows it.
    Show,
    /// The client answers.
    Answer,
    /// Nothing.
    Nothing,
}

#[derive(Template)]
#[template(path = "order/sample.html")]
struct SamplePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    ask: Ask,
    lead: String,
    consequence: String,
    shown: Option<Shown>,
    files: Vec<Choice>,
    answers: Vec<Choice>,
}

/// The sample as it was shown and answered.
struct Shown {
    at: Moment,
    note: String,
    files: Files,
    has_files: bool,
    said: Option<(&'static str, String)>,
}

/// The card of the room: what was shown and said.
#[derive(Template)]
#[template(path = "order/sample_card.html")]
struct SampleCard {
    t: Texts,
    agreed: String,
    shown: Option<Shown>,
}

ui::component!(SampleCard);

/// What the room has to say about the sample; before both have signed the client may agree on one.
pub(super) fn part(visit: &Visit, room: &Room) -> Part {
    let t = visit.t;
    let is_open = matches!(room.state, OrderState::AwaitingSignatures { .. });
    if is_open && room.role == Role::Client {
        let label = way_words(t, &room.contract);
        return Part::way(label, format!("/auftraege/{}/probe", room.head.id));
    }
    let Some(rule) = room.contract.sample.filter(|_| !is_open) else {
        return Part::default();
    };
    Part::card(SampleCard {
        t,
        agreed: t.sample_agreed(i64::from(rule.pieces)),
        shown: shown(visit, room),
    })
}

/// What the way to agreeing on a sample is called.
pub(super) fn way_words(t: Texts, contract: &Contract) -> &'static str {
    match contract.sample {
        Some(_) => t.sample_way_edit(),
        None => t.sample_way(),
    }
}

/// What stands behind the turn while a sample is to be shown or looked at.
pub(super) fn lead(t: Texts, room: &Room) -> Option<&'static str> {
    match (&room.state, room.role) {
        (
            OrderState::InWork {
                sample_due: true, ..
            },
            Role::Contractor,
        ) => Some(t.sample_lead_show()),
        (
            OrderState::InWork {
                sample_due: true, ..
            },
            Role::Client,
        ) => Some(t.sample_lead_soon()),
        (OrderState::SampleShown { .. }, Role::Client) => Some(t.sample_lead_answer()),
        (OrderState::SampleShown { .. }, Role::Contractor) => Some(t.sample_lead_wait()),
        _ => None,
    }
}

fn shown(visit: &Visit, room: &Room) -> Option<Shown> {
    let t = visit.t;
    let sample = room.sample.as_ref()?;
    let id = room.head.id;
    let files = room.files.iter();
    let files = files.filter(|file| sample.files.contains(&file.id));
    let said = sample.answer.as_ref().map(|answered| {
        let words = match answered.answer {
            SampleAnswer::GoOn => t.sample_said_go_on(),
            SampleAnswer::Otherwise => t.sample_said_otherwise(),
            SampleAnswer::Silence => t.sample_said_silence(),
        };
        (words, answered.words.clone())
    });
    Some(Shown {
        at: visit.time(sample.at),
        note: sample.note.clone(),
        files: ui::files(t, files.map(|file| file_row(id, file))),
        has_files: !sample.files.is_empty(),
        said,
    })
}

fn ask(room: &Room) -> Ask {
    match (&room.state, room.role) {
        (OrderState::AwaitingSignatures { .. }, Role::Client) => Ask::Agree,
        (
            OrderState::InWork {
                sample_due: true, ..
            },
            Role::Contractor,
        ) => Ask::Show,
        (OrderState::SampleShown { .. }, Role::Client) => Ask::Answer,
        _ => Ask::Nothing,
    }
}

pub(super) async fn form(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    let agreed = room.contract.sample;
    let pieces = agreed.map(|rule| rule.pieces.to_string());
    let form = FormView::new(visit.t).with("pieces", pieces.unwrap_or_default());
    page(&visit, &room, form)
}

/// The page again, with what was typed before a sign-in that ran out.
pub(super) async fn with_form(visit: &Visit, id: OrderId, posted: FormView) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    page(visit, &room, posted)
}

fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let id = room.head.id;
    let ask = ask(room);
    let mut layout = visit.form_layout(t.sample_title(), &form);
    layout.place = Some(place(room));
    let status = form_status(&form);
    let rule = room.contract.sample;
    let pieces = i64::from(rule.map_or(0, |rule| rule.pieces));
    let days = i64::from(rule.map_or(SAMPLE_DAYS, |rule| rule.days));
    let path = format!("/auftraege/{id}/probe");
    let (lead, action, consequence) = match ask {
        Ask::Agree => (
            t.sample_agree_lead().to_owned(),
            format!("{path}/vereinbaren"),
            t.sample_agree_consequence(days),
        ),
        Ask::Show => (
            t.sample_show_lead(say::name(room, Role::Client), pieces),
            path,
            t.sample_show_consequence(days),
        ),
        Ask::Answer => (
            t.sample_lead_answer().to_owned(),
            format!("{path}/antwort"),
            t.sample_answer_consequence().to_owned(),
        ),
        Ask::Nothing => (String::new(), String::new(), String::new()),
    };
    let known = room.files.iter();
    let page = SamplePage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action,
        ask,
        lead,
        consequence,
        shown: shown(visit, room),
        files: known
            .map(|file| Choice::new(file.id.to_string(), file.name.as_str()))
            .collect(),
        answers: vec![
            Choice::new("go-on", t.sample_answer_go_on()),
            Choice::new(OTHERWISE, t.sample_answer_otherwise()),
        ],
        form,
    };
    render(status, &page)
}

/// Back to the room with a notice, or the page again with what is wrong.
async fn after(
    visit: &Visit,
    id: OrderId,
    posted: &Posted,
    (done, to, notice): (Result<(), Failure>, String, &'static str),
) -> Answer {
    match done {
        Ok(()) => Ok(Visit::onward(&to, notice)),
        Err(failure) => {
            let room = agreement::room(&visit.cx, id).await?;
            page(visit, &room, posted.failing(visit, failure)?)
        }
    }
}

pub(super) async fn agree(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let done = match typed(&visit, &posted, "pieces", parse::whole) {
        Ok(pieces) => agreement::agree_sample(&visit.cx, id, pieces).await,
        Err(error) => Err(error.into()),
    };
    let notice = match done {
        Ok(false) => "notice-sample-as-before",
        _ => "notice-sample-agreed",
    };
    let to = format!("/auftraege/{id}/vertrag");
    after(&visit, id, &posted, (done.map(drop), to, notice)).await
}

pub(super) async fn show(
    visit: Visit,
    At(id): At<OrderId>,
    WithFiles { posted, files }: WithFiles,
) -> Answer {
    let known: Vec<FileId> = posted
        .all("known")
        .filter_map(|id| id.parse().ok())
        .collect();
    let new = NewSample {
        note: posted.text("note"),
        files: known,
        uploads: files,
    };
    let done = sample::show(&visit.cx, id, new).await;
    let next = (done, format!("/auftraege/{id}"), "notice-sample-shown");
    after(&visit, id, &posted, next).await
}

pub(super) async fn answer(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let done = match posted.get("answer") {
        "" => Err(Failure::field("answer", "field-required")),
        chosen => {
            let draft = AnswerDraft {
                otherwise: chosen == OTHERWISE,
                words: posted.text("words"),
            };
            sample::answer(&visit.cx, id, draft).await
        }
    };
    let next = (done, format!("/auftraege/{id}"), "notice-sample-answered");
    after(&visit, id, &posted, next).await
}
