//! The record of time and the limit for new people through the front door.

use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::Pair;

/// 1.5: the contractor writes down day, duration and result and corrects with a reason; the client
/// reads it. Tried: no day, words for hours, more than a day, a day to come.
#[testkit::twin]
async fn m1_5_hours_are_written_down_and_corrected(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    let path = pair.path("/stunden");
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    let page = pair.jonas.get(&path).await;
    let today = page.value("day").unwrap().to_owned();
    for (day, minutes, result, says) in [
        ("", "1,5", "Zwei Beiträge", "Bitte ausfüllen."),
        (today.as_str(), "viel", "Zwei Beiträge", "Fehler"),
        (
            today.as_str(),
            "25",
            "Zwei Beiträge",
            "Der Tag hat nur 24 Stunden",
        ),
        (
            today.as_str(),
            "0",
            "Zwei Beiträge",
            "Bitte mehr als null Stunden",
        ),
        (
            "2099-01-01",
            "1",
            "Zwei Beiträge",
            "Dieser Tag kommt erst noch",
        ),
        (today.as_str(), "1", "", "Bitte ausfüllen."),
    ] {
        let fields = [("day", day), ("minutes", minutes), ("result", result)];
        let page = pair.jonas.post(&path, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(page.says(says), "{says}: {}", page.text());
        assert_eq!(page.value("minutes"), Some(minutes), "typed values stay");
    }
    let fields = [
        ("day", today.as_str()),
        ("minutes", "1,5"),
        ("result", "Zwei Beiträge <b>fertig</b>"),
    ];
    let page = pair.mara.post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "the client");
    let page = pair.jonas.submit(&path, &fields).await;
    assert!(
        page.says("Eingetragen.") && page.says("fertig"),
        "{}",
        page.text()
    );
    assert!(!page.html.contains("<b>fertig"), "words stay words");
    let page = pair.jonas.get(&format!("{path}?eintrag=1")).await;
    assert_eq!(page.value("corrects"), Some("1"));
    let fix = [
        ("day", today.as_str()),
        ("minutes", "1:00"),
        ("result", "Zwei Beiträge"),
        ("corrects", "1"),
        ("reason", "Verzählt"),
    ];
    let page = pair.jonas.submit(&path, &fix).await;
    assert!(page.says("statt Nr. 1: Verzählt"), "{}", page.text());
    let page = pair.mara.get(&path).await;
    assert!(
        page.says("berichtigt") && !page.says("Zeit eintragen"),
        "{}",
        page.text()
    );
    let page = pair.mara.get(&pair.path("")).await;
    assert!(page.says("1 Std. aufgeschrieben"), "{}", page.text());
    let jonas = pair.app.caller("Jonas Weber", app::Scope::Write).await;
    let api = format!("/api/v1/orders/{}/hours", pair.order);
    let wish = json!({ "day": today, "minutes": 30, "result": "Korrektur gelesen" });
    let (status, sheet) = jonas.post(&api, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{sheet}");
    assert_eq!(sheet["total_minutes"], 90);
    for bad in [
        json!({ "day": "gestern", "minutes": 30, "result": "x" }),
        json!({ "day": today, "minutes": -30, "result": "x" }),
        json!({ "day": today, "minutes": 30 }),
    ] {
        let (status, problem) = jonas.post(&api, &bad).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    }
}

/// 0.11: the limit is its owner's alone, and signing above it says the way out.
#[testkit::twin]
async fn m0_11_the_limit_for_new_people_is_private(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let page = pair
        .mara
        .post("/abgeben/obergrenze", &[("cap", "-1")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair
        .mara
        .submit("/abgeben/obergrenze", &[("cap", "200")])
        .await;
    assert_eq!(page.value("cap"), Some("200,00"), "{}", page.text());
    let page = pair.jonas.get("/abgeben/obergrenze").await;
    assert_eq!(page.value("cap").unwrap_or_default(), "", "{}", page.text());
    let path = pair.path("/unterschreiben");
    let page = pair.mara.get(&path).await;
    let contract = page.value("contract").unwrap().to_owned();
    let fields = [
        ("typed-name", "Mara Lindner"),
        ("contract", contract.as_str()),
        ("confirmed", "yes"),
    ];
    let page = pair.mara.post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Teile in Etappen auf"), "{}", page.text());
    let jonas = pair.app.caller("Jonas Weber", app::Scope::Read).await;
    let (_, cap) = jonas.get("/api/v1/risk-cap").await;
    assert_eq!(cap["cap"], json!(null));
    let mara = pair.app.caller("Mara Lindner", app::Scope::Write).await;
    let (_, cap) = mara.get("/api/v1/risk-cap").await;
    assert_eq!(cap["cap"]["minor"], 20_000);
    let (status, _) = mara.put("/api/v1/risk-cap", &json!({ "cap": null })).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
}
