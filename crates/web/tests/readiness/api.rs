//! The same by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::task;
use crate::order::Pair;
use crate::posting::World;

/// 2.1, 2.14, 2.16, 2.22: answers, result and steps as data.
#[testkit::twin]
async fn the_check_is_answered_by_api(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = task(&mut world.mara, &[("title", "Post holen"), ("hours", "60")]).await;
    let small = task(&mut world.mara, &[("title", "Belege"), ("hours", "1")]).await;
    let mara = world.app.caller("Mara", Scope::Write).await;
    let ines = world.app.caller("Ines", Scope::Write).await;
    let home = "/api/v1/readiness";
    let (_, seen) = mara.get(home).await;
    assert_eq!(
        (
            seen["outcome"].is_null(),
            seen["open"].as_array().unwrap().len()
        ),
        (true, 14)
    );
    let good = [
        "skills",
        "hours",
        "budget",
        "result",
        "replies",
        "desk",
        "reachable",
    ];
    let mut answers: serde_json::Map<_, _> = good
        .iter()
        .map(|name| ((*name).to_owned(), json!(true)))
        .collect();
    for belief in [
        "best-myself",
        "explaining",
        "feedback",
        "cost",
        "every-step",
    ] {
        answers.insert(belief.to_owned(), json!(false));
    }
    answers.insert("tasks".to_owned(), json!(true));
    answers.insert("payment".to_owned(), json!(false));
    let (status, seen) = mara.put(home, &json!({ "answers": answers })).await;
    assert_eq!(
        (status, &seen["outcome"]),
        (StatusCode::OK, &json!("not-yet"))
    );
    assert_eq!(seen["steps"][0]["question"], "payment");
    assert_eq!(seen["steps"][0]["minutes"], 5);
    let tick = format!("{home}/steps/payment");
    let (_, seen) = mara.post(&tick, &json!({ "done": true })).await;
    assert_eq!(
        (&seen["outcome"], &seen["steps"][0]["state"]),
        (&json!("ready"), &json!("ticked"))
    );
    let unknown = json!({ "answers": { "mood": true } });
    let (status, problem) = mara.put(home, &unknown).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let (status, _) = mara
        .put(home, &json!({ "answers": { "personal": true } }))
        .await;
    assert_eq!(
        status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "asked of a task only"
    );
    let of_task = format!("{home}?task={id}");
    let (_, seen) = mara
        .put(&of_task, &json!({ "answers": { "personal": true } }))
        .await;
    assert_eq!(
        (&seen["outcome"], &seen["reason"]),
        (&json!("not-this-task"), &json!("personal"))
    );
    assert_eq!(ines.get(&of_task).await.0, StatusCode::NOT_FOUND);
    let (_, seen) = mara.get("/api/v1/emergency").await;
    assert_eq!(
        (&seen["task"], &seen["frees_minutes"]),
        (&json!(small), &json!(60))
    );
    assert!(ines.get("/api/v1/emergency").await.1["task"].is_null());
    assert_eq!(mara.delete(home).await.0, StatusCode::NO_CONTENT);
    assert_eq!(mara.get(home).await.1["answers"], json!({}));
    let reader = world.app.caller("Mara", Scope::Read).await;
    let (status, _) = reader.put(home, &json!({ "answers": {} })).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

/// 2.17, 2.18: recording and comparing as data.
#[testkit::twin]
async fn recording_and_comparing_by_api(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = task(&mut world.mara, &[]).await;
    let mara = world.app.caller("Mara", Scope::Write).await;
    let ines = world.app.caller("Ines", Scope::Write).await;
    let home = format!("/api/v1/tasks/{id}/recording");
    assert!(mara.get(&home).await.1["started_at"].is_null());
    mara.post(&home, &json!({})).await;
    let steps = format!("{home}/steps");
    let (status, _) = mara.post(&steps, &json!({ "step": "" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    mara.post(&steps, &json!({ "step": "Eins", "minutes": 2 }))
        .await;
    let (_, seen) = mara.post(&steps, &json!({ "step": "Zwei" })).await;
    assert_eq!(
        (&seen["steps"][0]["minutes"], &seen["steps"][1]["text"]),
        (&json!(2), &json!("Zwei"))
    );
    assert_eq!(ines.get(&home).await.0, StatusCode::NOT_FOUND);
    assert_eq!(
        mara.delete(&format!("{steps}/2")).await.0,
        StatusCode::NO_CONTENT
    );
    let (_, seen) = mara.post(&format!("{home}/take-over"), &json!({})).await;
    assert!(seen["taken_at"].is_string(), "{seen}");
    let (_, found) = mara.get(&format!("/api/v1/instructions?task={id}")).await;
    assert!(
        found["items"][0]["latest"].is_null(),
        "not confirmed yet: {found}"
    );
    assert_eq!(mara.delete(&home).await.0, StatusCode::NO_CONTENT);

    let wish = json!({ "title": "Antwort", "own": "Meins", "trial": "Probe" });
    let (status, made) = mara.post("/api/v1/comparisons", &wish).await;
    assert_eq!(
        (status, made["a_is"].is_null()),
        (StatusCode::CREATED, true)
    );
    let home = format!("/api/v1/comparisons/{}", made["id"].as_str().unwrap());
    let (status, _) = mara
        .post(&format!("{home}/choose"), &json!({ "pick": "c" }))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, seen) = mara
        .post(&format!("{home}/choose"), &json!({ "pick": "a" }))
        .await;
    let whose = if seen["a"] == "Meins" { "own" } else { "trial" };
    assert_eq!(
        (&seen["chosen"], &seen["a_is"]),
        (&json!(whose), &json!(whose))
    );
    assert_eq!(ines.get(&home).await.0, StatusCode::NOT_FOUND);
    assert_eq!(ines.get("/api/v1/comparisons").await.1["items"], json!([]));
    assert_eq!(mara.delete(&home).await.0, StatusCode::NO_CONTENT);
}

/// 3.9, 0.12: notes and lessons as data; a first version without a word about notes gets those
/// that apply.
#[testkit::twin]
async fn notes_and_lessons_by_api(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let id = task(&mut pair.mara, &[("title", "Blogbeiträge einrichten")]).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Write).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Write).await;
    let note = json!({ "text": "Du-Form", "kind": "text" });
    let (status, made) = mara.post("/api/v1/preferences", &note).await;
    assert_eq!(
        (status, &made["kind"]),
        (StatusCode::CREATED, &json!("text"))
    );
    let (status, _) = mara
        .post("/api/v1/preferences", &json!({ "text": "x", "kind": "y" }))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut wish = json!({
        "task": id, "goal": "Alles da.", "latitude": "alone", "response_hours": 8,
        "criteria": [{ "text": "Kein Fehler", "how_measured": "Lesen", "kind": "must" }],
    });
    let (status, made_instruction) = mara.post("/api/v1/instructions", &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made_instruction}");
    assert_eq!(
        made_instruction["latest"]["preferences"],
        json!(["Du-Form"])
    );
    let path = format!(
        "/api/v1/instructions/{}",
        made_instruction["id"].as_str().unwrap()
    );
    wish["base"] = json!(1);
    wish["goal"] = json!("Alles ist da.");
    let (_, second) = mara.put(&path, &wish).await;
    assert_eq!(
        second["latest"]["preferences"],
        json!(["Du-Form"]),
        "kept: {second}"
    );
    wish["base"] = json!(2);
    wish["preferences"] = json!([]);
    let (_, third) = mara.put(&path, &wish).await;
    assert_eq!(
        (&third["base"], &third["latest"]["preferences"]),
        (&json!(3), &json!([]))
    );

    let of = format!("/api/v1/preferences/{}", made["id"].as_str().unwrap());
    assert_eq!(jonas.put(&of, &note).await.0, StatusCode::NOT_FOUND);
    assert_eq!(mara.delete(&of).await.0, StatusCode::NO_CONTENT);
    assert_eq!(mara.get("/api/v1/preferences").await.1["items"], json!([]));
    assert_eq!(
        mara.post(&format!("{of}/restore"), &json!({})).await.0,
        StatusCode::OK
    );
    assert_eq!(
        mara.post(&format!("{of}/up"), &json!({})).await.0,
        StatusCode::OK
    );

    let lesson = format!("/api/v1/orders/{}/lesson", pair.order);
    assert_eq!(
        mara.get(&lesson).await.0,
        StatusCode::NOT_FOUND,
        "on its way"
    );
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    pair.mara
        .submit(&pair.path("/abnehmen"), &[("percent", "98")])
        .await;
    assert!(mara.get(&lesson).await.1.is_null());
    let (status, problem) = mara.put(&lesson, &json!({ "next_time": "" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let (_, seen) = mara
        .put(&lesson, &json!({ "next_time": "Ein Beispiel" }))
        .await;
    assert_eq!(seen["next_time"], "Ein Beispiel");
    assert_eq!(
        mara.get("/api/v1/lessons").await.1["items"][0]["next_time"],
        "Ein Beispiel"
    );
    let of_task = mara.get(&format!("/api/v1/lessons?task={id}")).await.1;
    assert_eq!(
        of_task["items"][0]["next_time"], "Ein Beispiel",
        "the same kind"
    );
    let other = task(&mut pair.mara, &[("title", "Belege vorsortieren")]).await;
    let of_task = mara.get(&format!("/api/v1/lessons?task={other}")).await.1;
    assert_eq!(of_task["items"], json!([]), "another kind");
    assert_eq!(jonas.get(&lesson).await.0, StatusCode::NOT_FOUND);
    assert_eq!(mara.delete(&lesson).await.0, StatusCode::NO_CONTENT);
}
