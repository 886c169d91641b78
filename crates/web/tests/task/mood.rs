//! Moods after handing on: asked once, drawn from four on, private, and gone when deleted.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

use super::accepted::{accepted, begun};
use super::{assert_refused, enter, id};

const MOOD: &str = "/heute/stimmung";

/// Mission 1.20: after each acceptance one press; from four answers on there is a line; single
/// answers and all of them can be deleted.
#[testkit::twin]
async fn m1_20_four_answers_make_a_line_that_can_be_deleted(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    app.person("Jonas").await;
    let task = id(&enter(&mut mara, &[]).await);
    assert!(!mara.get("/heute").await.says("Wie geht es dir"));
    assert!(
        mara.get(MOOD)
            .await
            .says("Nach der nächsten Abnahme wirst du gefragt")
    );

    let question = "Wie geht es dir, seit „Blogbeiträge formatieren“ abgegeben ist?";
    let mut orders = Vec::new();
    for (count, step) in ["2", "2", "4", "5"].into_iter().enumerate() {
        app.pass_days(1);
        let order = accepted(&app, task).await.to_string();
        let page = mara.get("/heute").await;
        assert!(page.says(question), "{}", page.text());
        assert_eq!(page.value("order"), Some(order.as_str()));
        let fields = [("order", order.as_str()), ("step", step)];
        let page = mara.submit(MOOD, &fields).await;
        assert!(
            page.says("Danke. Deine Antwort siehst nur du."),
            "{}",
            page.text()
        );
        assert!(
            !mara.get("/heute").await.says("Wie geht es dir"),
            "asked once"
        );
        let page = mara.get(MOOD).await;
        assert_eq!(
            page.html.contains("<figure"),
            count == 3,
            "a line from four on"
        );
        orders.push(order);
    }
    let page = mara.get(MOOD).await;
    assert!(
        page.says("Es geht dir nach dem Abgeben zuletzt besser als am Anfang."),
        "{}",
        page.text()
    );
    assert!(
        page.html
            .contains("schlechter, schlechter, besser, viel besser"),
        "{}",
        page.html
    );
    let caller = app.caller("Mara", Scope::Write).await;
    let line = caller.get("/api/v1/moods").await.1;
    assert_eq!(
        (&line["direction"], &line["asked"]),
        (&json!("up"), &json!(null))
    );
    assert_eq!(line["moods"][0]["step"], 5);

    // An answer can be changed; there is still one per order.
    let api = format!("/api/v1/moods/{}", orders[3]);
    assert_eq!(
        caller.put(&api, &json!({"step": 1})).await.0,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        caller.get("/api/v1/moods").await.1["moods"]
            .as_array()
            .unwrap()
            .len(),
        4
    );

    let page = mara
        .submit(&format!("{MOOD}/{}/loeschen", orders[0]), &[])
        .await;
    assert!(
        page.says("Die Antwort ist gelöscht.") && page.says("Noch 1 Antwort"),
        "{}",
        page.text()
    );
    assert!(
        !mara.get("/heute").await.says("Wie geht es dir"),
        "not asked again"
    );
    assert!(
        mara.get(&format!("{MOOD}/loeschen"))
            .await
            .says("Alle Antworten löschen?")
    );
    let page = mara.submit(&format!("{MOOD}/loeschen"), &[]).await;
    assert!(
        page.says("Alle Antworten sind gelöscht."),
        "{}",
        page.text()
    );
    assert_eq!(caller.get("/api/v1/moods").await.1["moods"], json!([]));
    assert_eq!(answers_left(&app).await, 0, "nothing is left of them");
}

store::statements! {
    LEFT = "select count(*) from mood where step is not null or at <> 0";
}

async fn answers_left(app: &TestApp) -> i64 {
    let read = app
        .database
        .read("probe", move |tx| tx.one(&LEFT, &[], |row| row.get(0)));
    let found: Result<i64, store::db::DbError> = read.await;
    assert_eq!(STATEMENTS.len(), 1);
    found.unwrap()
}

/// The question can be put aside, and is no longer asked after two weeks.
#[testkit::twin]
async fn the_question_can_be_put_aside(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    app.person("Jonas").await;
    let task = id(&enter(&mut mara, &[]).await);
    let order = accepted(&app, task).await;
    let page = mara
        .submit(&format!("{MOOD}/{order}/loeschen"), &[("aside", "yes")])
        .await;
    assert!(
        page.says("Gut, dazu wird nicht mehr gefragt."),
        "{}",
        page.text()
    );
    assert!(!page.says("Wie geht es dir"));
    accepted(&app, task).await;
    assert!(mara.get("/heute").await.says("Wie geht es dir"));
    app.pass_days(15);
    assert!(
        !app.signed_in("Mara")
            .await
            .get("/heute")
            .await
            .says("Wie geht es dir")
    );
}

/// Only the client of an accepted order is asked and answers, with one of five steps.
#[testkit::twin]
async fn moods_are_the_clients_own(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let task = id(&enter(&mut mara, &[]).await);
    let order = accepted(&app, task).await;
    let running = begun(&app, None).await;
    assert!(!jonas.get("/heute").await.says("Wie geht es dir"));
    let fields = |order: kernel::OrderId| [("order", order.to_string()), ("step", "4".to_owned())];
    for (browser, order) in [(&mut jonas, order), (&mut mara, running)] {
        let fields = fields(order);
        let fields = fields
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        assert_eq!(
            browser.post(MOOD, &fields).await.status,
            StatusCode::NOT_FOUND
        );
        let remove = format!("{MOOD}/{order}/loeschen");
        assert_eq!(
            browser.post(&remove, &[]).await.status,
            StatusCode::NOT_FOUND
        );
    }
    let text = order.to_string();
    for step in ["0", "6", "", "gut", "99999999999999999999"] {
        let page = mara.post(MOOD, &[("order", &text), ("step", step)]).await;
        assert_refused(&page, "Bitte eine der fünf Stufen wählen.");
    }
    assert_eq!(
        mara.post(MOOD, &[("order", "x"), ("step", "1")])
            .await
            .status,
        StatusCode::NOT_FOUND
    );
    mara.post(MOOD, &[("order", &text), ("step", "4")]).await;
    let stranger = app.caller("Jonas", Scope::Write).await;
    let api = format!("/api/v1/moods/{order}");
    assert_eq!(
        stranger.put(&api, &json!({"step": 1})).await.0,
        StatusCode::NOT_FOUND
    );
    assert_eq!(stranger.delete(&api).await.0, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get("/api/v1/moods").await.1["moods"], json!([]));
    stranger.delete("/api/v1/moods").await;
    let own = app.caller("Mara", Scope::Write).await;
    assert_eq!(own.get("/api/v1/moods").await.1["moods"][0]["step"], 4);
}
