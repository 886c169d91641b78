//! Long random sequences: both sides act, the provider works, messages are lost for a while, come
//! twice and overtake each other, payments fail, the disk fills up. Afterwards every cent is where
//! it belongs.

use app::custody::provider::Received;
use app::{agreement, review};
use kernel::{Entropy, OrderId, SeededEntropy};
use serde_json::Value;
use testkit::TestDatabase;

use super::Provided;
use crate::world::{delivery, satisfied};

/// How many orders a sequence has, and how many steps.
const ORDERS: i64 = 4;
const STEPS: usize = 90;

struct Chance(SeededEntropy);

impl Chance {
    /// A number below a bound.
    fn below(&self, bound: usize) -> usize {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        usize::try_from(u32::from_le_bytes(bytes)).unwrap() % bound
    }
}

async fn act(provided: &Provided, chance: &Chance, order: OrderId) {
    let (mara, jonas) = (provided.world.mara(), provided.world.jonas());
    // Most steps are not due; the domain refuses them.
    match chance.below(5) {
        0 => drop(agreement::start(&jonas, order).await),
        1 => drop(review::deliver(&jonas, order, delivery()).await),
        2 => drop(review::accept(&mara, order, satisfied(100)).await),
        3 if chance.below(4) == 0 => drop(agreement::withdraw(&mara, order).await),
        _ => {}
    }
}

/// One step of the way between the two.
async fn exchange(provided: &mut Provided, chance: &Chance, on_the_way: &mut Vec<Value>) {
    match chance.below(6) {
        0 | 1 => {
            for todo in provided.asked().await {
                let fails = chance.below(3) == 0;
                let said = provided.provider.ask(&todo, fails);
                on_the_way.extend(said.iter().cloned());
                // Something that was paid comes back.
                let is_paid = !fails && todo.kind != "hold" && !said.is_empty();
                if is_paid && chance.below(4) == 0 {
                    on_the_way.push(provided.provider.comes_back(&todo));
                }
            }
        }
        2 => provided.world.database.fail_commits(1),
        _ if on_the_way.is_empty() => {}
        _ => {
            let at = chance.below(on_the_way.len());
            let said = on_the_way[at].clone();
            let heard = provided.hear(&said).await;
            // What was answered need not be sent again, but sometimes is.
            if heard.is_ok() && chance.below(3) != 0 {
                on_the_way.swap_remove(at);
            }
        }
    }
}

/// 0.15, 0.16: whatever is lost, repeated or overtaken on the way, the ledger sums to zero, held is
/// funded less released less refunded, and the provider has paid out exactly what was owed.
#[testkit::twin]
async fn m0_16_random_messages_lose_and_make_no_cent(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let chance = Chance(SeededEntropy::new(20_261_123));
    let mut orders = Vec::new();
    for number in 1..=ORDERS {
        orders.push(provided.signed(1_000 * number + 7).await);
    }
    let mut on_the_way = Vec::new();
    for _ in 0..STEPS {
        let order = orders[chance.below(orders.len())];
        act(&provided, &chance, order).await;
        exchange(&mut provided, &chance, &mut on_the_way).await;
        if chance.below(20) == 0 {
            provided.world.pass_days(1);
            let _ = app::worker::run_due(&provided.world.app).await;
        }
    }
    provided.world.database.fail_commits(0);
    // In the end everything arrives, and every order runs out.
    for _ in 0..80 {
        for said in std::mem::take(&mut on_the_way) {
            let mut heard = provided.hear(&said).await;
            if heard.is_err() {
                heard = provided.hear(&said).await;
            }
            assert!(
                matches!(heard, Ok(Received::Done | Received::Known | Received::Kept)),
                "{said}: {heard:?}"
            );
        }
        on_the_way = provided.work().await;
        provided.world.pass_days(1);
        while app::worker::run_due(&provided.world.app).await.unwrap() > 0 {}
    }
    // Money that came after its order had lapsed is kept for somebody.
    let operator = provided.world.operator();
    for (id, effect) in provided.to_look_at().await {
        assert_eq!(effect, "too-late");
        let back = app::custody::provider::Closing::GiveBack;
        app::custody::provider::close(&operator, id, back)
            .await
            .unwrap();
    }
    provided.settle().await;
    provided.agrees().await;
    assert_eq!(
        provided.provider.all(),
        0,
        "nothing is left with the provider"
    );
}
