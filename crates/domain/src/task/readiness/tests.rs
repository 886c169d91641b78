//! Fixed answers give fixed results.

use std::collections::BTreeSet;

use kernel::{AccountId, Minutes, TaskId};
use proptest::prelude::*;

use super::super::day::WeekLoad;
use super::super::fixture::facts;
use super::super::{Frequency, Marks, Task, TaskState};
use super::*;
use crate::account::Settings;

fn all(about: About) -> Vec<Question> {
    let parts = Part::ALL.into_iter();
    parts
        .flat_map(|part| part.questions(about).iter().copied())
        .collect()
}

/// Everything answered well, except these.
fn replies(about: About, held_back: &[Question]) -> Replies {
    let reply = |question: Question| Reply {
        yes: question.holds_back(true) == held_back.contains(&question),
        ticked: false,
    };
    let asked = all(about).into_iter();
    asked.map(|question| (question, reply(question))).collect()
}

fn known() -> BTreeSet<Question> {
    BTreeSet::new()
}

/// Mission 2.1: fixed answer sets give the expected result.
#[test]
fn m2_1_fixed_answers_give_fixed_results() {
    use Question::{BestMyself, Cost, Desk, EveryStep, Explaining, Feedback, Result};
    let four = [BestMyself, Explaining, Feedback, Cost];
    let five = [BestMyself, Explaining, Feedback, Cost, EveryStep];
    let table: [(&[Question], Outcome); 7] = [
        (&[], Outcome::Ready),
        (&[Result], Outcome::NotYet),
        (&[Desk, Result], Outcome::NotYet),
        (&[BestMyself], Outcome::Ready),
        (&four[..3], Outcome::Ready),
        (&four, Outcome::NotYet),
        (&five, Outcome::NotYet),
    ];
    let weekly = facts(180, 2, 1, false);
    for (held_back, outcome) in table {
        let oneself = assess(None, &replies(About::Oneself, held_back), &known());
        assert_eq!(oneself.outcome, Some(outcome), "{held_back:?}");
        let task = assess(Some(&weekly), &replies(About::Task, held_back), &known());
        assert_eq!(task.outcome, Some(outcome), "{held_back:?}");
    }
}

/// Mission 2.1: each "no" gives one small step, and only a "no" does.
#[test]
fn m2_1_each_no_gives_exactly_one_step_with_minutes() {
    for about in [About::Oneself, About::Task] {
        let weekly = facts(180, 2, 1, false);
        let task = (about == About::Task).then_some(&weekly);
        for question in all(about) {
            let found = assess(task, &replies(about, &[question]), &known());
            let steps: Vec<Question> = found.steps.iter().map(|step| step.question).collect();
            assert_eq!(steps, [question]);
            assert!(
                (1..=10).contains(&found.minutes_left().get()),
                "{question:?}"
            );
        }
        assert_eq!(assess(task, &replies(about, &[]), &known()).steps, []);
    }
}

/// Mission 2.1: core work, work in person and what is done sooner than explained had better stay.
#[test]
fn m2_1_some_tasks_had_better_stay() {
    let fine = replies(About::Task, &[]);
    let outcome = |facts: &super::super::TaskFacts, replies: &Replies| {
        assess(Some(facts), replies, &known()).outcome
    };
    let core = facts(180, 2, 1, true);
    assert_eq!(
        outcome(&core, &fine),
        Some(Outcome::NotThisTask(Unfit::Core))
    );
    assert_eq!(
        outcome(&core, &Replies::new()),
        Some(Outcome::NotThisTask(Unfit::Core)),
        "known before anything is answered"
    );
    let weekly = facts(180, 2, 1, false);
    let mut personal = replies(About::Task, &[Question::Personal]);
    let stays = Some(Outcome::NotThisTask(Unfit::Personal));
    assert_eq!(outcome(&weekly, &personal), stays);
    personal
        .entry(Question::Personal)
        .and_modify(|reply| reply.ticked = true);
    assert_eq!(
        outcome(&weekly, &personal),
        Some(Outcome::Ready),
        "a part of it was split off"
    );
    let mut once = facts(30, 2, 1, false);
    once.frequency = Frequency::Once;
    assert_eq!(
        outcome(&once, &fine),
        Some(Outcome::NotThisTask(Unfit::TooSmall))
    );
    once.minutes_per_week = Minutes(31);
    assert_eq!(outcome(&once, &fine), Some(Outcome::Ready));
}

/// Mission 2.14: the whole check in under ten minutes, and it can be left on the way.
#[test]
fn m2_14_the_check_is_short_and_can_be_left() {
    let minutes: i64 = Part::ALL.iter().map(|part| part.minutes().get()).sum();
    assert!(minutes < 10, "{minutes}");
    assert!(all(About::Oneself).len() <= 14 && all(About::Task).len() <= 14);
    let mut some = replies(About::Oneself, &[Question::Result]);
    some.remove(&Question::EveryStep);
    let found = assess(None, &some, &known());
    assert_eq!(
        (found.outcome, found.open.as_slice()),
        (None, &[Question::EveryStep][..])
    );
    assert_eq!(found.steps.len(), 1, "what is known is shown on the way");
}

