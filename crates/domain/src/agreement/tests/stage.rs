//! Stages: the split, the way from one to the next, what each pays.

use kernel::{Money, Timestamp};

use crate::agreement::contract::Contract;
use crate::agreement::fixture::{NOW, contract, signing, time};
use crate::agreement::{
    Facts, FundRefusal, LapseReason, Milestone, MoneyStep, OrderEvent, OrderState, ProposeRefusal,
    RewriteRefusal, Role, SplitRefusal, StageAccount, StageAt, StageEnd, Terms, Transition,
    check_split,
};
use crate::{Argument, Refusal};

/// What is made wrong in a good split.
type Change = fn(&mut Vec<Milestone>);

fn part(title: &str, cents: i64, due_at: &str) -> Milestone {
    Milestone {
        title: title.to_owned(),
        amount: Money::euro_cents(cents),
        due_at: time(due_at),
    }
}

/// 480 € in three parts, the last due with the order.
fn in_parts() -> Contract {
    let mut contract = contract();
    contract.milestones = vec![
        part("Entwurf", 10_000, "2026-03-17T17:00:00Z"),
        part("Hauptteil", 30_000, "2026-03-24T17:00:00Z"),
        part("Rest", 8_000, "2026-03-31T16:00:00Z"),
    ];
    contract
}

fn facts<'a>(terms: &'a Terms, cents: i64, now: &str) -> Facts<'a> {
    Facts {
        terms,
        held: Money::euro_cents(cents),
        now: time(now),
    }
}

fn fund(state: OrderState, terms: &Terms, held: i64, sum: i64) -> Transition {
    state
        .fund(
            facts(terms, held, NOW),
            Role::Client,
            Money::euro_cents(sum),
        )
        .unwrap()
}

/// 0.11, 0.16: a project is secured, delivered and paid stage by stage; never more than one stage
/// lies there, and each is paid to the cent.
#[test]
fn m0_16_each_stage_is_paid_by_itself() {
    let contract = in_parts();
    let terms = contract.terms();
    let mut state = OrderState::AwaitingFunding {
        lapses_at: time("2026-03-24T17:00:00Z"),
        at_stage: StageAt::default(),
    };
    let sums = [10_000, 30_000, 8_000];
    for (stage, sum) in (0_u16..).zip(sums) {
        let much = state.clone().fund(
            facts(&terms, 0, NOW),
            Role::Client,
            Money::euro_cents(sum + 1),
        );
        assert!(
            matches!(much, Err(FundRefusal::OtherSum { .. })),
            "{much:?}"
        );
        let secured = fund(state, &terms, 0, sum).state;
        let now = facts(&terms, sum, NOW);
        let begun = secured.start(now, Role::Contractor).unwrap().state;
        let OrderState::InWork { due_at, .. } = &begun else {
            panic!("{begun:?}")
        };
        assert_eq!(*due_at, terms.stage_due(stage), "each stage has its date");
        let handed_in = begun.deliver(now, Role::Contractor).unwrap().state;
        let OrderState::Delivered {
            number, at_stage, ..
        } = &handed_in
        else {
            panic!("{handed_in:?}")
        };
        assert_eq!(u16::from(*number), stage + 1, "counted through the order");
        assert_eq!(at_stage.round_of(*number), 1, "the first of its stage");
        let done = handed_in.accept(now, Role::Client, 98, None).unwrap();
        let sum = Money::euro_cents(sum);
        assert_eq!(
            done.effects.money,
            [MoneyStep::Release(sum), MoneyStep::Payout(sum)]
        );
        state = done.state;
        if stage < 2 {
            assert_eq!(state.name(), "awaiting-funding");
            let next = OrderEvent::StageOpened {
                stage: stage + 2,
                of: 3,
                amount: terms.stage_amount(stage + 1),
            };
            assert_eq!(done.effects.events.last(), Some(&next));
        }
    }
    assert_eq!(state.name(), "paid");
}

