//! The ends that are not acceptance, what is given on top, and sums from person to person.

use app::Failure;
use app::review::{self, TipDraft};
use app::{agreement, custody};
use domain::agreement::OrderState;
use domain::agreement::settlement::{EndWish, SeriousCause, SettledBy};
use domain::custody::TIP_PAYOUT;
use kernel::OrderId;
use testkit::TestDatabase;

use super::alone::moved_once;
use super::{euro, seen};
use crate::addendum_change::{accept, less, propose};
use crate::bank::overdue::{direct, names_account};
use crate::settlement::{disputed, list, ruling, somebody};
use crate::world::{World, delivery, satisfied};

fn tip(minor: i64) -> TipDraft {
    TipDraft {
        amount: Some(euro(minor)),
        words: "Danke!".to_owned(),
    }
}

/// The tips of an order that were paid, in cents.
async fn tipped(world: &World, order: OrderId) -> Vec<i64> {
    let transfers = world.transfers(order).await;
    let tips = transfers.iter().filter(|one| one.code == TIP_PAYOUT);
    tips.map(|one| one.amount.minor).collect()
}

/// 3.34: a tip whose writing failed is no tip; repeated it is one, and the order stays as it was.
#[testkit::twin]
async fn m3_34_a_tip_is_given_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(600).await;
    through!(world, order, once: review::accept(&world.mara(), order, satisfied(98)));
    through!(world, order, first: review::tip(&world.mara(), order, tip(500)));
    assert_eq!(tipped(&world, order).await, [500]);
    through!(world, order, first: review::tip(&world.mara(), order, tip(1)));
    assert_eq!(tipped(&world, order).await, [500, 1]);
    assert_eq!(moved_once(&world, order).await, [600, 600, 600, 0]);
}

/// 0.16: a lower price and what goes back because of it: each once, and the rest is paid.
#[testkit::twin]
async fn m0_16_a_lower_price_gives_back_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(600).await;
    through!(world, order, once: propose(&world.mara(), order, less(400, None)));
    through!(world, order, once: accept(&world.jonas(), order, 1));
    review::deliver(&world.jonas(), order, delivery())
        .await
        .unwrap();
    through!(world, order, once: review::accept(&world.mara(), order, satisfied(100)));
    assert_eq!(moved_once(&world, order).await, [600, 400, 400, 200]);
}

/// G5: the decision of somebody neutral and its fee: each once, and the fee takes nothing from the two.
#[testkit::twin]
async fn g5_a_decision_and_its_fee_happen_once(db: TestDatabase) {
    let world = World::new(db).await;
    let person = somebody(&world, "Paula Richter").await;
    list(&world, &person).await;
    let fee = Some(euro(1_500));
    step!(world, review::fee(&world.app).await, same: review::set_fee(&world.operator(), fee));
    let order = disputed(&world, 48_000).await;
    world.pass_days(8);
    world.run_due().await;
    through!(world, order, once: review::decide(&world.cx(&person), order, ruling(30_000)));
    assert_eq!(
        moved_once(&world, order).await,
        [48_000, 30_000, 30_000, 18_000]
    );
    let settlement = review::settlement(&world.mara(), order).await.unwrap();
    let opened = settlement.opened[0].at;
    let fees = async || review::fees(&world.operator()).await.unwrap();
    step!(world, fees().await, once: review::pay_fee(&world.operator(), order, opened));
    let fees = fees().await;
    assert_eq!((fees.len(), fees[0].sum), (1, euro(1_500)));
    assert!(fees[0].paid_at.is_some());
}

