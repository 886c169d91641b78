//! Room `instruction` through the front door: four small pages, versions, two tabs.

use axum::http::StatusCode;
use testkit::TestDatabase;

use crate::posting::{World, instruction};

mod check;
mod compare;
mod details;
mod library;
mod outcome;

/// Writing in four small pages: each asks for its own part, and everything is kept on the way.
#[testkit::twin]
async fn an_instruction_is_written_step_by_step(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let edit = format!("{home}/bearbeiten");
    let page = world.mara.get(&home).await;
    assert!(
        page.says("Was soll am Ende da sein?"),
        "what is missing: {}",
        page.text()
    );
    let page = world
        .mara
        .post(&edit, &[("part", "ziel"), ("base", "0"), ("goal", "")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let goal = [
        ("part", "ziel"),
        ("base", "0"),
        ("goal", "Alles fertig."),
        ("steps-1", "Lesen"),
    ];
    let page = world.mara.post(&edit, &goal).await;
    assert!(
        page.location().ends_with("?teil=kriterien"),
        "{}",
        page.text()
    );
    let unmeasured = [
        ("part", "kriterien"),
        ("base", "0"),
        ("criteria-1-text", ""),
        ("criteria-2-text", "H2"),
        ("criteria-2-kind", "must"),
    ];
    let page = world.mara.post(&edit, &unmeasured).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Wie stellt ihr fest, ob das erfüllt ist?"),
        "{}",
        page.text()
    );
    assert_eq!(
        page.value("criteria-1-text"),
        Some("H2"),
        "the mistake stands at its line"
    );
    assert!(page.html.contains("href=\"#f-criteria-1-how-measured\""));
    let later = [
        ("part", "spielraum"),
        ("base", "0"),
        ("latitude", "alone"),
        ("later", "1"),
    ];
    let page = world.mara.submit(&edit, &later).await;
    assert!(page.says("Der Entwurf ist gespeichert"), "{}", page.text());
    let page = world.mara.get(&format!("{edit}?teil=ziel")).await;
    assert!(page.says("Alles fertig.") && page.value("steps-1") == Some("Lesen"));
    let page = world.mara.submit(&format!("{home}/verwerfen"), &[]).await;
    assert!(page.says("verworfen"), "{}", page.text());
}

/// 3.6: the latitude is shown in words; a limit needs a latitude that decides.
#[testkit::twin]
async fn m3_6_latitude_is_kept_and_checked(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let edit = format!("{home}/bearbeiten");
    let mut fields = instruction("must", "0").to_vec();
    fields.push(("money-limit", "50"));
    let page = world.mara.post(&edit, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("nur, wenn selbst entschieden werden darf"),
        "{}",
        page.text()
    );
    let unreadable: Vec<_> = instruction("must", "0")
        .into_iter()
        .chain([("money-limit", "1.50")])
        .collect();
    let page = world.mara.post(&edit, &unreadable).await;
    assert_eq!(page.value("money-limit"), Some("1.50"), "kept as typed");
    let decides: Vec<_> = fields
        .iter()
        .map(|(n, v)| (*n, if *n == "latitude" { "alone" } else { *v }))
        .collect();
    let page = world.mara.submit(&edit, &decides).await;
    assert!(
        page.says("Allein entscheiden") && page.says("50,00\u{a0}€"),
        "{}",
        page.text()
    );
    world
        .mara
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    let page = world.mara.get(&home).await;
    assert!(
        page.says("Decide alone") && page.says("within 4 hours"),
        "{}",
        page.text()
    );
}

/// 1.10: a version stays as it was; a stale tab is refused and loses no text.
#[testkit::twin]
async fn m1_10_versions_stay_and_a_stale_tab_loses_nothing(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let edit = format!("{home}/bearbeiten");
    world.instruct(&task, "must").await;
    let again = world.mara.submit(&edit, &instruction("must", "0")).await;
    assert!(
        again.says("Die Anleitung ist gespeichert"),
        "the second of two clicks"
    );
    assert!(!again.says("Fassung 2"), "{}", again.text());
    let goal = |text: &'static str, base: &'static str| {
        instruction("must", base)
            .map(|(name, value)| (name, if name == "goal" { text } else { value }))
    };
    assert!(
        world
            .mara
            .submit(&edit, &goal("Zweite.", "1"))
            .await
            .says("Fassung 2")
    );
    let stale = world
        .mara
        .post(&edit, &goal("Aus dem alten Reiter.", "1"))
        .await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        stale.says("Inzwischen gibt es eine neuere Fassung"),
        "{}",
        stale.text()
    );
    assert!(stale.says("Aus dem alten Reiter.") && stale.value("base") == Some("2"));
    assert!(
        world.mara.get(&home).await.says("Zweite."),
        "nothing was overwritten"
    );
    assert!(
        world
            .mara
            .submit(&edit, &goal("Aus dem alten Reiter.", "2"))
            .await
            .says("Fassung 3")
    );
    let first = world.mara.get(&format!("{home}/versionen/1")).await;
    assert!(
        first.says("Acht Beiträge sind formatiert."),
        "{}",
        first.text()
    );
    assert_eq!(
        world.mara.get(&format!("{home}/versionen/9")).await.status,
        StatusCode::NOT_FOUND
    );
    for path in [home.clone(), edit.clone(), format!("{home}/versionen/1")] {
        assert_eq!(
            world.ines.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    assert_eq!(
        world.ines.post(&edit, &goal("Fremd.", "3")).await.status,
        StatusCode::NOT_FOUND
    );
}
