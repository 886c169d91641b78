//! The way of an order step by step: what each step asks for, refuses and sets in motion.

use kernel::{Money, Timestamp};

use super::contract::{Contract, Placeholder};
use super::fixture::{
    MUST, SHOULD, TASTE, agreed, contract, contractor, held, signing, terms, time,
};
use super::{
    AcceptRefusal, Acceptance, Alarm, Defect, Facts, Fired, FundRefusal, LapseReason, MoneyStep,
    OrderState, ProposeRefusal, ReviseRefusal, Role, SignRefusal, Terms, Transition,
};
use crate::Refusal;
use crate::instruction::{CriterionKind, LineId};

const NOW: &str = "2026-03-10T12:00:00Z";

fn at<'a>(terms: &'a Terms, state: &OrderState, now: &str) -> Facts<'a> {
    Facts {
        terms,
        held: held(state),
        now: time(now),
    }
}

fn delivered() -> OrderState {
    let state = OrderState::InWork {
        since: time(NOW),
        due_at: time("2026-03-31T16:00:00Z"),
        withdrawal_opens_at: time("2026-04-14T16:00:00Z"),
        round: 0,
    };
    state
        .clone()
        .deliver(at(&terms(), &state, NOW), Role::Contractor)
        .unwrap()
        .state
}

fn defect(criterion: LineId, reason: &str) -> Defect {
    Defect {
        criterion,
        reason: reason.to_owned(),
    }
}

/// A change to a contract and the refusal it leads to.
type Spoiled = (fn(&mut Contract), ProposeRefusal);

/// 4.5, decision 7, 3.27: what no order begins with.
#[test]
fn m4_5_m3_27_no_order_with_oneself_or_with_holes() {
    use ProposeRefusal::{DuePast, Empty, NoAmount, NoMust, OwnWork};
    let table: [Spoiled; 13] = [
        (|c| c.contractor.account = c.client.account, OwnWork),
        (|c| c.amount = Money::euro_cents(0), NoAmount),
        (|c| c.amount = Money::euro_cents(-1), NoAmount),
        (|c| c.due_at = time(NOW), DuePast(time(NOW))),
        (
            |c| c.client.name = "  ".to_owned(),
            Empty(Placeholder::ClientName),
        ),
        (
            |c| c.contractor.name = "____".to_owned(),
            Empty(Placeholder::ContractorName),
        ),
        (
            |c| c.subject = "[…]".to_owned(),
            Empty(Placeholder::Subject),
        ),
        (
            |c| c.instruction.body.goal.clear(),
            Empty(Placeholder::Goal),
        ),
        (
            |c| c.instruction.body.criteria[0].how_measured.clear(),
            Empty(Placeholder::Criterion),
        ),
        (
            |c| c.instruction.body.reachable = crate::account::WeeklyHours::default(),
            Empty(Placeholder::ClientHours),
        ),
        (
            |c| c.instruction.body.response_hours = 0,
            Empty(Placeholder::ResponseTime),
        ),
        (
            |c| c.contractor_reachability.response_hours = 0,
            Empty(Placeholder::ResponseTime),
        ),
        (|c| drop(c.instruction.body.criteria.remove(0)), NoMust),
    ];
    for (spoil, refusal) in table {
        let mut contract = contract();
        spoil(&mut contract);
        assert_eq!(OrderState::propose(&contract, time(NOW)), Err(refusal));
    }
    assert!(OrderState::propose(&contract(), time(NOW)).is_ok());
}

/// 0.14, 1.10: both sign the very version they have read, with their own name.
#[test]
fn m0_14_both_sign_what_they_have_read() {
    let (contract, terms) = (contract(), terms());
    let state = OrderState::propose(&contract, time(NOW)).unwrap().state;
    let facts = at(&terms, &state, NOW);
    let good = signing(&contract, Role::Contractor);
    let sign = |request| state.clone().sign(facts, request);
    let mut other = contract.clone();
    other.amount = Money::euro_cents(480_01);
    let table = [
        (
            super::SigningRequest {
                seen: other.digest(),
                ..good
            },
            SignRefusal::Outdated,
        ),
        (
            super::SigningRequest {
                contract: &other,
                ..good
            },
            SignRefusal::Outdated,
        ),
        (
            super::SigningRequest {
                confirmed: false,
                ..good
            },
            SignRefusal::NotConfirmed,
        ),
        (
            super::SigningRequest {
                typed_name: " ",
                ..good
            },
            SignRefusal::NameMissing,
        ),
        (
            super::SigningRequest {
                typed_name: "Nora Beispiel",
                ..good
            },
            SignRefusal::NameDiffers("Jürgen Muster".to_owned()),
        ),
    ];
    for (request, refusal) in table {
        assert_eq!(sign(request), Err(refusal));
    }
    for typed_name in ["Jürgen Muster", " jürgen  MUSTER ", "Juergen Muster"] {
        let signed = sign(super::SigningRequest { typed_name, ..good })
            .unwrap()
            .state;
        let OrderState::AwaitingSignatures {
            contractor: Some(signature),
            ..
        } = signed
        else {
            panic!("{signed:?}")
        };
        assert_eq!((signature.account, signature.at), (contractor(), time(NOW)));
        assert_eq!(signature.typed_name, typed_name.trim());
        assert_eq!(signature.contract, contract.digest());
    }
    let late = at(&terms, &state, "2026-03-31T16:00:00Z");
    let much_later = OrderState::AwaitingSignatures {
        client: None,
        contractor: None,
        lapses_at: time("2026-04-30T16:00:00Z"),
    };
    let refused = much_later.sign(late, good);
    assert_eq!(refused, Err(SignRefusal::DuePast(terms.due_at)));
}

