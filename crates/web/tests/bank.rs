//! Custody as people see it: the notice before the choice, where to pay, one's own account.

mod books;
mod operator;
mod own;
mod receipt;

use app::Scope;
use axum::http::StatusCode;
use serde_json::Value;
use testkit::{TestApp, TestDatabase};

use crate::order::{Pair, acting};

const STATEMENT: &str = "<Document><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>\
    DE02120300000000202051</IBAN></Id></Acct><Ntry><Amt Ccy=\"EUR\">360.00</Amt><CdtDbtInd>CRDT\
    </CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-03</Dt></BookgDt><NtryDtls><TxDtls><RmtInf>\
    <Ustrd>NUMBER</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";

/// 0.6, G7: from the choice of the operator to the secured sum, page by page.
#[testkit::twin]
async fn a_client_pays_into_the_trust_account_and_the_statement_secures(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let page = operator.get("/betrieb/geld").await;
    assert!(
        page.says("§ 10, § 63 ZAG") && page.says("Spielgeld"),
        "{}",
        page.text()
    );
    let account = [
        ("adapter", "trust"),
        ("holder", "Kanzlei Beispiel"),
        ("iban", "DE03 1203 0000 0000 2020 51"),
    ];
    let page = operator.post("/betrieb/geld/verwahrung", &account).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Prüfziffern passen nicht"), "{}", page.text());
    assert_eq!(
        page.value("holder"),
        Some("Kanzlei Beispiel"),
        "what was typed stays"
    );
    let account = [
        ("adapter", "trust"),
        ("holder", "Kanzlei Beispiel"),
        ("iban", "DE02 1203 0000 0000 2020 51"),
        ("confirmed", "yes"),
    ];
    let page = operator.submit("/betrieb/geld/verwahrung", &account).await;
    assert!(
        page.says("Neue Aufträge beginnen damit."),
        "{}",
        page.text()
    );

    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let pay = pair.path("/zahlung");
    let page = pair.mara.visit(&pair.path("/hinterlegen")).await;
    assert!(
        page.says("Überweise die Summe auf das Treuhandkonto"),
        "{}",
        page.text()
    );
    assert!(
        page.says("DE02 1203 0000 0000 2020 51") && page.says("RF"),
        "{}",
        page.text()
    );
    assert!(!page.says("Spielgeld"), "{}", page.text());
    let theirs = pair.jonas.get(&pay).await;
    assert!(!theirs.says("DE02"), "only who pays sees the account");

    let room = pair.mara.get(&pair.path("")).await;
    let text = room.text();
    let start = text.find("F-20").unwrap();
    let number: String = text[start..].chars().take(11).collect();
    let file = STATEMENT.replace("NUMBER", &number);
    let upload = ("file", "auszug.xml", file.as_bytes());
    let page = operator.upload("/betrieb/geld/auszug", &[], upload).await;
    assert!(
        page.says("1 neu, 0 schon bekannt, 0 zu prüfen"),
        "{}",
        page.text()
    );
    let page = operator.upload("/betrieb/geld/auszug", &[], upload).await;
    assert!(page.says("0 neu, 1 schon bekannt"), "{}", page.text());
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(page.says("Das Geld ist hinterlegt"), "{}", page.text());
    let page = pair.mara.get("/geld/buecher").await;
    assert!(
        page.says("Alles stimmt") && page.says("Treuhandkonto"),
        "{}",
        page.text()
    );
    let bad = ("file", "a.xml", b"<!DOCTYPE a><a/>".as_slice());
    let page = operator.upload("/betrieb/geld/auszug", &[], bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.says("bringt eigene Definitionen mit"),
        "{}",
        page.text()
    );
}

/// 0.6: without custody nothing is called secured or paid that is not, and the client can pay by
/// the code of the payment page.
#[testkit::twin]
async fn m0_6_without_custody_the_pages_say_promised_and_due(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let way = [("adapter", "direct"), ("confirmed", "yes")];
    let page = operator.submit("/betrieb/geld/verwahrung", &way).await;
    assert!(page.says("Neue Aufträge beginnen"), "{}", page.text());
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let (room, pay) = (pair.path(""), pair.path("/zahlung"));
    let page = pair.mara.get(&room).await;
    assert!(page.says("Summe zusagen"), "{}", page.text());
    assert!(page.says("noch zuzusagen 360,00\u{a0}€"), "{}", page.text());
    let secure = pair.path("/hinterlegen");
    let page = pair.mara.get(&secure).await;
    assert!(page.says("Nur einen Teil zusagen"), "{}", page.text());
    let page = pair.mara.submit(&secure, &[("amount", "36000")]).await;
    assert!(
        page.says("Zugesagt. Die andere Seite") && page.says("Zugesagt, nicht gesichert"),
        "{}",
        page.text()
    );
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    let page = pair.mara.post(&pair.path("/pruefen"), &fields).await;
    assert!(page.says("Danach überweist du"), "{}", page.text());
    assert!(!page.says("bekommt sofort"), "{}", page.text());
    let page = pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    assert!(
        page.says("noch keine Bankverbindung hinterlegt") && page.says("Bezahlung offen"),
        "{}",
        page.text()
    );
    assert!(
        !page.says("Du bist dran"),
        "nobody can transfer to no account"
    );
    let page = pair.jonas.get(&room).await;
    assert!(page.says("Bankverbindung eintragen"), "{}", page.text());
    let account = [
        ("holder", "Jonas Groß"),
        ("iban", "at61 1904 3002 3457 3201"),
    ];
    pair.jonas.submit("/konto/bank", &account).await;
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("Du bist dran: 360,00\u{a0}€ überweisen"),
        "{}",
        page.text()
    );
    let page = pair.mara.get(&pay).await;
    assert!(!page.text().contains("<svg"), "the code is no words");
    let body = &page.html;
    assert!(
        body.contains("<svg class=\"giro\" role=\"img\" aria-label=\"GiroCode"),
        "{body}"
    );
}

