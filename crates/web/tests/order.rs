//! The contract room through the front door, as two people.

mod talk;

use app::agreement::{self, OrderDraft};
use app::{Actor, Cx, Person, Scope};
use axum::http::StatusCode;
use domain::account::{Settings, WeeklyHours, Window};
use domain::instruction::{
    Body, Criterion, CriterionKind, InstructionRef, Latitude, LatitudeRule, LineId,
};
use kernel::{InstructionId, Locale, Minutes, Money, OrderId, TimeOfDay, Weekday, Zone};
use testkit::{Browser, TestApp, TestDatabase};

const MUST: &str = "Alle Zwischenüberschriften als H2";
const TASTE: &str = "Zitate kursiv";

/// Mara hands on to Jonas; both have a browser.
pub(crate) struct Pair {
    pub(crate) app: TestApp,
    pub(crate) mara: Browser,
    pub(crate) jonas: Browser,
    pub(crate) order: OrderId,
}

impl Pair {
    pub(crate) async fn new(database: TestDatabase) -> Self {
        Self::on(TestApp::new(database).await).await
    }

    /// The same at another time of the clock.
    pub(crate) async fn on(app: TestApp) -> Self {
        let mara = app.person("Mara Lindner").await;
        let jonas = app.person("Jonas Weber").await;
        let order = proposed(&app, "mara.lindner", "jonas.weber").await;
        Self {
            app,
            mara,
            jonas,
            order,
        }
    }

    /// An order between two other people, who are new.
    pub(crate) async fn another(&self, client: &str, contractor: &str) -> OrderId {
        for name in [client, contractor] {
            self.app.person(name).await;
        }
        let login = |name: &str| name.to_lowercase().replace(' ', ".");
        proposed(&self.app, &login(client), &login(contractor)).await
    }

    pub(crate) fn path(&self, end: &str) -> String {
        format!("/auftraege/{}{end}", self.order)
    }

    pub(crate) async fn sign(&mut self) {
        let path = self.path("/unterschreiben");
        for (browser, name) in [
            (&mut self.mara, "Mara Lindner"),
            (&mut self.jonas, "Jonas Weber"),
        ] {
            let page = browser.get(&path).await;
            let contract = page.value("contract").unwrap().to_owned();
            let fields = [
                ("name", name),
                ("contract", &contract),
                ("confirmed", "yes"),
            ];
            let page = browser.submit(&path, &fields).await;
            assert!(page.says("Unterschrieben."), "{}", page.text());
        }
    }

    pub(crate) async fn secure(&mut self) {
        let path = self.path("/hinterlegen");
        let page = self.mara.submit(&path, &[("amount", "36000")]).await;
        assert!(page.says("Hinterlegt. Die andere Seite"), "{}", page.text());
    }

