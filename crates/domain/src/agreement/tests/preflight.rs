//! The list before the first order with somebody new.

use kernel::Minutes;

use super::super::contract::Contract;
use super::super::fixture::{NOW, contract, delivered, in_work, time};
use super::super::preflight::{Mark, Marks, Point, PointState, Preflight, SMALL, may_change};
use super::super::{OrderState, StageAt};
use crate::account::WeeklyHours;

fn known(contract: &Contract, work: Option<Minutes>) -> Vec<Point> {
    let list = Preflight::of(contract, work, &Marks::new());
    list.with(PointState::Known).collect()
}

/// Mission 3.2: what the contract shows is not asked again.
#[test]
fn m3_2_what_can_be_seen_is_done() {
    let mut seen = contract();
    seen.instruction.body.details.good_example = "Beitrag 12".into();
    let all = [
        Point::Criterion,
        Point::Example,
        Point::Reachable,
        Point::SmallPart,
        Point::Money,
    ];
    assert_eq!(known(&seen, Some(SMALL)), all);
    let larger = Some(Minutes(SMALL.get() + 1));
    for work in [None, Some(Minutes(0)), larger] {
        assert!(!known(&seen, work).contains(&Point::SmallPart), "{work:?}");
    }
    seen.instruction.body.details.good_example = "  ".into();
    assert!(!known(&seen, None).contains(&Point::Example));
    seen.instruction.body.criteria.clear();
    assert!(!known(&seen, None).contains(&Point::Criterion));
    seen.contractor_reachability.hours = WeeklyHours::default();
    assert_eq!(known(&seen, None), [Point::Money], "both are to be reached");
}

/// Mission 3.2: every point is done, skipped or open; what can be seen stays done.
#[test]
fn m3_2_each_point_is_done_or_skipped() {
    let marks = Marks::from([
        (Point::Data, Mark::Done),
        (Point::Access, Mark::Skipped),
        (Point::Money, Mark::Skipped),
    ]);
    let list = Preflight::of(&contract(), None, &marks);
    let in_state = |state| list.with(state).collect::<Vec<_>>();
    assert_eq!(in_state(PointState::Done), [Point::Data]);
    assert_eq!(in_state(PointState::Skipped), [Point::Access]);
    let open = [Point::Example, Point::SmallPart, Point::Fallback];
    assert_eq!(in_state(PointState::Open), open);
    assert_eq!(list.done(), 4, "three that are seen and one that was said");
    assert_eq!(list.points.len(), 8);
}

/// Mission 3.2: the list can be changed until the work has begun.
#[test]
fn m3_2_the_list_stands_once_the_work_has_begun() {
    let lapses_at = time(NOW);
    let unsigned = OrderState::AwaitingSignatures {
        client: None,
        contractor: None,
        lapses_at,
    };
    let at_stage = StageAt::default();
    let unsecured = OrderState::AwaitingFunding {
        lapses_at,
        at_stage,
    };
    let secured = OrderState::Secured {
        lapses_at,
        at_stage,
    };
    for before in [unsigned, unsecured, secured] {
        assert!(may_change(&before), "{before:?}");
    }
    for after in [in_work(), delivered()] {
        assert!(!may_change(&after), "{after:?}");
    }
}

#[test]
fn words_are_read_back() {
    for point in Point::ALL {
        assert_eq!(Point::from_code(point.code()), Some(point));
    }
    for mark in [Mark::Done, Mark::Skipped] {
        assert_eq!(Mark::from_code(mark.code()), Some(mark));
    }
    assert_eq!(Point::from_code("password"), None);
}
