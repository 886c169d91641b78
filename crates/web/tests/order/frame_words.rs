//! The words of a frame and of its addenda: frozen when they are written, signed by both, the same for
//! ever.

use app::Scope;
use app::agreement::assistance::{self, View};
use app::agreement::paper;
use axum::http::StatusCode;
use domain::agreement::Role;
use domain::agreement::assistance::Frame;
use domain::agreement::contract::Words;
use kernel::AssistanceId;
use store::agreement::assistance as rows;
use testkit::{Browser, TestDatabase};

use super::assistance::{paid, proposed, sign};
use super::pair::{Pair, acting};

const WORDING: &str = "/betrieb/klauseln/service-contract/de";

async fn view(pair: &Pair, id: AssistanceId) -> View {
    let mara = acting(&pair.app, "mara.lindner").await;
    assistance::assistance(&mara, id).await.unwrap()
}

async fn printed(pair: &Pair, id: AssistanceId) -> Vec<u8> {
    let mara = acting(&pair.app, "mara.lindner").await;
    paper::print_frame(&mara, id).await.unwrap().content
}

fn id_in(path: &str) -> AssistanceId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

/// Writes the frame nobody has signed as an older program would have.
async fn rewritten(pair: &Pair, id: AssistanceId, change: fn(&mut Frame)) {
    let mara = acting(&pair.app, "mara.lindner").await;
    let (client, now) = (mara.reader().unwrap().id, mara.now);
    let database = pair.app.database.database();
    let older = database.write("test::older", move |tx| {
        let party = rows::party(tx, client, id)?.unwrap();
        let found = rows::find(tx, &party)?;
        let mut frame = found.frame.clone();
        change(&mut frame);
        rows::rewrite(tx, &found, &frame, now)
    });
    older.await.unwrap();
}

/// The operator words the terms of service contracts anew.
async fn reword(operator: &mut Browser, base: &str, body: &str) {
    let fields = [("base", base), ("body", body), ("source", "")];
    let page = operator.submit(WORDING, &fields).await;
    assert!(page.says("Gespeichert."), "{}", page.text());
}

fn sentences(words: &Words) -> impl Iterator<Item = &str> {
    let sections = words.sections.iter();
    sections.flat_map(|section| section.sentences.iter().map(|one| one.text.as_str()))
}

/// What can be selected in a document, without the feet of its pages and without blanks.
fn selected(file: &[u8], view: &View) -> String {
    let pages = testkit::pdf::pages(file);
    let (count, number) = (pages.len(), view.frame.number);
    let pages = pages.iter().zip(1..).map(|(text, page)| {
        let foot = format!("Rahmen der Zusammenarbeit {number} · Seite {page} von {count}");
        squeezed(text).replace(&squeezed(&foot), "")
    });
    pages.collect()
}

/// Lines are broken elsewhere on a sheet than on a page.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Six hours a week at 20 € instead of five at 17.35 €: proposed by one side, signed by the other.
pub(super) async fn changed(pair: &mut Pair, path: &str) {
    let form = format!("{path}/nachtrag");
    let fields = [
        ("rate", "20"),
        ("minutes", "6"),
        ("notice", "1"),
        ("typed-name", "Jonas Weber"),
        ("confirmed", "yes"),
    ];
    pair.jonas.submit(&form, &fields).await;
    let page = pair.mara.get(path).await;
    let hash = page.value("contract").unwrap().to_owned();
    let fields = [
        ("typed-name", "Mara Lindner"),
        ("contract", &hash),
        ("confirmed", "yes"),
    ];
    let accept = format!("{form}/2/unterschreiben");
    let page = pair.mara.submit(&accept, &fields).await;
    assert!(page.says("Der Nachtrag gilt."), "{}", page.text());
}

