//! A company with several people as contractor: who may do what, and what the contract says (2.27).

use std::time::Duration;

use app::account::organisation::{self as company, Organisation};
use app::{Cx, Failure, Person, Scope, account, agreement, posting};
use domain::account::organisation::{MOST_INVITATIONS, OrganisationDraft};
use domain::agreement::Role;
use domain::agreement::contract::PapersDraft;
use kernel::page::PageSize;
use kernel::{Locale, OrderId};
use store::db::Value;
use testkit::TestDatabase;

use crate::offer::{offer, published, weekly_task};
use crate::world::{World, key, person, satisfied};

const NAME: &str = "Büro Nord GmbH";
const DUE: &str = "2026-04-20T16:00:00Z";

fn nord() -> OrganisationDraft {
    OrganisationDraft {
        name: NAME.to_owned(),
        address: "Hafenstraße 1\n20457 Hamburg".to_owned(),
        register: "HRB 12345".to_owned(),
    }
}

/// The token of the newest invitation that was written to an address.
async fn token(world: &World, address: &str) -> String {
    let size = PageSize::clamped(100);
    let mails = app::notice::outbox(&world.operator(), None, size).await;
    let mails = mails.unwrap().items;
    let path = mails
        .iter()
        .find(|mail| mail.recipient == address && mail.subject.contains(NAME))
        .and_then(|mail| mail.path.clone())
        .unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}

async fn own(cx: &Cx) -> Option<Organisation> {
    company::organisation(cx).await.unwrap()
}

/// Ines owns the company, Jonas belongs to it.
async fn with_jonas(world: &World) {
    company::describe(&world.ines(), nord()).await.unwrap();
    join(world, &world.contractor).await.unwrap();
}

async fn join(world: &World, who: &Person) -> Result<(), Failure> {
    company::invite(&world.ines(), &who.login).await.unwrap();
    let token = token(world, &who.login).await;
    company::join(&world.cx(who), &token).await
}

/// An order Jonas takes on for the company.
async fn for_company(world: &World) -> OrderId {
    let order = world.order(300).await;
    agreement::act_for(&world.jonas(), order, true)
        .await
        .unwrap();
    order
}

/// 2.27: the contract names the company with its address and the person who acts; both sign that, and
/// what the company is called later changes nothing of it.
#[testkit::twin]
async fn m2_27_an_order_names_the_company_and_who_acts(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let order = world.order(300).await;
    let before = agreement::contract(&world.mara(), order).await.unwrap();
    assert_eq!(before.contract.contractor.company, None);
    world.sign(world.mara(), order).await.unwrap();

    agreement::act_for(&world.jonas(), order, true)
        .await
        .unwrap();
    let view = agreement::contract(&world.mara(), order).await.unwrap();
    let party = view.contract.contractor.clone();
    let named = party.company.clone().unwrap();
    assert_eq!(
        (party.name.as_str(), named.name.as_str()),
        ("Jonas Groß", NAME)
    );
    assert_eq!(named.address, "Hafenstraße 1, 20457 Hamburg");
    assert_eq!(view.contract.version, 2);
    assert_ne!(view.hash, before.hash);
    let first = &view.clauses[0];
    assert_eq!(first.key, "organisation-clause-parties");
    let document = &view.contract.papers.documents[0].text;
    let called = format!("{NAME}, Hafenstraße 1, 20457 Hamburg, handelnd durch Jonas Groß");
    assert!(document.contains(&called), "{document}");

    // What Mara signed before does not count any more; said again nothing is written.
    agreement::act_for(&world.jonas(), order, true)
        .await
        .unwrap();
    let same = agreement::contract(&world.mara(), order).await.unwrap();
    assert_eq!(same.contract.version, 2);
    world.sign_both(order).await;

    let renamed = OrganisationDraft {
        name: "Büro Süd GmbH".to_owned(),
        ..nord()
    };
    company::describe(&world.ines(), renamed).await.unwrap();
    let after = agreement::contract(&world.mara(), order).await.unwrap();
    assert_eq!(after.contract.contractor, party);
    let late = agreement::act_for(&world.jonas(), order, false).await;
    assert_eq!(key(late), "refusal-order-already-signed");
    let list = |cx, role| async move {
        let how = (agreement::Filter::All, agreement::Sort::Recent);
        let page = agreement::orders(&cx, role, how, None, PageSize::clamped(5)).await;
        page.unwrap().items.remove(0)
    };
    let row = list(world.mara(), Role::Client).await;
    assert_eq!(row.company.as_deref(), Some(NAME));
    assert_eq!(row.other_name, "Jonas Groß");
    world.is_in_order().await;
}

