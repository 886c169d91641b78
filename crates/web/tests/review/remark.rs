//! Remarks at a place: gathered alone, sent with the decision, answered with the next delivery.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{Page, TestDatabase};

use crate::order::Pair;

async fn delivered(db: TestDatabase) -> Pair {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    pair
}

fn one(
    text: &'static str,
    kind: &'static str,
    criterion: &'static str,
) -> Vec<(&'static str, &'static str)> {
    let place = ("place", "Zweite Überschrift");
    vec![
        ("text", text),
        ("kind", kind),
        ("criterion", criterion),
        place,
    ]
}

/// The id in the name of a field of the delivery's page.
fn field(page: &Page, beginning: &str) -> String {
    page.attribute("name", beginning).unwrap().to_owned()
}

/// What was gathered at a criterion and is typed there once more is said once: in the room, and when
/// it is answered.
#[testkit::twin]
async fn what_is_gathered_and_typed_is_said_once(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let home = pair.path("/anmerkungen");
    let words = "Drei Überschriften fehlen";
    pair.mara.submit(&home, &one(words, "must", "1")).await;
    let fields = [("defect-1", "  Drei Überschriften\r\nfehlen ")];
    let page = pair.mara.submit(&pair.path("/nacharbeit"), &fields).await;
    assert!(page.says("Die Nacharbeit ist erbeten"), "{}", page.text());
    let room = pair.jonas.get(&pair.path("")).await;
    assert_eq!(room.text().matches(words).count(), 1, "{}", room.text());
    let page = pair.jonas.get(&pair.path("/abgeben")).await;
    assert_eq!(
        page.html.matches("name=\"why-").count(),
        1,
        "{}",
        page.text()
    );
}

/// What is typed and not gathered goes along, also beside a remark at the same criterion.
#[testkit::twin]
async fn what_is_typed_beside_a_remark_goes_along(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let home = pair.path("/anmerkungen");
    let gathered = one("Drei Überschriften fehlen", "must", "1");
    pair.mara.submit(&home, &gathered).await;
    let fields = [("defect-1", "Eine ist doppelt")];
    pair.mara.submit(&pair.path("/nacharbeit"), &fields).await;
    let page = pair.jonas.get(&pair.path("/abgeben")).await;
    assert!(page.says("Drei Überschriften fehlen") && page.says("Eine ist doppelt"));
    assert_eq!(
        page.html.matches("name=\"why-").count(),
        2,
        "{}",
        page.text()
    );
}

