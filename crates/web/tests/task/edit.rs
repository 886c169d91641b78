//! Entering and changing tasks, and what becomes of them.

use std::time::Duration;

use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

use super::{assert_refused, count, enter, events, fields, id};

#[testkit::twin]
async fn a_task_is_entered_shown_changed_and_leaves_its_events(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let form = mara.get("/abgeben/aufgaben/neu").await;
    assert_eq!(
        form.value("hour-value"),
        Some("60,00"),
        "the value of the own hour is known"
    );
    let task = enter(&mut mara, &[("hours", "2,5")]).await;
    let page = mara.get(&task).await;
    assert!(page.says("Aufgabe angelegt."), "{}", page.text());
    assert!(page.says("2 Std. 30 Min. je Woche"), "{}", page.text());
    assert!(
        page.says("Das machst du gar nicht gern."),
        "{}",
        page.text()
    );
    assert!(
        page.says("Aufgabe: hier steht es gerade"),
        "the way: {}",
        page.text()
    );
    let form = mara.get(&format!("{task}/bearbeiten")).await;
    assert_eq!(form.value("hours"), Some("2,5"));
    let seen = form.value("seen").unwrap().to_owned();
    let changed = fields(&[
        ("title", "Belege ordnen"),
        ("hours", "1:20"),
        ("seen", &seen),
    ]);
    app.pass(Duration::from_mins(1));
    let page = mara.submit(&format!("{task}/bearbeiten"), &changed).await;
    assert!(page.says("Änderungen gespeichert.") && page.says("1 Std. 20 Min. je Woche"));
    assert_eq!(
        events(&app, id(&task)).await,
        ["task-added", "task-changed"]
    );
}

/// Double click: the same form makes one task.
#[testkit::twin]
async fn the_same_form_sent_twice_makes_one_task(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let form = mara.get("/abgeben/aufgaben/neu").await;
    let key = form.value("id").unwrap().to_owned();
    let first = enter(&mut mara, &[("id", &key)]).await;
    let second = enter(&mut mara, &[("id", &key)]).await;
    assert_eq!(first, second);
    assert_eq!(count(&mut mara).await, 1);
    let mut jonas = app.person("Jonas").await;
    let foreign = enter(&mut jonas, &[("id", &key)]).await;
    assert_ne!(foreign, first, "nobody gets at a task by guessing its id");
}

/// Bad input: everything wrong is named at once and everything typed is kept.
#[testkit::twin]
async fn a_wrong_task_is_refused_with_everything_kept(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let long = "x".repeat(201);
    let wrong = fields(&[
        ("title", &long),
        ("frequency", ""),
        ("hours", "viel"),
        ("ability", "9"),
        ("hour-value", "-5"),
    ]);
    let page = mara.post("/abgeben/aufgaben/neu", &wrong).await;
    assert_refused(&page, "Das ist zu lang. Höchstens 200 Zeichen passen.");
    for says in [
        "Bitte eine Möglichkeit wählen.",
        "Das ist keine Dauer. Schreib zum Beispiel 2:30 oder 2,5 Std.",
        "Bitte eine Zahl von 1 bis 5.",
        "Die Summe darf nicht unter null liegen.",
    ] {
        assert!(page.says(says), "{says}: {}", page.text());
    }
    assert_eq!(page.value("title"), Some(long.as_str()));
    assert_eq!(
        (page.value("hours"), page.value("hour-value")),
        (Some("viel"), Some("-5"))
    );
    for field in ["title", "frequency", "hours", "ability", "hour-value"] {
        let link = format!("href=\"#f-{field}\"");
        assert!(page.html.contains(&link), "the summary leads to {field}");
        assert!(
            page.html.contains(&format!("id=\"f-{field}\"")),
            "{field} is there"
        );
    }
    assert_eq!(count(&mut mara).await, 0);
}

