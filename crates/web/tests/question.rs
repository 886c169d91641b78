//! Questions, proposals, agreed versions and the task in own words through the front door.

use app::instruction::{self, Typed, explain_back, question};
use app::{Cx, worker};
use axum::http::StatusCode;
use domain::instruction::question::{Door, QuestionDraft};
use domain::instruction::{CriterionDraft, CriterionKind, InstructionDraft, Latitude, StepDraft};
use kernel::{InstructionId, Money, OrderId, PostingId};
use testkit::{Browser, Page, TestApp, TestDatabase};

use crate::matrix::things::{offer, published_ad, weekly_task};
use crate::order::acting;

mod api;
mod decision;
mod order;
mod turns;
mod twice;

/// Mara's ad with an instruction of two steps (lines 1, 2) and one criterion (line 3).
pub(crate) struct Stage {
    pub(crate) app: TestApp,
    pub(crate) mara: Browser,
    pub(crate) jonas: Browser,
    pub(crate) ines: Browser,
    pub(crate) ad: PostingId,
    pub(crate) task: kernel::TaskId,
    pub(crate) instruction: InstructionId,
}

pub(crate) fn draft() -> InstructionDraft {
    let step = |text: &str| StepDraft {
        text: text.into(),
        ..StepDraft::default()
    };
    let hours = ["9-10", "9-10", "9-10", "9-10", "9-10", "", ""].map(str::to_owned);
    InstructionDraft {
        goal: "Alle Belege sind sortiert".into(),
        steps: vec![step("Belege holen"), step("Belege sortieren")],
        criteria: vec![CriterionDraft {
            text: "Jeder Beleg liegt im richtigen Ordner".into(),
            how_measured: "Zählen".into(),
            kind: Some(CriterionKind::Must),
            ..CriterionDraft::default()
        }],
        latitude: Some(Latitude::Alone),
        response_hours: Some(8),
        reachable: domain::account::WeeklyHours::parse(&hours).unwrap(),
        ..InstructionDraft::default()
    }
}

impl Stage {
    pub(crate) async fn new(db: TestDatabase) -> Self {
        Self::with(db, draft()).await
    }

    /// The same with another instruction.
    pub(crate) async fn with(db: TestDatabase, draft: InstructionDraft) -> Self {
        let app = TestApp::new(db).await;
        let mara = app.person("Mara").await;
        let jonas = app.person("Jonas").await;
        let ines = app.person("Ines").await;
        let cx = acting(&app, "mara").await;
        let task = weekly_task(&cx).await;
        let instruction = instruction::begin(&cx, task).await.unwrap();
        let typed = Typed { draft, base: 0 };
        instruction::save(&cx, instruction, typed).await.unwrap();
        let ad = published_ad(&cx, task).await;
        Self {
            app,
            mara,
            jonas,
            ines,
            ad,
            task,
            instruction,
        }
    }

    pub(crate) async fn cx(&self, name: &str) -> Cx {
        acting(&self.app, name).await
    }

    /// A question of Jonas that has arrived.
    pub(crate) async fn asked(&self, spot: &str, text: &str) -> kernel::QuestionId {
        let draft = QuestionDraft {
            spot: spot.into(),
            text: text.into(),
        };
        let door = Door::Ad(self.ad);
        let id = question::ask(&self.cx("jonas").await, door, draft).await;
        self.app.pass_days(1);
        id.unwrap()
    }

    /// An order with Jonas that waits for both signatures.
    pub(crate) async fn chosen(&self) -> OrderId {
        let (mara, jonas) = (self.cx("mara").await, self.cx("jonas").await);
        let sent = app::posting::send(&jonas, self.ad, offer()).await.unwrap();
        app::agreement::choose(&mara, sent).await.unwrap().order
    }

    /// The same, signed by both and secured.
    pub(crate) async fn secured(&self) -> OrderId {
        let order = self.chosen().await;
        for name in ["mara", "jonas"] {
            crate::matrix::things::sign(&self.cx(name).await, order).await;
        }
        let sum = Money::euro_cents(36_000);
        let mara = self.cx("mara").await;
        app::agreement::secure(&mara, order, sum).await.unwrap();
        order
    }

    /// The same, being worked on.
    pub(crate) async fn in_work(&self) -> OrderId {
        let order = self.secured().await;
        let jonas = self.cx("jonas").await;
        app::agreement::start(&jonas, order).await.unwrap();
        order
    }
}

