//! Without custody the money pages say what is true: promised, said to be transferred, confirmed.

use app::{Scope, agreement};
use axum::http::StatusCode;
use domain::agreement::Milestone;
use kernel::{Money, Zone};
use testkit::{Browser, Page, TestApp, TestDatabase};

use crate::order::{Pair, acting};

const MONEY: &str = "/geld?seite=abgegeben";
const THEIRS: &str = "/geld?seite=uebernommen";
const BOOKS: &str = "/geld/buecher";

/// Words that are true with custody alone.
const UNTRUE: [&str; 10] = [
    "hinterlegt",
    "Hinterlegt",
    "ausgezahlt",
    "Ausgezahlt",
    "Eingezahlt",
    "Freigegeben",
    "secured",
    "Secured",
    "aid out",
    "Paid in",
];

/// An order without custody in two stages that both have signed.
async fn in_stages(db: TestDatabase) -> Pair {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    operator
        .submit("/betrieb/geld/verwahrung", &[("adapter", "direct")])
        .await;
    let mut pair = Pair::on(app).await;
    let mara = acting(&pair.app, "mara.lindner").await;
    let room = agreement::room(&mara, pair.order).await.unwrap();
    let end = room.head.due_at;
    let part = |title: &str, cents, due_at| Milestone {
        title: title.to_owned(),
        amount: Money::euro_cents(cents),
        due_at,
    };
    let parts = vec![
        part("Entwurf", 10_000, Zone::default().add_days(end, -3)),
        part("Reinschrift", 26_000, end),
    ];
    agreement::split(&mara, pair.order, parts).await.unwrap();
    pair.sign().await;
    pair
}

/// A stage from its promise to its acceptance.
async fn accepted(pair: &mut Pair, cents: &str) {
    let secure = pair.path("/hinterlegen");
    pair.mara.submit(&secure, &[("amount", cents)]).await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
}

async fn in_english(browser: &mut Browser) {
    let english = [("lang", "en"), ("back", "/heute")];
    browser.post("/sprache", &english).await;
}

/// A page that says all of some words, and none that would be untrue.
async fn says(browser: &mut Browser, path: &str, words: &[&str]) -> Page {
    let page = browser.get(path).await;
    for wanted in words {
        let wanted = wanted.replace('_', "\u{a0}");
        assert!(page.says(&wanted), "{path}: {wanted}: {}", page.text());
    }
    for untrue in UNTRUE {
        assert!(!page.says(untrue), "{path}: {untrue}: {}", page.text());
    }
    page
}

/// 0.6, G7: promised, due, said to be transferred, confirmed: the sums, the stages and the open books
/// call each what it is, in German.
#[testkit::twin]
async fn m0_6_money_without_custody_is_called_what_it_is(db: TestDatabase) {
    let mut pair = in_stages(db).await;
    says(&mut pair.mara, MONEY, &["Noch zuzusagen 100,00_€"]).await;
    let secure = pair.path("/hinterlegen");
    pair.mara.submit(&secure, &[("amount", "10000")]).await;
    says(&mut pair.mara, MONEY, &["Von dir zugesagt 100,00_€"]).await;
    says(&mut pair.jonas, THEIRS, &["Dir zugesagt 100,00_€"]).await;
    let room = pair.mara.get(&pair.path("")).await;
    assert!(room.says("jetzt dran, zugesagt"), "{}", room.text());
    let agree = ["Noch zugesagt", "Zusagen passen", "Ein Auftrag geprüft"];
    says(&mut pair.mara, BOOKS, &agree).await;

    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let state = |page: &Page| {
        let text = page.text();
        let row = text.split_once("1. Entwurf").unwrap().1;
        row.split_once("2. Reinschrift").unwrap().0.to_owned()
    };
    let room = pair.mara.get(&pair.path("")).await;
    let row = state(&room);
    assert!(
        row.contains("zu überweisen") && !row.contains("bezahlt"),
        "{row}"
    );
    let due = ["Von dir zu überweisen 100,00_€", "Von dir zugesagt 0,00_€"];
    says(&mut pair.mara, MONEY, &due).await;
    says(&mut pair.jonas, THEIRS, &["An dich zu überweisen 100,00_€"]).await;

    let mara = acting(&pair.app, "mara.lindner").await;
    let payments = app::custody::request(&mara, pair.order)
        .await
        .unwrap()
        .payouts;
    let sent = pair.path(&format!("/zahlung/{}/ueberwiesen", payments[0].id));
    pair.mara.submit(&sent, &[]).await;
    let room = pair.jonas.get(&pair.path("")).await;
    let row = state(&room);
    assert!(row.contains("als überwiesen gemeldet"), "{row}");
    let words = ["Von dir als überwiesen gemeldet 100,00_€"];
    says(&mut pair.mara, MONEY, &words).await;
    let words = ["An dich als überwiesen gemeldet 100,00_€"];
    says(&mut pair.jonas, THEIRS, &words).await;
    says(&mut pair.jonas, BOOKS, &["Als überwiesen gemeldet"]).await;

    let confirm = pair.path(&format!("/zahlung/{}/bestaetigen", payments[0].id));
    pair.jonas.submit(&confirm, &[]).await;
    let room = pair.mara.get(&pair.path("")).await;
    assert!(
        state(&room).contains("Zahlung bestätigt"),
        "{}",
        room.text()
    );
    says(&mut pair.mara, MONEY, &["Von anderen bestätigt 100,00_€"]).await;
    says(&mut pair.jonas, THEIRS, &["Von dir bestätigt 100,00_€"]).await;
}

