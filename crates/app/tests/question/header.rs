//! The number in the header of every page is counted by one statement; "Heute" lists the same
//! things room by room. Both agree, whatever waits.

use app::instruction::consent;
use app::instruction::explain_back::{Word, say, want_for_ad};
use app::instruction::proposal::propose;
use app::instruction::{question, waiting};
use app::work::{self, NewMessage};
use app::{Cx, agreement, today};
use domain::instruction::proposal::ProposalDraft;
use domain::instruction::question::Door;
use kernel::OrderId;
use testkit::TestDatabase;

use super::{Stage, asking};
use crate::world::World;

/// What the page lists, and that the header says the same.
async fn listed(cx: Cx) -> usize {
    let orders = agreement::turns(&cx).await.unwrap().len();
    let ads = today::offers_to_choose(&cx).await.unwrap().len();
    let messages = today::unanswered(&cx).await.unwrap().len();
    let instructions = waiting(&cx).await.unwrap().len();
    let all = orders + ads + messages + instructions;
    let counted = today::turn_count(&cx).await.unwrap();
    assert_eq!(
        i64::try_from(all).unwrap(),
        counted,
        "{orders} orders, {ads} ads, {messages} messages, {instructions} of instructions"
    );
    all
}

/// What waits for Mara, Jonas and Ines.
async fn wait(world: &World) -> [usize; 3] {
    [
        listed(world.mara()).await,
        listed(world.jonas()).await,
        listed(world.ines()).await,
    ]
}

async fn write(cx: Cx, order: OrderId) {
    let message = NewMessage {
        body: "Darf ich fragen?".into(),
        ..NewMessage::default()
    };
    work::write_message(&cx, order, message).await.unwrap();
}

#[testkit::twin]
async fn the_number_in_the_header_is_what_the_page_lists(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    assert_eq!(wait(world).await, [0, 0, 0]);
    want_for_ad(&world.mara(), stage.ad, true).await.unwrap();
    let offer = stage.offered(&world.jonas()).await;
    assert_eq!(wait(world).await, [1, 0, 0], "an offer to choose");
    let chosen = agreement::choose(&world.mara(), offer).await.unwrap();
    let order = chosen.order;
    assert_eq!(wait(world).await, [1, 1, 0], "a signature; own words");
    stage.sign_and_secure(order).await;
    let given = Word::Give("Ich sortiere die Belege und buche sie.".into());
    say(&world.jonas(), order, given).await.unwrap();
    let before = wait(world).await;
    assert_eq!(before[0], 1, "to confirm what was understood");
    say(&world.mara(), order, Word::Confirm).await.unwrap();
    agreement::start(&world.jonas(), order).await.unwrap();
    assert_eq!(wait(world).await, [0, 1, 0], "the delivery");

    let wish = ProposalDraft {
        spot: "line-2".into(),
        text: "Belege am Stück buchen".into(),
        why: "Geht schneller".into(),
    };
    propose(&world.jonas(), order, wish).await.unwrap();
    assert_eq!(wait(world).await, [1, 1, 0], "a proposal to decide on");
    let newer = stage.rewrite(3, "Jeder Beleg hat zwei Buchungen").await;
    consent::offer(&world.mara(), order, newer).await.unwrap();
    assert_eq!(wait(world).await, [1, 2, 0], "a version to agree on");
    write(world.jonas(), order).await;
    assert_eq!(wait(world).await, [2, 2, 0], "a message to answer");
    for spot in ["line-1", "line-2"] {
        let asked = asking(spot, "Welche Belege?");
        question::ask(&world.jonas(), Door::Order(order), asked)
            .await
            .unwrap();
    }
    let known = question::inbox(&world.mara()).await.unwrap();
    if let Some(at) = known.arrives_at {
        world.set(at);
    }
    let now = wait(world).await;
    assert_eq!(now[0], 3, "two questions are one thing to do");
    let now = world.mara().now;
    work::settle(&world.mara(), order, now).await.unwrap();
    assert_eq!(wait(world).await[0], 2, "the message was put aside");
}
