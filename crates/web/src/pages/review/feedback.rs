//! Feedback between the two sides of an order: given in three inputs, answered once, taken into
//! the instruction (mission 2.19, 2.25).

use app::Failure;
use app::agreement::{self, Room};
use app::review::feedback::{self as said, NewFeedback, Said, TakeIn, Taking};
use askama::Template;
use domain::agreement::Role;
use domain::instruction::Body;
use domain::instruction::proposal::NEW_STEP;
use domain::instruction::question::Spot;
use domain::review::feedback::{Feedback, FeedbackDraft};
use kernel::{FeedbackId, OrderId};
use texts::Texts;

use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::Posted;
use crate::pages::order::{Part, place_of};
use crate::pages::question::{Where, place, places};
use crate::pages::{form_status, render};
use crate::ui::{self, Button, FormView, Layout, Moment, SummaryList};
use crate::visit::Visit;

/// So many are shown in the room; all of them on their page.
const IN_ROOM: usize = 1;

#[derive(Template)]
#[template(path = "review/feedback.html")]
struct FeedbackPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    may_give: bool,
    rows: Vec<Row>,
    /// The id that makes the form one feedback, however often it is sent.
    id: FeedbackId,
}

#[derive(Template)]
#[template(path = "review/feedback_take.html")]
struct TakePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    home: String,
    action: String,
    row: Row,
    spot: String,
    place: String,
    old: String,
    others: Vec<(String, String)>,
    base: u32,
    next: i64,
}

#[derive(Template)]
#[template(path = "review/feedback_card.html")]
struct Card {
    t: Texts,
    rows: Vec<Row>,
    link: Button,
}

/// After a week of settling in was signed off, until the reader said something of it (2.23).
#[derive(Template)]
#[template(path = "review/feedback_asked.html")]
struct AskedCard {
    t: Texts,
    give: Button,
}

crate::ui::component!(AskedCard);

struct Row {
    anchor: String,
    head: String,
    at: Moment,
    facts: SummaryList,
    /// The field for the one answer, where the reader may give it.
    answer: Option<(String, String)>,
    take: Option<Button>,
    version: Option<i64>,
}

crate::ui::component!(Card);

fn home(order: OrderId) -> String {
    format!("/auftraege/{order}/rueckmeldungen")
}

/// The newest feedback in the room, and the way to all of it.
///
/// # Errors
/// [`Failure::NotFound`] for strangers.
pub(super) async fn part(visit: &Visit, room: &Room) -> Result<Part, Failure> {
    let id = room.head.id;
    let all = said::of_order(&visit.cx, id).await?;
    if !all.may_give {
        return Ok(Part::default());
    }
    if all.is_asked {
        return Ok(Part::card(AskedCard {
            t: visit.t,
            give: Button::link(visit.t.feedback_give(), home(id)).quiet(),
        }));
    }
    if all.all.is_empty() {
        return Ok(Part::way(visit.t.feedback_give(), home(id)));
    }
    let rows = all.all.iter().take(IN_ROOM);
    let number = i64::try_from(all.all.len()).unwrap_or(i64::MAX);
    let card = Card {
        t: visit.t,
        rows: rows.map(|one| row(visit, room, (&all, one))).collect(),
        link: Button::link(visit.t.feedback_all(number), home(id)).quiet(),
    };
    Ok(Part::card(card))
}

fn row(visit: &Visit, room: &Room, (all, one): (&Said, &Feedback)) -> Row {
    let t = visit.t;
    let address = format!("{}/{}", home(room.head.id), one.id);
    let take = all.may_take_in && one.taken_into.is_none();
    let is_theirs = one.by != all.role;
    let name = match one.by {
        Role::Client => &room.head.client.1,
        Role::Contractor => &room.head.contractor.1,
    };
    Row {
        anchor: format!("rueckmeldung-{}", one.id),
        head: name.clone(),
        at: visit.time(one.at),
        facts: facts(t, one),
        answer: (is_theirs && one.reply.is_none())
            .then(|| (format!("{address}/antwort"), format!("reply-{}", one.id))),
        take: take.then(|| {
            let link = Button::link(t.feedback_take(), format!("{address}/uebernehmen"));
            link.quiet().about(one.said.next_step.as_str())
        }),
        version: one.taken_into.map(|made| i64::from(made.version)),
    }
}

fn facts(t: Texts, one: &Feedback) -> SummaryList {
    let mut list = ui::summary_list(t).row(t.feedback_observed(), one.said.observed.as_str());
    if !one.said.expected.is_empty() {
        list = list.row(t.feedback_expected(), one.said.expected.as_str());
    }
    list = list.row(t.feedback_next_step(), one.said.next_step.as_str());
    match &one.reply {
        Some(reply) => list.row(t.feedback_reply(), reply.text.as_str()),
        None => list,
    }
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    page(&visit, id, FormView::new(visit.t), None).await
}

