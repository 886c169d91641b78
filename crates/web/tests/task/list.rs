//! The list: sorted, filtered, page by page, and as CSV.

use axum::http::StatusCode;
use testkit::{Page, TestApp, TestDatabase};

use super::enter;

/// The titles in the table, in its order.
fn titles(page: &Page) -> Vec<String> {
    let rows = page
        .html
        .split("<th scope=\"row\" role=\"rowheader\">")
        .skip(1);
    let title = |row: &str| {
        let link = row.split("</a>").next().unwrap_or_default();
        link.rsplit('>').next().unwrap_or_default().to_owned()
    };
    rows.map(title).collect()
}

/// ui.md, pattern 11: sorted and filtered in the URL, without script.
#[testkit::twin]
async fn the_list_sorts_and_filters_in_its_address(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for (title, hours, ability, liking, core) in [
        ("Ärger schlichten", "1", "1", "1", ""),
        ("Angebote schreiben", "4", "5", "5", "yes"),
        ("Zeugnisse ablegen", "0:10", "4", "4", ""),
        ("Belege 100 % prüfen", "6", "4", "4", ""),
    ] {
        let given = [
            ("title", title),
            ("hours", hours),
            ("ability", ability),
            ("liking", liking),
            ("core", core),
        ];
        enter(&mut mara, &given).await;
    }
    let by_title = [
        "Ärger schlichten",
        "Angebote schreiben",
        "Belege 100 % prüfen",
        "Zeugnisse ablegen",
    ];
    let page = mara.get("/abgeben/aufgaben?sort=title").await;
    assert_eq!(titles(&page), by_title);
    assert!(page.html.contains("aria-sort=\"ascending\""));
    let mut turned = by_title;
    turned.reverse();
    assert_eq!(
        titles(&mara.get("/abgeben/aufgaben?sort=title-down").await),
        turned
    );
    let by_hours = titles(&mara.get("/abgeben/aufgaben?sort=hours-down").await);
    assert_eq!(by_hours[..2], ["Belege 100 % prüfen", "Angebote schreiben"]);
    let ranked = titles(&mara.get("/abgeben/aufgaben").await);
    assert_eq!(
        (ranked[0].as_str(), ranked[3].as_str()),
        ("Ärger schlichten", "Angebote schreiben")
    );
    let found = mara.get("/abgeben/aufgaben?q=AERGER").await;
    assert_eq!(titles(&found), ["Ärger schlichten"]);
    assert!(
        found.says("1 von 4 Aufgaben, 1 Std. je Woche"),
        "{}",
        found.text()
    );
    let literal = titles(&mara.get("/abgeben/aufgaben?q=100%20%25").await);
    assert_eq!(
        literal,
        ["Belege 100 % prüfen"],
        "no sign means anything but itself"
    );
    let keep = titles(&mara.get("/abgeben/aufgaben?triage=keep&sort=title").await);
    assert_eq!(keep, ["Angebote schreiben", "Zeugnisse ablegen"]);
    let none = mara.get("/abgeben/aufgaben?q=nichts").await;
    assert!(
        none.says("Zu diesem Filter passt nichts."),
        "{}",
        none.text()
    );
    let odd = mara
        .get("/abgeben/aufgaben?sort=x&state=y&triage=z&after=w&before=v")
        .await;
    assert_eq!((odd.status, titles(&odd).len()), (StatusCode::OK, 4));
}

