//! What is proved about contracts.

use kernel::{AssistanceId, Currency, Minutes, Money, OrderId, TimeOfDay, Weekday};

use super::{Contract, Part};
use crate::Argument;
use crate::account::{WeeklyHours, Window};
use crate::agreement::fixture::{client, contract, time};
use crate::agreement::{Milestone, OrderNumber, Role, Week};
use crate::custody::Adapter;

/// 0.14: a hash that was signed must be true for ever. If this fails, the form was changed:
/// give it a new head line and keep writing the old one for old contracts.
#[test]
fn the_form_is_frozen() {
    assert_eq!(
        contract().digest().to_string(),
        "afd8944479bf822058a8b34ee94d94d6c470cd3eb8a73332a0ad6fd162f5934e"
    );
    let form = String::from_utf8(contract().canonical()).unwrap();
    assert!(
        form.starts_with("feierabend contract 1\norder 36:0f0f0f0f-"),
        "{form}"
    );
}

/// 1.10: whatever is changed, the hash says so.
#[test]
fn m1_10_every_change_changes_the_hash() {
    let changes: [fn(&mut Contract); 22] = [
        |c| c.order = OrderId::from_bytes([1; 16]),
        |c| c.number = OrderNumber::new(2026, 32).unwrap(),
        |c| c.version += 1,
        |c| c.written_at = time("2026-03-02T09:00:01Z"),
        |c| c.client.name.push('x'),
        |c| c.client.zone = "Europe/Vienna".parse().unwrap(),
        |c| c.contractor.account = client(),
        |c| c.contractor.zone = "Europe/Vienna".parse().unwrap(),
        |c| c.contractor_reachability.response_hours += 1,
        |c| {
            let mut windows = c.contractor_reachability.hours.windows().to_vec();
            windows[0].to = TimeOfDay::new(17, 30).unwrap();
            c.contractor_reachability.hours = WeeklyHours::new(windows).unwrap();
        },
        |c| {
            let windows = c.contractor_reachability.hours.windows();
            let moved = windows
                .iter()
                .map(|w| Window {
                    day: Weekday::Friday,
                    ..*w
                })
                .collect();
            c.contractor_reachability.hours = WeeklyHours::new(moved).unwrap();
        },
        |c| c.subject.push('x'),
        |c| c.instruction.reference.version += 1,
        |c| c.instruction.body.goal.push('x'),
        |c| c.instruction.body.criteria[1].text.push('x'),
        |c| c.instruction.body.criteria[2].how_measured.push('x'),
        |c| c.amount = Money::euro_cents(48_001),
        |c| c.amount = Money::new(48_000, Currency::Chf),
        |c| c.due_at = time("2026-03-31T16:00:01Z"),
        |c| c.acceptance.review_days += 1,
        |c| c.acceptance.extension_days += 1,
        |c| c.acceptance.revision_rounds += 1,
    ];
    let mut digests = vec![contract().digest()];
    for change in changes {
        let mut other = contract();
        change(&mut other);
        digests.push(other.digest());
    }
    let count = digests.len();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), count);
}

/// 1.4: every contract says once that the engagement ends by itself, whatever kind it is.
#[test]
fn m1_4_the_text_has_no_automatic_extension() {
    let week = Contract {
        week: Some(Week {
            assistance: AssistanceId::from_bytes([4; 16]),
            frame: contract().digest(),
            number: 1,
            of: 4,
            from: "2026-03-09".parse().unwrap(),
            rate: Money::euro_cents(3_000),
            ceiling: Minutes(240),
        }),
        ..contract()
    };
    for contract in [contract(), week] {
        let keys: Vec<_> = contract.clauses().iter().map(|clause| clause.key).collect();
        let ends = keys.iter().filter(|key| **key == "contract-no-extension");
        assert_eq!(ends.count(), 1, "{keys:?}");
    }
}

/// 0.14: both sides owe something, and everything agreed is in the text.
#[test]
fn m0_14_duties_of_both() {
    let clauses = contract().clauses();
    let owed = |role| {
        clauses
            .iter()
            .filter(|clause| clause.owed_by == Some(role))
            .count()
    };
    assert!(owed(Role::Client) >= 5 && owed(Role::Contractor) >= 5);
    assert!(clauses.is_sorted_by_key(|clause| clause.part));
    for part in [
        Part::Subject,
        Part::Criteria,
        Part::ClientDuties,
        Part::ContractorDuties,
    ] {
        assert!(clauses.iter().any(|clause| clause.part == part), "{part:?}");
    }
    let said = format!("{clauses:?}");
    for word in [
        "F-2026-0031",
        "Nora Beispiel",
        "Jürgen Muster",
        "Belege März buchen",
        "Jeder Beleg hat eine Buchung",
        "Skonto ist gezogen",
        "Dateinamen sind klein",
        "48000",
        "contract-latitude-decide-and-tell",
        "contract-latitude-limit",
        "Die Reihenfolge",
        "Hours(WeeklyHours",
        "Europe/Lisbon",
    ] {
        assert!(said.contains(word), "{word} is missing");
    }
}

