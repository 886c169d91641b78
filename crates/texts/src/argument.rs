//! Values a text mentions.

use std::borrow::Cow;

/// A value a text mentions: words, or a count that may choose the plural.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words as they are; sums, dates and durations are formatted before.
    Text(String),
    /// A count, written with the language's thousands separator.
    Number(i64),
}

impl From<&Argument> for Argument {
    fn from(argument: &Argument) -> Self {
        argument.clone()
    }
}

/// Templates hand values over by reference, sometimes by a reference to one.
macro_rules! from_text {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Argument {
            fn from(text: $kind) -> Self {
                Self::Text(text.to_string())
            }
        }
    )+};
}

from_text!(
    &str,
    &&str,
    &&&str,
    &String,
    &&String,
    Cow<'_, str>,
    &Cow<'_, str>,
    char
);

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! from_number {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                // A count beyond this cannot be told from "very many".
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }

        impl From<&$kind> for Argument {
            fn from(number: &$kind) -> Self {
                (*number).into()
            }
        }

        impl From<&&$kind> for Argument {
            fn from(number: &&$kind) -> Self {
                (**number).into()
            }
        }
    )+};
}

macro_rules! from_small_number {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                Self::Number(i64::from(number))
            }
        }

        impl From<&$kind> for Argument {
            fn from(number: &$kind) -> Self {
                (*number).into()
            }
        }

        impl From<&&$kind> for Argument {
            fn from(number: &&$kind) -> Self {
                (**number).into()
            }
        }
    )+};
}

from_small_number!(i64, i32, i16, i8, u32, u16, u8);
from_number!(usize, u64);
