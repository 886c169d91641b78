//! Hours a client objects to, on both databases: the week goes back and is corrected or left, or the two
//! disagree and somebody neutral decides.

use app::review::{self, HoursOpening, Revising};
use app::{Failure, agreement};
use domain::agreement::{HourObjection, OrderState};
use domain::notice::{EventKind, Value};
use domain::review::record::TimeDraft;
use kernel::{Date, Minutes, Money, OrderId};
use testkit::TestDatabase;

use crate::assistance::{book, running, secure, view};
use crate::settlement::{list, ruling, somebody};
use crate::world::{World, delivery, key, satisfied};

fn objection(entry: u32, reason: &str) -> HourObjection {
    HourObjection {
        entry,
        reason: reason.to_owned(),
        minutes: Some(Minutes(60)),
    }
}

fn revising(hours: Vec<HourObjection>) -> Revising {
    Revising {
        hours,
        ..Revising::default()
    }
}

/// A week with 65 and 120 minutes, handed in.
async fn handed_in(world: &World) -> OrderId {
    let id = running(world).await;
    let order = view(world, id).await.weeks[0].order;
    secure(world, order).await;
    agreement::start(&world.jonas(), order).await.unwrap();
    world.set("2026-03-13T15:00:00Z".parse().unwrap());
    book(world, order, ("2026-03-09", 65)).await.unwrap();
    book(world, order, ("2026-03-10", 120)).await.unwrap();
    hand_in(world, order).await;
    order
}

async fn hand_in(world: &World, order: OrderId) {
    let done = review::deliver(&world.jonas(), order, delivery()).await;
    done.unwrap();
}

/// H6, I5: hours that do not fit send the week back without any criterion; the contractor corrects them
/// with a reason and hands in again, and only what is left is paid.
#[testkit::twin]
async fn h6_hours_that_do_not_fit_send_the_week_back(db: TestDatabase) {
    let world = World::new(db).await;
    let order = handed_in(&world).await;
    let mara = world.mara();
    let said = objection(2, "Der Termin am Dienstag fiel aus.");
    for (hours, refused) in [
        (vec![], "refusal-order-no-hours"),
        (vec![objection(2, " ")], "field-required"),
        (vec![objection(9, "x")], "objection-field-unknown"),
        (vec![said.clone(), said.clone()], "objection-field-twice"),
    ] {
        let outcome = review::revise(&mara, order, revising(hours)).await;
        assert_eq!(key(outcome), refused);
    }
    let own = review::revise(&world.jonas(), order, revising(vec![said.clone()])).await;
    assert_eq!(key(own), "refusal-order-only-client");
    let strange = review::revise(&world.ines(), order, revising(vec![said.clone()])).await;
    assert_eq!(strange, Err(Failure::NotFound));
    assert_eq!(
        world.state(order).await.name(),
        "delivered",
        "nothing half-done"
    );

    review::revise(&mara, order, revising(vec![said.clone()]))
        .await
        .unwrap();
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert!(matches!(room.state, OrderState::InWork { round: 1, .. }));
    assert_eq!(room.money.held, Money::euro_cents(8_675), "the money stays");
    assert_eq!(room.decisions[0].hours, std::slice::from_ref(&said));
    assert!(room.decisions[0].defects.is_empty());
    let asked = room
        .timeline
        .iter()
        .find(|entry| entry.kind == EventKind::OrderRevisionRequested);
    assert_eq!(asked.unwrap().details["hours"], Value::Number(1));
    let sheet = review::time_sheet(&world.jonas(), order).await.unwrap();
    assert_eq!(sheet.against(2).collect::<Vec<_>>(), [&said]);
    assert_eq!(sheet.against(1).count(), 0);
    assert!(sheet.may_book);

    let fix = TimeDraft {
        day: Date::new(2026, 3, 10).ok(),
        minutes: Some(Minutes(60)),
        result: "Belege sortiert".to_owned(),
        corrects: Some(2),
        reason: "Eine Stunde fiel aus".to_owned(),
    };
    review::book_time(&world.jonas(), order, fix).await.unwrap();
    hand_in(&world, order).await;
    let gone = review::revise(&mara, order, revising(vec![said])).await;
    assert_eq!(key(gone), "objection-field-unknown", "it was corrected");
    // What the contractor leaves as it is can be handed in again as well.
    let again = revising(vec![objection(1, "Das war kürzer.")]);
    review::revise(&mara, order, again).await.unwrap();
    hand_in(&world, order).await;
    let third = revising(vec![objection(1, "Das war kürzer.")]);
    let third = review::revise(&mara, order, third).await;
    assert_eq!(key(third), "refusal-order-no-rounds-left");
    review::accept(&mara, order, satisfied(100)).await.unwrap();
    let room = agreement::room(&mara, order).await.unwrap();
    let moved = (room.money.paid_out.minor, room.money.refunded.minor);
    assert_eq!(moved, (3_615, 5_060), "125 minutes at 17.35 €");
    world.is_in_order().await;
}