/// 2.27: the document that is printed names both, and `verify` finds nothing to an order that was paid.
#[testkit::twin]
async fn m2_27_the_company_stays_named_until_the_money_has_come(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let order = for_company(&world).await;
    world.sign_both(order).await;
    let sum = kernel::Money::euro_cents(300);
    agreement::secure(&world.mara(), order, sum).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    app::review::deliver(&world.jonas(), order, crate::world::delivery())
        .await
        .unwrap();
    app::review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    assert_eq!(world.paid_out(order).await, 300);
    let statement =
        app::custody::statement(&world.mara(), Role::Client, None, PageSize::clamped(5))
            .await
            .unwrap();
    let entries = statement.entries.items;
    assert!(!entries.is_empty());
    assert!(
        entries
            .iter()
            .all(|entry| entry.company.as_deref() == Some(NAME))
    );
    let csv = app::custody::export_books(&world.mara()).await.unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains(NAME) && csv.contains("Jonas Groß"), "{csv}");

    // The same once more is for the same company.
    let again = agreement::again(&world.mara(), order, None).await.unwrap();
    let view = agreement::contract(&world.mara(), again.order)
        .await
        .unwrap();
    let company = view.contract.contractor.company.map(|company| company.name);
    assert_eq!(company.as_deref(), Some(NAME));
    world.is_in_order().await;
}

/// `verify` finds a list that says another company than the contract.
#[testkit::twin]
async fn a_company_that_was_changed_in_the_lists_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    for_company(&world).await;
    world.is_in_order().await;
    world.raw(&ANOTHER, Vec::new()).await;
    let report = app::verify(&world.app).await.unwrap();
    let [app::Finding::Terms { column, .. }] = report.findings.as_slice() else {
        panic!("{report:?}")
    };
    assert_eq!(*column, "company");
}

/// 2.27: an offer says for whom it is made; the choice is kept for the next time, and the order that
/// comes of it is for the same.
#[testkit::twin]
async fn m2_27_an_offer_for_a_company_becomes_its_order(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let task = weekly_task(&world).await;
    let ad = published(&world, task).await;
    let plain = posting::preview(&world.jonas(), ad, offer(40_000, DUE), None).await;
    assert_eq!(plain.unwrap().terms.company, None);
    let sent = posting::send_for(&world.jonas(), ad, offer(40_000, DUE), Some(true)).await;
    let sent = sent.unwrap();
    let own = posting::show_own(&world.mara(), ad).await.unwrap();
    let company = own.offers[0].offer.terms.company.clone().unwrap();
    assert_eq!(company.name, NAME);
    assert_eq!(own.offers[0].contractor_name, "Jonas Groß");
    let order = agreement::choose(&world.mara(), sent).await.unwrap().order;
    let view = agreement::contract(&world.jonas(), order).await.unwrap();
    assert_eq!(view.contract.contractor.company, Some(company));
    assert!(view.may_choose_company);

    // As the last time, without being asked.
    let next = world.order(300).await;
    let view = agreement::contract(&world.mara(), next).await.unwrap();
    assert!(view.contract.contractor.company.is_some());
    assert!(!view.may_choose_company);
    agreement::act_for(&world.jonas(), next, false)
        .await
        .unwrap();
    let view = agreement::contract(&world.mara(), next).await.unwrap();
    assert_eq!(view.contract.contractor.company, None);
    assert_eq!(view.clauses[0].key, "contract-parties");
    let last = world.order(300).await;
    let view = agreement::contract(&world.mara(), last).await.unwrap();
    assert_eq!(view.contract.contractor.company, None);
    world.is_in_order().await;
}

