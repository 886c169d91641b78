//! Whoever signs proves once more to be the person, unless that was a moment ago.

use std::time::Duration;

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;
use testkit::app::PASSWORD;

use super::Pair;

const A_WHILE: Duration = Duration::from_mins(15);

/// F6: a browser that was left open signs nothing: after a quarter of an hour the password is asked
/// for, what was typed stays, guesses are counted, and the right one counts for a while.
#[testkit::twin]
async fn f6_signing_asks_who_it_is_once_more(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/unterschreiben");
    let page = pair.mara.get(&path).await;
    assert!(!page.says("Dein Kennwort"), "signed in a moment ago");
    let contract = page.value("contract").unwrap().to_owned();
    pair.app.pass(A_WHILE);
    let page = pair.mara.get(&path).await;
    assert!(page.says("Dein Kennwort"), "{}", page.text());
    let with = |password| {
        [
            ("typed-name", "Mara Lindner"),
            ("contract", contract.as_str()),
            ("confirmed", "yes"),
            ("password", password),
        ]
    };
    // What is missing is told at once, not one after the other.
    let nothing = [("typed-name", ""), ("contract", contract.as_str())];
    let page = pair.mara.post(&path, &nothing).await;
    for field in ["typed-name", "password", "confirmed"] {
        let link = format!("href=\"#f-{field}\"");
        assert!(page.html.contains(&link), "{field}: {}", page.html);
    }
    for (password, words) in [
        ("", "Bitte gib hier dein Kennwort ein."),
        ("ein falscher Satz", "Das Kennwort stimmt nicht."),
    ] {
        let page = pair.mara.post(&path, &with(password)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says(words), "{}", page.text());
        assert!(page.html.contains("href=\"#f-password\""), "{}", page.html);
        assert_eq!(page.value("typed-name"), Some("Mara Lindner"));
        assert!(!page.html.contains("ein falscher Satz"), "never sent back");
    }
    let room = pair.mara.get(&pair.path("")).await;
    assert!(
        room.says("Du bist dran: Vertrag unterschreiben"),
        "nothing is signed"
    );
    let page = pair.mara.submit(&path, &with(PASSWORD)).await;
    assert!(page.says("Unterschrieben."), "{}", page.text());
    // Proven once, it is not asked for again at once; the other side has to prove it too.
    let page = pair.jonas.get(&path).await;
    assert!(page.says("Dein Kennwort"), "{}", page.text());
    let mut last = StatusCode::OK;
    for _ in 0..40 {
        let mut guess = with("geraten und daneben");
        guess[0].1 = "Jonas Weber";
        last = pair.jonas.post(&path, &guess).await.status;
        if last == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

/// F6 by API: a token proves with every request who it is, and signs whenever its scope allows.
#[testkit::twin]
async fn f6_a_token_signs_without_a_password(db: TestDatabase) {
    let pair = Pair::new(db).await;
    let caller = pair.app.caller("Mara Lindner", Scope::Money).await;
    pair.app.pass(A_WHILE * 4);
    let path = format!("/api/v1/orders/{}", pair.order);
    let (_, contract) = caller.get(&format!("{path}/contract")).await;
    let wish = json!({
        "typed_name": "Mara Lindner", "contract": contract["hash"], "confirmed": true,
    });
    let (status, signed) = caller.post(&format!("{path}/sign"), &wish).await;
    assert_eq!(status, StatusCode::OK, "{signed}");
}

/// A token outlives the browser: after a while the password is asked for before one is made.
#[testkit::twin]
async fn f6_no_token_is_made_at_a_browser_left_open(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.app.pass(A_WHILE);
    let wish = [("name", "Fremd"), ("scope", "money"), ("days", "1")];
    let page = pair.mara.post("/konto/zugaenge", &wish).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Bitte gib hier dein Kennwort ein."),
        "{}",
        page.text()
    );
    assert_eq!(page.value("name"), Some("Fremd"));
    let wish = [&wish[..], &[("password", PASSWORD)]].concat();
    let page = pair.mara.post("/konto/zugaenge", &wish).await;
    assert_eq!(page.status, StatusCode::CREATED, "{}", page.text());
    assert!(!page.says("Dein Kennwort"), "{}", page.text());
}
