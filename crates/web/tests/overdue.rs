//! An overdue sum as both sides see it, and what it stops (0.17).

use app::Scope;
use axum::http::StatusCode;
use serde_json::Value;
use testkit::{TestApp, TestDatabase};

use crate::order::{Pair, block};
use crate::posting::World;

/// Mara has accepted what Jonas did without custody; Jonas has named his account.
pub(crate) async fn accepted(db: TestDatabase) -> Pair {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let way = [("adapter", "direct"), ("confirmed", "yes")];
    operator.submit("/betrieb/geld/verwahrung", &way).await;
    let mut pair = Pair::on(app).await;
    let sign = pair.path("/unterschreiben");
    let page = pair.jonas.get(&sign).await;
    assert!(
        page.says("Wie Mara Lindner bezahlt") && page.says("Noch keine bestätigte Überweisung"),
        "{}",
        page.text()
    );
    assert!(!pair.mara.get(&sign).await.says("Wie Mara Lindner bezahlt"));
    pair.sign().await;
    let page = pair.mara.get(&pair.path("/hinterlegen")).await;
    assert!(
        page.says("Was 14 Tage danach noch fehlt, ist überfällig"),
        "the rule is read before the promise: {}",
        page.text()
    );
    let secure = pair.path("/hinterlegen");
    pair.mara.submit(&secure, &[("amount", "36000")]).await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let account = [
        ("holder", "Jonas Groß"),
        ("iban", "at61 1904 3002 3457 3201"),
    ];
    pair.jonas.submit("/konto/bank", &account).await;
    pair
}

/// The page to publish says which order is overdue and leads to its payment; sent all the same it is
/// refused, by page and by API, and after both words it is published. Whoever may offer sees the
/// record.
#[testkit::twin]
async fn m0_17_an_overdue_sum_stops_a_new_ad_and_leads_to_its_payment(db: TestDatabase) {
    let mut pair = accepted(db).await;
    let (pay, again) = (pair.path("/zahlung"), pair.path("/noch-einmal"));
    let page = pair.mara.get(&pay).await;
    assert!(
        page.says("Überfällig ab") && page.says("Danach sind neue Gesuche und Aufträge gesperrt"),
        "{}",
        page.text()
    );
    pair.app.pass_days(14);
    let shown = format!("/api/v1/orders/{}/payments", pair.order);
    let (mara, jonas) = (
        pair.app.caller("Mara Lindner", Scope::Money).await,
        pair.app.caller("Jonas Weber", Scope::Money).await,
    );
    let page = pair.mara.get("/geld").await;
    assert!(
        page.says("Überfällige Summen 1") && page.html.contains(&format!("href=\"{pay}\"")),
        "{}",
        page.text()
    );
    let (_, money) = mara.get("/api/v1/money").await;
    assert_eq!(money["record"]["overdue"], 1, "{money}");
    assert_eq!(money["overdue"][0]["amount"]["minor"], 36_000, "{money}");

    let ines = pair.app.person("Ines").await;
    let mut world = World {
        app: pair.app,
        mara: pair.mara,
        jonas: pair.jonas,
        ines,
    };
    let ad = world.draft().await;
    let check = format!("/abgeben/gesuche/{ad}/pruefen");
    let page = world.mara.get(&check).await;
    assert!(
        page.says("ist überfällig: 360,00\u{a0}€.") && page.html.contains(&pay),
        "{}",
        page.text()
    );
    assert!(!page.says("Gesuch veröffentlichen"), "{}", page.text());
    let refused = world.publish(&ad).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.says("Überweise zuerst diese Summe; unter „Geld“ steht, wohin."),
        "{}",
        refused.text()
    );
    let publish = format!("/api/v1/postings/{ad}/publish");
    let (status, problem) = mara.post(&publish, &Value::Null).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["code"], "custody-refusal-overdue", "{problem}");
    let page = world.mara.post(&again, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);

    let (_, listed) = mara.get(&shown).await;
    let payment = listed["items"][0]["id"].as_str().unwrap();
    mara.post(&format!("{shown}/{payment}/sent"), &Value::Null)
        .await;
    jonas
        .post(&format!("{shown}/{payment}/confirm"), &Value::Null)
        .await;
    assert_eq!(world.publish(&ad).await.status, StatusCode::SEE_OTHER);
    let page = world.ines.get(&format!("/uebernehmen/gesuche/{ad}")).await;
    assert!(
        page.says("Bezahlte Aufträge 1") && page.says("14 Tage im Schnitt"),
        "{}",
        page.text()
    );
    let caller = world.app.caller("Ines", Scope::Read).await;
    let (_, seen) = caller.get(&format!("/api/v1/postings/{ad}")).await;
    assert_eq!(seen["client_record"]["average_days"], 14, "{seen}");
    assert_eq!(seen["client_record"]["overdue"], 0, "{seen}");
}

