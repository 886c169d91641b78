//! What the two sides of an order say of each other once it is over (mission 2.5): the points that
//! were agreed, and words. No stars, nothing in advance, nothing changed afterwards.

use app::Failure;
use app::agreement::{self, Room};
use app::review::appraisal::{self as said, Appraisals};
use askama::Template;
use domain::Refusal;
use domain::agreement::Role;
use domain::review::appraisal::{
    Appraisal, AppraisalDraft, AppraisalRefusal, LEAST_WORDS, LONGEST_WORDS, Mark, Point,
};
use kernel::{OrderId, Timestamp, format};
use texts::Texts;

use super::shown::{self, Shown};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::pages::order::{Part, about, check_page, place_of};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout};
use crate::visit::Visit;
use crate::words;

/// What a mark begins with in the form.
const POINT: &str = "point-";
const YES: &str = "yes";
const NO: &str = "no";

#[derive(Template)]
#[template(path = "review/appraisal.html")]
struct AppraisalPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    /// What holds for it, a sentence each.
    rules: Vec<String>,
    /// The points that are asked: the name of the field and its words; nothing where the reader
    /// cannot write.
    points: Option<Vec<(String, String)>>,
    legend: String,
    hint: String,
    /// Where it stands, where there is nothing to write.
    notes: Vec<String>,
    shown: Vec<Shown>,
    may_answer: bool,
}

#[derive(Template)]
#[template(path = "review/appraisal_card.html")]
struct Card {
    t: Texts,
    notes: Vec<String>,
    shown: Vec<Shown>,
    link: Button,
}

crate::ui::component!(Card);

fn home(order: OrderId) -> String {
    format!("/auftraege/{order}/bewertung")
}

/// What the room shows: until when there is something to write, and what can be read.
///
/// # Errors
/// [`Failure::NotFound`] for strangers.
pub(super) async fn part(visit: &Visit, room: &Room) -> Result<Part, Failure> {
    if !room.state.is_terminal() {
        return Ok(Part::default());
    }
    let t = visit.t;
    let all = said::of_order(&visit.cx, room.head.id).await?;
    let Some(until) = all.until else {
        return Ok(Part::default());
    };
    if all.points.is_err() && all.own.is_none() && all.theirs.is_none() {
        return Ok(Part::default());
    }
    let mut notes = standing(visit, room, &all);
    let words = if all.points.is_ok() {
        notes.insert(0, t.appraisal_until(moment(visit, until)));
        t.appraisal_write()
    } else {
        t.appraisal_see()
    };
    Ok(Part::card(Card {
        t,
        notes,
        shown: cards(visit, room, &all),
        link: Button::link(words, home(room.head.id)).quiet(),
    }))
}

fn moment(visit: &Visit, at: Timestamp) -> String {
    format::date_time(at, &visit.zone(), visit.t.locale())
}

/// What waits, as far as the reader may know it.
fn standing(visit: &Visit, room: &Room, all: &Appraisals) -> Vec<String> {
    let (t, name) = (visit.t, room.other_name());
    let until = all.until.map(|until| moment(visit, until));
    let until = until.unwrap_or_default();
    let mut notes = Vec::new();
    if all.is_theirs_written && all.theirs.is_none() {
        notes.push(t.appraisal_waits(name, &until));
    }
    if all.own.is_some() && !all.is_own_open {
        notes.push(t.appraisal_own_closed(name, &until));
    }
    if let Some(until) = all.settles_in_until {
        notes.push(t.appraisal_settling_in(moment(visit, until)));
    }
    notes
}

