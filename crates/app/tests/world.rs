//! Two people, an instance and a clock that only moves when a test says so.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use app::agreement::{self, OrderDraft, Proposed, Signing};
use app::review::sample::NewSample;
use app::review::{Accepting, NewDelivery};
use app::{Actor, App, Cx, Failure, Mailer, Passwords, Person, Scope, account, review, worker};
use domain::account::{Settings, WeeklyHours, Window};
use domain::agreement::{OrderState, Tag};
use domain::instruction::{
    Body, Criterion, CriterionKind, Details, InstructionRef, Latitude, LatitudeRule, LineId, Step,
};
use domain::ledger::Transfer;
use domain::review::remark::{AnswerDraft, Remark};
use kernel::{
    InstructionId, Locale, Minutes, Money, OrderId, SeededEntropy, TestClock, TimeOfDay, Timestamp,
    Weekday, Zone,
};
use store::db::DbError;
use store::notice::{Mail, MailState};
use testkit::TestDatabase;

/// Monday, 2 March 2026, 10:00 in Berlin; the clocks go forward on 29 March.
const BEGIN: &str = "2026-03-02T09:00:00Z";

pub(crate) const MUST: LineId = LineId(2);
pub(crate) const TASTE: LineId = LineId(3);

/// An instance with a client, a contractor and a stranger.
pub(crate) struct World {
    pub(crate) app: Arc<App>,
    pub(crate) clock: TestClock,
    pub(crate) database: TestDatabase,
    pub(crate) client: Person,
    pub(crate) contractor: Person,
    pub(crate) stranger: Person,
}

impl World {
    pub(crate) async fn new(database: TestDatabase) -> Self {
        Self::with_mailer(database, None).await
    }

    /// The same with a mail server.
    pub(crate) async fn with_mailer(database: TestDatabase, mailer: Option<Mailer>) -> Self {
        let clock = TestClock::new(BEGIN.parse().unwrap());
        let app = Arc::new(App {
            database: database.database().clone(),
            clock: Arc::new(clock.clone()),
            entropy: Arc::new(SeededEntropy::new(11)),
            passwords: Passwords::cheap(),
            mailer,
            provider: app::custody::provider::ProviderSecret::new(
                "ein Geheimnis, das nur Proben kennen",
            )
            .ok(),
        });
        let client = person(&app, "Mara Müller").await;
        let contractor = person(&app, "Jonas Groß").await;
        let stranger = person(&app, "Ines Fremd").await;
        Self {
            app,
            clock,
            database,
            client,
            contractor,
            stranger,
        }
    }

    pub(crate) fn cx(&self, person: &Person) -> Cx {
        self.app
            .cx(Actor::Person(Box::new(person.clone())), person.locale)
    }

    /// The client, acting now.
    pub(crate) fn mara(&self) -> Cx {
        self.cx(&self.client)
    }

    /// The contractor, acting now.
    pub(crate) fn jonas(&self) -> Cx {
        self.cx(&self.contractor)
    }

    /// Somebody who has nothing to do with it, acting now.
    pub(crate) fn ines(&self) -> Cx {
        self.cx(&self.stranger)
    }

    /// The person who runs the instance, acting now.
    pub(crate) fn operator(&self) -> Cx {
        self.cx(&Person {
            is_operator: true,
            ..self.stranger.clone()
        })
    }

    pub(crate) fn draft(&self, minor: i64) -> OrderDraft {
        OrderDraft {
            client: self.client.id,
            contractor: self.contractor.id,
            title: "Belege März buchen".to_owned(),
            amount: Money::euro_cents(minor),
            // From the beginning that is 31 March, after the clocks have gone forward.
            due_at: Zone::default().deadline(self.mara().now, 29, TimeOfDay::EVENING),
            instruction: InstructionRef {
                instruction: InstructionId::from_bytes([7; 16]),
                version: 1,
            },
            body: body(),
            contractor_reachability: None,
            frees: Minutes(180),
            task: None,
            posting: None,
            offer: None,
            previous: None,
        }
    }

