//! Less for a stage, and another day for it.

use kernel::{Currency, Money, Timestamp};

use super::{LATER, accept, answer, draft, name, propose};
use crate::agreement::addendum::{
    Addendum, AddendumDraft, AddendumKind, AddendumRefusal, Change, NotAnAddendum, NotSigned,
};
use crate::agreement::contract::Contract;
use crate::agreement::fixture::{NOW, agreed, at, contract, delivered, in_work, time};
use crate::agreement::{
    Alarm, Facts, Milestone, MoneyStep, Obstacle, OrderState, Role, StageAccount, StageAt,
    StageStep,
};

/// A day that stands in the contract of the order.
const MARCH: &str = "2026-03-31T16:00:00Z";
const MAY: &str = "2026-05-04T16:00:00Z";

/// So much less than the 480 € of the whole.
fn less(cents: i64) -> AddendumDraft {
    to(agreed().minor - cents)
}

fn to(cents: i64) -> AddendumDraft {
    AddendumDraft {
        kind: AddendumKind::Less,
        new_price: Some(Money::euro_cents(cents)),
        extra: None,
        due_at: None,
        criterion: None,
        ..draft(0)
    }
}

fn date(day: &str) -> AddendumDraft {
    AddendumDraft {
        kind: AddendumKind::Date,
        due_at: Some(time(day)),
        ..less(1)
    }
}

/// 480 € in two parts.
fn in_parts() -> Contract {
    let part = |title: &str, cents, due_at| Milestone {
        title: title.to_owned(),
        amount: Money::euro_cents(cents),
        due_at: time(due_at),
    };
    Contract {
        milestones: vec![
            part("Entwurf", 18_000, "2026-03-20T16:00:00Z"),
            part("Rest", 30_000, MARCH),
        ],
        ..contract()
    }
}

fn refused(contract: &Contract, state: &OrderState, draft: &AddendumDraft) -> NotAnAddendum {
    let terms = contract.terms();
    let facts = at(&terms, state, NOW);
    let by = name(Role::Client);
    let made = draft.propose(state.clone(), facts, contract, &[], &by, |_| None);
    made.unwrap_err()
}

fn field(refusal: NotAnAddendum) -> Vec<(String, &'static str)> {
    let NotAnAddendum::Invalid(errors) = refusal else {
        panic!("{refusal:?}")
    };
    let named = errors.into_iter();
    named
        .map(|error| (error.field.into_owned(), error.key))
        .collect()
}

/// 0.16, 1.10: both agree on less while the work goes on: what is secured above it goes back at once,
/// the order stays where it stands, and what is accepted then is paid to the cent.
#[test]
fn m0_16_what_is_secured_above_a_lower_price_goes_back() {
    for state in [in_work(), delivered()] {
        let (addendum, _) = propose(&contract(), &less(8_000), Role::Client);
        let accepted = accept(&addendum, state.clone(), LATER, &answer(&addendum)).unwrap();
        let (next, transition) = (&accepted.contract, &accepted.transition);
        assert_eq!(transition.state, state);
        assert_eq!(next.amount, Money::euro_cents(40_000));
        assert_eq!(next.due_at, contract().due_at);
        let back = Money::euro_cents(8_000);
        assert_eq!(transition.effects.money, [MoneyStep::Refund(back)]);
        let lowered = StageStep::Lowered {
            stage: 0,
            less: back,
            back,
        };
        assert_eq!(transition.effects.stages, [lowered]);

        let planned = StageAccount::planned("Belege", &contract().terms()).remove(0);
        let secured = StageStep::Secured {
            stage: 0,
            sum: agreed(),
        };
        let account = planned.take(secured, Timestamp::EPOCH).unwrap();
        let account = account.take(lowered, Timestamp::EPOCH).unwrap();
        assert_eq!((account.price(), account.refunded), (next.amount, back));
        assert!(account.missing().is_zero());

        let terms = next.terms();
        let facts = Facts {
            held: Money::euro_cents(40_000),
            ..at(&terms, &state, LATER)
        };
        let said = format!("{:?}", next.clauses());
        assert!(said.contains("addendum-clause-less-whole"), "{said}");
        if matches!(state, OrderState::Delivered { .. }) {
            let paid = state.accept(facts, Role::Client, 100, None).unwrap();
            assert_eq!(paid.effects.moved(), (40_000, 0));
        }
    }
}

