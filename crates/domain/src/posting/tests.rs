//! What ads promise: complete, measurable, and open only as long as they say.

use kernel::{Minutes, Money, PostingId};
use proptest::prelude::*;

use super::fixture::*;
use super::*;
use crate::instruction::CriterionKind;
use crate::task::Frequency;

fn publish(draft: PostingDraft) -> Result<Posting, PostingRefusal> {
    posting(draft).publish(basis(&version(CriterionKind::Must)), day(1))
}

#[test]
fn m2_2_an_ad_needs_tasks_skills_hours_and_budget() {
    let table: [(&str, PostingDraft); 7] = [
        (
            "tasks",
            PostingDraft {
                tasks: " ".into(),
                ..draft()
            },
        ),
        (
            "skills",
            PostingDraft {
                skills: String::new(),
                ..draft()
            },
        ),
        (
            "hours",
            PostingDraft {
                hours: None,
                ..draft()
            },
        ),
        (
            "budget",
            PostingDraft {
                budget: None,
                ..draft()
            },
        ),
        (
            "question-1",
            PostingDraft {
                question_1: String::new(),
                ..draft()
            },
        ),
        (
            "question-2",
            PostingDraft {
                question_2: String::new(),
                ..draft()
            },
        ),
        (
            "due-at",
            PostingDraft {
                due_at: None,
                ..draft()
            },
        ),
    ];
    for (field, draft) in table {
        let refusal = publish(draft).unwrap_err();
        let fields: Vec<&str> = refusal
            .field_errors()
            .iter()
            .map(|e| e.field.as_ref())
            .collect();
        assert_eq!(fields, [field]);
    }
    let all = publish(PostingDraft::default()).unwrap_err();
    assert_eq!(
        all.field_errors().len(),
        8,
        "every missing input is named at once"
    );
}

#[test]
fn m2_2_all_four_expectations_appear_in_the_ad() {
    let ad = publish(draft()).unwrap();
    let terms = ad.state.terms().unwrap();
    assert_eq!(terms.tasks, draft().tasks);
    assert_eq!(terms.skills, draft().skills);
    assert_eq!(terms.hours, Minutes(360));
    assert_eq!(terms.budget, Money::euro_cents(36_000));
}

#[test]
fn wrong_inputs_are_refused_by_name() {
    let table = [
        (
            "field-date-in-past",
            PostingDraft {
                due_at: Some(day(1)),
                ..draft()
            },
        ),
        (
            "field-date-too-far",
            PostingDraft {
                due_at: Some(day(2000)),
                ..draft()
            },
        ),
        (
            "field-hours-not-positive",
            PostingDraft {
                hours: Some(Minutes(0)),
                ..draft()
            },
        ),
        (
            "field-hours-too-many-for-project",
            PostingDraft {
                hours: Some(Minutes(i64::MAX)),
                ..draft()
            },
        ),
        (
            "field-amount-not-positive",
            PostingDraft {
                budget: Some(Money::euro_cents(-1)),
                ..draft()
            },
        ),
        (
            "field-question-repeated",
            PostingDraft {
                question_2: draft().question_1,
                ..draft()
            },
        ),
        (
            "field-too-short",
            PostingDraft {
                question_1: "Wie?".into(),
                ..draft()
            },
        ),
    ];
    for (key, draft) in table {
        assert_eq!(publish(draft).unwrap_err().field_errors()[0].key, key);
    }
}

#[test]
fn m1_9_routine_work_is_not_published_without_an_instruction() {
    let ad = posting(draft());
    let routine = WorkBasis {
        frequency: Frequency::Weekly,
        instruction: None,
    };
    let refusal = ad.clone().publish(routine, day(1)).unwrap_err();
    assert_eq!(refusal, PostingRefusal::RoutineWithoutInstruction);
    let once = WorkBasis {
        frequency: Frequency::Once,
        instruction: None,
    };
    assert_eq!(
        ad.publish(once, day(1)).unwrap_err(),
        PostingRefusal::NothingToMeasure
    );
}

#[test]
fn m2_3_work_is_not_published_without_a_must_criterion() {
    let taste = version(CriterionKind::Taste);
    let refusal = posting(draft()).publish(basis(&taste), day(1)).unwrap_err();
    assert_eq!(refusal, PostingRefusal::NothingToMeasure);
}

