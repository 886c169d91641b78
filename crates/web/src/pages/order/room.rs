//! The contract room: where it stands, whose turn it is and until when, one primary action, the
//! money, the criteria, the talk, the files, and everything that happened.

use app::agreement::{self, Room};
use askama::Template;
use domain::agreement::settlement::Phase;
use domain::agreement::{Action, OrderState, Role, Tag};
use kernel::{ByteCount, OrderId, format};
use store::work::{File, Message};
use texts::Texts;

use super::part::RoomWay;
use super::{acting, handed_in, say};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::Posted;
use crate::once;
use crate::pages::question::{self, BeforeStart};
use crate::pages::{custody, form_status, render, review};
use crate::ui::{
    self, Button, Files, FormView, Layout, MoneyBox, SafeHtml, SummaryList, Table, Timeline, Tone,
    Way,
};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "order/room.html")]
struct RoomPage {
    layout: Layout,
    t: Texts,
    back: (&'static str, &'static str),
    number: String,
    title: String,
    /// The company and who acts for it, where the contractor acts for one.
    company: Option<String>,
    way: Way,
    tag: SafeHtml,
    headline: String,
    lead: String,
    clock: SafeHtml,
    is_mine: bool,
    primary: Option<Button>,
    others: Vec<Button>,
    contract: String,
    /// How many documents belong to the contract.
    documents: usize,
    instruction: SafeHtml,
    cards: SafeHtml,
    /// What was said about the deliveries.
    review: SafeHtml,
    /// What else is possible.
    ways: Vec<RoomWay>,
    side: SafeHtml,
    beside: SafeHtml,
    criteria: Table,
    deliveries: Vec<handed_in::DeliveryCard>,
    money: MoneyBox,
    is_contractor: bool,
    reach: SummaryList,
    messages: ui::Messages,
    form: FormView,
    talk: String,
    /// Tells this showing of the form from another.
    once: String,
    files: Files,
    has_files: bool,
    timeline: Timeline,
    here: String,
    /// How many events are shown: the page listens for more.
    shown: usize,
}

impl RoomPage {
    fn has_documents(&self) -> bool {
        self.documents > 0
    }
}

pub(super) async fn show(visit: Visit, At(id): At<OrderId>) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    page(&visit, &room, FormView::new(visit.t)).await
}

/// The room again, with a message that could not be sent still in its field.
pub(super) async fn with_form(visit: &Visit, id: OrderId, posted: FormView) -> Answer {
    let room = agreement::room(&visit.cx, id).await?;
    page(visit, &room, posted).await
}

async fn page(visit: &Visit, room: &Room, form: FormView) -> Answer {
    let t = visit.t;
    let id = room.head.id;
    let extras = question::extras(visit, room).await?;
    let first = extras.before_start.as_ref();
    let (progress, beside) = super::progress::parts(visit, room).await?;
    let moving = super::part::of_order(visit, room).await?;
    let review = review::part(visit, room).await?;
    let before = super::contract::ways(t, room).into_iter();
    let ways = before.chain(review.ways).chain(moving.ways).collect();
    let layout = layout(visit, room, &form);
    let open = custody::due(visit, room).await?;
    let due = open.due;
    let (said, lead) = headline(visit, room, first);
    let status = form_status(&form);
    let page = RoomPage {
        layout,
        t,
        back: back(t, room.role),
        number: room.head.number.clone(),
        title: room.head.title.clone(),
        company: acting::company_line(t, room),
        way: way(visit, room),
        tag: tag(visit, room),
        headline: (due.as_ref()).map_or(said, |due| t.order_your_turn(due.words.as_str())),
        lead: open.lead.map_or(lead, str::to_owned),
        clock: say::clock(visit, room.next, room.due_at),
        is_mine: due.is_some()
            || first.map_or(room.turn, |first| Some(first.turn)) == Some(room.role),
        primary: due.map_or_else(|| primary(t, room, first), |due| Some(due.button)),
        others: others(t, room),
        contract: format!("/auftraege/{id}/vertrag"),
        documents: room.contract.papers.documents.len(),
        criteria: super::criteria::table(visit, room, &extras.notes),
        instruction: super::instruction::binding(visit, room, extras.notes),
        cards: other_blocked(t, room)
            .and(moving.cards)
            .and(super::stage::card(visit, room))
            .and(super::preflight::card(visit, room).await?)
            .and(extras.cards),
        review: review.cards,
        ways,
        side: super::assistance::card(visit, id)
            .await?
            .and(super::time::card(visit, id).await?)
            .and(extras.side)
            .and(progress),
        beside,
        deliveries: handed_in::cards(visit, room),
        money: custody::money(t, room),
        is_contractor: room.role == Role::Contractor,
        reach: super::reach::in_short(visit, room).await?,
        messages: ui::messages(
            t,
            &visit.zone(),
            room.messages.iter().map(|m| message(visit, room, m)),
        ),
        once: once_of(visit, &form),
        form,
        talk: format!("/auftraege/{id}/nachrichten"),
        files: ui::files(t, room.files.iter().map(|file| file_row(id, file))),
        has_files: !room.files.is_empty(),
        timeline: timeline(visit, room),
        here: format!("/auftraege/{id}"),
        shown: room.timeline.len(),
    };
    render(status, &page)
}

