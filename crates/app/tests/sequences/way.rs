//! Where the money of an instance's orders lies, and what those do who hold it.

use app::agreement::Room;
use domain::custody::Adapter;
use kernel::{Money, OrderId};

use super::Dice;
use super::hold::books_agree;
use super::provided::Provided;
use super::seen::Seen;
use super::trust::Trust;
use crate::bank::overdue::names_account;
use crate::world::World;

/// One way of custody, with whoever holds the money.
pub(super) enum Way {
    Play,
    Direct,
    Trust(Box<Trust>),
    Provider(Box<Provided>),
}

impl Way {
    /// Lets the orders of an instance begin with it.
    pub(super) async fn new(world: &World, adapter: Adapter) -> Self {
        names_account(world).await;
        match adapter {
            Adapter::Play => Self::Play,
            Adapter::Direct => {
                let operator = world.operator();
                app::custody::choose(&operator, "direct", ("", ""), false)
                    .await
                    .unwrap();
                Self::Direct
            }
            Adapter::Trust => Self::Trust(Box::new(Trust::new(world).await)),
            Adapter::Provider => Self::Provider(Box::new(Provided::new(world).await)),
        }
    }

    pub(super) const fn adapter(&self) -> Adapter {
        match self {
            Self::Play => Adapter::Play,
            Self::Direct => Adapter::Direct,
            Self::Trust(_) => Adapter::Trust,
            Self::Provider(_) => Adapter::Provider,
        }
    }

    /// Whether the client secures by paying somebody, and no longer by a click.
    pub(super) const fn pays_outside(&self) -> bool {
        matches!(self, Self::Trust(_))
    }

    /// The client pays whoever holds the money.
    pub(super) async fn pay(
        &mut self,
        world: &World,
        about: (OrderId, Money),
        given: (&Dice, &mut Seen),
    ) {
        if let Self::Trust(trust) = self {
            trust.transfer(world, about, given).await;
        }
    }

    /// Something happens where the money lies.
    pub(super) async fn step(
        &mut self,
        world: &World,
        rooms: &[&Room],
        (dice, seen): (&Dice, &mut Seen),
    ) {
        match self {
            Self::Play | Self::Direct => {}
            Self::Trust(trust) => {
                for _ in 0..=dice.throw(3) {
                    trust.step(world, rooms, (dice, &mut *seen)).await;
                }
            }
            Self::Provider(provided) => provided.step(world, dice, seen).await,
        }
    }

    /// The books agree with themselves and with whoever holds the money.
    pub(super) async fn agrees(&self, world: &World, at: &str) {
        let own = books_agree(world, self.adapter(), at).await;
        match self {
            Self::Play | Self::Direct => {}
            Self::Trust(trust) => trust.agrees(&own, at),
            Self::Provider(provided) => provided.agrees(world, &own, at).await,
        }
    }

    /// Whatever is on its way arrives.
    pub(super) async fn settle(&mut self, world: &World, dice: &Dice, seen: &mut Seen) {
        match self {
            Self::Play | Self::Direct => {}
            Self::Trust(trust) => trust.settle(world, dice, seen).await,
            Self::Provider(provided) => provided.settle(world, seen).await,
        }
        // Even where somebody else holds the sum, a tip goes from person to person.
        for turn in app::custody::turns(&world.mara()).await.unwrap() {
            let about = (turn.due.order, turn.due.payout);
            let sent = app::custody::sent(&world.mara(), about.0, about.1).await;
            sent.unwrap();
        }
        for turn in app::custody::turns(&world.jonas()).await.unwrap() {
            let about = (turn.due.order, turn.due.payout);
            let confirmed = app::custody::confirm(&world.jonas(), about.0, about.1).await;
            confirmed.unwrap();
        }
    }

    /// Nothing is held for anybody and nothing is on its way any more.
    pub(super) async fn is_empty(&self, world: &World, at: &str) {
        let own = books_agree(world, self.adapter(), at).await;
        assert!(own.due.is_zero(), "{at}: {own:?}");
        assert!(own.departing.is_zero(), "{at}: {own:?}");
        match self {
            Self::Play | Self::Direct => {}
            Self::Trust(trust) => trust.is_empty(&own),
            Self::Provider(provided) => provided.is_empty(),
        }
    }
}
