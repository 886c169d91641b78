//! The contract room: everything one of the two sides sees of an order.

use domain::agreement::contract::Contract;
use domain::agreement::{
    Action, AutomaticEvent, Facts, OrderState, Role, StageAccount, Station, Tag, Terms,
    allowed_actions, next_automatic, primary_action, station, tag, whose_turn,
};
use domain::canonical::Digest;
use domain::instruction::consent::Binding;
use domain::notice::{Actor as EventActor, Details, EventKind};
use domain::review::{Delivery, Fork, fork};
use kernel::{AccountId, MessageId, Money, OfferId, OrderId, PostingId, TaskId, Timestamp};
use store::agreement::Signed;
use store::db::Tx;
use store::review::Decision;
use store::review::sample::Sample;
use store::work::{File, Message};

use super::acting::can_choose;
use super::step::{Loaded, look};
use super::tell::pays;
use crate::context::Cx;
use crate::custody::{self, MoneyBox, PaymentState, money_box};
use crate::failure::Failure;
use crate::instruction::explain_back;

/// How many messages the room shows at once; older ones are paged.
const MESSAGES: i64 = 100;

/// What an order is called and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Which.
    pub id: OrderId,
    /// Its number, `F-2026-0031`.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// What is paid.
    pub amount: Money,
    /// When the work is due by the contract.
    pub due_at: Timestamp,
    /// The client and the name in the contract.
    pub client: (AccountId, String),
    /// The contractor and the name in the contract.
    pub contractor: (AccountId, String),
    /// The task it came from; only its owner may see that.
    pub task: Option<TaskId>,
    /// The ad it came from.
    pub posting: Option<PostingId>,
    /// The offer it came from.
    pub offer: Option<OfferId>,
    /// The order whose terms it repeats.
    pub previous: Option<OrderId>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// One line of the timeline, with the hash that chains it to the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Which side did it; nobody when it happened by itself.
    pub by: Option<Role>,
    /// What.
    pub kind: EventKind,
    /// The values that belong to it.
    pub details: Details,
    /// Its hash.
    pub hash: Digest,
}

/// Everything the contract room shows.
#[derive(Debug, Clone)]
pub struct Room {
    /// What it is called.
    pub head: Head,
    /// On which side the reader is.
    pub role: Role,
    /// Where it stands.
    pub state: OrderState,
    /// Where it stands, in a word.
    pub tag: Tag,
    /// Where it stands on the way.
    pub station: Station,
    /// Whose turn it is.
    pub turn: Option<Role>,
    /// What happens by itself next, and when.
    pub next: Option<(Timestamp, AutomaticEvent)>,
    /// The reader's one primary action.
    pub primary: Option<Action>,
    /// Everything the reader may do now, the primary action first.
    pub actions: Vec<Action>,
    /// Where the money is, from the ledger.
    pub money: MoneyBox,
    /// The stages, the first first; one for work that is one piece.
    pub stages: Vec<StageAccount>,
    /// The stage the order stands at; nothing before both have signed and after the end.
    pub stage: Option<u16>,
    /// When what is being worked on is due: the stage, or the order.
    pub due_at: Timestamp,
    /// Whether something accepted is not yet paid to whom it is due, outside the instance.
    pub is_unpaid: bool,
    /// Where the payment of each part of the sum is, the first first; nothing in play money.
    pub payments: Vec<PaymentState>,
    /// What was agreed.
    pub contract: Contract,
    /// The version of the instruction the work is measured by now.
    pub binding: Binding,
    /// The hash of the contract.
    pub hash: Digest,
    /// Who has signed which version.
    pub signatures: Vec<Signed>,
    /// The first pieces that were shown before the rest, and what was said to them.
    pub sample: Option<Sample>,
    /// What was handed in, the first first.
    pub deliveries: Vec<Delivery>,
    /// What the client answered.
    pub decisions: Vec<Decision>,
    /// The last messages, the oldest first.
    pub messages: Vec<Message>,
    /// All files, the oldest first.
    pub files: Vec<File>,
    /// Everything that happened, the oldest first.
    pub timeline: Vec<Entry>,
    /// Whether the other side's account is blocked: everything goes on, and they cannot act.
    pub is_other_blocked: bool,
    /// Whether the reader is the contractor and can choose for whom to act (2.27).
    pub may_choose_company: bool,
    terms: Terms,
    held: Money,
    now: Timestamp,
}

impl Room {
    /// The other side's name.
    pub fn other_name(&self) -> &str {
        &self.contract.party(self.role.other()).name
    }

    /// What the stage costs that is secured, worked on or looked at; all of the order before and
    /// after.
    pub fn stage_amount(&self) -> Money {
        self.stage
            .map_or(self.head.amount, |stage| self.terms.stage_amount(stage))
    }