/// Who chose documents before keeps them, with the company named in them.
#[testkit::twin]
async fn documents_are_worded_for_the_company(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let order = world.order(300).await;
    let draft = PapersDraft {
        personal_data: true,
        what: "Namen".to_owned(),
        whose: "Kunden".to_owned(),
        ..PapersDraft::default()
    };
    agreement::enclosure::enclose(&world.mara(), order, draft)
        .await
        .unwrap();
    agreement::act_for(&world.jonas(), order, true)
        .await
        .unwrap();
    let view = agreement::contract(&world.mara(), order).await.unwrap();
    let documents = &view.contract.papers.documents;
    assert_eq!(documents.len(), 2);
    for enclosed in documents {
        assert!(enclosed.text.contains(NAME), "{}", enclosed.text);
        assert!(enclosed.text.contains("handelnd durch Jonas Groß"));
    }
    let data = view.contract.papers.personal_data.unwrap();
    assert_eq!(
        (data.what.as_str(), data.whose.as_str()),
        ("Namen", "Kunden")
    );
}

/// Permission: nobody but the contractor says for whom they act, and only members act for a company.
#[testkit::twin]
async fn m2_27_only_a_member_acts_for_a_company(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.order(300).await;
    let nobody = agreement::act_for(&world.jonas(), order, true).await;
    assert_eq!(key(nobody), "organisation-refusal-none");
    with_jonas(&world).await;
    for other in [world.mara(), world.ines()] {
        let refused = agreement::act_for(&other, order, true).await;
        assert_eq!(key(refused), "not-found");
        assert_eq!(key(agreement::acting(&other, order).await), "not-found");
    }
    let weak = world.cx(&Person {
        scope: Scope::Write,
        ..world.contractor.clone()
    });
    let refused = agreement::act_for(&weak, order, true).await;
    assert_eq!(key(refused), "forbidden");
    let shown = agreement::acting(&world.jonas(), order).await.unwrap();
    assert!(shown.may_change && shown.company.is_none());

    // 4.5: where the client belongs to it, nobody acts for it towards them.
    join(&world, &world.client).await.unwrap();
    let own = agreement::act_for(&world.jonas(), order, true).await;
    assert_eq!(key(own), "organisation-refusal-own-company");
    let ad = published(&world, weekly_task(&world).await).await;
    let sent = posting::send_for(&world.jonas(), ad, offer(40_000, DUE), Some(true)).await;
    assert_eq!(key(sent), "organisation-refusal-own-company");
}

/// Who was removed, or left, cannot sign for the company, nor be chosen for it; for themselves they can.
/// What they signed before stays with them.
#[testkit::twin]
async fn m2_27_a_removed_member_no_longer_signs_for_the_company(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let signed = for_company(&world).await;
    world.sign_both(signed).await;
    let open = for_company(&world).await;
    let ad = published(&world, weekly_task(&world).await).await;
    let sent = posting::send_for(&world.jonas(), ad, offer(40_000, DUE), Some(true)).await;
    company::remove(&world.ines(), world.contractor.id)
        .await
        .unwrap();

    let refused = world.sign(world.jonas(), open).await;
    assert_eq!(key(refused), "organisation-refusal-not-a-member");
    world.sign(world.mara(), open).await.unwrap();
    let chosen = agreement::choose(&world.mara(), sent.unwrap()).await;
    assert_eq!(key(chosen), "organisation-refusal-not-a-member");
    let view = agreement::acting(&world.jonas(), open).await.unwrap();
    assert!(view.may_change && view.own.is_none() && view.company.is_some());
    agreement::act_for(&world.jonas(), open, false)
        .await
        .unwrap();
    world.sign_both(open).await;

    let sum = kernel::Money::euro_cents(300);
    agreement::secure(&world.mara(), signed, sum).await.unwrap();
    agreement::start(&world.jonas(), signed).await.unwrap();
    let orders = own(&world.ines()).await.unwrap().orders;
    assert_eq!(orders.len(), 1);
    assert_eq!(orders[0].id, signed);
    assert_eq!(orders[0].person, "Jonas Groß");
    let mails = world.mails_to(&world.contractor).await;
    assert!(mails.iter().any(|mail| mail.subject.contains("nicht mehr")));
    world.is_in_order().await;
}

