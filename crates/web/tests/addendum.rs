//! Addenda through the front door: proposed, read and signed by two people without script.

use axum::http::StatusCode;
use domain::agreement::contract::EDITION;
use testkit::{Browser, TestDatabase};

use crate::order::Pair;

const WORDS: &str = "Auch die Startseite bekommt\nZwischenüberschriften.";

/// A pair whose client asked to improve the work.
async fn asked(db: TestDatabase) -> Pair {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let revise = pair.path("/nacharbeit");
    let fields = [("defect-1", "Die Startseite hat noch keine.")];
    let page = pair.mara.submit(&revise, &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    pair
}

fn fields(extra: &'static str) -> [(&'static str, &'static str); 8] {
    [
        ("title", "Startseite"),
        ("words", WORDS),
        ("criterion", "1"),
        ("extra", extra),
        ("due-at", "2027-03-31"),
        ("days", "5"),
        ("typed-name", "Jonas Weber"),
        ("confirmed", "yes"),
    ]
}

/// The signature under what is read.
async fn sign(browser: &mut Browser, path: &str, name: &str) -> (StatusCode, String) {
    let page = browser.get(path).await;
    let contract = page.value("contract").unwrap_or_default().to_owned();
    let fields = [
        ("typed-name", name),
        ("contract", &contract),
        ("confirmed", "yes"),
    ];
    let page = browser.submit(&format!("{path}/annehmen"), &fields).await;
    (page.status, page.text())
}

/// I1, 1.10: "not part of what was agreed": the contractor names the criterion and a price; both
/// sign, and the contract says it in both languages.
#[testkit::twin]
async fn i1_out_of_scope_becomes_an_addendum_with_a_price(db: TestDatabase) {
    let mut pair = asked(db).await;
    let page = pair.mara.get(&pair.path("")).await;
    assert!(page.says("Nachtrag vorschlagen"), "{}", page.text());
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Gehört nicht zum Vereinbarten"),
        "{}",
        page.text()
    );
    let form = pair.path("/nachtrag");
    let page = pair.jonas.get(&form).await;
    assert!(
        page.says("Das hat Mara Lindner verlangt") && page.says("Die Startseite hat noch keine."),
        "{}",
        page.text()
    );
    assert!(page.says("Steht in keinem Kriterium"), "{}", page.text());
    let page = pair.jonas.submit(&form, &fields("80")).await;
    assert!(
        page.says("Vorgeschlagen und unterschrieben.")
            && page.says("Dein Nachtrag liegt bei Mara Lindner."),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&format!("{form}/1")).await;
    assert!(
        page.says("Nachtrag zurücknehmen") && !page.says("Nachtrag unterschreiben"),
        "{}",
        page.text()
    );

    let page = pair.mara.get("/heute").await;
    assert!(
        page.says("Jonas Weber schlägt einen Nachtrag vor: Startseite"),
        "{}",
        page.text()
    );
    let page = pair.mara.get(&pair.path("")).await;
    assert!(
        page.says("Jonas Weber schlägt einen Nachtrag vor."),
        "{}",
        page.text()
    );
    let one = format!("{form}/1");
    let page = pair.mara.get(&one).await;
    for words in ["360,00\u{a0}€", "440,00\u{a0}€", "Zwischenüberschriften"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let (status, text) = sign(&mut pair.mara, &one, "Mara Falsch").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
    let (status, text) = sign(&mut pair.mara, &one, "mara lindner").await;
    assert_eq!(status, StatusCode::OK, "{text}");
    assert!(text.contains("Der Nachtrag gilt."), "{text}");
    assert!(text.contains("2. Nachtrag: Startseite"), "{text}");

    let page = pair.jonas.get(&pair.path("/vertrag")).await;
    for words in [
        "Nachtrag 1, vorgeschlagen von Jonas Weber: „Startseite“.",
        "Für Nachtrag 1 kommen 80,00\u{a0}€ als Etappe 2 hinzu",
        "Fassung 1",
        "Fassung 2",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let (status, text) = sign(&mut pair.mara, &one, "Mara Lindner").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains("schon beantwortet"), "{text}");
    let english = [("lang", "en"), ("back", "/")];
    pair.jonas.post("/sprache", &english).await;
    let page = pair.jonas.get(&pair.path("/vertrag")).await;
    assert!(
        page.says("Addendum 1 adds") && page.says("as stage 2"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Mara Lindner signed addendum 1: it holds"),
        "{}",
        page.text()
    );
}

/// Declined with a reason or taken back: nothing changes, and both can read what became of it.
#[testkit::twin]
async fn an_addendum_is_declined_or_taken_back(db: TestDatabase) {
    let mut pair = asked(db).await;
    let form = pair.path("/nachtrag");
    pair.jonas.submit(&form, &fields("0")).await;
    let page = pair.jonas.post(&form, &fields("0")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Ein Nachtrag wartet noch auf Antwort"),
        "{}",
        page.text()
    );
    let long = "x".repeat(2_001);
    let decline = format!("{form}/1/ablehnen");
    let page = pair.mara.post(&decline, &[("reason", &long)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("reason"), None, "a textarea keeps it");
    assert!(page.html.contains("href=\"#f-reason\""), "{}", page.html);
    let page = pair
        .mara
        .submit(&decline, &[("reason", "Erst im Sommer.")])
        .await;
    assert!(
        page.says("Abgelehnt.") && page.says("Nachtrag 1 von Jonas Weber"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&format!("{form}/1")).await;
    assert!(page.says("Erst im Sommer."), "{}", page.text());

    pair.jonas.submit(&form, &fields("5")).await;
    let back = format!("{form}/2/zuruecknehmen");
    let page = pair.mara.post(&back, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.jonas.submit(&back, &[]).await;
    assert!(page.says("Zurückgenommen."), "{}", page.text());
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    assert!(!page.says("Fassung 2"), "{}", page.text());
}

/// Wrong inputs keep what was typed and name their field; strangers find nothing.
#[testkit::twin]
async fn wrong_addenda_are_said_at_their_fields(db: TestDatabase) {
    let mut pair = asked(db).await;
    let form = pair.path("/nachtrag");
    let (long, longer) = ("x".repeat(201), "x".repeat(4_001));
    let table = [
        ("title", ""),
        ("title", long.as_str()),
        ("words", "kurz"),
        ("words", longer.as_str()),
        ("criterion", "99"),
        ("criterion", "viel"),
        ("extra", ""),
        ("extra", "-1"),
        ("extra", "viel"),
        ("extra", "1000000"),
        ("due-at", ""),
        ("due-at", "2020-01-01"),
        ("due-at", "bald"),
        ("days", "0"),
        ("days", "31"),
        ("days", "bald"),
        ("typed-name", ""),
        ("typed-name", "Jemand"),
        ("confirmed", ""),
    ];
    for (field, value) in table {
        let mut typed = fields("80").to_vec();
        typed.retain(|(name, _)| *name != field);
        if field != "confirmed" {
            typed.push((field, value));
        }
        let page = pair.jonas.post(&form, &typed).await;
        assert_eq!(
            page.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field} {value}"
        );
        assert!(
            page.html.contains(&format!("href=\"#f-{field}\"")),
            "{field} {value}: {}",
            page.html
        );
        if field != "title" {
            assert_eq!(page.value("title"), Some("Startseite"));
        }
    }
    // Between now and when the order is due no stage fits.
    let page = pair.jonas.get(&form).await;
    assert!(!page.says("Nachtrag 1"), "{}", page.text());
    let mut eve = pair.app.person("Eve Fremd").await;
    for end in ["/nachtrag", "/nachtrag/1"] {
        let page = eve.get(&pair.path(end)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    for end in ["", "/1/annehmen", "/1/ablehnen", "/1/zuruecknehmen"] {
        let page = eve.post(&format!("{form}{end}"), &fields("80")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    let page = pair.mara.get(&format!("{form}/7")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

/// 0.16, 1.10: both agree on less while the work goes on: the form says what happens, the answer shows
/// the old price and the new one, and the sum above it is back at once.
#[testkit::twin]
async fn m0_16_a_price_goes_down_while_the_work_goes_on(db: TestDatabase) {
    let mut pair = asked(db).await;
    let form = pair.path("/nachtrag");
    let page = pair.jonas.get(&format!("{form}?art=less")).await;
    for words in [
        "Der Preis sinkt",
        "Bisher sind es 360,00\u{a0}€",
        "zurück, sobald beide",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("Zusätzlicher Preis"), "{}", page.text());
    let fields = |price: &'static str| {
        [
            ("kind", "less"),
            ("title", "Ohne Startseite"),
            ("words", "Die Startseite fällt weg."),
            ("new-price", price),
            ("days", "5"),
            ("typed-name", "Jonas Weber"),
            ("confirmed", "yes"),
        ]
    };
    for wrong in ["", "0", "-1", "360", "viel"] {
        let page = pair.jonas.submit(&form, &fields(wrong)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        // What was typed is kept, and the page still asks for a lower price.
        assert!(page.says("Die Startseite fällt weg."), "{}", page.text());
        assert!(page.says("Neuer Preis"), "{}", page.text());
    }
    let page = pair.jonas.submit(&form, &fields("300")).await;
    assert!(page.says("60,00\u{a0}€ weniger"), "{}", page.text());
    let one = format!("{form}/1");
    let page = pair.mara.get(&one).await;
    for words in ["360,00\u{a0}€", "300,00\u{a0}€", "an Mara Lindner zurück"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let (status, text) = sign(&mut pair.mara, &one, "Mara Lindner").await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let page = pair.jonas.get(&pair.path("/vertrag")).await;
    let words = "Mit Nachtrag 1 kostet die Leistung 60,00\u{a0}€ weniger, also 300,00\u{a0}€.";
    assert!(page.says(words), "{}", page.text());

    // And another day, chosen in the same place.
    let page = pair.mara.get(&format!("{form}?art=date")).await;
    assert!(page.says("einen anderen Tag"), "{}", page.text());
    let date = [
        ("kind", "date"),
        ("title", "Mehr Zeit"),
        ("words", "Die Vorlagen kommen später."),
        ("due-at", "2027-03-31"),
        ("days", "5"),
        ("typed-name", "Mara Lindner"),
        ("confirmed", "yes"),
    ];
    let page = pair.mara.submit(&form, &date).await;
    assert!(page.says("neuer Termin 31. März 2027"), "{}", page.text());
    let (status, text) = sign(&mut pair.jonas, &format!("{form}/2"), "Jonas Weber").await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    assert!(
        page.says("Mit Nachtrag 2 ist die Leistung fällig am"),
        "{}",
        page.text()
    );
}

store::statements! {
    LET_EDIT = {
        sqlite: "drop trigger contract_is_not_edited",
        postgres: "drop trigger contract_is_not_edited on contract"
    };
    WORD_OLDER = "update contract set content = replace(content, $1, '\"edition\":0,')";
}

/// 3.27: where the clauses were worded anew since both signed, that stands above each signature of an
/// addendum, outside of any fold; where they were not, nothing is said.
#[testkit::twin]
async fn m3_27_an_addendum_in_todays_words_says_so(db: TestDatabase) {
    let mut pair = asked(db).await;
    let (form, one) = (pair.path("/nachtrag"), pair.path("/nachtrag/1"));
    let says = "Der ganze Vertrag ist damit in heutigen Worten geschrieben";
    let page = pair.jonas.get(&form).await;
    assert!(!page.says(says), "{}", page.text());
    pair.jonas.submit(&form, &fields("80")).await;
    let page = pair.mara.get(&one).await;
    assert!(!page.says(says), "{}", page.text());
    pair.jonas
        .submit(&format!("{one}/zuruecknehmen"), &[])
        .await;

    let edition = format!("\"edition\":{EDITION},");
    let worded: Result<u64, store::db::DbError> = (pair.app.database.database())
        .write("probe", move |tx| {
            tx.execute(&LET_EDIT, &[])?;
            tx.execute(&WORD_OLDER, &[edition.as_str().into()])
        })
        .await;
    assert_eq!((worded.unwrap(), STATEMENTS.len()), (1, 2));
    let page = pair.jonas.get(&form).await;
    assert!(page.says(says), "{}", page.text());
    pair.jonas.submit(&form, &fields("80")).await;
    let page = pair.mara.get(&pair.path("/nachtrag/2")).await;
    let (before, after) = page.html.split_once(says).unwrap();
    let (opened, closed) = (before.matches("<details"), before.matches("</details>"));
    assert_eq!(opened.count(), closed.count(), "in no fold");
    assert!(after.contains("name=\"typed-name\""), "{}", page.text());
}
