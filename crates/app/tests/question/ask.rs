//! Asking, answering once for all, and taking the answer in.

use app::instruction::consent;
use app::instruction::question::{self, at_own, at_places};
use app::instruction::{self, Typed};
use app::posting;
use domain::instruction::LineId;
use domain::instruction::question::{Door, MOST_OPEN, Spot, placed};
use store::instruction::question::Source;
use testkit::TestDatabase;

use super::{Stage, asking};
use crate::world::key;

/// 0.8: a question at line 4 stands at line 4 in every later version, for everybody who reads it.
#[testkit::twin]
async fn m0_8_a_question_on_line_4_is_shown_at_line_4_in_every_later_version(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let (world, door) = (&stage.world, Door::Ad(stage.ad));
    let id = question::ask(&world.jonas(), door, asking("line-4", "Auch bei PDF?"))
        .await
        .unwrap();
    let line = Spot::Line(LineId(4));
    let seen = at_places(&world.jonas(), door).await.unwrap();
    assert!(seen.placed().at.contains_key(&line), "its asker sees it");
    let seen = at_places(&world.ines(), door).await.unwrap();
    assert!(seen.questions.is_empty(), "others wait for the answer");

    world.pass_days(1);
    question::answer(&world.mara(), id, "Ja, auch dort.".into())
        .await
        .unwrap();
    // Lines move: the first step goes, the criteria change places, a new line comes.
    let mara = world.mara();
    let known = instruction::show(&mara, stage.instruction).await.unwrap();
    let mut draft = known.draft;
    draft.steps.remove(0);
    draft.criteria.reverse();
    Spot::Rules.write(&mut draft, "Ganz neu");
    let typed = Typed {
        draft,
        base: known.base,
    };
    instruction::save(&mara, stage.instruction, typed)
        .await
        .unwrap();
    stage.rewrite(4, "Dateinamen sind groß").await;
    for number in 1..=3 {
        let wanted = domain::instruction::InstructionRef {
            instruction: stage.instruction,
            version: number,
        };
        let version = instruction::read_version(&mara, wanted).await.unwrap();
        let questions = at_own(&mara, stage.instruction).await.unwrap();
        let shown = placed(&questions, &version.body, version.lines_given);
        assert_eq!(
            shown.at.get(&line).map(Vec::len),
            Some(1),
            "version {number}"
        );
    }
    let seen = at_places(&world.ines(), door).await.unwrap();
    let answer = seen.questions[0].answer.clone().unwrap();
    assert_eq!(answer.text, "Ja, auch dort.", "answered once for all");
    let mails = world.mails_to(&world.contractor).await;
    assert!(
        mails
            .iter()
            .any(|mail| mail.subject.contains("beantwortet"))
    );
    world.is_in_order().await;
}

/// 3.10: an answer becomes version 2 with reference to the question, and only once. What its owner
/// is typing meanwhile is carried over.
#[testkit::twin]
async fn m3_10_an_answer_becomes_version_2_with_reference(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let (world, door) = (&stage.world, Door::Ad(stage.ad));
    let id = question::ask(&world.jonas(), door, asking("line-2", "Wohin?"))
        .await
        .unwrap();
    world.pass_days(1);
    let mara = world.mara();
    let early = question::taking(&mara, id).await;
    assert_eq!(key(early), "refusal-question-not-answered");
    question::answer(&mara, id, "Auf Konto 4711.".into())
        .await
        .unwrap();
    let again = question::answer(&mara, id, "Anders.".into()).await;
    assert_eq!(key(again), "refusal-question-answered");
    let taking = question::taking(&mara, id).await.unwrap();
    assert_eq!(taking.proposed, "Belege buchen Auf Konto 4711.");

    let mut typed = super::draft();
    typed.goal = "Halb getippt".into();
    for (step, number) in typed.steps.iter_mut().zip(1..) {
        step.id = Some(LineId(number));
    }
    let typed = Typed {
        draft: typed,
        base: 1,
    };
    instruction::keep(&mara, stage.instruction, typed)
        .await
        .unwrap();
    let text = "Belege auf Konto 4711 buchen".to_owned();
    let empty = question::take_in(&mara, id, (1, "  ".into())).await;
    assert_eq!(key(empty), "field-required");
    let outdated = question::take_in(&mara, id, (7, text.clone())).await;
    assert_eq!(key(outdated), "refusal-instruction-outdated");
    let made = question::take_in(&mara, id, (1, text.clone()))
        .await
        .unwrap();
    assert_eq!(made.version, 2);
    let twice = question::take_in(&mara, id, (2, "Noch einmal".into())).await;
    assert_eq!(key(twice), "refusal-question-taken-in");
    assert_eq!(stage.latest().await.body.steps[1].text, text);
    let sources = question::sources(&mara, stage.instruction).await.unwrap();
    assert_eq!(sources, [(2, Source::Question(id))]);
    let shown = instruction::show(&mara, stage.instruction).await.unwrap();
    assert_eq!((shown.base, shown.draft.goal.as_str()), (2, "Halb getippt"));
    assert_eq!(shown.draft.steps[1].text, text);
    let questions = at_own(&mara, stage.instruction).await.unwrap();
    assert_eq!(questions[0].taken_into, Some(2));
}

