//! What the two sides of an order say of each other, and how others see somebody.

use app::review::{self, Accepting, NewDelivery};
use app::{Scope, posting};
use axum::http::StatusCode;
use domain::instruction::LineId;
use kernel::OrderId;
use serde_json::json;
use testkit::{Page, TestDatabase};

use crate::matrix::things::{offer, published_ad};
use crate::question::Stage;

const OF_WORK: &str = "Sorgfältig sortiert und früh nachgefragt.";
const OF_CLIENT: &str = "Klare Anleitung, schnelle Antworten.";
const CRITERION: &str = "point-criterion-3";

/// An order that was delivered, accepted and paid.
async fn paid(stage: &Stage) -> OrderId {
    let order = stage.in_work().await;
    let delivery = NewDelivery {
        note: "Fertig.".into(),
        ticked: [LineId(3)].into(),
        ..NewDelivery::default()
    };
    let (mara, jonas) = (stage.cx("mara").await, stage.cx("jonas").await);
    review::deliver(&jonas, order, delivery).await.unwrap();
    let accepting = Accepting {
        percent: 100,
        ..Accepting::default()
    };
    review::accept(&mara, order, accepting).await.unwrap();
    order
}

fn refused_at(page: &Page, fields: &[&str]) {
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in fields {
        let link = format!("href=\"#f-{field}\"");
        assert!(page.html.contains(&link), "{link}: {}", page.html);
    }
    let errors = page.html.matches("href=\"#f-").count();
    assert_eq!(errors, fields.len(), "{}", page.html);
}