/// What somebody has to do by the API, and how much waits for them by the number in the header.
async fn waits(pair: &Pair, name: &str) -> (Vec<String>, i64) {
    let caller = pair.app.caller(name, Scope::Read).await;
    let (_, listed) = caller.get("/api/v1/turns").await;
    let all = listed["items"].as_array().unwrap().iter();
    let words = |turn: &Value| {
        turn["payment"]["action"]
            .as_str()
            .unwrap_or("other")
            .to_owned()
    };
    let login = name.to_lowercase().replace(' ', ".");
    let cx = acting(&pair.app, &login).await;
    let count = app::today::turn_count(&cx).await.unwrap();
    (all.map(words).collect(), count)
}

/// 0.6: without custody everybody sees on Heute what they have to do until the money has come, and
/// nothing is called paid before the receiver said so.
#[testkit::twin]
async fn m0_6_a_due_sum_waits_on_heute_until_its_receipt_is_confirmed(db: TestDatabase) {
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
    let only = |word: &str| (vec![word.to_owned()], 1);
    assert_eq!(waits(&pair, "Mara Lindner").await, (vec![], 0));
    assert_eq!(waits(&pair, "Jonas Weber").await, only("name-account"));
    let page = pair.jonas.get("/heute").await;
    assert!(
        page.says("Bankverbindung eintragen: Blog"),
        "{}",
        page.text()
    );
    let account = [
        ("holder", "Jonas Groß"),
        ("iban", "at61 1904 3002 3457 3201"),
    ];
    pair.jonas.submit("/konto/bank", &account).await;
    assert_eq!(waits(&pair, "Jonas Weber").await, (vec![], 0));
    assert_eq!(waits(&pair, "Mara Lindner").await, only("transfer"));
    let page = pair.mara.get("/heute").await;
    assert!(
        page.says("Überweisen: Blogbeiträge") && page.says("360,00\u{a0}€ für Jonas Weber"),
        "{}",
        page.text()
    );
    let (room, list) = (pair.path(""), "/auftraege?seite=abgegeben");
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("zu überweisen 360,00\u{a0}€ bestätigt 0,00\u{a0}€"),
        "{}",
        page.text()
    );
    assert!(!page.says("ausgezahlt"), "{}", page.text());
    assert!(pair.mara.get(list).await.says("Bezahlung offen"));

    let page = pair.mara.get(&pair.path("/zahlung")).await;
    let sent = page.attribute("action", "/auftraege/").unwrap().to_owned();
    assert!(sent.ends_with("/ueberwiesen"), "{sent}");
    let refused = pair.jonas.post(&sent, &[]).await;
    assert_eq!(
        refused.status,
        StatusCode::NOT_FOUND,
        "the client alone says so"
    );
    for _ in 0..2 {
        let page = pair.mara.submit(&sent, &[]).await;
        assert!(page.says("Gemeldet."), "{}", page.text());
    }
    assert_eq!(waits(&pair, "Mara Lindner").await, (vec![], 0));
    assert_eq!(waits(&pair, "Jonas Weber").await, only("confirm-receipt"));
    let page = pair.jonas.get(&room).await;
    assert!(
        page.says("Du bist dran: Eingang von 360,00\u{a0}€ bestätigen")
            && page.says("überwiesen, noch nicht bestätigt 360,00\u{a0}€")
            && page.text().matches("als überwiesen gemeldet").count() == 1,
        "{}",
        page.text()
    );
    let page = pair.jonas.get("/heute").await;
    assert!(page.says("Eingang bestätigen: Blog"), "{}", page.text());

    let payments = format!("/api/v1/orders/{}/payments", pair.order);
    let jonas = pair.app.caller("Jonas Weber", Scope::Money).await;
    let (_, listed) = jonas.get(&payments).await;
    let payment = listed["items"][0]["id"].as_str().unwrap();
    let confirm = format!("{payments}/{payment}/confirm");
    let (_, listed) = jonas.post(&confirm, &Value::Null).await;
    assert_eq!(listed["items"][0]["state"], "kept", "{listed}");
    assert_eq!(waits(&pair, "Jonas Weber").await, (vec![], 0));
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("zugesagt 0,00\u{a0}€ bestätigt 360,00\u{a0}€"),
        "{}",
        page.text()
    );
    assert!(!pair.mara.get(list).await.says("Bezahlung offen"));
}