/// 0.11, 0.16: with stages each is made sure of, due and paid by itself, in every way of custody, and
/// no clause says that all of it is paid at once.
#[test]
fn m0_11_the_clauses_of_a_contract_in_stages_agree_with_each_other() {
    let mut contract = contract();
    contract.milestones = ["2026-03-20T17:00:00Z", "2026-03-31T16:00:00Z"]
        .map(|due| Milestone {
            title: "Ein Teil".to_owned(),
            amount: Money::euro_cents(24_000),
            due_at: time(due),
        })
        .to_vec();
    let both = ["stage-clause-delivers", "stage-clause-full-payout"];
    for (custody, own) in [
        (Adapter::Play, ["stage-clause-secures", "stage-clause-pays"]),
        (
            Adapter::Direct,
            ["stage-clause-promises", "stage-clause-pays-direct"],
        ),
        (
            Adapter::Trust,
            ["stage-clause-transfers", "stage-clause-pays"],
        ),
        (
            Adapter::Provider,
            ["stage-clause-entrusts", "stage-clause-pays"],
        ),
    ] {
        contract.custody = custody;
        let keys: Vec<_> = contract.clauses().iter().map(|clause| clause.key).collect();
        for key in own.into_iter().chain(both) {
            assert!(keys.contains(&key), "{key} is missing: {keys:?}");
        }
        for whole in [
            "contract-client-secures",
            "contract-client-pays",
            "custody-contract-promises",
            "custody-contract-transfers",
            "custody-contract-entrusts",
            "custody-contract-pays",
            "contract-contractor-delivers",
            "contract-full-payout",
        ] {
            assert!(!keys.contains(&whole), "{whole} belongs to one piece");
        }
    }
}

/// 0.6, G4: who holds the money is signed where it is named; a contract that does not name it keeps
/// its bytes.
#[test]
fn m0_6_the_provider_is_named_in_the_contract() {
    let before = Contract {
        custody: Adapter::Provider,
        ..contract()
    };
    let stored = serde_json::to_value(&before).unwrap();
    assert_eq!(stored.get("provider"), None);
    let form = String::from_utf8(before.canonical()).unwrap();
    assert!(form.contains("\ncustody 8:provider\n"), "{form}");
    assert!(!form.contains("\nprovider "), "{form}");
    let named = Contract {
        provider: Some("Muster Zahlung".to_owned()),
        ..before.clone()
    };
    assert_ne!(named.digest(), before.digest());
    let form = String::from_utf8(named.canonical()).unwrap();
    assert!(form.contains("\nprovider 14:Muster Zahlung\n"), "{form}");
    let clause = |contract: &Contract| {
        let mut clauses = contract.clauses().into_iter();
        clauses.find(|clause| clause.key == "custody-contract-provider")
    };
    assert_eq!(clause(&before), None);
    let clause = clause(&named).unwrap();
    assert_eq!(clause.owed_by, Some(Role::Client));
    let name = Argument::Text("Muster Zahlung".to_owned());
    assert_eq!(clause.arguments, [("provider", name)]);
}

/// 3.24: the three kinds of criteria are told apart in the contract.
#[test]
fn m3_24_must_should_and_taste_are_told_apart() {
    let clauses = contract().clauses();
    let keys: Vec<_> = clauses
        .iter()
        .filter(|clause| clause.part == Part::Criteria)
        .map(|clause| clause.key)
        .collect();
    let expected = [
        "contract-criteria",
        "contract-criterion-must",
        "contract-criterion-should",
        "contract-criterion-taste",
        "contract-only-must",
    ];
    assert_eq!(keys, expected);
    let items = clauses.iter().filter(|clause| clause.is_item);
    assert!(
        items.clone().count() == 3 && items.into_iter().all(|item| item.part == Part::Criteria)
    );
}

/// A contractor without named hours owes the answer, not presence.
#[test]
fn hours_that_are_not_stated_are_not_promised() {
    let mut contract = contract();
    contract.contractor_reachability.hours = WeeklyHours::default();
    let clauses = contract.clauses();
    let contractor: Vec<_> = clauses
        .iter()
        .filter(|clause| clause.owed_by == Some(Role::Contractor))
        .map(|clause| clause.key)
        .collect();
    assert!(!contractor.contains(&"contract-contractor-reachable"));
    assert!(contractor.contains(&"contract-contractor-answers"));
}

/// 3.4, 3.6: what is always asked first and how soon each piece is done is owed by the contractor;
/// an instruction without it says nothing of it.
#[test]
fn m3_6_cases_that_are_always_asked_are_in_the_contract() {
    let keys = |contract: &Contract| -> Vec<_> {
        let clauses = contract.clauses().into_iter();
        let details = clauses.filter(|clause| clause.key.starts_with("instruction-detail"));
        details
            .map(|clause| (clause.key, clause.is_item, clause.owed_by))
            .collect()
    };
    let mut contract = contract();
    assert_eq!(keys(&contract), []);
    let details = &mut contract.instruction.body.details;
    details.ask_cases = "Preise\nKlagen".to_owned();
    details.reaction_hours = Some(24);
    details.when_unsure = "Fragen".to_owned();
    let owed = Some(Role::Contractor);
    assert_eq!(
        keys(&contract),
        [
            ("instruction-detail-clause-ask-cases", false, owed),
            ("instruction-detail-clause-ask-case", true, owed),
            ("instruction-detail-clause-ask-case", true, owed),
            ("instruction-detail-clause-when-unsure", false, owed),
            ("instruction-detail-clause-reaction", false, owed),
        ]
    );
}
