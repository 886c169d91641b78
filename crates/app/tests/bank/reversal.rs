//! What the bank takes back after it had come, and what comes back of what had gone (camt.053
//! `RvslInd`): somebody looks at it, nothing is booked by itself.

use app::custody::{self, Decision};
use app::{agreement, review};
use domain::agreement::OrderState;
use kernel::Money;
use store::custody::{EntryState, PayoutState};
use testkit::TestDatabase;

use super::{Bank, booking, paid_by_mara, statement};
use crate::world::{delivery, key, satisfied};

const OPEN: &str = "custody-refusal-reversal";

/// A booking that undoes another one.
pub(crate) fn reversal(name: &str, cents: i64, more: &str) -> String {
    booking(name, cents, more).replace("<Sts>", "<RvslInd>true</RvslInd><Sts>")
}

pub(crate) fn end_to_end(name: &str) -> String {
    format!("<Refs><EndToEndId>{name}</EndToEndId></Refs>")
}

impl Bank {
    /// What lies there, waits, and is kept for fees, in cents; the bank says the same.
    async fn lies(&self) -> (i64, i64, i64) {
        let books = self.books().await;
        assert!(books.gap().unwrap().is_zero(), "{books:?}");
        (books.lies.minor, books.unbooked.minor, books.fees.minor)
    }

    async fn decide(&self, cents: i64, decision: Decision) -> Result<(), app::Failure> {
        let open = self.review().await;
        let mut fitting = open.iter().filter(|entry| entry.amount.minor == cents);
        let entry = fitting.next().unwrap();
        assert!(fitting.next().is_none(), "{open:?}");
        custody::decide(&self.ines(), entry.key, decision).await
    }
}

