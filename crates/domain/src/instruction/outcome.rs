//! What good instructions bring: how often the first delivery was accepted, by how the instruction
//! was judged when both signed (mission 0.20).
//!
//! For each of the two ends apart: one number would hide which end it was. Private to the client.

use super::check::{Circumstances, PASSES, check};
use super::{Body, InstructionDraft};

/// Below so many orders a band says nothing.
pub const FEWEST: usize = 3;

/// The points of both ends, 0 to 100, as they were when both signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// How clear it was.
    pub clarity: u8,
    /// How much freedom it left.
    pub freedom: u8,
}

impl Score {
    /// The points of what was signed. What its owner put aside counts all the same: the contractor
    /// reads the text alone.
    pub fn of(body: &Body, known: Circumstances) -> Self {
        let report = check(&InstructionDraft::from(body), known);
        Self {
            clarity: report.clarity.points(),
            freedom: report.freedom.points(),
        }
    }
}

/// An order whose first delivery was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// How its instruction was judged.
    pub score: Score,
    /// Whether the first delivery was accepted, by a word or by silence, and not to be improved.
    pub at_first: bool,
}

/// A range of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The fewest points.
    pub from: u8,
    /// The most points.
    pub to: u8,
    /// How many orders are in it.
    pub orders: usize,
    /// Of how many of them the first delivery was accepted.
    pub at_first: usize,
}

impl Band {
    /// The share accepted at the first delivery, in whole per cent; nothing for too few orders to
    /// say anything.
    pub fn share(&self) -> Option<usize> {
        let rounded =
            (self.at_first.saturating_mul(200) + self.orders).checked_div(self.orders * 2);
        // All of them only when it was all of them.
        let most = if self.at_first == self.orders {
            100
        } else {
            99
        };
        rounded
            .map(|share| share.min(most))
            .filter(|_| self.orders >= FEWEST)
    }
}

/// What good instructions brought, the least points first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// By how clear they were.
    pub clarity: [Band; 4],
    /// By how much freedom they left.
    pub freedom: [Band; 4],
}

impl Outcome {
    /// Counts somebody's orders.
    pub fn of(orders: &[Answered]) -> Self {
        Self {
            clarity: bands(orders, |score| score.clarity),
            freedom: bands(orders, |score| score.freedom),
        }
    }

    /// Whether any band says something.
    pub fn says_something(&self) -> bool {
        let mut bands = self.clarity.iter().chain(&self.freedom);
        bands.any(|band| band.share().is_some())
    }
}

fn bands(orders: &[Answered], points: impl Fn(Score) -> u8) -> [Band; 4] {
    let good = 85;
    [(0, 49), (50, PASSES - 1), (PASSES, good - 1), (good, 100)].map(|(from, to)| {
        let inside = orders
            .iter()
            .filter(|order| (from..=to).contains(&points(order.score)));
        Band {
            from,
            to,
            orders: inside.clone().count(),
            at_first: inside.filter(|order| order.at_first).count(),
        }
    })
}

#[cfg(test)]
mod tests {
    use kernel::Minutes;
    use proptest::prelude::*;

    use super::*;
    use crate::instruction::{CriterionDraft, CriterionKind, Latitude};

    fn answered(clarity: u8, freedom: u8, at_first: bool) -> Answered {
        let score = Score { clarity, freedom };
        Answered { score, at_first }
    }

    #[test]
    fn m0_20_the_share_accepted_at_first_delivery_by_score() {
        let orders = [
            answered(90, 70, true),
            answered(85, 100, true),
            answered(100, 49, false),
            answered(70, 50, true),
            answered(69, 69, false),
        ];
        let found = Outcome::of(&orders);
        let counted = |band: &Band| (band.from, band.to, band.orders, band.at_first, band.share());
        let expected = [
            (0, 49, 0, 0, None),
            (50, 69, 1, 0, None),
            (70, 84, 1, 1, None),
            (85, 100, 3, 2, Some(67)),
        ];
        assert_eq!(found.clarity.map(|band| counted(&band)), expected);
        assert_eq!(found.freedom.map(|band| band.orders), [1, 2, 1, 1]);
        assert!(found.says_something());
        assert!(
            !Outcome::of(&orders[..2]).says_something(),
            "two are too few"
        );
    }

    #[test]
    fn m0_20_the_score_is_that_of_the_text_and_the_size_of_the_work() {
        let body = |goal: &str| {
            let draft = InstructionDraft {
                goal: goal.to_owned(),
                criteria: vec![CriterionDraft {
                    text: "Jede Mail hat eine Antwort".to_owned(),
                    how_measured: "Zählen".to_owned(),
                    kind: Some(CriterionKind::Must),
                    ..CriterionDraft::default()
                }],
                latitude: Some(Latitude::Alone),
                response_hours: Some(8),
                ..InstructionDraft::default()
            };
            draft.check(None).unwrap()
        };
        let known = |effort| Circumstances {
            effort: Minutes(effort),
            ..Circumstances::default()
        };
        let clear = Score::of(&body("Alle Mails im Postfach sind beantwortet."), known(60));
        let vague = Score::of(&body("Antworte bald und nett auf alle Mails."), known(60));
        let long = Score::of(
            &body("Antworte bald und nett auf alle Mails."),
            known(1_440),
        );
        assert!(clear.clarity > vague.clarity && vague.clarity > long.clarity);
    }

    proptest! {
        /// Every order is in one band of each end, and no share is more than all.
        #[test]
        fn every_order_counts_once(points in prop::collection::vec((0_u8..=100, 0_u8..=100, any::<bool>()), 0..40)) {
            let orders: Vec<Answered> = points.iter().map(|(clarity, freedom, at_first)| answered(*clarity, *freedom, *at_first)).collect();
            let found = Outcome::of(&orders);
            for bands in [found.clarity, found.freedom] {
                prop_assert_eq!(bands.iter().map(|band| band.orders).sum::<usize>(), orders.len());
                prop_assert!(bands.iter().all(|band| band.share().is_none_or(|share| share <= 100)));
            }
        }
    }
}
