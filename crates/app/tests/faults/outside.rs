//! The outside account: what goes back, what the bank takes back, a file that is given up, one booking
//! for two orders. Every commit of every step fails once, and repeating what is done changes nothing.

use app::custody::{self, Decision};
use app::{Failure, agreement};
use domain::agreement::OrderState;
use kernel::OrderId;
use store::custody::PayoutState;
use testkit::TestDatabase;

use super::alone::moved_once;
use super::seen;
use super::weeks::runs_out;
use crate::bank::reversal::{end_to_end, reversal};
use crate::bank::{Bank, booking, paid_by_mara, statement};

/// More commits than reading one statement needs.
const MOST: u32 = 10;

/// What can be seen of an order and of the account.
async fn all(bank: &Bank, order: OrderId) -> String {
    let order = seen(&bank.world, order).await;
    let (books, payments) = (bank.books().await, bank.payments().await);
    format!("{order:?} {books:?} {payments:?} {:?}", bank.review().await)
}

/// A step at the account.
macro_rules! at_the_bank {
    ($bank:expr, $order:expr, $how:ident: $step:expr) => {
        step!($bank.world, all(&$bank, $order).await, $how: $step);
    };
}

/// Reads a statement while each of its commits fails in turn; read once more it says nothing new.
async fn read_through(bank: &Bank, text: &str) {
    for kept in 0..MOST {
        bank.world.database.fail_commit_after(kept);
        let read = custody::import(&bank.ines(), text.as_bytes().to_vec()).await;
        let is_over = bank.world.database.is_failure_to_come();
        bank.world.database.fail_commits(0);
        bank.books().await;
        bank.world.is_in_order().await;
        assert_eq!(read.is_ok(), is_over, "{read:?}");
        if is_over {
            assert!(
                kept >= 2,
                "its bookings and its balance are kept one after the other"
            );
            let before = bank.transfers().await;
            let again = bank.read(text).await;
            assert_eq!(again.new, 0, "read again");
            assert_eq!(bank.transfers().await, before);
            return;
        }
    }
    panic!("reading never comes to an end")
}

/// Drafts, approves and pays everything that waits, each step through its failures; the names of the
/// payments.
async fn leaves(bank: &Bank, order: OrderId, (name, lies): (&str, i64)) -> Vec<String> {
    at_the_bank!(bank, order, once: custody::draft(&bank.ines()));
    let files = bank.payments().await.files;
    let number = files.iter().map(|view| view.file.number).max().unwrap();
    at_the_bank!(bank, order, once: custody::approve(&bank.otto(), number));
    let view = files
        .iter()
        .find(|view| view.file.number == number)
        .unwrap();
    let (mut names, mut bookings) = (Vec::new(), Vec::new());
    for (place, payout) in view.payouts.iter().enumerate() {
        let end = payout.end_to_end();
        let name = format!("{name}{place}");
        bookings.push(booking(&name, -payout.amount.minor, &end_to_end(&end)));
        names.push(end);
    }
    read_through(bank, &statement(lies, &bookings)).await;
    names
}

async fn state(bank: &Bank, order: OrderId) -> PayoutState {
    let request = custody::request(&bank.world.mara(), order).await.unwrap();
    request.payouts[0].state
}

/// 0.15: what was secured in part goes back by a file, comes back because the account is closed, and
/// leaves again: each time once.
#[testkit::twin]
async fn m0_15_a_refund_leaves_the_trust_account_once(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let came = booking("A1", 20_000, &paid_by_mara(&reference));
    read_through(&bank, &statement(20_000, &[came])).await;
    runs_out(&bank.world, order).await;
    assert!(matches!(
        bank.world.state(order).await,
        OrderState::Lapsed { .. }
    ));
    let refunded = [20_000, 0, 0, 20_000];
    assert_eq!(moved_once(&bank.world, order).await, refunded);
    assert_eq!(bank.books().await.leaving.minor, 20_000);

    let names = leaves(&bank, order, ("D", 0)).await;
    assert_eq!(names.len(), 1);
    assert_eq!(state(&bank, order).await, PayoutState::Paid);
    let reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
    let more = format!("{}{reason}", end_to_end(&names[0]));
    let returned = booking("R1", 20_000, &more);
    read_through(&bank, &statement(20_000, &[returned])).await;
    assert_eq!(state(&bank, order).await, PayoutState::Waiting);
    let again = leaves(&bank, order, ("E", 0)).await;
    assert_ne!(again, names, "under another name");
    assert_eq!(state(&bank, order).await, PayoutState::Paid);
    let books = bank.books().await;
    assert!(books.lies.is_zero() && books.leaving.is_zero(), "{books:?}");
    assert_eq!(moved_once(&bank.world, order).await, refunded);
    bank.world.is_in_order().await;
}

