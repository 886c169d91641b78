//! A newer version binds a running order only when both agreed.

use app::agreement::{self, assistance, room};
use app::instruction::consent::{agree, decline, offer, show};
use app::instruction::proposal::{accept as accept_proposal, propose};
use app::instruction::{WaitingFor, waiting};
use app::review;
use domain::instruction::LineId;
use domain::instruction::consent::ConsentRefusal;
use domain::instruction::proposal::ProposalDraft;
use domain::notice::{EventKind, Value};
use testkit::TestDatabase;

use super::Stage;
use crate::assistance::{draft, secure, sign, view};
use crate::world::{delivery, key, satisfied};

/// 1.10: editing after the signature makes a new version; it needs consent, and the contract stays.
#[testkit::twin]
async fn m1_10_a_version_after_the_signature_needs_consent(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let signed = room(&world.jonas(), order).await.unwrap().hash;
    let newer = stage.rewrite(3, "Jeder Beleg hat zwei Buchungen").await;
    let text = async || {
        let room = room(&world.jonas(), order).await.unwrap();
        room.binding.body.criteria[0].text.clone()
    };
    let old = "Jeder Beleg hat eine Buchung";
    assert_eq!(text().await, old);
    let seen = show(&world.jonas(), order).await.unwrap();
    assert!(seen.newer.is_none(), "the client's drafts are hers");
    offer(&world.mara(), order, newer).await.unwrap();
    assert_eq!(text().await, old, "an offer changes nothing");
    let own = agree(&world.mara(), order, newer).await;
    assert_eq!(key(own), "refusal-consent-own-offer");
    assert_eq!(key(agree(&world.jonas(), order, 7).await), "conflict");
    let turns = waiting(&world.jonas()).await.unwrap();
    assert_eq!(turns[0].what, WaitingFor::Consent);
    agree(&world.jonas(), order, newer).await.unwrap();
    assert_eq!(text().await, "Jeder Beleg hat zwei Buchungen");

    let after = room(&world.jonas(), order).await.unwrap();
    assert_eq!(after.hash, signed, "the contract stays as it was signed");
    assert_eq!(after.binding.since, Some(world.jonas().now));
    let agreed = after
        .timeline
        .iter()
        .find(|e| e.kind == EventKind::VersionAgreed);
    let digest = stage.latest().await.digest.to_string();
    assert_eq!(agreed.unwrap().details["digest"], Value::Text(digest));
    // Delivery and acceptance are measured by the version that was agreed.
    let mut done = delivery();
    done.ticked = [LineId(3)].into();
    review::deliver(&world.jonas(), order, done).await.unwrap();
    review::accept(&world.mara(), order, satisfied(98))
        .await
        .unwrap();
    world.is_in_order().await;
}

/// What was delivered is decided by the must criteria it was delivered under.
#[testkit::twin]
async fn a_delivered_order_keeps_its_must_criteria(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let first = stage.rewrite(3, "Jeder Beleg hat zwei Buchungen").await;
    offer(&world.mara(), order, first).await.unwrap();
    let mut done = delivery();
    done.ticked = [LineId(3)].into();
    review::deliver(&world.jonas(), order, done).await.unwrap();
    let late = agree(&world.jonas(), order, first).await;
    assert_eq!(key(late), "refusal-consent-must-changed");
    decline(&world.mara(), order, first).await.unwrap();
    let again = offer(&world.mara(), order, first).await;
    assert_eq!(key(again), "refusal-consent-must-changed");
    let shown = show(&world.mara(), order).await.unwrap();
    assert!(!shown.may_offer);
    assert_eq!(shown.obstacle, Some(ConsentRefusal::MustChanged));
    stage.rewrite(3, "Jeder Beleg hat eine Buchung").await;
    let soft = stage.rewrite(1, "Belege gut sortieren").await;
    offer(&world.mara(), order, soft).await.unwrap();
    agree(&world.jonas(), order, soft).await.unwrap();
    world.is_in_order().await;
}

/// Silence agrees to nothing; strangers see nothing; before the signatures there is nothing.
#[testkit::twin]
async fn silence_agrees_to_nothing(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.chosen().await;
    let newer = stage.rewrite(1, "Belege gut sortieren").await;
    let early = offer(&world.mara(), order, newer).await;
    assert_eq!(key(early), "refusal-consent-not-signed");
    stage.sign_and_secure(order).await;
    agreement::start(&world.jonas(), order).await.unwrap();
    let unknown = offer(&world.jonas(), order, newer).await;
    assert_eq!(key(unknown), "not-found", "not the contractor's version");
    for act in [
        offer(&world.ines(), order, newer).await,
        agree(&world.ines(), order, newer).await,
        decline(&world.ines(), order, newer).await,
        show(&world.ines(), order).await.map(drop),
    ] {
        assert_eq!(key(act), "not-found");
    }
    offer(&world.mara(), order, newer).await.unwrap();
    let twice = offer(&world.mara(), order, newer).await;
    assert_eq!(key(twice), "refusal-consent-waiting");
    world.pass_days(14);
    assert_eq!(key(agree(&world.jonas(), order, newer).await), "not-found");
    assert!(waiting(&world.jonas()).await.unwrap().is_empty());
    let room = room(&world.jonas(), order).await.unwrap();
    assert_eq!(room.binding.about.version, 1);
    offer(&world.mara(), order, newer).await.unwrap();
}

