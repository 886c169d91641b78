//! Words, wrong inputs, reviews, ends, pages and uploads by API.

use super::{REFUSED, Two, code, fine};
use app::account::NewPerson;
use app::{Actor, Scope, account};
use axum::http::StatusCode;
use kernel::Locale;
use serde_json::{Value, json};
use testkit::TestDatabase;
use testkit::app::PASSWORD;

/// The same refusal under the same code, in the words of the token's owner.
#[testkit::twin]
async fn problems_speak_the_language_of_the_caller(db: TestDatabase) {
    let two = Two::new(db).await;
    let english = NewPerson {
        name: "Emma".to_owned(),
        login: "emma".to_owned(),
        password: PASSWORD.to_owned(),
    };
    account::register(&two.app.app.cx(Actor::Visitor, Locale::En), english)
        .await
        .unwrap();
    let emma = two.app.caller("Emma", Scope::Money).await;
    let hers = two.propose("emma").await;
    let (status, problem) = emma
        .post(&format!("/api/v1/orders/{hers}/start"), &Value::Null)
        .await;
    let (_, german) = two.jonas.post(&two.path("/start"), &Value::Null).await;
    assert_eq!((status, problem["status"].as_u64()), (REFUSED, Some(422)));
    assert_eq!(
        (&problem["type"], &problem["code"]),
        (&json!("about:blank"), &german["code"])
    );
    assert!(
        problem["code"]
            .as_str()
            .unwrap()
            .starts_with("refusal-order"),
        "{problem}"
    );
    let (english, german) = (
        problem["title"].as_str().unwrap(),
        german["title"].as_str().unwrap(),
    );
    assert!(
        english.contains("signature") && german.contains("Unterschrift"),
        "{english} / {german}"
    );
    let (_, problem) = emma.get(&two.path("")).await;
    assert_eq!(
        problem["title"],
        "This page does not exist, or it is not meant for you."
    );
    let (_, problem) = two.jonas.get("/api/v1/nichts").await;
    assert_eq!(
        problem["title"],
        "Diese Seite gibt es nicht, oder sie ist nicht für dich bestimmt."
    );
    let clause = |contract: &Value| contract["clauses"][0]["text"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/orders/{hers}/contract");
    let (hers, his) = (fine(emma.get(&path).await), fine(two.mara.get(&path).await));
    assert_eq!(
        clause(&hers),
        clause(&his),
        "both read the words they sign, whatever language they read otherwise"
    );
    assert_eq!(hers["words"], his["words"]);
    assert_eq!(hers["hash"], his["hash"]);
}

/// Wrong inputs are named as the caller wrote them.
#[testkit::twin]
async fn a_wrong_input_is_named_as_it_was_sent(db: TestDatabase) {
    let two = Two::new(db).await;
    let hash = two.room().await["contract_hash"].clone();
    let table = [
        (
            json!({ "typed_name": "", "contract": hash, "confirmed": true }),
            "typed_name",
        ),
        (
            json!({ "typed_name": "Mara", "contract": hash, "confirmed": true }),
            "typed_name",
        ),
        (
            json!({ "typed_name": "Mara Lindner", "contract": hash, "confirmed": false }),
            "confirmed",
        ),
        (json!({ "typed_name": 7 }), "body"),
    ];
    for (body, field) in table {
        let (status, problem) = two.mara.post(&two.path("/sign"), &body).await;
        assert_eq!(
            (status, &problem["errors"][0]["field"]),
            (REFUSED, &json!(field)),
            "{problem}"
        );
    }
    let wrong = [
        ("/api/v1/orders?role=boss", "role"),
        ("/api/v1/orders?filter=lost", "filter"),
        ("/api/v1/orders?sort=luck", "sort"),
        ("/api/v1/orders?after=abc", "after"),
        ("/api/v1/orders?limit=viele", "query"),
        ("/api/v1/money?role=boss", "role"),
    ];
    for (path, field) in wrong {
        let (status, problem) = two.mara.get(path).await;
        assert_eq!(
            (status, &problem["errors"][0]["field"]),
            (REFUSED, &json!(field)),
            "{path}"
        );
    }
}

/// 3.22–3.24: the fork at the review, and its bounds.
#[testkit::twin]
async fn a_review_can_ask_to_improve_extend_and_accept(db: TestDatabase) {
    let two = Two::new(db).await;
    two.to_review().await;
    for percent in [0, 101, -1, 300] {
        let body = json!({ "percent": percent });
        let refused = two.mara.post_once("p", &two.path("/accept"), &body).await;
        assert!(code(refused).starts_with("refusal-order"), "{percent} %");
    }
    let endless = json!({ "percent": 100, "minutes": -5 });
    let refused = two
        .mara
        .post_once("p", &two.path("/accept"), &endless)
        .await;
    assert_eq!(code(refused), "field-number-range");
    let before = two.room().await["next"]["at"].clone();
    fine(two.mara.post(&two.path("/extend"), &Value::Null).await);
    assert_ne!(two.room().await["next"]["at"], before);
    let again = two.mara.post(&two.path("/extend"), &Value::Null).await;
    assert!(code(again).starts_with("refusal-order"));
    let taste = json!({ "defects": [{ "criterion": 2, "reason": "nicht kursiv" }] });
    let taste = two.mara.post(&two.path("/revise"), &taste).await;
    assert!(
        code(taste).starts_with("refusal-order"),
        "3.24: taste stops nothing"
    );
    let must = json!({ "defects": [{ "criterion": 1, "reason": "H3 in Beitrag 3" }] });
    let standing = fine(two.mara.post(&two.path("/revise"), &must).await);
    assert_eq!(
        (&standing["state"], &standing["turn"]),
        (&json!("in-work"), &json!("contractor"))
    );
    let room = two.room().await;
    let kinds: Vec<_> = room["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["kind"])
        .collect();
    assert_eq!(kinds, [&json!("extended"), &json!("improve")]);
    assert_eq!(
        room["decisions"][1]["defects"][0]["reason"],
        "H3 in Beitrag 3"
    );
}

/// Decision 3: silence pays, and a withdrawal gives everything back.
#[testkit::twin]
async fn the_ends_of_an_order_are_told(db: TestDatabase) {
    let two = Two::new(db).await;
    let standing = fine(
        two.mara
            .post_once("w", &two.path("/withdraw"), &Value::Null)
            .await,
    );
    assert_eq!(
        (&standing["state"], &standing["turn"]),
        (&json!("withdrawn"), &Value::Null)
    );
    assert_eq!(standing["actions"], json!([]));
    let end = two.room().await["end"].clone();
    assert_eq!(
        (&end["how"], &end["by"]),
        (&json!("withdrawn"), &json!("client"))
    );
    let other = Two {
        order: two.propose("jonas.weber").await,
        ..two
    };
    other.app.pass_days(15);
    app::worker::run_due(&other.app.app).await.unwrap();
    let end = other.room().await["end"].clone();
    assert_eq!(
        (&end["how"], &end["reason"]),
        (&json!("lapsed"), &json!("not-signed"))
    );
    let closed = fine(other.mara.get("/api/v1/orders?filter=closed&limit=1").await);
    assert_eq!(closed["items"].as_array().unwrap().len(), 1);
    let next = closed["next"].as_str().unwrap();
    let path = format!("/api/v1/orders?filter=closed&limit=1&after={next}");
    let rest = fine(other.mara.get(&path).await);
    assert_eq!(
        (rest["items"].as_array().unwrap().len(), &rest["next"]),
        (1, &Value::Null)
    );
    assert_ne!(rest["items"][0]["id"], closed["items"][0]["id"]);
}

#[testkit::twin]
async fn messages_files_and_the_timeline_are_paged(db: TestDatabase) {
    let two = Two::new(db).await;
    let path = two.path("/files?name=%2E%2E%2Fb%C3%B6se.html");
    let html = b"<h1>x</h1>".to_vec();
    let file = fine(two.jonas.post_bytes(&path, "text/html", html).await)["id"].clone();
    let body = json!({ "body": "mit Datei", "files": [file] });
    fine(two.jonas.post(&two.path("/messages"), &body).await);
    two.app.pass(std::time::Duration::from_mins(1));
    fine(
        two.mara
            .post(
                &two.path("/messages"),
                &json!({ "body": "danke", "minutes": 3 }),
            )
            .await,
    );
    let newest = fine(two.jonas.get(&two.path("/messages?limit=1")).await);
    assert_eq!(newest["items"][0]["body"], "danke");
    let after = newest["next"].as_str().unwrap();
    let older = fine(
        two.jonas
            .get(&two.path(&format!("/messages?limit=1&after={after}")))
            .await,
    );
    assert_eq!(
        (&older["items"][0]["files"][0], &older["next"]),
        (&file, &Value::Null)
    );
    let download = two
        .mara
        .fetch(&two.path(&format!("/files/{}", file.as_str().unwrap())))
        .await;
    assert_eq!(download.html, "<h1>x</h1>");
    assert_ne!(download.headers["content-type"], "text/html");
    let disposition = download.headers["content-disposition"].to_str().unwrap();
    assert!(disposition.starts_with("attachment") && !disposition.contains(".."));
    let whole = fine(two.mara.get(&two.path("/timeline?limit=100")).await);
    let whole = whole["items"].as_array().unwrap().clone();
    assert_eq!(whole[0]["kind"], "order-proposed");
    let mut paged = Vec::new();
    let mut next = String::new();
    loop {
        let page = fine(
            two.mara
                .get(&two.path(&format!("/timeline?limit=2&after={next}")))
                .await,
        );
        paged.extend(page["items"].as_array().unwrap().clone());
        let Some(more) = page["next"].as_str() else {
            break;
        };
        more.clone_into(&mut next);
    }
    assert_eq!(paged, whole);
    let bodies = serde_json::to_string(&whole).unwrap();
    assert!(
        !bodies.contains("danke"),
        "the timeline never holds the words of a message"
    );
    let other = two.propose("jonas.weber").await;
    let elsewhere = format!("/api/v1/orders/{other}/files/{}", file.as_str().unwrap());
    assert_eq!(two.mara.get(&elsewhere).await.0, StatusCode::NOT_FOUND);
}

#[testkit::twin]
async fn an_upload_without_a_name_or_too_large_is_refused(db: TestDatabase) {
    let two = Two::new(db).await;
    let send = async |path: &str, kind: &str, bytes: Vec<u8>| {
        code(two.mara.post_bytes(&two.path(path), kind, bytes).await)
    };
    let octets = "application/octet-stream";
    assert_eq!(
        send("/files", octets, b"x".to_vec()).await,
        "field-file-name-missing"
    );
    assert_eq!(
        send("/files?name=a", octets, Vec::new()).await,
        "field-file-empty"
    );
    let large = vec![0; 10 * 1024 * 1024 + 1];
    assert_eq!(
        send("/files?name=a", octets, large).await,
        "field-file-too-large"
    );
    let form = "multipart/form-data; boundary=x";
    let part =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na\r\n";
    let two_files = format!("{part}{part}--x--\r\n").into_bytes();
    assert_eq!(send("/files", form, two_files).await, "field-file-one");
    assert_eq!(
        send("/files", form, b"--x--\r\n".to_vec()).await,
        "field-file-one"
    );
    let one = format!("{part}--x--\r\n").into_bytes();
    fine(two.mara.post_bytes(&two.path("/files"), form, one).await);
    let files = two.room().await["files"].clone();
    assert_eq!(
        (files.as_array().unwrap().len(), &files[0]["name"]),
        (1, &json!("a.txt"))
    );
}

store::statements! {
    FORGET = "update idempotency set status = null, body = null";
}

/// Tried: the same request from four connections at once, and once more after its answer was
/// lost with the program.
#[testkit::twin]
async fn the_same_request_at_once_or_after_a_crash_has_one_effect(db: TestDatabase) {
    let two = Two::new(db).await;
    two.sign().await;
    two.secure().await;
    two.deliver().await;
    fine(
        two.mara
            .post_once("null", &two.path("/accept"), &json!({ "percent": 98 }))
            .await,
    );
    let next = two.path("/again");
    let nothing = json!({});
    let once = || two.mara.post_once("eins", &next, &nothing);
    let (a, b, c, d) = tokio::join!(once(), once(), once(), once());
    let (status, first) = a;
    assert_eq!(status, StatusCode::CREATED, "{first}");
    for other in [b, c, d] {
        assert_eq!(other, (status, first.clone()));
    }
    let forgotten = two
        .app
        .database
        .write("test::forget", |tx| tx.execute(&FORGET, &[]));
    let forgotten: Result<u64, store::db::DbError> = forgotten.await;
    assert_eq!(forgotten.unwrap(), 3, "of secure, accept and again");
    assert_eq!(STATEMENTS.len(), 1);
    assert_eq!(once().await, (status, first));
    let orders = fine(two.mara.get("/api/v1/orders?role=client").await);
    assert_eq!(orders["items"].as_array().unwrap().len(), 2);
}
