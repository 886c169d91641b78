//! The example world on both databases: every state is there, and everything adds up.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::{
    Actor, App, Cx, Passwords, Person, Scope, account, agreement, posting, review, task, today,
};
use domain::agreement::{OrderState, Role};
use kernel::page::PageSize;
use kernel::{Locale, Money, SeededEntropy, TestClock, Timestamp, Zone};
use testkit::TestDatabase;

use super::fill;
use super::people::Who;

/// Wednesday, 18 November 2026, 15:30 in Berlin: ten weeks before, summer time was on.
const NOW: &str = "2026-11-18T14:30:00Z";

/// The app as it is served afterwards.
async fn filled(db: &TestDatabase, now: &str) -> Arc<App> {
    let now: Timestamp = now.parse().unwrap();
    fill(db.database(), Arc::new(SeededEntropy::new(3)), now)
        .await
        .unwrap();
    Arc::new(App {
        database: db.database().clone(),
        clock: Arc::new(TestClock::new(now)),
        entropy: Arc::new(SeededEntropy::new(4)),
        passwords: Passwords::cheap(),
        mailer: None,
        provider: None,
    })
}

async fn cx(app: &Arc<App>, who: Who) -> Cx {
    let accounts = account::list(app).await.unwrap();
    let account = accounts
        .into_iter()
        .find(|account| account.login == who.login())
        .unwrap();
    let person = Person {
        id: account.id,
        name: account.name,
        login: account.login,
        is_operator: account.is_operator,
        zone: Zone::default(),
        locale: Locale::De,
        settings: account.settings,
        session: None,
        proven_at: None,
        token: None,
        scope: Scope::Money,
    };
    app.cx(Actor::Person(Box::new(person)), Locale::De)
}

/// Every order of Mara's, as client.
async fn orders(cx: &Cx) -> Vec<OrderState> {
    let listed = agreement::orders(
        cx,
        Role::Client,
        (agreement::Filter::All, agreement::Sort::Recent),
        None,
        PageSize::clamped(100),
    );
    let mut states = Vec::new();
    for row in listed.await.unwrap().items {
        states.push(agreement::room(cx, row.id).await.unwrap().state);
    }
    states
}

/// 0.24: the example world runs from the task to the payout, with play money only.
#[testkit::twin]
async fn the_example_world_has_every_state_and_adds_up(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let report = app::verify(&app).await.unwrap();
    assert_eq!(report.findings, []);
    let mara = cx(&app, Who::Mara).await;
    let states = orders(&mara).await;
    let names: BTreeSet<&str> = states.iter().map(OrderState::name).collect();
    let all = [
        "awaiting-funding",
        "awaiting-signatures",
        "delivered",
        "in-dispute",
        "in-work",
        "lapsed",
        "paid",
        "secured",
        "withdrawn",
    ];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), all);
    let paid = states
        .iter()
        .filter(|state| matches!(state, OrderState::Paid { .. }))
        .count();
    assert!(paid >= 3, "{paid}");
    let revised = |state: &OrderState| matches!(state, OrderState::InWork { round: 1, .. });
    assert!(states.iter().any(revised));
    let mails = app::notice::outbox(&mara, None, PageSize::clamped(1))
        .await
        .unwrap();
    assert!(!mails.items.is_empty(), "the operator reads the mails");
    assert!(app::notice::failed_jobs(&mara).await.unwrap().is_empty());
}

