//! The three hate tasks.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{Browser, TestApp, TestDatabase};

use super::{enter, id};

async fn four(mara: &mut Browser) -> Vec<String> {
    let mut tasks = Vec::new();
    for title in ["Ablage", "Mahnungen", "Fahrtenbuch", "Inventur"] {
        let fields = [
            ("title", title),
            ("hours", "0:10"),
            ("liking", "3"),
            ("ability", "4"),
        ];
        tasks.push(enter(mara, &fields).await);
    }
    tasks
}

/// Mission 1.18: a fourth hate task asks which one to drop; the dropped one loses nothing else, and
/// hate tasks come first with their reason.
#[testkit::twin]
async fn m1_18_a_fourth_hate_task_asks_which_one_to_drop(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let tasks = four(&mut mara).await;
    enter(
        &mut mara,
        &[("title", "Riesig"), ("hours", "20"), ("ability", "1")],
    )
    .await;
    for task in &tasks[..3] {
        let page = mara.submit(&format!("{task}/hass"), &[]).await;
        assert!(page.says("Als Hass-Aufgabe markiert"), "{}", page.text());
        assert!(
            page.says("Das ist eine deiner Hass-Aufgaben."),
            "{}",
            page.text()
        );
    }
    let asked = mara.submit(&format!("{}/hass", tasks[3]), &[]).await;
    assert!(
        asked.says("Welche Hass-Aufgabe fällt weg?"),
        "{}",
        asked.text()
    );
    for title in [
        "Ablage",
        "Mahnungen",
        "Fahrtenbuch",
        "Neu dazu käme: Inventur",
    ] {
        assert!(asked.says(title), "{title}");
    }
    let before = mara.get(&tasks[3]).await;
    assert!(!before.says("Das ist eine deiner Hass-Aufgaben."));
    let drop = id(&tasks[1]).to_string();
    mara.post(&format!("{}/hass", tasks[3]), &[("drop", &drop)])
        .await;
    let dropped = mara.get(&tasks[1]).await;
    assert!(dropped.says("Mahnungen"), "nothing is lost");
    assert!(!dropped.says("Das ist eine deiner Hass-Aufgaben."));
    assert!(
        mara.get(&tasks[3])
            .await
            .says("Das ist eine deiner Hass-Aufgaben.")
    );
    let ranking = mara.get("/abgeben/sortierung").await;
    let text = ranking.text();
    let place = |title: &str| text.find(&format!(". {title}")).unwrap();
    for title in ["Ablage", "Fahrtenbuch", "Inventur"] {
        assert!(place(title) < place("Riesig"), "{title}: {text}");
    }
    mara.post(&format!("{}/hass-ende", tasks[0]), &[]).await;
    let page = mara.get(&tasks[0]).await;
    assert!(!page.says("Das ist eine deiner Hass-Aufgaben."));
}

/// What came back when three others are marked is no fourth one.
#[testkit::twin]
async fn m1_18_what_comes_back_is_no_fourth(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let tasks = four(&mut mara).await;
    for (ends, begins) in [("erledigt", "oeffnen"), ("loeschen", "wiederherstellen")] {
        mara.post(&format!("{}/hass", tasks[0]), &[]).await;
        mara.post(&format!("{}/{ends}", tasks[0]), &[]).await;
        for task in &tasks[1..] {
            let page = mara.submit(&format!("{task}/hass"), &[]).await;
            assert!(
                page.says("Das ist eine deiner Hass-Aufgaben."),
                "{}",
                page.text()
            );
        }
        let page = mara.submit(&format!("{}/{begins}", tasks[0]), &[]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        assert!(!page.says("Das ist eine deiner Hass-Aufgaben."), "{begins}");
        mara.post(&format!("{}/hass-ende", tasks[1]), &[]).await;
    }
}

/// Nobody marks the tasks of others, and nothing that is no task is dropped.
#[testkit::twin]
async fn hate_tasks_are_their_owners_alone(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let tasks = four(&mut mara).await;
    for end in ["hass", "hass-ende"] {
        let page = jonas.post(&format!("{}/{end}", tasks[0]), &[]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    let own = enter(&mut jonas, &[]).await;
    let foreign = id(&tasks[0]).to_string();
    mara.post(&format!("{}/hass", tasks[0]), &[]).await;
    jonas
        .post(&format!("{own}/hass"), &[("drop", &foreign)])
        .await;
    assert!(
        mara.get(&tasks[0])
            .await
            .says("Das ist eine deiner Hass-Aufgaben.")
    );
    let broken = jonas
        .post(&format!("{own}/hass"), &[("drop", "keine")])
        .await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
    // By API the fourth is a named refusal.
    let caller = app.caller("Mara", Scope::Write).await;
    let path = |task: &str| format!("/api/v1/tasks/{}/hate", id(task));
    for task in &tasks[..3] {
        let (status, marked) = caller.put(&path(task), &json!({})).await;
        assert_eq!((status, &marked["hated"]), (StatusCode::OK, &json!(true)));
    }
    let (status, problem) = caller.put(&path(&tasks[3]), &json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["code"], "refusal-task-hate-tasks-full");
    let drop = json!({ "drop": id(&tasks[2]) });
    assert_eq!(caller.put(&path(&tasks[3]), &drop).await.0, StatusCode::OK);
    assert_eq!(
        caller.delete(&path(&tasks[3])).await.0,
        StatusCode::NO_CONTENT
    );
    let done = caller
        .post(
            &format!("/api/v1/tasks/{}/finish", id(&tasks[2])),
            &json!({}),
        )
        .await;
    assert_eq!(done.0, StatusCode::OK);
    let (_, problem) = caller.put(&path(&tasks[2]), &json!({})).await;
    assert_eq!(problem["code"], "refusal-task-is-done");
}
