//! A blocked account: nobody acts with it, everything that was agreed goes on.

pub(crate) mod money;

use app::account::{self, SignIn};
use app::{Failure, Scope, agreement, posting};
use domain::agreement::OrderState;
use kernel::page::PageSize;
use kernel::{Locale, Money};
use testkit::TestDatabase;

use crate::offer;
use crate::world::{World, key};

store::statements! {
    OPERATOR = "update account set is_operator = $2 where id = $1";
}

const WHY: &str = "Mehrere Meldungen über Werbung";

fn sign_in(world: &World, password: &str) -> SignIn {
    SignIn {
        login: world.contractor.login.clone(),
        password: password.to_owned(),
        user_agent: String::new(),
    }
}

/// Makes the stranger run the instance.
async fn with_operator(db: TestDatabase) -> World {
    let world = World::new(db).await;
    let values = vec![world.stranger.id.into(), true.into()];
    world.raw(&OPERATOR, values).await;
    assert_eq!(STATEMENTS.len(), 1);
    world
}

async fn block_jonas(world: &World) {
    account::block(&world.operator(), world.contractor.id, WHY)
        .await
        .unwrap();
}

#[testkit::twin]
async fn who_is_blocked_still_gets_paid(db: TestDatabase) {
    let world = with_operator(db).await;
    let accepted = world.delivered(30_000).await;
    let silent = world.delivered(12_000).await;
    block_jonas(&world).await;
    // One is accepted by the client, the other by silence.
    app::review::accept(&world.mara(), accepted, crate::world::satisfied(98))
        .await
        .unwrap();
    world.pass_days(60);
    world.run_due().await;
    assert_eq!(world.paid_out(accepted).await, 30_000);
    assert_eq!(world.paid_out(silent).await, 12_000);
    world.is_in_order().await;
}

#[testkit::twin]
async fn a_blocked_client_cannot_hold_back_what_was_delivered(db: TestDatabase) {
    let world = with_operator(db).await;
    let order = world.delivered(30_000).await;
    account::block(&world.operator(), world.client.id, WHY)
        .await
        .unwrap();
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert!(room.is_other_blocked);
    world.pass_days(60);
    world.run_due().await;
    assert!(matches!(world.state(order).await, OrderState::Paid { .. }));
    assert_eq!(world.paid_out(order).await, 30_000);
}

#[testkit::twin]
async fn what_is_secured_with_somebody_blocked_goes_back(db: TestDatabase) {
    let world = with_operator(db).await;
    let order = world.secured(30_000).await;
    block_jonas(&world).await;
    for _ in 0..8 {
        world.pass_days(30);
        world.run_due().await;
    }
    let room = agreement::room(&world.mara(), order).await.unwrap();
    assert!(room.state.is_terminal(), "{:?}", room.state);
    assert_eq!(room.money.refunded, Money::euro_cents(30_000));
    world.is_in_order().await;
}

#[testkit::twin]
async fn nobody_acts_with_a_blocked_account(db: TestDatabase) {
    let world = with_operator(db).await;
    let nobody = world.app.cx(app::Actor::Visitor, Locale::De);
    let right = "regen auf dem dach";
    let signed_in = account::sign_in(&nobody, sign_in(&world, right))
        .await
        .unwrap();
    let token = account::NewToken {
        name: "Skript".to_owned(),
        scope: Scope::Money,
        days: None,
    };
    let token = account::token_by_password(&nobody, sign_in(&world, right), token)
        .await
        .unwrap()
        .reveal();
    let link = account::reset_link(&world.app, &world.contractor.login, "sign_in")
        .await
        .unwrap();
    block_jonas(&world).await;
    let cookie = signed_in.token.reveal();
    let is_known = async |token: &str| {
        let by_session = account::by_session(&world.app, token).await.unwrap();
        let by_token = account::by_token(&world.app, token).await.unwrap();
        by_session.is_some() || by_token.is_some()
    };
    assert!(!is_known(&cookie).await, "the sign-in has ended");
    assert!(!is_known(&token).await, "the token rests");
    let by_link = account::sign_in_by_link(&nobody, &link.reveal(), "").await;
    by_link.unwrap_err();
    let wish = account::NewToken {
        name: "Skript".to_owned(),
        scope: Scope::Money,
        days: None,
    };
    let refused = account::token_by_password(&nobody, sign_in(&world, right), wish).await;
    assert_eq!(key(refused), "field-sign-in-blocked");
    let narrow = account::sign_in(&nobody, sign_in(&world, right)).await;
    let narrow = narrow.unwrap().token.reveal();
    assert!(
        !is_known(&narrow).await,
        "it opens the way to one's money alone"
    );
    let refused = account::sign_in(&nobody, sign_in(&world, "etwas anderes")).await;
    assert_eq!(
        key(refused),
        "field-sign-in-wrong",
        "nothing is told to others"
    );
    let begun = world.propose(world.draft(5_000)).await;
    assert_eq!(key(begun), "account-refusal-blocked");
    // Lifted, the token works again; the sign-in does not.
    account::unblock(&world.operator(), world.contractor.id)
        .await
        .unwrap();
    assert!(is_known(&token).await);
    assert!(!is_known(&cookie).await);
    account::sign_in(&nobody, sign_in(&world, right))
        .await
        .unwrap();
    let mails = world.mails_to(&world.contractor).await;
    assert!(
        mails.iter().any(|mail| mail.body.contains(WHY)),
        "{mails:?}"
    );
}