/// A client who is blocked is reminded of what they owe like everybody: they find it on the page that
/// says so, and say that it was transferred.
#[testkit::twin]
async fn m0_17_a_blocked_client_says_what_was_transferred(db: TestDatabase) {
    let mut pair = accepted(db).await;
    block(&pair.app, "mara.lindner").await;
    let pay = pair.path("/zahlung");
    let mut mara = pair.app.signed_in("Mara Lindner").await;
    let due = "Überweisen: Blogbeiträge formatieren";
    let page = mara.get("/gesperrt").await;
    assert!(
        page.says(due) && page.says("Was auf dich wartet"),
        "{}",
        page.text()
    );
    let page = mara.get(&pay).await;
    let sent = page.attribute("action", "/auftraege/").unwrap().to_owned();
    let page = mara.submit(&sent, &[]).await;
    assert!(page.says("Gemeldet. Die andere Seite"), "{}", page.text());
    let page = mara.get("/gesperrt").await;
    assert!(!page.says("Was auf dich wartet"), "{}", page.text());
    let page = pair.jonas.get(&pay).await;
    assert!(page.says("Eingang von 360,00\u{a0}€ bestätigen"));
}

/// A transfer that does not come: the contractor can say so after seven days, and it is the client's
/// turn again.
#[testkit::twin]
async fn m0_17_a_transfer_that_does_not_come_waits_for_the_client_again(db: TestDatabase) {
    let mut pair = accepted(db).await;
    let pay = pair.path("/zahlung");
    let page = pair.mara.get(&pay).await;
    let sent = page.attribute("action", "/auftraege/").unwrap().to_owned();
    let missed = sent.replace("/ueberwiesen", "/fehlt");
    let early = pair.jonas.post(&missed, &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        early.says("hat noch niemand als überwiesen gemeldet"),
        "{}",
        early.text()
    );
    pair.mara.submit(&sent, &[]).await;
    let page = pair.jonas.get(&pay).await;
    assert!(
        page.says("7 Tage nach der Meldung") && !page.says("als nicht angekommen melden"),
        "{}",
        page.text()
    );
    let early = pair.jonas.post(&missed, &[]).await;
    assert!(early.says("kann noch unterwegs sein"), "{}", early.text());
    pair.app.pass_days(7);
    let page = pair.jonas.get(&pay).await;
    assert!(page.says("als nicht angekommen melden"), "{}", page.text());
    let page = pair.jonas.submit(&missed, &[]).await;
    assert!(
        page.says("Gemeldet. Die andere Seite ist wieder dran.")
            && page.says("nicht angekommen, zu überweisen"),
        "{}",
        page.text()
    );
    let page = pair.mara.get("/heute").await;
    assert!(page.says("Überweisen: Blogbeiträge"), "{}", page.text());
    let page = pair.mara.get(&pair.path("")).await;
    assert!(
        page.says("hat gemeldet, dass die Zahlung nicht angekommen ist"),
        "{}",
        page.text()
    );
}