/// The owner sees the company's orders and where they stand; other members, strangers and the rooms
/// stay apart.
#[testkit::twin]
async fn m2_27_the_owner_alone_sees_the_orders_of_the_company(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let order = for_company(&world).await;
    let seen = own(&world.ines()).await.unwrap();
    assert!(seen.is_owner && seen.members.len() == 2);
    assert_eq!(seen.orders.len(), 1);
    let plain = own(&world.jonas()).await.unwrap();
    assert!(!plain.is_owner);
    assert!(plain.orders.is_empty() && plain.invitations.is_empty());
    assert!(own(&world.mara()).await.is_none());
    assert_eq!(
        key(agreement::room(&world.ines(), order).await),
        "not-found"
    );
    assert_eq!(
        key(agreement::contract(&world.ines(), order).await),
        "not-found"
    );
    let acts = [
        company::describe(&world.jonas(), nord()).await,
        company::invite(&world.jonas(), "neu@example.org").await,
        company::remove(&world.jonas(), world.stranger.id).await,
        company::hand_over(&world.jonas(), world.contractor.id).await,
        company::invite(&world.mara(), "neu@example.org").await,
        company::remove(&world.mara(), world.contractor.id).await,
        company::leave(&world.mara()).await,
    ];
    for refused in acts {
        assert_eq!(key(refused), "not-found");
    }
    let nobody = world.app.cx(app::Actor::Visitor, Locale::De);
    let visitor = company::organisation(&nobody).await;
    assert_eq!(key(visitor), "sign-in-needed");
}

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
    world.pass(Duration::from_secs(60));
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
    ANOTHER = "update work_order set company = 'Büro Süd GmbH' where company is not null";
    LINKS = "select count(*) from organisation_invitation where organisation_id is not null";
    LINK = "select token_hash from organisation_invitation where ended_at is null";
    CLEAN_UP = "insert into job (id, kind, due_at, payload, state, attempts, created_at) \
        values ($1, 'clean-up', $2, '{\"job\":\"clean-up\"}', 'open', 0, $2)";
}

async fn links(world: &World) -> i64 {
    let read = world.app.database.read("test::links", |tx| {
        tx.one(&LINKS, &[] as &[Value], |row| row.get::<i64>(0))
    });
    let read: Result<i64, store::db::DbError> = read.await;
    read.unwrap()
}

/// The database keeps the hash of a link alone, and old invitations are cleared away.
#[testkit::twin]
async fn old_invitations_are_cleared_away(db: TestDatabase) {
    let world = World::new(db).await;
    company::describe(&world.ines(), nord()).await.unwrap();
    company::invite(&world.ines(), "neu@example.org")
        .await
        .unwrap();
    let token = token(&world, "neu@example.org").await;
    let read = world.app.database.read("test::link", |tx| {
        tx.one(&LINK, &[] as &[Value], |row| row.get::<Vec<u8>>(0))
    });
    let hash = read
        .await
        .unwrap_or_else(|error: store::db::DbError| panic!("{error}"));
    assert_eq!(hash.len(), 32);
    assert_ne!(hash, token.as_bytes());
    assert_eq!(links(&world).await, 1);
    assert_eq!(STATEMENTS.len(), 4);
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
