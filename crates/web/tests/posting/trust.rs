//! How much trust the work needs, from the form to the choice (3.21).

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::{AD, OFFER, World};

/// An open ad whose form said how much trust it needs; its id.
async fn open(world: &mut World, need: &str) -> String {
    let task = world.task("Konten pflegen").await;
    world.instruct(&task, "must").await;
    let fields: Vec<_> = AD.into_iter().chain([("trust", need)]).collect();
    let id = world.draft_for(&task, &fields).await;
    let page = world.publish(&id).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    id
}

/// The need is chosen in the form, seen by everybody, and the choice of somebody new asks for a reason
/// on a page that keeps what was typed; the reason stands with the ad, for its owner alone.
#[testkit::twin]
async fn m3_21_choosing_somebody_new_asks_for_a_reason_and_keeps_it(db: TestDatabase) {
    let mut world = World::new(db).await;
    let ad = open(&mut world, "access").await;
    let shown = format!("/uebernehmen/gesuche/{ad}");
    let page = world.jonas.get(&shown).await;
    assert!(
        page.says("Vertrauen, das die Arbeit braucht Zugang zu Konten, ab Stufe 3")
            && page.says("Vertrauen zwischen dir und Mara Stufe 0"),
        "{}",
        page.text()
    );
    let offer = world.offer(&ad, &OFFER).await;
    let choose = format!("/abgeben/gesuche/{ad}/angebote/{offer}/auswaehlen");
    let page = world.mara.get(&choose).await;
    assert!(
        page.says("braucht Vertrauensstufe 3. Mit Jonas bist du bei Stufe 0.")
            && page.says("Trotzdem auswählen")
            && !page.html.contains(">Auswählen<"),
        "{}",
        page.text()
    );
    // A form that says nothing of it is refused, one that says too little keeps what was typed.
    let page = world.mara.post(&choose, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("ihr seid bei 0") && page.says("Trotzdem auswählen"),
        "{}",
        page.text()
    );
    let page = world.mara.post(&choose, &[("trust-reason", "<b>")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains("href=\"#f-trust-reason\"")
            && page.html.contains("&lt;b&gt;</textarea>")
            || page.html.contains("&#60;b&#62;</textarea>"),
        "{}",
        page.html
    );
    let reason = [("trust-reason", "Erst nur mit Testzugang.")];
    let stranger = world.ines.post(&choose, &reason).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
    let page = world.mara.post(&choose, &reason).await;
    assert!(
        page.location().starts_with("/auftraege/"),
        "{}",
        page.text()
    );
    let page = world.mara.get(&format!("/abgeben/gesuche/{ad}")).await;
    assert!(
        page.says("Ausgewählt mit Vertrauensstufe 0 statt 3: Erst nur mit Testzugang."),
        "{}",
        page.text()
    );
    let page = world.jonas.get(&shown).await;
    assert!(!page.says("Testzugang"), "{}", page.text());
    let path = format!("/api/v1/postings/{ad}");
    let (_, own) = world.app.caller("Mara", Scope::Read).await.get(&path).await;
    assert_eq!(own["trust_override"]["need"], 3, "{own}");
    let (_, theirs) = world
        .app
        .caller("Jonas", Scope::Read)
        .await
        .get(&path)
        .await;
    assert_eq!(theirs["trust"], "access", "{theirs}");
    assert!(theirs["trust_override"].is_null(), "{theirs}");
}

/// By API the same: refused with its code without a reason, an order with one; what is no need is
/// refused where it is said.
#[testkit::twin]
async fn m3_21_by_api_a_reason_is_part_of_the_choice(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Konten pflegen").await;
    let fields: Vec<_> = AD.into_iter().chain([("trust", "viel")]).collect();
    let path = format!("/abgeben/aufgaben/{task}/gesuch");
    let page = world.mara.post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("#f-trust"), "{}", page.html);
    let mara = world.app.caller("Mara", Scope::Money).await;
    let (status, _) = mara
        .post(
            "/api/v1/postings",
            &json!({ "task": task, "trust": "viel" }),
        )
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);

    let ad = open(&mut world, "high").await;
    let seen = format!("/api/v1/postings/{ad}");
    let jonas = world.app.caller("Jonas", Scope::Read).await;
    assert_eq!(jonas.get(&seen).await.1["trust_level"], 0);
    assert!(mara.get(&seen).await.1["trust_level"].is_null());
    let offer = world.offer(&ad, &OFFER).await;
    let wish = json!({ "offer": offer });
    let (status, problem) = mara.post("/api/v1/orders", &wish).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        problem["code"], "refusal-posting-trust-too-low",
        "{problem}"
    );
    let wish = json!({ "offer": offer, "trust_reason": "kurz" });
    let (_, problem) = mara.post("/api/v1/orders", &wish).await;
    assert_eq!(problem["errors"][0]["field"], "trust_reason", "{problem}");
    let wish = json!({ "offer": offer, "trust_reason": "Nur mit Testdaten." });
    let (status, made) = mara.post("/api/v1/orders", &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
}
