//! The versions of a frame: the first both signed, and one more with every addendum.

use kernel::Money;

use super::{Change, Frame, Standing};

impl Frame {
    /// The frame with an addendum.
    #[must_use]
    pub fn with(&self, change: &Change) -> Self {
        Self {
            written_at: change.signature.at,
            rate: change.rate,
            ceiling: change.ceiling,
            notice: change.notice,
            amended: Some(change.amended),
            words: change.words.clone(),
            ..self.clone()
        }
    }

    /// Which version of the frame this is.
    pub fn version(&self) -> u8 {
        self.amended.map_or(1, |amended| amended.version)
    }
}

impl Standing {
    /// The addenda that hold, the first first.
    pub fn agreed(&self) -> impl Iterator<Item = &Change> {
        let changes = self.changes.iter();
        changes.filter(|change| change.countersigned().is_some())
    }

    /// The one that waits for an answer.
    pub fn waiting(&self) -> Option<&Change> {
        let mut changes = self.changes.iter();
        changes.find(|change| change.answer.is_none())
    }

    /// The frame a week is measured by: the first both signed, or the last addendum that holds
    /// for it.
    pub fn frame(&self, first: &Frame, week: u8) -> Frame {
        let holds = self.last_before(u8::MAX, week);
        holds.map_or_else(|| first.clone(), |change| first.with(change))
    }

    /// The frame an addendum changes: the first both signed, or the last addendum that held before
    /// it.
    pub fn frame_before(&self, first: &Frame, change: &Change) -> Frame {
        let before = self.last_before(change.amended.version, u8::MAX);
        before.map_or_else(|| first.clone(), |earlier| first.with(earlier))
    }

    /// Every version both have signed, the first first.
    pub fn frames(&self, first: &Frame) -> Vec<Frame> {
        let changed = self.agreed().map(|change| first.with(change));
        core::iter::once(first.clone()).chain(changed).collect()
    }

    /// The most all weeks cost together, each at its own terms (G4).
    pub fn in_all(&self, first: &Frame) -> Money {
        self.sum(first, None)
    }

    /// The same with one addendum more, whether it holds or not; later ones are not looked at.
    pub fn in_all_with(&self, first: &Frame, change: &Change) -> Money {
        self.sum(first, Some(change))
    }

    fn sum(&self, first: &Frame, newest: Option<&Change>) -> Money {
        let before = newest.map_or(u8::MAX, |change| change.amended.version);
        let weekly = |week: u8| {
            let newest = newest.filter(|change| change.amended.from_week <= week);
            let holds = newest.or_else(|| self.last_before(before, week));
            holds.map_or_else(|| first.weekly(), Change::weekly)
        };
        let weeks = 1..=first.weeks;
        weeks
            .map(weekly)
            .try_fold(Money::zero(first.rate.currency), Money::add)
            .unwrap_or(Money::zero(first.rate.currency))
    }

    /// The last addendum below a version that holds for a week.
    fn last_before(&self, version: u8, week: u8) -> Option<&Change> {
        let earlier = self
            .agreed()
            .filter(|change| change.amended.version < version && change.amended.from_week <= week);
        earlier.last()
    }
}
