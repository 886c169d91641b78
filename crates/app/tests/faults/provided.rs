//! A provider, step by step: every word it says is lost once while the disk is full, is said again, and
//! counts once.

use app::custody::provider::{self, Closing, Received};
use app::{Failure, agreement, custody, review};
use kernel::OrderId;
use serde_json::Value;
use testkit::TestDatabase;

use super::alone::moved_once;
use super::seen;
use super::weeks::runs_out;
use crate::provider::Provided;
use crate::world::{delivery, satisfied};

/// What can be seen of an order, of what is asked for and of what lies with the provider.
async fn all(provided: &Provided, order: OrderId) -> String {
    let operator = provided.world.operator();
    let books = custody::operator_books(&operator).await.unwrap();
    assert!(books.agrees(), "{books:?}");
    let order = seen(&provided.world, order).await;
    let (asked, odd) = (provided.asked().await, provided.to_look_at().await);
    format!("{order:?} {books:?} {asked:?} {odd:?}")
}

/// A step of somebody at the instance.
macro_rules! at_the_provider {
    ($provided:expr, $order:expr, $how:ident: $step:expr) => {
        step!($provided.world, all(&$provided, $order).await, $how: $step);
    };
}

/// Hears one word: what comes of it happens once.
async fn hears(provided: &Provided, order: OrderId, said: &Value) {
    at_the_provider!(provided, order, same: provided.hear(said));
    assert_eq!(provided.hear(said).await, Ok(Received::Known));
}

/// 0.15, 0.16: a page, money held, a payment that fails, is made, comes back and is made again.
#[testkit::twin]
async fn m0_16_every_word_of_the_provider_counts_once(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let order = provided.signed(36_000).await;
    let said = provided.work().await;
    assert_eq!(said.len(), 2, "where to pay, and that it is held");
    for one in &said {
        hears(&provided, order, one).await;
    }
    let (mara, jonas) = (provided.world.mara(), provided.world.jonas());
    at_the_provider!(provided, order, once: agreement::start(&jonas, order));
    at_the_provider!(provided, order, once: review::deliver(&jonas, order, delivery()));
    at_the_provider!(provided, order, once: review::accept(&mara, order, satisfied(100)));

    let first = provided.asked().await.remove(0);
    let failed = provided.provider.ask(&first, true);
    hears(&provided, order, &failed[0]).await;
    provided.world.pass_days(1);
    let second = provided.asked().await.remove(0);
    assert_ne!(first.request, second.request);
    let made = provided.provider.ask(&second, false);
    hears(&provided, order, &made[0]).await;
    let back = provided.provider.comes_back(&second);
    hears(&provided, order, &back).await;
    provided.world.pass_days(1);
    let third = provided.asked().await.remove(0);
    let made = provided.provider.ask(&third, false);
    hears(&provided, order, &made[0]).await;
    assert_eq!(provided.provider.all(), 0);
    provided.agrees().await;
    let paid = [36_000, 36_000, 36_000, 0];
    assert_eq!(moved_once(&provided.world, order).await, paid);
}

/// 0.15: what nobody used goes back once, and what came too late for an order goes back once somebody
/// has decided so.
#[testkit::twin]
async fn m0_15_what_lies_with_the_provider_for_nothing_goes_back_once(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let unused = provided.signed(4_000).await;
    provided.settle().await;
    let late = provided.signed(5_000).await;
    let said = provided.work().await;
    hears(&provided, late, &said[0]).await;
    runs_out(&provided.world, unused).await;
    runs_out(&provided.world, late).await;
    assert_eq!(
        moved_once(&provided.world, unused).await,
        [4_000, 0, 0, 4_000]
    );

    at_the_provider!(provided, late, same: provided.hear(&said[1]));
    let odd = provided.to_look_at().await;
    assert_eq!(odd[0].1, "too-late");
    let operator = provided.world.operator();
    let id = || odd[0].0.clone();
    at_the_provider!(provided, late, once: provider::close(&operator, id(), Closing::GiveBack));
    let asked = provided.asked().await;
    assert_eq!(asked.len(), 2, "{asked:?}");
    for todo in &asked {
        assert_eq!(todo.kind, "refund");
        let said = provided.provider.ask(todo, false);
        hears(&provided, todo.order, &said[0]).await;
    }
    assert_eq!(provided.provider.all(), 0);
    assert_eq!(moved_once(&provided.world, late).await, [0, 0, 0, 0]);
    provided.agrees().await;
}
