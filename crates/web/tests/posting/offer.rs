//! Offers: never for one's own ad, never without both answers, one at a time; compared and chosen.

use axum::http::StatusCode;
use testkit::TestDatabase;

use super::{OFFER, World, with};

/// 4.5: nobody works for themselves.
#[testkit::twin]
async fn m4_5_ones_own_ad_takes_no_offer_of_ones_own(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let ad = format!("/uebernehmen/gesuche/{id}");
    let page = world.mara.get(&ad).await;
    assert!(page.says("Das ist dein eigenes Gesuch"), "{}", page.text());
    assert!(!page.says("Angebot machen"));
    for end in ["angebot", "angebot/pruefen"] {
        let page = world.mara.post(&format!("{ad}/{end}"), &OFFER).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{end}");
        assert!(
            page.says("Für dich selbst kannst du nicht arbeiten"),
            "{}",
            page.text()
        );
    }
    assert!(
        !world
            .mara
            .get(&format!("/abgeben/gesuche/{id}"))
            .await
            .says("wartet auf deine")
    );
}

/// An offer answers both questions; nothing is sent before it was checked, and nothing is lost.
#[testkit::twin]
async fn an_offer_answers_both_questions_and_is_checked_first(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let form = format!("/uebernehmen/gesuche/{id}/angebot");
    let check = format!("{form}/pruefen");
    assert_eq!(
        world.jonas.get(&form).await.value("due-at"),
        Some("2026-12-15")
    );
    for (field, typed, words) in [
        ("answer-1", "", "Ohne beide Antworten"),
        ("answer-2", "", "Ohne beide Antworten"),
        ("answer-1", "kurz", "Mindestens 20 Zeichen"),
        ("amount", "", "Bitte ausfüllen"),
        ("amount", "1.50", "Unklar"),
        ("amount", "-1", "darf nicht unter null"),
        ("amount", "2.000.000", "Das ist zu viel"),
        ("due-at", "2026-11-01", "Dieser Tag ist vorbei"),
    ] {
        for path in [&check, &form] {
            let page = world.jonas.post(path, &with(&OFFER, field, typed)).await;
            assert_eq!(
                page.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{field} {typed}"
            );
            assert!(page.says(words), "{field} {typed}: {}", page.text());
        }
    }
    let page = world.jonas.post(&check, &OFFER).await;
    assert!(
        page.says("Bitte prüfen") && page.says("350,00\u{a0}€"),
        "{}",
        page.text()
    );
    assert!(page.says("12. Dezember 2026, 18:00 Uhr"), "{}", page.text());
    assert_eq!(page.value("answer-1"), Some(OFFER[2].1));
    assert!(world.jonas.get("/uebernehmen").await.says("Offene Gesuche"));
    assert!(
        !world.jonas.get("/uebernehmen").await.says("Deine Angebote"),
        "nothing is sent yet"
    );
    let mut back = OFFER.to_vec();
    back.push(("change", "1"));
    let page = world.jonas.post(&form, &back).await;
    assert_eq!(
        (page.status, page.value("amount")),
        (StatusCode::OK, Some("350"))
    );
}

