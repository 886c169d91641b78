//! Quiet hours through the front door: one's own page, and what the room says of them.

use app::Scope;
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit::TestDatabase;

use crate::order::Pair;

/// 3.31, F4: entered on one page, with a proposal; wrong inputs are kept and named.
#[testkit::twin]
async fn m3_31_quiet_hours_are_entered_by_their_owner(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let page = pair.jonas.get("/konto").await;
    assert!(page.html.contains("/konto/ruhe"), "{}", page.html);
    let page = pair.jonas.get("/konto/ruhe").await;
    assert!(page.says("Keine Ruhezeiten"), "{}", page.text());
    assert_eq!(page.value("quiet-from"), Some("20:00"));
    for (fields, words) in [
        (
            vec![
                ("night", "yes"),
                ("quiet-from", "abends"),
                ("quiet-to", "7"),
            ],
            "Fehler",
        ),
        (
            vec![("outside-reachable", "yes")],
            "noch keine Sprechzeiten",
        ),
        (
            vec![("pause-first", "2026-09-09"), ("pause-last", "2026-09-01")],
            "liegt vor dem ersten",
        ),
    ] {
        let page = pair.jonas.post("/konto/ruhe", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let fields = [
        ("night", "yes"),
        ("quiet-from", "21"),
        ("quiet-to", "6:30"),
        ("weekend", "yes"),
    ];
    let page = pair.jonas.submit("/konto/ruhe", &fields).await;
    assert!(page.says("Ruhezeiten gespeichert"), "{}", page.text());
    assert_eq!(page.value("quiet-from"), Some("21:00"));

    let jonas = pair.app.caller("Jonas Weber", Scope::Write).await;
    let (status, quiet) = jonas.get("/api/v1/me/quiet").await;
    assert_eq!((status, &quiet["from"]), (StatusCode::OK, &json!("21:00")));
    let (status, problem) = jonas
        .put("/api/v1/me/quiet", &json!({ "from": "8", "to": "8" }))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "quiet_to", "{problem}");
    let (status, _) = jonas
        .put("/api/v1/me/quiet", &json!({ "weekend": true }))
        .await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, quiet) = jonas.get("/api/v1/me/quiet").await;
    assert_eq!(
        (&quiet["from"], &quiet["weekend"]),
        (&Value::Null, &json!(true))
    );
}

/// 3.31: whoever writes at night reads when it will be announced, and nothing else of the other's
/// day.
#[testkit::twin]
async fn m3_31_the_room_says_when_a_message_is_announced(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let fields = [("night", "yes"), ("quiet-from", "0"), ("quiet-to", "23:59")];
    pair.jonas.submit("/konto/ruhe", &fields).await;
    let body = [("body", "Kannst du die Zitate noch prüfen?")];
    let page = pair.mara.submit(&pair.path("/nachrichten"), &body).await;
    assert!(page.says("wird um 23:59 Uhr gemeldet"), "{}", page.text());
    assert!(!page.says("Ruhe"), "{}", page.text());
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Kannst du die Zitate noch prüfen?"),
        "{}",
        page.text()
    );
    pair.app.pass_days(1);
    let page = pair.mara.get(&pair.path("")).await;
    assert!(!page.says("gemeldet"), "{}", page.text());
}
