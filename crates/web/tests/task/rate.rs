//! Rating many imported tasks on one page.

use axum::http::StatusCode;
use testkit::{Browser, Page, TestApp, TestDatabase};

use super::{assert_refused, enter, events, id};

const RATING: &str = "/abgeben/einschaetzen";
const SORTING: &str = "/abgeben/sortierung";

/// Imports so many tasks; the last takes most.
async fn import(browser: &mut Browser, count: usize) -> Page {
    let lines: Vec<String> = (1..=count)
        .map(|number| format!("Aufgabe {number} {number} Min."))
        .collect();
    let text = lines.join("\n");
    let preview = browser.post("/abgeben/import", &[("text", &text)]).await;
    let preview = preview.location().to_owned();
    let page = browser.get(&preview).await;
    let rows: Vec<&str> = page
        .html
        .split("name=\"row\"")
        .skip(1)
        .filter_map(|rest| rest.split("value=\"").nth(1)?.split('"').next())
        .collect();
    let sent: Vec<(&str, &str)> = rows.into_iter().map(|row| ("row", row)).collect();
    browser.submit(&preview, &sent).await
}

/// The ids of the tasks a page asks about.
fn asked(page: &Page) -> Vec<String> {
    let inputs = page.html.split("name=\"task\" value=\"").skip(1);
    inputs
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect()
}

/// The same rating for some tasks, as the form sends it.
fn rated(ids: &[String], ability: &str, liking: &str) -> Vec<(String, String)> {
    let fields = ids.iter().flat_map(|id| {
        [
            ("task".to_owned(), id.clone()),
            (format!("ability-{id}"), ability.to_owned()),
            (format!("liking-{id}"), liking.to_owned()),
        ]
    });
    fields.collect()
}

async fn send(browser: &mut Browser, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(RATING, &fields).await
}

/// 25 at a time, what takes most first, until none is left; then the sorting no longer asks.
#[testkit::twin]
async fn imported_tasks_are_rated_25_at_a_time(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    enter(&mut mara, &[("ability", "3"), ("liking", "3")]).await;
    let done = import(&mut mara, 30).await;
    assert!(done.html.contains(&format!("href=\"{RATING}\"")));
    let sorting = mara.get(SORTING).await;
    assert!(
        sorting.says("30 Aufgaben haben noch keine Einschätzung.")
            && sorting.says("Noch nicht eingeschätzt"),
        "what was entered by hand was rated there: {}",
        sorting.text()
    );

    let page = mara.get(RATING).await;
    assert!(
        page.says("25 von 30 Aufgaben ohne Einschätzung"),
        "{}",
        page.text()
    );
    let first = asked(&page);
    assert_eq!(first.len(), 25);
    assert!(page.text().find("Aufgabe 30") < page.text().find("Aufgabe 29"));
    let mut fields = rated(&first, "2", "1");
    fields.push((format!("core-{}", first[0]), "yes".to_owned()));
    assert_eq!(send(&mut mara, &fields).await.location(), RATING);
    let task = mara.get(&format!("/abgeben/aufgaben/{}", first[0])).await;
    assert!(
        task.says("Können 2/5") && task.says("Kern ja"),
        "{}",
        task.text()
    );
    let known = events(&app, id(&first[0])).await;
    assert_eq!(known.last().map(String::as_str), Some("task-changed"));

    // What stays in the middle was looked at as well.
    app.pass(std::time::Duration::from_mins(1));
    let rest = asked(&mara.get(RATING).await);
    assert_eq!(rest.len(), 5);
    let page = send(&mut mara, &rated(&rest, "3", "3")).await;
    assert_eq!(page.location(), SORTING);
    assert!(!mara.get(SORTING).await.says("noch keine Einschätzung"));
    assert_eq!(mara.get(RATING).await.location(), SORTING);
}

/// One wrong rating: nothing is saved, everything typed is still there.
#[testkit::twin]
async fn a_wrong_rating_keeps_what_was_typed_and_saves_nothing(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    import(&mut mara, 3).await;
    let ids = asked(&mara.get(RATING).await);
    let mut fields = rated(&ids, "5", "4");
    if let Some(last) = fields.last_mut() {
        "9".clone_into(&mut last.1);
    }
    let page = send(&mut mara, &fields).await;
    assert_refused(&page, "Noch ist nichts gespeichert.");
    assert!(
        page.html
            .contains(&format!("href=\"#f-liking-{}\"", ids[2]))
    );
    for id in &ids {
        let chosen = format!("name=\"ability-{id}\" value=\"5\" checked");
        assert!(page.html.contains(&chosen), "{chosen}");
    }
    assert_eq!(asked(&mara.get(RATING).await), ids, "nothing was saved");

    // More than a page can ask about is not taken at all.
    let many: Vec<String> = (0..26).map(|_| ids[0].clone()).collect();
    let page = send(&mut mara, &rated(&many, "1", "1")).await;
    assert_refused(&page, "höchstens 25 Aufgaben");
}

/// Nobody rates what is not theirs; what was taken off the list meanwhile does no harm.
#[testkit::twin]
async fn only_the_owner_rates_and_deleted_tasks_do_no_harm(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    import(&mut mara, 2).await;
    let ids = asked(&mara.get(RATING).await);
    let mut jonas = app.person("Jonas").await;
    let page = send(&mut jonas, &rated(&ids, "1", "1")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(asked(&mara.get(RATING).await), ids);

    mara.post(&format!("/abgeben/aufgaben/{}/loeschen", ids[0]), &[])
        .await;
    let page = send(&mut mara, &rated(&ids, "1", "1")).await;
    assert_eq!(page.location(), SORTING, "{}", page.text());
}