    /// Makes an order that waits for both signatures.
    pub(crate) async fn propose(&self, draft: OrderDraft) -> Result<Proposed, Failure> {
        let cx = self.mara();
        self.app
            .database
            .write("test::propose", move |tx| {
                agreement::propose(tx, &cx, &draft)
            })
            .await
    }

    /// An order over a sum that waits for both signatures.
    pub(crate) async fn order(&self, minor: i64) -> OrderId {
        self.propose(self.draft(minor)).await.unwrap().order
    }

    pub(crate) async fn sign(&self, cx: Cx, order: OrderId) -> Result<(), Failure> {
        let hash = agreement::contract(&cx, order).await?.hash;
        let name = cx.reader().unwrap().name.clone();
        agreement::sign(&cx, order, signing(&name, &hash.to_string())).await
    }

    pub(crate) async fn sign_both(&self, order: OrderId) {
        self.sign(self.mara(), order).await.unwrap();
        self.sign(self.jonas(), order).await.unwrap();
    }

    /// An order over a sum that both have signed and that is secured.
    pub(crate) async fn secured(&self, minor: i64) -> OrderId {
        let order = self.order(minor).await;
        self.sign_both(order).await;
        agreement::secure(&self.mara(), order, Money::euro_cents(minor))
            .await
            .unwrap();
        order
    }

    /// An order over a sum that is being worked on.
    pub(crate) async fn in_work(&self, minor: i64) -> OrderId {
        let order = self.secured(minor).await;
        agreement::start(&self.jonas(), order).await.unwrap();
        order
    }

    /// An order over a sum that waits for the client's answer.
    pub(crate) async fn delivered(&self, minor: i64) -> OrderId {
        let order = self.in_work(minor).await;
        review::deliver(&self.jonas(), order, delivery())
            .await
            .unwrap();
        order
    }

    pub(crate) async fn state(&self, order: OrderId) -> OrderState {
        agreement::room(&self.mara(), order).await.unwrap().state
    }

    pub(crate) async fn tag(&self, order: OrderId) -> Tag {
        agreement::room(&self.mara(), order).await.unwrap().tag
    }

    /// What was paid out for an order, in cents.
    pub(crate) async fn paid_out(&self, order: OrderId) -> i64 {
        agreement::room(&self.mara(), order)
            .await
            .unwrap()
            .money
            .paid_out
            .minor
    }

    /// Every transfer of an order, the first first.
    pub(crate) async fn transfers(&self, order: OrderId) -> Vec<Transfer> {
        let found = self.app.database.read("test::of_order", move |tx| {
            store::ledger::of_order(tx, order)
        });
        let found: Result<_, DbError> = found.await;
        found.unwrap()
    }

    pub(crate) fn pass(&self, duration: Duration) {
        self.clock.advance(duration);
    }

    pub(crate) fn pass_days(&self, days: u64) {
        self.pass(Duration::from_secs(days * 24 * 60 * 60));
    }

    pub(crate) fn set(&self, moment: Timestamp) {
        self.clock.set(moment);
    }

    /// What is due, done by several workers at once.
    pub(crate) async fn run_due_at_once(&self, workers: usize) {
        let workers: Vec<_> = (0..workers)
            .map(|_| {
                let app = self.app.clone();
                tokio::spawn(async move { worker::run_due(&app).await })
            })
            .collect();
        for one in workers {
            one.await.unwrap().unwrap();
        }
    }

    pub(crate) async fn run_due(&self) -> usize {
        worker::run_due(&self.app).await.unwrap()
    }

    /// The subjects of all mails to a person, the newest first.
    pub(crate) async fn mails_to(&self, person: &Person) -> Vec<Mail> {
        let size = kernel::page::PageSize::clamped(100);
        let page = app::notice::outbox(&self.operator(), None, size)
            .await
            .unwrap();
        page.items
            .into_iter()
            .filter(|mail| mail.account == Some(person.id))
            .collect()
    }