/// 2.5: a number alone is refused, and so are words alone; what was typed stays; what was sent is
/// checked once more, sent once, and closed until both have written.
#[testkit::twin]
async fn m2_5_only_stars_are_refused(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let running = stage.in_work().await;
    let early = stage
        .mara
        .get(&format!("/auftraege/{running}/bewertung"))
        .await;
    assert!(early.says("Der Auftrag läuft noch"), "{}", early.text());
    let early = stage.mara.get(&format!("/auftraege/{running}")).await;
    assert!(!early.html.contains("/bewertung"), "{}", early.html);
    let delivery = NewDelivery {
        note: "Fertig.".into(),
        ticked: [LineId(3)].into(),
        ..NewDelivery::default()
    };
    let jonas = stage.cx("jonas").await;
    review::deliver(&jonas, running, delivery).await.unwrap();
    stage
        .mara
        .submit(
            &format!("/auftraege/{running}/abnehmen"),
            &[("percent", "100")],
        )
        .await;
    let room = format!("/auftraege/{running}");
    let home = format!("{room}/bewertung");
    let page = stage.mara.get(&room).await;
    assert!(page.says("Bewertung schreiben"), "{}", page.text());

    let page = stage.mara.post(&home, &[("stars", "5")]).await;
    refused_at(&page, &[CRITERION, "words"]);
    let page = stage.mara.post(&home, &[(CRITERION, "yes")]).await;
    refused_at(&page, &["words"]);
    assert!(page.html.contains("checked"), "the choice stays");
    let words = [("words", OF_WORK)];
    for end in ["", "/senden"] {
        let page = stage.mara.post(&format!("{home}{end}"), &words).await;
        refused_at(&page, &[CRITERION]);
        assert!(page.says(OF_WORK), "the words stay: {}", page.text());
    }
    let good = [(CRITERION, "yes"), ("words", OF_WORK)];
    let page = stage.mara.post(&home, &good).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(
        page.says("Nach dem Senden lässt sich nichts mehr ändern") && page.says(OF_WORK),
        "{}",
        page.text()
    );
    let change = [good.as_slice(), &[("change", "1")]].concat();
    let page = stage.mara.post(&home, &change).await;
    assert!(page.html.contains("checked") && page.says(OF_WORK));
    for _ in 0..2 {
        let page = stage.mara.submit(&format!("{home}/senden"), &good).await;
        assert!(
            page.says("Die Bewertung ist gesendet") && page.says("Deine Bewertung ist da"),
            "{}",
            page.text()
        );
    }
    let other = [(CRITERION, "no"), ("words", OF_WORK)];
    let page = stage.mara.post(&format!("{home}/senden"), &other).await;
    assert!(page.says("bleibt, wie sie ist"), "{}", page.text());
    for path in [&room, &home] {
        let page = stage.jonas.get(path).await;
        assert!(page.says("Mara hat schon geschrieben"), "{}", page.text());
        assert!(!page.says(OF_WORK), "still closed: {}", page.text());
        let page = stage.ines.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
}

/// 2.5: once both have written both read it, whoever it is about answers once, and whoever is about
/// to offer or to choose reads it, with how many points were met and no mean.
#[testkit::twin]
async fn m2_5_whoever_is_about_to_offer_or_choose_reads_it(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = paid(&stage).await;
    let home = format!("/auftraege/{order}/bewertung");
    let good = [(CRITERION, "yes"), ("words", OF_WORK)];
    stage.mara.submit(&format!("{home}/senden"), &good).await;
    let points = ["answered-in-time", "clear-instruction"].map(|code| format!("point-{code}"));
    let mut fields = vec![("point-paid-as-agreed", "yes"), ("words", OF_CLIENT)];
    fields.extend(points.iter().map(|point| (point.as_str(), "yes")));
    let page = stage.jonas.post(&home, &fields).await;
    refused_at(&page, &["point-rejected-with-reasons"]);
    fields.push(("point-rejected-with-reasons", "no"));
    let page = stage.jonas.submit(&format!("{home}/senden"), &fields).await;
    assert!(page.says(OF_WORK), "both are open: {}", page.text());
    let page = stage.mara.get(&home).await;
    assert!(
        page.says(OF_CLIENT) && page.says("3 von 4 Punkten erfüllt"),
        "{}",
        page.text()
    );
    let answer = format!("{home}/antwort");
    let page = stage.mara.post(&answer, &[("reply", " ")]).await;
    refused_at(&page, &["reply"]);
    let page = stage
        .mara
        .submit(&answer, &[("reply", "Gern wieder")])
        .await;
    assert!(page.says("Die Antwort ist gesendet"), "{}", page.text());
    let page = stage.mara.post(&answer, &[("reply", "Und noch")]).await;
    assert!(page.says("Darauf ist schon geantwortet"), "{}", page.text());

    let mara = stage.cx("mara").await;
    let ad = published_ad(&mara, stage.task).await;
    let page = stage.ines.get(&format!("/uebernehmen/gesuche/{ad}")).await;
    assert!(
        page.says("Was über Mara als Auftraggeber gesagt wird")
            && page.says(OF_CLIENT)
            && page.says("Gern wieder")
            && page.says("Abgaben rechtzeitig beantwortet 1 von 1"),
        "{}",
        page.text()
    );
    let sent = posting::send(&stage.cx("jonas").await, ad, offer()).await;
    let sent = sent.unwrap();
    let shown = format!("/abgeben/gesuche/{ad}/angebote/{sent}");
    let page = stage.mara.get(&shown).await;
    assert!(
        page.says(OF_WORK) && page.says("1 von 1 Punkten erfüllt"),
        "{}",
        page.text()
    );
    assert!(
        !page.says("Jeder Beleg liegt im richtigen Ordner"),
        "what was agreed stays between the two: {}",
        page.text()
    );
    let person = stage.cx("jonas").await.reader().unwrap().id;
    let page = stage.mara.get(&format!("/leute/{person}/vertrauen")).await;
    assert!(page.says(OF_WORK), "{}", page.text());
    let path = format!("/api/v1/offers/{sent}/appraisals");
    let mara = stage.app.caller("Mara", Scope::Read).await;
    let (_, list) = mara.get(&path).await;
    assert_eq!(list["items"][0]["words"], OF_WORK, "{list}");
    assert_eq!(
        (&list["items"][0]["met"], &list["items"][0]["of"]),
        (&json!(1), &json!(1))
    );
    let ines = stage.app.caller("Ines", Scope::Read).await;
    assert_eq!(ines.get(&path).await.0, StatusCode::NOT_FOUND);
    let (_, seen) = ines.get(&format!("/api/v1/postings/{ad}")).await;
    let record = &seen["client_record"];
    assert_eq!(record["appraisals"][0]["reply"], "Gern wieder", "{seen}");
    assert_eq!(record["paid_orders"], 1, "{seen}");
}

/// The same by API: a number alone is refused here too.
#[testkit::twin]
async fn m2_5_appraisals_by_api(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let order = paid(&stage).await;
    let mara = stage.app.caller("Mara", Scope::Write).await;
    let jonas = stage.app.caller("Jonas", Scope::Write).await;
    let path = format!("/api/v1/orders/{order}/appraisals");
    let (_, asked) = mara.get(&path).await;
    assert_eq!(asked["asked"][0]["point"], "criterion-3", "{asked}");
    let (status, problem) = mara.post(&path, &json!({ "stars": 5 })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<_> = problem["errors"].as_array().unwrap().iter().collect();
    assert_eq!(fields.len(), 2, "{problem}");
    assert_eq!(fields[1]["field"], "words", "{problem}");
    let point = |point: &str| json!({ "point": point, "met": true });
    let strange = json!({ "points": [point("criterion-3"), point("stars")], "words": OF_WORK });
    let (status, problem) = mara.post(&path, &strange).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "points", "{problem}");
    let good = json!({ "points": [point("criterion-3")], "words": OF_WORK });
    let (status, _) = mara.post(&path, &good).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, blind) = jonas.get(&path).await;
    assert_eq!(blind["theirs_written"], true, "{blind}");
    assert_eq!(blind["theirs"], json!(null), "{blind}");
    let reply = json!({ "reply": "Danke" });
    let (status, _) = jonas.post(&format!("{path}/reply"), &reply).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "still closed");
    stage.app.pass_days(15);
    let (_, open) = jonas.get(&path).await;
    assert_eq!(open["theirs"]["words"], OF_WORK, "{open}");
    assert_eq!(open["refused"], "refusal-appraisal-too-late", "{open}");
    let (status, _) = jonas.post(&format!("{path}/reply"), &reply).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, own) = mara.get(&path).await;
    assert_eq!(own["own"]["reply"], "Danke", "{own}");
}

