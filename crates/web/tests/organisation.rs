//! A company as contractor through the front door: its page, the invitation, the choice, what each
//! side reads; and the same by API (2.27).

use app::{Cx, Person, Scope};
use axum::http::StatusCode;
use kernel::page::PageSize;
use serde_json::{Value, json};
use testkit::{Browser, TestApp, TestDatabase};

use crate::order::{Pair, acting};
use crate::posting::{OFFER, World};

const HERE: &str = "/konto/firma";
const NAME: &str = "Büro Nord GmbH";
const FIRM: [(&str, &str); 3] = [
    ("company", NAME),
    ("address", "Hafenstraße 1\n20457 Hamburg"),
    ("register", "HRB 12345"),
];

/// The link in the newest invitation to an address.
async fn link(app: &TestApp, address: &str) -> String {
    let cx = acting(app, "betrieb").await;
    let person = Person {
        is_operator: true,
        ..cx.reader().unwrap().clone()
    };
    let cx = Cx {
        actor: app::Actor::Person(Box::new(person)),
        ..cx
    };
    let mails = app::notice::outbox(&cx, None, PageSize::clamped(50)).await;
    let mails = mails.unwrap().items;
    let found = mails.iter().find(|mail| mail.recipient == address);
    found.and_then(|mail| mail.path.clone()).unwrap()
}

/// Ines makes the company and invites Jonas, who joins.
async fn founded(app: &TestApp, jonas: &mut Browser) -> Browser {
    let mut ines = app.person("Ines Voss").await;
    let page = ines.submit(HERE, &FIRM).await;
    assert!(page.says("Das steht in neuen Verträgen"), "{}", page.text());
    let invite = format!("{HERE}/einladen");
    let page = ines.submit(&invite, &[("mail", "jonas@example.org")]).await;
    assert!(page.says("Die Einladung ist unterwegs"), "{}", page.text());
    assert!(page.says("jonas@example.org"), "{}", page.text());
    let link = link(app, "jonas@example.org").await;
    let page = jonas.submit(&link, &[]).await;
    assert!(
        page.says("Du kannst jetzt für die Firma handeln"),
        "{}",
        page.text()
    );
    ines
}

