//! What a client owes from person to person stops new orders, and everybody who is about to work for
//! them sees how they pay (0.17).

use app::agreement::assistance;
use app::review::TipDraft;
use app::{Failure, agreement, custody, posting, review};
use domain::agreement::assistance::Draft;
use domain::custody::record::PaymentRecord;
use kernel::{Money, OrderId, PostingId, TransferId};
use testkit::TestDatabase;

use super::{Bank, JONAS, RUNS_IT, booking, paid_by_mara, statement};
use crate::offer::{ad, instructed, weekly_task};
use crate::world::{World, key, satisfied};
use crate::{assistance as frames, assistance_change as changes};

pub(crate) const OVERDUE: &str = "custody-refusal-overdue";

/// An instance without custody; Jonas has named no account yet.
pub(crate) async fn direct(db: TestDatabase) -> World {
    let world = World::new(db).await;
    world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
    custody::choose(&world.operator(), "direct", ("", ""), false)
        .await
        .unwrap();
    world
}

/// A complete draft of an ad.
async fn draft(world: &World) -> PostingId {
    let task = weekly_task(world).await;
    instructed(world, task).await;
    posting::begin(&world.mara(), ad(task)).await.unwrap()
}

/// An accepted order with the sum that is due under it.
pub(super) async fn accepted(world: &World, minor: i64) -> (OrderId, TransferId) {
    let order = world.delivered(minor).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let request = custody::request(&world.mara(), order).await.unwrap();
    (order, request.payouts[0].id)
}

pub(crate) async fn names_account(world: &World) {
    custody::save_own_account(&world.jonas(), "Jonas Groß", JONAS)
        .await
        .unwrap();
}

async fn record(world: &World) -> PaymentRecord {
    custody::own_record(&world.mara()).await.unwrap().record
}

/// A client with an overdue sum cannot publish an ad, choose an offer, order once more or propose a
/// lasting cooperation; what was refused is still as it was, and after the money was confirmed
/// everything goes on.
#[testkit::twin]
async fn m0_17_a_client_with_an_overdue_sum_orders_nothing_new(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let ready = draft(&world).await;
    let (order, payout) = accepted(&world, 20_000).await;
    world.pass_days(13);
    let before = world.order(1_000).await;
    world.pass_days(1);

    let refused = posting::publish(&world.mara(), ready).await;
    let Err(Failure::Refused(said)) = &refused else {
        panic!("{refused:?}")
    };
    let room = agreement::room(&world.mara(), order).await.unwrap();
    let number = room.head.number;
    let named = format!("{:?}", said.arguments);
    assert_eq!(said.key, OVERDUE);
    assert!(
        named.contains(&number) && named.contains("20000"),
        "{named}"
    );
    assert_eq!(key(world.propose(world.draft(1_000)).await), OVERDUE);
    let again = agreement::again(&world.mara(), order, None).await;
    let weekly = Draft {
        subject: "Belege".into(),
        rate: Some(Money::euro_cents(2_000)),
        minutes: Some(kernel::Minutes(300)),
        first: "2026-04-06".parse().ok(),
        weeks: Some(3),
        settling_in: Some(0),
        notice: Some(0),
        papers: None,
    };
    let weekly = assistance::propose(&world.mara(), order, weekly).await;
    assert_eq!((key(again), key(weekly)), (OVERDUE, OVERDUE));
    let own = custody::own_record(&world.mara()).await.unwrap();
    assert_eq!((own.overdue[0].payout, own.overdue.len()), (payout, 1));
    // What was agreed before goes on, and so does everybody else.
    world.sign_both(before).await;
    let theirs = custody::own_record(&world.jonas()).await.unwrap();
    assert_eq!(theirs.record, PaymentRecord::default());
    let still = posting::show_own(&world.mara(), ready).await.unwrap();
    assert_eq!(still.posting.state.code(), "draft");

    custody::sent(&world.mara(), order, payout).await.unwrap();
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
    posting::publish(&world.mara(), ready).await.unwrap();
    let paid = PaymentRecord {
        paid: 1,
        days: Some(14),
        ..PaymentRecord::default()
    };
    let shown = posting::show(&world.ines(), ready).await.unwrap();
    assert_eq!(
        shown.client_record.payment, paid,
        "whoever may offer sees it"
    );
    world.is_in_order().await;
}

