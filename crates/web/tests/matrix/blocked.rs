//! Every page as somebody who is blocked: their own money, what everybody sees, and nothing else.

use app::Actor;
use axum::http::{Method, StatusCode};
use testkit::TestDatabase;

use super::{LIST, World, row};
use crate::order::acting;

/// What is open to them: their money, where it goes, and the way out.
const OPEN: [&str; 14] = [
    "GET /gesperrt",
    "GET /geld",
    "GET /geld.csv",
    "GET /geld/eingang",
    "POST /geld/eingang",
    "GET /geld.json",
    "GET /geld/buecher",
    "GET /geld/buecher.csv",
    "GET /geld/buecher.json",
    "GET /konto/bank",
    "POST /konto/bank",
    "GET /auftraege/{id}/geld",
    "GET /auftraege/{id}/geld.csv",
    "POST /abmelden",
];

/// Tried: every page of the list, by a contractor who was blocked and signed in anew.
#[testkit::twin]
async fn who_is_blocked_opens_no_page_but_their_money(db: TestDatabase) {
    let world = World::new(db).await;
    let jonas = acting(&world.app, "jonas").await;
    let mut operator = acting(&world.app, "betrieb").await;
    if let Actor::Person(person) = &mut operator.actor {
        person.is_operator = true;
    }
    app::account::block(&operator, jonas.reader().unwrap().id, "Werbung")
        .await
        .unwrap();
    let mut browser = world.app.signed_in("Jonas").await;
    let page = browser.get("/gesperrt").await;
    assert!(page.says("Werbung") && page.says("Bankverbindung nennen"));
    assert!(!page.html.contains("/abgeben"), "no way to other pages");
    let list = std::fs::read_to_string(LIST).unwrap();
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (method, pattern, expected) in list.lines().filter_map(row) {
        let route = format!("{method} {pattern}");
        if pattern.starts_with("/api/v1") || route == "POST /abmelden" {
            continue;
        }
        let verb: Method = method.parse().unwrap();
        let path = world.fill(&pattern);
        let page = if verb == Method::GET {
            browser.get(&path).await
        } else {
            browser.post(&path, &[]).await
        };
        tried += 1;
        let status = page.status;
        let is_public = !matches!(expected[0].as_str(), "303" | "401" | "404")
            || ["/anmelden", "/registrieren", "/sprache", "/darstellung"]
                .contains(&pattern.as_str());
        let is_right = if OPEN.contains(&route.as_str()) {
            status.is_success() || status == StatusCode::UNPROCESSABLE_ENTITY
        } else {
            is_public || matches!(status.as_u16(), 403 | 404)
        };
        if !is_right {
            wrong.push(format!("{route}: {status}"));
        }
    }
    assert!(tried > 250, "the list was read: {tried}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    let page = browser.post("/abmelden", &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let page = browser.get("/gesperrt").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}
