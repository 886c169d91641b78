//! Random lives of orders: whatever people and clocks do, the money rules hold.

use std::time::Duration;

use app::review::{self, Accepting, Opening, Revising};
use app::{Cx, Failure, agreement};
use domain::agreement::sample::AnswerDraft;
use domain::agreement::settlement::OfferDraft;
use domain::agreement::{Action, Defect, Milestone, OrderState, Role, Tag};
use kernel::{Entropy, Money, OrderId, SeededEntropy};
use testkit::TestDatabase;

use crate::world::{MUST, World, improved, satisfied, shown};

/// Repeatable chance.
struct Dice(SeededEntropy);

impl Dice {
    fn throw(&self, sides: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes) % sides
    }
}

/// 0.16: for random sums what is paid out is what was agreed, to the cent, at any satisfaction,
/// and everything that ever came in has gone out.
#[testkit::twin]
async fn the_contractor_gets_the_agreed_sum_to_the_cent(db: TestDatabase) {
    let world = World::new(db).await;
    let dice = Dice(SeededEntropy::new(16));
    let mut sums = vec![1, 100_000_000];
    sums.extend((0..10).map(|_| i64::try_from(dice.throw(100_000_000)).unwrap() + 1));
    let mut total = 0;
    for minor in sums {
        let order = world.delivered(minor).await;
        let percent = u8::try_from(dice.throw(100)).unwrap() + 1;
        let accepting = Accepting {
            percent,
            ..Accepting::default()
        };
        review::accept(&world.mara(), order, accepting)
            .await
            .unwrap();
        let money = agreement::room(&world.jonas(), order).await.unwrap().money;
        assert_eq!(money.paid_out, Money::euro_cents(minor));
        assert_eq!(
            (money.funded, money.released),
            (money.paid_out, money.paid_out)
        );
        assert_eq!((money.held.minor, money.refunded.minor), (0, 0));
        total += minor;
    }
    let (role, size) = (
        domain::agreement::Role::Contractor,
        kernel::page::PageSize::default(),
    );
    let statement = app::custody::statement(&world.jonas(), role, None, size)
        .await
        .unwrap();
    assert_eq!(statement.sums[0].received, Money::euro_cents(total));
    world.is_in_order().await;
}

/// How orders of a run were paid.
#[derive(Debug, Default)]
struct Paid {
    accepted: u32,
    silence: u32,
}

/// 0.15: no path releases money before the client accepted or the agreed deadline passed. Both
/// happen over the run, so the rule is put to the test.
#[testkit::twin]
async fn no_path_releases_before_acceptance_or_the_deadline(db: TestDatabase) {
    let world = World::new(db).await;
    let dice = Dice(SeededEntropy::new(15));
    let mut paid = Paid::default();
    for number in 0..18 {
        let life = Life {
            world: &world,
            dice: &dice,
            order: begun(&world, number).await,
            // Every third client never answers a delivery.
            answers: number % 3 > 0,
        };
        for _ in 0..30 {
            life.step(&mut paid).await;
        }
    }
    assert!(paid.accepted >= 3 && paid.silence >= 3, "{paid:?}");
    world.is_in_order().await;
}

/// A new order, every second one in three stages.
async fn begun(world: &World, number: u32) -> OrderId {
    let order = world.order(4_200).await;
    if number % 2 == 1 {
        let room = agreement::room(&world.mara(), order).await.unwrap();
        let parts = [1_000, 3_000, 200].map(|cents| Milestone {
            title: "Ein Teil".to_owned(),
            amount: Money::euro_cents(cents),
            due_at: room.head.due_at,
        });
        agreement::split(&world.mara(), order, parts.to_vec())
            .await
            .unwrap();
    }
    order
}

/// One order, and who shapes its life.
struct Life<'a> {
    world: &'a World,
    dice: &'a Dice,
    order: OrderId,
    answers: bool,
}

/// What is tried: somebody acts, or time passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Try {
    Act(Role, Action),
    Wait,
}

