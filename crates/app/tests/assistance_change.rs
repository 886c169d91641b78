//! Addenda to the frame of a lasting cooperation: signed by both, at both databases.

use app::agreement::assistance::{self, View};
use app::agreement::{self, paper};
use app::{Cx, Failure};
use domain::agreement::assistance::ChangeDraft;
use kernel::{AssistanceId, Minutes, Money};
use store::db::DbError;
use testkit::TestDatabase;

use crate::assistance::{draft, paid, running, sign, view};
use crate::world::{World, key, signing};

/// What somebody risks with new people at most, in the words of an order.
const ABOVE_CAP: &str = "refusal-stage-above-cap";

store::statements! {
    NEVER_PAID = "update work_order set paid_amount = 0";
    CHANGE_FRAME = "update assistance set frame = replace(frame, 'Belege', 'Briefe')";
    UNSIGN = "update assistance set signatures = 0";
    CHANGE_RATE = "update assistance set standing = replace(standing, '\"minor\":2000', '\"minor\":2100')";
}

/// Six hours a week at 20 €.
pub(crate) fn more() -> ChangeDraft {
    ChangeDraft {
        from_week: None,
        rate: Some(Money::euro_cents(2_000)),
        minutes: Some(Minutes(360)),
        notice: None,
    }
}

pub(crate) async fn propose(cx: Cx, id: AssistanceId, draft: ChangeDraft) -> Result<u8, Failure> {
    let name = cx.reader().unwrap().name.clone();
    assistance::propose_change(&cx, id, draft, signing(&name, "")).await
}

pub(crate) async fn accept(cx: Cx, id: AssistanceId, version: u8) -> Result<(), Failure> {
    let seen = assistance::assistance(&cx, id).await?;
    let hash = seen.standing.changes.last().unwrap().signature.contract;
    let name = cx.reader().unwrap().name.clone();
    assistance::accept_change(&cx, id, version, signing(&name, &hash.to_string())).await
}

fn sums(view: &View) -> Vec<i64> {
    view.weeks.iter().map(|week| week.amount.minor).collect()
}

/// How many things wait for somebody: the number in the header of every page.
async fn count(cx: Cx) -> i64 {
    let (me, now) = (cx.reader().unwrap().id, cx.now);
    let found = cx.app.database.read("test::count", move |tx| {
        store::notice::count_waiting(tx, me, now).map_err(Failure::from)
    });
    found.await.unwrap()
}

