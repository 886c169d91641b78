//! One week of an assistance: an order that differs in two things only. Its acceptance pays what was
//! worked, up to the agreed hours, and the rest goes back; and hours can be objected to (1.5, H6).

use kernel::{AssistanceId, Date, Minutes, Money, Rounding, Timestamp, Zone};
use serde::{Deserialize, Serialize};

use super::DeliverRefusal;
use super::contract::clauses::{Collector, number, text};
use crate::Argument;
use crate::canonical::{Digest, Writer};

/// Which week of which assistance an order is, and what an hour of it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// The assistance.
    pub assistance: AssistanceId,
    /// The hash of the frame both have signed.
    pub frame: Digest,
    /// Which week, from 1.
    pub number: u8,
    /// How many there are in all.
    pub of: u8,
    /// Its Monday.
    pub from: Date,
    /// What an hour costs.
    pub rate: Money,
    /// The most that is worked and paid.
    pub ceiling: Minutes,
}

impl Week {
    /// Its last day.
    pub fn sunday(&self) -> Date {
        self.from.plus_days(6)
    }

    /// When it is over: in the last minute of its Sunday.
    pub fn ends_at(&self, zone: &Zone) -> Timestamp {
        let minute = core::time::Duration::from_mins(1);
        zone.start_of_day(self.from.plus_days(7))
            .saturating_sub(minute)
    }

    /// What is paid for so much work: to the cent, rounded once.
    pub fn pay(&self, worked: Minutes) -> Money {
        self.rate
            .per_hour(worked, Rounding::HalfAway)
            .unwrap_or(Money::zero(self.rate.currency))
    }

    /// What is secured before the week: all of its hours.
    pub fn most(&self) -> Money {
        self.pay(self.ceiling)
    }

    /// Which part of what lies there is paid for the work, and which goes back.
    pub fn split(&self, held: Money, worked: Minutes) -> (Money, Money) {
        let paid = self.pay(worked).minor.clamp(0, held.minor.max(0));
        let rest = held.minor.saturating_sub(paid);
        (
            Money::new(paid, held.currency),
            Money::new(rest, held.currency),
        )
    }

    /// Whether so much can be handed in.
    ///
    /// # Errors
    /// Without any work, and above what is agreed for the week.
    pub fn check(&self, worked: Minutes) -> Result<Minutes, DeliverRefusal> {
        if worked.get() <= 0 {
            return Err(DeliverRefusal::NothingWorked);
        }
        if worked > self.ceiling {
            return Err(DeliverRefusal::AboveCeiling {
                worked,
                ceiling: self.ceiling,
            });
        }
        Ok(worked)
    }

    pub(super) fn write(&self, writer: Writer) -> Writer {
        writer
            .field("assistance", self.assistance)
            .field("frame", self.frame)
            .field("week", self.number)
            .field("weeks", self.of)
            .field("from", self.from)
            .field("rate", self.rate.minor)
            .field("rate currency", self.rate.currency.code())
            .field("ceiling", self.ceiling.get())
    }

    pub(super) fn subject_clauses(&self, clauses: &mut Collector) {
        clauses.add(
            "assistance-clause-week",
            vec![
                ("frame", Argument::Text(self.frame.to_string())),
                ("of", number(self.of)),
                ("week", number(self.number)),
            ],
        );
        clauses.add(
            "assistance-clause-rate",
            vec![
                ("amount", Argument::Money(self.most())),
                ("hours", Argument::Duration(self.ceiling)),
                ("rate", Argument::Money(self.rate)),
            ],
        );
        clauses.add(
            "assistance-clause-service",
            vec![("law", text("§§ 611 ff. BGB"))],
        );
    }
}
