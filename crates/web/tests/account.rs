//! Room `account` through the front door.

use axum::http::StatusCode;
use testkit::app::PASSWORD;
use testkit::{TestApp, TestDatabase};

#[testkit::twin]
async fn an_instance_is_set_up_once_and_by_its_link_only(db: TestDatabase) {
    let app = TestApp::unset(db);
    let mut visitor = app.visitor();
    assert_eq!(visitor.get("/heute").await.location(), "/einrichtung");
    assert!(visitor.get("/einrichtung").await.says("60 Minuten"));
    let token = app::account::offer_set_up(&app.app)
        .await
        .unwrap()
        .unwrap()
        .reveal();
    let path = format!("/einrichtung/{token}");
    assert!(visitor.get(&path).await.says("Eine Minute"));
    let fields = [
        ("instance", "Büro Süd"),
        ("locale", "de"),
        ("name", "Tomke"),
        ("login", "tomke"),
        ("password", "kurz"),
    ];
    let page = visitor.post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("<title>Fehler: "), "{}", page.html);
    assert_eq!(page.value("login"), Some("tomke"));
    assert!(!page.html.contains("kurz\""));
    let fields = [
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        ("password", PASSWORD),
    ];
    let page = visitor.post(&path, &fields).await;
    assert_eq!(page.location(), "/heute");
    assert_eq!(
        app.visitor().post(&path, &fields).await.status,
        StatusCode::NOT_FOUND
    );
}

#[testkit::twin]
async fn the_set_up_link_ends_after_an_hour(db: TestDatabase) {
    let app = TestApp::unset(db);
    let token = app::account::offer_set_up(&app.app)
        .await
        .unwrap()
        .unwrap()
        .reveal();
    app.pass(std::time::Duration::from_hours(1));
    let page = app.visitor().get(&format!("/einrichtung/{token}")).await;
    assert!(page.says("Starte Feierabend neu"));
}

#[testkit::twin]
async fn a_person_registers_signs_out_and_in_again(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.visitor();
    let fields = [
        ("name", "Mara"),
        ("login", "Mara@example.org"),
        ("password", PASSWORD),
    ];
    assert_eq!(
        mara.post("/registrieren", &fields).await.location(),
        "/heute"
    );
    assert!(mara.get("/konto").await.says("Mara@example.org"));
    let page = mara.submit("/abmelden", &[]).await;
    assert!(page.says("Du bist abgemeldet"), "{}", page.text());
    assert!(
        mara.get("/konto")
            .await
            .location()
            .starts_with("/anmelden?weiter=")
    );
    let wrong = [("login", "mara@example.org"), ("password", "etwas anderes")];
    let page = mara.post("/anmelden", &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Anmeldename oder Kennwort stimmen nicht."));
    let unknown = [("login", "niemand"), ("password", PASSWORD)];
    assert!(
        mara.post("/anmelden", &unknown)
            .await
            .says("oder Kennwort stimmen nicht.")
    );
    let right = [
        ("login", " MARA@example.org"),
        ("password", PASSWORD),
        ("onward", "/konto"),
    ];
    assert_eq!(mara.post("/anmelden", &right).await.location(), "/konto");
}

#[testkit::twin]
async fn a_form_survives_a_sign_in_that_has_run_out(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    app.pass_days(31);
    let fields = [("name", "Mara & Co <b>"), ("zone", "Europe/Berlin")];
    let page = mara.post("/konto", &fields).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.says("Dein Text ist noch da"));
    let kept = page
        .value("kept")
        .unwrap()
        .replace("&#38;", "&")
        .replace("&amp;", "&");
    let again = [
        ("login", "mara"),
        ("password", PASSWORD),
        ("onward", "/konto"),
        ("kept", kept.as_str()),
    ];
    let page = mara.post("/anmelden", &again).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("action=\"/konto\""));
    assert!(
        page.html.contains("Mara &#38; Co &#60;b&#62;"),
        "{}",
        page.html
    );
}

#[testkit::twin]
async fn guessing_a_password_is_slowed_down(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mut stranger = app.visitor();
    let guess = [("login", "mara"), ("password", "geraten geraten")];
    for _ in 0..10 {
        assert_eq!(stranger.post("/anmelden", &guess).await.status, 422);
    }
    let page = stranger.post("/anmelden", &guess).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(page.headers.contains_key("retry-after"));
}

#[testkit::twin]
async fn a_sign_in_elsewhere_can_be_ended_and_not_by_strangers(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut elsewhere = app.signed_in("Mara").await;
    let mut stranger = app.person("Jonas").await;
    let page = mara.get("/konto/anmeldungen").await;
    let action = page
        .attribute("action", "/konto/anmeldungen/")
        .unwrap()
        .to_owned();
    assert_eq!(
        stranger.post(&action, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(
        mara.submit(&action, &[])
            .await
            .says("Die Anmeldung ist beendet.")
    );
    assert!(
        elsewhere
            .get("/konto")
            .await
            .location()
            .starts_with("/anmelden")
    );
    assert_eq!(mara.get("/konto").await.status, StatusCode::OK);
}

#[testkit::twin]
async fn a_token_reaches_as_far_as_its_scope(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let reader = app.caller("Mara", app::Scope::Read).await;
    let (status, me) = reader.get("/api/v1/me").await;
    assert_eq!(
        (status, me["login"].as_str()),
        (StatusCode::OK, Some("mara"))
    );
    let wish = serde_json::json!({ "name": "mehr", "scope": "money" });
    let (status, problem) = reader.post("/api/v1/tokens", &wish).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert_eq!(problem["code"], "failure-forbidden");
    let (status, problem) = app.anonymous_caller().get("/api/v1/me").await;
    assert_eq!(
        (status, problem["title"].is_string()),
        (StatusCode::UNAUTHORIZED, true)
    );
}

#[testkit::twin]
async fn a_foreign_site_cannot_post_and_pages_carry_the_policy(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let page = mara.get("/konto").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
    assert!(!page.html.contains("style=\"") && !page.html.contains("<script>"));
    let forged = mara.forged_post("/abmelden", &[]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(
        mara.get("/konto").await.status,
        StatusCode::OK,
        "still signed in"
    );
}
