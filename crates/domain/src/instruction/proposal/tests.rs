//! A change at one place makes the next version, or is named as stale.

use super::*;
use crate::Refusal as _;
use crate::instruction::LineId;
use crate::instruction::question::tests::version;

const JONAS: AccountId = AccountId::from_bytes([9; 16]);
const NOW: Timestamp = Timestamp::EPOCH;

fn proposal(
    version: &Version,
    spot: &str,
    text: &str,
) -> Result<Proposal, NotPossible<ProposalRefusal>> {
    let draft = ProposalDraft {
        spot: spot.into(),
        text: text.into(),
        why: String::new(),
    };
    let proposing = Proposing {
        id: ProposalId::from_bytes([5; 16]),
        order: OrderId::from_bytes([6; 16]),
        author: JONAS,
        open: 0,
        now: NOW,
    };
    Proposal::make((version.reference(), &version.body), &draft, proposing)
}

#[test]
fn m3_37_an_accepted_proposal_is_the_next_version_by_the_contractor() {
    let first = version();
    let proposed = proposal(&first, "line-2", "Bilder auf 1200 px verkleinern").unwrap();
    let (accepted, second) = proposed.accept(&first, NOW).unwrap();
    assert_eq!((second.number, second.author), (2, JONAS));
    let spot = Spot::Line(LineId(2));
    assert_eq!(
        spot.text_in(&second.body),
        Some("Bilder auf 1200 px verkleinern")
    );
    assert_eq!(
        accepted.state,
        ProposalState::Accepted {
            version: 2,
            at: NOW
        }
    );
    let again = accepted.accept(&second, NOW);
    assert_eq!(again, Err(NotPossible::Refused(ProposalRefusal::Decided)));
}

#[test]
fn a_new_step_gets_a_new_number() {
    let first = version();
    let proposed = proposal(&first, NEW_STEP, "Alt-Texte schreiben").unwrap();
    let (_, second) = proposed.accept(&first, NOW).unwrap();
    let last = second.body.steps.last().unwrap();
    assert_eq!(
        (last.id, last.text.as_str()),
        (LineId(6), "Alt-Texte schreiben")
    );
}

#[test]
fn a_proposal_for_a_line_that_changed_is_stale() {
    let first = version();
    let proposed = proposal(&first, "line-2", "anders").unwrap();
    let mut draft = InstructionDraft::from(&first.body);
    Spot::Line(LineId(2)).write(&mut draft, "inzwischen neu");
    let body = draft.check(Some(&first)).unwrap();
    let second = first.next(body, first.author, NOW).unwrap();
    assert!(proposed.is_stale(&second.body));
    let outcome = proposed.clone().accept(&second, NOW);
    assert_eq!(outcome, Err(NotPossible::Refused(ProposalRefusal::Stale)));
    // A new line elsewhere does not make it stale.
    let edit = Edit {
        spot: None,
        text: "ganz anderes",
        author: JONAS,
        at: NOW,
    };
    let other = edit.make(&first).unwrap();
    assert!(!proposed.is_stale(&other.body));
}

#[test]
fn bad_proposals_are_refused() {
    let first = version();
    for (spot, text, field) in [
        ("line-99", "x", "spot"),
        ("rules", "x", "spot"),
        ("", "x", "spot"),
        ("line-2", " ", "text"),
        ("goal", &"x".repeat(4_001), "text"),
    ] {
        let Err(NotPossible::Invalid(errors)) = proposal(&first, spot, text) else {
            panic!("{spot} was taken")
        };
        assert_eq!(errors[0].field, field, "{spot}");
    }
    let same = proposal(&first, "line-2", "Bilder verkleinern");
    assert_eq!(same, Err(NotPossible::Refused(ProposalRefusal::Unchanged)));
    let declined = proposal(&first, "line-2", "anders").unwrap();
    assert!(declined.clone().decline(" ", NOW).is_err());
    let declined = declined.decline("Bleibt so.", NOW).unwrap();
    assert_eq!(
        declined.accept(&first, NOW).unwrap_err(),
        NotPossible::Refused(ProposalRefusal::Decided)
    );
    assert_eq!(ProposalRefusal::TooMany.arguments().len(), 1);
}

#[test]
fn what_is_being_typed_is_carried_over() {
    let first = version();
    let edit = Edit {
        spot: Some(Spot::Line(LineId(2))),
        text: "Bilder auf 1200 px verkleinern",
        author: JONAS,
        at: NOW,
    };
    let second = edit.make(&first).unwrap();
    let mut typed = InstructionDraft::from(&first.body);
    typed.goal = "Neun Beiträge".into();
    let carried = edit.carry_over(&typed, &first.body, &second).unwrap();
    assert_eq!(carried.goal, "Neun Beiträge");
    assert_eq!(
        Spot::Line(LineId(2)).text_of(&carried),
        Some("Bilder auf 1200 px verkleinern")
    );
    Spot::Line(LineId(2)).write(&mut typed, "auch hier getippt");
    assert_eq!(edit.carry_over(&typed, &first.body, &second), None);
}

#[test]
fn what_no_version_can_say_is_not_proposed() {
    let first = version();
    let proposing = Proposing {
        id: ProposalId::from_bytes([4; 16]),
        order: OrderId::from_bytes([5; 16]),
        author: JONAS,
        open: 0,
        now: NOW,
    };
    let make = |body: &Body, spot: &str, length: usize| {
        let draft = ProposalDraft {
            spot: spot.into(),
            text: "x".repeat(length),
            why: String::new(),
        };
        Proposal::make((first.reference(), body), &draft, proposing)
    };
    for (spot, most) in [("goal", 4_000), ("line-2", 1_000), (NEW_STEP, 1_000)] {
        assert!(make(&first.body, spot, most).is_ok(), "{spot}");
        let outcome = make(&first.body, spot, most + 1);
        assert!(matches!(outcome, Err(NotPossible::Invalid(_))), "{spot}");
    }
    let mut full = first.body.clone();
    let step = full.steps.first().unwrap().clone();
    full.steps.resize(200, step);
    assert!(make(&full, "goal", 1).is_ok());
    let outcome = make(&full, NEW_STEP, 1);
    assert!(matches!(outcome, Err(NotPossible::Invalid(_))));
}
