//! The two bars. Never one number, which would hide the end that fails.

use kernel::Minutes;

use super::{End, FindingKind};

/// From this many points on an end is good enough.
pub const PASSES: u8 = 70;
/// Work up to this long is small: an hour.
const SMALL: i64 = 60;
/// Work up to this long is of middle size: a day.
const MIDDLE: i64 = 8 * 60;

/// How large the work is. The larger, the more has to be said (mission 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// Up to an hour.
    Small,
    /// Up to a day.
    Middle,
    /// More than a day.
    Large,
}

impl Size {
    /// The size of work that takes this long.
    pub const fn of(effort: Minutes) -> Self {
        let minutes = effort.get();
        if minutes <= SMALL {
            Self::Small
        } else if minutes <= MIDDLE {
            Self::Middle
        } else {
            Self::Large
        }
    }

    /// How much more a fault weighs, in per cent.
    const fn factor(self) -> i64 {
        match self {
            Self::Small => 50,
            Self::Middle => 100,
            Self::Large => 150,
        }
    }
}

/// How good one end is, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bar(u8);

impl Bar {
    pub(super) fn of(kinds: impl Iterator<Item = FindingKind>, end: End, size: Size) -> Self {
        let lost: i64 = kinds
            .filter(|kind| kind.end() == end)
            .map(FindingKind::weight)
            .sum();
        let factor = match end {
            End::Vague => size.factor(),
            // Being told every move is no better for long work than for short.
            End::Detailed => 100,
        };
        let points = (100 - lost.saturating_mul(factor) / 100).clamp(0, 100);
        Self(u8::try_from(points).unwrap_or_default())
    }

    /// The points, 0 to 100.
    pub const fn points(self) -> u8 {
        self.0
    }

    /// Whether the end is good enough.
    pub const fn passes(self) -> bool {
        self.0 >= PASSES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_faults_weigh_more_in_longer_work() {
        let kinds = [FindingKind::Passive, FindingKind::MissingWhen];
        let points = |size| Bar::of(kinds.into_iter(), End::Vague, size).points();
        assert_eq!(points(Size::Small), 89);
        assert_eq!(points(Size::Middle), 78);
        assert_eq!(points(Size::Large), 67);
        let free = Bar::of(kinds.into_iter(), End::Detailed, Size::Large);
        assert_eq!(free.points(), 100, "the other end does not suffer");
    }

    #[test]
    fn sizes_have_bounds() {
        let table = [(0, Size::Small), (60, Size::Small), (61, Size::Middle)];
        for (minutes, size) in table {
            assert_eq!(Size::of(Minutes(minutes)), size, "{minutes}");
        }
        assert_eq!(Size::of(Minutes(480)), Size::Middle);
        assert_eq!(Size::of(Minutes(481)), Size::Large);
    }
}
