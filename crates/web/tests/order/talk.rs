//! Messages and files of the contract room.

use std::time::Duration;

use app::Scope;
use axum::http::StatusCode;
use domain::account::WeeklyHours;
use domain::agreement::contract::Reachability;
use testkit::TestDatabase;
use tokio::time::timeout;

use super::Pair;

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

/// 3.4: both sides see in the room how the answer time of the task is kept, with what makes the
/// number; without such a time nothing is said.
#[testkit::twin]
async fn m3_4_the_room_says_how_many_answers_came_late(db: TestDatabase) {
    let mut pair = Pair::with(db, |draft| {
        draft.body.details.reaction_hours = Some(4);
        draft.contractor_reachability = Some(Reachability {
            hours: WeeklyHours::default(),
            response_hours: 8,
        });
    })
    .await;
    let none = pair.another("Tom Leise", "Ida Still").await;
    pair.sign().await;
    let (room, talk) = (pair.path(""), pair.path("/nachrichten"));
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("Vereinbart: innerhalb von 4 Stunden. Noch keine Antwort."),
        "{}",
        page.text()
    );
    for hours in [1, 5] {
        pair.mara.submit(&talk, &[("body", "Wie weit?")]).await;
        pair.app.pass(Duration::from_hours(hours));
        pair.jonas.submit(&talk, &[("body", "Fast.")]).await;
        // Two messages of one moment have no order.
        pair.app.pass(Duration::from_mins(1));
    }
    let late = "1 von 2 Antworten kamen nach mehr als 4 Stunden.";
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&room).await;
        assert!(page.says(late), "{}", page.text());
        let path = page.attribute("href", &format!("{room}/erreichbarkeit#"));
        let path = path.unwrap().split('#').next().unwrap().to_owned();
        let page = browser.get(&path).await;
        assert!(
            page.says("Zu spät beantwortet") && page.says("5 Std."),
            "{}",
            page.text()
        );
    }
    pair.mara.submit(&talk, &[("body", "Und jetzt?")]).await;
    pair.app.pass(Duration::from_hours(5));
    let page = pair.jonas.get(&room).await;
    assert!(page.says("Eine Antwort ist überfällig."), "{}", page.text());
    let jonas = pair.app.caller("Jonas Weber", Scope::Read).await;
    let (_, order) = jonas.get(&format!("/api/v1/orders/{}", pair.order)).await;
    let kept = &order["reaction"];
    assert_eq!((&kept["hours"], &kept["answers"]), (&4.into(), &2.into()));
    assert_eq!(kept["late"][0]["minutes"], 300, "{kept}");
    assert!(kept["overdue_since"].is_string(), "{kept}");
    let tom = pair.app.caller("Tom Leise", Scope::Read).await;
    let (_, order) = tom.get(&format!("/api/v1/orders/{none}")).await;
    assert!(order["reaction"].is_null(), "{order}");
    let mut ines = pair.app.person("Ines Fremd").await;
    assert_eq!(ines.get(&room).await.status, StatusCode::NOT_FOUND);
}
