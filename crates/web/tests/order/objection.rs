//! Hours a client objects to through the front door: in a review, by API, in a dispute.

use app::Scope;
use axum::http::StatusCode;
use kernel::{Week, Zone};
use serde_json::json;
use testkit::TestDatabase;

use super::Pair;
use super::assistance::{paid, proposed, sign};

const WHY: &str = "Der Termin am Montag fiel aus <b>ganz</b>.";

/// A week with 2:05 hours in two entries, handed in; answers the path of its order.
async fn handed_in(pair: &mut Pair) -> String {
    let path = proposed(pair).await;
    sign(pair, &path).await;
    let page = pair.mara.get(&path).await;
    let order = page.attribute("href", "/auftraege/").unwrap().to_owned();
    let secure = [("amount", "8675")];
    pair.mara
        .submit(&format!("{order}/hinterlegen"), &secure)
        .await;
    pair.jonas.submit(&format!("{order}/beginnen"), &[]).await;
    pair.app.pass_days(8);
    let today = Zone::default().local_date(pair.app.app.clock.now());
    let day = Week::of(today).monday().to_string();
    for (minutes, result) in [("1:05", "Belege sortiert"), ("1", "Termin")] {
        let hours = [
            ("day", day.as_str()),
            ("minutes", minutes),
            ("result", result),
        ];
        let page = pair.jonas.submit(&format!("{order}/stunden"), &hours).await;
        assert!(page.says("Eingetragen."), "{}", page.text());
    }
    hand_in(pair, &order).await;
    order
}

