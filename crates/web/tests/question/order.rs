//! The same in the room of an order: proposals, agreed versions, the interruption counter.

use axum::http::StatusCode;
use testkit::TestDatabase;

use super::Stage;

/// 3.37, 1.10: proposed, accepted, put forward, agreed: from then on the room shows the new text.
#[testkit::twin]
async fn m3_37_a_proposal_becomes_a_version_that_both_agree_on(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let room = format!("/auftraege/{order}");
    let page = stage.jonas.get(&room).await;
    let form = format!("{room}/vorschlaege?stelle=line-2");
    assert!(page.html.contains(&form), "{}", page.html);
    let page = stage.mara.get(&room).await;
    assert!(!page.html.contains(&form), "the client edits instead");
    let page = stage.jonas.get(&form).await;
    assert!(
        page.says("Belege sortieren") && page.says("Schritt:"),
        "{}",
        page.text()
    );
    let path = format!("{room}/vorschlaege");
    let same = [("spot", "line-2"), ("text", "Belege sortieren")];
    let page = stage.jonas.post(&path, &same).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("spot", "line-2"),
        ("text", "Belege nach Kunde sortieren"),
        ("why", "Spart das Suchen"),
    ];
    let page = stage.jonas.submit(&path, &fields).await;
    assert!(page.says("Der Vorschlag ist gesendet"), "{}", page.text());
    let page = stage.mara.get("/heute").await;
    assert!(page.says("Vorschlag prüfen"), "{}", page.text());
    let page = stage.mara.get(&room).await;
    let start = format!("{path}/");
    let show = page.attribute("href", &start).unwrap().to_owned();
    let page = stage.ines.get(&show).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let page = stage.jonas.get(&show).await;
    assert!(!page.says("Annehmen als"), "{}", page.text());
    let page = stage.mara.get(&show).await;
    assert!(
        page.says("Spart das Suchen") && page.says("Annehmen als Fassung 2"),
        "{}",
        page.text()
    );
    let page = stage
        .mara
        .post(&format!("{show}/ablehnen"), &[("reason", "")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = stage.mara.submit(&format!("{show}/annehmen"), &[]).await;
    assert!(
        page.says("Fassung 1, wie unterschrieben"),
        "{}",
        page.text()
    );
    assert!(page.says("Fassung 2 vorschlagen"), "{}", page.text());

    let version = format!("{room}/fassung");
    stage.mara.submit(&version, &[("version", "2")]).await;
    let page = stage.jonas.get(&version).await;
    assert!(page.says("Fassung 2 zustimmen"), "{}", page.text());
    let agree = format!("{version}/zustimmen");
    let own = stage.mara.post(&agree, &[("version", "2")]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stage.ines.get(&version).await.status, StatusCode::NOT_FOUND);
    let page = stage.jonas.submit(&agree, &[("version", "2")]).await;
    assert!(
        page.says("Ab jetzt gilt die neue Fassung"),
        "{}",
        page.text()
    );
    assert!(page.says("Belege nach Kunde sortieren") && page.says("Fassung 2, vereinbart seit"));
    let home = format!("/abgeben/aufgaben/{}/anleitung", stage.task);
    let page = stage.mara.get(&home).await;
    assert!(page.says("Jonas, aus Vorschlag"), "{}", page.text());
    let report = app::verify(&stage.app.app).await.unwrap();
    assert_eq!(report.findings, []);
}

/// A question in the room reaches both sides at its line; the counter is the client's alone.
#[testkit::twin]
async fn a_question_in_the_room_stands_at_its_criterion(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let room = format!("/auftraege/{order}");
    let ask = format!("{room}/fragen");
    let client = stage.mara.get(&ask).await;
    assert_eq!(
        client.status,
        StatusCode::NOT_FOUND,
        "nobody asks themselves"
    );
    let fields = [("spot", "line-3"), ("text", "Auch leere Ordner?")];
    let page = stage.jonas.submit(&ask, &fields).await;
    assert!(page.says("Auch leere Ordner?"), "{}", page.text());
    let page = stage.mara.get(&room).await;
    assert!(!page.says("Auch leere Ordner?"), "it waits for her hours");
    assert!(!page.says("Unterbrechungen"), "{}", page.text());
    stage.app.pass_days(1);
    let page = stage.mara.get(&room).await;
    assert!(
        page.says("Auch leere Ordner?") && page.says("Beantworten"),
        "{}",
        page.text()
    );
    assert!(page.says("ein Bündel mit einer Frage"), "{}", page.text());
    let page = stage.jonas.get(&room).await;
    assert!(!page.says("Unterbrechungen"), "{}", page.text());
}
