//! States beside the usual way: the first pieces are looked at, the two disagree.

use super::table::{BEFORE, LAPSES_AT, OVERDUE, Sample};
use crate::agreement::fixture::{MUST, agreed, time};
use crate::agreement::settlement::{Dispute, Ground, Phase, SettledBy};
use crate::agreement::{OrderState, Role, StageAt};

/// Before, while and after the first pieces are looked at.
pub(super) fn with_sample() -> [Sample; 4] {
    let (before, overdue) = (time(BEFORE), time(OVERDUE));
    let due_at = time("2026-03-31T16:00:00Z");
    let to_show = OrderState::InWork {
        since: before,
        due_at,
        withdrawal_opens_at: overdue,
        returns_at: None,
        sample_due: true,
        round: 0,
        at_stage: StageAt::default(),
    };
    let shown = OrderState::SampleShown {
        at: before,
        goes_on_at: time(LAPSES_AT),
        since: before,
        due_at,
        withdrawal_opens_at: overdue,
    };
    [
        ("sample to be shown", to_show.clone(), before),
        ("sample overdue", to_show, overdue),
        ("sample shown", shown.clone(), before),
        ("looking at the sample is over", shown, time(LAPSES_AT)),
    ]
}

/// Disputes in both phases, and their end.
pub(super) fn in_dispute() -> [Sample; 4] {
    let (before, ends_at) = (time(BEFORE), time(LAPSES_AT));
    let dispute = |phase| OrderState::InDispute {
        dispute: Dispute {
            by: Role::Client,
            opened_at: before,
            ground: Ground::Defect { criterion: MUST },
            words: "Beleg 7 fehlt".to_owned(),
            phase,
            at_stage: StageAt::default(),
            from: Box::new(crate::agreement::fixture::delivered()),
        },
    };
    let talk = |turn| dispute(Phase::Talk { turn, ends_at });
    let neutral = Phase::Neutral {
        person: kernel::AccountId::from_bytes([0x77; 16]),
        attempt: 1,
        ends_at,
    };
    let settled = OrderState::Settled {
        at: before,
        how: SettledBy::Agreement,
        paid: agreed(),
        refunded: kernel::Money::zero(agreed().currency),
    };
    [
        (
            "in dispute, contractor next",
            talk(Role::Contractor),
            before,
        ),
        ("in dispute, client next", talk(Role::Client), before),
        ("somebody neutral decides", dispute(neutral), before),
        ("settled", settled, before),
    ]
}
