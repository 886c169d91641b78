//! What somebody typed while their sign-in ran out comes back to them, and to nobody else.

use axum::http::StatusCode;
use testkit::app::PASSWORD;
use testkit::{Browser, Page, TestApp, TestDatabase};

use crate::order::Pair;

const TYPED: &str = "Frage zu Beitrag 3 & <Zitat>:\nWie gehabt? Größe 100 %";
const ESCAPED: &str = "Frage zu Beitrag 3 &#38; &#60;Zitat&#62;:\nWie gehabt? Größe 100 %";

/// Signs in on the page that asks for it, with everything the page holds.
async fn sign_in_on(page: &Page, browser: &mut Browser, login: &str, password: &str) -> Page {
    let hidden = |name: &str| {
        let value = page.value(name).unwrap_or_default();
        [
            ("&#60;", "<"),
            ("&#62;", ">"),
            ("&#34;", "\""),
            ("&#39;", "'"),
        ]
        .iter()
        .fold(value.to_owned(), |text, (entity, sign)| {
            text.replace(entity, sign)
        })
        .replace("&#38;", "&")
    };
    let names = ["onward", "kept", "kept-as", "kept-for"];
    let values = names.map(hidden);
    let mut fields: Vec<(&str, &str)> = vec![("login", login), ("password", password)];
    fields.extend(names.into_iter().zip(values.iter().map(String::as_str)));
    browser.post("/anmelden", &fields).await
}

/// How many messages of the room hold what was typed; the field for the next one does not count.
async fn messages(browser: &mut Browser, room: &str) -> usize {
    let page = browser.get(room).await;
    page.html.matches(ESCAPED).count()
}

/// A form with files: its text is back in the field, the file has to be chosen again, and nothing
/// was sent by itself.
#[testkit::twin]
async fn a_message_comes_back_into_its_field_and_the_file_is_asked_for_again(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let (room, talk) = (pair.path(""), pair.path("/nachrichten"));
    pair.jonas.get(&room).await;
    pair.app.pass_days(31);
    let file = ("files", "entwurf.txt", &b"eins"[..]);
    let page = pair.jonas.upload(&talk, &[("body", TYPED)], file).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{}", page.text());
    assert!(page.says("Dein Text ist noch da"), "{}", page.text());
    assert!(page.says("Bitte wähle die Datei danach noch einmal aus."));
    let wrong = sign_in_on(&page, &mut pair.jonas, "jonas.weber", "vertippt").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("Dein Text ist noch da"), "{}", wrong.text());
    let back = sign_in_on(&wrong, &mut pair.jonas, "jonas.weber", PASSWORD).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.text());
    assert!(
        back.says("Noch ist nichts gesendet.")
            && back.says("Bitte wähle die Datei noch einmal aus."),
        "{}",
        back.text()
    );
    assert_eq!(back.attribute("action", &talk), Some(talk.as_str()));
    assert_eq!(back.html.matches(ESCAPED).count(), 1, "{}", back.html);
    assert_eq!(
        messages(&mut pair.jonas, &room).await,
        0,
        "nothing was sent"
    );
    let sent = pair.jonas.upload(&talk, &[("body", TYPED)], file).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(messages(&mut pair.jonas, &room).await, 1);
}