/// 3.27: the frame is a contract in numbered paragraphs, on the page and in the document, and so is
/// its addendum, which says what it changes: every sentence that was signed stands in both.
#[testkit::twin]
async fn m3_27_a_frame_reads_like_a_contract(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    let id = id_in(&path);
    sign(&mut pair, &path).await;
    changed(&mut pair, &path).await;
    let view = view(&pair, id).await;
    let frame = view.frame.words.clone().unwrap();
    let addendum = view.standing.changes[0].words.clone().unwrap();
    let (page, file) = (pair.jonas.get(&path).await, printed(&pair, id).await);
    let text = selected(&file, &view);
    for words in [&frame, &addendum] {
        let headings = words.sections.iter().map(|one| one.heading.as_str());
        for said in sentences(words).chain(headings).chain([&*words.source]) {
            assert!(page.says(said), "{said}: {}", page.text());
            assert!(text.contains(&squeezed(said)), "{said}: {text}");
        }
    }
    for said in [
        "§ 1 Gegenstand",
        "§ 3 Stunden und Vergütung",
        "§ 4 Laufzeit und Kündigung",
        "Der Auftraggeber ist für Rückfragen erreichbar",
        "Der Auftraggeber prüft jede Abgabe innerhalb von 7 Tagen.",
        "Alle Wochen zusammen kosten höchstens 260,25\u{a0}€.",
        "Die erste Woche dient dem Eingewöhnen",
        "Bedingungen für Dienstverträge, Wortlaut 1",
        "Stundensatz: 20,00\u{a0}€ statt bisher 17,35\u{a0}€",
        "Eine Woche kostet damit höchstens 120,00\u{a0}€ statt bisher 86,75\u{a0}€.",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
        assert!(text.contains(&squeezed(said)), "{said}: {text}");
    }
    let count = page.text().matches("Prüfsumme des Rahmens:").count();
    assert_eq!(count, 1, "an addendum has its own: {}", page.text());
    let named = "Prüfsumme des Nachtrags ab Woche 2:";
    assert!(page.says(named), "{}", page.text());
    for said in [named, "Prüfsumme des Nachtrags, Fassung 2 des Rahmens:"] {
        assert!(text.contains(&squeezed(said)), "{said}: {text}");
    }
    let of_frame = squeezed(&format!("Prüfsumme des Rahmens: {}", view.hash));
    let count = text.matches(&squeezed("Prüfsumme des Rahmens:")).count();
    assert_eq!(text.matches(&of_frame).count(), count, "{text}");
    let checked = paper::judge(None, &file).unwrap();
    assert_eq!(checked.words(), [frame, addendum]);
    let form = String::from_utf8(view.frame.canonical()).unwrap();
    assert!(form.starts_with("feierabend assistance 4\n"), "{form}");
}

/// 3.27: what both have signed of a frame stays, word for word: neither what the program says by now
/// nor another wording of the operator's nor the language of its client changes page, document, hash or
/// check.
#[testkit::twin]
async fn m3_27_what_was_signed_of_a_frame_stays_word_for_word(db: TestDatabase) {
    const OLD: &str = "So sprach das Programm, als dieser Rahmen geschrieben wurde.";
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    let id = id_in(&path);
    rewritten(&pair, id, |frame| {
        let words = frame.words.as_mut().unwrap();
        OLD.clone_into(&mut words.sections[2].sentences[0].text);
    })
    .await;
    sign(&mut pair, &path).await;
    let before = view(&pair, id).await;
    let (page, file) = (pair.jonas.get(&path).await, printed(&pair, id).await);
    assert!(page.says(OLD), "{}", page.text());
    assert!(selected(&file, &before).contains(&squeezed(OLD)));

    let mut operator = pair.app.operator().await;
    reword(&mut operator, "1", "Neu: {{ client }}, {{ contractor }}.").await;
    let fields = [("lang", "en"), ("back", path.as_str())];
    let english = pair.mara.submit("/sprache", &fields).await;
    assert!(english.says(OLD), "{}", english.text());
    assert!(english.says("This contract is written in German, and that is what both sign."));
    assert!(english.says("3. Hours and pay"), "help in their language");
    assert!(english.html.contains("<div class=\"words\" lang=\"de\">"));
    let after = pair.jonas.get(&path).await;
    assert_eq!(after.text(), page.text());
    assert_eq!(printed(&pair, id).await, file);
    let kept = view(&pair, id).await;
    assert_eq!((kept.hash, &kept.frame), (before.hash, &before.frame));
    let upload = ("file", "rahmen.pdf", file.as_slice());
    let check = pair.app.visitor().upload("/pruefen", &[], upload).await;
    assert!(check.says(OLD), "{}", check.text());
    let caller = pair.app.anonymous_caller();
    let (_, said) = caller
        .post_bytes("/api/v1/papers/check", "application/pdf", file)
        .await;
    assert_eq!(said["words"], before.frame.words.unwrap().plain());
    let report = app::verify(&pair.app.app).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.findings);
}

