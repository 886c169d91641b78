//! Values on their way into a statement and out of a row, the same for both databases.
//!
//! There are four kinds: nothing, a whole number, text and bytes. An id is 16 bytes, a time is
//! microseconds, a yes or no is 1 or 0, money is minor units beside a currency. Never a float.

use kernel::{Id, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::DbError;

/// A parameter of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number, a time in microseconds, money in minor units, or a yes (1) or no (0).
    Integer(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// An id: a `uuid` in PostgreSQL, 16 bytes in SQLite.
    Id([u8; 16]),
}

impl Value {
    /// Whether both databases can store it. PostgreSQL's text has no zero character.
    pub(super) fn is_storable(&self) -> bool {
        !matches!(self, Self::Text(text) if text.contains('\0'))
    }

    /// What kind of value it is, for messages: never the value itself.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Integer(_) => "a number",
            Self::Text(_) => "text",
            Self::Blob(_) => "bytes",
            Self::Id(_) => "an id",
        }
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Integer(i64::from(value))
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Blob(value.to_vec())
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Blob(value)
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(value: [u8; N]) -> Self {
        Self::Blob(value.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(value: &[u8; N]) -> Self {
        Self::Blob(value.to_vec())
    }
}

impl<K> From<Id<K>> for Value {
    fn from(value: Id<K>) -> Self {
        Self::Id(*value.as_bytes())
    }
}

impl From<Timestamp> for Value {
    fn from(value: Timestamp) -> Self {
        Self::Integer(value.as_micros())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A value stored as JSON text: written whole, read whole, never queried.
///
/// As a parameter: `Json(&settings).try_into()?`. From a row: `row.get::<Json<Settings>>(0)?.0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Json<T>(pub T);

impl<T: Serialize> TryFrom<Json<T>> for Value {
    type Error = DbError;

    fn try_from(value: Json<T>) -> Result<Self, DbError> {
        serde_json::to_string(&value.0)
            .map(Self::Text)
            .map_err(|error| DbError::Other(format!("cannot write JSON: {error}")))
    }
}

/// A value in a row, borrowed from the driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueRef<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// Text.
    Text(&'a str),
    /// Bytes, or an id.
    Blob(&'a [u8]),
}

impl ValueRef<'_> {
    fn kind(self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Integer(_) => "a number",
            Self::Text(_) => "text",
            Self::Blob(_) => "bytes",
        }
    }

    fn not(self, wanted: &str) -> DbError {
        DbError::Decode(format!("expected {wanted}, found {}", self.kind()))
    }
}

/// What a column can be read as.
pub trait FromValue: Sized {
    /// The value, or [`DbError::Decode`] when the column holds another kind.
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError>;
}

impl FromValue for i64 {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        match value {
            ValueRef::Integer(number) => Ok(number),
            other => Err(other.not("a number")),
        }
    }
}

impl FromValue for bool {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        match value {
            ValueRef::Integer(0) => Ok(false),
            ValueRef::Integer(1) => Ok(true),
            other => Err(other.not("0 or 1")),
        }
    }
}

impl FromValue for String {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        match value {
            ValueRef::Text(text) => Ok(text.to_owned()),
            other => Err(other.not("text")),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        match value {
            ValueRef::Blob(bytes) => Ok(bytes.to_vec()),
            other => Err(other.not("bytes")),
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        match value {
            ValueRef::Blob(bytes) => bytes
                .try_into()
                .map_err(|_| DbError::Decode(format!("expected {N} bytes, found {}", bytes.len()))),
            other => Err(other.not("bytes")),
        }
    }
}

impl<K> FromValue for Id<K> {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        <[u8; 16]>::from_value(value).map(Self::from_bytes)
    }
}

impl FromValue for Timestamp {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        i64::from_value(value).map(Self::from_micros)
    }
}

impl<T: DeserializeOwned> FromValue for Json<T> {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        match value {
            ValueRef::Text(text) => serde_json::from_str(text)
                .map(Self)
                .map_err(|error| DbError::Decode(format!("JSON: {error}"))),
            other => Err(other.not("JSON text")),
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: ValueRef<'_>) -> Result<Self, DbError> {
        match value {
            ValueRef::Null => Ok(None),
            other => T::from_value(other).map(Some),
        }
    }
}
