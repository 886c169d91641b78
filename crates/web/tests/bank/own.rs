//! One's own bank account by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit::{TestApp, TestDatabase};

const PATH: &str = "/api/v1/me/bank";
const JONAS: &str = "AT611904300234573201";

/// 0.16, G8: whoever is paid names the account themselves, with a token that may move money; nobody
/// else reads or changes it, and what is wrong is named at its field.
#[testkit::twin]
async fn g8_ones_own_account_is_named_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Jonas Weber").await;
    app.person("Mara Lindner").await;
    let jonas = app.caller("Jonas Weber", Scope::Money).await;
    let account = json!({ "holder": " Jonas Weber ", "iban": "AT61 1904 3002 3457 3201" });
    let none = (StatusCode::OK, json!({ "account": null }));
    assert_eq!(jonas.get(PATH).await, none);
    for scope in [Scope::Read, Scope::Write] {
        let narrow = app.caller("Jonas Weber", scope).await;
        for (status, problem) in [narrow.put(PATH, &account).await, narrow.delete(PATH).await] {
            assert_eq!(status, StatusCode::FORBIDDEN, "{problem}");
        }
    }
    for (holder, iban, field) in [
        ("", JONAS, "holder"),
        ("Jonas Weber", "AT621904300234573201", "iban"),
        ("Jonas Weber", "", "iban"),
    ] {
        let wish = json!({ "holder": holder, "iban": iban });
        let (status, problem) = jonas.put(PATH, &wish).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
        assert_eq!(problem["errors"][0]["field"], field, "{problem}");
    }
    assert_eq!(jonas.get(PATH).await, none, "nothing of it was kept");

    let known = json!({ "account": { "holder": "Jonas Weber", "iban": JONAS } });
    for _ in 0..2 {
        let kept = jonas.put(PATH, &account).await;
        assert_eq!(kept, (StatusCode::OK, known.clone()));
    }
    let reader = app.caller("Jonas Weber", Scope::Read).await;
    assert_eq!(reader.get(PATH).await, (StatusCode::OK, known.clone()));
    let mara = app.caller("Mara Lindner", Scope::Money).await;
    assert_eq!(mara.get(PATH).await, none, "everybody has their own");
    let (status, _) = mara.delete(PATH).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    assert_eq!(jonas.get(PATH).await.1, known);

    let (status, nothing) = jonas.delete(PATH).await;
    assert_eq!((status, nothing), (StatusCode::NO_CONTENT, Value::Null));
    assert_eq!(jonas.get(PATH).await, none);
}
