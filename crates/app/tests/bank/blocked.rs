//! A blocked contractor without an account, and money on an outside account.

use app::{account, custody};
use kernel::Money;
use testkit::TestDatabase;

use super::{Bank, JONAS, booking, paid_by_mara, statement};
use crate::block::money::{asked, blocked};
use crate::world::key;

/// Tried: a contractor who has named no account and is blocked before they are paid. The operator
/// sees since when it waits and no file is made; once an account is named, the sum leaves.
#[testkit::twin]
async fn from_an_outside_account_a_blocked_contractor_is_paid(db: TestDatabase) {
    let bank = Bank::new(db).await;
    custody::drop_own_account(&bank.world.jonas())
        .await
        .unwrap();
    let (order, reference) = bank.asked(36_000).await;
    let came = statement(36_000, &[booking("A1", 36_000, &paid_by_mara(&reference))]);
    bank.read(&came).await;
    bank.accepted(order).await;
    account::block(&bank.ines(), bank.world.contractor.id, "Werbung")
        .await
        .unwrap();
    bank.world.run_due().await;
    assert_eq!(asked(&bank.world).await, 1);
    let payments = bank.payments().await;
    let [(payout, None)] = payments.waiting.items.as_slice() else {
        panic!("{payments:?}")
    };
    let shown = custody::request(&bank.world.mara(), order).await.unwrap();
    assert_eq!(shown.awaited().unwrap().since, payout.made_at);
    let early = custody::draft(&bank.ines()).await;
    assert_eq!(key(early), "custody-refusal-nothing-to-pay");

    let jonas = blocked(&bank.world).await;
    custody::save_own_account(&jonas, "Jonas Groß", JONAS)
        .await
        .unwrap();
    let file = custody::draft(&bank.ines()).await.unwrap();
    custody::approve(&bank.otto(), file).await.unwrap();
    let (_, bytes) = custody::payment_file(&bank.ines(), file).await.unwrap();
    assert!(bytes.contains(JONAS) && bytes.contains("360.00"), "{bytes}");
    let shown = custody::request(&bank.world.mara(), order).await.unwrap();
    assert_eq!(shown.awaited(), None);
    bank.world.pass_days(40);
    bank.world.run_due().await;
    assert_eq!(asked(&bank.world).await, 1);
    assert_eq!(bank.books().await.leaving, Money::euro_cents(36_000));
    bank.world.is_in_order().await;
}
