//! What is entered wrong.

use kernel::{Currency, Money};

use super::{draft, name, propose};
use crate::agreement::Role;
use crate::agreement::addendum::{AddendumDraft, NotAnAddendum};
use crate::agreement::fixture::{NOW, at, contract, in_work, time};
use crate::field::LARGEST_AMOUNT;
use crate::instruction::LineId;

fn refused(draft: &AddendumDraft) -> Vec<(String, &'static str)> {
    let (contract, state) = (contract(), in_work());
    let terms = contract.terms();
    let facts = at(&terms, &state, NOW);
    let by = name(Role::Contractor);
    match draft.propose(state, facts, &contract, &[], &by, |_| None) {
        Err(NotAnAddendum::Invalid(errors)) => errors
            .into_iter()
            .map(|error| (error.field.into_owned(), error.key))
            .collect(),
        other => panic!("{other:?}"),
    }
}

/// Bad input: every wrong field is named at once, and nothing is made.
#[test]
fn wrong_inputs_are_named() {
    let empty = AddendumDraft::default();
    let named = [
        ("title", "field-required"),
        ("words", "field-required"),
        ("extra", "field-required"),
        ("due-at", "field-required"),
    ];
    let named = named.map(|(field, key)| (field.to_owned(), key));
    assert_eq!(refused(&empty), named);
    let cases: [(AddendumDraft, &str, &str); 12] = [
        (
            with(|d| d.title = "…".to_owned()),
            "title",
            "field-required",
        ),
        (
            with(|d| d.title = "x".repeat(201)),
            "title",
            "field-too-long",
        ),
        (
            with(|d| d.words = "zu kurz".to_owned()),
            "words",
            "field-too-short",
        ),
        (
            with(|d| d.words = "x".repeat(4_001)),
            "words",
            "field-too-long",
        ),
        (
            with(|d| d.criterion = Some(LineId(99))),
            "criterion",
            "field-choice-unknown",
        ),
        (
            with(|d| d.extra = Some(Money::euro_cents(-1))),
            "extra",
            "addendum-field-extra",
        ),
        (
            with(|d| d.extra = Some(Money::new(1, Currency::Chf))),
            "extra",
            "addendum-field-extra",
        ),
        (
            with(|d| d.extra = Some(Money::euro_cents(LARGEST_AMOUNT))),
            "extra",
            "addendum-field-extra",
        ),
        (
            with(|d| d.extra = Some(Money::euro_cents(i64::MAX))),
            "extra",
            "addendum-field-extra",
        ),
        (
            with(|d| d.due_at = Some(time(NOW))),
            "due-at",
            "addendum-field-due-past",
        ),
        (with(|d| d.days = Some(0)), "days", "field-number-range"),
        (with(|d| d.days = Some(31)), "days", "field-number-range"),
    ];
    for (draft, field, key) in cases {
        assert_eq!(refused(&draft), [(field.to_owned(), key)], "{draft:?}");
    }
}

/// A stage follows those in front of it; words alone may be due at any time.
#[test]
fn an_addition_with_a_price_is_due_last() {
    let early = |cents| AddendumDraft {
        due_at: Some(time("2026-03-20T16:00:00Z")),
        ..draft(cents)
    };
    let named = [("due-at".to_owned(), "addendum-field-due-early")];
    assert_eq!(refused(&early(1)), named);
    let (addendum, _) = propose(&contract(), &early(0), Role::Client);
    assert_eq!(addendum.addition.stage, None);
}

fn with(change: fn(&mut AddendumDraft)) -> AddendumDraft {
    let mut draft = draft(12_000);
    change(&mut draft);
    draft
}
