//! "Meine Woche" and goals for freed time, on pages and by API.

use std::time::Duration;

use app::Scope;
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit::{TestApp, TestDatabase};

use super::accepted::accepted;
use super::{assert_refused, enter, id};

const WEEK: &str = "/heute/woche";

/// Five days of so many hours in the week that has begun.
fn five(hours: &str) -> Vec<(&'static str, &str)> {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    let mut fields = vec![("week", "2026-W48")];
    fields.extend(days.map(|day| (day, hours)));
    fields
}

/// Mission 0.2: 5 × 14 h are 70 h; the page says them, the goal and the gap, and the picture and
/// the table say the same.
#[testkit::twin]
async fn m0_2_five_days_of_14_hours_show_70_and_the_gap_to_the_goal(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let page = mara.get("/heute").await;
    assert!(
        page.says("Wie lange arbeitest du wirklich?"),
        "{}",
        page.text()
    );
    let page = mara.get(WEEK).await;
    assert!(
        page.says("KW 48, 23.11.2026 bis 29.11.2026"),
        "{}",
        page.text()
    );
    assert!(
        !page.html.contains("<figure"),
        "nothing is drawn before there is anything"
    );

    let page = mara.submit(WEEK, &five("14")).await;
    assert!(page.says("Deine Woche ist gespeichert."), "{}", page.text());
    let says = "70 Std. gearbeitet. Dein Feierabend lässt 47 Std. 30 Min. zu: Das sind 22 Std. 30 Min. zu viel.";
    assert!(page.says(says), "{}", page.text());
    assert!(
        page.says("Summe 70 Std. 47 Std. 30 Min."),
        "{}",
        page.text()
    );
    assert!(
        page.html
            .contains("Montag 14\u{a0}Std., Dienstag 14\u{a0}Std."),
        "{}",
        page.html
    );
    assert_eq!(page.value("monday"), Some("14"));
    assert!(mara.get("/heute").await.says(says));

    // The same week by API, to the minute.
    let caller = app.caller("Mara", Scope::Write).await;
    let (status, week) = caller.get("/api/v1/weeks/2026-W48").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        week,
        json!({"week": "2026-W48", "days": [840, 840, 840, 840, 840, 0, 0],
            "total": 4200, "target": 2850, "gap": 1350})
    );

    // Other spellings, another week, the way between them, and the history.
    let fields = [
        ("week", "2026-W47"),
        ("monday", "8,5"),
        ("tuesday", "8:30"),
        ("sunday", "8 Std. 30 Min."),
    ];
    let page = mara.submit(WEEK, &fields).await;
    assert!(page.says("25 Std. 30 Min. gearbeitet."), "{}", page.text());
    assert!(page.says("Das passt."), "{}", page.text());
    assert!(
        page.attribute("href", "/heute/woche?week=2026-W48")
            .is_some()
    );
    assert!(
        page.attribute("href", "/heute/woche?week=2026-W46")
            .is_some()
    );
    let page = mara.get(WEEK).await;
    assert!(
        page.says("KW 48 70 Std. 22 Std. 30 Min. KW 47 25 Std. 30 Min."),
        "{}",
        page.text()
    );
    assert!(
        page.attribute("href", "/heute/woche?week=2026-W49")
            .is_none(),
        "it has not begun"
    );

    // Without a single hour nothing is kept of a week.
    mara.submit(WEEK, &[("week", "2026-W48")]).await;
    let (status, _) = caller.get("/api/v1/weeks/2026-W48").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

