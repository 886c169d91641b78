//! How numbers, money, dates and durations are written for people.
//!
//! German follows DIN 5008, English writes the day before the month. What these
//! functions write, [`crate::parse`] reads back. Nothing here rounds money.

mod date;
mod duration;
mod money;
mod number;

pub use date::{
    date, date_short, date_time, date_time_short, date_time_zone, month, time, weekday,
    weekday_date, zone,
};
pub use duration::{duration, hours};
pub use money::{amount, machine_amount, money};
pub use number::{bytes, decimal, number, percent};
pub(crate) use number::{decimal_mark, group_mark};

/// The space that never breaks a line, between a number and its unit.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// The minus sign, which is as wide as a digit and no hyphen.
pub const MINUS: char = '\u{2212}';
