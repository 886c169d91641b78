//! What is proved about addenda: who, when, how much, and that earlier hashes stay.

mod change;
mod inputs;
mod words;

use kernel::Money;

use super::{
    Addendum, AddendumAnswer, AddendumDraft, AddendumRefusal, MOST_ADDENDA, NotAnAddendum,
    NotSigned, Signing, may_propose, waiting,
};
use crate::agreement::contract::{Contract, Part};
use crate::agreement::fixture::{
    MUST, NOW, agreed, at, client, contract, contractor, delivered, in_work, signing, time,
};
use crate::agreement::settlement::{Claim, DisputeRule};
use crate::agreement::{
    Facts, Obstacle, OrderState, Role, SignRefusal, StageAccount, StageAt, Terms, Transition,
};

const LATER: &str = "2026-03-12T12:00:00Z";
const DUE: &str = "2026-04-15T16:00:00Z";

fn draft(cents: i64) -> AddendumDraft {
    AddendumDraft {
        title: "Kassenbuch".to_owned(),
        words: "Auch das Kassenbuch von März wird gebucht.".to_owned(),
        criterion: Some(MUST),
        extra: Some(Money::euro_cents(cents)),
        due_at: Some(time(DUE)),
        ..AddendumDraft::default()
    }
}

fn name(by: Role) -> Signing<'static> {
    Signing {
        by,
        seen: None,
        typed_name: match by {
            Role::Client => "nora beispiel",
            Role::Contractor => " Jürgen Muster ",
        },
        confirmed: true,
    }
}

fn propose(contract: &Contract, draft: &AddendumDraft, by: Role) -> (Addendum, Transition) {
    let (terms, state) = (contract.terms(), in_work());
    let facts = at(&terms, &state, NOW);
    draft
        .propose(state, facts, contract, &[], &name(by), |_| None)
        .unwrap()
}

/// The other side's signature under what was proposed.
fn answer(addendum: &Addendum) -> Signing<'static> {
    Signing {
        seen: Some(addendum.signature.contract),
        ..name(addendum.by().other())
    }
}

fn accept(
    addendum: &Addendum,
    state: OrderState,
    now: &str,
    request: &Signing<'_>,
) -> Result<super::Accepted, NotSigned> {
    let contract = contract();
    let terms = contract.terms();
    let facts = at(&terms, &state, now);
    addendum.accept(state, facts, &contract, request)
}

/// I1, 1.10: new wishes become a new version with a price, signed by both; what was agreed before
/// stays as it was and the order stays where it stands.
#[test]
fn m1_10_an_addendum_is_the_next_version_signed_by_both() {
    let before = contract();
    let (addendum, proposed) = propose(&before, &draft(12_000), Role::Contractor);
    assert_eq!(proposed.state, in_work());
    assert!(proposed.effects.money.is_empty() && proposed.effects.schedule.is_empty());
    assert_eq!(addendum.signature.account, contractor());
    assert_eq!(addendum.signature.typed_name, "Jürgen Muster");

    let accepted = accept(&addendum, in_work(), LATER, &answer(&addendum)).unwrap();
    let next = &accepted.contract;
    assert_eq!(accepted.transition.state, in_work());
    assert_eq!(accepted.signature.account, client());
    assert_eq!(accepted.signature.contract, next.digest());
    assert_eq!(addendum.signature.contract, next.digest());
    assert_eq!((next.version, next.amount), (2, Money::euro_cents(60_000)));
    assert_eq!(next.due_at, time(DUE));

    let (old, new) = (before.terms(), next.terms());
    assert_eq!(new.stages(), 2);
    assert_eq!(new.stage_amount(0), old.stage_amount(0));
    assert_eq!(new.stage_due(0), old.stage_due(0));
    let stages = |contract: &Contract| StageAccount::planned(&contract.subject, &contract.terms());
    assert_eq!(stages(next)[0], stages(&before)[0]);
    let added = &stages(next)[1];
    assert_eq!(
        (added.title.as_str(), added.amount, added.due_at),
        ("Kassenbuch", Money::euro_cents(12_000), time(DUE))
    );
    let said = format!("{:?}", next.clauses());
    for word in ["Kassenbuch", "12000", "Jeder Beleg hat eine Buchung"] {
        assert!(said.contains(word), "{word}");
    }
}

/// 1.10: the same work goes on: the accepted delivery of what was agreed opens the addition.
#[test]
fn i1_the_addition_is_the_next_stage() {
    let (addendum, _) = propose(&contract(), &draft(12_000), Role::Client);
    let next = accept(&addendum, in_work(), LATER, &answer(&addendum))
        .unwrap()
        .contract;
    let terms = next.terms();
    let facts = Facts {
        terms: &terms,
        held: agreed(),
        now: time(LATER),
    };
    let paid = delivered().accept(facts, Role::Client, 100, None).unwrap();
    assert_eq!(paid.effects.moved(), (48_000, 0));
    let OrderState::AwaitingFunding { at_stage, .. } = paid.state else {
        panic!("{:?}", paid.state);
    };
    assert_eq!(at_stage.stage, 1);
    assert_eq!(terms.stage_amount(1), Money::euro_cents(12_000));
    // Without it that was the end.
    let old = contract().terms();
    let facts = Facts {
        terms: &old,
        ..facts
    };
    let paid = delivered().accept(facts, Role::Client, 100, None).unwrap();
    assert!(paid.state.is_terminal());
}