/// 1.10: a new version of the contract needs both signatures anew.
#[test]
fn m1_10_a_signature_under_an_older_version_does_not_count() {
    let (old, terms) = (contract(), terms());
    let state = OrderState::propose(&old, time(NOW)).unwrap().state;
    let facts = at(&terms, &state, NOW);
    let signed = state
        .sign(facts, signing(&old, Role::Client))
        .unwrap()
        .state;
    let mut new = old;
    new.version = 2;
    let signed = signed
        .sign(facts, signing(&new, Role::Contractor))
        .unwrap()
        .state;
    let OrderState::AwaitingSignatures {
        client: None,
        contractor: Some(_),
        ..
    } = &signed
    else {
        panic!("{signed:?}")
    };
    let both = signed
        .sign(facts, signing(&new, Role::Client))
        .unwrap()
        .state;
    assert_eq!(both.name(), "awaiting-funding");
}

/// 0.6: exactly the agreed sum is secured, not a cent less or more.
#[test]
fn m0_6_another_sum_is_refused() {
    let terms = terms();
    let state = OrderState::AwaitingFunding {
        lapses_at: time("2026-03-24T17:00:00Z"),
    };
    let facts = at(&terms, &state, NOW);
    for offered in [
        Money::euro_cents(479_99),
        Money::euro_cents(480_01),
        Money::euro_cents(-1),
    ] {
        let refused = state.clone().fund(facts, Role::Client, offered);
        assert_eq!(
            refused,
            Err(FundRefusal::OtherSum {
                agreed: agreed(),
                offered
            })
        );
    }
    let funded = state.fund(facts, Role::Client, agreed()).unwrap();
    assert_eq!(funded.effects.money, [MoneyStep::Hold(agreed())]);
}

/// Nobody is late before having begun: a start after the agreed date gets a new one.
#[test]
fn a_start_after_the_due_date_moves_it() {
    let terms = terms();
    let state = OrderState::Secured {
        lapses_at: time("2026-04-20T16:00:00Z"),
    };
    let started = state
        .clone()
        .start(at(&terms, &state, NOW), Role::Contractor)
        .unwrap()
        .state;
    let OrderState::InWork {
        due_at,
        withdrawal_opens_at,
        round: 0,
        ..
    } = started
    else {
        panic!("{started:?}")
    };
    assert_eq!(due_at, terms.due_at);
    assert_eq!(withdrawal_opens_at, time("2026-04-14T16:00:00Z"));
    let facts = at(&terms, &state, "2026-04-02T10:00:00Z");
    let started = state.start(facts, Role::Contractor).unwrap().state;
    let OrderState::InWork {
        due_at,
        withdrawal_opens_at,
        ..
    } = started
    else {
        panic!("{started:?}")
    };
    assert_eq!(due_at, time("2026-04-16T16:00:00Z"));
    assert_eq!(withdrawal_opens_at, time("2026-04-30T16:00:00Z"));
}

