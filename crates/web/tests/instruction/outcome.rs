//! 0.20: the score of a brief at signing beside the answer to the first delivery.

use app::agreement;
use app::review::{self, Accepting, NewDelivery, Revising};
use app::{Cx, Scope};
use axum::http::StatusCode;
use domain::agreement::Defect;
use domain::instruction::LineId;
use domain::review::remark::{AnswerDraft, Remark};
use kernel::{Money, OrderId};
use testkit::{TestApp, TestDatabase};

use crate::matrix::things::{ordered, task_with_instruction};
use crate::order::acting;

const PAGE: &str = "/abgeben/anleitungen/wirkung";
const API: &str = "/api/v1/instructions/outcome";
/// The only criterion of the instruction.
const MUST: LineId = LineId(1);

async fn deliver(jonas: &Cx, order: OrderId) {
    let remarks = review::remark::of_order(jonas, order).await.unwrap();
    let done = |remark: &Remark| AnswerDraft {
        remark: remark.id,
        is_done: true,
        why: String::new(),
    };
    let delivery = NewDelivery {
        note: "Fertig.".into(),
        answers: remarks.open().map(done).collect(),
        ticked: [MUST].into(),
        ..NewDelivery::default()
    };
    review::deliver(jonas, order, delivery).await.unwrap();
}

/// An order of Mara's that Jonas has delivered once.
async fn delivered(mara: &Cx, jonas: &Cx, task: kernel::TaskId) -> OrderId {
    let order = ordered(mara, jonas, task).await;
    let sum = Money::euro_cents(36_000);
    agreement::secure(mara, order, sum).await.unwrap();
    agreement::start(jonas, order).await.unwrap();
    deliver(jonas, order).await;
    order
}

async fn accept(mara: &Cx, order: OrderId) {
    let accepting = Accepting {
        percent: 100,
        ..Accepting::default()
    };
    review::accept(mara, order, accepting).await.unwrap();
}

#[testkit::twin]
async fn m0_20_the_share_accepted_at_first_delivery_by_score_band(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let mut browser = app.person("Mara").await;
    let mut other = app.person("Jonas").await;
    let (mara, jonas) = (acting(&app, "mara").await, acting(&app, "jonas").await);
    let (task, instruction) = task_with_instruction(&mara).await;
    let page = browser.get(PAGE).await;
    assert!(page.says("Noch zu wenige Aufträge"), "{}", page.text());

    let first = delivered(&mara, &jonas, task).await;
    accept(&mara, first).await;
    let second = delivered(&mara, &jonas, task).await;
    let revising = Revising {
        defects: vec![Defect {
            criterion: MUST,
            reason: "Beleg 7 fehlt".into(),
        }],
        ..Revising::default()
    };
    review::revise(&mara, second, revising).await.unwrap();
    // Two are too few, and what was only delivered or signed does not count.
    delivered(&mara, &jonas, task).await;
    ordered(&mara, &jonas, task).await;
    let reading = app.caller("Mara", Scope::Read).await;
    let (status, view) = reading.get(API).await;
    assert_eq!(status, StatusCode::OK);
    let count = |view: &serde_json::Value, end: &str| -> Vec<(i64, Option<i64>)> {
        let bands = view[end].as_array().unwrap().iter();
        bands
            .map(|band| {
                (
                    band["orders"].as_i64().unwrap(),
                    band["accepted_at_first"].as_i64(),
                )
            })
            .collect()
    };
    assert!(count(&view, "clarity").contains(&(2, None)), "{view}");
    assert!(browser.get(PAGE).await.says("Noch zu wenige Aufträge"));

    // A third one; that the second was improved and accepted later changes nothing.
    let third = delivered(&mara, &jonas, task).await;
    accept(&mara, third).await;
    deliver(&jonas, second).await;
    accept(&mara, second).await;
    let (_, view) = reading.get(API).await;
    for end in ["clarity", "freedom"] {
        let mut counted = count(&view, end);
        counted.sort_unstable();
        assert_eq!(
            counted,
            [(0, None), (0, None), (0, None), (3, Some(67))],
            "{view}"
        );
    }
    let page = browser.get(PAGE).await;
    assert!(
        page.says("67 %") && page.says("Klarheit"),
        "{}",
        page.text()
    );

    // The score is the one both signed: a better text later moves no order to another band.
    let known = app::instruction::show(&mara, instruction).await.unwrap();
    let mut draft = known.draft;
    draft.goal = "Antworte bald nett und schön auf alles, etc.".into();
    let typed = app::instruction::Typed {
        draft,
        base: known.base,
    };
    app::instruction::save(&mara, instruction, typed)
        .await
        .unwrap();
    assert_eq!(reading.get(API).await.1, view);

    // The client's alone: the contractor of the same orders sees nothing of it.
    let page = other.get(PAGE).await;
    assert!(page.says("Noch zu wenige Aufträge"), "{}", page.text());
    let theirs = app.caller("Jonas", Scope::Read).await.get(API).await.1;
    assert_eq!(count(&theirs, "clarity"), [(0, None); 4]);
    browser
        .post("/sprache", &[("lang", "en"), ("back", "/")])
        .await;
    let page = browser.get("/abgeben/anleitungen").await;
    assert!(page.says("What good instructions bring"), "{}", page.text());
}

/// Silence is acceptance at first delivery as well.
#[testkit::twin]
async fn silence_counts_as_accepted_at_first_delivery(db: TestDatabase) {
    let app = TestApp::new(db).await;
    app.person("Mara").await;
    app.person("Jonas").await;
    let (mara, jonas) = (acting(&app, "mara").await, acting(&app, "jonas").await);
    let (task, _) = task_with_instruction(&mara).await;
    for _ in 0..3 {
        delivered(&mara, &jonas, task).await;
    }
    app.pass_days(60);
    let worker = app::worker::run_due(&app.app).await;
    assert!(worker.is_ok(), "{worker:?}");
    let (_, view) = app.caller("Mara", Scope::Read).await.get(API).await;
    let bands = view["clarity"].as_array().unwrap().iter();
    let shares: Vec<_> = bands
        .filter_map(|band| band["accepted_at_first"].as_i64())
        .collect();
    assert_eq!(shares, [100], "{view}");
}
