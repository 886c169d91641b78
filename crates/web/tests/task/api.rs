//! The same by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

#[testkit::twin]
async fn the_inventory_is_kept_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let wish = json!({
        "title": "Belege vorsortieren", "minutes_per_week": 180, "frequency": "weekly",
        "ability": 2, "liking": 1
    });
    let (status, made) = mara.post("/api/v1/tasks", &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let path = format!("/api/v1/tasks/{}", made["id"].as_str().unwrap());
    let (_, task) = mara.get(&path).await;
    assert_eq!(task["sorting"]["triage"], "smart");
    assert_eq!(task["sorting"]["why"], "Das machst du gar nicht gern.");
    assert_eq!(
        task["hour_value"],
        json!({ "minor": 6000, "currency": "EUR" })
    );
    app.pass(std::time::Duration::from_secs(1));
    let mut change = wish.clone();
    change["title"] = json!("Belege ordnen");
    change["moved_to"] = json!("keep");
    change["seen"] = task["changed_at"].clone();
    let (status, changed) = mara.put(&path, &change).await;
    assert_eq!(
        (status, changed["sorting"]["triage"].as_str()),
        (StatusCode::OK, Some("keep"))
    );
    let (status, stale) = mara.put(&path, &change).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stale["code"], "refusal-task-changed-meanwhile");
    let wrong = json!({
        "title": "", "minutes_per_week": -1, "frequency": "weekly", "ability": 9, "liking": 1
    });
    let (status, problem) = mara.post("/api/v1/tasks", &wrong).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<&str> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["title", "minutes_per_week", "ability"]);
    assert_eq!(
        mara.post(&format!("{path}/finish"), &json!({})).await.1["state"],
        "done"
    );
    let (status, twice) = mara.post(&format!("{path}/finish"), &json!({})).await;
    assert_eq!(
        (status.as_u16(), twice["code"].as_str()),
        (422, Some("refusal-task-is-done"))
    );
    assert_eq!(
        mara.post(&format!("{path}/reopen"), &json!({})).await.1["state"],
        "open"
    );
    assert_eq!(mara.delete(&path).await.0, StatusCode::NO_CONTENT);
    assert_eq!(mara.get(&path).await.0, StatusCode::NOT_FOUND);
    assert_eq!(
        mara.post(&format!("{path}/restore"), &json!({})).await.0,
        StatusCode::OK
    );
    let reader = app.caller("Mara", Scope::Read).await;
    assert_eq!(
        reader.post("/api/v1/tasks", &wish).await.0,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        app.anonymous_caller().get("/api/v1/tasks").await.0,
        StatusCode::UNAUTHORIZED
    );
}

/// The way of an import by API alone: read, look, confirm, undo.
#[testkit::twin]
async fn a_list_comes_in_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let csv = "Aufgabe;Stunden\nBelege;3\nLogo;viel\nBELEGE;1\n"
        .as_bytes()
        .to_vec();
    let (status, preview) = mara.post_bytes("/api/v1/imports", "text/csv", csv).await;
    assert_eq!(status, StatusCode::CREATED, "{preview}");
    assert_eq!(preview["rows"][0]["minutes_per_week"], 180);
    assert_eq!(preview["rows"][1]["same_as_line"], 2);
    assert_eq!(preview["faults"][0]["line"], 3);
    assert_eq!(preview["faults"][0]["column"], 2);
    let path = format!("/api/v1/imports/{}", preview["id"].as_str().unwrap());
    let confirm = format!("{path}/confirm");
    let (status, problem) = mara.post(&confirm, &json!({})).await;
    assert_eq!(
        (status.as_u16(), &problem["errors"][0]["field"]),
        (422, &json!("skip_faulty"))
    );
    for _ in 0..2 {
        let (status, counted) = mara.post(&confirm, &json!({ "skip_faulty": true })).await;
        assert_eq!((status, &counted["tasks"]), (StatusCode::OK, &json!(1)));
    }
    assert_eq!(mara.get(&path).await.1["state"], "confirmed");
    assert_eq!(mara.delete(&path).await.1["tasks"], 1);
    assert_eq!(mara.get("/api/v1/tasks").await.1["items"], json!([]));
    let lines = json!({ "lines": ["Post 2 h", "Logo"] });
    let (_, preview) = mara.post("/api/v1/imports", &lines).await;
    let path = format!(
        "/api/v1/imports/{}/confirm",
        preview["id"].as_str().unwrap()
    );
    assert_eq!(
        mara.post(&path, &json!({ "rows": [2] })).await.1["tasks"],
        1
    );
    assert_eq!(
        mara.get("/api/v1/tasks").await.1["items"][0]["title"],
        "Logo"
    );
    for (kind, bytes, code) in [
        (
            "text/csv",
            b"Aufgabe;Std\n\"offen;1\n".to_vec(),
            "import-file-quote",
        ),
        (
            "text/csv",
            vec![b'x'; 11 * 1024 * 1024],
            "import-file-too-large",
        ),
        ("application/json", b"{".to_vec(), "field-json-unreadable"),
        ("image/png", b"x".to_vec(), "field-import-kind"),
    ] {
        let (status, problem) = mara.post_bytes("/api/v1/imports", kind, bytes).await;
        assert_eq!(
            (status.as_u16(), &problem["errors"][0]["code"]),
            (422, &json!(code)),
            "{problem}"
        );
    }
}

#[testkit::twin]
async fn lists_rankings_and_the_day_come_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    for number in 1..=5 {
        let wish = json!({
            "title": format!("Aufgabe {number}"), "minutes_per_week": number * 120,
            "frequency": "weekly", "ability": 3, "liking": 2
        });
        mara.post("/api/v1/tasks", &wish).await;
    }
    let (_, first) = mara.get("/api/v1/tasks?sort=hours&limit=2").await;
    assert_eq!(first["items"][0]["title"], "Aufgabe 1");
    let next = first["next"].as_str().unwrap();
    let (_, second) = mara
        .get(&format!("/api/v1/tasks?sort=hours&limit=2&after={next}"))
        .await;
    assert_eq!(second["items"][0]["title"], "Aufgabe 3");
    let (status, problem) = mara
        .get(&format!("/api/v1/tasks?sort=title&after={next}"))
        .await;
    assert_eq!(
        (status.as_u16(), &problem["errors"][0]["field"]),
        (422, &json!("after"))
    );
    assert_eq!(
        mara.get("/api/v1/tasks?state=x").await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let (_, sorting) = mara.get("/api/v1/sorting?rate=2200").await;
    assert_eq!(sorting["items"][0]["title"], "Aufgabe 5");
    assert_eq!(
        sorting["items"][0]["buy_back"]["price_per_hour"]["minor"],
        2200
    );
    assert_eq!(sorting["items"][0]["buy_back"]["gain"]["minor"], 38_000);
    assert_eq!(
        mara.get("/api/v1/sorting").await.1,
        mara.get("/api/v1/sorting").await.1
    );
    assert_eq!(
        mara.get("/api/v1/sorting?time=11").await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let (_, today) = mara.get("/api/v1/today").await;
    assert_eq!(
        (&today["end"], &today["goal"]),
        (&json!("14:00"), &json!("17:30")),
        "{today}"
    );
    let (_, account) = mara.get("/api/v1/time-account").await;
    assert_eq!(
        (&account["sums"]["net"], &account["entries"]["items"]),
        (&json!(0), &json!([]))
    );
}