/// 2.27: the page makes a company, keeps what was typed wrong, and shows each only what is theirs.
#[testkit::twin]
async fn m2_27_a_company_is_made_and_people_join_it(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let page = pair.jonas.get("/konto").await;
    assert!(page.html.contains(HERE), "{}", page.html);
    let page = pair.jonas.get(HERE).await;
    assert!(page.says("Du gehörst zu keiner Firma"), "{}", page.text());
    let wrong = [("company", NAME), ("address", "kurz"), ("register", "")];
    let page = pair.jonas.post(HERE, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Mindestens 10 Zeichen"), "{}", page.text());
    assert_eq!(page.value("company"), Some(NAME));
    let page = pair.jonas.get(HERE).await;
    assert!(page.says("Du gehörst zu keiner Firma"), "{}", page.text());

    let mut ines = pair.app.person("Ines Voss").await;
    ines.submit(HERE, &FIRM).await;
    let invite = format!("{HERE}/einladen");
    let page = ines.post(&invite, &[("mail", "jonas")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Das ist keine E-Mail-Adresse"), "{}", page.text());
    assert_eq!(page.value("mail"), Some("jonas"));
    assert_eq!(page.value("company"), Some(NAME));
    ines.submit(&invite, &[("mail", "jonas@example.org")]).await;
    let link = link(&pair.app, "jonas@example.org").await;
    let page = pair.app.visitor().get(&link).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert!(
        page.location().starts_with("/anmelden"),
        "{}",
        page.location()
    );
    let page = pair.jonas.get(&link).await;
    for words in [
        "Ines Voss lädt dich ein",
        NAME,
        "Hafenstraße 1, 20457 Hamburg",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let page = pair.jonas.submit(&link, &[]).await;
    assert!(page.says("Willkommen"), "{}", page.text());
    assert!(!page.says("Firma auflösen") && page.says("Firma verlassen"));
    assert!(!page.html.contains("/einladen"), "{}", page.html);
    assert_eq!(pair.mara.get(&link).await.status, StatusCode::NOT_FOUND);
    let page = pair.mara.post(&link, &[]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);

    let page = ines.get(HERE).await;
    assert!(page.says("Jonas Weber"), "{}", page.text());
    let member = page
        .attribute("action", "/konto/firma/mitglieder/")
        .unwrap()
        .replace("uebergeben", "entfernen");
    let refused = pair.mara.post(&member, &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let page = ines.post(&format!("{HERE}/verlassen"), &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Übergib sie zuerst"), "{}", page.text());
    let page = ines.submit(&member, &[]).await;
    assert!(page.says("Laufende Aufträge bleiben"), "{}", page.text());
    let page = pair.jonas.get(HERE).await;
    assert!(page.says("Du gehörst zu keiner Firma"), "{}", page.text());
}

/// 2.27: both sides read the company and who acts for it, on the contract, in the room and in lists, and
/// sign that.
#[testkit::twin]
async fn m2_27_the_order_shows_company_and_acting_person(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut ines = founded(&pair.app, &mut pair.jonas).await;
    let (room, choice) = (pair.path(""), pair.path("/firma"));
    let page = pair.jonas.get(&room).await;
    assert!(page.says("Für wen du handelst"), "{}", page.text());
    for stranger in [&mut pair.mara, &mut ines] {
        assert_eq!(stranger.get(&choice).await.status, StatusCode::NOT_FOUND);
        let page = stranger.post(&choice, &[("acting", "company")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
    let page = pair.jonas.post(&choice, &[("acting", "beide")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.jonas.submit(&choice, &[("acting", "company")]).await;
    let parties = "und Büro Nord GmbH, Hafenstraße 1, 20457 Hamburg, handelnd durch Jonas Weber";
    assert!(page.says(parties), "{}", page.text());
    let clauses = [
        parties,
        "Angaben zu Büro Nord GmbH: HRB 12345",
        "Jonas Weber führt den Auftrag für Büro Nord GmbH aus",
        "Gezahlt wird an Jonas Weber für Büro Nord GmbH",
    ];
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    for words in clauses {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let both = "Büro Nord GmbH · handelt: Jonas Weber";
    let page = pair.mara.get(&room).await;
    assert!(
        page.says(&format!("Auftragnehmer: {both}")),
        "{}",
        page.text()
    );
    assert!(!page.says("Für wen du handelst"), "{}", page.text());
    let page = pair.mara.get("/auftraege").await;
    assert!(page.says(both), "{}", page.text());
    let page = pair.jonas.get("/auftraege?seite=uebernommen").await;
    assert!(
        page.says("Mara Lindner · für Büro Nord GmbH"),
        "{}",
        page.text()
    );
    let page = ines.get(HERE).await;
    assert!(page.says("Blogbeiträge formatieren"), "{}", page.text());
    assert_eq!(ines.get(&room).await.status, StatusCode::NOT_FOUND);

    pair.sign().await;
    pair.secure().await;
    let page = pair.mara.get("/geld").await;
    assert!(page.says(both), "{}", page.text());
    let page = pair.jonas.get(&choice).await;
    assert!(!page.html.contains("name=\"acting\""), "{}", page.html);
    let page = pair.jonas.post(&choice, &[("acting", "self")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);

    let cx = acting(&pair.app, "mara.lindner").await;
    let printed = app::agreement::paper::print(&cx, pair.order).await.unwrap();
    let proof = app::agreement::paper::judge(None, &printed.content).unwrap();
    let form = &proof.proof.contracts.last().unwrap().form;
    assert!(
        form.contains(NAME) && form.contains("Jonas Weber"),
        "{form}"
    );
}

/// The same in English.
#[testkit::twin]
async fn m2_27_company_and_acting_person_in_english(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    founded(&pair.app, &mut pair.jonas).await;
    let english = [("lang", "en"), ("back", "/heute")];
    for browser in [&mut pair.mara, &mut pair.jonas] {
        browser.submit("/sprache", &english).await;
    }
    let page = pair.jonas.get(HERE).await;
    assert!(page.says("Leave the company"), "{}", page.text());
    let choice = pair.path("/firma");
    let page = pair.jonas.get(&choice).await;
    assert!(page.says("For whom do you act?"), "{}", page.text());
    let page = pair.jonas.submit(&choice, &[("acting", "company")]).await;
    let parties = "and Büro Nord GmbH, Hafenstraße 1, 20457 Hamburg, acting through Jonas Weber";
    assert!(page.says(parties), "{}", page.text());
    let page = pair.mara.get(&pair.path("")).await;
    let both = "Contractor: Büro Nord GmbH · acts: Jonas Weber";
    assert!(page.says(both), "{}", page.text());
}

/// 2.27: whoever offers says for whom; the client reads it on the ad, before choosing and after.
#[testkit::twin]
async fn m2_27_an_offer_says_for_whom_it_is_made(db: TestDatabase) {
    let mut world = World::new(db).await;
    let ad = world.open().await;
    let form = format!("/uebernehmen/gesuche/{ad}/angebot");
    let page = world.jonas.get(&form).await;
    assert!(!page.html.contains("name=\"acting\""), "{}", page.html);
    founded(&world.app, &mut world.jonas).await;
    let page = world.jonas.get(&form).await;
    assert!(page.says("für Büro Nord GmbH"), "{}", page.text());
    let mut fields = OFFER.to_vec();
    fields.push(("acting", "company"));
    let page = world.jonas.post(&format!("{form}/pruefen"), &fields).await;
    let both = "Büro Nord GmbH · handelt: Jonas";
    assert!(page.says(both), "{}", page.text());
    let offer = world.offer(&ad, &fields).await;
    // The second of two clicks finds it sent.
    let page = world.jonas.post(&form, &fields).await;
    assert!(page.location().ends_with("/gesendet"), "{}", page.text());
    let here = format!("/abgeben/gesuche/{ad}/angebote/{offer}");
    let pages = [
        format!("/abgeben/gesuche/{ad}"),
        here.clone(),
        format!("{here}/auswaehlen"),
    ];
    for path in pages {
        let page = world.mara.get(&path).await;
        assert!(page.says(both), "{path}: {}", page.text());
    }
    let page = world.mara.submit(&format!("{here}/auswaehlen"), &[]).await;
    assert!(page.says(both), "{}", page.text());
    let page = world.jonas.get(&format!("/uebernehmen/gesuche/{ad}")).await;
    assert!(page.says(NAME), "{}", page.text());
}

/// The same by API, with what each may not.
#[testkit::twin]
async fn m2_27_a_company_by_api(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.app.person("Ines Voss").await;
    let ines = pair.app.caller("Ines Voss", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let own = "/api/v1/me/organisation";
    let (status, _) = ines.get(own).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, problem) = ines
        .put(own, &json!({ "company": "", "address": "x" }))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let firm = json!({ "company": NAME, "address": "Hafenstraße 1, 20457 Hamburg" });
    let reads = pair.app.caller("Ines Voss", Scope::Write).await;
    assert_eq!(reads.put(own, &firm).await.0, StatusCode::FORBIDDEN);
    assert_eq!(ines.put(own, &firm).await.0, StatusCode::NO_CONTENT);
    let invitations = format!("{own}/invitations");
    let (status, problem) = ines.post(&invitations, &json!({ "mail": "x" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "mail", "{problem}");
    let wish = json!({ "mail": "jonas@example.org" });
    assert_eq!(
        mara.post(&invitations, &wish).await.0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        ines.post(&invitations, &wish).await.0,
        StatusCode::NO_CONTENT
    );
    let token = link(&pair.app, "jonas@example.org").await;
    let token = token.rsplit('/').next().unwrap();
    let accept = "/api/v1/organisation-invitations/accept";
    let accepted = json!({ "token": token });
    assert_eq!(
        jonas.post(accept, &accepted).await.0,
        StatusCode::NO_CONTENT
    );
    assert_eq!(mara.post(accept, &accepted).await.0, StatusCode::NOT_FOUND);

    let order = format!("/api/v1/orders/{}", pair.order);
    let acting = format!("{order}/acting");
    let wish = json!({ "for_company": true });
    for other in [&mara, &ines] {
        assert_eq!(other.put(&acting, &wish).await.0, StatusCode::NOT_FOUND);
    }
    let (status, standing) = jonas.put(&acting, &wish).await;
    assert_eq!(status, StatusCode::OK, "{standing}");
    let (_, shown) = mara.get(&order).await;
    assert_eq!(shown["company"]["name"], NAME, "{shown}");
    assert_eq!(shown["contractor"]["name"], "Jonas Weber", "{shown}");
    let (_, list) = mara.get("/api/v1/orders").await;
    assert_eq!(list["items"][0]["company"], NAME, "{list}");

    let (_, shown) = ines.get(own).await;
    assert_eq!(shown["orders"][0]["person"], "Jonas Weber", "{shown}");
    assert_eq!(shown["is_owner"], true);
    let (_, plain) = jonas.get(own).await;
    assert_eq!(plain["orders"], json!([]), "{plain}");
    assert_eq!(plain["invitations"], json!([]));
    pair.sign().await;
    let (status, problem) = jonas.put(&acting, &json!({ "for_company": false })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    assert_eq!(problem["code"], "refusal-order-already-signed");

    let members = shown["members"].as_array().unwrap();
    let id = |name: &str| -> Value {
        let found = members.iter().find(|member| member["name"] == name);
        found.unwrap()["id"].clone()
    };
    let owner = json!({ "account": id("Jonas Weber") });
    let hand_over = format!("{own}/owner");
    assert_eq!(jonas.put(&hand_over, &owner).await.0, StatusCode::NOT_FOUND);
    assert_eq!(ines.put(&hand_over, &owner).await.0, StatusCode::NO_CONTENT);
    let member = format!("{own}/members/{}", id("Ines Voss").as_str().unwrap());
    assert_eq!(ines.delete(&member).await.0, StatusCode::NOT_FOUND);
    assert_eq!(jonas.delete(&member).await.0, StatusCode::NO_CONTENT);
    assert_eq!(jonas.delete(&member).await.0, StatusCode::NOT_FOUND);
    assert_eq!(jonas.delete(own).await.0, StatusCode::NO_CONTENT);
    assert_eq!(jonas.get(own).await.0, StatusCode::NOT_FOUND);
}