/// What is wrong is said at every day at once, and nothing is kept.
#[testkit::twin]
async fn wrong_hours_are_named_and_keep_nothing(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let fields = [
        ("week", "2026-W48"),
        ("monday", "24:01"),
        ("tuesday", "-1"),
        ("wednesday", "viel"),
        ("thursday", "99999999999999999999"),
        ("friday", "8"),
    ];
    let page = mara.post(WEEK, &fields).await;
    assert_refused(&page, "Ein Tag hat nur 24 Stunden.");
    for says in [
        "Die Dauer darf nicht unter null liegen.",
        "Das ist keine Dauer.",
    ] {
        assert!(page.says(says), "{says}: {}", page.text());
    }
    assert_eq!(page.html.matches("aria-invalid=\"true\"").count(), 4);
    assert_eq!(page.value("wednesday"), Some("viel"));
    let weeks = [
        "2026-W49",
        "2016-W40",
        "2026-W54",
        "",
        "'; drop table work_week",
    ];
    for week in weeks {
        let page = mara.post(WEEK, &[("week", week), ("monday", "8")]).await;
        assert_refused(&page, "Diese Woche lässt sich nicht eintragen.");
    }
    let caller = app.caller("Mara", Scope::Write).await;
    let put = |week: &'static str, body: Value| {
        let caller = &caller;
        async move { caller.put(&format!("/api/v1/weeks/{week}"), &body).await }
    };
    let (status, problem) = put(
        "2026-W48",
        json!({"days": [1441, -1, null, null, null, null, null]}),
    )
    .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    assert_eq!(
        put("2026-W49", json!({"days": [60, 0, 0, 0, 0, 0, 0]}))
            .await
            .0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        put("2026-W99", json!({"days": [60, 0, 0, 0, 0, 0, 0]}))
            .await
            .0,
        StatusCode::NOT_FOUND
    );
    assert!(
        put("2026-W48", json!({"days": [60]}))
            .await
            .0
            .is_client_error()
    );
    assert_eq!(
        caller.get("/api/v1/weeks?weeks=53").await.1["items"],
        json!([])
    );
    // Addresses somebody made up show the week that has begun.
    for query in ["?week=2027-W20", "?week=x", "?deleted=x"] {
        assert!(
            mara.get(&format!("{WEEK}{query}")).await.says("KW 48,"),
            "{query}"
        );
    }
}

/// Mission 0.3: a task of 3 hours a week is handed on and accepted in four weeks. That frees 12
/// hours, and a goal of 2 hours a week was reached four times.
#[testkit::twin]
async fn m0_3_four_accepted_deliveries_reach_the_goal_four_times(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    app.person("Jonas").await;
    let task = id(&enter(&mut mara, &[("hours", "3")]).await);
    let form = mara.get("/heute/ziele/neu").await;
    let one = form.value("id").unwrap().to_owned();
    for _ in 0..2 {
        // A double press makes one goal.
        let page = mara
            .submit(
                "/heute/ziele/neu",
                &[("id", &one), ("title", "Sport"), ("hours", "2")],
            )
            .await;
        assert!(page.says("Das Ziel ist gespeichert."), "{}", page.text());
        assert!(page.says("Sport 2 Std. je Woche · diese Woche 0 Min. · in den letzten 8 Wochen noch nicht erreicht"), "{}", page.text());
    }
    let mut orders = Vec::new();
    for week in 0..4 {
        if week > 0 {
            app.pass_days(7);
        }
        orders.push(accepted(&app, task).await);
    }
    let mut mara = app.signed_in("Mara").await;
    for path in ["/heute", WEEK] {
        let page = mara.get(path).await;
        assert!(
            page.says("2 Std. je Woche · diese Woche 2 Std. · in 4 der letzten 8 Wochen erreicht"),
            "{path}: {}",
            page.text()
        );
    }
    let page = mara.get(WEEK).await;
    assert!(
        page.says("12 Std. in den letzten 8 Wochen gewonnen."),
        "{}",
        page.text()
    );
    let caller = app.caller("Mara", Scope::Write).await;
    // A second goal gets what the first leaves: one of three hours a week.
    let cinema = json!({"title": "Kino", "minutes_per_week": 60});
    assert_eq!(
        caller.post("/api/v1/goals", &cinema).await.0,
        StatusCode::CREATED
    );
    let goals = caller.get("/api/v1/goals").await.1;
    assert_eq!(goals["items"][0]["reached"], 4);
    assert_eq!(goals["items"][1]["this_week"], 60);
    assert_eq!(
        goals["items"][1]["weeks"],
        json!([false, false, false, false, true, true, true, true])
    );
    assert_eq!(orders.len(), 4);
}

