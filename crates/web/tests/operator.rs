//! "Betrieb": there for whoever runs the instance, and for nobody else.

use axum::http::StatusCode;
use testkit::{Page, TestApp, TestDatabase};

use crate::order::Pair;

const PAGES: [&str; 3] = ["/betrieb", "/betrieb/mails", "/betrieb/konten"];

store::statements! {
    TOUCH = "update ledger_account set debits_posted = debits_posted + 1, \
        credits_posted = credits_posted + 1 where credits_posted > 0";
    BREAK = "update job set state = 'dead', last_error = 'Speicher voll', finished_at = created_at \
        where state = 'open'";
}

/// Changes the database behind the program's back.
async fn tamper(app: &TestApp, statement: &'static store::db::Sql) -> u64 {
    let done = app
        .database
        .database()
        .write("probe", move |tx| tx.execute(statement, &[]));
    let done: Result<u64, store::db::DbError> = done.await;
    assert_eq!(STATEMENTS.len(), 2);
    done.unwrap()
}

fn is_hidden(page: &Page) -> bool {
    page.status == StatusCode::NOT_FOUND
        && page.says("Diese Seite gibt es nicht")
        && !page.says("Bücher nachrechnen")
}

#[testkit::twin]
async fn the_place_does_not_exist_for_anybody_else(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut mara = app.person("Mara").await;
    let mut operator = app.operator().await;
    for path in PAGES {
        assert!(
            app.visitor()
                .get(path)
                .await
                .location()
                .starts_with("/anmelden"),
            "{path}"
        );
        let page = mara.get(path).await;
        assert!(is_hidden(&page), "{path}: {}", page.text());
        let page = operator.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    }
    let page = operator.get("/betrieb/konten").await;
    let reset = page
        .attribute("action", "/betrieb/konten/")
        .unwrap()
        .to_owned();
    for path in [reset.as_str(), "/betrieb/pruefen"] {
        assert!(is_hidden(&mara.post(path, &[]).await), "{path}");
        let page = app.visitor().post(path, &[]).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    assert!(
        mara.get("/heute")
            .await
            .attribute("href", "/betrieb")
            .is_none()
    );
    assert!(
        operator
            .get("/heute")
            .await
            .attribute("href", "/betrieb")
            .is_some()
    );
}

/// Numbers, the machine, and the books worked out again without changing anything.
#[testkit::twin]
async fn the_overview_counts_and_the_books_add_up(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    let mut operator = pair.app.operator().await;
    let page = operator.get("/betrieb").await;
    for words in [
        "Personen mit Konto 3",
        "Offene Gesuche 0",
        "Hinterlegt 1",
        "Summe 1",
        "Nichts ist gescheitert.",
        "kein Mailserver, sie stehen unter „Mails“",
        "https://feierabend.test",
        env!("CARGO_PKG_VERSION"),
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let database = ["SQLite", "PostgreSQL"]
        .into_iter()
        .filter(|name| page.says(name));
    assert_eq!(database.count(), 1, "{}", page.text());
    for _ in 0..2 {
        let page = operator.post("/betrieb/pruefen", &[]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("Alles stimmt."), "{}", page.text());
        assert!(
            page.says("1 Aufträge") || page.says("Aufträge, "),
            "{}",
            page.text()
        );
    }
    assert!(tamper(&pair.app, &TOUCH).await > 0);
    let page = operator.post("/betrieb/pruefen", &[]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.says("Alles stimmt."), "{}", page.text());
    assert!(
        page.says("Bitte nichts ändern und eine Sicherung anlegen."),
        "{}",
        page.text()
    );
}

/// What failed for good stands at the top and below with its reason, in the reader's language.
#[testkit::twin]
async fn a_failed_job_is_shown_first(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    assert!(tamper(&pair.app, &BREAK).await > 0);
    let mut operator = pair.app.operator().await;
    let page = operator.get("/betrieb").await;
    assert!(page.says("scheitern immer wieder"), "{}", page.text());
    assert!(page.says("Speicher voll"), "{}", page.text());
    operator
        .post("/sprache", &[("lang", "en"), ("back", "/betrieb")])
        .await;
    let page = operator.get("/betrieb").await;
    assert!(
        !page.says("gescheitert") && page.says("Speicher voll"),
        "{}",
        page.text()
    );
}

/// Without a mail server the operator reads what is to be passed on; the secret links of others
/// and their messages are not in it.
#[testkit::twin]
async fn the_outbox_shows_what_is_to_be_passed_on(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut operator = pair.app.operator().await;
    app::worker::run_due(&pair.app.app).await.unwrap();
    let talk = pair.path("/nachrichten");
    pair.mara
        .post(&talk, &[("body", "Das bleibt unter uns")])
        .await;
    app::worker::run_due(&pair.app.app).await.unwrap();
    let page = operator.get("/betrieb/mails").await;
    for words in [
        "Es gibt keinen Mailserver.",
        "Vertrag liegt bereit",
        "an jonas.weber",
        "zum Weitergeben",
        "Mail lesen",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let address = format!("https://feierabend.test/auftraege/{}", pair.order);
    assert!(page.says(&address), "{}", page.text());
    assert!(!page.says("Das bleibt unter uns"), "{}", page.text());
    let order = operator.get(&pair.path("")).await;
    assert_eq!(
        order.status,
        StatusCode::NOT_FOUND,
        "running it opens no order"
    );
}

/// A forgotten password: the link stands there once, works once, and ends the sign-ins.
#[testkit::twin]
async fn a_link_for_a_new_password_works_once(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    app.person("Jonas").await;
    let mut operator = app.operator().await;
    let none = operator.get("/betrieb/konten?anmeldename=niemand").await;
    assert!(
        none.says("Niemand meldet sich mit diesem Namen an."),
        "{}",
        none.text()
    );
    let page = operator.get("/betrieb/konten?anmeldename=mara").await;
    assert!(page.says("Mara") && !page.says("Jonas"), "{}", page.text());
    let reset = page
        .attribute("action", "/betrieb/konten/")
        .unwrap()
        .to_owned();
    let page = operator.post(&reset, &[]).await;
    assert_eq!(page.status, StatusCode::CREATED);
    assert!(page.says("Dieser Link ist für Mara."), "{}", page.text());
    let text = page.text();
    let link = text
        .split_whitespace()
        .find(|word| word.contains("/passwort/"))
        .unwrap();
    let link = link.strip_prefix("https://feierabend.test").unwrap();
    assert!(!operator.get("/betrieb/mails").await.html.contains(link));
    let mut mara = app.visitor();
    assert_eq!(mara.get(link).await.status, StatusCode::OK);
    let password = [("password", "ein ganz neuer Satz")];
    let page = mara.submit(link, &password).await;
    assert!(page.says("Dein Kennwort ist geändert."), "{}", page.text());
    let again = mara.post(link, &password).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND, "{}", again.text());
    let sign_in = [("login", "mara"), ("password", "ein ganz neuer Satz")];
    assert_eq!(mara.post("/anmelden", &sign_in).await.location(), "/heute");
    let nobody = format!(
        "/betrieb/konten/{}/kennwort",
        kernel::AccountId::from_bytes([9; 16])
    );
    assert_eq!(
        operator.post(&nobody, &[]).await.status,
        StatusCode::NOT_FOUND
    );
}

/// Every page of the place leads to each other, and says where one is.
#[testkit::twin]
async fn every_page_of_the_place_has_the_same_tabs(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let all = [
        "/betrieb",
        "/betrieb/konten",
        "/betrieb/mails",
        "/betrieb/geld",
        "/betrieb/klauseln",
        "/betrieb/neutrale",
        "/betrieb/video",
    ];
    for here in all {
        let page = operator.get(here).await;
        let (_, rest) = page.html.split_once("<nav class=\"tabs\"").unwrap();
        let (tabs, _) = rest.split_once("</nav>").unwrap();
        for address in all {
            let is_here = format!("href=\"{address}\" aria-current=\"page\"");
            assert_eq!(tabs.contains(&is_here), address == here, "{here}: {tabs}");
            assert!(
                tabs.contains(&format!("href=\"{address}\"")),
                "{here}: {address}"
            );
        }
    }
}

/// While nobody neutral is listed the overview says what that means, and no longer.
#[testkit::twin]
async fn the_overview_says_that_nobody_neutral_is_listed(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let note = "Es gibt keine neutrale Person. Jede Klärung endet halb und halb.";
    let page = operator.get("/betrieb").await;
    assert!(page.says(note), "{}", page.text());
    app.person("Nele Neutral").await;
    let list = "/betrieb/neutrale";
    let page = operator.submit(list, &[("login", "nele.neutral")]).await;
    let drop = page.attribute("action", "/betrieb/neutrale/").unwrap();
    let drop = drop.to_owned();
    let page = operator.get("/betrieb").await;
    assert!(!page.says("keine neutrale Person"), "{}", page.text());
    operator.submit(&drop, &[]).await;
    let page = operator.get("/betrieb").await;
    assert!(page.says(note), "{}", page.text());
}

/// An account is blocked with a reason and opened again; the other side of its orders is told.
#[testkit::twin]
async fn an_account_is_blocked_and_opened_again(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    let mut operator = pair.app.operator().await;
    let list = operator
        .get("/betrieb/konten?anmeldename=jonas.weber")
        .await;
    let form = list
        .attribute("href", "/betrieb/konten/")
        .unwrap()
        .to_owned();
    assert!(form.ends_with("/sperre"), "{form}");
    // Tried: without a reason, with one that is too long; what was typed stays.
    let page = operator.post(&form, &[("why", " ")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "Werbung ".repeat(100);
    let page = operator.post(&form, &[("why", &long)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Werbung Werbung"), "{}", page.text());
    let done = operator.post(&form, &[("why", "Werbung <b>")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = operator.get(&form).await;
    assert!(page.says("Werbung <b>"), "{}", page.text());
    assert!(page.says("Sperre aufheben"), "{}", page.text());
    let jonas = pair.jonas.get("/heute").await;
    assert!(jonas.location().starts_with("/anmelden"));
    // A link of the command line does not open it either, and says why.
    let link = app::account::reset_link(&pair.app.app, "jonas.weber", "sign_in").await;
    let link = format!("/anmelden/link/{}", link.unwrap().reveal());
    let page = pair.app.visitor().post(&link, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("Dieses Konto ist gesperrt. Der Grund: Werbung <b>"),
        "{}",
        page.text()
    );
    // By password the way to one's own money opens, whatever was asked for.
    let mut jonas = pair.app.signed_in("Jonas Weber").await;
    let page = jonas.get("/heute").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.html.contains("href=\"/gesperrt\""), "{}", page.text());
    let bank = [
        ("holder", "Jonas Weber"),
        ("iban", "AT61 1904 3002 3457 3201"),
    ];
    jonas.submit("/konto/bank", &bank).await;
    let page = jonas.get("/gesperrt").await;
    assert!(page.says("AT61 1904 3002 3457 3201"), "{}", page.text());
    assert!(page.html.contains("Werbung &lt;b&gt;"), "{}", page.text());
    let room = pair.mara.get(&pair.path("")).await;
    assert!(
        room.says("ist gesperrt. Fristen laufen weiter"),
        "{}",
        room.text()
    );
    let done = operator.post(&format!("{form}/aufheben"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let room = pair.mara.get(&pair.path("")).await;
    assert!(!room.says("ist gesperrt"), "{}", room.text());
}
