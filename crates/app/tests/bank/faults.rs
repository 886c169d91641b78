//! Failures between the steps.

use app::custody::{self, Decision};
use app::{agreement, review};
use testkit::TestDatabase;

use super::{Bank, booking, paid_by_mara, statement};
use crate::world::{delivery, satisfied};

/// Every step of every money flow fails once before it is kept, is repeated, and has one effect.
#[testkit::twin]
async fn a_failure_at_any_step_moves_nothing_and_the_repetition_moves_it_once(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let came = statement(36_500, &[booking("A1", 36_500, &paid_by_mara(&reference))]);
    /// Runs a step while the disk is full, then again.
    macro_rules! twice {
        ($step:expr) => {{
            let before = bank.transfers().await;
            bank.world.database.fail_commits(1);
            assert!($step.await.is_err(), "the failure is said");
            assert_eq!(bank.transfers().await, before, "and nothing moved");
            bank.books().await;
            let done = $step.await.unwrap();
            bank.books().await;
            done
        }};
    }
    twice!(custody::import(&bank.ines(), came.clone().into_bytes()));
    agreement::start(&bank.world.jonas(), order).await.unwrap();
    let open = bank.review().await;
    twice!(custody::decide(
        &bank.ines(),
        open[0].key,
        Decision::SendBack
    ));
    review::deliver(&bank.world.jonas(), order, delivery())
        .await
        .unwrap();
    twice!(review::accept(&bank.world.mara(), order, satisfied(100)));
    let number = twice!(custody::draft(&bank.ines()));
    twice!(custody::approve(&bank.otto(), number));
    let files = bank.payments().await.files;
    let bookings: Vec<String> = files[0]
        .payouts
        .iter()
        .zip(["D1", "D2"])
        .map(|(payout, name)| {
            let end = format!(
                "<Refs><EndToEndId>{}</EndToEndId></Refs>",
                payout.end_to_end()
            );
            booking(name, -payout.amount.minor, &end)
        })
        .collect();
    assert_eq!(bookings.len(), 2, "the payment and the surplus");
    let left = statement(0, &bookings);
    twice!(custody::import(&bank.ines(), left.clone().into_bytes()));
    let books = bank.books().await;
    assert!(books.lies.is_zero() && books.leaving.is_zero() && books.gap().unwrap().is_zero());
    assert_eq!(bank.world.paid_out(order).await, 36_000);
    bank.world.is_in_order().await;
}