/// Says that the other side cannot act, as long as anything is still to come.
fn other_blocked(t: Texts, room: &Room) -> SafeHtml {
    if !room.is_other_blocked || room.state.is_terminal() {
        return SafeHtml::default();
    }
    ui::banner(Tone::Soon, t.order_other_blocked(room.other_name())).into()
}

fn layout(visit: &Visit, room: &Room, form: &FormView) -> Layout {
    let mut layout = visit.form_layout(room.head.title.as_str(), form);
    layout.place = Some(super::act::place(room));
    layout.notice = Some(custody::note(visit.t, room.contract.custody).to_owned());
    layout
}

fn tag(visit: &Visit, room: &Room) -> SafeHtml {
    visit.tag(custody::tag(
        room.contract.custody,
        room.tag,
        room.is_unpaid,
    ))
}

/// What happened, the newest first.
fn timeline(visit: &Visit, room: &Room) -> Timeline {
    let entries = room.timeline.iter().rev();
    let entries = entries.map(|entry| say::entry(visit, room, entry));
    ui::timeline(visit.t, &visit.zone(), entries)
}

/// What makes a message sent twice one message: kept where the form comes back.
fn once_of(visit: &Visit, form: &FormView) -> String {
    match form.value(once::FIELD) {
        "" => once::fresh(&visit.cx),
        kept => kept.to_owned(),
    }
}

/// The place the order belongs to for its reader, with its words.
fn back(t: Texts, role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Contractor => (ui::address::TAKE_ON, t.place_take_on()),
        Role::Client => (ui::address::HAND_ON, t.place_hand_on()),
    }
}

/// Everything one may do besides the primary action. Asking for revision starts at the review;
/// once it is paid the client can order the same again.
fn others(t: Texts, room: &Room) -> Vec<Button> {
    let others = room.actions.iter().filter(|action| {
        // Asking for a revision starts at the review; the ways out stand in a card of their own.
        let elsewhere = [Action::Revise, Action::Settle, Action::Dispute];
        Some(**action) != room.primary && !elsewhere.contains(action)
    });
    let ended = room.state.is_terminal();
    let learn = (ended && room.role == Role::Client).then(|| {
        let address = format!("/auftraege/{}/lehre", room.head.id);
        Button::link(t.lesson_note(), address).quiet()
    });
    others
        .map(|action| say::button_in(t, room, *action).quiet())
        .chain(custody::payment(t, room))
        .chain(super::assistance::again(t, room))
        .chain(learn)
        .collect()
}

/// The one button that stands out: what keeps the work from starting comes first.
fn primary(t: Texts, room: &Room, first: Option<&BeforeStart>) -> Option<Button> {
    match first {
        Some(first) if first.turn == room.role => Some(first.button.clone()),
        Some(_) => None,
        None => room.primary.map(|action| say::button_in(t, room, action)),
    }
}

/// Whether work is not handed in though it was due.
fn is_late(visit: &Visit, room: &Room) -> bool {
    room.next
        .is_some_and(|(_, event)| say::overdue(visit, event, room.due_at).is_some())
}

