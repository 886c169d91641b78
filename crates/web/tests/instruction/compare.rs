//! Two versions beside each other: for the owner, and for both sides of an order that repeats one.

use app::{Scope, agreement};
use axum::http::StatusCode;
use testkit::TestDatabase;

use crate::order::{Pair, acting, draft};
use crate::posting::{World, instruction};

/// 1.10, 0.8: what went, came and moved is told by words and by line, to the owner alone.
#[testkit::twin]
async fn m1_10_two_versions_are_shown_side_by_side(db: TestDatabase) {
    let mut world = World::new(db).await;
    let task = world.task("Blog pflegen").await;
    let home = format!("/abgeben/aufgaben/{task}/anleitung");
    let edit = format!("{home}/bearbeiten");
    let steps = |one: &'static str, two: &'static str| {
        [
            ("steps-1", one),
            ("steps-1-id", if one == "Lesen" { "1" } else { "2" }),
            ("steps-2", two),
            ("steps-2-id", if two == "Lesen" { "1" } else { "2" }),
        ]
    };
    let first: Vec<_> = instruction("must", "0")
        .into_iter()
        .chain([
            ("steps-1", "Lesen"),
            ("steps-2", "Bilder auf 200 KB bringen"),
        ])
        .collect();
    let page = world.mara.submit(&edit, &first).await;
    assert!(!page.html.contains("/vergleich"), "nothing to compare yet");
    let missing = world.mara.get(&format!("{home}/vergleich?bis=2")).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    let mut second = instruction("should", "1").to_vec();
    second.extend(steps("Bilder auf 300 KB bringen", "Lesen"));
    for (name, value) in &mut second {
        match *name {
            "goal" => *value = "Zehn Beiträge sind formatiert.",
            "latitude" => *value = "alone",
            _ => {}
        }
    }
    second.push(("criteria-1-id", "3"));
    let page = world.mara.submit(&edit, &second).await;
    assert!(page.html.contains(&format!("{home}/vergleich")));
    let page = world.mara.get(&format!("{home}/vergleich")).await;
    for words in [
        "gestrichen: Acht (Ende) neu: Zehn (Ende) Beiträge sind formatiert.",
        "verschoben, früher Zeile",
        "Bilder auf gestrichen: 200 (Ende) neu: 300 (Ende) KB bringen",
        "Zeile 1: geändert · Art: Muss → Soll",
        "Spielraum Vorschlagen Allein entscheiden",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(page.html.contains("<del>") && page.html.contains("<ins>"));
    let same = world
        .mara
        .get(&format!("{home}/vergleich?von=2&bis=2"))
        .await;
    assert!(same.says("Beide Fassungen sagen dasselbe."));
    for end in ["von=0&bis=1", "von=1&bis=9"] {
        let page = world.mara.get(&format!("{home}/vergleich?{end}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    let odd = world
        .mara
        .get(&format!("{home}/vergleich?von=x&bis=-1"))
        .await;
    assert!(
        odd.says("Zehn"),
        "what is no number asks for the newest two"
    );
    let page = world.ines.get(&format!("{home}/vergleich")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);

    let caller = world.app.caller("Mara", Scope::Money).await;
    let list = format!("/api/v1/instructions?task={task}");
    let (_, list) = caller.get(&list).await;
    let id = list["items"][0]["id"].as_str().unwrap();
    let path = format!("/api/v1/instructions/{id}/comparison");
    let (status, told) = caller.get(&path).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(told["texts"][0]["field"], "goal");
    assert_eq!(told["texts"][0]["pieces"][0]["is"], "removed");
    assert_eq!(told["criteria"][0]["kind_now"], "should");
    assert_eq!(told["values"][0]["before"], "propose");
    let (status, _) = caller.get(&format!("{path}?from=1&to=7")).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

/// Both sides of an order that repeats one see what is different this time, and nobody else.
#[testkit::twin]
async fn a_repeated_order_says_what_changed(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let first = pair.path("/anleitung/vergleich");
    assert_eq!(
        pair.jonas.get(&first).await.status,
        StatusCode::NOT_FOUND,
        "it repeats nothing"
    );
    let cx = acting(&pair.app, "mara.lindner").await;
    let contractor = acting(&pair.app, "jonas.weber").await;
    let mut next = draft(&cx, contractor.reader().unwrap().id);
    next.previous = Some(pair.order);
    next.body.goal = "Neun Beiträge sind lesbar formatiert".into();
    let database = pair.app.database.database();
    let proposed = database.write("test::propose", move |tx| {
        agreement::propose(tx, &cx, &next)
    });
    let order = proposed.await.unwrap().order;
    let path = format!("/auftraege/{order}/anleitung/vergleich");
    for browser in [&mut pair.mara, &mut pair.jonas] {
        let room = browser.get(&format!("/auftraege/{order}")).await;
        assert!(room.html.contains(&path), "{}", room.text());
        let page = browser.get(&path).await;
        assert!(
            page.says("gestrichen: Acht (Ende) neu: Neun (Ende) Beiträge"),
            "{}",
            page.text()
        );
    }
    let caller = pair.app.caller("Jonas Weber", Scope::Money).await;
    let (status, told) = caller
        .get(&format!("/api/v1/orders/{order}/instruction/comparison"))
        .await;
    assert_eq!(
        (status, told["texts"][0]["field"].as_str()),
        (StatusCode::OK, Some("goal"))
    );
    let mut ines = pair.app.person("Ines").await;
    assert_eq!(ines.get(&path).await.status, StatusCode::NOT_FOUND);
}