/// The part of a page from one text to another.
fn between<'p>(page: &'p Page, from: &str, to: &str) -> &'p str {
    let (_, rest) = page.html.split_once(from).unwrap_or_default();
    rest.split(to).next().unwrap_or_default()
}

/// 0.8: asked at line 2 of an ad, shown at line 2 to everybody once answered, without the name.
#[testkit::twin]
async fn m0_8_a_question_stands_at_its_line_for_every_reader(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let ad = format!("/uebernehmen/gesuche/{}", stage.ad);
    let page = stage.jonas.get(&ad).await;
    let ask = format!("{ad}/fragen?stelle=line-2");
    assert!(page.html.contains(&ask), "{}", page.html);
    let page = stage.jonas.get(&ask).await;
    assert!(page.says("Schritt: Belege sortieren"), "{}", page.text());
    assert!(page.says("Deine Frage kommt gebündelt mit anderen an:"));
    let form = format!("{ad}/fragen");
    let bad = stage
        .jonas
        .post(&form, &[("spot", "line-2"), ("text", " ")])
        .await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("spot", "line-2"), ("text", "Nach Monat oder nach Kunde?")];
    let page = stage.jonas.submit(&form, &fields).await;
    assert!(page.says("Die Frage ist gesendet"), "{}", page.text());
    let line = between(&page, "id=\"line-2\"", "id=\"line-3\"");
    assert!(line.contains("Nach Monat oder nach Kunde?") && line.contains("noch ohne Antwort"));
    let page = stage.ines.get(&ad).await;
    assert!(!page.says("Nach Monat"), "not answered yet");

    let page = stage.mara.get("/abgeben/fragen").await;
    assert!(
        page.says("Eine Frage wird dir noch gemeldet") && page.says("Nach Monat"),
        "it is there at once: {}",
        page.text()
    );
    stage.app.pass_days(1);
    worker::run_due(&stage.app.app).await.unwrap();
    let page = stage.mara.get("/heute").await;
    assert!(page.says("Eine Rückfrage beantworten"), "{}", page.text());
    let page = stage.mara.get("/abgeben/fragen").await;
    assert!(
        page.says("Jonas") && page.says("Nach Monat"),
        "{}",
        page.text()
    );
    let answer = page
        .attribute("href", "/abgeben/fragen/")
        .unwrap()
        .to_owned();
    let page = stage.mara.post(&answer, &[("answer", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = stage
        .mara
        .submit(&answer, &[("answer", "Nach Monat, dann Kunde.")])
        .await;
    assert!(
        page.says("Die Antwort steht jetzt an ihrer Stelle"),
        "{}",
        page.text()
    );

    let page = stage.ines.get(&ad).await;
    let line = between(&page, "id=\"line-2\"", "</section>");
    assert!(line.contains("Nach Monat, dann Kunde."), "{line}");
    assert!(!page.says("Jonas"), "who asked is nobody's business");
    let home = format!("/abgeben/aufgaben/{}/anleitung", stage.task);
    let page = stage.mara.get(&home).await;
    let line = between(&page, "id=\"line-2\"", "</section>");
    assert!(line.contains("Nach Monat, dann Kunde."), "{line}");
}

/// 3.10: the answer goes into version 2, whose line says where it came from.
#[testkit::twin]
async fn m3_10_an_answer_is_taken_into_the_next_version(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let id = stage.asked("line-2", "Nach Monat?").await;
    let mara = stage.cx("mara").await;
    question::answer(&mara, id, "Nach Monat.".into())
        .await
        .unwrap();
    let take = format!("/abgeben/fragen/{id}/uebernehmen");
    let page = stage.mara.get(&take).await;
    assert!(page.says("Als Fassung 2 speichern"), "{}", page.text());
    assert!(page.says("Belege sortieren Nach Monat."), "{}", page.text());
    let empty = stage.mara.post(&take, &[("base", "1"), ("text", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("base", "1"), ("text", "Belege nach Monat sortieren")];
    let page = stage.mara.submit(&take, &fields).await;
    assert!(page.says("Anleitung, Fassung 2"), "{}", page.text());
    assert!(page.says("Belege nach Monat sortieren") && page.says("übernommen in Fassung 2"));
    assert!(page.says("Mara, aus Rückfrage"), "{}", page.text());
    let again = stage.mara.post(&take, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A line that goes later keeps its question, under the removed lines.
    let known = instruction::show(&mara, stage.instruction).await.unwrap();
    let mut draft = known.draft;
    draft.steps.remove(1);
    let typed = Typed { draft, base: 2 };
    instruction::save(&mara, stage.instruction, typed)
        .await
        .unwrap();
    let home = format!("/abgeben/aufgaben/{}/anleitung", stage.task);
    let page = stage.mara.get(&home).await;
    let removed = between(&page, "Zu gestrichenen Zeilen", "</section>");
    assert!(removed.contains("Nach Monat?"), "{}", page.text());
}

/// 0.7: with it switched on at the ad, the start button is off until the client has confirmed.
#[testkit::twin]
async fn m0_7_work_cannot_start_while_explain_back_is_open(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let own = format!("/abgeben/gesuche/{}", stage.ad);
    let page = stage
        .mara
        .submit(&format!("{own}/eigene-worte"), &[("wanted", "1")])
        .await;
    assert!(page.says("Darauf verzichten"), "{}", page.text());
    let page = stage
        .ines
        .get(&format!("/uebernehmen/gesuche/{}", stage.ad))
        .await;
    assert!(page.says("in eigenen Worten"), "{}", page.text());
    let order = stage.secured().await;
    let room = format!("/auftraege/{order}");
    let words = format!("{room}/eigene-worte");
    let page = stage.jonas.get(&room).await;
    assert!(
        page.says("Du bist dran: Aufgabe in eigenen Worten sagen"),
        "{}",
        page.text()
    );
    assert!(!page.says("Arbeit beginnen"), "{}", page.text());
    let page = stage.jonas.post(&format!("{room}/beginnen"), &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("noch nicht bestätigt"), "{}", page.text());
    let page = stage.mara.get(&room).await;
    assert!(page.says("Jonas ist dran"), "{}", page.text());

    let page = stage.jonas.post(&words, &[("words", "Ja")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Ja"), "what was typed is kept");
    let said = "Ich hole alle Belege und sortiere sie nach Monat.";
    let page = stage.jonas.submit(&words, &[("words", said)]).await;
    assert!(page.says("Die Erklärung ist gesendet"), "{}", page.text());
    let page = stage.mara.get("/heute").await;
    assert!(page.says("Verstandenes bestätigen"), "{}", page.text());
    let page = stage.mara.get(&words).await;
    assert!(
        page.says(said) && page.says("Bestätigen"),
        "{}",
        page.text()
    );
    let page = stage.jonas.post(&format!("{words}/bestaetigen"), &[]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "nobody confirms themselves"
    );
    let correct = format!("{words}/berichtigen");
    stage
        .mara
        .submit(&correct, &[("correction", "Nach Kunde.")])
        .await;
    let page = stage.jonas.get(&words).await;
    assert!(
        page.says("Nach Kunde.") && page.says(said),
        "{}",
        page.text()
    );
    stage
        .jonas
        .submit(&words, &[("words", "Ich sortiere alle Belege nach Kunde.")])
        .await;
    let page = stage
        .mara
        .submit(&format!("{words}/bestaetigen"), &[])
        .await;
    assert!(
        page.says("Bestätigt. Beide meinen dasselbe."),
        "{}",
        page.text()
    );
    let page = stage.jonas.submit(&format!("{room}/beginnen"), &[]).await;
    assert!(
        page.says("Du bist dran: Arbeit einreichen"),
        "{}",
        page.text()
    );
    let page = stage.ines.get(&words).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

/// The client switches it on in the room, until both have signed, and off while it is open.
#[testkit::twin]
async fn own_words_are_switched_in_the_room(db: TestDatabase) {
    let mut stage = Stage::new(db).await;
    let order = stage.chosen().await;
    let room = format!("/auftraege/{order}");
    let page = stage.mara.get(&room).await;
    assert!(page.says("Erklären lassen"), "{}", page.text());
    let want = format!("{room}/eigene-worte/verlangen");
    assert_eq!(
        stage.jonas.post(&want, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    let page = stage.mara.submit(&want, &[]).await;
    assert!(page.says("Darauf verzichten"), "{}", page.text());
    let waive = format!("{room}/eigene-worte/erlassen");
    assert_eq!(
        stage.jonas.post(&waive, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    let page = stage.mara.submit(&waive, &[]).await;
    assert!(page.says("Erklären lassen"), "{}", page.text());
    let cx = stage.cx("mara").await;
    assert!(explain_back::show(&cx, order).await.unwrap().now.is_none());
}
