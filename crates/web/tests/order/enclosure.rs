//! The documents of a contract: chosen by the client, signed with it, worded by the operator.

use app::Scope;
use app::agreement::paper;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{Browser, TestDatabase};

use super::pair::{Pair, acting};

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

async fn sign(browser: &mut Browser, path: &str, name: &str) {
    let page = browser.get(path).await;
    let contract = page.value("contract").unwrap().to_owned();
    let fields = [
        ("typed-name", name),
        ("contract", &contract),
        ("confirmed", "yes"),
    ];
    let page = browser.submit(path, &fields).await;
    assert!(page.says("Unterschrieben."), "{}", page.text());
}

/// 3.27: what the client ticks comes into the contract as documents, a signature under the version
/// before no longer counts, and what both sign is one bundle: page, API and PDF say the same.
#[testkit::twin]
async fn m3_27_what_is_confidential_is_signed_by_both(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let (sign_path, papers) = (pair.path("/unterschreiben"), pair.path("/unterlagen"));
    let contract = pair.path("/vertrag");
    let page = pair.jonas.get(&contract).await;
    assert!(
        page.says("Bedingungen für Werkverträge, Wortlaut 1"),
        "{}",
        page.text()
    );
    assert!(
        !page.says("Vertraulichkeit und Daten festlegen"),
        "{}",
        page.text()
    );
    sign(&mut pair.jonas, &sign_path, "Jonas Weber").await;
    let page = pair.mara.get(&contract).await;
    assert!(
        page.says("Vertraulichkeit und Daten festlegen"),
        "{}",
        page.text()
    );
    assert_eq!(pair.jonas.get(&papers).await.status, StatusCode::NOT_FOUND);
    let nothing = [
        ("confidential", "yes"),
        ("data", "yes"),
        ("what", "Namen und Adressen"),
    ];
    let page = pair.mara.post(&papers, &nothing).await;
    assert_eq!(page.status, REFUSED, "{}", page.text());
    assert_eq!(page.value("what"), Some("Namen und Adressen"));
    assert_eq!(
        pair.jonas.post(&papers, &nothing).await.status,
        StatusCode::NOT_FOUND
    );
    let all = [nothing[0], nothing[1], nothing[2], ("whose", "Kunden")];
    let page = pair.mara.submit(&papers, &all).await;
    for words in [
        "Der Vertrag steht in neuer Fassung bereit",
        "Fassung 2",
        "Vertraulichkeit, Wortlaut 1",
        "Auftragsverarbeitung (Art. 28 DSGVO), Wortlaut 1",
        "Die Arbeit berührt personenbezogene Daten: Namen und Adressen. Betroffen sind: Kunden.",
        "zwischen Mara Lindner (Verantwortlicher) und Jonas Weber (Auftragsverarbeiter)",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let page = pair.mara.get(&papers).await;
    assert_eq!(page.value("whose"), Some("Kunden"));
    // The same once more writes no version.
    let page = pair.mara.submit(&papers, &all).await;
    assert!(
        page.says("Fassung 2") && !page.says("Fassung 3"),
        "{}",
        page.text()
    );
    // Jonas can and must sign anew.
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(
        room.says("Beide sind dran")
            && room.says("kannst auch zuerst unterschreiben")
            && room.says("Vertrag unterschreiben"),
        "{}",
        room.text()
    );
    pair.sign().await;
    let page = pair.mara.post(&papers, &all).await;
    assert_eq!(page.status, REFUSED, "{}", page.text());
    let caller = pair.app.caller("Jonas Weber", Scope::Read).await;
    let path = format!("/api/v1/orders/{}/contract", pair.order);
    let (_, said) = caller.get(&path).await;
    let names: Vec<_> = said["documents"].as_array().unwrap().iter().collect();
    assert_eq!(names.len(), 3);
    let cx = acting(&pair.app, "mara.lindner").await;
    let file = paper::print(&cx, pair.order).await.unwrap().content;
    let proof = paper::judge(None, &file).unwrap().proof;
    assert_eq!(proof.documents.len(), 3);
    for (document, said) in proof.documents.iter().zip(names) {
        assert_eq!(said["hash"], document.hash.to_string());
        let newest = proof.contracts.last().unwrap();
        assert!(newest.form.contains(&document.hash.to_string()));
    }
    // Jonas's signature under version 1 is kept as evidence; both signed version 2.
    let versions: Vec<_> = proof
        .signatures
        .iter()
        .map(|signed| signed.version)
        .collect();
    assert_eq!(versions, [1, 2, 2]);
    let report = app::verify(&pair.app.app).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.findings);
}

