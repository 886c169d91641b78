use super::{AnswerDraft, LONGEST_WORDS, SampleAnswer, SampleRefusal, SampleRule};
use crate::Refusal;
use crate::agreement::contract::Contract;
use crate::agreement::fixture::{agreed, contract, time};
use crate::agreement::{
    Alarm, DeliverRefusal, Facts, Fired, Milestone, Obstacle, OrderState, Role, Terms,
    WithdrawRefusal, next_automatic, whose_turn,
};
use kernel::Money;

const START: &str = "2026-03-10T12:00:00Z";
const SHOWN: &str = "2026-03-12T12:00:00Z";

fn batch() -> Terms {
    let sample = Some(SampleRule::of(Some(3)).unwrap());
    Contract {
        sample,
        ..contract()
    }
    .terms()
}

fn facts<'a>(terms: &'a Terms, now: &str) -> Facts<'a> {
    Facts {
        terms,
        held: terms.stage_amount(0),
        now: time(now),
    }
}

fn begun(terms: &Terms) -> OrderState {
    let secured = OrderState::Secured {
        lapses_at: time("2026-03-16T17:00:00Z"),
        at_stage: super::super::StageAt::FIRST,
    };
    let started = secured.start(facts(terms, START), Role::Contractor);
    started.unwrap().state
}

fn shown(terms: &Terms) -> OrderState {
    let state = begun(terms).show_sample(facts(terms, SHOWN), Role::Contractor);
    state.unwrap().state
}

/// 3.13: a batch of 100 pauses after 3 until they are looked at.
#[test]
fn m3_13_the_batch_pauses_until_the_sample_is_looked_at() {
    let terms = batch();
    let early = begun(&terms).deliver(facts(&terms, SHOWN), Role::Contractor);
    assert_eq!(early, Err(DeliverRefusal::SampleFirst { pieces: 3 }));

    let state = shown(&terms);
    assert_eq!(whose_turn(&state), Some(Role::Client));
    let paused = state
        .clone()
        .deliver(facts(&terms, SHOWN), Role::Contractor);
    let waits = DeliverRefusal::Obstacle(Obstacle::SampleShown);
    assert_eq!(paused, Err(waits));
    let away = state.clone().withdraw(facts(&terms, SHOWN), Role::Client);
    assert_eq!(away, Err(WithdrawRefusal::Sample));

    let later = facts(&terms, "2026-03-13T08:00:00Z");
    let good = state.answer_sample(later, Role::Client, SampleAnswer::GoOn);
    let working = good.unwrap().state;
    assert!(working.deliver(later, Role::Contractor).is_ok());
}

/// 3.13: what the client waits costs the contractor no day.
#[test]
fn m3_13_the_dates_move_by_the_wait() {
    let terms = batch();
    let OrderState::InWork {
        due_at: before,
        withdrawal_opens_at: opened,
        ..
    } = begun(&terms)
    else {
        panic!("it is worked on");
    };
    let two_days = facts(&terms, "2026-03-14T08:00:00Z");
    let same_day = facts(&terms, "2026-03-12T15:00:00Z");
    for (facts, days) in [(two_days, 2), (same_day, 0)] {
        let answered = shown(&terms).answer_sample(facts, Role::Client, SampleAnswer::Otherwise);
        let answered = answered.unwrap();
        let OrderState::InWork {
            due_at,
            withdrawal_opens_at,
            sample_due,
            ..
        } = answered.state
        else {
            panic!("it is worked on");
        };
        let zone = &terms.zone;
        assert_eq!(zone.days_between(before, due_at), days);
        assert_eq!(zone.days_between(opened, withdrawal_opens_at), days);
        assert!(!sample_due);
        let deadline = withdrawal_opens_at;
        let clock = Alarm::WithdrawalOpens { deadline };
        assert!(
            answered
                .effects
                .schedule
                .iter()
                .any(|set| set.alarm == clock)
        );
    }
}

/// 3.13: a date far away keeps its day and its hour, on the day of the delivery too.
#[test]
fn m3_13_a_date_far_away_is_not_shortened() {
    for due_at in ["2027-02-10T22:00:00Z", "2026-03-12T16:00:00Z"] {
        let terms = Terms {
            due_at: time(due_at),
            ..batch()
        };
        let shown = begun(&terms)
            .show_sample(facts(&terms, "2026-03-12T08:00:00Z"), Role::Contractor)
            .unwrap();
        let soon = facts(&terms, "2026-03-12T08:05:00Z");
        let answered = shown
            .state
            .answer_sample(soon, Role::Client, SampleAnswer::GoOn);
        let OrderState::InWork { due_at: after, .. } = answered.unwrap().state else {
            panic!("it is worked on");
        };
        assert_eq!(after, time(due_at));
    }
}

/// Silence is no stop: the work goes on by itself, once, and never before its time.
#[test]
fn m3_13_silence_lets_the_work_go_on() {
    let terms = batch();
    let state = shown(&terms);
    let (goes_on_at, _) = next_automatic(&state).unwrap();
    assert_eq!(goes_on_at, time("2026-03-15T17:00:00Z"));
    let alarm = Alarm::SampleGoesOn {
        deadline: goes_on_at,
    };
    let early = state.clone().ring(facts(&terms, SHOWN), alarm).unwrap();
    assert_eq!(early, Fired::Stale(state.clone()));
    let over = facts(&terms, "2026-03-15T17:00:00Z");
    let late = state
        .clone()
        .answer_sample(over, Role::Client, SampleAnswer::GoOn);
    assert_eq!(late, Err(SampleRefusal::DeadlinePassed(goes_on_at)));
    let Fired::Done(done) = state.ring(over, alarm).unwrap() else {
        panic!("it goes on");
    };
    assert!(matches!(
        done.state,
        OrderState::InWork {
            sample_due: false,
            ..
        }
    ));
    let again = done.state.clone().ring(over, alarm).unwrap();
    assert_eq!(again, Fired::Stale(done.state));
}

