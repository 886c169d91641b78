//! What hangs at the places of an instruction, for every page that shows one.

use std::collections::BTreeMap;

use app::Failure;
use app::instruction::question::{self as questions, AtPlaces};
use askama::Template;
use domain::instruction::question::{Door, Placed, Question, Spot, placed};
use domain::instruction::{Body, LineId, Version};
use kernel::{InstructionId, OrderId, PostingId, QuestionId};
use texts::Texts;

use super::{INBOX, say};
use crate::ui::{self, Link, Moment, SafeHtml};
use crate::visit::Visit;

/// What is said and can be done at each place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Notes {
    at: BTreeMap<Spot, SafeHtml>,
    removed: SafeHtml,
    /// Whether anybody asked anything.
    has_questions: bool,
}

/// The questions at one place, and what the reader can do there.
#[derive(Template)]
#[template(path = "question/notes.html")]
struct Hung {
    t: Texts,
    items: Vec<Item>,
    links: Vec<(Link, String)>,
}

crate::ui::component!(Hung);

struct Item {
    id: QuestionId,
    heading: &'static str,
    asked: Moment,
    quote: String,
    text: String,
    answer: Option<(Moment, String)>,
    taken_into: Option<i64>,
    button: Option<Link>,
}

/// What the reader can do at a place.
#[derive(Clone, Copy)]
enum May {
    /// Read.
    Read,
    /// Ask through a door; the contractor of an order also proposes.
    Ask(Door),
    /// Answer and take in.
    Answer,
}

impl Notes {
    /// What hangs at a place that is no line.
    pub(crate) fn at(&self, spot: Spot) -> SafeHtml {
        self.at.get(&spot).cloned().unwrap_or_default()
    }

    /// What hangs at a line.
    pub(crate) fn line(&self, id: LineId) -> SafeHtml {
        self.at(Spot::Line(id))
    }

    /// What hangs at the goal.
    pub(crate) fn goal(&self) -> SafeHtml {
        self.at(Spot::Goal)
    }

    /// What hangs at latitude, times and free zone, and at lines that were removed.
    pub(crate) fn rest(&self) -> SafeHtml {
        let rest = self.at(Spot::FreeZone).and(self.at(Spot::Rules));
        rest.and(&self.removed)
    }

    /// Whether somebody asked something, so that it should not be folded away.
    pub(crate) fn has_questions(&self) -> bool {
        self.has_questions
    }
}

/// The notes at the instruction of an ad, as its reader sees them.
pub(crate) async fn of_ad(visit: &Visit, id: PostingId) -> Result<Notes, Failure> {
    let at = questions::at_places(&visit.cx, Door::Ad(id)).await;
    match at {
        Ok(at) => Ok(through(visit, &at, Door::Ad(id))),
        // An ad without an instruction has no places.
        Err(Failure::NotFound) => Ok(Notes::default()),
        Err(failure) => Err(failure),
    }
}

/// The notes at the instruction of an order.
pub(super) async fn of_order(visit: &Visit, id: OrderId) -> Result<Notes, Failure> {
    let door = Door::Order(id);
    let at = questions::at_places(&visit.cx, door).await?;
    Ok(through(visit, &at, door))
}

fn through(visit: &Visit, at: &AtPlaces, door: Door) -> Notes {
    let is_owner = matches!(visit.person(), Ok(person)
        if at.questions.iter().any(|question| question.owner == person.id));
    let may = match (at.may_ask, is_owner) {
        (true, _) => May::Ask(door),
        (false, true) => May::Answer,
        (false, false) => May::Read,
    };
    notes(visit, (&at.body, &at.placed()), may)
}

/// The notes at a version of one's own instruction.
pub(crate) async fn of_own(
    visit: &Visit,
    id: InstructionId,
    version: &Version,
) -> Result<Notes, Failure> {
    let known = questions::at_own(&visit.cx, id).await?;
    let placed = placed(&known, &version.body, version.lines_given);
    Ok(notes(visit, (&version.body, &placed), May::Answer))
}

fn notes(visit: &Visit, (body, placed): (&Body, &Placed<'_>), may: May) -> Notes {
    let at = say::places(body).into_iter().filter_map(|spot| {
        let asked = placed.at.get(&spot).map_or(&[][..], Vec::as_slice);
        let hung = Hung {
            t: visit.t,
            items: asked.iter().map(|q| item(visit, q, may, None)).collect(),
            links: links(visit, (spot, body), may),
        };
        let is_bare = hung.items.is_empty() && hung.links.is_empty();
        (!is_bare).then(|| (spot, SafeHtml::from(hung)))
    });
    let removed = placed.removed.iter();
    let hung = Hung {
        t: visit.t,
        items: removed
            .map(|q| item(visit, q, may, Some(q.quote.clone())))
            .collect(),
        links: Vec::new(),
    };
    let removed = if hung.items.is_empty() {
        SafeHtml::default()
    } else {
        SafeHtml::from(Removed {
            t: visit.t,
            hung: hung.into(),
        })
    };
    Notes {
        at: at.collect(),
        has_questions: !placed.at.is_empty() || !placed.removed.is_empty(),
        removed,
    }
}

#[derive(Template)]
#[template(
    source = "<h3>{{ t.question_removed_title() }}</h3>{{ hung }}",
    ext = "html"
)]
struct Removed {
    t: Texts,
    hung: SafeHtml,
}

crate::ui::component!(Removed);

fn item(visit: &Visit, question: &Question, may: May, quote: Option<String>) -> Item {
    let t = visit.t;
    let is_mine = matches!(visit.person(), Ok(person) if person.id == question.asker);
    let address = format!("{INBOX}/{}", question.id);
    let button = match (may, &question.answer, question.taken_into) {
        (May::Answer, None, _) => Some(ui::link(t.question_answer(), address)),
        (May::Answer, Some(_), None) => {
            let address = format!("{address}/uebernehmen");
            Some(ui::link(t.question_take(), address))
        }
        _ => None,
    };
    let moment = |at| ui::time_short(at, &visit.zone(), t.locale());
    let answer = question.answer.as_ref();
    Item {
        id: question.id,
        heading: if is_mine {
            t.question_asked_mine()
        } else {
            t.question_asked()
        },
        asked: moment(question.asked_at),
        quote: quote.unwrap_or_default(),
        text: question.text.clone(),
        answer: answer.map(|answer| (moment(answer.at), answer.text.clone())),
        taken_into: question.taken_into.map(i64::from),
        button,
    }
}

/// The links at a place, each with what it is about, heard and not seen; where nothing stands
/// right above it, it is seen too.
fn links(visit: &Visit, (spot, body): (Spot, &Body), may: May) -> Vec<(Link, String)> {
    let t = visit.t;
    let about = say::place(t, spot, body, "");
    let May::Ask(door) = may else {
        return Vec::new();
    };
    let ask = match door {
        Door::Ad(id) => format!("/uebernehmen/gesuche/{id}/fragen?stelle={spot}"),
        Door::Order(id) => format!("/auftraege/{id}/fragen?stelle={spot}"),
    };
    let named = |words: &str, address: String| match spot {
        Spot::FreeZone | Spot::Rules => {
            let words = format!("{words}: {about}");
            (ui::link(words, address), String::new())
        }
        Spot::Goal | Spot::Line(_) => (ui::link(words, address), about.clone()),
    };
    let mut links = vec![named(t.question_ask(), ask)];
    if let Door::Order(id) = door
        && spot.line_or_text(body)
    {
        let address = format!("/auftraege/{id}/vorschlaege?stelle={spot}");
        links.push(named(t.proposal_make(), address));
    }
    links
}
