//! The brake before the end, tips, and sums nobody cares for.

use super::*;

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
    let (amount, _, given) = tip(500)
        .give((paid.clone(), false), now, Role::Client)
        .unwrap();
    assert_eq!(amount, euro(500));
    assert_eq!(
        given.effects.money,
        [MoneyStep::Tip(euro(500)), MoneyStep::TipPayout(euro(500))]
    );
    assert_eq!((given.state, given.effects.stages), (paid.clone(), vec![]));
    assert_eq!(
        tip(500)
            .give((delivered(), false), now, Role::Client)
            .unwrap_err(),
        NotATip::Refused(TipRefusal::NotPaid)
    );
    assert!(matches!(
        tip(500)
            .give((paid.clone(), false), now, Role::Contractor)
            .unwrap_err(),
        NotATip::Refused(TipRefusal::Obstacle(_))
    ));
    assert_eq!(
        tip(500)
            .give((paid.clone(), true), now, Role::Client)
            .unwrap_err(),
        NotATip::Refused(TipRefusal::NotCome)
    );
    for wrong in [0, -5, i64::MAX] {
        let refused = tip(wrong)
            .give((paid.clone(), false), now, Role::Client)
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
