//! After the end: deliveries, releases and signatures that come too late.

use axum::http::StatusCode;
use testkit::TestDatabase;
use testkit::app::PASSWORD;

use super::{assert_books, assert_paid, assert_refused, in_english};
use crate::order::Pair;
use crate::posting::{OFFER, World};

/// Hands work in that nobody waits for any more; what was written stays in the form, and neither
/// the note nor the file reaches the order.
async fn deliver_late(pair: &mut Pair, says: &str) {
    let fields = [("criteria", "1"), ("note", "Zu spät & doch fertig")];
    let file = ("files", "spaet.txt", &b"spaet"[..]);
    let page = pair
        .jonas
        .upload(&pair.path("/abgeben"), &fields, file)
        .await;
    assert_refused(&page, says);
    assert!(
        page.html.contains("Zu spät &#38; doch fertig"),
        "{}",
        page.html
    );
    let room = pair.mara.get(&pair.path("")).await;
    assert!(
        !room.says("spaet.txt") && !room.says("Zu spät"),
        "{}",
        room.text()
    );
}

/// Tried: handing in after the acceptance; releasing again after silence has paid.
#[testkit::twin]
async fn after_the_payment_nothing_moves_again(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    pair.app.pass_days(15);
    app::worker::run_due(&pair.app.app).await.unwrap();
    assert_paid(&mut pair, "An dich ausgezahlt 360,00\u{a0}€").await;
    deliver_late(
        &mut pair,
        "Dieser Auftrag ist schon abgenommen und bezahlt.",
    )
    .await;
    let fields = [("percent", "50"), ("remark", "Doch nicht so gut")];
    let page = pair.mara.post(&pair.path("/abnehmen"), &fields).await;
    assert_refused(&page, "Dieser Auftrag ist schon abgenommen und bezahlt.");
    assert!(page.html.contains("Doch nicht so gut"), "{}", page.html);
    let defect = [("defect-1", "H3 statt H2")];
    let page = pair.mara.post(&pair.path("/nacharbeit"), &defect).await;
    assert_refused(&page, "Dieser Auftrag ist schon abgenommen und bezahlt.");
    assert!(page.html.contains("H3 statt H2"), "{}", page.html);
    for end in ["/zuruecktreten", "/frist"] {
        let page = pair.mara.post(&pair.path(end), &[]).await;
        assert_refused(&page, "Dieser Auftrag ist schon abgenommen und bezahlt.");
    }
    in_english(&mut pair.jonas).await;
    let page = pair.jonas.post(&pair.path("/beginnen"), &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("<title>Error: "), "{}", page.html);
    assert_paid(&mut pair, "€360.00").await;
    assert_books(&pair).await;
}

/// Tried: handing in after somebody stepped back, and stepping back twice.
#[testkit::twin]
async fn after_stepping_back_nothing_is_taken(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let back = pair.path("/zuruecktreten");
    let page = pair.mara.post(&back, &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let says = "Von diesem Auftrag ist eine Seite zurückgetreten.";
    assert_refused(&pair.mara.post(&back, &[]).await, says);
    deliver_late(&mut pair, says).await;
    let page = pair
        .mara
        .post(&pair.path("/hinterlegen"), &[("amount", "36000")])
        .await;
    assert_refused(&page, says);
    assert_books(&pair).await;
}

/// Tried: signing, securing and handing in after the clock has ended the order.
#[testkit::twin]
async fn after_the_clock_ran_out_nothing_is_signed_or_secured(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let sign = pair.path("/unterschreiben");
    let contract = pair
        .mara
        .get(&sign)
        .await
        .value("contract")
        .unwrap()
        .to_owned();
    pair.app.pass_days(15);
    let fields = [
        ("typed-name", "Mara Lindner"),
        ("contract", &contract),
        ("confirmed", "yes"),
        ("password", PASSWORD),
    ];
    let page = pair.mara.post(&sign, &fields).await;
    assert_refused(
        &page,
        "Unterschreiben ging bis 7. Dezember 2026, 18:00 Uhr.",
    );
    assert_eq!(page.value("typed-name"), Some("Mara Lindner"));
    app::worker::run_due(&pair.app.app).await.unwrap();
    let says = "Dieser Auftrag ist abgelaufen";
    assert_refused(&pair.mara.post(&sign, &fields).await, says);
    let page = pair
        .mara
        .post(&pair.path("/hinterlegen"), &[("amount", "36000")])
        .await;
    assert_refused(&page, says);
    deliver_late(&mut pair, says).await;
    assert_books(&pair).await;
}

/// Tried: an offer whose day has passed between checking and sending, and one for a closed ad.
#[testkit::twin]
async fn an_offer_that_comes_too_late_is_kept_for_its_writer(db: TestDatabase) {
    let mut world = World::new(db).await;
    let id = world.open().await;
    let (form, check) = (
        format!("/uebernehmen/gesuche/{id}/angebot"),
        format!("/uebernehmen/gesuche/{id}/angebot/pruefen"),
    );
    assert_eq!(
        world.jonas.post(&check, &OFFER).await.status,
        StatusCode::OK
    );
    world.app.pass_days(20);
    let page = world.jonas.post(&form, &OFFER).await;
    assert_refused(&page, "Dieser Tag ist vorbei.");
    for (field, typed) in &OFFER[2..4] {
        assert!(page.says(typed), "{field} is kept: {}", page.text());
    }
    world
        .mara
        .post(&format!("/abgeben/gesuche/{id}/schliessen"), &[])
        .await;
    let page = world.jonas.post(&form, &OFFER).await;
    assert!(
        page.status.is_client_error(),
        "{}: {}",
        page.status,
        page.text()
    );
    assert!(page.html.contains("<html lang=\"de\""), "{}", page.html);
}
