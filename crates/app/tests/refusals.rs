//! What is refused, by name, and what strangers see: nothing.

use app::account::{self, Profile};
use app::agreement::{self, Filter, OrderDraft, Signing, Sort};
use app::review::{self, Revising};
use app::{Cx, Failure, Scope, work};
use domain::account::{SettingsDraft, WeeklyHours};
use domain::agreement::{Defect, Role, Tag};
use domain::instruction::Body;
use kernel::page::PageSize;
use kernel::{FileId, Money, OrderId};
use testkit::TestDatabase;

use crate::world::{MUST, TASTE, World, body, delivery, improved, key, satisfied, signing};

/// 4.5: nobody works for themselves.
#[testkit::twin]
async fn an_order_with_oneself_is_refused(db: TestDatabase) {
    let world = World::new(db).await;
    let mut draft = world.draft(100);
    draft.contractor = draft.client;
    assert_eq!(key(world.propose(draft).await), "refusal-order-own-work");
    let (cx, all, size) = (
        world.mara(),
        (Filter::All, Sort::Recent),
        PageSize::default(),
    );
    let list = agreement::orders(&cx, Role::Client, all, None, size)
        .await
        .unwrap();
    assert!(list.items.is_empty(), "nothing was left behind");
}

/// 0.6, 0.15: without the agreed sum secured the start is off.
#[testkit::twin]
async fn an_unsecured_start_is_refused(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(100).await;
    let start = async || key(agreement::start(&world.jonas(), order).await);
    assert_eq!(start().await, "refusal-order-not-signed");
    world.sign_both(order).await;
    assert_eq!(start().await, "refusal-order-not-secured");
    let other = agreement::secure(&world.mara(), order, Money::euro_cents(101)).await;
    assert_eq!(key(other), "refusal-order-other-sum");
    assert_eq!(start().await, "refusal-order-not-secured");
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!((room.primary, room.money.held.minor), (None, 0));
    agreement::secure(&world.mara(), order, Money::euro_cents(100))
        .await
        .unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    assert_eq!(start().await, "refusal-order-already-started");
}

/// 0.14: only who is named signs, under the contract that was read, once.
#[testkit::twin]
async fn a_wrong_signature_is_refused(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(100).await;
    let hash = agreement::contract(&world.mara(), order)
        .await
        .unwrap()
        .hash
        .to_string();
    let sign = async |cx: Cx, signing: Signing| key(agreement::sign(&cx, order, signing).await);
    let outdated = signing("Mara Müller", &"0".repeat(64));
    assert_eq!(
        sign(world.mara(), outdated).await,
        "refusal-order-outdated-version"
    );
    let garbage = signing("Mara Müller", "kein Hash");
    assert_eq!(
        sign(world.mara(), garbage).await,
        "refusal-order-outdated-version"
    );
    assert_eq!(
        sign(world.mara(), signing("", &hash)).await,
        "field-required"
    );
    let wrong = signing("Jonas Groß", &hash);
    assert_eq!(
        sign(world.mara(), wrong).await,
        "refusal-order-name-differs"
    );
    let unticked = Signing {
        confirmed: false,
        ..signing("Mara Müller", &hash)
    };
    assert_eq!(sign(world.mara(), unticked).await, "field-confirm-required");
    // The name counts as it is compared, not as it is spelled.
    agreement::sign(&world.mara(), order, signing("mara mueller", &hash))
        .await
        .unwrap();
    assert_eq!(
        sign(world.mara(), signing("Mara Müller", &hash)).await,
        "refusal-order-signed-twice"
    );
    let contract = agreement::contract(&world.jonas(), order).await.unwrap();
    let signature = &contract.signatures[0];
    assert_eq!(
        (signature.role, signature.signature.typed_name.as_str()),
        (Role::Client, "mara mueller")
    );
    assert_eq!(signature.signature.contract.to_string(), hash);
    assert_eq!(signature.signature.at, world.mara().now);
}

/// 3.23, 3.24: a revision names a must criterion with a reason; taste never stops money.
#[testkit::twin]
async fn only_a_must_criterion_asks_for_a_revision(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(100).await;
    let revise = async |cx: Cx, criterion, reason: &str| {
        let defects = vec![Defect {
            criterion,
            reason: reason.to_owned(),
        }];
        review::revise(
            &cx,
            order,
            Revising {
                defects,
                hours: Vec::new(),
                minutes: None,
            },
        )
        .await
    };
    let taste = revise(world.mara(), TASTE, "gefällt mir nicht").await;
    assert_eq!(key(taste), "refusal-order-taste-is-no-reason");
    let none = review::revise(&world.mara(), order, Revising::default()).await;
    assert_eq!(key(none), "refusal-order-no-criterion");
    assert_eq!(
        key(revise(world.mara(), MUST, " ").await),
        "refusal-order-reason-missing"
    );
    assert_eq!(
        key(revise(world.jonas(), MUST, "x").await),
        "refusal-order-only-client"
    );
    revise(world.mara(), MUST, "Drei Belege fehlen")
        .await
        .unwrap();
    assert_eq!(world.tag(order).await, Tag::InWork);
    assert_eq!(
        review::deliver(&world.jonas(), order, improved(&world.jonas(), order).await)
            .await
            .unwrap(),
        2
    );
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let room = agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!(room.decisions[0].defects[0].reason, "Drei Belege fehlen");
    assert_eq!((room.deliveries.len(), room.money.paid_out.minor), (2, 100));
    world.is_in_order().await;
}

