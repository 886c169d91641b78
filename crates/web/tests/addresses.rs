//! Addresses that nobody can read: the usual page that says so, in the reader's language.

use axum::http::StatusCode;
use testkit::{Browser, Page, TestApp, TestDatabase};

/// The reviewed list of routes; see `matrix.rs`.
const ROUTES: &str = include_str!("matrix/routes.txt");

/// Every page with an id in its address, with something in its place that is none.
fn unreadable(instead: &str) -> Vec<(bool, String)> {
    let rows = ROUTES.lines().filter(|line| !line.starts_with('#'));
    let routes = rows.filter_map(|line| line.split('|').next()?.trim().split_once(' '));
    routes
        .map(|(method, path)| (method == "POST", path.trim()))
        .filter(|(_, path)| {
            path.contains('{') && !path.starts_with("/api") && !path.contains("/assets/")
        })
        // The secret of a link is any text.
        .filter(|(_, path)| !path.contains("{token}"))
        .map(|(is_post, path)| {
            let steps = path.split('/');
            let filled = steps.map(|step| if step.starts_with('{') { instead } else { step });
            (is_post, filled.collect::<Vec<_>>().join("/"))
        })
        .collect()
}

async fn ask(browser: &mut Browser, is_post: bool, path: &str) -> Page {
    if is_post {
        browser.post(path, &[]).await
    } else {
        browser.get(path).await
    }
}

#[testkit::twin]
async fn an_unreadable_id_is_a_page_that_does_not_exist(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut german = app.person("Mara").await;
    let mut english = app.person("Jonas").await;
    english
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    for instead in ["xyz", "0", "%FF", "%00", "0198c0f2-7b5e-7d3c-9a41"] {
        let all = unreadable(instead);
        assert!(all.len() > 50, "the list was read: {}", all.len());
        for (is_post, path) in all {
            let page = ask(&mut german, is_post, &path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}: {}", page.html);
            assert!(
                page.says("Diese Seite gibt es nicht"),
                "{path}: {}",
                page.html
            );
            let page = ask(&mut english, is_post, &path).await;
            assert!(
                page.says("This page does not exist"),
                "{path}: {}",
                page.html
            );
        }
    }
}

/// The same name twice, where one is expected: a page that says so, no bare error.
#[testkit::twin]
async fn an_unreadable_question_is_answered_with_a_page(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut german = app.operator().await;
    let mut english = app.person("Jonas").await;
    english
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    for path in [
        "/betrieb/konten?nach=a&nach=b",
        "/betrieb/mails?nach=a&nach=b",
        "/suche?q=a&q=b",
        "/geld?nach=a&nach=b",
        "/auftraege?nach=a&nach=b",
        "/anmelden?weiter=a&weiter=b",
    ] {
        let page = german.get(path).await;
        assert!(
            page.html.contains("<html"),
            "{path}: {} {}",
            page.status,
            page.html
        );
        assert!(!page.status.is_server_error(), "{path}: {}", page.status);
        let page = english.get(path).await;
        assert!(
            page.html.contains("<html"),
            "{path}: {} {}",
            page.status,
            page.html
        );
    }
    let page = english.get("/suche?q=a&q=b").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Something is not right yet"), "{}", page.text());
}
