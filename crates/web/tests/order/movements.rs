//! The money of one order, movement by movement, as both sides see it.

use app::Scope;
use axum::http::{StatusCode, header};
use serde_json::Value;
use testkit::{Browser, TestDatabase};

use super::pair::Pair;

/// Mara has accepted and given five euros on top.
async fn paid_with_a_tip(db: TestDatabase) -> Pair {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let words = [("sum", "5"), ("words", "Danke!")];
    let page = pair.mara.post(&pair.path("/trinkgeld"), &words).await;
    let once = page.value("once").unwrap().to_owned();
    let fields = [words[0], words[1], ("once", once.as_str())];
    let give = pair.path("/trinkgeld/geben");
    let page = pair.mara.submit(&give, &fields).await;
    assert!(page.says("Angekommen, ohne Abzug."), "{}", page.text());
    pair
}

async fn lines(browser: &mut Browser, path: &str) -> Vec<String> {
    let file = browser.get(path).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(
        file.headers[header::CONTENT_TYPE],
        "text/csv; charset=utf-8"
    );
    let text = file.html.trim_start_matches('\u{FEFF}');
    text.lines().map(str::to_owned).collect()
}

/// G7: every movement of an order with its day, its sum, where it came from, where it went and what
/// is left; the same for both sides and for nobody else, on the page, as a table and by API.
#[testkit::twin]
async fn g7_both_sides_see_every_movement_of_an_order(db: TestDatabase) {
    let mut pair = paid_with_a_tip(db).await;
    let path = pair.path("/geld");
    let room = pair.mara.get(&pair.path("")).await;
    assert_eq!(room.attribute("href", &path), Some(path.as_str()));
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&path).await;
        let text = page.text().replace('\u{a0}', " ");
        let rows = [
            "hinterlegt Mara Lindner hinterlegt für F-2026-0001 360,00 € 360,00 €",
            "freigegeben hinterlegt für F-2026-0001 Verdienst von Jonas Weber 360,00 € 0,00 €",
            "ausgezahlt Verdienst von Jonas Weber Auszahlung an Jonas Weber 360,00 € 0,00 €",
            "Trinkgeld Mara Lindner Verdienst von Jonas Weber 5,00 € 0,00 €",
            "Trinkgeld ausgezahlt Verdienst von Jonas Weber Auszahlung an Jonas Weber 5,00 € 0,00 €",
        ];
        let places = rows.map(|row| text.find(row).unwrap_or_else(|| panic!("{row}: {text}")));
        assert!(places.is_sorted(), "the oldest first: {text}");
        let table = lines(browser, &format!("{path}.csv")).await;
        assert_eq!(
            table[0],
            "Auftrag;Wann;Was;Von;An;Währung;Betrag;Liegt danach da;Buchung"
        );
        let first = "F-2026-0001;2026-11-23;hinterlegt;Mara Lindner;hinterlegt für F-2026-0001;\
            EUR;360,00;360,00;";
        assert!(table[1].starts_with(first), "{}", table[1]);
        assert_eq!(table.len(), 6, "{table:?}");
    }
    let caller = pair.app.caller("Jonas Weber", Scope::Read).await;
    let api = format!("/api/v1/orders/{}/movements", pair.order);
    let (_, listed) = caller.get(&api).await;
    let way = |row: &Value| {
        let name = |field: &str| row[field].as_str().unwrap().to_owned();
        (
            name("from"),
            name("to"),
            row["left"]["minor"].as_i64().unwrap(),
        )
    };
    let ways: Vec<_> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(way)
        .collect();
    let expected = [
        ("client", "secured", 36_000),
        ("secured", "earned", 0),
        ("earned", "paid-out", 0),
        ("client", "earned", 0),
        ("earned", "paid-out", 0),
    ];
    assert_eq!(
        ways,
        expected.map(|(from, to, left)| (from.to_owned(), to.to_owned(), left))
    );
    let mut ines = pair.app.person("Ines Fremd").await;
    for end in ["/geld", "/geld.csv"] {
        let page = ines.get(&pair.path(end)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    let caller = pair.app.caller("Ines Fremd", Scope::Read).await;
    assert_eq!(caller.get(&api).await.0, StatusCode::NOT_FOUND);
}

async fn speak(browser: &mut Browser, language: &str) {
    let wish = [("lang", language), ("back", "/heute")];
    browser.post("/sprache", &wish).await;
}

/// The same in English, before anything has moved and after what was secured went back.
#[testkit::twin]
async fn g7_what_went_back_is_told_in_english(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/geld");
    speak(&mut pair.mara, "en").await;
    let page = pair.mara.get(&path).await;
    let empty = "The money that moves for this order will be here soon.";
    assert!(page.says(empty), "{}", page.text());
    assert_eq!(lines(&mut pair.mara, &format!("{path}.csv")).await.len(), 1);
    speak(&mut pair.mara, "de").await;
    pair.sign().await;
    pair.secure().await;
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    pair.app.pass_days(40);
    pair.mara = pair.app.signed_in("Mara Lindner").await;
    let page = pair.mara.post(&pair.path("/zuruecktreten"), &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    speak(&mut pair.mara, "en").await;
    let page = pair.mara.get(&path).await;
    let text = page.text();
    for row in [
        "secured Mara Lindner secured for F-2026-0001 €360.00 €360.00",
        "paid back secured for F-2026-0001 repayment to Mara Lindner €360.00 €0.00",
    ] {
        assert!(text.contains(row), "{row}: {text}");
    }
    let table = lines(&mut pair.mara, &format!("{path}.csv")).await;
    let last = "F-2026-0001,2027-01-02,paid back,secured for F-2026-0001,\
        repayment to Mara Lindner,EUR,360.00,0.00,";
    assert!(table[2].starts_with(last), "{}", table[2]);
}
