//! What orders wait for, in the calendar at its secret address, and when they are due: in the room,
//! in lists and on "Heute".

use std::time::Duration;

use app::agreement::{Filter, Sort};
use app::review::Revising;
use app::work::{self, meeting};
use app::{Cx, agreement, review};
use domain::agreement::sample::AnswerDraft;
use domain::agreement::{Defect, OrderState, Role};
use domain::work::progress::UpdateDraft;
use kernel::page::PageSize;
use kernel::{Money, OrderId, Timestamp};
use testkit::TestDatabase;

use crate::stages::{parts, secure};
use crate::world::{MUST, World, delivery, improved, satisfied, shown};

/// An entry of somebody's calendar about an order, if there is one.
async fn entry(cx: &Cx, what: &str, order: OrderId) -> Option<String> {
    let secret = meeting::renew_feed(cx).await.unwrap().reveal();
    let feed = meeting::feed(&cx.app, &secret).await.unwrap();
    let content = feed.content.replace("\r\n ", "");
    let uid = format!("UID:{what}-{order}@feierabend");
    let mut entries = content.split("BEGIN:VEVENT");
    entries.find(|one| one.contains(&uid)).map(str::to_owned)
}

/// When an entry begins, as the file writes it.
async fn begins(cx: &Cx, what: &str, order: OrderId) -> Option<String> {
    let entry = entry(cx, what, order).await?;
    let start = entry.lines().find_map(|line| line.strip_prefix("DTSTART:"));
    Some(start.unwrap().to_owned())
}

fn written(moment: Timestamp) -> String {
    moment.to_string().replace(['-', ':'], "")
}

/// When the work is due by the state of the order.
async fn due_by_state(world: &World, order: OrderId) -> Timestamp {
    match world.state(order).await {
        OrderState::InWork { due_at, .. } => due_at,
        other => panic!("{other:?}"),
    }
}

fn revising() -> Revising {
    Revising {
        defects: vec![Defect {
            criterion: MUST,
            reason: "Beleg 7 fehlt.".to_owned(),
        }],
        ..Revising::default()
    }
}

/// The orders of one side by what happens next, each with the date its list says.
async fn listed(cx: &Cx, role: Role) -> Vec<(OrderId, Timestamp)> {
    let how = (Filter::Open, Sort::Deadline);
    let page = agreement::orders(cx, role, how, None, PageSize::default())
        .await
        .unwrap();
    let rows = page.items.iter().map(|row| (row.id, row.due_at));
    rows.collect()
}

/// What waits for somebody, each with the date "Heute" says.
async fn waiting(cx: &Cx) -> Vec<(OrderId, Timestamp)> {
    let turns = agreement::turns(cx).await.unwrap();
    let rows = turns.iter().map(|turn| (turn.order.id, turn.order.due_at));
    rows.collect()
}

/// When the work is due by the room of the order.
async fn due_in_room(cx: &Cx, order: OrderId) -> Timestamp {
    agreement::room(cx, order).await.unwrap().due_at
}

/// The list of orders of both sides, "Heute" and the room say one date: the agreed one, and after a
/// revision the one it has set; what is due later comes later.
#[testkit::twin]
async fn lists_and_turns_say_the_date_a_revision_has_set(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(300).await;
    // Due at the same moment as the first; of two such the older comes first.
    world.pass(Duration::from_mins(1));
    let other = world.in_work(200).await;
    let agreed = due_in_room(&world.jonas(), order).await;
    let both = [(order, agreed), (other, agreed)];
    assert_eq!(waiting(&world.jonas()).await, both);

    world.set("2026-03-30T09:00:00Z".parse().unwrap());
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    review::revise(&world.mara(), order, revising())
        .await
        .unwrap();
    world.set("2026-04-01T09:00:00Z".parse().unwrap());
    let moved = due_by_state(&world, order).await;
    let now = world.jonas().now;
    assert!(agreed < now && now < moved, "{agreed} {now} {moved}");
    let both = [(other, agreed), (order, moved)];
    assert_eq!(waiting(&world.jonas()).await, both);
    assert_eq!(listed(&world.jonas(), Role::Contractor).await, both);
    assert_eq!(listed(&world.mara(), Role::Client).await, both);
    for cx in [world.mara(), world.jonas()] {
        assert_eq!(due_in_room(&cx, order).await, moved);
        assert_eq!(due_in_room(&cx, other).await, agreed);
    }
}

