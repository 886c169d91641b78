//! Joining a company and leaving it: invitations, owners, and what is left of them (2.27).

use std::time::Duration;

use app::account::organisation as company;
use app::{Failure, Person, Scope, account, agreement};
use domain::account::organisation::{MOST_INVITATIONS, OrganisationDraft};
use testkit::TestDatabase;

use super::{NAME, nord, own, token, with_jonas};
use crate::world::{World, key, person};

/// The owner leaves last, or hands it over; then the other one is the owner.
#[testkit::twin]
async fn the_owner_hands_over_before_leaving(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let stays = company::leave(&world.ines()).await;
    assert_eq!(key(stays), "organisation-refusal-owner");
    let stranger = company::hand_over(&world.ines(), world.client.id).await;
    assert_eq!(key(stranger), "not-found");
    company::hand_over(&world.ines(), world.contractor.id)
        .await
        .unwrap();
    assert!(own(&world.jonas()).await.unwrap().is_owner);
    company::leave(&world.ines()).await.unwrap();
    assert!(own(&world.ines()).await.is_none());
    company::leave(&world.jonas()).await.unwrap();
    assert!(own(&world.jonas()).await.is_none());
    // One may begin anew.
    company::describe(&world.jonas(), nord()).await.unwrap();
    assert!(own(&world.jonas()).await.unwrap().is_owner);
}

/// An invitation works once, for a week, until it is taken back or another one goes to the same address.
#[testkit::twin]
async fn m2_27_an_invitation_works_once_and_not_for_ever(db: TestDatabase) {
    let world = World::new(db).await;
    company::describe(&world.ines(), nord()).await.unwrap();
    let (jonas, login) = (world.jonas(), world.contractor.login.clone());
    company::invite(&world.ines(), &login).await.unwrap();
    let first = token(&world, &login).await;
    world.pass(Duration::from_mins(1));
    company::invite(&world.ines(), &login).await.unwrap();
    let second = token(&world, &login).await;
    assert_ne!(first, second);
    assert_eq!(key(company::join(&jonas, &first).await), "not-found");
    let shown = company::invited(&jonas, &second).await.unwrap();
    assert_eq!(
        (shown.company.name.as_str(), shown.owner.as_str()),
        (NAME, "Ines Fremd")
    );

    let open = own(&world.ines()).await.unwrap().invitations;
    assert_eq!(open.len(), 1);
    company::uninvite(&world.ines(), open[0].id).await.unwrap();
    let twice = company::uninvite(&world.ines(), open[0].id).await;
    assert_eq!(key(twice), "not-found");
    assert_eq!(key(company::join(&jonas, &second).await), "not-found");

    company::invite(&world.ines(), &login).await.unwrap();
    let late = token(&world, &login).await;
    world.pass_days(7);
    let jonas = world.jonas();
    assert_eq!(key(company::join(&jonas, &late).await), "not-found");
    assert_eq!(key(company::invited(&jonas, &late).await), "not-found");
    for none in ["", "kein-link", "x".repeat(500).as_str()] {
        assert_eq!(key(company::join(&jonas, none).await), "not-found");
    }

    company::invite(&world.ines(), &login).await.unwrap();
    let good = token(&world, &login).await;
    company::join(&jonas, &good).await.unwrap();
    assert_eq!(key(company::join(&jonas, &good).await), "not-found");
    assert_eq!(own(&jonas).await.unwrap().members.len(), 2);
}

/// Two accept the same invitation at once: one joins.
#[testkit::twin]
async fn m2_27_of_two_who_accept_at_once_one_joins(db: TestDatabase) {
    let world = World::new(db).await;
    company::describe(&world.ines(), nord()).await.unwrap();
    company::invite(&world.ines(), "neu@example.org")
        .await
        .unwrap();
    let token = token(&world, "neu@example.org").await;
    let (mara, jonas) = (world.mara(), world.jonas());
    let (one, other) = tokio::join!(company::join(&mara, &token), company::join(&jonas, &token));
    assert_eq!(
        [one.is_ok(), other.is_ok()]
            .iter()
            .filter(|ok| **ok)
            .count(),
        1,
        "{one:?} {other:?}"
    );
    assert_eq!(own(&world.ines()).await.unwrap().members.len(), 2);
}

/// Who belongs to a company joins no other, and the link is not used up by trying; one of one's own is
/// no other.
#[testkit::twin]
async fn m2_27_one_company_a_person(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    company::describe(&world.mara(), nord()).await.unwrap();
    company::invite(&world.mara(), "neu@example.org")
        .await
        .unwrap();
    let token = token(&world, "neu@example.org").await;
    let jonas = world.jonas();
    let refused = company::join(&jonas, &token).await;
    assert_eq!(key(refused), "organisation-refusal-elsewhere");
    let refused = company::join(&world.mara(), &token).await;
    assert_eq!(key(refused), "organisation-refusal-here-already");
    company::leave(&jonas).await.unwrap();
    company::join(&jonas, &token).await.unwrap();
    let members = own(&world.mara()).await.unwrap().members;
    assert_eq!(members.len(), 2);
    // A person of another company does not act for this one.
    let order = world.order(300).await;
    let refused = agreement::act_for(&jonas, order, true).await;
    assert_eq!(key(refused), "organisation-refusal-own-company");
}

