//! A provider that does what it is asked to, mostly: its messages are lost for a while, come twice and
//! overtake each other, its payments fail and come back.

use std::collections::BTreeSet;

use app::custody::provider::{self, Closing, Received, ToDo};
use app::custody::{self, Own};
use domain::custody::Adapter;
use kernel::page::PageSize;
use serde_json::Value;

use super::Dice;
use super::seen::Seen;
use crate::provider::simulated::{SimulatedProvider, hear};
use crate::world::World;

const WAY: Adapter = Adapter::Provider;

/// The provider and what it has said that nobody has answered yet.
pub(super) struct Provided {
    simulated: SimulatedProvider,
    on_the_way: Vec<Value>,
    heard: BTreeSet<String>,
}

impl Provided {
    pub(super) async fn new(world: &World) -> Self {
        custody::choose_provider(&world.operator(), "Muster Zahlung", true)
            .await
            .unwrap();
        let secret = world.app.provider.clone().unwrap();
        Self {
            simulated: SimulatedProvider::new(secret),
            on_the_way: Vec::new(),
            heard: BTreeSet::new(),
        }
    }

    async fn asked(world: &World) -> Vec<ToDo> {
        let page = provider::requests(&world.app.system(), None, PageSize::MAX).await;
        page.unwrap().items
    }

    /// One step of the way between the two.
    pub(super) async fn step(&mut self, world: &World, dice: &Dice, seen: &mut Seen) {
        if dice.throw(3) == 0 {
            for todo in Self::asked(world).await {
                // Whoever is to pay does not do so at once.
                if todo.kind != "hold" || dice.throw(3) > 0 {
                    self.work(&todo, dice, seen);
                }
            }
        }
        if dice.throw(12) == 0 {
            self.close(world, seen).await;
        }
        for _ in 0..dice.throw(8) {
            self.tell(world, dice, seen).await;
        }
    }

    fn work(&mut self, todo: &ToDo, dice: &Dice, seen: &mut Seen) {
        let fails = todo.kind != "hold" && dice.throw(4) == 0;
        let said = self.simulated.ask(todo, fails);
        let is_new = !said.is_empty();
        self.on_the_way.extend(said);
        if fails && is_new {
            seen.note(WAY, "failed", true);
        }
        if !fails && is_new && todo.kind != "hold" && dice.throw(6) == 0 {
            self.on_the_way.push(self.simulated.comes_back(todo));
            seen.note(WAY, "back", true);
        }
    }

    /// Says one of the things it has to say, in any order; sometimes nobody hears it.
    async fn tell(&mut self, world: &World, dice: &Dice, seen: &mut Seen) {
        if self.on_the_way.is_empty() {
            return;
        }
        // Mostly what it said first.
        let at = if dice.throw(3) == 0 {
            usize::try_from(dice.throw(self.on_the_way.len().try_into().unwrap())).unwrap()
        } else {
            0
        };
        if dice.throw(8) == 0 {
            seen.note(WAY, "lost", true);
            return;
        }
        let said = self.on_the_way[at].clone();
        let name = said["id"].as_str().unwrap().to_owned();
        let is_again = self.heard.contains(&name);
        let heard = hear(world, &self.simulated, &said).await;
        if let Ok(received) = &heard {
            assert_eq!(*received == Received::Known, is_again, "{said}");
            seen.note(WAY, "overtaken", at > 0);
            self.heard.insert(name);
            // What was answered need not be sent again, but sometimes is.
            if dice.throw(4) > 0 {
                self.on_the_way.remove(at);
            }
        }
        seen.outcome(WAY, if is_again { "hear-again" } else { "hear" }, heard);
    }

    /// Somebody looks at what fits nothing: what lies there for nothing goes back.
    async fn close(&mut self, world: &World, seen: &mut Seen) {
        let operator = world.operator();
        let page = provider::to_look_at(&operator, None, PageSize::MAX).await;
        for odd in page.unwrap().items {
            let closing = if provider::may_go_back(&odd.event) {
                Closing::GiveBack
            } else {
                Closing::Again
            };
            let closed = provider::close(&operator, odd.event.id, closing).await;
            seen.outcome(WAY, "close", closed);
        }
    }

    /// What the books say lies with the provider is what lies there, once everything it said was heard;
    /// what nobody has looked at yet lies there beside.
    pub(super) async fn agrees(&self, world: &World, own: &Own, at: &str) {
        let is_heard = |said: &Value| self.heard.contains(said["id"].as_str().unwrap());
        if !self.on_the_way.iter().all(is_heard) {
            return;
        }
        let page = provider::to_look_at(&world.operator(), None, PageSize::MAX).await;
        let odd = page.unwrap().items;
        let beside = odd.iter().filter(|odd| provider::may_go_back(&odd.event));
        let beside: i64 = beside.map(|odd| odd.event.amount.minor).sum();
        assert_eq!(self.simulated.all(), own.provided.minor + beside, "{at}");
    }

    /// Everything is said and heard, done and looked at; then nothing lies there any more.
    pub(super) async fn settle(&mut self, world: &World, seen: &mut Seen) {
        for said in std::mem::take(&mut self.on_the_way) {
            hear(world, &self.simulated, &said).await.unwrap();
        }
        self.close(world, seen).await;
        for todo in Self::asked(world).await {
            for said in self.simulated.ask(&todo, false) {
                hear(world, &self.simulated, &said).await.unwrap();
            }
        }
    }

    /// Nothing is left with it.
    pub(super) fn is_empty(&self) {
        assert_eq!(self.simulated.all(), 0, "nothing is left with the provider");
    }
}
