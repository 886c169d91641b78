//! A lasting cooperation paid by the week: proposed, signed, worked by the hour, ended.

use app::agreement::assistance::{self, View};
use app::review::{self, book_time};
use app::{Cx, Failure, agreement};
use domain::agreement::assistance::{Draft, Phase, Stop};
use domain::agreement::{LapseReason, OrderState};
use domain::review::record::TimeDraft;
use kernel::{AssistanceId, Date, Minutes, Money, OrderId};
use testkit::TestDatabase;

use crate::world::{World, delivery, key, satisfied, signing};

store::statements! {
    FREE_HOURS = {
        sqlite: "drop trigger work_hour_is_not_edited",
        postgres: "drop trigger work_hour_is_not_edited on work_hour"
    };
    CHANGE_HOURS = "update work_hour set minutes = minutes + 1";
    CHANGE_NAME = "update assistance set standing = replace(standing, 'Jonas', 'Janos')";
}

/// Five hours a week at 17.35 €, four weeks from 9 March 2026; the clocks go forward on the 29th.
pub(crate) fn draft() -> Draft {
    Draft {
        subject: "Belege buchen".to_owned(),
        rate: Some(Money::euro_cents(1_735)),
        minutes: Some(Minutes(300)),
        first: Date::new(2026, 3, 9).ok(),
        weeks: Some(4),
        settling_in: Some(1),
        notice: Some(1),
        papers: None,
    }
}

pub(crate) async fn paid(world: &World) -> OrderId {
    let order = world.delivered(500).await;
    let accepted = review::accept(&world.mara(), order, satisfied(100)).await;
    accepted.unwrap();
    order
}

pub(crate) async fn sign(cx: Cx, id: AssistanceId) -> Result<(), Failure> {
    let view = assistance::assistance(&cx, id).await?;
    let name = cx.reader().unwrap().name.clone();
    assistance::sign(&cx, id, signing(&name, &view.hash.to_string())).await
}

pub(crate) async fn running(world: &World) -> AssistanceId {
    let order = paid(world).await;
    let id = assistance::propose(&world.mara(), order, draft()).await;
    let id = id.unwrap();
    sign(world.mara(), id).await.unwrap();
    sign(world.jonas(), id).await.unwrap();
    id
}

pub(crate) async fn view(world: &World, id: AssistanceId) -> View {
    assistance::assistance(&world.mara(), id).await.unwrap()
}

pub(crate) async fn book(
    world: &World,
    order: OrderId,
    (day, minutes): (&str, i64),
) -> Result<u32, Failure> {
    let entry = TimeDraft {
        day: kernel::parse::date(day).ok(),
        minutes: Some(Minutes(minutes)),
        result: "Belege sortiert".to_owned(),
        ..TimeDraft::default()
    };
    book_time(&world.jonas(), order, entry).await
}

pub(crate) async fn secure(world: &World, order: OrderId) {
    let sum = Money::euro_cents(8_675);
    agreement::secure(&world.mara(), order, sum).await.unwrap();
}

/// H6, H8, 1.5: a week is made by the clock, secured, worked and signed off; what was worked is paid
/// to the cent and the rest goes back; a week nobody secures lapses, and the next one comes.
#[testkit::twin]
async fn h8_week_by_week_what_was_worked_is_paid(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let week = view(&world, id).await.weeks[0].clone();
    assert_eq!((week.week, week.amount), (1, Money::euro_cents(8_675)));
    let order = week.order;
    secure(&world, order).await;
    agreement::start(&world.jonas(), order).await.unwrap();
    let early = book(&world, order, ("2026-03-02", 60)).await;
    assert_eq!(key(early), "field-time-before-start", "before its Monday");
    world.set("2026-03-13T15:00:00Z".parse().unwrap());
    let nothing = review::deliver(&world.jonas(), order, delivery()).await;
    assert_eq!(key(nothing), "assistance-refusal-nothing-worked");
    book(&world, order, ("2026-03-09", 65)).await.unwrap();
    book(&world, order, ("2026-03-10", 240)).await.unwrap();
    let above = review::deliver(&world.jonas(), order, delivery()).await;
    assert_eq!(key(above), "assistance-refusal-above-ceiling");
    let fix = TimeDraft {
        day: Date::new(2026, 3, 10).ok(),
        minutes: Some(Minutes(60)),
        result: "Belege sortiert".to_owned(),
        corrects: Some(2),
        reason: "Vertippt".to_owned(),
    };
    book_time(&world.jonas(), order, fix).await.unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.to_pay(), Money::euro_cents(3_615));
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    world.run_due().await;
    let weeks = view(&world, id).await.weeks;
    assert_eq!(weeks[0].paid, Money::euro_cents(3_615));
    assert_eq!(weeks[0].refunded, Money::euro_cents(5_060));
    assert_eq!(weeks[0].worked, Minutes(125));
    assert_eq!(
        weeks.len(),
        2,
        "the second is there before the first is over"
    );
    world.is_in_order().await;
    // The second is never secured, the third is signed off by silence.
    world.set("2026-03-23T09:00:00Z".parse().unwrap());
    world.run_due().await;
    let lapsed = LapseReason::NotFunded;
    let second = world.state(weeks[1].order).await;
    assert!(matches!(second, OrderState::Lapsed { reason, .. } if reason == lapsed));
    let third = view(&world, id).await.weeks[2].order;
    secure(&world, third).await;
    agreement::start(&world.jonas(), third).await.unwrap();
    let early = book(&world, third, ("2026-03-22", 300)).await;
    assert_eq!(key(early), "field-time-before-start", "the week before");
    world.set("2026-03-27T15:00:00Z".parse().unwrap());
    book(&world, third, ("2026-03-24", 300)).await.unwrap();
    review::deliver(&world.jonas(), third, delivery())
        .await
        .unwrap();
    for day in ["2026-03-30", "2026-04-04", "2026-04-06"] {
        world.set(format!("{day}T18:00:00Z").parse().unwrap());
        world.run_due().await;
    }
    let seen = view(&world, id).await;
    assert_eq!(seen.weeks[2].paid, Money::euro_cents(8_675));
    assert_eq!(seen.weeks.len(), 4, "never a fifth");
    let stop = Stop::Over;
    assert!(matches!(seen.standing.phase, Phase::Ended { how, .. } if how == stop));
    world.is_in_order().await;
}

