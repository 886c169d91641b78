//! Days to review, to extend, and revisions, through the front door and by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::Pair;

/// G2, I1: the client names days and rounds before both sign; the contract says them, and signed they
/// stay. Tried: words, out of bounds, nothing, the contractor.
#[testkit::twin]
async fn g2_review_and_revisions_are_agreed_before_both_sign(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let way = pair.path("/fristen");
    for end in ["", "/vertrag"] {
        let page = pair.mara.get(&pair.path(end)).await;
        assert!(page.html.contains(&format!("href=\"{way}\"")), "{end}");
    }
    let page = pair.mara.get(&way).await;
    assert_eq!(page.value("review-days"), Some("14"), "{}", page.text());
    let page = pair.jonas.get(&way).await;
    assert!(page.says("Bis zu 3 Runden") && page.value("review-days").is_none());
    let fields = [
        ("review-days", "5"),
        ("extension-days", "0"),
        ("revision-rounds", "1"),
    ];
    for (field, wrong) in [
        ("review-days", "bald"),
        ("review-days", "2"),
        ("review-days", ""),
        ("extension-days", "15"),
        ("revision-rounds", "-1"),
    ] {
        let tried = fields.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = pair.mara.post(&way, &tried).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        if !wrong.is_empty() {
            assert_eq!(page.value(field), Some(wrong), "what was typed stays");
        }
    }
    let page = pair.jonas.post(&way, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.mara.submit(&way, &fields).await;
    for words in [
        "innerhalb von 5 Tagen",
        "gilt die Arbeit am 5. Tag nach der Abgabe",
        "bessert der Auftragnehmer einmal nach",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("Tage verlängern"), "{}", page.text());

    pair.sign().await;
    let page = pair.mara.post(&way, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "signed");
    let page = pair.mara.get(&way).await;
    assert!(page.value("review-days").is_none() && page.says("5 Tage zum Prüfen"));
}

/// The same by API; without extension and revisions the contract says so.
#[testkit::twin]
async fn g2_review_and_revisions_are_agreed_by_api(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let api = format!("/api/v1/orders/{}/review-rule", pair.order);
    let usual = json!({ "review_days": 14, "extension_days": 7, "revision_rounds": 3 });
    let (_, shown) = jonas.get(&api).await;
    assert_eq!(shown, usual);
    let other = json!({ "review_days": 10, "extension_days": 3, "revision_rounds": 0 });
    let (status, problem) = jonas.put(&api, &other).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    for wrong in [
        json!({}),
        json!({ "review_days": 31, "extension_days": 3, "revision_rounds": 0 }),
    ] {
        let (status, problem) = mara.put(&api, &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    }
    let (status, shown) = mara.put(&api, &other).await;
    assert_eq!((status, shown), (StatusCode::OK, other));
    pair.sign().await;
    let (status, problem) = mara.put(&api, &usual).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    assert!(
        page.says("Runden zum Nachbessern sind nicht vereinbart"),
        "{}",
        page.text()
    );
}
