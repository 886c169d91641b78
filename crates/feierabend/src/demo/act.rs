//! Performing one step of a story through the use cases.

use app::agreement::{self, Signing};
use app::instruction::explain_back;
use app::review::{Accepting, NewDelivery, Revising};
use app::work::{NewMessage, Upload};
use app::{Cx, Failure, instruction, posting, review, task, work};
use domain::agreement::Defect;
use domain::instruction::{CriterionKind, InstructionDraft};
use domain::posting::{OfferDraft, PostingDraft};
use domain::review::remark::{AnswerDraft, Remark};
use domain::task::TaskDraft;
use kernel::{Minutes, Money, OrderId, TimeOfDay};

use super::addendum;
use super::company;
use super::people::Who;
use super::project;
use super::question;
use super::script::{Act, File, Step};
use super::stories::week;
use super::world::{Thread, World};

/// How many minutes everybody says they explained in an instruction.
const EXPLAINING: i64 = 15;

/// Lets somebody do what the step says.
pub(super) async fn perform(
    world: &mut World,
    story: &'static str,
    step: &Step,
) -> Result<(), Failure> {
    let cx = world.cx(step.who)?;
    match &step.act {
        Act::Note(draft) => {
            let new = task::NewTask {
                id: None,
                draft: draft.clone(),
            };
            let id = task::add(&cx, new).await?;
            thread(world, story).task = Some(id);
            Ok(())
        }
        Act::Sort(nature) => {
            let id = have(thread(world, story).task)?;
            let stored = task::find(&cx, id).await?;
            let change = task::Change {
                draft: TaskDraft::from(&stored.task.facts),
                moved_to: stored.task.moved_to,
                nature: Some(*nature),
                ..task::Change::default()
            };
            task::change(&cx, id, change).await
        }
        Act::Hate => task::mark_hated(&cx, have(thread(world, story).task)?, None).await,
        Act::Motive(motive, luxury) => {
            let luxury = Some(Money::euro_cents(*luxury));
            task::save_own_sorting(&cx, (motive, luxury), None).await
        }
        Act::Explain(draft) => explain(world, story, &cx, draft).await,
        Act::Draft(draft, due) => begin(world, story, &cx, (draft, *due)).await,
        Act::Publish => posting::publish(&cx, have(thread(world, story).posting)?).await,
        Act::Offer(draft, due) => offer(world, story, &cx, (step.who, draft, *due)).await,
        Act::Ask(place, words) => question::ask(world, story, &cx, (place, words)).await,
        Act::Answer(asked, words) => question::answer(world, story, &cx, (asked, words)).await,
        Act::TakeIn(asked, text) => question::take_in(world, story, &cx, (asked, text)).await,
        Act::Choose(who) => choose(world, story, &cx, *who).await,
        Act::Again(previous, due) => again(world, story, &cx, (previous, *due)).await,
        Act::Split(parts) => project::split(world, story, &cx, parts).await,
        Act::Meet(guest, title, day) => project::meet(world, &cx, *guest, (title, *day)).await,
        Act::Lasting(previous, other, day) => {
            project::last(world, &cx, (previous, *other), *day).await
        }
        Act::Week(week) => project::week(world, story, &cx, *week).await,
        Act::Longer(other, minutes) => project::longer(world, &cx, *other, *minutes).await,
        Act::Found => company::found(&cx).await,
        Act::Join(owner) => company::join(world, &cx, *owner).await,
        Act::Keep(note) => week::keep(world, &cx, *note).await,
        on_the_way => on_order(&cx, have(thread(world, story).order)?, on_the_way).await,
    }
}

/// What people do with an order that exists.
async fn on_order(cx: &Cx, order: OrderId, act: &Act) -> Result<(), Failure> {
    match act {
        Act::WantOwnWords => explain_back::want(cx, order).await,
        Act::Propose(text, why) => question::propose(cx, order, (text, why)).await,
        Act::Decide(words, case) => question::decide(cx, order, (words, *case)).await,
        Act::ForCompany => company::act(cx, order).await,
        Act::Sign => sign(cx, order).await,
        Act::Secure => {
            let room = agreement::room(cx, order).await?;
            agreement::secure(cx, order, room.missing()).await
        }
        Act::Start => agreement::start(cx, order).await,
        Act::Say(body, minutes) => say(cx, order, (body, *minutes), None).await,
        Act::Send(body, file) => say(cx, order, (body, None), Some(*file)).await,
        Act::AgreeSample(pieces) => project::agree_sample(cx, order, *pieces).await,
        Act::AgreeMeetings => project::agree_meetings(cx, order).await,
        Act::AgreeRounds(rounds) => project::agree_rounds(cx, order, *rounds).await,
        Act::ShowSample(note, file) => project::show_sample(cx, order, note, upload(*file)).await,
        Act::AnswerSample(words) => project::answer_sample(cx, order, words).await,
        Act::Deliver(note, file) => deliver(cx, order, note, *file).await,
        Act::Revise(reason, minutes) => revise(cx, order, reason, *minutes).await,
        Act::Accept(percent, remark, minutes) => {
            let accepting = Accepting {
                percent: *percent,
                remark: (!remark.is_empty()).then(|| (*remark).to_owned()),
                minutes: Some(Minutes(*minutes)),
            };
            review::accept(cx, order, accepting).await
        }
        Act::Appraise(met, words) => project::appraise(cx, order, met, words).await,
        Act::Book(minutes, result) => project::book(cx, order, *minutes, result).await,
        Act::Object(entry, reason) => project::object(cx, order, *entry, reason).await,
        Act::Dispute(words, cents) => project::dispute(cx, order, words, *cents).await,
        Act::ProposeSum(words, cents) => project::propose_sum(cx, order, words, *cents).await,
        Act::Cheaper(title, why, cents) => addendum::cheaper(cx, order, (title, why), *cents).await,
        Act::AcceptAddendum => addendum::accept(cx, order).await,
        Act::Withdraw => agreement::withdraw(cx, order).await,
        // Everything before the order is handled where the story is known.
        Act::Note(_)
        | Act::Sort(_)
        | Act::Hate
        | Act::Motive(..)
        | Act::Explain(_)
        | Act::Draft(..)
        | Act::Publish
        | Act::Offer(..)
        | Act::Ask(..)
        | Act::Answer(..)
        | Act::TakeIn(..)
        | Act::Choose(_)
        | Act::Again(..)
        | Act::Split(_)
        | Act::Meet(..)
        | Act::Lasting(..)
        | Act::Week(_)
        | Act::Longer(..)
        | Act::Found
        | Act::Join(_)
        | Act::Keep(_) => Ok(()),
    }
}

