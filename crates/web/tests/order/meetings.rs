//! Standing meetings in the contract, through the front door and by API.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use super::Pair;

/// 2.13, H3: the client says when, both read it in what they sign, and with the work the meetings are
/// there without anybody proposing them.
#[testkit::twin]
async fn m2_13_the_meetings_are_agreed_in_the_contract(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let way = pair.path("/gespraeche");
    let page = pair.mara.get(&pair.path("")).await;
    assert!(page.says("Feste Gespräche vereinbaren"), "{}", page.text());
    let fields = [
        ("every-weeks", "1"),
        ("day", "thursday"),
        ("time", "16:30"),
        ("minutes", "45"),
    ];
    // Tried: no rhythm, no day, words for minutes, too long, past midnight; what was typed stays.
    for (field, wrong) in [
        ("every-weeks", "3"),
        ("day", ""),
        ("minutes", "lange"),
        ("minutes", "500"),
        ("time", "23:45"),
    ] {
        let tried = fields.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = pair.mara.post(&way, &tried).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        let time = if field == "time" { wrong } else { "16:30" };
        assert_eq!(page.value("time"), Some(time), "{wrong}");
    }
    let page = pair.jonas.post(&way, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.mara.submit(&way, &fields).await;
    let says = "Beide sprechen sich jede Woche: Donnerstag 16:30–17:15 (Zeiten in Europe/Berlin)";
    assert!(page.says(says), "{}", page.text());
    let page = pair.jonas.get(&pair.path("/unterschreiben")).await;
    assert!(page.says(says), "{}", page.text());
    pair.sign().await;
    pair.secure().await;
    let meetings = pair.jonas.get("/leute/treffen").await;
    assert!(!meetings.says("Vereinbart"), "{}", meetings.text());
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get("/leute/treffen").await;
        assert!(
            page.says("Vereinbart") && page.says("Donnerstag um 16:30 Uhr, jede Woche"),
            "{}",
            page.text()
        );
    }
    let page = pair.jonas.get(&pair.path("/erreichbarkeit")).await;
    let says = "Donnerstag um 16:30 Uhr, jede Woche, 45 Minuten, nach der Uhr in Europe/Berlin";
    assert!(page.says(says), "{}", page.text());
    let page = pair.mara.get(&way).await;
    assert!(page.value("minutes").is_none(), "it is signed");
}

/// 2.13: the same by API; a stranger sees nothing of it.
#[testkit::twin]
async fn m2_13_the_meetings_of_a_contract_by_api(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.app.person("Ines Fremd").await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let ines = pair.app.caller("Ines Fremd", Scope::Money).await;
    let path = format!("/api/v1/orders/{}/meetings", pair.order);
    let wish = json!({ "every_weeks": 2, "day": "monday", "time": "08:00", "minutes": 20 });
    let (status, _) = ines.put(&path, &wish).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let wrong = json!({ "every_weeks": 5, "day": "monday", "time": "08:00", "minutes": 20 });
    let (status, problem) = mara.put(&path, &wrong).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let (status, standing) = mara.put(&path, &wish).await;
    assert_eq!(status, StatusCode::OK, "{standing}");
    let contract = format!("/api/v1/orders/{}/contract", pair.order);
    let (_, read) = mara.get(&contract).await;
    let mut agreed = wish.clone();
    agreed["zone"] = "Europe/Berlin".into();
    assert_eq!(read["meetings"], agreed, "{read}");
    let (status, _) = mara.put(&path, &json!({ "every_weeks": 0 })).await;
    assert_eq!(status, StatusCode::OK);
    let (_, read) = mara.get(&contract).await;
    assert!(read["meetings"].is_null(), "{read}");
    mara.put(&path, &wish).await;
    pair.sign().await;
    let (status, _) = mara.put(&path, &json!({ "every_weeks": 0 })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "it is signed");
}
