//! A company with several people as contractor: who may do what, and what the contract says (2.27).

mod joining;

use app::account::organisation::{self as company, Organisation};
use app::{Cx, Failure, Person, Scope, agreement, posting};
use domain::account::organisation::OrganisationDraft;
use domain::agreement::contract::PapersDraft;
use domain::agreement::{MOST_VERSIONS, Role};
use kernel::page::PageSize;
use kernel::{Locale, OrderId};
use testkit::TestDatabase;

use crate::offer::{offer, published, weekly_task};
use crate::world::{World, key, satisfied};

store::statements! {
    ANOTHER = "update work_order set company = 'Büro Süd GmbH' where company is not null";
}

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
    let first = &view.contract.clauses()[0];
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
    assert_eq!(STATEMENTS.len(), 1);
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
    assert_eq!(view.contract.clauses()[0].key, "contract-parties");
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

/// Whoever changes their mind again and again is stopped; the newest version stays and can be signed.
#[testkit::twin]
async fn m2_27_nobody_says_for_whom_they_act_without_end(db: TestDatabase) {
    let world = World::new(db).await;
    with_jonas(&world).await;
    let order = world.order(300).await;
    let mut said = Ok(());
    for turn in 0..=MOST_VERSIONS {
        said = agreement::act_for(&world.jonas(), order, turn.is_multiple_of(2)).await;
        if said.is_err() {
            break;
        }
    }
    assert_eq!(key(said), "refusal-order-versions");
    let view = agreement::contract(&world.mara(), order).await.unwrap();
    assert_eq!(view.contract.version, MOST_VERSIONS);
    world.sign_both(order).await;
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