/// Pages by cursor: each row once, forwards and backwards.
#[testkit::twin]
async fn pages_show_every_row_once_forwards_and_backwards(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    // Many rows with the same hours and the same title: the id decides.
    let lines: String = (0..60)
        .map(|number| format!("Aufgabe {}\n", number % 7))
        .collect();
    let preview = mara
        .post("/abgeben/import", &[("text", &lines)])
        .await
        .location()
        .to_owned();
    let mut all: Vec<(String, String)> = (1..=60)
        .map(|line: u32| ("row".to_owned(), line.to_string()))
        .collect();
    all.push(("seen".to_owned(), "53".to_owned()));
    let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let done = mara.submit(&preview, &all).await;
    assert!(done.says("60 Aufgaben übernommen"), "{}", done.text());
    for sort in [
        "rank",
        "rank-down",
        "title",
        "title-down",
        "hours",
        "hours-down",
    ] {
        let first = mara.get(&format!("/abgeben/aufgaben?sort={sort}")).await;
        let next = |page: &Page| follow(page, "next");
        let second = mara.get(&next(&first).unwrap()).await;
        let third = mara.get(&next(&second).unwrap()).await;
        assert_eq!(next(&third), None, "{sort}");
        let mut links: Vec<String> = [&first, &second, &third]
            .into_iter()
            .flat_map(addresses)
            .collect();
        assert_eq!(links.len(), 60, "{sort}");
        links.sort();
        links.dedup();
        assert_eq!(links.len(), 60, "{sort}: no row twice");
        let back = mara.get(&follow(&third, "prev").unwrap()).await;
        assert_eq!(addresses(&back), addresses(&second), "{sort}");
        let front = mara.get(&follow(&back, "prev").unwrap()).await;
        assert_eq!(addresses(&front), addresses(&first), "{sort}");
        assert_eq!(follow(&front, "prev"), None, "{sort}");
    }
}

/// Where the link to the next or previous page leads.
fn follow(page: &Page, rel: &str) -> Option<String> {
    let from = page.html.find(&format!("rel=\"{rel}\""))?;
    let rest = page.html.get(from..)?;
    let address = rest.split("href=\"").nth(1)?.split('"').next()?;
    Some(address.replace("&#38;", "&").replace("&amp;", "&"))
}

/// The addresses of the rows.
fn addresses(page: &Page) -> Vec<String> {
    let rows = page
        .html
        .split("<th scope=\"row\" role=\"rowheader\">")
        .skip(1);
    let address = |row: &str| row.split('"').nth(1).unwrap_or_default().to_owned();
    rows.map(address).collect()
}

/// The export is exactly this view, defuses formulas, and comes in again.
#[testkit::twin]
async fn the_table_to_take_along_is_exactly_this_view(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for (title, hours) in [
        ("=SUMME(A1)", "1"),
        ("Belege; „alle“", "2,5"),
        ("Logo", "3"),
    ] {
        enter(&mut mara, &[("title", title), ("hours", hours)]).await;
    }
    let page = mara.get("/abgeben/aufgaben?sort=hours-down&q=l").await;
    let link = page.attribute("href", "/abgeben/aufgaben.csv").unwrap();
    let link = link.replace("&#38;", "&");
    let csv = mara.get(&link).await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    assert!(
        csv.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("aufgaben.csv")
    );
    let lines: Vec<&str> = csv.html.trim_start_matches('\u{feff}').lines().collect();
    assert!(lines[0].starts_with("Aufgabe;Stunden je Woche;Wie oft;Können;Lust;Kern;"));
    assert_eq!(
        lines[1],
        "Logo;3,00;wöchentlich;3;1;nein;60,00;EUR;Smart;Offen"
    );
    assert!(
        lines[2].starts_with("\"Belege; „alle“\";2,50;"),
        "{}",
        lines[2]
    );
    assert_eq!(lines.len(), 3, "what the filter leaves out is not in it");
    let whole = mara.get("/abgeben/aufgaben.csv").await;
    assert!(whole.html.contains("\n'=SUMME(A1);"), "{}", whole.html);
    let bytes = whole.html.into_bytes();
    let file = ("file", "aufgaben.csv", bytes.as_slice());
    let again = mara.upload("/abgeben/import/datei", &[], file).await;
    let preview = mara.get(again.location()).await;
    assert!(preview.says("3 davon gibt es schon"), "{}", preview.text());
    mara.submit("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    let english = mara.get("/abgeben/aufgaben.csv").await;
    assert!(
        english
            .html
            .contains("Logo,3.00,weekly,3,1,no,60.00,EUR,Smart,Open"),
        "{}",
        english.html
    );
}
