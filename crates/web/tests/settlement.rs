//! Offers, disputes, decisions, endings and tips through the front door.

mod cancel;
mod neutral;

use axum::http::StatusCode;
use testkit::TestDatabase;

use crate::order::Pair;

/// A pair whose work is delivered.
async fn delivered(db: TestDatabase) -> Pair {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    pair
}

const WORDS: &str = "Zwei Beiträge sind noch ohne Überschriften.";

/// The contract names the rule before the start; the room has the ways out; the thread, the check
/// page and the answer work without script.
#[testkit::twin]
async fn two_people_settle_with_a_sum(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    assert!(
        page.says("Kommt bis zu 50,00\u{a0}€ keine Einigung zustande"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Auch möglich") && page.says("Sich auf eine Summe einigen"),
        "{}",
        page.text()
    );
    let (form, send) = (pair.path("/einigung"), pair.path("/einigung/anbieten"));
    let fields = [("sum", "300"), ("words", WORDS), ("days", "5")];
    let page = pair.jonas.post(&form, &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.says("Bitte prüfen: Vorschlag") && page.says("60,00\u{a0}€"),
        "{}",
        page.text()
    );
    // "Ändern" brings the form back as it was typed.
    let change = [fields[0], fields[1], fields[2], ("change", "1")];
    let page = pair.jonas.post(&form, &change).await;
    assert_eq!(page.value("sum"), Some("300"));
    let page = pair.jonas.submit(&send, &fields).await;
    assert!(
        page.says("Vorgeschlagen.") && page.says("Jonas Weber schlägt vor"),
        "{}",
        page.text()
    );
    let page = pair.mara.get("/heute").await;
    assert!(
        page.says("Jonas Weber schlägt vor: Blogbeiträge"),
        "{}",
        page.text()
    );
    let page = pair.mara.get(&pair.path("")).await;
    assert!(
        page.says("Jonas Weber hat dir eine Summe vorgeschlagen"),
        "{}",
        page.text()
    );
    let accept = pair.path("/einigung/1/annehmen");
    let page = pair.mara.get(&accept).await;
    assert!(
        page.says("300,00\u{a0}€ werden sofort ausgezahlt"),
        "{}",
        page.text()
    );
    let page = pair.mara.submit(&accept, &[]).await;
    assert!(
        page.says("Geeinigt: 300,00\u{a0}€ an Jonas Weber"),
        "{}",
        page.text()
    );
    let page = pair.mara.post(&accept, &[]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.says("An dich ausgezahlt 300,00\u{a0}€"),
        "{}",
        page.text()
    );
}

/// Wrong inputs keep what was typed and name their field; strangers find nothing.
#[testkit::twin]
async fn wrong_offers_are_said_at_their_fields(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let form = pair.path("/einigung");
    let long = "x".repeat(2_001);
    for (sum, words, days, field) in [
        ("360,01", WORDS, "7", "sum"),
        ("-1", WORDS, "7", "sum"),
        ("viel", WORDS, "7", "sum"),
        ("", WORDS, "7", "sum"),
        ("100", " ", "7", "words"),
        ("100", &long, "7", "words"),
        ("100", WORDS, "0", "days"),
        ("100", WORDS, "31", "days"),
        ("100", WORDS, "bald", "days"),
    ] {
        let fields = [("sum", sum), ("words", words), ("days", days)];
        for path in [form.clone(), pair.path("/einigung/anbieten")] {
            let page = pair.mara.post(&path, &fields).await;
            assert_eq!(
                page.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{sum} {days}"
            );
            assert!(
                page.html.contains(&format!("href=\"#f-{field}\"")),
                "{}",
                page.html
            );
            assert_eq!(page.value("days"), Some(days));
        }
    }
    let mut eve = pair.app.person("Eve Fremd").await;
    for end in [
        "/einigung",
        "/klaerung",
        "/beenden",
        "/trinkgeld",
        "/einigung/1/annehmen",
    ] {
        let page = eve.get(&pair.path(end)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    let page = pair.mara.get(&pair.path("/einigung/7/annehmen")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

/// A dispute in the room: whose turn, until when, one primary button; taken back it goes on.
#[testkit::twin]
async fn a_dispute_says_whose_turn_it_is_and_until_when(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let (form, open) = (pair.path("/klaerung"), pair.path("/klaerung/eroeffnen"));
    let page = pair.mara.get(&form).await;
    assert!(
        page.says("So läuft es ab") && page.says("halb und halb"),
        "{}",
        page.text()
    );
    let page = pair
        .mara
        .post(&form, &[("words", WORDS), ("sum", "200")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("criterion", "1"), ("words", WORDS), ("sum", "200")];
    let page = pair.mara.post(&form, &fields).await;
    assert!(page.says("Bitte prüfen: Klärung"), "{}", page.text());
    let page = pair.mara.submit(&open, &fields).await;
    assert!(
        page.says("In Klärung") && page.says("Die Fristen stehen still"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Du bist dran: Auf Vorschlag antworten"),
        "{}",
        page.text()
    );
    assert!(
        page.says(WORDS) && page.says("Einigt ihr euch nicht, wird am"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get("/heute").await;
    assert!(
        page.says("Auf Vorschlag antworten: Blogbeiträge"),
        "{}",
        page.text()
    );
    let accept = [("percent", "100"), ("remark", "")];
    let page = pair.mara.post(&pair.path("/abnehmen"), &accept).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "no acceptance in between"
    );
    let page = pair
        .mara
        .submit(&pair.path("/klaerung/zuruecknehmen"), &[])
        .await;
    assert!(
        page.says("Zurückgenommen.") && page.says("Zur Prüfung"),
        "{}",
        page.text()
    );
}

/// 2.24: the page offers the repair first; a serious cause ends it at once.
#[testkit::twin]
async fn m2_24_ending_offers_a_repair_first(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    let (form, end) = (pair.path("/beenden"), pair.path("/beenden/bestaetigen"));
    let fault = [
        ("cause", "fault"),
        ("words", "Keine Antwort seit Tagen"),
        ("sum", ""),
    ];
    let blank = [("cause", ""), fault[1], fault[2]];
    for path in [&form, &end] {
        let page = pair.mara.post(path, &blank).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
    assert!(pair.jonas.get(&form).await.says("Dir steht zu"));
    let page = pair.mara.post(&form, &fault).await;
    assert!(page.says("Um Abhilfe bitten"), "{}", page.text());
    let page = pair.mara.submit(&end, &fault).await;
    assert!(
        page.says("hat sieben Tage") && page.says("Bitte um Abhilfe"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(page.says("Antworte im Gespräch"), "{}", page.text());
    let page = pair.jonas.get("/heute").await;
    assert!(page.says("bittet dich um Abhilfe"), "{}", page.text());
    assert!(!pair.mara.get("/heute").await.says("bittet dich um Abhilfe"));
    let page = pair.mara.post(&end, &fault).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let serious = [
        ("cause", "threat"),
        ("words", "Drohung am Telefon"),
        ("sum", "50"),
    ];
    let page = pair.mara.submit(&end, &serious).await;
    assert!(
        page.says("In Klärung") && page.says("Beleidigung oder Drohung"),
        "{}",
        page.text()
    );
}

/// 3.34: a tip arrives whole, a double click gives it once.
#[testkit::twin]
async fn m3_34_a_tip_arrives_whole_and_once(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let accept = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &accept).await;
    let page = pair
        .mara
        .post(
            &pair.path("/trinkgeld"),
            &[("sum", "5"), ("words", "Danke!")],
        )
        .await;
    assert!(page.says("5,00\u{a0}€ geben"), "{}", page.text());
    let once = page.value("once").unwrap().to_owned();
    let fields = [("sum", "5"), ("words", "Danke!"), ("once", once.as_str())];
    let give = pair.path("/trinkgeld/geben");
    pair.mara.post(&give, &fields).await;
    let page = pair.mara.submit(&give, &fields).await;
    assert!(page.says("Angekommen, ohne Abzug."), "{}", page.text());
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.says("An dich ausgezahlt 365,00\u{a0}€"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Danke!") && page.says("Mara Lindner sagt danke"),
        "{}",
        page.text()
    );
}
