//! One's own statement read in, and one's own money taken along.

use app::Scope;
use axum::http::StatusCode;
use serde_json::Value;
use testkit::{TestApp, TestDatabase};

use crate::order::Pair;

const JONAS: &str = "AT611904300234573201";

fn statement(iban: &str, reference: &str) -> String {
    super::STATEMENT
        .replace("DE02120300000000202051", iban)
        .replace("2026-03-03", "2027-01-04")
        .replace("NUMBER", reference)
}

/// Tried: without an account, no file, another account, as the client; then the transfer with the
/// order's reference confirms the sum, once, and both can take their movements along.
#[testkit::twin]
async fn a_statement_read_in_confirms_a_sum_and_money_is_taken_along(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let way = [("adapter", "direct"), ("confirmed", "yes")];
    operator.submit("/betrieb/geld/verwahrung", &way).await;
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let secure = pair.path("/hinterlegen");
    pair.mara.submit(&secure, &[("amount", "36000")]).await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let shown = format!("/api/v1/orders/{}/payments", pair.order);
    let (_, listed) = jonas.get(&shown).await;
    assert!(
        listed["items"][0]["account_asked_at"].is_string(),
        "{listed}"
    );
    let page = pair.mara.get(&pair.path("/zahlung")).await;
    assert!(
        page.says("Es wartet auf die Bankverbindung seit"),
        "{}",
        page.text()
    );

    let (reading, api) = ("/geld/eingang", "/api/v1/money/receipts");
    let upload = ("file", "auszug.xml", b"x".as_slice());
    let page = pair.jonas.upload(reading, &[], upload).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Trag zuerst deine Bankverbindung ein."),
        "{}",
        page.text()
    );
    let account = [("holder", "Jonas Groß"), ("iban", JONAS)];
    pair.jonas.submit("/konto/bank", &account).await;
    let page = pair.jonas.post(reading, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reference = "RF";
    let page = pair.mara.get(&pair.path("/zahlung")).await;
    let text = page.text().replace('\u{a0}', " ");
    let found = text.split("Verwendungszweck ").nth(1).unwrap();
    assert!(found.starts_with(reference), "{text}");
    let reference: String = found
        .split(' ')
        .take_while(|part| {
            part.chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        })
        .collect();
    let foreign = statement("DE89370400440532013000", &reference);
    let (status, problem) = jonas
        .post_bytes(api, "application/xml", foreign.into_bytes())
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");

    let file = statement(JONAS, &reference);
    let upload = ("file", "auszug.xml", file.as_bytes());
    let page = pair.jonas.upload(reading, &[], upload).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Damit bestätigt"), "{}", page.text());
    let (_, listed) = jonas.get(&shown).await;
    assert_eq!(listed["items"][0]["state"], "kept", "{listed}");
    assert_eq!(listed["items"][0]["account_asked_at"], Value::Null);
    let (_, again) = jonas
        .post_bytes(api, "application/xml", file.clone().into_bytes())
        .await;
    assert_eq!(again["confirmed"], serde_json::json!([]), "{again}");

    for (browser, side) in [(&mut pair.mara, "client"), (&mut pair.jonas, "contractor")] {
        let table = browser.get("/geld.csv").await;
        assert_eq!(table.status, StatusCode::OK);
        let lines: Vec<&str> = table.html.lines().collect();
        assert_eq!(lines.len(), 4, "{lines:?}");
        assert!(
            lines[1..].iter().all(|line| line.contains(side)),
            "{lines:?}"
        );
        let whole = browser.get("/geld.json").await;
        let whole: Value = serde_json::from_str(&whole.html).unwrap();
        let what: Vec<_> = whole["movements"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["movement"].as_str().unwrap())
            .collect();
        assert_eq!(
            what,
            ["paid-out", "released", "secured"],
            "the newest first"
        );
    }
    let (_, whole) = jonas.get("/api/v1/money/statement").await;
    assert_eq!(whole["movements"].as_array().unwrap().len(), 3, "{whole}");
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.html.contains("href=\"/geld.csv\"") && page.html.contains("href=\"/geld/eingang\"")
    );
}
