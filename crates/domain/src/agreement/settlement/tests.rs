//! Offers, disputes and endings as rules: what moves, what stands still, what is refused.

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

/// G5: the clocks stand still, somebody is always next, and the date is visible.
#[test]
fn g5_a_dispute_always_has_somebody_next_and_a_date() {
    let terms = with_rule();
    let state = disputed(&terms);
    assert_eq!(whose_turn(&state), Some(Role::Contractor));
    assert_eq!(
        primary_action(&state, Role::Contractor),
        Some(Action::Settle)
    );
    let next = next_automatic(&state).unwrap();
    assert_eq!(
        next,
        (time("2026-03-17T17:00:00Z"), AutomaticEvent::TalkEnds)
    );
    let OrderState::Delivered {
        number,
        accepted_at,
        ..
    } = delivered()
    else {
        panic!("not delivered")
    };
    let silence = Alarm::AcceptBySilence {
        delivery: number,
        deadline: accepted_at,
    };
    let late = facts(&terms, "2026-06-01T12:00:00Z");
    let stale = state.clone().ring(late, silence).unwrap();
    assert_eq!(
        stale,
        Fired::Stale(state.clone()),
        "the review stands still"
    );
    let offered = Transition::still(state.clone()).offered(Role::Contractor, euro(30_000));
    assert_eq!(whose_turn(&offered.state), Some(Role::Client));
    let made = offer(&state, &terms, Role::Contractor, 30_000);
    let declined = offered
        .state
        .declined(facts(&terms, NOW), &made, Role::Client)
        .unwrap();
    assert_eq!(whose_turn(&declined.state), Some(Role::Contractor));
    let refused = state
        .clone()
        .accept(facts(&terms, NOW), Role::Client, 100, None);
    assert_eq!(refused.unwrap_err().key(), "refusal-order-in-dispute");
    let refused = state.deliver(facts(&terms, NOW), Role::Contractor);
    assert_eq!(refused.unwrap_err().key(), "refusal-order-in-dispute");
}

/// G6: up to 50 € half and half by itself after seven days, the odd cent to the contractor.
#[test]
fn g6_a_small_sum_is_halved_by_itself() {
    let terms = with_rule();
    let state = disputed(&terms);
    let alarm = Alarm::TalkEnds {
        deadline: ends_at(&state),
    };
    for (held, moved) in [
        (5_000, (2_500, 2_500)),
        (4_999, (2_500, 2_499)),
        (1, (1, 0)),
    ] {
        let facts = Facts {
            held: euro(held),
            now: ends_at(&state),
            ..facts(&terms, NOW)
        };
        let halved = done(state.clone().ring_dispute(facts, alarm, Some(neutral())));
        assert_eq!(halved.effects.moved(), moved, "{held}");
        let OrderState::Settled { how, .. } = halved.state else {
            panic!("not settled")
        };
        assert_eq!(how, SettledBy::SmallSum);
    }
    let early = facts(&terms, "2026-03-17T16:59:59Z");
    let stale = state.clone().ring_dispute(early, alarm, Some(neutral()));
    assert_eq!(stale, Fired::Stale(state));
}

/// G5: above, somebody neutral decides; if nobody does, it passes on and ends by the rule.
#[test]
fn g5_a_larger_sum_is_decided_or_passes_on_until_it_ends() {
    let terms = with_rule();
    let state = disputed(&terms);
    let talk = Alarm::TalkEnds {
        deadline: ends_at(&state),
    };
    let mut state = done(ring(state, &terms, talk, Some(neutral()))).state;
    assert_eq!(whose_turn(&state), None);
    for attempt in 1..=3 {
        let OrderState::InDispute { dispute } = &state else {
            panic!("{state:?}")
        };
        let Phase::Neutral { attempt: named, .. } = dispute.phase else {
            panic!("{dispute:?}")
        };
        assert_eq!(named, attempt);
        let again = ring(state.clone(), &terms, talk, Some(neutral()));
        assert_eq!(again, Fired::Stale(state.clone()), "the talk ends once");
        let late = Alarm::DecisionLate {
            deadline: ends_at(&state),
        };
        let next = done(ring(state, &terms, late, Some(neutral())));
        state = next.state;
    }
    let OrderState::Settled {
        how,
        paid,
        refunded,
        ..
    } = state
    else {
        panic!("{state:?}")
    };
    assert_eq!(
        (how, paid, refunded),
        (SettledBy::NobodyDecided, euro(24_000), euro(24_000))
    );
    let alone = done(ring(disputed(&terms), &terms, talk, None)).state;
    assert_eq!(
        alone.name(),
        "settled",
        "nobody neutral: the rule holds at once"
    );
}