/// Mission 2.14: what is done, seen or ticked, holds nobody back any more.
#[test]
fn m2_14_a_step_that_is_done_counts() {
    let mut given = replies(About::Oneself, &[Question::Result, Question::Desk]);
    let seen = BTreeSet::from([Question::Result]);
    let found = assess(None, &given, &seen);
    assert_eq!(found.outcome, Some(Outcome::NotYet));
    assert_eq!(found.minutes_left(), Question::Desk.minutes());
    given
        .entry(Question::Desk)
        .and_modify(|reply| reply.ticked = true);
    let found = assess(None, &given, &seen);
    assert_eq!(found.outcome, Some(Outcome::Ready));
    let states: Vec<StepState> = found.steps.iter().map(|step| step.state).collect();
    assert_eq!(states, [StepState::Known, StepState::Ticked]);
}

/// Mission 2.22: four or five of five beliefs are many; what was done against one counts.
#[test]
fn m2_22_four_of_five_beliefs_are_many() {
    let beliefs = Part::LettingGo.questions(About::Oneself);
    for count in 0..=5 {
        let given = replies(About::Oneself, &beliefs[..count]);
        assert_eq!(beliefs_held(&given, &known()), count);
    }
    let given = replies(About::Oneself, &beliefs[..4]);
    assert_eq!(beliefs_held(&given, &BTreeSet::from([beliefs[0]])), 3);
}

#[test]
fn codes_are_read_back() {
    for question in Question::ALL {
        assert_eq!(Question::from_code(question.code()), Some(question));
        assert!(
            question
                .part()
                .questions(About::Oneself)
                .contains(&question)
                || question == Question::Personal
        );
    }
    assert_eq!(Question::from_code("mood"), None);
}

fn task(minutes: i64, ability: i64, core: bool) -> Task {
    Task {
        id: TaskId::from_bytes([u8::try_from(minutes % 251).unwrap(); 16]),
        owner: AccountId::from_bytes([2; 16]),
        facts: facts(minutes, ability, 3, core),
        moved_to: None,
        marks: Marks::default(),
        state: TaskState::Open,
    }
}

/// A task others must not see.
fn secret(minutes: i64) -> Task {
    let mut task = task(minutes, 5, false);
    task.marks.confidential = true;
    task
}

fn week(hours: i64) -> WeekLoad {
    WeekLoad::of(Minutes(hours * 60), &Settings::default())
}

/// Mission 2.16: high overload and no instruction yet → the smallest ready task.
#[test]
fn m2_16_the_smallest_ready_task_comes_first() {
    let mut once = task(10, 5, false);
    once.facts.frequency = Frequency::Once;
    let done = Task {
        state: TaskState::Done {
            at: kernel::Timestamp::EPOCH,
        },
        ..task(15, 5, false)
    };
    let tasks = [
        task(240, 5, false),
        task(20, 2, false),
        task(30, 5, true),
        task(90, 3, false),
        task(0, 5, false),
        once,
        done,
        secret(60),
    ];
    let found = emergency(week(57), false, &tasks).unwrap();
    assert_eq!((found.task.id, found.frees), (tasks[3].id, Minutes(90)));
    assert_eq!(
        emergency(week(57), true, &tasks),
        None,
        "there is an instruction"
    );
    assert_eq!(
        emergency(week(56), false, &tasks),
        None,
        "47.5 hours and a fifth are 57"
    );
    assert_eq!(
        emergency(week(70), false, &[task(241, 5, false)]),
        None,
        "too large for a start"
    );
    assert_eq!(
        emergency(week(70), false, &[secret(60)]),
        None,
        "what is confidential is no start"
    );
    let mut hated = task(90, 5, false);
    hated.facts = facts(90, 5, 1, false);
    hated.id = TaskId::from_bytes([9; 16]);
    let two = [task(90, 3, false), hated];
    assert_eq!(emergency(week(70), false, &two).unwrap().task.id, two[1].id);
}

proptest! {
    #[test]
    fn no_number_panics(load in any::<i64>(), target in any::<i64>(), minutes in any::<i64>()) {
        let week = WeekLoad {
            load: Minutes(load),
            target: Minutes(target),
            gap: Minutes::ZERO,
        };
        let mut huge = task(60, 5, false);
        huge.facts.minutes_per_week = Minutes(minutes);
        let _ = emergency(week, false, [&huge]);
    }

    /// Whatever is answered: nothing is ever forbidden, and a step belongs to an answer.
    #[test]
    fn m2_15_every_result_is_advice(bits in any::<u16>(), core in any::<bool>()) {
        let given: Replies = (0..).zip(all(About::Task)).map(|(bit, question)| {
            (question, Reply { yes: bits & (1 << bit) != 0, ticked: false })
        }).collect();
        let weekly = facts(180, 2, 1, core);
        let found = assess(Some(&weekly), &given, &known());
        prop_assert!(found.outcome.is_some() && found.open.is_empty());
        let held: Vec<Question> = all(About::Task).into_iter()
            .filter(|question| question.holds_back(given[question].yes)).collect();
        let steps: Vec<Question> = found.steps.iter().map(|step| step.question).collect();
        prop_assert_eq!(steps, held);
    }
}
