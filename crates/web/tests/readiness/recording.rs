//! Writing along while doing a task.

use std::time::Duration;

use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

use super::task;

/// 2.18: the draft is made from the recorded steps and confirmed by the client.
#[testkit::twin]
async fn m2_18_recorded_steps_become_a_draft_that_is_confirmed(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let id = task(&mut mara, &[]).await;
    let home = format!("/abgeben/aufgaben/{id}/mitschreiben");
    let steps = format!("{home}/schritte");
    assert!(mara.get(&home).await.says("Mitschreiben beginnen"));
    assert_eq!(
        mara.post(&steps, &[("step", "x")]).await.status,
        StatusCode::NOT_FOUND
    );
    mara.post(&home, &[]).await;
    app.pass(Duration::from_secs(150));
    mara.post(&steps, &[("step", "Belege aus der Kiste nehmen")])
        .await;
    let page = mara.get(&home).await;
    assert!(
        page.says("1. Belege aus der Kiste nehmen 3 Min."),
        "kept at once: {}",
        page.text()
    );
    mara.post(&steps, &[("step", "Nach Monat legen"), ("minutes", "12")])
        .await;
    mara.post(&steps, &[("step", "Kaffee trinken")]).await;
    let page = mara
        .post(&steps, &[("step", " "), ("minutes", "viel")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("minutes"), Some("viel"), "{}", page.html);
    let page = mara
        .submit(&format!("{home}/entfernen"), &[("number", "3")])
        .await;
    assert!(
        page.says("2 Schritte, 15 Min.") && !page.says("Kaffee"),
        "{}",
        page.text()
    );

    let edit = mara.submit(&format!("{home}/uebernehmen"), &[]).await;
    assert!(
        edit.says("Die Schritte stehen im Entwurf"),
        "{}",
        edit.text()
    );
    assert_eq!(edit.value("steps-1"), Some("Belege aus der Kiste nehmen"));
    assert_eq!(edit.value("steps-2"), Some("Nach Monat legen"));
    let instruction = format!("/abgeben/aufgaben/{id}/anleitung");
    let page = mara.get(&instruction).await;
    assert!(
        page.says("Ein Entwurf wartet") && !page.says("Fassung 1"),
        "{}",
        page.text()
    );
    mara.submit(&format!("{home}/uebernehmen"), &[]).await;
    let page = mara.get(&format!("{instruction}/bearbeiten")).await;
    let third = page.value("steps-3").unwrap_or_default();
    assert_eq!(third, "", "nothing comes twice");
    app.pass(Duration::from_mins(1));
    mara.post(&steps, &[("step", "Nach Monat legen")]).await;
    mara.post(&format!("{home}/entfernen"), &[("number", "3")])
        .await;
    let page = mara.get(&home).await;
    assert!(page.says("3 Schritte"), "no number comes twice");
    mara.submit(&format!("{home}/uebernehmen"), &[]).await;
    let page = mara.get(&format!("{instruction}/bearbeiten")).await;
    assert_eq!(page.value("steps-3"), Some("Nach Monat legen"));
    assert_eq!(page.value("steps-4").unwrap_or_default(), "");
    let fields = [
        ("part", "alles"),
        ("base", "0"),
        ("goal", "Alle Belege liegen nach Monat."),
        ("steps-1", "Belege aus der Kiste nehmen"),
        ("steps-2", "Nach Monat legen"),
        ("criteria-1-text", "Kein Beleg liegt lose"),
        ("criteria-1-how-measured", "Nachsehen"),
        ("criteria-1-kind", "must"),
        ("latitude", "alone"),
        ("response-hours", "8"),
    ];
    let page = mara
        .submit(&format!("{instruction}/bearbeiten"), &fields)
        .await;
    assert!(
        page.says("Fassung 1") && page.says("Nach Monat legen"),
        "{}",
        page.text()
    );
    assert!(mara.get(&home).await.says("Die Schritte stehen im Entwurf"));
    let page = mara.submit(&format!("{home}/vergessen"), &[]).await;
    assert!(page.says("Mitschreiben beginnen"), "{}", page.text());
}

/// A recording is its owner's alone, adds to a draft without overwriting it, and ends at 100 steps.
#[testkit::twin]
async fn a_recording_is_private_and_bounded(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let id = task(&mut mara, &[]).await;
    let home = format!("/abgeben/aufgaben/{id}/mitschreiben");
    mara.post(&home, &[]).await;
    assert_eq!(jonas.get(&home).await.status, StatusCode::NOT_FOUND);
    for end in ["", "/schritte", "/entfernen", "/uebernehmen", "/vergessen"] {
        let page = jonas
            .post(&format!("{home}{end}"), &[("step", "Fremd")])
            .await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    let page = mara.post(&format!("{home}/uebernehmen"), &[]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "nothing to take over"
    );
    let edit = format!("/abgeben/aufgaben/{id}/anleitung/bearbeiten");
    let begun = [
        ("part", "ziel"),
        ("base", "0"),
        ("goal", "Alles da."),
        ("steps-1", "Zuerst"),
        ("later", "1"),
    ];
    mara.post(&edit, &begun).await;
    let long = "x".repeat(1001);
    let page = mara
        .post(&format!("{home}/schritte"), &[("step", &long)])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for number in 1..=100 {
        let step = format!("Schritt {number}");
        let page = mara
            .post(&format!("{home}/schritte"), &[("step", &step)])
            .await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{number}");
    }
    let page = mara
        .post(&format!("{home}/schritte"), &[("step", "Noch einer")])
        .await;
    assert!(
        page.says("Mehr als 100 Schritte liest niemand"),
        "{}",
        page.text()
    );
    mara.post(&format!("{home}/uebernehmen"), &[]).await;
    let page = mara.get(&edit).await;
    assert!(page.says("Alles da."), "{}", page.text());
    assert_eq!(
        page.value("steps-1"),
        Some("Zuerst"),
        "nothing is overwritten"
    );
    assert_eq!(page.value("steps-2"), Some("Schritt 1"));
}
