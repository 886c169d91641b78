//! Hints for whoever works on their own account, on the page "Geld" and by API (3.29).

use app::Scope;
use testkit::{TestApp, TestDatabase};

use crate::order::{Pair, proposed};

/// One client who paid everything is named to the contractor with the law, the rule of thumb and the
/// advice to have it checked; the client sees nothing of it.
#[testkit::twin]
async fn m3_29_the_contractor_alone_reads_the_hints(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let way = [("adapter", "direct"), ("confirmed", "yes")];
    operator.submit("/betrieb/geld/verwahrung", &way).await;
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let secure = pair.path("/hinterlegen");
    pair.mara.submit(&secure, &[("amount", "36000")]).await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    assert!(!pair.jonas.get("/geld").await.says("Auf eigene Rechnung"));
    let account = [
        ("holder", "Jonas Groß"),
        ("iban", "at61 1904 3002 3457 3201"),
    ];
    pair.jonas.submit("/konto/bank", &account).await;
    let page = pair.jonas.get(&pair.path("/zahlung")).await;
    let confirm = page.attribute("action", "/auftraege/").unwrap().to_owned();
    assert!(confirm.ends_with("/bestaetigen"), "{confirm}");
    pair.jonas.submit(&confirm, &[]).await;
    let page = pair.jonas.get("/geld").await;
    for said in [
        "Auf eigene Rechnung",
        "Mara Lindner zahlt 100",
        "§ 2 Satz 1 Nr. 9 SGB VI",
        "Das sind Hinweise, kein Urteil.",
        "Lass es anwaltlich prüfen.",
        "Auslastung der nächsten sechs Wochen",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    assert!(!pair.mara.get("/geld").await.says("Auf eigene Rechnung"));
    // Beside the next contract the share stands for the contractor's eyes alone.
    let next = proposed(&pair.app, ("mara.lindner", "jonas.weber"), |_| {}).await;
    let path = format!("/auftraege/{next}/unterschreiben");
    let page = pair.jonas.get(&path).await;
    for said in [
        "Mara Lindner zahlt 100",
        "Nur du siehst das.",
        "§ 2 Satz 1 Nr. 9 SGB VI",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    let page = pair.mara.get(&path).await;
    assert!(page.says("Mehrere Auftraggeber"), "{}", page.text());
    assert!(
        !page.says("Mara Lindner zahlt") && !page.says("SGB VI"),
        "{}",
        page.text()
    );
    let jonas = pair.app.caller("Jonas Weber", Scope::Read).await;
    let (_, money) = jonas.get("/api/v1/money?role=contractor").await;
    let hint = &money["independence"]["main_clients"][0];
    assert_eq!(
        (&hint["name"], &hint["share"]),
        (&"Mara Lindner".into(), &100.into())
    );
    let mara = pair.app.caller("Mara Lindner", Scope::Read).await;
    let (_, money) = mara.get("/api/v1/money").await;
    let hints = &money["independence"]["main_clients"];
    assert_eq!(hints.as_array().unwrap().len(), 0, "{money}");
}
