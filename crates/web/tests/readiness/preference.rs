//! The client's notes and how they go along with instructions.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use crate::posting::{AD, World, instruction};

const LIST: &str = "/abgeben/vorlieben";

/// 3.9: the note "Du-Form" is in each new text task, as it read when the version was saved; the
/// contractor reads it in the ad; other work goes without it.
#[testkit::twin]
async fn m3_9_the_preference_du_form_appears_in_each_new_text_task(db: TestDatabase) {
    let mut world = World::new(db).await;
    let page = world.mara.get(LIST).await;
    assert!(page.says("Hier stehen deine Vorlieben"), "{}", page.text());
    let note = [("text", "Du-Form"), ("kind", "text")];
    let page = world.mara.submit(LIST, &note).await;
    assert!(page.says("Du-Form Text"), "{}", page.text());
    for title in ["Blogbeiträge einrichten", "Newsletter schreiben"] {
        let task = world.task(title).await;
        let edit = format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten");
        let page = world.mara.get(&edit).await;
        assert!(
            page.says("Deine Vorlieben gelten mit"),
            "{title}: {}",
            page.text()
        );
        assert!(
            page.html.contains("value=\"Du-Form\" checked"),
            "{title}: {}",
            page.html
        );
        world.instruct(&task, "must").await;
        let page = world
            .mara
            .get(&format!("/abgeben/aufgaben/{task}/anleitung"))
            .await;
        assert!(page.says("Vorlieben Du-Form"), "{title}: {}", page.text());
    }
    let task = world.task("Belege vorsortieren").await;
    let edit = format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten");
    let page = world.mara.get(&edit).await;
    assert!(
        !page.html.contains("value=\"Du-Form\" checked"),
        "{}",
        page.html
    );

    let task = world.task("Blog pflegen").await;
    world.instruct(&task, "must").await;
    let ad = world.draft_for(&task, &AD).await;
    world.publish(&ad).await;
    let page = world.jonas.get(&format!("/uebernehmen/gesuche/{ad}")).await;
    assert!(
        page.says("Du-Form"),
        "the contractor reads it: {}",
        page.text()
    );
}

/// 3.9: the kind of work the owner chose decides which notes go along, not the title.
#[testkit::twin]
async fn m3_9_the_chosen_kind_decides_over_the_title(db: TestDatabase) {
    let world = World::new(db).await;
    let mara = world.app.caller("Mara", Scope::Write).await;
    for (text, kind) in [("Du-Form", "text"), ("Nur Vektordateien", "design")] {
        let note = json!({ "text": text, "kind": kind });
        let (status, made) = mara.post("/api/v1/preferences", &note).await;
        assert_eq!((status.as_u16(), &made["kind"]), (201, &json!(kind)));
    }
    let old = json!({ "text": "Alt", "kind": "logo" });
    assert_eq!(mara.post("/api/v1/preferences", &old).await.0, 422);
    let mut wish = json!({
        "title": "Newsletter schreiben", "minutes_per_week": 60, "frequency": "weekly",
        "ability": 2, "liking": 2
    });
    for (category, attached) in [
        (None, json!(["Du-Form"])),
        (Some("design"), json!(["Nur Vektordateien"])),
        (Some("office"), json!([])),
    ] {
        wish["category"] = json!(category);
        let task = mara.post("/api/v1/tasks", &wish).await.1;
        let instruction = json!({
            "task": task["id"], "goal": "G", "latitude": "alone", "response_hours": 8,
            "criteria": [{ "text": "C", "kind": "must", "how_measured": "m" }],
        });
        let (status, made) = mara.post("/api/v1/instructions", &instruction).await;
        assert_eq!(status, 201, "{made}");
        assert_eq!(made["latest"]["preferences"], attached, "{category:?}");
    }
}

