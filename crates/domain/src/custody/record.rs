//! How somebody pays as a client (mission 0.17): what whoever is about to work for them sees, and
//! when an unpaid sum keeps them from ordering more.
//!
//! Only what the client has in hand counts. Where the sum is secured before the work begins, an
//! operator's bank or a provider pays it out, and their delay is nobody's debt; where the contractor
//! has named no account, nothing can be transferred.

use std::time::Duration;

use kernel::{Money, Timestamp};

use crate::{Argument, Refusal};

/// Days to transfer a due sum, from when it is due and known where to. This is the rule here, not
/// default in the sense of § 286 BGB, which can begin earlier or later.
pub const DAYS_TO_PAY: u8 = 14;
/// Days a sum said to be transferred may be on its way before the contractor can say that it has not
/// come. Banks need one or two working days (§ 675s BGB).
pub const DAYS_ON_WAY: u8 = 7;

/// Days to look and to transfer again once the contractor says that a sum has not come.
pub const DAYS_TO_LOOK: u8 = 7;

/// So many days before a sum is overdue its client hears of it.
const DAYS_BEFORE: u32 = 1;

const DAY: Duration = Duration::from_hours(24);

/// The days to transfer a sum.
pub fn to_pay() -> Duration {
    DAY * u32::from(DAYS_TO_PAY)
}

/// The days to transfer a sum again that has not come.
pub fn to_look() -> Duration {
    DAY * u32::from(DAYS_TO_LOOK)
}

/// When a sum is overdue that was said not to have come at `missed_at`, unless it is transferred.
pub fn overdue_again_at(missed_at: Timestamp) -> Timestamp {
    missed_at.saturating_add(to_look())
}

/// When a sum is overdue that can be transferred since `payable_at`, unless it was by then.
pub fn overdue_at(payable_at: Timestamp) -> Timestamp {
    payable_at.saturating_add(to_pay())
}

/// When whoever has to transfer a sum is told that it is overdue at `overdue_at`.
pub fn reminded_at(overdue_at: Timestamp) -> Timestamp {
    overdue_at.saturating_sub(DAY * DAYS_BEFORE)
}

/// From when the contractor can say that a sum has not come that was transferred at `sent_at`.
pub fn missed_at(sent_at: Timestamp) -> Timestamp {
    sent_at.saturating_add(DAY * u32::from(DAYS_ON_WAY))
}

/// A sum from person to person whose receipt was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Since when the client could transfer it.
    pub payable_at: Timestamp,
    /// When the client said that it was transferred; not always said before it came.
    pub sent_at: Option<Timestamp>,
    /// When the contractor said that it came.
    pub confirmed_at: Timestamp,
}

impl Confirmed {
    /// What the client took. How long the contractor took to look does not count.
    fn taken(self) -> Duration {
        let paid = self.sent_at.unwrap_or(self.confirmed_at);
        paid.min(self.confirmed_at).since(self.payable_at)
    }
}

/// How somebody pays as a client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaymentRecord {
    /// Orders that were accepted and paid.
    pub paid: u32,
    /// How many of them in play money.
    pub in_play: u32,
    /// Whole days from when a sum was due until it was transferred, on average and rounded up; nothing
    /// where no sum from person to person was confirmed.
    pub days: Option<u32>,
    /// Sums that are overdue now.
    pub overdue: u32,
    /// Sums the client said were transferred, of which the contractor said that they have not come.
    pub missed: u32,
}

impl PaymentRecord {
    /// The whole days sums took on average, begun ones included.
    pub fn average_days(sums: &[Confirmed]) -> Option<u32> {
        let count = u64::try_from(sums.len()).ok().filter(|count| *count > 0)?;
        let taken: Duration = sums.iter().map(|sum| sum.taken()).sum();
        u32::try_from(taken.as_secs().div_ceil(DAY.as_secs() * count)).ok()
    }

    /// Whether there is nothing to tell yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Why something is not done because of a sum from person to person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueRefusal {
    /// Whoever has an overdue sum orders nothing new.
    Overdue {
        /// The number of the order it is due under.
        number: String,
        /// How much.
        amount: Money,
    },
    /// Nobody has said that the sum was transferred.
    NotSent,
    /// The sum may still be on its way.
    OnItsWay {
        /// From when the contractor can say that it has not come.
        until: Timestamp,
    },
}

impl Refusal for DueRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Overdue { .. } => "custody-refusal-overdue",
            Self::NotSent => "custody-refusal-not-sent",
            Self::OnItsWay { .. } => "custody-refusal-on-its-way",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Overdue { number, amount } => vec![
                ("number", Argument::Text(number.clone())),
                ("amount", Argument::Money(*amount)),
            ],
            Self::NotSent => Vec::new(),
            Self::OnItsWay { until } => vec![("until", Argument::Time(*until))],
        }
    }
}

/// Whether the contractor can say that a sum has not come.
///
/// # Errors
/// [`DueRefusal::NotSent`] and [`DueRefusal::OnItsWay`].
pub fn may_miss(sent_at: Option<Timestamp>, now: Timestamp) -> Result<(), DueRefusal> {
    let until = missed_at(sent_at.ok_or(DueRefusal::NotSent)?);
    if now < until {
        return Err(DueRefusal::OnItsWay { until });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUE: Timestamp = Timestamp::from_micros(1_780_000_000_000_000);

    fn after(days: u32) -> Timestamp {
        DUE.saturating_add(DAY * days)
    }

    fn confirmed(sent: Option<u32>, came: u32) -> Confirmed {
        Confirmed {
            payable_at: DUE,
            sent_at: sent.map(after),
            confirmed_at: after(came),
        }
    }

    /// 0.17: the days are the client's own, begun days included.
    #[test]
    fn m0_17_only_what_the_client_took_counts() {
        assert_eq!(PaymentRecord::average_days(&[]), None);
        let slow_contractor = confirmed(Some(2), 40);
        assert_eq!(PaymentRecord::average_days(&[slow_contractor]), Some(2));
        let unsaid = confirmed(None, 4);
        assert_eq!(
            PaymentRecord::average_days(&[slow_contractor, unsaid]),
            Some(3)
        );
        let at_once = confirmed(Some(0), 1);
        assert_eq!(
            PaymentRecord::average_days(&[slow_contractor, at_once, at_once]),
            Some(1),
            "two thirds of a day are a day begun"
        );
        let said_late = confirmed(Some(9), 3);
        assert_eq!(PaymentRecord::average_days(&[said_late]), Some(3));
        let early = Confirmed {
            payable_at: after(5),
            ..confirmed(Some(1), 6)
        };
        assert_eq!(PaymentRecord::average_days(&[early]), Some(0));
    }

    /// 0.17: overdue after 14 days, and the contractor's word counts after 7.
    #[test]
    fn m0_17_every_word_has_its_days() {
        assert_eq!(overdue_at(DUE), after(14));
        assert_eq!(may_miss(None, DUE), Err(DueRefusal::NotSent));
        let too_early = DueRefusal::OnItsWay { until: after(7) };
        assert_eq!(may_miss(Some(DUE), after(6)), Err(too_early));
        assert_eq!(may_miss(Some(DUE), after(7)), Ok(()));
    }
}
