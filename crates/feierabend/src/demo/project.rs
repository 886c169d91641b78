//! What two people do with a longer piece of work: stages, hours, a dispute, a standing meeting.

use app::agreement;
use app::review::{self, Opening};
use app::work::meeting;
use app::{Cx, Failure};
use domain::agreement::Milestone;
use domain::agreement::settlement::OfferDraft;
use domain::review::record::TimeDraft;
use domain::work::meeting::PlanDraft;
use kernel::{Minutes, Money, OrderId, TimeOfDay};

use super::act::{have, thread};
use super::people::Who;
use super::world::World;

/// One stage: what is done then, cents, and the day it is due.
pub(super) type Part = (&'static str, i64, i64);

/// Splits the order of the story into stages, before both have signed.
pub(super) async fn split(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    parts: &[Part],
) -> Result<(), Failure> {
    let order = have(thread(world, story).order)?;
    let milestone = |&(title, cents, day): &Part| Milestone {
        title: title.to_owned(),
        amount: Money::euro_cents(cents),
        due_at: world.moment(day, TimeOfDay::EVENING),
    };
    agreement::split(cx, order, parts.iter().map(milestone).collect()).await
}

/// Writes down the hours of today.
pub(super) async fn book(
    cx: &Cx,
    order: OrderId,
    minutes: i64,
    result: &str,
) -> Result<(), Failure> {
    let draft = TimeDraft {
        day: Some(cx.reader()?.zone.local_date(cx.now)),
        minutes: Some(Minutes(minutes)),
        result: result.to_owned(),
        ..TimeDraft::default()
    };
    review::book_time(cx, order, draft).await.map(drop)
}

/// Opens a dispute about the first criterion, with a sum for the contractor.
pub(super) async fn dispute(
    cx: &Cx,
    order: OrderId,
    words: &str,
    cents: i64,
) -> Result<(), Failure> {
    let contract = agreement::contract(cx, order).await?.contract;
    let opening = Opening {
        criterion: have(contract.instruction.body.criteria.first())?.id,
        words: words.to_owned(),
        sum: Some(Money::euro_cents(cents)),
    };
    review::dispute(cx, order, opening).await
}

/// Proposes another sum for the contractor.
pub(super) async fn propose_sum(
    cx: &Cx,
    order: OrderId,
    words: &str,
    cents: i64,
) -> Result<(), Failure> {
    let draft = OfferDraft {
        sum: Some(Money::euro_cents(cents)),
        words: words.to_owned(),
        days: Some(7),
    };
    review::offer(cx, order, draft).await.map(drop)
}

/// Two agree to talk every week at this time, beginning on a day.
pub(super) async fn meet(
    world: &World,
    cx: &Cx,
    guest: Who,
    (title, day): (&str, i64),
) -> Result<(), Failure> {
    let other = world.cx(guest)?;
    let first = world.moment(day, TimeOfDay::EVENING);
    let draft = PlanDraft {
        title: title.to_owned(),
        first: cx.reader()?.zone.local_date(first).to_string(),
        time: "09:00".to_owned(),
        minutes: Some(20),
        every_weeks: Some(1),
        place: String::new(),
    };
    let id = meeting::propose(cx, other.reader()?.id, draft).await?;
    meeting::agree(&other, id).await
}