    pub(crate) async fn deliver(&mut self) {
        let (start, path) = (self.path("/beginnen"), self.path("/abgeben"));
        assert!(
            self.jonas
                .submit(&start, &[])
                .await
                .says("Die Arbeit hat begonnen")
        );
        let fields = [("criteria", "1"), ("note", "Acht Beiträge, siehe Ordner.")];
        let page = self
            .jonas
            .upload(&path, &fields, ("files", "beiträge.txt", b"eins\n"))
            .await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
}

/// A new order between two people, as choosing an offer makes one.
async fn proposed(app: &TestApp, client: &str, contractor: &str) -> OrderId {
    let cx = acting(app, client).await;
    let contractor = acting(app, contractor).await.reader().unwrap().id;
    let draft = draft(&cx, contractor);
    let database = app.database.database();
    let proposed = database.write("test::propose", move |tx| {
        agreement::propose(tx, &cx, &draft)
    });
    proposed.await.unwrap().order
}

pub(crate) async fn acting(app: &TestApp, login: &str) -> Cx {
    let mut accounts = app::account::list(&app.app).await.unwrap().into_iter();
    let account = accounts.find(|account| account.login == login).unwrap();
    let person = Person {
        id: account.id,
        name: account.name,
        login: account.login,
        is_operator: false,
        zone: Zone::default(),
        locale: Locale::De,
        settings: Settings::default(),
        session: None,
        token: None,
        scope: Scope::Money,
    };
    app.app.cx(Actor::Person(Box::new(person)), Locale::De)
}

pub(crate) fn draft(cx: &Cx, contractor: kernel::AccountId) -> OrderDraft {
    let criterion = |id, text: &str, kind| Criterion {
        id: LineId(id),
        text: text.to_owned(),
        how_measured: "Ansehen".to_owned(),
        kind,
    };
    let time = |hour| TimeOfDay::new(hour, 0).unwrap();
    let window = Window {
        day: Weekday::Monday,
        from: time(9),
        to: time(10),
    };
    OrderDraft {
        client: cx.reader().unwrap().id,
        contractor,
        title: "Blogbeiträge formatieren".to_owned(),
        amount: Money::euro_cents(36_000),
        due_at: Zone::default().deadline(cx.now, 21, TimeOfDay::EVENING),
        instruction: InstructionRef {
            instruction: InstructionId::from_bytes([7; 16]),
            version: 1,
        },
        body: Body {
            goal: "Acht Beiträge sind lesbar formatiert".to_owned(),
            steps: Vec::new(),
            criteria: vec![
                criterion(1, MUST, CriterionKind::Must),
                criterion(2, TASTE, CriterionKind::Taste),
            ],
            latitude: LatitudeRule {
                latitude: Latitude::Alone,
                money_limit: None,
            },
            free_zone: String::new(),
            response_hours: 4,
            reachable: WeeklyHours::new(vec![window]).unwrap(),
        },
        contractor_reachability: None,
        frees: Minutes(90),
        task: None,
        posting: None,
        offer: None,
        previous: None,
    }
}

/// 0.6, 0.14–0.16, 0.19, 3.22: the whole way in the room.
#[testkit::twin]
async fn two_people_go_from_the_contract_to_paid_and_once_more(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let room = pair.path("");
    let page = pair.mara.get(&room).await;
    assert!(
        page.says("Du bist dran: Vertrag unterschreiben"),
        "{}",
        page.text()
    );
    pair.sign().await;
    let page = pair.jonas.get(&room).await;
    assert!(page.says("Noch nicht hinterlegt"), "{}", page.text());
    assert!(
        !page.says("Arbeit beginnen"),
        "the start button is off: {}",
        page.text()
    );
    pair.secure().await;
    assert!(pair.jonas.get(&room).await.says("Hinterlegt"));
    pair.deliver().await;
    let page = pair.mara.get(&pair.path("/pruefen")).await;
    assert!(
        page.says("Gilt als abgenommen am") && page.says(MUST),
        "{}",
        page.text()
    );
    let fields = [("percent", "98"), ("remark", "Zitate nächstes Mal kursiv")];
    let page = pair.mara.post(&pair.path("/pruefen"), &fields).await;
    assert!(
        page.says("Abnehmen und 360,00\u{a0}€ freigeben"),
        "{}",
        page.text()
    );
    let page = pair.mara.submit(&pair.path("/abnehmen"), &fields).await;
    assert!(
        page.says("Abgenommen und bezahlt. Schönen Feierabend!"),
        "{}",
        page.text()
    );
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.says("An dich ausgezahlt 360,00\u{a0}€"),
        "{}",
        page.text()
    );
    let page = pair.mara.get("/leute").await;
    assert!(
        page.says("Jonas Weber") && page.says("Noch einmal"),
        "{}",
        page.text()
    );
    let again = page.attribute("href", "/auftraege/").map(str::to_owned);
    assert!(again.is_some());
    let again = pair.path("/noch-einmal");
    assert!(pair.mara.get(&again).await.says("Gleiche Bedingungen"));
    let page = pair.mara.submit(&again, &[]).await;
    assert!(
        page.says("Der neue Auftrag ist angelegt"),
        "{}",
        page.text()
    );
}

