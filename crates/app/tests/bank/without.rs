//! Without custody, and the open books.

use app::custody::{self, OpenBooks};
use app::{Cx, Failure, agreement, review};
use domain::custody::Adapter;
use kernel::page::PageSize;
use testkit::TestDatabase;

use super::{JONAS, RUNS_IT, TAMPER, TAMPER_ONE};
use crate::world::{World, satisfied};

/// 0.6: without custody the contract says so, the work can begin, and what is due stays due until
/// whoever is to get it says that it came.
#[testkit::twin]
async fn m0_6_without_custody_everybody_sees_that_nothing_is_secured(db: TestDatabase) {
    let world = World::new(db).await;
    world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
    let account = ("Kanzlei Beispiel", super::TRUST);
    let unread = custody::choose(&world.operator(), "trust", account, false).await;
    assert!(
        matches!(unread, Err(Failure::Invalid(_))),
        "the notice is read first"
    );
    custody::choose(&world.operator(), "direct", ("", ""), false)
        .await
        .unwrap();
    let order = world.delivered(20_000).await;
    let view = agreement::contract(&world.mara(), order).await.unwrap();
    assert_eq!(view.contract.custody, Adapter::Direct);
    let clauses = view.contract.clauses();
    let says = |wanted: &str| clauses.iter().any(|clause| clause.key == wanted);
    assert!(says("custody-contract-promises") && says("custody-contract-pays"));
    assert!(!says("contract-client-secures"));
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();

    let nowhere = custody::request(&world.mara(), order).await.unwrap();
    assert!(nowhere.is_due() && nowhere.code().is_none());
    custody::save_own_account(&world.jonas(), "Jonas Groß", JONAS)
        .await
        .unwrap();
    let asked = custody::request(&world.mara(), order).await.unwrap();
    assert!(
        asked
            .code()
            .unwrap()
            .payload()
            .unwrap()
            .contains("EUR200.00")
    );
    assert_eq!(
        custody::request(&world.ines(), order).await,
        Err(Failure::NotFound)
    );
    let payout = asked.payouts[0].id;
    let by_client = custody::confirm(&world.mara(), order, payout).await;
    assert_eq!(by_client, Err(Failure::NotFound));
    for _ in 0..2 {
        custody::confirm(&world.jonas(), order, payout)
            .await
            .unwrap();
    }
    assert!(
        !custody::request(&world.mara(), order)
            .await
            .unwrap()
            .is_due()
    );
    assert!(
        custody::operator_books(&world.operator())
            .await
            .unwrap()
            .due
            .is_zero()
    );
    world.is_in_order().await;
}

/// G7: everybody can prove that what is held is what is owed, of their own orders alone.
#[testkit::twin]
async fn g7_the_open_books_are_worked_out_from_the_transfers(db: TestDatabase) {
    let world = World::new(db).await;
    world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
    let held = world.secured(4_200).await;
    let paid = world.delivered(900).await;
    review::accept(&world.mara(), paid, satisfied(100))
        .await
        .unwrap();
    for cx in [world.mara(), world.jonas()] {
        let books = all(&cx).await;
        assert!(books.agrees() && books.lines.items.len() == 2);
        let mut lines = books.lines.items.iter();
        let line = lines.find(|line| line.order == held).unwrap();
        assert_eq!((line.owed.minor, line.held.minor), (4_200, 4_200));
        let csv = String::from_utf8(custody::export_books(&cx).await.unwrap()).unwrap();
        assert!(csv.contains(&line.number) && csv.contains("42,00"), "{csv}");
    }
    let nobodys = all(&world.ines()).await;
    assert!(nobodys.lines.items.is_empty() && nobodys.totals.is_empty());
    assert_eq!(
        custody::operator_books(&world.mara()).await,
        Err(Failure::NotFound)
    );
    let own = custody::operator_books(&world.operator()).await.unwrap();
    let play = own
        .totals
        .iter()
        .find(|(way, ..)| *way == Adapter::Play)
        .unwrap();
    assert_eq!(
        (play.1.funded, play.1.paid_out, play.2.minor),
        (5_100, 900, 4_200)
    );
    world.raw(&TAMPER, vec![]).await;
    let books = all(&world.mara()).await;
    assert!(!books.agrees(), "a counter changed by hand is seen");
}

/// G7: the verdict and the sums are of every order, however few of them a page shows: an order that
/// differs is counted on each page, also where it does not stand.
#[testkit::twin]
async fn g7_no_order_is_left_out_of_the_open_books(db: TestDatabase) {
    let world = World::new(db).await;
    let oldest = world.secured(700).await;
    world.pass_days(1);
    for cents in [900, 1_100] {
        let order = world.delivered(cents).await;
        review::accept(&world.mara(), order, satisfied(100))
            .await
            .unwrap();
        world.pass_days(1);
    }
    let newest = world.order(500).await;
    let page = async |after| {
        let size = PageSize::clamped(1);
        custody::own_books(&world.mara(), after, size)
            .await
            .unwrap()
    };
    let first = page(None).await;
    assert!(first.agrees());
    assert_eq!((first.orders(), first.differing()), (4, 0));
    let [total] = first.totals.as_slice() else {
        panic!("{:?}", first.totals)
    };
    let position = total.position;
    assert_eq!((position.funded, position.paid_out), (2_700, 2_000));
    assert_eq!(total.held.minor, 700);
    let mut seen = Vec::new();
    let mut at = first;
    loop {
        assert_eq!(at.lines.items.len(), 1);
        seen.push(at.lines.items[0].order);
        let Some(next) = at.lines.next.take() else {
            break;
        };
        at = page(Some(next)).await;
    }
    assert_eq!((seen.len(), seen[0], seen[3]), (4, newest, oldest));

    world.raw(&TAMPER_ONE, vec![700_i64.into()]).await;
    let told = page(None).await;
    assert!(told.lines.items[0].agrees(), "the newest does");
    assert!(!told.agrees());
    assert_eq!((told.orders(), told.differing()), (4, 1));
}

async fn all(cx: &Cx) -> OpenBooks {
    custody::own_books(cx, None, PageSize::MAX).await.unwrap()
}
