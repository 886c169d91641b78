//! The money of the instance by API: what the bank says, what is decided about it, what leaves and
//! who approves it, and who decides disputes. For whoever runs the instance alone.

use app::Scope;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Caller, TestApp, TestDatabase};

use super::STATEMENT;
use crate::order::Pair;

const TRUST: &str = "DE02120300000000202051";
const JONAS: &str = "AT611904300234573201";
const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

store::statements! {
    RUNS_IT = "update account set is_operator = 1 where name = 'Otto Zwei'";
}

fn fine((status, answer): (StatusCode, Value)) -> Value {
    assert!(status.is_success(), "{status}: {answer}");
    answer
}

/// The code of a call that was refused: of its first wrong input, or of the whole.
fn code((status, problem): (StatusCode, Value)) -> String {
    assert_eq!(status, REFUSED, "{problem}");
    let first = problem["errors"][0]["code"].as_str();
    let code = first.or(problem["code"].as_str());
    code.unwrap_or_default().to_owned()
}

fn at(end: &str) -> String {
    format!("/api/v1/operator/{end}")
}

/// The outside account is named.
async fn on_trust(ines: &Caller) {
    let wish = json!({
        "custody": "trust", "holder": "Kanzlei Beispiel", "iban": "DE02 1203 0000 0000 2020 51",
        "confirmed": true,
    });
    let chosen = fine(ines.put(&at("custody"), &wish).await);
    assert_eq!(chosen["custody"], "trust", "{chosen}");
    assert_eq!(chosen["account"]["iban"], TRUST, "{chosen}");
}

/// Another person who runs the instance.
async fn otto(app: &TestApp) -> Caller {
    app.person("Otto Zwei").await;
    let made = app
        .database
        .database()
        .write("probe", move |tx| tx.execute(&RUNS_IT, &[]));
    let made: Result<u64, store::db::DbError> = made.await;
    assert_eq!((made.unwrap(), STATEMENTS.len()), (1, 1));
    app.caller("Otto Zwei", Scope::Money).await
}

/// Decision 6, G7, G8: from the statement to the approved file by API alone: a booking nobody could
/// place is decided once, what is due leaves in a file that a second person approves.
#[testkit::twin]
async fn g8_the_operator_keeps_the_outside_account_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let ines = app.caller("Betrieb", Scope::Money).await;
    on_trust(&ines).await;
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let order = format!("/api/v1/orders/{}", pair.order);
    let number = fine(mara.get(&order).await)["number"].clone();

    let statement = STATEMENT.replace("NUMBER", "Miete").into_bytes();
    let read = async || {
        let (path, bytes) = (at("statements"), statement.clone());
        ines.post_bytes(&path, "application/xml", bytes).await
    };
    let first = fine(read().await);
    assert_eq!((&first["new"], &first["known"]), (&json!(1), &json!(0)));
    let again = fine(read().await);
    assert_eq!((&again["new"], &again["known"]), (&json!(0), &json!(1)));
    let (status, problem) = ines
        .post_bytes(&at("statements"), "application/xml", b"<a>".to_vec())
        .await;
    assert_eq!(status, REFUSED, "{problem}");
    assert_eq!(problem["errors"][0]["field"], "file", "{problem}");

    let listed = fine(ines.get(&at("bookings")).await);
    let [booking] = listed["items"].as_array().unwrap().as_slice() else {
        panic!("{listed}")
    };
    assert_eq!(booking["direction"], "in", "{booking}");
    assert_eq!(booking["left_over"]["minor"], 36_000, "{booking}");
    assert_eq!(booking["decisions"], json!(["order", "back", "own"]));
    let path = at(&format!("bookings/{}", booking["id"].as_str().unwrap()));
    let decide = async |wish: Value| ines.post(&path, &wish).await;
    let unknown = decide(json!({ "decision": "keep" })).await;
    assert_eq!(code(unknown), "field-choice-unknown");
    let nowhere = decide(json!({ "decision": "order", "number": "F-2000-0001" })).await;
    assert_eq!(code(nowhere), "custody-refusal-no-such-order");
    let wish = json!({ "decision": "order", "number": number });
    assert_eq!(decide(wish.clone()).await.0, StatusCode::NO_CONTENT);
    assert_eq!(code(decide(wish).await), "custody-refusal-decided");
    assert_eq!(fine(mara.get(&order).await)["state"], "secured");
    assert_eq!(fine(ines.get(&at("bookings")).await)["items"], json!([]));

    let account = json!({ "holder": "Jonas Weber", "iban": JONAS });
    fine(jonas.put("/api/v1/me/bank", &account).await);
    pair.deliver().await;
    let accept = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &accept).await;
    leaves(&ines, &otto(&pair.app).await, &number).await;
}

