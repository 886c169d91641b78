//! Hours as a reason: a week paid by the hour goes back, or into a dispute, because entries of the
//! record of time do not fit (H6, I5).

use kernel::Minutes;

use crate::Refusal;
use crate::agreement::assistance::tests::{frame, week_order};
use crate::agreement::fixture::{self, MUST, TASTE, defect, delivered, time};
use crate::agreement::settlement::{DisputeRule, Ground};
use crate::agreement::{
    Facts, HourObjection, Objecting, OrderEvent, OrderState, ReviseRefusal, Role, StageAt, Terms,
    whose_turn,
};

const FRIDAY: &str = "2026-12-11T15:00:00Z";
const MONDAY: &str = "2026-12-14T09:00:00Z";

fn objection() -> HourObjection {
    HourObjection {
        entry: 2,
        reason: "Der Termin fiel aus".to_owned(),
        minutes: Some(Minutes(60)),
    }
}

fn terms() -> Terms {
    week_order(&frame(), 1).terms()
}

fn facts<'a>(terms: &'a Terms, now: &str) -> Facts<'a> {
    Facts {
        terms,
        held: terms.amount,
        now: time(now),
    }
}

/// The week, worked and handed in on Friday with 125 minutes.
fn handed_in(terms: &Terms) -> OrderState {
    let in_work = OrderState::InWork {
        since: time("2026-12-07T09:00:00Z"),
        due_at: terms.due_at,
        withdrawal_opens_at: time("2026-12-27T17:00:00Z"),
        returns_at: None,
        sample_due: false,
        round: 0,
        at_stage: StageAt::default(),
    };
    let worked = Minutes(125);
    let done = in_work.deliver_worked(facts(terms, FRIDAY), Role::Contractor, worked);
    done.unwrap().state
}

/// H6, I5: hours alone send a week back; the sum stays, and the contractor hands it in again as it is
/// or corrected. Every objection is one of the rounds that were agreed.
#[test]
fn h6_hours_alone_send_a_week_back() {
    let terms = terms();
    let said = [objection()];
    let hours = Objecting {
        said: &said,
        entries: &[1, 2],
    };
    let now = facts(&terms, MONDAY);
    let mut state = handed_in(&terms);
    for round in 1..=terms.acceptance.revision_rounds {
        let back = state.revise_hours(now, Role::Client, &[], hours).unwrap();
        assert!(back.effects.money.is_empty(), "the sum stays secured");
        let event = OrderEvent::RevisionRequested {
            round,
            defects: 0,
            hours: 1,
        };
        assert_eq!(back.effects.events, [event]);
        assert_eq!(whose_turn(&back.state), Some(Role::Contractor));
        let again = back
            .state
            .deliver_worked(now, Role::Contractor, Minutes(60))
            .unwrap();
        state = again.state;
    }
    let refused = state
        .clone()
        .revise_hours(now, Role::Client, &[], hours)
        .unwrap_err();
    let rounds = terms.acceptance.revision_rounds;
    assert_eq!(refused, ReviseRefusal::NoRoundsLeft { rounds });
    let paid = state.accept(now, Role::Client, 100, None).unwrap();
    let moved = paid.effects.moved();
    assert_eq!(moved, (1_735, 6_940), "an hour, and the rest back");
}

/// I5: hours go along with a criterion, and never make another kind of criterion count.
#[test]
fn i5_hours_and_criteria_are_both_checked() {
    let terms = terms();
    let said = [objection()];
    let hours = Objecting {
        said: &said,
        entries: &[2],
    };
    let now = facts(&terms, MONDAY);
    let revise =
        |defects: &[_], hours| handed_in(&terms).revise_hours(now, Role::Client, defects, hours);
    let both = revise(&[defect(MUST, "Beleg 7 fehlt")], hours).unwrap();
    assert_eq!(both.state.name(), "in-work");
    let taste = revise(&[defect(TASTE, "zu bunt")], hours).unwrap_err();
    assert_eq!(taste.key(), "refusal-order-taste-is-no-reason");
    let nothing = revise(&[], Objecting::NONE).unwrap_err();
    assert_eq!(nothing, ReviseRefusal::NoHours);
    let unknown = revise(
        &[],
        Objecting {
            entries: &[1],
            ..hours
        },
    )
    .unwrap_err();
    assert!(
        matches!(unknown, ReviseRefusal::Hours(errors) if errors[0].key == "objection-field-unknown")
    );
}

