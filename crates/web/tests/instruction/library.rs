//! Ready instructions, files, and the instruction with the eyes of the other side.

use app::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::TestDatabase;

use crate::posting::{World, instruction};

/// 1.12: a ready instruction becomes the draft of a task, for somebody who is alone on the instance.
#[testkit::twin]
async fn m1_12_a_ready_instruction_becomes_a_draft(db: TestDatabase) {
    let mut world = World::new(db).await;
    let list = world.mara.get("/abgeben/anleitungen").await;
    for title in [
        "Kommentare in sozialen Medien beantworten",
        "Logo entwerfen",
        "Büroarbeit",
    ] {
        assert!(list.says(title), "{title}: {}", list.text());
    }
    let ready = "/abgeben/anleitungen/fertig/kommentare";
    let page = world.mara.get(ready).await;
    assert!(
        page.says("Keine Frage ist älter als 24 Stunden"),
        "{}",
        page.text()
    );
    let nowhere = world.mara.get("/abgeben/anleitungen/fertig/nichts").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);

    let page = world
        .mara
        .post(ready, &[("task", "neu"), ("title", ""), ("hours", "viel")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("hours"), Some("viel"), "kept as typed");
    let page = world
        .mara
        .post(ready, &[("task", "neu"), ("title", "Kommentare")])
        .await;
    assert!(page.html.contains("href=\"#f-hours\""), "{}", page.text());
    let id = page.value("id").unwrap().to_owned();
    let fields = [
        ("id", id.as_str()),
        ("task", "neu"),
        ("title", "Kommentare"),
        ("hours", "3"),
    ];
    let once = world.mara.post(ready, &fields).await;
    let twice = world.mara.post(ready, &fields).await;
    assert_eq!(
        once.location(),
        twice.location(),
        "a second click makes no second task"
    );
    let page = world.mara.submit(ready, &fields).await;
    assert!(page.says("Der Entwurf steht."), "{}", page.text());
    assert!(page.says("Keine Frage ist älter") || page.html.contains("Keine Frage ist älter"));

    let task = world.task("Fragen beantworten").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let typed = [
        ("part", "ziel"),
        ("base", "0"),
        ("goal", "Mein Text."),
        ("later", "1"),
    ];
    world.mara.post(&format!("{home}/bearbeiten"), &typed).await;
    let page = world.mara.post(ready, &[("task", &task)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Hier wartet schon ein Entwurf."),
        "{}",
        page.text()
    );
    let kept = world.mara.get(&format!("{home}/bearbeiten")).await;
    assert!(kept.says("Mein Text."), "nothing was overwritten");
    let page = world
        .mara
        .post(ready, &[("task", &task), ("replaces", "yes")])
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert!(page.location().starts_with(&home));
    let strange = world
        .ines
        .post(ready, &[("task", &task), ("replaces", "yes")])
        .await;
    assert_eq!(strange.status, StatusCode::NOT_FOUND);
}

/// One's own instruction is a template as well, and nobody else's.
#[testkit::twin]
async fn ones_own_instruction_is_a_template(db: TestDatabase) {
    let mut world = World::new(db).await;
    let first = world.task("Blog pflegen").await;
    world.instruct(&first, "must").await;
    let second = world.task("Rundbrief pflegen").await;
    let page = world.mara.get("/abgeben/anleitungen").await;
    let start = "/abgeben/anleitungen/0";
    let own = page.attribute("href", start).unwrap().to_owned();
    let page = world.mara.get(&own).await;
    assert!(
        page.says("Acht Beiträge sind formatiert."),
        "{}",
        page.text()
    );
    let page = world.mara.submit(&own, &[("task", &second)]).await;
    assert!(
        page.says("Acht Beiträge sind formatiert."),
        "{}",
        page.text()
    );
    assert_eq!(page.value("base"), Some("0"), "a draft, no version");
    assert_eq!(world.ines.get(&own).await.status, StatusCode::NOT_FOUND);
    let theirs = world.ines.get("/abgeben/anleitungen").await;
    assert!(!theirs.says("Blog pflegen"));
}

/// 3.8: out to a file and back in; what is not understood is named with its line.
#[testkit::twin]
async fn m3_8_an_instruction_travels_as_a_file(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    world.instruct(&task, "must").await;
    let file = world.mara.get(&format!("{home}/datei")).await;
    assert!(file.html.starts_with("# Blog pflegen\n"), "{}", file.html);
    let read = format!("{home}/einlesen");
    let page = world.mara.post(&read, &[("text", " ")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let back = world.mara.submit(&read, &[("text", &file.html)]).await;
    assert_eq!(
        back.value("criteria-1-id"),
        Some("1"),
        "the line is known again"
    );
    let page = world
        .mara
        .post(&read, &[("text", "# A\n## Ziel\nB\n## Farben\nRot")])
        .await;
    assert!(
        page.says("Hier wartet schon ein Entwurf.") || page.says("Zeile 4"),
        "{}",
        page.text()
    );
    let fields = [
        ("text", "# A\n## Ziel\nB\n## Farben\nRot"),
        ("replaces", "yes"),
    ];
    let page = world.mara.post(&read, &fields).await;
    assert!(
        page.says("Zeile 4: „Farben“ ist kein Teil einer Anleitung."),
        "{}",
        page.text()
    );
    let page = world.mara.get(&home).await;
    assert!(
        page.says("Acht Beiträge sind formatiert."),
        "the version stays"
    );
    for path in [&read, &format!("{home}/datei"), &format!("{home}/ansicht")] {
        assert_eq!(
            world.ines.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }

    let caller = world.app.caller("Mara", Scope::Money).await;
    let wish =
        json!({ "task": task, "markdown": "## Goal\nC\n## Each piece\nsoon", "replaces": true });
    let (status, answer) = caller.post("/api/v1/instructions/markdown", &wish).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    assert_eq!(answer["notes"].as_array().map(Vec::len), Some(1));
    let path = format!(
        "/api/v1/instructions/{}/markdown",
        answer["id"].as_str().unwrap()
    );
    assert!(
        caller.fetch(&path).await.html.contains("soon"),
        "nothing is thrown away"
    );
    let huge = json!({ "task": task, "markdown": "x".repeat(300_000) });
    let (status, _) = caller.post("/api/v1/instructions/markdown", &huge).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    let (status, ready) = caller.get("/api/v1/instruction-library/logo").await;
    assert_eq!(
        (status, ready["title"].as_str(), &ready["category"]),
        (StatusCode::OK, Some("Logo entwerfen"), &json!("design"))
    );
}

/// 1.12: the library begins with what fits the task one came from: by the kind its owner chose, or
/// else by its title. Nobody else asks about it.
#[testkit::twin]
async fn m1_12_the_library_begins_with_what_fits_the_task(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Neues Logo").await;
    let home = world
        .mara
        .get(&format!("/abgeben/aufgaben/{task}/anleitung"))
        .await;
    let path = format!("/abgeben/anleitungen?aufgabe={task}");
    assert_eq!(home.attribute("href", "/abgeben/anleitungen"), Some(&*path));
    let list = world.mara.get(&path).await;
    assert!(list.says("Passt zu „Neues Logo“"), "{}", list.text());
    let ready = format!("/abgeben/anleitungen/fertig/logo?aufgabe={task}");
    assert_eq!(
        list.attribute("href", "/abgeben/anleitungen/fertig/"),
        Some(&*ready)
    );
    assert_eq!(list.html.matches("/fertig/").count(), 11, "each once");
    let page = world.mara.get(&ready).await;
    let chosen = format!("<option value=\"{task}\" selected>");
    assert!(page.html.contains(&chosen), "{}", page.html);
    assert_eq!(world.ines.get(&path).await.status, StatusCode::NOT_FOUND);
    let plain = world.task("Fenster putzen").await;
    let list = world
        .mara
        .get(&format!("/abgeben/anleitungen?aufgabe={plain}"))
        .await;
    assert!(!list.says("Passt zu"), "{}", list.text());

    let caller = world.app.caller("Mara", Scope::Write).await;
    let slugs = async |task: &str| {
        let path = format!("/api/v1/instruction-library?task={task}");
        let items = caller.get(&path).await.1["items"].clone();
        let slugs = items.as_array().unwrap().iter();
        slugs
            .map(|one| one["slug"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(slugs(&task).await, ["logo"]);
    let wish = json!({
        "title": "Neues Logo", "minutes_per_week": 60, "frequency": "weekly",
        "ability": 2, "liking": 2, "category": "text"
    });
    let path = format!("/api/v1/tasks/{task}");
    assert_eq!(caller.put(&path, &wish).await.0, StatusCode::OK);
    assert_eq!(slugs(&task).await, ["blogbeitraege", "text"]);
    let ines = world.app.caller("Ines", Scope::Write).await;
    let theirs = format!("/api/v1/instruction-library?task={task}");
    assert_eq!(ines.get(&theirs).await.0, StatusCode::NOT_FOUND);
}

/// 3.8, 3.9: out to JSON as the API has it and back in with the notes of the client; what is no
/// instruction is named, and what was typed stays. Tried: cut off, other JSON, wrong kinds, control
/// characters, 5 MB.
#[testkit::twin]
async fn m3_8_an_instruction_travels_as_json(db: TestDatabase) {
    let mut world = World::new(db).await;
    let note = [("text", "Du-Form"), ("kind", "text")];
    world.mara.post("/abgeben/vorlieben", &note).await;
    let task = world.task("Blog pflegen").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    world.instruct(&task, "must").await;
    let shown = world.mara.get(&home).await;
    assert!(shown.says("Als JSON sichern"), "{}", shown.text());
    let path = format!("{home}/datei?form=json");
    let file = world.mara.get(&path).await.html;
    let caller = world.app.caller("Mara", Scope::Write).await;
    let list = caller
        .get(&format!("/api/v1/instructions?task={task}"))
        .await
        .1;
    let id = list["items"][0]["id"].as_str().unwrap().to_owned();
    let by_api = caller.get(&format!("/api/v1/instructions/{id}")).await.1;
    let value: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(value["goal"], by_api["latest"]["goal"]);
    assert_eq!(value["preferences"], json!(["Du-Form"]));
    assert_eq!(world.ines.get(&path).await.status, StatusCode::NOT_FOUND);

    let read = format!("{home}/einlesen");
    let back = world.mara.submit(&read, &[("text", &file)]).await;
    assert_eq!(back.value("criteria-1-id"), Some("1"), "{}", back.text());
    let second = world.task("Fenster putzen").await;
    let other = format!("/abgeben/aufgaben/{second}/anleitung/einlesen");
    let taken = world.mara.submit(&other, &[("text", &file)]).await;
    assert!(
        taken.html.contains("value=\"Du-Form\" checked"),
        "{}",
        taken.html
    );
    let cut = &file[..file.len() / 2];
    for (text, said) in [
        (cut, "Ab hier ist das JSON nicht lesbar."),
        ("{\"name\": \"a\"}", "Das ist JSON, aber keine Anleitung."),
        (
            "{\"goal\": \"a\", \"farben\": 1}",
            "„farben“ ist kein Teil einer Anleitung.",
        ),
        ("{\"goal\": [1]}", "Der Wert unter „goal“ passt nicht."),
        ("{\"goal\": \"a\\u0000\"}", "unsichtbare Steuerzeichen"),
    ] {
        let fields = [("text", text), ("replaces", "yes")];
        let page = world.mara.post(&read, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.says(said), "{said}: {}", page.text());
        assert!(page.html.contains("href=\"#f-text\""), "{said}");
        let start = text.lines().next().unwrap().replace('"', "&#34;");
        assert!(page.html.contains(&start), "{said}: kept as typed");
    }
    let huge = format!("{{\"goal\": \"{}\"}}", "a".repeat(5_000_000));
    let page = world.mara.post(&read, &[("text", &huge)]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    let kept = world.mara.get(&format!("{home}/bearbeiten")).await;
    assert!(
        kept.says("Acht Beiträge sind formatiert."),
        "nothing was lost"
    );
}

/// 2.12: the owner sees what the other side sees, without private notes, and what is missing.
#[testkit::twin]
async fn m2_12_view_as_contractor_hides_private_notes_and_lists_what_is_missing(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Geheimer Name der Aufgabe").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let view = format!("{home}/ansicht");
    let page = world.mara.get(&view).await;
    assert!(
        page.says("Woran erkenne ich, dass ich fertig bin?"),
        "{}",
        page.text()
    );
    world.instruct(&task, "must").await;
    let page = world.mara.get(&view).await;
    assert!(
        page.says("Alle Zwischenüberschriften als H2"),
        "{}",
        page.text()
    );
    for private in ["Geheimer Name", "60,00", "Std. je Woche"] {
        assert!(!page.says(private), "{private}: {}", page.text());
    }
    for asked in [
        "Wofür ist das gut?",
        "Wie lang soll jedes Stück sein?",
        "Womit arbeite ich",
    ] {
        assert!(page.says(asked), "{asked}: {}", page.text());
    }
    assert!(!page.says("Woran erkenne ich"), "answered by now");
    let mut half = instruction("must", "1");
    half[2].1 = "";
    let page = world.mara.post(&format!("{home}/bearbeiten"), &half).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = world.mara.get(&view).await;
    assert!(
        page.says("noch nicht vollständig") && page.says("Acht Beiträge"),
        "{}",
        page.text()
    );
}
