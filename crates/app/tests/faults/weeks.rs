//! A lasting cooperation: its frame, its weeks, what was worked, and notice.

use std::time::Duration;

use app::agreement::assistance;
use app::review::Revising;
use app::{Failure, agreement, review};
use domain::agreement::assistance::Phase;
use domain::agreement::{HourObjection, OrderState};
use kernel::{AssistanceId, Money, OrderId};
use testkit::TestDatabase;

use super::alone::moved_once;
use super::{euro, seen};
use crate::assistance::{book, draft, paid, sign, view};
use crate::world::{World, delivery, satisfied};

/// What is secured for a week.
const WEEK: i64 = 8_675;

/// Every cooperation of the client with its weeks.
async fn all(world: &World) -> String {
    let all = assistance::assistances(&world.mara()).await.unwrap();
    format!("{all:?}")
}

/// Lets the worker do what is due now, while each of its commits fails once.
async fn through_the_clock(world: &World) {
    let mut kept = 0;
    loop {
        world.database.fail_commit_after(kept);
        drop(app::worker::run_due(&world.app).await);
        let is_over = world.database.is_failure_to_come();
        world.database.fail_commits(0);
        let report = app::verify(&world.app).await.unwrap();
        assert_eq!(report.findings, [], "{report:?}");
        if is_over {
            break;
        }
        kept += 1;
        // Longer than the lease, and than the wait after one failure.
        world.pass(Duration::from_mins(10));
    }
    world.is_in_order().await;
}

/// Leaves an order alone until it has ended, at every date that comes by itself through the failures.
pub(super) async fn runs_out(world: &World, order: OrderId) {
    while let Some((at, _)) = agreement::room(&world.mara(), order).await.unwrap().next {
        world.set(at);
        through_the_clock(world).await;
    }
}

async fn weeks(world: &World, id: AssistanceId) -> Vec<u8> {
    let weeks = view(world, id).await.weeks;
    weeks.iter().map(|week| week.week).collect()
}

/// The week goes back because of its one entry.
fn objecting() -> Revising {
    Revising {
        hours: vec![HourObjection {
            entry: 1,
            reason: "Der Termin fiel aus.".to_owned(),
            minutes: None,
        }],
        ..Revising::default()
    }
}

/// H8, 1.7, 2.23: proposed, signed, opened, secured, worked, sent back, paid with the rest back, called
/// off: each once, whatever fails.
#[testkit::twin]
async fn h8_every_step_of_a_week_happens_once(db: TestDatabase) {
    let world = World::new(db).await;
    let before = paid(&world).await;
    step!(world, all(&world).await, same: assistance::propose(&world.mara(), before, draft()));
    let proposed = assistance::assistances(&world.mara()).await.unwrap();
    assert_eq!(proposed.len(), 1, "two clicks and a failure make one");
    let id = proposed[0].id;
    step!(world, all(&world).await, once: sign(world.mara(), id));
    step!(world, all(&world).await, once: sign(world.jonas(), id));
    assert_eq!(weeks(&world, id).await, [1]);
    let sum = Money::euro_cents(WEEK);
    let week = view(&world, id).await.weeks[0].order;
    through!(world, week, once: agreement::secure(&world.mara(), week, sum));
    through!(world, week, once: agreement::start(&world.jonas(), week));

    world.set("2026-03-09T08:00:00Z".parse().unwrap());
    through_the_clock(&world).await;
    assert_eq!(weeks(&world, id).await, [1, 2], "the next one, once");
    world.set("2026-03-13T15:00:00Z".parse().unwrap());
    world.is_in_order().await;
    through!(world, week, first: book(&world, week, ("2026-03-09", 125)));
    through!(world, week, once: review::deliver(&world.jonas(), week, delivery()));
    through!(world, week, once: review::revise(&world.mara(), week, objecting()));
    through!(world, week, once: review::deliver(&world.jonas(), week, delivery()));
    through!(world, week, once: review::accept(&world.mara(), week, satisfied(100)));
    let worked = [WEEK, 3_615, 3_615, 5_060];
    assert_eq!(moved_once(&world, week).await, worked);

    let next = view(&world, id).await.weeks[1].order;
    through!(world, next, once: agreement::secure(&world.mara(), next, sum));
    step!(world, all(&world).await, once: assistance::give_notice(&world.jonas(), id));
    let back = Some(euro(WEEK));
    let gone = world.state(next).await;
    assert!(matches!(gone, OrderState::Withdrawn { refunded, .. } if refunded == back));
    assert_eq!(moved_once(&world, next).await, [WEEK, 0, 0, WEEK]);
    world.set("2026-03-16T09:00:00Z".parse().unwrap());
    through_the_clock(&world).await;
    let phase = view(&world, id).await.standing.phase;
    assert!(matches!(phase, Phase::Ended { last: 1, .. }), "{phase:?}");
    assert_eq!(weeks(&world, id).await, [1, 2]);
    assert_eq!(moved_once(&world, week).await, worked);
}
