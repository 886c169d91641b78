//! Two sums of one order that are due from person to person.

use app::agreement::{self};
use app::custody::{self, PaymentStep};
use app::{Cx, review};
use testkit::TestDatabase;

use super::{JONAS, RUNS_IT};
use crate::stages::{parts, secure, work};
use crate::world::{World, satisfied};

/// What the side is told to do: by the order, and by the list and the number in the header.
async fn told(cx: &Cx, order: kernel::OrderId) -> (Option<PaymentStep>, Vec<PaymentStep>) {
    let request = custody::request(cx, order).await.unwrap();
    let turns = custody::turns(cx).await.unwrap();
    let steps: Vec<_> = turns.iter().map(|turn| turn.step).collect();
    let count = app::today::turn_count(cx).await.unwrap();
    assert_eq!(usize::try_from(count), Ok(steps.len()), "{steps:?}");
    (request.step().map(|(step, _)| step), steps)
}

/// 0.6: with two sums due the order, the list and the number say the same to each side, and nobody
/// is told to transfer where no account is named.
#[testkit::twin]
async fn m0_6_two_due_sums_follow_one_rule(db: TestDatabase) {
    use PaymentStep::{Confirm, NameAccount, Transfer};
    let world = World::new(db).await;
    world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
    custody::choose(&world.operator(), "direct", ("", ""), false)
        .await
        .unwrap();
    let order = world.order(500).await;
    let two = parts(&world, order, [200, 300]).await;
    agreement::split(&world.mara(), order, two).await.unwrap();
    world.sign_both(order).await;
    for cents in [200, 300] {
        assert_eq!(secure(&world, order, cents).await, "ok");
        work(&world, order).await;
        review::accept(&world.mara(), order, satisfied(100))
            .await
            .unwrap();
    }
    let (mara, jonas) = (world.mara(), world.jonas());
    assert_eq!(told(&mara, order).await, (None, vec![]), "no account");
    let both = vec![NameAccount, NameAccount];
    assert_eq!(told(&jonas, order).await, (Some(NameAccount), both));
    custody::save_own_account(&jonas, "Jonas Groß", JONAS)
        .await
        .unwrap();
    let both = vec![Transfer, Transfer];
    assert_eq!(told(&mara, order).await, (Some(Transfer), both));
    assert_eq!(told(&jonas, order).await, (None, vec![]));
    let due = custody::request(&mara, order).await.unwrap().payouts;
    custody::sent(&mara, order, due[0].id).await.unwrap();
    assert_eq!(
        told(&mara, order).await,
        (Some(Transfer), vec![Transfer]),
        "the second"
    );
    assert_eq!(
        told(&jonas, order).await,
        (Some(Confirm), vec![Confirm]),
        "the first"
    );
    custody::drop_own_account(&jonas).await.unwrap();
    assert_eq!(told(&mara, order).await, (None, vec![]));
    let both = (Some(Confirm), vec![Confirm, NameAccount]);
    assert_eq!(told(&jonas, order).await, both, "what came comes first");
    for payout in due {
        custody::confirm(&jonas, order, payout.id).await.unwrap();
    }
    assert_eq!(told(&jonas, order).await, (None, vec![]));
    world.is_in_order().await;
}

/// 0.6: acceptance without custody mails the contractor that the sum is to be transferred, not that it
/// was paid; whoever accepts is not mailed.
#[testkit::twin]
async fn m0_6_acceptance_mails_that_a_sum_is_to_be_transferred(db: TestDatabase) {
    let world = World::new(db).await;
    world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
    for (way, subject, words) in [
        (
            "play",
            "abgenommen und bezahlt",
            "200,00\u{a0}€ sind ausgezahlt",
        ),
        (
            "direct",
            "abgenommen",
            "200,00\u{a0}€ werden jetzt überwiesen",
        ),
    ] {
        custody::choose(&world.operator(), way, ("", ""), false)
            .await
            .unwrap();
        let order = world.delivered(20_000).await;
        review::accept(&world.mara(), order, satisfied(100))
            .await
            .unwrap();
        let room = agreement::room(&world.mara(), order).await.unwrap();
        let number = room.head.number;
        let about = async |person| {
            let mut mails = world.mails_to(person).await;
            mails.retain(|mail| mail.subject.starts_with(&format!("{number}: abgenommen")));
            mails
        };
        let mails = about(&world.contractor).await;
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert_eq!(mails[0].subject, format!("{number}: {subject}"));
        assert!(mails[0].body.contains(words), "{}", mails[0].body);
        assert!(about(&world.client).await.is_empty(), "she knows");
    }
}
