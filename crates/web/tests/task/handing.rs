//! Kind of work, the ways to hand on, both sides of the comparison, and from when on it pays.

use app::Scope;
use axum::http::StatusCode;
use domain::task::time_account::TimeKind;
use serde_json::json;
use testkit::{Page, TestApp, TestDatabase};

use super::today::hand_on;
use super::{assert_refused, enter, fields, id};

/// Mission 4.3: choosing a kind of work gives unit, usual time and proofs, and fills in the hours.
#[testkit::twin]
async fn m4_3_a_category_prefills_the_hours_and_is_kept(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let form = mara.get("/abgeben/aufgaben/neu").await;
    assert!(
        form.says("Telefon – je Anruf etwa 8 Min."),
        "{}",
        form.text()
    );
    let given = [
        ("title", "Termine bestätigen"),
        ("category", "phone"),
        ("hours", ""),
        ("units", "30"),
        ("confidential", "yes"),
    ];
    let task = enter(&mut mara, &given).await;
    let page = mara.get(&task).await;
    for said in [
        "4 Std. je Woche",
        "Art der Arbeit Telefon",
        "je Anruf etwa 8 Min.",
        "Gesprächsnotizen",
        "Vertraulich ja",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    let edit = mara.get(&format!("{task}/bearbeiten")).await;
    assert!(
        edit.html.contains("<option value=\"phone\" selected>"),
        "{}",
        edit.html
    );
    // Without a choice the title speaks for it.
    let belege = enter(&mut mara, &[]).await;
    let page = mara.get(&belege).await;
    assert!(page.says("Büroarbeit (nach dem Titel)"), "{}", page.text());
}

/// Units that cannot be counted are refused at their field, once.
#[testkit::twin]
async fn wrong_units_are_refused_and_kept(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    for (units, says) in [
        ("30", "Wähl zuerst die Art der Arbeit."),
        ("viele", "Das ist keine"),
        ("-3", "1"),
        ("99999999", "1.000.000"),
    ] {
        let title = if units == "30" {
            "Fenster putzen"
        } else {
            "Telefon"
        };
        let given = fields(&[("title", title), ("hours", ""), ("units", units)]);
        let page = mara.post("/abgeben/aufgaben/neu", &given).await;
        assert_refused(&page, says);
        assert_eq!(page.html.matches("href=\"#f-units\"").count(), 1, "{units}");
        assert!(!page.html.contains("href=\"#f-hours\""), "{units}");
        assert_eq!(page.value("units"), Some(units));
    }
    let too_long = fields(&[("title", "Telefon"), ("hours", ""), ("units", "2000")]);
    let page = mara.post("/abgeben/aufgaben/neu", &too_long).await;
    assert_refused(&page, "Woche");
}

/// Mission 1.12: bookkeeping asks for the note on who may do it.
#[testkit::twin]
async fn m1_12_bookkeeping_says_who_may_do_it(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let books = enter(&mut mara, &[("title", "Buchhaltung")]).await;
    for path in [books.clone(), format!("{books}/wie")] {
        let page = mara.get(&path).await;
        assert!(page.says("§ 5 StBerG"), "{path}: {}", page.text());
    }
    let machine = enter(&mut mara, &[("title", "Drehbank ansteuern")]).await;
    assert!(!mara.get(&machine).await.says("StBerG"));
}

/// The words between the name of a way and the next one.
fn way(page: &Page, name: &str) -> String {
    let text = page
        .html
        .split("<section")
        .find(|part| part.contains(&format!("<h3>{name}</h3>")));
    text.unwrap_or_default().to_owned()
}

/// Mission 1.1 and 4.16: the chooser leads to the kind that fits; confidential work is advised
/// against for the crowd, with the reason.
#[testkit::twin]
async fn m4_16_the_chooser_gives_reasons_and_warns_of_the_crowd(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[]).await;
    let page = mara.get(&format!("{task}/wie")).await;
    assert!(
        way(&page, "Assistenz").contains("Passt am besten"),
        "{}",
        page.text()
    );
    assert!(way(&page, "Assistenz").contains("Fang mit einem kleinen Auftrag an"));
    assert!(page.says("Vorläufig"), "the questions are not answered yet");
    assert!(way(&page, "Selbst machen").contains("Es nimmt dir Zeit"));
    let parts = format!("{task}/wie?asked=yes&splits=yes");
    let page = mara.get(&parts).await;
    assert!(!page.says("Vorläufig"), "{}", page.text());
    assert!(
        way(&page, "Kleinstaufträge").contains("Passt am besten"),
        "{}",
        page.text()
    );
    let secret = format!("{parts}&confidential=yes");
    let page = mara.get(&secret).await;
    for crowd in ["Kleinstaufträge", "Ideen sammeln"] {
        let way = way(&page, crowd);
        assert!(way.contains("Abgeraten"), "{crowd}: {way}");
        assert!(way.contains("Viele Fremde würden sehen"), "{crowd}: {way}");
    }
    assert!(
        way(&page, "Projekt").contains("Passt am besten"),
        "{}",
        page.text()
    );
    let unknown = enter(&mut mara, &[("title", "Ablage"), ("hours", "0")]).await;
    let page = mara.get(&format!("{unknown}/wie")).await;
    let keep = way(&page, "Selbst machen");
    assert!(
        keep.contains("steht noch nicht dabei") && !keep.contains("schnell"),
        "{keep}"
    );
    // Marked on the task, it need not be said again.
    let marked = enter(&mut mara, &[("title", "Akten"), ("confidential", "yes")]).await;
    let page = mara.get(&format!("{marked}/wie")).await;
    assert!(way(&page, "Kleinstaufträge").contains("Abgeraten"));
    let mut jonas = app.person("Jonas").await;
    let foreign = jonas.get(&format!("{task}/wie")).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
}

