//! What Mara and Jonas have: made through the use cases, for every test that needs a world.

use app::agreement::{self, Signing};
use app::{Cx, instruction, posting, task};
use domain::instruction::{CriterionDraft, CriterionKind, InstructionDraft, Latitude};
use domain::posting::{OfferDraft, PostingDraft};
use domain::task::week::goal::GoalDraft;
use domain::task::week::planned::PlannedDraft;
use domain::task::{Frequency, TaskDraft};
use kernel::{GoalId, InstructionId, Minutes, Money, OrderId, PlannedId, PostingId, TaskId};

/// A captured week, a goal and a plan of Mara's.
pub(crate) async fn own_week(mara: &Cx) -> (GoalId, PlannedId) {
    let week = "2026-W48".parse().unwrap();
    task::week::keep(mara, week, [Some(Minutes(480)); 7])
        .await
        .unwrap();
    let goal = GoalDraft {
        title: "Sport".into(),
        minutes_per_week: Some(Minutes(120)),
    };
    let new = task::week::NewGoal {
        id: None,
        draft: goal,
    };
    let goal = task::week::add_goal(mara, new).await.unwrap();
    let draft = PlannedDraft {
        title: "Urlaub".into(),
        is_off: true,
        first: "2026-12-07".parse().ok(),
        last: "2026-12-11".parse().ok(),
        minutes_per_week: None,
    };
    let new = task::week::NewPlan { id: None, draft };
    (goal, task::week::add_plan(mara, new).await.unwrap())
}

/// A task that comes back every week.
pub(crate) async fn weekly_task(mara: &Cx) -> TaskId {
    let draft = TaskDraft {
        title: "Belege vorsortieren".into(),
        minutes_per_week: Some(Minutes(180)),
        frequency: Some(Frequency::Weekly),
        ability: Some(2),
        liking: Some(1),
        core: false,
        hour_value: Some(Money::euro_cents(6_000)),
    };
    task::add(mara, task::NewTask { id: None, draft })
        .await
        .unwrap()
}

pub(crate) async fn task_with_instruction(mara: &Cx) -> (TaskId, InstructionId) {
    let task = weekly_task(mara).await;
    let id = instruction::begin(mara, task).await.unwrap();
    let criterion = CriterionDraft {
        text: "Jeder Beleg liegt im richtigen Ordner".into(),
        how_measured: "Zählen".into(),
        kind: Some(CriterionKind::Must),
        ..CriterionDraft::default()
    };
    let hours = ["9-10", "", "", "", "", "", ""].map(str::to_owned);
    let draft = InstructionDraft {
        goal: "Alle Belege sind sortiert".into(),
        criteria: vec![criterion],
        latitude: Some(Latitude::Alone),
        response_hours: Some(8),
        reachable: domain::account::WeeklyHours::parse(&hours).unwrap(),
        ..InstructionDraft::default()
    };
    instruction::save(mara, id, instruction::Typed { draft, base: 0 })
        .await
        .unwrap();
    (task, id)
}

/// An open ad for a task whose instruction is ready.
pub(crate) async fn published_ad(mara: &Cx, task: TaskId) -> PostingId {
    let ad = PostingDraft {
        task: Some(task),
        title: "Belege sortieren für einen kleinen Laden".into(),
        tasks: "Belege eines Monats sortieren und ablegen.".into(),
        skills: "Sorgfalt und gutes Deutsch.".into(),
        hours: Some(Minutes(600)),
        budget: Some(Money::euro_cents(50_000)),
        due_at: Some("2026-12-30T16:00:00Z".parse().unwrap()),
        question_1: "Womit sortierst du sonst?".into(),
        question_2: "Was machst du mit fehlenden Belegen?".into(),
        ..PostingDraft::default()
    };
    let id = posting::begin(mara, ad).await.unwrap();
    posting::publish(mara, id).await.unwrap();
    id
}

/// An offer for it over 360.00 €.
pub(crate) fn offer() -> OfferDraft {
    OfferDraft {
        amount: Some(Money::euro_cents(36_000)),
        answer_1: "Mit Ordnern und einer Liste, seit Jahren.".into(),
        answer_2: "Ich frage gebündelt einmal in der Woche nach.".into(),
        message: String::new(),
        due_at: Some("2026-12-20T16:00:00Z".parse().unwrap()),
    }
}

/// An order both have signed.
pub(crate) async fn ordered(mara: &Cx, jonas: &Cx, task: TaskId) -> OrderId {
    let posting = published_ad(mara, task).await;
    let offer = posting::send(jonas, posting, offer()).await.unwrap();
    let order = agreement::choose(mara, offer).await.unwrap().order;
    for cx in [mara, jonas] {
        sign(cx, order).await;
    }
    order
}

/// Signs the contract of an order.
pub(crate) async fn sign(cx: &Cx, order: OrderId) {
    let contract = agreement::contract(cx, order).await.unwrap();
    let signing = Signing {
        typed_name: cx.reader().unwrap().name.clone(),
        contract: contract.hash.to_string(),
        confirmed: true,
    };
    agreement::sign(cx, order, signing).await.unwrap();
}
