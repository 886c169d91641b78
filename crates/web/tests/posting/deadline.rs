//! 2.11: more work than free hours until the deadline is said before: at the instruction, on the ad,
//! and to whoever offers. It never forbids anything.

use std::time::Duration;

use app::Scope;
use axum::http::StatusCode;
use testkit::TestDatabase;

use super::{AD, OFFER, World, instruction, with};

/// Monday, half past one in Berlin: four hours of the working day are left.
async fn at_half_past_one(db: TestDatabase) -> World {
    let world = World::new(db).await;
    world.app.pass(Duration::from_mins(270));
    world
}

#[testkit::twin]
async fn m2_11_ten_hours_of_work_and_four_until_it_is_due_are_said_before(db: TestDatabase) {
    let mut world = at_half_past_one(db).await;
    let task = world.task("Blog pflegen").await;
    world.instruct(&task, "must").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let says = "Mehr Arbeit als freie Stunden bis zum Termin.";
    assert!(!world.mara.get(&home).await.says(says), "nobody said when");
    let ad = with(&with(&AD, "due-at", "2026-11-23"), "hours", "10");
    let draft = world.draft_for(&task, &ad).await;
    let path = format!("/abgeben/gesuche/{draft}");
    let page = world.mara.get(&format!("{path}/pruefen")).await;
    let short = "10 Std. Arbeit, aber bis zum Termin nur 4 Std. Arbeitszeit.";
    assert!(page.says(short), "{}", page.text());
    assert!(page.html.contains(&format!("{path}/bearbeiten#f-due-at")));

    // At the instruction: when it is read, in the form, and while typing.
    let typing = world
        .mara
        .post(&format!("{home}/pruefen"), &instruction("must", "1"))
        .await;
    let form = world.mara.get(&format!("{home}/bearbeiten")).await;
    for page in [world.mara.get(&home).await, form, typing] {
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says(says), "{}", page.text());
        assert!(
            page.says("Bis dahin sind es 4 Std. bei deinen Arbeitszeiten"),
            "{}",
            page.text()
        );
        assert!(
            page.attribute("href", &path).is_some(),
            "the way to mend it"
        );
    }
    // A day later there is room enough, and nothing is said any more.
    let later = with(&ad, "due-at", "2026-11-24");
    let page = world.mara.post(&format!("{path}/bearbeiten"), &later).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    for path in [home.clone(), format!("{path}/pruefen")] {
        let page = world.mara.get(&path).await;
        assert!(
            !page.says(says) && !page.says("Arbeit, aber"),
            "{}",
            page.text()
        );
    }
    // Advice: too little time is published like any other ad.
    world.mara.post(&format!("{path}/bearbeiten"), &ad).await;
    let page = world.publish(&draft).await;
    assert!(
        page.location().ends_with("/veroeffentlicht"),
        "{}",
        page.text()
    );
}

#[testkit::twin]
async fn m2_11_whoever_offers_is_told_what_their_own_week_leaves(db: TestDatabase) {
    let mut world = at_half_past_one(db).await;
    let task = world.task("Blog pflegen").await;
    world.instruct(&task, "must").await;
    let draft = world.draft_for(&task, &with(&AD, "hours", "10")).await;
    world.publish(&draft).await;
    let form = format!("/uebernehmen/gesuche/{draft}/angebot");
    let check = format!("{form}/pruefen");
    let tomorrow = with(&OFFER, "due-at", "2026-11-24");
    let short = "10 Std. Arbeit, aber deine Woche lässt bis zum Termin nur 4 Std. frei.";

    let reading = world.app.caller("Jonas", Scope::Read).await;
    let free = "/api/v1/free-time?until=2026-11-24T17:00:00Z";
    let page = world.jonas.post(&check, &tomorrow).await;
    assert!(!page.says("deine Woche"), "he keeps none: {}", page.text());
    let (status, answer) = reading.get(free).await;
    assert_eq!(
        (status, &answer["free_minutes"]),
        (StatusCode::OK, &serde_json::Value::Null)
    );

    // All of tomorrow is planned: what is left of today is free.
    let fair = [
        ("title", "Messe"),
        ("kind", "work"),
        ("first-day", "24.11.2026"),
        ("last-day", "24.11.2026"),
        ("hours", "9,5"),
    ];
    world.jonas.submit("/heute/vorschau/neu", &fair).await;
    let page = world.jonas.post(&check, &tomorrow).await;
    assert!(page.says(short), "{}", page.text());
    assert!(page.says("Angebot senden"), "advice: {}", page.text());
    assert_eq!(reading.get(free).await.1["free_minutes"], 240);
    let page = world.ines.post(&check, &tomorrow).await;
    assert!(
        !page.says("deine Woche"),
        "his week is his own: {}",
        page.text()
    );
    let mara = world.app.caller("Mara", Scope::Read).await;
    let own = mara.get(free).await.1;
    assert_ne!(own["free_minutes"], 240, "everybody gets their own: {own}");
    for wrong in [
        "",
        "?until=",
        "?until=morgen",
        "?until=9999-12-31T00:00:00Z",
    ] {
        let (status, _) = reading.get(&format!("/api/v1/free-time{wrong}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }

    let page = world
        .jonas
        .post(&check, &with(&OFFER, "due-at", "2026-11-25"))
        .await;
    assert!(!page.says("deine Woche"), "a day later: {}", page.text());
    let page = world.jonas.post(&form, &tomorrow).await;
    assert!(page.location().ends_with("/gesendet"), "{}", page.text());
}
