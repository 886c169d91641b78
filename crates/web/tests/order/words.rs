//! The words of a contract: frozen when it is written, signed by both, the same for ever.

use app::Scope;
use app::agreement::{self, paper};
use axum::http::StatusCode;
use domain::agreement::Milestone;
use domain::agreement::contract::{Contract, Words};
use domain::canonical::Digest;
use kernel::{Money, Zone};
use testkit::{Browser, Page, TestDatabase};

use super::pair::{Pair, acting};

const WORDING: &str = "/betrieb/klauseln/work-contract/de";

async fn contract(pair: &Pair) -> (Contract, Digest) {
    let cx = acting(&pair.app, "mara.lindner").await;
    let view = agreement::contract(&cx, pair.order).await.unwrap();
    (view.contract, view.hash)
}

async fn printed(pair: &Pair) -> Vec<u8> {
    let cx = acting(&pair.app, "mara.lindner").await;
    paper::print(&cx, pair.order).await.unwrap().content
}

/// The operator words the terms of the contract anew.
async fn reword(operator: &mut Browser, base: &str, body: &str, source: &str) {
    let fields = [("base", base), ("body", body), ("source", source)];
    let page = operator.submit(WORDING, &fields).await;
    assert!(page.says("Gespeichert."), "{}", page.text());
}

async fn sign(browser: &mut Browser, path: &str, name: &str, hash: &str) -> Page {
    let fields = [
        ("typed-name", name),
        ("contract", hash),
        ("confirmed", "yes"),
    ];
    browser.submit(path, &fields).await
}

fn sentences(words: &Words) -> impl Iterator<Item = &str> {
    let sections = words.sections.iter();
    sections.flat_map(|section| section.sentences.iter().map(|one| one.text.as_str()))
}

/// What can be selected in a document, without the feet of its pages and without blanks.
fn selected(file: &[u8], contract: &Contract) -> String {
    let pages = testkit::pdf::pages(file);
    let count = pages.len();
    let (number, version) = (contract.number, contract.version);
    let pages = pages.iter().zip(1..).map(|(text, page)| {
        let foot = format!("Vertrag {number}, Fassung {version} · Seite {page} von {count}");
        let (text, foot) = (squeezed(text), squeezed(&foot));
        assert!(text.ends_with(&foot), "{foot}: {text}");
        text.replace(&foot, "")
    });
    pages.collect()
}

/// Lines are broken elsewhere on a sheet than on a page.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// 3.27: what both have signed stays, word for word: another wording of the operator's and another
/// language of the reader's change neither page nor document nor hash.
#[testkit::twin]
async fn m3_27_what_was_signed_stays_word_for_word(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    let path = pair.path("/vertrag");
    let (before, hash) = contract(&pair).await;
    let words = before.words.clone().unwrap();
    let (page, file) = (pair.jonas.get(&path).await, printed(&pair).await);
    for sentence in sentences(&words) {
        assert!(page.says(sentence), "{sentence}: {}", page.text());
    }
    assert!(page.says(&words.source) && page.says(&before.papers.documents[0].note));
    let form = String::from_utf8(before.canonical()).unwrap();
    assert!(form.starts_with("feierabend contract 3\n"), "{form}");

    let mut operator = pair.app.operator().await;
    reword(
        &mut operator,
        "1",
        "Neu: {{ client }}, {{ contractor }}.",
        "",
    )
    .await;
    let after = pair.jonas.get(&path).await;
    assert_eq!(after.text(), page.text());
    assert_eq!(printed(&pair).await, file);
    assert_eq!(contract(&pair).await, (before, hash));

    // A reader of another language reads the same words, is told so, and gets help.
    let fields = [("lang", "en"), ("back", path.as_str())];
    let english = pair.jonas.submit("/sprache", &fields).await;
    for sentence in sentences(&words) {
        assert!(english.says(sentence), "{sentence}: {}", english.text());
    }
    assert!(english.says("This contract is written in German, and that is what both sign."));
    assert!(english.says("The client reviews every delivery within 14 days."));
    assert!(english.html.contains("<div class=\"words\" lang=\"de\">"));
    assert!(!page.says("Dieser Vertrag ist auf"), "{}", page.text());
    assert_eq!(printed(&pair).await, file);
    let report = app::verify(&pair.app.app).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.findings);
}

