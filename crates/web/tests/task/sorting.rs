//! What to hand on first, why, and what it costs.

use axum::http::StatusCode;
use serde_json::json;
use testkit::{Browser, Page, TestApp, TestDatabase};

use super::{assert_refused, enter, fields};

/// Number and title of every row of the ranking.
fn ranking(page: &Page) -> Vec<String> {
    let rows = page.html.split("role=\"rowheader\">").skip(1);
    let title = |row: &str| {
        let cell = row.split("</th>").next().unwrap_or_default();
        let link = cell.split("</a>").next().unwrap_or_default();
        link.rsplit('>').next().unwrap_or_default().to_owned()
    };
    rows.map(title).collect()
}

async fn with_tasks(app: &TestApp) -> Browser {
    let mut mara = app.person("Mara").await;
    // title, hours, ability, liking, core
    for (title, hours, ability, liking, core) in [
        ("Können", "0:30", "1", "4", ""),
        ("Zeit", "3", "5", "4", ""),
        ("Smart", "3", "1", "4", ""),
        ("Gehasst", "0:10", "5", "1", ""),
        ("Behalten", "0:30", "4", "4", ""),
        ("Kern", "10", "1", "1", "yes"),
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
    mara
}

/// Mission 1.2 and 1.11: each task has its place with a reason in one sentence; core work comes
/// last.
#[testkit::twin]
async fn m1_2_every_task_has_its_place_and_its_reason(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = with_tasks(&app).await;
    let page = mara.get("/abgeben/sortierung").await;
    for (title, triage, reason) in [
        (
            "Können",
            "Können",
            "Das liegt dir nicht; andere können es besser.",
        ),
        (
            "Zeit",
            "Zeit",
            "Das kannst du, aber es frisst 3 Std. je Woche.",
        ),
        (
            "Smart",
            "Smart",
            "Das liegt dir nicht und frisst 3 Std. je Woche.",
        ),
        ("Gehasst", "Smart", "Das machst du gar nicht gern."),
        (
            "Behalten",
            "Behalten",
            "Das kannst du, und es ist schnell erledigt.",
        ),
        ("Kern", "Behalten", "Das ist der Kern deines Geschäfts."),
    ] {
        let says = format!("{title} {triage} {reason}");
        assert!(page.says(&says), "{says}: {}", page.text());
    }
    assert_eq!(ranking(&page).last().map(String::as_str), Some("Kern"));
    assert!(page.html.contains("role=\"img\""), "the field is there");
    let first = page.attribute("href", "/abgeben/aufgaben/").unwrap();
    assert!(page.says("Die erste abgeben : Smart"), "{}", page.text());
    assert!(page.html.contains("/anleitung\""), "{first}");
}

/// Mission 1.16: the same weights give the same order; more dislike moves the hated task up.
#[testkit::twin]
async fn m1_16_the_ranking_is_repeatable_and_follows_the_weights(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = with_tasks(&app).await;
    let mut ask = async |dislike: u8| {
        let address = format!(
            "/abgeben/sortierung?weight-dislike={dislike}&weight-time=5&weight-inability=5"
        );
        ranking(&mara.get(&address).await)
    };
    let without = ask(0).await;
    let with = ask(10).await;
    let place = |order: &[String]| order.iter().position(|title| title == "Gehasst").unwrap();
    assert!(place(&with) < place(&without), "{with:?} {without:?}");
    assert_eq!(ask(10).await, with);
    assert_eq!(ask(0).await, without);
}

#[testkit::twin]
async fn wrong_weights_are_refused_and_kept(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = with_tasks(&app).await;
    for (query, says) in [
        ("weight-dislike=11", "Bitte eine Zahl von 0 bis 10."),
        ("weight-dislike=viel", "Das ist keine Zahl."),
        ("weight-time=-1", "Die Zahl darf nicht unter null liegen."),
        (
            "weight-dislike=0&weight-time=0&weight-inability=0",
            "Mindestens ein Gewicht muss größer als null sein.",
        ),
        (
            "rate=1,234",
            "Unklar, ob hier Tausender oder Cent gemeint sind.",
        ),
        ("rate=0", "Die Summe muss größer als null sein."),
    ] {
        let page = mara.get(&format!("/abgeben/sortierung?{query}")).await;
        assert_refused(&page, says);
        let (name, value) = query.split('&').next().unwrap().split_once('=').unwrap();
        assert_eq!(page.value(name), Some(value));
        assert_eq!(
            ranking(&page).len(),
            6,
            "the ranking stands there all the same"
        );
    }
}

/// Mission 1.8: own hour 60 €, task 2 hours, offer 50 €: two hours for 25 € an hour.
#[testkit::twin]
async fn m1_8_two_hours_for_fifty_euros_cost_25_an_hour(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[("hours", "2")]).await;
    let page = mara.get(&format!("{task}?price=50")).await;
    assert!(
        page.says("Du kaufst 2 Std. zurück, die Stunde für 25,00 €."),
        "{}",
        page.text()
    );
    assert!(page.says("Deine Zeit ist 120,00 € wert: 70,00 € mehr, als du zahlst."));
    assert!(page.says("Alle Beträge netto"), "{}", page.text());
    let dear = mara.get(&format!("{task}?price=150")).await;
    assert!(
        dear.says("30,00 € weniger, als du zahlst."),
        "{}",
        dear.text()
    );
    assert_refused(
        &mara.get(&format!("{task}?price=1,234")).await,
        "Unklar, ob hier Tausender",
    );
    assert_refused(
        &mara.get(&format!("{task}?price=-1")).await,
        "nicht unter null",
    );
    let sorted = mara.get("/abgeben/sortierung?rate=22").await;
    assert!(
        sorted.says("2 Std. 120,00 € 44,00 € 76,00 €"),
        "{}",
        sorted.text()
    );
    assert!(
        sorted.says("Rückkauf zu 22,00 € je Stunde."),
        "{}",
        sorted.text()
    );
    let nothing = enter(&mut mara, &[("hours", "0")]).await;
    let page = mara.get(&format!("{nothing}?price=50")).await;
    assert!(
        !page.says("Selbst machen oder abgeben?"),
        "no time, nothing to buy back"
    );
}

