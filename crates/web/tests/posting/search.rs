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

/// 4.5: one's own ad is found where it was written, and is not offered to oneself.
#[testkit::twin]
async fn m4_5_nobody_is_offered_their_own_work(db: TestDatabase) {
    let mut world = World::new(db).await;
    world.open_with("Rechnungen schreiben", "Buchhaltung").await;
    let reads = |name| world.app.caller(name, app::Scope::Read);
    let (mara, jonas) = (reads("Mara").await, reads("Jonas").await);
    for (page, words) in [
        ("/uebernehmen", "Gerade gibt es keines"),
        ("/uebernehmen?q=rechnung", "passt gerade kein Gesuch"),
    ] {
        let own = world.mara.get(page).await;
        assert!(own.says(words), "{}", own.text());
        assert!(!own.says("Rechnungen schreiben"), "{}", own.text());
        let other = world.jonas.get(page).await;
        assert!(other.says("Rechnungen schreiben"), "{}", other.text());
    }
    for path in ["/api/v1/postings", "/api/v1/postings?q=rechnung"] {
        let count = |answer: serde_json::Value| answer["items"].as_array().map(Vec::len);
        assert_eq!(count(mara.get(path).await.1), Some(0), "{path}");
        assert_eq!(count(jonas.get(path).await.1), Some(1), "{path}");
    }
    let own = world.mara.get("/abgeben/gesuche").await;
    assert!(own.says("Rechnungen schreiben"), "{}", own.text());
}

#[testkit::twin]
async fn one_box_finds_what_the_reader_may_see(db: TestDatabase) {
    let mut world = World::new(db).await;
    world.open_with("Rechnungen schreiben", "Buchhaltung").await;
    let page = world.mara.get("/suche?q=Rechnung").await;
    for kind in ["deine Aufgaben", "deine Gesuche"] {
        assert!(
            page.html.contains(&format!("<h2>{kind}</h2>")),
            "{kind}: {}",
            page.text()
        );
    }
    assert!(
        !page.html.contains("<h2>offene Gesuche</h2>"),
        "one's own ad is nothing to take on"
    );
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