/// 3.27: until somebody has signed, a contract follows the wording that holds: a signature under the
/// old words is refused, the new ones are read first. After the first signature both sign the same.
#[testkit::twin]
async fn m3_27_whoever_signs_first_signs_the_newest_words(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut operator = pair.app.operator().await;
    let path = pair.path("/unterschreiben");
    let (_, old) = contract(&pair).await;
    let body = "Neu: {{ client }} und {{ contractor }} vertragen sich.";
    reword(&mut operator, "1", body, "geprüft von Kanzlei Nord").await;
    let hash = old.to_string();
    let page = sign(&mut pair.jonas, &path, "Jonas Weber", &hash).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in [
        "Neu: Mara Lindner und Jonas Weber vertragen sich.",
        "vom Betreiber dieser Instanz. Keine Rechtsberatung: vor dem Einsatz rechtlich prüfen",
        "Quelle und Prüfung laut Betreiber: geprüft von Kanzlei Nord",
        "Fassung 2",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(page.value("contract").is_some_and(|shown| shown != hash));
    let (_, new) = contract(&pair).await;
    assert_eq!(page.value("contract"), Some(new.to_string().as_str()));
    // The old hash is refused by API as well, as often as it is sent.
    let caller = pair.app.caller("Mara Lindner", Scope::Money).await;
    let api = format!("/api/v1/orders/{}/sign", pair.order);
    let wish =
        serde_json::json!({ "typed_name": "Mara Lindner", "contract": hash, "confirmed": true });
    let (status, said) = caller.post(&api, &wish).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    assert!(
        said.to_string().contains("refusal-order-outdated-version"),
        "{said}"
    );

    let hash = new.to_string();
    let page = sign(&mut pair.jonas, &path, "Jonas Weber", &hash).await;
    assert!(page.says("Unterschrieben."), "{}", page.text());
    reword(
        &mut operator,
        "2",
        "Noch neuer: {{ client }}, {{ contractor }}.",
        "",
    )
    .await;
    let page = sign(&mut pair.mara, &path, "Mara Lindner", &hash).await;
    assert!(page.says("Unterschrieben."), "{}", page.text());
    let (signed, kept) = contract(&pair).await;
    assert_eq!((signed.version, kept), (2, new));
    let report = app::verify(&pair.app.app).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.findings);
}

/// 3.27: where the day of a first stage has passed the contract cannot be written anew in newer words;
/// it is signed as it is, and nothing of a newer version stays.
#[testkit::twin]
async fn m3_27_too_late_for_newer_words_is_not_too_late_to_sign(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mara = acting(&pair.app, "mara.lindner").await;
    let room = agreement::room(&mara, pair.order).await.unwrap();
    let end = room.head.due_at;
    let part = |title: &str, cents, due_at| Milestone {
        title: title.to_owned(),
        amount: Money::euro_cents(cents),
        due_at,
    };
    let parts = vec![
        part("Entwurf", 10_000, Zone::default().add_days(end, -16)),
        part("Reinschrift", 26_000, end),
    ];
    agreement::split(&mara, pair.order, parts).await.unwrap();
    let (written, hash) = contract(&pair).await;
    pair.app.pass_days(6);
    let mut operator = pair.app.operator().await;
    let body = "Neu: {{ client }} und {{ contractor }} vertragen sich.";
    reword(&mut operator, "1", body, "").await;
    pair.mara = pair.app.signed_in("Mara Lindner").await;
    pair.jonas = pair.app.signed_in("Jonas Weber").await;
    pair.sign().await;
    let (signed, kept) = contract(&pair).await;
    assert_eq!((signed.version, kept), (written.version, hash));
    let report = app::verify(&pair.app.app).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.findings);
}

