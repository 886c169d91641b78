//! The ways a use case can end without its effect. What the reader sees is made from keys in
//! their language; what the log gets is separate.

use std::fmt;

use domain::{Argument, FieldError, Refusal};
use kernel::ByteCount;
use store::db::DbError;

/// Why the domain said no.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// The text's key, also the code in the API.
    pub key: &'static str,
    /// What the text names.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// How a use case ended without its effect. Nothing was done in any of these cases.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// There is no such thing for this actor, whether or not it exists for others.
    NotFound,
    /// Somebody has to sign in first.
    SignInNeeded,
    /// The token does not reach this far.
    Forbidden,
    /// Inputs are wrong; all of them are listed.
    Invalid(Vec<FieldError>),
    /// The domain refused.
    Refused(Refused),
    /// Somebody else was faster; looking again helps.
    Conflict,
    /// More was sent than is read at once; the most that may be.
    TooLarge(ByteCount),
    /// Too many tries; the seconds to wait.
    TooMany(u64),
    /// The database or another means does not answer; trying again later helps.
    Unavailable,
    /// A fault of ours; the text is for the log only.
    Fault(String),
}

impl Failure {
    /// One wrong input.
    pub fn field(field: &'static str, key: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, key)])
    }

    /// A refusal that names nothing but itself.
    pub(crate) fn named(key: &'static str) -> Self {
        Self::Refused(Refused {
            key,
            arguments: Vec::new(),
        })
    }

    /// A refusal of the domain.
    pub fn refused(refusal: &impl Refusal) -> Self {
        Self::Refused(Refused {
            key: refusal.key(),
            arguments: refusal.arguments(),
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fault(text) => f.write_str(text),
            other => write!(f, "{other:?}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<FieldError> for Failure {
    fn from(error: FieldError) -> Self {
        Self::Invalid(vec![error])
    }
}

impl From<Vec<FieldError>> for Failure {
    fn from(errors: Vec<FieldError>) -> Self {
        Self::Invalid(errors)
    }
}

impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Overloaded | DbError::Unavailable(_) => {
                tracing::warn!(%error, "the database does not answer");
                Self::Unavailable
            }
            DbError::NotOne => Self::Conflict,
            other => Self::Fault(other.to_string()),
        }
    }
}