/// Inviting an account and inviting an unknown address look the same; how many are written is bounded.
#[testkit::twin]
async fn m2_27_an_invitation_tells_nothing_of_accounts_and_is_bounded(db: TestDatabase) {
    let world = World::new(db).await;
    company::describe(&world.ines(), nord()).await.unwrap();
    for wrong in ["", "jonas", "a@b", "zwei@a.de@b.de"] {
        let refused = company::invite(&world.ines(), wrong).await;
        assert!(matches!(refused, Err(Failure::Invalid(_))), "{wrong}");
    }
    company::invite(&world.ines(), &world.contractor.login)
        .await
        .unwrap();
    for number in 1..MOST_INVITATIONS {
        let address = format!("nobody{number}@example.org");
        company::invite(&world.ines(), &address).await.unwrap();
    }
    let open = own(&world.ines()).await.unwrap().invitations;
    assert_eq!(open.len(), MOST_INVITATIONS);
    let many = company::invite(&world.ines(), "mehr@example.org").await;
    assert_eq!(key(many), "organisation-refusal-invitations");
    // Taking some back does not make room on the same day.
    company::uninvite(&world.ines(), open[0].id).await.unwrap();
    let many = company::invite(&world.ines(), "mehr@example.org").await;
    assert_eq!(key(many), "organisation-refusal-invitations");
    // Nor does another company of the same owner.
    company::leave(&world.ines()).await.unwrap();
    company::describe(&world.ines(), nord()).await.unwrap();
    let many = company::invite(&world.ines(), "mehr@example.org").await;
    assert_eq!(key(many), "organisation-refusal-invitations");
    world.pass(Duration::from_hours(25));
    company::invite(&world.ines(), "mehr@example.org")
        .await
        .unwrap();
    world.is_in_order().await;
}

/// What is wrong is named, and nothing is half done.
#[testkit::twin]
async fn a_company_without_a_name_is_not_made(db: TestDatabase) {
    let world = World::new(db).await;
    let empty = company::describe(&world.jonas(), OrganisationDraft::default()).await;
    let Err(Failure::Invalid(errors)) = empty else {
        panic!("{empty:?}")
    };
    let fields: Vec<_> = errors.iter().map(|error| error.field.as_ref()).collect();
    assert_eq!(fields, ["company", "address"]);
    assert!(own(&world.jonas()).await.is_none());
    let weak = world.cx(&Person {
        scope: Scope::Write,
        ..world.contractor.clone()
    });
    assert_eq!(key(company::describe(&weak, nord()).await), "forbidden");
}

store::statements! {
    LINKS = "select count(*) from organisation_invitation where organisation_id is not null";
    LINK = "select token_hash from organisation_invitation where ended_at is null";
    CLEAN_UP = "insert into job (id, kind, due_at, payload, state, attempts, created_at) \
        values ($1, 'clean-up', $2, '{\"job\":\"clean-up\"}', 'open', 0, $2)";
}

async fn links(world: &World) -> i64 {
    let read = world.app.database.read("test::links", |tx| {
        tx.one(&LINKS, &[], |row| row.get::<i64>(0))
    });
    let read: Result<i64, store::db::DbError> = read.await;
    read.unwrap()
}

/// An invitation is kept with the hash of its link, and cleared away when it is old.
#[testkit::twin]
async fn old_invitations_are_cleared_away(db: TestDatabase) {
    let world = World::new(db).await;
    company::describe(&world.ines(), nord()).await.unwrap();
    company::invite(&world.ines(), "neu@example.org")
        .await
        .unwrap();
    let token = token(&world, "neu@example.org").await;
    let read = world.app.database.read("test::link", |tx| {
        tx.one(&LINK, &[], |row| row.get::<Vec<u8>>(0))
    });
    let hash = read
        .await
        .unwrap_or_else(|error: store::db::DbError| panic!("{error}"));
    assert_eq!(hash.len(), 32);
    assert_eq!(links(&world).await, 1);
    assert_eq!(STATEMENTS.len(), 3);
    world.pass_days(31);
    let job: [u8; 16] = [9; 16];
    let due = world.mara().now;
    world
        .raw(
            &CLEAN_UP,
            vec![kernel::JobId::from_bytes(job).into(), due.into()],
        )
        .await;
    world.run_due().await;
    assert_eq!(links(&world).await, 0);
    let ulla = person(&world.app, "Ulla Neu").await;
    assert_eq!(
        key(company::join(&world.cx(&ulla), &token).await),
        "not-found"
    );
    assert!(
        account::sessions(&world.cx(&ulla))
            .await
            .unwrap()
            .is_empty()
    );
}
