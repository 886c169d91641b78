//! Whoever decides a dispute: what they see, and what a decision brings them.

use axum::http::StatusCode;
use testkit::{Browser, Page, TestDatabase};

use super::{WORDS, delivered};
use crate::order::Pair;

/// Somebody the operator has put on the list of neutral people.
async fn listed(pair: &Pair, name: &str, login: &str) -> Browser {
    let person = pair.app.person(name).await;
    let mut operator = pair.app.operator().await;
    let list = "/betrieb/neutrale";
    let page = operator.post(list, &[("login", "niemand")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = operator.submit(list, &[("login", login)]).await;
    assert!(
        page.says("Auf der Liste.") && page.says(name),
        "{}",
        page.text()
    );
    person
}

/// Somebody neutral sees contract, delivery, criteria and offers, and none of the messages.
#[testkit::twin]
async fn a_neutral_person_decides_and_sees_nothing_private(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let mut paula = listed(&pair, "Paula Richter", "paula.richter").await;
    let mut operator = pair.app.operator().await;
    fixed_fee(&mut operator).await;
    let secret = "Unter uns: das bleibt privat";
    let talk = pair.path("/nachrichten");
    pair.mara
        .upload(
            &talk,
            &[("body", secret)],
            ("files", "geheim.txt", b"privat\n"),
        )
        .await;
    let fields = [("criterion", "1"), ("words", WORDS), ("sum", "200")];
    pair.mara
        .submit(&pair.path("/klaerung/eroeffnen"), &fields)
        .await;
    let case = format!("/klaerungen/{}", pair.order);
    assert_eq!(paula.get(&case).await.status, StatusCode::NOT_FOUND);
    pair.app.pass_days(8);
    app::worker::run_due(&pair.app.app).await.unwrap();
    let page = paula.get("/heute").await;
    assert!(
        page.says("Klärung entscheiden: Blogbeiträge"),
        "{}",
        page.text()
    );
    let page = paula.get(&case).await;
    assert!(
        page.says(WORDS) && page.says("beiträge.txt"),
        "{}",
        page.text()
    );
    assert!(
        !page.says(secret) && !page.says("geheim.txt"),
        "{}",
        page.text()
    );
    let file = page
        .attribute("href", &format!("{case}/dateien/"))
        .unwrap()
        .to_owned();
    assert_eq!(paula.get(&file).await.status, StatusCode::OK);
    assert_eq!(pair.mara.get(&case).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        paula.get(&pair.path("")).await.status,
        StatusCode::NOT_FOUND
    );
    let page = paula.post(&case, &[("sum", "250"), ("reasons", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ruling = [("sum", "250"), ("reasons", "Sechs von acht sind fertig.")];
    let page = paula.post(&case, &ruling).await;
    assert!(
        page.says("Bitte prüfen: Entscheidung") && page.says("110,00\u{a0}€"),
        "{}",
        page.text()
    );
    let page = paula.submit(&format!("{case}/entscheiden"), &ruling).await;
    assert!(page.says("Entschieden."), "{}", page.text());
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&format!("/auftraege/{}", pair.order)).await;
        assert!(page.says("Sechs von acht sind fertig."), "{}", page.text());
        assert!(
            page.says("Entschieden: 250,00\u{a0}€ an Jonas Weber"),
            "{}",
            page.text()
        );
    }
    assert_eq!(paula.get(&case).await.status, StatusCode::NOT_FOUND);
    // The fee is the operator's to pay, once, and the neutral person's to read.
    let page = paula.get("/klaerungen").await;
    assert!(
        page.says("15,00\u{a0}€") && page.says("noch offen"),
        "{}",
        page.text()
    );
    let page = operator.get("/betrieb/neutrale").await;
    let pay = form_of(&page, "/verguetung/").unwrap();
    let page = operator.submit(&pay, &[]).await;
    assert!(
        page.says("Vermerkt.") && page.says("überwiesen am"),
        "{}",
        page.text()
    );
    assert_eq!(operator.post(&pay, &[]).await.status, StatusCode::NOT_FOUND);
    let page = paula.get("/klaerungen").await;
    assert!(page.says("überwiesen am"), "{}", page.text());
    let caller = pair.app.caller("Paula Richter", app::Scope::Read).await;
    let (_, fees) = caller.get("/api/v1/cases/fees").await;
    assert_eq!(fees["items"][0]["sum"]["minor"], 1_500, "{fees}");
}

/// The address of the form that posts to something with these words.
fn form_of(page: &Page, words: &str) -> Option<String> {
    let (before, rest) = page.html.split_once(words)?;
    let start = before.rfind('"')? + 1;
    let (rest, _) = rest.split_once('"')?;
    Some(format!("{}{words}{rest}", &before[start..]))
}

/// The operator sets 15 €. Tried: nothing, no number, below zero, far too much; what was typed stays.
async fn fixed_fee(operator: &mut Browser) {
    let set = "/betrieb/neutrale/verguetung";
    for wrong in ["", "viel", "-1", "500"] {
        let page = operator.post(set, &[("fee", wrong)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        let kept = wrong.is_empty() || page.html.contains(&format!("value=\"{wrong}\""));
        assert!(kept, "{wrong}");
    }
    let page = operator.submit(set, &[("fee", "15")]).await;
    assert!(page.says("Festgelegt."), "{}", page.text());
    assert!(page.html.contains("value=\"15,00\""), "{}", page.text());
}
