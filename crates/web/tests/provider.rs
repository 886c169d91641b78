//! The licensed provider at the door: signed or not at all, and what people see of it.

use app::Scope;
use app::custody::provider::ProviderSecret;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Caller, PROVIDER_SECRET, TestApp, TestDatabase};

use crate::order::Pair;

const REQUESTS: &str = "/api/v1/custody/requests";
const EVENTS: &str = "/api/v1/custody/events";

/// The provider's program.
struct Program {
    caller: Caller,
    secret: ProviderSecret,
    seconds: i64,
}

impl Program {
    fn new(app: &TestApp) -> Self {
        Self {
            caller: app.anonymous_caller(),
            secret: ProviderSecret::new(PROVIDER_SECRET).unwrap(),
            seconds: app.clock_seconds(),
        }
    }

    fn headers(&self, signed: &str) -> [(&'static str, String); 2] {
        let signature = self.secret.sign(self.seconds, signed.as_bytes());
        [
            ("feierabend-timestamp", self.seconds.to_string()),
            ("feierabend-signature", signature),
        ]
    }

    async fn requests(&self) -> Vec<Value> {
        let headers = self.headers(&format!("GET {REQUESTS}"));
        let (method, body) = (Method::GET, String::new());
        let (status, answer) = self
            .caller
            .send_with(method, REQUESTS, &headers, body)
            .await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        answer["items"].as_array().unwrap().clone()
    }

    async fn say(&self, said: &Value) -> (StatusCode, Value) {
        let body = said.to_string();
        let headers = self.headers(&body);
        let method = Method::POST;
        self.caller.send_with(method, EVENTS, &headers, body).await
    }
}

fn event(id: &str, told: &str, asked: &Value) -> Value {
    json!({ "id": id, "type": told, "request": asked["id"], "amount": asked["amount"] })
}

async fn with_provider(db: TestDatabase) -> TestApp {
    let app = TestApp::new(db).await;
    let mut operator = app.operator().await;
    let page = operator.get("/betrieb/geld").await;
    assert!(page.says("europäischen Pass (§ 10 ZAG)"), "{}", page.text());
    let way = [("adapter", "provider"), ("provider", "Muster Zahlung")];
    let page = operator.post("/betrieb/geld/verwahrung", &way).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "not read");
    assert_eq!(page.value("provider"), Some("Muster Zahlung"));
    let way = [
        ("adapter", "provider"),
        ("provider", "Muster Zahlung"),
        ("confirmed", "yes"),
    ];
    let page = operator.submit("/betrieb/geld/verwahrung", &way).await;
    assert!(
        page.says("Neue Aufträge beginnen damit."),
        "{}",
        page.text()
    );
    app
}

/// 0.6, 0.15: client and contractor see who holds the money, where to pay, and that it is secured
/// once the provider has said so.
#[testkit::twin]
async fn m0_6_people_see_who_holds_their_money(db: TestDatabase) {
    let app = with_provider(db).await;
    let program = Program::new(&app);
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let pay = pair.path("/zahlung");
    let page = pair.mara.visit(&pair.path("/hinterlegen")).await;
    assert!(page.says("bereitet die Zahlung vor"), "{}", page.text());
    assert!(page.says("Muster Zahlung"), "{}", page.text());
    let asked = program.requests().await.remove(0);
    assert_eq!(asked["kind"], "hold");
    let mut shown = event("evt_1", "instruction", &asked);
    shown["page"] = json!("https://zahlung.example/f/1");
    assert_eq!(program.say(&shown).await.1["result"], "done");
    let page = pair.mara.get(&pay).await;
    assert!(page.says("Weiter zu zahlung.example"), "{}", page.text());
    assert!(page.html.contains("href=\"https://zahlung.example/f/1\""));
    let theirs = pair.jonas.get(&pay).await;
    assert!(theirs.says("Gehalten von") && !theirs.says("zahlung.example"));
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(
        !room.says("Der Zahlungsdienst hält die Summe"),
        "{}",
        room.text()
    );
    let (status, said) = program.say(&event("evt_2", "held", &asked)).await;
    assert_eq!((status, &said["result"]), (StatusCode::OK, &json!("done")));
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(
        room.says("Der Zahlungsdienst hält die Summe"),
        "{}",
        room.text()
    );
    let books = pair.mara.get("/geld/buecher").await;
    assert!(books.says("Alles stimmt") && books.says("Zahlungsdienst"));
    let contract = pair.jonas.get(&pair.path("/vertrag")).await;
    let named = "Der Zahlungsdienst heißt Muster Zahlung.";
    assert!(contract.says(named), "{}", contract.text());

    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    let page = pair.mara.get(&pair.path("/trinkgeld")).await;
    assert!(
        page.says("sobald die Bezahlung selbst angekommen ist") && page.value("sum").is_none(),
        "{}",
        page.text()
    );
    let payments = format!("/api/v1/orders/{}/payments", pair.order);
    let jonas = pair.app.caller("Jonas Weber", app::Scope::Read).await;
    let (_, listed) = jonas.get(&payments).await;
    assert_eq!(listed["items"][0]["state"], "waiting", "no account yet");
    let account = [
        ("holder", "Jonas Groß"),
        ("iban", "AT61 1904 3002 3457 3201"),
    ];
    pair.jonas.submit("/konto/bank", &account).await;
    let (_, listed) = jonas.get(&payments).await;
    assert_eq!(listed["items"][0]["state"], "with-provider", "{listed}");
    let asked = program.requests().await.remove(0);
    let (_, said) = program.say(&event("evt_3", "failed", &asked)).await;
    assert_eq!(said["result"], "done");
    let (_, listed) = jonas.get(&payments).await;
    assert_eq!(listed["items"][0]["state"], "failed", "{listed}");
    let page = pair.mara.get(&pay).await;
    assert!(
        page.says("fehlgeschlagen, wird wiederholt"),
        "{}",
        page.text()
    );
}

