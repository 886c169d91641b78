//! An order as the API shows it: where it stands, and the whole room.

use app::agreement::{self, Room};
use domain::agreement::{Acceptance, OrderState, Role};
use domain::work::reach::Reaction;
use kernel::{OfferId, OrderId, PostingId, TaskId, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::parts::{
    Automatic, Criterion, Decision, Delivery, File, MoneyBox, Party, Signature, Step,
};
use super::sample::Sample;
use super::stage::Stage;
use crate::api::organisation::CompanyView;
use crate::api::shape::Sum;
use crate::visit::Visit;

/// Where an order stands, and what the caller may do now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Standing {
    /// Which order.
    #[schema(value_type = String, format = "uuid")]
    id: OrderId,
    /// Its number, such as `F-2026-0031`.
    number: String,
    /// `awaiting-signatures`, `awaiting-funding`, `secured`, `in-work`, `sample-shown`,
    /// `delivered`, `in-dispute`, `paid`, `lapsed`, `withdrawn` or `settled`.
    state: &'static str,
    /// The state in a word: `signature-open`, `funding-open`, `secured`, `in-work`, `sample`,
    /// `for-review`, `in-dispute`, `paid` or `ended`.
    tag: &'static str,
    /// The station of the way: `contract`, `work`, `acceptance` or `paid`.
    station: &'static str,
    /// Whose turn it is, `client` or `contractor`; nobody's once the order has ended.
    turn: Option<&'static str>,
    /// What happens by itself next.
    next: Option<Automatic>,
    /// The one thing the caller should do now.
    primary: Option<Step>,
    /// Everything the caller may do now; what is not listed is refused.
    actions: Vec<Step>,
    /// Where the money is.
    money: MoneyBox,
}

/// How an order ended.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct End {
    /// `accepted`, `silence`, `lapsed` or `withdrawn`.
    how: &'static str,
    /// When it was accepted, lapsed or withdrawn.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// How satisfied the client is, for `accepted`; every acceptance pays everything.
    percent: Option<u8>,
    /// Why it lapsed: `not-signed`, `not-funded` or `not-started`.
    reason: Option<&'static str>,
    /// Who withdrew.
    by: Option<&'static str>,
}

/// The contract room of an order, without its messages and its timeline.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Order {
    /// Where it stands.
    #[serde(flatten)]
    standing: Standing,
    /// What it is about.
    title: String,
    /// What is paid, to the cent.
    amount: Sum,
    /// On which side the caller is: `client` or `contractor`.
    role: &'static str,
    /// Who hands the work on.
    client: Party,
    /// Who takes it on: the person who acts and signs.
    contractor: Party,
    /// The company the contractor acts for, as the contract names it.
    company: Option<CompanyView>,
    /// When the work is due by the contract.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// When the order was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// The task it came from; shown to the client alone.
    #[schema(value_type = Option<String>, format = "uuid")]
    task: Option<TaskId>,
    /// The ad it came from.
    #[schema(value_type = Option<String>, format = "uuid")]
    posting: Option<PostingId>,
    /// The offer it came from.
    #[schema(value_type = Option<String>, format = "uuid")]
    offer: Option<OfferId>,
    /// The order whose terms it repeats.
    #[schema(value_type = Option<String>, format = "uuid")]
    previous: Option<OrderId>,
    /// How it ended, once it has.
    end: Option<End>,
    /// The hash of the newest version of the contract: what `sign` wants to see.
    contract_hash: String,
    /// Who has signed.
    signatures: Vec<Signature>,
    /// What the work is measured by.
    criteria: Vec<Criterion>,
    /// The stages, the first first; one for work that is one piece.
    stages: Vec<Stage>,
    /// The stage it stands at, from 0; nothing before both have signed and after the end.
    stage: Option<u16>,
    /// The first pieces that are shown before the rest, where that was agreed.
    sample: Option<Sample>,
    /// What was handed in, the first first.
    deliveries: Vec<Delivery>,
    /// What the client answered.
    decisions: Vec<Decision>,
    /// All files, the oldest first.
    files: Vec<File>,
    /// How the contractor keeps the answer time that the instruction names for the task; nothing
    /// where it names none. Never a comparison with anybody else.
    reaction: Option<TaskReactionView>,
}

