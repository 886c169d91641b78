//! Sampling instead of looking at everything, and letting go.

use app::Scope;
use app::review::{self, Accepting, NewDelivery};
use axum::http::StatusCode;
use domain::instruction::LineId;
use serde_json::json;
use testkit::TestDatabase;

use crate::order::{Pair, acting};
use crate::question::Stage;

/// 2.21: the rate falls with good deliveries to the floor; what is not drawn is accepted with one
/// press; only the client sees any of it.
#[testkit::twin]
async fn m2_21_good_deliveries_need_fewer_looks(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let set = pair.path("/stichprobe");
    for wrong in ["", "4", "101", "viel"] {
        let page = pair.mara.post(&set, &[("floor", wrong)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let page = pair.mara.submit(&set, &[("floor", "5")]).await;
    assert!(
        page.says("Die Stichprobe ist eingestellt") && page.says("Prüfrate jetzt 100 %"),
        "{}",
        page.text()
    );
    assert_eq!(pair.jonas.get(&set).await.status, StatusCode::NOT_FOUND);
    let posted = pair.jonas.post(&set, &[("floor", "5")]).await;
    assert_eq!(posted.status, StatusCode::NOT_FOUND);

    let (mut looked, mut passed) = (0, 0);
    for round in 0..16 {
        pair.sign().await;
        pair.secure().await;
        pair.deliver().await;
        let page = pair.mara.get(&pair.path("/pruefen")).await;
        let rate = format!("Prüfrate {} %", (100 - 95 * round.min(10) / 10).max(5));
        let may_pass = page.says("darf ungeprüft durch");
        assert!(
            may_pass || page.says("Diese Abgabe ansehen"),
            "{}",
            page.text()
        );
        let again = pair.mara.get(&pair.path("/pruefen")).await;
        assert_eq!(again.says("darf ungeprüft durch"), may_pass, "drawn once");
        if round == 0 || round >= 10 {
            assert!(page.says(&rate), "{round}: {}", page.text());
        }
        assert!(round > 0 || !may_pass, "the first is always looked at");
        if may_pass {
            passed += 1;
        } else {
            looked += 1;
        }
        let page = pair
            .mara
            .submit(&pair.path("/abnehmen"), &[("percent", "100")])
            .await;
        assert!(page.says("Abgenommen und bezahlt"), "{}", page.text());
        let page = pair.mara.post(&pair.path("/noch-einmal"), &[]).await;
        let next = page.location().split(['?', '#']).next().unwrap().to_owned();
        pair.order = next.rsplit('/').next().unwrap().parse().unwrap();
    }
    assert!(
        passed > 0 && looked > 0,
        "{passed} passed, {looked} looked at"
    );
    let page = pair.mara.get(&pair.path("/stichprobe")).await;
    assert!(
        page.says("Prüfrate jetzt 5 %, nach 16 guten Abgaben"),
        "{}",
        page.text()
    );
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let path = format!("/api/v1/orders/{}/sampling", pair.order);
    let (_, now) = mara.get(&path).await;
    assert_eq!(
        (&now["rate"], &now["streak"]),
        (&json!(5), &json!(16)),
        "{now}"
    );
    assert_eq!(jonas.get(&path).await.0, StatusCode::NOT_FOUND);
    let (status, now) = mara.put(&path, &json!({ "floor": 50 })).await;
    assert_eq!(
        (status, &now["rate"]),
        (StatusCode::OK, &json!(50)),
        "{now}"
    );
    assert_eq!(mara.delete(&path).await.0, StatusCode::NO_CONTENT);
    let (_, now) = mara.get(&path).await;
    assert_eq!(now["floor"], json!(null), "{now}");
}

/// 3.25: after the hand-over, what the client changes at the how is counted, in her own report
/// alone; what came from feedback is none.
#[testkit::twin]
async fn m3_25_meddling_stands_in_the_own_report_alone(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.in_work().await;
    let room = format!("/auftraege/{order}");
    let mark = format!("{room}/verantwortung");
    for other in [&mut stage.jonas, &mut stage.ines] {
        assert_eq!(other.post(&mark, &[]).await.status, StatusCode::NOT_FOUND);
    }
    let page = stage.mara.submit(&mark, &[]).await;
    assert!(
        page.says("Die Verantwortung ist übergeben"),
        "{}",
        page.text()
    );
    stage.mara.submit(&mark, &[]).await;
    let page = stage.jonas.get(&room).await;
    assert!(
        page.says("verantwortet Jonas, wie gearbeitet wird"),
        "{}",
        page.text()
    );
    assert!(!page.html.contains("/abgeben/loslassen"), "{}", page.html);
    let handed = page
        .text()
        .matches("hat die Verantwortung übergeben")
        .count();
    assert_eq!(handed, 1, "{}", page.text());
    let page = stage.mara.get("/abgeben/loslassen").await;
    assert!(page.says("Keine Einmischung"), "{}", page.text());

    stage.app.pass(std::time::Duration::from_hours(1));
    let home = format!("{room}/rueckmeldungen");
    let said = [
        ("observed", "Ordner fehlt"),
        ("next-step", "Ordner anlegen"),
    ];
    stage.jonas.submit(&home, &said).await;
    let page = stage.mara.get(&home).await;
    let take = page
        .attribute("href", &format!("{home}/"))
        .unwrap()
        .to_owned();
    let fields = [("spot", "new"), ("text", "Ordner anlegen"), ("base", "1")];
    let page = stage.mara.submit(&take, &fields).await;
    assert!(page.says("steht in der neuen Fassung"), "{}", page.text());
    let page = stage.mara.get("/abgeben/loslassen").await;
    assert!(
        page.says("Keine Einmischung"),
        "feedback is none: {}",
        page.text()
    );

    let mara = stage.cx("mara").await;
    let instruction = app::instruction::show(&mara, stage.instruction)
        .await
        .unwrap();
    let mut draft = instruction.draft;
    draft.goal = "Alles anders".into();
    let typed = app::instruction::Typed { draft, base: 2 };
    app::instruction::save(&mara, stage.instruction, typed)
        .await
        .unwrap();
    let jonas = stage.cx("jonas").await;
    let delivery = NewDelivery {
        note: "Fertig.".into(),
        ticked: [LineId(3)].into(),
        ..NewDelivery::default()
    };
    review::deliver(&jonas, order, delivery).await.unwrap();
    let remark = [("text", "Blauer Ordner wäre schöner"), ("kind", "taste")];
    stage
        .mara
        .submit(&format!("{room}/anmerkungen"), &remark)
        .await;
    let page = stage.mara.get("/abgeben/loslassen").await;
    assert!(
        page.says("Eine Einmischung"),
        "not sent yet: {}",
        page.text()
    );
    let accepting = Accepting {
        percent: 100,
        ..Accepting::default()
    };
    review::accept(&acting(&stage.app, "mara").await, order, accepting)
        .await
        .unwrap();
    let page = stage.mara.get("/abgeben/loslassen").await;
    assert!(
        page.says("2 Einmischungen")
            && page.says("Anleitung geändert")
            && page.says("Anmerkung ohne Kriterium"),
        "{}",
        page.text()
    );
    let page = stage.jonas.get("/abgeben/loslassen").await;
    assert!(!page.says("Anleitung geändert"), "{}", page.text());
    let caller = stage.app.caller("Mara", Scope::Read).await;
    let (_, list) = caller.get("/api/v1/hand-overs").await;
    assert_eq!(list["items"][0]["meddled"][0]["what"], "edit", "{list}");
    let late = stage.mara.post(&mark, &[]).await;
    assert_eq!(
        late.status,
        StatusCode::SEE_OTHER,
        "marked once stays marked"
    );
}
