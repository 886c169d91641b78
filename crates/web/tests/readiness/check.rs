//! The check: three parts, three results, one small step for each gap.

use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

use super::{CHECK, answer, task};
use crate::posting::{AD, World};

/// 2.1: answers lead to a result; each "no" to one small step with minutes that leads to where it
/// is done.
#[testkit::twin]
async fn m2_1_answers_lead_to_a_result_and_small_steps(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let page = mara.get(CHECK).await;
    assert!(
        page.says("Noch offen") && page.says("Prüfung beginnen"),
        "{}",
        page.text()
    );
    let page = answer(&mut mara, &[]).await;
    assert!(page.says("Bereit Du kannst anfangen"), "{}", page.text());
    assert!(page.says("Abgeben kannst du jederzeit"), "advice only");
    assert!(!page.says("Kleine Schritte"));

    let page = answer(&mut mara, &["result", "reachable"]).await;
    assert!(
        page.says("Noch nicht Ein wenig Vorbereitung"),
        "{}",
        page.text()
    );
    assert!(
        page.says("Aufschreiben, woran du ein gutes Ergebnis erkennst: 5 Min."),
        "{}",
        page.text()
    );
    assert!(page.says("zusammen noch 7 Min."), "{}", page.text());
    assert_eq!(page.html.matches("class=\"what\"").count(), 2);
    assert!(page.html.contains("href=\"/konto#f-reachable-monday\""));
}

/// 2.14: the check is left and taken up again; what was answered is kept at once.
#[testkit::twin]
async fn m2_14_the_check_can_be_left_and_taken_up_again(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let part = format!("{CHECK}/erwartungen");
    let some = [("tasks", "yes"), ("skills", "no")];
    let page = mara.post(&part, &some).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("<title>Fehler: ") && page.html.contains("href=\"#f-hours\""));
    assert!(
        page.html
            .contains("id=\"f-tasks\" name=\"tasks\" value=\"yes\" checked")
    );
    let later = [("hours", "yes"), ("later", "1")];
    let page = mara.submit(&part, &later).await;
    assert!(
        page.says("Deine Antworten sind gespeichert"),
        "{}",
        page.text()
    );
    assert!(
        page.says("Erwartungen, 3 Min.: 3 von 5 beantwortet") && page.says("Weiter prüfen"),
        "{}",
        page.text()
    );
    let page = mara.get(&part).await;
    assert_eq!(page.html.matches(" checked").count(), 3, "{}", page.html);
    let rest = [
        ("budget", "yes"),
        ("result", "yes"),
        ("tasks", "yes"),
        ("skills", "yes"),
        ("hours", "yes"),
    ];
    let page = mara.post(&part, &rest).await;
    assert_eq!(page.location(), format!("{CHECK}/verlaesslichkeit"));
    let page = mara.get(&format!("{CHECK}/alles")).await;
    assert_eq!(page.html.matches("type=\"radio\"").count(), 28);
    assert_eq!(
        mara.get(&format!("{CHECK}/laune")).await.status,
        StatusCode::NOT_FOUND
    );
    let page = mara.submit(&format!("{CHECK}/vergessen"), &[]).await;
    assert!(page.says("Prüfung beginnen"), "{}", page.text());
}

/// Deleting the answers about a task leaves those about the person, and says so.
#[testkit::twin]
async fn answers_about_a_task_are_deleted_alone(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    answer(&mut mara, &["payment"]).await;
    let id = task(&mut mara, &[]).await;
    let about = format!("{CHECK}?aufgabe={id}");
    assert!(!mara.get(&about).await.says("löschen"));
    let part = format!("{CHECK}/erwartungen");
    mara.post(&part, &[("aufgabe", id.as_str()), ("result", "yes")])
        .await;
    assert!(
        mara.get(&about)
            .await
            .says("Antworten zu dieser Aufgabe löschen")
    );
    let page = mara
        .submit(&format!("{CHECK}/vergessen"), &[("aufgabe", &id)])
        .await;
    assert!(
        page.says("Die Antworten zu dieser Aufgabe sind gelöscht."),
        "{}",
        page.text()
    );
    assert!(!page.says("Aufgabe löschen"), "{}", page.text());
    assert!(mara.get(CHECK).await.says("Antworten löschen"));
}

