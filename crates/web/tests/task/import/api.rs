//! The same choices by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

use super::data;

/// Mission 2.7, 3.40, 1.6 by API: zone, columns, the order of days and the repair are told with the
/// list or afterwards; what is open is named and stops the import.
#[testkit::twin]
async fn m2_7_lists_are_read_as_asked_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let (status, preview) = mara
        .post_bytes(
            "/api/v1/imports?zone=Asia/Tokyo",
            "text/csv",
            data("kimai-en.csv"),
        )
        .await;
    assert_eq!(status, StatusCode::CREATED, "{preview}");
    assert_eq!(preview["source"], "kimai");
    assert_eq!(preview["reading"]["zone"], "Asia/Tokyo");
    assert_eq!(preview["reading"]["columns"]["activity"], 9);
    assert_eq!(preview["rows"][0]["weeks_in_a_row"], 4);
    let path = format!("/api/v1/imports/{}", preview["id"].as_str().unwrap());
    let wish = json!({ "columns": { "day": 0, "duration": 3, "description": 10 } });
    let (status, again) = mara.put(&format!("{path}/reading"), &wish).await;
    assert_eq!(status, StatusCode::OK, "{again}");
    assert_eq!(again["rows"][0]["title"], "Woche 1, Ordner blau");
    let line = again["rows"][0]["line"].as_u64().unwrap();
    let wish = json!({ "rows": [line], "skip_faulty": true, "frequencies": { "2": "daily" } });
    let (status, done) = mara.post(&format!("{path}/confirm"), &wish).await;
    assert_eq!(
        (status, &done["tasks"]),
        (StatusCode::OK, &json!(1)),
        "{done}"
    );
    let (_, tasks) = mara.get("/api/v1/tasks").await;
    assert_eq!(tasks["items"][0]["frequency"], "daily", "{tasks}");

    let calendar = data("kalender.ics");
    let (_, preview) = mara
        .post_bytes("/api/v1/imports", "text/calendar", calendar)
        .await;
    assert_eq!(preview["source"], "calendar", "{preview}");
    assert_eq!(preview["reading"]["cancelled"], 2);

    let broken = "Date,Task,Hours\n11/02/2026,BĂŒro aufrĂ€umen,1\n12/02/2026,Post,1\n";
    let bytes = broken.as_bytes().to_vec();
    let (_, preview) = mara
        .post_bytes("/api/v1/imports", "text/csv", bytes.clone())
        .await;
    assert_eq!(
        preview["reading"]["open"],
        json!(["repair", "days"]),
        "{preview}"
    );
    assert_eq!(preview["reading"]["repair"]["charset"], "ISO-8859-16");
    let path = format!(
        "/api/v1/imports/{}/confirm",
        preview["id"].as_str().unwrap()
    );
    let (status, problem) = mara.post(&path, &json!({})).await;
    assert_eq!(
        (status.as_u16(), &problem["errors"][0]["code"]),
        (422, &json!("field-import-repair-open"))
    );
    let address = "/api/v1/imports?repair=true&days=month-first";
    let (_, preview) = mara.post_bytes(address, "text/csv", bytes).await;
    assert_eq!(preview["reading"]["open"], json!([]), "{preview}");
    assert_eq!(preview["rows"][0]["title"], "Büro aufräumen");
}

/// Bad input: choices nobody knows, and other people's lists.
#[testkit::twin]
async fn choices_nobody_knows_are_refused_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    app.person("Jonas").await;
    let mara = app.caller("Mara", Scope::Write).await;
    for (query, field) in [
        ("zone=Mond", "zone"),
        ("days=year-first", "days"),
        ("columns=title", "columns"),
        ("columns=colour:1", "columns"),
        ("columns=title:-1", "columns"),
    ] {
        let address = format!("/api/v1/imports?{query}");
        let (status, problem) = mara
            .post_bytes(&address, "text/plain", b"Post".to_vec())
            .await;
        assert_eq!(
            (status.as_u16(), &problem["errors"][0]["field"]),
            (422, &json!(field)),
            "{query}: {problem}"
        );
    }
    let (_, preview) = mara
        .post("/api/v1/imports", &json!({ "lines": ["Post", "Logo"] }))
        .await;
    let path = format!(
        "/api/v1/imports/{}/reading",
        preview["id"].as_str().unwrap()
    );
    let jonas = app.caller("Jonas", Scope::Write).await;
    assert_eq!(jonas.put(&path, &json!({})).await.0, StatusCode::NOT_FOUND);
    let reader = app.caller("Mara", Scope::Read).await;
    assert_eq!(reader.put(&path, &json!({})).await.0, StatusCode::FORBIDDEN);
    let odd = json!({ "columns": { "colour": 1 } });
    let status = mara.put(&path, &odd).await.0;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}