/// A goal is changed, removed and brought back; ten are enough; nobody else gets at it.
#[testkit::twin]
async fn goals_are_private_and_can_be_brought_back(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let caller = app.caller("Mara", Scope::Write).await;
    let stranger = app.caller("Jonas", Scope::Write).await;
    let made = caller
        .post(
            "/api/v1/goals",
            &json!({"title": "Sport", "minutes_per_week": 120}),
        )
        .await;
    let goal = made.1["id"].as_str().unwrap().to_owned();
    let path = format!("/heute/ziele/{goal}");
    let edit = format!("{path}/bearbeiten");
    assert_eq!(mara.get(&edit).await.value("hours"), Some("2"));
    assert_refused(
        &mara.post(&edit, &[("title", ""), ("hours", "0")]).await,
        "Bitte mehr als null Stunden eintragen.",
    );
    assert_refused(
        &mara.post(&edit, &[("title", "x"), ("hours", "169")]).await,
        "Eine Woche hat nur 168 Stunden.",
    );
    let page = mara
        .submit(&edit, &[("title", "Yoga"), ("hours", "1:30")])
        .await;
    assert!(page.says("Yoga 1 Std. 30 Min. je Woche"), "{}", page.text());

    // Nobody else sees, changes, removes or brings back.
    let body = json!({"title": "x", "minutes_per_week": 1});
    assert_eq!(jonas.get(&edit).await.status, StatusCode::NOT_FOUND);
    for act in ["bearbeiten", "loeschen", "wiederherstellen"] {
        let page = jonas
            .post(&format!("{path}/{act}"), &[("title", "x"), ("hours", "1")])
            .await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{act}");
    }
    let api = format!("/api/v1/goals/{goal}");
    assert_eq!(stranger.put(&api, &body).await.0, StatusCode::NOT_FOUND);
    assert_eq!(stranger.delete(&api).await.0, StatusCode::NOT_FOUND);
    assert_eq!(
        stranger.post(&format!("{api}/restore"), &json!({})).await.0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(stranger.get("/api/v1/goals").await.1["items"], json!([]));
    assert!(!jonas.get(WEEK).await.says("Yoga"));

    let page = mara.submit(&format!("{path}/loeschen"), &[]).await;
    assert!(page.says("„Yoga“ ist entfernt."), "{}", page.text());
    assert!(
        !jonas
            .get(&format!("{WEEK}?deleted={goal}"))
            .await
            .says("Yoga")
    );
    assert_eq!(mara.get(&edit).await.status, StatusCode::NOT_FOUND);
    mara.post(&format!("{path}/loeschen"), &[]).await;
    let page = mara.submit(&format!("{path}/wiederherstellen"), &[]).await;
    assert!(
        page.says("Das Ziel ist wieder da.") && page.says("Yoga"),
        "{}",
        page.text()
    );

    for number in 1..10 {
        app.pass(Duration::from_secs(1));
        let more = json!({"title": format!("Ziel {number}"), "minutes_per_week": 60});
        assert_eq!(
            caller.post("/api/v1/goals", &more).await.0,
            StatusCode::CREATED
        );
    }
    assert_refused(
        &mara
            .post("/heute/ziele/neu", &[("title", "Elftes"), ("hours", "1")])
            .await,
        "Zehn Ziele sind genug.",
    );
    // An id somebody else's goal has makes a goal of one's own, and leaves theirs alone.
    let page = jonas
        .submit(
            "/heute/ziele/neu",
            &[("id", &goal), ("title", "Angeln"), ("hours", "1")],
        )
        .await;
    assert!(page.says("Angeln"), "{}", page.text());
    assert_eq!(
        caller.get("/api/v1/goals").await.1["items"][0]["title"],
        "Yoga"
    );
}

/// Weeks are shown to their owner alone.
#[testkit::twin]
async fn nobody_else_sees_a_week(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    mara.submit(WEEK, &five("14")).await;
    assert!(!jonas.get(WEEK).await.says("70 Std."));
    assert!(!jonas.get("/heute").await.says("70 Std."));
    let stranger = app.caller("Jonas", Scope::Write).await;
    assert_eq!(
        stranger.get("/api/v1/weeks/2026-W48").await.0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(stranger.get("/api/v1/weeks").await.1["items"], json!([]));
    assert_eq!(
        stranger.delete("/api/v1/weeks/2026-W48").await.0,
        StatusCode::NO_CONTENT
    );
    let own = app.caller("Mara", Scope::Write).await;
    assert_eq!(
        own.get("/api/v1/weeks/2026-W48").await.1["total"],
        4200,
        "still there"
    );
    assert_eq!(
        own.delete("/api/v1/weeks/2026-W48").await.0,
        StatusCode::NO_CONTENT
    );
    assert_eq!(own.get("/api/v1/weeks").await.1["items"], json!([]));
    let reader = app.caller("Mara", Scope::Read).await;
    let refused = reader
        .put(
            "/api/v1/weeks/2026-W48",
            &json!({"days": [60, 0, 0, 0, 0, 0, 0]}),
        )
        .await;
    assert_eq!(refused.0, StatusCode::FORBIDDEN);
}
