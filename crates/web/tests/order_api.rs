//! Orders, people and money by API, as two people with tokens.

mod acts;
mod addendum;
mod more;
mod progress;

use self::acts::{BINDING, acts, filled};
use app::{Scope, agreement};
use axum::http::StatusCode;
use serde_json::{Value, json};
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
    let wrong = two.mara.post_once("eins", &path, &sum(36_001)).await;
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
        let path = two.path(&filled(end).replace("{file}", &file));
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
        let path = two.path(&filled(&end)) + "?name=a.txt";
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
        let path = two.path(&filled(end)) + "?name=a.txt";
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