#[testkit::twin]
async fn ads_of_somebody_blocked_are_not_shown(db: TestDatabase) {
    let world = with_operator(db).await;
    let task = offer::weekly_task(&world).await;
    let ad = offer::published(&world, task).await;
    let shown = async || {
        let all = posting::ads(&world.jonas(), None, PageSize::default()).await;
        let found = posting::search(&world.jonas(), "Belege").await;
        (all.unwrap().items.len(), found.unwrap().len())
    };
    assert_eq!(shown().await, (1, 1));
    account::block(&world.operator(), world.client.id, WHY)
        .await
        .unwrap();
    assert_eq!(shown().await, (0, 0));
    // Tried: its address, an offer to it, a question at it.
    let read = posting::show(&world.jonas(), ad).await;
    assert_eq!(read.map(drop), Err(Failure::NotFound));
    let due = "2026-04-20T16:00:00Z";
    let sent = posting::send(&world.jonas(), ad, offer::offer(45_000, due)).await;
    assert_eq!(sent.map(drop), Err(Failure::NotFound));
    // Its owner goes on seeing it.
    posting::show(&world.mara(), ad).await.unwrap();
}

/// Who has offered goes on seeing the ad and offers no more; who has signed binds nobody.
#[testkit::twin]
async fn nothing_begins_with_somebody_blocked(db: TestDatabase) {
    let world = with_operator(db).await;
    let task = offer::weekly_task(&world).await;
    let ad = offer::published(&world, task).await;
    let due = "2026-04-20T16:00:00Z";
    let offers = async || posting::send(&world.jonas(), ad, offer::offer(45_000, due)).await;
    let first = offers().await.unwrap();
    posting::withdraw(&world.jonas(), first).await.unwrap();
    let order = world.order(30_000).await;
    world.sign(world.mara(), order).await.unwrap();
    account::block(&world.operator(), world.client.id, WHY)
        .await
        .unwrap();
    posting::show(&world.jonas(), ad).await.unwrap();
    assert_eq!(key(offers().await), "account-refusal-blocked");
    let signed = world.sign(world.jonas(), order).await;
    assert_eq!(key(signed), "account-refusal-blocked");
}

#[testkit::twin]
async fn only_the_operator_blocks_and_not_themselves(db: TestDatabase) {
    let world = with_operator(db).await;
    let (jonas, ines) = (world.contractor.id, world.stranger.id);
    for other in [world.mara(), world.jonas()] {
        let refused = account::block(&other, jonas, WHY).await;
        assert_eq!(refused, Err(Failure::NotFound));
        assert_eq!(
            account::unblock(&other, jonas).await,
            Err(Failure::NotFound)
        );
    }
    let operator = world.operator();
    let empty = account::block(&operator, jonas, " \u{200b} ").await;
    assert_eq!(key(empty), "field-required");
    let long = account::block(&operator, jonas, &"x".repeat(501)).await;
    assert_eq!(key(long), "field-too-long");
    let own = account::block(&operator, ines, WHY).await;
    assert_eq!(key(own), "account-refusal-block-operator");
    let none = account::unblock(&operator, jonas).await;
    assert_eq!(none, Err(Failure::Conflict));
    block_jonas(&world).await;
    let twice = account::block(&operator, jonas, WHY).await;
    assert_eq!(twice, Err(Failure::Conflict));
    let (_, block) = account::block_of(&operator, jonas).await.unwrap();
    assert_eq!(block.unwrap().why, WHY);
}
