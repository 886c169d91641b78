//! "Heute" and the time account.

use std::time::Duration;

use app::notice::{Happening, Spent, record, record_time};
use app::{Cx, Failure};
use domain::notice::{About, EventKind};
use domain::task::time_account::TimeKind;
use kernel::{Minutes, OrderId, TaskId};
use testkit::{TestApp, TestDatabase};

use super::{enter, fields, id};

/// As if the task had been handed on and paid for, with what that freed and cost.
pub(super) async fn hand_on(cx: &Cx, task: TaskId, spent: Vec<(TimeKind, i64)>) {
    let (actor, shared) = (cx.reader().unwrap().id, cx.clone());
    let write = cx
        .app
        .database
        .write("probe", move |tx| -> Result<(), Failure> {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            let before = store::task::find(tx, &proof)?;
            let order = OrderId::from_bytes([7; 16]);
            let after = before
                .hand_on(order, shared.now)
                .map_err(|no| Failure::refused(&no))?;
            store::task::save(tx, &proof, &after, shared.now)?;
            for (kind, minutes) in &spent {
                let happening = Happening::new(EventKind::TaskHandedOn, About::Task(task));
                let event = record(tx, &shared, happening)?;
                let (kind, minutes) = (*kind, Minutes(*minutes));
                let entry = Spent {
                    kind,
                    minutes,
                    task: Some(task),
                    order: None,
                };
                record_time(tx, &shared, (event, actor), entry)?;
            }
            Ok(())
        });
    write.await.unwrap();
}

/// Whoever has no tasks may have come to take on work: the first page says where, until they did.
#[testkit::twin]
async fn the_first_page_leads_to_taking_on_too(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut jonas = app.person("Jonas").await;
    let page = jonas.get("/heute").await;
    assert!(
        page.says("Gesuche ansehen") && page.html.contains("href=\"/konto/uebernehme\""),
        "{}",
        page.text()
    );
    let page = jonas
        .submit("/konto/uebernehme", &[("tasks", "Texte")])
        .await;
    assert!(page.says("Was ich übernehme"), "{}", page.text());
    let page = jonas.get("/heute").await;
    assert!(!page.says("Gesuche ansehen"), "{}", page.text());
}

/// The arc is computed: 8:00 and 46:15 hours on five days end at 17:15. Handing on moves it.
#[testkit::twin]
async fn m0_2_the_day_ends_when_the_work_is_done(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let receipts = enter(&mut mara, &[("hours", "5")]).await;
    enter(
        &mut mara,
        &[
            ("title", "Alles andere"),
            ("hours", "46:40"),
            ("liking", "5"),
            ("ability", "5"),
        ],
    )
    .await;
    enter(
        &mut mara,
        &[
            ("title", "Logo"),
            ("hours", "99"),
            ("frequency", "once"),
            ("liking", "5"),
        ],
    )
    .await;
    let page = mara.get("/heute").await;
    assert!(
        page.says("Heute ist um 18:20 Feierabend"),
        "{}",
        page.text()
    );
    assert!(page.says("Dein Ziel: 17:30 Uhr."), "{}", page.text());
    assert!(
        page.says("Tagesbogen")
            || page
                .html
                .contains("Tagesbogen: Arbeit von 08:00 bis 18:20 Uhr")
    );
    assert!(!page.says("Vor dem ersten Abgeben"));
    assert!(
        page.says("Als Nächstes abgeben Belege vorsortieren"),
        "{}",
        page.text()
    );
    assert!(
        page.says("Gerade wartet nichts auf dich."),
        "{}",
        page.text()
    );

    let cx = crate::order::acting(&app, "mara").await;
    let spent = vec![
        (TimeKind::Freed, 300),
        (TimeKind::Explained, 60),
        (TimeKind::Answered, 10),
        (TimeKind::Reviewed, 30),
    ];
    hand_on(&cx, id(&receipts), spent).await;
    let page = mara.get("/heute").await;
    assert!(
        page.says("Heute ist um 17:40 Feierabend"),
        "46:40 and 1:40 on five days: {}",
        page.text()
    );
    assert!(
        page.says("Vor dem ersten Abgeben war es 18:20 Uhr."),
        "{}",
        page.text()
    );
    assert!(page.says("+ 3 Std. 20 Min."), "{}", page.text());
    assert!(
        page.says("erklärt, geantwortet, geprüft −1 Std. 40 Min."),
        "{}",
        page.text()
    );
    assert!(mara.get(&receipts).await.says("Abgegeben"));
    let kept = mara.post(&format!("{receipts}/loeschen"), &[]).await;
    assert!(
        kept.says("Diese Aufgabe macht gerade jemand anderes."),
        "{}",
        kept.text()
    );
    assert!(
        mara.submit(&format!("{receipts}/zurueckholen"), &[])
            .await
            .says("liegt wieder bei dir")
    );
}