/// Only the contractor shows, once, in time and where it was agreed; only the client answers.
#[test]
fn m3_13_nobody_else_and_nowhere_else() {
    let (plain, terms) = (contract().terms(), batch());
    let show = |state: OrderState, terms: &Terms, now: &str, by| {
        let refused = state.show_sample(facts(terms, now), by).unwrap_err();
        refused.key()
    };
    let not_agreed = show(begun(&plain), &plain, SHOWN, Role::Contractor);
    assert_eq!(not_agreed, "sample-refusal-not-agreed");
    let other_side = show(begun(&terms), &terms, SHOWN, Role::Client);
    assert_eq!(other_side, "refusal-order-only-contractor");
    let twice = show(shown(&terms), &terms, SHOWN, Role::Contractor);
    assert_eq!(twice, "sample-refusal-shown");
    let late = show(
        begun(&terms),
        &terms,
        "2026-06-01T12:00:00Z",
        Role::Contractor,
    );
    assert_eq!(late, "sample-refusal-too-late");
    let answered = shown(&terms)
        .answer_sample(facts(&terms, SHOWN), Role::Client, SampleAnswer::GoOn)
        .unwrap()
        .state;
    let again = show(answered, &terms, SHOWN, Role::Contractor);
    assert_eq!(again, "sample-refusal-shown-before");
    let nothing =
        begun(&terms).answer_sample(facts(&terms, SHOWN), Role::Client, SampleAnswer::GoOn);
    assert_eq!(nothing, Err(SampleRefusal::NotShown));
    let own =
        shown(&terms).answer_sample(facts(&terms, SHOWN), Role::Contractor, SampleAnswer::GoOn);
    assert_eq!(own.unwrap_err().key(), "refusal-order-only-client");
}

/// So late that the client may withdraw, the whole is wanted and not its beginning.
#[test]
fn m3_13_overdue_work_is_delivered_without_a_sample() {
    let terms = batch();
    let state = begun(&terms);
    let (deadline, _) = next_automatic(&state).unwrap();
    let now = Facts {
        now: deadline,
        ..facts(&terms, START)
    };
    let alarm = Alarm::WithdrawalOpens { deadline };
    let Fired::Done(late) = state.ring(now, alarm).unwrap() else {
        panic!("the client may withdraw");
    };
    assert!(late.state.deliver(now, Role::Contractor).is_ok());
}

/// Only the first stage has one: later work is known by then.
#[test]
fn m3_13_the_second_stage_has_none() {
    let half = Money::new(agreed().minor / 2, agreed().currency);
    let milestones = ["2026-03-20T17:00:00Z", "2026-03-31T16:00:00Z"].map(|due_at| Milestone {
        title: "Eine Hälfte".to_owned(),
        amount: half,
        due_at: time(due_at),
    });
    let terms = Terms {
        milestones: milestones.to_vec(),
        ..batch()
    };
    let second = OrderState::Secured {
        lapses_at: time("2026-04-16T17:00:00Z"),
        at_stage: super::super::StageAt::FIRST.next(1),
    };
    for (state, due) in [(begun(&terms), true), (second, false)] {
        let state = match state {
            OrderState::Secured { .. } => {
                let started = state.start(facts(&terms, START), Role::Contractor);
                started.unwrap().state
            }
            other => other,
        };
        assert!(matches!(state, OrderState::InWork { sample_due, .. } if sample_due == due));
    }
}

/// It is signed: every number of it changes the hash, and contracts without it keep theirs.
#[test]
fn m3_13_the_sample_is_signed() {
    let with = |pieces, days| Contract {
        sample: Some(SampleRule { pieces, days }),
        ..contract()
    };
    let digests = [with(3, 3), with(4, 3), with(3, 4), contract()].map(|one| one.digest());
    for (index, digest) in digests.iter().enumerate() {
        assert!(!digests[..index].contains(digest), "{index}");
    }
    let clauses = with(3, 3).clauses();
    assert!(clauses.iter().any(|clause| clause.key == "sample-clause"));
    let stored = serde_json::to_value(contract()).unwrap();
    assert_eq!(stored.get("sample"), None);
}

/// Bad input: none, too many, and something different without saying what.
#[test]
fn m3_13_what_is_entered_is_checked() {
    for pieces in [None, Some(0), Some(-3), Some(1_001), Some(i64::MAX)] {
        assert_eq!(
            SampleRule::of(pieces).unwrap_err().field,
            "pieces",
            "{pieces:?}"
        );
    }
    assert_eq!(SampleRule::of(Some(1_000)).unwrap().pieces, 1_000);
    let draft = |otherwise, words: &str| AnswerDraft {
        otherwise,
        words: words.to_owned(),
    };
    let long = "a".repeat(LONGEST_WORDS + 1);
    for wrong in [draft(true, ""), draft(true, "  "), draft(false, &long)] {
        assert_eq!(wrong.check().unwrap_err().field, "words");
    }
    let silent = draft(false, "").check().unwrap();
    assert_eq!(silent, (SampleAnswer::GoOn, String::new()));
    let other = draft(true, " Bitte ohne Emojis ").check().unwrap();
    assert_eq!(other.0, SampleAnswer::Otherwise);
    for answer in SampleAnswer::ALL {
        assert_eq!(SampleAnswer::from_name(answer.name()), Some(answer));
    }
}
