//! What must hold after any step.

use app::agreement::{self, Room};
use app::custody;
use app::{Cx, Failure};
use domain::agreement::settlement::Phase;
use domain::agreement::{OrderState, StageEnd};
use domain::custody::Adapter;
use kernel::OrderId;
use kernel::page::PageSize;

use crate::world::World;

/// Money and waiting of one order; answers the room of the side that looks.
pub(super) async fn holds(cx: &Cx, order: OrderId, at: &str) -> Room {
    let room = agreement::room(cx, order).await.unwrap();
    let money = &room.money;
    assert_eq!(
        money.funded.minor,
        money.held.minor + money.released.minor + money.refunded.minor,
        "{at}: nothing is lost"
    );
    assert_eq!(money.released, money.paid_out, "{at}: paid is paid");
    assert!(money.paid_out.minor <= room.head.amount.minor, "{at}");
    let ended = room.state.is_terminal();
    assert_eq!(has_owner(&room), !ended, "{at}: {:?}", room.state);
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
    is_on_its_way(&room, at);
    stages_add_up(&room, at);
    room
}

/// Whose turn it is: one of the two, or somebody neutral who was named.
fn has_owner(room: &Room) -> bool {
    match &room.state {
        OrderState::InDispute { dispute } => match dispute.phase {
            Phase::Talk { turn, .. } => room.turn == Some(turn),
            Phase::Neutral { person, .. } => {
                let sides = [room.head.client.0, room.head.contractor.0];
                room.turn.is_none() && !sides.contains(&person)
            }
        },
        _ => room.turn.is_some(),
    }
}

/// What was paid is on its way to whoever gets it, or has come; in play money it has come at once.
fn is_on_its_way(room: &Room, at: &str) {
    let money = &room.money;
    let on_way = money.to_transfer.minor + money.unconfirmed.minor;
    assert!(on_way >= 0 && on_way <= money.paid_out.minor, "{at}");
    if room.contract.custody == Adapter::Play {
        assert!(on_way == 0 && room.payments.is_empty(), "{at}");
        assert!(!room.is_unpaid, "{at}");
    }
    assert_eq!(on_way > 0, room.is_sum_on_way(), "{at}");
    if room.contract.custody != Adapter::Direct {
        // Only the client's own word says that a sum was transferred.
        assert!(money.unconfirmed.is_zero(), "{at}");
    }
}

/// What every stage says is what the ledger says, and an accepted order is paid to the cent (0.16); of
/// a week paid by the hour the rest goes back.
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
            let of_week = room.contract.week.map(|_| stage.refunded.minor);
            let whole = stage.paid.minor + of_week.unwrap_or_default();
            // To the cent what both agreed on last.
            assert_eq!(whole, stage.price().minor, "{at}");
        }
    }
}

/// The open books of both sides and of the whole instance: what is held is what is owed (G7).
pub(super) async fn books_agree(world: &World, way: Adapter, at: &str) -> custody::Own {
    for cx in [world.mara(), world.jonas()] {
        let books = custody::own_books(&cx, None, PageSize::MAX).await.unwrap();
        assert!(books.agrees(), "{at}: {books:?}");
        assert!(!books.lines.items.is_empty(), "{at}");
    }
    let own = custody::operator_books(&world.operator()).await.unwrap();
    assert!(own.agrees(), "{at}: {own:?}");
    // Without custody nothing lies anywhere, and nobody else's account is touched.
    let (bank, provider) = (way == Adapter::Trust, way == Adapter::Provider);
    assert!(bank || own.lies.is_zero(), "{at}: {own:?}");
    assert!(provider || own.provided.is_zero(), "{at}: {own:?}");
    own
}

/// An order that was left alone long enough waits for nobody any more; what it paid has come, to
/// the cent, once everything on its way has arrived.
pub(super) async fn has_ended(world: &World, order: OrderId, at: &str) -> Room {
    let room = holds(&world.mara(), order, at).await;
    assert!(room.state.is_terminal(), "{at}: {:?}", room.state);
    assert!(!room.is_sum_on_way(), "{at}: {:?}", room.payments);
    match custody::request(&world.mara(), order).await {
        Ok(request) => {
            let paid = request
                .payouts
                .iter()
                .filter(|one| request.state_of(one).has_come());
            assert_eq!(paid.count(), request.payouts.len(), "{at}: {request:?}");
        }
        Err(failure) => assert_eq!(failure, Failure::NotFound, "{at}: in play money alone"),
    }
    room
}
