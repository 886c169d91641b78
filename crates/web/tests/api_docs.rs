//! The description of the API: for programs and for people.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::Value;
use testkit::{TestApp, TestDatabase};

/// Every operation of the document: method, path and what it says.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        item.as_object()
            .unwrap()
            .iter()
            .map(move |(method, operation)| (method.clone(), path.clone(), operation.clone()))
    });
    all.collect()
}

/// What the document lists is there, and nobody gets in without a token.
#[testkit::twin]
async fn every_documented_operation_answers_and_asks_for_a_token(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let nobody = app.anonymous_caller();
    let (status, document) = nobody.get("/api/openapi.json").await;
    assert_eq!(
        (status, document["openapi"].as_str()),
        (StatusCode::OK, Some("3.1.0"))
    );
    for (method, path, operation) in operations(&document) {
        let verb = method.to_uppercase().parse().unwrap();
        let id = "01890000-0000-7000-8000-000000000000";
        let place = path.replace("{version}", "1").replace("{number}", "1");
        let place = place
            .split('/')
            .map(|part| if part.starts_with('{') { id } else { part });
        let place = place.collect::<Vec<_>>().join("/");
        let (status, problem) = nobody.call(verb, &place, None, None).await;
        let is_open = operation["security"].as_array().is_some_and(Vec::is_empty);
        let name = format!("{method} {path}: {problem}");
        if is_open {
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        } else {
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{name}");
        }
        assert!(problem["code"].is_string(), "{name}");
    }
}

#[testkit::twin]
async fn people_can_read_every_operation_without_script(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let (_, document) = app.anonymous_caller().get("/api/openapi.json").await;
    let german = app.visitor().get("/api").await;
    let english = app.english_visitor().get("/api").await;
    assert_eq!(
        (german.status, english.status),
        (StatusCode::OK, StatusCode::OK)
    );
    assert!(german.says("Schnittstelle für Programme") && german.says("Nötig?"));
    assert!(english.says("Interface for programs") && english.says("Needed?"));
    let shown = letters(&german.text());
    for (method, path, operation) in operations(&document) {
        let call = format!("<code>{} {path}</code>", method.to_uppercase());
        assert!(german.html.contains(&call), "{call} is missing");
        let summary = operation["summary"].as_str().unwrap();
        assert!(shown.contains(&letters(summary)), "{call}: {summary}");
    }
    for name in document["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
    {
        assert!(
            german.html.contains(&format!("id=\"shape-{name}\"")),
            "{name} is missing"
        );
    }
    assert!(
        german.says("What is missing for the stage, or a part of it; never more."),
        "fields say what they mean"
    );
    let ids: Vec<&str> = attribute(&german.html, " id=\"").collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "an anchor is there twice");
    for anchor in attribute(&german.html, " href=\"#") {
        assert!(unique.contains(anchor), "#{anchor} leads nowhere");
    }
    assert!(!german.html.contains("<script>") && !german.html.contains("<script src=\"http"));
}

/// A text without what may differ between its source and a page: blanks and marks of code and emphasis.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '`' | '*'))
        .collect()
}

fn attribute<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

#[testkit::twin]
async fn the_description_is_found_from_every_page_and_from_the_tokens(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for path in ["/konto", "/konto/zugaenge"] {
        let page = mara.get(path).await;
        let body = page.html.split("<footer").next().unwrap_or_default();
        assert!(page.html.contains("href=\"/api\""), "{path}");
        assert_eq!(
            body.contains("href=\"/api\""),
            path == "/konto/zugaenge",
            "{path}"
        );
    }
}

/// What the documentation shows is what runs.
#[test]
fn the_documentation_shows_the_walk_as_it_is() {
    let page = include_str!("../../../docs/api.md");
    let walk = include_str!("../../../docs/api-walk.sh");
    assert!(
        page.contains(walk),
        "copy docs/api-walk.sh into docs/api.md"
    );
}