/// 3.14, 3.24, I2: remarks at their place; the second delivery shows which are done and why not;
/// the curve rises; what is left is kept for next time.
#[testkit::twin]
async fn m3_14_the_second_delivery_shows_which_remarks_are_done(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let home = pair.path("/anmerkungen");
    let wrong = pair.mara.post(&home, &one("Zu bunt", "must", "2")).await;
    assert_eq!(
        wrong.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "taste is no must"
    );
    assert!(
        wrong.says("So streng ist") && wrong.says("Zu bunt"),
        "{}",
        wrong.text()
    );
    let wrong = pair.mara.post(&home, &one("Zu bunt", "must", "")).await;
    assert!(
        wrong.says("Nur ein Muss-Kriterium hält Geld auf"),
        "{}",
        wrong.text()
    );
    let theirs = pair.jonas.post(&home, &one("x", "taste", "")).await;
    assert_eq!(
        theirs.status,
        StatusCode::NOT_FOUND,
        "the contractor remarks nothing"
    );

    for remark in [
        one("Drei Überschriften fehlen", "must", "1"),
        one("Lieber kursiv", "taste", "2"),
        one("Doch nicht", "taste", ""),
    ] {
        let page = pair.mara.submit(&home, &remark).await;
        assert!(page.says("Die Anmerkung ist gemerkt"), "{}", page.text());
    }
    let page = pair.jonas.get(&home).await;
    assert!(
        !page.says("Drei Überschriften fehlen"),
        "gathered is private: {}",
        page.text()
    );
    let page = pair.mara.get(&home).await;
    let removes: Vec<_> = page.html.match_indices("/entfernen").collect();
    assert_eq!(removes.len(), 3, "{}", page.html);
    let start = page.html.find("Doch nicht</p>").unwrap();
    let rest = &page.html[start..];
    let end = rest.find("/entfernen").unwrap();
    let from = rest[..end].rfind('"').unwrap() + 1;
    let remove = rest[from..end + "/entfernen".len()].to_owned();
    let stranger = pair.jonas.post(&remove, &[]).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
    let page = pair.mara.submit(&remove, &[]).await;
    assert!(!page.says("Doch nicht"), "{}", page.text());
    let page = pair.mara.get(&pair.path("/pruefen")).await;
    assert!(page.says("Drei Überschriften fehlen") && page.says("Lieber kursiv"));

    // The remark at a must is enough: nothing has to be typed twice.
    let page = pair.mara.submit(&pair.path("/nacharbeit"), &[]).await;
    assert!(page.says("Die Nacharbeit ist erbeten"), "{}", page.text());
    let page = pair.mara.post(&home, &one("Zu spät", "taste", "")).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "nothing to look at"
    );

    let deliver = pair.path("/abgeben");
    let page = pair.jonas.get(&deliver).await;
    assert!(
        page.says("Drei Überschriften fehlen") && page.says("Zweite Überschrift"),
        "{}",
        page.text()
    );
    let fields = [("criteria", "1"), ("note", "Zweite Runde")];
    let page = pair.jonas.post(&deliver, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Ein Muss bleibt offen"), "{}", page.text());
    let why = field(&page, "why-");
    let done = why.replace("why-", "done-");
    let second = page.html.split("name=\"why-").nth(2).unwrap();
    let second = format!("why-{}", second.split('"').next().unwrap());
    let fields = [
        ("criteria", "1"),
        ("note", "Zweite Runde"),
        (&why, ""),
        (&done, "yes"),
        (&second, "Kursiv ist im Blog nicht möglich"),
    ];
    let page = pair.jonas.submit(&deliver, &fields).await;
    assert!(
        page.says("Jetzt ist die andere Seite dran"),
        "{}",
        page.text()
    );

    let page = pair.mara.get(&home).await;
    let text = page.text();
    assert!(page.says("erledigt mit Abgabe 2"), "{text}");
    assert!(
        page.says("nicht erledigt mit Abgabe 2: Kursiv ist im Blog nicht möglich"),
        "{text}"
    );
    let fields = [("percent", "98"), ("remark", "Nächstes Mal mit Bild")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let page = pair.jonas.get(&home).await;
    assert!(
        page.says("So nähert ihr euch an") && page.says("1 von 2"),
        "{}",
        page.text()
    );
    assert!(
        page.html.contains("Einig von Abgabe zu Abgabe: 0 %, 100 %"),
        "{}",
        page.html
    );
    let report = app::verify(&pair.app.app).await.unwrap();
    assert_eq!(report.findings, []);
}

/// 3.22, I3: 98 % pays everything, and the next order of the same kind shows both what was
/// remarked.
#[testkit::twin]
async fn m3_22_what_was_remarked_stands_in_the_next_order(db: TestDatabase) {
    let mut pair = delivered(db).await;
    let home = pair.path("/anmerkungen");
    let page = pair
        .mara
        .submit(&home, &one("Lieber kursiv", "taste", "2"))
        .await;
    assert!(page.says("Die Anmerkung ist gemerkt"), "{}", page.text());
    let fields = [("percent", "98"), ("remark", "Nächstes Mal mit Bild")];
    let page = pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    assert!(page.says("Abgenommen und bezahlt"), "{}", page.text());
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.says("An dich ausgezahlt 360,00\u{a0}€"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&home).await;
    assert!(
        page.says("Lieber kursiv") && page.says("für das nächste Mal"),
        "{}",
        page.text()
    );
    let page = pair.mara.post(&pair.path("/noch-einmal"), &[]).await;
    let next = page.location().split(['?', '#']).next().unwrap().to_owned();
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&next).await;
        assert!(
            page.says("Vom letzten Mal")
                && page.says("Abgenommen mit 98 %")
                && page.says("Nächstes Mal mit Bild")
                && page.says("Lieber kursiv"),
            "{}",
            page.text()
        );
    }
    let other = pair.another("Nora Vogt", "Jonas Weber Zwei").await;
    let mut nora = pair.app.signed_in("Nora Vogt").await;
    let page = nora.get(&format!("/auftraege/{other}")).await;
    assert!(!page.says("Vom letzten Mal"), "{}", page.text());
}