async fn hand_in(pair: &mut Pair, order: &str) {
    let handed = [("criteria", "1"), ("note", "Alles gebucht.")];
    let page = pair.jonas.post(&format!("{order}/abgeben"), &handed).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

/// H6, I5: the client ticks hours, says why and sends the week back; the contractor reads it at the
/// entry. Tried: nothing at all, no reason, words for hours, more than a day.
#[testkit::twin]
async fn h6_hours_that_do_not_fit_are_ticked(db: TestDatabase) {
    let mut pair = paid(db).await;
    let project = pair.mara.get(&pair.path("/nacharbeit")).await;
    assert!(!project.says("Diese Stunden passen nicht"));
    let order = handed_in(&mut pair).await;
    let form = format!("{order}/nacharbeit");
    let page = pair.mara.get(&form).await;
    for words in ["Diese Stunden passen nicht", "1 Std.: Termin"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    for (fields, says) in [
        (vec![], "Nenne Stunden, die nicht passen"),
        (vec![("hours-2", "yes")], "Bitte ausfüllen."),
        (
            vec![
                ("hours-2", "yes"),
                ("hours-2-reason", WHY),
                ("hours-2-minutes", "wenig"),
            ],
            "Fehler",
        ),
        (
            vec![
                ("hours-2", "yes"),
                ("hours-2-reason", WHY),
                ("hours-2-minutes", "25"),
            ],
            "Ein Tag hat 0 bis 24 Stunden",
        ),
        (
            vec![("hours-9", "yes"), ("hours-9-reason", WHY)],
            "gibt es nicht mehr so",
        ),
    ] {
        let page = pair.mara.post(&form, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(page.says(says), "{says}: {}", page.text());
        if let Some((name, typed)) = fields.iter().find(|(name, _)| *name == "hours-2-minutes") {
            assert_eq!(page.value(name), Some(*typed), "typed values stay");
        }
    }
    let good = [("hours-2-reason", WHY), ("hours-2-minutes", "0:30")];
    let page = pair.jonas.post(&form, &good).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "only the client"
    );
    let page = pair.mara.submit(&form, &good).await;
    assert!(page.says("Nr. 2: Der Termin am Montag"), "{}", page.text());
    let page = pair.jonas.get(&format!("{order}/stunden")).await;
    for words in [
        "Bitte sieh dir diese Stunden noch einmal an",
        "Passt nicht: Der Termin am Montag",
        "30 Min.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.html.contains("<b>ganz"), "words stay words");
    hand_in(&mut pair, &order).await;
    let page = pair.mara.get(&format!("{order}/pruefen")).await;
    assert!(page.says("Geht zurück 50,60\u{a0}€"), "{}", page.text());
}

/// The same by API, with what was said at the decision and at the entry.
#[testkit::twin]
async fn i5_hours_are_objected_to_by_api(db: TestDatabase) {
    let mut pair = paid(db).await;
    let order = handed_in(&mut pair).await;
    let api = order.replace("/auftraege/", "/api/v1/orders/");
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Read).await;
    let revise = format!("{api}/revise");
    for wrong in [
        json!({}),
        json!({ "hours": [{ "entry": 2, "reason": "" }] }),
        json!({ "hours": [{ "entry": 7, "reason": "x" }] }),
        json!({ "hours": [{ "entry": 2, "reason": "x", "minutes": -1 }] }),
    ] {
        let (status, problem) = mara.post(&revise, &wrong).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{wrong}: {problem}"
        );
    }
    let project = format!("/api/v1/orders/{}/hours", pair.order);
    let (_, sheet) = jonas.get(&project).await;
    assert_eq!(sheet["entries"], json!([]));
    let said = json!({ "entry": 2, "reason": "Fiel aus", "minutes": 30 });
    let (status, room) = mara.post(&revise, &json!({ "hours": [said] })).await;
    assert_eq!(status, StatusCode::OK, "{room}");
    let (_, room) = jonas.get(&api).await;
    assert_eq!(room["decisions"][0]["hours"], json!([said]));
    let (_, sheet) = jonas.get(&format!("{api}/hours")).await;
    assert_eq!(sheet["entries"][1]["objections"], json!([said]));
    assert_eq!(sheet["entries"][0]["objections"], json!([]));
}

/// I5: a dispute names hours instead of a criterion, never both, and is checked once more before it
/// begins.
#[testkit::twin]
async fn i5_a_dispute_names_hours(db: TestDatabase) {
    let mut pair = paid(db).await;
    let order = handed_in(&mut pair).await;
    let form = format!("{order}/klaerung");
    let page = pair.mara.get(&form).await;
    assert!(page.says("Diese Stunden passen nicht"), "{}", page.text());
    let good = [
        ("hours-2", "yes"),
        ("hours-2-reason", WHY),
        ("words", "Eine Stunde ist zu viel."),
        ("sum", "18,79"),
    ];
    let both: Vec<_> = good.into_iter().chain([("criterion", "1")]).collect();
    let page = pair.mara.post(&form, &both).await;
    assert!(page.says("nicht beides auf einmal"), "{}", page.text());
    let page = pair.mara.post(&form, &good).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.says("Nr. 2: Der Termin am Montag"), "{}", page.text());
    let along = page.value("hours-2-reason").unwrap_or_default();
    assert!(along.starts_with("Der Termin am Montag"), "{along}");
    let change: Vec<_> = good.into_iter().chain([("change", "1")]).collect();
    let page = pair.mara.post(&form, &change).await;
    assert_eq!(page.value("sum"), Some("18,79"), "{}", page.text());

    let api = order.replace("/auftraege/", "/api/v1/orders/");
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let sum = json!({ "minor": 1_879, "currency": "EUR" });
    for wrong in [
        json!({ "words": "Zu viel", "sum": sum }),
        json!({ "words": "Zu viel", "sum": sum, "criterion": 1,
            "hours": [{ "entry": 2, "reason": "Fiel aus" }] }),
        json!({ "words": "", "sum": sum, "hours": [{ "entry": 2, "reason": "Fiel aus" }] }),
    ] {
        let (status, problem) = mara.post(&format!("{api}/dispute"), &wrong).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{wrong}: {problem}"
        );
    }
    let page = pair.mara.submit(&format!("{form}/eroeffnen"), &good).await;
    assert!(page.says("Eröffnet."), "{}", page.text());
    let page = pair.jonas.get(&order).await;
    for words in ["Stunden passen nicht: Nr. 2", "Eine Stunde ist zu viel."] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let page = pair.jonas.get(&format!("{order}/stunden")).await;
    assert!(page.says("Passt nicht: Der Termin"), "{}", page.text());
}
