//! Where a refund goes, and what a file never holds.

use app::custody::{self, Decision};
use app::{Failure, agreement};
use kernel::OrderId;
use store::custody::PayoutReason;
use testkit::TestDatabase;

use super::{Bank, JONAS, MARA, TRUST, booking, paid_by_mara, statement};
use crate::world::key;

const OTHER: &str = "DE75512108001245126199";

fn paid_by(name: &str, iban: &str, purpose: &str) -> String {
    paid_by_mara(purpose)
        .replace(MARA, iban)
        .replace("Mara Müller", name)
}

impl Bank {
    /// Nobody pays the rest: what was secured goes back.
    pub(super) async fn lapses(&self) {
        self.world.pass_days(60);
        while self.world.run_due().await > 0 {}
    }

    /// Where the waiting refund goes.
    pub(super) async fn refund_to(&self, order: OrderId) -> Option<String> {
        let payments = self.payments().await;
        let found = payments.waiting.items.into_iter().find(|(payout, _)| {
            payout.reason == PayoutReason::Refund && payout.order == Some(order)
        });
        found.unwrap().1.map(|bank| bank.iban)
    }
}

/// A stranger who names an order that takes nothing is never sent its refund.
#[testkit::twin]
async fn a_refund_goes_to_whoever_paid_and_to_nobody_else(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let all = booking("A1", 36_000, &paid_by_mara(&reference));
    let late = booking("A2", 100, &paid_by("Fremd", OTHER, &reference));
    let late = late.replace("2026-03-03", "2026-03-04");
    let read = bank.read(&statement(36_100, &[all, late])).await;
    assert_eq!((read.new, read.unclear), (2, 1));
    bank.lapses().await;
    assert_eq!(bank.refund_to(order).await.as_deref(), Some(MARA));
    bank.world.is_in_order().await;
}

/// Two accounts paid: nobody guesses, the client's own account decides.
#[testkit::twin]
async fn a_refund_of_two_payers_waits_for_the_clients_account(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let first = booking("A1", 20_000, &paid_by_mara(&reference));
    let second = booking("A2", 100, &paid_by("Fremd", OTHER, &reference));
    bank.read(&statement(20_100, &[first, second])).await;
    bank.lapses().await;
    assert_eq!(bank.refund_to(order).await, None);
    let none = custody::draft(&bank.ines()).await;
    assert_eq!(key(none), "custody-refusal-nothing-to-pay");
    custody::save_own_account(&bank.world.mara(), "Mara Müller", MARA)
        .await
        .unwrap();
    assert_eq!(bank.refund_to(order).await.as_deref(), Some(MARA));
    custody::draft(&bank.ines()).await.unwrap();
    bank.world.is_in_order().await;
}

/// An account number that is none counts as none, and blocks no file.
#[testkit::twin]
async fn a_broken_iban_is_none_and_blocks_no_file(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let broken = paid_by("Mara Müller", "DE00NOTANIBAN", &reference);
    let strange = paid_by("Jemand", "DE00NOTANIBAN", "hallo");
    let good = paid_by("Fremd", OTHER, "guten Tag");
    let came = [
        booking("A1", 20_000, &broken),
        booking("A2", 300, &strange),
        booking("A3", 400, &good),
    ];
    bank.read(&statement(20_700, &came)).await;
    bank.lapses().await;
    assert_eq!(bank.refund_to(order).await, None);
    for entry in bank.review().await {
        let sent = custody::decide(&bank.ines(), entry.key, Decision::SendBack).await;
        if entry.amount.minor == 300 {
            assert_eq!(key(sent), "custody-refusal-no-payer");
        } else {
            sent.unwrap();
        }
    }
    let number = custody::draft(&bank.ines()).await.unwrap();
    let view = bank.payments().await;
    assert_eq!(view.files[0].payouts.len(), 1);
    custody::approve(&bank.otto(), number).await.unwrap();
    let (_, xml) = custody::payment_file(&bank.ines(), number).await.unwrap();
    assert!(xml.contains(OTHER), "{xml}");
    bank.world.is_in_order().await;
}

/// Orders with a trust account keep it when new orders begin otherwise.
#[testkit::twin]
async fn trust_orders_keep_their_account_when_the_way_changes(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    custody::choose(&bank.ines(), "direct", ("", ""), false)
        .await
        .unwrap();
    let request = custody::request(&bank.world.mara(), order).await.unwrap();
    assert_eq!(request.account.unwrap().iban, TRUST);
    let came = booking("A1", 36_000, &paid_by_mara(&reference));
    assert_eq!(bank.read(&statement(36_000, &[came])).await.new, 1);
    agreement::start(&bank.world.jonas(), order).await.unwrap();
}

/// A statement that names its account otherwise than by IBAN is of another account.
#[testkit::twin]
async fn a_statement_of_an_unnamed_account_is_refused(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let ours = format!("<IBAN>{TRUST}</IBAN>");
    let text = statement(100, &[booking("A1", 100, &paid_by_mara("x"))]);
    for other in ["<Othr><Id>4711</Id></Othr>", ""] {
        let other = text.replacen(&ours, other, 1).into_bytes();
        let read = custody::import(&bank.ines(), other).await;
        assert!(matches!(read, Err(Failure::Invalid(_))), "{read:?}");
    }
    let named = text.replacen(TRUST, JONAS, 1).into_bytes();
    assert!(custody::import(&bank.ines(), named).await.is_err());
}

/// Whoever could sign in as the other operator could approve alone.
#[testkit::twin]
async fn an_operator_makes_no_link_for_another_operator(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let made = app::operator::reset_link(&bank.ines(), bank.otto.id).await;
    assert_eq!(key(made.map(drop)), "operator-refusal-reset-operator");
    let person = bank.world.client.id;
    app::operator::reset_link(&bank.ines(), person)
        .await
        .unwrap();
}