/// What is not paid by the hour has no hours to object to, neither to improve nor in a dispute.
#[test]
fn hours_are_no_reason_outside_of_a_week() {
    let said = [objection()];
    let hours = Objecting {
        said: &said,
        entries: &[2],
    };
    let terms = Terms {
        dispute: Some(DisputeRule::STANDARD),
        ..fixture::terms()
    };
    let now = fixture::at(&terms, &delivered(), fixture::NOW);
    let refused = delivered().revise_hours(now, Role::Client, &[], hours);
    let refused = refused.unwrap_err();
    assert!(
        matches!(refused, ReviseRefusal::Hours(errors) if errors[0].key == "objection-field-no-week")
    );
    let refused = delivered().dispute_hours(now, Role::Client, (hours, "Zu viel"));
    assert_eq!(refused.unwrap_err().key(), "objection-field-no-week");
}

/// I5: a dispute names hours instead of a criterion; only the client opens it, in time and with words.
#[test]
fn i5_a_dispute_can_be_about_hours() {
    let terms = terms();
    let said = [objection()];
    let hours = Objecting {
        said: &said,
        entries: &[1, 2],
    };
    let now = facts(&terms, MONDAY);
    let week = || handed_in(&terms);
    let opened = week().dispute_hours(now, Role::Client, (hours, "Zu viele Stunden"));
    let opened = opened.unwrap();
    assert!(opened.effects.money.is_empty());
    let OrderState::InDispute { dispute } = &opened.state else {
        panic!("{:?}", opened.state)
    };
    assert_eq!(dispute.ground.hours(), said);
    assert_eq!(dispute.ground.criterion(), None);
    let stored = serde_json::to_string(&opened.state).unwrap();
    assert_eq!(
        serde_json::from_str::<OrderState>(&stored).unwrap(),
        opened.state
    );

    let refused =
        |state: OrderState, by, about, now| state.dispute_hours(now, by, about).unwrap_err().key();
    let good = (hours, "Zu viele Stunden");
    let by_other = refused(week(), Role::Contractor, good, now);
    assert_eq!(by_other, "refusal-order-only-client");
    let twice = refused(opened.state.clone(), Role::Client, good, now);
    assert_eq!(twice, "dispute-refusal-open");
    let late = refused(
        week(),
        Role::Client,
        good,
        facts(&terms, "2027-01-11T09:00:00Z"),
    );
    assert_eq!(late, "dispute-refusal-deadline-passed");
    let silent = refused(week(), Role::Client, (hours, " "), now);
    assert_eq!(silent, "field-required");
    let none = refused(week(), Role::Client, (Objecting::NONE, "Zu viel"), now);
    assert_eq!(none, "field-required");
    let back = week().revise_hours(now, Role::Client, &[], hours).unwrap();
    let revised = refused(back.state, Role::Contractor, good, now);
    assert_eq!(revised, "refusal-order-only-client");
}

/// Disputes that were stored before hours could be a ground are read as they were.
#[test]
fn a_ground_from_before_is_still_read() {
    let defect: Ground = serde_json::from_str(r#"{"ground":"defect","criterion":3}"#).unwrap();
    assert_eq!(defect.name(), "defect");
    assert_eq!((defect.hours(), defect.criterion()), (&[][..], Some(MUST)));
    let hours = Ground::Hours {
        objections: vec![objection()],
    };
    let stored = serde_json::to_string(&hours).unwrap();
    let wanted = r#"{"ground":"hours","objections":[{"entry":2,"reason":"Der Termin fiel aus","minutes":60}]}"#;
    assert_eq!(stored, wanted);
    assert_eq!(serde_json::from_str::<Ground>(&stored).unwrap(), hours);
}