#[test]
fn all_obstacles_are_listed_together() {
    let empty = posting(PostingDraft::default());
    let routine = WorkBasis {
        frequency: Frequency::Daily,
        instruction: None,
    };
    let obstacles = empty.obstacles(routine, day(1));
    assert_eq!(obstacles.len(), 2);
    assert_eq!(obstacles[0], PostingRefusal::RoutineWithoutInstruction);
    assert_eq!(obstacles[1].field_errors().len(), 8);
    let complete = posting(draft());
    assert_eq!(
        complete.obstacles(basis(&version(CriterionKind::Must)), day(1)),
        []
    );
}

#[test]
fn m1_10_the_ad_names_the_version_it_was_published_with() {
    let version = version(CriterionKind::Must);
    let ad = posting(draft()).publish(basis(&version), day(1)).unwrap();
    assert_eq!(ad.state.terms().unwrap().instruction, version.reference());
}

#[test]
fn an_ad_closes_after_30_days_or_when_the_work_is_due() {
    let closes = |due| match publish(PostingDraft {
        due_at: Some(due),
        ..draft()
    })
    .unwrap()
    .state
    {
        PostingState::Published { closes_at, .. } => closes_at,
        other => panic!("{other:?}"),
    };
    assert_eq!(closes(day(60)), day(31));
    assert_eq!(closes(day(5)), day(5));
}

#[test]
fn the_clock_closes_an_ad_once_and_not_early() {
    let early = published().close(Closing::TimeRanOut, day(30)).unwrap_err();
    assert_eq!(early, PostingRefusal::StillOpen { closes_at: day(31) });
    let closed = published().close(Closing::TimeRanOut, day(31)).unwrap();
    assert_eq!(closed.state.code(), "closed");
    let again = closed.clone().close(Closing::TimeRanOut, day(32));
    assert_eq!(
        again,
        Err(PostingRefusal::NotPublished),
        "firing twice does no harm"
    );
    assert_eq!(
        published()
            .close(Closing::ByClient, day(2))
            .unwrap()
            .state
            .code(),
        "closed"
    );
    let copy = closed.copy(PostingId::from_bytes([8; 16])).unwrap();
    let PostingState::Draft { draft: copied } = copy.state else {
        panic!("not a draft")
    };
    assert_eq!((copied.title, copied.due_at), (draft().title, None));
}

#[test]
fn only_drafts_are_edited_and_published() {
    assert_eq!(published().edit(draft()), Err(PostingRefusal::NotADraft));
    let again = published().publish(basis(&version(CriterionKind::Must)), day(2));
    assert_eq!(again, Err(PostingRefusal::NotADraft));
    let huge = PostingDraft {
        title: "a".repeat(201),
        ..draft()
    };
    assert_eq!(
        posting(draft())
            .edit(huge)
            .unwrap_err()
            .field_errors()
            .len(),
        1
    );
    assert!(
        posting(draft()).edit(PostingDraft::default()).is_ok(),
        "a draft may be empty"
    );
}

#[test]
fn states_are_kept_in_the_database() {
    let filled = choose(
        published(),
        offer(1, 5),
        vec![offer(1, 5)],
        (crate::people::trust::Level::default(), None),
        day(3),
    )
    .unwrap()
    .posting;
    for ad in [posting(draft()), published(), filled] {
        let json = serde_json::to_string(&ad.state).unwrap();
        assert!(
            json.contains(&format!("\"state\":\"{}\"", ad.state.code())),
            "{json}"
        );
        assert_eq!(
            serde_json::from_str::<PostingState>(&json).unwrap(),
            ad.state
        );
    }
}

proptest! {
    #[test]
    fn no_input_panics(text in ".*", minutes: i64, minor: i64, micros: i64) {
        let wild = PostingDraft {
            title: text.clone(),
            tasks: text.clone(),
            skills: text.clone(),
            hours: Some(Minutes(minutes)),
            budget: Some(Money::euro_cents(minor)),
            due_at: Some(kernel::Timestamp::from_micros(micros)),
            question_1: text.clone(),
            question_2: text.clone(),
            ..draft()
        };
        let _ = publish(wild);
    }
}
