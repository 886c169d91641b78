//! Somebody who is blocked still gets what is theirs: they name where it goes, say that it came, and
//! reach nothing else.

use app::account::{self, SignIn};
use app::{Actor, Cx, Failure, ONLY_MONEY, agreement, custody, review};
use kernel::page::PageSize;
use kernel::{Locale, Money};
use testkit::TestDatabase;

use super::{block_jonas, sign_in};
use crate::bank::overdue::direct;
use crate::world::{World, key, satisfied};

const IBAN: &str = "AT611904300234573201";
const ASKED: &str = "für dich: wohin?";

/// Signs in as whoever is blocked does, and is known by the cookie.
pub(crate) async fn blocked(world: &World) -> Cx {
    let nobody = world.app.cx(Actor::Visitor, Locale::De);
    let input: SignIn = sign_in(world, "regen auf dem dach");
    let signed_in = account::sign_in(&nobody, input).await.unwrap();
    assert!(signed_in.is_blocked);
    let cookie = signed_in.token.reveal();
    let open = account::by_session(&world.app, &cookie).await.unwrap();
    assert!(open.is_none(), "no door but the narrow one opens");
    let person = account::blocked_by_session(&world.app, &cookie).await;
    let person = person.unwrap().unwrap();
    world.app.cx(Actor::Blocked(Box::new(person)), Locale::De)
}

/// How often somebody was asked where their money goes.
pub(crate) async fn asked(world: &World) -> usize {
    let mails = world.mails_to(&world.contractor).await;
    let asked = mails.iter().filter(|mail| mail.subject.contains(ASKED));
    asked.count()
}

/// Tried: a blocked contractor without an account, without custody. The sum waits, both sides see
/// since when, the contractor is asked at once and after 3 and 7 days, names an account, is paid and
/// says so.
#[testkit::twin]
async fn without_custody_a_blocked_contractor_is_paid(db: TestDatabase) {
    let world = direct(db).await;
    let order = world.delivered(20_000).await;
    block_jonas(&world).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    world.run_due().await;
    let since = world.mara().now;
    let shown = custody::request(&world.mara(), order).await.unwrap();
    let awaited = shown.awaited().unwrap();
    assert_eq!(awaited.since, since);
    assert!(shown.waits_for_account());
    assert_eq!(asked(&world).await, 1);
    world.pass_days(3);
    world.run_due().await;
    assert_eq!(awaited.next_asked_at, world.mara().now);
    assert_eq!(asked(&world).await, 2);
    world.pass_days(4);
    world.run_due().await;
    assert_eq!(asked(&world).await, 3);

    let jonas = blocked(&world).await;
    let wrong = custody::save_own_account(&jonas, "Jonas Groß", "AT00").await;
    assert!(matches!(wrong, Err(Failure::Invalid(_))), "{wrong:?}");
    custody::save_own_account(&jonas, "Jonas Groß", IBAN)
        .await
        .unwrap();
    // Whoever got hold of the password cannot lead the money elsewhere.
    let elsewhere = "DE02120300000000202051";
    let other = custody::save_own_account(&jonas, "Jonas Groß", elsewhere).await;
    assert_eq!(key(other), "custody-own-stays");
    custody::save_own_account(&jonas, "Jonas Groß", IBAN)
        .await
        .unwrap();
    let shown = custody::request(&world.mara(), order).await.unwrap();
    assert_eq!(shown.awaited(), None);
    assert_eq!(shown.account.as_ref().unwrap().iban, IBAN);
    let payout = shown.payouts[0].id;
    custody::sent(&world.mara(), order, payout).await.unwrap();
    let theirs = custody::request(&jonas, order).await.unwrap();
    assert!(theirs.waits_for_receipt());
    custody::confirm(&jonas, order, payout).await.unwrap();
    let shown = custody::request(&world.mara(), order).await.unwrap();
    assert!(!shown.is_due());
    world.pass_days(60);
    world.run_due().await;
    assert_eq!(asked(&world).await, 3, "nobody is asked for what is known");
    world.is_in_order().await;
}

/// Whoever forgets their account while something is to be paid is asked again; nobody is asked for
/// money that came.
#[testkit::twin]
async fn who_deletes_the_account_is_asked_again(db: TestDatabase) {
    let world = direct(db).await;
    custody::save_own_account(&world.jonas(), "Jonas Groß", IBAN)
        .await
        .unwrap();
    let order = world.delivered(20_000).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    world.pass_days(10);
    world.run_due().await;
    assert_eq!(asked(&world).await, 0);
    custody::drop_own_account(&world.jonas()).await.unwrap();
    custody::drop_own_account(&world.jonas()).await.unwrap();
    world.pass_days(4);
    world.run_due().await;
    assert_eq!(asked(&world).await, 1, "on the fourteenth day");
}

/// Tried as somebody who is blocked: other people's orders, what the client says, and every other
/// kind of use case there is.
#[testkit::twin]
async fn who_is_blocked_reaches_their_own_money_alone(db: TestDatabase) {
    let world = direct(db).await;
    let order = world.delivered(20_000).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    block_jonas(&world).await;
    let jonas = blocked(&world).await;
    // What is theirs.
    let own = account::own_block(&jonas).await.unwrap();
    assert_eq!(own.why, super::WHY);
    let role = domain::agreement::Role::Contractor;
    let statement = custody::statement(&jonas, role, None, PageSize::MAX).await;
    assert_eq!(statement.unwrap().entries.items.len(), 3);
    assert_eq!(
        custody::movements(&jonas, order).await.unwrap().moved.len(),
        3
    );
    assert!(
        !custody::export_movements(&jonas, order)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(custody::own_books(&jonas).await.unwrap().lines.len(), 1);
    // What is not.
    let refused = [
        jonas.reader().map(drop),
        jonas.writer().map(drop),
        jonas.payer().map(drop),
        jonas.signer().map(drop),
        jonas.proven().map(drop),
        jonas.operator().map(drop),
        jonas.acting_operator().map(drop),
    ];
    for refused in refused {
        assert_eq!(key(refused), ONLY_MONEY);
    }
    let payout = custody::request(&jonas, order).await.unwrap().payouts[0].id;
    assert_eq!(
        key(custody::missed(&jonas, order, payout).await),
        ONLY_MONEY
    );
    assert_eq!(key(custody::sent(&jonas, order, payout).await), ONLY_MONEY);
    assert_eq!(key(custody::drop_own_account(&jonas).await), ONLY_MONEY);
    assert_eq!(key(agreement::room(&jonas, order).await), ONLY_MONEY);
    assert_eq!(key(custody::own_record(&jonas).await), ONLY_MONEY);
    let other = world.cx(&world.client);
    let theirs = world.propose(world.draft(500)).await;
    assert_eq!(key(theirs), "account-refusal-blocked");
    assert_eq!(key(account::own_block(&other).await), "not-found");
    // Somebody else who is blocked sees nothing of this order.
    account::unblock(&world.operator(), world.contractor.id)
        .await
        .unwrap();
    let ines = Actor::Blocked(Box::new(world.stranger.clone()));
    let ines = world.app.cx(ines, Locale::De);
    assert_eq!(key(custody::movements(&ines, order).await), "not-found");
    assert_eq!(key(custody::request(&ines, order).await), "not-found");
    let said = custody::confirm(&ines, order, payout).await;
    assert_eq!(key(said), "not-found");
    // Signing out is open to everybody who is in.
    account::sign_out(&jonas).await.unwrap();
    let due = custody::request(&world.mara(), order).await.unwrap();
    assert_eq!(due.amount, Some(Money::euro_cents(20_000)));
}