/// 0.17: nor does such a client sign a frame, or propose or accept an addendum that raises one; in the
/// same words, and until the sum is paid. The other side signs all the same, and less is not more.
#[testkit::twin]
async fn m0_17_an_overdue_sum_stops_a_frame_and_what_raises_it(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let (order, payout) = accepted(&world, 20_000).await;
    world.pass_days(13);
    let weekly = Draft {
        first: "2026-04-06".parse().ok(),
        weeks: Some(6),
        ..frames::draft()
    };
    let id = assistance::propose(&world.mara(), order, weekly).await;
    let id = id.unwrap();
    let (later, next) = accepted(&world, 10_000).await;
    world.pass_days(1);
    assert_eq!(key(frames::sign(world.mara(), id).await), OVERDUE);
    frames::sign(world.jonas(), id).await.unwrap();
    settled(&world, (order, payout)).await;
    frames::sign(world.mara(), id).await.unwrap();

    world.pass_days(13);
    let own = changes::propose(world.mara(), id, changes::more()).await;
    assert_eq!(key(own), OVERDUE);
    let less = changes::propose(world.mara(), id, changes::less()).await;
    assistance::drop_change(&world.mara(), id, less.unwrap())
        .await
        .unwrap();
    let version = changes::propose(world.jonas(), id, changes::more()).await;
    let version = version.unwrap();
    let refused = changes::accept(world.mara(), id, version).await;
    assert_eq!(key(refused), OVERDUE);
    settled(&world, (later, next)).await;
    changes::accept(world.mara(), id, version).await.unwrap();
    world.is_in_order().await;
}

/// What was due is transferred, and it came.
async fn settled(world: &World, (order, payout): (OrderId, TransferId)) {
    custody::sent(&world.mara(), order, payout).await.unwrap();
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
}

/// Nobody signs blind: the contractor sees how the client pays until both have signed, and so does
/// whoever worked with them; the client is not shown it in the contract.
#[testkit::twin]
async fn m0_17_the_contractor_sees_the_record_before_signing(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let (_, payout) = accepted(&world, 20_000).await;
    let next = world.order(1_000).await;
    world.pass_days(14);
    let shown = |cx| async move { agreement::contract(&cx, next).await.unwrap().client_record };
    let seen = shown(world.jonas()).await.unwrap().payment;
    assert_eq!((seen.paid, seen.overdue, seen.days), (0, 1, None));
    assert_eq!(shown(world.mara()).await, None);
    let pair = review::trust(&world.jonas(), world.client.id).await;
    assert_eq!(pair.unwrap().record.payment, seen);
    let order = custody::own_record(&world.mara()).await.unwrap().overdue[0].order;
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
    assert_eq!(shown(world.jonas()).await.unwrap().payment.overdue, 0);
}

/// Where the contractor has named no account, nothing is overdue: the days begin when it is known
/// where to pay. A transfer that does not come is overdue again by the contractor's word, from the
/// seventh day; too early, from anybody else or for nothing it is refused.
#[testkit::twin]
async fn m0_17_both_sides_words_count_and_neither_for_ever(db: TestDatabase) {
    let world = direct(db).await;
    let (order, payout) = accepted(&world, 20_000).await;
    world.pass_days(60);
    assert_eq!(record(&world).await.overdue, 0, "nowhere to transfer it to");
    names_account(&world).await;
    world.pass_days(13);
    names_account(&world).await;
    assert_eq!(record(&world).await.overdue, 0);
    world.pass_days(1);
    assert_eq!(
        record(&world).await.overdue,
        1,
        "a new account gives no days"
    );
    custody::drop_own_account(&world.jonas()).await.unwrap();
    assert_eq!(record(&world).await.overdue, 0);
    world.pass_days(20);
    names_account(&world).await;
    assert_eq!(record(&world).await.overdue, 0, "nobody knew where to");
    world.pass_days(14);
    assert_eq!(record(&world).await.overdue, 1);

    let missed = |cx| async move { custody::missed(&cx, order, payout).await };
    assert_eq!(key(missed(world.jonas()).await), "custody-refusal-not-sent");
    custody::sent(&world.mara(), order, payout).await.unwrap();
    assert_eq!(record(&world).await.overdue, 0);
    world.pass_days(6);
    assert_eq!(
        key(missed(world.jonas()).await),
        "custody-refusal-on-its-way"
    );
    world.pass_days(1);
    assert_eq!(key(missed(world.mara()).await), "not-found");
    assert_eq!(key(missed(world.ines()).await), "not-found");
    assert_eq!(record(&world).await.overdue, 0);
    for _ in 0..2 {
        missed(world.jonas()).await.unwrap();
    }
    let mails = world.mails_to(&world.client).await;
    let told = mails
        .iter()
        .filter(|mail| mail.subject.contains("nicht angekommen"));
    assert_eq!(told.count(), 1);
    let seen = record(&world).await;
    assert_eq!((seen.overdue, seen.missed), (0, 1), "there is time to look");
    world.pass_days(7);
    assert_eq!(record(&world).await.overdue, 1);
    assert_eq!(key(world.propose(world.draft(1_000)).await), OVERDUE);
    custody::sent(&world.mara(), order, payout).await.unwrap();
    let seen = record(&world).await;
    assert_eq!((seen.overdue, seen.missed), (0, 1), "said, but seen");
    world.pass_days(7);
    missed(world.jonas()).await.unwrap();
    world.pass_days(7);
    custody::sent(&world.mara(), order, payout).await.unwrap();
    let seen = record(&world).await;
    assert_eq!(
        (seen.overdue, seen.missed),
        (1, 1),
        "a third word lifts nothing"
    );
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
    assert_eq!(missed(world.jonas()).await, Ok(()), "it has come");
    let seen = record(&world).await;
    assert_eq!((seen.overdue, seen.missed, seen.paid), (0, 0, 1));
    assert_eq!(seen.days, Some(42), "from where it was known where to");
    world.is_in_order().await;
}