/// 3.9: a note can be left out of one instruction, and changing it changes no version.
#[testkit::twin]
async fn m3_9_a_note_can_be_left_out_and_versions_stay(db: TestDatabase) {
    let mut world = World::new(db).await;
    world
        .mara
        .post(LIST, &[("text", "Du-Form"), ("kind", "all")])
        .await;
    world
        .mara
        .post(LIST, &[("text", "Fragen gebündelt"), ("kind", "all")])
        .await;
    let task = world.task("Belege vorsortieren").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let mut fields = instruction("must", "0").to_vec();
    fields.extend([("preferences", "shown"), ("preference", "Fragen gebündelt")]);
    let page = world
        .mara
        .submit(&format!("{home}/bearbeiten"), &fields)
        .await;
    assert!(
        page.says("Vorlieben Fragen gebündelt") && !page.says("Du-Form"),
        "{}",
        page.text()
    );
    let list = world.mara.get(LIST).await;
    let second = list.html.rfind("/entfernen\"").unwrap();
    let first = list.html[..second].rfind("/abgeben/vorlieben/").unwrap();
    let second = list.html[first..second].to_owned();
    let page = world
        .mara
        .submit(&second, &[("text", "Fragen einzeln"), ("kind", "office")])
        .await;
    assert!(page.says("Fragen einzeln Büroarbeit"), "{}", page.text());
    let page = world.mara.get(&home).await;
    assert!(
        page.says("Vorlieben Fragen gebündelt"),
        "the version stays: {}",
        page.text()
    );
    let page = world
        .mara
        .get(&format!("{home}/bearbeiten?teil=alles"))
        .await;
    assert!(
        page.html.contains("value=\"Fragen gebündelt\" checked"),
        "{}",
        page.html
    );
    assert!(!page.html.contains("value=\"Fragen einzeln\" checked"));
}

/// Notes are kept in order, removed with a way back, bounded and private.
#[testkit::twin]
async fn notes_are_ordered_removed_with_undo_and_private(db: TestDatabase) {
    let mut world = World::new(db).await;
    let page = world
        .mara
        .post(LIST, &[("text", " "), ("kind", "gedichte")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("href=\"#f-text\"") && page.html.contains("href=\"#f-kind\""));
    for text in ["Erstens", "Zweitens", "Zweitens"] {
        world
            .mara
            .post(LIST, &[("text", text), ("kind", "all")])
            .await;
    }
    let page = world.mara.get(LIST).await;
    assert_eq!(
        page.html.matches("class=\"what\"").count(),
        2,
        "two clicks, one note"
    );
    let up = page.attribute("action", "/abgeben/vorlieben/");
    let up = page
        .html
        .find("/hoch\"")
        .map(|at| {
            let start = page.html[..at].rfind("/abgeben/vorlieben/").unwrap();
            page.html[start..at].to_owned()
        })
        .or(up.map(str::to_owned))
        .unwrap();
    let page = world.mara.submit(&format!("{up}/hoch"), &[]).await;
    assert!(
        page.text().find("Zweitens") < page.text().find("Erstens"),
        "{}",
        page.text()
    );
    for end in ["", "/hoch", "/entfernen", "/wiederherstellen"] {
        let fields = [("text", "Fremd"), ("kind", "all")];
        let page = world.ines.post(&format!("{up}{end}"), &fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    assert_eq!(world.ines.get(&up).await.status, StatusCode::NOT_FOUND);
    assert!(!world.ines.get(LIST).await.says("Erstens"));
    let page = world.mara.submit(&format!("{up}/entfernen"), &[]).await;
    assert!(
        page.says("„Zweitens“ ist entfernt.") && page.says("Rückgängig machen"),
        "{}",
        page.text()
    );
    let late = [("text", "Zu spät"), ("kind", "all")];
    let late = world.mara.post(&up, &late).await;
    assert_eq!(
        late.status,
        StatusCode::NOT_FOUND,
        "what is removed is not changed"
    );
    let page = world
        .mara
        .submit(&format!("{up}/wiederherstellen"), &[])
        .await;
    assert!(
        page.text().find("Zweitens") < page.text().find("Erstens"),
        "in its place"
    );
    for number in 0..28 {
        let text = format!("Notiz {number}");
        world
            .mara
            .post(LIST, &[("text", &text), ("kind", "all")])
            .await;
    }
    let page = world
        .mara
        .post(LIST, &[("text", "Noch eine"), ("kind", "all")])
        .await;
    assert!(page.says("Mehr als 30 Vorlieben"), "{}", page.text());
    let page = world
        .mara
        .post(LIST, &[("text", &"x".repeat(301)), ("kind", "all")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}
