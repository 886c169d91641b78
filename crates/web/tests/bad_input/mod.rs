//! What people get wrong, and what goes wrong around them: each time a clear message in the
//! reader's language, no panic, nothing lost, nothing paid twice.
//!
//! More of it stands with the rooms: drafts and offers in `posting`, tasks and their lists in
//! `task`, stale versions of an instruction in `instruction`.

mod clock;
mod foreign;
mod late;
mod list;
mod sums;
mod twice;

use axum::http::StatusCode;
use testkit::{Browser, Page};

use crate::order::Pair;

/// A refused form: 422, "Fehler:" or "Error:" in the title, and this said.
fn assert_refused(page: &Page, says: &str) {
    let about = format!("{says:?}: {} {}", page.status, page.text());
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{about}");
    let marked = ["<title>Fehler: ", "<title>Error: "];
    assert!(
        marked.iter().any(|mark| page.html.contains(mark)),
        "{about}"
    );
    assert!(page.says(says), "{about}");
}

/// From now on this person reads English.
async fn in_english(browser: &mut Browser) {
    browser
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
}

/// What Jonas was paid and what is still held for him, as his own page says it.
async fn assert_paid(pair: &mut Pair, words: &str) {
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(page.says(words), "{words:?}: {}", page.text());
}

/// Every book of the instance, worked out again.
async fn assert_books(pair: &Pair) {
    let mut operator = pair.app.operator().await;
    let page = operator.post("/betrieb/pruefen", &[]).await;
    assert!(page.says("Alles stimmt."), "{}", page.text());
}
