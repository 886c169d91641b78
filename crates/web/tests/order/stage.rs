//! A project in stages through the front door, as two people.

use app::review::Revising;
use axum::http::StatusCode;
use domain::agreement::Defect;
use domain::instruction::LineId;
use serde_json::json;
use testkit::TestDatabase;

use super::Pair;

/// 0.11, 0.15, 0.16: the client splits the work, both sign, and each stage is secured, handed in,
/// accepted and paid by itself.
#[testkit::twin]
async fn m0_11_a_project_goes_through_its_stages(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/etappen");
    let page = pair.mara.get(&pair.path("/vertrag")).await;
    assert!(page.says("In Etappen aufteilen"), "{}", page.text());
    let page = pair.jonas.get(&pair.path("/vertrag")).await;
    assert!(!page.says("In Etappen aufteilen"), "{}", page.text());
    let due = {
        let mara = super::acting(&pair.app, "mara.lindner").await;
        let room = app::agreement::room(&mara, pair.order).await.unwrap();
        let zone = kernel::Zone::default();
        [-7, 0].map(|days| {
            zone.local_date(zone.add_days(room.head.due_at, days))
                .to_string()
        })
    };
    let rows = |first: &'static str, sums: [&'static str; 2]| {
        vec![
            ("title-1", first.to_owned()),
            ("amount-1", sums[0].to_owned()),
            ("due-1", due[0].clone()),
            ("title-3", "Die übrigen".to_owned()),
            ("amount-3", sums[1].to_owned()),
            ("due-3", due[1].clone()),
        ]
    };
    // Tried: a sum that does not add up, words for a sum, no words, the other side.
    for (first, sums, says) in [
        ("Zwei Beiträge", ["100", "200"], "Gleiche die Beträge an"),
        ("Zwei Beiträge", ["viel", "260"], "Das ist keine Summe"),
        (
            "Zwei Beiträge",
            ["", "260"],
            "Etappe 1, Betrag: Bitte ausfüllen.",
        ),
        ("–", ["100", "260"], "Etappe 1 braucht Worte"),
    ] {
        let fields = rows(first, sums);
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let page = pair.mara.post(&path, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert_eq!(
            page.value("title-3"),
            Some("Die übrigen"),
            "typed values stay"
        );
        assert!(page.says(says), "{says}: {}", page.text());
    }
    let fields = rows("Zwei Beiträge", ["100", "260"]);
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let page = pair.jonas.post(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.mara.submit(&path, &fields).await;
    assert!(
        page.says("Der Vertrag ist neu aufgesetzt") && page.says("„Zwei Beiträge“ für 100,00"),
        "{}",
        page.text()
    );
    pair.sign().await;
    let secure = pair.path("/hinterlegen");
    let page = pair.mara.get(&secure).await;
    assert!(page.says("100,00\u{a0}€ hinterlegen"), "{}", page.text());
    let stage = "Etappe 1 von 2: „Zwei Beiträge“";
    assert!(
        page.says(stage) && page.says("Summe dieser Etappe"),
        "{}",
        page.text()
    );
    let page = pair.mara.post(&secure, &[("part", "100,01")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.mara.submit(&secure, &[("part", "40")]).await;
    assert!(
        page.says("jetzt dran, noch 60,00\u{a0}€ offen"),
        "{}",
        page.text()
    );
    let page = pair.mara.submit(&secure, &[("amount", "6000")]).await;
    assert!(page.says("jetzt dran, hinterlegt"), "{}", page.text());
    let zone = kernel::Zone::default();
    let day = |at| kernel::format::date(zone.local_date(at), kernel::Locale::De);
    let mara = super::acting(&pair.app, "mara.lindner").await;
    let room = app::agreement::room(&mara, pair.order).await.unwrap();
    let [first, last] = [room.stages[0].due_at, room.stages[1].due_at];
    let jonas = super::acting(&pair.app, "jonas.weber").await;
    let turns = app::agreement::turns(&jonas).await.unwrap();
    assert_eq!(
        turns[0].order.due_at, first,
        "the stage in work comes first"
    );
    assert!(first < last);
    let page = pair.jonas.get("/heute").await;
    assert!(!page.says(&day(last)), "{}", page.text());
    let page = pair.jonas.get(&pair.path("/abgeben")).await;
    assert!(page.says(stage), "{}", page.text());
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    let page = pair.mara.post(&pair.path("/pruefen"), &fields).await;
    assert!(
        page.says("Abnehmen und 100,00\u{a0}€ freigeben"),
        "{}",
        page.text()
    );
    let page = pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    assert!(page.says("Etappe 2 von 2"), "{}", page.text());
    assert!(
        page.says("Etappe abgenommen und bezahlt."),
        "{}",
        page.text()
    );
    assert!(!page.says("Erfüllt"), "{}", page.text());
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("bezahlt") && page.says("noch 260,00\u{a0}€ offen"),
        "{}",
        page.text()
    );
    pair.mara.submit(&secure, &[("amount", "26000")]).await;
    pair.deliver().await;
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let mara = pair.app.caller("Mara Lindner", app::Scope::Read).await;
    let (_, room) = mara.get(&format!("/api/v1/orders/{}", pair.order)).await;
    assert_eq!(room["state"], "paid", "{room}");
    assert_eq!(room["money"]["paid_out"]["minor"], 36_000);
    assert_eq!(room["stages"][1]["paid"]["minor"], 26_000);
    assert_eq!(room["stages"][0]["ended"], "accepted");
}

/// The same split by API; what does not add up changes nothing.
#[testkit::twin]
async fn programs_split_an_order(db: TestDatabase) {
    let pair = Pair::new(db).await;
    let mara = pair.app.caller("Mara Lindner", app::Scope::Money).await;
    let path = format!("/api/v1/orders/{}", pair.order);
    let (_, room) = mara.get(&path).await;
    let due = room["due_at"].clone();
    assert_eq!(room["stages"].as_array().unwrap().len(), 1);
    let stage = |minor: i64| json!({ "title": "Ein Teil", "amount": { "minor": minor, "currency": "EUR" }, "due_at": due });
    for stages in [
        json!([stage(36_000)]),
        json!([stage(18_000), stage(18_001)]),
        json!([stage(-1), stage(36_001)]),
        json!([stage(i64::MAX), stage(i64::MAX)]),
        json!("two"),
    ] {
        let (status, problem) = mara
            .put(&format!("{path}/stages"), &json!({ "stages": stages }))
            .await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    }
    let stages = json!({ "stages": [stage(18_000), stage(18_000)] });
    let (status, standing) = mara.put(&format!("{path}/stages"), &stages).await;
    assert_eq!(status, StatusCode::OK, "{standing}");
    let (_, room) = mara.get(&path).await;
    assert_eq!(room["stages"].as_array().unwrap().len(), 2, "{room}");
    assert_ne!(room["contract_hash"], json!(null));
}

/// The form for stages begins with two rows, gives one more on demand without script, keeps what
/// was typed and says what is missing; the room leads there and says that the contract is new.
#[testkit::twin]
async fn m0_11_stages_are_added_row_by_row(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let (room, path) = (pair.path(""), pair.path("/etappen"));
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("In Etappen aufteilen") && page.html.contains("/unterlagen\""),
        "{}",
        page.text()
    );
    assert!(!pair.jonas.get(&room).await.says("In Etappen aufteilen"));
    let page = pair.mara.get(&path).await;
    assert!(
        page.says("Etappe 2") && !page.says("Etappe 3"),
        "{}",
        page.text()
    );
    let typed = [
        ("title-1", "Entwurf"),
        ("amount-1", "100"),
        ("rows", "2"),
        ("more", "1"),
    ];
    let page = pair.mara.post(&path, &typed).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.value("title-1"), Some("Entwurf"));
    assert!(
        page.says("Etappe 3")
            && page.says("Bisher 100,00\u{a0}€ von 360,00\u{a0}€: 260,00\u{a0}€ fehlen noch."),
        "{}",
        page.text()
    );
    let confidential = [("confidential", "yes")];
    pair.mara
        .submit(&pair.path("/unterlagen"), &confidential)
        .await;
    let page = pair.jonas.get(&room).await;
    assert!(
        page.says("Vertrag neu aufgesetzt")
            && page.html.contains(&format!("{room}/vertrag#unterlagen")),
        "{}",
        page.text()
    );
    let page = pair.jonas.get(&pair.path("/unterschreiben")).await;
    assert!(page.says("keine neutrale Person"), "{}", page.text());
    let page = pair.jonas.get(&pair.path("/vertrag")).await;
    assert!(
        page.says("gibt der anderen 7 Tage, um abzuhelfen"),
        "{}",
        page.text()
    );
}

