//! Every page and every route of the API as somebody who is blocked: their own money, what everybody
//! sees, and nothing else.

use app::Scope;
use axum::http::{Method, StatusCode};
use testkit::{Browser, Page, TestDatabase};

use super::{LIST, World, row};
use crate::order::{acting, block};
use crate::overdue::accepted;

/// What is open to them as it was before: their money, where it goes, and the way out.
const OPEN: [&str; 13] = [
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
/// The page that says that they are blocked, and why.
const WHY: &str = "GET /gesperrt";

/// What is reached of a payment that is due from person to person: by a stranger, by the client and by
/// the contractor, each of them blocked. That money left or came is said by whom it concerns;
/// complaining is closed.
const PAYMENT: [(&str, &str, [u16; 3]); 6] = [
    ("GET", "/geld", [404, 200, 200]),
    ("GET", "/geld.csv", [404, 200, 200]),
    ("GET", "/zahlung", [404, 200, 200]),
    ("POST", "/zahlung/{payout}/fehlt", [403, 403, 403]),
    ("POST", "/zahlung/{payout}/ueberwiesen", [404, 303, 404]),
    ("POST", "/zahlung/{payout}/bestaetigen", [404, 404, 303]),
];

async fn open(browser: &mut Browser, method: &str, path: &str) -> Page {
    if method == "GET" {
        browser.get(path).await
    } else {
        browser.post(path, &[]).await
    }
}

/// Tried: every page of the list, by a contractor who was blocked and signed in anew.
#[testkit::twin]
async fn who_is_blocked_opens_no_page_but_their_money(db: TestDatabase) {
    let world = World::new(db).await;
    block(&world.app, "jonas").await;
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
        let status = open(&mut browser, &method, &world.fill(&pattern))
            .await
            .status;
        tried += 1;
        let before = expected[3].as_str();
        let is_public = !matches!(expected[0].as_str(), "303" | "401" | "404")
            || ["/anmelden", "/registrieren", "/sprache", "/darstellung"]
                .contains(&pattern.as_str());
        let is_right = if route == WHY {
            status == StatusCode::OK
        } else if OPEN.contains(&route.as_str()) {
            status.as_str() == before
        } else {
            // What they did not find before may be missing still; all the rest is closed.
            let is_missing = before == "404" && status == StatusCode::NOT_FOUND;
            is_public || is_missing || status == StatusCode::FORBIDDEN
        };
        if !is_right {
            wrong.push(format!("{route}: {status}, before {before}"));
        }
    }
    assert!(tried > 250, "the list was read: {tried}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    let page = browser.post("/abmelden", &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let page = browser.get("/gesperrt").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

/// Tried: every page of a payment that is due, as a stranger, as whoever owes it and as whoever it is
/// owed to, all of them blocked.
#[testkit::twin]
async fn who_is_blocked_speaks_of_a_payment_that_is_theirs(db: TestDatabase) {
    let pair = accepted(db).await;
    pair.app.person("Ines Fremd").await;
    let jonas = acting(&pair.app, "jonas.weber").await;
    let shown = app::custody::request(&jonas, pair.order).await.unwrap();
    let payout = shown.payouts[0].id.to_string();
    let list = std::fs::read_to_string(LIST).unwrap();
    let all: Vec<_> = list.lines().filter_map(row).collect();
    for (place, name) in ["Ines Fremd", "Mara Lindner", "Jonas Weber"]
        .into_iter()
        .enumerate()
    {
        block(&pair.app, &name.to_lowercase().replace(' ', ".")).await;
        let mut browser = pair.app.signed_in(name).await;
        for (method, end, expected) in PAYMENT {
            let pattern = format!("/auftraege/{{id}}{end}");
            assert!(
                all.iter()
                    .any(|(verb, path, _)| verb == method && *path == pattern),
                "{method} {pattern} is a route"
            );
            let path = pair.path(&end.replace("{payout}", &payout));
            let status = open(&mut browser, method, &path).await.status.as_u16();
            assert_eq!(status, expected[place], "{name}: {method} {end}");
        }
    }
    let shown = app::custody::request(&jonas, pair.order).await.unwrap();
    assert!(!shown.is_due(), "both have said it");
    assert!(shown.payouts[0].sent_at.is_some());
}

/// Tried: every route of the API with a token from before. It opens nothing, not even what is open
/// without one.
#[testkit::twin]
async fn a_token_of_who_is_blocked_opens_nothing(db: TestDatabase) {
    let world = World::new(db).await;
    let caller = world.app.caller("Jonas", Scope::Money).await;
    let (status, money) = caller.get("/api/v1/money").await;
    assert_eq!(status, StatusCode::OK, "{money}");
    block(&world.app, "jonas").await;
    let list = std::fs::read_to_string(LIST).unwrap();
    let mut tried = 0;
    for (method, pattern, _) in list.lines().filter_map(row) {
        if !pattern.starts_with("/api/v1/") {
            continue;
        }
        // Wrong tokens are counted by address: each comes from another one.
        let from = format!("10.7.{}.{}", tried / 250, tried % 250);
        let headers = [("x-forwarded-for", from)];
        let verb: Method = method.parse().unwrap();
        let path = world.fill(&pattern);
        let (status, problem) = caller.send_with(verb, &path, &headers, String::new()).await;
        tried += 1;
        assert_eq!(
            (status, problem["code"].as_str()),
            (StatusCode::UNAUTHORIZED, Some("failure-sign-in-needed")),
            "{method} {pattern}: {problem}"
        );
    }
    assert!(tried > 200, "the list was read: {tried}");
}
