//! The founding motive and the luxury budget: their owner's alone.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

use super::{assert_refused, enter};

const OWN: &str = "/abgeben/beweggrund";
const MOTIVE: &str = "Damit mir niemand mehr Akten auf den Tisch legt.";

/// Mission 1.17: the motive stands beside the list, is nobody else's to see, and can be deleted.
#[testkit::twin]
async fn m1_17_the_motive_is_shown_to_its_owner_only(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    enter(&mut mara, &[]).await;
    assert!(
        mara.get("/abgeben/sortierung")
            .await
            .says("Den Beweggrund aufschreiben")
    );
    let page = mara.submit(OWN, &[("motive", MOTIVE)]).await;
    assert!(
        page.says(MOTIVE) && page.says("Was gibst du ab?"),
        "{}",
        page.text()
    );
    let mut jonas = app.person("Jonas").await;
    enter(&mut jonas, &[]).await;
    for browser in [&mut jonas, &mut app.operator().await] {
        for path in ["/abgeben/sortierung", OWN, "/suche?q=Akten"] {
            let page = browser.get(path).await;
            assert!(!page.html.contains("Akten auf den Tisch"), "{path}");
        }
    }
    let caller = app.caller("Jonas", Scope::Money).await;
    let (_, own) = caller.get("/api/v1/sorting/own").await;
    assert_eq!(own["motive"], json!(null));
    let page = mara.submit(OWN, &[("motive", "")]).await;
    assert!(page.says("Der Satz ist gelöscht."), "{}", page.text());
    assert!(!mara.get("/abgeben/sortierung").await.says(MOTIVE));
}

/// Wrong inputs are refused with what was typed; the other form keeps what is stored.
#[testkit::twin]
async fn a_wrong_motive_or_sum_is_refused_and_kept(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    mara.post(OWN, &[("motive", MOTIVE)]).await;
    let long = "a".repeat(301);
    let page = mara.post(OWN, &[("motive", &long)]).await;
    assert_refused(&page, "300");
    assert!(page.html.contains(&long));
    let luxury = format!("{OWN}/luxus");
    for wrong in ["viel", "-5", "99999999"] {
        let page = mara.post(&luxury, &[("luxury", wrong)]).await;
        assert_refused(&page, "");
        assert_eq!(page.value("luxury"), Some(wrong));
        assert!(page.says(MOTIVE), "the motive is still there");
    }
    let page = mara.submit(&luxury, &[("luxury", "120,50")]).await;
    let state = "Diesen Monat 0,00\u{a0}€ von 120,50\u{a0}€ verbraucht, 120,50\u{a0}€ übrig.";
    assert!(page.says(state), "{}", page.text());
    let page = mara.submit(&luxury, &[("luxury", "")]).await;
    assert!(!page.says("Diesen Monat"), "{}", page.text());
}

#[testkit::twin]
async fn motive_and_luxury_are_kept_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let path = "/api/v1/sorting/own";
    let wish = json!({ "motive": MOTIVE, "luxury": { "minor": 5000, "currency": "EUR" } });
    let (status, own) = mara.put(path, &wish).await;
    assert_eq!(status, StatusCode::OK, "{own}");
    assert_eq!(
        own["luxury_left"],
        json!({ "minor": 5000, "currency": "EUR" })
    );
    let wrong = json!({ "motive": "a".repeat(301), "luxury": { "minor": -1, "currency": "EUR" } });
    let (status, problem) = mara.put(path, &wrong).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2);
    assert_eq!(mara.get(path).await.1["motive"], MOTIVE);
    assert_eq!(mara.put(path, &json!({})).await.1["motive"], json!(null));
}