/// A stage may be secured in parts; the work starts only with all of it, and when the time is
/// over what lies there goes back.
#[test]
fn m0_6_parts_are_not_the_whole() {
    let contract = in_parts();
    let terms = contract.terms();
    let open = OrderState::AwaitingFunding {
        lapses_at: time("2026-03-24T17:00:00Z"),
        at_stage: StageAt::default().next(2),
    };
    let half = fund(open.clone(), &terms, 0, 12_000);
    assert_eq!(half.state, open, "still the same stage, the same clock");
    let told = OrderEvent::PartSecured {
        sum: Money::euro_cents(12_000),
        missing: Money::euro_cents(18_000),
    };
    assert_eq!(half.effects.events, [told]);
    let started = half
        .state
        .clone()
        .start(facts(&terms, 12_000, NOW), Role::Contractor);
    assert_eq!(started.unwrap_err().key(), "refusal-order-not-secured");
    let late = facts(&terms, 12_000, "2026-03-24T17:00:00Z");
    let alarm = crate::agreement::Alarm::Lapse { deadline: late.now };
    let Ok(crate::agreement::Fired::Done(lapsed)) = half.state.clone().ring(late, alarm) else {
        panic!("the clock is due")
    };
    let back = Money::euro_cents(12_000);
    assert_eq!(lapsed.effects.money, [MoneyStep::Refund(back)]);
    assert_eq!(
        lapsed.state,
        OrderState::Lapsed {
            at: late.now,
            reason: LapseReason::NotFunded,
            refunded: Some(back)
        }
    );
    let whole = fund(half.state, &terms, 12_000, 18_000);
    assert_eq!(whole.state.name(), "secured");
    assert_eq!(whole.state.at_stage(), open.at_stage());
}

/// Revisions are counted within a stage: an earlier one uses none of them up.
#[test]
fn every_stage_has_its_own_revisions() {
    let contract = in_parts();
    let terms = contract.terms();
    let second = |number| OrderState::Delivered {
        number,
        at: time(NOW),
        accepted_at: time("2026-03-24T17:00:00Z"),
        extended: false,
        worked: None,
        at_stage: StageAt::default().next(4),
    };
    let defect = crate::agreement::fixture::defect(crate::agreement::fixture::MUST, "fehlt");
    let revise = |number| {
        let now = facts(&terms, 30_000, NOW);
        second(number).revise(now, Role::Client, std::slice::from_ref(&defect))
    };
    let OrderState::InWork { round, .. } = revise(5).unwrap().state else {
        panic!("a revision is work")
    };
    assert_eq!(round, 1);
    assert!(revise(7).is_ok());
    assert_eq!(revise(8).unwrap_err().key(), "refusal-order-no-rounds-left");
}

/// What was wrong with a split is named, with the part it is about.
#[test]
fn a_split_that_does_not_add_up_is_refused() {
    let (agreed, due) = (Money::euro_cents(48_000), time("2026-03-31T16:00:00Z"));
    let good = in_parts().milestones;
    let check = |change: fn(&mut Vec<Milestone>)| {
        let mut parts = good.clone();
        change(&mut parts);
        check_split(&parts, agreed, due, time(NOW))
    };
    assert_eq!(check(|_| ()), Ok(()));
    assert_eq!(check(Vec::clear), Ok(()), "one piece");
    let most = crate::agreement::LONGEST_TITLE;
    let cases: [(Change, SplitRefusal); 10] = [
        (|parts| parts.truncate(1), SplitRefusal::Count { most: 20 }),
        (
            |parts| parts.extend(vec![parts[2].clone(); 18]),
            SplitRefusal::Count { most: 20 },
        ),
        (
            |parts| parts[1].title = " – ".to_owned(),
            SplitRefusal::Title { part: 2, most },
        ),
        (
            |parts| parts[1].title = "x".repeat(201),
            SplitRefusal::Title { part: 2, most },
        ),
        (
            |parts| parts[0].amount = Money::euro_cents(0),
            SplitRefusal::Amount { part: 1 },
        ),
        (
            |parts| parts[2].amount = Money::new(8_000, kernel::Currency::Chf),
            SplitRefusal::Amount { part: 3 },
        ),
        (|parts| parts.swap(0, 1), SplitRefusal::Order { part: 2 }),
        (
            |parts| parts[0].due_at = time(NOW),
            SplitRefusal::Order { part: 1 },
        ),
        (
            |parts| parts[2].due_at = time("2026-03-31T16:00:01Z"),
            SplitRefusal::End {
                due_at: time("2026-03-31T16:00:00Z"),
            },
        ),
        (
            |parts| parts[0].amount = Money::euro_cents(9_999),
            SplitRefusal::Sum {
                parts: Money::euro_cents(47_999),
                agreed: Money::euro_cents(48_000),
            },
        ),
    ];
    for (change, refusal) in cases {
        assert_eq!(check(change), Err(refusal));
        let words = [
            include_str!("../../../../texts/texts/de/stage.ftl"),
            include_str!("../../../../texts/texts/en/stage.ftl"),
        ];
        for text in words {
            let line = text
                .lines()
                .find(|line| line.starts_with(&format!("{} =", refusal.key())))
                .unwrap();
            for (name, _) in refusal.arguments() {
                let named = line.contains(&format!("${name} }}"));
                assert!(named || name == "most", "{line} names {name}");
            }
        }
    }
    let huge = vec![part("a", i64::MAX, "2026-03-31T16:00:00Z"); 2];
    assert!(check_split(&huge, agreed, due, time(NOW)).is_err());
}

