//! Rooms `posting` and its pages through the front door: ads, offers, the search.

mod ad;
mod api;
mod deadline;
mod luxury;
mod offer;
mod search;
mod trust;

use testkit::{Browser, Page, TestApp, TestDatabase};

/// What every complete ad says, by the names of the form.
pub(crate) const AD: [(&str, &str); 8] = [
    ("title", "Blogbeiträge einrichten"),
    ("tasks", "Acht Beiträge für das Blog einrichten"),
    ("skills", "WordPress, Rechtschreibung"),
    ("hours", "6"),
    ("budget", "360"),
    ("due-at", "2026-12-15"),
    ("question-1", "Welches Blog hast du zuletzt betreut?"),
    ("question-2", "Wie gehst du mit zu großen Bildern um?"),
];

/// What a complete offer says.
pub(crate) const OFFER: [(&str, &str); 5] = [
    ("amount", "350"),
    ("due-at", "2026-12-12"),
    ("answer-1", "Das Blog der Gärtnerei Sonnentau, seit 2024."),
    ("answer-2", "Verkleinern auf 1600 Pixel, dann als WebP."),
    ("message", ""),
];

/// The same fields with one of them changed.
pub(crate) fn with<'a, const N: usize>(
    fields: &[(&'a str, &'a str); N],
    name: &str,
    value: &'a str,
) -> [(&'a str, &'a str); N] {
    fields.map(|(known, old)| (known, if known == name { value } else { old }))
}

/// Mara hands on, Jonas takes on, Ines has nothing to do with it.
pub(crate) struct World {
    pub(crate) app: TestApp,
    pub(crate) mara: Browser,
    pub(crate) jonas: Browser,
    pub(crate) ines: Browser,
}

impl World {
    pub(crate) async fn new(database: TestDatabase) -> Self {
        let app = TestApp::new(database).await;
        let mara = app.person("Mara").await;
        let jonas = app.person("Jonas").await;
        let ines = app.person("Ines").await;
        Self {
            app,
            mara,
            jonas,
            ines,
        }
    }

    /// A task of Mara's; its id.
    pub(crate) async fn task(&mut self, title: &str) -> String {
        let fields = [
            ("title", title),
            ("frequency", "weekly"),
            ("hours", "3"),
            ("ability", "2"),
            ("liking", "1"),
            ("hour-value", "60"),
        ];
        let page = self.mara.post("/abgeben/aufgaben/neu", &fields).await;
        last(&page, "/abgeben/aufgaben/")
    }

    /// Writes the instruction of a task with one criterion of this kind.
    pub(crate) async fn instruct(&mut self, task: &str, kind: &str) {
        let path = format!("/abgeben/aufgaben/{task}/anleitung/bearbeiten");
        let page = self.mara.post(&path, &instruction(kind, "0")).await;
        assert_eq!(page.status, 303, "{}", page.text());
    }

    /// A task with an instruction and a draft that is complete; the draft's id.
    pub(crate) async fn draft(&mut self) -> String {
        let task = self.task("Blog pflegen").await;
        self.instruct(&task, "must").await;
        self.draft_for(&task, &AD).await
    }

    /// A draft that is complete; its id.
    pub(crate) async fn draft_for(&mut self, task: &str, fields: &[(&str, &str)]) -> String {
        let page = self
            .mara
            .post(&format!("/abgeben/aufgaben/{task}/gesuch"), fields)
            .await;
        last(&page, "/abgeben/gesuche/")
    }

    /// Publishes a draft as its owner sees it.
    pub(crate) async fn publish(&mut self, id: &str) -> Page {
        let path = format!("/abgeben/gesuche/{id}/pruefen");
        let seen = self
            .mara
            .get(&path)
            .await
            .value("seen")
            .unwrap_or_default()
            .to_owned();
        self.mara.post(&path, &[("seen", &seen)]).await
    }

    /// An open ad; its id.
    pub(crate) async fn open(&mut self) -> String {
        let id = self.draft().await;
        let page = self.publish(&id).await;
        assert!(
            page.location().ends_with("/veroeffentlicht"),
            "{}",
            page.text()
        );
        id
    }

    /// Jonas makes an offer; its id.
    pub(crate) async fn offer(&mut self, ad: &str, fields: &[(&str, &str)]) -> String {
        let page = self
            .jonas
            .post(&format!("/uebernehmen/gesuche/{ad}/angebot"), fields)
            .await;
        assert!(page.location().ends_with("/gesendet"), "{}", page.text());
        let page = self.mara.get(&format!("/abgeben/gesuche/{ad}")).await;
        let start = format!("/abgeben/gesuche/{ad}/angebote/");
        page.attribute("href", &start).unwrap()[start.len()..].to_owned()
    }
}

/// A whole instruction on one page, written on top of a version.
pub(crate) fn instruction<'a>(kind: &'a str, base: &'a str) -> [(&'a str, &'a str); 9] {
    [
        ("part", "alles"),
        ("base", base),
        ("goal", "Acht Beiträge sind formatiert."),
        ("criteria-1-text", "Alle Zwischenüberschriften als H2"),
        ("criteria-1-how-measured", "im Editor nachsehen"),
        ("criteria-1-kind", kind),
        ("latitude", "propose"),
        ("response-hours", "4"),
        ("reachable-monday", "9:00–9:30"),
    ]
}

/// The id behind the beginning of where a page leads.
fn last(page: &Page, start: &str) -> String {
    let rest = page.location().strip_prefix(start);
    let rest = rest.unwrap_or_else(|| panic!("{}: {}", page.status, page.text()));
    rest.split(['/', '?']).next().unwrap_or_default().to_owned()
}