/// Mission 1.14: both totals stand side by side; what is left undone is named with the core work.
#[testkit::twin]
async fn m1_14_both_totals_stand_side_by_side(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let core = [("title", "Kundschaft beraten"), ("core", "yes")];
    enter(&mut mara, &core).await;
    let fields = [
        ("title", "Steuererklärung"),
        ("hours", "2"),
        ("ability", "2"),
    ];
    let task = enter(&mut mara, &fields).await;
    let page = mara
        .get(&format!("{task}?price=50&explaining=60&checking=12"))
        .await;
    for said in [
        "Du kaufst 2 Std. zurück, die Stunde für 25,00\u{a0}€.",
        "Abgeben spart 1.396,00\u{a0}€.",
        "26 Std. zum Wert deiner Stunde",
        "Annahme: 25 % davon machst du noch einmal",
        "Annahme: 20 % mehr für Nachzahlung",
        "26 Std. fehlen für: Kundschaft beraten",
        "2.262,00\u{a0}€",
        "866,00\u{a0}€",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    for (asked, says) in [
        ("price=viel", "Das ist keine Summe"),
        ("price=50&explaining=ewig", "Dauer"),
        ("price=50&checking=999999", "60.000"),
        ("price=", ""),
    ] {
        let page = mara.get(&format!("{task}?{asked}")).await;
        assert_refused(&page, says);
    }
}

/// Mission 2.20: the date from which handing on pays follows from logged minutes and the estimate.
#[testkit::twin]
async fn m2_20_the_task_says_from_when_on_it_pays(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[("hours", "2")]).await;
    let page = mara
        .get(&format!("{task}?explaining=240&checking=20"))
        .await;
    assert!(
        page.says("Die Zeit ist nach 3 Wochen wieder da"),
        "{}",
        page.text()
    );
    assert!(page.says("4 Wochen 2 Std. 40 Min."), "{}", page.text());
    let never = mara
        .get(&format!("{task}?explaining=60&checking=120"))
        .await;
    assert!(
        never.says("So kommt die Zeit nicht zurück"),
        "{}",
        never.text()
    );
    let priced = mara
        .get(&format!("{task}?price=80&explaining=120&checking=0"))
        .await;
    assert!(
        priced.says("Mit dem Preis gerechnet lohnt es sich nach 3 Wochen"),
        "{}",
        priced.text()
    );
    let once = enter(&mut mara, &[("title", "Umzug"), ("frequency", "once")]).await;
    let page = mara.get(&format!("{once}?explaining=60&checking=0")).await;
    assert!(page.says("Du sparst 2 Std."), "{}", page.text());
}