#[testkit::twin]
async fn documents_can_be_chosen_by_the_api(db: TestDatabase) {
    let pair = Pair::new(db).await;
    let path = format!("/api/v1/orders/{}/documents", pair.order);
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let reads = pair.app.caller("Mara Lindner", Scope::Read).await;
    let wish = json!({ "confidential": true, "personal_data": null });
    assert_eq!(jonas.put(&path, &wish).await.0, StatusCode::NOT_FOUND);
    assert_eq!(reads.put(&path, &wish).await.0, StatusCode::FORBIDDEN);
    let holes = json!({ "confidential": false, "personal_data": { "what": "…", "whose": "" } });
    let (status, said) = mara.put(&path, &holes).await;
    assert_eq!(status, REFUSED, "{said}");
    assert_eq!(mara.put(&path, &wish).await.0, StatusCode::NO_CONTENT);
    let (_, said) = jonas
        .get(&format!("/api/v1/orders/{}/contract", pair.order))
        .await;
    assert_eq!(said["version"], 2);
    assert_eq!(said["documents"][1]["document"], "confidentiality");
}

/// 3.27: the operator words a document anew; it is tried before it holds, earlier wordings stay, and
/// a contract that was written keeps its own.
#[testkit::twin]
async fn m3_27_the_operator_words_documents_and_contracts_keep_theirs(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut operator = pair.app.operator().await;
    let path = "/betrieb/klauseln/work-contract/de";
    let page = operator.get("/betrieb/klauseln").await;
    assert!(page.says("Bedingungen für Werkverträge") && page.says("mitgeliefert"));
    for missing in [
        "/betrieb/klauseln/nichts/de",
        "/betrieb/klauseln/work-contract/fr",
    ] {
        assert_eq!(operator.get(missing).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(pair.mara.get(path).await.status, StatusCode::NOT_FOUND);
    let wrong = [
        ("", "Pflicht"),
        ("Für {{ klient }}", "Den Platzhalter klient gibt es nicht"),
        (
            "Für {{ client }} allein",
            "Der Platzhalter contractor fehlt",
        ),
        ("{{ client }} und {{ contractor }}: ___", "noch eine Lücke"),
        ("{{ client }} und {{ contractor", "nicht geschlossen"),
    ];
    for (body, words) in wrong {
        let page = operator.post(path, &[("base", "1"), ("body", body)]).await;
        assert_eq!(page.status, REFUSED, "{body}");
        if !body.is_empty() {
            assert!(page.says(words), "{words}: {}", page.text());
            assert!(page.html.contains("<textarea"), "what was typed is kept");
        }
    }
    let body = "Kurz: {{ contractor }} arbeitet für {{ client }}.";
    let fields = [
        ("base", "1"),
        ("body", body),
        ("note", "geprüft von Kanzlei Nord"),
    ];
    let page = operator.submit(path, &fields).await;
    for words in [
        "Neue Verträge bekommen diesen Wortlaut",
        "Nr. 2",
        "geprüft von Kanzlei Nord",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    // Somebody who looked at the first wording does not overwrite the second.
    let late = operator
        .post(
            path,
            &[("base", "1"), ("body", "{{ client }} {{ contractor }}")],
        )
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let kept = pair.jonas.get(&pair.path("/vertrag")).await;
    assert!(
        kept.says("Bedingungen für Werkverträge, Wortlaut 1"),
        "{}",
        kept.text()
    );
    let next = pair.another("Eva Neu", "Tom Neu").await;
    let mut eva = pair.app.signed_in("Eva Neu").await;
    let page = eva.get(&format!("/auftraege/{next}/vertrag")).await;
    assert!(page.says("Wortlaut 2"), "{}", page.text());
    assert!(
        page.says("Kurz: Tom Neu arbeitet für Eva Neu."),
        "{}",
        page.text()
    );
}