/// 1.5, 1.7: hours and pay change from the next week whose order is not made; the week that runs and
/// the one that is made stay as they were, and the document tells of both versions.
#[testkit::twin]
async fn m1_5_hours_and_pay_change_from_the_next_week(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    world.set("2026-03-09T08:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(sums(&view(&world, id).await), [8_675, 8_675]);
    let before = count(world.mara()).await;
    let version = propose(world.jonas(), id, more()).await.unwrap();
    assert_eq!(count(world.mara()).await, before + 1);
    let turns = assistance::turns(&world.mara()).await.unwrap();
    assert!(turns[0].to_answer().is_some());
    assert!(assistance::turns(&world.jonas()).await.unwrap().is_empty());
    let own = accept(world.jonas(), id, version).await;
    assert_eq!(key(own), "assistance-refusal-own-change");
    assert_eq!(key(accept(world.ines(), id, version).await), "not-found");
    accept(world.mara(), id, version).await.unwrap();
    assert_eq!(count(world.mara()).await, before);
    world.is_in_order().await;
    for day in ["2026-03-16", "2026-03-23"] {
        world.set(format!("{day}T08:00:00Z").parse().unwrap());
        world.run_due().await;
    }
    let seen = view(&world, id).await;
    assert_eq!(sums(&seen), [8_675, 8_675, 12_000, 12_000]);
    assert_eq!(seen.holds.rate, Money::euro_cents(2_000));
    assert_eq!(seen.standing.in_all(&seen.frame), Money::euro_cents(41_350));
    world.is_in_order().await;
    let file = paper::print_frame(&world.mara(), id).await.unwrap();
    let proof = paper::judge(None, &file.content).unwrap().proof;
    let versions: Vec<_> = proof.contracts.iter().map(|one| one.version).collect();
    assert_eq!((versions, proof.signatures.len()), (vec![1, 2], 4));
    for (week, version) in [(1, 1), (2, 2)] {
        let file = paper::print(&world.jonas(), seen.weeks[week].order)
            .await
            .unwrap();
        let frame = paper::judge(None, &file.content)
            .unwrap()
            .proof
            .frame
            .unwrap();
        assert_eq!(frame.written.version, version);
        assert_eq!(frame.signatures.len(), 2);
    }
    // The week is secured at its own terms.
    let third = seen.weeks[2].order;
    let sum = Money::euro_cents(12_000);
    agreement::secure(&world.mara(), third, sum).await.unwrap();
    world.is_in_order().await;
}

/// Two hours a week.
pub(crate) fn less() -> ChangeDraft {
    ChangeDraft {
        minutes: Some(Minutes(120)),
        ..ChangeDraft::default()
    }
}

/// Notice that ends with the week.
fn at_once() -> ChangeDraft {
    ChangeDraft {
        notice: Some(0),
        ..less()
    }
}

/// 1.7: both at once: one addendum waits, not two, and it is signed once.
#[testkit::twin]
async fn m1_7_two_at_once_make_one_addendum(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let (one, other) = tokio::join!(
        propose(world.mara(), id, more()),
        propose(world.jonas(), id, less())
    );
    let refused = [one.clone().err(), other.clone().err()];
    let refused: Vec<_> = refused.into_iter().flatten().collect();
    assert_eq!(refused.len(), 1, "{one:?} {other:?}");
    assert_eq!(
        key(Err::<(), _>(refused[0].clone())),
        "assistance-refusal-change-waits"
    );
    let answering = || {
        if one.is_ok() {
            world.jonas()
        } else {
            world.mara()
        }
    };
    let (first, second) = tokio::join!(accept(answering(), id, 2), accept(answering(), id, 2));
    assert_eq!(
        [first.is_ok(), second.is_ok()]
            .iter()
            .filter(|is| **is)
            .count(),
        1
    );
    assert_eq!(view(&world, id).await.standing.agreed().count(), 1);
    world.is_in_order().await;
}

/// 1.7: an addendum that nobody answers lapses by itself, rung by three at once, and one that waits
/// ends with a notice.
#[testkit::twin]
async fn m1_7_an_addendum_nobody_signs_does_not_hold(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let version = propose(world.jonas(), id, at_once()).await.unwrap();
    let until = view(&world, id).await.standing.waiting().unwrap().until;
    world.set(until);
    world.run_due_at_once(3).await;
    let seen = view(&world, id).await;
    assert!(seen.standing.waiting().is_none());
    assert_eq!(seen.standing.agreed().count(), 0);
    let late = accept(world.mara(), id, version).await;
    assert_eq!(key(late), "assistance-refusal-change-answered");
    let version = propose(world.jonas(), id, at_once()).await.unwrap();
    assistance::give_notice(&world.jonas(), id).await.unwrap();
    let late = accept(world.mara(), id, version).await;
    assert_eq!(key(late), "assistance-refusal-notice-given");
    let none = propose(world.mara(), id, more()).await;
    assert_eq!(key(none.map(drop)), "assistance-refusal-notice-given");
    assert!(assistance::turns(&world.mara()).await.unwrap().is_empty());
    world.is_in_order().await;
}

/// `verify` works out every addendum anew.
#[testkit::twin]
async fn a_changed_addendum_is_found(db: TestDatabase) {
    let world = World::new(db).await;
    let id = running(&world).await;
    let version = propose(world.mara(), id, more()).await.unwrap();
    accept(world.jonas(), id, version).await.unwrap();
    world.is_in_order().await;
    world.raw(&CHANGE_RATE, vec![]).await;
    let report = app::verify(&world.app).await.unwrap();
    let number = view(&world, id).await.frame.number;
    let text: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        text,
        [format!(
            "assistance {number}: addendum is not what both signed"
        )]
    );
}

