//! What waits on "Heute" besides orders: messages to answer, offers by API, and rating what an
//! import brought.

use std::time::Duration;

use app::Scope;
use app::work::{self, NewMessage};
use axum::http::StatusCode;
use serde_json::json;
use testkit::{Browser, TestApp, TestDatabase};

use super::accepted::begun;
use super::{enter, id};
use crate::order::acting;

async fn say(app: &TestApp, who: &str, order: kernel::OrderId, body: &str) {
    app.pass(Duration::from_mins(1));
    let message = NewMessage {
        body: body.into(),
        ..NewMessage::default()
    };
    work::write_message(&acting(app, who).await, order, message)
        .await
        .unwrap();
}

/// A message waits for whoever has to answer it, until it is answered or put aside; the number in
/// the header counts it.
#[testkit::twin]
async fn messages_wait_until_they_are_answered(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    app.person("Ines").await;
    let order = begun(&app, None).await;
    let waits = "Nachricht beantworten: Blogbeiträge formatieren Jonas schrieb am";
    assert!(!mara.get("/heute").await.says("Nachricht beantworten"));
    say(&app, "jonas", order, "Welche Schrift soll ich nehmen?").await;
    let page = mara.get("/heute").await;
    assert!(page.says(waits), "{}", page.text());
    // Securing the sum and answering: two things wait.
    assert!(page.says("Du bist dran 2"), "{}", page.text());
    assert!(
        page.says(": 2 (2 warten)")
            || page
                .html
                .contains("<span class=\"count\"><span class=\"hidden\">: </span>2"),
        "{}",
        page.html
    );
    assert!(
        !jonas.get("/heute").await.says("Nachricht beantworten"),
        "it is the other's turn"
    );
    let caller = app.caller("Mara", Scope::Write).await;
    let turns = caller.get("/api/v1/turns").await.1;
    assert_eq!(turns["items"][0]["kind"], "order");
    assert_eq!(turns["items"][1]["kind"], "message");
    assert_eq!(turns["items"][1]["message"]["from"], "Jonas");
    let stranger = app.caller("Ines", Scope::Write).await;
    assert_eq!(stranger.get("/api/v1/turns").await.1["items"], json!([]));

    say(&app, "mara", order, "Die gleiche wie immer.").await;
    assert!(!mara.get("/heute").await.says("Nachricht beantworten"));
    assert!(jonas.get("/heute").await.says("Mara schrieb am"));

    // "Thank you" needs no answer; what comes later does.
    let settle = format!("/auftraege/{order}/nachrichten/erledigt");
    let until = jonas.get("/heute").await.value("until").unwrap().to_owned();
    say(&app, "mara", order, "Und noch etwas?").await;
    jonas.submit(&settle, &[("until", &until)]).await;
    assert!(
        jonas.get("/heute").await.says("Mara schrieb am"),
        "a message nobody has seen stays"
    );
    let until = jonas.get("/heute").await.value("until").unwrap().to_owned();
    let page = jonas.submit(&settle, &[("until", &until)]).await;
    assert!(
        page.says("die Nachricht ist erledigt") && !page.says("schrieb am"),
        "{}",
        page.text()
    );
    say(&app, "mara", order, "Doch noch eine Frage.").await;
    assert!(jonas.get("/heute").await.says("Mara schrieb am"));
    let api = format!("/api/v1/orders/{order}/messages/settle");
    let until = json!({"until": "2999-01-01T00:00:00Z"});
    let contractor = app.caller("Jonas", Scope::Write).await;
    assert_eq!(
        contractor.post(&api, &until).await.0,
        StatusCode::NO_CONTENT
    );
    assert_eq!(contractor.get("/api/v1/turns").await.1["items"], json!([]));
    say(&app, "mara", order, "Das Ende der Welt ist nicht abgehakt.").await;
    assert_eq!(
        contractor.get("/api/v1/turns").await.1["items"][0]["kind"],
        "message"
    );
    assert_eq!(stranger.post(&api, &until).await.0, StatusCode::NOT_FOUND);
}

async fn import(browser: &mut Browser, line: &str) {
    let preview = browser.post("/abgeben/import", &[("text", line)]).await;
    let preview = preview.location().to_owned();
    let page = browser.get(&preview).await;
    let row = page.value("row").unwrap().to_owned();
    browser.submit(&preview, &[("row", &row)]).await;
}

/// Tasks an import brought lead to rating them when together they matter, even when each is short;
/// a rated task to hand on comes before that.
#[testkit::twin]
async fn short_unrated_tasks_lead_to_rating_when_they_add_up(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let rate = "Deine Aufgaben sind noch nicht eingeschätzt.";
    import(&mut mara, "Post holen 40 Min.").await;
    let page = mara.get("/heute").await;
    assert!(
        !page.says(rate),
        "forty minutes do not matter: {}",
        page.text()
    );
    import(&mut mara, "Ablage 40 Min.").await;
    let page = mara.get("/heute").await;
    assert!(page.says(rate), "{}", page.text());
    let rated = enter(&mut mara, &[("hours", "3")]).await;
    let page = mara.get("/heute").await;
    assert!(!page.says(rate), "{}", page.text());
    assert!(
        page.attribute("href", &format!("/abgeben/aufgaben/{}", id(&rated)))
            .is_some()
    );
}