/// 3.27: page, document and proof say the frozen words and not those the program has by now; the
/// check reads them out of what was signed.
#[testkit::twin]
async fn m3_27_page_document_and_check_say_the_frozen_words(db: TestDatabase) {
    const OLD: &str = "So sprach das Programm, als dieser Vertrag geschrieben wurde.";
    let mut pair = Pair::new(db).await;
    let (mut next, _) = contract(&pair).await;
    next.version = 2;
    if let Some(words) = &mut next.words {
        OLD.clone_into(&mut words.sections[2].sentences[0].text);
    }
    let database = pair.app.database.database();
    let older = next.clone();
    let written = database.write("test::older", move |tx| {
        store::agreement::next_contract(tx, &older)
    });
    written.await.unwrap();
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    assert!(page.says(OLD), "{}", page.text());
    assert!(page.says(&next.digest().to_string()), "{}", page.text());
    let caller = pair.app.caller("Jonas Weber", Scope::Read).await;
    let api = format!("/api/v1/orders/{}/contract", pair.order);
    let (_, said) = caller.get(&api).await;
    let clauses = said["clauses"].as_array().unwrap();
    assert!(clauses.iter().any(|clause| clause["text"] == OLD), "{said}");
    assert_eq!(said["words"]["language"], "de");
    let text = selected(&printed(&pair).await, &next);
    assert!(text.contains(&squeezed(OLD)), "{text}");
}

/// 3.27: whoever has the file finds the words in its proof, on the page of the check and by API.
#[testkit::twin]
async fn m3_27_the_check_reads_the_words_out_of_the_file(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    let file = printed(&pair).await;
    let words = contract(&pair).await.0.words.unwrap();
    let checked = paper::judge(None, &file).unwrap();
    assert_eq!(checked.words(), std::slice::from_ref(&words));
    let upload = ("file", "vertrag.pdf", file.as_slice());
    let page = pair.app.visitor().upload("/pruefen", &[], upload).await;
    for sentence in sentences(&words) {
        assert!(page.says(sentence), "{sentence}: {}", page.text());
    }
    let caller = pair.app.anonymous_caller();
    let (_, said) = caller
        .post_bytes("/api/v1/papers/check", "application/pdf", file)
        .await;
    assert_eq!(said["words"], words.plain());
}

/// 3.27, F1: the document is text that can be selected and searched, not a picture: every sentence that
/// was signed and every document stands in it, letter for letter. Its metadata says PDF/A-3a.
#[testkit::twin]
async fn m3_27_the_document_is_text_for_an_archive(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    let (file, signed) = (printed(&pair).await, contract(&pair).await.0);
    let text = selected(&file, &signed);
    let words = signed.words.clone().unwrap();
    let papers = signed.papers.documents.iter();
    let lines = papers.flat_map(|enclosed| {
        let paragraphs = enclosed.text.lines().filter(|line| !line.starts_with('#'));
        paragraphs.chain([enclosed.note.as_str()])
    });
    let headings = words
        .sections
        .iter()
        .map(|section| section.heading.as_str());
    let all = sentences(&words).chain(headings).chain(lines);
    for sentence in all.chain(["Mara Lindner", "Jonas Weber", &words.source]) {
        assert!(text.contains(&squeezed(sentence)), "{sentence}: {text}");
    }
    let metadata = testkit::pdf::metadata(&file);
    assert!(
        metadata.contains("<pdfaid:part>3</pdfaid:part>"),
        "{metadata}"
    );
    assert!(
        metadata.contains("<pdfaid:conformance>A</pdfaid:conformance>"),
        "{metadata}"
    );
    assert!(metadata.contains(&signed.number.to_string()), "{metadata}");
}