/// 0.12, 2.14, 3.9: the check is begun, notes go along, and a lesson comes up.
#[testkit::twin]
async fn mara_has_prepared_her_next_ad(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let mara = cx(&app, Who::Mara).await;
    let check = task::readiness::check(&mara, None).await.unwrap();
    assert_eq!(
        (check.assessment.outcome, check.assessment.open.len()),
        (None, 5)
    );
    assert_eq!(check.assessment.steps.len(), 1);
    let query = task::Query::default();
    let tasks = task::list(&mara, query).await.unwrap().tasks;
    let named = |title: &str| {
        let mut tasks = tasks.iter();
        let found = tasks.find(|stored| stored.task.facts.title == title);
        found.unwrap().task.id
    };
    let blog = named("Blogbeiträge formatieren");
    let lessons = app::instruction::lesson::for_task(&mara, blog)
        .await
        .unwrap();
    assert_eq!(lessons.len(), 1);
    let notes = app::instruction::preference::attached(&mara, blog).await;
    assert_eq!(notes.unwrap().len(), 2);
}

/// 3.26, 0.3: the hours on "Heute" come from orders that were really paid.
#[testkit::twin]
async fn handing_on_has_brought_the_evening_closer(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let mara = cx(&app, Who::Mara).await;
    let tasks = task::list(&mara, task::Query::default()).await.unwrap();
    assert_eq!(tasks.tasks.len(), 14);
    let today = today::today(&mara).await.unwrap();
    assert!(today.arc.end < today.arc.before, "{:?}", today.arc);
    assert!(
        today.arc.goal.minutes() < today.arc.end.minutes(),
        "there is still a way to go"
    );
    assert_eq!(today.work.handed_on, 3);
    assert!(today.account.net().get() > 10 * 60, "{:?}", today.account);
    let turns = agreement::turns(&mara).await.unwrap();
    assert_eq!(
        turns.len(),
        6,
        "a delivery, a sum to secure and one to answer; a week to sign off, two to secure: {turns:?}"
    );
}

/// 0.2, 0.3, 1.3, 1.20: the example world has a captured week, goals, a warning and moods.
#[testkit::twin]
async fn the_week_of_the_example_world_says_something(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let mara = cx(&app, Who::Mara).await;
    let week = task::week::picture(&mara, None).await.unwrap();
    assert_eq!(week.recent.len(), 5);
    let before = week.recent.first().unwrap().1;
    assert!(before.gap.get() > 0, "{before:?}");
    assert!(week.goals[0].reached > 0, "{:?}", week.goals);
    let ahead = task::week::ahead(&mara).await.unwrap();
    let warning = ahead.outlook.forecast.warning().unwrap();
    assert_eq!(warning.weeks, 3, "{:?}", ahead.outlook.forecast);
    assert!(ahead.outlook.relief.is_some());
    let line = task::week::line(&mara).await.unwrap();
    assert_eq!(line.moods.len(), 4);
    assert!(line.direction.is_some());
    assert!(line.asked.is_some(), "a week was signed off");
}

/// 0.8, 3.10: one question is answered, one stands in the next version, one waits.
#[testkit::twin]
async fn somebody_has_asked(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let mara = cx(&app, Who::Mara).await;
    let inbox = app::instruction::question::inbox(&mara).await.unwrap();
    let states = inbox.questions.iter().map(|own| {
        let question = &own.question;
        (question.answer.is_some(), question.taken_into)
    });
    let states: BTreeSet<_> = states.collect();
    let all = [(false, None), (true, None), (true, Some(2))];
    assert_eq!(states.into_iter().collect::<Vec<_>>(), all);
}

/// 2.4: the two who offer for the open ad say what they take on; one leaves his hours unknown.
#[testkit::twin]
async fn m2_4_offers_show_how_well_they_fit(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let mara = cx(&app, Who::Mara).await;
    let jonas = cx(&app, Who::Jonas).await;
    let own = posting::own(&mara).await.unwrap();
    let open = own.iter().find(|ad| ad.offers == 2).unwrap();
    let shown = posting::show_own(&mara, open.id).await.unwrap();
    let mut known: Vec<u16> = shown.matches.values().map(|fit| fit.score().of).collect();
    known.sort_unstable();
    assert_eq!(known, [75, 100]);
    let best = posting::best(&jonas, "").await.unwrap();
    assert!(best.len() > 1 && best.iter().all(|one| one.fit.is_some()));
}