/// Of a later stage nothing is secured: nothing goes back, and it costs less when its turn comes.
#[test]
fn a_later_stage_costs_less_when_its_turn_comes() {
    let contract = in_parts();
    let (terms, state) = (contract.terms(), in_work());
    let facts = Facts {
        held: Money::euro_cents(18_000),
        ..at(&terms, &state, NOW)
    };
    let wanted = AddendumDraft {
        stage: Some(1),
        ..to(20_000)
    };
    let by = name(Role::Contractor);
    let (addendum, _) = wanted
        .propose(state.clone(), facts, &contract, &[], &by, |_| None)
        .unwrap();
    let accepted = addendum
        .accept(state, facts, &contract, &answer(&addendum))
        .unwrap();
    let effects = &accepted.transition.effects;
    assert!(effects.money.is_empty());
    let terms = accepted.contract.terms();
    let sums = [terms.stage_amount(0), terms.stage_amount(1), terms.amount];
    assert_eq!(sums.map(|sum| sum.minor), [18_000, 20_000, 38_000]);
    let planned = StageAccount::planned("Belege", &contract.terms()).remove(1);
    let account = planned.take(effects.stages[0], Timestamp::EPOCH).unwrap();
    assert_eq!(account.price(), account.missing());
    assert_eq!(account.missing(), Money::euro_cents(20_000));
}

/// 1.10: another day for the stage at hand moves the clock of the work with it, and nobody is late who
/// was given more time.
#[test]
fn m1_10_another_day_moves_the_clock_of_the_work() {
    let (addendum, _) = propose(&contract(), &date(MAY), Role::Contractor);
    let accepted = accept(&addendum, in_work(), LATER, &answer(&addendum)).unwrap();
    let next = &accepted.contract;
    assert_eq!((next.due_at, next.amount), (time(MAY), agreed()));
    let effects = &accepted.transition.effects;
    assert!(effects.money.is_empty());
    let OrderState::InWork {
        due_at,
        withdrawal_opens_at,
        returns_at,
        ..
    } = accepted.transition.state
    else {
        panic!("{:?}", accepted.transition.state)
    };
    assert_eq!((due_at, returns_at), (time(MAY), None));
    // As long after it as the usual terms say.
    assert_eq!(withdrawal_opens_at, time("2026-05-18T16:00:00Z"));
    let alarm = Alarm::WithdrawalOpens {
        deadline: withdrawal_opens_at,
    };
    assert!(effects.schedule.iter().any(|clock| clock.alarm == alarm));
    let moved = StageStep::Moved {
        stage: 0,
        due_at: time(MAY),
    };
    assert_eq!(effects.stages, [moved]);
    // Nobody signs a day that has passed meanwhile.
    let (soon, _) = propose(&contract(), &date("2026-03-12T16:00:00Z"), Role::Client);
    assert_eq!(soon.until, time("2026-03-12T16:00:00Z"));
}

/// Bad input: no sum, nothing, all of it, more than all, another currency, a stage that is over or not
/// there, a day in the past, before the stage in front or behind the next one.
#[test]
fn wrong_changes_are_named() {
    let whole = agreed().minor;
    for wrong in [0, -1, whole, whole + 1] {
        let found = field(refused(&contract(), &in_work(), &less(wrong)));
        assert_eq!(found, [("new-price".to_owned(), "addendum-field-less")]);
    }
    let francs = AddendumDraft {
        new_price: Some(Money::new(1, Currency::Chf)),
        ..less(1)
    };
    let found = field(refused(&contract(), &in_work(), &francs));
    assert_eq!(found, [("new-price".to_owned(), "addendum-field-less")]);
    let none = AddendumDraft {
        new_price: None,
        ..less(1)
    };
    let found = field(refused(&contract(), &in_work(), &none));
    assert_eq!(found, [("new-price".to_owned(), "field-required")]);
    let past = field(refused(&contract(), &in_work(), &date(NOW)));
    assert_eq!(past, [("due-at".to_owned(), "addendum-field-due-past")]);

    let second = OrderState::Secured {
        lapses_at: time(MAY),
        at_stage: StageAt::FIRST.next(1),
    };
    for (stage, state) in [(0, &second), (2, &second)] {
        let wrong = AddendumDraft {
            stage: Some(stage),
            ..less(1)
        };
        let found = field(refused(&in_parts(), state, &wrong));
        assert_eq!(found, [("stage".to_owned(), "field-choice-unknown")]);
    }
    let early = field(refused(&in_parts(), &second, &date("2026-03-15T16:00:00Z")));
    assert_eq!(early, [("due-at".to_owned(), "addendum-field-due-early")]);
    let late = field(refused(&in_parts(), &in_work(), &date(MAY)));
    assert_eq!(late, [("due-at".to_owned(), "addendum-field-due-late")]);
}

