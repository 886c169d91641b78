use kernel::{AccountId, TaskId};
use proptest::prelude::*;

use super::super::fixture::facts;
use super::super::{Frequency, Rating, TaskFacts};
use super::*;

fn task(frequency: Frequency, minutes: i64, core: bool) -> Task {
    let facts = TaskFacts {
        frequency,
        ..facts(minutes, 3, 2, core)
    };
    Task::new(
        TaskId::from_bytes([1; 16]),
        AccountId::from_bytes([2; 16]),
        facts,
    )
}

/// `splits`, `needs_expertise`, `confidential`, `wants_ideas`; how often is the task's.
fn best(frequency: Frequency, minutes: i64, core: bool, said: [bool; 4]) -> Kind {
    let task = task(frequency, minutes, core);
    let answers = Answers {
        splits: said[0],
        needs_expertise: said[1],
        confidential: said[2],
        wants_ideas: said[3],
        ..Answers::of(&task)
    };
    choose(&task, answers)[0].kind
}

#[test]
fn m1_1_the_chooser_leads_to_the_kind_that_fits() {
    use Frequency::{Daily, Monthly, Once, Weekly};
    let (no, yes) = (false, true);
    let table = [
        // often, minutes, core, [splits, head, confidential, ideas] → kind
        (Weekly, 180, no, [no, no, no, no], Kind::Assistant),
        (Daily, 300, no, [no, yes, no, no], Kind::Assistant),
        (Monthly, 120, no, [no, no, yes, no], Kind::Assistant),
        (Once, 2_000, no, [no, no, no, no], Kind::Project),
        (Once, 2_000, no, [no, yes, no, no], Kind::Project),
        (Once, 2_000, no, [no, yes, yes, no], Kind::Project),
        (Once, 2_000, no, [yes, yes, no, no], Kind::Project),
        (Once, 2_000, no, [yes, no, no, no], Kind::MicroJob),
        (Weekly, 180, no, [yes, no, no, no], Kind::MicroJob),
        (Once, 2_000, no, [yes, no, yes, no], Kind::Project),
        (Weekly, 180, no, [yes, no, yes, no], Kind::Assistant),
        (Once, 2_000, no, [no, no, no, yes], Kind::Ideas),
        (Once, 2_000, no, [no, no, yes, yes], Kind::Project),
        (Weekly, 180, yes, [no, no, no, no], Kind::Keep),
        (Once, 2_000, yes, [yes, no, no, yes], Kind::Keep),
        (Weekly, 10, no, [no, no, no, no], Kind::Keep),
        (Weekly, 0, no, [no, no, no, no], Kind::Assistant),
        (Once, 0, no, [no, no, no, no], Kind::Project),
    ];
    for (often, minutes, core, said, kind) in table {
        let case = (often, minutes, core, said);
        assert_eq!(best(often, minutes, core, said), kind, "{case:?}");
    }
}

/// What nobody said is not claimed: neither that a task is quickly done nor that it takes time.
#[test]
fn m1_1_without_hours_nothing_is_said_of_them() {
    let keep = |task: &Task| {
        let advice = choose(task, Answers::of(task));
        let found = advice.into_iter().find(|one| one.kind == Kind::Keep);
        found.unwrap().reasons
    };
    let unknown = task(Frequency::Weekly, 0, false);
    assert_eq!(keep(&unknown), [(Why::HoursUnknown, true)]);
    let moved = Task {
        moved_to: Some(Triage::Keep),
        ..task(Frequency::Weekly, 0, false)
    };
    let mut cannot = moved.clone();
    cannot.facts.ability = Rating::LOWEST;
    assert_eq!(keep(&cannot), [(Why::OwnChoice, true)]);
    let long = Task {
        moved_to: Some(Triage::Keep),
        ..task(Frequency::Weekly, 300, false)
    };
    assert_eq!(keep(&long), [(Why::OwnChoice, true)]);
}

proptest! {
    /// Mission 4.16: whatever else is said, confidential work is advised against for the crowd.
    #[test]
    fn m4_16_confidential_work_is_advised_against_for_the_crowd(
        comes_back: bool, splits: bool, needs_expertise: bool, wants_ideas: bool,
        minutes in 0_i64..3_000,
    ) {
        let task = task(Frequency::Weekly, minutes, false);
        let answers = Answers {
            comes_back, splits, needs_expertise, confidential: true, wants_ideas,
        };
        for advice in choose(&task, answers) {
            let is_crowd = matches!(advice.kind, Kind::MicroJob | Kind::Ideas);
            prop_assert_eq!(advice.fit == Fit::Against, is_crowd);
            prop_assert_eq!(advice.reasons.contains(&(Why::Exposed, false)), is_crowd);
        }
    }

    /// Mission 1.13: core work is advised against whichever way, and never forbidden.
    #[test]
    fn m1_13_core_work_is_kept(splits: bool, wants_ideas: bool, comes_back: bool) {
        let task = task(Frequency::Weekly, 600, true);
        let answers = Answers { comes_back, splits, wants_ideas, ..Answers::default() };
        let advice = choose(&task, answers);
        prop_assert_eq!((advice[0].kind, advice[0].fit), (Kind::Keep, Fit::Best));
        prop_assert!(advice[1..].iter().all(|one| one.fit == Fit::Against));
    }
}
