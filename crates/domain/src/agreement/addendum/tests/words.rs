//! The words of a contract with an addendum.

use kernel::Locale;

use super::{LATER, answer, draft, name};
use crate::agreement::Role;
use crate::agreement::addendum::{Addendum, AddendumRefusal, NotSigned};
use crate::agreement::contract::{Contract, Words};
use crate::agreement::fixture::{NOW, at, contract, in_work};

/// 3.27: whoever proposes an addendum signs the words of the contract with it, and the other side
/// signs the same, whatever the words would be by then. Other words are another contract.
#[test]
fn m3_27_both_sign_the_same_words_of_an_addendum() {
    let words = |text: &str| {
        let source = (Locale::De, text.to_owned());
        let section = |key: &str, _| key.to_owned();
        Some(Words::of(
            &contract().clauses(),
            source,
            section,
            |key, _| key.to_owned(),
        ))
    };
    let before = Contract {
        words: words("Alt"),
        ..contract()
    };
    let (terms, state) = (before.terms(), in_work());
    let facts = at(&terms, &state, NOW);
    let draft = draft(0);
    let signed = name(Role::Client);
    let proposed = draft.propose(state.clone(), facts, &before, &[], &signed, |_| {
        words("Neu")
    });
    let (addendum, _) = proposed.unwrap();
    let later = at(&terms, &state, LATER);
    let accepted = addendum.accept(state.clone(), later, &before, &answer(&addendum));
    let accepted = accepted.unwrap().contract;
    assert_eq!((&accepted.words, accepted.version), (&words("Neu"), 2));
    let other = Addendum {
        frozen: words("Anders"),
        ..addendum.clone()
    };
    let refused = other.accept(state, later, &before, &answer(&addendum));
    assert_eq!(refused, Err(NotSigned::Refused(AddendumRefusal::Outdated)));
}
