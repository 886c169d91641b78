//! Reading a kept list another way, and what its owner is asked about it.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

use super::super::{assert_refused, count};
use super::{IMPORT, as_it_stands, borrowed, confirm, data, upload};

/// Our own words, broken as the source text of this product was: UTF-8 read as ISO-8859-16.
const BROKEN: &str = "Rechnungen fĂŒr Kundschaft prĂŒfen 2 h\nBĂŒro aufrĂ€umen\nerklÀren\n";

/// Mission 3.40: a preview of broken text asks before anything is saved, shows what would change
/// and lists what cannot be repaired.
#[testkit::twin]
async fn m3_40_broken_umlauts_are_repaired_only_after_asking(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for (text, is_file) in [(BROKEN, false), (BROKEN, true)] {
        let answer = if is_file {
            upload(&mut mara, text.as_bytes()).await
        } else {
            mara.post(IMPORT, &[("text", text)]).await
        };
        let preview = answer.location().to_owned();
        let page = mara.get(&preview).await;
        assert!(page.says("Umlaute reparieren?"), "{}", page.text());
        assert!(
            page.says("ISO-8859-16") && page.says("fĂŒr"),
            "{}",
            page.text()
        );
        assert!(page.says("Das lässt sich nicht reparieren") && page.says("erklÀren"));
        assert!(!page.says("Angehakte übernehmen"), "first the question");
        let refused = mara.post(&preview, &borrowed(&as_it_stands(&page))).await;
        assert_refused(&refused, "Sag erst, ob die Umlaute repariert werden.");
        assert_eq!(count(&mut mara).await, 0);

        let again = format!("{preview}/lesen");
        let kept = mara.submit(&again, &[("repair", "no")]).await;
        assert!(
            kept.says("Die Umlaute bleiben, wie sie sind."),
            "{}",
            kept.text()
        );
        assert!(kept.says("BĂŒro aufrĂ€umen"), "{}", kept.text());
        let repaired = mara.submit(&again, &[("repair", "yes")]).await;
        assert!(
            repaired.says("Die Umlaute sind repariert."),
            "{}",
            repaired.text()
        );
        assert!(
            repaired.says("Rechnungen für Kundschaft prüfen"),
            "{}",
            repaired.text()
        );
    }
    let preview = mara
        .post(IMPORT, &[("text", BROKEN)])
        .await
        .location()
        .to_owned();
    mara.submit(&format!("{preview}/lesen"), &[("repair", "yes")])
        .await;
    assert!(
        confirm(&mut mara, &preview)
            .await
            .says("3 Aufgaben übernommen")
    );
    let list = mara.get("/abgeben/aufgaben").await;
    assert!(list.says("Büro aufräumen"), "{}", list.text());
}

/// Text in which nothing is broken is not asked about.
#[testkit::twin]
async fn m3_40_whole_text_is_not_asked_about(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let lines = "RĂȘINĂ kaufen\nCœur flicken\nGrüße an Zoë\n";
    let preview = mara
        .post(IMPORT, &[("text", lines)])
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(!page.says("Umlaute reparieren?"), "{}", page.text());
    assert!(
        confirm(&mut mara, &preview)
            .await
            .says("3 Aufgaben übernommen")
    );
}

/// The same file is read again with other columns and another zone, without being sent again.
#[testkit::twin]
async fn m2_7_columns_and_time_zone_are_chosen_on_the_preview(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let preview = upload(&mut mara, &data("kimai-en.csv"))
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(page.says("Art der Arbeit „Activity“"), "{}", page.text());
    assert!(page.says("Zeitzone: Europe/Berlin"), "{}", page.text());
    let again = format!("{preview}/lesen");
    let wish = [
        ("zone", "America/New_York"),
        ("columns", "chosen"),
        ("column-description", "10"),
        ("column-day", "0"),
        ("column-duration", "3"),
        ("column-activity", "9"),
        ("column-project", "none"),
    ];
    let page = mara.submit(&again, &wish).await;
    assert!(page.says("Woche 3, Ordner blau"), "{}", page.text());
    assert!(page.says("Zeitzone: America/New_York"), "{}", page.text());
    for (wish, says) in [
        (
            vec![("zone", "Mond/Krater")],
            "Diese Zeitzone gibt es nicht.",
        ),
        (
            vec![
                ("columns", "chosen"),
                ("column-day", "0"),
                ("column-duration", "999"),
            ],
            "Diese Spalten reichen nicht.",
        ),
    ] {
        let refused = mara.post(&again, &wish).await;
        assert_refused(&refused, says);
        let page = mara.get(&preview).await;
        assert!(
            page.says("Woche 3, Ordner blau"),
            "the preview stays as it was"
        );
    }
    assert!(
        confirm(&mut mara, &preview)
            .await
            .says("5 Aufgaben übernommen")
    );
    let late = mara.post(&again, &wish).await;
    assert_eq!(
        late.status,
        StatusCode::NOT_FOUND,
        "nothing is kept any more"
    );
}

