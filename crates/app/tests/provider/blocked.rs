//! A blocked contractor without an account, and money with a licensed provider.

use app::{account, agreement, custody, review};
use testkit::TestDatabase;

use super::Provided;
use crate::block::money::{asked, blocked};
use crate::world::{delivery, satisfied};

/// Tried: a contractor who has named no account and is blocked before they are paid. The provider is
/// asked for nothing until an account is named; then it pays.
#[testkit::twin]
async fn by_a_provider_a_blocked_contractor_is_paid(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let (mara, jonas) = (provided.world.mara(), provided.world.jonas());
    custody::drop_own_account(&jonas).await.unwrap();
    let order = provided.signed(36_000).await;
    provided.settle().await;
    agreement::start(&jonas, order).await.unwrap();
    review::deliver(&jonas, order, delivery()).await.unwrap();
    let (operator, contractor) = (provided.world.operator(), provided.world.contractor.id);
    account::block(&operator, contractor, "Werbung")
        .await
        .unwrap();
    review::accept(&mara, order, satisfied(100)).await.unwrap();
    provided.world.run_due().await;
    assert!(provided.asked().await.is_empty());
    assert_eq!(asked(&provided.world).await, 1);
    let shown = custody::request(&mara, order).await.unwrap();
    assert_eq!(shown.awaited().unwrap().since, mara.now);

    let narrow = blocked(&provided.world).await;
    custody::save_own_account(&narrow, "Jonas Groß", "AT611904300234573201")
        .await
        .unwrap();
    assert_eq!(provided.asked().await[0].kind, "release");
    provided.settle().await;
    assert_eq!(provided.provider.all(), 0);
    assert_eq!(provided.world.paid_out(order).await, 36_000);
    let shown = custody::request(&mara, order).await.unwrap();
    assert_eq!(shown.awaited(), None);
    provided.agrees().await;
}
