//! The list before the first order with somebody new.

use app::Scope;
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit::TestDatabase;

use super::Pair;

const SKIPPED: &str = "Übersprungen hattest du";
const EXAMPLE: &str = "Ein gutes Beispiel liegt bei";
const DATA: &str = "Nur die Daten gehen mit";

/// How many points of a list are in a state.
fn count(list: &Value, state: &str) -> usize {
    let points = list["points"].as_array().unwrap();
    points
        .iter()
        .filter(|point| point["state"] == state)
        .count()
}

/// 3.2: the list stops nothing; what was skipped comes up with the first delivery, for the client
/// alone; the second order with the same person has no list.
#[testkit::twin]
async fn m3_2_what_was_skipped_comes_up_with_the_first_delivery(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let list = pair.path("/vorher");
    let title = "Vor dem ersten Auftrag mit Jonas Weber";
    let page = pair.mara.get(&pair.path("")).await;
    assert!(page.says(title), "{}", page.text());
    let page = pair.mara.get(&pair.path("/unterschreiben")).await;
    assert!(page.says("Dein erster Auftrag mit Jonas Weber?"));
    let page = pair.mara.get(&list).await;
    assert!(page.says(DATA) && page.says(EXAMPLE), "{}", page.text());
    assert!(!page.html.contains("name=\"money\""), "answered by itself");
    let page = pair.mara.submit(&list, &[("data", "yes")]).await;
    assert!(page.says("Die Liste ist gespeichert"), "{}", page.text());
    let page = pair.mara.get(&list).await;
    assert!(page.html.contains("name=\"data\" value=\"yes\" checked"));

    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let late = pair.mara.post(&list, &[("example", "yes")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "the work has begun");
    let page = pair.mara.get(&pair.path("/pruefen")).await;
    assert!(page.says(SKIPPED) && page.says(EXAMPLE), "{}", page.text());
    assert!(!page.says(DATA), "that was done");
    assert!(!pair.mara.get(&pair.path("")).await.says(title));

    for path in ["", "/pruefen", "/vertrag"] {
        let page = pair.jonas.get(&pair.path(path)).await;
        assert!(!page.says(SKIPPED) && !page.says(title), "{path}");
    }
    assert_eq!(pair.jonas.get(&list).await.status, StatusCode::NOT_FOUND);
    let his = pair.jonas.post(&list, &[("data", "yes")]).await;
    assert_eq!(his.status, StatusCode::NOT_FOUND);

    let accept = [("percent", "98"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &accept).await;
    let page = pair.mara.get(&pair.path("/lehre")).await;
    assert!(page.says(SKIPPED) && page.says(EXAMPLE), "{}", page.text());

    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let again = format!("/api/v1/orders/{}/again", pair.order);
    let wish = json!({ "due_at": "2027-06-30T16:00:00Z" });
    let (status, made) = mara.post(&again, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let second = format!("/auftraege/{}", made["id"].as_str().unwrap());
    let page = pair.mara.get(&second).await;
    assert!(page.status.is_success() && !page.says(title));
    let page = pair.mara.get(&format!("{second}/vorher")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "they know each other");
}

/// 3.2: whoever signs without a look at the list is not held up, and skips what was open.
#[testkit::twin]
async fn m3_2_signing_without_the_list_skips_what_is_open(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let home = format!("/api/v1/orders/{}/preflight", pair.order);
    let (_, before) = mara.get(&home).await;
    let open = count(&before, "open");
    assert!(open >= 5 && count(&before, "known") == 8 - open, "{before}");
    pair.sign().await;
    let (_, after) = mara.get(&home).await;
    assert_eq!(
        (count(&after, "open"), count(&after, "skipped")),
        (0, open),
        "{after}"
    );
    // Until the work begins it can be made up for.
    let (status, seen) = mara
        .put(&home, &json!({ "marks": { "example": "done" } }))
        .await;
    assert_eq!(status, StatusCode::OK, "{seen}");
    assert_eq!(
        (count(&seen, "done"), count(&seen, "skipped")),
        (1, open - 1)
    );
    assert_eq!(jonas.get(&home).await.0, StatusCode::NOT_FOUND);
}

/// Bad input: points, marks and shapes there are not; nothing of it is kept.
#[testkit::twin]
async fn bad_marks_are_refused(db: TestDatabase) {
    let pair = Pair::new(db).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Write).await;
    let home = format!("/api/v1/orders/{}/preflight", pair.order);
    let (_, before) = mara.get(&home).await;
    for wrong in [
        json!({ "marks": { "password": "done" } }),
        json!({ "marks": { "data": "done", "access": "maybe" } }),
        json!({ "marks": { "data": true } }),
        json!({ "marks": ["data"] }),
        json!({}),
    ] {
        let (status, problem) = mara.put(&home, &wrong).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{wrong}: {problem}"
        );
    }
    let (status, seen) = mara
        .put(&home, &json!({ "marks": { "money": "skipped" } }))
        .await;
    assert_eq!((status, &seen), (StatusCode::OK, &before), "it is secured");
    let reader = pair.app.caller("Mara Lindner", Scope::Read).await;
    let (status, _) = reader.put(&home, &json!({ "marks": {} })).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let strange = home.replace(
        &pair.order.to_string(),
        "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d",
    );
    assert_eq!(mara.get(&strange).await.0, StatusCode::NOT_FOUND);
}
