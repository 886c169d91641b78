//! Finding ads, tasks and orders: by other forms of a word, always in the same order.

use testkit::TestDatabase;

use super::{AD, World, with};

impl World {
    async fn open_with(&mut self, title: &str, skills: &str) {
        let task = self.task(title).await;
        self.instruct(&task, "must").await;
        let fields = with(&with(&AD, "title", title), "skills", skills);
        let id = self.draft_for(&task, &fields).await;
        let page = self.publish(&id).await;
        assert!(
            page.location().ends_with("/veroeffentlicht"),
            "{}",
            page.text()
        );
        self.app.pass(std::time::Duration::from_mins(1));
    }
}

/// 0.4, 2.4: German stems are found, every word counts, and equal hits keep their order.
#[testkit::twin]
async fn m2_4_ads_are_found_by_other_forms_in_a_stable_order(db: TestDatabase) {
    let mut world = World::new(db).await;
    world.open_with("Rechnungen schreiben", "Buchhaltung").await;
    world.open_with("Rechnungen prüfen", "Buchhaltung").await;
    world.open_with("Ablage", "Rechnungen, Ordnung").await;
    let first = world.jonas.get("/uebernehmen?q=rechnung").await;
    assert!(first.says("3 Gesuche passen zu"), "{}", first.text());
    let at = |words: &str| first.text().find(words).unwrap();
    // The headline counts more than skills; among equals the newest comes first.
    assert!(
        at("Rechnungen prüfen") < at("Rechnungen schreiben"),
        "{}",
        first.text()
    );
    assert!(
        at("Rechnungen schreiben") < at("Ablage"),
        "{}",
        first.text()
    );
    for _ in 0..3 {
        let again = world.jonas.get("/uebernehmen?q=rechnung").await;
        assert_eq!(again.text(), first.text());
    }
    let page = world.jonas.get("/uebernehmen?q=Rechnung+Pr%C3%BCfen").await;
    assert!(
        page.says("Ein Gesuch passt"),
        "every word has to be found: {}",
        page.text()
    );
    let page = world.jonas.get("/uebernehmen?q=Klempner").await;
    assert!(page.says("passt gerade kein Gesuch"), "{}", page.text());
}

#[testkit::twin]
async fn one_box_finds_what_the_reader_may_see(db: TestDatabase) {
    let mut world = World::new(db).await;
    world.open_with("Rechnungen schreiben", "Buchhaltung").await;
    let page = world.mara.get("/suche?q=Rechnung").await;
    for kind in ["deine Aufgaben", "deine Gesuche", "offene Gesuche"] {
        assert!(
            page.html.contains(&format!("<h2>{kind}</h2>")),
            "{kind}: {}",
            page.text()
        );
    }
    let page = world.mara.get("/suche?q=Rechnung&art=aufgaben").await;
    assert!(
        page.html.contains("<h2>deine Aufgaben</h2>"),
        "{}",
        page.text()
    );
    assert!(!page.html.contains("<h2>offene Gesuche</h2>"));
    let page = world.ines.get("/suche?q=Rechnung").await;
    assert!(
        page.html.contains("<h2>offene Gesuche</h2>"),
        "{}",
        page.text()
    );
    assert!(
        !page.html.contains("<h2>deine Aufgaben</h2>"),
        "somebody else's task"
    );
    let page = world.ines.get("/suche?q=%3Cscript%3E%27%22%25").await;
    assert!(page.says("wurde nichts gefunden") && !page.html.contains("<script>"));
    assert!(
        world
            .ines
            .get("/suche")
            .await
            .says("Andere Formen eines Wortes")
    );
    world
        .mara
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    assert!(
        world
            .mara
            .get("/suche?q=Rechnung")
            .await
            .html
            .contains("<h2>your ads</h2>")
    );
}