fn cards(visit: &Visit, room: &Room, all: &Appraisals) -> Vec<Shown> {
    let t = visit.t;
    let own = all
        .own
        .iter()
        .map(|one| (t.appraisal_by_you().to_owned(), one));
    let name = room.other_name();
    let theirs = all.theirs.iter();
    let theirs = theirs.map(|one| (t.appraisal_by_other(name), one));
    own.chain(theirs)
        .map(|(head, one)| shown::of_order(visit, head, one))
        .collect()
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t)).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let all = said::of_order(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.appraisal_title(), &form);
    layout.place = Some(place_of(&room));
    let status = form_status(&form);
    let mut notes = standing(visit, &room, &all);
    if let Err(refusal) = &all.points
        && *refusal != AppraisalRefusal::Written
    {
        notes.push(words::key(visit, refusal.key(), &refusal.arguments()));
    }
    let page = AppraisalPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: home(id),
        rules: rules(visit, &room, &all),
        points: all.points.as_ref().ok().map(|points| fields(t, points)),
        legend: legend(t, &room),
        hint: t.appraisal_words_hint(LEAST_WORDS),
        notes,
        shown: cards(visit, &room, &all),
        may_answer: all.may_answer,
    };
    render(status, &page)
}

/// What somebody should know before writing.
fn rules(visit: &Visit, room: &Room, all: &Appraisals) -> Vec<String> {
    let t = visit.t;
    match (all.until, &all.points) {
        (Some(until), Ok(_)) => vec![
            t.appraisal_blind(moment(visit, until)),
            t.appraisal_who_reads(room.other_name()),
        ],
        _ => Vec::new(),
    }
}

fn legend(t: Texts, room: &Room) -> String {
    match room.role {
        Role::Client => t.appraisal_points_client().to_owned(),
        Role::Contractor => t.appraisal_points_contractor(room.other_name()),
    }
}

/// The fields of the points with their words.
fn fields(t: Texts, points: &[Point]) -> Vec<(String, String)> {
    let field = |point: &Point| (format!("{POINT}{}", point.code()), shown::words(t, point));
    points.iter().map(field).collect()
}

fn draft(posted: &Posted) -> AppraisalDraft {
    let mark = |(name, value): &(String, String)| {
        let code = name.strip_prefix(POINT)?;
        let is_met = match value.as_str() {
            YES => true,
            NO => false,
            _ => return None,
        };
        Some((code.to_owned(), is_met))
    };
    AppraisalDraft {
        marks: posted.pairs().iter().filter_map(mark).collect(),
        words: posted.text("words"),
    }
}

/// "Bitte prüfen" before it can no longer be changed.
pub(super) async fn check(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let t = visit.t;
    if posted.wants_change() {
        return page(&visit, id, posted.view(&visit)).await;
    }
    let written = match said::try_write(&visit.cx, id, draft(&posted)).await {
        Ok(written) => written,
        Err(failure) => return page(&visit, id, posted.failing(&visit, failure)?).await,
    };
    let room = agreement::room(&visit.cx, id).await?;
    let marks = written.marks.iter();
    let answers = marks
        .fold(about(&visit, &room), |list, mark| {
            list.row(shown::words(t, &mark.point), shown::tag(&visit, mark))
        })
        .row(t.appraisal_words(), written.words.as_str());
    let names = names(&written);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let send = posted.carry(
        Button::post(t.appraisal_send(), format!("{}/senden", home(id))),
        &names,
    );
    let again = posted.change(t, home(id), &names);
    let consequence = [
        t.appraisal_check_consequence().to_owned(),
        t.appraisal_who_reads(room.other_name()),
    ];
    check_page(
        &visit,
        &room,
        (t.appraisal_check_title().to_owned(), FormView::new(t)),
        answers,
        (consequence.join(" ").into(), vec![send, again]),
    )
}

/// The fields that were sent.
fn names(written: &Appraisal) -> Vec<String> {
    let name = |mark: &Mark| format!("{POINT}{}", mark.point.code());
    let names = written.marks.iter().map(name);
    names.chain(["words".to_owned()]).collect()
}

pub(super) async fn write(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    match said::write(&visit.cx, id, draft(&posted)).await {
        Ok(()) => Ok(Visit::onward(&home(id), "notice-appraisal-written")),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}

pub(super) async fn answer(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    match said::answer(&visit.cx, id, posted.text("reply")).await {
        Ok(()) => Ok(Visit::onward(&home(id), "notice-appraisal-answered")),
        Err(failure) => page(&visit, id, posted.failing(&visit, failure)?).await,
    }
}
