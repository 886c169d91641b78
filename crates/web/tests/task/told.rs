//! How long explaining and answering took, told beside what was written: for the owner alone.

use app::Scope;
use app::instruction::explain_back::{self, Word};
use axum::http::StatusCode;
use serde_json::json;
use testkit::{Browser, TestDatabase};

use crate::question::Stage;

/// The instruction of the stage with another goal, on top of version 1.
fn fields<'a>(goal: &'a str, minutes: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("part", "alles"),
        ("base", "1"),
        ("goal", goal),
        ("steps-1", "Belege holen"),
        ("steps-1-id", "1"),
        ("steps-2", "Belege sortieren"),
        ("steps-2-id", "2"),
        ("criteria-1-id", "3"),
        ("criteria-1-text", "Jeder Beleg liegt im richtigen Ordner"),
        ("criteria-1-how-measured", "Zählen"),
        ("criteria-1-kind", "must"),
        ("latitude", "alone"),
        ("response-hours", "8"),
        ("reachable-monday", "9-10"),
        ("minutes", minutes),
    ]
}

/// What the page of the task says of logged time and of time still to come.
async fn says(mara: &mut Browser, stage: &str, logged: &str, left: &str) {
    let page = mara.get(stage).await;
    let said = format!("Du hast bisher {logged} erfasst und noch {left} Erklären vor dir.");
    assert!(page.says(&said), "{said}: {}", page.text());
}

