//! Payments that failed too often, messages about what became known later, and money that came
//! twice.

use app::agreement::{self, Filter, Sort};
use app::custody::PaymentState;
use app::custody::provider::{self, Closing, Received};
use app::review::{self, TipDraft};
use app::{Failure, custody};
use domain::agreement::Role;
use domain::custody::provider::MOST_TRIES;
use domain::custody::transfer_id;
use kernel::page::PageSize;
use kernel::{Money, OrderId};
use serde_json::json;
use testkit::TestDatabase;

use super::Provided;
use crate::world::{delivery, key, satisfied};

/// Every try of a round fails; the last one is kept for somebody. Its name.
async fn a_round_fails(provided: &mut Provided) -> String {
    let mut last = String::new();
    for number in 1..=MOST_TRIES {
        let todo = provided.asked().await.remove(0);
        let mut said = provided.provider.ask(&todo, true).remove(0);
        if number == 3 {
            said["reason"] = json!("Konto erloschen");
        }
        let heard = provided.hear(&said).await.unwrap();
        let is_last = number == MOST_TRIES;
        assert_eq!(heard == Received::Kept, is_last, "try {number}: {heard:?}");
        said["id"].as_str().unwrap().clone_into(&mut last);
        provided.world.pass_days(1);
    }
    last
}

/// A payment that failed twenty times is not stuck: the operator sees how often and why, and lets it
/// be tried anew, as often as it takes.
#[testkit::twin]
async fn a_payment_that_failed_too_often_is_tried_anew(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let order = provided.signed(5_000).await;
    provided.settle().await;
    provided.lapse().await;
    let operator = provided.world.operator();
    for round in 1..=2 {
        let id = a_round_fails(&mut provided).await;
        let odd = provider::to_look_at(&operator, None, PageSize::MAX).await;
        let odd = odd.unwrap().items.remove(0);
        assert_eq!(
            (odd.event.id.as_str(), odd.event.effect.as_str()),
            (id.as_str(), "too-often")
        );
        let failures = odd.failures.unwrap();
        assert_eq!(failures.count, i64::from(MOST_TRIES) * round);
        assert_eq!(failures.reason.as_deref(), Some("Konto erloschen"));
        let stranger = provider::close(&provided.world.mara(), id.clone(), Closing::Again).await;
        assert_eq!(stranger, Err(Failure::NotFound));
        provider::close(&operator, id, Closing::Again)
            .await
            .unwrap();
        let next = provided.asked().await.remove(0).request.to_string();
        let number = i64::from(MOST_TRIES) * round + 1;
        assert!(next.ends_with(&format!(".{number}")), "at once: {next}");
        provided.agrees().await;
    }
    provided.settle().await;
    assert_eq!(provided.provider.pot(order), 0);
    assert!(provided.to_look_at().await.is_empty());
    provided.agrees().await;
}

/// A message about a payment nobody knew of is kept; once the payment is there and somebody has
/// looked, the message belongs to it and to its order.
#[testkit::twin]
async fn a_kept_message_belongs_to_what_it_turned_out_to_be_about(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let order = provided.signed(5_000).await;
    provided.settle().await;
    let refund = transfer_id(order, 1);
    let early = provided
        .provider
        .say("refunded", &format!("pay.{refund}.1"), 5_000);
    assert_eq!(provided.hear(&early).await, Ok(Received::Kept));
    provided.lapse().await;
    let todo = provided.asked().await.remove(0);
    assert_eq!(early["request"], todo.request.to_string());
    let said = provided.provider.ask(&todo, false).remove(0);
    let id = early["id"].as_str().unwrap().to_owned();
    let operator = provided.world.operator();
    provider::close(&operator, id.clone(), Closing::Again)
        .await
        .unwrap();
    let database = &provided.world.app.database;
    let kept = database.read("test::event", move |tx| {
        store::custody::event(tx, &id).map_err(Failure::from)
    });
    let kept = kept.await.unwrap().unwrap();
    assert_eq!((kept.order, kept.payout), (Some(order), Some(refund)));
    provided.agrees().await;
    assert_eq!(
        provided.hear(&said).await,
        Ok(Received::Done),
        "said once more"
    );
    provided.agrees().await;
}

/// The order as the client's list shows it.
async fn is_unpaid_in_list(provided: &Provided, order: OrderId) -> bool {
    let wanted = (Filter::default(), Sort::Recent);
    let cx = provided.world.mara();
    let listed = agreement::orders(&cx, Role::Client, wanted, None, PageSize::MAX).await;
    let rows = listed.unwrap().items;
    rows.iter().find(|row| row.id == order).unwrap().is_unpaid
}

/// 3.34: a tip waits until the sum itself has come. Money that came twice and goes back is no part
/// of the order: it leaves the order paid.
#[testkit::twin]
async fn m3_34_a_tip_waits_for_the_sum_and_a_surplus_for_nothing(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let order = provided.signed(36_000).await;
    let held = provided.work().await;
    for one in &held {
        provided.hear(one).await.unwrap();
    }
    let (mara, jonas) = (provided.world.mara(), provided.world.jonas());
    agreement::start(&jonas, order).await.unwrap();
    review::deliver(&jonas, order, delivery()).await.unwrap();
    review::accept(&mara, order, satisfied(100)).await.unwrap();
    let tip = || TipDraft {
        amount: Some(Money::euro_cents(500)),
        words: "Danke!".to_owned(),
    };
    let tried = review::try_tip(&mara, order, tip()).await;
    assert_eq!(key(tried), "tip-refusal-not-come");
    let given = review::tip(&mara, order, tip()).await;
    assert_eq!(key(given), "tip-refusal-not-come");
    let request = custody::request(&mara, order).await.unwrap();
    let state = request.state_of(&request.payouts[0]);
    assert_eq!(state, PaymentState::WithProvider);
    assert!(is_unpaid_in_list(&provided, order).await);
    let todo = provided.asked().await.remove(0);
    let failed = provided.provider.ask(&todo, true).remove(0);
    provided.hear(&failed).await.unwrap();
    let request = custody::request(&jonas, order).await.unwrap();
    assert_eq!(request.state_of(&request.payouts[0]), PaymentState::Failed);
    provided.world.pass_days(1);
    provided.settle().await;
    let request = custody::request(&mara, order).await.unwrap();
    assert_eq!(request.state_of(&request.payouts[0]), PaymentState::Paid);

    let name = held[1]["request"].as_str().unwrap();
    let twice = provided.provider.say("held", name, 36_000);
    assert_eq!(provided.hear(&twice).await, Ok(Received::Kept));
    let id = twice["id"].as_str().unwrap().to_owned();
    let operator = provided.world.operator();
    provider::close(&operator, id, Closing::GiveBack)
        .await
        .unwrap();
    let room = agreement::room(&mara, order).await.unwrap();
    assert!(!room.is_unpaid, "the surplus is not the order's");
    assert!(!is_unpaid_in_list(&provided, order).await);
    review::tip(&mara, order, tip()).await.unwrap();
    provided.world.is_in_order().await;
}