/// Work that is late is called late, with what each side can do about it.
#[testkit::twin]
async fn late_work_is_called_late(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    let room = pair.path("");
    assert!(!pair.mara.get(&room).await.says("überfällig"));
    pair.app.pass_days(24);
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("Seit 3 Tagen überfällig.") && page.says("oder tritt zurück"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get("/heute").await;
    assert!(page.says("Seit 3 Tagen überfällig."), "{}", page.text());
}

/// After a revision the room, the list, "Heute" and the list by API say its day, and nothing is
/// called late before it.
#[testkit::twin]
async fn late_is_counted_from_the_day_a_revision_has_set(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    pair.app.pass_days(20);
    let fields = [("criteria", "1"), ("note", "Acht Beiträge, siehe Ordner.")];
    let file = ("files", "beiträge.txt", b"eins\n".as_slice());
    let path = pair.path("/abgeben");
    let page = pair.jonas.upload(&path, &fields, file).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let mara = super::acting(&pair.app, "mara.lindner").await;
    let revising = Revising {
        defects: vec![Defect {
            criterion: LineId(1),
            reason: "Zwei Beiträge fehlen.".to_owned(),
        }],
        ..Revising::default()
    };
    app::review::revise(&mara, pair.order, revising)
        .await
        .unwrap();
    // The day first agreed has passed, that of the revision has not.
    pair.app.pass_days(4);
    let room = app::agreement::room(&mara, pair.order).await.unwrap();
    assert!(room.due_at > room.head.due_at, "the revision moved the day");
    let moved = room.due_at.to_string();
    let own = pair.path("");
    for path in ["/heute", "/auftraege?seite=uebernommen", &own] {
        let page = pair.jonas.get(path).await;
        assert!(page.html.contains(&moved), "{path}: {}", page.text());
        assert!(!page.says("überfällig"), "{path}: {}", page.text());
    }
    let caller = pair.app.caller("Mara Lindner", app::Scope::Read).await;
    let (_, orders) = caller.get("/api/v1/orders").await;
    assert_eq!(orders["items"][0]["due_at"], json!(moved), "{orders}");
    // Late all the same, three days after it.
    pair.app.pass_days(13);
    let page = pair.jonas.get("/heute").await;
    assert!(page.says("Seit 3 Tagen überfällig."), "{}", page.text());
}