/// The reader's language, and no word about files where none were chosen.
#[testkit::twin]
async fn a_delivery_comes_back_with_its_ticks_in_english(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.jonas.post(&pair.path("/beginnen"), &[]).await;
    let english = [("lang", "en"), ("back", "/")];
    pair.jonas.post("/sprache", &english).await;
    let deliver = pair.path("/abgeben");
    pair.jonas.get(&deliver).await;
    pair.app.pass_days(31);
    let fields = [("criteria", "1"), ("note", TYPED)];
    for (file, has_file) in [("", false), ("a.txt", true)] {
        let page = pair
            .jonas
            .upload(&deliver, &fields, ("files", file, b""))
            .await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{}", page.text());
        let asks = "Files cannot be kept: please choose the file again afterwards.";
        assert_eq!(page.says(asks), has_file, "{}", page.text());
        let mut browser = pair.jonas.clone();
        let back = sign_in_on(&page, &mut browser, "jonas.weber", PASSWORD).await;
        assert_eq!(back.status, StatusCode::OK, "{}", back.text());
        let again = "Please choose the file again.";
        assert_eq!(back.says(again), has_file, "{}", back.text());
        assert!(back.says("has been sent yet."), "{}", back.text());
        assert_eq!(back.html.matches(ESCAPED).count(), 1);
        assert_eq!(back.html.matches(" checked").count(), 1, "{}", back.html);
        let room = browser.get(&pair.path("")).await;
        assert!(!room.says("Delivery 1"), "{}", room.text());
    }
}

/// A list in a file has nothing but the file.
#[testkit::twin]
async fn after_a_lost_list_the_page_for_it_is_there(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    mara.get("/abgeben/import").await;
    app.pass_days(31);
    let file = ("file", "liste.csv", &b"Aufgabe\nPost"[..]);
    let page = mara.upload("/abgeben/import/datei", &[], file).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{}", page.text());
    let back = sign_in_on(&page, &mut mara, "mara", PASSWORD).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.text());
    assert!(
        back.says("Bitte wähle die Datei noch einmal aus."),
        "{}",
        back.text()
    );
    assert!(back.attribute("action", "/abgeben/import/datei").is_some());
}

/// Somebody else at the same browser gets neither the text nor the page.
#[testkit::twin]
async fn nobody_is_given_what_another_person_typed(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let talk = pair.path("/nachrichten");
    pair.app.person("Ines").await;
    pair.jonas.get("/konto").await;
    pair.app.pass_days(31);
    let file = ("files", "entwurf.txt", &b"eins"[..]);
    let pages = [
        pair.jonas.upload(&talk, &[("body", TYPED)], file).await,
        pair.jonas.post("/konto", &[("name", TYPED)]).await,
    ];
    for page in pages {
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
        for (login, name) in [("ines", "Ines"), ("mara.lindner", "Mara Lindner")] {
            let mut shared = pair.jonas.clone();
            let page = sign_in_on(&page, &mut shared, login, PASSWORD).await;
            assert_eq!(page.location(), "/heute", "{}", page.text());
            assert!(!page.html.contains("Beitrag 3"), "{}", page.html);
            let page = shared.get("/heute").await;
            assert!(page.says("Text von einem anderen Konto"), "{}", page.text());
            assert!(page.says(name) && !page.html.contains("Beitrag 3"));
        }
    }
    assert_eq!(
        messages(
            &mut pair.app.signed_in("Mara Lindner").await,
            &pair.path("")
        )
        .await,
        0
    );
}

/// A long form comes back whole; what is too long to be kept is said to be, with the remedy.
#[testkit::twin]
async fn a_long_text_is_kept_whole_or_its_writer_is_warned(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    mara.get("/konto").await;
    app.pass_days(31);
    let long = "Länger\n".repeat(12_000);
    let page = mara.post("/abgeben/import", &[("text", &long)]).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    let back = sign_in_on(&page, &mut mara.clone(), "mara", PASSWORD).await;
    assert_eq!(
        back.html.matches("Länger").count(),
        12_000,
        "nothing is cut off"
    );
    for (times, path) in [(30_000, "/abgeben/import"), (90_000, "/konto")] {
        let longer = "Länger\n".repeat(times);
        let page = mara.post(path, &[("text", &longer)]).await;
        assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(
            page.says("Das ist zu groß") && page.says("sichere deinen Text"),
            "{}",
            page.text()
        );
        let mut english = app.english_visitor();
        let page = english.post(path, &[("text", &longer)]).await;
        assert!(page.says("At most 250 kB can be kept."), "{}", page.text());
    }
}
