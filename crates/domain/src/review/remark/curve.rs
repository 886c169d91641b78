//! How the two come closer from delivery to delivery.

use super::{Fate, Remark, named};
use crate::instruction::{Criterion, CriterionKind};

/// One delivery of the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Which delivery, from 1.
    pub delivery: u8,
    /// How many remarks of each weight were made: must, should, taste.
    pub remarks: [usize; 3],
    /// How many of those made before it says are done, and how many there were.
    pub done: (usize, usize),
    /// The share of the criteria nothing was remarked at, in whole per cent, rounded down;
    /// nothing without criteria.
    pub percent: Option<u8>,
}

/// The curve over the deliveries that were decided on, the first first. What is only gathered
/// does not count.
pub fn curve(criteria: &[Criterion], remarks: &[Remark], decided: &[u8]) -> Vec<Agreement> {
    let each = decided.iter().map(|delivery| {
        let here = || {
            let sent = remarks.iter().filter(|one| one.fate != Fate::Gathered);
            sent.filter(|one| one.delivery == *delivery)
        };
        let count = |kind| here().filter(|one| one.kind == kind).count();
        let before = remarks
            .iter()
            .filter(|one| matches!(one.fate, Fate::ToImprove(_)) && one.delivery < *delivery);
        let answered = |one: &&Remark| {
            let mut answers = one.answers.iter();
            answers.any(|answer| answer.delivery == *delivery && answer.is_done)
        };
        let not_done_before = |one: &&Remark| {
            let mut answers = one.answers.iter();
            !answers.any(|answer| answer.delivery < *delivery && answer.is_done)
        };
        let open: Vec<&Remark> = before.filter(not_done_before).collect();
        Agreement {
            delivery: *delivery,
            remarks: [
                count(CriterionKind::Must),
                count(CriterionKind::Should),
                count(CriterionKind::Taste),
            ],
            done: (
                open.iter().copied().filter(|one| answered(one)).count(),
                open.len(),
            ),
            percent: share(criteria, named(here()).len()),
        }
    });
    each.collect()
}

fn share(criteria: &[Criterion], named: usize) -> Option<u8> {
    let all = criteria.len();
    if all == 0 {
        return None;
    }
    u8::try_from(all.saturating_sub(named) * 100 / all).ok()
}