/// How the answer time of the task is kept, counted in the contractor's reachable hours since both
/// have signed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TaskReactionView {
    /// Within how many hours an answer was agreed.
    hours: u16,
    /// How often something waited and was answered, or was settled too late.
    answers: usize,
    /// Those of them that came later than agreed, the oldest first.
    late: Vec<LateAnswer>,
    /// When the message was written that waits for longer than agreed now.
    #[schema(value_type = Option<String>, format = DateTime)]
    overdue_since: Option<Timestamp>,
}

/// A message that was answered later than agreed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LateAnswer {
    /// When the client wrote.
    #[schema(value_type = String, format = DateTime)]
    asked_at: Timestamp,
    /// When it was answered, or noted that nothing is to be answered.
    #[schema(value_type = String, format = DateTime)]
    answered_at: Timestamp,
    /// The minutes in between in which the contractor could be reached.
    minutes: i64,
}

impl From<Reaction> for TaskReactionView {
    fn from(reaction: Reaction) -> Self {
        let late = reaction.late.into_iter().map(|late| LateAnswer {
            asked_at: late.asked,
            answered_at: late.answered,
            minutes: late.minutes,
        });
        Self {
            hours: reaction.hours,
            answers: reaction.answers,
            late: late.collect(),
            overdue_since: reaction.overdue,
        }
    }
}

impl Standing {
    fn of(room: &Room) -> Self {
        let id = room.head.id;
        Self {
            id,
            number: room.head.number.clone(),
            state: room.state.name(),
            tag: room.tag.name(),
            station: room.station.name(),
            turn: room.turn.map(Role::name),
            next: room.next.map(Automatic::from),
            primary: room.primary.map(|action| Step::new(id, action)),
            actions: room
                .actions
                .iter()
                .map(|action| Step::new(id, *action))
                .collect(),
            money: room.money.into(),
        }
    }
}

/// Where an order stands after an act.
///
/// # Errors
/// [`app::Failure::NotFound`] for everybody but its two sides.
pub(super) async fn standing(visit: &Visit, order: OrderId) -> Result<Standing, app::Failure> {
    agreement::room(&visit.cx, order)
        .await
        .map(|room| Standing::of(&room))
}

impl End {
    fn of(state: &OrderState) -> Option<Self> {
        let end = |how, at| Self {
            how,
            at,
            percent: None,
            reason: None,
            by: None,
        };
        match state {
            OrderState::Paid {
                accepted_at,
                acceptance,
                ..
            } => Some(match acceptance {
                Acceptance::Explicit { percent, .. } => Self {
                    percent: Some((*percent).into()),
                    ..end("accepted", *accepted_at)
                },
                Acceptance::Silence => end("silence", *accepted_at),
            }),
            OrderState::Lapsed { at, reason, .. } => Some(Self {
                reason: Some(reason.name()),
                ..end("lapsed", *at)
            }),
            OrderState::Withdrawn { at, by, .. } => Some(Self {
                by: Some(by.name()),
                ..end("withdrawn", *at)
            }),
            OrderState::Settled { at, how, .. } => Some(Self {
                reason: Some(how.name()),
                ..end("settled", *at)
            }),
            _ => None,
        }
    }
}

impl Order {
    /// The room with how the answer time of its task is kept.
    pub(super) fn new(room: Room, reaction: Option<Reaction>) -> Self {
        let standing = Standing::of(&room);
        let sample = Sample::of(&room);
        let last = room.deliveries.last();
        let criteria = room.binding.body.criteria.iter();
        Self {
            standing,
            criteria: criteria
                .map(|agreed| Criterion::new(agreed, last))
                .collect(),
            title: room.head.title,
            amount: room.head.amount.into(),
            role: room.role.name(),
            client: room.head.client.into(),
            contractor: room.head.contractor.into(),
            company: room.contract.contractor.company.map(Into::into),
            due_at: room.head.due_at,
            created_at: room.head.created_at,
            task: room.head.task,
            posting: room.head.posting,
            offer: room.head.offer,
            previous: room.head.previous,
            end: End::of(&room.state),
            contract_hash: room.hash.to_string(),
            signatures: room.signatures.into_iter().map(Signature::from).collect(),
            stages: room.stages.into_iter().map(Stage::from).collect(),
            stage: room.stage,
            sample,
            deliveries: room.deliveries.into_iter().map(Delivery::from).collect(),
            decisions: room.decisions.into_iter().map(Decision::from).collect(),
            files: room.files.into_iter().map(File::from).collect(),
            reaction: reaction.map(TaskReactionView::from),
        }
    }
}