/// 1.10: a split is a newer version of the contract; both sign it anew, the client alone writes
/// it, and only before both have signed. Without stages the hash is what it always was.
#[test]
fn m1_10_a_split_is_signed_anew() {
    let (old, new) = (contract(), in_parts());
    assert_ne!(old.digest(), new.digest());
    let mut moved = in_parts();
    moved.milestones.swap(0, 1);
    assert_ne!(moved.digest(), new.digest(), "the order counts");
    let terms = old.terms();
    let now = facts(&terms, 0, NOW);
    let proposed = OrderState::propose(&old, time(NOW)).unwrap().state;
    let signed = proposed.sign(now, signing(&old, Role::Contractor)).unwrap();
    let refused = signed.state.clone().rewrite(now, Role::Contractor, &new);
    assert_eq!(refused.unwrap_err().key(), "refusal-order-only-client");
    let written = signed.state.rewrite(now, Role::Client, &new).unwrap();
    let OrderState::AwaitingSignatures {
        client: None,
        contractor: None,
        ..
    } = &written.state
    else {
        panic!("{:?}", written.state)
    };
    let told = OrderEvent::Proposed {
        contract: new.digest(),
    };
    assert_eq!(written.effects.events, [told]);
    let mut bad = in_parts();
    bad.milestones.truncate(1);
    let refused = written.state.clone().rewrite(now, Role::Client, &bad);
    let count = ProposeRefusal::Split(SplitRefusal::Count { most: 20 });
    assert_eq!(refused, Err(RewriteRefusal::Contract(count)));
    let sign = |state: OrderState, by| state.sign(now, signing(&new, by)).unwrap().state;
    let both = sign(sign(written.state, Role::Client), Role::Contractor);
    let refused = both.rewrite(now, Role::Client, &old).unwrap_err();
    assert_eq!(refused.key(), "refusal-order-already-signed");
}

/// Both read every stage with its price and date in the contract, and what follows a paid one.
#[test]
fn the_contract_says_the_stages() {
    let clauses = in_parts().clauses();
    let of = |key: &str| clauses.iter().filter(|clause| clause.key == key).count();
    assert_eq!(of("stage-clause-list"), 1);
    assert_eq!(of("stage-clause-part"), 3);
    assert_eq!(of("stage-clause-rule"), 1);
    let priced = clauses.iter().any(|clause| {
        clause
            .arguments
            .contains(&("amount", Argument::Money(Money::euro_cents(30_000))))
    });
    assert!(priced);
    let plain = contract().clauses();
    assert!(plain.iter().all(|clause| !clause.key.starts_with("stage-")));
}

/// What the stages' accounts say after a step is what happened to the money.
#[test]
fn accounts_follow_the_steps() {
    let terms = in_parts().terms();
    let planned = StageAccount::planned("Belege", &terms);
    assert_eq!(planned.len(), 3);
    let one = StageAccount::planned("Belege", &contract().terms());
    assert_eq!((one.len(), one[0].title.as_str()), (1, "Belege"));
    let step = |account: StageAccount, step| account.take(step, Timestamp::EPOCH).unwrap();
    let secured = crate::agreement::StageStep::Secured {
        stage: 1,
        sum: Money::euro_cents(20_000),
    };
    let untouched = step(planned[0].clone(), secured);
    assert_eq!(untouched, planned[0]);
    let part = step(planned[1].clone(), secured);
    assert_eq!(part.missing(), Money::euro_cents(10_000));
    let ended = crate::agreement::StageStep::Settled {
        stage: 1,
        how: StageEnd::Lapsed,
        paid: Money::euro_cents(0),
        refunded: Money::euro_cents(20_000),
    };
    let ended = step(part, ended);
    assert_eq!(ended.settled, Some((StageEnd::Lapsed, Timestamp::EPOCH)));
    let much = crate::agreement::StageStep::Secured {
        stage: 1,
        sum: Money::euro_cents(i64::MAX),
    };
    assert_eq!(ended.take(much, Timestamp::EPOCH), None);
    for end in StageEnd::ALL {
        assert_eq!(StageEnd::from_name(end.name()), Some(end));
    }
}
