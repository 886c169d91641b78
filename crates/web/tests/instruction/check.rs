//! The check with two ends: on the page, while typing, at the API, and hints put aside.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::{TestApp, TestDatabase};

use crate::posting::{World, instruction};

const VAGUE: &str = "Antworte schnell auf alle Mails im Postfach.";

fn goal(goal: &str) -> Vec<(&str, &str)> {
    let mut typed = instruction("must", "0").to_vec();
    for (name, value) in &mut typed {
        if *name == "goal" {
            *value = goal;
        }
    }
    typed
}

/// 2.8: a word without a measure is shown with the reason, a mend and the way to its place, before
/// anything is saved; with a measure it is gone.
#[testkit::twin]
async fn m2_8_hints_stand_beside_the_form_and_point_at_their_place(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Mails").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let fragment = format!("{home}/pruefen");
    let part = |text| [("part", "ziel"), ("base", "0"), ("goal", text)];
    let page = world.mara.post(&fragment, &part(VAGUE)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.html.starts_with("<section"), "the card alone");
    for words in [
        "„schnell“",
        "Zwei Menschen verstehen darunter Verschiedenes.",
        "Nenne eine Frist",
        "Klarheit",
        "Freiraum",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(
        page.html
            .contains(&format!("{home}/bearbeiten?teil=alles#f-goal"))
    );
    let measured =
        part("Antworte schnell, also innerhalb von 24 Stunden, auf alle Mails im Postfach.");
    let page = world.mara.post(&fragment, &measured).await;
    assert!(!page.says("„schnell“"), "{}", page.text());
    let page = world.mara.get(&home).await;
    assert!(
        !page.says("24 Stunden"),
        "nothing was kept: {}",
        page.text()
    );
}

/// A hint is put aside with a reason, stays aside while its words stay, and is reported again when
/// they change or somebody asks for it. An empty reason keeps what was typed and loses nothing.
#[testkit::twin]
async fn a_hint_is_put_aside_with_a_reason_and_comes_back(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Mails").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let edit = format!("{home}/bearbeiten");
    let page = world.mara.submit(&edit, &goal(VAGUE)).await;
    assert!(page.says("„schnell“"), "{}", page.text());
    let mark = [
        ("code", "vague-word"),
        ("place", "goal"),
        ("words", "schnell"),
    ];
    let put = |reason: &'static str| [&mark[..], &[("reason", reason)]].concat();
    let aside = format!("{home}/hinweis");
    let page = world.mara.post(&aside, &put("  ")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Warum passt es so?"), "{}", page.text());
    let long = "x".repeat(301);
    let page = world
        .mara
        .post(&aside, &[&mark[..], &[("reason", long.as_str())]].concat())
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = world
        .mara
        .submit(&aside, &put("Sie kennt unser Tempo"))
        .await;
    assert!(page.says("Grund: Sie kennt unser Tempo"), "{}", page.text());
    assert!(page.says("Beiseitegelegt (1)"), "{}", page.text());
    let mut changed = goal("Antworte zügig auf alle Mails im Postfach.");
    for (name, value) in &mut changed {
        if *name == "base" {
            *value = "1";
        }
    }
    let page = world.mara.submit(&edit, &changed).await;
    assert!(
        page.says("„zügig“"),
        "new words are a new hint: {}",
        page.text()
    );
    let mut back = goal(VAGUE);
    for (name, value) in &mut back {
        if *name == "base" {
            *value = "2";
        }
    }
    let page = world.mara.submit(&edit, &back).await;
    assert!(page.says("Beiseitegelegt (1)"), "{}", page.text());
    let page = world.mara.submit(&format!("{aside}/wieder"), &mark).await;
    assert!(!page.says("Beiseitegelegt (1)") && page.says("„schnell“"));
    let page = world.mara.post(&format!("{aside}/wieder"), &mark).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "it is not aside");
    let page = world.jonas.post(&aside, &put("fremd")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let page = world
        .jonas
        .post(&format!("{home}/pruefen"), &[("part", "ziel")])
        .await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

/// 3.3 at the API: the bar grows with the work. Wrong times and words are named.
#[testkit::twin]
async fn m3_3_the_api_measures_by_the_size_of_the_work(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    let mara = app.caller("Mara", Scope::Write).await;
    let check = "/api/v1/instructions/check";
    let text = |minutes: i64| {
        let goal = "Stell eine Liste von Stofflieferanten zusammen.";
        json!({ "effort_minutes": minutes, "goal": goal })
    };
    let (status, short) = mara.post(check, &text(15)).await;
    assert_eq!(
        (status, &short["passes"]),
        (StatusCode::OK, &json!(true)),
        "{short}"
    );
    let (_, long) = mara.post(check, &text(1440)).await;
    assert_eq!(long["passes"], false);
    assert_eq!(long["freedom"]["passes"], true, "the bars are two: {long}");
    assert_eq!(long["findings"][0]["code"], "missing-when");
    assert_eq!(long["findings"][0]["field"], "reaction-hours");
    let wrong = json!({ "effort_minutes": 15, "goal": "x", "latitude": "frei" });
    let (status, problem) = mara.post(check, &wrong).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
}

/// Hints are put aside and brought back by API as on the page. Tried: no reason, a foreign task, a foreign
/// instruction, twice back, neither task nor effort.
#[testkit::twin]
async fn a_hint_is_put_aside_by_api_and_comes_back(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Mails").await;
    let edit = format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten");
    world.mara.submit(&edit, &goal(VAGUE)).await;
    let mara = world.app.caller("Mara", Scope::Write).await;
    let jonas = world.app.caller("Jonas", Scope::Write).await;
    let (_, written) = mara.get(&format!("/api/v1/instructions?task={task}")).await;
    let id = written["items"][0]["id"].as_str().unwrap();
    let asked = json!({ "task": task, "goal": VAGUE });
    let check = "/api/v1/instructions/check";
    let (_, before) = mara.post(check, &asked).await;
    let mut found = before["findings"].as_array().unwrap().iter();
    let vague = found.find(|one| one["code"] == "vague-word").unwrap();
    let mark = vague["mark"].clone();
    assert_eq!(mark["words"], "schnell", "{before}");
    assert_eq!(jonas.post(check, &asked).await.0, StatusCode::NOT_FOUND);
    let (status, _) = mara.post(check, &json!({ "goal": VAGUE })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let aside = format!("/api/v1/instructions/{id}/hints/aside");
    let put = |reason: &str| json!({ "mark": mark.clone(), "reason": reason });
    let (status, _) = mara.post(&aside, &put(" ")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, _) = jonas.post(&aside, &put("fremd")).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, _) = mara.post(&aside, &put("Sie kennt unser Tempo")).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, after) = mara.post(check, &asked).await;
    assert_eq!(
        after["aside"][0]["reason"], "Sie kennt unser Tempo",
        "{after}"
    );
    assert!(after["clarity"]["points"].as_u64() > before["clarity"]["points"].as_u64());
    let back = format!("/api/v1/instructions/{id}/hints/restore");
    let (status, _) = jonas.post(&back, &mark).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "not his to bring back");
    for expected in [StatusCode::NO_CONTENT, StatusCode::NOT_FOUND] {
        assert_eq!(mara.post(&back, &mark).await.0, expected);
    }
    assert_eq!(mara.post(check, &asked).await.1["aside"], json!([]));
}

/// What is put aside at a line nobody has saved yet stays aside when it is saved, whichever row it
/// is in by then; thrown away with the draft, it is forgotten.
#[testkit::twin]
async fn a_hint_at_a_new_line_stays_aside_when_it_is_saved(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Mails").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let edit = format!("{home}/bearbeiten");
    let calm = "Alle Mails im Postfach sind beantwortet.";
    let nice = "Antworte nett auf jede Mail";
    let mark = [
        ("code", "vague-word"),
        ("place", "new-steps-text"),
        ("words", "nett"),
        ("reason", "Sie kennt unseren Ton"),
    ];
    let place =
        r#"name="place" value="new-steps-text"><input type="hidden" name="words" value="nett""#;
    let aside = format!("{home}/hinweis");
    let typed = [&goal(calm)[..], &[("steps-1", nice), ("check", "1")]].concat();
    for thrown_away in [true, false] {
        let page = world.mara.submit(&edit, &typed).await;
        assert!(page.html.contains(place), "{}", page.html);
        let page = world.mara.submit(&aside, &mark).await;
        assert!(page.says("Beiseitegelegt (1)"), "{}", page.text());
        if thrown_away {
            world.mara.submit(&format!("{home}/verwerfen"), &[]).await;
        }
    }
    // Another line is put before it, and all is saved.
    let rows = [("steps-1", "Öffne das Postfach"), ("steps-2", nice)];
    let page = world
        .mara
        .submit(&edit, &[&goal(calm)[..], &rows].concat())
        .await;
    assert!(
        page.says("Die Anleitung ist gespeichert"),
        "{}",
        page.text()
    );
    assert!(page.says("Beiseitegelegt (1)"), "{}", page.text());
    assert!(
        page.html.contains(r#"name="place" value="line-2-text""#),
        "{}",
        page.html
    );

    // It moves with its line; the same word in a new line is a new hint.
    let mut next = [
        &goal(calm)[..],
        &[
            ("steps-1", nice),
            ("steps-1-id", "2"),
            ("steps-2", "Grüße nett zurück"),
        ],
    ]
    .concat();
    for (name, value) in &mut next {
        if *name == "base" {
            *value = "1";
        }
    }
    let page = world.mara.submit(&edit, &next).await;
    assert!(page.says("Beiseitegelegt (1)"), "{}", page.text());
    assert!(page.says("Zu ungenau"), "the new line: {}", page.text());
}
