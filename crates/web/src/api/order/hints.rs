//! Hints beside a contract, as the API shows them (3.29).

use app::agreement::{Hints, Levy};
use domain::agreement::independence::Prescribed;
use domain::agreement::levy::Found;
use domain::agreement::signs::Sign;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::shape::Sum;

/// What speaks for and against an employment, and what may be due to the artists' social fund. Hints,
/// never a verdict.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HintsView {
    /// The signs (§ 7 (1) SGB IV), always in the same order.
    signs: Vec<SignView>,
    /// The artists' social levy; nothing where the contract speaks of no such work.
    levy: Option<LevyView>,
}

/// One sign, as the contract has it.
#[derive(Debug, Serialize, ToSchema)]
struct SignView {
    /// `time`, `instructions`, `tools`, `clients`, `risk` or `extent`.
    sign: &'static str,
    /// What it rather speaks for: `own-account`, `employment` or `open`.
    leaning: &'static str,
    /// The word of the instruction that prescribes when to work.
    word: Option<&'static str>,
    /// Minutes a week: those to be reachable in, with `time`; the most that are paid, with `extent`.
    minutes: Option<i64>,
    /// Which share of the reader's income of twelve months this client pays, in whole per cent, where
    /// it is more than five sixths (§ 2 no. 9 SGB VI). For the contractor alone.
    share: Option<u8>,
}

/// What may be due to the artists' social fund (§ 24 KSVG). The client owes it, if anybody does.
#[derive(Debug, Serialize, ToSchema)]
struct LevyView {
    /// The work the contract speaks of, each kind once.
    found: Vec<FoundView>,
    /// The year the rate is of; nothing for years nobody has looked up.
    year: Option<i16>,
    /// The rate in hundredths of a per cent.
    rate: Option<i32>,
    /// Whoever only has work done for their own advertising owes it above this sum a year.
    free_up_to: Option<Sum>,
    /// About what it would be on the sum of the contract; nothing in other currencies than euro.
    about: Option<Sum>,
}

/// A kind of work with the word it comes from.
#[derive(Debug, Serialize, ToSchema)]
struct FoundView {
    /// `text`, `picture`, `music` or `teaching`.
    kind: &'static str,
    /// The first word that speaks of it, as written in the contract.
    word: String,
}

impl From<Found> for FoundView {
    fn from(found: Found) -> Self {
        Self {
            kind: found.art.code(),
            word: found.word,
        }
    }
}

impl From<Sign> for SignView {
    fn from(sign: Sign) -> Self {
        let (word, minutes, share) = match &sign {
            Sign::Time(Some(Prescribed::Word(word))) => (Some(*word), None, None),
            Sign::Time(Some(Prescribed::Reachable(minutes))) | Sign::Extent(minutes) => {
                (None, Some(minutes.get()), None)
            }
            Sign::Clients { share } => (None, None, *share),
            Sign::Time(None) | Sign::Instructions(_) | Sign::Tools { .. } | Sign::Risk { .. } => {
                (None, None, None)
            }
        };
        Self {
            sign: sign.code(),
            leaning: sign.leaning().code(),
            word,
            minutes,
            share,
        }
    }
}

impl From<Levy> for LevyView {
    fn from(levy: Levy) -> Self {
        let rate = levy.rate.map(|(rate, _)| rate);
        let about = levy.rate.and_then(|(_, about)| about);
        Self {
            found: levy.found.into_iter().map(FoundView::from).collect(),
            year: rate.map(|rate| rate.year),
            rate: rate.map(|rate| rate.share.basis_points()),
            free_up_to: rate.map(|rate| rate.free_up_to.into()),
            about: about.map(Sum::from),
        }
    }
}

impl From<Hints> for HintsView {
    fn from(hints: Hints) -> Self {
        Self {
            signs: hints.signs.into_iter().map(SignView::from).collect(),
            levy: hints.levy.map(LevyView::from),
        }
    }
}
