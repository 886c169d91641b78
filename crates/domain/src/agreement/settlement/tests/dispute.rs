//! Disputes: who is next until when, and how they end.

use super::*;

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
    let silent = state.clone().ring(late, silence).unwrap();
    assert_eq!(
        silent,
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
    let silent = state.clone().ring_dispute(early, alarm, Some(neutral()));
    assert_eq!(silent, Fired::Stale(state));
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
    let refused = disputed(&terms).take_back(later, Role::Contractor, 0);
    assert_eq!(refused.unwrap_err().key(), "dispute-refusal-not-yours");
    let back = disputed(&terms).take_back(later, Role::Client, 0).unwrap();
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
    let refused = named.take_back(later, Role::Client, 0).unwrap_err();
    assert_eq!(refused.key(), "dispute-refusal-with-neutral");
    let again = disputed(&terms).take_back(later, Role::Client, 1);
    assert_eq!(
        again.unwrap_err().key(),
        "dispute-refusal-taken-back-before"
    );
}
