//! An addendum to the frame of a lasting cooperation, proposed and signed while the disk fails.

use app::Failure;
use kernel::{AssistanceId, Money};
use testkit::TestDatabase;

use crate::assistance::{running, view};
use crate::assistance_change::{accept, more, propose};
use crate::world::World;

/// What both see of the cooperation: frame, addenda with their signatures, weeks.
async fn frame(world: &World, id: AssistanceId) -> String {
    format!("{:?}", view(world, id).await)
}

/// 1.5, 1.7: an addendum is proposed once and signed once, whatever fails in between; until both have
/// signed, the frame is the one both signed first.
#[testkit::twin]
async fn m1_5_an_addendum_to_a_frame_is_signed_once(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    step!(world, frame(&world, id).await, once: propose(world.jonas(), id, more()));
    let proposed = view(&world, id).await;
    assert_eq!(proposed.standing.agreed().count(), 0, "one has signed");
    let version = proposed.standing.waiting().unwrap().amended.version;
    step!(world, frame(&world, id).await, once: accept(world.mara(), id, version));
    let agreed = view(&world, id).await;
    let last = agreed.standing.frame(&agreed.frame, agreed.frame.weeks);
    assert_eq!(last.rate, Money::euro_cents(2_000));
    assert_eq!(agreed.standing.changes.len(), 1, "one addendum, not two");
    assert!(agreed.standing.waiting().is_none());
}
