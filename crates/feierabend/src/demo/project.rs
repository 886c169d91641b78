//! What two people do with a longer piece of work: stages, hours, a dispute, a standing meeting.

use app::agreement::{self, Signing, assistance};
use app::review::sample::NewSample;
use app::review::{self, Opening, Revising, appraisal};
use app::work::{Upload, meeting};
use app::{Cx, Failure};
use domain::agreement::assistance::{ChangeDraft, Draft};
use domain::agreement::contract::{MeetingDraft, PapersDraft};
use domain::agreement::sample::AnswerDraft;
use domain::agreement::settlement::OfferDraft;
use domain::agreement::{AcceptanceDraft, AcceptanceRule, HourObjection, Milestone};
use domain::review::appraisal::{AppraisalDraft, Point};
use domain::review::record::TimeDraft;
use domain::work::meeting::PlanDraft;
use kernel::{Minutes, Money, OrderId, TimeOfDay, Week};

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

/// Agrees that so many pieces are shown before the rest.
pub(super) async fn agree_sample(cx: &Cx, order: OrderId, pieces: i64) -> Result<(), Failure> {
    let agreed = agreement::agree_sample(cx, order, Some(pieces)).await;
    agreed.map(drop)
}

/// Agrees in the contract that the two meet on Fridays, every two weeks.
pub(super) async fn agree_meetings(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    let fridays = MeetingDraft {
        every_weeks: Some(2),
        day: "friday".to_owned(),
        time: "9:00".to_owned(),
        minutes: Some(20),
    };
    let agreed = agreement::agree_meetings(cx, order, Some(fridays)).await;
    agreed.map(drop)
}

/// Agrees on how often something is improved, before both have signed.
pub(super) async fn agree_rounds(cx: &Cx, order: OrderId, rounds: i64) -> Result<(), Failure> {
    let usual = AcceptanceRule::PROJECT;
    let draft = AcceptanceDraft {
        review_days: Some(usual.review_days.into()),
        extension_days: Some(usual.extension_days.into()),
        revision_rounds: Some(rounds),
    };
    agreement::agree_review(cx, order, draft).await.map(drop)
}

/// Shows the first pieces, before the rest.
pub(super) async fn show_sample(
    cx: &Cx,
    order: OrderId,
    note: &str,
    file: Upload,
) -> Result<(), Failure> {
    let sample = NewSample {
        note: note.to_owned(),
        uploads: vec![file],
        ..NewSample::default()
    };
    review::sample::show(cx, order, sample).await
}

/// Says of the other side what was met, and words.
pub(super) async fn appraise(
    cx: &Cx,
    order: OrderId,
    met: &[bool],
    words: &str,
) -> Result<(), Failure> {
    let asked = appraisal::of_order(cx, order).await?.points;
    let asked = asked.map_err(|refusal| Failure::refused(&refusal))?;
    let marks = asked.iter().map(Point::code).zip(met.iter().copied());
    let draft = AppraisalDraft {
        marks: marks.collect(),
        words: words.to_owned(),
    };
    appraisal::write(cx, order, draft).await
}

/// Says what should be different in the rest.
pub(super) async fn answer_sample(cx: &Cx, order: OrderId, words: &str) -> Result<(), Failure> {
    let answer = AnswerDraft {
        otherwise: true,
        words: words.to_owned(),
    };
    review::sample::answer(cx, order, answer).await
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

/// Sends a week back because an entry of the record of time does not fit.
pub(super) async fn object(
    cx: &Cx,
    order: OrderId,
    entry: u32,
    reason: &str,
) -> Result<(), Failure> {
    let objection = HourObjection {
        entry,
        reason: reason.to_owned(),
        minutes: None,
    };
    let revising = Revising {
        hours: vec![objection],
        minutes: Some(Minutes(5)),
        ..Revising::default()
    };
    review::revise(cx, order, revising).await
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

/// Two who know each other agree on hours every week, from the Monday after a day on.
pub(super) async fn last(
    world: &mut World,
    cx: &Cx,
    (previous, other): (&'static str, Who),
    day: i64,
) -> Result<(), Failure> {
    let order = have(thread(world, previous).order)?;
    let from = world.moment(day, TimeOfDay::EVENING);
    let from = cx.reader()?.zone.local_date(from);
    let draft = Draft {
        subject: "Kommentare beantworten".to_owned(),
        rate: Some(Money::euro_cents(2_400)),
        minutes: Some(Minutes(300)),
        first: Some(Week::of(from).plus(1).monday()),
        weeks: Some(12),
        settling_in: Some(2),
        notice: Some(1),
        papers: Some(PapersDraft {
            confidential: true,
            personal_data: true,
            what: "Namen und Kommentare".to_owned(),
            whose: "Leserinnen und Leser".to_owned(),
        }),
    };
    let id = assistance::propose(cx, order, draft).await?;
    for cx in [cx.clone(), world.cx(other)?] {
        let seen = assistance::assistance(&cx, id).await?;
        let signing = Signing {
            typed_name: cx.reader()?.name.clone(),
            contract: seen.hash.to_string(),
            confirmed: true,
        };
        assistance::sign(&cx, id, signing).await?;
    }
    Ok(())
}

/// Turns to the order of a week of the lasting cooperation.
pub(super) async fn week(
    world: &mut World,
    story: &'static str,
    cx: &Cx,
    week: u8,
) -> Result<(), Failure> {
    let all = assistance::assistances(cx).await?;
    let mut weeks = all.iter().flat_map(|one| one.weeks.iter());
    let found = weeks.find(|row| row.week == week);
    thread(world, story).order = Some(have(found)?.order);
    Ok(())
}

/// Two who work together agree on other hours every week.
pub(super) async fn longer(
    world: &World,
    cx: &Cx,
    other: Who,
    minutes: i64,
) -> Result<(), Failure> {
    let all = assistance::assistances(cx).await?;
    let id = have(all.first())?.id;
    let signing = |cx: &Cx, contract: String| {
        let typed_name = cx.reader()?.name.clone();
        Ok::<_, Failure>(Signing {
            typed_name,
            contract,
            confirmed: true,
        })
    };
    let draft = ChangeDraft {
        minutes: Some(Minutes(minutes)),
        ..ChangeDraft::default()
    };
    let version = assistance::propose_change(cx, id, draft, signing(cx, String::new())?).await?;
    let cx = world.cx(other)?;
    let seen = assistance::assistance(&cx, id).await?;
    let hash = have(seen.to_answer())?.signature.contract.to_string();
    assistance::accept_change(&cx, id, version, signing(&cx, hash)?).await
}
