//! Bookings nobody can place.

use app::custody::{self, Decision};
use app::{Failure, agreement};
use store::custody::EntryState;
use testkit::TestDatabase;

use super::{Bank, MARA, TRUST, booking, statement};
use crate::world::key;

/// What nobody can place waits for a decision, and each has exactly one effect.
#[testkit::twin]
async fn unclear_bookings_wait_for_somebody(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, _) = bank.asked(5_000).await;
    let strange = booking("C1", 5_000, "<RmtInf><Ustrd>hallo</Ustrd></RmtInf>");
    let own = booking("C2", 700, "<RmtInf><Ustrd>Einlage</Ustrd></RmtInf>");
    let fee = booking("C3", -490, "<RmtInf><Ustrd>Entgelt</Ustrd></RmtInf>");
    let read = bank.read(&statement(5_210, &[strange, own, fee])).await;
    assert_eq!((read.new, read.unclear), (3, 3));
    assert!(
        bank.books().await.gap().unwrap().is_zero(),
        "the fee is known, not booked"
    );
    let open = bank.review().await;
    let of = |cents: i64| {
        open.iter()
            .find(|entry| entry.amount.minor == cents)
            .unwrap()
    };
    assert_eq!(of(490).state, EntryState::Look);

    let fee = custody::decide(&bank.ines(), of(490).key, Decision::Charge).await;
    assert_eq!(key(fee), "custody-refusal-fees-uncovered");
    custody::decide(&bank.ines(), of(700).key, Decision::Own)
        .await
        .unwrap();
    custody::decide(&bank.ines(), of(490).key, Decision::Charge)
        .await
        .unwrap();
    let sent = custody::decide(&bank.ines(), of(5_000).key, Decision::SendBack).await;
    assert_eq!(key(sent), "custody-refusal-no-payer");
    let number = agreement::room(&bank.world.mara(), order)
        .await
        .unwrap()
        .head
        .number;
    let wrong = Decision::Order("F-1999-0001".to_owned());
    let wrong = custody::decide(&bank.ines(), of(5_000).key, wrong).await;
    assert_eq!(key(wrong), "custody-refusal-no-such-order");
    let right = Decision::Order(number);
    custody::decide(&bank.ines(), of(5_000).key, right.clone())
        .await
        .unwrap();
    let twice = custody::decide(&bank.ines(), of(5_000).key, right).await;
    assert_eq!(key(twice), "custody-refusal-decided");
    let books = bank.books().await;
    assert_eq!(
        (books.held.minor, books.fees.minor, books.arrived.minor),
        (5_000, 210, 0)
    );

    // The same booking in a file of another kind is not taken twice.
    let csv = format!(
        "Auftragskonto;Buchungstag;Verwendungszweck;Betrag;Waehrung\n\
         {TRUST};03.03.2026;hallo;50,00;EUR\n"
    );
    let read = bank.read(&csv).await;
    assert_eq!((read.new, read.unclear), (1, 1));
    assert_eq!(bank.books().await.lies, books.lies, "nothing moved");
    let other = csv.replace(TRUST, MARA);
    let other = custody::import(&bank.ines(), other.into_bytes()).await;
    assert!(matches!(other, Err(Failure::Invalid(_))), "{other:?}");
    bank.world.is_in_order().await;
}