/// What is due leaves in a file: given up once, then approved by somebody else, and no other way.
async fn leaves(ines: &Caller, otto: &Caller, number: &Value) {
    let waiting = fine(ines.get(&at("payments")).await);
    assert_eq!(waiting["waiting"][0]["amount"]["minor"], 36_000);
    assert_eq!(waiting["waiting"][0]["account"]["iban"], JONAS, "{waiting}");
    let draft = async || ines.post(&at("files"), &Value::Null).await;
    let first = fine(draft().await)["number"].as_i64().unwrap();
    assert_eq!(code(draft().await), "custody-refusal-nothing-to-pay");
    let file = |number: i64, end: &str| at(&format!("files/{number}{end}"));
    assert_eq!(
        ines.delete(&file(first, "")).await.0,
        StatusCode::NO_CONTENT
    );
    let second = fine(draft().await)["number"].as_i64().unwrap();
    assert_ne!(first, second);

    let (path, approve) = (file(second, ""), file(second, "/approve"));
    let listed = fine(ines.get(&at("payments")).await);
    let newest = &listed["files"][0];
    assert_eq!(newest["state"], "drafted", "{newest}");
    assert_eq!(newest["may_approve"], false, "whoever made it: {newest}");
    assert_eq!(newest["total"]["minor"], 36_000, "{newest}");
    assert_eq!(&newest["payments"][0]["number"], number, "{newest}");
    assert_eq!(listed["files"][1]["state"], "dropped", "{listed}");
    let own = ines.post(&approve, &Value::Null).await;
    assert_eq!(code(own), "custody-refusal-second-person");
    assert_eq!(code(ines.get(&path).await), "custody-refusal-not-approved");
    let done = otto.post(&approve, &Value::Null).await;
    assert_eq!(done.0, StatusCode::NO_CONTENT, "{}", done.1);
    let twice = otto.post(&approve, &Value::Null).await;
    assert_eq!(code(twice), "custody-refusal-file-state");
    let late = otto.delete(&path).await;
    assert_eq!(code(late), "custody-refusal-file-state");
    let taken = ines.fetch(&path).await;
    assert_eq!(taken.status, StatusCode::OK);
    assert_eq!(taken.headers["content-type"], "application/xml");
    assert!(taken.html.contains(JONAS) && taken.html.contains("360.00"));
}