/// Where nothing is paid only words change: no stage, no sum, no later date.
#[test]
fn an_addition_without_a_price_is_no_stage() {
    let before = contract();
    let (addendum, _) = propose(&before, &draft(0), Role::Contractor);
    let next = accept(&addendum, delivered(), LATER, &answer(&addendum))
        .unwrap()
        .contract;
    assert_eq!((next.amount, next.due_at), (before.amount, before.due_at));
    assert!(next.milestones.is_empty());
    assert_ne!(next.digest(), before.digest());
    let clauses = next.clauses();
    let keys: Vec<_> = clauses
        .iter()
        .filter(|clause| clause.part == Part::Addenda)
        .map(|clause| clause.key)
        .collect();
    assert_eq!(
        keys,
        [
            "addendum-clause",
            "addendum-clause-criterion",
            "addendum-clause-free"
        ]
    );
}

/// Every word of an addendum is in the hash; a contract without one has the hash it always had.
#[test]
fn m1_10_every_change_of_an_addendum_changes_the_hash() {
    let (addendum, _) = propose(&contract(), &draft(0), Role::Contractor);
    let changes: [fn(&mut super::Addition); 9] = [
        |_| {},
        |a| a.number += 1,
        |a| a.by = Role::Client,
        |a| a.title.push('x'),
        |a| a.words.push('x'),
        |a| a.criterion = None,
        |a| a.criterion = Some("-".to_owned()),
        |a| a.amount = Money::euro_cents(1),
        |a| a.due_at = time("2026-04-15T16:00:01Z"),
    ];
    let mut digests = vec![contract().digest()];
    for change in changes {
        let mut addition = addendum.addition.clone();
        change(&mut addition);
        let mut other = contract();
        other.addenda.push(addition);
        digests.push(other.digest());
    }
    let count = digests.len();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), count);
    let stored = serde_json::to_string(&contract()).unwrap();
    assert!(!stored.contains("addenda"), "{stored}");
}

/// Who and when: while the order runs, by both, one at a time.
#[test]
fn an_addendum_needs_an_order_that_runs() {
    let contract = contract();
    let now = time(NOW);
    let may = |state: &OrderState, known: &[Addendum]| may_propose(state, &contract, known, now);
    let funding = OrderState::AwaitingFunding {
        lapses_at: time(DUE),
        at_stage: StageAt::default(),
    };
    for state in [funding, in_work(), delivered()] {
        assert_eq!(may(&state, &[]), Ok(1));
    }
    let unsigned = OrderState::propose(&contract, now).unwrap().state;
    let obstacle = |obstacle| Err(AddendumRefusal::Obstacle(obstacle));
    assert_eq!(may(&unsigned, &[]), obstacle(Obstacle::NotSigned));
    assert_eq!(may(&paid(), &[]), obstacle(Obstacle::Paid));
    assert_eq!(may(&in_dispute(), &[]), obstacle(Obstacle::InDispute));

    let (open, _) = propose(&contract, &draft(1), Role::Client);
    assert_eq!(
        may(&in_work(), std::slice::from_ref(&open)),
        Err(AddendumRefusal::Open)
    );
    let until = open.until;
    let lapsed = may_propose(&in_work(), &contract, std::slice::from_ref(&open), until);
    assert_eq!(lapsed, Ok(2));
    let mut last = open;
    last.addition.number = MOST_ADDENDA;
    last.answer = Some((AddendumAnswer::Declined, now));
    let most = MOST_ADDENDA;
    assert_eq!(
        may(&in_work(), &[last]),
        Err(AddendumRefusal::TooMany { most })
    );
}

fn paid() -> OrderState {
    let terms = contract().terms();
    let facts = at(&terms, &delivered(), NOW);
    let paid = delivered().accept(facts, Role::Client, 100, None);
    paid.unwrap().state
}

fn in_dispute() -> OrderState {
    let terms = Terms {
        dispute: Some(DisputeRule::STANDARD),
        ..contract().terms()
    };
    let facts = at(&terms, &delivered(), NOW);
    let claim = Claim {
        criterion: MUST,
        words: "Beleg 7 fehlt.".to_owned(),
    };
    let disputed = delivered().dispute(facts, Role::Client, &claim);
    disputed.unwrap().state
}

