//! Money that a licensed provider holds: only its word secures and pays, each word once, in whatever
//! order it comes; what fits nothing moves nothing.

mod again;
mod blocked;
mod chance;
pub(crate) mod simulated;

use app::custody::provider::{self, Closing, Received, ToDo};
use app::{Failure, agreement, custody, review, verify};
use domain::agreement::OrderState;
use domain::custody::Adapter;
use kernel::page::PageSize;
use kernel::{Money, OrderId};
use serde_json::{Value, json};
use testkit::TestDatabase;

use self::simulated::{SimulatedProvider, hear};
use crate::world::{World, delivery, key, satisfied};

store::statements! {
    RUNS_IT = "update account set is_operator = 1 where id = $1";
    FORGET_EFFECT = "update provider_event set effect = 'nothing' where effect = 'secured'";
    RAISE_EVENT = "update provider_event set amount = amount + 1 where effect = 'left'";
    INVENT_EVENT = "insert into provider_event (event_id, digest, told, request, amount, currency, \
        state, effect, received_at) values ('evt_x', $1, 'released', 'x', 5, 'EUR', 'done', \
        'left', 0)";
}

/// An instance whose new orders begin with a provider, and the provider.
pub(crate) struct Provided {
    pub(crate) world: World,
    pub(crate) provider: SimulatedProvider,
}

impl Provided {
    pub(crate) async fn new(db: TestDatabase) -> Self {
        let world = World::new(db).await;
        world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
        custody::choose_provider(&world.operator(), "Muster Zahlung", true)
            .await
            .unwrap();
        custody::save_own_account(&world.jonas(), "Jonas Groß", "AT611904300234573201")
            .await
            .unwrap();
        let secret = world.app.provider.clone().unwrap();
        Self {
            provider: SimulatedProvider::new(secret),
            world,
        }
    }

    /// What the instance asks for now.
    pub(crate) async fn asked(&self) -> Vec<ToDo> {
        let system = self.world.app.system();
        let page = provider::requests(&system, None, PageSize::MAX).await;
        page.unwrap().items
    }

    /// Lets the provider do everything it is asked for; what it has to say.
    pub(crate) async fn work(&mut self) -> Vec<Value> {
        let asked = self.asked().await;
        asked
            .iter()
            .flat_map(|todo| self.provider.ask(todo, false))
            .collect()
    }

    pub(crate) async fn hear(&self, said: &Value) -> Result<Received, Failure> {
        hear(&self.world, &self.provider, said).await
    }

    /// Everything that is asked for is done and said, until nothing is asked for.
    pub(crate) async fn settle(&mut self) {
        loop {
            let said = self.work().await;
            if said.is_empty() {
                return;
            }
            for one in &said {
                assert_eq!(self.hear(one).await, Ok(Received::Done), "{one}");
            }
        }
    }

    /// Nobody does anything any more: what is not paid lapses, what lies there goes back.
    pub(crate) async fn lapse(&self) {
        self.world.pass_days(60);
        while self.world.run_due().await > 0 {}
    }

    pub(crate) async fn to_look_at(&self) -> Vec<(String, String)> {
        let page = provider::to_look_at(&self.world.operator(), None, PageSize::MAX).await;
        let events = page.unwrap().items.into_iter();
        events.map(|odd| (odd.event.id, odd.event.effect)).collect()
    }

    pub(crate) async fn signed(&self, minor: i64) -> OrderId {
        let order = self.world.order(minor).await;
        self.world.sign_both(order).await;
        order
    }

    /// The books agree with themselves, with the proof and with what lies at the provider.
    pub(crate) async fn agrees(&self) {
        let books = custody::operator_books(&self.world.operator()).await;
        let books = books.unwrap();
        assert!(books.agrees(), "{books:?}");
        assert_eq!(books.provided.minor, self.provider.all());
        self.world.is_in_order().await;
    }
}

