//! What comes in, what is held for it, what leaves.

use app::custody::{self, Decision};
use app::{agreement, review};
use kernel::Money;
use store::custody::PayoutState;
use testkit::TestDatabase;

use super::{BLOCK, Bank, JONAS, MARA, booking, paid_by_mara, statement};
use crate::world::{delivery, key, satisfied};

/// 0.6, 0.15: the bank secures, nobody else; a part is a part, too much is given back; the same
/// file once more moves nothing.
#[testkit::twin]
async fn m0_15_only_the_bank_secures_and_every_booking_counts_once(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let all = Money::euro_cents(36_000);
    let clicked = agreement::secure(&bank.world.mara(), order, all).await;
    assert_eq!(key(clicked), "custody-refusal-by-transfer");

    let part = booking("A1", 30_000, &paid_by_mara(&format!("Auftrag {reference}")));
    let first = statement(30_000, std::slice::from_ref(&part));
    let read = bank.read(&first).await;
    assert_eq!((read.new, read.known, read.unclear), (1, 0, 0));
    let missing = custody::request(&bank.world.mara(), order).await.unwrap();
    assert_eq!(missing.amount, Some(Money::euro_cents(6_000)));
    let started = agreement::start(&bank.world.jonas(), order).await;
    assert!(started.is_err(), "a part is not enough");

    let rest = booking("A2", 6_500, &paid_by_mara(&reference.to_lowercase()));
    let second = statement(36_500, &[part, rest]);
    let read = bank.read(&second).await;
    assert_eq!((read.new, read.known, read.unclear), (1, 1, 1));
    let books = bank.books().await;
    assert_eq!(books.held, all);
    assert_eq!(books.arrived, Money::euro_cents(500));
    assert!(books.gap().unwrap().is_zero());
    let before = bank.transfers().await;
    let read = bank.read(&second).await;
    assert_eq!((read.new, read.known), (0, 2));
    assert_eq!(bank.transfers().await, before, "read twice, moved once");
    agreement::start(&bank.world.jonas(), order).await.unwrap();

    // The surplus goes back to whoever paid it.
    let open = bank.review().await;
    assert_eq!(open[0].left_over, Money::euro_cents(500));
    for _ in 0..2 {
        let _ = custody::decide(&bank.ines(), open[0].key, Decision::SendBack).await;
    }
    let payments = bank.payments().await;
    let [(surplus, Some(to))] = payments.waiting.items.as_slice() else {
        panic!("{payments:?}")
    };
    assert_eq!((surplus.amount.minor, to.iban.as_str()), (500, MARA));
    bank.books().await;
    bank.world.is_in_order().await;
}

/// Releases leave by a file a second person approves; the bank says what left and what came back.
/// Somebody who cannot sign in any more is still paid.
#[testkit::twin]
async fn payments_are_approved_by_two_and_followed_to_the_end(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let came = statement(36_000, &[booking("A1", 36_000, &paid_by_mara(&reference))]);
    bank.read(&came).await;
    agreement::start(&bank.world.jonas(), order).await.unwrap();
    review::deliver(&bank.world.jonas(), order, delivery())
        .await
        .unwrap();
    let jonas = bank.world.contractor.id;
    bank.world.raw(&BLOCK, vec![jonas.into()]).await;
    review::accept(&bank.world.mara(), order, satisfied(98))
        .await
        .unwrap();
    assert_eq!(bank.books().await.leaving, Money::euro_cents(36_000));

    let number = custody::draft(&bank.ines()).await.unwrap();
    let early = custody::payment_file(&bank.ines(), number).await;
    assert_eq!(key(early), "custody-refusal-not-approved");
    let alone = custody::approve(&bank.ines(), number).await;
    assert_eq!(key(alone), "custody-refusal-second-person");
    assert_eq!(
        key(custody::draft(&bank.otto()).await),
        "custody-refusal-nothing-to-pay"
    );
    custody::approve(&bank.otto(), number).await.unwrap();
    let (_, xml) = custody::payment_file(&bank.ines(), number).await.unwrap();
    assert!(
        xml.contains("<InstdAmt Ccy=\"EUR\">360.00</InstdAmt>"),
        "{xml}"
    );
    assert!(xml.contains(JONAS) && xml.contains("Jonas Gross"), "{xml}");

    let payouts = custody::request(&bank.world.jonas(), order)
        .await
        .unwrap()
        .payouts;
    let name = payouts[0].end_to_end();
    assert!(xml.contains(&name));
    let left = |cents, name: &str| format!("<Refs><EndToEndId>{name}</EndToEndId></Refs>{cents}");
    // Another sum under the same name is somebody's to look at.
    let wrong = booking("B0", -35_000, &left("", &name));
    assert_eq!(bank.read(&statement(1_000, &[wrong])).await.unclear, 1);
    let out = booking("B1", -36_000, &left("", &name));
    assert_eq!(bank.read(&statement(0, &[out])).await.unclear, 0);
    let state = |payouts: &[store::custody::Payout]| payouts[0].state;
    let now = custody::request(&bank.world.jonas(), order)
        .await
        .unwrap()
        .payouts;
    assert_eq!(state(&now), PayoutState::Paid);
    assert!(bank.books().await.lies.is_zero());

    let reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
    let returned = booking("B2", 36_000, &left(reason, &name));
    bank.read(&statement(36_000, std::slice::from_ref(&returned)))
        .await;
    bank.read(&statement(36_000, &[returned])).await;
    let now = custody::request(&bank.world.jonas(), order)
        .await
        .unwrap()
        .payouts;
    assert_eq!(state(&now), PayoutState::Waiting, "open again");
    assert_ne!(now[0].end_to_end(), name, "a new name for the new try");
    assert_eq!(bank.books().await.leaving, Money::euro_cents(36_000));
    bank.world.is_in_order().await;
}
