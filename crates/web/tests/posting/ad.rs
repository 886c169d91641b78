//! One's own ads: complete or not published, private as drafts, closed by hand and by the clock.

use axum::http::StatusCode;
use testkit::TestDatabase;

use super::{AD, OFFER, World, with};

/// 2.2: tasks, skills, hours and budget are each asked for by name, and nothing is published
/// without one of them.
#[testkit::twin]
async fn m2_2_a_missing_expectation_is_named_and_stops_publishing(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    world.instruct(&task, "must").await;
    let expected = [
        ("tasks", "Was ist zu tun?"),
        ("skills", "Was muss jemand können?"),
        ("hours", "Wie viele Stunden schätzt du?"),
        ("budget", "Wie viel willst du ausgeben?"),
    ];
    for (field, words) in expected {
        let path = format!("/abgeben/aufgaben/{task}/gesuch");
        let page = world.mara.post(&path, &with(&AD, field, "")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(page.html.contains("<title>Fehler: "), "{field}");
        assert!(
            page.html.contains(&format!("href=\"#f-{field}\"")),
            "{field}"
        );
        assert!(page.says(words), "{field}: {}", page.text());
        assert_eq!(
            page.value("title"),
            Some("Blogbeiträge einrichten"),
            "{field}"
        );
        // The draft was kept all the same, and stays one.
        let edit = page.attribute("action", "/abgeben/gesuche/").unwrap();
        let home = edit.strip_suffix("/bearbeiten").unwrap().to_owned();
        let refused = world.mara.post(&format!("{home}/pruefen"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(refused.says(words), "{field}: {}", refused.text());
        assert!(
            world
                .mara
                .get(&home)
                .await
                .says("Nur du siehst diesen Entwurf"),
            "{field}"
        );
    }
    assert!(
        world
            .jonas
            .get("/uebernehmen")
            .await
            .says("Gerade gibt es keines")
    );
}

/// 2.2: all four appear in the ad, with the date at 18:00, in both languages.
#[testkit::twin]
async fn m2_2_all_expectations_appear_in_the_ad(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let path = format!("/uebernehmen/gesuche/{id}");
    let page = world.jonas.get(&path).await;
    for words in [
        "Acht Beiträge für das Blog einrichten",
        "WordPress, Rechtschreibung",
        "6 Std.",
        "360,00\u{a0}€",
        "15. Dezember 2026, 18:00 Uhr",
        "Von Mara",
        "Alle Zwischenüberschriften als H2",
        "vor dem Start hinterlegt",
        "Du bekommst 100 %",
    ] {
        assert!(page.says(words), "{words} in {}", page.text());
    }
    world
        .jonas
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    let page = world.jonas.get(&path).await;
    assert!(
        page.says("€360.00") && page.says("15 December 2026, 18:00"),
        "{}",
        page.text()
    );
    assert!(
        page.says("You get 100%") && page.says("Make an offer"),
        "{}",
        page.text()
    );
}

/// 2.3, decision 7: without a must criterion there is nothing to measure by.
#[testkit::twin]
async fn m2_3_an_ad_without_a_must_criterion_is_not_published(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    world.instruct(&task, "should").await;
    let id = world.draft_for(&task, &AD).await;
    let page = world
        .mara
        .get(&format!("/abgeben/gesuche/{id}/pruefen"))
        .await;
    assert!(page.says("Es fehlt ein Muss-Kriterium"), "{}", page.text());
    assert!(!page.says("Gesuch veröffentlichen"));
    let page = world
        .mara
        .post(&format!("/abgeben/gesuche/{id}/pruefen"), &[])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.mara.get(&format!("/abgeben/gesuche/{id}")).await;
    assert!(
        world
            .jonas
            .get("/uebernehmen")
            .await
            .says("Gerade gibt es keines")
    );
}

#[testkit::twin]
async fn a_draft_is_nobody_elses(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.draft().await;
    let (own, open) = (
        format!("/abgeben/gesuche/{id}"),
        format!("/uebernehmen/gesuche/{id}"),
    );
    for path in [
        own.clone(),
        format!("{own}/bearbeiten"),
        format!("{own}/pruefen"),
        open,
    ] {
        assert_eq!(
            world.ines.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    for end in [
        "bearbeiten",
        "pruefen",
        "schliessen",
        "verwerfen",
        "kopieren",
    ] {
        let page = world.ines.post(&format!("{own}/{end}"), &AD).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    assert!(world.mara.get(&own).await.says("Entwurf"));
}

/// Bad input: `1.234` against `1,234`, negative and huge sums, dates in the past.
#[testkit::twin]
async fn numbers_and_dates_are_read_as_the_reader_writes_them(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.draft().await;
    let (edit, check) = (
        format!("/abgeben/gesuche/{id}/bearbeiten"),
        format!("/abgeben/gesuche/{id}/pruefen"),
    );
    for (field, typed, words) in [
        ("budget", "1.50", "Unklar, ob hier Tausender oder Cent"),
        ("budget", "-5", "darf nicht unter null liegen"),
        ("budget", "0", "größer als null"),
        ("budget", "99.999.999", "Höchstens 1.000.000,00\u{a0}€"),
        ("budget", "999999999999", "Das ist zu viel"),
        ("budget", "viel", "Das ist keine Summe"),
        ("hours", "-2", "darf nicht unter null liegen"),
        ("hours", "90000", "zu viele Stunden"),
        ("due-at", "2026-11-22", "Dieser Tag ist vorbei"),
        ("due-at", "2199-01-01", "zu weit in der Zukunft"),
        ("due-at", "2026-02-30", "Diesen Tag gibt es"),
    ] {
        let page = world.mara.post(&edit, &with(&AD, field, typed)).await;
        assert_eq!(
            page.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field} {typed}"
        );
        assert!(page.says(words), "{field} {typed}: {}", page.text());
        assert_eq!(page.value(field), Some(typed), "{field} {typed}");
    }
    let page = world
        .mara
        .submit(&edit, &with(&AD, "budget", "1.234"))
        .await;
    assert!(page.says("1.234,00\u{a0}€"), "{}", page.text());
    world
        .mara
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    let page = world.mara.post(&edit, &with(&AD, "budget", "1.234")).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "ambiguous in English"
    );
    world.mara.post(&edit, &with(&AD, "budget", "1,234")).await;
    assert!(world.mara.get(&check).await.says("€1,234.00"));
}

/// Two tabs: what was written in the other one is neither overwritten nor published unseen.
#[testkit::twin]
async fn a_stale_tab_overwrites_and_publishes_nothing(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.draft().await;
    let (edit, check) = (
        format!("/abgeben/gesuche/{id}/bearbeiten"),
        format!("/abgeben/gesuche/{id}/pruefen"),
    );
    let old = world
        .mara
        .get(&edit)
        .await
        .value("seen")
        .unwrap()
        .to_owned();
    world.app.pass(std::time::Duration::from_secs(1));
    let newer = with(&AD, "title", "Neuer Titel");
    let page = world.mara.post(&edit, &newer).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let mut stale = with(&AD, "title", "Alter Reiter").to_vec();
    stale.push(("seen", &old));
    let page = world.mara.post(&edit, &stale).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("inzwischen geändert"), "{}", page.text());
    assert_eq!(page.value("title"), Some("Alter Reiter"));
    let page = world.mara.post(&check, &[("seen", &old)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("inzwischen geändert") && page.says("Neuer Titel"),
        "{}",
        page.text()
    );
    assert_eq!(
        world
            .ines
            .get(&format!("/uebernehmen/gesuche/{id}"))
            .await
            .status,
        404
    );
}

/// Double clicks have one effect.
#[testkit::twin]
async fn pressing_twice_makes_one_ad_and_publishes_once(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    world.instruct(&task, "must").await;
    let path = format!("/abgeben/aufgaben/{task}/gesuch");
    let form = world.mara.get(&path).await;
    let mut fields = AD.to_vec();
    let id = form.value("id").unwrap().to_owned();
    fields.push(("id", &id));
    let first = world.mara.post(&path, &fields).await;
    let second = world.mara.post(&path, &fields).await;
    assert_eq!(first.location(), second.location());
    let published = world.publish(&id).await;
    let again = world
        .mara
        .post(&format!("/abgeben/gesuche/{id}/pruefen"), &[])
        .await;
    assert_eq!(published.location(), again.location());
    let done = world.mara.get(again.location()).await;
    assert!(done.says("Ohne deine Wahl schließt es von selbst am 15. Dezember 2026, 18:00 Uhr"));
    let list = world.mara.get("/abgeben/gesuche").await;
    assert_eq!(
        list.html.matches("/abgeben/gesuche/0").count(),
        1,
        "{}",
        list.text()
    );
}

/// A closed ad shows to those who offered and to nobody else; it can be copied.
#[testkit::twin]
async fn a_closed_ad_shows_to_those_who_offered(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    world.offer(&id, &OFFER).await;
    let (own, open) = (
        format!("/abgeben/gesuche/{id}"),
        format!("/uebernehmen/gesuche/{id}"),
    );
    let page = world.mara.get(&format!("{own}/schliessen")).await;
    assert!(
        page.says("Ein offenes Angebot wird damit abgelehnt"),
        "{}",
        page.text()
    );
    let page = world.mara.submit(&format!("{own}/schliessen"), &[]).await;
    assert!(
        page.says("Du hast das Gesuch geschlossen"),
        "{}",
        page.text()
    );
    let page = world.jonas.get(&open).await;
    assert!(
        page.says("Abgelehnt") && page.says("nimmt keine Angebote mehr an"),
        "{}",
        page.text()
    );
    assert_eq!(world.ines.get(&open).await.status, StatusCode::NOT_FOUND);
    let twice = world.mara.post(&format!("{own}/schliessen"), &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let copied = world.mara.submit(&format!("{own}/kopieren"), &[]).await;
    assert_eq!(copied.value("title"), Some("Blogbeiträge einrichten"));
    assert_eq!(copied.value("due-at"), None, "the date is asked anew");
}

#[testkit::twin]
async fn an_ad_closes_by_itself_and_a_draft_can_be_thrown_away(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    world.offer(&id, &OFFER).await;
    world.app.pass_days(23);
    app::worker::run_due(&world.app.app).await.unwrap();
    let mut mara = world.app.signed_in("Mara").await;
    let page = mara.get(&format!("/abgeben/gesuche/{id}")).await;
    assert!(
        page.says("Die Zeit des Gesuchs ist abgelaufen"),
        "{}",
        page.text()
    );
    let task = world.task("Post beantworten").await;
    let draft = world
        .draft_for(&task, &with(&AD, "due-at", "2027-01-15"))
        .await;
    let home = format!("/abgeben/gesuche/{draft}");
    assert!(
        mara.get(&format!("{home}/verwerfen"))
            .await
            .says("nicht zurücknehmen")
    );
    assert!(
        mara.submit(&format!("{home}/verwerfen"), &[])
            .await
            .says("verworfen")
    );
    assert_eq!(mara.get(&home).await.status, StatusCode::NOT_FOUND);
    let page = mara
        .post(&format!("/abgeben/gesuche/{id}/verwerfen"), &[])
        .await;
    assert_eq!(
        page.status,
        StatusCode::NOT_FOUND,
        "what was published stays"
    );
}

/// A task whose handing on has begun is not proposed again.
#[testkit::twin]
async fn a_task_with_an_open_ad_is_not_proposed_again(db: TestDatabase) {
    let mut world = World::new(db).await;
    world.open().await;
    let today = world.mara.get("/heute").await;
    assert!(!today.says("Diese Aufgabe abgeben"), "{}", today.text());
    let ranking = world.mara.get("/abgeben/sortierung").await;
    assert!(ranking.says("Gesuch läuft"), "{}", ranking.text());
    assert!(!ranking.says("behältst du alles"), "{}", ranking.text());
}
