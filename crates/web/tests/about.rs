//! What everybody can read without a sign-in: who runs this, what happens to data, how it goes;
//! errors in the reader's language; and whether the process lives, for whoever watches it.

use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

/// Address, and what a reader looks for there, in German and in English.
const PAGES: [(&str, &str, &str); 7] = [
    (
        "/",
        "Gib Arbeit ab, damit du Feierabend hast",
        "Hand work on",
    ),
    ("/impressum", "„Probe“", "“Probe” is a self-hosted instance"),
    (
        "/datenschutz",
        "__Host-feierabend: hält dich angemeldet",
        "__Host-feierabend: keeps you signed in",
    ),
    (
        "/barrierefreiheit",
        "WCAG 2.2",
        "Everything works without JavaScript.",
    ),
    ("/ueber", "MIT", "free software under the MIT licence"),
    ("/hilfe", "14 Tage", "silence counts as acceptance"),
    ("/api", "/api/openapi.json", "/api/openapi.json"),
];

#[testkit::twin]
async fn everybody_can_read_them_in_both_languages(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut signed_in = app.person("Mara").await;
    for (path, german, english) in PAGES {
        let page = app.visitor().get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.html.contains("<html lang=\"de\""), "{path}");
        let said = page.says(german) || page.html.contains(german);
        assert!(said, "{path}: {german:?} in {}", page.text());
        let page = app.english_visitor().get(path).await;
        assert!(page.html.contains("<html lang=\"en\""), "{path}");
        let said = page.says(english) || page.html.contains(english);
        assert!(said, "{path}: {english:?} in {}", page.text());
        assert!(
            !page.html.contains("style=\"") && !page.html.contains("<script>"),
            "{path}"
        );
        let status = signed_in.get(path).await.status;
        let own = if path == "/" {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::OK
        };
        assert_eq!(status, own, "{path}");
    }
}

/// From every page one gets to the legal ones, and they name no other host.
#[testkit::twin]
async fn the_legal_pages_are_one_step_away_and_load_nothing_foreign(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut visitor = app.visitor();
    for (path, ..) in PAGES {
        let page = visitor.get(path).await;
        for to in [
            "/hilfe",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            "/ueber",
        ] {
            assert_eq!(page.attribute("href", to), Some(to), "{path} leads to {to}");
        }
        for loads in ["src=\"http", "href=\"//", "src=\"//"] {
            assert!(!page.html.contains(loads), "{path}: {loads}");
        }
    }
    let page = visitor.get("/datenschutz").await;
    for cookie in ["who: ", "lang: ", "theme: ", "notice: "] {
        assert!(
            page.says(cookie),
            "the cookie {cookie}is named: {}",
            page.text()
        );
    }
}

/// The language is chosen by the browser, then by its reader, and stays.
#[testkit::twin]
async fn a_visitor_chooses_the_language_and_stays_on_the_page(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut visitor = app.visitor();
    let page = visitor
        .submit("/sprache", &[("lang", "en"), ("back", "/hilfe")])
        .await;
    assert!(
        page.html.contains("<html lang=\"en\"") && page.says("Help"),
        "{}",
        page.text()
    );
    let page = visitor
        .post(
            "/sprache",
            &[("lang", "de"), ("back", "https://evil.example")],
        )
        .await;
    assert_eq!(page.location(), "/", "nobody is sent elsewhere");
    assert!(
        visitor
            .get("/hilfe")
            .await
            .html
            .contains("<html lang=\"de\"")
    );
}

/// What goes wrong is said in the reader's language, with a way on and without details of ours.
#[testkit::twin]
async fn errors_are_pages_in_both_languages(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut german = app.person("Mara").await;
    for path in [
        "/gibt-es-nicht",
        "/auftraege/xyz",
        "/hilfe/mehr",
        "/%F0%9F%8C%99",
    ] {
        let page = german.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            page.says("Diese Seite gibt es nicht"),
            "{path}: {}",
            page.text()
        );
        assert_eq!(page.attribute("href", "/heute"), Some("/heute"), "{path}");
        let page = app.english_visitor().get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            page.says("This page does not exist"),
            "{path}: {}",
            page.text()
        );
    }
    let page = german.post("/hilfe", &[]).await;
    assert_eq!(
        page.status,
        StatusCode::NOT_FOUND,
        "nothing takes this there"
    );
    assert!(page.says("Diese Seite gibt es nicht"), "{}", page.text());
    let long = "x".repeat(600_000);
    let page = german
        .post("/abgeben/aufgaben/neu", &[("title", &long)])
        .await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.says("Höchstens 500 kB auf einmal."), "{}", page.text());
    let (status, problem) = app.anonymous_caller().get("/api/v1/gibt-es-nicht").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(problem["code"], "failure-not-found");
}

/// Health needs no instance, no visitor and no language; HEAD answers without a body.
#[testkit::twin]
async fn whoever_watches_gets_an_answer(db: TestDatabase) {
    let unset = TestApp::unset(db.clone());
    for path in ["/healthz", "/readyz"] {
        let page = unset.visitor().get(path).await;
        assert_eq!(
            (page.status, page.html.as_str()),
            (StatusCode::OK, "ok"),
            "{path}"
        );
    }
    let app = TestApp::new(db).await;
    for path in [
        "/healthz",
        "/readyz",
        "/",
        "/hilfe",
        "/api",
        "/api/openapi.json",
    ] {
        let page = app.visitor().head(path).await;
        assert_eq!(
            (page.status, page.html.as_str()),
            (StatusCode::OK, ""),
            "{path}"
        );
        assert!(
            page.headers.contains_key("content-security-policy"),
            "{path}"
        );
    }
    assert!(
        app.visitor()
            .get("/healthz")
            .await
            .headers
            .get("set-cookie")
            .is_none()
    );
}

/// Programs find the description, and people find it from the page.
#[testkit::twin]
async fn the_description_of_the_api_is_one_document(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let page = app.visitor().get("/api/openapi.json").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.headers["content-type"], "application/json");
    let document: serde_json::Value = serde_json::from_str(&page.html).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
    assert!(document["paths"]["/api/v1/orders/{id}/accept"]["post"].is_object());
    let page = app.visitor().get("/api").await;
    let link = page.attribute("href", "/api/openapi.json");
    assert_eq!(link, Some("/api/openapi.json"));
}
