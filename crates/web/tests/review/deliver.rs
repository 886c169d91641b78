//! What a delivery is held against before it goes out.

use axum::http::StatusCode;
use domain::instruction::{Length, LengthUnit};
use testkit::TestDatabase;

use crate::order::{Pair, STEP};

async fn in_work(pair: &mut Pair) {
    pair.sign().await;
    pair.secure().await;
    let page = pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    assert!(page.says("Die Arbeit hat begonnen"), "{}", page.text());
}

/// Nothing is no delivery; each step and each criterion can be ticked and talked about (3.8).
#[testkit::twin]
async fn m3_8_steps_are_ticked_and_nothing_is_no_delivery(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    in_work(&mut pair).await;
    let deliver = pair.path("/abgeben");
    let page = pair.jonas.post(&deliver, &[("criteria", "1")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Es gibt nichts zu prüfen"), "{}", page.text());
    let page = pair.jonas.get(&deliver).await;
    assert!(
        page.says("Erledigte Schritte") && page.says(STEP),
        "{}",
        page.text()
    );
    let wrong = [("criteria", "1"), ("note", "x"), ("steps", "99")];
    let page = pair.jonas.post(&deliver, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("criteria", "1"),
        ("note", "Fertig"),
        ("steps", "3"),
        ("note-2", "Im Blog nicht möglich"),
    ];
    let page = pair.jonas.submit(&deliver, &fields).await;
    assert!(
        page.says("Jetzt ist die andere Seite dran"),
        "{}",
        page.text()
    );
    let page = pair.mara.get(&pair.path("/pruefen")).await;
    assert!(
        page.says("Im Blog nicht möglich") && page.says("1 von 1") && page.says(STEP),
        "{}",
        page.text()
    );
}

/// 3.5: the words of a text are counted against what was agreed; another length needs a word.
#[testkit::twin]
async fn m3_5_words_are_counted_against_the_range(db: TestDatabase) {
    let length = Length {
        least: Some(5),
        most: Some(8),
        unit: LengthUnit::Words,
    };
    let mut pair = Pair::with(db, |draft| draft.body.details.length = Some(length)).await;
    in_work(&mut pair).await;
    let deliver = pair.path("/abgeben");
    let page = pair.jonas.get(&deliver).await;
    assert!(
        page.says("Vereinbart je Stück: 5 bis 8 Wörter"),
        "{}",
        page.text()
    );
    let fields = [("criteria", "1"), ("note", "")];
    let short: (&str, &str, &[u8]) = ("files", "beitrag.txt", b"- nur drei Worte");
    let page = pair.jonas.upload(&deliver, &fields, short).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("hat 3, vereinbart ist ein anderer Umfang"),
        "{}",
        page.text()
    );
    let fields = [("criteria", "1"), ("note", "Kürzer, wie besprochen")];
    let page = pair.jonas.upload(&deliver, &fields, short).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let page = pair.mara.get(&pair.path("/pruefen")).await;
    assert!(
        page.says("3, vereinbart: 5 bis 8 Wörter"),
        "{}",
        page.text()
    );
}
