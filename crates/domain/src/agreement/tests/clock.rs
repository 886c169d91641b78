//! What happens by itself: reminders, silence, lapses.

use crate::agreement::fixture::{agreed, at, in_work, terms, time};
use crate::agreement::{
    Alarm, Effects, ExtendRefusal, Facts, Fired, LapseReason, MoneyStep, OrderState, Role, StageAt,
    Transition,
};

fn clocks(effects: &Effects) -> Vec<(String, Alarm)> {
    effects
        .schedule
        .iter()
        .map(|clock| (clock.at.to_string(), clock.alarm))
        .collect()
}

/// Delivered in winter time, to be accepted in summer time: 3 April, 18:00 in Berlin.
fn handed_in() -> Transition {
    let terms = terms();
    let facts = at(&terms, &in_work(), "2026-03-20T08:00:00Z");
    in_work().deliver(facts, Role::Contractor).unwrap()
}

fn remind(days_left: u8, deadline: &str) -> Alarm {
    Alarm::RemindReview {
        delivery: 1,
        days_left,
        deadline: time(deadline),
    }
}

fn accept(deadline: &str) -> Alarm {
    Alarm::AcceptBySilence {
        delivery: 1,
        deadline: time(deadline),
    }
}

const DEADLINE: &str = "2026-04-03T16:00:00Z";
const LATER: &str = "2026-04-10T16:00:00Z";

/// Decision 3: a delivery sets one clock and three reminders, on the hour through a clock change.
#[test]
fn decision_3_one_clock_and_three_reminders() {
    let expected = [
        ("2026-03-27T17:00:00Z".to_owned(), remind(7, DEADLINE)),
        ("2026-03-31T16:00:00Z".to_owned(), remind(3, DEADLINE)),
        ("2026-04-02T16:00:00Z".to_owned(), remind(1, DEADLINE)),
        (DEADLINE.to_owned(), accept(DEADLINE)),
    ];
    assert_eq!(clocks(&handed_in().effects), expected);
}

/// Decision 3: one extension moves the clock and its reminders; the old ones do nothing.
#[test]
fn decision_3_one_extension_moves_the_clock() {
    let terms = terms();
    let state = handed_in().state;
    let facts = at(&terms, &state, "2026-04-02T20:00:00Z");
    let Transition {
        state: extended,
        effects,
    } = state.extend(facts, Role::Client).unwrap();
    let expected = [
        (DEADLINE.to_owned(), remind(7, LATER)),
        ("2026-04-07T16:00:00Z".to_owned(), remind(3, LATER)),
        ("2026-04-09T16:00:00Z".to_owned(), remind(1, LATER)),
        (LATER.to_owned(), accept(LATER)),
    ];
    assert_eq!(clocks(&effects), expected);
    let ring = |alarm, now| {
        extended
            .clone()
            .ring(at(&terms, &extended, now), alarm)
            .unwrap()
    };
    assert_eq!(
        ring(accept(DEADLINE), DEADLINE),
        Fired::Stale(extended.clone())
    );
    assert_eq!(
        ring(remind(3, DEADLINE), DEADLINE),
        Fired::Stale(extended.clone())
    );
    let Fired::Done(reminded) = ring(remind(7, LATER), DEADLINE) else {
        panic!("reminded")
    };
    assert_eq!(
        reminded.state, extended,
        "a reminder changes nothing but says so"
    );
    assert_eq!(reminded.effects.events.len(), 1);
    let Fired::Done(paid) = ring(accept(LATER), LATER) else {
        panic!("accepted")
    };
    assert_eq!(paid.state.name(), "paid");
}

/// Decision 3: there is one extension a delivery, not two.
#[test]
fn decision_3_there_is_no_second_extension() {
    let terms = terms();
    let state = handed_in().state;
    let facts = at(&terms, &state, "2026-04-02T20:00:00Z");
    let extended = state.extend(facts, Role::Client).unwrap().state;
    let again = extended.extend(facts, Role::Client);
    assert_eq!(again, Err(ExtendRefusal::Used { until: time(LATER) }));
}

/// A clock of an earlier delivery does nothing, even if its deadline happens to be the same.
#[test]
fn a_clock_of_an_earlier_round_is_stale() {
    let terms = terms();
    let second = OrderState::Delivered {
        number: 2,
        at: time("2026-03-20T10:00:00Z"),
        accepted_at: time(DEADLINE),
        extended: false,
        worked: None,
        at_stage: StageAt::default(),
    };
    let ring = |alarm, now| {
        second
            .clone()
            .ring(at(&terms, &second, now), alarm)
            .unwrap()
    };
    assert_eq!(
        ring(accept(DEADLINE), DEADLINE),
        Fired::Stale(second.clone())
    );
    assert_eq!(
        ring(remind(3, DEADLINE), "2026-04-01T10:00:00Z"),
        Fired::Stale(second.clone())
    );
    let state = in_work();
    let opens = time("2026-04-14T16:00:00Z");
    let ring = |deadline, now| {
        let facts = Facts {
            now,
            ..at(&terms, &state, DEADLINE)
        };
        state
            .clone()
            .ring(facts, Alarm::WithdrawalOpens { deadline })
            .unwrap()
    };
    let earlier = time("2026-04-01T16:00:00Z");
    assert_eq!(
        ring(earlier, opens),
        Fired::Stale(state.clone()),
        "the date has moved on"
    );
    assert_eq!(ring(opens, earlier), Fired::Stale(state.clone()), "not yet");
    let Fired::Done(opened) = ring(opens, opens) else {
        panic!("it is time")
    };
    assert_eq!(opened.effects.events.len(), 1);
    assert!(matches!(
        opened.state,
        OrderState::InWork {
            returns_at: Some(_),
            ..
        }
    ));
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
                at_stage: StageAt::default(),
            },
            LapseReason::NotFunded,
            None,
        ),
        (
            OrderState::Secured {
                lapses_at: deadline,
                at_stage: StageAt::default(),
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
