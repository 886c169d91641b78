//! A contractor proposes; the client accepts as the next version, or declines.

use app::instruction::proposal::{self, accept, decline, propose};
use app::instruction::{WaitingFor, question, waiting};
use domain::instruction::proposal::{ProposalDraft, ProposalState};
use store::instruction::question::Source;
use testkit::TestDatabase;

use super::Stage;
use crate::world::key;

fn wish(spot: &str, text: &str) -> ProposalDraft {
    ProposalDraft {
        spot: spot.into(),
        text: text.into(),
        why: "Geht schneller".into(),
    }
}

/// 3.37, C7: proposal → accept → new version with the contractor as author.
#[testkit::twin]
async fn m3_37_an_accepted_proposal_is_a_version_by_the_contractor(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let id = propose(
        &world.jonas(),
        order,
        wish("line-2", "Belege am Stück buchen"),
    )
    .await
    .unwrap();
    let turns = waiting(&world.mara()).await.unwrap();
    assert_eq!(turns[0].what, WaitingFor::Decision);
    let made = accept(&world.mara(), order, id).await.unwrap();
    let latest = stage.latest().await;
    assert_eq!((made.version, latest.author), (2, world.contractor.id));
    assert_eq!(latest.body.steps[1].text, "Belege am Stück buchen");
    let again = accept(&world.mara(), order, id).await;
    assert_eq!(key(again), "refusal-proposal-decided");
    let sources = question::sources(&world.mara(), stage.instruction).await;
    assert_eq!(sources.unwrap(), [(2, Source::Proposal(id))]);
    assert!(waiting(&world.mara()).await.unwrap().is_empty());
    let room = app::agreement::room(&world.jonas(), order).await.unwrap();
    assert_eq!(
        room.binding.about.version, 1,
        "the order keeps what was signed"
    );
    world.is_in_order().await;
}

/// A line that changed meanwhile is named, never silently overwritten; a reason goes with a no.
#[testkit::twin]
async fn a_stale_proposal_is_named(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let id = propose(&world.jonas(), order, wish("line-2", "Anders buchen"))
        .await
        .unwrap();
    stage.rewrite(2, "Inzwischen neu").await;
    let compared = proposal::show(&world.mara(), order, id).await.unwrap();
    assert!(compared.is_stale);
    let refused = accept(&world.mara(), order, id).await;
    assert_eq!(key(refused), "refusal-proposal-stale");
    assert_eq!(stage.latest().await.body.steps[1].text, "Inzwischen neu");
    let silent = decline(&world.mara(), order, (id, " ".into())).await;
    assert_eq!(key(silent), "field-required");
    decline(&world.mara(), order, (id, "Ist schon anders.".into()))
        .await
        .unwrap();
    let known = proposal::of_order(&world.jonas(), order).await.unwrap();
    let ProposalState::Declined { reason, .. } = &known[0].state else {
        panic!("not declined")
    };
    assert_eq!(reason, "Ist schon anders.");
    world.is_in_order().await;
}

/// Only the contractor proposes, only the client decides, and nobody else sees anything.
#[testkit::twin]
async fn each_side_does_its_part(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let order = stage.in_work().await;
    let id = propose(&world.jonas(), order, wish("new", "Ablage aufräumen"))
        .await
        .unwrap();
    for other in [world.mara(), world.ines()] {
        let made = propose(&other, order, wish("new", "x")).await;
        assert_eq!(key(made), "not-found");
        assert_eq!(key(proposal::form(&other, order).await), "not-found");
    }
    for other in [world.jonas(), world.ines()] {
        assert_eq!(key(accept(&other, order, id).await), "not-found");
        let declined = decline(&other, order, (id, "x".into())).await;
        assert_eq!(key(declined), "not-found");
    }
    assert_eq!(
        key(proposal::show(&world.ines(), order, id).await),
        "not-found"
    );
    assert_eq!(
        key(proposal::of_order(&world.ines(), order).await),
        "not-found"
    );
    let same = propose(&world.jonas(), order, wish("line-2", "Belege buchen")).await;
    assert_eq!(key(same), "refusal-proposal-unchanged");
    let nowhere = propose(&world.jonas(), order, wish("line-77", "x")).await;
    assert!(matches!(nowhere, Err(app::Failure::Invalid(_))));
    for number in 1..20 {
        let more = wish("new", &format!("Schritt {number}"));
        propose(&world.jonas(), order, more).await.unwrap();
    }
    let more = propose(&world.jonas(), order, wish("new", "zu viel")).await;
    assert_eq!(key(more), "refusal-proposal-too-many");
}
