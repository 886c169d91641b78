//! What the room of an order shows of all this: what has to be done before the start, proposals,
//! which version counts, and the client's interruption counter.

use app::Failure;
use app::agreement::Room;
use app::instruction::{consent, explain_back, proposal, question};
use askama::Template;
use domain::agreement::{OrderState, Role};
use domain::instruction::explain_back::ExplainBack;
use kernel::{OrderId, ProposalId};
use texts::Texts;

use super::{Notes, notes, own_words};
use crate::ui::{Button, Link, SafeHtml, link};
use crate::visit::Visit;

/// What the room shows besides what it shows anyway.
pub(crate) struct Extras {
    /// What hangs at the places of the instruction.
    pub(crate) notes: Notes,
    /// Cards above the instruction: what waits.
    pub(crate) cards: SafeHtml,
    /// Cards beside it.
    pub(crate) side: SafeHtml,
    /// What has to be done before the start, if that is what the order waits for.
    pub(crate) before_start: Option<BeforeStart>,
}

/// The step that keeps the work from starting.
pub(crate) struct BeforeStart {
    /// Whose turn it is.
    pub(crate) turn: Role,
    /// What is to be done.
    pub(crate) words: &'static str,
    /// What stands behind it.
    pub(crate) lead: String,
    /// Where it is done.
    pub(crate) button: Button,
}

#[derive(Template)]
#[template(path = "question/room_cards.html")]
struct Cards {
    t: Texts,
    words: Option<WordsCard>,
    open_version: SafeHtml,
    version: String,
    proposals: Vec<Row>,
    propose: Option<Link>,
}

struct WordsCard {
    lead: String,
    clock: SafeHtml,
    link: Option<Link>,
    other: Option<Button>,
}

struct Row {
    address: String,
    text: String,
    state: String,
}

#[derive(Template)]
#[template(path = "question/room_side.html")]
struct Side {
    t: Texts,
    binding: SafeHtml,
    version: Link,
    interruptions: Option<String>,
}

crate::ui::component!(Cards, Side);

/// Loads what the room shows besides.
///
/// # Errors
/// [`Failure::NotFound`] for strangers.
pub(crate) async fn extras(visit: &Visit, room: &Room) -> Result<Extras, Failure> {
    let (t, id) = (visit.t, room.head.id);
    let standing = explain_back::show(&visit.cx, id).await?;
    let consent = consent::show(&visit.cx, id).await?;
    let proposals = proposal::of_order(&visit.cx, id).await?;
    let is_contractor = room.role == Role::Contractor;
    let rows = proposals.iter().rev();
    let may_propose = is_contractor && !room.state.is_terminal();
    let new_step = format!("/auftraege/{id}/vorschlaege?stelle=new");
    let cards = Cards {
        t,
        words: words_card(visit, room, &standing),
        open_version: super::consent::open(visit, room, &consent),
        version: format!("/auftraege/{id}/fassung"),
        proposals: rows
            .map(|known| Row {
                address: address(id, known.id),
                text: known.new.clone(),
                state: super::proposal::state(t, &known.state),
            })
            .collect(),
        propose: may_propose.then(|| link(t.proposal_new_step(), new_step)),
    };
    let side = Side {
        t,
        binding: super::consent::binding(visit, room),
        version: link(t.consent_title(), format!("/auftraege/{id}/fassung")),
        interruptions: interruptions(visit, room).await?,
    };
    Ok(Extras {
        notes: notes::of_order(visit, id).await?,
        cards: cards.into(),
        side: side.into(),
        before_start: before_start(t, room, &standing),
    })
}

fn address(order: OrderId, proposal: ProposalId) -> String {
    format!("/auftraege/{order}/vorschlaege/{proposal}")
}

/// The card is there while it matters: until the work has begun, or where it can be switched on.
fn words_card(visit: &Visit, room: &Room, standing: &explain_back::Standing) -> Option<WordsCard> {
    let t = visit.t;
    if standing.now.is_none() && !standing.may_want {
        return None;
    }
    let home = format!("/auftraege/{}/eigene-worte", room.head.id);
    let has_words = standing.now.is_some();
    Some(WordsCard {
        lead: own_words::lead(t, room, standing),
        clock: own_words::clock(visit, standing),
        link: has_words.then(|| link(t.button_show(), home)),
        other: own_words::switch(t, room.head.id, standing),
    })
}

fn before_start(t: Texts, room: &Room, standing: &explain_back::Standing) -> Option<BeforeStart> {
    let OrderState::Secured { .. } = room.state else {
        return None;
    };
    let turn = standing
        .now
        .as_ref()
        .and_then(|(state, _)| ExplainBack::turn(state))?;
    let words = match turn {
        Role::Contractor => t.explain_back_say_now(),
        Role::Client => t.explain_back_confirm_now(),
    };
    Some(BeforeStart {
        turn,
        words,
        lead: own_words::lead(t, room, standing),
        button: Button::link(words, format!("/auftraege/{}/eigene-worte", room.head.id)),
    })
}

/// How often questions have interrupted the client; nobody else is told.
async fn interruptions(visit: &Visit, room: &Room) -> Result<Option<String>, Failure> {
    if room.role != Role::Client {
        return Ok(None);
    }
    let counted = question::interruptions(&visit.cx, room.head.id).await?;
    let words = visit
        .t
        .question_interruptions_value(counted.bundles, counted.questions);
    Ok((counted.questions > 0).then_some(words))
}