/// The same by API, and bad input: unknown kinds, criteria and files, answers to remarks that are
/// not there.
#[testkit::twin]
async fn remarks_by_api(db: TestDatabase) {
    let pair = delivered(db).await;
    pair.app.person("Ines Fremd").await;
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let ines = pair.app.caller("Ines Fremd", Scope::Money).await;
    let order = format!("/api/v1/orders/{}", pair.order);
    let path = format!("{order}/remarks");
    let nobody = "00000000-0000-7000-8000-000000000000";
    for (wish, field) in [
        (json!({ "kind": "wish", "text": "x" }), "kind"),
        (json!({ "kind": "must", "text": "x" }), "criterion"),
        (
            json!({ "kind": "taste", "criterion": 77, "text": "x" }),
            "criterion",
        ),
        (
            json!({ "kind": "taste", "file": nobody, "text": "x" }),
            "file",
        ),
        (json!({ "kind": "taste", "text": " " }), "text"),
    ] {
        let (status, problem) = mara.post(&path, &wish).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wish}");
        let fields = problem["errors"].to_string();
        assert!(fields.contains(field), "{wish}: {problem}");
    }
    let wish = json!({ "kind": "must", "criterion": 1, "text": "Nummer 4 fehlt" });
    let (status, made) = mara.post(&path, &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let (_, list) = jonas.get(&path).await;
    assert_eq!(list["items"], json!([]));
    let (status, _) = ines.get(&path).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, _) = mara
        .post(&path, &json!({ "kind": "taste", "text": "weg" }))
        .await;
    assert_eq!(status, StatusCode::CREATED);
    let (_, list) = mara.get(&path).await;
    let gone = format!("{path}/{}", list["items"][1]["id"].as_str().unwrap());
    assert_eq!(jonas.delete(&gone).await.0, StatusCode::NOT_FOUND);
    assert_eq!(mara.delete(&gone).await.0, StatusCode::NO_CONTENT);
    assert_eq!(mara.delete(&gone).await.0, StatusCode::NOT_FOUND);
    let (status, _) = mara
        .post(&format!("{order}/revise"), &json!({ "defects": [] }))
        .await;
    assert_eq!(status, StatusCode::OK);
    let (_, list) = jonas.get(&path).await;
    assert_eq!(list["items"][0]["is_open"], true, "{list}");
    assert_eq!(list["curve"][0]["must"], 1, "{list}");
    let id = list["items"][0]["id"].as_str().unwrap();
    let deliver = format!("{order}/deliveries");
    let unknown = json!({ "note": "x", "ticked": [1], "remarks": [
        { "remark": id, "done": true }, { "remark": nobody, "done": true } ] });
    let (status, _) = jonas.post(&deliver, &unknown).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = json!({ "note": "x", "ticked": [1], "steps": [3], "notes": { "2": "Passt" },
        "remarks": [{ "remark": id, "done": true }] });
    let (status, room) = jonas.post(&deliver, &said).await;
    assert_eq!(status, StatusCode::OK, "{room}");
    let (_, list) = mara.get(&path).await;
    assert_eq!(list["items"][0]["answers"][0]["done"], true, "{list}");
    let (_, room) = mara.get(&order).await;
    let last = &room["deliveries"][1];
    assert_eq!(last["notes"]["2"], "Passt", "{last}");
    assert_eq!(last["steps"], json!([3]), "{last}");
}
