//! The weeks ahead: a warning before the overrun, what to hand on in time, and what is planned.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

use super::accepted::begun;
use super::{assert_refused, enter, id};
use crate::matrix::things::{ordered, task_with_instruction};
use crate::order::acting;

const AHEAD: &str = "/heute/vorschau";

/// Work or days off, from one day to another.
fn entry<'f>(kind: &'f str, days: (&'f str, &'f str), hours: &'f str) -> [(&'f str, &'f str); 5] {
    [
        ("title", "Messe vorbereiten"),
        ("kind", kind),
        ("first-day", days.0),
        ("last-day", days.1),
        ("hours", hours),
    ]
}

/// Mission 1.3: two weeks booked by 120 per cent are warned of weeks before, with the first week,
/// by how much, and the task to hand on in time; on the page, on Heute and by API.
#[testkit::twin]
async fn m1_3_two_weeks_at_120_per_cent_warn_before_the_overrun(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    assert!(mara.get(AHEAD).await.says("Trag ein, was dazukommt."));
    // 47:30 hours fit into a week. 38 are routine, 10 of them disliked.
    enter(
        &mut mara,
        &[
            ("title", "Beratung"),
            ("hours", "28"),
            ("ability", "5"),
            ("liking", "5"),
            ("core", "yes"),
        ],
    )
    .await;
    let receipts = enter(&mut mara, &[("hours", "10")]).await;
    let page = mara.get(AHEAD).await;
    assert!(
        page.says("gehen die nächsten sechs Wochen gut"),
        "{}",
        page.text()
    );
    assert!(!mara.get("/heute").await.says("laufen"));

    // 19 more hours in weeks 50 and 51 are 57 of 47:30: 120 per cent.
    let page = mara
        .submit(
            &format!("{AHEAD}/neu"),
            &entry("work", ("7.12.2026", "20.12.2026"), "19"),
        )
        .await;
    let warns = "Ab KW 50 (07.12.2026) laufen 2 Wochen über: 120 % gebucht, 9 Std. 30 Min. zu viel in der ersten.";
    assert!(page.says(warns), "{}", page.text());
    assert!(
        page.says(
            "Gib vorher „Belege vorsortieren“ ab, das sind 10 Std. je Woche. Dann reicht der Platz."
        ),
        "{}",
        page.text()
    );
    assert!(page.attribute("href", &receipts).is_some());
    let row = "KW 50 (07.12.2026) 47 Std. 30 Min. 38 Std. 0 Min. 19 Std. 120 %";
    assert!(page.says(row), "{}", page.text());
    let today = mara.get("/heute").await;
    assert!(today.says(warns), "{}", today.text());
    assert!(today.attribute("href", AHEAD).is_some());

    let caller = app.caller("Mara", Scope::Read).await;
    let forecast = caller.get("/api/v1/forecast").await.1;
    assert_eq!(
        forecast["warning"],
        json!({"first": "2026-W50", "weeks": 2, "gap": 570})
    );
    assert_eq!(forecast["relief"]["task"], id(&receipts).to_string());
    let booked: Vec<_> = forecast["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|week| week["booked"].clone())
        .collect();
    assert_eq!(booked, [80, 120, 120, 80, 80, 80]);

    // Once the week has begun it is no forecast any more: a warning is about what is to come.
    app.pass_days(14);
    let forecast = app
        .caller("Mara", Scope::Read)
        .await
        .get("/api/v1/forecast")
        .await
        .1;
    assert_eq!(forecast["warning"]["first"], "2026-W51");
    app.pass_days(14);
    let forecast = app
        .caller("Mara", Scope::Read)
        .await
        .get("/api/v1/forecast")
        .await
        .1;
    assert_eq!(
        (&forecast["warning"], &forecast["planned"]),
        (&json!(null), &json!([]))
    );
}

/// Days off take room away: they alone can make a week overrun.
#[testkit::twin]
async fn m1_3_days_off_take_room_away(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    enter(
        &mut mara,
        &[
            ("hours", "38"),
            ("core", "yes"),
            ("liking", "5"),
            ("ability", "5"),
        ],
    )
    .await;
    let page = mara
        .submit(
            &format!("{AHEAD}/neu"),
            &entry("off", ("2026-12-03", "2026-12-06"), ""),
        )
        .await;
    assert!(
        page.says("KW 49 (30.11.2026) läuft über: 133 % gebucht, 9 Std. 30 Min. zu viel."),
        "{}",
        page.text()
    );
    assert!(page.says("(2 Tage frei)"), "{}", page.text());
    assert!(
        page.says("Nach der Sortierung ist nichts mehr abzugeben, was wiederkommt."),
        "{}",
        page.text()
    );
    mara.submit(
        &format!("{AHEAD}/neu"),
        &entry("off", ("2026-11-30", "2026-12-13"), ""),
    )
    .await;
    let page = mara.get(AHEAD).await;
    assert!(page.says("Ab KW 49 (30.11.2026) laufen 2 Wochen über: In der ersten hast du frei, aber 38 Std. Arbeit."), "{}", page.text());
}

/// Orders somebody has taken on count by the hours of their ad; without an ad that is said.
#[testkit::twin]
async fn m1_3_orders_without_hours_are_said_to_be_left_out(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    enter(&mut jonas, &[]).await;
    begun(&app, None).await;
    let page = jonas.get(AHEAD).await;
    assert!(
        page.says("Ein angenommener Auftrag ohne geschätzte Stunden ist nicht mitgerechnet."),
        "{}",
        page.text()
    );
    let caller = app.caller("Jonas", Scope::Read).await;
    assert_eq!(
        caller.get("/api/v1/forecast").await.1["uncounted_orders"],
        1
    );
    let client = app.caller("Mara", Scope::Read).await;
    assert_eq!(
        client.get("/api/v1/forecast").await.1["uncounted_orders"],
        0
    );
}

/// Ten hours by the ad, taken on today and due in four weeks, are spread over the days until then.
#[testkit::twin]
async fn m1_3_orders_taken_on_fill_the_weeks_until_they_are_due(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    app.person("Jonas").await;
    let (mara, jonas) = (acting(&app, "mara").await, acting(&app, "jonas").await);
    let (task, _) = task_with_instruction(&mara).await;
    ordered(&mara, &jonas, task).await;
    let caller = app.caller("Jonas", Scope::Read).await;
    let forecast = caller.get("/api/v1/forecast").await.1;
    let weeks = forecast["weeks"].as_array().unwrap();
    let orders: Vec<_> = weeks.iter().map(|week| week["orders"].clone()).collect();
    // Due on Sunday, 20 December: 28 days, seven of them in each of three weeks to come.
    assert_eq!(orders, [150, 150, 150, 0, 0, 0]);
    assert_eq!(forecast["uncounted_orders"], 0);
    let client = app.caller("Mara", Scope::Read).await;
    let own = client.get("/api/v1/forecast").await.1;
    assert_eq!(own["weeks"][0]["orders"], 0, "the client does not do it");
}

/// An entry is changed, removed and brought back; what is wrong is named; nobody else gets at it.
#[testkit::twin]
async fn plans_are_private_checked_and_can_be_brought_back(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let caller = app.caller("Mara", Scope::Write).await;
    let stranger = app.caller("Jonas", Scope::Write).await;
    let new = format!("{AHEAD}/neu");
    let refused = [
        (
            entry("work", ("", "31.2.2027"), "viel"),
            "Diesen Tag gibt es im Kalender nicht.",
        ),
        (
            entry("work", ("7.12.2026", "6.12.2026"), "1"),
            "Der letzte Tag liegt vor dem ersten.",
        ),
        (
            entry("work", ("1.11.2026", "2.11.2026"), "1"),
            "Dieser Tag ist vorbei.",
        ),
        (
            entry("work", ("1.12.2026", "2.12.2026"), "169"),
            "Eine Woche hat nur 168 Stunden.",
        ),
        (
            entry("work", ("1.12.2026", "2.12.2026"), ""),
            "Bitte ausfüllen.",
        ),
        (
            entry("off", ("1.12.2026", "1.12.2036"), ""),
            "Höchstens 731 Tage passen in einen Eintrag.",
        ),
        (
            entry("off", ("1.12.2036", "1.12.2036"), ""),
            "Dieser Tag liegt zu weit in der Zukunft.",
        ),
    ];
    for (fields, says) in refused {
        assert_refused(&mara.post(&new, &fields).await, says);
    }
    let body = |kind: &str| json!({"title": "Urlaub", "kind": kind, "first_day": "2026-12-07", "last_day": "2026-12-11"});
    assert_eq!(
        caller.post("/api/v1/planned", &body("x")).await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        caller.post("/api/v1/planned", &body("work")).await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let made = caller.post("/api/v1/planned", &body("off")).await;
    let id = made.1["id"].as_str().unwrap().to_owned();
    let (path, api) = (format!("{AHEAD}/{id}"), format!("/api/v1/planned/{id}"));
    let edit = format!("{path}/bearbeiten");
    let form = mara.get(&edit).await;
    assert_eq!(form.value("first-day"), Some("2026-12-07"));

    assert_eq!(jonas.get(&edit).await.status, StatusCode::NOT_FOUND);
    for act in ["bearbeiten", "loeschen", "wiederherstellen"] {
        let page = jonas.post(&format!("{path}/{act}"), &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{act}");
    }
    assert_eq!(
        stranger.put(&api, &body("off")).await.0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(stranger.delete(&api).await.0, StatusCode::NOT_FOUND);
    assert_eq!(
        stranger.post(&format!("{api}/restore"), &json!({})).await.0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        stranger.get("/api/v1/forecast").await.1["planned"],
        json!([])
    );

    let page = mara
        .submit(&edit, &entry("work", ("2026-12-07", "2026-12-08"), "4"))
        .await;
    assert!(
        page.says("Messe vorbereiten 4 Std. je Woche · 07.12.2026 bis 08.12.2026"),
        "{}",
        page.text()
    );
    let page = mara.submit(&format!("{path}/loeschen"), &[]).await;
    assert!(
        page.says("„Messe vorbereiten“ ist entfernt."),
        "{}",
        page.text()
    );
    assert!(
        !jonas
            .get(&format!("{AHEAD}?deleted={id}"))
            .await
            .says("Messe vorbereiten")
    );
    assert_eq!(caller.get("/api/v1/forecast").await.1["planned"], json!([]));
    let page = mara.submit(&format!("{path}/wiederherstellen"), &[]).await;
    assert!(
        page.says("Der Eintrag ist wieder da.") && page.says("Messe vorbereiten"),
        "{}",
        page.text()
    );
    for _ in 1..50 {
        assert_eq!(
            caller.post("/api/v1/planned", &body("off")).await.0,
            StatusCode::CREATED
        );
    }
    assert_refused(
        &mara
            .post(&new, &entry("work", ("7.12.2026", "8.12.2026"), "1"))
            .await,
        "Fünfzig Einträge sind genug.",
    );
}
