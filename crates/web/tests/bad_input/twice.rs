//! Double clicks and two tabs: the same form twice has one effect.

use axum::http::StatusCode;
use testkit::{TestApp, TestDatabase};

use super::{assert_books, assert_paid, assert_refused};
use crate::order::Pair;

/// Tried: every step of an order pressed twice; the second press changes nothing and says so.
#[testkit::twin]
async fn every_step_pressed_twice_happens_once(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let sign = pair.path("/unterschreiben");
    let contract = pair
        .mara
        .get(&sign)
        .await
        .value("contract")
        .unwrap()
        .to_owned();
    let fields = [
        ("typed-name", "Mara Lindner"),
        ("contract", &contract),
        ("confirmed", "yes"),
    ];
    assert_eq!(
        pair.mara.post(&sign, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let page = pair.mara.post(&sign, &fields).await;
    assert_refused(&page, "Du hast schon unterschrieben.");
    let fields = [
        ("typed-name", "Jonas Weber"),
        ("contract", &contract),
        ("confirmed", "yes"),
    ];
    assert_eq!(
        pair.jonas.post(&sign, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    assert_refused(
        &pair.jonas.post(&sign, &fields).await,
        "Beide haben schon unterschrieben.",
    );
    pair.secure().await;
    let page = pair
        .mara
        .post(&pair.path("/hinterlegen"), &[("amount", "36000")])
        .await;
    assert_refused(&page, "Die Summe ist schon hinterlegt.");
    pair.deliver().await;
    let page = pair.jonas.post(&pair.path("/beginnen"), &[]).await;
    assert_refused(&page, "Die Arbeit ist schon eingereicht.");
    let fields = [("criteria", "1"), ("note", "Noch einmal & anders")];
    let file = ("files", "zwei.txt", &b"zwei"[..]);
    let page = pair
        .jonas
        .upload(&pair.path("/abgeben"), &fields, file)
        .await;
    assert_refused(&page, "Die Arbeit ist schon eingereicht.");
    assert!(
        page.html.contains("Noch einmal &#38; anders"),
        "{}",
        page.html
    );
    let room = pair.mara.get(&pair.path("")).await;
    assert!(
        !room.says("zwei.txt") && !room.says("Noch einmal"),
        "{}",
        room.text()
    );
    assert_books(&pair).await;
}

/// Tried: releasing the money in two tabs at the same moment, and a third time afterwards.
#[testkit::twin]
async fn released_in_two_tabs_at_once_it_is_paid_once(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let accept = pair.path("/abnehmen");
    let fields = [("percent", "98"), ("remark", "Danke")];
    let (mut one, mut two) = (pair.mara.clone(), pair.mara.clone());
    let pages = tokio::join!(one.post(&accept, &fields), two.post(&accept, &fields));
    let pages = [pages.0, pages.1];
    let paid = pages
        .iter()
        .filter(|page| page.status == StatusCode::SEE_OTHER);
    assert_eq!(paid.count(), 1, "{} {}", pages[0].text(), pages[1].text());
    let other = pages
        .iter()
        .find(|page| page.status != StatusCode::SEE_OTHER)
        .unwrap();
    assert!(
        other.status.is_client_error(),
        "{}: {}",
        other.status,
        other.text()
    );
    let page = pair.mara.post(&accept, &fields).await;
    assert_refused(&page, "Dieser Auftrag ist schon abgenommen und bezahlt.");
    assert_paid(&mut pair, "An dich ausgezahlt 360,00\u{a0}€").await;
    assert_books(&pair).await;
}

/// Tried: the same message twice, changed in between, and the same words from a fresh page.
#[testkit::twin]
async fn a_message_sent_twice_stands_there_once(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let (room, talk) = (pair.path(""), pair.path("/nachrichten"));
    let once = pair
        .jonas
        .get(&room)
        .await
        .value("once")
        .unwrap()
        .to_owned();
    let file = ("files", "entwurf.txt", &b"eins"[..]);
    let same = [("once", once.as_str()), ("body", "Sind H3 erlaubt?")];
    for _ in 0..3 {
        let page = pair.jonas.upload(&talk, &same, file).await;
        assert_eq!(page.location(), format!("{room}#talk"), "{}", page.text());
    }
    let (mut one, mut two) = (pair.jonas.clone(), pair.jonas.clone());
    let more = [("once", once.as_str()), ("body", "Und H4?")];
    let pages = tokio::join!(
        one.upload(&talk, &more, file),
        two.upload(&talk, &more, file)
    );
    for page in [pages.0, pages.1] {
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    let page = pair.mara.get(&room).await;
    assert_eq!(
        page.html.matches("Sind H3 erlaubt?").count(),
        1,
        "{}",
        page.text()
    );
    assert_eq!(page.html.matches("Und H4?").count(), 1, "{}", page.text());
    let fresh = pair
        .jonas
        .get(&room)
        .await
        .value("once")
        .unwrap()
        .to_owned();
    assert_ne!(fresh, once);
    let again = [("once", fresh.as_str()), ("body", "Sind H3 erlaubt?")];
    pair.jonas.upload(&talk, &again, ("files", "", b"")).await;
    let page = pair.mara.get(&room).await;
    assert_eq!(
        page.html.matches("Sind H3 erlaubt?").count(),
        2,
        "meant twice: {}",
        page.text()
    );
    let mut stranger = pair.app.person("Ines").await;
    let page = stranger.upload(&talk, &same, file).await;
    assert_eq!(
        page.status,
        StatusCode::NOT_FOUND,
        "knowing the form opens nothing"
    );
}

/// Tried: "Noch einmal" pressed twice; one new order, the same way on.
#[testkit::twin]
async fn the_same_order_again_is_made_once(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.post(&pair.path("/abnehmen"), &fields).await;
    let again = pair.path("/noch-einmal");
    let once = pair
        .mara
        .get(&again)
        .await
        .value("once")
        .unwrap()
        .to_owned();
    let first = pair.mara.post(&again, &[("once", &once)]).await;
    let second = pair.mara.post(&again, &[("once", &once)]).await;
    assert!(
        first.location().starts_with("/auftraege/"),
        "{}",
        first.text()
    );
    assert_eq!(first.location(), second.location(), "{}", second.text());
    let page = pair.jonas.post(&again, &[("once", &once)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Nur wer den Auftrag gegeben hat"),
        "{}",
        page.text()
    );
}

/// Tried: registering twice with one press too many.
#[testkit::twin]
async fn registering_twice_makes_one_account(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut visitor = app.visitor();
    let fields = [
        ("name", "Ines"),
        ("login", "ines"),
        ("password", "ein Satz zum Merken"),
    ];
    assert_eq!(
        visitor
            .clone()
            .post("/registrieren", &fields)
            .await
            .location(),
        "/heute"
    );
    let page = visitor.post("/registrieren", &fields).await;
    assert_refused(&page, "");
    assert_eq!(page.value("login"), Some("ines"));
    assert!(
        !page.html.contains("ein Satz zum Merken"),
        "a password never comes back"
    );
    let accounts = app::account::list(&app.app).await.unwrap();
    assert_eq!(
        accounts
            .iter()
            .filter(|account| account.login == "ines")
            .count(),
        1
    );
}