/// 2.20, 3.26: 45 minutes told when the instruction is saved, 10 at an answer and 5 each at a
/// correction and a confirmation are logged once, count in the break-even date, and are nobody
/// else's business.
#[testkit::twin]
async fn m2_20_minutes_told_while_explaining_bring_the_date_nearer(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let task = format!("/abgeben/aufgaben/{}", stage.task);
    let edit = format!("{task}/anleitung/bearbeiten");
    says(&mut stage.mara, &task, "0 Min.", "1 Std. 30 Min.").await;
    for wrong in ["601", "-1", "lange"] {
        let page = stage.mara.post(&edit, &fields("Alles da", wrong)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert_eq!(page.value("minutes"), Some(wrong), "what was typed stays");
        assert!(page.says("Alles da"), "{}", page.text());
    }
    // On the last page of the chain the mistake stays on that page, where it can be mended.
    let last = [
        ("part", "zeiten"),
        ("base", "1"),
        ("response-hours", "8"),
        ("reachable-monday", "9-10"),
        ("minutes", "601"),
    ];
    let page = stage.mara.post(&edit, &last).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("minutes"), Some("601"));
    assert!(!page.html.contains("id=\"f-goal\""), "{}", page.text());
    says(&mut stage.mara, &task, "0 Min.", "1 Std. 30 Min.").await;
    let more = [&fields("Alles da", "45")[..], &[("more", "1")]].concat();
    let page = stage.mara.submit(&edit, &more).await;
    assert_eq!(page.value("minutes"), Some("45"), "kept for more rows");
    for _ in 0..2 {
        let page = stage.mara.submit(&edit, &fields("Alles da", "45")).await;
        assert!(
            page.says("Die Anleitung ist gespeichert"),
            "{}",
            page.text()
        );
    }
    says(&mut stage.mara, &task, "45 Min.", "45 Min.").await;

    let question = stage.asked("goal", "Auch die alten?").await;
    let answer = format!("/abgeben/fragen/{question}");
    stage.mara = stage.app.signed_in("Mara").await;
    let wrong = [("answer", "Ja."), ("minutes", "601")];
    let page = stage.mara.post(&answer, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Ja."), "{}", page.text());
    for _ in 0..2 {
        let told = [("answer", "Ja."), ("minutes", "10")];
        stage.mara.submit(&answer, &told).await;
    }
    says(&mut stage.mara, &task, "55 Min.", "45 Min.").await;

    let order = stage.chosen().await;
    let (mara, jonas) = (stage.cx("mara").await, stage.cx("jonas").await);
    explain_back::want(&mara, order).await.unwrap();
    let words = || Word::Give("Ich sortiere alle Belege nach Monaten in Ordner.".into());
    explain_back::say(&jonas, order, words()).await.unwrap();
    let own = format!("/auftraege/{order}/eigene-worte");
    let (correct, confirm) = (format!("{own}/berichtigen"), format!("{own}/bestaetigen"));
    let wrong = [("correction", "Nach Kunde."), ("correction-minutes", "601")];
    let page = stage.mara.post(&correct, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains("href=\"#f-correction-minutes\""),
        "{}",
        page.html
    );
    assert!(page.says("Nach Kunde."), "{}", page.text());
    let told = [("correction", "Nach Kunde."), ("correction-minutes", "5")];
    stage.mara.submit(&correct, &told).await;
    explain_back::say(&jonas, order, words()).await.unwrap();
    let page = stage.mara.post(&confirm, &[("minutes", "601")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        stage.mara.post(&confirm, &[("minutes", "5")]).await;
    }
    says(&mut stage.mara, &task, "1 Std. 5 Min.", "35 Min.").await;

    let page = stage.mara.get("/heute/zeitkonto?period=all").await;
    assert_eq!(page.html.matches("role=\"rowheader\"").count(), 4);
    stage.jonas = stage.app.signed_in("Jonas").await;
    let page = stage.jonas.get("/heute/zeitkonto?period=all").await;
    assert!(page.says("noch keine Einträge"), "{}", page.text());
    let page = stage.jonas.get(&format!("/auftraege/{order}")).await;
    assert!(!page.says("45 Min."), "{}", page.text());
}

/// 2.20, 3.26: the same by API.
#[testkit::twin]
async fn m2_20_minutes_are_told_by_api(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let mara = stage.app.caller("Mara", Scope::Write).await;
    let path = format!("/api/v1/instructions/{}", stage.instruction);
    let wish = |minutes: i64| {
        json!({
            "base": 1, "goal": "Alles ist da", "latitude": "alone", "response_hours": 8,
            "criteria": [{ "text": "Jeder Beleg liegt da", "how_measured": "Zählen", "kind": "must" }],
            "reachable": [{ "day": "monday", "from": "09:00", "to": "10:00" }],
            "minutes": minutes,
        })
    };
    let (status, problem) = mara.put(&path, &wish(601)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    assert_eq!(problem["errors"][0]["field"], "minutes", "{problem}");
    for _ in 0..2 {
        let (status, saved) = mara.put(&path, &wish(45)).await;
        assert_eq!(status, StatusCode::OK, "{saved}");
    }
    let question = stage.asked("goal", "Auch die alten?").await;
    let mara = stage.app.caller("Mara", Scope::Write).await;
    let answer = format!("/api/v1/questions/{question}/answer");
    let (status, _) = mara
        .post(&answer, &json!({ "answer": "Ja.", "minutes": -1 }))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, _) = mara
        .post(&answer, &json!({ "answer": "Ja.", "minutes": 10 }))
        .await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let order = stage.chosen().await;
    let (cx, jonas) = (stage.cx("mara").await, stage.cx("jonas").await);
    explain_back::want(&cx, order).await.unwrap();
    let words = Word::Give("Ich sortiere alle Belege nach Monaten in Ordner.".into());
    explain_back::say(&jonas, order, words).await.unwrap();
    let own = format!("/api/v1/orders/{order}/explain-back");
    let (status, _) = mara
        .post(&own, &json!({ "confirmed": true, "minutes": 5 }))
        .await;
    assert_eq!(status, StatusCode::OK);
    stage.mara = stage.app.signed_in("Mara").await;
    let task = format!("/abgeben/aufgaben/{}", stage.task);
    says(&mut stage.mara, &task, "1 Std.", "40 Min.").await;
}
