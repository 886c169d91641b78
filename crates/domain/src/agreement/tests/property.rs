//! Random lives of an order: both sides do anything at any time, clocks ring late, twice and for
//! deadlines that have moved. Money is kept in a real ledger.

use std::num::NonZeroU16;

use kernel::{Money, Timestamp};
use proptest::prelude::*;

use super::simulation::{Input, Life};
use crate::agreement::contract::Contract;
use crate::agreement::fixture::contract;
use crate::agreement::sample::SampleRule;
use crate::agreement::settlement::DisputeRule;
use crate::agreement::{
    Acceptance, Action, Milestone, OrderState, Role, StageEnd, allowed_actions, next_automatic,
};
use crate::custody;

#[derive(Clone, Debug)]
enum Step {
    /// Somebody tries something.
    Act(Role, Action, Input),
    /// Somebody does something that is possible, so that lives get somewhere.
    Go(usize),
    /// Time passes.
    Wait(i64),
    /// The worker runs: every clock that is due rings, newest first and some twice.
    Work,
    /// A clock rings at a wrong time.
    Ring(usize),
}

fn steps() -> impl Strategy<Value = Step> {
    let role = prop_oneof![Just(Role::Client), Just(Role::Contractor)];
    let action = proptest::sample::select(&Action::ALL[..]);
    let input = prop_oneof![
        4 => Just(Input::Good),
        2 => Just(Input::Part),
        2 => Just(Input::Bad),
    ];
    let wait = prop_oneof![
        3 => 1..600_i64,
        3 => 600..5_000_i64,
        2 => 5_000..30_000_i64,
        1 => Just(60 * 24 * 45),
    ];
    prop_oneof![
        6 => (0..50_usize).prop_map(Step::Go),
        6 => (role, action, input).prop_map(|(by, what, n)| Step::Act(by, what, n)),
        3 => wait.prop_map(Step::Wait),
        2 => Just(Step::Work),
        1 => (0..50_usize).prop_map(Step::Ring),
    ]
}

const ZONES: &[&str] = &[
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Apia",
    "UTC",
];

/// The work in so many equal parts; one is none, and a sum of a few cents is not split.
fn milestones(contract: &Contract, parts: u16) -> Vec<Milestone> {
    if parts == 1 || contract.amount.minor < i64::from(parts) {
        return Vec::new();
    }
    let sums = contract.amount.split(NonZeroU16::new(parts).unwrap());
    sums.into_iter()
        .map(|amount| Milestone {
            title: "Ein Teil".to_owned(),
            amount,
            due_at: contract.due_at,
        })
        .collect()
}

fn contracts() -> impl Strategy<Value = Contract> {
    let zone = proptest::sample::select(ZONES);
    let sample = prop_oneof![3 => Just(None), 1 => (1..100_i64).prop_map(Some)];
    let sums = 1..50_000_000_i64;
    (sums, zone, 1..60_i64, 1..5_u16, sample).prop_map(|(minor, zone, days, parts, pieces)| {
        let mut contract = contract();
        contract.sample = pieces.map(|pieces| SampleRule::of(Some(pieces)).unwrap());
        contract.amount = Money::euro_cents(minor);
        contract.client.zone = zone.parse().unwrap();
        contract.due_at = contract.client.zone.add_days(contract.written_at, days);
        contract.milestones = milestones(&contract, parts);
        contract.dispute = Some(DisputeRule::STANDARD);
        contract
    })
}