/// 2.13: with several stages the date of the stage that is worked on holds, after a revision the one
/// the revision has set; while the client looks, the end of that is theirs.
#[testkit::twin]
async fn m2_13_the_calendar_shows_the_date_that_holds(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(500).await;
    let milestones = parts(&world, order, [200, 300]).await;
    let ends: Vec<Timestamp> = milestones.iter().map(|part| part.due_at).collect();
    agreement::split(&world.mara(), order, milestones)
        .await
        .unwrap();
    world.sign_both(order).await;
    assert_eq!(secure(&world, order, 200).await, "ok");
    for cx in [world.mara(), world.jonas()] {
        assert_eq!(begins(&cx, "abgabe", order).await, Some(written(ends[0])));
    }
    agreement::start(&world.jonas(), order).await.unwrap();
    assert_eq!(
        begins(&world.jonas(), "abgabe", order).await,
        Some(written(ends[0]))
    );

    // Handed in the day before; a revision begins with days of its own.
    world.set("2026-03-27T09:00:00Z".parse().unwrap());
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    assert_eq!(begins(&world.jonas(), "abgabe", order).await, None);
    let own = entry(&world.mara(), "frist", order).await.unwrap();
    assert!(own.contains("prüfen und abnehmen"), "{own}");
    let other = entry(&world.jonas(), "frist", order).await.unwrap();
    assert!(other.contains("Frist der anderen Seite"), "{other}");
    review::revise(&world.mara(), order, revising())
        .await
        .unwrap();
    let moved = due_by_state(&world, order).await;
    assert!(moved > ends[0], "{moved}");
    for cx in [world.mara(), world.jonas()] {
        assert_eq!(begins(&cx, "abgabe", order).await, Some(written(moved)));
    }

    let better = improved(&world.jonas(), order).await;
    review::deliver(&world.jonas(), order, better)
        .await
        .unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(secure(&world, order, 300).await, "ok");
    agreement::start(&world.jonas(), order).await.unwrap();
    for cx in [world.mara(), world.jonas()] {
        assert_eq!(begins(&cx, "abgabe", order).await, Some(written(ends[1])));
    }
    world.is_in_order().await;
}

/// 2.13: waiting for an answer to the first pieces moves the date, in the calendar as well.
#[testkit::twin]
async fn m2_13_the_calendar_moves_with_a_sample(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(300).await;
    agreement::agree_sample(&world.mara(), order, Some(3))
        .await
        .unwrap();
    world.sign_both(order).await;
    agreement::secure(&world.mara(), order, Money::euro_cents(300))
        .await
        .unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    let agreed = due_by_state(&world, order).await;
    assert_eq!(
        begins(&world.jonas(), "abgabe", order).await,
        Some(written(agreed))
    );
    review::sample::show(&world.jonas(), order, shown())
        .await
        .unwrap();
    world.pass_days(2);
    review::sample::answer(&world.mara(), order, AnswerDraft::default())
        .await
        .unwrap();
    let moved = due_by_state(&world, order).await;
    assert!(moved > agreed, "{moved}");
    assert_eq!(
        begins(&world.jonas(), "abgabe", order).await,
        Some(written(moved))
    );
    assert_eq!(waiting(&world.jonas()).await, [(order, moved)]);
    assert_eq!(
        listed(&world.mara(), Role::Client).await,
        [(order, moved)],
        "the list says it as well"
    );
}

/// 0.13, 2.13: when the next update is due stands in the calendar of whoever gives it, while the work
/// goes on, and in no other.
#[testkit::twin]
async fn m2_13_the_calendar_says_when_an_update_is_due(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(900).await;
    let update = async |cx: Cx| begins(&cx, "zwischenstand", order).await;
    assert_eq!(update(world.jonas()).await, None, "nobody asked for one");
    work::want_progress(&world.mara(), order, Some(2))
        .await
        .unwrap();
    let first = Some("20260304T090000Z".to_owned());
    assert_eq!(update(world.jonas()).await, first);
    assert_eq!(update(world.mara()).await, None, "the client gives none");
    world.pass_days(1);
    let told = UpdateDraft {
        done: "Zwölf Belege gebucht".into(),
        ..UpdateDraft::default()
    };
    work::tell_progress(&world.jonas(), order, told)
        .await
        .unwrap();
    let next = Some("20260305T090000Z".to_owned());
    assert_eq!(update(world.jonas()).await, next);
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    assert_eq!(update(world.jonas()).await, None, "the client looks at it");
}
