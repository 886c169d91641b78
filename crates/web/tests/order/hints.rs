//! Hints beside a contract before anybody signs (3.29).

use app::Scope;
use kernel::Minutes;
use serde_json::json;
use testkit::TestDatabase;

use super::Pair;

/// 3.29: both sides read the same signs with the law's name before they sign, and the levy that follows
/// the kind of work with the word it comes from; page and API, and no verdict.
#[testkit::twin]
async fn m3_29_both_sides_read_the_hints_before_they_sign(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/unterschreiben");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&path).await;
        let text = page.text().replace('\u{a0}', " ");
        for words in [
            "Auf eigene Rechnung oder angestellt?",
            "Hinweise, kein Urteil.",
            "Eigene Zeit Die Anleitung gibt keine Arbeitszeiten vor. eigene Rechnung",
            "Weisungen Spielraum: Allein entscheiden eigene Rechnung",
            "Mehrere Auftraggeber Der Vertrag erlaubt Arbeit für andere.",
            "§ 7 Abs. 1 SGB IV",
            "Texte: Im Vertrag steht „Blogbeiträge“.",
            "§§ 2 und 24 KSVG",
            "Der Satz für 2026 ist 4,9 %.",
            "etwa 17,64 €",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(!text.contains("Nur du siehst das"), "{text}");
    }
    let path = format!("/api/v1/orders/{}/contract", pair.order);
    let mut seen = Vec::new();
    for name in ["Mara Lindner", "Jonas Weber"] {
        let caller = pair.app.caller(name, Scope::Read).await;
        let (_, contract) = caller.get(&path).await;
        seen.push(contract["hints"].clone());
    }
    assert_eq!(seen[0], seen[1]);
    let found = json!([{ "kind": "text", "word": "Blogbeiträge" }]);
    assert_eq!(seen[0]["levy"]["found"], found, "{}", seen[0]);
    assert_eq!(seen[0]["levy"]["about"]["minor"], 1_764);
    assert_eq!(seen[0]["signs"][0]["leaning"], "own-account");
    assert_eq!(seen[0]["signs"][3]["share"], json!(null));
}

/// Before the first signature either side may sign: nobody is told to wait for the other.
#[testkit::twin]
async fn both_are_told_that_they_may_sign(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let list = pair.jonas.get("/auftraege?seite=uebernommen").await;
    assert!(list.says("Beide sind dran"), "{}", list.text());
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(!room.says("Mara Lindner ist dran"), "{}", room.text());
    pair.sign().await;
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(room.says("Mara Lindner ist dran"), "{}", room.text());
}

/// 3.29: bookkeeping is not named, and exact instructions with hours speak for an employment.
#[testkit::twin]
async fn m3_29_bookkeeping_is_not_named_and_prescribed_hours_are(db: TestDatabase) {
    let mut pair = Pair::with(db, |draft| {
        draft.title = "Belege buchen".into();
        draft.body.goal = "Alle Belege sind gebucht, in der Kernzeit".into();
        draft.frees = Minutes(60);
    })
    .await;
    let path = pair.path("/vertrag");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&path).await;
        assert!(!page.says("KSVG"), "{}", page.text());
        assert!(
            page.says("Die Anleitung spricht von „kernzeit“"),
            "{}",
            page.text()
        );
        assert!(page.says("Anstellung"), "{}", page.text());
    }
}