/// The same in English, by API and in the table for a spreadsheet program.
#[testkit::twin]
async fn m0_6_money_without_custody_is_called_what_it_is_in_english(db: TestDatabase) {
    let mut pair = in_stages(db).await;
    accepted(&mut pair, "10000").await;
    in_english(&mut pair.mara).await;
    in_english(&mut pair.jonas).await;
    let words = ["To be transferred by you €100.00", "No custody"];
    says(&mut pair.mara, MONEY, &words).await;
    says(
        &mut pair.jonas,
        THEIRS,
        &["To be transferred to you €100.00"],
    )
    .await;
    let room = pair.mara.get(&pair.path("")).await;
    assert!(room.says("to be transferred"), "{}", room.text());
    let mara = acting(&pair.app, "mara.lindner").await;
    let payments = app::custody::request(&mara, pair.order)
        .await
        .unwrap()
        .payouts;
    let sent = pair.path(&format!("/zahlung/{}/ueberwiesen", payments[0].id));
    pair.mara.submit(&sent, &[]).await;
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(room.says("said to be transferred"), "{}", room.text());
    let words = ["Said by you to be transferred €100.00"];
    says(&mut pair.mara, MONEY, &words).await;
    let words = [
        "No money is held here.",
        "Said to be transferred",
        "Still promised",
    ];
    says(&mut pair.mara, BOOKS, &words).await;

    let caller = pair.app.caller("Jonas Weber", Scope::Read).await;
    let (_, money) = caller.get("/api/v1/money?role=contractor").await;
    assert_eq!(money["direct"]["taken"]["sent"]["minor"], 10_000, "{money}");
    assert_eq!(money["sums"].as_array().map(Vec::len), Some(0), "{money}");
    assert_eq!(money["items"][0]["custody"], "direct", "{money}");
    let (_, books) = caller.get("/api/v1/money/books").await;
    assert_eq!(books["orders"][0]["sent"]["minor"], 10_000, "{books}");
    assert_eq!(books["orders"][0]["confirmed"]["minor"], 0, "{books}");
    assert_eq!(books["agrees"], true, "{books}");
    assert_eq!(books["checked"], 1, "{books}");
    assert_eq!(books["totals"][0]["custody"], "direct", "{books}");
    assert_eq!(books["totals"][0]["paid_out"]["minor"], 10_000, "{books}");
    let (status, problem) = caller.get("/api/v1/money/books?after=x").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let csv = pair.mara.get("/geld/buecher.csv").await;
    let row = csv.html.lines().nth(1).unwrap().to_owned();
    let cells: Vec<_> = row.split([',', ';']).collect();
    assert_eq!(cells.len(), 18, "{row}");
    assert!(cells[4..10].iter().all(|cell| cell.is_empty()), "{row}");
    assert!(cells[10..16].iter().all(|cell| !cell.is_empty()), "{row}");
}

/// 0.6, G7: the movements of an order without custody are promises: what was promised, earned and is
/// to be transferred, and nothing that was secured or paid.
#[testkit::twin]
async fn m0_6_movements_without_custody_are_promises(db: TestDatabase) {
    let mut pair = in_stages(db).await;
    accepted(&mut pair, "10000").await;
    let path = pair.path("/geld");
    let rows = [
        "Danach noch zugesagt",
        "zugesagt Mara Lindner Zusage für F-2026-0001 100,00_€ 100,00_€",
        "verdient Zusage für F-2026-0001 Verdienst von Jonas Weber 100,00_€ 0,00_€",
        "zu überweisen Verdienst von Jonas Weber Überweisung an Jonas Weber 100,00_€ 0,00_€",
    ];
    let page = says(&mut pair.jonas, &path, &rows).await;
    let payment = pair.path("/zahlung");
    assert_eq!(page.attribute("href", &payment), Some(payment.as_str()));
    in_english(&mut pair.mara).await;
    let rows = [
        "Still promised afterwards",
        "earned promise for F-2026-0001 earnings of Jonas Weber €100.00 €0.00",
        "to be transferred earnings of Jonas Weber transfer to Jonas Weber €100.00 €0.00",
    ];
    says(&mut pair.mara, &path, &rows).await;
    let file = format!("{path}.csv");
    says(
        &mut pair.mara,
        &file,
        &["Still promised afterwards,Booking"],
    )
    .await;
}

/// 0.19: the same once more says so where money lies elsewhere than the last time, before it is
/// proposed; where it lies the same it says nothing.
#[testkit::twin]
async fn m0_19_once_more_says_that_custody_has_changed(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let again = pair.path("/noch-einmal");
    let page = pair.mara.get(&again).await;
    assert!(!page.says("Beim letzten Mal"), "{}", page.text());
    let mut operator = pair.app.operator().await;
    operator
        .submit("/betrieb/geld/verwahrung", &[("adapter", "direct")])
        .await;
    let page = pair.mara.get(&again).await;
    let changed = "Beim letzten Mal: Spielgeld. Jetzt: Ohne Verwahrung.";
    assert!(page.says(changed), "{}", page.text());
    in_english(&mut pair.mara).await;
    let page = pair.mara.get(&again).await;
    let changed = "Last time: Play money. Now: No custody.";
    assert!(page.says(changed), "{}", page.text());
}