/// What the operator's bank has not paid out yet is not the client's debt, however long it takes.
#[testkit::twin]
async fn m0_17_what_the_operator_delays_is_nobodys_debt(db: TestDatabase) {
    let bank = Bank::new(db).await;
    let (order, reference) = bank.asked(36_000).await;
    let came = statement(36_000, &[booking("A1", 36_000, &paid_by_mara(&reference))]);
    bank.read(&came).await;
    bank.accepted(order).await;
    bank.world.pass_days(90);
    let paid = PaymentRecord {
        paid: 1,
        ..PaymentRecord::default()
    };
    assert_eq!(record(&bank.world).await, paid);
    bank.world.propose(bank.world.draft(1_000)).await.unwrap();
}

/// A tip is a gift: it waits to be transferred and is never overdue. Play money counts as what it is.
#[testkit::twin]
async fn m0_17_gifts_are_no_debts_and_play_money_is_told_apart(db: TestDatabase) {
    let world = World::new(db).await;
    let played = world.delivered(900).await;
    review::accept(&world.mara(), played, satisfied(100))
        .await
        .unwrap();
    world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
    custody::choose(&world.operator(), "direct", ("", ""), false)
        .await
        .unwrap();
    names_account(&world).await;
    let (order, payout) = accepted(&world, 20_000).await;
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
    let tip = TipDraft {
        amount: Some(Money::euro_cents(500)),
        words: "Danke!".to_owned(),
    };
    review::tip(&world.mara(), order, tip).await.unwrap();
    world.pass_days(90);
    let seen = record(&world).await;
    assert_eq!((seen.paid, seen.in_play, seen.overdue), (2, 1, 0));
    assert_eq!(seen.days, Some(0));
}

/// How often Mara was told that a sum is overdue tomorrow.
async fn told(world: &World) -> usize {
    world.run_due().await;
    let mails = world.mails_to(&world.client).await;
    let told = |subject: &str| subject.ends_with("morgen überfällig");
    mails.iter().filter(|mail| told(&mail.subject)).count()
}

/// Tried: a sum that waits, one that was transferred, one that was said not to have come, a tip, and
/// an account that was named late. A day before a sum is overdue its client hears of it, once.
#[testkit::twin]
async fn m0_17_a_day_before_a_sum_is_overdue_its_client_is_told(db: TestDatabase) {
    let world = direct(db).await;
    let (order, payout) = accepted(&world, 20_000).await;
    world.pass_days(20);
    assert_eq!(told(&world).await, 0, "nobody knows where to");
    names_account(&world).await;
    world.pass_days(12);
    assert_eq!(told(&world).await, 0);
    world.pass_days(1);
    assert_eq!(told(&world).await, 1);
    assert_eq!(told(&world).await, 1, "once");
    custody::sent(&world.mara(), order, payout).await.unwrap();
    world.pass_days(7);
    assert_eq!(told(&world).await, 1);
    custody::missed(&world.jonas(), order, payout)
        .await
        .unwrap();
    world.pass_days(5);
    assert_eq!(told(&world).await, 1);
    world.pass_days(1);
    assert_eq!(told(&world).await, 2, "a day before the new date");
    custody::sent(&world.mara(), order, payout).await.unwrap();
    custody::confirm(&world.jonas(), order, payout)
        .await
        .unwrap();
    let thanks = TipDraft {
        amount: Some(Money::euro_cents(500)),
        words: "Danke!".into(),
    };
    review::tip(&world.mara(), order, thanks).await.unwrap();
    let (second, payout) = accepted(&world, 1_000).await;
    custody::sent(&world.mara(), second, payout).await.unwrap();
    world.pass_days(40);
    assert_eq!(
        told(&world).await,
        2,
        "a tip is no debt, and what was sent is on its way"
    );
    world.is_in_order().await;
}