/// 1.7: many workers at once make a week once; running late makes none twice.
#[testkit::twin]
async fn m1_7_many_workers_make_a_week_once(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    world.set("2026-03-09T00:30:00Z".parse().unwrap());
    world.run_due_at_once(4).await;
    world.run_due().await;
    let weeks: Vec<u8> = view(&world, id)
        .await
        .weeks
        .iter()
        .map(|w| w.week)
        .collect();
    assert_eq!(weeks, [1, 2]);
    world.is_in_order().await;
}

/// 2.23, 1.7: notice in the time to settle in ends it with the running week; what is secured for
/// the next goes back at once, and nothing follows.
#[testkit::twin]
async fn m2_23_notice_gives_back_what_is_secured_for_later_weeks(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let first = view(&world, id).await.weeks[0].order;
    secure(&world, first).await;
    agreement::start(&world.jonas(), first).await.unwrap();
    world.set("2026-03-11T09:00:00Z".parse().unwrap());
    world.run_due().await;
    let second = view(&world, id).await.weeks[1].order;
    secure(&world, second).await;
    assistance::give_notice(&world.jonas(), id).await.unwrap();
    let twice = assistance::give_notice(&world.mara(), id).await;
    assert_eq!(key(twice), "assistance-refusal-notice-given");
    let gone = world.state(second).await;
    let whole = Some(Money::euro_cents(8_675));
    assert!(matches!(gone, OrderState::Withdrawn { refunded, .. } if refunded == whole));
    assert!(matches!(
        world.state(first).await,
        OrderState::InWork { .. }
    ));
    world.set("2026-03-16T09:00:00Z".parse().unwrap());
    world.run_due().await;
    let seen = view(&world, id).await;
    assert!(matches!(
        seen.standing.phase,
        Phase::Ended {
            how: Stop::Notice(domain::agreement::Role::Contractor),
            last: 1,
            ..
        }
    ));
    assert_eq!(seen.weeks.len(), 2);
    world.is_in_order().await;
}

/// Only the client of a paid order proposes, two clicks make one, strangers find nothing, and a
/// proposal nobody signs lapses.
#[testkit::twin]
async fn a_proposal_is_for_the_two_alone(db: TestDatabase) {
    let world = World::new(db).await;
    let open = world.delivered(500).await;
    let early = assistance::propose(&world.mara(), open, draft()).await;
    assert_eq!(key(early), "assistance-refusal-not-paid");
    review::accept(&world.mara(), open, satisfied(100))
        .await
        .unwrap();
    let other = assistance::propose(&world.jonas(), open, draft()).await;
    assert_eq!(key(other), "not-found");
    let id = assistance::propose(&world.mara(), open, draft()).await;
    let id = id.unwrap();
    let again = assistance::propose(&world.mara(), open, draft()).await;
    assert_eq!(again, Ok(id));
    let strange = assistance::assistance(&world.ines(), id).await;
    assert_eq!(key(strange.map(drop)), "not-found");
    assert_eq!(key(sign(world.ines(), id).await), "not-found");
    assert_eq!(
        key(assistance::give_notice(&world.ines(), id).await),
        "not-found"
    );
    assert_eq!(assistance::turns(&world.mara()).await.unwrap().len(), 1);
    sign(world.mara(), id).await.unwrap();
    assert_eq!(
        key(sign(world.mara(), id).await),
        "refusal-order-signed-twice"
    );
    assert!(assistance::turns(&world.mara()).await.unwrap().is_empty());
    assert_eq!(assistance::turns(&world.jonas()).await.unwrap().len(), 1);
    world.pass_days(7);
    world.run_due().await;
    let seen = view(&world, id).await;
    assert!(matches!(
        seen.standing.phase,
        Phase::Ended {
            how: Stop::NotSigned,
            ..
        }
    ));
    assert!(seen.weeks.is_empty());
    assert!(sign(world.jonas(), id).await.is_err());
    world.is_in_order().await;
}

/// `verify` works out frame, signatures and pay anew.
#[testkit::twin]
async fn a_changed_hour_and_a_changed_signature_are_found(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let order = view(&world, id).await.weeks[0].order;
    secure(&world, order).await;
    agreement::start(&world.jonas(), order).await.unwrap();
    world.set("2026-03-10T15:00:00Z".parse().unwrap());
    book(&world, order, ("2026-03-09", 125)).await.unwrap();
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    world.is_in_order().await;
    world.raw(&FREE_HOURS, vec![]).await;
    world.raw(&CHANGE_HOURS, vec![]).await;
    world.raw(&CHANGE_NAME, vec![]).await;
    let report = app::verify(&world.app).await.unwrap();
    let text: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    let number = view(&world, id).await.frame.number;
    let found = ["signature", "pay"]
        .map(|part| format!("assistance {number}: {part} is not what both signed"));
    assert_eq!(text, found);
}