/// G5: somebody neutral is there for whoever cannot agree, with what a decision brings.
#[testkit::twin]
async fn g5_somebody_neutral_decides_for_a_fixed_fee(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let mara = cx(&app, Who::Mara).await;
    let people = review::people(&mara).await.unwrap();
    assert_eq!(people.len(), 1, "{people:?}");
    assert_eq!(people[0].login, Who::Ayse.login());
    assert_eq!(review::fee(&app).await.unwrap(), Money::euro_cents(1_500));
}

/// Ads in every state, and something to take on for everybody who is let in.
#[testkit::twin]
async fn everybody_who_is_let_in_finds_something(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let own = posting::own(&cx(&app, Who::Mara).await).await.unwrap();
    let states: BTreeSet<&str> = own.iter().map(|ad| ad.state).collect();
    assert_eq!(
        states.into_iter().collect::<Vec<_>>(),
        ["draft", "filled", "published"]
    );
    for who in Who::WITH_LINK {
        let cx = cx(&app, who).await;
        let own = cx.reader().unwrap().id;
        let ads = posting::ads(&cx, None, PageSize::default()).await;
        let ads = ads.unwrap().items;
        let others = ads.iter().all(|ad| ad.client != own);
        assert!(others && !ads.is_empty(), "{who:?}: {ads:?}");
        assert!(!agreement::turns(&cx).await.unwrap().is_empty(), "{who:?}");
    }
}

/// 2.5, 2.6: two pairs have said what was met, one appraisal waits closed, and the record of a
/// client is made of what happened.
#[testkit::twin]
async fn people_have_said_what_was_met(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let mara = app::review::own_standing(&cx(&app, Who::Mara).await).await;
    let mara = mara.unwrap().as_client;
    assert_eq!(mara.appraisals.len(), 2, "the third is still closed");
    assert!(mara.appraisals.iter().all(|one| one.met() == 4));
    let record = mara.reliability;
    assert!(
        record.deliveries.of > 5 && record.sent_back.of >= 1,
        "{record:?}"
    );
    assert!(record.questions.of >= 1, "{record:?}");
    let jonas = app::review::own_standing(&cx(&app, Who::Jonas).await).await;
    assert_eq!(jonas.unwrap().as_contractor.len(), 1);
}

/// The calendar does not matter: not the weekday, the hour, or a change of clocks on the way.
#[tokio::test]
async fn the_example_world_can_be_filled_on_any_day() {
    for now in [
        "2026-01-01T00:10:00Z",
        "2026-03-29T01:00:00Z",
        "2028-02-29T22:59:00Z",
    ] {
        let db = TestDatabase::fresh(store::db::Kind::Sqlite).await;
        let app = filled(&db, now).await;
        assert_eq!(app::verify(&app).await.unwrap().findings, [], "{now}");
        let states = orders(&cx(&app, Who::Mara).await).await;
        // How many weeks lie ahead depends on the weekday.
        assert!((18..=20).contains(&states.len()), "{now}: {}", states.len());
    }
}

/// 2.27: Piet acts for the office of Tomke, who sees that.
#[testkit::twin]
async fn an_office_has_taken_an_order_on(db: TestDatabase) {
    let app = filled(&db, NOW).await;
    let tomke = cx(&app, Who::Tomke).await;
    let own = account::organisation::organisation(&tomke).await;
    let own = own.unwrap().unwrap();
    assert!(own.is_owner && own.members.len() == 2);
    assert_eq!(own.orders[0].person, Who::Piet.name());
    let mara = cx(&app, Who::Mara).await;
    let how = (agreement::Filter::All, agreement::Sort::Recent);
    let size = PageSize::clamped(100);
    let orders = agreement::orders(&mara, Role::Client, how, None, size).await;
    let orders = orders.unwrap().items;
    let company = orders.iter().find_map(|order| order.company.as_deref());
    assert_eq!(company, Some(super::company::NAME));
}
