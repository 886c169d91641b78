//! Messages and files of the contract room.

use std::time::Duration;

use super::Pair;
use axum::http::StatusCode;
use testkit::TestDatabase;
use tokio::time::timeout;

/// Messages keep their text, escaped; files come back as downloads only.
#[testkit::twin]
async fn messages_and_files_stay_between_the_two(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let talk = pair.path("/nachrichten");
    let body = [("body", "Hallo <script>alert(1)</script>\nzweite Zeile")];
    let page = pair
        .jonas
        .upload(&talk, &body, ("files", "../böse.html", b"<h1>x</h1>"))
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let page = pair.mara.get(&pair.path("")).await;
    assert!(!page.html.contains("<script>alert"), "{}", page.html);
    assert!(
        page.says("Hallo <script>alert(1)</script>"),
        "{}",
        page.text()
    );
    let file = page
        .attribute("href", &pair.path("/dateien/"))
        .unwrap()
        .to_owned();
    let file = pair.mara.get(&file).await;
    assert_eq!(file.html, "<h1>x</h1>");
    let disposition = file.headers["content-disposition"].to_str().unwrap();
    assert!(
        disposition.starts_with("attachment") && !disposition.contains(".."),
        "{disposition}"
    );
    assert_ne!(file.headers["content-type"], "text/html");
    let page = pair.jonas.post(&talk, &[("body", "  ")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
}

/// An open room hears of what the other side does; what it shows already is no news, and nobody
/// else may listen.
#[testkit::twin]
async fn an_open_room_hears_of_news(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut ines = pair.app.person("Ines Fremd").await;
    let room = pair.mara.get(&pair.path("")).await;
    let ear = room.attribute("data-live", &pair.path("/neues?nach="));
    let ear = ear.unwrap().to_owned();
    let nothing = timeout(Duration::from_millis(300), pair.mara.get(&ear)).await;
    assert!(nothing.is_err(), "the page shows everything there is");

    let talk = pair.path("/nachrichten");
    let word = [("body", "Bin gleich so weit")];
    let (heard, sent) = tokio::join!(pair.mara.get(&ear), pair.jonas.post(&talk, &word));
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(heard.headers["content-type"], "text/event-stream");
    assert!(heard.html.contains("event: news"), "{}", heard.html);
    assert!(!heard.html.contains("gleich"), "words stay in the room");

    assert_eq!(ines.get(&ear).await.status, StatusCode::NOT_FOUND);
    let unreadable = pair.mara.get(&pair.path("/neues?nach=viel")).await;
    assert_eq!(unreadable.status, StatusCode::UNPROCESSABLE_ENTITY);
}
