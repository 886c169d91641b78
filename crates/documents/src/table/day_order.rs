//! `11/02/2026`: the second of November in London, the eleventh of February… in Chicago it is
//! the other way round. A file tells by its later days; where it does not, its owner is asked.

use serde::{Deserialize, Serialize};

/// What comes first in days such as `11/02/2026`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOrder {
    /// The day: `02/11/2026` is in November.
    #[default]
    DayFirst,
    /// The month: `11/02/2026` is in November.
    MonthFirst,
}

impl DayOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// The word in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
        }
    }

    /// Reads [`DayOrder::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// How the days of a file are written that could be read both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// How they are read.
    pub order: DayOrder,
    /// Whether nothing in the file tells that this is right.
    pub is_open: bool,
}

impl Days {
    /// After somebody has perhaps said how to read them.
    pub(super) fn chosen(self, choice: Option<DayOrder>) -> Self {
        choice.map_or(self, |order| Self {
            order,
            is_open: false,
        })
    }
}

/// Looks at all days of a file. `None` when none can be read both ways.
pub(super) fn find<'cell>(cells: impl Iterator<Item = &'cell str>) -> Option<Days> {
    let (mut any, mut day_first, mut month_first, mut unclear) = (false, false, false, false);
    for cell in cells {
        let Some((first, second, _)) = parts(cell) else {
            continue;
        };
        any = true;
        day_first |= first > 12 && second <= 12;
        month_first |= second > 12 && first <= 12;
        unclear |= first <= 12 && second <= 12 && first != second;
    }
    any.then_some(Days {
        order: if month_first && !day_first {
            DayOrder::MonthFirst
        } else {
            DayOrder::DayFirst
        },
        // A file that tells both contradicts itself: what is unclear in it stays so.
        is_open: unclear && day_first == month_first,
    })
}

/// The three numbers of a day with the year behind: `11/02/2026`, `11-02-2026`, alone or in front
/// of a time.
pub(super) fn parts(text: &str) -> Option<(u8, u8, i16)> {
    let day = text.split(['T', ' ']).next()?;
    let separator = day.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '/' | '-') {
        return None;
    }
    let mut numbers = day.split(separator);
    let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let short = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(is_digit);
    let is_day = short(first) && short(second) && year.len() == 4 && year.bytes().all(is_digit);
    if !is_day || numbers.next().is_some() {
        return None;
    }
    Some((
        first.parse().ok()?,
        second.parse().ok()?,
        year.parse().ok()?,
    ))
}

const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cells: &[&str]) -> Option<(DayOrder, bool)> {
        find(cells.iter().copied()).map(|days| (days.order, days.is_open))
    }

    #[test]
    fn later_days_of_a_file_tell_the_order() {
        use DayOrder::{DayFirst, MonthFirst};
        for (cells, expected) in [
            (&["02/11/2026", "13/11/2026"][..], Some((DayFirst, false))),
            (&["11/02/2026", "11/13/2026"], Some((MonthFirst, false))),
            (
                &["11-02-2026 08:00", "11-13-2026 08:00"],
                Some((MonthFirst, false)),
            ),
            (&["11/11/2026"], Some((DayFirst, false))),
            (&["11/02/2026", "12/02/2026"], Some((DayFirst, true))),
            (
                &["11/13/2026", "13/11/2026", "1/2/2026"],
                Some((DayFirst, true)),
            ),
            (
                &[
                    "2026-11-02",
                    "02.11.2026",
                    "08:00",
                    "",
                    "1/2",
                    "1/2/26",
                    "a/b/2026",
                ],
                None,
            ),
        ] {
            assert_eq!(found(cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn codes_are_read_back() {
        for order in DayOrder::ALL {
            assert_eq!(DayOrder::from_code(order.code()), Some(order));
        }
    }
}