/// Late, twice, by the wrong side, after the end, for another contract: refused, and named.
#[test]
fn an_answer_comes_once_in_time_and_from_the_other_side() {
    let (addendum, _) = propose(&contract(), &draft(12_000), Role::Contractor);
    let refused = |addendum: &Addendum, state, now, request: &Signing<'_>| match accept(
        addendum, state, now, request,
    ) {
        Err(NotSigned::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let until = addendum.until;
    let right = answer(&addendum);
    // Seven days later at six in the evening of the client.
    assert_eq!(until, time("2026-03-17T17:00:00Z"));
    let late = refused(&addendum, in_work(), "2026-03-17T17:00:00Z", &right);
    assert_eq!(late, AddendumRefusal::Lapsed { until });
    let ended = refused(&addendum, paid(), LATER, &right);
    assert_eq!(ended, AddendumRefusal::Obstacle(Obstacle::Paid));
    let disputed = refused(&addendum, in_dispute(), LATER, &right);
    assert_eq!(disputed, AddendumRefusal::Obstacle(Obstacle::InDispute));
    let own = name(Role::Contractor);
    assert_eq!(
        refused(&addendum, in_work(), LATER, &own),
        AddendumRefusal::Own
    );
    let mut answered = addendum.clone();
    answered.answer = Some((AddendumAnswer::Accepted, time(LATER)));
    let twice = refused(&answered, in_work(), LATER, &right);
    assert_eq!(twice, AddendumRefusal::Answered);
    let mut changed = addendum.clone();
    changed.addition.words.push('x');
    let outdated = refused(&changed, in_work(), LATER, &right);
    assert_eq!(outdated, AddendumRefusal::Outdated);
    assert_eq!(
        waiting(&[answered, addendum], time(LATER)).map(Addendum::number),
        Some(1)
    );
}

/// Accepting is signing: the hash that was read, the name of the account, the tick.
#[test]
fn accepting_is_signing() {
    let (addendum, _) = propose(&contract(), &draft(12_000), Role::Contractor);
    let right = answer(&addendum);
    let wrong = [
        (
            Signing {
                seen: Some(contract().digest()),
                ..right
            },
            SignRefusal::Outdated,
        ),
        (
            Signing {
                typed_name: " ",
                ..right
            },
            SignRefusal::NameMissing,
        ),
        (
            Signing {
                typed_name: "Jemand",
                ..right
            },
            SignRefusal::NameDiffers("Nora Beispiel".to_owned()),
        ),
        (
            Signing {
                confirmed: false,
                ..right
            },
            SignRefusal::NotConfirmed,
        ),
    ];
    for (request, refusal) in wrong {
        let refused = accept(&addendum, in_work(), LATER, &request);
        assert_eq!(refused, Err(NotSigned::Signature(refusal)));
    }
    // So is proposing.
    let (contract, state) = (contract(), in_work());
    let terms = contract.terms();
    let unsigned = Signing {
        confirmed: false,
        ..name(Role::Client)
    };
    let facts = at(&terms, &state, NOW);
    let refused = draft(1).propose(state, facts, &contract, &[], &unsigned, |_| None);
    assert_eq!(
        refused.map(drop),
        Err(NotAnAddendum::Signature(SignRefusal::NotConfirmed))
    );
    // A signature under the version before counts for nothing here.
    let old = signing(&contract, Role::Client).seen;
    assert_ne!(old, addendum.signature.contract);
}

/// Declining, taking back and the clock change nothing but the addendum.
#[test]
fn what_is_declined_taken_back_or_lapsed_changes_nothing() {
    let (addendum, _) = propose(&contract(), &draft(12_000), Role::Contractor);
    let now = time(LATER);
    let (reason, declined) = addendum
        .decline(in_work(), (Role::Client, now), " Zu teuer ")
        .unwrap();
    assert_eq!((reason.as_str(), &declined.state), ("Zu teuer", &in_work()));
    let own = addendum.decline(in_work(), (Role::Contractor, now), "");
    assert_eq!(own, Err(NotAnAddendum::Refused(AddendumRefusal::Own)));
    let long = addendum.decline(in_work(), (Role::Client, now), &"x".repeat(2_001));
    assert!(matches!(long, Err(NotAnAddendum::Invalid(_))), "{long:?}");

    let back = addendum.take_back(in_work(), (Role::Contractor, now));
    assert_eq!(back.unwrap().state, in_work());
    let others = addendum.take_back(in_work(), (Role::Client, now));
    assert_eq!(others, Err(AddendumRefusal::NotYours));

    assert_eq!(addendum.lapse(in_work(), now), None);
    let lapsed = addendum.lapse(in_work(), addendum.until).unwrap();
    assert_eq!((lapsed.state, lapsed.effects.events.len()), (in_work(), 1));
    let after = addendum.lapse(paid(), addendum.until).unwrap();
    assert!(after.effects.events.is_empty(), "the order is over");
    let mut answered = addendum.clone();
    answered.answer = Some((AddendumAnswer::Declined, now));
    assert_eq!(answered.lapse(in_work(), addendum.until), None);
}
