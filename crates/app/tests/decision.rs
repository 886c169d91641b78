//! What the contractor may decide, and the question that comes of everything else.

use std::collections::BTreeSet;

use app::instruction::question;
use app::review::NewDelivery;
use app::work::decision::{self, NewDecision};
use domain::instruction::question::Door;
use domain::instruction::{InstructionDraft, Latitude, LineId};
use domain::work::decision::{DecisionDraft, LONGEST_DECISION, Outside, Verdict};
use kernel::{Id, Money, OrderId, QuestionId};
use testkit::TestDatabase;

use crate::question::{Stage, draft};
use crate::world::{delivery, key};

/// Decides and tells up to 50 €, but always asks about discounts.
fn agreed() -> InstructionDraft {
    let mut draft = draft();
    draft.latitude = Some(Latitude::DecideAndTell);
    draft.money_limit = Some(Money::euro_cents(5_000));
    draft.details.ask_cases = "Preisnachlass\nErstattung".into();
    draft
}

fn costing(cents: Option<i64>, case: Option<i64>) -> DecisionDraft {
    DecisionDraft {
        text: "Eine zweite Prüfung bestellen".into(),
        case,
        cost: cents.map(Money::euro_cents),
    }
}

fn new(draft: DecisionDraft) -> NewDecision {
    NewDecision {
        draft,
        ..NewDecision::default()
    }
}

async fn asked(stage: &Stage, order: OrderId) -> Vec<String> {
    let at = question::at_places(&stage.world.mara(), Door::Order(order)).await;
    let questions = at.unwrap().questions.into_iter();
    questions.map(|question| question.text).collect()
}

async fn messages(stage: &Stage, order: OrderId) -> Vec<String> {
    let room = app::agreement::room(&stage.world.mara(), order).await;
    let messages = room.unwrap().messages.into_iter();
    messages.map(|message| message.body).collect()
}

/// 3.6: outside of the latitude a question is asked by itself, bundled into the client's hours as
/// every other; inside of it the client is told.
#[testkit::twin]
async fn m3_6_a_decision_outside_the_latitude_opens_a_question(db: TestDatabase) {
    let stage = Stage::with(db, agreed()).await;
    let order = stage.in_work().await;
    let jonas = stage.world.jonas();

    let inside = decision::decide(&jonas, order, new(costing(Some(5_000), None)));
    let inside = inside.await.unwrap();
    assert_eq!(inside.verdict, Verdict::Tell);
    assert!(inside.question.is_none() && inside.message.is_some());
    let told = "Entschieden: Eine zweite Prüfung bestellen\nZusätzliche Kosten: 50,00\u{a0}€";
    assert_eq!(messages(&stage, order).await, [told]);
    assert_eq!(asked(&stage, order).await, [""; 0]);

    let tried = decision::try_out(&jonas, order, costing(Some(5_001), None)).await;
    let tried = tried.unwrap();
    assert_eq!(tried.verdict, Verdict::Ask(Outside::Cost));
    assert_eq!(asked(&stage, order).await, [""; 0], "nothing is sent yet");

    let outside = decision::decide(&jonas, order, new(costing(Some(5_001), None)));
    let outside = outside.await.unwrap();
    let question = outside.question.unwrap();
    assert!(outside.message.is_none());
    // It is Monday, 10:00 in Berlin, inside of the client's hours: a quarter of an hour is gathered.
    assert_eq!(question.arrives_at.to_string(), "2026-03-02T09:15:00Z");
    assert_eq!(question.answer_by.to_string(), "2026-03-02T17:15:00Z");
    assert_eq!(
        tried.question,
        Some((question.arrives_at, question.answer_by))
    );
    assert_eq!(question.spot.to_string(), "rules");
    let words = "Darf ich das entscheiden? Eine zweite Prüfung bestellen\n\
        Zusätzliche Kosten: 50,01\u{a0}€";
    assert_eq!(question.text, words);

    let case = decision::decide(&jonas, order, new(costing(None, Some(2)))).await;
    assert_eq!(case.unwrap().verdict, Verdict::Ask(Outside::Case));
    let second = "Darf ich das entscheiden? Eine zweite Prüfung bestellen\nFall: Erstattung";
    assert_eq!(asked(&stage, order).await, [words, second]);

    // Both arrive together, as one notice.
    stage.world.pass_days(1);
    stage.world.run_due().await;
    let mails = stage.world.mails_to(&stage.world.client).await;
    let arrived = mails.iter().filter(|mail| mail.subject.contains("ragen"));
    assert_eq!(arrived.count(), 1, "{mails:?}");
    stage.world.is_in_order().await;
}