/// 2.24: the brake asks for repair once, ends it once, and a serious cause ends it at once.
#[testkit::twin]
async fn m2_24_every_step_of_an_ending_happens_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(48_000).await;
    let wish = |cause| EndWish {
        cause,
        words: "Drei Tage keine Antwort".to_owned(),
    };
    through!(world, order, once: review::end(&world.mara(), order, wish(None), None));
    assert_eq!(world.state(order).await.name(), "in-work");
    world.pass_days(8);
    let sum = Some(euro(9_000));
    through!(world, order, once: review::end(&world.mara(), order, wish(None), sum));
    let offered = review::settlement(&world.jonas(), order).await.unwrap();
    let number = offered.to_answer().unwrap().number;
    through!(world, order, once: review::accept_offer(&world.jonas(), order, number));
    assert_eq!(
        moved_once(&world, order).await,
        [48_000, 9_000, 9_000, 39_000]
    );

    let order = world.in_work(47_000).await;
    let threat = Some(SeriousCause::Threat);
    through!(world, order, once: review::end(&world.jonas(), order, wish(threat), sum));
    let offered = review::settlement(&world.mara(), order).await.unwrap();
    let number = offered.to_answer().unwrap().number;
    through!(world, order, once: review::decline_offer(&world.mara(), order, number));
    through!(world, order, once: review::take_back(&world.jonas(), order));
    assert_eq!(world.state(order).await.name(), "in-work");
    assert_eq!(moved_once(&world, order).await, [47_000, 0, 0, 0]);
}

/// G6: halves that both agree on before the clock rings are paid once, and the clock finds nothing.
#[testkit::twin]
async fn g6_what_both_agree_on_is_not_halved_again(db: TestDatabase) {
    let world = World::new(db).await;
    let order = disputed(&world, 4_999).await;
    let half = crate::settlement::offer(2_500);
    through!(world, order, first: review::offer(&world.jonas(), order, half.clone()));
    let standing = review::settlement(&world.mara(), order).await.unwrap();
    let number = standing.to_answer().unwrap().number;
    through!(world, order, once: review::accept_offer(&world.mara(), order, number));
    world.pass_days(60);
    world.is_in_order().await;
    let OrderState::Settled { how, .. } = world.state(order).await else {
        panic!("not settled")
    };
    assert_eq!(how, SettledBy::Agreement);
    assert_eq!(
        moved_once(&world, order).await,
        [4_999, 2_500, 2_500, 2_499]
    );
}

/// 0.15: withdrawing from overdue work gives everything back, once.
#[testkit::twin]
async fn m0_15_a_withdrawal_gives_everything_back_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(500).await;
    world.set("2026-04-14T16:00:00Z".parse().unwrap());
    world.run_due().await;
    through!(world, order, once: agreement::withdraw(&world.mara(), order));
    assert_eq!(moved_once(&world, order).await, [500, 0, 0, 500]);
    world.pass_days(60);
    world.is_in_order().await;
    assert_eq!(moved_once(&world, order).await, [500, 0, 0, 500]);
}

/// 0.17: from person to person every word is kept once: sent, missed, sent again, come; the tip after
/// it too.
#[testkit::twin]
async fn m0_17_every_word_about_a_due_sum_counts_once(db: TestDatabase) {
    let world = direct(db).await;
    names_account(&world).await;
    let order = world.delivered(20_000).await;
    through!(world, order, once: review::accept(&world.mara(), order, satisfied(100)));
    let due = async || {
        let request = custody::request(&world.mara(), order).await.unwrap();
        request.payouts
    };
    let payout = due().await[0].id;
    through!(world, order, same: custody::sent(&world.mara(), order, payout));
    world.pass_days(7);
    through!(world, order, same: custody::missed(&world.jonas(), order, payout));
    through!(world, order, same: custody::sent(&world.mara(), order, payout));
    through!(world, order, same: custody::confirm(&world.jonas(), order, payout));
    through!(world, order, first: review::tip(&world.mara(), order, tip(500)));
    let payouts = due().await;
    let gift = payouts.iter().find(|one| one.id != payout).unwrap().id;
    through!(world, order, same: custody::sent(&world.mara(), order, gift));
    through!(world, order, same: custody::confirm(&world.jonas(), order, gift));
    assert_eq!(payouts.len(), 2);
    let again = custody::missed(&world.jonas(), order, payout).await;
    assert_eq!(again, Ok(()), "what has come is not missed");
    let books = custody::operator_books(&world.operator()).await.unwrap();
    assert!(books.due.is_zero() && books.agrees(), "{books:?}");
    assert_eq!(moved_once(&world, order).await, [20_000, 20_000, 20_000, 0]);
    assert_eq!(tipped(&world, order).await, [500]);
}