/// Mission 2.20: what was explained is not explained again, and what came back counts.
#[testkit::twin]
async fn m2_20_logged_minutes_bring_the_date_nearer(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[("hours", "2")]).await;
    let cx = crate::order::acting(&app, "mara").await;
    let spent = [
        (TimeKind::Explained, 100),
        (TimeKind::Answered, 50),
        (TimeKind::Freed, 120),
        (TimeKind::Reviewed, 20),
    ];
    hand_on(&cx, id(&task), spent.to_vec()).await;
    let page = mara.get(&format!("{task}?checking=20")).await;
    for said in [
        "Du hast bisher 2 Std. 30 Min. erfasst und noch 0 Min. Erklären vor dir.",
        "1 Std. 40 Min. hast du schon zurück.",
        "Die Zeit ist nach einer Woche wieder da",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
}

#[testkit::twin]
async fn handing_on_is_weighed_by_api(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    app.person("Jonas").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let categories = mara.get("/api/v1/categories").await.1;
    assert_eq!(categories["items"].as_array().unwrap().len(), 9);
    assert_eq!(
        categories["items"][0],
        json!({ "code": "text", "unit": "word", "units": 100, "minutes": 15 })
    );
    let mut wish = json!({
        "title": "Steuerbelege", "minutes_per_week": 120, "frequency": "weekly",
        "ability": 4, "liking": 2, "category": "office", "confidential": true
    });
    let (status, made) = mara.post("/api/v1/tasks", &wish).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    let path = format!("/api/v1/tasks/{}", made["id"].as_str().unwrap());
    let task = mara.get(&path).await.1;
    assert_eq!(
        (&task["category"], &task["confidential"]),
        (&json!("office"), &json!(true))
    );
    let ways = mara.get(&format!("{path}/ways?splits=true")).await.1;
    assert_eq!(ways["items"][0]["kind"], "assistant");
    let crowd = ways["items"].as_array().unwrap().iter();
    let crowd = crowd.filter(|way| way["fit"] == "against").count();
    assert_eq!(crowd, 2);
    let (status, sums) = mara
        .get(&format!(
            "{path}/comparison?price=5000&explaining=100&checking=20"
        ))
        .await;
    assert_eq!(status, StatusCode::OK, "{sums}");
    assert_eq!(sums["own_total"]["minor"], 156_000);
    assert_eq!(sums["weeks_until_time_is_back"], 1);
    let (status, _) = mara.get(&format!("{path}/comparison?price=-1")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    wish["category"] = json!("tax");
    let (status, problem) = mara.put(&path, &wish).await;
    assert_eq!(
        (status.as_u16(), &problem["errors"][0]["field"]),
        (422, &json!("category"))
    );
    // What is not said stays.
    wish.as_object_mut().unwrap().remove("category");
    wish.as_object_mut().unwrap().remove("confidential");
    assert_eq!(mara.put(&path, &wish).await.1["category"], "office");
    let jonas = app.caller("Jonas", Scope::Write).await;
    for end in ["/ways", "/comparison?price=1"] {
        let (status, _) = jonas.get(&format!("{path}{end}")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{end}");
    }
    let economic = jonas
        .put(&format!("{path}/economic"), &json!({ "reason": "x" }))
        .await;
    assert_eq!(economic.0, StatusCode::NOT_FOUND);
    let told = mara
        .put(
            &format!("{path}/economic"),
            &json!({ "reason": "Mahnungen" }),
        )
        .await;
    assert_eq!(told.1["economic"], "Mahnungen");
    assert_eq!(id(&path).to_string(), made["id"].as_str().unwrap());
}
