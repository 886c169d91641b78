//! Every state × side × action, against a reviewed table.

use std::fmt::Write as _;

use kernel::Timestamp;

use super::aside;
use crate::Refusal;
use crate::agreement::fixture::{
    MUST, agreed, contract, held, signing, terms as fixture_terms, time,
};
use crate::agreement::sample::{SampleAnswer, SampleRule};
use crate::agreement::settlement::{Claim, DisputeRule, NotAnOffer, OfferDraft};
use crate::agreement::{
    Acceptance, Action, Defect, Effects, Facts, LapseReason, OrderState, Role, Satisfaction,
    Signature, StageAt, Terms, Transition, allowed_actions, next_automatic, primary_action,
    station, tag, whose_turn,
};

pub(super) type Sample = (&'static str, OrderState, Timestamp);

pub(super) const BEFORE: &str = "2026-03-10T12:00:00Z";
pub(super) const LAPSES_AT: &str = "2026-03-16T17:00:00Z";
const ACCEPTED_AT: &str = "2026-03-24T17:00:00Z";
pub(super) const OVERDUE: &str = "2026-04-14T16:00:00Z";

fn signature(role: Role) -> Signature {
    let contract = contract();
    Signature {
        account: contract.party(role).account,
        typed_name: contract.party(role).name.clone(),
        at: time(BEFORE),
        contract: contract.digest(),
    }
}

fn before_the_work() -> [Sample; 8] {
    let (before, lapses_at) = (time(BEFORE), time(LAPSES_AT));
    let signatures = |client, contractor| OrderState::AwaitingSignatures {
        client,
        contractor,
        lapses_at,
    };
    let client_signed = signatures(Some(signature(Role::Client)), None);
    let contractor_signed = signatures(None, Some(signature(Role::Contractor)));
    let at_stage = StageAt::default();
    let to_fund = OrderState::AwaitingFunding {
        lapses_at,
        at_stage,
    };
    let secured = OrderState::Secured {
        lapses_at,
        at_stage,
    };
    [
        ("nobody signed", signatures(None, None), before),
        ("client signed", client_signed, before),
        ("contractor signed", contractor_signed, before),
        ("signing is over", signatures(None, None), lapses_at),
        ("to be funded", to_fund.clone(), before),
        ("funding is over", to_fund, lapses_at),
        ("secured", secured.clone(), before),
        ("starting is over", secured, lapses_at),
    ]
}

fn from_the_work_on() -> [Sample; 11] {
    let (before, at) = (time(BEFORE), time(LAPSES_AT));
    let (accepted_at, overdue) = (time(ACCEPTED_AT), time(OVERDUE));
    let in_work = |round| OrderState::InWork {
        since: before,
        due_at: time("2026-03-31T16:00:00Z"),
        withdrawal_opens_at: overdue,
        returns_at: None,
        sample_due: false,
        round,
        at_stage: StageAt::default(),
    };
    let delivered = |number, extended| OrderState::Delivered {
        number,
        at: before,
        accepted_at,
        extended,
        worked: None,
        at_stage: StageAt::default(),
    };
    let acceptance = Acceptance::Explicit {
        percent: Satisfaction::FULL,
        remark: None,
    };
    let paid = OrderState::Paid {
        accepted_at,
        acceptance,
        paid_at: accepted_at,
    };
    let reason = LapseReason::NotStarted;
    let by = Role::Client;
    [
        ("in work", in_work(0), before),
        ("in revision", in_work(2), before),
        ("overdue", in_work(0), overdue),
        ("delivered", delivered(1, false), before),
        ("extended", delivered(1, true), before),
        ("last revision delivered", delivered(4, false), before),
        ("last and extended", delivered(4, true), before),
        ("review is over", delivered(1, false), accepted_at),
        ("paid", paid, overdue),
        (
            "lapsed",
            OrderState::Lapsed {
                at,
                reason,
                refunded: None,
            },
            overdue,
        ),
        (
            "withdrawn",
            OrderState::Withdrawn {
                at,
                by,
                refunded: None,
            },
            overdue,
        ),
    ]
}

/// States of every kind, and the moment each is looked at.
pub(super) fn states() -> Vec<Sample> {
    before_the_work()
        .into_iter()
        .chain(from_the_work_on())
        .chain(aside::with_sample())
        .chain(aside::in_dispute())
        .collect()
}

fn terms() -> Terms {
    Terms {
        dispute: Some(DisputeRule::STANDARD),
        sample: Some(SampleRule { pieces: 3, days: 3 }),
        ..fixture_terms()
    }
}

/// Takes an action with good input; says `ok` or the refusal's key.
pub(super) fn attempt(
    state: OrderState,
    action: Action,
    by: Role,
    facts: Facts<'_>,
) -> Result<Transition, &'static str> {
    let contract = contract();
    match action {
        Action::Sign => state
            .sign(facts, signing(&contract, by))
            .map_err(|r| r.key()),
        Action::Fund => state.fund(facts, by, agreed()).map_err(|r| r.key()),
        Action::Start => state.start(facts, by).map_err(|r| r.key()),
        Action::ShowSample => state.show_sample(facts, by).map_err(|r| r.key()),
        Action::AnswerSample => state
            .answer_sample(facts, by, SampleAnswer::GoOn)
            .map_err(|r| r.key()),
        Action::Deliver => state.deliver(facts, by).map_err(|r| r.key()),
        Action::Accept => state.accept(facts, by, 100, None).map_err(|r| r.key()),
        Action::Revise => {
            let defect = Defect {
                criterion: MUST,
                reason: "Beleg 7 fehlt".to_owned(),
            };
            state.revise(facts, by, &[defect]).map_err(|r| r.key())
        }
        Action::Extend => state.extend(facts, by).map_err(|r| r.key()),
        Action::Withdraw => state.withdraw(facts, by).map_err(|r| r.key()),
        Action::Settle => {
            let draft = OfferDraft {
                sum: Some(facts.held),
                words: "Alles ist fertig".to_owned(),
                days: None,
            };
            match draft.make(&state, facts, by, 1) {
                Ok(offer) => Ok(Transition::still(state).offered(by, offer.sum)),
                Err(NotAnOffer::Refused(refusal)) => Err(refusal.key()),
                Err(NotAnOffer::Invalid(errors)) => panic!("{errors:?}"),
            }
        }
        Action::Dispute => {
            let claim = Claim {
                criterion: MUST,
                words: "Beleg 7 fehlt".to_owned(),
            };
            state.dispute(facts, by, &claim).map_err(|r| r.key())
        }
    }
}