/// Writes a message; a client may say how many minutes it took.
async fn say(
    cx: &Cx,
    order: OrderId,
    (body, minutes): (&str, Option<i64>),
    file: Option<File>,
) -> Result<(), Failure> {
    let message = NewMessage {
        body: body.to_owned(),
        minutes: minutes.map(Minutes),
        uploads: file.map(upload).into_iter().collect(),
        ..NewMessage::default()
    };
    work::write_message(cx, order, message).await.map(drop)
}

pub(super) fn thread<'w>(world: &'w mut World, story: &'static str) -> &'w mut Thread {
    world.threads.entry(story).or_default()
}

/// What an earlier step of the story has made.
pub(super) fn have<T>(made: Option<T>) -> Result<T, Failure> {
    made.ok_or_else(|| Failure::Fault("an earlier step of the story is missing".to_owned()))
}

fn upload(file: File) -> Upload {
    Upload {
        name: file.name.to_owned(),
        content: file.text.as_bytes().to_vec(),
    }
}

/// Writes the instruction, reachable at the person's usual hours.
async fn explain(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    draft: &InstructionDraft,
) -> Result<(), Failure> {
    let task = have(thread(world, story).task)?;
    let id = instruction::begin(cx, task).await?;
    let known = instruction::show(cx, id).await?;
    let draft = InstructionDraft {
        reachable: cx.reader()?.settings.reachable.clone(),
        ..draft.clone()
    };
    let base = known.base;
    let saving = instruction::Saving {
        typed: instruction::Typed { draft, base },
        minutes: Some(EXPLAINING),
    };
    instruction::save(cx, id, saving).await?;
    Ok(())
}

async fn begin(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    (draft, due): (&PostingDraft, Option<i64>),
) -> Result<(), Failure> {
    let due_at = due.map(|day| world.moment(day, TimeOfDay::EVENING));
    let task = thread(world, story).task;
    let draft = PostingDraft {
        task,
        due_at,
        ..draft.clone()
    };
    let id = posting::begin(cx, draft).await?;
    thread(world, story).posting = Some(id);
    Ok(())
}

async fn offer(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    (who, draft, due): (Who, &OfferDraft, i64),
) -> Result<(), Failure> {
    let due_at = Some(world.moment(due, TimeOfDay::EVENING));
    let posting = have(thread(world, story).posting)?;
    let id = posting::send(
        cx,
        posting,
        OfferDraft {
            due_at,
            ..draft.clone()
        },
    )
    .await?;
    thread(world, story).offers.insert(who, id);
    Ok(())
}

async fn choose(world: &mut World, story: &'static str, cx: &Cx, who: Who) -> Result<(), Failure> {
    let chosen = have(thread(world, story).offers.get(&who).copied())?;
    let proposed = agreement::choose(cx, chosen).await?;
    thread(world, story).order = Some(proposed.order);
    Ok(())
}

async fn again(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    (previous, due): (&'static str, i64),
) -> Result<(), Failure> {
    let order = have(thread(world, previous).order)?;
    let due_at = world.moment(due, TimeOfDay::EVENING);
    let proposed = agreement::again(cx, order, Some(due_at)).await?;
    thread(world, story).order = Some(proposed.order);
    Ok(())
}

async fn sign(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    let contract = agreement::contract(cx, order).await?;
    let signing = Signing {
        typed_name: cx.reader()?.name.clone(),
        contract: contract.hash.to_string(),
        confirmed: true,
    };
    agreement::sign(cx, order, signing).await
}

async fn deliver(cx: &Cx, order: OrderId, note: &str, file: File) -> Result<(), Failure> {
    let contract = agreement::contract(cx, order).await?.contract;
    let criteria = contract.instruction.body.criteria.iter();
    let remarks = review::remark::of_order(cx, order).await?;
    let done = |remark: &Remark| AnswerDraft {
        remark: remark.id,
        is_done: true,
        why: String::new(),
    };
    let delivery = NewDelivery {
        note: note.to_owned(),
        answers: remarks.open().map(done).collect(),
        ticked: criteria.map(|criterion| criterion.id).collect(),
        uploads: vec![upload(file)],
        ..NewDelivery::default()
    };
    review::deliver(cx, order, delivery).await.map(drop)
}

async fn revise(cx: &Cx, order: OrderId, reason: &str, minutes: i64) -> Result<(), Failure> {
    let contract = agreement::contract(cx, order).await?.contract;
    let mut criteria = contract.instruction.body.criteria.iter();
    let must = have(criteria.find(|criterion| criterion.kind == CriterionKind::Must))?;
    let defect = Defect {
        criterion: must.id,
        reason: reason.to_owned(),
    };
    let revising = Revising {
        defects: vec![defect],
        hours: Vec::new(),
        minutes: Some(Minutes(minutes)),
    };
    review::revise(cx, order, revising).await
}