/// Runs a life; says how it ended.
fn live(contract: Contract, steps: &[Step]) -> Result<OrderState, TestCaseError> {
    let mut life = Life::begin(contract);
    let mut ended: Option<OrderState> = None;
    for step in steps {
        match step {
            Step::Act(by, action, input) => {
                let listed = allowed_actions(&life.state, *by, life.facts()).contains(action);
                let takes_input = matches!(
                    action,
                    Action::Sign
                        | Action::Fund
                        | Action::Accept
                        | Action::Revise
                        | Action::Settle
                        | Action::Dispute
                );
                let expected = listed && (*input != Input::Bad || !takes_input);
                let done = life.act(*by, *action, *input);
                prop_assert_eq!(done, expected, "{:?} {:?} {:?}", by, action, input);
            }
            Step::Go(index) => {
                let possible: Vec<_> = Role::BOTH
                    .into_iter()
                    .flat_map(|by| {
                        let allowed = allowed_actions(&life.state, by, life.facts());
                        // Stepping back before the work would end most lives early.
                        let early = matches!(life.state, OrderState::AwaitingSignatures { .. });
                        let kept = allowed
                            .into_iter()
                            .filter(move |a| !early || *a != Action::Withdraw);
                        kept.map(move |action| (by, action)).collect::<Vec<_>>()
                    })
                    .collect();
                if let Some((by, action)) = possible.get(index % possible.len().max(1)) {
                    prop_assert!(life.act(*by, *action, Input::Good), "{by:?} {action:?}");
                }
            }
            Step::Wait(minutes) => {
                let micros = minutes * 60_000_000;
                life.now = Timestamp::from_micros(life.now.as_micros() + micros);
            }
            Step::Work => life.work(),
            Step::Ring(index) => {
                if let Some(clock) = life.clocks.get(index % life.clocks.len()) {
                    life.ring(clock.alarm);
                }
            }
        }
        life.check()?;
        if let Some(ended) = &ended {
            prop_assert_eq!(ended, &life.state, "an ended order never changes");
        }
        ended = life.state.is_terminal().then(|| life.state.clone());
    }
    prop_assert!(life.books.faults().is_empty());
    if let OrderState::Paid { .. } = life.state {
        let paid = life.transfers.iter().filter(|t| t.code == custody::PAYOUT);
        let sums: Vec<_> = paid.map(|transfer| transfer.amount).collect();
        let stages = life.stages.iter().map(|account| account.paid);
        let stages: Vec<_> = stages.filter(|paid| paid.is_positive()).collect();
        prop_assert_eq!(sums, stages, "0.16: each stage is paid once, to the cent");
        let accepted = life.stages.iter().filter(|account| {
            let how = account.settled.map(|(how, _)| how);
            matches!(how, Some(StageEnd::Accepted | StageEnd::Silence))
        });
        for account in accepted {
            prop_assert_eq!(account.paid, account.amount, "0.16: what was agreed");
        }
    }
    Ok(life.state)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    /// 0.15, 0.16, decision 3: held is never negative, the payout is what was agreed, every
    /// waiting state has an owner and a date, and an end is an end.
    #[test]
    fn m0_15_m0_16_whatever_both_do(
        contract in contracts(),
        steps in proptest::collection::vec(steps(), 1..90),
    ) {
        live(contract, &steps)?;
    }

    /// Left alone at any point, an order ends by the worker alone.
    #[test]
    fn nothing_hangs(
        contract in contracts(),
        steps in proptest::collection::vec(steps(), 1..60),
    ) {
        let mut all = steps;
        // Silence accepts one stage, three people do not decide a dispute; the next stage is not
        // secured then, and that ends the order.
        for _ in 0..8 {
            all.extend([Step::Wait(60 * 24 * 120), Step::Work]);
        }
        let end = live(contract, &all)?;
        prop_assert!(end.is_terminal(), "{end:?}");
    }
}

/// The random lives above reach every end; this shows the way with nothing random in it.
#[test]
fn m0_15_from_proposal_to_paid_by_silence() {
    let mut life = Life::begin(contract());
    assert!(life.act(Role::Contractor, Action::Sign, Input::Good));
    assert!(life.act(Role::Client, Action::Sign, Input::Good));
    assert!(
        !life.act(Role::Contractor, Action::Start, Input::Good),
        "0.6: not secured, no start"
    );
    assert!(life.act(Role::Client, Action::Fund, Input::Good));
    assert!(life.act(Role::Contractor, Action::Start, Input::Good));
    assert!(life.act(Role::Contractor, Action::Deliver, Input::Good));
    let (deadline, _) = next_automatic(&life.state).unwrap();
    life.now = Timestamp::from_micros(deadline.as_micros() - 1);
    life.work();
    assert_eq!(life.state.name(), "delivered");
    assert_eq!(life.transfers.len(), 1, "nothing moves before the deadline");
    life.now = Timestamp::from_micros(deadline.as_micros() + 5_000_000);
    life.work();
    let OrderState::Paid {
        accepted_at,
        acceptance,
        paid_at,
    } = &life.state
    else {
        panic!("{:?}", life.state)
    };
    assert_eq!((*accepted_at, *paid_at), (deadline, life.now));
    assert_eq!(*acceptance, Acceptance::Silence);
    let sums: Vec<_> = life
        .transfers
        .iter()
        .map(|transfer| transfer.amount)
        .collect();
    assert_eq!(sums, [life.terms.amount; 3]);
}

/// The lives above are worth something only if they get everywhere.
#[test]
fn random_lives_reach_every_end() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = (contracts(), proptest::collection::vec(steps(), 1..90));
    let mut ends = std::collections::BTreeSet::new();
    for _ in 0..5_000 {
        let (contract, steps) = strategy.new_tree(&mut runner).unwrap().current();
        ends.insert(match live(contract, &steps).unwrap() {
            OrderState::Paid {
                acceptance: Acceptance::Silence,
                ..
            } => "silence".to_owned(),
            OrderState::Lapsed { reason, .. } => format!("{reason:?}"),
            OrderState::Withdrawn {
                refunded: Some(_), ..
            } => "refunded".to_owned(),
            other => other.name().to_owned(),
        });
    }
    for end in [
        "paid",
        "silence",
        "NotSigned",
        "NotFunded",
        "NotStarted",
        "NotDelivered",
        "settled",
        "refunded",
        "withdrawn",
    ] {
        assert!(ends.contains(end), "{end} is missing in {ends:?}");
    }
}