fn facts<'a>(terms: &'a Terms, state: &OrderState, now: Timestamp) -> Facts<'a> {
    Facts {
        terms,
        held: held(state),
        now,
    }
}

/// The table is compared with `table.txt`, which a person has read line by line.
#[test]
fn every_state_side_and_action() {
    let terms = terms();
    let mut table = String::new();
    for (name, state, now) in states() {
        let facts = facts(&terms, &state, now);
        let turn = whose_turn(&state).map_or("nobody", Role::name);
        let next = next_automatic(&state).map_or_else(
            || "nothing".to_owned(),
            |(at, what)| format!("{} {at}", what.name()),
        );
        let (station, tag) = (station(&state).name(), tag(&state).name());
        writeln!(
            table,
            "{name} · {station} · {tag} · turn {turn} · next {next}"
        )
        .unwrap();
        for role in Role::BOTH {
            let primary = primary_action(&state, role);
            for action in Action::ALL {
                let mark = if primary == Some(action) { "*" } else { " " };
                let result = match attempt(state.clone(), action, role, facts) {
                    Ok(transition) => format!("→ {}", transition.state.name()),
                    Err(key) => key.strip_prefix("refusal-order-").unwrap_or(key).to_owned(),
                };
                writeln!(
                    table,
                    "  {:<10} {mark}{:<13} {result}",
                    role.name(),
                    action.name()
                )
                .unwrap();
            }
        }
    }
    let reviewed = include_str!("table.txt");
    if table != reviewed {
        let differs = table
            .lines()
            .zip(reviewed.lines())
            .find(|(new, old)| new != old);
        panic!("the table differs from table.txt, first at {differs:?}\n{table}");
    }
}

/// The page shows a button exactly where the action is possible, and never two primary ones.
#[test]
fn allowed_is_what_succeeds() {
    let terms = terms();
    for (name, state, now) in states() {
        let facts = facts(&terms, &state, now);
        for role in Role::BOTH {
            let allowed = allowed_actions(&state, role, facts);
            for action in Action::ALL {
                let done = attempt(state.clone(), action, role, facts).is_ok();
                assert_eq!(
                    done,
                    allowed.contains(&action),
                    "{name} {role:?} {action:?}"
                );
            }
            let turn = whose_turn(&state);
            let primary = primary_action(&state, role);
            if let Some(turn) = turn {
                assert!(
                    primary_action(&state, turn).is_some(),
                    "{name} has an owner with a way"
                );
            }
            assert!(turn.is_some() || primary.is_none(), "{name}");
            let repeated = allowed
                .iter()
                .filter(|action| Some(**action) == primary)
                .count();
            assert!(repeated <= 1, "{name}");
        }
    }
}

/// 0.6, 0.15: what is not secured to the cent cannot be started, and nothing moves that is not
/// there.
#[test]
fn m0_6_nothing_starts_or_moves_unless_the_agreed_sum_lies_there() {
    let terms = terms();
    for (name, state, now) in states() {
        let exact = facts(&terms, &state, now);
        for (role, action) in [
            (Role::Contractor, Action::Start),
            (Role::Client, Action::Accept),
            (Role::Client, Action::Withdraw),
        ] {
            let right = attempt(state.clone(), action, role, exact);
            if right.is_err() || state.name() == "awaiting-signatures" {
                continue;
            }
            for cents in [0, 47_999, 48_001] {
                let held = kernel::Money::euro_cents(cents);
                let wrong = attempt(state.clone(), action, role, Facts { held, ..exact });
                assert_eq!(
                    wrong,
                    Err("refusal-order-held-differs"),
                    "{name} {action:?}"
                );
            }
        }
        let unsecured = Facts {
            held: kernel::Money::euro_cents(0),
            ..exact
        };
        let actions = allowed_actions(&state, Role::Contractor, unsecured);
        assert!(
            !actions.contains(&Action::Start),
            "{name}: the start button is off"
        );
    }
}

/// An action that is refused says nothing about money; one that succeeds moves at most the agreed
/// sum, and always all of it.
#[test]
fn m0_16_money_moves_whole() {
    let terms = terms();
    for (_, state, now) in states() {
        let facts = facts(&terms, &state, now);
        for role in Role::BOTH {
            for action in Action::ALL {
                let Ok(done) = attempt(state.clone(), action, role, facts) else {
                    continue;
                };
                let Effects { money, .. } = done.effects;
                let sums = money.iter().map(|step| match step {
                    crate::agreement::MoneyStep::Hold(sum)
                    | crate::agreement::MoneyStep::Release(sum)
                    | crate::agreement::MoneyStep::Payout(sum)
                    | crate::agreement::MoneyStep::Refund(sum)
                    | crate::agreement::MoneyStep::Tip(sum)
                    | crate::agreement::MoneyStep::TipPayout(sum) => *sum,
                });
                assert!(sums.into_iter().all(|sum| sum == agreed()));
            }
        }
    }
}