/// A table no column of which is known: the preview asks which is what, in both languages, and
/// nothing is imported before.
#[testkit::twin]
async fn m2_7_unknown_columns_are_chosen_on_the_preview(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let preview = upload(&mut mara, &data("unbekannt.csv"))
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    for said in [
        "Welche Spalte ist was?",
        "Schraube",
        "Eine Liste von Aufgaben",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    assert!(!page.says("Angehakte übernehmen"), "{}", page.text());
    let refused = mara.post(&preview, &borrowed(&as_it_stands(&page))).await;
    assert_refused(&refused, "Sag erst, welche Spalte was ist.");
    assert_eq!(count(&mut mara).await, 0);
    let again = format!("{preview}/lesen");
    let few = [("columns", "chosen"), ("column-hours", "1")];
    let refused = mara.post(&again, &few).await;
    assert_refused(&refused, "Diese Spalten reichen nicht.");
    assert!(refused.html.contains("href=\"#f-column-title\""));
    assert!(
        refused.html.contains("<option value=\"1\" selected>Menge"),
        "kept: {}",
        refused.html
    );
    let wish = [
        ("columns", "chosen"),
        ("column-title", "0"),
        ("column-hours", "1"),
        ("column-day", "none"),
    ];
    let foreign = jonas.post(&again, &wish).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let page = mara.submit(&again, &wish).await;
    assert!(
        page.says("Titel „Artikel“ · Stunden „Menge“"),
        "{}",
        page.text()
    );
    let done = confirm(&mut mara, &preview).await;
    assert!(done.says("2 Aufgaben übernommen"), "{}", done.text());

    let caller = app.caller("Mara", Scope::Write).await;
    let table = data("unbekannt.csv");
    let (status, read) = caller
        .post_bytes("/api/v1/imports", "text/csv", table)
        .await;
    assert_eq!(status, StatusCode::CREATED, "{read}");
    assert_eq!(read["reading"]["open"], json!(["columns"]));
    assert_eq!(read["reading"]["samples"][1][0], "Mutter");
    let id = read["id"].as_str().unwrap();
    let (status, problem) = caller
        .post(&format!("/api/v1/imports/{id}/confirm"), &json!({}))
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    let wish = json!({ "columns": { "title": 2 } });
    let path = format!("/api/v1/imports/{id}/reading");
    let (status, read) = caller.put(&path, &wish).await;
    assert_eq!(
        (status, &read["reading"]["open"]),
        (StatusCode::OK, &json!([]))
    );
    assert_eq!(read["rows"][0]["title"], "0,20");
}

/// Days that can be read two ways are never guessed.
#[testkit::twin]
async fn m2_7_days_that_can_be_read_two_ways_are_asked_about(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let table = "Date,Task,Hours\n11/02/2026,Belege,1\n12/02/2026,Belege,1\n";
    let preview = upload(&mut mara, table.as_bytes())
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(page.says("Tag oder Monat zuerst?"), "{}", page.text());
    let refused = mara.post(&preview, &borrowed(&as_it_stands(&page))).await;
    assert_refused(
        &refused,
        "Sag erst, ob der Tag oder der Monat zuerst steht.",
    );
    let again = format!("{preview}/lesen");
    mara.submit(&again, &[("days", "month-first")]).await;
    assert!(
        confirm(&mut mara, &preview)
            .await
            .says("Eine Aufgabe übernommen")
    );
}

/// What somebody brings in is theirs alone, also what is kept of it.
#[testkit::twin]
async fn nobody_else_reads_a_preview_again(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut jonas = app.person("Jonas").await;
    let preview = mara
        .post(IMPORT, &[("text", BROKEN)])
        .await
        .location()
        .to_owned();
    let foreign = jonas
        .post(&format!("{preview}/lesen"), &[("repair", "no")])
        .await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let shown = mara.get(&preview).await;
    assert!(shown.says("Umlaute reparieren?"), "it is still open");
    // What another window had read again meanwhile is not confirmed unseen.
    mara.post(&format!("{preview}/lesen"), &[("repair", "yes")])
        .await;
    let old = shown.value("reading").unwrap().to_owned();
    let stale = mara
        .post(&preview, &[("row", "1"), ("reading", &old)])
        .await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.says("Bitte prüfe die Auswahl"), "{}", stale.text());
    assert_ne!(stale.value("reading"), Some(old.as_str()));
    app.pass_days(1);
    let late = mara
        .post(&format!("{preview}/lesen"), &[("repair", "no")])
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.says("Diese Vorschau ist abgelaufen."),
        "{}",
        late.text()
    );
}
