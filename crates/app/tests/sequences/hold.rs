//! What must hold after any step.

use app::agreement::{self, Room};
use domain::agreement::{StageEnd, Tag};
use kernel::OrderId;

use crate::world::World;

/// Money and waiting of one order; answers the client's room.
pub(super) async fn holds(world: &World, order: OrderId, at: &str) -> Room {
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let money = &room.money;
    assert_eq!(
        money.funded.minor,
        money.held.minor + money.released.minor + money.refunded.minor,
        "{at}: nothing is lost"
    );
    assert_eq!(money.released, money.paid_out, "{at}: paid is paid");
    assert!(money.paid_out.minor <= room.head.amount.minor, "{at}");
    let ended = room.state.is_terminal();
    // In a dispute it may be somebody neutral whose turn it is.
    let waits = room.turn.is_some() || room.tag == Tag::InDispute;
    assert_ne!(waits, ended, "{at}: {:?}", room.state);
    assert_eq!(room.next.is_none(), ended, "{at}: {:?}", room.state);
    assert!(!room.actions.is_empty() || room.primary.is_none(), "{at}");
    if ended {
        assert!(
            money.held.is_zero(),
            "{at}: {:?} holds {:?}",
            room.state,
            money.held
        );
    }
    stages_add_up(&room, at);
    room
}

/// What every stage says is what the ledger says, and an accepted order is paid to the cent (0.16).
fn stages_add_up(room: &Room, at: &str) {
    let sum = |of: fn(&domain::agreement::StageAccount) -> i64| -> i64 {
        room.stages.iter().map(of).sum()
    };
    assert_eq!(
        sum(|stage| stage.secured.minor),
        room.money.funded.minor,
        "{at}"
    );
    assert_eq!(
        sum(|stage| stage.paid.minor),
        room.money.paid_out.minor,
        "{at}"
    );
    assert_eq!(
        sum(|stage| stage.refunded.minor),
        room.money.refunded.minor,
        "{at}"
    );
    for stage in &room.stages {
        if let Some((StageEnd::Accepted | StageEnd::Silence, _)) = stage.settled {
            assert_eq!(stage.paid, stage.amount, "{at}");
        }
    }
}

/// An order that was left alone long enough waits for nobody any more.
pub(super) async fn has_ended(world: &World, order: OrderId, at: &str) -> Room {
    let room = holds(world, order, at).await;
    assert!(room.state.is_terminal(), "{at}: {:?}", room.state);
    room
}