/// 2.14: a step is ticked off by itself where it is known, else by hand; a new answer unticks.
#[testkit::twin]
async fn m2_14_steps_are_ticked_off(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let page = answer(&mut mara, &["payment", "reachable"]).await;
    assert_eq!(page.html.matches(">Abhaken").count(), 2, "{}", page.text());
    let tick = format!("{CHECK}/schritte/payment");
    let page = mara.submit(&tick, &[("done", "yes")]).await;
    assert!(
        page.says("Doch noch offen") && page.says("Noch nicht"),
        "{}",
        page.text()
    );
    let profile = [
        ("name", "Mara"),
        ("locale", "de"),
        ("zone", "Europe/Berlin"),
        ("day-start", "8:00"),
        ("evening-goal", "17:30"),
        ("work-days", "5"),
        ("hour-value", "60"),
        ("reachable-monday", "9-10"),
    ];
    assert_eq!(mara.post("/konto", &profile).await.status, 303);
    let page = mara.get(CHECK).await;
    assert!(
        page.says("Bereit Du kannst anfangen"),
        "seen by itself: {}",
        page.text()
    );
    answer(&mut mara, &[]).await;
    let page = answer(&mut mara, &["payment"]).await;
    assert!(
        page.says("Noch nicht"),
        "the tick went with the answer: {}",
        page.text()
    );
    assert_eq!(
        mara.post(&format!("{CHECK}/schritte/laune"), &[])
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}

/// 2.1, 2.14: the check of one task; a must criterion ticks its step off; core work had better
/// stay, and can be handed on all the same.
#[testkit::twin]
async fn m2_1_a_task_is_checked_by_itself(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.task("Blog pflegen").await;
    answer(&mut world.mara, &[]).await;
    let about = format!("{CHECK}?aufgabe={id}");
    let page = world.mara.get(&about).await;
    assert!(page.says("Ist „Blog pflegen“ bereit?"), "{}", page.text());
    assert!(page.says("0 von 5 beantwortet") && page.says("4 von 4 beantwortet"));
    let fields = [
        ("aufgabe", id.as_str()),
        ("personal", "no"),
        ("skills", "yes"),
        ("hours", "yes"),
        ("budget", "yes"),
        ("result", "no"),
    ];
    let part = format!("{CHECK}/erwartungen");
    let page = world.mara.post(&part, &fields).await;
    assert_eq!(page.location(), about, "{}", page.text());
    let page = world.mara.get(&about).await;
    let edit = format!("/abgeben/aufgaben/{id}/anleitung/bearbeiten?teil=kriterien");
    assert!(
        page.says("Noch nicht") && page.html.contains(&edit),
        "{}",
        page.text()
    );
    world.instruct(&id, "must").await;
    let page = world.mara.get(&about).await;
    assert!(page.says("Diese Aufgabe ist bereit"), "{}", page.text());
    assert!(!page.html.contains(">Abhaken"), "it is known");

    let core = task(
        &mut world.mara,
        &[("title", "Neue Karten entwerfen"), ("core", "yes")],
    )
    .await;
    let page = world.mara.get(&format!("{CHECK}?aufgabe={core}")).await;
    assert!(page.says("Lieber nicht diese Aufgabe"), "{}", page.text());
    world.instruct(&core, "must").await;
    world.draft_for(&core, &AD).await;

    for path in [about.clone(), format!("{part}?aufgabe={id}")] {
        assert_eq!(
            world.ines.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    assert_eq!(
        world.ines.post(&part, &fields).await.status,
        StatusCode::NOT_FOUND
    );
    let page = world.ines.get(CHECK).await;
    assert!(
        page.says("0 von 4 beantwortet"),
        "nobody sees another's answers"
    );
}

/// 2.15, 2.22: four of five beliefs are honestly named before posting; posting stays possible.
#[testkit::twin]
async fn m2_22_many_beliefs_are_named_before_posting(db: TestDatabase) {
    let mut world = World::new(db).await;
    let ad = world.draft().await;
    let check = format!("/abgeben/gesuche/{ad}/pruefen");
    let three = ["best-myself", "explaining", "feedback"];
    let page = answer(&mut world.mara, &three).await;
    assert!(
        page.says("Bereit"),
        "three are no hindrance: {}",
        page.text()
    );
    assert!(page.html.contains("href=\"/abgeben/vergleich\""));
    assert!(
        page.html.contains("/mitschreiben\"") && page.html.contains("href=\"/abgeben/lehren\"")
    );
    assert!(
        !world
            .mara
            .get(&check)
            .await
            .says("Sätzen halten dich noch zurück")
    );
    let four = ["best-myself", "explaining", "feedback", "cost"];
    let page = answer(&mut world.mara, &four).await;
    assert!(page.says("Noch nicht"), "{}", page.text());
    assert!(page.html.contains("#lohnt-sich\""), "{}", page.html);
    let page = world.mara.get(&check).await;
    assert!(
        page.says("4 von 5 Sätzen halten dich noch zurück"),
        "{}",
        page.text()
    );
    assert!(page.html.contains(&format!("href=\"{CHECK}\"")));
    let page = world.publish(&ad).await;
    assert!(
        page.location().ends_with("/veroeffentlicht"),
        "{}",
        page.text()
    );
}

/// 2.16: an overloaded week without an instruction: the smallest ready task, with the reason.
#[testkit::twin]
async fn m2_16_an_overloaded_week_is_shown_the_smallest_task(db: TestDatabase) {
    let mut world = World::new(db).await;
    task(
        &mut world.mara,
        &[("title", "Alles andere"), ("hours", "60"), ("ability", "5")],
    )
    .await;
    let small = task(&mut world.mara, &[("title", "Post holen"), ("hours", "1")]).await;
    task(
        &mut world.mara,
        &[("title", "Steuer"), ("hours", "0,5"), ("ability", "1")],
    )
    .await;
    for address in [CHECK, "/heute"] {
        let page = world.mara.get(address).await;
        assert!(
            page.says("Deine Woche ist 14 Std. zu voll.") && page.says("„Post holen“"),
            "{address}: {}",
            page.text()
        );
        let begin = format!("/abgeben/aufgaben/{small}/mitschreiben");
        assert!(page.html.contains(&begin), "{address}");
    }
    let page = world.mara.get("/heute").await;
    assert_eq!(page.html.matches("class=\"btn\"").count(), 1, "primary");
    assert!(
        !page.says("Als Nächstes abgeben"),
        "one suggestion, not two: {}",
        page.text()
    );
    world.instruct(&small, "must").await;
    for address in [CHECK, "/heute"] {
        let page = world.mara.get(address).await;
        assert!(
            !page.says("zu voll"),
            "{address}, there is an instruction: {}",
            page.text()
        );
        assert!(!world.ines.get(address).await.says("zu voll"));
    }
    let page = world.mara.get("/heute").await;
    assert!(page.says("Als Nächstes abgeben"), "{}", page.text());
}

/// 2.16: what is confidential is never the one to begin with, however small.
#[testkit::twin]
async fn m2_16_confidential_work_is_no_start(db: TestDatabase) {
    let mut world = World::new(db).await;
    let much = [("title", "Alles andere"), ("hours", "60"), ("ability", "5")];
    task(&mut world.mara, &much).await;
    let secret = [
        ("title", "Lohnakten"),
        ("hours", "1"),
        ("confidential", "yes"),
    ];
    task(&mut world.mara, &secret).await;
    let page = world.mara.get("/heute").await;
    assert!(!page.says("zu voll"), "{}", page.text());
    task(&mut world.mara, &[("title", "Post holen"), ("hours", "2")]).await;
    let page = world.mara.get("/heute").await;
    assert!(page.says("„Post holen“"), "{}", page.text());
    assert!(!page.says("„Lohnakten“"), "{}", page.text());
}

/// What cannot be read is refused and nothing is kept: unknown answers, ids and parts.
#[testkit::twin]
async fn bad_answers_are_refused(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let part = format!("{CHECK}/erwartungen");
    let page = mara
        .post(&part, &[("tasks", "vielleicht"), ("mood", "yes")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(mara.get(CHECK).await.says("0 von 5 beantwortet"));
    for id in ["x", "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d"] {
        let page = mara.post(&part, &[("aufgabe", id), ("tasks", "yes")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{id}");
    }
    let page = mara.get(&format!("{CHECK}?aufgabe=x")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}
