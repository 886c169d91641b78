//! Room `task` and the page "Heute" through the front door.

mod accepted;
mod ahead;
mod api;
mod edit;
mod handing;
mod hate;
mod import;
mod list;
mod lists;
mod mood;
mod own;
mod rate;
mod sorting;
mod today;
mod told;
mod waiting;
mod week;

use axum::http::StatusCode;
use kernel::TaskId;
use testkit::{Browser, Page, TestApp, TestDatabase};

/// The fields of a task, with some of them different.
fn fields<'f>(different: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let usual = [
        ("title", "Belege vorsortieren"),
        ("frequency", "weekly"),
        ("hours", "3"),
        ("ability", "3"),
        ("liking", "1"),
        ("hour-value", "60"),
    ];
    let mut all: Vec<(&str, &str)> = different.to_vec();
    all.extend(
        usual
            .iter()
            .filter(|(name, _)| !different.iter().any(|(known, _)| known == name)),
    );
    all
}

/// Enters a task and answers its address.
async fn enter(browser: &mut Browser, different: &[(&str, &str)]) -> String {
    let page = browser
        .post("/abgeben/aufgaben/neu", &fields(different))
        .await;
    assert!(
        page.location().starts_with("/abgeben/aufgaben/"),
        "{}",
        page.text()
    );
    page.location().to_owned()
}

/// The id at the end of an address.
fn id(address: &str) -> TaskId {
    address.rsplit('/').next().unwrap().parse().unwrap()
}

/// The sum line of the list: "3 Aufgaben, …".
async fn count(browser: &mut Browser) -> usize {
    let page = browser.get("/abgeben/aufgaben").await;
    if page.says("Hier steht, was deine Woche füllt") {
        return 0;
    }
    let text = page.text();
    if text.contains("Eine Aufgabe,") {
        return 1;
    }
    let before = text.split(" Aufgaben, ").next().unwrap();
    before
        .split_whitespace()
        .last()
        .unwrap()
        .replace('.', "")
        .parse()
        .unwrap()
}

/// A refused form: 422, "Fehler:" in the title, and this said.
fn assert_refused(page: &Page, says: &str) {
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    assert!(page.html.contains("<title>Fehler: "), "{}", page.html);
    assert!(page.says(says), "{says:?} is not said in: {}", page.text());
}

store::statements! {
    EVENTS = "select kind from event where about_id = $1 order by at, id";
}

/// The kinds of events about a thing, the oldest first.
async fn events(app: &TestApp, id: impl Into<store::db::Value>) -> Vec<String> {
    let id = [id.into()];
    let read = app.database.read("probe", move |tx| {
        tx.query(&EVENTS, &id, |row| row.get::<String>(0))
    });
    let found: Result<Vec<String>, store::db::DbError> = read.await;
    assert_eq!(STATEMENTS.len(), 1);
    found.unwrap()
}

/// Mission 2.7 and ui.md, pattern 8: an empty list says what belongs there and has one button.
#[testkit::twin]
async fn the_first_visit_leads_to_gathering_tasks(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for path in [
        "/heute",
        "/abgeben",
        "/abgeben/aufgaben",
        "/abgeben/sortierung",
    ] {
        let page = mara.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(
            page.says("Aufgaben zusammentragen"),
            "{path}: {}",
            page.text()
        );
        assert!(page.html.contains("class=\"empty\""), "{path}");
    }
    assert!(mara.get("/heute").await.says("Wann ist heute Feierabend?"));
    assert!(
        app.visitor()
            .get("/heute")
            .await
            .location()
            .starts_with("/anmelden")
    );
}

/// What is not one's own does not exist, on pages and by API.
#[testkit::twin]
async fn tasks_and_imports_of_others_are_not_found(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let task = enter(&mut mara, &[]).await;
    let import = mara
        .post("/abgeben/import", &[("text", "Post holen")])
        .await
        .location()
        .to_owned();
    for path in [task.clone(), format!("{task}/bearbeiten"), import.clone()] {
        assert_eq!(
            jonas.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
        assert_eq!(mara.get(&path).await.status, StatusCode::OK, "{path}");
    }
    let acts = [
        "bearbeiten",
        "erledigt",
        "oeffnen",
        "zurueckholen",
        "loeschen",
        "wiederherstellen",
    ];
    for act in acts {
        let page = jonas.post(&format!("{task}/{act}"), &fields(&[])).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{act}");
    }
    let confirmed = jonas.post(&import, &[("row", "1"), ("seen", "0")]).await;
    assert_eq!(confirmed.status, StatusCode::NOT_FOUND);
    let undone = jonas.post(&format!("{import}/zuruecknehmen"), &[]).await;
    assert_eq!(undone.status, StatusCode::NOT_FOUND);
    let deleted = jonas
        .get(&format!("/abgeben/aufgaben?deleted={}", id(&task)))
        .await;
    assert!(!deleted.says("Belege vorsortieren"));
    let caller = app.caller("Jonas", app::Scope::Money).await;
    let (status, _) = caller.get(&format!("/api/v1/tasks/{}", id(&task))).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(
        caller.get("/api/v1/tasks").await.1["items"],
        serde_json::json!([])
    );
    assert_eq!(
        mara.get("/abgeben/aufgaben/kein").await.status,
        StatusCode::NOT_FOUND
    );
}