/// Before the release: the order keeps what it has, nothing leaves to anybody until somebody has said
/// who bears it, and then everything adds up again.
#[testkit::twin]
async fn a_credit_taken_back_before_the_release_waits_and_stops_the_files(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let (other, others) = bank.asked(5_000).await;
    let came = booking("A1", 36_000, &paid_by_mara(&reference));
    let theirs = booking("A2", 5_000, &paid_by_mara(&others));
    bank.read(&statement(41_000, &[came.clone(), theirs])).await;
    bank.accepted(other).await;
    let drafted = custody::draft(&bank.ines()).await.unwrap();
    agreement::start(&bank.world.jonas(), order).await.unwrap();

    // The bank names it as it named what it takes back.
    let taken = reversal("A1", -36_000, &paid_by_mara(&reference));
    let file = statement(5_000, &[came, taken]);
    let before = bank.transfers().await;
    bank.world.database.fail_commits(1);
    let failed = custody::import(&bank.ines(), file.clone().into_bytes()).await;
    assert!(failed.is_err(), "{failed:?}");
    let read = bank.read(&file).await;
    assert_eq!((read.new, read.known, read.unclear), (1, 1, 1));
    let read = bank.read(&file).await;
    assert_eq!((read.new, read.known), (0, 2));
    assert_eq!(bank.transfers().await, before, "nothing by itself");
    let open = bank.review().await;
    assert_eq!(open.len(), 1);
    assert!(open[0].is_reversal && !open[0].is_in);
    assert_eq!((open[0].state, open[0].order), (EntryState::Look, None));
    let room = agreement::room(&bank.world.mara(), order).await.unwrap();
    assert!(matches!(room.state, OrderState::InWork { .. }));
    assert_eq!(room.money.held, Money::euro_cents(36_000));
    assert_eq!(bank.lies().await, (41_000, -36_000, 0));

    // The contractor's work is accepted meanwhile: nobody is paid with what is others'.
    review::deliver(&bank.world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&bank.world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(key(custody::draft(&bank.ines()).await), OPEN);
    let approved = custody::approve(&bank.otto(), drafted).await;
    assert_eq!(key(approved), OPEN, "nor what was drafted before");
    for (decision, wanted) in [
        (Decision::Charge, "custody-refusal-fees-uncovered"),
        (Decision::New, "custody-refusal-not-ours"),
        (Decision::SendBack, "custody-refusal-decided"),
        (Decision::Own, "custody-refusal-decided"),
    ] {
        assert_eq!(key(bank.decide(36_000, decision).await), wanted);
    }

    // The client pays once more; nothing waits for it, so it covers what was taken.
    let again = booking("A3", 36_100, &paid_by_mara(&reference));
    let read = bank.read(&statement(41_100, &[again])).await;
    assert_eq!((read.new, read.unclear), (1, 1));
    bank.decide(36_100, Decision::Own).await.unwrap();
    bank.decide(36_000, Decision::Charge).await.unwrap();
    assert_eq!(bank.lies().await, (41_100, 0, 100));
    custody::approve(&bank.otto(), drafted).await.unwrap();
    let next = custody::draft(&bank.ines()).await.unwrap();
    custody::approve(&bank.otto(), next).await.unwrap();
    bank.world.is_in_order().await;
}

/// After the release and the payment: whoever was paid stays paid, and the operator bears it, or says
/// that it was no loss.
#[testkit::twin]
async fn a_credit_taken_back_after_the_payment_changes_nobodys_payment(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let came = booking("A1", 36_000, &paid_by_mara(&reference));
    bank.read(&statement(36_000, &[came])).await;
    bank.accepted(order).await;
    let number = custody::draft(&bank.ines()).await.unwrap();
    custody::approve(&bank.otto(), number).await.unwrap();
    let state = async || {
        let request = custody::request(&bank.world.jonas(), order).await.unwrap();
        (request.payouts[0].end_to_end(), request.payouts[0].state)
    };
    let (name, _) = state().await;

    // A reversal under the name of a payment is not that payment.
    let odd = reversal("D0", -36_000, &end_to_end(&name));
    assert_eq!(bank.read(&statement(0, &[odd])).await.unclear, 1);
    assert_eq!(state().await.1, PayoutState::InFile);
    bank.decide(36_000, Decision::Ignore).await.unwrap();
    let left = booking("D1", -36_000, &end_to_end(&name));
    assert_eq!(bank.read(&statement(0, &[left])).await.unclear, 0);
    assert_eq!(state().await.1, PayoutState::Paid);

    let before = bank.transfers().await;
    let taken = reversal("A9", -36_000, &paid_by_mara(&reference));
    let own = booking("E1", 36_500, "<RmtInf><Ustrd>Einlage</Ustrd></RmtInf>");
    let read = bank.read(&statement(500, &[taken, own])).await;
    assert_eq!((read.new, read.unclear), (2, 2));
    assert_eq!(bank.transfers().await, before + 1, "the deposit arrived");
    assert_eq!(bank.lies().await, (36_500, -36_000, 0));
    assert_eq!(state().await.1, PayoutState::Paid);
    assert!(matches!(
        bank.world.state(order).await,
        OrderState::Paid { .. }
    ));
    assert_eq!(bank.world.paid_out(order).await, 36_000);
    assert_eq!(key(custody::draft(&bank.ines()).await), OPEN);
    bank.decide(36_500, Decision::Own).await.unwrap();
    bank.decide(36_000, Decision::Charge).await.unwrap();
    assert_eq!(bank.lies().await, (500, 0, 500));
    let nothing = custody::draft(&bank.ines()).await;
    assert_eq!(key(nothing), "custody-refusal-nothing-to-pay");
    bank.world.is_in_order().await;
}

/// What comes back was here before: it secures no order, whatever it names. Tried: a debit the bank
/// undoes, and a payment that comes back less the bank's charge.
#[testkit::twin]
async fn what_comes_back_secures_no_order_by_itself(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let undone = reversal("R1", 36_000, &paid_by_mara(&reference));
    let reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
    let more = format!("{}{reason}", paid_by_mara(&reference));
    let returned = booking("R2", 35_500, &more);
    let read = bank.read(&statement(71_500, &[undone, returned])).await;
    assert_eq!((read.new, read.unclear), (2, 2));
    let asked = custody::request(&bank.world.mara(), order).await.unwrap();
    assert_eq!(asked.amount, Some(Money::euro_cents(36_000)), "all of it");
    assert_eq!(bank.lies().await, (71_500, 0, 0));
    // Somebody who has looked may still say that it is for the order.
    let room = agreement::room(&bank.world.mara(), order).await.unwrap();
    let number = Decision::Order(room.head.number);
    bank.decide(36_000, number).await.unwrap();
    let room = agreement::room(&bank.world.mara(), order).await.unwrap();
    assert!(matches!(room.state, OrderState::Secured { .. }));
    bank.world.is_in_order().await;
}