/// Mission 1.2 and 1.13: the owner may decide otherwise; core work warns and never forbids.
#[testkit::twin]
async fn m1_13_a_task_put_elsewhere_by_hand_stays_there_and_core_work_warns(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let given = [
        ("title", "Kundenkontakte pflegen"),
        ("core", "yes"),
        ("liking", "5"),
    ];
    let task = enter(&mut mara, &given).await;
    assert!(
        !mara.get(&task).await.says("Das ist Kernarbeit."),
        "it is kept: nothing to warn of"
    );
    let seen = mara
        .get(&format!("{task}/bearbeiten"))
        .await
        .value("seen")
        .unwrap()
        .to_owned();
    let mut moved = fields(&given);
    moved.extend([("moved-to", "time"), ("seen", seen.as_str())]);
    app.pass(std::time::Duration::from_secs(1));
    let page = mara.submit(&format!("{task}/bearbeiten"), &moved).await;
    assert!(
        page.says("Das hast du selbst so eingeordnet."),
        "{}",
        page.text()
    );
    assert!(
        page.says("Das ist Kernarbeit. Gib sie nur ab, wenn"),
        "{}",
        page.text()
    );
    assert!(page.says("Anleitung schreiben"), "a warning never forbids");
    assert!(
        mara.get("/abgeben/aufgaben?triage=time")
            .await
            .says("Kundenkontakte pflegen")
    );
}

