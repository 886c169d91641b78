//! When the clocks change: days stay days, 18:00 stays 18:00, and nothing is paid an hour early.

use std::time::Duration;

use app::Scope;
use testkit::{TestApp, TestDatabase};

use super::{assert_books, assert_paid};
use crate::order::Pair;
use crate::posting::{AD, World, with};

/// Tried: work that is due on the days around both changes of 2027 in Berlin.
#[testkit::twin]
async fn due_at_six_in_the_evening_whatever_the_clocks_do(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.draft().await;
    let mara = world.app.caller("Mara", Scope::Write).await;
    let edit = format!("/abgeben/gesuche/{id}/bearbeiten");
    for (day, shown, moment) in [
        (
            "2027-03-27",
            "27. März 2027, 18:00 Uhr",
            "2027-03-27T17:00:00Z",
        ),
        (
            "2027-03-28",
            "28. März 2027, 18:00 Uhr",
            "2027-03-28T16:00:00Z",
        ),
        (
            "2027-10-30",
            "30. Oktober 2027, 18:00 Uhr",
            "2027-10-30T16:00:00Z",
        ),
        (
            "2027-10-31",
            "31. Oktober 2027, 18:00 Uhr",
            "2027-10-31T17:00:00Z",
        ),
    ] {
        let page = world.mara.submit(&edit, &with(&AD, "due-at", day)).await;
        assert!(page.says(shown), "{day}: {}", page.text());
        let (_, ad) = mara.get(&format!("/api/v1/postings/{id}")).await;
        assert_eq!(ad["due_at"], moment, "{ad}");
        let form = world.mara.get(&edit).await;
        assert_eq!(
            form.value("due-at"),
            Some(day),
            "and comes back as the same day"
        );
    }
}

/// Tried: a review whose 14 days hold the lost hour. Silence pays at 18:00, not at 17:00.
#[testkit::twin]
async fn silence_pays_at_the_hour_the_page_has_named(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.pass_days(112);
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    pair.secure().await;
    pair.app.pass_days(5);
    pair.deliver().await;
    let page = pair.mara.get(&pair.path("/pruefen")).await;
    let named = "3. April 2027, 18:00 Uhr";
    assert!(page.says(named), "{}", page.text());
    // Saturday, 3 April 2027, 17:59:59 in Berlin.
    pair.app.pass_days(14);
    pair.app.pass(Duration::from_secs(8 * 60 * 60 - 1));
    app::worker::run_due(&pair.app.app).await.unwrap();
    assert_paid(&mut pair, "An dich ausgezahlt 0,00\u{a0}€").await;
    pair.app.pass(Duration::from_secs(1));
    for _ in 0..2 {
        app::worker::run_due(&pair.app.app).await.unwrap();
        assert_paid(&mut pair, "An dich ausgezahlt 360,00\u{a0}€").await;
    }
    assert_books(&pair).await;
}

/// Tried: time entries within the hour that is skipped and the one that comes twice.
#[testkit::twin]
async fn time_entries_of_the_odd_hours_come_in(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let csv = "User,Description,Start date,Start time,End date,End time,Duration\n\
        Mara,Nachtdienst,2026-03-29,01:30:00,2026-03-29,03:30:00,01:00:00\n\
        Mara,Umzug,2026-03-29,02:30:00,2026-03-29,04:30:00,01:00:00\n\
        Mara,Umzug,2025-10-26,02:30:00,2025-10-26,02:30:00,01:00:00\n\
        Mara,Nachtdienst,2025-10-26,01:30:00,2025-10-26,03:30:00,03:00:00\n";
    let file = ("file", "zeiten.csv", csv.as_bytes());
    let page = mara.upload("/abgeben/import/datei", &[], file).await;
    let preview = page.location().to_owned();
    assert!(preview.starts_with("/abgeben/import/"), "{}", page.text());
    let page = mara.get(&preview).await;
    assert!(
        page.says("Nachtdienst") && page.says("Umzug"),
        "{}",
        page.text()
    );
    assert!(
        !page.says("lassen sich nicht übernehmen"),
        "{}",
        page.text()
    );
}