/// Mission 3.26 and pattern 13: the account lists the events it is made of, and equals their sum.
#[testkit::twin]
async fn m3_26_the_time_account_lists_what_it_is_made_of(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let page = mara.get("/heute/zeitkonto").await;
    assert!(
        page.says("In diesem Zeitraum gibt es noch keine Einträge."),
        "{}",
        page.text()
    );
    let task = enter(&mut mara, &[]).await;
    let entries = (0..60)
        .map(|_| (TimeKind::Freed, 10))
        .chain([(TimeKind::Reviewed, 25)]);
    let cx = crate::order::acting(&app, "mara").await;
    hand_on(&cx, id(&task), entries.collect()).await;
    let page = mara.get("/heute/zeitkonto").await;
    assert!(page.says("gewonnen 9 Std. 35 Min."), "{}", page.text());
    assert!(
        page.says("Belege vorsortieren abgegeben"),
        "{}",
        page.text()
    );
    let rows = |html: &str| html.matches("role=\"rowheader\"").count();
    let next = page
        .attribute("href", "/heute/zeitkonto?period=weeks")
        .unwrap();
    let next = next.replace("&#38;", "&");
    assert_eq!(
        rows(&page.html) + rows(&mara.get(&next).await.html),
        61,
        "every entry once"
    );
    app.pass(Duration::from_hours(24 * 57));
    let mut mara = app.signed_in("Mara").await;
    assert!(
        mara.get("/heute/zeitkonto")
            .await
            .says("noch keine Einträge")
    );
    assert!(
        mara.get("/heute/zeitkonto?period=all")
            .await
            .says("gewonnen 9 Std. 35 Min.")
    );
    let mut jonas = app.person("Jonas").await;
    assert!(
        jonas
            .get("/heute/zeitkonto?period=all")
            .await
            .says("noch keine Einträge")
    );
}

#[testkit::twin]
async fn tasks_without_hours_make_no_arc_and_long_work_ends_after_midnight(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    enter(&mut mara, &[("hours", "0")]).await;
    let page = mara.get("/heute").await;
    assert!(
        page.says("Bei deinen Aufgaben stehen noch keine Stunden."),
        "{}",
        page.text()
    );
    assert!(!page.html.contains("<svg class=\"wide-view\""));
    enter(&mut mara, &[("title", "Zu viel"), ("hours", "85")]).await;
    let page = mara.get("/heute").await;
    assert!(
        page.says("Heute ist nach Mitternacht Feierabend: um 01:00 Uhr"),
        "{}",
        page.text()
    );
    mara.submit("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    let page = mara.get("/heute").await;
    assert!(
        page.says("Today work ends after midnight: at 01:00"),
        "{}",
        page.text()
    );
}

/// Before anything was handed on no goal was reached; and no arc shows a day longer than days are.
#[testkit::twin]
async fn what_was_not_achieved_is_not_claimed(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let task = enter(&mut mara, &[("hours", "5")]).await;
    let page = mara.get("/heute").await;
    assert!(
        page.says(
            "Deine Aufgaben füllen bisher 5 Std. je Woche. Das passt in dein Ziel: 17:30 Uhr."
        ) && page.says("bis zum Ziel im Rahmen")
            && page.says("Bisher sind 5 Std. deiner Woche eingetragen"),
        "{}",
        page.text()
    );
    assert!(!page.says("erreicht"), "{}", page.text());
    mara.post(
        &format!("{task}/bearbeiten"),
        &fields(&[("hours", "160"), ("moved-to", "rules")]),
    )
    .await;
    let page = mara.get("/heute").await;
    assert!(
        page.says("So viel passt in keinen Tag") && page.says("160 Std. je Woche"),
        "{}",
        page.text()
    );
    assert!(!page.html.contains("<svg class=\"wide-view\""));
}
