//! What somebody takes on, through the front door: their page, the match on ads and offers, and the
//! same by API (2.4).

use app::Scope;
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit::{Page, TestDatabase};

use crate::posting::{AD, OFFER, World, with};

const HERE: &str = "/konto/uebernehme";
const API: &str = "/api/v1/me/capacity";

/// What Jonas takes on.
const TAKES: [(&str, &str); 4] = [
    ("tasks", "Beiträge für Blogs einrichten"),
    ("skills", "WordPress\nDeutsch"),
    ("hours", ""),
    ("price", "75"),
];

/// 2.4: entered on one page; what is wrong is named at its field, and nothing typed is lost.
#[testkit::twin]
async fn m2_4_what_one_takes_on_is_entered_by_its_owner(db: TestDatabase) {
    let mut world = World::new(db).await;
    let page = world.jonas.get("/konto").await;
    assert!(page.html.contains(HERE), "{}", page.html);
    let page = world.jonas.get(HERE).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["Diese Seite siehst nur du", "sieht dein Gegenüber"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let skills = (1..=21).map(|one| one.to_string()).collect::<Vec<_>>();
    let (skills, long, tasks) = (skills.join(","), "x".repeat(61), "x".repeat(2_001));
    for (field, typed, words) in [
        ("hours", "-3", "darf nicht unter null"),
        ("hours", "61", "0 bis 60 Stunden"),
        ("hours", "viel", "Fehler"),
        ("price", "-5", "darf nicht unter null"),
        ("price", "0", "größer als null"),
        ("price", "1.50", "Unklar"),
        ("price", "2.000.000", "Das ist zu viel"),
        ("skills", skills.as_str(), "mehr als 20"),
        ("skills", long.as_str(), "Höchstens 60 Zeichen"),
        ("tasks", tasks.as_str(), "Höchstens 2.000 Zeichen"),
    ] {
        let page = world.jonas.post(HERE, &with(&TAKES, field, typed)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(page.says(words), "{typed} {words}: {}", page.text());
        assert!(
            page.html.contains(&format!("href=\"#f-{field}\"")),
            "{field}"
        );
        let kept = [
            format!("value=\"{typed}\""),
            format!("\n{typed}</textarea>"),
        ];
        assert!(kept.iter().any(|kept| page.html.contains(kept)), "{typed}");
    }
    let both = with(&with(&TAKES, "hours", "viel"), "skills", &long);
    let page = world.jonas.post(HERE, &both).await;
    assert!(page.says("Höchstens 60 Zeichen"), "named together");
    let page = world.jonas.get(HERE).await;
    assert_eq!(page.value("price").unwrap_or_default(), "", "nothing kept");

    let evil = with(&TAKES, "tasks", "</textarea><script>alert(1)</script>");
    let page = world.jonas.submit(HERE, &evil).await;
    assert!(page.says("Gespeichert"), "{}", page.text());
    assert!(!page.html.contains("<script>alert"), "{}", page.html);
    let page = world.jonas.submit(HERE, &TAKES).await;
    assert_eq!(page.value("price"), Some("75,00"));
    assert!(page.says("WordPress, Deutsch"), "{}", page.text());
    let page = world.ines.get(HERE).await;
    assert!(!page.says("WordPress"), "everybody has their own");

    let jonas = world.app.caller("Jonas", Scope::Write).await;
    let ines = world.app.caller("Ines", Scope::Write).await;
    let (status, own) = jonas.get(API).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(own["skills"], json!(["WordPress", "Deutsch"]));
    assert_eq!(own["price_per_hour"]["minor"], 7_500);
    assert_eq!(own["minutes_per_week"], Value::Null, "unknown, not zero");
    let (_, other) = ines.get(API).await;
    assert_eq!(
        (&other["tasks"], &other["skills"]),
        (&json!(""), &json!([]))
    );
    let price = json!({ "minor": 0, "currency": "EUR" });
    let wrong = json!({ "minutes_per_week": -1, "price_per_hour": price });
    let (status, problem) = jonas.put(API, &wrong).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "minutes_per_week");
    assert_eq!(problem["errors"][1]["field"], "price_per_hour");
    let (_, kept) = jonas.get(API).await;
    assert_eq!(kept, own);
    let wish = json!({ "skills": ["Deutsch"], "minutes_per_week": 0 });
    let (status, _) = jonas.put(API, &wish).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, kept) = jonas.get(API).await;
    assert_eq!(
        (&kept["tasks"], &kept["minutes_per_week"]),
        (&json!(""), &json!(0))
    );
    let reader = world.app.caller("Jonas", Scope::Read).await;
    let (status, _) = reader.put(API, &wish).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

/// 2.4: an ad shows the sum with its parts and their facts; without a profile, one link.
#[testkit::twin]
async fn m2_4_an_ad_shows_how_well_it_fits_with_its_parts(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    world.instruct(&task, "must").await;
    let skills = "WordPress, <i>Rechtschreibung";
    let draft = world.draft_for(&task, &with(&AD, "skills", skills)).await;
    world.publish(&draft).await;
    let ad = format!("/uebernehmen/gesuche/{draft}");
    let page = world.jonas.get(&ad).await;
    assert!(page.says("Wie gut passt das zu dir?"), "{}", page.text());
    assert!(page.html.contains(HERE) && !page.says("Punkten"));
    let page = world.mara.get(&ad).await;
    assert!(!page.says("Wie gut passt"), "not for one's own ad");

    world.jonas.submit(HERE, &TAKES).await;
    let page = world.jonas.get(&ad).await;
    for words in [
        // All words but "Acht", one skill of two, 60 of 75 euros.
        "50 von 75 Punkten, Stunden unbekannt",
        "18 von 25 Punkten. 3 von 4 Wörtern des Gesuchs kommen vor: Beiträge, Blog, einrichten.",
        "12 von 25 Punkten. Gedeckt: WordPress. Offen: &lt;i&gt;Rechtschreibung.",
        "20 von 25 Punkten. 60,00 € je Stunde geboten, 75,00 € gewünscht.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.html.contains("<i>Recht"), "{}", page.html);
    world.jonas.submit(HERE, &with(&TAKES, "hours", "2")).await;
    let page = world.jonas.get(&ad).await;
    assert!(page.says("von 100 Punkten"), "{}", page.text());
    assert!(page.says("Punkten. 6 Std. gesucht"), "{}", page.text());
    assert!(!page.says("unbekannt"), "{}", page.text());
    let page = world.ines.get(&ad).await;
    assert!(!page.says("Punkten"), "it is Jonas's alone");

    let jonas = world.app.caller("Jonas", Scope::Write).await;
    let ines = world.app.caller("Ines", Scope::Write).await;
    let path = format!("/api/v1/postings/{draft}");
    let (_, shown) = jonas.get(&path).await;
    let fit = &shown["match"];
    assert_eq!(
        (&fit["of"], &fit["tasks"]["points"]),
        (&json!(100), &json!(18))
    );
    assert_eq!(fit["skills"]["found"], json!(["WordPress"]));
    assert_eq!(fit["hours"]["wanted_minutes"], 360);
    assert_eq!(fit["budget"]["wanted"]["minor"], 7_500);
    let (_, shown) = ines.get(&path).await;
    assert_eq!(shown["match"], Value::Null);
}

/// Which of two comes first on a page.
fn is_before(page: &Page, first: &str, second: &str) -> bool {
    let text = page.text();
    let at = |words: &str| text.find(words);
    at(first).unwrap_or_else(|| panic!("{first}: {text}"))
        < at(second).unwrap_or_else(|| panic!("{second}: {text}"))
}

/// 2.4: the list says how well each ad fits and can be ordered by it; it is not unless asked.
#[testkit::twin]
async fn m2_4_the_list_of_ads_can_show_the_best_match_first(db: TestDatabase) {
    let mut world = World::new(db).await;
    for (title, skills) in [("Blogpflege", "WordPress"), ("Gartenpflege", "Geduld")] {
        let task = world.task(title).await;
        world.instruct(&task, "must").await;
        let fields = with(&with(&AD, "title", title), "skills", skills);
        let draft = world.draft_for(&task, &fields).await;
        world.publish(&draft).await;
        world.app.pass(std::time::Duration::from_mins(1));
    }
    let page = world.jonas.get("/uebernehmen").await;
    assert!(page.html.contains(HERE), "{}", page.html);
    assert!(!page.says("Passend zuerst") && !page.says("Punkten"));
    world.jonas.submit(HERE, &TAKES).await;
    let page = world.jonas.get("/uebernehmen").await;
    assert!(is_before(&page, "Gartenpflege", "Blogpflege"), "the newest");
    for words in [
        "Passt zu dir",
        "63 von 75 Punkten, Stunden unbekannt",
        "Passend zuerst",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(page.says("Offen: Geduld."), "{}", page.text());
    let order = page
        .attribute("href", "/uebernehmen?sort")
        .unwrap()
        .to_owned();
    for _ in 0..2 {
        let page = world.jonas.get(&order).await;
        assert!(is_before(&page, "Blogpflege", "Gartenpflege"), "the best");
        assert!(page.says("Neueste zuerst"), "{}", page.text());
    }
    let found = world.jonas.get("/uebernehmen?q=Geduld&sort=passung").await;
    assert!(found.says("Gartenpflege") && !found.says("Blogpflege"));
    assert!(found.says("Nach Wörtern"), "{}", found.text());
    assert_eq!(found.value("sort"), Some("passung"));
    let page = world.ines.get("/uebernehmen?sort=passung").await;
    assert!(
        is_before(&page, "Gartenpflege", "Blogpflege"),
        "{}",
        page.text()
    );

    let jonas = world.app.caller("Jonas", Scope::Write).await;
    let titles = async |query: &str| {
        let (status, list) = jonas.get(&format!("/api/v1/postings{query}")).await;
        assert_eq!(status, StatusCode::OK, "{list}");
        let rows = list["items"].as_array().unwrap().clone();
        assert!(rows.iter().all(|row| row["match"]["of"] == 75), "{list}");
        let named = rows
            .iter()
            .map(|row| row["title"].as_str().unwrap().to_owned());
        named.collect::<Vec<_>>()
    };
    assert_eq!(titles("").await, ["Gartenpflege", "Blogpflege"]);
    assert_eq!(titles("?order=match").await, ["Blogpflege", "Gartenpflege"]);
    assert_eq!(titles("?order=match&q=Geduld").await, ["Gartenpflege"]);
    let (status, problem) = jonas.get("/api/v1/postings?order=price").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"][0]["field"], "order");
}

/// 2.4: the client sees the match of every offer that stands, in the order they came unless asked.
#[testkit::twin]
async fn m2_4_offers_show_the_match_and_keep_their_order_unless_asked(db: TestDatabase) {
    let mut world = World::new(db).await;
    let ad = world.open().await;
    let mut tomke = world.app.person("Tomke").await;
    let offer = format!("/uebernehmen/gesuche/{ad}/angebot");
    world.ines.post(&offer, &OFFER).await;
    world.app.pass(std::time::Duration::from_mins(1));
    tomke.submit(HERE, &with(&TAKES, "skills", "Singen")).await;
    tomke.post(&offer, &OFFER).await;
    world.app.pass(std::time::Duration::from_mins(1));
    world.jonas.submit(HERE, &TAKES).await;
    world.jonas.post(&offer, &OFFER).await;

    let own = format!("/abgeben/gesuche/{ad}");
    let page = world.mara.get(&own).await;
    assert!(is_before(&page, "Ines", "Tomke") && is_before(&page, "Tomke", "Jonas"));
    for words in [
        "50 von 75 Punkten, Stunden unbekannt",
        "38 von 75 Punkten, Stunden unbekannt",
        "nichts angegeben",
        "Gedeckt: WordPress. Offen: Rechtschreibung.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(page.html.contains("<details><summary>50 von 75"), "folded");
    let sorted = format!("{own}?sort=passung");
    for _ in 0..2 {
        let page = world.mara.get(&sorted).await;
        assert!(is_before(&page, "Jonas", "Tomke") && is_before(&page, "Tomke", "Ines"));
    }
    for other in [&mut world.jonas, &mut world.ines] {
        let page = other.get(&sorted).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }

    let path = format!("/api/v1/postings/{ad}/offers");
    let mara = world.app.caller("Mara", Scope::Write).await;
    let (_, list) = mara.get(&path).await;
    let items = list["items"].as_array().unwrap();
    let of = |at: usize| &items[at]["match"]["points"];
    assert_eq!(
        (of(0), of(1), of(2)),
        (&Value::Null, &json!(38), &json!(50))
    );
    let jonas = world.app.caller("Jonas", Scope::Write).await;
    let (status, _) = jonas.get(&path).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (_, own_offers) = jonas.get("/api/v1/offers").await;
    let sent = own_offers["items"][0]["id"].as_str().unwrap();
    let (status, _) = jonas
        .post(&format!("/api/v1/offers/{sent}/withdraw"), &json!({}))
        .await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let page = world.mara.get(&own).await;
    assert!(!page.says("50 von 75"), "taken back: {}", page.text());
}