/// G5: the list of neutral people and what a decision brings them.
#[testkit::twin]
async fn g5_the_operator_keeps_the_list_of_neutral_people_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Paula Richter").await;
    let ines = app.caller("Betrieb", Scope::Money).await;
    let list = at("neutral");
    let nobody = ines.post(&list, &json!({ "login": "niemand" })).await;
    assert_eq!(code(nobody), "dispute-field-login-unknown");
    let wish = json!({ "login": "paula.richter" });
    assert_eq!(ines.post(&list, &wish).await.0, StatusCode::NO_CONTENT);
    let known = ines.post(&list, &wish).await;
    assert_eq!(code(known), "dispute-field-login-known");
    let listed = fine(ines.get(&list).await);
    assert_eq!(listed["items"][0]["name"], "Paula Richter", "{listed}");
    let id = listed["items"][0]["account"].as_str().unwrap();
    let path = at(&format!("neutral/{id}"));
    assert_eq!(ines.delete(&path).await.0, StatusCode::NO_CONTENT);
    assert_eq!(ines.delete(&path).await.0, StatusCode::NOT_FOUND);
    assert_eq!(fine(ines.get(&list).await)["items"], json!([]));

    let fee = at("neutral-fee");
    assert_eq!(fine(ines.get(&fee).await)["fee"]["minor"], 0);
    let wish = |minor: i64| json!({ "fee": { "minor": minor, "currency": "EUR" } });
    for wrong in [-1, 1_000_000] {
        let (status, problem) = ines.put(&fee, &wish(wrong)).await;
        assert_eq!(status, REFUSED, "{problem}");
        assert_eq!(problem["errors"][0]["field"], "fee", "{problem}");
    }
    assert_eq!(fine(ines.put(&fee, &wish(2_500)).await), wish(2_500));
    assert_eq!(fine(ines.get(&fee).await), wish(2_500));
    let fees = at("neutral-fees");
    assert_eq!(fine(ines.get(&fees).await)["items"], json!([]));
    let paid = json!({ "opened_at": "2026-03-03T10:00:00Z" });
    let path = at(&format!("neutral-fees/{id}/paid"));
    assert_eq!(ines.post(&path, &paid).await.0, StatusCode::NOT_FOUND);
}

/// Tried: everything by somebody who runs nothing, without a token, and with tokens of the operator
/// that may not move money; what is chosen is checked.
#[testkit::twin]
async fn the_money_of_the_instance_is_the_operators(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara Lindner").await;
    let ines = app.caller("Betrieb", Scope::Money).await;
    for (wish, field) in [
        (json!({ "custody": "gold" }), "custody"),
        (
            json!({ "custody": "trust", "holder": "K", "iban": TRUST }),
            "confirmed",
        ),
        (
            json!({ "custody": "trust", "confirmed": true, "iban": TRUST }),
            "holder",
        ),
        (
            json!({ "custody": "provider", "confirmed": true }),
            "provider",
        ),
    ] {
        let (status, problem) = ines.put(&at("custody"), &wish).await;
        assert_eq!(status, REFUSED, "{problem}");
        assert_eq!(problem["errors"][0]["field"], field, "{problem}");
    }
    let chosen = fine(ines.get(&at("custody")).await);
    assert_eq!(
        chosen["custody"], "play",
        "nothing of it was chosen: {chosen}"
    );

    let digest = "0".repeat(64);
    let booking = format!("bookings/{digest}");
    let choice = json!({ "custody": "direct" });
    let all = [
        (Method::POST, "statements", Value::Null),
        (Method::POST, booking.as_str(), json!({ "decision": "own" })),
        (Method::POST, "files", Value::Null),
        (Method::GET, "files/1", Value::Null),
        (Method::DELETE, "files/1", Value::Null),
        (Method::POST, "files/1/approve", Value::Null),
        (Method::POST, "neutral", json!({ "login": "mara.lindner" })),
        (Method::PUT, "custody", choice),
    ];
    let mara = app.caller("Mara Lindner", Scope::Money).await;
    let nobody = app.anonymous_caller();
    let narrow = [
        app.caller("Betrieb", Scope::Read).await,
        app.caller("Betrieb", Scope::Write).await,
    ];
    for (method, end, body) in all {
        let path = at(end);
        let call = async |who: &Caller| {
            let (status, _) = who.call(method.clone(), &path, Some(&body), None).await;
            status
        };
        assert_eq!(call(&mara).await, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(call(&nobody).await, StatusCode::UNAUTHORIZED, "{path}");
        for token in &narrow {
            assert_eq!(call(token).await, StatusCode::FORBIDDEN, "{path}");
        }
    }
    for end in ["bookings", "payments", "neutral", "neutral-fees", "custody"] {
        assert_eq!(mara.get(&at(end)).await.0, StatusCode::NOT_FOUND, "{end}");
        fine(narrow[0].get(&at(end)).await);
    }
}