/// 0.11: signing a frame, and proposing or accepting an addendum that raises it, ask the client's own
/// limit for new people, a week at a time, in the words of an order. The other side is not asked, and
/// neither is what lowers it.
#[testkit::twin]
async fn m0_11_a_frame_keeps_the_cap_for_new_people(db: TestDatabase) {
    let world = World::new(db).await;
    let order = paid(&world).await;
    let id = assistance::propose(&world.mara(), order, draft()).await;
    let id = id.unwrap();
    world.raw(&NEVER_PAID, vec![]).await;
    let cap = |cents| Some(Money::euro_cents(cents));
    agreement::set_cap(&world.mara(), cap(8_674)).await.unwrap();
    assert_eq!(key(sign(world.mara(), id).await), ABOVE_CAP);
    sign(world.jonas(), id).await.unwrap();
    assert_eq!(key(sign(world.mara(), id).await), ABOVE_CAP);
    agreement::set_cap(&world.mara(), cap(8_675)).await.unwrap();
    sign(world.mara(), id).await.unwrap();

    assert_eq!(key(propose(world.mara(), id, more()).await), ABOVE_CAP);
    agreement::set_cap(&world.mara(), cap(1)).await.unwrap();
    let lower = propose(world.mara(), id, less()).await.unwrap();
    assistance::drop_change(&world.mara(), id, lower)
        .await
        .unwrap();
    agreement::set_cap(&world.mara(), cap(11_999))
        .await
        .unwrap();
    let version = propose(world.jonas(), id, more()).await.unwrap();
    assert_eq!(key(accept(world.mara(), id, version).await), ABOVE_CAP);
    assert!(view(&world, id).await.standing.waiting().is_some());
    agreement::set_cap(&world.mara(), cap(12_000))
        .await
        .unwrap();
    accept(world.mara(), id, version).await.unwrap();
    assert_eq!(view(&world, id).await.standing.agreed().count(), 1);
}

/// 0.11: somebody who was paid before is not new, whatever the limit says.
#[testkit::twin]
async fn m0_11_whoever_was_paid_before_is_not_new_in_a_frame(db: TestDatabase) {
    let world = World::new(db).await;
    let order = paid(&world).await;
    agreement::set_cap(&world.mara(), Some(Money::euro_cents(1)))
        .await
        .unwrap();
    let id = assistance::propose(&world.mara(), order, draft()).await;
    let id = id.unwrap();
    sign(world.mara(), id).await.unwrap();
    sign(world.jonas(), id).await.unwrap();
    propose(world.mara(), id, more()).await.unwrap();
    world.is_in_order().await;
}

/// 1.10: a frame is written anew only until the first signature; after it not even behind the product's
/// back.
#[testkit::twin]
async fn m1_10_a_frame_somebody_has_signed_is_never_written_anew(db: TestDatabase) {
    let world = World::new(db).await;
    let order = paid(&world).await;
    let id = assistance::propose(&world.mara(), order, draft()).await;
    let id = id.unwrap();
    sign(world.jonas(), id).await.unwrap();
    for change in [&CHANGE_FRAME, &UNSIGN] {
        let refused: Result<(), DbError> = world
            .database
            .write("test::change", move |tx| tx.execute(change, &[]).map(drop))
            .await;
        assert!(matches!(refused, Err(DbError::Check(_))), "{refused:?}");
    }
    sign(world.mara(), id).await.unwrap();
    world.is_in_order().await;
}
