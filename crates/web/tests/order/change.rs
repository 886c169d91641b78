//! Addenda to the frame of a lasting cooperation through the front door.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::assistance::{paid, proposed, sign};
use super::frame_words::changed;

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// 1.5: one side enters and signs other terms, the other reads and signs them; they hold from the
/// next week. Wrong inputs are said at their fields and kept. Tried: words for a sum, 41 hours,
/// nothing changed, the wrong name, no confirmation; strangers find nothing.
#[testkit::twin]
async fn m1_5_the_terms_of_a_frame_are_changed_by_both(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    let form = format!("{path}/nachtrag");
    sign(&mut pair, &path).await;
    let page = pair.jonas.get(&path).await;
    assert!(page.says("Bedingungen ändern"), "{}", page.text());
    let page = pair.jonas.get(&form).await;
    assert_eq!(page.value("rate"), Some("17,35"));
    let good = [
        ("rate", "20"),
        ("minutes", "6"),
        ("notice", "2"),
        ("typed-name", "Jonas Weber"),
        ("confirmed", "yes"),
    ];
    for (field, wrong) in [
        ("rate", "viel"),
        ("minutes", "41"),
        ("notice", "9"),
        ("typed-name", "Mara Lindner"),
        ("confirmed", ""),
    ] {
        let fields = good.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = pair.jonas.post(&form, &fields).await;
        assert_eq!(page.status, REFUSED, "{field} {wrong}");
        assert!(page.html.contains("<title>Fehler: "), "{field} {wrong}");
        if field != "confirmed" {
            assert_eq!(page.value(field), Some(wrong), "{field}");
        }
    }
    let same = [("rate", "17,35"), ("minutes", "5"), ("notice", "1")];
    let same: Vec<_> = same.into_iter().chain(good[3..].iter().copied()).collect();
    let page = pair.jonas.post(&form, &same).await;
    assert!(page.says("Das gilt schon so"), "{}", page.text());
    let page = pair.jonas.submit(&form, &good).await;
    assert!(
        page.says("Unterschrieben und vorgeschlagen"),
        "{}",
        page.text()
    );
    assert!(page.says("Nachtrag zurückziehen"), "{}", page.text());
    let waits = "Der Wortlaut des Nachtrags, der unterschrieben wird";
    assert!(page.says(waits), "{}", page.text());
    let mut stranger = pair.app.person("Ines Fremd").await;
    let accept = format!("{form}/2/unterschreiben");
    let decline = format!("{form}/2/ablehnen");
    assert_eq!(stranger.get(&form).await.status, StatusCode::NOT_FOUND);
    for address in [&form, &accept, &decline] {
        let page = stranger.post(address, &good).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
    }
    let turn = "Nachtrag zur Zusammenarbeit unterschreiben: Belege buchen";
    assert!(pair.mara.get("/heute").await.says(turn));
    assert!(!pair.jonas.get("/heute").await.says(turn));
    let page = pair.mara.get(&path).await;
    for words in [
        "Nachtrag ab Woche ",
        "20,00\u{a0}€",
        "Stundensatz bisher 17,35\u{a0}€, neu 20,00\u{a0}€",
        "Eine Woche kostet höchstens bisher 86,75\u{a0}€, neu 120,00\u{a0}€",
        "bisher eine Woche nach der laufenden, neu 2 Wochen nach der laufenden",
        "Stundensatz: 20,00\u{a0}€ statt bisher 17,35\u{a0}€",
        "Im Übrigen bleibt der Rahmen, wie er ist.",
        "Nachtrag ablehnen",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let hash = page.value("contract").unwrap().to_owned();
    let fields = [
        ("typed-name", "Mara Lindner"),
        ("contract", "rubbish"),
        ("confirmed", "yes"),
    ];
    assert_eq!(pair.mara.post(&accept, &fields).await.status, REFUSED);
    let fields = fields.map(|(name, value)| match name {
        "contract" => (name, hash.as_str()),
        _ => (name, value),
    });
    let page = pair.mara.submit(&accept, &fields).await;
    assert!(page.says("Der Nachtrag gilt."), "{}", page.text());
    assert!(page.says("Beide haben unterschrieben."), "{}", page.text());
    assert!(page.says("Der Wortlaut des Nachtrags"), "{}", page.text());
    assert!(!page.says(waits), "it is signed: {}", page.text());
    assert_eq!(pair.mara.post(&accept, &fields).await.status, REFUSED);
    assert_eq!(pair.mara.post(&decline, &[]).await.status, REFUSED);
}

/// 1.5: the terms say what holds now; what an addendum both signed changes later stands under it on one
/// line, until its week has come.
#[testkit::twin]
async fn m1_5_the_terms_say_what_holds_now_and_what_later(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    sign(&mut pair, &path).await;
    changed(&mut pair, &path).await;
    let (later, then) = ("Ab Woche 2 (", "Eine Woche kostet höchstens 120,00\u{a0}€");
    let before = "Eine Woche kostet höchstens 86,75\u{a0}€";
    let page = pair.jonas.get(&path).await;
    for words in [
        "Stundensatz 17,35\u{a0}€",
        before,
        later,
        "Stundensatz 20,00\u{a0}€ · höchstens 6",
        then,
        "Alle Wochen zusammen höchstens 326,75\u{a0}€ mit den Nachträgen",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    // Into the second week.
    for days in [8, 6] {
        pair.app.pass_days(days);
        pair.jonas.get(&path).await;
    }
    let page = pair.jonas.get(&path).await;
    for words in ["Stundensatz 20,00\u{a0}€", then] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    for words in [later, before] {
        assert!(!page.says(words), "{words}: {}", page.text());
    }
}

/// The same by API: propose, decline, propose again, accept.
#[testkit::twin]
async fn m1_5_the_terms_of_a_frame_are_changed_by_api(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    sign(&mut pair, &path).await;
    let id = path.rsplit('/').next().unwrap();
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let changes = format!("/api/v1/assistances/{id}/changes");
    let mut wish = json!({ "minutes": 29, "typed_name": "Mara Lindner", "confirmed": true });
    let (status, _) = mara.post(&changes, &wish).await;
    assert_eq!(status, REFUSED);
    wish["minutes"] = json!(240);
    let (status, made) = mara.post(&changes, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    assert_eq!(made["changes"][0]["state"], "open");
    let change = &made["changes"][0];
    assert_eq!(change["rate"]["minor"], 1_735);
    let before = json!({
        "rate": {"minor": 1_735, "currency": "EUR"}, "minutes": 300, "notice": 1,
        "weekly": {"minor": 8_675, "currency": "EUR"},
    });
    assert_eq!(change["before"], before);
    assert_eq!(change["weekly"]["minor"], 6_940);
    let words = change["words"].as_str().unwrap();
    assert!(
        words.contains("höchstens 69,40\u{a0}€ statt bisher 86,75\u{a0}€"),
        "{words}"
    );
    assert!(!words.contains("Stundensatz"), "it stays: {words}");
    assert!(
        made["words"]
            .as_str()
            .unwrap()
            .starts_with("§ 1 Gegenstand\n"),
        "{made}"
    );
    let (status, seen) = jonas
        .post(&format!("{changes}/2/decline"), &json!({}))
        .await;
    assert_eq!(status, StatusCode::OK, "{seen}");
    assert_eq!(seen["changes"][0]["state"], "declined");
    let (_, made) = mara.post(&changes, &wish).await;
    assert_eq!(made["changes"][1]["version"], 3);
    let signature = json!({
        "typed_name": "Jonas Weber", "confirmed": true,
        "contract": made["changes"][1]["contract"],
    });
    let (status, seen) = jonas.post(&format!("{changes}/3/accept"), &signature).await;
    assert_eq!(status, StatusCode::OK, "{seen}");
    assert_eq!(seen["changes"][1]["state"], "accepted");
    pair.app.person("Ines Fremd").await;
    let caller = pair.app.caller("Ines Fremd", Scope::Money).await;
    let (status, _) = caller.post(&changes, &wish).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