/// Nothing follows an end: no delivery, no second acceptance, no message that moves anything.
#[testkit::twin]
async fn nothing_follows_an_end(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(100).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let late = review::deliver(&world.jonas(), order, delivery()).await;
    assert_eq!(key(late), "refusal-order-paid");
    let twice = review::accept(&world.mara(), order, satisfied(100)).await;
    assert_eq!(key(twice), "refusal-order-paid");
    assert_eq!(
        key(agreement::withdraw(&world.mara(), order).await),
        "refusal-order-paid"
    );
    assert_eq!(world.paid_out(order).await, 100);
    let lapsed = world.order(200).await;
    world.pass_days(20);
    world.run_due().await;
    assert_eq!(
        key(review::deliver(&world.jonas(), lapsed, delivery()).await),
        "refusal-order-lapsed"
    );
    assert_eq!(
        key(world.sign(world.mara(), lapsed).await),
        "refusal-order-lapsed"
    );
}

/// Other people's orders do not exist.
#[testkit::twin]
async fn strangers_see_and_do_nothing(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(100).await;
    let missing = OrderId::from_bytes([9; 16]);
    let upload = || work::Upload {
        name: "a.txt".into(),
        content: b"a".to_vec(),
    };
    let added = work::add_file(&world.jonas(), order, upload())
        .await
        .unwrap();
    for (cx, order) in [(world.ines(), order), (world.mara(), missing)] {
        let message = work::NewMessage {
            body: "Hallo".into(),
            ..Default::default()
        };
        let outcomes = [
            key(agreement::room(&cx, order).await.map(drop)),
            key(agreement::contract(&cx, order).await.map(drop)),
            key(agreement::sign(&cx, order, Signing::default()).await),
            key(agreement::secure(&cx, order, Money::euro_cents(100)).await),
            key(agreement::start(&cx, order).await),
            key(agreement::withdraw(&cx, order).await),
            key(agreement::again(&cx, order, None).await),
            key(review::deliver(&cx, order, delivery()).await),
            key(review::accept(&cx, order, satisfied(100)).await),
            key(review::revise(&cx, order, Revising::default()).await),
            key(review::extend(&cx, order).await),
            key(work::write_message(&cx, order, message).await),
            key(work::add_file(&cx, order, upload()).await),
            key(work::file(&cx, order, added).await.map(drop)),
            key(work::messages(&cx, order, None, PageSize::default())
                .await
                .map(drop)),
        ];
        assert_eq!(outcomes, ["not-found"; 15]);
    }
    let foreign = world.order(200).await;
    let other = work::file(&world.mara(), foreign, added).await.map(drop);
    assert_eq!(key(other), "not-found", "a file of another order");
    let gone = work::file(&world.mara(), order, FileId::from_bytes([1; 16]))
        .await
        .map(drop);
    assert_eq!(key(gone), "not-found");
}

/// A visitor signs in first; a token that reaches less far moves no money.
#[testkit::twin]
async fn reach_is_checked_before_anything(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(100).await;
    let visitor = world.app.cx(app::Actor::Visitor, kernel::Locale::De);
    assert_eq!(
        key(agreement::room(&visitor, order).await.map(drop)),
        "sign-in-needed"
    );
    let limited = |scope| {
        let person = app::Person {
            scope,
            ..world.client.clone()
        };
        world.cx(&person)
    };
    let accept = async |scope| review::accept(&limited(scope), order, satisfied(100)).await;
    assert_eq!(accept(Scope::Read).await, Err(Failure::Forbidden));
    assert_eq!(accept(Scope::Write).await, Err(Failure::Forbidden));
    assert_eq!(accept(Scope::Money).await, Ok(()));
}

/// 2.9: an order in which the client names no hours to be reached is never made, so it cannot start;
/// neither can one in which nobody says how soon questions are answered. With the hours of the
/// settings it is made, they are part of what both sign, and the work starts.
#[testkit::twin]
async fn m2_9_an_order_without_reachable_hours_cannot_start(db: TestDatabase) {
    let world = World::new(db).await;
    let without = || OrderDraft {
        body: Body {
            reachable: WeeklyHours::default(),
            ..body()
        },
        ..world.draft(1_000)
    };
    assert_eq!(
        key(world.propose(without()).await),
        "refusal-order-empty-client-hours"
    );
    let silent = OrderDraft {
        body: Body {
            response_hours: 0,
            ..body()
        },
        ..world.draft(1_000)
    };
    assert_eq!(
        key(world.propose(silent).await),
        "refusal-order-empty-response-time"
    );
    let (cx, all) = (world.mara(), (Filter::All, Sort::Recent));
    let listed = agreement::orders(&cx, Role::Client, all, None, PageSize::default()).await;
    assert!(listed.unwrap().items.is_empty(), "nothing was made");

    let known = account::profile(&world.mara()).await.unwrap();
    let input = Profile {
        name: known.name,
        locale: known.locale,
        zone: known.zone,
        settings: SettingsDraft {
            reachable: [1, 2, 3, 4, 5, 6, 7].map(|day| match day {
                2 => "9-12".to_owned(),
                _ => String::new(),
            }),
            ..SettingsDraft::from(&known.settings)
        },
    };
    account::save_profile(&world.mara(), input).await.unwrap();
    let order = world.propose(without()).await.unwrap().order;
    let contract = agreement::contract(&world.jonas(), order)
        .await
        .unwrap()
        .contract;
    assert_eq!(contract.reachability(Role::Client).hours, body().reachable);
    world.sign_both(order).await;
    agreement::secure(&world.mara(), order, Money::euro_cents(1_000))
        .await
        .unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    assert_eq!(world.tag(order).await, Tag::InWork);
}
