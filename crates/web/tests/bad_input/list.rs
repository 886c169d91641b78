//! Lists and files: long ones, wrong encodings, open quotation marks, formulas, 10,000 columns.

use app::Scope;
use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

use super::{assert_refused, in_english};
use crate::order::Pair;

const IMPORT: &str = "/abgeben/import";
const FILE: &str = "/abgeben/import/datei";

/// Tried: pasting 300 KB, 5 MB and more than the 10 MB that are read, in both languages.
#[testkit::twin]
async fn a_pasted_list_may_be_as_long_as_a_file(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for size in [300_000, 5_000_000] {
        let line = format!("Päckchen {}\n", "ü".repeat(4_000));
        let lines = "Päckchen packen\n".to_owned() + &line.repeat(size / line.len());
        let page = mara.post(IMPORT, &[("text", &lines)]).await;
        assert_eq!(
            page.status,
            StatusCode::SEE_OTHER,
            "{size}: {}",
            page.text()
        );
        let page = mara.get(page.location()).await;
        assert!(page.says("Päckchen packen"), "{size}: {}", page.text());
    }
    let huge = "Päckchen packen\n".repeat(700_000);
    let far = "x".repeat(33_000_000);
    for text in [&huge, &far] {
        let page = mara.post(IMPORT, &[("text", text)]).await;
        assert_refused(&page, "größer als 10 MB");
        assert!(page.says("teile sie auf"), "the remedy: {}", page.status);
        assert!(page.html.contains("href=\"#f-text\""));
    }
    in_english(&mut mara).await;
    let page = mara.post(IMPORT, &[("text", &far)]).await;
    assert_refused(
        &page,
        "larger than 10 MB. Choose a shorter period or split it.",
    );
}

/// Tried: what spreadsheets make of a list, by a reader of English.
#[testkit::twin]
async fn a_broken_file_is_explained_in_english_too(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    in_english(&mut mara).await;
    let wide = vec!["Task"; 10_000].join(",");
    for (bytes, says) in [
        (
            &b"Task,Hours\n\"Sort receipts,3\nLogo,2\n"[..],
            "The closing quotation mark is missing in line 2",
        ),
        (wide.as_bytes(), "has more than 200 columns"),
        (b"PK\x03\x04 a workbook", "Save the sheet as CSV"),
        (
            b"\x00\x9f\x92\x96\x00\x00\x07\x00\x01",
            "This is not a text file.",
        ),
        (b"", "There is no task in it."),
    ] {
        let page = mara.upload(FILE, &[], ("file", "list.csv", bytes)).await;
        assert_refused(&page, says);
    }
    let unknown = b"What,Ever,Size\nBolt,12,3\nNut,7,4\n";
    let asked = mara.upload(FILE, &[], ("file", "list.csv", unknown)).await;
    let page = mara.get(asked.location()).await;
    assert!(page.says("Which column is what?"), "{}", page.text());
}

/// Tried: formulas and cells in the encoding of old spreadsheets; they are words, and no cell
/// that leaves again is a formula.
#[testkit::twin]
async fn formulas_stay_words_all_the_way(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let titles = [
        "=cmd|' /C calc'!A0",
        "+49 30 anrufen",
        "-Post",
        "@SUM(A1:A9)",
        "Geb\u{fc}hren",
    ];
    let csv = format!(
        "Aufgabe;Stunden\n{}",
        titles.map(|title| format!("{title};1\n")).concat()
    );
    // As Windows-1252: every character here is one byte of it.
    let bytes: Vec<u8> = csv
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).unwrap())
        .collect();
    let (status, preview) = mara.post_bytes("/api/v1/imports", "text/csv", bytes).await;
    assert_eq!(status, StatusCode::CREATED, "{preview}");
    assert_eq!(preview["repaired"], true, "{preview}");
    assert_eq!(preview["rows"][4]["title"], "Gebühren", "{preview}");
    let path = format!(
        "/api/v1/imports/{}/confirm",
        preview["id"].as_str().unwrap()
    );
    let (status, counted) = mara.post(&path, &serde_json::json!({})).await;
    assert_eq!(
        (status, &counted["tasks"]),
        (StatusCode::OK, &serde_json::json!(5))
    );
    let mut browser = app.signed_in("Mara").await;
    let table = browser.get("/abgeben/aufgaben.csv").await;
    for cell in table
        .html
        .lines()
        .skip(1)
        .flat_map(|line| line.split([';', ',']))
    {
        let cell = cell.trim_matches('"');
        assert!(
            !cell.starts_with(['=', '+', '@']),
            "{cell:?} in {}",
            table.html
        );
    }
}

/// Tried: files of 27 MB with a message, in both languages; a page with the limit, nothing sent.
#[testkit::twin]
async fn files_that_are_too_large_are_refused_with_the_limit(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let talk = pair.path("/nachrichten");
    let huge = vec![b'x'; 27_000_000];
    let file = ("files", "film.txt", huge.as_slice());
    let page = pair
        .jonas
        .upload(&talk, &[("body", "Der Film")], file)
        .await;
    assert_eq!(
        page.status,
        StatusCode::PAYLOAD_TOO_LARGE,
        "{}",
        page.text()
    );
    assert!(
        page.says("Höchstens 26,2 MB auf einmal."),
        "{}",
        page.text()
    );
    in_english(&mut pair.jonas).await;
    let page = pair
        .jonas
        .upload(&talk, &[("body", "Der Film")], file)
        .await;
    assert!(page.says("At most 26.2 MB at once."), "{}", page.text());
    let room = pair.mara.get(&pair.path("")).await;
    assert!(
        !room.says("Der Film") && !room.says("film.txt"),
        "{}",
        room.text()
    );
}

/// The same files by API: a problem with a code and words, and nothing is kept of it.
#[testkit::twin]
async fn a_program_is_told_what_is_wrong_with_its_list(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let wide = vec!["Aufgabe"; 10_000].join(";").into_bytes();
    let huge = vec![b'x'; 11_000_000];
    for (kind, bytes, code) in [
        (
            "text/csv",
            b"Aufgabe;Stunden\n\"Post;1\nLogo;2".to_vec(),
            "import-file-quote",
        ),
        ("text/csv", wide, "import-file-columns"),
        ("text/csv", huge, "import-file-too-large"),
        (
            "text/csv",
            vec![0, 159, 146, 150, 0, 0, 7, 0, 1],
            "import-file-not-text",
        ),
        ("text/csv", Vec::new(), "import-file-empty"),
        (
            "application/json",
            b"{\"lines\": [".to_vec(),
            "field-json-unreadable",
        ),
        (
            "application/json",
            b"{\"lines\": \"Post\"}".to_vec(),
            "field-json-unreadable",
        ),
        ("image/png", b"Post".to_vec(), "field-import-kind"),
    ] {
        let (status, problem) = mara.post_bytes("/api/v1/imports", kind, bytes).await;
        assert_eq!(
            status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{code}: {problem}"
        );
        assert_eq!(problem["errors"][0]["code"], code, "{problem}");
        assert!(
            problem["errors"][0]["detail"]
                .as_str()
                .unwrap()
                .contains(' '),
            "{problem}"
        );
    }
    assert_eq!(
        mara.get("/api/v1/tasks").await.1["items"],
        serde_json::json!([])
    );
}
