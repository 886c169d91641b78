//! The early sample through the front door, as two people, and by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::Pair;

/// 3.13: agreed before both sign, shown, answered; then the rest is handed in.
#[testkit::twin]
async fn m3_13_two_people_look_at_the_first_pieces(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let (room, path) = (pair.path(""), pair.path("/probe"));
    let agree = pair.path("/probe/vereinbaren");
    let page = pair.mara.get(&room).await;
    assert!(page.says("Probe vereinbaren"), "{}", page.text());
    // Tried: words, nothing that counts, too many, the other side.
    for wrong in ["viele", "0", "1001", "-3"] {
        let page = pair.mara.post(&agree, &[("pieces", wrong)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert_eq!(page.value("pieces"), Some(wrong), "what was typed stays");
    }
    let page = pair.jonas.post(&agree, &[("pieces", "3")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.mara.submit(&agree, &[("pieces", "3")]).await;
    assert!(
        page.says("Nach den ersten 3 Stücken zeigt der Auftragnehmer eine Probe"),
        "{}",
        page.text()
    );
    pair.sign().await;
    pair.secure().await;
    let start = pair.path("/beginnen");
    pair.jonas.submit(&start, &[]).await;
    let page = pair.jonas.get(&room).await;
    assert!(page.says("Du bist dran: Probe zeigen"), "{}", page.text());
    assert!(!page.says("Arbeit einreichen"), "{}", page.text());
    let page = pair.jonas.get(&path).await;
    assert!(page.says("Zeig die ersten 3 Stücke."), "{}", page.text());
    let page = pair.jonas.post(&path, &[("note", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("häng eine Datei an"), "{}", page.text());
    let note = "Drei Beiträge, <b>bitte</b> ansehen";
    let page = pair.jonas.submit(&path, &[("note", note)]).await;
    assert!(
        page.says("Die Probe ist gezeigt") && page.says(note),
        "{}",
        page.text()
    );
    let page = pair.mara.get("/heute").await;
    assert!(page.says("Probe ansehen"), "{}", page.text());
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("Du bist dran: Probe ansehen") && page.says("geht die Arbeit von selbst weiter"),
        "{}",
        page.text()
    );
    let answer = pair.path("/probe/antwort");
    for (fields, says) in [
        (vec![("words", "Ohne Emojis")], "Bitte ausfüllen"),
        (
            vec![("answer", "otherwise"), ("words", " ")],
            "Was soll anders werden?",
        ),
    ] {
        let page = pair.mara.post(&answer, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(page.says(says), "{says}: {}", page.text());
    }
    let fields = [("answer", "otherwise"), ("words", "Ohne Emojis")];
    let page = pair.mara.submit(&answer, &fields).await;
    assert!(
        page.says("die Arbeit geht weiter") && page.says("Weiter, aber anders"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&room).await;
    assert!(
        page.says("Ohne Emojis") && page.says("Arbeit einreichen"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
}

/// 3.13: the same by API; a stranger sees nothing of it.
#[testkit::twin]
async fn m3_13_the_sample_by_api(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let path = format!("/api/v1/orders/{}", pair.order);
    let sample = format!("{path}/sample");
    let (status, _) = mara.put(&sample, &json!({ "pieces": 0 })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, agreed) = mara.put(&sample, &json!({ "pieces": 3 })).await;
    assert_eq!(status, StatusCode::OK, "{agreed}");
    pair.sign().await;
    pair.secure().await;
    let start = pair.path("/beginnen");
    pair.jonas.submit(&start, &[]).await;
    let (_, shown) = jonas.post(&sample, &json!({ "note": "Drei" })).await;
    assert_eq!(shown["state"], "sample-shown", "{shown}");
    let answer = format!("{sample}/answer");
    let (status, _) = mara.post(&answer, &json!({ "otherwise": true })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, answered) = mara.post(&answer, &json!({ "otherwise": false })).await;
    assert_eq!(answered["state"], "in-work", "{answered}");
    let (_, order) = jonas.get(&path).await;
    let sample = &order["sample"];
    assert_eq!(sample["pieces"], 3);
    assert_eq!(sample["answer"], "go-on");
    assert_eq!(sample["note"], "Drei");
}