/// Many tasks of one kind: the picture counts them, the ranking comes in parts that keep what was
/// asked for.
#[testkit::twin]
async fn a_long_ranking_comes_in_parts(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for number in 1..=52 {
        enter(&mut mara, &[("title", &format!("Aufgabe {number}"))]).await;
    }
    let page = mara.get("/abgeben/sortierung?rate=30").await;
    assert_eq!(ranking(&page).len(), 50);
    assert!(
        page.says("1 bis 50 von 52") && page.says("+48"),
        "{}",
        page.text()
    );
    assert!(page.says("Ein Kreis mit »+« zählt 48 weitere Aufgaben."));
    let next = page.attribute("href", "/abgeben/sortierung?").unwrap();
    let next = next.replace("&#38;", "&");
    assert_eq!(next, "/abgeben/sortierung?rate=30&seite=2");
    let page = mara.get(&next).await;
    assert_eq!(ranking(&page).len(), 2);
    assert!(page.says("51 bis 52 von 52") && page.says("Rückkauf zu 30,00 €"));
    let beyond = mara.get("/abgeben/sortierung?seite=99").await;
    assert_eq!(ranking(&beyond).len(), 2, "the last part");
}

/// Mission 1.16: weights that are kept move the ranking, the list and what comes next, for later tasks
/// too, by page and by API. Tried: all zero, no number, too much; nothing is kept then.
#[testkit::twin]
async fn m1_16_kept_weights_place_every_task(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = with_tasks(&app).await;
    let address = "/abgeben/sortierung";
    let before = ranking(&mara.get(address).await);
    for wrong in [["0", "0", "0"], ["viel", "5", "5"], ["11", "5", "5"]] {
        let fields = [
            ("weight-dislike", wrong[0]),
            ("weight-time", wrong[1]),
            ("weight-inability", wrong[2]),
        ];
        let page = mara.post(address, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        assert!(
            page.html.contains(&format!("value=\"{}\"", wrong[0])),
            "{wrong:?}"
        );
    }
    assert_eq!(ranking(&mara.get(address).await), before);
    let fields = [
        ("weight-dislike", "10"),
        ("weight-time", "0"),
        ("weight-inability", "0"),
        ("rate", "20"),
    ];
    let page = mara.submit(address, &fields).await;
    let after = ranking(&page);
    assert_ne!(after, before);
    assert!(
        page.says("Rückkauf"),
        "the price is asked on: {}",
        page.text()
    );
    let list = mara.get("/abgeben/aufgaben").await;
    let listed = |title: &str| list.html.find(&format!(">{title}</a>")).unwrap();
    for pair in after.windows(2) {
        assert!(listed(&pair[0]) < listed(&pair[1]), "{after:?}");
    }
    let today = mara.get("/heute").await;
    assert!(
        today.says(&format!("Als Nächstes abgeben {}", after[0])),
        "{}",
        today.text()
    );
    // A task that comes later stands where the weights put it: nobody dislikes it, so it is last of its
    // kind; by the weights of the beginning its hours would put it first.
    let late = [
        ("title", "Später"),
        ("hours", "40"),
        ("ability", "1"),
        ("liking", "5"),
        ("core", ""),
    ];
    enter(&mut mara, &late).await;
    let order = ranking(&mara.get(address).await);
    let list = mara.get("/abgeben/aufgaben").await;
    let listed = |title: &str| list.html.find(&format!(">{title}</a>")).unwrap();
    assert!(
        order.iter().position(|title| title == "Später") > Some(0),
        "{order:?}"
    );
    for pair in order.windows(2) {
        assert!(listed(&pair[0]) < listed(&pair[1]), "{order:?}");
    }
    let caller = app.caller("Mara", app::Scope::Write).await;
    let own = "/api/v1/sorting/own";
    assert_eq!(caller.get(own).await.1["weights"]["dislike"], 10);
    let wish = |motive: &str, time: i64| json!({ "motive": motive, "weights": { "dislike": 0, "time": time, "inability": 0 } });
    // All or nothing: a wrong motive or wrong weights keep everything as it was.
    for wrong in [wish(&"x".repeat(301), 10), wish("Karten", 0)] {
        let (status, problem) = caller.put(own, &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    }
    assert_eq!(caller.get(own).await.1["weights"]["dislike"], 10);
    let (_, kept) = caller.put(own, &wish("Karten", 10)).await;
    assert_eq!(kept["weights"]["time"], 10, "{kept}");
    let (_, ranked) = caller.get("/api/v1/sorting").await;
    assert_eq!(ranked["items"][0]["title"], "Später", "{ranked}");
}