/// G5: only whoever was named decides, in time, within what is held and with written reasons.
#[test]
fn g5_a_decision_has_reasons_and_stays_within_what_is_held() {
    let terms = with_rule();
    let state = disputed(&terms);
    let talk = Alarm::TalkEnds {
        deadline: ends_at(&state),
    };
    let state = done(ring(state, &terms, talk, Some(neutral()))).state;
    let now = facts(&terms, "2026-03-20T12:00:00Z");
    let ruling = |minor, reasons: &str| Ruling {
        sum: Some(euro(minor)),
        reasons: reasons.to_owned(),
    };
    let good = ruling(36_000, "Beleg 7 fehlt, der Rest ist gebucht");
    let stranger = AccountId::from_bytes([0x78; 16]);
    for who in [stranger, terms.client, terms.contractor] {
        let refused = state.clone().decide(now, who, &good).unwrap_err();
        assert_eq!(refused, RuleRefusal::NotYours);
    }
    for wrong in [
        ruling(36_000, "  "),
        ruling(48_001, "x"),
        ruling(-1, "x"),
        Ruling::default(),
    ] {
        let refused = state.clone().decide(now, neutral(), &wrong).unwrap_err();
        assert!(matches!(refused, RuleRefusal::Invalid(_)), "{refused:?}");
    }
    let late = Facts {
        now: ends_at(&state),
        ..now
    };
    let refused = state.clone().decide(late, neutral(), &good).unwrap_err();
    assert_eq!(refused, RuleRefusal::NotYours);
    let (split, decided) = state.decide(now, neutral(), &good).unwrap();
    assert_eq!(
        (split.contractor, split.client),
        (euro(36_000), euro(12_000))
    );
    assert_eq!(
        decided.effects.money,
        [
            MoneyStep::Release(euro(36_000)),
            MoneyStep::Payout(euro(36_000)),
            MoneyStep::Refund(euro(12_000))
        ]
    );
}

#[test]
fn a_dispute_begins_only_where_there_is_something_to_disagree_about() {
    let terms = with_rule();
    let refused = |state: OrderState, by, claim: &Claim, now: &str| {
        state
            .dispute(facts(&terms, now), by, claim)
            .unwrap_err()
            .key()
    };
    let good = claim();
    assert_eq!(
        refused(in_work(), Role::Contractor, &good, NOW),
        "dispute-refusal-no-revision"
    );
    assert_eq!(
        refused(in_work(), Role::Client, &good, NOW),
        "refusal-order-not-delivered"
    );
    assert_eq!(
        refused(delivered(), Role::Contractor, &good, NOW),
        "refusal-order-only-client"
    );
    let over = "2026-03-24T17:00:00Z";
    assert_eq!(
        refused(delivered(), Role::Client, &good, over),
        "dispute-refusal-deadline-passed"
    );
    assert_eq!(
        refused(disputed(&terms), Role::Client, &good, NOW),
        "dispute-refusal-open"
    );
    let taste = Claim {
        criterion: TASTE,
        ..claim()
    };
    assert_eq!(
        refused(delivered(), Role::Client, &taste, NOW),
        "dispute-field-not-a-must"
    );
    let silent = Claim {
        words: String::new(),
        ..claim()
    };
    assert_eq!(
        refused(delivered(), Role::Client, &silent, NOW),
        "field-required"
    );
    let old = fixture_without_rule();
    let refused = delivered().dispute(facts(&old, NOW), Role::Client, &good);
    assert_eq!(refused.unwrap_err().key(), "dispute-refusal-no-rule");
    // A revision that goes beyond what was agreed is the contractor's to dispute.
    let revised = delivered().revise(facts(&terms, NOW), Role::Client, &[defect(MUST, "Beleg 7")]);
    let revised = revised.unwrap().state;
    let actions = allowed_actions(&revised, Role::Contractor, facts(&terms, NOW));
    assert!(actions.contains(&Action::Dispute));
    let opened = revised
        .dispute(facts(&terms, NOW), Role::Contractor, &good)
        .unwrap();
    assert_eq!(whose_turn(&opened.state), Some(Role::Client));
}

fn fixture_without_rule() -> Terms {
    terms()
}

/// Taken back, a dispute leaves the days that were left.
#[test]
fn a_dispute_taken_back_goes_on_where_it_was() {
    let terms = with_rule();
    let later = facts(&terms, "2026-03-15T12:00:00Z");
    let refused = disputed(&terms).take_back(later, Role::Contractor);
    assert_eq!(refused.unwrap_err().key(), "dispute-refusal-not-yours");
    let back = disputed(&terms).take_back(later, Role::Client).unwrap();
    let OrderState::Delivered { accepted_at, .. } = back.state else {
        panic!("{:?}", back.state)
    };
    assert_eq!(
        accepted_at,
        time("2026-03-29T16:00:00Z"),
        "fourteen days again"
    );
    assert!(
        back.effects
            .schedule
            .iter()
            .any(|clock| clock.at == accepted_at)
    );
    let talk = Alarm::TalkEnds {
        deadline: ends_at(&disputed(&terms)),
    };
    let named = done(ring(disputed(&terms), &terms, talk, Some(neutral()))).state;
    let refused = named.take_back(later, Role::Client).unwrap_err();
    assert_eq!(refused.key(), "dispute-refusal-with-neutral");
}

