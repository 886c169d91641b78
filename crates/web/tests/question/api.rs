//! The twins of the pages.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::Stage;

/// 0.8, 3.10 by API: ask, wait, answer, take in.
#[testkit::twin]
async fn questions_by_api(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let mara = stage.app.caller("Mara", Scope::Write).await;
    let jonas = stage.app.caller("Jonas", Scope::Write).await;
    let ines = stage.app.caller("Ines", Scope::Write).await;
    let path = format!("/api/v1/postings/{}/questions", stage.ad);
    let wish = json!({ "place": "line-9", "text": "Wann?" });
    let (status, problem) = jonas.post(&path, &wish).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "place", "{problem}");
    let wish = json!({ "place": "line-1", "text": "Wann?" });
    let (status, made) = jonas.post(&path, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let (_, list) = jonas.get(&path).await;
    assert_eq!(list["items"][0]["is_mine"], true, "{list}");
    let (_, list) = ines.get(&path).await;
    assert_eq!(list["items"], json!([]));
    let (_, inbox) = mara.get("/api/v1/questions").await;
    assert_eq!(
        (&inbox["items"][0]["text"], &inbox["on_the_way"]),
        (&json!("Wann?"), &json!(1)),
        "it is there at once, its notice waits"
    );
    stage.app.pass_days(1);
    let (_, inbox) = mara.get("/api/v1/questions").await;
    assert_eq!(inbox["items"][0]["asker"], "Jonas", "{inbox}");
    let id = made["id"].as_str().unwrap();
    let answer = format!("/api/v1/questions/{id}/answer");
    let body = json!({ "answer": "Am Montag." });
    let (status, _) = ines.post(&answer, &body).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, _) = mara.post(&answer, &body).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, list) = ines.get(&path).await;
    assert_eq!(list["items"][0]["answer"], "Am Montag.", "{list}");
    assert!(!list.to_string().contains("Jonas"));
    let take = format!("/api/v1/questions/{id}/take-in");
    let body = json!({ "base": 1, "text": "Belege am Montag holen" });
    let (status, made) = mara.post(&take, &body).await;
    assert_eq!(
        (status, &made["version"]),
        (StatusCode::OK, &json!(2)),
        "{made}"
    );
}

/// 3.37, 1.10 by API: propose, accept, put forward, agree.
#[testkit::twin]
async fn proposals_and_versions_by_api(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let mara = stage.app.caller("Mara", Scope::Money).await;
    let jonas = stage.app.caller("Jonas", Scope::Money).await;
    let ines = stage.app.caller("Ines", Scope::Money).await;
    let path = format!("/api/v1/orders/{order}/proposals");
    let wish = json!({ "place": "new", "text": "Ordner beschriften" });
    assert_eq!(mara.post(&path, &wish).await.0, StatusCode::NOT_FOUND);
    let (status, made) = jonas.post(&path, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let one = format!("{path}/{}", made["id"].as_str().unwrap());
    let (_, shown) = jonas.get(&one).await;
    assert_eq!(
        (&shown["state"], &shown["is_stale"]),
        (&json!("open"), &json!(false))
    );
    assert_eq!(ines.get(&one).await.0, StatusCode::NOT_FOUND);
    let (status, made) = mara.post(&format!("{one}/accept"), &json!({})).await;
    assert_eq!(
        (status, &made["version"]),
        (StatusCode::OK, &json!(2)),
        "{made}"
    );
    let version = format!("/api/v1/orders/{order}/version");
    let body = json!({ "version": 2 });
    let (status, shown) = jonas.post(&version, &body).await;
    assert_eq!(
        status,
        StatusCode::OK,
        "a contractor's own version: {shown}"
    );
    assert_eq!(
        (&shown["binding"], &shown["open"]["by"]),
        (&json!(1), &json!("contractor"))
    );
    let (status, shown) = mara.post(&format!("{version}/agree"), &body).await;
    assert_eq!(
        (status, &shown["binding"]),
        (StatusCode::OK, &json!(2)),
        "{shown}"
    );
    assert_eq!(ines.get(&version).await.0, StatusCode::NOT_FOUND);
}

/// 0.7 by API: wanted, said, confirmed.
#[testkit::twin]
async fn own_words_by_api(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let mara = stage.app.caller("Mara", Scope::Write).await;
    let jonas = stage.app.caller("Jonas", Scope::Write).await;
    let ad = format!("/api/v1/postings/{}/explain-back", stage.ad);
    assert_eq!(jonas.put(&ad, &json!({})).await.0, StatusCode::NOT_FOUND);
    assert_eq!(mara.put(&ad, &json!({})).await.0, StatusCode::NO_CONTENT);
    let order = stage.secured().await;
    let path = format!("/api/v1/orders/{order}/explain-back");
    let (_, shown) = jonas.get(&path).await;
    assert_eq!(
        (&shown["state"], &shown["turn"]),
        (&json!("wanted"), &json!("contractor"))
    );
    let start = format!("/api/v1/orders/{order}/start");
    let (status, problem) = jonas.post(&start, &json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["code"], "refusal-explain-back-open");
    let both = json!({ "words": "x", "confirmed": true });
    assert_eq!(
        jonas.post(&path, &both).await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let words = json!({ "words": "Ich sortiere alle Belege nach Monat." });
    let (_, shown) = jonas.post(&path, &words).await;
    assert_eq!(shown["state"], "given", "{shown}");
    let (_, shown) = mara.post(&path, &json!({ "confirmed": true })).await;
    assert_eq!(shown["state"], "confirmed", "{shown}");
    assert_eq!(jonas.post(&start, &json!({})).await.0, StatusCode::OK);
}