/// 2.6: the client sees what the record is made of, with the orders and the questions; nothing of it
/// can be typed in, by page or API.
#[testkit::twin]
async fn m2_6_the_client_sees_what_the_record_is_made_of(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    stage.asked("line-2", "Auch die alten Belege?").await;
    stage.app.pass_days(9);
    let page = stage.mara.get("/leute/ueber-mich").await;
    assert!(
        page.says("Rückfragen rechtzeitig beantwortet 0 von 1") && page.says("nicht beantwortet"),
        "{}",
        page.text()
    );
    let order = paid(&stage).await;
    let page = stage.mara.get("/leute/ueber-mich").await;
    assert!(
        page.says("Abgaben rechtzeitig beantwortet 1 von 1")
            && page.says("Auch die alten Belege?")
            && page.html.contains(&format!("href=\"/auftraege/{order}\"")),
        "{}",
        page.text()
    );
    let own = page.html.split("<footer").next().unwrap_or_default();
    let own = own.split("<main").nth(1).unwrap_or_default();
    assert!(!own.contains("<form") && !own.contains("<input"), "{own}");
    let typed = [("deliveries", "50")];
    let refused = stage.mara.post("/leute/ueber-mich", &typed).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let caller = stage.app.caller("Mara", Scope::Money).await;
    let path = "/api/v1/people/self/standing";
    let (_, seen) = caller.get(path).await;
    let record = &seen["as_client"]["reliability"];
    let share = |met: u32, of: u32| json!({ "met": met, "of": of });
    assert_eq!(record["deliveries_in_time"], share(1, 1), "{seen}");
    assert_eq!(record["questions_in_time"], share(0, 1), "{seen}");
    assert_eq!(seen["deliveries"][0]["outcome"], "accepted", "{seen}");
    assert_eq!(seen["deliveries"][0]["order"], json!(order), "{seen}");
    assert_eq!(seen["questions"][0]["outcome"], "unanswered", "{seen}");
    let (status, _) = caller.put(path, &seen).await;
    assert!(status.is_client_error(), "{status}");
    let page = stage.mara.get("/geld").await;
    assert!(page.html.contains("href=\"/leute/ueber-mich\""));
}
