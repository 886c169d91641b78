//! Ads, offers and instructions by API alone.

use app::Scope;
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit::{Caller, TestApp, TestDatabase};

fn ad(task: &str) -> Value {
    json!({
        "task": task,
        "title": "Belege buchen",
        "tasks": "Belege eines Monats buchen",
        "skills": "Buchhaltung",
        "minutes": 600,
        "budget": { "minor": 36_000, "currency": "EUR" },
        "due_at": "2026-12-15T17:00:00Z",
        "question_1": "Womit buchst du sonst?",
        "question_2": "Was machst du mit fehlenden Belegen?",
    })
}

fn instruction(task: &str, kind: &str) -> Value {
    json!({
        "task": task,
        "goal": "Alle Belege sind gebucht",
        "criteria": [{ "text": "Jeder Beleg ist gebucht", "how_measured": "Zählen", "kind": kind }],
        "latitude": "alone",
        "money_limit": { "minor": 5_000, "currency": "EUR" },
        "response_hours": 8,
        "reachable": [{ "day": "monday", "from": "09:00", "to": "09:30" }],
    })
}

fn offer() -> Value {
    json!({
        "amount": { "minor": 35_000, "currency": "EUR" },
        "due_at": "2026-12-12T17:00:00Z",
        "answer_1": "Mit einem gängigen Programm, seit acht Jahren.",
        "answer_2": "Ich frage einmal gesammelt nach und lege sie zurück.",
    })
}

async fn made(caller: &Caller, path: &str, body: &Value) -> String {
    let (status, answer) = caller.post(path, body).await;
    assert_eq!(status, StatusCode::CREATED, "{path}: {answer}");
    answer["id"].as_str().unwrap().to_owned()
}

async fn task(caller: &Caller) -> String {
    let task = json!({
        "title": "Belege buchen", "minutes_per_week": 150, "frequency": "weekly",
        "ability": 2, "liking": 1,
    });
    made(caller, "/api/v1/tasks", &task).await
}

async fn people(db: TestDatabase) -> (TestApp, Caller, Caller) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    app.person("Jonas").await;
    let mara = app.caller("Mara", Scope::Money).await;
    let jonas = app.caller("Jonas", Scope::Money).await;
    (app, mara, jonas)
}

fn codes(problem: &Value) -> Vec<(&str, &str)> {
    let errors = problem["errors"].as_array().map_or(&[][..], Vec::as_slice);
    let text = |error: &Value, name: &str| error[name].as_str().unwrap_or_default().len();
    assert!(
        errors.iter().all(|error| text(error, "detail") > 0),
        "{problem}"
    );
    errors
        .iter()
        .map(|error| {
            (
                error["field"].as_str().unwrap(),
                error["code"].as_str().unwrap(),
            )
        })
        .collect()
}

/// 1.9: the API answers 422 when routine work is published without an instruction; 2.3: and when
/// there is nothing to measure by.
#[testkit::twin]
async fn m1_9_routine_work_is_not_published_without_an_instruction(db: TestDatabase) {
    let (_app, mara, _) = people(db).await;
    let task = task(&mara).await;
    let id = made(&mara, "/api/v1/postings", &ad(&task)).await;
    let publish = format!("/api/v1/postings/{id}/publish");
    let (status, problem) = mara.post(&publish, &json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["code"], "refusal-posting-routine-needs-instruction");
    let written = made(&mara, "/api/v1/instructions", &instruction(&task, "should")).await;
    let (status, problem) = mara.post(&publish, &json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["code"], "refusal-posting-nothing-to-measure");
    let mut better = instruction(&task, "must");
    better["base"] = json!(1);
    let (status, _) = mara
        .put(&format!("/api/v1/instructions/{written}"), &better)
        .await;
    assert_eq!(status, StatusCode::OK);
    let (status, view) = mara.post(&publish, &json!({})).await;
    assert_eq!(
        (status, view["state"].as_str()),
        (StatusCode::OK, Some("published")),
        "{view}"
    );
    assert_eq!(view["instruction"]["number"], 2);
}

/// 2.2: each missing expectation has its own code, and the draft says so before.
#[testkit::twin]
async fn m2_2_missing_expectations_are_named_by_code(db: TestDatabase) {
    let (_app, mara, _) = people(db).await;
    let task = task(&mara).await;
    made(&mara, "/api/v1/instructions", &instruction(&task, "must")).await;
    let id = made(
        &mara,
        "/api/v1/postings",
        &json!({ "task": task, "title": "Belege" }),
    )
    .await;
    let (_, draft) = mara.get(&format!("/api/v1/postings/{id}")).await;
    let (status, problem) = mara
        .post(&format!("/api/v1/postings/{id}/publish"), &json!({}))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let codes = codes(&problem);
    for expected in [
        ("tasks", "field-posting-tasks-missing"),
        ("skills", "field-posting-skills-missing"),
        ("minutes", "field-posting-hours-missing"),
        ("budget", "field-posting-budget-missing"),
        ("due_at", "field-date-required"),
        ("question_1", "field-question-missing"),
        ("question_2", "field-question-missing"),
    ] {
        assert!(codes.contains(&expected), "{expected:?} in {codes:?}");
    }
    assert_eq!(draft["obstacles"].as_array().unwrap().len(), codes.len());
    let (_, after) = mara.get(&format!("/api/v1/postings/{id}")).await;
    assert_eq!(after["state"], "draft");
}