/// Whose turn it is, and what stands behind it.
fn headline(visit: &Visit, room: &Room, first: Option<&BeforeStart>) -> (String, String) {
    let t = visit.t;
    let other = room.other_name();
    if let Some(first) = first {
        let headline = if first.turn == room.role {
            t.order_your_turn(first.words)
        } else {
            t.turn_theirs(other)
        };
        return (headline, first.lead.clone());
    }
    let headline = match (room.turn, room.primary) {
        (Some(role), Some(action)) if role == room.role => {
            t.order_your_turn(say::words_in(t, room, action))
        }
        (Some(role), _) if role == room.role => t.turn_yours().to_owned(),
        (Some(_), _) if room.state.both_may_act() => t.turn_both().to_owned(),
        (Some(_), _) => t.turn_theirs(other),
        (None, _) if room.tag == Tag::InDispute => t.dispute_headline_waiting().to_owned(),
        (None, _) => t.turn_nobody().to_owned(),
    };
    if let Some(lead) = custody::lead(t, room) {
        return (headline, lead.to_owned());
    }
    if let Some(lead) = super::sample::lead(t, room) {
        return (headline, lead.to_owned());
    }
    if let Some(lead) = super::stage::lead(t, room) {
        return (headline, lead);
    }
    let is_client = room.role == Role::Client;
    let lead = match &room.state {
        OrderState::AwaitingSignatures { .. }
            if room.turn != Some(room.role) && room.primary == Some(Action::Sign) =>
        {
            t.order_lead_sign_first().to_owned()
        }
        OrderState::AwaitingSignatures { .. } => t.order_lead_sign().to_owned(),
        OrderState::AwaitingFunding { .. } if is_client => t.order_lead_fund().to_owned(),
        OrderState::AwaitingFunding { .. } => t.order_lead_not_secured().to_owned(),
        OrderState::Secured { .. } => t.order_lead_secured().to_owned(),
        OrderState::InWork { .. } if is_late(visit, room) && is_client => {
            t.order_lead_late_client().to_owned()
        }
        OrderState::InWork { .. } if is_late(visit, room) => {
            t.order_lead_late_contractor().to_owned()
        }
        OrderState::InWork { round: 0, .. } | OrderState::SampleShown { .. } => {
            t.order_lead_work().to_owned()
        }
        OrderState::InWork { round, .. } => match room.decisions.last() {
            Some(last) if last.defects.is_empty() && !last.hours.is_empty() => {
                t.objection_lead_back(i64::from(*round))
            }
            _ => t.order_lead_revision(i64::from(*round)),
        },
        OrderState::Delivered { at, .. } => {
            let at = format::date_time(*at, &visit.zone(), t.locale());
            t.order_lead_delivered(at, say::name(room, Role::Contractor))
        }
        OrderState::InDispute { dispute } => match dispute.phase {
            Phase::Talk { .. } => t.dispute_lead_talk().to_owned(),
            Phase::Neutral { .. } => t.dispute_lead_neutral().to_owned(),
        },
        OrderState::Settled { .. } => super::settlement::settled_lead(t, room).unwrap_or_default(),
        OrderState::Paid { .. } => t.order_lead_paid().to_owned(),
        OrderState::Lapsed { .. } => t.order_lead_lapsed().to_owned(),
        OrderState::Withdrawn { by, .. } => t.order_lead_withdrawn(say::name(room, *by)),
    };
    (headline, lead)
}

fn way(visit: &Visit, room: &Room) -> Way {
    let id = room.head.id;
    let mut way = ui::way(visit.t, room.station);
    if let Some(task) = room.head.task {
        way = way
            .link(ui::Station::Task, format!("/abgeben/aufgaben/{task}"))
            .link(
                ui::Station::Instruction,
                format!("/abgeben/aufgaben/{task}/anleitung"),
            );
    }
    if let Some(posting) = room.head.posting {
        let place = if room.role == Role::Client {
            "abgeben"
        } else {
            "uebernehmen"
        };
        let address = format!("/{place}/gesuche/{posting}");
        way = way
            .link(ui::Station::Posting, address.clone())
            .link(ui::Station::Offer, address);
    }
    way = way.link(ui::Station::Contract, format!("/auftraege/{id}/vertrag"));
    match room.state {
        OrderState::Lapsed { .. } | OrderState::Withdrawn { .. } | OrderState::Settled { .. } => {
            way.ended()
        }
        _ => way,
    }
}

fn message(visit: &Visit, room: &Room, message: &Message) -> ui::Message {
    let role = if message.author == room.head.client.0 {
        Role::Client
    } else {
        Role::Contractor
    };
    let files = room
        .files
        .iter()
        .filter(|file| message.files.contains(&file.id));
    ui::Message {
        author: say::name(room, role).to_owned(),
        is_mine: role == room.role,
        at: message.at,
        body: message.body.clone(),
        files: files.map(|file| file_row(room.head.id, file)).collect(),
        note: message.notice_at.and_then(|at| say::announced(visit, at)),
    }
}

pub(super) fn file_row(order: OrderId, file: &File) -> ui::FileRow {
    ui::FileRow {
        name: file.name.clone(),
        address: format!("/auftraege/{order}/dateien/{}", file.id),
        size: ByteCount::new(u64::try_from(file.size).unwrap_or_default()),
        note: SafeHtml::default(),
    }
}

/// The empty form, for pages that need none.
pub(super) fn no_form(visit: &Visit) -> FormView {
    Posted::default().view(visit)
}