/// 3.6: who decides nothing alone asks about everything, and who decides alone sends nothing.
#[testkit::twin]
async fn m3_6_the_ends_of_the_latitude_ask_always_and_never(db: TestDatabase) {
    let mut exactly = draft();
    exactly.latitude = Some(Latitude::Exactly);
    let stage = Stage::with(db, exactly).await;
    let order = stage.in_work().await;
    let jonas = stage.world.jonas();
    let made = decision::decide(&jonas, order, new(costing(None, None))).await;
    assert_eq!(made.unwrap().verdict, Verdict::Ask(Outside::Latitude));
    assert_eq!(asked(&stage, order).await.len(), 1);

    let order = stage.world.in_work(900).await;
    let made = decision::decide(&jonas, order, new(costing(None, None))).await;
    let made = made.unwrap();
    assert_eq!(made.verdict, Verdict::Alone);
    assert!(made.question.is_none() && made.message.is_none());
    assert_eq!(messages(&stage, order).await, [""; 0]);
}

/// 3.6: only the contractor, only while it is worked on, only what was looked at, and a form once.
#[testkit::twin]
async fn m3_6_only_the_contractor_decides_and_only_in_work(db: TestDatabase) {
    let stage = Stage::with(db, agreed()).await;
    let order = stage.secured().await;
    let (mara, jonas, ines) = (stage.world.mara(), stage.world.jonas(), stage.world.ines());
    let outside = || costing(Some(9_900), None);
    let early = decision::decide(&jonas, order, new(outside())).await;
    assert_eq!(key(early), "refusal-decision-not-in-work");
    let early = decision::scope(&jonas, order).await;
    assert_eq!(key(early), "refusal-decision-not-in-work");
    app::agreement::start(&jonas, order).await.unwrap();
    for other in [&mara, &ines] {
        assert_eq!(key(decision::scope(other, order).await), "not-found");
        let made = decision::decide(other, order, new(outside())).await;
        assert_eq!(key(made), "not-found");
    }
    let scope = decision::scope(&jonas, order).await.unwrap();
    let old = NewDecision {
        version: Some(scope.version + 1),
        ..new(outside())
    };
    let old = decision::decide(&jonas, order, old).await;
    assert_eq!(key(old), "refusal-decision-outdated");
    let wrong = [
        (costing(Some(-1), None), "field-amount-not-positive"),
        (costing(None, Some(3)), "field-choice-unknown"),
        (DecisionDraft::default(), "field-required"),
    ];
    for (draft, expected) in wrong {
        let made = decision::decide(&jonas, order, new(draft)).await;
        assert_eq!(key(made), expected);
    }
    let long = DecisionDraft {
        text: "x".repeat(LONGEST_DECISION + 1),
        ..DecisionDraft::default()
    };
    let long = decision::try_out(&jonas, order, long).await;
    assert_eq!(key(long), "field-too-long");
    assert_eq!(asked(&stage, order).await, [""; 0], "nothing half-done");

    let id: QuestionId = Id::new(jonas.now, stage.world.app.entropy.as_ref());
    for _ in 0..2 {
        let twice = NewDecision {
            version: Some(scope.version),
            question: Some(id),
            ..new(outside())
        };
        let made = decision::decide(&jonas, order, twice).await.unwrap();
        assert_eq!(made.question.unwrap().id, id);
    }
    assert_eq!(asked(&stage, order).await.len(), 1);
    let seen = decision::asked_about(&mara, order, id).await;
    assert_eq!(key(seen), "not-found", "it is the asker's page");
    let delivery = NewDelivery {
        ticked: BTreeSet::from([LineId(3)]),
        ..delivery()
    };
    app::review::deliver(&jonas, order, delivery).await.unwrap();
    let late = decision::decide(&jonas, order, new(outside())).await;
    assert_eq!(key(late), "refusal-decision-not-in-work");
}