async fn page(visit: &Visit, id: OrderId, form: FormView, own: Option<FeedbackId>) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let all = said::of_order(&visit.cx, id).await?;
    let mut layout = visit.form_layout(t.feedback_title(), &form);
    layout.place = Some(place_of(&room));
    let status = form_status(&form);
    let page = FeedbackPage {
        layout,
        t,
        form,
        room: format!("/auftraege/{id}"),
        title: room.head.title.clone(),
        action: home(id),
        may_give: all.may_give,
        rows: all
            .all
            .iter()
            .map(|one| row(visit, &room, (&all, one)))
            .collect(),
        id: own.unwrap_or_else(|| visit.cx.app.id()),
    };
    render(status, &page)
}

pub(super) async fn give(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let draft = FeedbackDraft {
        observed: posted.text("observed"),
        expected: posted.text("expected"),
        next_step: posted.text("next-step"),
    };
    let own = posted.get("id").parse().ok();
    match said::give(&visit.cx, id, NewFeedback { id: own, draft }).await {
        Ok(made) => {
            let to = format!("{}#rueckmeldung-{made}", home(id));
            Ok(Visit::onward(&to, "notice-feedback-given"))
        }
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            page(&visit, id, form, own).await
        }
    }
}

pub(super) async fn answer(
    visit: Visit,
    At((id, of)): At<(OrderId, FeedbackId)>,
    posted: Posted,
) -> Answer {
    let field = format!("reply-{of}");
    let wish = (of, posted.text(&field));
    match said::answer(&visit.cx, id, wish).await {
        Ok(()) => {
            let to = format!("{}#rueckmeldung-{of}", home(id));
            Ok(Visit::onward(&to, "notice-feedback-answered"))
        }
        Err(failure) => {
            let failure = at_field(failure, "reply", &field);
            let form = posted.failing(&visit, failure)?;
            page(&visit, id, form, None).await
        }
    }
}

/// The failure with the name its field has on the page.
fn at_field(failure: Failure, from: &str, to: &str) -> Failure {
    let Failure::Invalid(mut errors) = failure else {
        return failure;
    };
    for error in &mut errors {
        if error.field == from {
            error.field = to.to_owned().into();
        }
    }
    Failure::Invalid(errors)
}

/// A place whose text can be replaced; anything else means a new step.
fn known(code: &str, body: &Body) -> Option<Spot> {
    Spot::from_code(code).filter(|spot| spot.line_or_text(body))
}

pub(super) async fn take_form(
    visit: Visit,
    At((id, of)): At<(OrderId, FeedbackId)>,
    Asked(asked): Asked<Where>,
) -> Answer {
    let taking = said::taking(&visit.cx, id, of).await?;
    let spot = known(&asked.stelle, &taking.latest.body);
    let old = spot.and_then(|spot| spot.text_in(&taking.latest.body));
    let next = taking.feedback.said.next_step.as_str();
    let text = match old.map(str::trim).filter(|old| !old.is_empty()) {
        Some(old) => format!("{old} {next}"),
        None => next.to_owned(),
    };
    let form = FormView::new(visit.t)
        .with("spot", asked.stelle.as_str())
        .with("text", text);
    take_page(&visit, (id, of), &taking, form).await
}

async fn take_page(
    visit: &Visit,
    (id, of): (OrderId, FeedbackId),
    taking: &Taking,
    form: FormView,
) -> Answer {
    let t = visit.t;
    let room = agreement::room(&visit.cx, id).await?;
    let all = said::of_order(&visit.cx, id).await?;
    let body = &taking.latest.body;
    let spot = known(form.value("spot"), body);
    let action = format!("{}/{of}/uebernehmen", home(id));
    let mut layout = visit.form_layout(t.feedback_take_title(), &form);
    layout.place = Some(place_of(&room));
    let status = form_status(&form);
    let named = places(body).into_iter();
    let others = named.filter(|other| other.line_or_text(body) && Some(*other) != spot);
    let page = TakePage {
        layout,
        t,
        form,
        home: home(id),
        row: Row {
            answer: None,
            take: None,
            ..row(visit, &room, (&all, &taking.feedback))
        },
        spot: spot.map_or_else(|| NEW_STEP.to_owned(), |spot| spot.to_string()),
        place: spot.map_or_else(
            || t.question_place_new().to_owned(),
            |spot| place(t, spot, body, ""),
        ),
        old: spot
            .and_then(|spot| spot.text_in(body))
            .unwrap_or_default()
            .to_owned(),
        others: others
            .map(|spot| (format!("{action}?stelle={spot}"), place(t, spot, body, "")))
            .collect(),
        action,
        base: taking.latest.number,
        next: i64::from(taking.latest.number) + 1,
    };
    render(status, &page)
}

pub(super) async fn take(
    visit: Visit,
    At((id, of)): At<(OrderId, FeedbackId)>,
    posted: Posted,
) -> Answer {
    // Without a number the newest version counts as seen.
    let taking = said::taking(&visit.cx, id, of).await?;
    let wish = TakeIn {
        base: posted.get("base").parse().unwrap_or(taking.latest.number),
        spot: posted.text("spot"),
        text: posted.text("text"),
    };
    match said::take_in(&visit.cx, id, (of, wish)).await {
        Ok(_) => Ok(Visit::onward(
            &format!("/auftraege/{id}/fassung"),
            "notice-feedback-taken-in",
        )),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            take_page(&visit, (id, of), &taking, form).await
        }
    }
}
