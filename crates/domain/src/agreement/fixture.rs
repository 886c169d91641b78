//! An order between two people, for the tests of this and later rooms.

use kernel::{AccountId, InstructionId, Money, OrderId, TimeOfDay, Timestamp, Weekday, Zone};

use super::contract::{Contract, FrozenInstruction, Papers, Party, Reachability};
use super::{
    AcceptanceRule, Defect, Facts, OrderNumber, OrderState, Role, SigningRequest, StageAt, Terms,
};
use crate::account::{WeeklyHours, Window};
use crate::instruction::{
    Body, Criterion, CriterionKind, Details, InstructionRef, Latitude, LatitudeRule, LineId,
};

pub(crate) fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn client() -> AccountId {
    AccountId::from_bytes([0xc1; 16])
}

pub(crate) fn contractor() -> AccountId {
    AccountId::from_bytes([0xc2; 16])
}

pub(crate) fn agreed() -> Money {
    Money::euro_cents(48_000)
}

pub(crate) const MUST: LineId = LineId(3);
pub(crate) const SHOULD: LineId = LineId(4);
pub(crate) const TASTE: LineId = LineId(5);

fn hours(from: u8, to: u8) -> WeeklyHours {
    let time = |hour| TimeOfDay::new(hour, 0).unwrap();
    let window = Window {
        day: Weekday::Tuesday,
        from: time(from),
        to: time(to),
    };
    WeeklyHours::new(vec![window]).unwrap()
}

fn body() -> Body {
    let criterion = |id, text: &str, measure: &str, kind| Criterion {
        id,
        text: text.to_owned(),
        how_measured: measure.to_owned(),
        kind,
    };
    Body {
        goal: "Alle Belege aus März sind gebucht".to_owned(),
        steps: Vec::new(),
        criteria: vec![
            criterion(
                MUST,
                "Jeder Beleg hat eine Buchung",
                "Zählen",
                CriterionKind::Must,
            ),
            criterion(
                SHOULD,
                "Skonto ist gezogen",
                "Stichprobe",
                CriterionKind::Should,
            ),
            criterion(
                TASTE,
                "Dateinamen sind klein",
                "Ansehen",
                CriterionKind::Taste,
            ),
        ],
        latitude: LatitudeRule {
            latitude: Latitude::DecideAndTell,
            money_limit: Some(Money::euro_cents(2_000)),
        },
        free_zone: "Die Reihenfolge".to_owned(),
        response_hours: 8,
        reachable: hours(9, 12),
        details: Details::default(),
        preferences: Vec::new(),
    }
}

/// Written on 2 March 2026, due on 31 March 2026 at 18:00 in Berlin; the clocks go forward on
/// 29 March.
pub(crate) fn contract() -> Contract {
    let party = |account, name: &str, zone: &str| Party {
        account,
        name: name.to_owned(),
        zone: Zone::parse(zone).unwrap(),
        company: None,
    };
    Contract {
        order: OrderId::from_bytes([0x0f; 16]),
        number: OrderNumber::new(2026, 31).unwrap(),
        version: 1,
        written_at: time("2026-03-02T09:00:00Z"),
        client: party(client(), "Nora Beispiel", "Europe/Berlin"),
        contractor: party(contractor(), "Jürgen Muster", "Europe/Lisbon"),
        subject: "Belege März buchen".to_owned(),
        contractor_reachability: Reachability {
            hours: hours(14, 17),
            response_hours: 24,
        },
        instruction: FrozenInstruction {
            reference: InstructionRef {
                instruction: InstructionId::from_bytes([0x1a; 16]),
                version: 2,
            },
            body: body(),
        },
        amount: agreed(),
        due_at: time("2026-03-31T16:00:00Z"),
        acceptance: AcceptanceRule::PROJECT,
        periods: None,
        milestones: Vec::new(),
        custody: crate::custody::Adapter::Play,
        provider: None,
        papers: Papers::default(),
        sample: None,
        cancellation: None,
        dispute: None,
        week: None,
        meetings: None,
        addenda: Vec::new(),
        words: None,
    }
}

pub(crate) fn terms() -> Terms {
    contract().terms()
}

/// A signature that is accepted.
pub(crate) fn signing(contract: &Contract, by: Role) -> SigningRequest<'_> {
    SigningRequest {
        by,
        contract,
        seen: contract.digest(),
        typed_name: &contract.party(by).name,
        confirmed: true,
    }
}

/// What has to lie in the order's account for a state.
pub(crate) fn held(state: &OrderState) -> Money {
    match state {
        OrderState::Secured { .. }
        | OrderState::InWork { .. }
        | OrderState::SampleShown { .. }
        | OrderState::Delivered { .. }
        | OrderState::InDispute { .. } => agreed(),
        _ => Money::zero(agreed().currency),
    }
}

/// A day in the middle of things.
pub(crate) const NOW: &str = "2026-03-10T12:00:00Z";

/// A moment at which everything lies where the state says.
pub(crate) fn at<'a>(terms: &'a Terms, state: &OrderState, now: &str) -> Facts<'a> {
    Facts {
        terms,
        held: held(state),
        now: time(now),
    }
}

/// The first work, begun at [`NOW`].
pub(crate) fn in_work() -> OrderState {
    OrderState::InWork {
        since: time(NOW),
        due_at: time("2026-03-31T16:00:00Z"),
        withdrawal_opens_at: time("2026-04-14T16:00:00Z"),
        returns_at: None,
        sample_due: false,
        round: 0,
        at_stage: StageAt::default(),
    }
}

/// Its delivery at [`NOW`].
pub(crate) fn delivered() -> OrderState {
    in_work()
        .deliver(at(&terms(), &in_work(), NOW), Role::Contractor)
        .unwrap()
        .state
}

pub(crate) fn defect(criterion: LineId, reason: &str) -> Defect {
    Defect {
        criterion,
        reason: reason.to_owned(),
    }
}
