//! The short list before the first order with somebody new (mission 3.2): good preparation is half
//! the battle.
//!
//! It blocks nothing. What is still open when the client signs is kept as skipped and comes up
//! when the first delivery is looked at.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Minutes;

use super::OrderState;
use super::contract::Contract;

/// The most minutes of work that still count as a small first part: two hours.
pub const SMALL: Minutes = Minutes(120);

/// One point of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    /// The instruction has a criterion that must be met.
    Criterion,
    /// A good example goes along.
    Example,
    /// Both have said when they can be asked.
    Reachable,
    /// The first order is small.
    SmallPart,
    /// Only the data goes along that the work needs.
    Data,
    /// Every access has the fewest rights.
    Access,
    /// It is clear what happens when it fails.
    Fallback,
    /// The money is secured before the work begins.
    Money,
}

impl Point {
    /// All points, in the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::Criterion,
        Self::Example,
        Self::Reachable,
        Self::SmallPart,
        Self::Data,
        Self::Access,
        Self::Fallback,
        Self::Money,
    ];

    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Criterion => "criterion",
            Self::Example => "example",
            Self::Reachable => "reachable",
            Self::SmallPart => "small-part",
            Self::Data => "data",
            Self::Access => "access",
            Self::Fallback => "fallback",
            Self::Money => "money",
        }
    }

    /// Reads [`Point::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|point| point.code() == code)
    }

    /// Whether the contract alone tells: where it says nothing of it, nobody can say it is done.
    pub const fn is_told_by_the_contract(self) -> bool {
        matches!(self, Self::Criterion | Self::SmallPart | Self::Money)
    }

    /// The key of what is to be done.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Criterion => "preflight-criterion",
            Self::Example => "preflight-example",
            Self::Reachable => "preflight-reachable",
            Self::SmallPart => "preflight-small-part",
            Self::Data => "preflight-data",
            Self::Access => "preflight-access",
            Self::Fallback => "preflight-fallback",
            Self::Money => "preflight-money",
        }
    }

    /// The key of why.
    pub const fn reason_key(self) -> &'static str {
        match self {
            Self::Criterion => "preflight-why-criterion",
            Self::Example => "preflight-why-example",
            Self::Reachable => "preflight-why-reachable",
            Self::SmallPart => "preflight-why-small-part",
            Self::Data => "preflight-why-data",
            Self::Access => "preflight-why-access",
            Self::Fallback => "preflight-why-fallback",
            Self::Money => "preflight-why-money",
        }
    }
}

/// What the client said about a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is done.
    Done,
    /// It is left out this time.
    Skipped,
}

impl Mark {
    /// The word in the database and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped => "skipped",
        }
    }

    /// Reads [`Mark::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Done, Self::Skipped]
            .into_iter()
            .find(|mark| mark.code() == code)
    }
}

/// What the client said so far.
pub type Marks = BTreeMap<Point, Mark>;

/// How far a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointState {
    /// Feierabend can see that it is done.
    Known,
    /// The client says it is done.
    Done,
    /// The client left it out.
    Skipped,
    /// Nothing was said about it yet.
    Open,
}

impl PointState {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Done => "done",
            Self::Skipped => "skipped",
            Self::Open => "open",
        }
    }

    /// Whether nothing more is to be done.
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Known | Self::Done)
    }
}

/// The list of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preflight {
    /// Every point and how far it is, in the order they are shown.
    pub points: Vec<(Point, PointState)>,
}

impl Preflight {
    /// The list of a contract: what can be seen in it, and what the client said. `work` is how long
    /// the work takes, where that was said.
    pub fn of(contract: &Contract, work: Option<Minutes>, marks: &Marks) -> Self {
        let known = known(contract, work);
        let state = |point: Point| match marks.get(&point) {
            _ if known.contains(&point) => PointState::Known,
            Some(Mark::Done) if !point.is_told_by_the_contract() => PointState::Done,
            Some(Mark::Skipped) => PointState::Skipped,
            Some(Mark::Done) | None => PointState::Open,
        };
        Self {
            points: Point::ALL.map(|point| (point, state(point))).to_vec(),
        }
    }

    /// The points in one state.
    pub fn with(&self, state: PointState) -> impl Iterator<Item = Point> {
        let points = self.points.iter();
        points
            .filter(move |(_, now)| *now == state)
            .map(|(point, _)| *point)
    }

    /// How many points are done.
    pub fn done(&self) -> usize {
        let points = self.points.iter();
        points.filter(|(_, state)| state.is_done()).count()
    }
}

/// Whether the list can still be changed: until the work has begun.
pub const fn may_change(state: &OrderState) -> bool {
    matches!(
        state,
        OrderState::AwaitingSignatures { .. }
            | OrderState::AwaitingFunding { .. }
            | OrderState::Secured { .. }
    )
}

/// What the contract shows to be done. Without the sum secured no work begins here, so that one
/// always is (mission 0.6).
fn known(contract: &Contract, work: Option<Minutes>) -> BTreeSet<Point> {
    let body = &contract.instruction.body;
    let both_reachable =
        !body.reachable.is_empty() && !contract.contractor_reachability.hours.is_empty();
    let is_small = work.is_some_and(|work| (1..=SMALL.get()).contains(&work.get()));
    let told = [
        (Point::Criterion, body.must_criteria().next().is_some()),
        (Point::Example, !body.details.good_example.trim().is_empty()),
        (Point::Reachable, both_reachable),
        (Point::SmallPart, is_small),
        (Point::Money, true),
    ];
    let done = told.into_iter().filter(|(_, is_done)| *is_done);
    done.map(|(point, _)| point).collect()
}
