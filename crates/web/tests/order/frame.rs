//! The frame of a lasting cooperation as a document, and its weeks, whose documents carry its proof.

use app::Scope;
use app::agreement::{assistance, paper};
use axum::http::{StatusCode, header};
use serde_json::json;
use testkit::TestDatabase;

use super::assistance::{monday, paid, proposed, sign};
use super::pair::acting;

/// 3.27, 1.7: the frame is one sealed document with form, annexes, signatures and events, for both
/// sides and nobody else; it is checked by everybody, and one changed byte is found.
#[testkit::twin]
async fn m1_7_the_frame_is_a_document_that_proves_itself(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let mara = acting(&pair.app, "mara.lindner").await;
    let draft = paper::print_frame(&mara, id).await.unwrap();
    let proof = paper::judge(None, &draft.content).unwrap().proof;
    assert_eq!((proof.signatures.len(), proof.events.len()), (0, 1));
    sign(&mut pair, &path).await;
    let file = paper::print_frame(&mara, id).await.unwrap();
    assert!(file.name.starts_with("Zusammenarbeit-F-"), "{}", file.name);
    let again = paper::print_frame(&mara, id).await.unwrap();
    assert_eq!(
        file.content, again.content,
        "the same state is the same file"
    );
    let proof = paper::judge(None, &file.content).unwrap().proof;
    let view = assistance::assistance(&mara, id).await.unwrap();
    assert_eq!(proof.contracts[0].hash, view.hash);
    assert!(proof.contracts[0].form.contains("Belege buchen"));
    assert_eq!(proof.documents[0].title, "service-contract");
    let names: Vec<_> = proof.signatures.iter().map(|s| &s.name).collect();
    assert_eq!(names, ["Mara Lindner", "Jonas Weber"]);
    let kinds: Vec<_> = proof
        .events
        .iter()
        .map(|event| event.kind.as_str())
        .collect();
    let expected = [
        "assistance-proposed",
        "assistance-signed",
        "assistance-signed",
    ];
    assert_eq!(kinds, expected);

    let page = pair.jonas.get(&path).await;
    assert!(page.says("Rahmen als PDF"), "{}", page.text());
    let address = format!("{path}/rahmen.pdf");
    let api = format!("/api/v1/assistances/{id}/frame.pdf");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers[header::CONTENT_TYPE], "application/pdf");
        assert!(page.html.starts_with("%PDF-1.7"));
    }
    let caller = pair.app.caller("Jonas Weber", Scope::Read).await;
    let answer = caller.fetch(&api).await;
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/pdf");
    let mut stranger = pair.app.person("Ines Fremd").await;
    let page = stranger.get(&address).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let caller = pair.app.caller("Ines Fremd", Scope::Read).await;
    assert_eq!(caller.fetch(&api).await.status, StatusCode::NOT_FOUND);

    let mut visitor = pair.app.visitor();
    let upload = ("file", "rahmen.pdf", file.content.as_slice());
    let page = visitor.upload("/pruefen", &[], upload).await;
    for words in [
        "Echt und unverändert",
        "Rahmen der Zusammenarbeit",
        "Jonas Weber, Fassung 1",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let middle = file.content.len() / 2;
    for at in [30, middle, file.content.len() - 30] {
        let mut changed = file.content.clone();
        changed[at] ^= 1;
        let upload = ("file", "rahmen.pdf", changed.as_slice());
        let page = visitor.upload("/pruefen", &[], upload).await;
        assert!(
            page.says("Die Datei wurde verändert"),
            "byte {at}: {}",
            page.text()
        );
    }
    let caller = pair.app.anonymous_caller();
    let check = "/api/v1/papers/check";
    let (status, said) = caller
        .post_bytes(check, "application/pdf", file.content)
        .await;
    assert_eq!(
        (status, said["about"].as_str()),
        (StatusCode::OK, Some("frame"))
    );
}