/// Who may not read the instruction finds no question, no form and no list; the owner asks nobody.
#[testkit::twin]
async fn nobody_else_asks_or_answers(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    let door = Door::Ad(stage.ad);
    let id = question::ask(&world.jonas(), door, asking("goal", "Welcher Monat?"))
        .await
        .unwrap();
    let own = question::ask(&world.mara(), door, asking("goal", "Ich?")).await;
    assert_eq!(key(own), "not-found");
    world.pass_days(1);
    for other in [world.jonas(), world.ines()] {
        assert_eq!(
            key(question::answer(&other, id, "x".into()).await),
            "not-found"
        );
        assert_eq!(key(question::own(&other, id).await), "not-found");
        assert_eq!(key(question::taking(&other, id).await), "not-found");
        let take = question::take_in(&other, id, (1, "x".into())).await;
        assert_eq!(key(take), "not-found");
        assert_eq!(key(at_own(&other, stage.instruction).await), "not-found");
        assert_eq!(
            key(question::sources(&other, stage.instruction).await),
            "not-found"
        );
        assert!(question::inbox(&other).await.unwrap().questions.is_empty());
    }
    let order = stage.chosen().await;
    let through = Door::Order(order);
    assert_eq!(key(at_places(&world.ines(), through).await), "not-found");
    let stranger = question::ask(&world.ines(), through, asking("goal", "Ich?")).await;
    assert_eq!(key(stranger), "not-found");
    let client = question::ask(&world.mara(), through, asking("goal", "Ich?")).await;
    assert_eq!(key(client), "not-found");
    // The ad is filled: whoever took part reads on, but asks no more.
    let late = question::ask(&world.jonas(), door, asking("goal", "Noch?")).await;
    assert_eq!(key(late), "refusal-question-over");
    assert_eq!(key(at_places(&world.ines(), door).await), "not-found");
    posting::show(&world.jonas(), stage.ad).await.unwrap();
}

/// Twenty open questions at one instruction are enough; an answered one makes room.
#[testkit::twin]
async fn twenty_questions_can_be_open(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let (world, door) = (&stage.world, Door::Ad(stage.ad));
    let mut last = None;
    for number in 0..MOST_OPEN {
        let wish = asking("goal", &format!("Frage {number}"));
        last = Some(question::ask(&world.jonas(), door, wish).await.unwrap());
    }
    let more = question::ask(&world.jonas(), door, asking("goal", "Noch eine")).await;
    assert_eq!(key(more), "refusal-question-too-many");
    question::ask(&world.ines(), door, asking("goal", "Meine erste"))
        .await
        .unwrap();
    world.pass_days(1);
    question::answer(&world.mara(), last.unwrap(), "Ja.".into())
        .await
        .unwrap();
    question::ask(&world.jonas(), door, asking("goal", "Noch eine"))
        .await
        .unwrap();
    for (spot, text) in [("line-99", "x"), ("goal", ""), ("", "x"), ("goal", "\u{0}")] {
        let bad = question::ask(&world.ines(), door, asking(spot, text)).await;
        assert!(
            matches!(bad, Err(app::Failure::Invalid(_))),
            "{spot:?} {text:?}"
        );
    }
}

/// Whoever reads the version of the ad reads nothing of lines and texts that came later.
#[testkit::twin]
async fn questions_at_later_lines_stay_with_those_who_read_them(db: TestDatabase) {
    let stage = Stage::new(db).await;
    let world = &stage.world;
    // Who made an offer goes on reading the ad.
    stage.offered(&world.ines()).await;
    let order = stage.in_work().await;
    let mara = world.mara();
    let known = instruction::show(&mara, stage.instruction).await.unwrap();
    let mut draft = known.draft;
    Spot::Rules.write(&mut draft, "Neuer Schritt");
    draft.goal = "Neues Ziel".into();
    let typed = Typed {
        draft,
        base: known.base,
    };
    let saved = instruction::save(&mara, stage.instruction, typed).await;
    let newer = saved.unwrap().version;
    consent::offer(&mara, order, newer).await.unwrap();
    consent::agree(&world.jonas(), order, newer).await.unwrap();
    let mut asked = Vec::new();
    for spot in ["line-5", "goal"] {
        let wish = asking(spot, "Wie genau?");
        let id = question::ask(&world.jonas(), Door::Order(order), wish).await;
        asked.push(id.unwrap());
    }
    world.pass_days(4);
    for id in asked {
        question::answer(&world.mara(), id, "So.".into())
            .await
            .unwrap();
    }
    let quotes = async |cx: &app::Cx, door| {
        let seen = at_places(cx, door).await.unwrap();
        let quotes = seen.questions.into_iter().map(|question| question.quote);
        quotes.collect::<std::collections::BTreeSet<_>>()
    };
    let ad = quotes(&world.ines(), Door::Ad(stage.ad)).await;
    assert_eq!(ad, ["Alle Belege sind gebucht".to_owned()].into());
    let both = ["Neuer Schritt".to_owned(), "Neues Ziel".to_owned()];
    let seen = quotes(&world.jonas(), Door::Order(order)).await;
    assert_eq!(seen, both.into());
}
