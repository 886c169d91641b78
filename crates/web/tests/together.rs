//! Meetings, updates and reachability through the front door, as two people.

use app::Scope;
use axum::http::StatusCode;
use domain::account::{WeeklyHours, Window};
use domain::agreement::contract::Reachability;
use kernel::{TimeOfDay, Weekday};
use serde_json::json;
use testkit::TestDatabase;

use crate::order::{Pair, acting, proposed};

const NEW: &str = "/leute/treffen/neu";

/// 3.20, 3.30, H3: proposed, agreed, moved with consent, written up; nobody else sees it.
#[testkit::twin]
async fn m3_20_two_people_agree_on_standing_meetings(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut ines = pair.app.person("Ines Fremd").await;
    let page = pair.mara.get(NEW).await;
    assert!(page.says("Jonas Weber"), "{}", page.text());
    assert!(ines.get(NEW).await.says("gemeinsamen Auftrag"));
    let page = pair.mara.post(NEW, &[("title", "Woche")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Fehler"), "{}", page.text());
    let jonas = pair.app.caller("Jonas Weber", Scope::Write).await;
    let (_, me) = jonas.get("/api/v1/me").await;
    let fields = [
        ("guest", me["id"].as_str().unwrap()),
        ("title", "Wochengespräch"),
        ("first", "2026-11-24"),
        ("time", "9:30"),
        ("minutes", "30"),
        ("every-weeks", "1"),
    ];
    let page = pair.mara.submit(NEW, &fields).await;
    assert!(page.says("Die andere Seite ist gefragt"), "{}", page.text());
    let (cx, asker) = (
        acting(&pair.app, "jonas.weber").await,
        acting(&pair.app, "mara.lindner").await,
    );
    let signing = 1;
    assert_eq!(app::today::turn_count(&cx).await.unwrap(), 1);
    assert_eq!(app::today::turn_count(&asker).await.unwrap(), signing);
    let page = pair.jonas.get("/heute").await;
    assert!(
        page.says("Festen Gesprächen zustimmen: Wochengespräch") && page.says("24.11.2026"),
        "{}",
        page.text()
    );
    let (_, turns) = jonas.get("/api/v1/turns").await;
    assert_eq!(turns["items"][0]["meeting"]["action"], "agree-series");
    let page = pair.jonas.get("/leute/treffen").await;
    let path = page
        .attribute("href", "/leute/treffen/0")
        .unwrap()
        .to_owned();
    let page = pair.jonas.get(&path).await;
    assert!(page.says("Mara Lindner schlägt das vor"), "{}", page.text());
    assert_eq!(ines.get(&path).await.status, StatusCode::NOT_FOUND);
    let page = pair.jonas.submit(&format!("{path}/zustimmen"), &[]).await;
    assert!(page.says("Videogespräch öffnen"), "{}", page.text());
    let points = format!("{path}/punkte");
    let page = pair.jonas.post(&points, &[("point", " ")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.jonas.submit(&points, &[("point", "Zitate <b>")]).await;
    assert!(page.says("Zitate <b>"), "{}", page.text());

    let first = format!("{path}/termine/0");
    let to = [("day", "2026-11-25"), ("time", "10:00")];
    let page = pair
        .jonas
        .submit(&format!("{first}/verschieben"), &to)
        .await;
    assert!(page.says("Bis zur Zustimmung bleibt"), "{}", page.text());
    assert_eq!(app::today::turn_count(&cx).await.unwrap(), 0);
    assert_eq!(app::today::turn_count(&asker).await.unwrap(), signing + 1);
    let page = pair.mara.get("/heute").await;
    assert!(
        page.says("Neuem Termin zustimmen: Wochengespräch") && page.says("25.11.2026"),
        "{}",
        page.text()
    );
    let page = pair.mara.get(&path).await;
    assert!(
        page.says("Jonas Weber möchte verschieben"),
        "{}",
        page.text()
    );
    let seen = page.value("to").unwrap().to_owned();
    let page = pair
        .mara
        .submit(&format!("{first}/zustimmen"), &[("to", &seen)])
        .await;
    assert!(page.says("verschoben von"), "{}", page.text());

    let file = pair.mara.get(&format!("{path}/kalender")).await;
    assert!(
        file.html
            .contains("RECURRENCE-ID;TZID=Europe/Berlin:20261124T093000")
    );
    assert_eq!(
        ines.get(&format!("{path}/kalender")).await.status,
        StatusCode::NOT_FOUND
    );
    pair.app.pass_days(3);
    let minutes = [("seen", ""), ("minutes-0", "Alles gut.")];
    let page = pair
        .mara
        .submit(&format!("{first}/protokoll"), &minutes)
        .await;
    assert!(page.says("Alles gut."), "{}", page.text());
    let blind = [("seen", ""), ("minutes-0", "Etwas anderes")];
    let page = pair.jonas.post(&format!("{first}/protokoll"), &blind).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Etwas anderes"),
        "what was typed stays: {}",
        page.text()
    );
    let (_, list) = jonas.get("/api/v1/meetings").await;
    assert_eq!(list["items"][0]["state"], "agreed", "{list}");
    let page = pair.mara.submit(&format!("{path}/beenden"), &[]).await;
    assert!(
        page.says("Beendet") && page.says("Alles gut."),
        "{}",
        page.text()
    );
}

/// 2.13: the calendar is read at its secret address alone, and answers 304 while nothing changes.
#[testkit::twin]
async fn m2_13_the_calendar_has_a_secret_address(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let page = pair.mara.post("/konto/kalender", &[]).await;
    assert_eq!(page.status, StatusCode::CREATED);
    let html = page.html.clone();
    let (_, rest) = html.split_once("/kalender/").unwrap();
    let rest = rest.split(['<', '"']).next().unwrap();
    let address = if rest.rsplit('.').next() == Some("ics") {
        format!("/kalender/{rest}")
    } else {
        let after = html.split("<code>").nth(1).unwrap();
        let whole = after.split("</code>").next().unwrap();
        format!("/kalender/{}", whole.rsplit('/').next().unwrap())
    };
    let mut nobody = pair.app.visitor();
    let feed = nobody.get(&address).await;
    assert_eq!(feed.status, StatusCode::OK, "{address}");
    assert!(feed.html.contains("METHOD:PUBLISH"), "{}", feed.html);
    assert!(feed.html.contains("Blogbeiträge"), "{}", feed.html);
    assert!(feed.headers.contains_key("etag"));
    let page = pair.mara.submit("/konto/kalender/loeschen", &[]).await;
    assert!(page.says("Adresse gelöscht"), "{}", page.text());
    assert_eq!(nobody.get(&address).await.status, StatusCode::NOT_FOUND);
}

/// 0.13, 2.10, 3.28, complaint 12: the rhythm, an update, words that offer the button, and the report.
#[testkit::twin]
async fn m0_13_updates_and_words_that_mean_a_step(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut ines = pair.app.person("Ines Fremd").await;
    pair.sign().await;
    pair.secure().await;
    let path = pair.path("/zwischenstand");
    let page = pair.mara.submit(&path, &[("every-days", "2")]).await;
    assert!(page.says("Gewünscht: alle 2 Tage"), "{}", page.text());
    let page = pair.mara.post(&path, &[("every-days", "99")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ines.get(&path).await.status, StatusCode::NOT_FOUND);
    pair.jonas.submit(&pair.path("/beginnen"), &[]).await;
    let page = pair.jonas.post(&path, &[("done", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let update = [("done", "Vier Beiträge"), ("next", "Die übrigen")];
    let page = pair.jonas.submit(&path, &update).await;
    assert!(page.says("Als Nächstes: Die übrigen"), "{}", page.text());
    let update = [("done", "Alles fertig"), ("next", "")];
    pair.app.pass(std::time::Duration::from_mins(1));
    let page = pair.jonas.submit(&path, &update).await;
    assert!(!page.says("Das klingt fertig"), "{}", page.text());
    pair.app.pass(std::time::Duration::from_mins(1));

    let talk = pair.path("/nachrichten");
    let page = pair
        .jonas
        .submit(&talk, &[("body", "Noch nicht fertig.")])
        .await;
    assert!(!page.says("Das klingt fertig"), "{}", page.text());
    pair.app.pass(std::time::Duration::from_mins(1));
    let page = pair.jonas.submit(&talk, &[("body", "Fertig!")]).await;
    assert!(page.says("Das klingt fertig"), "{}", page.text());
    let page = pair.mara.get(&pair.path("")).await;
    assert!(!page.says("Das klingt fertig"), "{}", page.text());
    pair.app.pass(std::time::Duration::from_mins(30));
    pair.mara.submit(&talk, &[("body", "Passt, danke")]).await;
    let page = pair.mara.get(&pair.path("")).await;
    assert!(!page.says("Das klingt zufrieden"), "nothing to accept yet");

    let reach = pair.path("/erreichbarkeit");
    assert_eq!(ines.get(&reach).await.status, StatusCode::NOT_FOUND);
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&reach).await;
        assert!(page.says("innerhalb von 4 Stunden"), "{}", page.text());
        assert!(page.says("33 Min."), "{}", page.text());
        assert!(page.says("1 von 1"), "{}", page.text());
        assert!(page.says("Antworten von Mara Lindner"), "{}", page.text());
    }
}

store::statements! {
    MOVE_AWAY = "update account set zone = 'America/New_York' where login = 'jonas.weber'";
}

/// 2.10: both windows stand on the clocks of both, with what they share.
#[testkit::twin]
async fn m2_10_both_windows_show_in_both_zones_with_the_overlap(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/erreichbarkeit");
    let page = pair.mara.get(&path).await;
    assert!(!page.says("America/New_York"), "{}", page.text());
    let moved: Result<u64, store::db::DbError> = (pair.app.database.database())
        .write("probe", |tx| tx.execute(&MOVE_AWAY, &[]))
        .await;
    assert_eq!((moved.unwrap(), STATEMENTS.len()), (1, 1));
    let logins = ("mara.lindner", "jonas.weber");
    // Mondays: in Berlin from 9 to 10, in New York from 3 to 5, which is from 9 to 11 in Berlin.
    let hours = |hour| TimeOfDay::new(hour, 0).unwrap();
    let window = Window {
        day: Weekday::Monday,
        from: hours(3),
        to: hours(5),
    };
    pair.order = proposed(&pair.app, logins, |draft| {
        draft.contractor_reachability = Some(Reachability {
            hours: WeeklyHours::new(vec![window]).unwrap(),
            response_hours: 4,
        });
    })
    .await;
    let path = pair.path("/erreichbarkeit");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let page = browser.get(&path).await;
        for words in ["Europe/Berlin", "America/New_York", "Beide"] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        let text = page.text().replace('\u{a0}', " ");
        let shared = "Beide Montag 09:00–10:00 Montag 03:00–04:00";
        assert!(text.contains(shared), "{text}");
    }
    // The same beside the contract before anybody signs, and in the room, each with the clock of both.
    let wait = "innerhalb von 4 Stunden zu. Zwischen zwei Sprechzeiten liegen bis zu 7 Tage, \
        darum können es 8 Tage werden.";
    let shared = [
        "Beide (Europe/Berlin) Montag 09:00–10:00",
        "Beide (America/New_York) Montag 03:00–04:00",
    ];
    let (contract, room) = (pair.path("/unterschreiben"), pair.path(""));
    for (browser, shared) in [&mut pair.mara, &mut pair.jonas].into_iter().zip(shared) {
        let text = browser.get(&contract).await.text().replace('\u{a0}', " ");
        let both = "Beide Montag 09:00–10:00 Montag 03:00–04:00";
        assert!(text.contains(both) && text.contains(wait), "{text}");
        let text = browser.get(&room).await.text().replace('\u{a0}', " ");
        assert!(text.contains("America/New_York, dort ist es"), "{text}");
        assert!(text.contains(shared) && text.contains(wait), "{text}");
    }
}

/// The same by API, with bad input named.
#[testkit::twin]
async fn meetings_by_api_name_what_is_wrong(db: TestDatabase) {
    let pair = Pair::new(db).await;
    let mara = pair.app.caller("Mara Lindner", Scope::Write).await;
    let jonas = pair.app.caller("Jonas Weber", Scope::Write).await;
    let (_, me) = jonas.get("/api/v1/me").await;
    let mut wish = json!({ "guest": me["id"], "title": "Woche", "first": "2026-11-30",
        "time": "25", "minutes": 5, "every_weeks": 3 });
    let (status, problem) = mara.post("/api/v1/meetings", &wish).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 3, "{problem}");
    wish["time"] = json!("9:30");
    wish["minutes"] = json!(30);
    wish["every_weeks"] = json!(2);
    let (status, made) = mara.post("/api/v1/meetings", &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let path = format!("/api/v1/meetings/{}", made["id"].as_str().unwrap());
    let (status, _) = jonas.post(&format!("{path}/agree"), &json!({})).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, whole) = jonas.get(&path).await;
    assert_eq!(whole["ahead"][0]["at"], "2026-11-30T08:30:00Z", "{whole}");
    assert_eq!(whole["ahead"][1]["at"], "2026-12-14T08:30:00Z", "{whole}");
}