/// Decision 3: a delivery sets one clock and three reminders; the extension moves them once.
#[test]
fn decision_3_one_clock_three_reminders_one_extension() {
    let terms = terms();
    let state = OrderState::InWork {
        since: time(NOW),
        due_at: terms.due_at,
        withdrawal_opens_at: time("2026-04-14T16:00:00Z"),
        round: 0,
    };
    // Delivered in winter time, accepted in summer time: still 18:00 in Berlin.
    let handed_in = state
        .clone()
        .deliver(at(&terms, &state, "2026-03-20T08:00:00Z"), Role::Contractor);
    let Transition { state, effects } = handed_in.unwrap();
    let clocks = |effects: &super::Effects| -> Vec<(String, Alarm)> {
        effects
            .schedule
            .iter()
            .map(|clock| (clock.at.to_string(), clock.alarm))
            .collect()
    };
    let deadline = time("2026-04-03T16:00:00Z");
    let remind = |days_left, deadline| Alarm::RemindReview {
        delivery: 1,
        days_left,
        deadline,
    };
    let expected = [
        ("2026-03-27T17:00:00Z".to_owned(), remind(7, deadline)),
        ("2026-03-31T16:00:00Z".to_owned(), remind(3, deadline)),
        ("2026-04-02T16:00:00Z".to_owned(), remind(1, deadline)),
        (
            deadline.to_string(),
            Alarm::AcceptBySilence {
                delivery: 1,
                deadline,
            },
        ),
    ];
    assert_eq!(clocks(&effects), expected);

    let facts = at(&terms, &state, "2026-04-02T20:00:00Z");
    let Transition {
        state: extended,
        effects,
    } = state.extend(facts, Role::Client).unwrap();
    let later = time("2026-04-10T16:00:00Z");
    let expected = [
        ("2026-04-03T16:00:00Z".to_owned(), remind(7, later)),
        ("2026-04-07T16:00:00Z".to_owned(), remind(3, later)),
        ("2026-04-09T16:00:00Z".to_owned(), remind(1, later)),
        (
            later.to_string(),
            Alarm::AcceptBySilence {
                delivery: 1,
                deadline: later,
            },
        ),
    ];
    assert_eq!(clocks(&effects), expected);

    let ring = |alarm, now: Timestamp| {
        let facts = Facts { now, ..facts };
        extended.clone().ring(facts, alarm).unwrap()
    };
    let old = Alarm::AcceptBySilence {
        delivery: 1,
        deadline,
    };
    assert_eq!(
        ring(old, deadline),
        Fired::Stale(extended.clone()),
        "the old clock does nothing"
    );
    assert!(matches!(ring(remind(7, later), deadline), Fired::Done(_)));
    assert!(matches!(
        ring(remind(3, deadline), deadline),
        Fired::Stale(_)
    ));
    let new = Alarm::AcceptBySilence {
        delivery: 1,
        deadline: later,
    };
    let paid = ring(new, later);
    assert!(
        matches!(&paid, Fired::Done(done) if done.state.name() == "paid"),
        "{paid:?}"
    );
}

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
    let long = "ä".repeat(super::LONGEST_REMARK + 1);
    let refused = state.accept(facts, Role::Client, 98, Some(&long));
    assert_eq!(
        refused,
        Err(AcceptRefusal::RemarkTooLong {
            most: super::LONGEST_REMARK
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
    let long = "x".repeat(super::LONGEST_REMARK + 1);
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
            vec![defect(MUST, " ")],
            ReviseRefusal::ReasonMissing {
                criterion: text(MUST),
            },
        ),
        (
            vec![defect(MUST, &long)],
            ReviseRefusal::ReasonTooLong {
                most: super::LONGEST_REMARK,
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

/// Decision 3: what nobody takes up ends by itself, and a secured sum goes back whole.
#[test]
fn what_nobody_takes_up_lapses() {
    let terms = terms();
    let deadline = time("2026-03-24T17:00:00Z");
    let waiting = [
        (
            OrderState::AwaitingSignatures {
                client: None,
                contractor: None,
                lapses_at: deadline,
            },
            LapseReason::NotSigned,
            None,
        ),
        (
            OrderState::AwaitingFunding {
                lapses_at: deadline,
            },
            LapseReason::NotFunded,
            None,
        ),
        (
            OrderState::Secured {
                lapses_at: deadline,
            },
            LapseReason::NotStarted,
            Some(agreed()),
        ),
    ];
    for (state, reason, refunded) in waiting {
        let alarm = Alarm::Lapse { deadline };
        let early = state
            .clone()
            .ring(at(&terms, &state, "2026-03-24T16:59:59Z"), alarm);
        assert_eq!(early, Ok(Fired::Stale(state.clone())));
        let late = state
            .clone()
            .ring(at(&terms, &state, "2026-03-25T03:00:00Z"), alarm);
        let Ok(Fired::Done(done)) = late else {
            panic!("{late:?}")
        };
        assert_eq!(
            done.state,
            OrderState::Lapsed {
                at: deadline,
                reason,
                refunded
            }
        );
        let back: Vec<_> = refunded.into_iter().map(MoneyStep::Refund).collect();
        assert_eq!(done.effects.money, back);
        let again = done
            .state
            .clone()
            .ring(at(&terms, &done.state, "2026-03-26T03:00:00Z"), alarm);
        assert_eq!(
            again,
            Ok(Fired::Stale(done.state)),
            "ringing twice does no harm"
        );
    }
}
