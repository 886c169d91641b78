//! What somebody enters who proposes an assistance.

use kernel::{Date, Minutes, Money, Rounding, Weekday};

use crate::agreement::contract::{Choice, PapersDraft};
use crate::field::{self, FieldError, FieldErrors};

/// The most weeks.
pub const LONGEST: i64 = 52;
/// The most weeks to settle in.
pub const LONGEST_SETTLING_IN: i64 = 4;
/// The most weeks after a notice.
pub const LONGEST_NOTICE: i64 = 8;
/// The most minutes of a week.
pub const MOST_MINUTES: i64 = 40 * 60;
/// The fewest minutes of a week.
const FEWEST_MINUTES: i64 = 30;
/// The longest subject.
const LONGEST_SUBJECT: usize = 80;

/// An assistance as somebody enters it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What it is about, in one line.
    pub subject: String,
    /// What an hour costs.
    pub rate: Option<Money>,
    /// The most minutes of a week.
    pub minutes: Option<Minutes>,
    /// The Monday it begins on.
    pub first: Option<Date>,
    /// How many weeks.
    pub weeks: Option<i64>,
    /// How many of them to settle in.
    pub settling_in: Option<i64>,
    /// How many follow a notice.
    pub notice: Option<i64>,
    /// What is confidential and whose data the work touches; as in the order it follows where
    /// nothing is said.
    pub papers: Option<PapersDraft>,
}

/// The same, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What it is about.
    pub subject: String,
    /// What an hour costs.
    pub rate: Money,
    /// The most minutes of a week.
    pub minutes: Minutes,
    /// The Monday it begins on.
    pub first: Date,
    /// How many weeks.
    pub weeks: u8,
    /// How many of them to settle in.
    pub settling_in: u8,
    /// How many follow a notice.
    pub notice: u8,
    /// What is confidential and whose data the work touches, where that is said.
    pub papers: Option<Choice>,
}

impl Draft {
    /// Checks what was entered; `today` is the client's.
    ///
    /// # Errors
    /// What is wrong, by field: `subject`, `rate`, `minutes`, `first`, `weeks`, `settling-in`,
    /// `notice`, `what`, `whose`.
    pub fn check(&self, today: Date) -> Result<Checked, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let subject = errors.keep(field::line("subject", &self.subject, LONGEST_SUBJECT));
        let rate = errors.keep(field::amount("rate", self.rate));
        let minutes = errors.keep(minutes(self.minutes));
        if let Some((rate, minutes)) = rate.zip(minutes) {
            // A week is an order: its sum has the bounds of every order.
            let weekly = rate.per_hour(minutes, Rounding::HalfAway).ok();
            errors.keep(field::amount("rate", weekly));
        }
        let first = errors.keep(first(self.first, today));
        let weeks = errors.keep(count("weeks", self.weeks, 1, LONGEST));
        let settling_in = count("settling-in", self.settling_in, 0, LONGEST_SETTLING_IN);
        let settling_in = errors.keep(settling_in);
        let notice = errors.keep(count("notice", self.notice, 0, LONGEST_NOTICE));
        let papers = self.papers.as_ref().map(PapersDraft::check).transpose();
        let papers = errors.keep_all(papers);
        let checked = (|| {
            Some(Checked {
                subject: subject?,
                rate: rate?,
                minutes: minutes?,
                first: first?,
                weeks: weeks?,
                settling_in: settling_in?,
                notice: notice?,
                papers: papers?,
            })
        })();
        errors.finish(checked)
    }
}

pub(super) fn minutes(typed: Option<Minutes>) -> Result<Minutes, FieldError> {
    let typed = typed.ok_or_else(|| FieldError::new("minutes", "field-required"))?;
    if (FEWEST_MINUTES..=MOST_MINUTES).contains(&typed.get()) {
        Ok(typed)
    } else {
        Err(FieldError::new("minutes", "assistance-field-minutes"))
    }
}

fn first(typed: Option<Date>, today: Date) -> Result<Date, FieldError> {
    let typed = typed.ok_or_else(|| FieldError::new("first", "field-required"))?;
    if typed.weekday() != Weekday::Monday {
        return Err(FieldError::new("first", "assistance-field-monday"));
    }
    if typed <= today || today.days_until(typed) > 366 {
        return Err(FieldError::new("first", "assistance-field-first"));
    }
    Ok(typed)
}

pub(super) fn count(
    name: &'static str,
    typed: Option<i64>,
    least: i64,
    most: i64,
) -> Result<u8, FieldError> {
    let typed = field::number(name, typed, least, most)?;
    u8::try_from(typed).map_err(|_| FieldError::new(name, "field-required"))
}