/// One's own account is checked while it is typed and shown to nobody else.
#[testkit::twin]
async fn ones_own_bank_account_is_checked_and_private(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let (mut jonas, mut ines) = (app.person("Jonas").await, app.person("Ines").await);
    let wrong = [("holder", ""), ("iban", "DE02 1203")];
    let page = jonas.post("/konto/bank", &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.value("iban"), Some("DE02 1203"));
    let right = [
        ("holder", "Jonas Groß"),
        ("iban", "at61 1904 3002 3457 3201"),
    ];
    let page = jonas.submit("/konto/bank", &right).await;
    assert!(
        page.says("Die Bankverbindung ist gespeichert."),
        "{}",
        page.text()
    );
    assert_eq!(page.value("iban"), Some("AT61 1904 3002 3457 3201"));
    assert!(!ines.get("/konto/bank").await.says("AT61"));
    let page = jonas.submit("/konto/bank/loeschen", &[]).await;
    assert!(
        page.says("Die Bankverbindung ist gelöscht.") && !page.says("Bankverbindung löschen"),
        "{}",
        page.text()
    );
    assert_eq!(page.value("iban").unwrap_or_default(), "");
}

/// Whoever approves a file sees to whom, where and how much it pays; without custody nobody has to
/// promise anything about an account.
#[testkit::twin]
async fn a_file_shows_what_it_pays_before_it_is_approved(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let account = [
        ("adapter", "trust"),
        ("holder", "Kanzlei Beispiel"),
        ("iban", "DE02 1203 0000 0000 2020 51"),
        ("confirmed", "yes"),
    ];
    operator.submit("/betrieb/geld/verwahrung", &account).await;
    let payer = "<TxDtls><RltdPties><Dbtr><Nm>Mara Muster</Nm></Dbtr><DbtrAcct><Id><IBAN>\
        DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>";
    let file = STATEMENT.replace("<TxDtls>", payer);
    let upload = ("file", "auszug.xml", file.as_bytes());
    let page = operator.upload("/betrieb/geld/auszug", &[], upload).await;
    let (_, rest) = page.html.split_once("/betrieb/geld/buchungen/").unwrap();
    let key: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    let decide = format!("/betrieb/geld/buchungen/{key}");
    operator.submit(&decide, &[("decision", "back")]).await;
    let page = operator.submit("/betrieb/geld/zahlungen", &[]).await;
    assert!(
        page.says("Mara Muster") && page.says("DE89 3704 0044 0532 0130 00"),
        "{}",
        page.text()
    );
    let page = operator
        .submit("/betrieb/geld/verwahrung", &[("adapter", "direct")])
        .await;
    assert!(
        page.says("Neue Aufträge beginnen damit."),
        "{}",
        page.text()
    );
}

/// What the bank takes back stands as that under "Zu prüfen", and no file is made until somebody has
/// decided about it.
#[testkit::twin]
async fn a_reversal_stops_the_files_and_says_so(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let account = [
        ("adapter", "trust"),
        ("holder", "Kanzlei Beispiel"),
        ("iban", "DE02 1203 0000 0000 2020 51"),
        ("confirmed", "yes"),
    ];
    operator.submit("/betrieb/geld/verwahrung", &account).await;
    let payer = "<TxDtls><RltdPties><Dbtr><Nm>Mara Muster</Nm></Dbtr><DbtrAcct><Id><IBAN>\
        DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>";
    let came = STATEMENT.replace("<TxDtls>", payer);
    let taken = came.replace("CRDT<", "DBIT<");
    let taken = taken.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
    for (file, decision) in [(came, Some("back")), (taken, None)] {
        let upload = ("file", "auszug.xml", file.as_bytes());
        let page = operator.upload("/betrieb/geld/auszug", &[], upload).await;
        let (_, rest) = page.html.split_once("/betrieb/geld/buchungen/").unwrap();
        let key: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
        let decide = format!("/betrieb/geld/buchungen/{key}");
        if let Some(decision) = decision {
            assert!(!page.says("Rückbuchung"), "{}", page.text());
            operator.submit(&decide, &[("decision", decision)]).await;
            continue;
        }
        assert!(page.says("Ausgang, Rückbuchung"), "{}", page.text());
        let page = operator.post("/betrieb/geld/zahlungen", &[]).await;
        assert_ne!(page.status, StatusCode::SEE_OTHER);
        assert!(
            page.says("Eine Rückbuchung ist noch offen."),
            "{}",
            page.text()
        );
        operator.submit(&decide, &[("decision", "ignore")]).await;
    }
    let page = operator.submit("/betrieb/geld/zahlungen", &[]).await;
    assert!(page.says("DE89 3704 0044 0532 0130 00"), "{}", page.text());
}
