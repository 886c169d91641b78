//! Orders, people and money by API, as two people with tokens.

use app::account::NewPerson;
use app::{Actor, Scope, account, agreement};
use axum::http::StatusCode;
use kernel::Locale;
use serde_json::{Value, json};
use testkit::app::PASSWORD;
use testkit::{Caller, TestApp, TestDatabase};

use crate::order::{acting, draft};

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// Mara hands on to Jonas; both call with tokens that may move money.
struct Two {
    app: TestApp,
    mara: Caller,
    jonas: Caller,
    order: String,
}

impl Two {
    async fn new(database: TestDatabase) -> Self {
        let app = TestApp::new(database).await;
        app.person("Mara Lindner").await;
        app.person("Jonas Weber").await;
        let mara = app.caller("Mara Lindner", Scope::Money).await;
        let jonas = app.caller("Jonas Weber", Scope::Money).await;
        let mut two = Self {
            app,
            mara,
            jonas,
            order: String::new(),
        };
        two.order = two.propose("jonas.weber").await;
        two
    }

    /// Another order of Mara's to somebody.
    async fn propose(&self, contractor: &str) -> String {
        let cx = acting(&self.app, "mara.lindner").await;
        let contractor = acting(&self.app, contractor).await.reader().unwrap().id;
        let draft = draft(&cx, contractor);
        let database = self.app.database.database();
        let proposed = database
            .write("test::propose", move |tx| {
                agreement::propose(tx, &cx, &draft)
            })
            .await;
        proposed.unwrap().order.to_string()
    }

    fn path(&self, end: &str) -> String {
        format!("/api/v1/orders/{}{end}", self.order)
    }

    async fn room(&self) -> Value {
        fine(self.mara.get(&self.path("")).await)
    }

    async fn sign(&self) {
        for (who, name) in [(&self.mara, "Mara Lindner"), (&self.jonas, "Jonas Weber")] {
            let contract = fine(who.get(&self.path("/contract")).await);
            let body =
                json!({ "typed_name": name, "contract": contract["hash"], "confirmed": true });
            fine(who.post(&self.path("/sign"), &body).await);
        }
    }

    async fn secure(&self) -> Value {
        fine(
            self.mara
                .post_once("secure-1", &self.path("/secure"), &sum(36_000))
                .await,
        )
    }

    async fn deliver(&self) -> Value {
        fine(self.jonas.post(&self.path("/start"), &Value::Null).await);
        let body = json!({ "note": "Acht Beiträge.", "ticked": [1, 2] });
        fine(self.jonas.post(&self.path("/deliveries"), &body).await)
    }

    /// Up to the moment when the client looks at the work.
    async fn to_review(&self) {
        self.sign().await;
        self.secure().await;
        self.deliver().await;
    }
}

fn sum(minor: i64) -> Value {
    json!({ "amount": { "minor": minor, "currency": "EUR" } })
}

fn satisfied() -> Value {
    json!({ "percent": 98, "remark": "Zitate nächstes Mal kursiv", "minutes": 10 })
}

/// The answer of a call that worked.
fn fine((status, answer): (StatusCode, Value)) -> Value {
    assert!(status.is_success(), "{status}: {answer}");
    answer
}

/// The code of a call that was refused.
fn code((status, answer): (StatusCode, Value)) -> String {
    assert_eq!(status, REFUSED, "{answer}");
    let first = answer["errors"][0]["code"].as_str();
    first
        .or(answer["code"].as_str())
        .unwrap_or_default()
        .to_owned()
}

