//! The books of the whole instance, for whoever runs it.

use axum::http::StatusCode;
use serde_json::Value;
use testkit::TestDatabase;

use super::STATEMENT;
use crate::order::Pair;

/// G7: the operator takes the books of the whole instance along, as a table in both languages and
/// for programs: an order in play money, and a sum on the trust account that belongs to nobody yet.
#[testkit::twin]
async fn g7_the_operator_takes_the_books_along(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    let mut operator = pair.app.operator().await;
    let account = [
        ("adapter", "trust"),
        ("holder", "Kanzlei Beispiel"),
        ("iban", "DE02 1203 0000 0000 2020 51"),
        ("confirmed", "yes"),
    ];
    operator.submit("/betrieb/geld/verwahrung", &account).await;
    let upload = ("file", "auszug.xml", STATEMENT.as_bytes());
    let page = operator.upload("/betrieb/geld/auszug", &[], upload).await;
    assert!(page.says("1 neu"), "{}", page.text());
    let (csv, json) = ("/betrieb/geld/buecher.csv", "/betrieb/geld/buecher.json");
    let page = operator.get("/betrieb/geld").await;
    for path in [csv, json] {
        assert_eq!(page.attribute("href", path), Some(path));
    }
    let file = operator.get(csv).await;
    let disposition = "attachment; filename=\"feierabend-betrieb-buecher.csv\"";
    assert_eq!(file.headers["content-disposition"], disposition);
    let rows: Vec<_> = file.html.lines().collect();
    for row in [
        "\u{feff}Verwahrung;Was;Währung;Betrag",
        "play;Eingezahlt;EUR;360,00",
        "play;Liegt da;EUR;360,00",
        "direct;Noch zugesagt;EUR;0,00",
        "trust;Liegt da;EUR;0,00",
        ";Laut Büchern auf dem Konto;EUR;360,00",
        ";\"angekommen, noch nicht zugeordnet\";EUR;360,00",
    ] {
        assert!(rows.contains(&row), "{row}: {rows:?}");
    }
    let books = operator.get(json).await;
    let books: Value = serde_json::from_str(&books.html).unwrap();
    assert_eq!(books["agrees"], true, "{books}");
    assert_eq!(books["custodies"][0]["custody"], "play", "{books}");
    assert_eq!(books["custodies"][0]["held"]["minor"], 36_000, "{books}");
    assert_eq!(books["arrived"]["minor"], 36_000, "{books}");
    assert_eq!(books["held"]["minor"], 0, "{books}");
    operator
        .post("/sprache", &[("lang", "en"), ("back", "/heute")])
        .await;
    let file = operator.get(csv).await;
    for row in ["play,Paid in,EUR,360.00", "direct,Still promised,EUR,0.00"] {
        assert!(file.html.lines().any(|line| line == row), "{}", file.html);
    }
    for path in [csv, json] {
        assert_eq!(pair.mara.get(path).await.status, StatusCode::NOT_FOUND);
        let visitor = pair.app.visitor().get(path).await;
        assert_eq!(visitor.status, StatusCode::SEE_OTHER);
    }
}