/// What is not signed, signed otherwise, too old or too large is not even read; what was said twice is
/// done once.
#[testkit::twin]
async fn forged_stale_and_repeated_messages_do_nothing(db: TestDatabase) {
    let app = with_provider(db).await;
    let mut program = Program::new(&app);
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let asked = program.requests().await.remove(0);
    let held = event("evt_1", "held", &asked);
    let body = held.to_string();
    let send = async |headers: &[(&'static str, String)], body: &str| {
        let caller = &program.caller;
        let sent = caller.send_with(Method::POST, EVENTS, headers, body.to_owned());
        sent.await.0
    };
    let right = program.headers(&body);
    assert_eq!(send(&[], &body).await, StatusCode::UNAUTHORIZED);
    let later = body.replace("evt_1", "evt_2");
    assert_eq!(send(&right, &later).await, StatusCode::UNAUTHORIZED);
    let other = ProviderSecret::new(&PROVIDER_SECRET.replace("nur", "alle")).unwrap();
    let forged = [
        right[0].clone(),
        (
            "feierabend-signature",
            other.sign(program.seconds, body.as_bytes()),
        ),
    ];
    assert_eq!(send(&forged, &body).await, StatusCode::UNAUTHORIZED);
    let large = " ".repeat(17 * 1024);
    let signed = program.headers(&large);
    let status = send(&signed, &large).await;
    assert!(status.is_client_error() && status != StatusCode::UNAUTHORIZED);
    let room = pair.jonas.get(&pair.path("")).await;
    assert!(
        !room.says("Der Zahlungsdienst hält die Summe"),
        "{}",
        room.text()
    );

    program.seconds -= 301;
    assert_eq!(program.say(&held).await.0, StatusCode::UNAUTHORIZED);
    program.seconds += 301;
    assert_eq!(program.say(&held).await.1["result"], "done");
    assert_eq!(program.say(&held).await.1["result"], "known");
    let mut other = held.clone();
    other["request"] = json!("hold.x");
    assert_eq!(program.say(&other).await.0, StatusCode::CONFLICT);
    let unreadable = json!({ "id": "evt_3" });
    let (status, _) = program.say(&unreadable).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let listed = pair.mara.get(REQUESTS).await;
    assert_eq!(listed.status, StatusCode::UNAUTHORIZED);
}

/// A message that fits nothing stands at the operator's, who clears it; nothing is booked.
#[testkit::twin]
async fn the_operator_clears_what_fits_nothing(db: TestDatabase) {
    let app = with_provider(db).await;
    let program = Program::new(&app);
    let mut operator = app.operator().await;
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let mut asked = program.requests().await.remove(0);
    asked["amount"]["minor"] = json!(1);
    let (_, said) = program.say(&event("evt/1", "held", &asked)).await;
    assert_eq!(said["result"], "kept");
    let page = operator.get("/betrieb/geld").await;
    assert!(
        page.says("Summe oder Währung ist eine andere."),
        "{}",
        page.text()
    );
    let (_, rest) = page.html.split_once("/betrieb/geld/meldungen/").unwrap();
    let key: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    let close = format!("/betrieb/geld/meldungen/{key}");
    let page = operator.post(&close, &[("decision", "again")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = operator.submit(&close, &[("decision", "cleared")]).await;
    assert!(page.says("Jede Meldung passt."), "{}", page.text());
    let theirs = pair.mara.post(&close, &[("decision", "back")]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
}

/// The same by API: listed with why and what may be decided, decided once, and nobody else's.
#[testkit::twin]
async fn a_program_of_the_operator_clears_what_fits_nothing(db: TestDatabase) {
    const MESSAGES: &str = "/api/v1/operator/messages";
    let app = with_provider(db).await;
    let program = Program::new(&app);
    let mut pair = Pair::on(app).await;
    pair.sign().await;
    let mut asked = program.requests().await.remove(0);
    asked["amount"]["minor"] = json!(1);
    program.say(&event("evt/1", "held", &asked)).await;
    let operator = pair.app.caller("Betrieb", Scope::Money).await;
    let (_, listed) = operator.get(MESSAGES).await;
    let [message] = listed["items"].as_array().unwrap().as_slice() else {
        panic!("{listed}")
    };
    assert_eq!(message["id"], "evt/1", "{message}");
    assert_eq!(message["why"], "other-sum", "{message}");
    assert_eq!(message["decisions"], json!(["again", "back", "cleared"]));
    let decide = |word: &str| json!({ "id": "evt/1", "decision": word });
    let mara = pair.app.caller("Mara Lindner", Scope::Money).await;
    let theirs = mara.post(MESSAGES, &decide("cleared")).await;
    assert_eq!(theirs.0, StatusCode::NOT_FOUND);
    for wrong in ["keep", "again"] {
        let (status, problem) = operator.post(MESSAGES, &decide(wrong)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{problem}");
    }
    let cleared = operator.post(MESSAGES, &decide("cleared")).await;
    assert_eq!(cleared.0, StatusCode::NO_CONTENT, "{}", cleared.1);
    let (status, twice) = operator.post(MESSAGES, &decide("cleared")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{twice}");
    assert_eq!(twice["code"], "custody-refusal-decided");
    let (_, listed) = operator.get(MESSAGES).await;
    assert_eq!(listed["items"], json!([]));
    let (_, books) = operator.get("/api/v1/operator/books").await;
    assert_eq!(books["agrees"], true, "{books}");
    assert_eq!(books["provided"]["minor"], 0, "nothing was booked: {books}");
}

/// A payment that failed too often stands at the operator's with how often and why; looking again
/// lets it be tried anew.
#[testkit::twin]
async fn the_operator_lets_a_payment_be_tried_anew(db: TestDatabase) {
    let app = with_provider(db).await;
    let mut program = Program::new(&app);
    let mut operator = app.operator().await;
    let mut pair = Pair::on(app).await;
    let account = [
        ("holder", "Jonas Groß"),
        ("iban", "AT61 1904 3002 3457 3201"),
    ];
    pair.jonas.submit("/konto/bank", &account).await;
    pair.sign().await;
    let asked = program.requests().await.remove(0);
    program.say(&event("evt_held", "held", &asked)).await;
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    for number in 1..=20 {
        let asked = program.requests().await.remove(0);
        let mut failed = event(&format!("evt_{number}"), "failed", &asked);
        if number == 5 {
            failed["reason"] = json!("Konto erloschen");
        }
        program.say(&failed).await;
        pair.app.clock.advance(std::time::Duration::from_hours(24));
        program.seconds = pair.app.clock_seconds();
    }
    let page = operator.get("/betrieb/geld").await;
    assert!(
        page.says("20 Mal fehlgeschlagen, seit") && page.says("Grund laut Dienst: Konto erloschen"),
        "{}",
        page.text()
    );
    let (_, rest) = page.html.split_once("/betrieb/geld/meldungen/").unwrap();
    let key: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    let close = format!("/betrieb/geld/meldungen/{key}");
    let page = operator.submit(&close, &[("decision", "again")]).await;
    assert!(page.says("Jede Meldung passt."), "{}", page.text());
    let asked = program.requests().await.remove(0);
    assert!(asked["id"].as_str().unwrap().ends_with(".21"), "{asked}");
    let (_, said) = program.say(&event("evt_paid", "released", &asked)).await;
    assert_eq!(said["result"], "done");
    let page = pair.jonas.get(&pair.path("/zahlung")).await;
    assert!(page.says("überwiesen"), "{}", page.text());
}