/// Bad input: `1.234` against `1,234`, negative and huge numbers. Nothing is guessed.
#[testkit::twin]
async fn numbers_are_read_as_the_language_writes_them(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for (hours, says) in [
        ("1.234", "Eine Woche hat nur 168 Stunden."),
        ("1,234", "Unklar, wie viele Stunden das sind."),
        ("2.5", "Unklar, wie viele Stunden das sind."),
        ("-3", "Die Dauer darf nicht unter null liegen."),
        ("168:01", "Eine Woche hat nur 168 Stunden."),
        ("99999999999999999999", "Das ist zu lang."),
        ("", "Bitte eine Dauer eintragen."),
    ] {
        let page = mara
            .post("/abgeben/aufgaben/neu", &fields(&[("hours", hours)]))
            .await;
        assert_refused(&page, says);
        assert_eq!(page.value("hours").unwrap_or_default(), hours);
    }
    for (value, says) in [
        ("1,234", "Unklar, ob hier Tausender oder Cent gemeint sind."),
        ("-1", "Die Summe darf nicht unter null liegen."),
        ("0", "Die Summe muss größer als null sein."),
        ("2.000.000", "Das ist zu viel."),
        ("9999999999999999999999", "Das ist zu viel."),
        ("viel", "Das ist keine Summe."),
    ] {
        let page = mara
            .post("/abgeben/aufgaben/neu", &fields(&[("hour-value", value)]))
            .await;
        assert_refused(&page, says);
        assert_eq!(page.value("hour-value"), Some(value));
    }
    let german = enter(&mut mara, &[("hour-value", "1.234")]).await;
    assert!(mara.get(&german).await.says("1.234,00 €"));
    mara.submit("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    let english = enter(&mut mara, &[("hour-value", "1,234"), ("hours", "2.5")]).await;
    let page = mara.get(&english).await;
    assert!(
        page.says("€1,234.00") && page.says("2 h 30 min a week"),
        "{}",
        page.text()
    );
    let page = mara
        .post("/abgeben/aufgaben/neu", &fields(&[("hour-value", "1.234")]))
        .await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
}

/// Bad input: two tabs. The later one is told and may decide.
#[testkit::twin]
async fn a_stale_form_overwrites_nothing_unseen(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[]).await;
    let edit = format!("{task}/bearbeiten");
    let seen = mara.get(&edit).await.value("seen").unwrap().to_owned();
    app.pass(Duration::from_secs(5));
    let first = fields(&[("title", "Erster"), ("seen", &seen)]);
    assert_eq!(mara.post(&edit, &first).await.location(), task);
    app.pass(Duration::from_secs(5));
    let second = fields(&[("title", "Zweiter"), ("seen", &seen)]);
    let page = mara.post(&edit, &second).await;
    assert_refused(&page, "inzwischen woanders geändert");
    assert_eq!(
        page.value("title"),
        Some("Zweiter"),
        "nothing typed is lost"
    );
    assert!(mara.get(&task).await.says("Erster"));
    let newer = page.value("seen").unwrap().to_owned();
    let again = fields(&[("title", "Zweiter"), ("seen", &newer)]);
    assert_eq!(mara.post(&edit, &again).await.location(), task);
    assert!(mara.get(&task).await.says("Zweiter"));
}

/// ui.md, pattern 10: undo where nothing has left the house. Twice is once.
#[testkit::twin]
async fn a_deleted_task_comes_back_by_one_press(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[]).await;
    app.pass(Duration::from_secs(1));
    for _ in 0..2 {
        let page = mara.submit(&format!("{task}/loeschen"), &[]).await;
        assert!(
            page.says("„Belege vorsortieren“ ist gelöscht."),
            "{}",
            page.text()
        );
        let undo = page.attribute("action", &task).unwrap();
        assert_eq!(undo, format!("{task}/wiederherstellen"));
    }
    assert_eq!(mara.get(&task).await.status, StatusCode::NOT_FOUND);
    assert_eq!(count(&mut mara).await, 0);
    app.pass(Duration::from_secs(1));
    for _ in 0..2 {
        let page = mara.submit(&format!("{task}/wiederherstellen"), &[]).await;
        assert!(page.says("Die Aufgabe ist wieder da."), "{}", page.text());
    }
    assert_eq!(count(&mut mara).await, 1);
    assert_eq!(
        events(&app, id(&task)).await,
        ["task-added", "task-dropped", "task-added"]
    );
}

#[testkit::twin]
async fn a_done_task_is_filed_and_opened_again(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[]).await;
    assert!(
        mara.submit(&format!("{task}/erledigt"), &[])
            .await
            .says("Eine Sorge weniger.")
    );
    let again = mara.post(&format!("{task}/erledigt"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.says("Diese Aufgabe ist erledigt."),
        "{}",
        again.text()
    );
    assert!(
        mara.get("/abgeben/aufgaben?state=done")
            .await
            .says("Belege vorsortieren")
    );
    assert!(
        !mara
            .get("/abgeben/sortierung")
            .await
            .says("Belege vorsortieren")
    );
    assert!(
        mara.submit(&format!("{task}/oeffnen"), &[])
            .await
            .says("wieder offen")
    );
    let own = mara.post(&format!("{task}/zurueckholen"), &[]).await;
    assert!(own.says("Diese Aufgabe liegt bei dir."), "{}", own.text());
}
