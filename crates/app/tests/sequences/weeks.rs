//! A lasting cooperation beside the orders: proposed, signed, week after week, called off. Each week is
//! an order like the others, and both act in it as in every other.

use std::collections::BTreeSet;

use app::agreement::assistance::{self, View};
use domain::agreement::Role;
use domain::agreement::assistance::{Draft, Phase};
use domain::custody::Adapter;
use kernel::{AssistanceId, Minutes, Money, OrderId, Weekday, Zone};

use super::Dice;
use super::seen::Seen;
use crate::assistance::sign;
use crate::world::World;

/// The cooperation that runs, and every week there ever was.
#[derive(Default)]
pub(super) struct Weeks {
    running: Option<AssistanceId>,
    known: BTreeSet<OrderId>,
}

impl Weeks {
    /// One thing one of the two does about it; the orders of weeks that are new.
    pub(super) async fn step(
        &mut self,
        world: &World,
        dice: &Dice,
        (paid, blocked): (Option<OrderId>, Option<Role>),
        (way, seen): (Adapter, &mut Seen),
    ) -> Vec<OrderId> {
        let Some(id) = self.running else {
            if let Some(order) = paid.filter(|_| blocked.is_none() && dice.throw(4) == 0) {
                let proposed = assistance::propose(&world.mara(), order, draft(world, dice)).await;
                self.running = seen.outcome(way, "frame", proposed);
            }
            return Vec::new();
        };
        let by = dice.pick(&Role::BOTH).filter(|by| Some(*by) != blocked);
        let cx = match by {
            Some(Role::Client) => world.mara(),
            Some(Role::Contractor) => world.jonas(),
            None => return self.look(world, (way, seen)).await,
        };
        match dice.throw(40) {
            0 => drop(seen.outcome(way, "decline-frame", assistance::decline(&cx, id).await)),
            1 => drop(seen.outcome(way, "notice", assistance::give_notice(&cx, id).await)),
            2..=12 => {
                let view = assistance::assistance(&cx, id).await.unwrap();
                if view.may_sign() {
                    seen.outcome(way, "sign-frame", sign(cx, id).await);
                }
            }
            _ => {}
        }
        self.look(world, (way, seen)).await
    }

    /// The weeks that were not there before.
    async fn look(&mut self, world: &World, (way, seen): (Adapter, &mut Seen)) -> Vec<OrderId> {
        let Some(id) = self.running else {
            return Vec::new();
        };
        let view = assistance::assistance(&world.mara(), id).await.unwrap();
        if holds(&view) {
            self.running = None;
        }
        let orders = view.weeks.iter().map(|week| week.order);
        let new: Vec<_> = orders.filter(|order| self.known.insert(*order)).collect();
        for _ in &new {
            seen.note(way, "week", true);
        }
        new
    }

    /// Every cooperation there was is over, and every week is known.
    pub(super) async fn all_over(&mut self, world: &World, at: &str) -> Vec<OrderId> {
        let mut all = Vec::new();
        for view in assistance::assistances(&world.mara()).await.unwrap() {
            assert!(holds(&view), "{at}: {:?}", view.standing);
            all.extend(view.weeks.iter().map(|week| week.order));
        }
        all.retain(|order| self.known.insert(*order));
        all
    }
}

/// What must hold of a cooperation at any time; whether it has ended. What was worked in a week is what
/// is paid for it, and an ended one has no next date.
fn holds(view: &View) -> bool {
    let is_over = matches!(view.standing.phase, Phase::Ended { .. });
    assert_eq!(view.next_at.is_none(), is_over, "{:?}", view.standing);
    let numbers: BTreeSet<u8> = view.weeks.iter().map(|week| week.week).collect();
    assert_eq!(numbers.len(), view.weeks.len(), "each week once");
    for week in &view.weeks {
        let moved = week.paid.minor + week.refunded.minor;
        assert!(moved <= week.amount.minor, "{week:?}");
    }
    is_over
}

/// From the next Monday on, for a few weeks.
fn draft(world: &World, dice: &Dice) -> Draft {
    let mut first = Zone::default().local_date(world.mara().now).plus_days(1);
    while first.weekday() != Weekday::Monday {
        first = first.plus_days(1);
    }
    Draft {
        subject: "Belege buchen".to_owned(),
        rate: Some(Money::euro_cents(1_735)),
        minutes: Some(Minutes(300)),
        first: Some(first),
        weeks: Some(i64::try_from(dice.throw(3)).unwrap() + 2),
        settling_in: Some(1),
        notice: Some(1),
        papers: None,
    }
}
