//! Meetings a contract names: signed with it, and there by themselves when the work begins.

use app::agreement;
use app::work::meeting;
use app::{Failure, review};
use domain::agreement::contract::MeetingDraft;
use domain::work::meeting::Standing;
use kernel::{Money, OrderId};
use testkit::TestDatabase;

use crate::stages::{parts, secure, work};
use crate::world::{World, delivery, key, satisfied};

fn tuesdays() -> MeetingDraft {
    MeetingDraft {
        every_weeks: Some(2),
        day: "tuesday".to_owned(),
        time: "9:30".to_owned(),
        minutes: Some(30),
    }
}

async fn agreed(world: &World, order: OrderId) {
    let wish = Some(tuesdays());
    let is_new = agreement::agree_meetings(&world.mara(), order, wish).await;
    assert_eq!(is_new, Ok(true));
}

/// 2.13, H3: what is agreed stands in the words both sign. With the beginning of the work the series is
/// there, agreed, for both; ordered once more it holds again and is not set down twice.
#[testkit::twin]
async fn m2_13_the_meetings_of_a_contract_begin_with_the_work(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(900).await;
    agreed(&world, order).await;
    let same = agreement::agree_meetings(&world.mara(), order, Some(tuesdays())).await;
    assert_eq!(same, Ok(false), "saying it twice is saying it once");
    let contract = agreement::contract(&world.jonas(), order).await.unwrap();
    let words = contract.contract.words.unwrap().plain();
    let says = "Beide sprechen sich alle 2 Wochen: Dienstag 09:30–10:00 (Zeiten in Europe/Berlin)";
    assert!(words.contains(says), "{words}");
    world.sign_both(order).await;
    let sum = Money::euro_cents(900);
    agreement::secure(&world.mara(), order, sum).await.unwrap();
    assert!(meeting::list(&world.jonas()).await.unwrap().is_empty());

    agreement::start(&world.jonas(), order).await.unwrap();
    for cx in [world.mara(), world.jonas()] {
        let all = meeting::list(&cx).await.unwrap();
        let [one] = &all[..] else {
            panic!("{all:?}");
        };
        assert_eq!(one.series.standing, Standing::Agreed);
        assert_eq!(one.series.plan.title, "Belege März buchen");
        assert_eq!(one.series.plan.rhythm.every_weeks, 2);
        let next = one.next.map(|next| next.to_string());
        assert_eq!(next.as_deref(), Some("2026-03-03T08:30:00Z"));
        assert!(meeting::waiting(&cx).await.unwrap().is_empty());
    }
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let again = agreement::again(&world.mara(), order, None).await.unwrap();
    world.sign_both(again.order).await;
    agreement::secure(&world.mara(), again.order, sum)
        .await
        .unwrap();
    agreement::start(&world.jonas(), again.order).await.unwrap();
    let contract = agreement::contract(&world.mara(), again.order).await;
    assert!(contract.unwrap().contract.meetings.is_some());
    assert_eq!(meeting::list(&world.mara()).await.unwrap().len(), 1);
    world.is_in_order().await;
}

/// H3: whoever has ended the meetings is not invited again when the next stage begins.
#[testkit::twin]
async fn meetings_that_were_ended_stay_ended(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(900).await;
    let parts = parts(&world, order, [450, 450]).await;
    agreement::split(&world.mara(), order, parts).await.unwrap();
    agreed(&world, order).await;
    world.sign_both(order).await;
    assert_eq!(secure(&world, order, 450).await, "ok");
    work(&world, order).await;
    let all = meeting::list(&world.jonas()).await.unwrap();
    meeting::end(&world.jonas(), all[0].series.id)
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(secure(&world, order, 450).await, "ok");
    work(&world, order).await;
    let all = meeting::list(&world.mara()).await.unwrap();
    let standings: Vec<Standing> = all.iter().map(|one| one.series.standing).collect();
    assert_eq!(standings, [Standing::Ended]);
    world.is_in_order().await;
}

/// Tried: another rhythm, past midnight, the other side, a stranger, once the work has begun. Nothing is
/// half done; agreeing on none takes it out again.
#[testkit::twin]
async fn what_is_wrong_about_meetings_is_named(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(900).await;
    let wish = |change: fn(&mut MeetingDraft)| {
        let mut draft = tuesdays();
        change(&mut draft);
        Some(draft)
    };
    let wrong: [fn(&mut MeetingDraft); 3] = [
        |draft| draft.every_weeks = Some(3),
        |draft| "irgendwann".clone_into(&mut draft.day),
        |draft| "23:45".clone_into(&mut draft.time),
    ];
    for change in wrong {
        let refused = agreement::agree_meetings(&world.mara(), order, wish(change)).await;
        assert!(matches!(refused, Err(Failure::Invalid(_))), "{refused:?}");
    }
    let other = agreement::agree_meetings(&world.jonas(), order, wish(|_| {})).await;
    assert_eq!(key(other), "refusal-order-only-client");
    let stranger = agreement::agree_meetings(&world.ines(), order, wish(|_| {})).await;
    assert_eq!(stranger, Err(Failure::NotFound));
    let version = async || {
        let view = agreement::contract(&world.mara(), order).await.unwrap();
        (view.contract.version, view.contract.meetings.is_some())
    };
    assert_eq!(version().await, (1, false));
    agreed(&world, order).await;
    assert_eq!(version().await, (2, true));
    let none = agreement::agree_meetings(&world.mara(), order, None).await;
    assert_eq!(none, Ok(true));
    assert_eq!(version().await, (3, false));
    world.sign_both(order).await;
    let late = agreement::agree_meetings(&world.mara(), order, wish(|_| {})).await;
    assert!(matches!(late, Err(Failure::Refused(_))), "{late:?}");
    world.is_in_order().await;
}
