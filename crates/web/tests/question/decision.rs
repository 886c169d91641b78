//! "Darf ich das entscheiden?" through the front door and by API.

use app::Scope;
use axum::http::StatusCode;
use domain::instruction::{InstructionDraft, Latitude};
use kernel::Money;
use serde_json::json;
use testkit::TestDatabase;

use super::{Stage, draft};

/// Decides and tells up to 50 €, but always asks about discounts.
fn agreed() -> InstructionDraft {
    let mut draft = draft();
    draft.latitude = Some(Latitude::DecideAndTell);
    draft.money_limit = Some(Money::euro_cents(5_000));
    draft.details.ask_cases = "Preisnachlass".into();
    draft
}

/// 3.6: the page says before whether it is told or asked, and does it once.
#[testkit::twin]
async fn m3_6_the_page_says_whether_it_is_told_or_asked(db: TestDatabase) {
    let mut stage = Stage::with(db, agreed()).await;
    let order = stage.secured().await;
    let room = format!("/auftraege/{order}");
    let path = format!("{room}/entscheidung");
    let early = stage.jonas.get(&path).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let jonas = stage.cx("jonas").await;
    app::agreement::start(&jonas, order).await.unwrap();
    let page = stage.jonas.get(&room).await;
    assert!(page.attribute("href", &path).is_some(), "{}", page.text());
    let page = stage.mara.get(&room).await;
    assert!(page.attribute("href", &path).is_none());
    for browser in [&mut stage.mara, &mut stage.ines] {
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
        let sent = browser.post(&path, &[("text", "x")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
    let page = stage.jonas.get(&path).await;
    assert!(
        page.says("Entscheiden und melden") && page.says("keiner davon"),
        "{}",
        page.text()
    );
    let wrong = [("text", ""), ("case", "0"), ("cost", "60")];
    let page = stage.jonas.post(&path, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("cost"), Some("60"), "what was typed stays");
    let wrong = [("text", "Bild kaufen"), ("case", "7"), ("cost", "viel")];
    let page = stage.jonas.post(&path, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Bild kaufen"), "{}", page.text());
    // What cannot be read and what is missing are named together, from the top of the page down.
    let wrong = [("text", ""), ("case", "7"), ("cost", "viel")];
    let page = stage.jonas.post(&path, &wrong).await;
    let places = ["#f-text", "#f-case", "#f-cost"].map(|field| page.html.find(field));
    assert!(
        places[0].is_some() && places.is_sorted(),
        "{places:?}: {}",
        page.html
    );
    assert_eq!(page.value("cost"), Some("viel"));

    let near = [
        ("text", "50 Prozent Preisnachlässe gewähren"),
        ("case", "0"),
    ];
    let page = stage.jonas.post(&path, &near).await;
    assert!(page.says("Meinst du „Preisnachlass“?"), "{}", page.text());

    let cheap = [("text", "Bild kaufen"), ("case", "0"), ("cost", "20")];
    let page = stage.jonas.post(&path, &cheap).await;
    assert!(page.says("Das darfst du entscheiden"), "{}", page.text());
    assert_eq!(page.value("cost"), Some("20"));
    let once = page.value("once").unwrap().to_owned();
    let send = format!("{path}/senden");
    let all = [&cheap[..], &[("version", "1"), ("once", &once)]].concat();
    for words in [
        "Die andere Seite ist benachrichtigt",
        "Das ist schon gesendet",
    ] {
        let page = stage.jonas.submit(&send, &all).await;
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let caller = stage.app.caller("Mara", Scope::Read).await;
    let api = format!("/api/v1/orders/{order}");
    let (_, told) = caller.get(&format!("{api}/messages")).await;
    assert_eq!(told["items"].as_array().unwrap().len(), 1, "{told}");

    let dear = [("text", "Fotografin bestellen"), ("cost", "60")];
    let page = stage.jonas.post(&path, &dear).await;
    assert!(
        page.says("Das kostet mehr, als du allein ausgeben darfst. Mara wird gefragt."),
        "{}",
        page.text()
    );
    let page = stage.mara.get(&room).await;
    assert!(!page.says("Fotografin"), "nothing is sent before");
    let page = stage.jonas.post(&path, &dear).await;
    let once = page.value("once").unwrap().to_owned();
    let all = [&dear[..], &[("version", "1"), ("once", &once)]].concat();
    for _ in 0..2 {
        let page = stage.jonas.submit(&send, &all).await;
        assert!(
            page.says("Die Frage ist gestellt") && page.says("Antwort zugesagt bis"),
            "{}",
            page.text()
        );
    }
    let (_, asked) = caller.get(&format!("{api}/questions")).await;
    assert_eq!(asked["items"].as_array().unwrap().len(), 1, "{asked}");
    let page = stage.mara.get(&room).await;
    assert!(
        page.says("Fotografin bestellen") && page.says("Beantworten"),
        "{}",
        page.text()
    );
    let old = [&dear[..], &[("version", "9"), ("once", "x")]].concat();
    let page = stage.jonas.post(&send, &old).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("andere Fassung"), "{}", page.text());
    let foreign = format!("{path}?frage={once}");
    assert_eq!(stage.mara.get(&foreign).await.status, StatusCode::NOT_FOUND);
    let change = [&dear[..], &[("change", "1")]].concat();
    let page = stage.jonas.post(&path, &change).await;
    assert_eq!(page.value("cost"), Some("60"), "{}", page.text());
}

/// 3.6 by API: previewed, told and asked, once for every key.
#[testkit::twin]
async fn m3_6_a_decision_by_api_is_told_or_asked(db: TestDatabase) {
    let stage = Stage::with(db, agreed()).await;
    let order = stage.in_work().await;
    let path = format!("/api/v1/orders/{order}/decision");
    let mara = stage.app.caller("Mara", Scope::Write).await;
    let jonas = stage.app.caller("Jonas", Scope::Write).await;
    let (status, latitude) = jonas.get(&path).await;
    assert_eq!(status, StatusCode::OK, "{latitude}");
    assert_eq!(latitude["latitude"], "decide_and_tell");
    assert_eq!(latitude["money_limit"]["minor"], 5_000);
    assert_eq!(latitude["cases"], json!(["Preisnachlass"]));
    assert_eq!(mara.get(&path).await.0, StatusCode::NOT_FOUND);
    let wish = |cents: i64, preview: bool| {
        json!({
            "text": "Bild kaufen", "cost": { "minor": cents, "currency": "EUR" },
            "version": 1, "preview": preview,
        })
    };
    assert_eq!(
        mara.post(&path, &wish(1, false)).await.0,
        StatusCode::NOT_FOUND
    );
    let (_, tried) = jonas.post(&path, &wish(5_001, true)).await;
    assert_eq!(tried["verdict"], "ask", "{tried}");
    assert_eq!(tried["outside"], "cost");
    assert_eq!(tried["question"], json!(null));
    assert!(tried["answer_by"].is_string(), "{tried}");
    let questions = format!("/api/v1/orders/{order}/questions");
    let count = async || {
        mara.get(&questions).await.1["items"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(count().await, 0);
    let (_, first) = jonas.post_once("d-1", &path, &wish(5_001, false)).await;
    let (_, second) = jonas.post_once("d-1", &path, &wish(5_001, false)).await;
    assert_eq!(first, second);
    assert!(first["question"].is_string(), "{first}");
    assert_eq!(count().await, 1);
    let (_, told) = jonas.post(&path, &wish(5_000, false)).await;
    assert_eq!(told["verdict"], "tell", "{told}");
    assert!(told["message"].is_string());
    let near = json!({ "text": "Preisnachlass geben", "preview": true });
    let (_, near) = jonas.post(&path, &near).await;
    assert_eq!(near["near_case"], "Preisnachlass", "{near}");
    let (_, case) = jonas
        .post(&path, &json!({ "text": "Rabatt geben", "case": 1 }))
        .await;
    assert_eq!(case["outside"], "case", "{case}");
    for wrong in [
        json!({ "text": "" }),
        json!({ "text": "x", "case": 2 }),
        wish(-1, false),
    ] {
        let (status, problem) = jonas.post(&path, &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    }
}