/// A proposal accepted on top of a version the client keeps to herself does not open that version.
#[testkit::twin]
async fn an_accepted_proposal_opens_no_private_version(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let suggest = async |spot: &str, text: &str| {
        let draft = ProposalDraft {
            spot: spot.into(),
            text: text.into(),
            why: String::new(),
        };
        let id = propose(&world.jonas(), order, draft).await.unwrap();
        let made = accept_proposal(&world.mara(), order, id).await;
        made.unwrap().version
    };
    let own = suggest("line-1", "Belege gut sortieren").await;
    let seen = show(&world.jonas(), order).await.unwrap();
    assert_eq!(seen.newer.map(|newer| newer.number), Some(own));
    stage.rewrite(4, "Noch geheim").await;
    let mixed = suggest("line-2", "Belege schnell buchen").await;
    let seen = show(&world.jonas(), order).await.unwrap();
    assert!(seen.newer.is_none() && !seen.may_offer, "her text is hers");
    assert_eq!(key(offer(&world.jonas(), order, mixed).await), "not-found");
    offer(&world.mara(), order, mixed).await.unwrap();
    let seen = show(&world.jonas(), order).await.unwrap();
    assert_eq!(seen.newer.map(|newer| newer.number), Some(mixed));
    world.pass_days(14);
    offer(&world.jonas(), order, mixed).await.unwrap();
}

/// "The same once more" repeats what was agreed on last, not what the first contract said.
#[testkit::twin]
async fn the_next_order_repeats_what_was_agreed_on_last(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let newer = stage.rewrite(1, "Belege gut sortieren").await;
    offer(&world.mara(), order, newer).await.unwrap();
    agree(&world.jonas(), order, newer).await.unwrap();
    let mut done = delivery();
    done.ticked = [LineId(3)].into();
    review::deliver(&world.jonas(), order, done).await.unwrap();
    review::accept(&world.mara(), order, satisfied(98))
        .await
        .unwrap();
    let next = agreement::again(&world.mara(), order, None).await.unwrap();
    let shown = room(&world.mara(), next.order).await.unwrap();
    assert_eq!(shown.binding.about.version, newer);
    assert_eq!(shown.binding.body.steps[0].text, "Belege gut sortieren");
    let differences = agreement::since_last(&world.mara(), next.order).await;
    assert!(differences.unwrap().differences.is_empty());
    world.is_in_order().await;
}

/// 1.10, 2.25, I4: what both agree on in one week of a cooperation holds in the weeks after it, whether
/// their orders are made already or not; earlier weeks stay as they are.
#[testkit::twin]
async fn m1_10_a_newer_version_holds_in_the_next_weeks(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let mut done = delivery();
    done.ticked = [LineId(3)].into();
    review::deliver(&world.jonas(), order, done).await.unwrap();
    review::accept(&world.mara(), order, satisfied(100))
        .await
        .unwrap();
    let id = assistance::propose(&world.mara(), order, draft()).await;
    let id = id.unwrap();
    sign(world.mara(), id).await.unwrap();
    sign(world.jonas(), id).await.unwrap();
    let week = async |number: usize| view(world, id).await.weeks[number - 1].order;
    let text = async |number: usize| {
        let room = room(&world.jonas(), week(number).await).await.unwrap();
        room.binding.body.criteria[0].text.clone()
    };
    let first = week(1).await;
    secure(world, first).await;
    agreement::start(&world.jonas(), first).await.unwrap();
    world.set("2026-03-12T09:00:00Z".parse().unwrap());
    world.run_due().await;
    let (old, new) = (
        "Jeder Beleg hat eine Buchung",
        "Jeder Beleg hat zwei Buchungen",
    );
    assert_eq!(text(2).await, old);
    let newer = stage.rewrite(3, new).await;
    offer(&world.mara(), first, newer).await.unwrap();
    assert_eq!(text(2).await, old, "an offer changes nothing");
    agree(&world.jonas(), first, newer).await.unwrap();
    assert_eq!([text(1).await, text(2).await], [new, new]);
    // The third is made later; nobody agrees once more.
    world.set("2026-03-18T09:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(text(3).await, new);
    world.is_in_order().await;

    // The other way round nothing changes: week 3 speaks for the weeks after it alone.
    let newest = stage.rewrite(3, "Jeder Beleg hat drei Buchungen").await;
    let third = week(3).await;
    offer(&world.mara(), third, newest).await.unwrap();
    agree(&world.jonas(), third, newest).await.unwrap();
    assert_eq!(text(2).await, new);
    assert_ne!(text(3).await, new);
    world.is_in_order().await;
}
