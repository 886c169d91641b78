//! Sums and percentages: negative, huge, unreadable, and `1.234` against `1,234`.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::{assert_books, assert_paid, assert_refused, in_english};
use crate::order::Pair;
use crate::posting::{OFFER, World, with};

/// Tried: securing more, nothing, a negative sum, more than a number holds, words.
#[testkit::twin]
async fn nothing_but_what_is_missing_can_be_secured(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    let path = pair.path("/hinterlegen");
    for (typed, says) in [
        (
            "36001",
            "Es fehlen noch 360,00\u{a0}€, nicht 360,01\u{a0}€.",
        ),
        ("0", "nicht 0,00\u{a0}€."),
        ("-36000", "Es fehlen noch 360,00\u{a0}€"),
        ("9223372036854775807", "Es fehlen noch 360,00\u{a0}€"),
        ("-9223372036854775808", "Es fehlen noch 360,00\u{a0}€"),
        ("99999999999999999999", "Das ist keine Summe."),
        ("360,00", "Das ist keine Summe."),
        ("viel", "Das ist keine Summe."),
    ] {
        let page = pair.mara.post(&path, &[("amount", typed)]).await;
        assert_refused(&page, says);
    }
    in_english(&mut pair.mara).await;
    let page = pair.mara.post(&path, &[("amount", "1.234")]).await;
    assert_refused(&page, "This is not a sum.");
    assert_books(&pair).await;
    let page = pair.mara.get(&pair.path("")).await;
    assert!(
        !page.says("Secured €360"),
        "nothing was secured: {}",
        page.text()
    );
}

/// The same by API: cents are whole numbers of one currency.
#[testkit::twin]
async fn programs_cannot_secure_another_sum_either(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let path = format!("/api/v1/orders/{}/secure", pair.order);
    let amounts = [
        json!({ "minor": -36_000, "currency": "EUR" }),
        json!({ "minor": 0, "currency": "EUR" }),
        json!({ "minor": 36_001, "currency": "EUR" }),
        json!({ "minor": i64::MAX, "currency": "EUR" }),
        json!({ "minor": i64::MIN, "currency": "EUR" }),
        json!({ "minor": 36_000, "currency": "USD" }),
        json!({ "minor": 36_000, "currency": "Euro" }),
        json!({ "minor": 360.00, "currency": "EUR" }),
        json!({ "minor": 1e300, "currency": "EUR" }),
        json!({ "minor": "36000", "currency": "EUR" }),
        json!("360,00 €"),
        json!(null),
    ];
    for (number, amount) in amounts.into_iter().enumerate() {
        let body = json!({ "amount": amount });
        let (status, problem) = mara.post_once(&format!("key-{number}"), &path, &body).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{amount}: {problem}"
        );
        assert!(problem["title"].is_string(), "{amount}: {problem}");
    }
    let (_, room) = mara.get(&format!("/api/v1/orders/{}", pair.order)).await;
    assert_eq!(room["money"]["held"]["minor"], 0, "{room}");
    assert_books(&pair).await;
}

/// Tried: no satisfaction at all, more than whole, fractions, words; the remark stays typed.
#[testkit::twin]
async fn a_satisfaction_out_of_range_accepts_nothing(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    for typed in [
        "0",
        "101",
        "-1",
        "1.234",
        "98,5",
        "256",
        "99999999999999999999",
        "gut",
        "",
    ] {
        let fields = [("percent", typed), ("remark", "Danke & bis bald")];
        let page = pair.mara.post(&pair.path("/pruefen"), &fields).await;
        assert_refused(&page, "Bitte eine ganze Zahl von 1 bis 100 schreiben.");
        assert!(
            page.html.contains("Danke &#38; bis bald"),
            "{typed}: {}",
            page.html
        );
        let page = pair.mara.post(&pair.path("/abnehmen"), &fields).await;
        assert_refused(&page, "Die Zufriedenheit liegt zwischen 1 und 100 Prozent.");
        assert!(
            page.html.contains("Danke &#38; bis bald"),
            "{typed}: {}",
            page.html
        );
    }
    assert_paid(&mut pair, "An dich ausgezahlt 0,00\u{a0}€").await;
    in_english(&mut pair.mara).await;
    let page = pair
        .mara
        .post(&pair.path("/abnehmen"), &[("percent", "1.234")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("<html lang=\"en\""), "{}", page.html);
    assert_books(&pair).await;
}

/// Tried: `1.234` and `1,234` as the price of an offer, in both languages. Nothing is guessed.
#[testkit::twin]
async fn a_price_means_what_its_writer_means(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let check = format!("/uebernehmen/gesuche/{id}/angebot/pruefen");
    let page = world
        .jonas
        .post(&check, &with(&OFFER, "amount", "1.234"))
        .await;
    assert!(page.says("1.234,00\u{a0}€"), "{}", page.text());
    let page = world
        .jonas
        .post(&check, &with(&OFFER, "amount", "1,234"))
        .await;
    assert_refused(&page, "Unklar, ob hier Tausender oder Cent gemeint sind.");
    assert_eq!(page.value("amount"), Some("1,234"));
    in_english(&mut world.jonas).await;
    let page = world
        .jonas
        .post(&check, &with(&OFFER, "amount", "1,234"))
        .await;
    assert!(page.says("€1,234.00"), "{}", page.text());
    let page = world
        .jonas
        .post(&check, &with(&OFFER, "amount", "1.234"))
        .await;
    assert_refused(&page, "1234.50");
    assert_eq!(page.value("amount"), Some("1.234"));
}
