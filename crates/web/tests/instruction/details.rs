//! What an instruction says beyond the plain one: in four pages, on the card, in the contract.

use app::Scope;
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit::TestDatabase;

use crate::posting::{AD, OFFER, World, instruction};

const DETAILS: [(&str, &str); 20] = [
    ("why", "Damit niemand wartet."),
    ("steps-1", "Kommentare lesen"),
    ("steps-1-input", "beide Kanäle"),
    ("steps-1-output", "eine Liste"),
    ("steps-1-branch", "Wenn es Werbung ist, dann ausblenden."),
    ("good-example", "Hallo Ute, der Karton fasst 40 Karten."),
    ("bad-example", "Siehe Webseite."),
    ("length-least", "15"),
    ("length-most", "1.200"),
    ("length-unit", "words"),
    ("reaction-hours", "24"),
    ("ask-cases", "Preisnachlass\nKlage"),
    ("when-unsure", "Liegen lassen und fragen."),
    ("terms-1-word", "Kommentar"),
    ("terms-1-meaning", "Frage unter einem Beitrag"),
    ("terms-2-word", ""),
    ("terms-2-meaning", ""),
    ("tools", "Sammelkonto, Zugang per Einladung"),
    ("contractor-monday", "9–12"),
    ("contractor-tuesday", ""),
];

/// What the card says of them.
const SHOWN: [&str; 13] = [
    "Damit niemand wartet.",
    "Beginnt mit: beide Kanäle",
    "Danach da: eine Liste",
    "Ausnahme: Wenn es Werbung ist",
    "Hallo Ute, der Karton fasst 40 Karten.",
    "Siehe Webseite.",
    "15 bis 1.200 Wörter",
    "innerhalb von 24 Stunden",
    "Preisnachlass",
    "Liegen lassen und fragen.",
    "Frage unter einem Beitrag",
    "Sammelkonto, Zugang per Einladung",
    "Montag 09:00–12:00",
];

fn full() -> Vec<(&'static str, &'static str)> {
    let plain = instruction("must", "0");
    plain.into_iter().chain(DETAILS).collect()
}

