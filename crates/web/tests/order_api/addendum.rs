//! Addenda by API.

use serde_json::{Value, json};
use testkit::TestDatabase;

use super::acts::addendum;
use super::{Two, code, fine};

/// I1, 1.10: proposed by one program, signed by the other; sent twice it is one.
#[testkit::twin]
async fn i1_two_programs_agree_on_an_addendum(db: TestDatabase) {
    let two = Two::new(db).await;
    let early = two
        .jonas
        .post_once("a-0", &two.path("/addenda"), &addendum(8_000))
        .await;
    assert_eq!(code(early), "refusal-order-not-signed");
    two.to_review().await;
    for _ in 0..2 {
        let path = two.path("/addenda");
        let sent = two.jonas.post_once("a-1", &path, &addendum(8_000)).await;
        assert_eq!(fine(sent)["state"], "delivered");
    }
    let listed = fine(two.mara.get(&two.path("/addenda")).await);
    let one = &listed["items"][0];
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&one["number"], &one["by"], &one["state"], &one["stage"]),
        (&json!(1), &json!("contractor"), &json!("open"), &json!(2))
    );
    let name = |contract: &Value| json!({ "typed_name": "Mara Lindner", "contract": contract, "confirmed": true });
    let accept = two.path("/addenda/1/accept");
    let unread = two.mara.post_once("b-0", &accept, &name(&json!("x"))).await;
    assert_eq!(code(unread), "refusal-order-outdated-version");
    let body = name(&one["contract"]);
    let before = fine(two.mara.get(&two.path("/contract")).await);
    fine(two.mara.post_once("b-1", &accept, &body).await);
    let contract = fine(two.jonas.get(&two.path("/contract")).await);
    assert_eq!(contract["hash"], one["contract"]);
    assert_ne!(contract["hash"], before["hash"]);
    assert_eq!(two.room().await["amount"]["minor"], 44_000);
    let decline = two.path("/addenda/1/decline");
    let declined = two
        .mara
        .post(&decline, &json!({ "reason": "Zu spät" }))
        .await;
    assert_eq!(code(declined), "addendum-refusal-answered");
    let back = two.path("/addenda/1/withdraw");
    let back = two.jonas.post(&back, &Value::Null).await;
    assert_eq!(code(back), "addendum-refusal-answered");
}

/// A wrong input is named as it was sent.
#[testkit::twin]
async fn wrong_addenda_are_named(db: TestDatabase) {
    let two = Two::new(db).await;
    two.to_review().await;
    let table = [
        ("title", json!("")),
        ("words", json!("kurz")),
        ("criterion", json!(99)),
        ("extra", json!({ "minor": -1, "currency": "EUR" })),
        ("extra", json!({ "minor": 1, "currency": "CHF" })),
        ("due_at", json!("2020-01-01T00:00:00Z")),
        ("days", json!(31)),
        ("typed_name", json!("Jemand")),
        ("confirmed", json!(false)),
    ];
    for (number, (field, value)) in table.into_iter().enumerate() {
        let mut body = addendum(8_000);
        body[field] = value;
        let key = format!("wrong-{number}");
        let (status, problem) = two
            .jonas
            .post_once(&key, &two.path("/addenda"), &body)
            .await;
        assert_eq!(status, super::REFUSED, "{field}: {problem}");
        let named = problem["errors"][0]["field"].as_str();
        assert_eq!(named, Some(field), "{problem}");
    }
    let listed = fine(two.mara.get(&two.path("/addenda")).await);
    assert_eq!(listed["items"], json!([]));
}

/// 0.16, 1.10: by API a price is lowered and a date is moved; wrong kinds, stages and sums are named.
#[testkit::twin]
async fn m0_16_two_programs_lower_a_price_and_move_a_date(db: TestDatabase) {
    let two = Two::new(db).await;
    two.to_review().await;
    let path = two.path("/addenda");
    let less = json!({
        "kind": "less",
        "title": "Ohne Kassenbuch",
        "words": "Das Kassenbuch fällt weg.",
        "new_price": { "minor": 30_000, "currency": "EUR" },
        "typed_name": "Jonas Weber",
        "confirmed": true,
    });
    let table = [
        ("kind", json!("gift")),
        ("stage", json!(0)),
        ("stage", json!(2)),
        ("new_price", json!(null)),
        ("new_price", json!({ "minor": 36_000, "currency": "EUR" })),
    ];
    for (number, (field, value)) in table.into_iter().enumerate() {
        let mut body = less.clone();
        body[field] = value;
        let key = format!("wrong-{number}");
        let (status, problem) = two.jonas.post_once(&key, &path, &body).await;
        assert_eq!(status, super::REFUSED, "{field}: {problem}");
        let named = problem["errors"][0]["field"].as_str();
        assert_eq!(named, Some(field), "{problem}");
    }
    fine(two.jonas.post_once("less", &path, &less).await);
    let listed = fine(two.mara.get(&path).await);
    let one = &listed["items"][0];
    assert_eq!(
        (&one["kind"], &one["less"]["minor"], &one["changes_stage"]),
        (&json!("less"), &json!(6_000), &json!(1))
    );
    let body =
        json!({ "typed_name": "Mara Lindner", "contract": one["contract"], "confirmed": true });
    let accept = two.path("/addenda/1/accept");
    fine(two.mara.post_once("sign", &accept, &body).await);
    let room = two.room().await;
    assert_eq!(room["amount"]["minor"], 30_000);
    assert_eq!(room["stages"][0]["amount"]["minor"], 30_000);
    assert_eq!(room["stages"][0]["refunded"]["minor"], 6_000);

    let mut date = less;
    date["kind"] = json!("date");
    date["due_at"] = json!("2027-03-31T16:00:00Z");
    fine(two.jonas.post_once("date", &path, &date).await);
    let listed = fine(two.mara.get(&path).await);
    let waits = listed["items"].as_array().and_then(|all| {
        let mut all = all.iter();
        all.find(|one| one["state"] == "open").cloned()
    });
    let waits = waits.unwrap();
    assert_eq!(
        (&waits["kind"], &waits["less"]),
        (&json!("date"), &Value::Null)
    );
    let body =
        json!({ "typed_name": "Mara Lindner", "contract": waits["contract"], "confirmed": true });
    let accept = two.path("/addenda/2/accept");
    fine(two.mara.post_once("sign-2", &accept, &body).await);
    let contract = fine(two.jonas.get(&two.path("/contract")).await);
    assert!(
        contract.to_string().contains("fällig am 31. März 2027"),
        "{contract}"
    );
}