/// 3.6: latitude and its limit are kept in the version, which nothing changes any more.
#[testkit::twin]
async fn m3_6_latitude_is_kept_and_versions_stay(db: TestDatabase) {
    let (_app, mara, jonas) = people(db).await;
    let task = task(&mara).await;
    let id = made(&mara, "/api/v1/instructions", &instruction(&task, "must")).await;
    let path = format!("/api/v1/instructions/{id}");
    let (_, first) = mara.get(&format!("{path}/versions/1")).await;
    assert_eq!(
        (&first["latitude"], &first["money_limit"]["minor"]),
        (&json!("alone"), &json!(5_000))
    );
    let mut next = instruction(&task, "must");
    next["latitude"] = json!("propose");
    next["money_limit"] = Value::Null;
    next["base"] = json!(1);
    let (status, view) = mara.put(&path, &next).await;
    assert_eq!(
        (status, &view["base"]),
        (StatusCode::OK, &json!(2)),
        "{view}"
    );
    next["goal"] = json!("Etwas anderes");
    let (status, problem) = mara.put(&path, &next).await;
    assert_eq!(
        status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "written on top of an older version"
    );
    assert_eq!(problem["code"], "refusal-instruction-outdated");
    let (_, again) = mara.get(&format!("{path}/versions/1")).await;
    assert_eq!(again, first, "the first version stays as it was");
    for other in [path.clone(), format!("{path}/versions/1")] {
        assert_eq!(jonas.get(&other).await.0, StatusCode::NOT_FOUND);
    }
    assert_eq!(jonas.put(&path, &next).await.0, StatusCode::NOT_FOUND);
    let foreign = jonas
        .post("/api/v1/instructions", &instruction(&task, "must"))
        .await;
    assert_eq!(foreign.0, StatusCode::NOT_FOUND);
}

/// 4.5, one offer at a time, and the way to an order by API alone.
#[testkit::twin]
async fn an_offer_by_api_from_sending_to_the_order(db: TestDatabase) {
    let (_app, mara, jonas) = people(db).await;
    let task = task(&mara).await;
    made(&mara, "/api/v1/instructions", &instruction(&task, "must")).await;
    let id = made(&mara, "/api/v1/postings", &ad(&task)).await;
    let path = format!("/api/v1/postings/{id}");
    assert_eq!(
        jonas.get(&path).await.0,
        StatusCode::NOT_FOUND,
        "a draft is private"
    );
    mara.post(&format!("{path}/publish"), &json!({})).await;
    let (_, view) = jonas.get(&path).await;
    assert_eq!(
        (&view["may_offer"], &view["task"]),
        (&json!(true), &Value::Null),
        "{view}"
    );
    let offers = format!("{path}/offers");
    let (_, problem) = mara.post(&offers, &offer()).await;
    assert_eq!(problem["code"], "refusal-offer-own-posting");
    let (_, problem) = jonas.post(&offers, &json!({})).await;
    let expected = [
        ("answer_1", "field-answer-missing"),
        ("answer_2", "field-answer-missing"),
    ];
    assert!(
        expected.iter().all(|one| codes(&problem).contains(one)),
        "{problem}"
    );
    let withdrawn = made(&jonas, &offers, &offer()).await;
    let (_, problem) = jonas.post(&offers, &offer()).await;
    assert_eq!(problem["code"], "refusal-offer-offered-already");
    let taken = format!("/api/v1/offers/{withdrawn}/withdraw");
    assert_eq!(mara.post(&taken, &json!({})).await.0, StatusCode::NOT_FOUND);
    assert_eq!(
        jonas.post(&taken, &json!({})).await.0,
        StatusCode::NO_CONTENT
    );
    let chosen = made(&jonas, &offers, &offer()).await;
    assert_eq!(
        jonas.get(&offers).await.0,
        StatusCode::NOT_FOUND,
        "offers are the client's"
    );
    let (_, listed) = mara.get(&offers).await;
    assert_eq!(listed["items"].as_array().unwrap().len(), 2, "{listed}");
    let choose = json!({ "offer": chosen });
    let (status, order) = mara.post_once("k1", "/api/v1/orders", &choose).await;
    assert!(status.is_success(), "{order}");
    let (_, problem) = mara
        .post(&format!("/api/v1/offers/{chosen}/decline"), &json!({}))
        .await;
    assert_eq!(problem["code"], "refusal-offer-not-open");
}
