//! Formats for templates: values in the reader's language and zone.

use kernel::{Date, Minutes, Money, Timestamp, format};

use super::Layout;
use crate::ui::tag::{Tag, Tagged};
use crate::ui::value::{self, Amount, Moment};

/// A value by itself or by reference: templates hand over references, sometimes to references.
pub trait Given<T: Copy> {
    /// The value.
    fn given(self) -> T;
}

impl<T: Copy> Given<T> for T {
    fn given(self) -> T {
        self
    }
}

impl<T: Copy> Given<T> for &T {
    fn given(self) -> T {
        *self
    }
}

impl<T: Copy> Given<T> for &&T {
    fn given(self) -> T {
        **self
    }
}

/// Values as the reader's language and zone write them. Templates hand values over by reference.
impl Layout {
    /// A sum.
    pub fn money(&self, money: impl Given<Money>) -> Amount {
        value::money(money.given(), self.locale())
    }

    /// A moment in full, in the reader's zone.
    pub fn time(&self, moment: impl Given<Timestamp>) -> Moment {
        value::time(moment.given(), &self.zone, self.locale())
    }

    /// A moment in short, for tables.
    pub fn time_short(&self, moment: impl Given<Timestamp>) -> Moment {
        value::time_short(moment.given(), &self.zone, self.locale())
    }

    /// A deadline that binds: a moment with the name of the zone.
    pub fn deadline(&self, moment: impl Given<Timestamp>) -> Moment {
        value::deadline(moment.given(), &self.zone, self.locale())
    }

    /// A day.
    pub fn date(&self, day: impl Given<Date>) -> Moment {
        value::date(day.given(), self.locale())
    }

    /// A duration: `2 Std. 30 Min.`
    pub fn duration(&self, duration: impl Given<Minutes>) -> String {
        format::duration(duration.given(), self.locale())
    }

    /// Hours as a decimal number, for tables.
    pub fn hours(&self, duration: impl Given<Minutes>) -> String {
        format::hours(duration.given(), self.locale())
    }

    /// The tag of a state.
    pub fn tag(&self, state: impl Tagged) -> Tag {
        state.tag(self.t)
    }
}
