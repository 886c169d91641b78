//! An order of Mara's that Jonas worked on and that was accepted, by the use cases.

use app::agreement::{self, OrderDraft, Signing};
use app::review::{self, Accepting, NewDelivery};
use domain::instruction::LineId;
use domain::task::time_account::freed_by_acceptance;
use kernel::{Minutes, Money, OrderId, TaskId};
use testkit::TestApp;

use crate::order::{acting, draft};

/// Mara hands a task on to Jonas, who delivers; she accepts now. What that frees comes from the
/// task, as it does when an offer is chosen.
pub(super) async fn accepted(app: &TestApp, task: TaskId) -> OrderId {
    let order = begun(app, Some(task)).await;
    let (mara, jonas) = (acting(app, "mara").await, acting(app, "jonas").await);
    agreement::secure(&mara, order, Money::euro_cents(36_000))
        .await
        .unwrap();
    agreement::start(&jonas, order).await.unwrap();
    let delivery = NewDelivery {
        note: "Fertig.".into(),
        ticked: [LineId(1), LineId(2)].into(),
        ..NewDelivery::default()
    };
    review::deliver(&jonas, order, delivery).await.unwrap();
    let accepting = Accepting {
        percent: 100,
        ..Accepting::default()
    };
    review::accept(&mara, order, accepting).await.unwrap();
    order
}

/// Mara and Jonas have signed.
pub(super) async fn begun(app: &TestApp, task: Option<TaskId>) -> OrderId {
    let (mara, jonas) = (acting(app, "mara").await, acting(app, "jonas").await);
    let frees = match task {
        Some(task) => freed_by_acceptance(&app::task::find(&mara, task).await.unwrap().task.facts),
        None => Minutes(60),
    };
    let draft = OrderDraft {
        task,
        frees,
        ..draft(&mara, jonas.reader().unwrap().id)
    };
    let (database, cx) = (app.database.database(), mara.clone());
    let proposed = database.write("test::propose", move |tx| {
        agreement::propose(tx, &cx, &draft)
    });
    let order = proposed.await.unwrap().order;
    for cx in [&mara, &jonas] {
        let contract = agreement::contract(cx, order).await.unwrap();
        let signing = Signing {
            typed_name: cx.reader().unwrap().name.clone(),
            contract: contract.hash.to_string(),
            confirmed: true,
        };
        agreement::sign(cx, order, signing).await.unwrap();
    }
    order
}
