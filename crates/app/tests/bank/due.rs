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

/// 0.6: acceptance without custody mails both that the sum is to be transferred, and nobody that it
/// was paid.
#[testkit::twin]
async fn m0_6_acceptance_mails_that_a_sum_is_to_be_transferred(db: TestDatabase) {
    let world = World::new(db).await;
    world.raw(&RUNS_IT, vec![world.stranger.id.into()]).await;
    let about = async |world: &World, order| {
        let number = agreement::room(&world.mara(), order)
            .await
            .unwrap()
            .head
            .number;
        let mut found = Vec::new();
        for person in [&world.client, &world.contractor] {
            let mails = world.mails_to(person).await.into_iter();
            let own = mails.filter(|mail| {
                mail.subject.starts_with(&number) && mail.subject.contains("abgenommen")
            });
            found.push(
                own.map(|mail| (mail.subject, mail.body))
                    .collect::<Vec<_>>(),
            );
        }
        (number, found)
    };
    let played = world.delivered(20_000).await;
    review::accept(&world.mara(), played, satisfied(100))
        .await
        .unwrap();
    let (number, found) = about(&world, played).await;
    for mails in found {
        let [(subject, body)] = mails.as_slice() else {
            panic!("one mail each: {mails:?}");
        };
        assert_eq!(*subject, format!("{number}: abgenommen und bezahlt"));
        assert!(body.contains("sind ausgezahlt"), "{body}");
    }
    custody::choose(&world.operator(), "direct", ("", ""), false)
        .await
        .unwrap();
    let order = world.delivered(30_000).await;
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let (number, found) = about(&world, order).await;
    for mails in found {
        let [(subject, body)] = mails.as_slice() else {
            panic!("one mail each: {mails:?}");
        };
        assert_eq!(*subject, format!("{number}: abgenommen"));
        assert!(
            body.contains("300,00\u{a0}€ werden jetzt überwiesen, ohne Abzug"),
            "{body}"
        );
        assert!(!body.contains("ausgezahlt"), "{body}");
    }
}
