//! Quiet hours: what is written stands there at once, its notice waits, and comes as one mail.

use app::work::{self, NewMessage};
use app::{account, today};
use domain::account::QuietDraft;
use kernel::OrderId;
use store::notice::MailState;
use testkit::TestDatabase;

use crate::mail::{Letters, world_with_server};
use crate::world::{World, key};

fn nightly() -> QuietDraft {
    QuietDraft {
        night: true,
        from: "20:00".into(),
        to: "7:00".into(),
        weekend: true,
        ..QuietDraft::default()
    }
}

async fn write(world: &World, order: OrderId, body: &str) {
    let message = NewMessage {
        body: body.to_owned(),
        ..NewMessage::default()
    };
    work::write_message(&world.mara(), order, message)
        .await
        .unwrap();
}

async fn of_order(world: &World) -> Vec<(MailState, String)> {
    let mails = world.mails_to(&world.contractor).await;
    let about = mails
        .into_iter()
        .filter(|mail| mail.subject.contains("neue Nachricht"));
    about
        .map(|mail| (mail.state, mail.due_at.to_string()))
        .collect()
}

/// 3.31, H2: three messages and a proposal on Friday night reach the contractor on Monday at seven,
/// as one mail; in the room they stand at once.
#[testkit::twin]
async fn m3_31_messages_in_quiet_hours_stand_at_once_and_are_told_together(db: TestDatabase) {
    let (world, letters): (World, Letters) = world_with_server(db).await;
    let order = world.in_work(900).await;
    world.run_due().await;
    letters.take();
    account::save_quiet(&world.jonas(), nightly())
        .await
        .unwrap();
    // Friday, 6 March 2026, 22:00 in Berlin.
    world.set("2026-03-06T21:00:00Z".parse().unwrap());
    for body in ["Noch eins", "Und noch eins"] {
        write(&world, order, body).await;
    }
    let other = world.order(1_200).await;
    world.run_due().await;
    assert_eq!(letters.take(), [""; 0]);
    let monday = "2026-03-09T06:00:00Z".to_owned();
    assert_eq!(of_order(&world).await, [(MailState::Open, monday.clone())]);
    let room = app::agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!(room.messages.len(), 2, "they stand there at once");
    assert_eq!(room.messages[0].notice_at.unwrap().to_string(), monday);
    assert_eq!(today::turn_count(&world.jonas()).await.unwrap(), 2);

    world.set("2026-03-09T05:59:59Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(letters.take(), [""; 0]);
    world.set("2026-03-09T06:00:00Z".parse().unwrap());
    world.run_due().await;
    let told = letters.take();
    assert_eq!(told.len(), 1, "one mail: {told:?}");
    assert!(
        told[0].contains("Subject: 2 Meldungen aus deiner Ruhezeit"),
        "{told:?}"
    );
    for part in [order, other].map(|order| format!("/auftraege/{order}")) {
        assert!(
            told[0].replace("=\n", "").contains(&part),
            "{part} in {told:?}"
        );
    }
    let mails = world.mails_to(&world.contractor).await;
    assert!(
        mails.iter().all(|mail| mail.state == MailState::Sent),
        "{mails:?}"
    );
    world.run_due().await;
    assert_eq!(letters.take(), [""; 0], "nothing twice");
}

/// Quiet hours are of one person: the other side is told at once, and of what comes in the day too.
#[testkit::twin]
async fn whoever_is_awake_is_told_at_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.in_work(900).await;
    account::save_quiet(&world.mara(), nightly()).await.unwrap();
    world.set("2026-03-03T21:00:00Z".parse().unwrap());
    write(&world, order, "Gute Nacht").await;
    world.run_due().await;
    assert_eq!(of_order(&world).await[0].0, MailState::Shown);
    let room = app::agreement::room(&world.mara(), order).await.unwrap();
    assert_eq!(room.messages[0].notice_at, None);
    world.is_in_order().await;
}

/// A pause does not hold a notice longer than three days, nor one about a deadline of tomorrow.
#[testkit::twin]
async fn a_pause_holds_nothing_longer_than_three_days(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(900).await;
    let away = QuietDraft {
        pause_first: "2026-03-02".into(),
        pause_last: "2026-04-30".into(),
        ..QuietDraft::default()
    };
    account::save_quiet(&world.mara(), away.clone())
        .await
        .unwrap();
    account::save_quiet(&world.jonas(), away).await.unwrap();
    write(&world, order, "Bist du da?").await;
    assert_eq!(of_order(&world).await[0].1, "2026-03-05T09:00:00Z");
    // One day before the delivery counts as accepted, the reminder of it comes all the same.
    world.set("2026-03-15T17:00:00Z".parse().unwrap());
    world.run_due().await;
    let mails = world.mails_to(&world.client).await;
    let last = mails
        .iter()
        .find(|m| m.subject.contains("noch ein Tag"))
        .unwrap();
    assert_eq!(last.state, MailState::Shown);
}

/// Quiet hours survive a change of the profile, and wrong ones are refused whole.
#[testkit::twin]
async fn quiet_hours_stay_when_the_profile_changes(db: TestDatabase) {
    let world = World::new(db).await;
    account::save_quiet(&world.jonas(), nightly())
        .await
        .unwrap();
    let known = account::quiet(&world.jonas()).await.unwrap();
    let profile = account::profile(&world.jonas()).await.unwrap();
    let input = account::Profile {
        name: "Jonas Gross".into(),
        locale: profile.locale,
        zone: profile.zone,
        settings: (&profile.settings).into(),
    };
    account::save_profile(&world.jonas(), input).await.unwrap();
    assert_eq!(account::quiet(&world.jonas()).await.unwrap(), known);
    let wrong = QuietDraft {
        to: "20:00".into(),
        ..nightly()
    };
    let refused = account::save_quiet(&world.jonas(), wrong).await;
    assert_eq!(key(refused), "field-quiet-all-day");
    assert_eq!(account::quiet(&world.jonas()).await.unwrap(), known);
}
