//! Somebody who is blocked still gets what is theirs: they name where it goes, say that it came, and
//! reach nothing else.

use std::time::Duration;

use app::account::{self, SignIn};
use app::{Actor, Cx, Failure, ONLY_MONEY, Person, agreement, custody, review};
use domain::notice::EventKind;
use kernel::page::PageSize;
use kernel::{Locale, Money};
use store::custody::{NewPayout, PayoutReason, PayoutState};
use testkit::TestDatabase;

use super::{block_jonas, sign_in};
use crate::bank::overdue::{direct, names_account};
use crate::world::{World, key, satisfied};

const IBAN: &str = "AT611904300234573201";
const ASKED: &str = "für dich: wohin?";

/// Signs in as a blocked contractor does, and is known by the cookie.
pub(crate) async fn blocked(world: &World) -> Cx {
    blocked_as(world, &world.contractor).await
}

async fn blocked_as(world: &World, person: &Person) -> Cx {
    let nobody = world.app.cx(Actor::Visitor, Locale::De);
    let input = SignIn {
        login: person.login.clone(),
        ..sign_in(world, "regen auf dem dach")
    };
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

/// Tried: a client who is blocked owes a sum from person to person and is reminded of it. They find
/// it, say twice that it was transferred, and it is confirmed; nobody else says it for them.
#[testkit::twin]
async fn a_blocked_client_says_what_was_transferred(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let order = world.delivered(20_000).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    account::block(&world.operator(), world.client.id, super::WHY)
        .await
        .unwrap();
    world.pass_days(14);
    let mara = blocked_as(&world, &world.client).await;
    let turns = custody::turns(&mara).await.unwrap();
    assert_eq!(turns.len(), 1);
    assert_eq!(turns[0].step, custody::PaymentStep::Transfer);
    let payout = turns[0].due.payout;
    let ines = Actor::Blocked(Box::new(world.stranger.clone()));
    for other in [world.jonas(), world.app.cx(ines, Locale::De)] {
        let said = custody::sent(&other, order, payout).await;
        assert_eq!(key(said), "not-found");
    }
    assert_eq!(custody::turns(&mara).await.unwrap(), turns);

    custody::sent(&mara, order, payout).await.unwrap();
    custody::sent(&mara, order, payout).await.unwrap();
    assert!(custody::turns(&mara).await.unwrap().is_empty());
    let told = agreement::room(&world.jonas(), order).await.unwrap();
    let sent = told.timeline.iter();
    let sent = sent.filter(|entry| entry.kind == EventKind::PaymentSent);
    assert_eq!(sent.count(), 1, "saying it twice is saying it once");
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
    assert!(!custody::request(&mara, order).await.unwrap().is_due());
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

/// Tried: a hundred sums that were said to be transferred, and one after them that was not. Whoever
/// forgets their account is asked for that one.
#[testkit::twin]
async fn the_youngest_sum_is_asked_about_behind_a_hundred_others(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let order = world.order(20_000).await;
    let (app, account) = (world.app.clone(), world.contractor.id);
    let now = world.jonas().now;
    let kept = world.app.database.write("test::sums", move |tx| {
        for number in 0..=100_u64 {
            let made_at = now.saturating_add(Duration::from_secs(number));
            let sum = NewPayout {
                id: app.id(),
                reason: PayoutReason::Payout,
                order: Some(order),
                account: Some(account),
                bank: None,
                amount: Money::euro_cents(100),
                state: PayoutState::Due,
            };
            store::custody::insert_payout(tx, &sum, made_at)?;
            if number < 100 {
                store::custody::mark_sent(tx, sum.id, made_at)?;
            }
        }
        Ok::<_, Failure>(())
    });
    kept.await.unwrap();
    world.pass_days(1);
    custody::drop_own_account(&world.jonas()).await.unwrap();
    world.pass_days(3);
    world.run_due().await;
    assert_eq!(asked(&world).await, 1);
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
    let books = custody::own_books(&jonas, None, PageSize::MAX).await;
    assert_eq!(books.unwrap().lines.items.len(), 1);
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
    // That a sum was transferred is for the client to say, and not for them.
    assert_eq!(key(custody::sent(&jonas, order, payout).await), "not-found");
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