    /// What accepting the delivery pays: the stage, or what was worked in a week paid by the hour.
    pub fn to_pay(&self) -> Money {
        pays(&self.terms, &self.state).unwrap_or_else(|| self.stage_amount())
    }

    /// Whether a part of the sum was paid and is not known to have come.
    pub fn is_sum_on_way(&self) -> bool {
        !self.payments.iter().all(PaymentState::has_come)
    }

    /// What is still to be secured for the stage.
    pub fn missing(&self) -> Money {
        let missing = self.stage_amount().sub(self.held);
        let nothing = Money::zero(self.head.amount.currency);
        missing
            .ok()
            .filter(|missing| missing.is_positive())
            .unwrap_or(nothing)
    }

    /// What the client can choose between at the review; nothing unless there is a delivery.
    pub fn fork(&self) -> Option<Fork<'_>> {
        let facts = Facts {
            terms: &self.terms,
            held: self.held,
            now: self.now,
        };
        fork(&self.state, facts)
    }
}

/// Everything the contract room shows to one of the two sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn room(cx: &Cx, order: OrderId) -> Result<Room, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("agreement::room", move |tx| {
            let loaded = look(tx, &actor, order)?;
            assemble(tx, &actor, loaded)
        })
        .await
}

fn assemble(tx: &mut Tx<'_>, cx: &Cx, loaded: Loaded) -> Result<Room, Failure> {
    let order = &loaded.order;
    let (state, role) = (&order.state, loaded.role);
    let mut actions = allowed_actions(state, role, loaded.facts(cx.now));
    match explain_back::lets_start(tx, order) {
        Ok(()) => {}
        Err(Failure::Refused(_)) => actions.retain(|action| *action != Action::Start),
        Err(failure) => return Err(failure),
    }
    let newest = (Timestamp::MAX, MessageId::from_bytes([0xff; 16]));
    let mut messages = store::work::messages(tx, order, newest, MESSAGES)?;
    messages.reverse();
    Ok(Room {
        head: head(&loaded),
        role,
        tag: tag(state),
        station: station(state),
        turn: whose_turn(state),
        next: next_automatic(state),
        primary: primary_action(state, role).filter(|action| actions.contains(action)),
        actions,
        money: money_box(tx, order.id, order.amount)?,
        is_unpaid: custody::is_unpaid(tx, order.id)?,
        payments: custody::parts_paid(tx, (order.id, order.contractor), loaded.contract.custody)?,
        stages: store::agreement::stages(tx, order)?,
        stage: state.at_stage().map(|at| at.stage),
        due_at: state.due_at().unwrap_or_else(|| {
            let at = state.at_stage();
            at.map_or(order.due_at, |at| loaded.terms.stage_due(at.stage))
        }),
        hash: loaded.contract.digest(),
        signatures: store::agreement::signatures(tx, order)?,
        sample: match loaded.contract.sample {
            Some(_) => store::review::sample::of_order(tx, order)?,
            None => None,
        },
        deliveries: store::review::deliveries(tx, order)?,
        decisions: store::review::decisions(tx, order)?,
        messages,
        files: store::work::files(tx, order)?,
        timeline: timeline(tx, &loaded)?,
        is_other_blocked: store::account::blocked(tx, order.account_of(role.other()))?.is_some(),
        may_choose_company: can_choose(tx, &loaded)?,
        state: loaded.order.state,
        contract: loaded.contract,
        binding: loaded.binding,
        terms: loaded.terms,
        held: loaded.held,
        now: cx.now,
    })
}

fn head(loaded: &Loaded) -> Head {
    let (order, contract) = (&loaded.order, &loaded.contract);
    let name = |role| (order.account_of(role), contract.party(role).name.clone());
    Head {
        id: order.id,
        number: order.number.to_string(),
        title: order.title.clone(),
        amount: order.amount,
        due_at: order.due_at,
        client: name(Role::Client),
        contractor: name(Role::Contractor),
        task: order.task.filter(|_| loaded.role == Role::Client),
        posting: order.posting,
        offer: order.offer,
        previous: order.previous,
        created_at: order.created_at,
    }
}

fn timeline(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Vec<Entry>, Failure> {
    let links = store::notice::chain(tx, loaded.order.id)?;
    let entries = links.into_iter().map(|link| Entry {
        at: link.event.at,
        by: match link.event.actor {
            EventActor::Account(account) => loaded.order.role_of(account),
            EventActor::Clock | EventActor::Console => None,
        },
        kind: link.event.kind,
        details: link.event.details,
        hash: link.hash,
    });
    Ok(entries.collect())
}