#[testkit::twin]
async fn one_offer_stands_at_a_time_and_can_be_taken_back(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let offer = world.offer(&id, &OFFER).await;
    let ad = format!("/uebernehmen/gesuche/{id}");
    let again = world.jonas.submit(&format!("{ad}/angebot"), &OFFER).await;
    assert!(
        again.says("Das Angebot ist gesendet"),
        "the second of two clicks: {}",
        again.text()
    );
    assert!(
        again.says("Mara vergleicht die Angebote"),
        "{}",
        again.text()
    );
    let other = world
        .jonas
        .post(&format!("{ad}/angebot"), &with(&OFFER, "amount", "300"))
        .await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        other.says("Du hast hier schon ein Angebot"),
        "{}",
        other.text()
    );
    assert_eq!(other.value("amount"), Some("300"));
    let path = format!("{ad}/angebote/{offer}/zurueckziehen");
    assert_eq!(
        world.ines.post(&path, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        world.mara.post(&path, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    for _ in 0..2 {
        let page = world.jonas.submit(&path, &[]).await;
        assert!(
            page.says("Dein Angebot ist zurückgezogen"),
            "{}",
            page.text()
        );
    }
    world
        .jonas
        .post(&format!("{ad}/angebot"), &with(&OFFER, "amount", "300"))
        .await;
    assert!(
        world
            .mara
            .get(&format!("/abgeben/gesuche/{id}"))
            .await
            .says("300,00\u{a0}€")
    );
}

/// Offers stand side by side, with what is over budget, late, or only said.
#[testkit::twin]
async fn offers_are_compared_and_sorted(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    world.offer(&id, &with(&OFFER, "amount", "400")).await;
    world.app.pass(std::time::Duration::from_mins(1));
    let cheap = with(&with(&OFFER, "amount", "200"), "due-at", "2026-12-20");
    world
        .ines
        .post(&format!("/uebernehmen/gesuche/{id}/angebot"), &cheap)
        .await;
    let page = world.mara.get(&format!("/abgeben/gesuche/{id}")).await;
    assert!(
        page.says("2 Angebote warten auf deine Entscheidung"),
        "{}",
        page.text()
    );
    for (mark, count) in [
        ("über Budget", 1),
        ("später als gewünscht", 1),
        ("eigene Angabe", 4),
    ] {
        let tags = page.html.matches(&format!("\">{mark}</span>")).count();
        assert_eq!(tags, count, "{mark}");
    }
    let order = |html: &str| html.find(">Jonas</a>") < html.find(">Ines</a>");
    for (sort, jonas_first) in [
        ("", true),
        ("betrag", false),
        ("betrag-ab", true),
        ("termin", true),
        ("termin-ab", false),
    ] {
        let page = world
            .mara
            .get(&format!("/abgeben/gesuche/{id}?sort={sort}"))
            .await;
        assert_eq!(order(&page.html), jonas_first, "{sort}");
    }
    assert_eq!(
        world
            .jonas
            .get(&format!("/abgeben/gesuche/{id}"))
            .await
            .status,
        404
    );
}

/// Choosing makes one order, however often it is pressed, and declines the rest.
#[testkit::twin]
async fn choosing_leads_to_one_order(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let offer = world.offer(&id, &OFFER).await;
    world
        .ines
        .post(&format!("/uebernehmen/gesuche/{id}/angebot"), &OFFER)
        .await;
    let path = format!("/abgeben/gesuche/{id}/angebote/{offer}");
    let page = world.mara.get(&path).await;
    assert!(
        page.says("Das Blog der Gärtnerei Sonnentau"),
        "{}",
        page.text()
    );
    for stranger in [&mut world.jonas, &mut world.ines] {
        assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
        for end in ["auswaehlen", "ablehnen"] {
            let page = stranger.post(&format!("{path}/{end}"), &[]).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
        }
    }
    let check = world.mara.get(&format!("{path}/auswaehlen")).await;
    assert!(
        check.says("Das andere Angebot wird abgelehnt"),
        "{}",
        check.text()
    );
    let first = world.mara.post(&format!("{path}/auswaehlen"), &[]).await;
    assert!(
        first.location().starts_with("/auftraege/"),
        "{}",
        first.text()
    );
    let second = world.mara.post(&format!("{path}/auswaehlen"), &[]).await;
    assert_eq!(first.location(), second.location());
    let page = world.mara.get(&format!("/abgeben/gesuche/{id}")).await;
    assert!(
        page.says("Du hast das Angebot von Jonas ausgewählt"),
        "{}",
        page.text()
    );
    assert!(page.html.contains(first.location()), "the order is linked");
    assert!(world.jonas.get("/uebernehmen").await.says("Angenommen"));
    assert!(world.ines.get("/uebernehmen").await.says("Abgelehnt"));
}

/// Offers to choose from wait for the client, in the list and in the number in the header.
#[testkit::twin]
async fn offers_to_choose_from_are_the_clients_turn(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let before = world.mara.get("/heute").await;
    assert!(
        before.says("Gerade wartet nichts auf dich"),
        "{}",
        before.text()
    );
    world.offer(&id, &OFFER).await;
    let page = world.mara.get("/heute").await;
    assert!(
        page.says("Angebot auswählen: ") && page.says("1 Angebot · Schließt am "),
        "{}",
        page.text()
    );
    let ad = format!("/abgeben/gesuche/{id}");
    assert!(page.attribute("href", &ad).is_some(), "{}", page.text());
    assert!(page.says("eine Sache wartet auf dich"), "{}", page.text());
}