/// 0.6, 0.14–0.16, 0.19, 3.22, 3.26: the whole way by API alone.
#[testkit::twin]
async fn two_programs_go_from_the_contract_to_paid_and_once_more(db: TestDatabase) {
    let two = Two::new(db).await;
    let room = two.room().await;
    assert_eq!(
        (&room["state"], &room["turn"], &room["primary"]["action"]),
        (
            &json!("awaiting-signatures"),
            &json!("client"),
            &json!("sign")
        )
    );
    assert_eq!(room["primary"]["path"], two.path("/sign"));
    assert_eq!(room["next"]["event"], "lapse");
    assert_eq!(
        room["amount"],
        json!({ "minor": 36_000, "currency": "EUR" })
    );
    let contract = fine(two.jonas.get(&two.path("/contract")).await);
    assert_eq!(contract["hash"], room["contract_hash"]);
    let owed: Vec<_> = contract["clauses"].as_array().unwrap().iter().collect();
    for side in ["client", "contractor"] {
        assert!(
            owed.iter().any(|clause| clause["owed_by"] == side),
            "0.14: {side} owes nothing"
        );
    }
    two.sign().await;
    let off = two.jonas.post(&two.path("/start"), &Value::Null).await;
    assert_eq!(code(off), "refusal-order-not-secured", "0.15");
    assert_eq!(two.secure().await["money"]["held"]["minor"], 36_000);
    let turns = fine(two.jonas.get("/api/v1/turns").await);
    assert_eq!(turns["items"][0]["step"]["action"], "start");
    let delivered = two.deliver().await;
    assert_eq!(
        (&delivered["state"], &delivered["turn"]),
        (&json!("delivered"), &json!("client"))
    );
    let room = two.room().await;
    assert_eq!(room["next"]["event"], "accept-by-silence");
    assert_eq!(room["criteria"][0]["met"], true);
    let paid = two
        .mara
        .post_once("accept-1", &two.path("/accept"), &satisfied())
        .await;
    assert_eq!(
        fine(paid)["money"]["paid_out"]["minor"],
        36_000,
        "0.16: 100 % at 98 %"
    );
    let end = two.room().await["end"].clone();
    assert_eq!(
        (&end["how"], &end["percent"]),
        (&json!("accepted"), &json!(98))
    );
    let money = fine(two.jonas.get("/api/v1/money?role=contractor").await);
    assert_eq!(money["sums"][0]["received"]["minor"], 36_000);
    let moved: Vec<_> = money["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["movement"])
        .collect();
    assert!(moved.contains(&&json!("paid-out")), "{moved:?}");
    let people = fine(two.mara.get("/api/v1/people").await);
    assert_eq!(people["items"][0]["name"], "Jonas Weber");
    let again = people["items"][0]["again"]["path"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(fine(two.mara.get(&again).await)["amount"]["minor"], 36_000);
    let (status, next) = two.mara.post(&again, &json!({})).await;
    assert_eq!(
        (status, next["id"].is_string()),
        (StatusCode::CREATED, true),
        "{next}"
    );
    let orders = fine(two.mara.get("/api/v1/orders?filter=open").await);
    assert_eq!(orders["items"].as_array().unwrap().len(), 1);
    assert_eq!(orders["items"][0]["id"], next["id"]);
}

/// The same request under the same key: one payout, the same answer.
#[testkit::twin]
async fn accepting_twice_with_one_key_pays_once(db: TestDatabase) {
    let two = Two::new(db).await;
    two.to_review().await;
    let path = two.path("/accept");
    let first = fine(two.mara.post_once("eins", &path, &satisfied()).await);
    let second = fine(two.mara.post_once("eins", &path, &satisfied()).await);
    assert_eq!(first, second);
    let third = two.mara.post_once("zwei", &path, &satisfied()).await;
    assert!(
        code(third).starts_with("refusal-order"),
        "another key is another request"
    );
    let money = fine(two.jonas.get("/api/v1/money?role=contractor").await);
    assert_eq!(money["sums"][0]["received"]["minor"], 36_000);
    let payouts = money["items"].as_array().unwrap().iter();
    assert_eq!(
        payouts.filter(|row| row["movement"] == "paid-out").count(),
        1
    );
}

#[testkit::twin]
async fn a_key_belongs_to_one_request_and_a_failed_one_frees_it(db: TestDatabase) {
    let two = Two::new(db).await;
    two.sign().await;
    let path = two.path("/secure");
    let without = two.mara.post(&path, &sum(36_000)).await;
    assert_eq!(without.1["errors"][0]["field"], "Idempotency-Key");
    assert_eq!(code(without), "field-key-required");
    let wrong = two.mara.post_once("eins", &path, &sum(35_999)).await;
    assert!(code(wrong).starts_with("refusal-order"));
    fine(two.mara.post_once("eins", &path, &sum(36_000)).await);
    let other = two.mara.post_once("eins", &path, &sum(1)).await;
    assert_eq!(code(other), "refusal-key-reused");
    let elsewhere = two
        .mara
        .post_once("eins", &two.path("/withdraw"), &Value::Null)
        .await;
    assert_eq!(code(elsewhere), "refusal-key-reused");
    let theirs = two
        .jonas
        .post_once("eins", &two.path("/withdraw"), &Value::Null)
        .await;
    assert!(
        code(theirs).starts_with("refusal-order"),
        "a key is its owner's alone"
    );
    let next = two.path("/again");
    two.deliver().await;
    fine(
        two.mara
            .post_once("zwei", &two.path("/accept"), &satisfied())
            .await,
    );
    let (status, first) = two.mara.post_once("drei", &next, &json!({})).await;
    assert_eq!(status, StatusCode::CREATED);
    assert_eq!(
        two.mara.post_once("drei", &next, &json!({})).await,
        (status, first.clone())
    );
    assert_ne!(
        fine(two.mara.post_once("vier", &next, &json!({})).await)["id"],
        first["id"]
    );
}

/// Every POST of an order with a body that can be read.
fn acts() -> Vec<(&'static str, Value)> {
    let signature = json!({ "typed_name": "x", "contract": "x", "confirmed": true });
    vec![
        ("/sign", signature),
        ("/secure", sum(36_000)),
        ("/start", Value::Null),
        ("/deliveries", json!({ "note": "x" })),
        ("/accept", satisfied()),
        (
            "/revise",
            json!({ "defects": [{ "criterion": 1, "reason": "x" }] }),
        ),
        ("/extend", Value::Null),
        ("/withdraw", Value::Null),
        ("/again", json!({})),
        ("/messages", json!({ "body": "x" })),
        ("/files", json!("x")),
    ]
}

/// Only these move money or bind; the rest needs a token that writes.
const BINDING: [&str; 5] = ["/sign", "/secure", "/accept", "/withdraw", "/again"];

/// Every route of an order by method, as the document lists them.
async fn ends(two: &Two, method: &str) -> Vec<String> {
    let document = fine(two.mara.get("/api/openapi.json").await);
    let paths = document["paths"].as_object().unwrap().clone();
    let ends = paths.into_iter().filter_map(|(path, item)| {
        item.get(method)?;
        Some(path.strip_prefix("/api/v1/orders/{id}")?.to_owned())
    });
    ends.collect()
}

#[testkit::twin]
async fn strangers_find_no_order(db: TestDatabase) {
    let two = Two::new(db).await;
    let path = two.path("/files?name=a.txt");
    let file = fine(
        two.mara
            .post_bytes(&path, "text/plain", b"a".to_vec())
            .await,
    );
    let file = file["id"].as_str().unwrap().to_owned();
    two.app.person("Ines Fremd").await;
    let ines = two.app.caller("Ines Fremd", Scope::Money).await;
    let nobody = two.app.anonymous_caller();
    let reads = ends(&two, "get").await;
    assert!(reads.len() >= 6, "{reads:?}");
    for end in &reads {
        let path = two.path(&end.replace("{file}", &file));
        assert_eq!(ines.get(&path).await.0, StatusCode::NOT_FOUND, "{end}");
        assert_eq!(nobody.get(&path).await.0, StatusCode::UNAUTHORIZED, "{end}");
    }
    let acts = acts();
    for end in ends(&two, "post").await {
        let (_, body) = acts
            .iter()
            .find(|(known, _)| *known == end)
            .unwrap_or_else(|| {
                panic!("{end} is new: say here what strangers and narrow tokens get")
            });
        let path = two.path(&end) + "?name=a.txt";
        let (status, problem) = ines.post_once(&end, &path, body).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{end}: {problem}");
        assert_eq!(problem["code"], "failure-not-found");
        assert_eq!(
            nobody.post_once(&end, &path, body).await.0,
            StatusCode::UNAUTHORIZED,
            "{end}"
        );
    }
    assert_eq!(
        ines.get("/api/v1/orders/no-id").await.0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(fine(ines.get("/api/v1/orders").await)["items"], json!([]));
    assert_eq!(two.room().await["state"], "awaiting-signatures");
}

#[testkit::twin]
async fn a_token_reaches_no_further_than_its_scope(db: TestDatabase) {
    let two = Two::new(db).await;
    let reader = two.app.caller("Mara Lindner", Scope::Read).await;
    let writer = two.app.caller("Mara Lindner", Scope::Write).await;
    fine(reader.get(&two.path("")).await);
    for (end, body) in acts() {
        let path = two.path(end) + "?name=a.txt";
        let (status, problem) = reader.post_once(end, &path, &body).await;
        assert_eq!(
            (status, &problem["code"]),
            (StatusCode::FORBIDDEN, &json!("failure-forbidden"))
        );
        let (status, problem) = writer.post_once(end, &path, &body).await;
        let is_forbidden = status == StatusCode::FORBIDDEN;
        assert_eq!(is_forbidden, BINDING.contains(&end), "{end}: {problem}");
    }
    let wish = json!({ "offer": two.order });
    assert_eq!(
        writer.post("/api/v1/orders", &wish).await.0,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        two.mara.post("/api/v1/orders", &wish).await.0,
        StatusCode::NOT_FOUND
    );
    let room = two.room().await;
    assert_eq!(
        (&room["state"], &room["signatures"]),
        (&json!("awaiting-signatures"), &json!([]))
    );
}

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
    assert_ne!(
        clause(&hers),
        clause(&his),
        "each reads the contract in their own language"
    );
    assert_eq!(hers["hash"], his["hash"], "and both sign the same");
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