/// 3.4, 3.5, 3.6, 3.8, 0.8: what was filled in is shown to the owner, in the ad and in the
/// contract.
#[testkit::twin]
async fn m3_5_details_are_shown_wherever_the_instruction_is(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Kommentare beantworten").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let page = world
        .mara
        .submit(&format!("{home}/bearbeiten"), &full())
        .await;
    for words in SHOWN {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let page = world
        .mara
        .get(&format!("{home}/bearbeiten?teil=zeiten"))
        .await;
    assert!(page.html.contains("<details id=\"surroundings\" open>"));
    assert_eq!(page.value("terms-1-word"), Some("Kommentar"));
    assert_eq!(page.value("contractor-monday"), Some("09:00–12:00"));

    let ad = world.draft_for(&task, &AD).await;
    world.publish(&ad).await;
    let page = world.jonas.get(&format!("/uebernehmen/gesuche/{ad}")).await;
    for words in SHOWN {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let offer = world.offer(&ad, &OFFER).await;
    let choose = format!("/abgeben/gesuche/{ad}/angebote/{offer}/auswaehlen");
    let page = world.mara.post(&choose, &[]).await;
    let room = page.location().split('?').next().unwrap_or_default();
    assert!(room.starts_with("/auftraege/"), "{room}: {}", page.text());
    let page = world.jonas.get(room).await;
    for words in SHOWN {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let page = world.jonas.get(&format!("{room}/vertrag")).await;
    for words in [
        "Der Auftragnehmer fragt immer vorher, wenn es um Folgendes geht: Preisnachlass Klage",
        "Ist etwas unklar, gilt: Liegen lassen und fragen.",
        "Jedes Stück der Arbeit erledigt der Auftragnehmer innerhalb von 24 Stunden.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
}

/// A page of the chain changes its own fields only, and what is wrong stands at its field.
#[testkit::twin]
async fn details_are_written_page_by_page(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Kommentare beantworten").await;
    let edit = format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten");
    let page = world.mara.get(&edit).await;
    assert!(
        page.html.contains("<details><summary>") && !page.html.contains("<details open>"),
        "what is optional is folded"
    );
    let goal = [
        ("part", "ziel"),
        ("base", "0"),
        ("goal", "Alles beantwortet."),
    ];
    let fields: Vec<_> = goal.into_iter().chain(DETAILS).collect();
    let page = world.mara.post(&edit, &fields).await;
    assert!(page.location().ends_with("?teil=kriterien"));
    let page = world.mara.get(&format!("{edit}?teil=ziel")).await;
    assert!(page.says("Damit niemand wartet."));
    assert_eq!(page.value("steps-1-input"), Some("beide Kanäle"));
    let page = world.mara.get(&format!("{edit}?teil=zeiten")).await;
    assert_eq!(page.value("reaction-hours"), None, "of another page");

    let wrong = [
        ("part", "kriterien"),
        ("base", "0"),
        ("length-least", "viele"),
        ("length-most", "9"),
        ("length-unit", "words"),
    ];
    let page = world.mara.post(&edit, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains("href=\"#f-length-least\""),
        "{}",
        page.text()
    );
    assert_eq!(page.value("length-least"), Some("viele"), "kept as typed");
    let backwards = wrong.map(|(n, v)| (n, if v == "viele" { "10" } else { v }));
    let page = world.mara.post(&edit, &backwards).await;
    assert!(
        page.says("Die Höchstzahl liegt unter der Mindestzahl."),
        "{}",
        page.text()
    );

    let more = [
        ("part", "zeiten"),
        ("base", "0"),
        ("response-hours", "4"),
        ("terms-1-word", "Kommentar"),
        ("terms-1-meaning", ""),
        ("contractor-friday", "12-9"),
    ];
    let page = world.mara.post(&edit, &more).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains("href=\"#f-contractor-friday\""),
        "{}",
        page.text()
    );
    let mut rows = more;
    rows[5] = ("more", "surroundings");
    let page = world.mara.post(&edit, &rows).await;
    assert!(page.location().ends_with("?teil=zeiten#surroundings"));
    let page = world.mara.post(&edit, &rows[..5]).await;
    assert!(
        page.html.contains("href=\"#f-terms-1-meaning\""),
        "{}",
        page.text()
    );
}

fn content(task: &str) -> Value {
    json!({
        "task": task,
        "goal": "Alles ist beantwortet",
        "steps": [{
            "text": "Lesen", "input": "beide Kanäle", "branch": "Wenn Werbung, dann ausblenden",
        }],
        "criteria": [{ "text": "Keine Frage offen", "how_measured": "Zählen", "kind": "must" }],
        "latitude": "alone",
        "response_hours": 8,
        "reachable": [{ "day": "monday", "from": "09:00", "to": "09:30" }],
        "why": "Damit niemand wartet",
        "length": { "most": 120, "unit": "words" },
        "reaction_hours": 24,
        "ask_cases": "Preisnachlass",
        "terms": [{ "word": "Kommentar", "meaning": "Frage unter einem Beitrag" }],
        "contractor_hours": [{ "day": "friday", "from": "10:00", "to": "11:00" }],
    })
}

/// The API writes and reads the same fields, and names what is wrong with them.
#[testkit::twin]
async fn details_travel_by_api(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Kommentare beantworten").await;
    let mara = world.app.caller("Mara", Scope::Money).await;
    let (status, answer) = mara.post("/api/v1/instructions", &content(&task)).await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    let latest = &answer["latest"];
    let wanted = content(&task);
    for name in [
        "why",
        "reaction_hours",
        "ask_cases",
        "terms",
        "contractor_hours",
    ] {
        assert_eq!(latest[name], wanted[name], "{name}");
    }
    assert_eq!(latest["length"]["most"], 120);
    assert_eq!(latest["steps"][0]["branch"], wanted["steps"][0]["branch"]);

    let path = format!("/api/v1/instructions/{}", answer["id"].as_str().unwrap());
    let wrong = |name: &str, value: Value| {
        let mut body = content(&task);
        body["base"] = json!(1);
        body[name] = value;
        body
    };
    let hours = json!([{ "day": "friday", "from": "11:00", "to": "10:00" }]);
    let table = [
        (
            "length",
            json!({ "most": 0, "unit": "words" }),
            "length_most",
        ),
        (
            "length",
            json!({ "most": 5, "unit": "pages" }),
            "length_unit",
        ),
        ("reaction_hours", json!(0), "reaction_hours"),
        (
            "terms",
            json!([{ "word": "A", "meaning": "" }]),
            "terms_1_meaning",
        ),
        ("steps", json!([{ "text": "", "output": "x" }]), "steps_1"),
        ("contractor_hours", hours, "contractor_hours"),
        ("why", json!("w".repeat(4001)), "why"),
    ];
    for (name, value, field) in table {
        let (status, problem) = mara.put(&path, &wrong(name, value)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
        assert_eq!(problem["errors"][0]["field"], field, "{problem}");
    }
}
