//! Tasks from real life: pasted lines and files, whole and broken (mission 2.7).

mod api;
mod late;
mod reading;
mod sources;

use axum::http::StatusCode;
use testkit::{Browser, Page, TestApp, TestDatabase};

use super::{assert_refused, count, enter, events, id};

const IMPORT: &str = "/abgeben/import";

/// A file of those `documents` is tested with.
fn data(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../documents/tests/data/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

async fn upload(browser: &mut Browser, bytes: &[u8]) -> Page {
    browser
        .upload("/abgeben/import/datei", &[], ("file", "liste.csv", bytes))
        .await
}

/// What the form of a preview would send as it stands: the ticked rows and the hidden values.
fn as_it_stands(page: &Page) -> Vec<(String, String)> {
    let mut sent = Vec::new();
    for input in page.html.split("<input ").skip(1) {
        let tag = input.split('>').next().unwrap_or_default();
        let get = |name: &str| {
            let rest = tag.split(&format!("{name}=\"")).nth(1)?;
            rest.split('"').next().map(str::to_owned)
        };
        let (name, value) = (get(" name"), get("value"));
        let (Some(name), Some(value)) = (name.or_else(|| get("name")), value) else {
            continue;
        };
        let is_box = tag.contains("type=\"checkbox\"");
        let known = ["row", "seen", "reading", "rest", "last", "skip-faulty"];
        if known.contains(&name.as_str()) && (!is_box || tag.contains(" checked")) {
            sent.push((name, value));
        }
    }
    sent
}

fn borrowed(sent: &[(String, String)]) -> Vec<(&str, &str)> {
    sent.iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// Sends the preview's form as it stands.
async fn confirm(browser: &mut Browser, path: &str) -> Page {
    let page = browser.get(path).await;
    let sent = as_it_stands(&page);
    browser.submit(path, &borrowed(&sent)).await
}

/// Mission 2.7: 50 lines become 50 tasks, and those known already are marked and left out.
#[testkit::twin]
async fn m2_7_fifty_lines_become_fifty_tasks_and_duplicates_are_marked(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let lines: String = (1..=50)
        .map(|number| format!("- Aufgabe {number}\r\n"))
        .collect();
    let preview = mara
        .post(IMPORT, &[("text", &lines)])
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(
        page.says("50 Aufgaben gefunden. Noch ist nichts übernommen."),
        "{}",
        page.text()
    );
    assert_eq!(count(&mut mara).await, 0, "a preview imports nothing");
    let done = confirm(&mut mara, &preview).await;
    assert!(done.says("50 Aufgaben übernommen"), "{}", done.text());
    assert_eq!(count(&mut mara).await, 50);
    assert_eq!(events(&app, import_id(&preview)).await, ["tasks-imported"]);

    let more = format!("{lines}Aufgabe 51\naufgabe  51\n");
    let preview = mara
        .post(IMPORT, &[("text", &more)])
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(
        page.says("51 davon gibt es schon; sie sind nicht angehakt."),
        "{}",
        page.text()
    );
    assert!(page.says("steht schon in deiner Liste") && page.says("wie Zeile 51"));
    let ticked = as_it_stands(&page)
        .into_iter()
        .filter(|(name, _)| name == "row")
        .count();
    assert_eq!(ticked, 1);
    assert!(
        confirm(&mut mara, &preview)
            .await
            .says("Eine Aufgabe übernommen")
    );
    assert_eq!(count(&mut mara).await, 51);
}

fn import_id(path: &str) -> kernel::ImportId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

/// A Toggl export in, tasks with hours a week out.
#[testkit::twin]
async fn m2_7_a_toggl_export_becomes_tasks_with_hours(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let bytes = data("toggl-2026-10-19-2026-11-15.csv");
    let preview = upload(&mut mara, &bytes).await.location().to_owned();
    let page = mara.get(&preview).await;
    assert!(page.says("Zeiteinträge aus Toggl"), "{}", page.text());
    assert!(
        page.says("65 Zeiteinträge wurden zusammengefasst."),
        "{}",
        page.text()
    );
    let done = confirm(&mut mara, &preview).await;
    assert!(done.says("Aufgaben übernommen"), "{}", done.text());
    let list = mara.get("/abgeben/aufgaben?q=belege").await;
    assert!(list.says("Büro: Belege vorsortieren"), "{}", list.text());
    assert!(
        !list.says("0 Min."),
        "the hours came along: {}",
        list.text()
    );
    let today = mara.get("/heute").await;
    assert!(today.says("deiner Woche eingetragen"), "{}", today.text());
}

/// Bad input: what cannot be read as a whole is refused with cause and remedy, and nothing of it
/// is kept.
#[testkit::twin]
async fn broken_files_are_refused_and_nothing_is_imported(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let wide = vec!["Spalte"; 10_000].join(";").into_bytes();
    let huge = "Aufgabe\n".repeat(1_500_000).into_bytes();
    let many: Vec<u8> = (0..10_001)
        .flat_map(|number| format!("Aufgabe {number}\n").into_bytes())
        .collect();
    for (bytes, says) in [
        (
            data("anfuehrungszeichen-offen.csv"),
            "fehlt das zweite Anführungszeichen",
        ),
        (wide, "hat mehr als 200 Spalten"),
        (
            b"PK\x03\x04 eine Arbeitsmappe".to_vec(),
            "Speichere das Blatt als CSV",
        ),
        (
            vec![0, 159, 146, 150, 0, 0, 7, 0, 1],
            "Das ist keine Textdatei.",
        ),
        (huge, "größer als 10 MB"),
        (many, "mehr als 10.000 Aufgaben"),
        (b" \n\n".to_vec(), "Darin steht keine Aufgabe."),
        (Vec::new(), "Darin steht keine Aufgabe."),
    ] {
        let page = upload(&mut mara, &bytes).await;
        assert_refused(&page, says);
        assert!(page.html.contains("href=\"#f-file\""));
    }
    let none = mara
        .upload("/abgeben/import/datei", &[], ("file", "", b""))
        .await;
    assert_refused(&none, "Bitte eine Datei wählen.");
    let empty = mara.post(IMPORT, &[("text", "  \n ")]).await;
    assert_refused(&empty, "Darin steht keine Aufgabe.");
    let odd = mara.post("/abgeben/import/datei", &[("file", "x")]).await;
    assert_refused(&odd, "Die Datei kam nicht vollständig an.");
    assert_eq!(count(&mut mara).await, 0);
}

/// Other encodings are converted and told; formulas are words.
#[testkit::twin]
async fn other_encodings_are_converted_and_formulas_are_words(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for name in ["aufgaben-windows-1252.csv", "aufgaben-utf-16.csv"] {
        let preview = upload(&mut mara, &data(name)).await.location().to_owned();
        let page = mara.get(&preview).await;
        assert!(
            page.says("Die Umlaute waren falsch gespeichert und wurden repariert."),
            "{name}"
        );
        assert!(
            page.says("Blogbeiträge formatieren"),
            "{name}: {}",
            page.text()
        );
        assert!(page.says("=SUMME(B2:B10)"), "{name}");
    }
    assert_eq!(count(&mut mara).await, 0);
}

/// Row errors name line and column; as long as nobody said to leave them out, nothing comes in.
#[testkit::twin]
async fn m2_7_nothing_is_imported_by_halves(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let preview = upload(&mut mara, &data("aufgaben.csv"))
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(
        page.says("5 Zeilen lassen sich nicht übernehmen"),
        "{}",
        page.text()
    );
    assert!(
        page.says("Zeile 13, Spalte 2") && page.says("Zeile 17, Spalte 6"),
        "{}",
        page.text()
    );
    assert!(
        page.says("Eine davon gibt es schon; sie ist nicht angehakt."),
        "{}",
        page.text()
    );
    let refused = confirm(&mut mara, &preview).await;
    assert_refused(&refused, "5 Zeilen sind fehlerhaft.");
    assert_eq!(count(&mut mara).await, 0);
    assert_eq!(
        as_it_stands(&refused),
        as_it_stands(&page),
        "the choice is kept"
    );
    let mut sent = as_it_stands(&page);
    sent.push(("skip-faulty".to_owned(), "yes".to_owned()));
    // One row less, one of the known ones more: exactly what is ticked comes in.
    sent.retain(|(name, value)| name != "row" || value != "2");
    let done = mara.submit(&preview, &borrowed(&sent)).await;
    assert!(done.says("9 Aufgaben übernommen"), "{}", done.text());
    assert_eq!(count(&mut mara).await, 9);
    assert!(
        !mara
            .get("/abgeben/aufgaben?q=belege")
            .await
            .says("Belege vorsortieren")
    );
}

/// Double click and stale tab: one effect, the same answer.
#[testkit::twin]
async fn confirming_twice_imports_once_and_undoing_takes_all_back(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    enter(&mut mara, &[("title", "Von Hand")]).await;
    let preview = mara
        .post(IMPORT, &[("text", "Post\nLogo")])
        .await
        .location()
        .to_owned();
    let sent = as_it_stands(&mara.get(&preview).await);
    for _ in 0..2 {
        let done = mara.submit(&preview, &borrowed(&sent)).await;
        assert!(done.says("2 Aufgaben übernommen"), "{}", done.text());
        assert_eq!(count(&mut mara).await, 3);
    }
    app.pass(std::time::Duration::from_secs(1));
    let undo = format!("{preview}/zuruecknehmen");
    let undone = mara.submit(&undo, &[]).await;
    assert!(
        undone.says("Der Import ist zurückgenommen"),
        "{}",
        undone.text()
    );
    assert_eq!(count(&mut mara).await, 1);
    let again = mara.post(&undo, &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.says("Dieser Import ist schon zurückgenommen."),
        "{}",
        again.text()
    );
    let revived = mara.post(&preview, &borrowed(&sent)).await;
    assert_eq!(revived.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(count(&mut mara).await, 1);
    assert_eq!(
        events(&app, import_id(&preview)).await,
        ["tasks-imported", "import-undone"]
    );
}

/// An import of which something is in use stays.
#[testkit::twin]
async fn an_import_in_use_is_not_undone(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let preview = mara
        .post(IMPORT, &[("text", "Post\nLogo")])
        .await
        .location()
        .to_owned();
    confirm(&mut mara, &preview).await;
    let page = mara.get("/abgeben/aufgaben?q=logo").await;
    let task = page
        .attribute("href", "/abgeben/aufgaben/0")
        .unwrap()
        .to_owned();
    let cx = crate::order::acting(&app, "mara").await;
    app::instruction::begin(&cx, id(&task)).await.unwrap();
    let page = mara.post(&format!("{preview}/zuruecknehmen"), &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("„Logo“ ist schon in Arbeit."), "{}", page.text());
    assert_eq!(count(&mut mara).await, 2);
}

/// Two tabs with the same list: what has come in meanwhile is not doubled unseen.
#[testkit::twin]
async fn a_list_that_came_in_meanwhile_is_asked_about_again(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let first = mara
        .post(IMPORT, &[("text", "Post\nLogo")])
        .await
        .location()
        .to_owned();
    let second = mara
        .post(IMPORT, &[("text", "Post\nLogo")])
        .await
        .location()
        .to_owned();
    let sent = as_it_stands(&mara.get(&second).await);
    confirm(&mut mara, &first).await;
    let page = mara.post(&second, &borrowed(&sent)).await;
    assert_refused(&page, "Deine Liste hat sich inzwischen geändert.");
    assert!(page.says("2 davon gibt es schon"), "{}", page.text());
    assert_eq!(count(&mut mara).await, 2);
    let knowingly = as_it_stands(&page);
    let done = mara.submit(&second, &borrowed(&knowingly)).await;
    assert!(
        done.says("2 Aufgaben übernommen"),
        "whoever wants them twice may: {}",
        done.text()
    );
    assert_eq!(count(&mut mara).await, 4);
}