/// 0.6, 0.15, G7: from the signature to the payment only what the provider says counts, and the books
/// say what lies there.
#[testkit::twin]
async fn m0_15_only_the_provider_secures_and_pays(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let order = provided.signed(36_000).await;
    let view = agreement::contract(&provided.world.mara(), order).await;
    let view = view.unwrap();
    assert_eq!(view.contract.custody, Adapter::Provider);
    assert_eq!(view.contract.provider.as_deref(), Some("Muster Zahlung"));
    let named =
        |clause: &domain::agreement::contract::Clause| clause.key == "custody-contract-provider";
    assert!(
        view.contract.clauses().iter().any(named),
        "both sign who holds it"
    );
    let sum = Money::euro_cents(36_000);
    let clicked = agreement::secure(&provided.world.mara(), order, sum).await;
    assert_eq!(key(clicked), "provider-refusal-by-provider");

    let asked = provided.asked().await;
    assert_eq!((asked.len(), asked[0].kind), (1, "hold"));
    assert_eq!(provided.asked().await, asked, "asking changes nothing");
    let said = provided.work().await;
    provided.hear(&said[0]).await.unwrap();
    let request = custody::request(&provided.world.mara(), order).await;
    let request = request.unwrap();
    assert_eq!(request.provider.as_deref(), Some("Muster Zahlung"));
    assert!(
        request
            .page
            .unwrap()
            .starts_with("https://zahlung.example/hold.")
    );
    let theirs = custody::request(&provided.world.jonas(), order).await;
    assert_eq!(theirs.unwrap().page, None, "only who pays sees the page");
    let started = agreement::start(&provided.world.jonas(), order).await;
    assert!(started.is_err(), "a page is no money");
    provided.hear(&said[1]).await.unwrap();
    provided.agrees().await;
    assert_eq!(provided.provider.pot(order), 36_000);
    assert!(provided.asked().await.is_empty());

    agreement::start(&provided.world.jonas(), order)
        .await
        .unwrap();
    review::deliver(&provided.world.jonas(), order, delivery())
        .await
        .unwrap();
    review::accept(&provided.world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let asked = provided.asked().await;
    assert_eq!(asked[0].kind, "release");
    let payee = asked[0].payee.as_ref().unwrap();
    assert_eq!(payee.iban, "AT611904300234573201");
    let books = custody::operator_books(&provided.world.operator()).await;
    assert_eq!(books.unwrap().departing, sum);
    provided.settle().await;
    assert_eq!(provided.provider.all(), 0);
    assert_eq!(provided.world.paid_out(order).await, 36_000);
    provided.agrees().await;
}

/// What nobody pays for lapses, what is not used goes back; a message that comes twice, under its own
/// or under another name, does nothing twice.
#[testkit::twin]
async fn messages_that_come_twice_do_nothing_twice(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let order = provided.signed(5_000).await;
    let said = provided.work().await;
    for one in &said {
        assert_eq!(provided.hear(one).await, Ok(Received::Done));
        assert_eq!(provided.hear(one).await, Ok(Received::Known));
    }
    let mut other = said[1].clone();
    other["amount"]["minor"] = json!(5_001);
    assert_eq!(provided.hear(&other).await, Err(Failure::Conflict));
    let request = said[1]["request"].as_str().unwrap();
    let again = provided.provider.say("held", request, 5_000);
    assert_eq!(provided.hear(&again).await, Ok(Received::Kept));
    assert_eq!(provided.to_look_at().await[0].1, "too-late");
    provided.agrees().await;
    provided.lapse().await;
    assert_eq!(provided.asked().await[0].kind, "refund");
    provided.settle().await;
    assert_eq!(provided.provider.pot(order), 0);
    provided.agrees().await;
}

/// Forged sums, foreign orders, other currencies and answers to nothing are kept and move nothing.
#[testkit::twin]
async fn what_fits_nothing_is_kept_and_moves_nothing(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    let order = provided.signed(5_000).await;
    let hold = provided.asked().await[0].request.to_string();
    let far = OrderId::from_bytes([9; 16]);
    let mut francs = provided.provider.say("held", &hold, 5_000);
    francs["amount"]["currency"] = json!("CHF");
    let wrong = [
        (francs, "other-sum"),
        (provided.provider.say("held", &hold, 4_999), "other-sum"),
        (provided.provider.say("held", &hold, 500_000), "other-sum"),
        (
            provided.provider.say("released", &hold, 5_000),
            "other-kind",
        ),
        (
            provided.provider.say("held", "hold.x", 5_000),
            "unknown-request",
        ),
        (
            provided
                .provider
                .say("held", &hold.replace(".5000", ".4000"), 4_000),
            "too-late",
        ),
        (
            provided
                .provider
                .say("held", &format!("hold.{far}.0.5000"), 5_000),
            "unknown-request",
        ),
        (
            provided
                .provider
                .say("released", &format!("pay.{far}.1"), 5_000),
            "unknown-request",
        ),
    ];
    for (said, why) in &wrong {
        assert_eq!(provided.hear(said).await, Ok(Received::Kept), "{said}");
        let last = provided.to_look_at().await;
        assert!(
            last.iter()
                .any(|(id, effect)| said["id"] == **id && effect == why),
            "{said} {last:?}"
        );
    }
    assert_eq!(provided.to_look_at().await.len(), wrong.len());
    assert!(matches!(
        provided.world.state(order).await,
        OrderState::AwaitingFunding { .. }
    ));
    let mut unreadable = provided.provider.say("instruction", &hold, 5_000);
    unreadable["page"] = json!("http://zahlung.example");
    for (name, value) in [
        ("page", json!("javascript:alert(1)")),
        ("type", json!("stolen")),
        ("id", json!("a b")),
        ("amount", json!({ "minor": 0, "currency": "EUR" })),
    ] {
        unreadable[name] = value;
        let heard = provided.hear(&unreadable).await;
        assert!(matches!(heard, Err(Failure::Invalid(_))), "{unreadable}");
    }
    provided.agrees().await;
}

/// A payment that fails, or comes back later, is asked for again after a pause under a new name; it
/// does not matter in which order the words arrive.
#[testkit::twin]
async fn a_failed_payment_is_asked_for_again_and_paid_once(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    provided.signed(5_000).await;
    provided.settle().await;
    provided.lapse().await;
    let first = provided.asked().await.remove(0);
    let failed = provided.provider.ask(&first, true);
    provided.hear(&failed[0]).await.unwrap();
    assert!(provided.asked().await.is_empty(), "not at once");
    provided.world.pass_days(1);
    let second = provided.asked().await.remove(0);
    assert_ne!(second.request, first.request);
    let paid = provided.provider.ask(&second, false);
    let back = provided.provider.comes_back(&second);
    // They overtake each other on the way.
    provided.hear(&back).await.unwrap();
    provided.hear(&paid[0]).await.unwrap();
    provided.agrees().await;
    provided.world.pass_days(1);
    let third = provided.asked().await.remove(0);
    let paid = provided.provider.ask(&third, false);
    provided.hear(&paid[0]).await.unwrap();
    provided.agrees().await;
    // Weeks later it comes back once more, and is paid in the end.
    let back = provided.provider.comes_back(&third);
    provided.hear(&back).await.unwrap();
    provided.agrees().await;
    provided.world.pass_days(1);
    provided.settle().await;
    assert_eq!(provided.provider.all(), 0);
    provided.agrees().await;
}

/// Money that came for an order that has ended waits for a decision and goes back once.
#[testkit::twin]
async fn money_that_came_too_late_goes_back_once(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    provided.signed(5_000).await;
    let said = provided.work().await;
    provided.lapse().await;
    assert_eq!(provided.hear(&said[1]).await, Ok(Received::Kept));
    let id = said[1]["id"].as_str().unwrap().to_owned();
    let operator = provided.world.operator();
    let again = provider::close(&operator, id.clone(), Closing::Again).await;
    assert_eq!(key(again), "provider-refusal-still");
    let stranger = provider::close(&provided.world.mara(), id.clone(), Closing::GiveBack).await;
    assert_eq!(stranger, Err(Failure::NotFound));
    provider::close(&operator, id.clone(), Closing::GiveBack)
        .await
        .unwrap();
    let twice = provider::close(&operator, id, Closing::GiveBack).await;
    assert_eq!(key(twice), "custody-refusal-decided");
    provided.settle().await;
    assert_eq!(provided.provider.all(), 0);
    provided.agrees().await;
}

/// The proof finds a word that was changed, left out or made up.
#[testkit::twin]
async fn g7_what_the_provider_said_is_proved(db: TestDatabase) {
    let mut provided = Provided::new(db).await;
    provided.signed(5_000).await;
    provided.settle().await;
    provided.lapse().await;
    provided.settle().await;
    provided.agrees().await;
    let found = async || -> Vec<String> {
        let report = verify(&provided.world.app).await.unwrap();
        report.findings.iter().map(ToString::to_string).collect()
    };
    let digest = vec![7_u8; 32].into();
    provided.world.raw(&INVENT_EVENT, vec![digest]).await;
    let invented = "message evt_x does not have the transfer it made";
    assert_eq!(found().await, [invented]);
    provided.world.raw(&RAISE_EVENT, vec![]).await;
    assert!(found().await.len() > 1);
    provided.world.raw(&FORGET_EFFECT, vec![]).await;
    let secured = "order F-2026-0001: what was secured is not what the bookings say";
    assert!(found().await.contains(&secured.to_owned()));
}
