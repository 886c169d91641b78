//! Ending an order before the work has begun, page by page and by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use crate::order::Pair;

/// Tried: words and 101 as a share, which stay in the field; the contractor; then 10 per cent, which
/// the contract says before both sign and the offer is filled in with.
#[testkit::twin]
async fn an_end_before_the_start_is_agreed_and_offered(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let (way, contract) = (pair.path("/kuendigen"), pair.path("/vertrag"));
    let page = pair.jonas.get(&contract).await;
    assert!(
        page.says("was für den Auftrag liegt, geht ganz zurück") && page.says("§ 648 BGB"),
        "{}",
        page.text()
    );
    let page = pair.mara.get(&contract).await;
    assert!(page.html.contains(&format!("href=\"{way}\"")));
    for wrong in ["viel", "101"] {
        let page = pair.mara.post(&way, &[("share", wrong)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.value("share"), Some(wrong), "what was typed stays");
    }
    let page = pair.jonas.post(&way, &[("share", "10")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.mara.submit(&way, &[("share", "10")]).await;
    assert!(
        page.says("10 % der Summe, mit der begonnen würde"),
        "{}",
        page.text()
    );
    let caller = pair.app.caller("Mara Lindner", Scope::Money).await;
    let api = format!("/api/v1/orders/{}/cancellation", pair.order);
    let (_, shown) = caller.get(&api).await;
    assert_eq!(
        shown,
        json!({ "share": 10, "is_agreed": true, "offer": null })
    );
    let (status, _) = caller.put(&api, &json!({ "share": 10 })).await;
    assert_eq!(status, StatusCode::OK, "saying it twice is saying it once");
    pair.sign().await;
    pair.secure().await;
    let (_, shown) = caller.get(&api).await;
    assert_eq!(shown["offer"]["sum"]["minor"], 3_600, "{shown}");
    assert_eq!(shown["offer"]["rest"]["minor"], 32_400, "{shown}");
    let (status, problem) = caller.put(&api, &json!({ "share": 0 })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let room = pair.mara.get(&pair.path("")).await;
    assert!(room.says("Vor Beginn kündigen"), "{}", room.text());
    let page = pair.mara.get(&way).await;
    assert_eq!(page.value("sum"), Some("36,00"));
    assert!(page.says("324,00\u{a0}€ zurück"), "{}", page.text());
    assert!(
        page.says("Lehnt die andere Seite ab, gilt das Gesetz."),
        "{}",
        page.text()
    );
    let words = "Ich möchte den Auftrag vor Beginn beenden.";
    assert!(page.says(words), "{}", page.text());
    let fields = [("sum", "36,00"), ("words", words), ("days", "7")];
    pair.mara
        .submit(&pair.path("/einigung/anbieten"), &fields)
        .await;
    let accept = pair.path("/einigung/1/annehmen");
    let page = pair.jonas.submit(&accept, &[]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let page = pair.mara.get(&way).await;
    assert!(!page.says(words), "it is over: {}", page.text());
    assert!(page.says("ist schon zu Ende"), "{}", page.text());
}

/// Once the work has begun the page says so, names what the law says and leads to an end both agree on;
/// what was agreed for an end before is neither shown nor offered.
#[testkit::twin]
async fn after_the_start_the_page_leads_to_an_agreement(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let way = pair.path("/kuendigen");
    pair.sign().await;
    pair.secure().await;
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    let agreement = format!("href=\"{}\"", pair.path("/einigung"));
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&way).await;
        for words in [
            "Ende nach Beginn",
            "Die Arbeit hat begonnen.",
            "Lehnt die andere Seite ab, gilt das Gesetz.",
            "§ 648 BGB",
            "§§ 626 und 627 BGB",
        ] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        assert!(page.html.contains(&agreement), "{}", page.text());
        assert!(
            !page.says("Solange niemand begonnen hat") && page.value("share").is_none(),
            "{}",
            page.text()
        );
    }
}
