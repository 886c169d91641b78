//! Lessons from an order and when they come up.

use axum::http::StatusCode;
use testkit::TestDatabase;

use super::task;
use crate::order::Pair;

/// 0.12, 2.19: three short inputs after a paid order; the next brief of the same kind shows the
/// lesson with its source, another kind does not.
#[testkit::twin]
async fn m0_12_the_next_brief_of_the_same_kind_shows_the_lesson(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let lesson = pair.path("/lehre");
    let text = "Ein Beispiel beilegen";
    let fields = [
        ("observed", "Bilder zu groß"),
        ("expected", "1600 Pixel"),
        ("next-time", text),
    ];
    pair.sign().await;
    pair.secure().await;
    let page = pair.mara.post(&lesson, &fields).await;
    assert_eq!(
        page.status,
        StatusCode::NOT_FOUND,
        "the order is on its way"
    );
    pair.deliver().await;
    let accept = [("percent", "98"), ("remark", "")];
    let page = pair.mara.submit(&pair.path("/abnehmen"), &accept).await;
    assert!(page.says("Lehre notieren"), "{}", page.text());
    let page = pair.mara.get(&lesson).await;
    assert_eq!(
        page.html.matches("<textarea").count(),
        3,
        "three inputs: {}",
        page.html
    );
    let page = pair
        .mara
        .post(&lesson, &[("observed", "Nur das"), ("next-time", " ")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Nur das"), "kept as typed");
    let page = pair.mara.submit(&lesson, &fields).await;
    assert!(page.says("Die Lehre ist gespeichert"), "{}", page.text());
    assert!(pair.mara.get("/abgeben/lehren").await.says(text));

    let edit = |id: &str| format!("/abgeben/aufgaben/{id}/anleitung/bearbeiten");
    let same = task(&mut pair.mara, &[("title", "Formatieren: Blogbeiträge")]).await;
    let page = pair.mara.get(&edit(&same)).await;
    assert!(
        page.says("Vom letzten Mal") && page.says(text),
        "{}",
        page.text()
    );
    assert!(page.says("Aus F-2026-"), "with its source: {}", page.text());
    let other = task(&mut pair.mara, &[("title", "Belege vorsortieren")]).await;
    let page = pair.mara.get(&edit(&other)).await;
    assert!(
        !page.says("Vom letzten Mal") && !page.says(text),
        "{}",
        page.text()
    );

    assert_eq!(pair.jonas.get(&lesson).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        pair.jonas.post(&lesson, &fields).await.status,
        StatusCode::NOT_FOUND
    );
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(
        !room.says("Lehre notieren") && !room.says(text),
        "{}",
        room.text()
    );
    assert!(!pair.jonas.get("/abgeben/lehren").await.says(text));
    let his = task(&mut pair.jonas, &[("title", "Formatieren: Blogbeiträge")]).await;
    assert!(
        !pair.jonas.get(&edit(&his)).await.says(text),
        "lessons are private"
    );

    let page = pair.mara.submit(&pair.path("/lehre/loeschen"), &[]).await;
    assert!(
        page.says("Die Lehre ist gelöscht") && !page.says(text),
        "{}",
        page.text()
    );
    assert!(!pair.mara.get(&edit(&same)).await.says("Vom letzten Mal"));
}