/// 3.27: a frame that was signed before words were keeps its form and its hash; page and document say it
/// in the words of today, without saying whose they are.
#[testkit::twin]
async fn m3_27_a_frame_signed_without_words_is_shown_in_those_of_today(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    let id = id_in(&path);
    rewritten(&pair, id, |frame| frame.words = None).await;
    let mara = acting(&pair.app, "mara.lindner").await;
    let (client, now) = (mara.reader().unwrap().id, mara.now);
    let database = pair.app.database.database();
    let signed = database.write("test::signed", move |tx| {
        let party = rows::party(tx, client, id)?.unwrap();
        let found = rows::find(tx, &party)?;
        let (frame, mut standing) = (&found.frame, found.standing.clone());
        for role in Role::BOTH {
            let given = (frame.party(role).name.as_str(), found.hash, true);
            standing = standing.sign(frame, role, given, now).unwrap();
        }
        rows::save(tx, &found, &standing, now)
    });
    signed.await.unwrap();
    let view = view(&pair, id).await;
    let form = String::from_utf8(view.frame.canonical()).unwrap();
    assert!(form.starts_with("feierabend assistance 2\n"), "{form}");
    let said = "§ 3 Stunden und Vergütung";
    let page = pair.jonas.get(&path).await;
    assert!(page.says(said), "{}", page.text());
    assert!(!page.says("ein eigener Text von Feierabend, Ausgabe"));
    let text = selected(&printed(&pair, id).await, &view);
    assert!(text.contains(&squeezed(said)), "{text}");
    assert!(!text.contains(&squeezed("ein eigener Text von Feierabend, Ausgabe")));
    let fields = [("lang", "en"), ("back", path.as_str())];
    let english = pair.mara.submit("/sprache", &fields).await;
    assert!(english.says("3. Hours and pay"), "{}", english.text());
    assert!(!english.says(said), "{}", english.text());
    let caller = pair.app.caller("Jonas Weber", Scope::Read).await;
    let (_, said) = caller.get(&format!("/api/v1/assistances/{id}")).await;
    assert_eq!(said["words"], serde_json::Value::Null);
    let report = app::verify(&pair.app.app).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.findings);
}

/// 3.27: until somebody has signed, a frame follows the wording that holds: a signature under the old
/// words is refused, the new ones are read first. After the first signature both sign the same.
#[testkit::twin]
async fn m3_27_whoever_signs_a_frame_first_signs_the_newest_words(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    let id = id_in(&path);
    let mut operator = pair.app.operator().await;
    let old = view(&pair, id).await.hash;
    let body = "Neu: {{ client }} und {{ contractor }} vertragen sich.";
    reword(&mut operator, "1", body).await;
    let address = format!("{path}/unterschreiben");
    let hash = old.to_string();
    let fields = [
        ("typed-name", "Jonas Weber"),
        ("contract", hash.as_str()),
        ("confirmed", "yes"),
    ];
    let page = pair.jonas.submit(&address, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = view(&pair, id).await;
    assert_ne!(new.hash, old);
    for words in [
        "Neu: Mara Lindner und Jonas Weber vertragen sich.",
        "Bedingungen für Dienstverträge, Wortlaut 2",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert_eq!(page.value("contract"), Some(new.hash.to_string().as_str()));
    // The document of what waits proves itself, and says that it was written anew.
    let file = printed(&pair, id).await;
    assert!(paper::judge(None, &file).is_ok());
    assert!(selected(&file, &new).contains(&squeezed("Rahmen neu aufgesetzt")));
    let page = pair.jonas.submit(&address, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "still old");
    let hash = new.hash.to_string();
    let fields = fields.map(|(name, value)| match name {
        "contract" => (name, hash.as_str()),
        _ => (name, value),
    });
    let page = pair.jonas.submit(&address, &fields).await;
    assert!(page.says("Unterschrieben."), "{}", page.text());
    reword(
        &mut operator,
        "2",
        "Noch neuer: {{ client }}, {{ contractor }}.",
    )
    .await;
    let fields = fields.map(|(name, value)| match name {
        "typed-name" => (name, "Mara Lindner"),
        _ => (name, value),
    });
    let page = pair.mara.submit(&address, &fields).await;
    assert!(page.says("Unterschrieben."), "{}", page.text());
    assert_eq!(view(&pair, id).await.hash, new.hash);
    let report = app::verify(&pair.app.app).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.findings);
}
