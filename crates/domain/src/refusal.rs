//! How the domain says no: every refusal has a text key and the values the text mentions.

use kernel::{Minutes, Money, Timestamp};

use crate::account::WeeklyHours;

/// A value a refusal's or a clause's text mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words as they are, for example a name or the text of a criterion.
    Text(String),
    /// A count: rounds, days, per cent.
    Number(i64),
    /// A sum, written in the reader's language.
    Money(Money),
    /// A stretch of work, written as hours and minutes.
    Duration(Minutes),
    /// A moment, written in the reader's language and zone.
    Time(Timestamp),
    /// The hours of a week, with the days named in the reader's language.
    Hours(WeeklyHours),
}

/// A named way to say no.
///
/// The domain never writes sentences: the reader's language is not its business. It names the
/// text and hands over the values, and the page or the problem document finds the words.
pub trait Refusal {
    /// The key of the text, for example `refusal-order-not-secured`.
    fn key(&self) -> &'static str;

    /// The values the text mentions, by the names the text uses.
    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        Vec::new()
    }
}