    /// Everything adds up, and every mail was dealt with.
    pub(crate) async fn is_in_order(&self) {
        self.run_due().await;
        let report = app::verify(&self.app).await.unwrap();
        assert_eq!(report.findings, [], "{report:?}");
        let size = kernel::page::PageSize::clamped(100);
        let mails = app::notice::outbox(&self.operator(), None, size)
            .await
            .unwrap()
            .items;
        assert!(
            mails.iter().all(|mail| mail.state == MailState::Shown),
            "{mails:?}"
        );
        assert!(
            app::notice::failed_jobs(&self.operator())
                .await
                .unwrap()
                .is_empty()
        );
    }

    /// Runs one statement of a test on the database itself.
    pub(crate) async fn raw(&self, sql: &'static store::db::Sql, values: Vec<store::db::Value>) {
        let touched = self
            .database
            .write("test::raw", move |tx| tx.execute(sql, &values).map(drop))
            .await;
        touched.unwrap_or_else(|error: DbError| panic!("{error}"));
    }
}

pub(crate) async fn person(app: &Arc<App>, name: &str) -> Person {
    let input = account::NewPerson {
        name: name.to_owned(),
        login: format!("{}@example.org", kernel::fold(name).replace(' ', ".")),
        password: "regen auf dem dach".to_owned(),
    };
    let login = input.login.clone();
    let id = account::register(&app.cx(Actor::Visitor, Locale::De), input)
        .await
        .unwrap();
    Person {
        id,
        name: name.to_owned(),
        login,
        is_operator: false,
        zone: Zone::default(),
        locale: Locale::De,
        settings: Settings::default(),
        session: None,
        proven_at: None,
        token: None,
        scope: Scope::Money,
    }
}

pub(crate) fn signing(name: &str, hash: &str) -> Signing {
    Signing {
        typed_name: name.to_owned(),
        contract: hash.to_owned(),
        confirmed: true,
    }
}

pub(crate) fn shown() -> NewSample {
    NewSample {
        note: "Die ersten drei".to_owned(),
        ..NewSample::default()
    }
}

pub(crate) fn delivery() -> NewDelivery {
    NewDelivery {
        note: "Alles gebucht.".to_owned(),
        ticked: BTreeSet::from([MUST]),
        ..NewDelivery::default()
    }
}

/// The same with every open remark done.
pub(crate) async fn improved(cx: &Cx, order: OrderId) -> NewDelivery {
    let remarks = review::remark::of_order(cx, order).await.unwrap();
    let done = |remark: &Remark| AnswerDraft {
        remark: remark.id,
        is_done: true,
        why: String::new(),
    };
    NewDelivery {
        answers: remarks.open().map(done).collect(),
        ..delivery()
    }
}

pub(crate) fn satisfied(percent: u8) -> Accepting {
    Accepting {
        percent,
        ..Accepting::default()
    }
}

pub(crate) fn body() -> Body {
    let time = |hour| TimeOfDay::new(hour, 0).unwrap();
    let window = Window {
        day: Weekday::Tuesday,
        from: time(9),
        to: time(12),
    };
    let criterion = |id, text: &str, kind| Criterion {
        id,
        text: text.to_owned(),
        how_measured: "Zählen".to_owned(),
        kind,
    };
    Body {
        goal: "Alle Belege aus März sind gebucht".to_owned(),
        steps: vec![Step::plain(LineId(1), "Belege sortieren")],
        criteria: vec![
            criterion(MUST, "Jeder Beleg hat eine Buchung", CriterionKind::Must),
            criterion(TASTE, "Dateinamen sind klein", CriterionKind::Taste),
        ],
        latitude: LatitudeRule {
            latitude: Latitude::Alone,
            money_limit: None,
        },
        free_zone: String::new(),
        response_hours: 8,
        reachable: WeeklyHours::new(vec![window]).unwrap(),
        details: Details::default(),
        preferences: Vec::new(),
    }
}

/// The key a refusal has.
pub(crate) fn key<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> &'static str {
    match outcome {
        Err(Failure::Refused(refused)) => refused.key,
        Err(Failure::Invalid(errors)) => errors.first().map_or("", |error| error.key),
        Err(Failure::NotFound) => "not-found",
        Err(Failure::Forbidden) => "forbidden",
        Err(Failure::SignInNeeded) => "sign-in-needed",
        Err(Failure::Conflict) => "conflict",
        other => panic!("no refusal: {other:?}"),
    }
}
