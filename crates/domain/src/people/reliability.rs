//! How reliable somebody is as a client, besides how they pay: what they answered in time, and
//! whether they send work back with a reason (mission 2.6).
//!
//! Computed from what happened and was stored with it; nobody types it in, and there is no sum of
//! it all (mission, decision 10).

use core::time::Duration;

use kernel::Timestamp;

/// So many of the newest answers count, of deliveries and of questions each.
pub const MOST: i64 = 50;
/// What is longer ago does not count.
pub const MONTHS: u8 = 24;

/// From when on things count.
pub fn since(now: Timestamp) -> Timestamp {
    now.saturating_sub(Duration::from_hours(24 * 730))
}

/// What became of a delivery. One that ended in a dispute or in a settlement says nothing of how
/// fast somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// It was accepted.
    Accepted,
    /// It was sent back.
    SentBack {
        /// Whether every defect named a criterion and a reason.
        is_reasoned: bool,
        /// Whether somebody neutral then gave the contractor everything.
        is_overruled: bool,
    },
    /// Nobody answered: silence counted as acceptance (decision 3).
    Silence,
}

impl Reaction {
    /// Whether the client answered before silence did.
    pub const fn is_in_time(self) -> bool {
        !matches!(self, Self::Silence)
    }
}

/// A question at a line of an instruction that was answered, or whose time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Until when the client said to answer.
    pub answer_by: Timestamp,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
}

impl Asked {
    /// Whether it was answered within the time the client had named.
    pub fn is_in_time(self) -> bool {
        self.answered_at.is_some_and(|at| at <= self.answer_by)
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many it is true of.
    pub met: u32,
    /// How many there are.
    pub of: u32,
}

impl Share {
    fn count(all: impl IntoIterator<Item = bool>) -> Self {
        all.into_iter().fold(Self::default(), |share, is_met| Self {
            met: share.met + u32::from(is_met),
            of: share.of + 1,
        })
    }
}

/// How reliable somebody is as a client. Every figure stands by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reliability {
    /// Deliveries that were answered before silence did.
    pub deliveries: Share,
    /// Questions that were answered within the time the client had named.
    pub questions: Share,
    /// Deliveries that were sent back, and how many of them with a criterion and a reason.
    pub sent_back: Share,
    /// How many of those a neutral person overruled.
    pub overruled: u32,
}

impl Reliability {
    /// Counts what became of deliveries and questions.
    pub fn of(
        reactions: impl IntoIterator<Item = Reaction> + Clone,
        asked: impl IntoIterator<Item = Asked>,
    ) -> Self {
        let back = |reaction: Reaction| match reaction {
            Reaction::SentBack {
                is_reasoned,
                is_overruled,
            } => Some((is_reasoned, is_overruled)),
            Reaction::Accepted | Reaction::Silence => None,
        };
        let sent_back = reactions.clone().into_iter().filter_map(back);
        let overruled = reactions.clone().into_iter().filter_map(back);
        let overruled = Share::count(overruled.map(|(_, is_overruled)| is_overruled));
        Self {
            deliveries: Share::count(reactions.into_iter().map(Reaction::is_in_time)),
            questions: Share::count(asked.into_iter().map(Asked::is_in_time)),
            sent_back: Share::count(sent_back.map(|(is_reasoned, _)| is_reasoned)),
            overruled: overruled.met,
        }
    }

    /// Whether there is nothing to tell yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_micros(1_780_000_000_000_000 + second * 1_000_000)
    }

    fn sent_back(is_reasoned: bool, is_overruled: bool) -> Reaction {
        Reaction::SentBack {
            is_reasoned,
            is_overruled,
        }
    }

    /// 2.6: answers in time, rejects with reason; silence and lateness count against nobody else.
    #[test]
    fn m2_6_what_was_answered_in_time_and_sent_back_with_a_reason() {
        let reactions = [
            Reaction::Accepted,
            Reaction::Silence,
            sent_back(true, false),
            sent_back(true, true),
            sent_back(false, false),
        ];
        let asked = |answered_at| Asked {
            answer_by: at(10),
            answered_at,
        };
        let questions = [asked(Some(at(10))), asked(Some(at(11))), asked(None)];
        let record = Reliability::of(reactions, questions);
        assert_eq!(record.deliveries, Share { met: 4, of: 5 });
        assert_eq!(record.questions, Share { met: 1, of: 3 });
        assert_eq!(record.sent_back, Share { met: 2, of: 3 });
        assert_eq!(record.overruled, 1);
        assert!(Reliability::of([], []).is_empty() && !record.is_empty());
    }

    /// Two years, whatever the calendar says.
    #[test]
    fn what_is_long_ago_does_not_count() {
        let day = Duration::from_hours(24);
        assert_eq!(since(at(0)), at(0).saturating_sub(day * 730));
    }
}
