//! The same in the room of an order: proposals, agreed versions, the interruption counter.

use app::instruction::{self, Typed, consent};
use axum::http::StatusCode;
use domain::instruction::{CriterionDraft, CriterionKind, Latitude};
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
    assert!(
        page.says("Auch leere Ordner?") && page.says("Beantworten"),
        "nobody signs without it: {}",
        page.text()
    );
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

/// 1.10: whoever agrees sees everything that changes, also how much a criterion weighs.
#[testkit::twin]
async fn m1_10_what_is_agreed_to_is_shown_whole(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let (mara, jonas) = (stage.cx("mara").await, stage.cx("jonas").await);
    let write = async |kind, latitude| {
        let known = instruction::show(&mara, stage.instruction).await.unwrap();
        let mut draft = known.draft;
        draft.criteria.truncate(1);
        let same = known.latest.as_ref().and_then(|v| v.body.criteria.get(1));
        draft.criteria.push(CriterionDraft {
            id: same.map(|criterion| criterion.id),
            text: "Kein Beleg liegt doppelt".into(),
            how_measured: "Zählen".into(),
            kind: Some(kind),
        });
        draft.latitude = Some(latitude);
        let typed = Typed {
            draft,
            base: known.base,
        };
        let saved = instruction::save(&mara, stage.instruction, typed).await;
        saved.unwrap().version
    };
    let version = write(CriterionKind::Should, Latitude::Alone).await;
    consent::offer(&mara, order, version).await.unwrap();
    consent::agree(&jonas, order, version).await.unwrap();
    let version = write(CriterionKind::Must, Latitude::Exactly).await;
    consent::offer(&mara, order, version).await.unwrap();
    let page = stage
        .jonas
        .get(&format!("/auftraege/{order}/fassung"))
        .await;
    assert!(page.says("Was sich ändert"), "{}", page.text());
    assert!(page.says("Art: Soll → Muss"), "{}", page.text());
    assert!(page.says("Spielraum"), "{}", page.text());
}