/// 2.24, I7: the first fault gets one round to repair; a serious cause ends it at once.
#[test]
fn m2_24_the_brake_before_the_end() {
    let terms = with_rule();
    let fault = EndWish {
        cause: None,
        words: "Drei Tage keine Antwort".to_owned(),
    };
    let now = facts(&terms, NOW);
    let Ok(Brake::Repair(repair, transition)) = brake(in_work(), now, Role::Client, &fault, None)
    else {
        panic!("no repair")
    };
    assert_eq!(transition.state, in_work(), "nothing else changes");
    assert_eq!(repair.until, time("2026-03-17T17:00:00Z"));
    let cooling = brake(in_work(), now, Role::Client, &fault, Some(&repair)).unwrap_err();
    assert_eq!(cooling.key(), "settlement-refusal-cooling");
    let serious = EndWish {
        cause: Some(SeriousCause::Threat),
        ..fault.clone()
    };
    let ended = |wish: &EndWish, now| match brake(in_work(), now, Role::Client, wish, Some(&repair))
    {
        Ok(Brake::Ends(transition)) => transition.state,
        other => panic!("{other:?}"),
    };
    assert_eq!(ended(&serious, now).name(), "in-dispute");
    let after = facts(&terms, "2026-03-17T17:00:00Z");
    assert_eq!(whose_turn(&ended(&fault, after)), Some(Role::Contractor));
    let silent = EndWish {
        words: " ".to_owned(),
        ..serious
    };
    let refused = brake(in_work(), now, Role::Client, &silent, None).unwrap_err();
    assert_eq!(refused.key(), "field-required");
    let refused = brake(delivered(), now, Role::Client, &fault, None).unwrap_err();
    assert_eq!(refused.key(), "refusal-order-already-delivered");
}

/// 3.34, L6: any sum, only after acceptance, nothing taken off it.
#[test]
fn m3_34_a_tip_is_given_whole_and_after_acceptance() {
    let terms = with_rule();
    let tip = |minor| TipDraft {
        amount: Some(euro(minor)),
        words: "Danke für die Mühe".to_owned(),
    };
    let now = facts(&terms, NOW);
    let paid = delivered()
        .accept(now, Role::Client, 98, None)
        .unwrap()
        .state;
    let (amount, _, given) = tip(500).give(paid.clone(), now, Role::Client).unwrap();
    assert_eq!(amount, euro(500));
    assert_eq!(
        given.effects.money,
        [MoneyStep::Tip(euro(500)), MoneyStep::TipPayout(euro(500))]
    );
    assert_eq!((given.state, given.effects.stages), (paid.clone(), vec![]));
    assert_eq!(
        tip(500).give(delivered(), now, Role::Client).unwrap_err(),
        NotATip::Refused(TipRefusal::NotPaid)
    );
    assert!(matches!(
        tip(500)
            .give(paid.clone(), now, Role::Contractor)
            .unwrap_err(),
        NotATip::Refused(TipRefusal::Obstacle(_))
    ));
    for wrong in [0, -5, i64::MAX] {
        let refused = tip(wrong)
            .give(paid.clone(), now, Role::Client)
            .unwrap_err();
        assert!(matches!(refused, NotATip::Invalid(_)), "{wrong}");
    }
}

/// After withdrawal opens the sum goes back by itself, thirty days later, with three reminders.
#[test]
fn a_sum_nobody_cares_for_goes_back() {
    let terms = with_rule();
    let opens = "2026-04-14T16:00:00Z";
    let alarm = Alarm::WithdrawalOpens {
        deadline: time(opens),
    };
    let opened = done(in_work().ring(facts(&terms, opens), alarm).unwrap());
    let next = next_automatic(&opened.state).unwrap();
    assert_eq!(next, (time("2026-05-14T16:00:00Z"), AutomaticEvent::Return));
    let reminders = opened.effects.schedule.iter();
    let reminders = reminders.filter(|clock| matches!(clock.alarm, Alarm::RemindReturn { .. }));
    assert_eq!(reminders.count(), 3);
    let again = opened
        .state
        .clone()
        .ring(facts(&terms, opens), alarm)
        .unwrap();
    assert_eq!(again, Fired::Stale(opened.state.clone()));
    let back = Alarm::Return { deadline: next.0 };
    let early = facts(&terms, "2026-05-14T15:59:59Z");
    let stale = opened.state.clone().ring(early, back).unwrap();
    assert_eq!(stale, Fired::Stale(opened.state.clone()));
    let lapsed = done(
        opened
            .state
            .ring(facts(&terms, "2026-05-14T16:00:00Z"), back)
            .unwrap(),
    );
    assert_eq!(lapsed.effects.moved(), (0, 48_000));
    assert_eq!(lapsed.state.name(), "lapsed");
}
