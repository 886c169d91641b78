//! Every tool: in, in again without doubles, the next month on top, and out again.

use std::time::Duration;

use testkit::{TestApp, TestDatabase};

use super::super::count;
use super::{as_it_stands, borrowed, confirm, data, upload};

/// The tests' clock stands in November 2026; the calendar's weeks lie right before it.
const SOURCES: [(&str, &str, usize); 6] = [
    (
        "toggl-2026-10-19-2026-11-15.csv",
        "Zeiteinträge aus Toggl",
        13,
    ),
    ("clockify.csv", "Zeiteinträge aus Clockify", 3),
    ("kimai-de.csv", "Zeiteinträge aus Kimai", 2),
    ("kimai-en.csv", "Zeiteinträge aus Kimai", 2),
    ("harvest.csv", "Zeiteinträge aus Harvest", 2),
    ("kalender.ics", "Termine der letzten acht vollen Wochen", 4),
];

/// Mission 2.7: an export of every tool becomes tasks; a second time nothing is doubled, and the
/// whole import can be taken back.
#[testkit::twin]
async fn m2_7_every_source_comes_in_once_and_goes_out_as_a_whole(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for (name, says, tasks) in SOURCES {
        let preview = upload(&mut mara, &data(name)).await.location().to_owned();
        let page = mara.get(&preview).await;
        assert!(page.says(says), "{name}: {}", page.text());
        confirm(&mut mara, &preview).await;
        assert_eq!(count(&mut mara).await, tasks, "{name}");

        let again = upload(&mut mara, &data(name)).await.location().to_owned();
        let page = mara.get(&again).await;
        let ticked = as_it_stands(&page);
        assert!(
            ticked.iter().all(|(name, _)| name != "row"),
            "{name}: all known"
        );
        let refused = mara.post(&again, &borrowed(&ticked)).await;
        assert!(
            refused.says("Davon ist nichts neu."),
            "{name}: {}",
            refused.text()
        );
        assert_eq!(count(&mut mara).await, tasks, "{name} a second time");

        app.pass(Duration::from_secs(1));
        let undone = mara.submit(&format!("{preview}/zuruecknehmen"), &[]).await;
        assert!(
            undone.says("Der Import ist zurückgenommen"),
            "{name}: {}",
            undone.text()
        );
        assert_eq!(count(&mut mara).await, 0, "{name}");
    }
}

/// The export of the next month overlaps: what is known stays single, what is new comes in.
#[testkit::twin]
async fn m2_7_an_overlapping_export_brings_only_what_is_new(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let first = upload(&mut mara, &data("clockify.csv"))
        .await
        .location()
        .to_owned();
    confirm(&mut mara, &first).await;
    let text = String::from_utf8(data("clockify.csv")).unwrap();
    let more = text.lines().last().unwrap().replace("Umzug", "Sicherung");
    let second = upload(&mut mara, format!("{text}{more}\n").as_bytes())
        .await
        .location()
        .to_owned();
    let page = mara.get(&second).await;
    assert!(page.says("3 davon gibt es schon"), "{}", page.text());
    let done = confirm(&mut mara, &second).await;
    assert!(done.says("Eine Aufgabe übernommen"), "{}", done.text());
    assert_eq!(count(&mut mara).await, 4);
    app.pass(Duration::from_secs(1));
    mara.submit(&format!("{second}/zuruecknehmen"), &[]).await;
    assert_eq!(count(&mut mara).await, 3, "the first import stays");
}

/// Mission 1.6: work of four weeks in a row is proposed as recurring and says so; each row is
/// confirmed by itself, and how often it comes back can be changed.
#[testkit::twin]
async fn m1_6_four_weeks_in_a_row_are_proposed_as_recurring(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let preview = upload(&mut mara, &data("harvest.csv"))
        .await
        .location()
        .to_owned();
    let page = mara.get(&preview).await;
    assert!(
        page.says("vier Wochen hintereinander: wiederkehrend"),
        "{}",
        page.text()
    );
    assert_eq!(
        page.html.matches("hintereinander").count(),
        1,
        "only that row"
    );
    assert!(page.html.contains("<option value=\"weekly\" selected>"));
    let mut sent = as_it_stands(&page);
    sent.push(("often-6".to_owned(), "monthly".to_owned()));
    let done = mara.submit(&preview, &borrowed(&sent)).await;
    assert!(done.says("2 Aufgaben übernommen"), "{}", done.text());
    let list = mara.get("/abgeben/aufgaben").await;
    assert!(
        list.says("Büro: Belege") && list.says("wöchentlich"),
        "{}",
        list.text()
    );
    // Two hours in four weeks, no longer once.
    assert!(
        list.says("monatlich") && list.says("30 Min."),
        "{}",
        list.text()
    );
}
