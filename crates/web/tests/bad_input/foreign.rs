//! Ids of others, in addresses and in forms: they are not found, whoever asks.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use crate::order::{Pair, acting};
use crate::posting::{AD, OFFER, World};

/// Tried: handing in, sending and fetching a file of another order, by form, address and API.
#[testkit::twin]
async fn a_file_belongs_to_one_order(db: TestDatabase) {
    let mut other = Pair::new(db).await;
    let order = other.order;
    let upload = app::work::Upload {
        name: "geheim.txt".into(),
        content: b"geheim".to_vec(),
    };
    let cx = acting(&other.app, "jonas.weber").await;
    let file = app::work::add_file(&cx, order, upload).await.unwrap();
    let mine = other.another("Ines Fremd", "Ole Fremd").await;
    let (mut ines, mut ole) = (
        other.app.signed_in("Ines Fremd").await,
        other.app.signed_in("Ole Fremd").await,
    );
    for browser in [&mut ines, &mut ole] {
        for order in [mine, order] {
            let page = browser
                .get(&format!("/auftraege/{order}/dateien/{file}"))
                .await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert!(page.says("Diese Seite gibt es nicht"), "{}", page.text());
        }
    }
    let caller = other.app.caller("Ole Fremd", Scope::Money).await;
    let message = json!({ "body": "Schau mal", "files": [file.to_string()] });
    let path = format!("/api/v1/orders/{mine}/messages");
    let (status, problem) = caller.post(&path, &message).await;
    assert!(status.is_client_error(), "{status} {problem}");
    assert!(problem["title"].is_string(), "{problem}");
    let (_, messages) = caller.get(&path).await;
    assert_eq!(messages["items"], json!([]), "nothing was sent");
    let page = other
        .jonas
        .get(&format!("/auftraege/{mine}/dateien/{file}"))
        .await;
    assert_eq!(
        page.status,
        StatusCode::NOT_FOUND,
        "not even its author by a wrong order"
    );
}

/// Tried: an offer of one ad chosen, declined and compared under another.
#[testkit::twin]
async fn an_offer_belongs_to_one_ad(db: TestDatabase) {
    let mut world = World::new(db).await;
    let one = world.open().await;
    let offer = world.offer(&one, &OFFER).await;
    let task = world.task("Zweite Aufgabe").await;
    world.instruct(&task, "must").await;
    let two = world.draft_for(&task, &AD).await;
    world.publish(&two).await;
    let wrong = format!("/abgeben/gesuche/{two}/angebote/{offer}");
    assert_eq!(world.mara.get(&wrong).await.status, StatusCode::NOT_FOUND);
    for end in ["auswaehlen", "ablehnen"] {
        let page = world.mara.post(&format!("{wrong}/{end}"), &[]).await;
        assert!(page.status.is_client_error(), "{end}: {}", page.status);
        assert!(
            page.html.contains("<html lang=\"de\""),
            "{end}: {}",
            page.html
        );
    }
    let back = format!("/uebernehmen/gesuche/{two}/angebote/{offer}/zurueckziehen");
    let page = world.jonas.post(&back, &[]).await;
    assert!(page.status.is_client_error(), "{}", page.text());
    let mara = world.app.caller("Mara", Scope::Read).await;
    let (_, orders) = mara.get("/api/v1/orders").await;
    assert_eq!(orders["items"], json!([]), "no order came of it");
    let right = format!("/abgeben/gesuche/{one}/angebote/{offer}");
    assert_eq!(
        world.mara.get(&right).await.status,
        StatusCode::OK,
        "it still stands"
    );
}

/// Tried: an ad, an instruction and an order for a task of somebody else, by API.
#[testkit::twin]
async fn nothing_is_made_from_what_belongs_to_others(db: TestDatabase) {
    let mut world = World::new(db).await;
    let ad = world.open().await;
    let offer = world.offer(&ad, &OFFER).await;
    let task = world.task("Maras Aufgabe").await;
    let ines = world.app.caller("Ines", Scope::Money).await;
    let nobody = "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d";
    for (path, body) in [
        ("/api/v1/orders", json!({ "offer": offer })),
        ("/api/v1/orders", json!({ "offer": nobody })),
        ("/api/v1/instructions", json!({ "task": task })),
        (
            "/api/v1/postings",
            json!({ "task": task, "title": "Fremdes" }),
        ),
    ] {
        let (status, problem) = ines.post_once("key", path, &body).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path} {body}: {problem}");
        assert_eq!(problem["code"], "failure-not-found", "{path}: {problem}");
    }
    for (path, id) in [("aufgaben", task.as_str()), ("gesuche", ad.as_str())] {
        for id in [id, nobody] {
            let page = world.ines.get(&format!("/abgeben/{path}/{id}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(page.says("Diese Seite gibt es nicht"), "{}", page.text());
        }
    }
}