/// Double clicks and stale tabs: the second click has no second effect and says so.
#[testkit::twin]
async fn the_second_click_changes_nothing(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    let path = pair.path("/hinterlegen");
    let page = pair.mara.post(&path, &[("amount", "36000")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    pair.deliver().await;
    let fields = [("percent", "100"), ("remark", "")];
    let accept = pair.path("/abnehmen");
    assert_eq!(
        pair.mara.post(&accept, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let page = pair.mara.post(&accept, &fields).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    let page = pair.jonas.get("/geld?seite=uebernommen").await;
    assert!(
        page.says("An dich ausgezahlt 360,00\u{a0}€"),
        "{}",
        page.text()
    );
}

/// A signature needs the right name, the confirmation and the version that was shown.
#[testkit::twin]
async fn a_signature_is_refused_unless_everything_fits(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let path = pair.path("/unterschreiben");
    let page = pair.mara.get(&path).await;
    let hash = page.value("contract").unwrap().to_owned();
    let other = hash.chars().rev().collect::<String>();
    let table = [
        [
            ("name", "Mara L."),
            ("contract", hash.as_str()),
            ("confirmed", "yes"),
        ],
        [
            ("name", "Mara Lindner"),
            ("contract", hash.as_str()),
            ("confirmed", ""),
        ],
        [
            ("name", "Mara Lindner"),
            ("contract", other.as_str()),
            ("confirmed", "yes"),
        ],
        [
            ("name", "Mara Lindner"),
            ("contract", "rubbish"),
            ("confirmed", "yes"),
        ],
    ];
    for fields in table {
        let page = pair.mara.post(&path, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(page.html.contains("<title>Fehler: "), "{fields:?}");
        assert_eq!(
            page.value("name"),
            Some(fields[0].1),
            "what was typed is kept"
        );
    }
    assert!(
        pair.mara
            .get(&pair.path(""))
            .await
            .says("Du bist dran: Vertrag unterschreiben")
    );
}

/// 3.24: only a must criterion can ask for revision, with a reason.
#[testkit::twin]
async fn a_revision_names_what_is_missing(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    pair.sign().await;
    pair.secure().await;
    pair.deliver().await;
    let path = pair.path("/nacharbeit");
    let page = pair.mara.get(&path).await;
    assert!(page.says(MUST) && !page.says(TASTE), "{}", page.text());
    let page = pair.mara.post(&path, &[("defect-2", "nicht kursiv")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    let page = pair.mara.post(&path, &[("defect-1", "  ")]).await;
    assert_eq!(
        page.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        page.text()
    );
    let page = pair
        .mara
        .submit(&path, &[("defect-1", "Beitrag 3 hat H3")])
        .await;
    assert!(page.says("Die Nacharbeit ist erbeten."), "{}", page.text());
    let page = pair.jonas.get(&pair.path("")).await;
    assert!(
        page.says("Beitrag 3 hat H3") && page.says("Runde 1"),
        "{}",
        page.text()
    );
}

/// What the actor may not see answers 404; visitors are asked to sign in.
#[testkit::twin]
async fn strangers_find_nothing(db: TestDatabase) {
    let mut pair = Pair::new(db).await;
    let mut stranger = pair.app.person("Ines Fremd").await;
    for end in [
        "",
        "/vertrag",
        "/unterschreiben",
        "/hinterlegen",
        "/abgeben",
        "/pruefen",
        "/nacharbeit",
        "/zuruecktreten",
        "/noch-einmal",
    ] {
        let path = pair.path(end);
        assert_eq!(
            stranger.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{end}"
        );
        let page = pair.app.visitor().get(&path).await;
        assert!(page.location().starts_with("/anmelden"), "{end}");
    }
    for end in [
        "/unterschreiben",
        "/hinterlegen",
        "/beginnen",
        "/abnehmen",
        "/frist",
        "/nachrichten",
    ] {
        let page = stranger.post(&pair.path(end), &[("body", "hallo")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{end}");
    }
    assert!(pair.mara.get(&pair.path("")).await.says("Du bist dran"));
}