/// I5, G5: a dispute can be about hours: it names entries instead of a criterion, and whoever decides
/// sees the record with what was said against it.
#[testkit::twin]
async fn i5_a_dispute_about_hours_is_decided(db: TestDatabase) {
    let world = World::new(db).await;
    let paula = somebody(&world, "Paula Richter").await;
    let paula = list(&world, &paula).await;
    let order = handed_in(&world).await;
    let said = objection(2, "Der Termin am Dienstag fiel aus.");
    let opening = |hours| HoursOpening {
        hours,
        words: "Zwei Stunden sind zu viel.".to_owned(),
        sum: Some(Money::euro_cents(3_600)),
    };
    let good = || opening(vec![said.clone()]);
    for (hours, refused) in [
        (vec![], "field-required"),
        (vec![objection(2, "")], "field-required"),
        (vec![objection(3, "x")], "objection-field-unknown"),
    ] {
        let outcome = review::dispute_hours(&world.mara(), order, opening(hours)).await;
        assert_eq!(key(outcome), refused);
    }
    let own = review::dispute_hours(&world.jonas(), order, good()).await;
    assert_eq!(key(own), "refusal-order-only-client");
    let strange = review::dispute_hours(&world.ines(), order, good()).await;
    assert_eq!(strange, Err(Failure::NotFound));
    let tried = review::try_dispute_hours(&world.mara(), order, good()).await;
    assert_eq!(tried.unwrap().sum, Money::euro_cents(3_600));
    assert_eq!(world.state(order).await.name(), "delivered", "only tried");

    review::dispute_hours(&world.mara(), order, good())
        .await
        .unwrap();
    let seen = review::settlement(&world.jonas(), order).await.unwrap();
    assert_eq!(seen.opened[0].ground.hours(), std::slice::from_ref(&said));
    world.pass_days(8);
    world.run_due().await;
    let case = review::case(&paula, order).await.unwrap();
    let sheet = case.sheet.unwrap();
    assert_eq!(sheet.records.len(), 2);
    assert_eq!(sheet.against(2).collect::<Vec<_>>(), [&said]);
    assert!(!sheet.may_book);
    review::decide(&paula, order, ruling(3_000)).await.unwrap();
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let moved = (room.money.paid_out.minor, room.money.refunded.minor);
    assert_eq!(moved, (3_000, 5_675));
    world.is_in_order().await;
}

/// What is not paid by the hour has no hours to object to.
#[testkit::twin]
async fn hours_are_no_reason_outside_of_a_week(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let day = agreement::room(&world.jonas(), order).await.unwrap();
    let day = day.contract.client.zone.local_date(day.head.created_at);
    book(&world, order, (&day.to_string(), 60)).await.unwrap();
    hand_in(&world, order).await;
    let said = vec![objection(1, "Zu lang")];
    let revised = review::revise(&world.mara(), order, revising(said.clone())).await;
    assert_eq!(key(revised), "objection-field-no-week");
    let opening = HoursOpening {
        hours: said,
        words: "Zu lang".to_owned(),
        sum: Some(Money::euro_cents(0)),
    };
    let disputed = review::dispute_hours(&world.mara(), order, opening).await;
    assert_eq!(key(disputed), "objection-field-no-week");
    assert_eq!(world.state(order).await.name(), "delivered");
    world.is_in_order().await;
}
