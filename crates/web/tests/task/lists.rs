//! Three lists as the way in.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

use super::{assert_refused, count, enter};

const LISTS: &str = "/abgeben/drei-listen";

/// Mission 1.2: three lists lead to smart, skill and time; they are shown before anything is saved,
/// and undone as a whole.
#[testkit::twin]
async fn m1_2_three_lists_are_checked_then_saved_and_can_be_undone(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for path in ["/abgeben", "/abgeben/aufgaben", "/abgeben/sortierung"] {
        assert!(mara.get(path).await.html.contains(LISTS), "{path}");
    }
    let known = enter(&mut mara, &[("title", "Post holen"), ("liking", "4")]).await;
    let sorting = mara.get("/abgeben/sortierung").await;
    assert!(sorting.html.contains(LISTS), "also with tasks");
    let typed = [
        ("dislike", "Mahnungen schreiben 1 Std.\nPOST  holen"),
        ("cannot", "Logo zeichnen"),
        ("should-not", "- Pakete packen"),
    ];
    let check = mara.post(LISTS, &typed).await;
    assert_eq!(check.status, StatusCode::OK, "{}", check.text());
    for row in [
        "Mahnungen schreiben Smart Das machst du gar nicht gern.",
        "Post holen Smart Das machst du gar nicht gern.",
        "Logo zeichnen Können Das liegt dir nicht; andere können es besser.",
        "Pakete packen Zeit Das hast du selbst so eingeordnet.",
        "bekommt die neue Einschätzung",
    ] {
        assert!(check.says(row), "{row}: {}", check.text());
    }
    assert_eq!(count(&mut mara).await, 1, "nothing is saved yet");

    // What was typed travels with the page, back to the form and on to saving.
    let mut sent: Vec<(&str, &str)> = typed.to_vec();
    sent.push(("change", "yes"));
    let form = mara.post(LISTS, &sent).await;
    assert!(
        form.html.contains("Mahnungen schreiben 1 Std."),
        "{}",
        form.html
    );
    let id = check.value("id").unwrap().to_owned();
    let mut sent: Vec<(&str, &str)> = typed.to_vec();
    sent.push(("id", &id));
    let save = format!("{LISTS}/uebernehmen");
    let done = mara.submit(&save, &sent).await;
    assert!(done.says("3 Aufgaben übernommen"), "{}", done.text());
    let again = mara.submit(&save, &sent).await;
    assert!(again.says("3 Aufgaben übernommen"), "{}", again.text());
    assert_eq!(count(&mut mara).await, 4, "sent twice, saved once");
    let page = mara.get(&known).await;
    assert!(
        page.says("Das machst du gar nicht gern."),
        "{}",
        page.text()
    );
    let undo = done
        .attribute("action", "/abgeben/import/")
        .unwrap()
        .to_owned();
    mara.post(&undo, &[]).await;
    assert_eq!(count(&mut mara).await, 1);
}

/// Core work stays protected, and a list without news says so.
#[testkit::twin]
async fn m1_13_lists_do_not_give_core_work_away(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let fields = [
        ("title", "Kundschaft beraten"),
        ("core", "yes"),
        ("liking", "4"),
    ];
    let core = enter(&mut mara, &fields).await;
    let typed = [("should-not", "Kundschaft beraten")];
    let check = mara.post(LISTS, &typed).await;
    assert!(check.says("bleibt Kernarbeit"), "{}", check.text());
    let done = mara.submit(&format!("{LISTS}/uebernehmen"), &typed).await;
    assert!(done.says("Einschätzung übernommen."), "{}", done.text());
    assert!(
        mara.get(&core)
            .await
            .says("Das ist der Kern deines Geschäfts.")
    );
}

/// Hostile and empty lists are refused at their field with what was typed; bad lines are named and
/// left out.
#[testkit::twin]
async fn bad_lists_are_refused_and_bad_lines_left_out(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let empty = [("dislike", " \n "), ("cannot", ""), ("should-not", "")];
    for path in [LISTS.to_owned(), format!("{LISTS}/uebernehmen")] {
        let page = mara.post(&path, &empty).await;
        assert_refused(&page, "Alle drei Listen sind leer.");
    }
    let many = "Post\n".repeat(201);
    assert_refused(
        &mara.post(LISTS, &[("cannot", &many)]).await,
        "höchstens 200 Zeilen",
    );
    let large = "Post holen ".repeat(10_000);
    assert_refused(
        &mara.post(LISTS, &[("cannot", &large)]).await,
        "höchstens 200 Zeilen",
    );
    let long = format!("Post\n{}", "x".repeat(201));
    let check = mara.post(LISTS, &[("cannot", &long)]).await;
    assert!(check.says("Kann ich nicht, Zeile 2"), "{}", check.text());
    let only = "x".repeat(201);
    let check = mara.post(LISTS, &[("cannot", &only)]).await;
    assert!(
        check.says("Davon lässt sich nichts übernehmen."),
        "{}",
        check.text()
    );
    assert_eq!(count(&mut mara).await, 0);
    // A foreign id does no harm: it counts for its owner alone.
    let mut jonas = app.person("Jonas").await;
    let id = mara.post(LISTS, &[("cannot", "Post")]).await;
    let id = id.value("id").unwrap().to_owned();
    let save = format!("{LISTS}/uebernehmen");
    mara.submit(&save, &[("cannot", "Post"), ("id", &id)]).await;
    let page = jonas
        .submit(&save, &[("cannot", "Ablage"), ("id", &id)])
        .await;
    assert!(page.says("Eine Aufgabe übernommen"), "{}", page.text());
    assert_eq!((count(&mut mara).await, count(&mut jonas).await), (1, 1));
}

#[testkit::twin]
async fn the_lists_are_sorted_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let path = "/api/v1/sorting/lists";
    let wish = json!({ "dislike": "Post holen", "should_not": "Post holen", "dry_run": true });
    let (status, shown) = mara.post(path, &wish).await;
    assert_eq!(status, StatusCode::OK, "{shown}");
    assert_eq!(shown["items"][0]["becomes"], "new");
    assert_eq!(shown["items"][0]["sorting"]["triage"], "smart");
    assert_eq!(shown["saved"], false);
    assert_eq!(mara.get("/api/v1/tasks").await.1["items"], json!([]));
    let wish = json!({ "cannot": "Post holen" });
    let (_, saved) = mara.post(path, &wish).await;
    assert_eq!(saved["saved"], true);
    let import = saved["import"].as_str().unwrap().to_owned();
    let (_, again) = mara.post(path, &wish).await;
    assert_eq!(again["items"][0]["becomes"], "same");
    assert_eq!(again["import"], json!(null));
    let undone = mara.delete(&format!("/api/v1/imports/{import}")).await;
    assert!(undone.0.is_success(), "{}", undone.1);
    let (status, problem) = mara.post(path, &json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "dislike");
}
