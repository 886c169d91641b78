//! Rules of recurring events (RFC 5545, section 3.3.10): the parts people's calendars use. A rule
//! with anything else is refused rather than read wrongly.

use jiff::civil::{Date, DateTime, Weekday};

use super::when::{self, When};

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// Where a rule ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    Never,
    /// After so many times.
    Count(u32),
    /// With this moment or day.
    Until(When),
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) every: Every,
    /// Every how many of them.
    pub(super) interval: i64,
    pub(super) end: End,
    pub(super) days: Vec<(Option<i8>, Weekday)>,
    pub(super) month_days: Vec<i8>,
    pub(super) months: Vec<i8>,
    pub(super) positions: Vec<i16>,
    pub(super) week_start: Weekday,
}

/// The most values of one part.
const MOST_VALUES: usize = 366;

impl Rule {
    /// Reads a rule. `None` when a part of it is unknown or makes no sense.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut rule = Self {
            every: Every::Day,
            interval: 1,
            end: End::Never,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: Weekday::Monday,
        };
        let mut has_frequency = false;
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    rule.every = every(value)?;
                    has_frequency = true;
                }
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|n| (1..=10_000).contains(n))?;
                }
                "COUNT" => rule.end = End::Count(value.parse().ok().filter(|n| *n > 0)?),
                "UNTIL" => rule.end = End::Until(when::parse(value, None)?),
                "BYDAY" => rule.days = list(value, weekday)?,
                "BYMONTHDAY" => rule.month_days = list(value, |day| number(day, 31))?,
                "BYMONTH" => rule.months = list(value, |month| number(month, 12))?,
                "BYSETPOS" => rule.positions = list(value, |place| number(place, 366))?,
                "WKST" => rule.week_start = weekday(value)?.1,
                name if name.starts_with("X-") => {}
                _ => return None,
            }
        }
        (has_frequency && rule.is_sound()).then_some(rule)
    }

    fn is_sound(&self) -> bool {
        let counted_days = self.days.iter().any(|(count, _)| count.is_some());
        let has_months = matches!(self.every, Every::Month | Every::Year);
        self.months.iter().all(|month| *month > 0)
            && (has_months || !counted_days)
            && (self.every != Every::Week || self.month_days.is_empty())
    }

    /// Whether every period has exactly one day: then nothing has to be counted out.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.every, Every::Day | Every::Week)
            && self.days.is_empty()
            && self.month_days.is_empty()
            && self.months.is_empty()
            && self.positions.is_empty()
    }

    /// What it costs to look at one period, beside the days it gives.
    pub(super) fn weight(&self) -> u32 {
        let lists = self.days.len() + self.month_days.len() + self.months.len();
        let looked_at = match (self.every, self.days.is_empty()) {
            (Every::Month, false) => 31,
            (Every::Year, false) => 366,
            (_, _) => 1,
        };
        let all = looked_at * self.days.len().max(1) + lists + self.positions.len();
        u32::try_from(all / 4).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// The days of one period, in order; the `index`th after the one of `start`. `None` beyond
    /// the calendar.
    pub(super) fn days_of(&self, start: DateTime, index: i64) -> Option<Vec<Date>> {
        let ahead = index.checked_mul(self.interval)?;
        let first = start.date();
        let mut days = match self.every {
            Every::Day => {
                let day = later(first, ahead)?;
                self.filtered(vec![day])
            }
            Every::Week => self.week(first, ahead)?,
            Every::Month => {
                let (year, month) = months_later(first, ahead)?;
                if self.has_month(month) {
                    self.month(year, month, first.day())?
                } else {
                    Vec::new()
                }
            }
            Every::Year => self.year(first, ahead)?,
        };
        days.sort_unstable();
        days.dedup();
        Some(self.picked(days))
    }

    fn week(&self, first: Date, ahead: i64) -> Option<Vec<Date>> {
        let since = i64::from(first.weekday().since(self.week_start));
        let monday = later(first, ahead.checked_mul(7)?.checked_sub(since)?)?;
        let wanted = |day: &Date| {
            let weekday = day.weekday();
            match self.days.as_slice() {
                [] => weekday == first.weekday(),
                days => days.iter().any(|(_, wanted)| *wanted == weekday),
            }
        };
        let days = (0..7).filter_map(|day| later(monday, day)).filter(wanted);
        Some(days.filter(|day| self.has_month(day.month())).collect())
    }

    fn year(&self, first: Date, ahead: i64) -> Option<Vec<Date>> {
        let year = i16::try_from(i64::from(first.year()).checked_add(ahead)?).ok()?;
        Date::new(year, 1, 1).ok()?;
        let by_days = !self.month_days.is_empty() || !self.days.is_empty();
        if self.months.is_empty() && self.month_days.is_empty() && by_days {
            let days = days_from(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
            return Some(self.weekdays(&days));
        }
        let mut all = Vec::new();
        for month in 1..=12_i8 {
            let is_wanted = match (self.months.is_empty(), by_days) {
                (true, true) => true,
                (true, false) => month == first.month(),
                (false, _) => self.has_month(month),
            };
            if is_wanted {
                all.extend(self.month(year, month, first.day())?);
            }
        }
        Some(all)
    }

    /// The days of one month.
    fn month(&self, year: i16, month: i8, day: i8) -> Option<Vec<Date>> {
        let first = Date::new(year, month, 1).ok()?;
        let last = first.last_of_month();
        if !self.month_days.is_empty() {
            let place = |day: &i8| match *day {
                day @ 1.. => Some(day),
                day => last.day().checked_add(day)?.checked_add(1),
            };
            let days = self.month_days.iter().filter_map(place);
            let days = days.filter_map(|day| Date::new(year, month, day).ok());
            return Some(self.filtered(days.collect()));
        }
        if self.days.is_empty() {
            return Some(Date::new(year, month, day).into_iter().collect());
        }
        Some(self.weekdays(&days_from(first, last)))
    }

    /// The wanted weekdays among these days: all, or the third, or the last.
    fn weekdays(&self, days: &[Date]) -> Vec<Date> {
        let mut all = Vec::new();
        for (count, weekday) in &self.days {
            let same = || days.iter().filter(|day| day.weekday() == *weekday).copied();
            match count {
                None => all.extend(same()),
                Some(count) => {
                    let place = usize::from(count.unsigned_abs()).saturating_sub(1);
                    let same: Vec<Date> = same().collect();
                    let found = if *count > 0 {
                        same.get(place)
                    } else {
                        same.iter().rev().nth(place)
                    };
                    all.extend(found);
                }
            }
        }
        all
    }

    fn filtered(&self, days: Vec<Date>) -> Vec<Date> {
        let by_weekday = |day: &Date| {
            let is_it = |(_, weekday): &(Option<i8>, Weekday)| *weekday == day.weekday();
            self.days.is_empty() || self.days.iter().any(is_it)
        };
        let by_month_day = |day: &Date| {
            let from_end = day.day() - day.days_in_month() - 1;
            let listed = |wanted: &i8| *wanted == day.day() || *wanted == from_end;
            self.month_days.is_empty() || self.month_days.iter().any(listed)
        };
        let days = days.into_iter().filter(by_weekday).filter(by_month_day);
        days.filter(|day| self.has_month(day.month())).collect()
    }

    fn has_month(&self, month: i8) -> bool {
        self.months.is_empty() || self.months.contains(&month)
    }

    fn picked(&self, days: Vec<Date>) -> Vec<Date> {
        if self.positions.is_empty() {
            return days;
        }
        let mut picked = Vec::new();
        for position in &self.positions {
            let place = usize::from(position.unsigned_abs()).saturating_sub(1);
            picked.extend(if *position > 0 {
                days.get(place)
            } else {
                days.iter().rev().nth(place)
            });
        }
        picked.sort_unstable();
        picked.dedup();
        picked
    }
}

fn every(text: &str) -> Option<Every> {
    match text.to_ascii_uppercase().as_str() {
        "DAILY" => Some(Every::Day),
        "WEEKLY" => Some(Every::Week),
        "MONTHLY" => Some(Every::Month),
        "YEARLY" => Some(Every::Year),
        _ => None,
    }
}

fn list<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let values: Option<Vec<T>> = text.split(',').map(|part| read(part.trim())).collect();
    values.filter(|values| values.len() <= MOST_VALUES)
}

/// A number other than 0, not beyond `most` in either direction.
fn number<T: TryFrom<i64>>(text: &str, most: i64) -> Option<T> {
    let number: i64 = text.parse().ok()?;
    let fits = number != 0 && number.abs() <= most;
    T::try_from(number).ok().filter(|_| fits)
}

/// `MO`, `2TU`, `-1FR`.
fn weekday(text: &str) -> Option<(Option<i8>, Weekday)> {
    let (count, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let weekday = match name.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    match count {
        "" => Some((None, weekday)),
        count => Some((Some(number(count, 53)?), weekday)),
    }
}

fn later(date: Date, days: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(days).ok()?;
    date.checked_add(span).ok()
}

fn months_later(date: Date, months: i64) -> Option<(i16, i8)> {
    let all = i64::from(date.year())
        .checked_mul(12)?
        .checked_add(i64::from(date.month()) - 1)?
        .checked_add(months)?;
    let year = i16::try_from(all.div_euclid(12)).ok()?;
    Some((year, i8::try_from(all.rem_euclid(12) + 1).ok()?))
}

fn days_from(first: Date, last: Date) -> Vec<Date> {
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    days.take_while(|day| *day <= last).collect()
}
