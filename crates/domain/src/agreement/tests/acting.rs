//! A company as the contractor, a person who acts for it (2.27).

use kernel::{Locale, OrganisationId};

use crate::Refusal;
use crate::account::organisation::Company;
use crate::agreement::contract::wording::called;
use crate::agreement::contract::{Contract, Placeholder};
use crate::agreement::fixture::{NOW, at, contract, signing, time};
use crate::agreement::{MOST_VERSIONS, OrderEvent, OrderState, Role};

fn company() -> Company {
    Company {
        organisation: OrganisationId::from_bytes([3; 16]),
        name: "Büro Nord GmbH".to_owned(),
        address: "Hafenstraße 1, 20457 Hamburg".to_owned(),
        register: "HRB 12345".to_owned(),
    }
}

fn for_company() -> Contract {
    let mut contract = contract();
    contract.version += 1;
    contract.contractor.company = Some(company());
    contract
}

/// 2.27, 1.10: the hash covers everything a contract says of the company; a contract without one is
/// stored and hashed as it always was.
#[test]
fn m2_27_the_signature_covers_the_company() {
    let changes: [fn(&mut Company); 5] = [
        |_| {},
        |c| c.organisation = OrganisationId::from_bytes([4; 16]),
        |c| c.name.push('!'),
        |c| c.address.push('!'),
        |c| c.register.clear(),
    ];
    let mut bare = for_company();
    bare.contractor.company = None;
    let mut digests = vec![bare.digest()];
    for change in changes {
        let mut other = for_company();
        other.contractor.company.as_mut().map(change).unwrap();
        digests.push(other.digest());
    }
    let count = digests.len();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), count);

    let stored = serde_json::to_value(contract()).unwrap();
    assert!(stored["contractor"].get("company").is_none(), "{stored}");
    let stored = serde_json::to_value(for_company()).unwrap();
    let read: Contract = serde_json::from_value(stored).unwrap();
    assert_eq!(read, for_company());
}

/// 2.27: the company with its address and the person stand in the first clause; who is paid is said.
#[test]
fn m2_27_the_clauses_name_company_and_person() {
    let clauses = for_company().clauses();
    let keys: Vec<_> = clauses.iter().map(|clause| clause.key).take(4).collect();
    assert_eq!(
        keys,
        [
            "organisation-clause-parties",
            "organisation-clause-register",
            "organisation-clause-acting",
            "organisation-clause-paid",
        ]
    );
    let mut plain = for_company();
    plain.contractor.company = Some(Company {
        register: String::new(),
        ..company()
    });
    let of = |contract: &Contract, key| {
        let clauses = contract.clauses();
        clauses.iter().any(|clause| clause.key == key)
    };
    assert!(!of(&plain, "organisation-clause-register"));
    assert!(of(&contract(), "contract-parties"));
    assert!(!of(&contract(), "organisation-clause-acting"));
    let name = for_company().contractor.name;
    let whole = format!("Büro Nord GmbH, Hafenstraße 1, 20457 Hamburg, handelnd durch {name}");
    assert_eq!(called(&for_company().contractor, Locale::De), whole);
    assert_eq!(called(&contract().contractor, Locale::En), name);
}

/// 3.27: a company without a name or an address is a hole.
#[test]
fn a_contract_with_a_nameless_company_is_never_signed() {
    let holes: [fn(&mut Company); 2] = [|c| c.name.clear(), |c| c.address = "___".to_owned()];
    for hole in holes {
        let mut spoiled = for_company();
        spoiled.contractor.company.as_mut().map(hole).unwrap();
        assert_eq!(spoiled.first_empty(), Some(Placeholder::ContractorName));
    }
    assert_eq!(for_company().first_empty(), None);
}

/// 2.27: for whom to act is up to the contractor, until both have signed; both sign it anew.
#[test]
fn m2_27_the_contractor_alone_says_for_whom_they_act() {
    let (old, new) = (contract(), for_company());
    let terms = old.terms();
    let proposed = OrderState::propose(&old, time(NOW)).unwrap().state;
    let begun = proposed.clone();
    let now = at(&terms, &begun, NOW);
    let signed = proposed.sign(now, signing(&old, Role::Client)).unwrap();
    let refused = signed.state.clone().act_for(now, Role::Client, &new);
    assert_eq!(refused.unwrap_err().key(), "refusal-order-only-contractor");
    let written = signed.state.act_for(now, Role::Contractor, &new).unwrap();
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
    let sign = |state: OrderState, by| state.sign(now, signing(&new, by)).unwrap().state;
    let both = sign(sign(written.state, Role::Client), Role::Contractor);
    let refused = both.act_for(now, Role::Contractor, &old).unwrap_err();
    assert_eq!(refused.key(), "refusal-order-already-signed");
}

/// However often a side changes its mind: from a number of versions on the newest is signed or left.
/// Newer words are nobody's wish and go on.
#[test]
fn a_contract_is_not_written_anew_without_end() {
    let old = contract();
    let terms = old.terms();
    let proposed = OrderState::propose(&old, time(NOW)).unwrap().state;
    let begun = proposed.clone();
    let now = at(&terms, &begun, NOW);
    let of = |version| Contract {
        version,
        ..for_company()
    };
    let (last, more) = (of(MOST_VERSIONS), of(MOST_VERSIONS + 1));
    let act_for = |new| proposed.clone().act_for(now, Role::Contractor, new);
    let rewrite = |new| proposed.clone().rewrite(now, Role::Client, new);
    assert!(act_for(&last).is_ok() && rewrite(&last).is_ok());
    for refused in [act_for(&more), rewrite(&more)] {
        assert_eq!(refused.unwrap_err().key(), "refusal-order-versions");
    }
    assert!(proposed.clone().reword(now, &more).is_ok());
}