/// 1.5, 1.7: a week carries no signatures of its own; its document carries the frame both have
/// signed, with the events that tell of it, and stays the same when the frame goes on.
#[testkit::twin]
async fn m1_5_the_document_of_a_week_carries_its_frame(db: TestDatabase) {
    let mut pair = paid(db).await;
    let path = proposed(&mut pair).await;
    sign(&mut pair, &path).await;
    let page = pair.mara.get(&path).await;
    let week = page.attribute("href", "/auftraege/").unwrap().to_owned();
    let order = week.rsplit('/').next().unwrap().parse().unwrap();
    let jonas = acting(&pair.app, "jonas.weber").await;
    let file = paper::print(&jonas, order).await.unwrap().content;
    let proof = paper::judge(None, &file).unwrap().proof;
    assert!(proof.signatures.is_empty() && !proof.is_frame());
    let frame = proof.frame.unwrap();
    assert!(
        proof.contracts[0]
            .form
            .contains(&frame.written.hash.to_string())
    );
    let names: Vec<_> = frame.signatures.iter().map(|s| &s.name).collect();
    assert_eq!(names, ["Mara Lindner", "Jonas Weber"]);
    assert_eq!(frame.events.len(), 3);
    let caller = pair.app.anonymous_caller();
    let check = "/api/v1/papers/check";
    let (status, said) = caller
        .post_bytes(check, "application/pdf", file.clone())
        .await;
    assert_eq!(status, StatusCode::OK, "{said}");
    assert_eq!(said["frame"]["signatures"][1]["name"], "Jonas Weber");
    let mut visitor = pair.app.visitor();
    let upload = ("file", "woche.pdf", file.as_slice());
    let page = visitor.upload("/pruefen", &[], upload).await;
    for words in ["Rahmen der Zusammenarbeit", "Mara Lindner, "] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let other = paper::print(&jonas, pair.order).await.unwrap().content;
    let proof = paper::judge(None, &other).unwrap().proof;
    assert_eq!(proof.frame, None, "an order of its own has no frame");
}

/// 3.27, H5: who proposes says what is confidential and whose data the work touches; both read and
/// sign the documents with the frame, and every week carries them. What is missing is said at its
/// field.
#[testkit::twin]
async fn m3_27_the_documents_of_a_frame_are_chosen_when_it_is_proposed(db: TestDatabase) {
    let mut pair = paid(db).await;
    let form = pair.path("/zusammenarbeit");
    let page = pair.mara.get(&form).await;
    assert!(
        page.says("Was ich anvertraue, bleibt vertraulich"),
        "{}",
        page.text()
    );
    let first = monday(&pair);
    let mut fields = vec![
        ("subject", "Belege buchen"),
        ("rate", "17,35"),
        ("minutes", "5"),
        ("first", first.as_str()),
        ("weeks", "3"),
        ("settling-in", "1"),
        ("notice", "1"),
        ("confidential", "yes"),
        ("data", "yes"),
        ("what", "Namen und Adressen"),
        ("whose", "…"),
    ];
    let page = pair.mara.post(&form, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("what"), Some("Namen und Adressen"));
    assert_eq!(page.value("whose"), Some("…"));
    fields.pop();
    fields.push(("whose", "Kunden"));
    let page = pair.mara.post(&form, &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let path = page.location().split('?').next().unwrap().to_owned();
    let page = pair.jonas.get(&path).await;
    for words in [
        "Vertraulichkeit, Wortlaut 1",
        "Auftragsverarbeitung (Art. 28 DSGVO), Wortlaut 1",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    sign(&mut pair, &path).await;
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let mara = acting(&pair.app, "mara.lindner").await;
    let file = paper::print_frame(&mara, id).await.unwrap();
    let proof = paper::judge(None, &file.content).unwrap().proof;
    let titles: Vec<_> = proof
        .documents
        .iter()
        .map(|one| one.title.as_str())
        .collect();
    assert_eq!(
        titles,
        ["service-contract", "confidentiality", "data-processing"]
    );
    let page = pair.jonas.get(&path).await;
    let week = page.attribute("href", "/auftraege/").unwrap().to_owned();
    let page = pair.jonas.get(&format!("{week}/vertrag")).await;
    assert!(
        page.says("Namen und Adressen. Betroffen sind: Kunden."),
        "{}",
        page.text()
    );
}

/// The same by API: what is left out is as in the order it follows.
#[testkit::twin]
async fn m3_27_the_documents_of_a_frame_by_api(db: TestDatabase) {
    let pair = paid(db).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let propose = format!("/api/v1/orders/{}/assistance", pair.order);
    let mut wish = json!({
        "subject": "Belege buchen", "rate": {"minor": 1735, "currency": "EUR"},
        "minutes": 300, "first": monday(&pair), "weeks": 3,
    });
    let (_, made) = mara.post(&propose, &wish).await;
    assert_eq!(made["documents"], json!(["service-contract"]), "{made}");
    let path = format!("/api/v1/assistances/{}", made["id"].as_str().unwrap());
    mara.post(&format!("{path}/decline"), &json!({})).await;
    let data = json!({ "what": "Namen", "whose": " " });
    wish["documents"] = json!({ "confidential": false, "personal_data": data });
    let (status, said) = mara.post(&propose, &wish).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    wish["documents"]["personal_data"]["whose"] = json!("Kunden");
    let (status, made) = mara.post(&propose, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let expected = json!(["service-contract", "data-processing"]);
    assert_eq!(made["documents"], expected);
}
