//! An ad that the luxury budget no longer takes.

use testkit::{Page, TestDatabase};

use super::{AD, World, last, with};

/// A task that is hated and nothing else, with an ad that costs more than its time is worth.
async fn dear(world: &mut World) -> (String, String) {
    let fields = [
        ("title", "Fahrtenbuch ordnen"),
        ("frequency", "once"),
        ("hours", "6"),
        ("ability", "5"),
        ("liking", "1"),
        ("hour-value", "60"),
    ];
    let page = world.mara.post("/abgeben/aufgaben/neu", &fields).await;
    let task = last(&page, "/abgeben/aufgaben/");
    world.instruct(&task, "must").await;
    let ad = world.draft_for(&task, &with(&AD, "budget", "400")).await;
    (task, ad)
}

async fn check(world: &mut World, ad: &str) -> Page {
    world
        .mara
        .get(&format!("/abgeben/gesuche/{ad}/pruefen"))
        .await
}

/// Mission 1.19: a used-up luxury budget stops the ad with the choice to raise it, to wait, or to
/// say why it is economic.
#[testkit::twin]
async fn m1_19_a_used_up_luxury_budget_stops_the_ad_with_a_choice(db: TestDatabase) {
    let mut world = World::new(db).await;
    let (task, ad) = dear(&mut world).await;
    assert!(check(&mut world, &ad).await.says("Gesuch veröffentlichen"));
    let set = [("luxury", "100")];
    world.mara.post("/abgeben/beweggrund/luxus", &set).await;
    let page = check(&mut world, &ad).await;
    for said in [
        "Deine Luxus-Summe reicht nicht mehr",
        "Das kostet 400,00\u{a0}€, übrig sind 100,00\u{a0}€.",
        "Luxus-Summe erhöhen",
        "gibt es eine neue Summe",
        "Als wirtschaftlich zählen",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    assert!(!page.says("Gesuch veröffentlichen"), "{}", page.text());
    // Whoever sends the form all the same is refused, and the draft stays one.
    let refused = world.publish(&ad).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Deine Luxus-Summe reicht nicht: 100,00\u{a0}€ übrig."));

    // With a reason it is economic, and no longer stopped.
    let path = format!("/abgeben/aufgaben/{task}/luxus");
    let empty = [("posting", ad.as_str()), ("reason", " ")];
    let page = world.mara.post(&path, &empty).await;
    assert_eq!(page.status, 422, "{}", page.text());
    assert!(page.html.contains("href=\"#f-reason\""), "{}", page.html);
    let reason = [
        ("posting", ad.as_str()),
        ("reason", "Das Finanzamt mahnt sonst."),
    ];
    let page = world.mara.submit(&path, &reason).await;
    assert!(page.says("Gesuch veröffentlichen"), "{}", page.text());
    let shown = world.mara.get(&format!("/abgeben/aufgaben/{task}")).await;
    assert!(shown.says("Zählt als wirtschaftlich: Das Finanzamt mahnt sonst."));
    let again = [("posting", ad.as_str()), ("undo", "yes")];
    let page = world.mara.submit(&path, &again).await;
    assert!(page.says("Luxus-Summe erhöhen"), "{}", page.text());

    // Raised, it is published.
    world
        .mara
        .post("/abgeben/beweggrund/luxus", &[("luxury", "400")])
        .await;
    assert_eq!(world.publish(&ad).await.status, 303);
    let foreign = world.jonas.post(&path, &reason).await;
    assert_eq!(foreign.status, 404);
}
