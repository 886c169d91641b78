//! Offers, disputes and endings as rules: what moves, what stands still, what is refused.

mod dispute;
mod ending;

use kernel::{AccountId, Money, Timestamp};

use super::*;
use crate::Refusal;
use crate::agreement::fixture::{
    MUST, NOW, TASTE, agreed, defect, delivered, in_work, terms, time,
};
use crate::agreement::{
    Action, Alarm, AutomaticEvent, Facts, Fired, MoneyStep, OrderState, Role, Terms, Transition,
    allowed_actions, next_automatic, primary_action, whose_turn,
};

fn with_rule() -> Terms {
    Terms {
        dispute: Some(DisputeRule::STANDARD),
        ..terms()
    }
}

fn facts<'a>(terms: &'a Terms, now: &str) -> Facts<'a> {
    Facts {
        terms,
        held: agreed(),
        now: time(now),
    }
}

fn euro(minor: i64) -> Money {
    Money::euro_cents(minor)
}

fn draft(minor: i64) -> OfferDraft {
    OfferDraft {
        sum: Some(euro(minor)),
        words: "Die Hälfte der Belege ist gebucht".to_owned(),
        days: None,
    }
}

fn offer(state: &OrderState, terms: &Terms, by: Role, minor: i64) -> Offer {
    draft(minor).make(state, facts(terms, NOW), by, 1).unwrap()
}

fn claim() -> Claim {
    Claim {
        criterion: MUST,
        words: "Beleg 7 hat keine Buchung".to_owned(),
    }
}

fn disputed(terms: &Terms) -> OrderState {
    let transition = delivered().dispute(facts(terms, NOW), Role::Client, &claim());
    transition.unwrap().state
}

fn neutral() -> AccountId {
    AccountId::from_bytes([0x77; 16])
}

fn ring(state: OrderState, terms: &Terms, alarm: Alarm, neutral: Option<AccountId>) -> Fired {
    let (Alarm::TalkEnds { deadline } | Alarm::DecisionLate { deadline }) = alarm else {
        panic!("{alarm:?}")
    };
    let facts = Facts {
        now: deadline,
        ..facts(terms, NOW)
    };
    state.ring_dispute(facts, alarm, neutral)
}

fn done(fired: Fired) -> Transition {
    match fired {
        Fired::Done(transition) => transition,
        Fired::Stale(state) => panic!("{state:?}"),
    }
}

fn ends_at(state: &OrderState) -> Timestamp {
    next_automatic(state).unwrap().0
}

/// A sum one side names and the other accepts parts what is held, to the cent, and ends it.
#[test]
fn an_accepted_offer_parts_everything_at_once() {
    let terms = with_rule();
    for state in [in_work(), delivered(), disputed(&terms)] {
        for (sum, moved) in [
            (0, (0, 48_000)),
            (20_001, (20_001, 27_999)),
            (48_000, (48_000, 0)),
        ] {
            let offer = offer(&state, &terms, Role::Contractor, sum);
            let settled = state
                .clone()
                .settle(facts(&terms, NOW), &offer, Role::Client);
            let settled = settled.unwrap();
            assert_eq!(settled.effects.moved(), moved);
            assert_eq!(settled.state.name(), "settled");
            assert_eq!(
                (whose_turn(&settled.state), next_automatic(&settled.state)),
                (None, None)
            );
            let again = settled
                .state
                .settle(facts(&terms, NOW), &offer, Role::Client);
            assert_eq!(again.unwrap_err().key(), "refusal-order-settled");
        }
    }
}

#[test]
fn an_offer_is_answered_once_in_time_and_by_the_other_side() {
    let terms = with_rule();
    let made = offer(&in_work(), &terms, Role::Client, 10_000);
    assert_eq!(
        made.until,
        time("2026-03-17T17:00:00Z"),
        "seven days at 18:00"
    );
    assert_eq!(made.rest(), euro(38_000));
    let refused =
        |offer: &Offer, facts: Facts<'_>, by| in_work().settle(facts, offer, by).unwrap_err().key();
    let now = facts(&terms, NOW);
    assert_eq!(refused(&made, now, Role::Client), "settlement-refusal-own");
    let late = facts(&terms, "2026-03-17T17:00:00Z");
    let by = Role::Contractor;
    assert_eq!(refused(&made, late, by), "settlement-refusal-lapsed");
    assert!(made.has_lapsed(late.now) && !made.stands(late.now));
    let less = Facts {
        held: euro(40_000),
        ..now
    };
    assert_eq!(refused(&made, less, by), "settlement-refusal-held-differs");
    let earlier = Offer {
        stage: 1,
        ..made.clone()
    };
    assert_eq!(
        refused(&earlier, now, by),
        "settlement-refusal-other-stage",
        "the same sum of another stage"
    );
    let answered = made.clone().answered(Answer::Declined, now.now);
    assert_eq!(refused(&answered, now, by), "settlement-refusal-answered");
    let declined = in_work().declined(now, &made, by).unwrap();
    assert_eq!(
        (declined.state, declined.effects.money),
        (in_work(), vec![])
    );
}

/// What somebody may type: sums outside of what is held, no words, days without end.
#[test]
fn a_wrong_offer_names_its_fields() {
    let terms = with_rule();
    let errors =
        |draft: OfferDraft| match draft.make(&in_work(), facts(&terms, NOW), Role::Client, 1) {
            Err(NotAnOffer::Invalid(errors)) => errors,
            other => panic!("{other:?}"),
        };
    for sum in [Some(-1), Some(48_001), Some(i64::MAX), Some(i64::MIN), None] {
        let wrong = OfferDraft {
            sum: sum.map(euro),
            ..draft(0)
        };
        assert_eq!(errors(wrong)[0].field, "sum", "{sum:?}");
    }
    for words in ["", " \u{200b} ", &"x".repeat(LONGEST_WORDS + 1)] {
        let wrong = OfferDraft {
            words: words.to_owned(),
            ..draft(0)
        };
        assert_eq!(errors(wrong)[0].field, "words");
    }
    for days in [0, -1, LONGEST_STAND + 1, i64::MAX] {
        let wrong = OfferDraft {
            days: Some(days),
            ..draft(0)
        };
        assert_eq!(errors(wrong)[0].field, "days", "{days}");
    }
    let nothing = Facts {
        held: euro(0),
        ..facts(&terms, NOW)
    };
    let refused = draft(0).make(&in_work(), nothing, Role::Client, 1);
    assert!(matches!(
        refused,
        Err(NotAnOffer::Refused(OfferRefusal::NothingHeld))
    ));
}
