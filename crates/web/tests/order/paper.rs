//! The contract as a document: made for its two sides, checked by everybody.

use app::Scope;
use app::agreement::paper::{self, LARGEST, Origin, Printed};
use axum::http::{StatusCode, header};
use testkit::{Browser, Page, TestDatabase};

use super::pair::{Pair, acting};

async fn printed(pair: &Pair) -> Printed {
    let cx = acting(&pair.app, "mara.lindner").await;
    paper::print(&cx, pair.order).await.unwrap()
}

async fn checked(browser: &mut Browser, file: &[u8]) -> Page {
    let upload = ("file", "vertrag.pdf", file);
    browser.upload("/pruefen", &[], upload).await
}

/// 3.27: one document of everything: contract, instruction, signatures, events, as PDF/A with a
/// proof. The same order is the same file; what happens is told by the next one.
#[testkit::twin]
async fn m3_27_the_contract_is_one_sealed_document(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let draft = printed(&pair).await;
    let proof = paper::judge(None, &draft.content).unwrap().proof;
    assert_eq!((proof.signatures.len(), proof.events.len()), (0, 1));
    pair.sign().await;
    let signed = printed(&pair).await;
    assert_eq!(signed.content, printed(&pair).await.content);
    assert_ne!(signed.content, draft.content);
    assert!(
        signed.name.starts_with("Vertrag-F-2026-") && signed.name.rsplit('.').next() == Some("pdf")
    );
    let found = paper::judge(None, &signed.content).unwrap();
    assert_eq!(found.origin, Origin::Unknown);
    let names: Vec<_> = found
        .proof
        .signatures
        .iter()
        .map(|s| s.name.as_str())
        .collect();
    assert_eq!(names, ["Mara Lindner", "Jonas Weber"]);
    let form = &found.proof.contracts[0].form;
    assert!(form.contains("Blogbeiträge formatieren"), "{form}");
    let kinds: Vec<_> = found
        .proof
        .events
        .iter()
        .map(|event| event.kind.as_str())
        .collect();
    let expected = [
        "order-proposed",
        "order-signed",
        "order-signed",
        "order-concluded",
    ];
    assert_eq!(kinds, expected);
    let path = pair.path("/vertrag.pdf");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers[header::CONTENT_TYPE], "application/pdf");
        assert!(page.html.starts_with("%PDF-1.7"));
    }
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    assert!(page.says("Vertrag als PDF"), "{}", page.text());
    let mut stranger = pair.app.person("Ines Fremd").await;
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
    let caller = pair.app.caller("Ines Fremd", Scope::Read).await;
    let api = format!("/api/v1/orders/{}/contract.pdf", pair.order);
    assert_eq!(caller.fetch(&api).await.status, StatusCode::NOT_FOUND);
    let caller = pair.app.caller("Jonas Weber", Scope::Read).await;
    let file = caller.fetch(&api).await;
    assert_eq!(file.headers[header::CONTENT_TYPE], "application/pdf");
}

/// 3.27: everybody can check a contract without an account: genuine, changed, or from elsewhere.
#[testkit::twin]
async fn everybody_can_check_a_contract(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    let file = printed(&pair).await.content;
    let mut visitor = pair.app.visitor();
    let page = visitor.get("/pruefen").await;
    let key = paper::public_key(&pair.app.app).await.unwrap();
    assert!(page.says("Schlüssel dieser Instanz") && page.says(&key));
    let page = checked(&mut visitor, &file).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["Echt und unverändert", "Mara Lindner, Fassung 1", &key] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    for at in [20, file.len() / 3, file.len() / 2, file.len() - 20] {
        let mut changed = file.clone();
        changed[at] ^= 1;
        let page = checked(&mut visitor, &changed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "byte {at}");
        assert!(
            page.says("Die Datei wurde verändert"),
            "byte {at}: {}",
            page.text()
        );
    }
    let caller = pair.app.anonymous_caller();
    let send = |bytes| caller.post_bytes("/api/v1/papers/check", "application/pdf", bytes);
    let (status, said) = send(file.clone()).await;
    assert_eq!(
        (status, said["origin"].as_str()),
        (StatusCode::OK, Some("here"))
    );
    assert_eq!(said["signatures"][1]["name"], "Jonas Weber");
    let elsewhere = testkit::TestDatabase::fresh(store::db::Kind::Sqlite).await;
    let elsewhere = testkit::TestApp::new(elsewhere).await;
    let page = checked(&mut elsewhere.visitor(), &file).await;
    assert!(
        page.says("Unverändert, aber nicht von hier"),
        "{}",
        page.text()
    );
    let caller = elsewhere.anonymous_caller();
    let (_, said) = caller
        .post_bytes("/api/v1/papers/check", "application/pdf", file)
        .await;
    assert_eq!(said["origin"], "elsewhere");
    assert_ne!(said["key"], said["own_key"]);
}

/// What is sent is of any kind and size: nothing, a text, a PDF of somebody else, something huge,
/// no form at all. Each gets a clear answer.
#[testkit::twin]
async fn hostile_and_huge_files_get_a_clear_answer(db: TestDatabase) {
    let app = testkit::TestApp::new(db).await;
    let mut visitor = app.visitor();
    let caller = app.anonymous_caller();
    let tried: [(Vec<u8>, &str, &str); 4] = [
        (Vec::new(), "Es fehlt die Datei", "paper-broken-missing"),
        (
            b"hallo".to_vec(),
            "Das ist kein PDF",
            "paper-broken-not-a-document",
        ),
        (
            b"%PDF-1.7\n%%EOF".to_vec(),
            "Kein Siegel gefunden",
            "paper-broken-no-seal",
        ),
        (
            vec![b' '; LARGEST + 20_000],
            "zu groß",
            "paper-broken-too-large",
        ),
    ];
    for (file, words, code) in tried {
        let page = checked(&mut visitor, &file).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(page.says(words), "{words}: {}", page.text());
        let (status, said) = caller
            .post_bytes("/api/v1/papers/check", "application/pdf", file)
            .await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said.to_string().contains(code), "{code}: {said}");
    }
    let page = visitor.post("/pruefen", &[("file", "x")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}
