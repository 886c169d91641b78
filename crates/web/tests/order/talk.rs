//! Messages and files of the contract room.

use super::Pair;
use axum::http::StatusCode;
use testkit::TestDatabase;

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
