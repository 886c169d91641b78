//! From the proposal to the start: what each step asks for and refuses.

use kernel::Money;

use crate::agreement::contract::{Contract, Placeholder};
use crate::agreement::fixture::{NOW, agreed, at, contract, contractor, signing, terms, time};
use crate::agreement::{
    FundRefusal, MoneyStep, OrderState, ProposeRefusal, Role, SignRefusal, SigningRequest, StageAt,
};

/// A change to a contract and the refusal it leads to.
type Spoiled = (fn(&mut Contract), ProposeRefusal);

/// 4.5, decision 7, 3.27: what no order begins with.
#[test]
fn m4_5_m3_27_no_order_with_oneself_or_with_holes() {
    use ProposeRefusal::{DuePast, Empty, NoAmount, NoMust, OwnWork};
    let table: [Spoiled; 13] = [
        (|c| c.contractor.account = c.client.account, OwnWork),
        (|c| c.amount = Money::euro_cents(0), NoAmount),
        (|c| c.amount = Money::euro_cents(-1), NoAmount),
        (|c| c.due_at = time(NOW), DuePast(time(NOW))),
        (
            |c| c.client.name = "  ".to_owned(),
            Empty(Placeholder::ClientName),
        ),
        (
            |c| c.contractor.name = "____".to_owned(),
            Empty(Placeholder::ContractorName),
        ),
        (
            |c| c.subject = "[…]".to_owned(),
            Empty(Placeholder::Subject),
        ),
        (
            |c| c.instruction.body.goal.clear(),
            Empty(Placeholder::Goal),
        ),
        (
            |c| c.instruction.body.criteria[0].how_measured.clear(),
            Empty(Placeholder::Criterion),
        ),
        (
            |c| c.instruction.body.reachable = crate::account::WeeklyHours::default(),
            Empty(Placeholder::ClientHours),
        ),
        (
            |c| c.instruction.body.response_hours = 0,
            Empty(Placeholder::ResponseTime),
        ),
        (
            |c| c.contractor_reachability.response_hours = 0,
            Empty(Placeholder::ResponseTime),
        ),
        (|c| drop(c.instruction.body.criteria.remove(0)), NoMust),
    ];
    for (spoil, refusal) in table {
        let mut contract = contract();
        spoil(&mut contract);
        assert_eq!(OrderState::propose(&contract, time(NOW)), Err(refusal));
    }
    assert!(OrderState::propose(&contract(), time(NOW)).is_ok());
}

/// 0.14, 1.10: both sign the very version they have read, with their own name.
#[test]
fn m0_14_both_sign_what_they_have_read() {
    let (contract, terms) = (contract(), terms());
    let state = OrderState::propose(&contract, time(NOW)).unwrap().state;
    let facts = at(&terms, &state, NOW);
    let good = signing(&contract, Role::Contractor);
    let sign = |request| state.clone().sign(facts, request);
    let mut other = contract.clone();
    other.amount = Money::euro_cents(48_001);
    let table = [
        (
            SigningRequest {
                seen: other.digest(),
                ..good
            },
            SignRefusal::Outdated,
        ),
        (
            SigningRequest {
                contract: &other,
                ..good
            },
            SignRefusal::Outdated,
        ),
        (
            SigningRequest {
                confirmed: false,
                ..good
            },
            SignRefusal::NotConfirmed,
        ),
        (
            SigningRequest {
                typed_name: " ",
                ..good
            },
            SignRefusal::NameMissing,
        ),
        (
            SigningRequest {
                typed_name: "Nora Beispiel",
                ..good
            },
            SignRefusal::NameDiffers("Jürgen Muster".to_owned()),
        ),
    ];
    for (request, refusal) in table {
        assert_eq!(sign(request), Err(refusal));
    }
    for typed_name in ["Jürgen Muster", " jürgen  MUSTER ", "Juergen Muster"] {
        let signed = sign(SigningRequest { typed_name, ..good }).unwrap().state;
        let OrderState::AwaitingSignatures {
            contractor: Some(signature),
            ..
        } = signed
        else {
            panic!("{signed:?}")
        };
        assert_eq!((signature.account, signature.at), (contractor(), time(NOW)));
        assert_eq!(signature.typed_name, typed_name.trim());
        assert_eq!(signature.contract, contract.digest());
    }
    let late = at(&terms, &state, "2026-03-31T16:00:00Z");
    let much_later = OrderState::AwaitingSignatures {
        client: None,
        contractor: None,
        lapses_at: time("2026-04-30T16:00:00Z"),
    };
    let refused = much_later.sign(late, good);
    assert_eq!(refused, Err(SignRefusal::DuePast(terms.due_at)));
}

/// 1.10: a new version of the contract needs both signatures anew.
#[test]
fn m1_10_a_signature_under_an_older_version_does_not_count() {
    let (old, terms) = (contract(), terms());
    let state = OrderState::propose(&old, time(NOW)).unwrap().state;
    let facts = at(&terms, &state, NOW);
    let signed = state
        .sign(facts, signing(&old, Role::Client))
        .unwrap()
        .state;
    let mut new = old;
    new.version = 2;
    let signed = signed
        .sign(facts, signing(&new, Role::Contractor))
        .unwrap()
        .state;
    let OrderState::AwaitingSignatures {
        client: None,
        contractor: Some(_),
        ..
    } = &signed
    else {
        panic!("{signed:?}")
    };
    let both = signed
        .sign(facts, signing(&new, Role::Client))
        .unwrap()
        .state;
    assert_eq!(both.name(), "awaiting-funding");
}

/// 0.6: never more than is missing is secured, and with a cent less nothing can start.
#[test]
fn m0_6_another_sum_is_refused() {
    let terms = terms();
    let state = OrderState::AwaitingFunding {
        lapses_at: time("2026-03-24T17:00:00Z"),
        at_stage: StageAt::default(),
    };
    let facts = at(&terms, &state, NOW);
    for offered in [48_001, 0, -1].map(Money::euro_cents) {
        let refused = state.clone().fund(facts, Role::Client, offered);
        assert_eq!(
            refused,
            Err(FundRefusal::OtherSum {
                missing: agreed(),
                offered
            })
        );
    }
    let funded = state.fund(facts, Role::Client, agreed()).unwrap();
    assert_eq!(funded.effects.money, [MoneyStep::Hold(agreed())]);
}

/// Nobody is late before having begun: a start after the agreed date gets a new one.
#[test]
fn a_start_after_the_due_date_moves_it() {
    let terms = terms();
    let state = OrderState::Secured {
        lapses_at: time("2026-04-20T16:00:00Z"),
        at_stage: StageAt::default(),
    };
    let started = state
        .clone()
        .start(at(&terms, &state, NOW), Role::Contractor)
        .unwrap()
        .state;
    let OrderState::InWork {
        due_at,
        withdrawal_opens_at,
        round: 0,
        ..
    } = started
    else {
        panic!("{started:?}")
    };
    assert_eq!(due_at, terms.due_at);
    assert_eq!(withdrawal_opens_at, time("2026-04-14T16:00:00Z"));
    let facts = at(&terms, &state, "2026-04-02T10:00:00Z");
    let started = state.start(facts, Role::Contractor).unwrap().state;
    let OrderState::InWork {
        due_at,
        withdrawal_opens_at,
        ..
    } = started
    else {
        panic!("{started:?}")
    };
    assert_eq!(due_at, time("2026-04-16T16:00:00Z"));
    assert_eq!(withdrawal_opens_at, time("2026-04-30T16:00:00Z"));
}