/// 0.15: a file that nobody approved is given up once; its payment waits again and leaves with the next.
#[testkit::twin]
async fn m0_15_a_file_that_is_given_up_pays_nothing(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let came = booking("A1", 36_000, &paid_by_mara(&reference));
    read_through(&bank, &statement(36_000, &[came])).await;
    bank.accepted(order).await;
    at_the_bank!(bank, order, once: custody::draft(&bank.ines()));
    assert_eq!(state(&bank, order).await, PayoutState::InFile);
    let number = bank.payments().await.files[0].file.number;
    at_the_bank!(bank, order, once: custody::give_up(&bank.ines(), number));
    assert_eq!(state(&bank, order).await, PayoutState::Waiting);
    let late = custody::approve(&bank.otto(), number).await;
    assert!(late.is_err(), "what was given up is not approved: {late:?}");
    leaves(&bank, order, ("D", 0)).await;
    assert_eq!(state(&bank, order).await, PayoutState::Paid);
    let paid = [36_000, 36_000, 36_000, 0];
    assert_eq!(moved_once(&bank.world, order).await, paid);
    assert!(bank.books().await.lies.is_zero());
}

/// 0.15: what a bank takes back is read once, and is borne once by the operator; the order and the
/// payment stay as they were.
#[testkit::twin]
async fn m0_15_a_reversal_is_borne_once(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let came = booking("A1", 36_000, &paid_by_mara(&reference));
    read_through(&bank, &statement(36_000, &[came])).await;
    bank.accepted(order).await;
    let taken = reversal("A1", -36_000, &paid_by_mara(&reference));
    read_through(&bank, &statement(0, &[taken])).await;
    let stopped = custody::draft(&bank.ines()).await;
    assert!(stopped.is_err(), "while nobody has decided: {stopped:?}");
    let own = booking("E1", 36_500, "<RmtInf><Ustrd>Einlage</Ustrd></RmtInf>");
    read_through(&bank, &statement(36_500, &[own])).await;

    let open = bank.review().await;
    let find = |cents: i64| {
        let mut fitting = open.iter().filter(|entry| entry.amount.minor == cents);
        fitting.next().unwrap().key
    };
    let (paid_in, taken) = (find(36_500), find(36_000));
    at_the_bank!(bank, order, once: custody::decide(&bank.ines(), paid_in, Decision::Own));
    at_the_bank!(bank, order, once: custody::decide(&bank.ines(), taken, Decision::Charge));
    leaves(&bank, order, ("D", 500)).await;
    let books = bank.books().await;
    assert_eq!((books.lies.minor, books.fees.minor), (500, 500));
    let paid = [36_000, 36_000, 36_000, 0];
    assert_eq!(moved_once(&bank.world, order).await, paid);
    bank.world.is_in_order().await;
}

/// 0.15: one transfer for two orders secures the one it names, and the other once somebody has said so:
/// each once, and nothing is left over.
#[testkit::twin]
async fn m0_15_one_booking_secures_two_orders_once(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (first, reference) = bank.asked(36_000).await;
    let (second, _) = bank.asked(5_000).await;
    let both = booking("A1", 41_000, &paid_by_mara(&reference));
    read_through(&bank, &statement(41_000, &[both])).await;
    assert_eq!(moved_once(&bank.world, first).await[0], 36_000);
    assert_eq!(moved_once(&bank.world, second).await[0], 0);
    let room = agreement::room(&bank.world.mara(), second).await.unwrap();
    let number = room.head.number;
    let open = bank.review().await;
    assert_eq!(open[0].left_over.minor, 5_000);
    let rest = || Decision::Order(number.clone());
    let wrong = custody::decide(&bank.ines(), open[0].key, Decision::Order("F-1".into())).await;
    assert!(matches!(wrong, Err(Failure::Refused(_))), "{wrong:?}");
    at_the_bank!(bank, second, once: custody::decide(&bank.ines(), open[0].key, rest()));
    for (order, sum) in [(first, 36_000), (second, 5_000)] {
        assert_eq!(moved_once(&bank.world, order).await, [sum, 0, 0, 0]);
        assert!(matches!(
            bank.world.state(order).await,
            OrderState::Secured { .. }
        ));
    }
    let books = bank.books().await;
    assert!(books.arrived.is_zero() && bank.review().await.is_empty());
    assert_eq!((books.lies.minor, books.held.minor), (41_000, 41_000));
}
