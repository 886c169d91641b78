//! Those beside the two: somebody neutral who decides or steps back, and the operator who keeps the
//! list of such people and blocks accounts.

use app::{Person, account, review};
use domain::agreement::Role;
use domain::agreement::settlement::Ruling;
use domain::custody::Adapter;
use kernel::Money;

use super::Dice;
use super::seen::Seen;
use crate::settlement::{list, somebody};
use crate::world::World;

/// Two neutral people, and who of the two sides is blocked.
pub(super) struct Others {
    neutral: [Person; 2],
    is_listed: [bool; 2],
    pub(super) blocked: Option<Role>,
}

impl Others {
    /// Both are on the list.
    pub(super) async fn new(world: &World) -> Self {
        let neutral = [
            somebody(world, "Paula Richter").await,
            somebody(world, "Nora Schlicht").await,
        ];
        for person in &neutral {
            list(world, person).await;
        }
        Self {
            neutral,
            is_listed: [true; 2],
            blocked: None,
        }
    }

    /// One thing one of them does, if there is anything.
    pub(super) async fn step(
        &mut self,
        world: &World,
        dice: &Dice,
        (way, seen): (Adapter, &mut Seen),
    ) {
        match dice.throw(20) {
            0 => self.keep_list(world, dice, (way, seen)).await,
            1 | 2 => self.block(world, dice, (way, seen)).await,
            3..=9 => self.decide(world, dice, (way, seen)).await,
            _ => {}
        }
    }

    /// Decides a dispute, or does not want to.
    async fn decide(&self, world: &World, dice: &Dice, (way, seen): (Adapter, &mut Seen)) {
        let person = usize::try_from(dice.throw(2)).unwrap();
        let cx = world.cx(&self.neutral[person]);
        for case in review::cases(&cx).await.unwrap() {
            if dice.throw(3) == 0 {
                let back = review::step_back(&cx, case.order).await;
                seen.outcome(way, "step-back", back);
                continue;
            }
            let held = review::case(&cx, case.order).await.map(|case| case.held);
            let Ok(held) = held else { continue };
            let part = held.minor * i64::try_from(dice.throw(5)).unwrap() / 4;
            let ruling = Ruling {
                sum: Some(Money::new(part, held.currency)),
                reasons: "Beleg 7 fehlt, der Rest ist gebucht.".to_owned(),
            };
            let decided = review::decide(&cx, case.order, ruling).await;
            seen.outcome(way, "decide", decided);
        }
    }

    /// Takes somebody off the list, or puts them back on it.
    async fn keep_list(&mut self, world: &World, dice: &Dice, (way, seen): (Adapter, &mut Seen)) {
        let which = usize::try_from(dice.throw(2)).unwrap();
        let (person, operator) = (&self.neutral[which], world.operator());
        let done = if self.is_listed[which] {
            let off = review::drop_person(&operator, person.id).await;
            seen.outcome(way, "off-the-list", off)
        } else {
            let on = review::add_person(&operator, person.login.clone()).await;
            seen.outcome(way, "on-the-list", on)
        };
        self.is_listed[which] ^= done.is_some();
    }

    /// Blocks one of the two, or lets them act again.
    async fn block(&mut self, world: &World, dice: &Dice, (way, seen): (Adapter, &mut Seen)) {
        let Some(blocked) = self.blocked else {
            let side = dice.pick(&Role::BOTH).unwrap_or(Role::Client);
            let why = "Mehrere Meldungen";
            let done = account::block(&world.operator(), id(world, side), why).await;
            self.blocked = seen.outcome(way, "block", done).map(|()| side);
            return;
        };
        let done = account::unblock(&world.operator(), id(world, blocked)).await;
        if seen.outcome(way, "unblock", done).is_some() {
            self.blocked = None;
        }
    }
}

fn id(world: &World, side: Role) -> kernel::AccountId {
    match side {
        Role::Client => world.client.id,
        Role::Contractor => world.contractor.id,
    }
}