/// What is over cannot change any more, nor can a price go below what is secured while the rest is
/// missing; where the two disagree nothing changes at all.
#[test]
fn a_change_needs_a_stage_that_is_open() {
    let waiting = OrderState::AwaitingFunding {
        lapses_at: time(MAY),
        at_stage: StageAt::FIRST,
    };
    let contract = contract();
    let terms = contract.terms();
    let propose = |held: i64, cents: i64| {
        let facts = Facts {
            held: Money::euro_cents(held),
            ..at(&terms, &waiting, NOW)
        };
        let by = name(Role::Client);
        less(cents).propose(waiting.clone(), facts, &contract, &[], &by, |_| None)
    };
    let held = Money::euro_cents(40_000);
    assert_eq!(
        propose(40_000, 8_000).unwrap_err(),
        NotAnAddendum::Refused(AddendumRefusal::PartSecured { held })
    );
    assert!(propose(40_000, 7_999).is_ok());
    let (addendum, _) = propose(0, 47_999).unwrap();

    // The next stage was opened before the answer came.
    let over = OrderState::Secured {
        lapses_at: time(MAY),
        at_stage: StageAt::FIRST.next(1),
    };
    let late = accept(&addendum, over, LATER, &answer(&addendum));
    assert_eq!(late, Err(NotSigned::Refused(AddendumRefusal::StageOver)));
    let unsigned = OrderState::AwaitingSignatures {
        client: None,
        contractor: None,
        lapses_at: time(MAY),
    };
    assert_eq!(
        refused(&contract, &unsigned, &less(1)),
        NotAnAddendum::Refused(AddendumRefusal::Obstacle(Obstacle::NotSigned))
    );
}

/// Every word of a change is in the hash, and what is stored is read back.
#[test]
fn m1_10_a_change_is_part_of_the_hash() {
    let digest = |change: Option<Change>| {
        let (addendum, _) = propose(&contract(), &draft(0), Role::Contractor);
        let mut other = contract();
        let mut addition = addendum.addition;
        addition.change = change;
        other.addenda.push(addition);
        let stored = serde_json::to_string(&other).unwrap();
        assert_eq!(serde_json::from_str::<Contract>(&stored).unwrap(), other);
        other.digest()
    };
    let sum = Money::euro_cents;
    let less = |of_stage, less, left| {
        Some(Change::Less {
            of_stage,
            less: sum(less),
            left: sum(left),
        })
    };
    let mut digests = vec![
        digest(None),
        digest(less(0, 1, 2)),
        digest(less(1, 1, 2)),
        digest(less(0, 2, 2)),
        digest(less(0, 1, 3)),
        digest(Some(Change::Date { of_stage: 0 })),
        digest(Some(Change::Date { of_stage: 1 })),
    ];
    let count = digests.len();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), count);
}

/// A change of a contract whose sum is another by now holds nothing.
#[test]
fn a_change_of_another_sum_is_outdated() {
    let (addendum, _): (Addendum, _) = propose(&contract(), &less(8_000), Role::Client);
    let other = Contract {
        amount: Money::euro_cents(47_999),
        ..contract()
    };
    assert_eq!(addendum.onto(&other), None);
}
