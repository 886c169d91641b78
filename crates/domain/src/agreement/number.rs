//! The number people call an order by.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// An order's number, written `F-2026-0031`: the year and a running number within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OrderNumber {
    year: u16,
    sequence: u32,
}

/// The text is not an order number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an order number looks like F-2026-0031")]
pub struct NotAnOrderNumber;

impl OrderNumber {
    /// Makes a number; the year has four digits and the sequence begins at 1.
    pub const fn new(year: u16, sequence: u32) -> Option<Self> {
        if year >= 1000 && year <= 9999 && sequence >= 1 {
            Some(Self { year, sequence })
        } else {
            None
        }
    }

    /// The year the order was made in, in the instance's zone.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The running number within the year, from 1.
    pub const fn sequence(self) -> u32 {
        self.sequence
    }
}

impl fmt::Display for OrderNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "F-{}-{:04}", self.year, self.sequence)
    }
}

impl FromStr for OrderNumber {
    type Err = NotAnOrderNumber;

    fn from_str(text: &str) -> Result<Self, NotAnOrderNumber> {
        let (year, sequence) = text
            .strip_prefix("F-")
            .and_then(|rest| rest.split_once('-'))
            .ok_or(NotAnOrderNumber)?;
        let number = year
            .parse()
            .ok()
            .zip(sequence.parse().ok())
            .and_then(|(year, sequence)| Self::new(year, sequence))
            .ok_or(NotAnOrderNumber)?;
        // One number, one spelling: no signs, no missing or extra zeros.
        if number.to_string() == text {
            Ok(number)
        } else {
            Err(NotAnOrderNumber)
        }
    }
}

impl TryFrom<String> for OrderNumber {
    type Error = NotAnOrderNumber;

    fn try_from(text: String) -> Result<Self, NotAnOrderNumber> {
        text.parse()
    }
}

impl From<OrderNumber> for String {
    fn from(number: OrderNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling() {
        for text in ["F-2026-0001", "F-2026-0031", "F-2026-12345"] {
            assert_eq!(text.parse::<OrderNumber>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "F-",
            "F-2026",
            "F-2026-0",
            "F-2026-31",
            "F-2026-00031",
            "F-26-0031",
        ] {
            assert_eq!(text.parse::<OrderNumber>(), Err(NotAnOrderNumber), "{text}");
        }
        assert!("f-2026-0031".parse::<OrderNumber>().is_err());
        assert!("F-+2026-0031".parse::<OrderNumber>().is_err());
    }
}
