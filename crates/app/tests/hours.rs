//! The record of time: who writes, until when, and that nothing written is lost.

use app::review::{self, book_time, time_sheet};
use domain::review::record::TimeDraft;
use kernel::{Date, Minutes, Zone};
use testkit::TestDatabase;

use crate::world::{World, delivery, key, satisfied};

fn draft(day: Date, minutes: i64) -> TimeDraft {
    TimeDraft {
        day: Some(day),
        minutes: Some(Minutes(minutes)),
        result: "Zwei Beiträge".to_owned(),
        ..TimeDraft::default()
    }
}

/// 1.5: the contractor books time while working, never for a day after the agreed end and never
/// once the order has ended; the client reads it, strangers find nothing.
#[testkit::twin]
async fn m1_5_no_time_after_the_end(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(500).await;
    let zone = Zone::default();
    let today = || zone.local_date(world.mara().now);
    let first = book_time(&world.jonas(), order, draft(today(), 90)).await;
    assert_eq!(first.unwrap(), 1);
    let other = book_time(&world.mara(), order, draft(today(), 1)).await;
    assert_eq!(key(other), "refusal-order-only-contractor");
    let stranger = book_time(&world.ines(), order, draft(today(), 1)).await;
    assert_eq!(key(stranger), "not-found");
    assert_eq!(key(time_sheet(&world.ines(), order).await), "not-found");
    let fix = TimeDraft {
        corrects: Some(1),
        reason: "Verzählt".to_owned(),
        ..draft(today(), 60)
    };
    book_time(&world.jonas(), order, fix.clone()).await.unwrap();
    let twice = book_time(&world.jonas(), order, fix).await;
    assert_eq!(key(twice), "refusal-time-no-entry");
    let sheet = time_sheet(&world.mara(), order).await.unwrap();
    assert_eq!((sheet.total, sheet.records.len()), (Minutes(60), 2));
    assert!(!sheet.may_book, "the client reads");
    let due = app::agreement::room(&world.mara(), order)
        .await
        .unwrap()
        .due_at;
    let end = zone.local_date(due);
    world.set(zone.add_days(due, 3));
    let late = book_time(&world.jonas(), order, draft(end.plus_days(1), 60)).await;
    assert_eq!(key(late), "field-time-after-end");
    let last = book_time(&world.jonas(), order, draft(end, 60)).await;
    assert_eq!(last.unwrap(), 3);
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    let shut = book_time(&world.jonas(), order, draft(end, 1)).await;
    assert_eq!(key(shut), "refusal-order-already-delivered");
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let ended = book_time(&world.jonas(), order, draft(end, 1)).await;
    assert_eq!(key(ended), "refusal-order-paid");
    world.is_in_order().await;
}

store::statements! {
    REWRITE = "update work_hour set minutes = 1";
    REMOVE = "delete from work_hour";
}

/// What was written down stays, whoever writes to the database.
#[testkit::twin]
async fn the_schema_keeps_what_was_written_down(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(500).await;
    let today = Zone::default().local_date(world.mara().now);
    book_time(&world.jonas(), order, draft(today, 90))
        .await
        .unwrap();
    for sql in [&REWRITE, &REMOVE] {
        let done = world
            .database
            .write("test::rewrite", move |tx| tx.execute(sql, &[]).map(drop))
            .await;
        let done: Result<(), store::db::DbError> = done;
        assert!(done.is_err(), "{}", sql.name());
    }
    let sheet = time_sheet(&world.mara(), order).await.unwrap();
    assert_eq!(sheet.total, Minutes(90));
}