impl Life<'_> {
    fn cx(&self, role: Role) -> Cx {
        match role {
            Role::Client => self.world.mara(),
            Role::Contractor => self.world.jonas(),
        }
    }

    fn pick<T: Copy>(&self, from: &[T]) -> Option<T> {
        let sides = u64::try_from(from.len()).unwrap().max(1);
        from.get(usize::try_from(self.dice.throw(sides)).unwrap())
            .copied()
    }

    /// Three times in four something that is allowed, else anything or nothing.
    async fn draw(&self) -> Try {
        let side = self.pick(&Role::BOTH).unwrap();
        match self.dice.throw(8) {
            0 => Try::Act(side, self.pick(&Action::ALL).unwrap()),
            1 => Try::Wait,
            _ => {
                let mut allowed = Vec::new();
                for role in Role::BOTH {
                    let room = agreement::room(&self.cx(role), self.order).await.unwrap();
                    let silent =
                        role == Role::Client && room.tag == Tag::ForReview && !self.answers;
                    let actions = room.actions.into_iter().filter(|_| !silent);
                    allowed.extend(actions.map(|action| Try::Act(role, action)));
                }
                // Hardly anybody steps back or disagrees.
                let stays = self.dice.throw(10) > 0;
                let rare = [Action::Withdraw, Action::Settle, Action::Dispute];
                let is_rare =
                    |act: &Try| matches!(act, Try::Act(_, action) if rare.contains(action));
                allowed.retain(|act| !stays || !is_rare(act));
                self.pick(&allowed).unwrap_or(Try::Wait)
            }
        }
    }

    /// One random step, and what must hold after it.
    async fn step(&self, paid: &mut Paid) {
        let mara = self.world.mara();
        let before = agreement::room(&mara, self.order).await.unwrap();
        let act = self.draw().await;
        let done = self.take(act).await;
        let after = agreement::room(&mara, self.order).await.unwrap();
        let money = after.money;
        assert_eq!(
            money.funded.minor,
            money.held.minor + money.released.minor + money.refunded.minor,
            "nothing is lost"
        );
        assert_eq!(money.released, money.paid_out);
        assert!(money.held.minor <= after.stage_amount().minor);
        let released = money.released.minor - before.money.released.minor;
        if released == 0 {
            return;
        }
        if let OrderState::InDispute { dispute } = &before.state {
            let rule_holds = self.world.mara().now >= dispute.phase.ends_at();
            assert!(rule_holds, "halved too early by {act:?}");
            return;
        }
        assert_eq!(
            released,
            before.stage_amount().minor,
            "a stage is paid whole"
        );
        let OrderState::Delivered { accepted_at, .. } = before.state else {
            panic!("released from {:?}", before.state)
        };
        if done && act == Try::Act(Role::Client, Action::Accept) {
            paid.accepted += 1;
        } else {
            assert!(
                self.world.mara().now >= accepted_at,
                "released too early by {act:?}"
            );
            paid.silence += 1;
        }
    }

    async fn take(&self, act: Try) -> bool {
        let order = self.order;
        let Try::Act(role, action) = act else {
            let days = self.dice.throw(10 * 24 * 3600);
            self.world.pass(Duration::from_secs(days));
            self.world.run_due().await;
            return true;
        };
        let cx = &self.cx(role);
        let outcome: Result<(), Failure> = match action {
            Action::Sign => self.world.sign(cx.clone(), order).await,
            Action::Fund => {
                let missing = agreement::room(cx, order).await.unwrap().missing();
                // One in three secures half of it first.
                let half = self.dice.throw(3) == 0;
                let sum = if half {
                    missing.minor / 2 + 1
                } else {
                    missing.minor
                };
                agreement::secure(cx, order, Money::euro_cents(sum)).await
            }
            Action::Start => agreement::start(cx, order).await,
            Action::ShowSample => review::sample::show(cx, order, shown()).await,
            Action::AnswerSample => {
                let draft = AnswerDraft::default();
                review::sample::answer(cx, order, draft).await
            }
            Action::Deliver => review::deliver(cx, order, improved(cx, order).await)
                .await
                .map(drop),
            Action::Accept => review::accept(cx, order, satisfied(98)).await,
            Action::Revise => {
                let defects = vec![Defect {
                    criterion: MUST,
                    reason: "Fehlt".to_owned(),
                }];
                let revising = Revising {
                    defects,
                    hours: Vec::new(),
                    minutes: None,
                };
                review::revise(cx, order, revising).await
            }
            Action::Extend => review::extend(cx, order).await,
            Action::Withdraw => agreement::withdraw(cx, order).await,
            // Offers that nobody accepts: nothing moves by them.
            Action::Settle => {
                let draft = OfferDraft {
                    sum: Some(Money::euro_cents(2_100)),
                    words: "Halb und halb".to_owned(),
                    days: None,
                };
                review::offer(cx, order, draft).await.map(drop)
            }
            Action::Dispute => {
                let opening = Opening {
                    criterion: MUST,
                    words: "Fehlt".to_owned(),
                    sum: Some(Money::euro_cents(0)),
                };
                review::dispute(cx, order, opening).await
            }
        };
        outcome.is_ok()
    }
}
