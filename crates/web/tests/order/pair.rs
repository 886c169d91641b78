//! Two people with an order, each with a browser.

use app::agreement::{self, OrderDraft};
use app::{Actor, Cx, Person, Scope};
use axum::http::StatusCode;
use domain::account::{Settings, WeeklyHours, Window};
use domain::instruction::{
    Body, Criterion, CriterionKind, Details, InstructionRef, Latitude, LatitudeRule, LineId, Step,
};
use kernel::{InstructionId, Locale, Minutes, Money, OrderId, TimeOfDay, Weekday, Zone};
use testkit::{Browser, TestApp, TestDatabase};

pub(super) const MUST: &str = "Alle Zwischenüberschriften als H2";
pub(crate) const STEP: &str = "Die Überschriften zuerst";
pub(super) const TASTE: &str = "Zitate kursiv";

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

    /// The same with something else agreed.
    pub(crate) async fn with(database: TestDatabase, change: impl Fn(&mut OrderDraft)) -> Self {
        Self::made(TestApp::new(database).await, change).await
    }

    /// The same at another time of the clock.
    pub(crate) async fn on(app: TestApp) -> Self {
        Self::made(app, |_| {}).await
    }

    async fn made(app: TestApp, change: impl Fn(&mut OrderDraft)) -> Self {
        let mara = app.person("Mara Lindner").await;
        let jonas = app.person("Jonas Weber").await;
        let order = proposed(&app, ("mara.lindner", "jonas.weber"), change).await;
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
        proposed(&self.app, (&login(client), &login(contractor)), |_| {}).await
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
                ("typed-name", name),
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
pub(crate) async fn proposed(
    app: &TestApp,
    (client, contractor): (&str, &str),
    change: impl Fn(&mut OrderDraft),
) -> OrderId {
    let cx = acting(app, client).await;
    let contractor = acting(app, contractor).await.reader().unwrap().id;
    let mut draft = draft(&cx, contractor);
    change(&mut draft);
    let database = app.database.database();
    let proposed = database.write("test::propose", move |tx| {
        agreement::propose(tx, &cx, &draft)
    });
    proposed.await.unwrap().order
}

pub(crate) async fn acting(app: &TestApp, login: &str) -> Cx {
    let accounts = app::account::list(&app.app).await.unwrap();
    let account = accounts
        .into_iter()
        .find(|account| account.login == login)
        .unwrap();
    let person = Person {
        id: account.id,
        name: account.name,
        login: account.login,
        is_operator: false,
        zone: Zone::default(),
        locale: Locale::De,
        settings: Settings::default(),
        session: None,
        proven_at: None,
        token: None,
        scope: Scope::Money,
    };
    app.app.cx(Actor::Person(Box::new(person)), Locale::De)
}

/// Blocks somebody's account.
pub(crate) async fn block(app: &TestApp, login: &str) {
    let mut operator = acting(app, "betrieb").await;
    if let Actor::Person(person) = &mut operator.actor {
        person.is_operator = true;
    }
    let account = acting(app, login).await.reader().unwrap().id;
    app::account::block(&operator, account, "Werbung")
        .await
        .unwrap();
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
            steps: vec![Step::plain(LineId(3), STEP)],
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
            details: Details::default(),
            preferences: Vec::new(),
        },
        contractor_reachability: None,
        frees: Minutes(90),
        task: None,
        posting: None,
        offer: None,
        previous: None,
    }
}
