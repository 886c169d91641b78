//! The answer to a delivery: what is paid, what is a reason, and how often.

use crate::Refusal;
use crate::agreement::fixture::{
    MUST, NOW, SHOULD, TASTE, agreed, at, defect, delivered, terms, time,
};
use crate::agreement::{
    AcceptRefusal, Acceptance, Action, ExtendRefusal, Facts, LONGEST_REMARK, MOST_DEFECTS,
    MoneyStep, OrderState, ReviseRefusal, Role, allowed_actions,
};
use crate::instruction::{CriterionKind, LineId};

/// 3.22, 3.23: 98 % pays everything and keeps the remark.
#[test]
fn m3_22_ninety_eight_per_cent_pays_everything() {
    let terms = terms();
    let state = delivered();
    let facts = at(&terms, &state, NOW);
    for percent in [1, 98, 100] {
        let remark = Some("  Nächstes Mal kleine Dateinamen \n");
        let done = state
            .clone()
            .accept(facts, Role::Client, percent, remark)
            .unwrap();
        assert_eq!(
            done.effects.money,
            [MoneyStep::Release(agreed()), MoneyStep::Payout(agreed())]
        );
        let OrderState::Paid {
            acceptance:
                Acceptance::Explicit {
                    percent: kept,
                    remark,
                },
            ..
        } = done.state
        else {
            panic!("accepted")
        };
        assert_eq!(kept.percent(), percent);
        assert_eq!(remark.as_deref(), Some("Nächstes Mal kleine Dateinamen"));
    }
    for percent in [0, 101, 255] {
        let refused = state.clone().accept(facts, Role::Client, percent, None);
        assert_eq!(refused, Err(AcceptRefusal::Percent));
    }
    let long = "ä".repeat(LONGEST_REMARK + 1);
    let refused = state.accept(facts, Role::Client, 98, Some(&long));
    assert_eq!(
        refused,
        Err(AcceptRefusal::RemarkTooLong {
            most: LONGEST_REMARK
        })
    );
}

/// 2.3: without criteria there is no 98 %.
#[test]
fn m2_3_nothing_to_measure_nothing_below_full() {
    let mut terms = terms();
    terms.criteria.clear();
    let state = delivered();
    let facts = at(&terms, &state, NOW);
    let refused = state.clone().accept(facts, Role::Client, 98, None);
    assert_eq!(refused, Err(AcceptRefusal::NothingToMeasure));
    assert!(state.accept(facts, Role::Client, 100, None).is_ok());
}

/// Decision 2, 3.24: only a must with a reason asks for more work.
#[test]
fn m3_24_taste_and_should_are_no_reason() {
    let terms = terms();
    let state = delivered();
    let facts = at(&terms, &state, NOW);
    let text = |id: LineId| {
        terms
            .criteria
            .iter()
            .find(|criterion| criterion.id == id)
            .unwrap()
            .text
            .clone()
    };
    let not_a_must = |id, kind| ReviseRefusal::NotAMust {
        kind,
        criterion: text(id),
    };
    let long = "x".repeat(LONGEST_REMARK + 1);
    let table = [
        (vec![], ReviseRefusal::NoCriterion),
        (
            vec![defect(LineId(99), "fehlt")],
            ReviseRefusal::UnknownCriterion,
        ),
        (
            vec![defect(TASTE, "zu groß")],
            not_a_must(TASTE, CriterionKind::Taste),
        ),
        (
            vec![defect(SHOULD, "kein Skonto")],
            not_a_must(SHOULD, CriterionKind::Should),
        ),
        (
            vec![defect(MUST, "Beleg 7 fehlt"), defect(TASTE, "zu groß")],
            not_a_must(TASTE, CriterionKind::Taste),
        ),
        (
            vec![defect(MUST, "Beleg 7 fehlt"); MOST_DEFECTS + 1],
            ReviseRefusal::TooMany { most: MOST_DEFECTS },
        ),
        (
            vec![defect(MUST, " ")],
            ReviseRefusal::ReasonMissing {
                criterion: text(MUST),
            },
        ),
        (
            vec![defect(MUST, &long)],
            ReviseRefusal::ReasonTooLong {
                most: LONGEST_REMARK,
            },
        ),
    ];
    for (defects, refusal) in table {
        let keys = ["taste-is-no-reason", "should-is-no-reason"];
        if let ReviseRefusal::NotAMust { .. } = refusal {
            assert!(keys.iter().any(|key| refusal.key().ends_with(key)));
        }
        assert_eq!(
            state.clone().revise(facts, Role::Client, &defects),
            Err(refusal)
        );
    }
}

/// 3.23: a must with a reason asks for more work; the sum stays secured.
#[test]
fn m3_23_a_must_with_a_reason_asks_for_more_work() {
    let terms = terms();
    let state = delivered();
    let facts = at(&terms, &state, NOW);
    let defects = [defect(MUST, "Beleg 7 fehlt")];
    let done = state.revise(facts, Role::Client, &defects).unwrap();
    assert!(done.effects.money.is_empty(), "the sum stays secured");
    let OrderState::InWork {
        round: 1, due_at, ..
    } = done.state
    else {
        panic!("in work")
    };
    assert_eq!(
        due_at, terms.due_at,
        "a revision never shortens the agreed date"
    );
}

/// G2, I1: where no extension and no revisions were agreed neither is offered, and both are refused.
#[test]
fn i1_what_was_not_agreed_is_not_offered() {
    let mut terms = terms();
    terms.acceptance.extension_days = 0;
    terms.acceptance.revision_rounds = 0;
    let state = delivered();
    let facts = at(&terms, &state, NOW);
    let offered = allowed_actions(&state, Role::Client, facts);
    assert!(!offered.contains(&Action::Revise) && !offered.contains(&Action::Extend));
    assert!(offered.contains(&Action::Accept));
    let extended = state.clone().extend(facts, Role::Client);
    assert_eq!(extended, Err(ExtendRefusal::NotAgreed));
    let revised = state.revise(facts, Role::Client, &[defect(MUST, "Beleg 7 fehlt")]);
    assert_eq!(revised, Err(ReviseRefusal::NoRoundsLeft { rounds: 0 }));
}

/// 3.23: three revisions, then a decision; each may take at least two weeks.
#[test]
fn m3_23_three_revisions_at_most() {
    let terms = terms();
    let mut state = delivered();
    let mut now = time("2026-03-24T16:59:00Z");
    for round in 1..=3 {
        let facts = Facts {
            terms: &terms,
            held: agreed(),
            now,
        };
        let done = state
            .revise(facts, Role::Client, &[defect(MUST, "fehlt")])
            .unwrap();
        let OrderState::InWork {
            round: counted,
            due_at,
            withdrawal_opens_at,
            ..
        } = done.state
        else {
            panic!("in work")
        };
        assert_eq!(counted, round);
        assert!(due_at >= terms.due_at && due_at > now && withdrawal_opens_at > due_at);
        now = due_at;
        let facts = Facts { now, ..facts };
        state = done.state.deliver(facts, Role::Contractor).unwrap().state;
    }
    let facts = Facts {
        terms: &terms,
        held: agreed(),
        now,
    };
    let refused = state.revise(facts, Role::Client, &[defect(MUST, "fehlt")]);
    assert_eq!(refused, Err(ReviseRefusal::NoRoundsLeft { rounds: 3 }));
}
