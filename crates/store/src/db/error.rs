//! What can go wrong between a closure and the database, in words both databases share.
//!
//! It must never carry personal data into a log: driver messages are kept, row values are not.

use ::postgres::error::SqlState;
use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Why a statement, a transaction or the database itself refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DbError {
    /// Too much is waiting already, or the same rows were fought over too long. Nothing was done;
    /// try again later.
    #[error("the database has too much to do")]
    Overloaded,
    /// A row with this key exists. Holds the constraint (PostgreSQL) or the columns (SQLite).
    #[error("not unique: {0}")]
    Unique(String),
    /// A row that is referred to is missing, or a row that goes is still referred to.
    #[error("a reference to another row does not hold")]
    ForeignKey,
    /// A rule of the schema refused the values. Holds the rule or the column.
    #[error("a rule of the schema refused: {0}")]
    Check(String),
    /// The database cannot be reached, its disk is full, or it is closing. When this answers a
    /// write on PostgreSQL whose connection broke during commit, the outcome is unknown.
    #[error("the database is unavailable: {0}")]
    Unavailable(String),
    /// A statement that must touch or find exactly one row touched or found another number.
    #[error("not exactly one row")]
    NotOne,
    /// A column did not hold what the code expects.
    #[error("cannot read a column: {0}")]
    Decode(String),
    /// The database has been through migrations this program does not know.
    #[error(
        "the database has schema {found}, this program knows only up to {known:04}: \
         use the newer program, or the backup from before its migration"
    )]
    Newer {
        /// The newest migration of the database.
        found: String,
        /// The number of the newest one this program knows.
        known: i64,
    },
    /// The database lacks migrations, and this program was not asked to apply them.
    #[error(
        "the database has schema {found:04}, this program needs {known:04}: \
         start it once, that brings the database up to date"
    )]
    Older {
        /// The number of the newest migration of the database.
        found: i64,
        /// The number of the newest one this program knows.
        known: i64,
    },
    /// Everything else: a mistake in a statement, a wrong schema, a panic in a closure.
    #[error("{0}")]
    Other(String),
}

/// What the engine does about a failed statement, besides telling the closure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remedy {
    /// Nothing: the closure fails.
    None,
    /// Run the closure again on a new snapshot.
    Again,
    /// Forget the prepared statements of the connection, then run the closure again.
    Prepare,
    /// Open a new connection, then run the closure again.
    Reconnect,
}

/// A failed statement.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) error: DbError,
    pub(super) remedy: Remedy,
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self {
            error: error.into(),
            remedy: Remedy::None,
        }
    }
}

impl From<::postgres::Error> for Fault {
    fn from(error: ::postgres::Error) -> Self {
        let remedy = match error.code() {
            Some(code)
                if *code == SqlState::T_R_SERIALIZATION_FAILURE
                    || *code == SqlState::T_R_DEADLOCK_DETECTED =>
            {
                Remedy::Again
            }
            // "cached plan must not change result type": another node migrated meanwhile.
            Some(code) if *code == SqlState::FEATURE_NOT_SUPPORTED => Remedy::Prepare,
            Some(code) if ends_connection(code) => Remedy::Reconnect,
            None if error.is_closed() || is_io(&error) => Remedy::Reconnect,
            _ => Remedy::None,
        };
        Self {
            error: error.into(),
            remedy,
        }
    }
}

fn ends_connection(code: &SqlState) -> bool {
    let code = code.code();
    code.starts_with("08") || matches!(code, "57P01" | "57P02" | "57P03" | "53300" | "25P03")
}

fn is_io(error: &::postgres::Error) -> bool {
    std::error::Error::source(error).is_some_and(<dyn std::error::Error>::is::<std::io::Error>)
}

/// The text after the first colon: `UNIQUE constraint failed: task.id` names `task.id`.
fn after_colon(message: &str) -> String {
    message
        .split_once(": ")
        .map_or(message, |(_, name)| name)
        .to_owned()
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, ref text) = error else {
            return Self::Other(error.to_string());
        };
        let text = text.clone().unwrap_or_else(|| failure.to_string());
        match (failure.code, failure.extended_code) {
            (
                _,
                ffi::SQLITE_CONSTRAINT_UNIQUE
                | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                | ffi::SQLITE_CONSTRAINT_ROWID,
            ) => Self::Unique(after_colon(&text)),
            (_, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Self::ForeignKey,
            (ErrorCode::ConstraintViolation, _) => Self::Check(after_colon(&text)),
            (
                ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::DiskFull
                | ErrorCode::SystemIoFailure
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::CannotOpen
                | ErrorCode::OutOfMemory,
                _,
            ) => Self::Unavailable(text),
            _ => Self::Other(text),
        }
    }
}

impl From<::postgres::Error> for DbError {
    fn from(error: ::postgres::Error) -> Self {
        let Some(db) = error.as_db_error() else {
            let text = with_source(&error);
            return if error.is_closed() || is_io(&error) {
                Self::Unavailable(text)
            } else {
                Self::Other(text)
            };
        };
        let name = || {
            db.constraint()
                .or(db.column())
                .unwrap_or_else(|| db.message())
                .to_owned()
        };
        let code = db.code();
        if *code == SqlState::UNIQUE_VIOLATION {
            Self::Unique(name())
        } else if *code == SqlState::FOREIGN_KEY_VIOLATION || *code == SqlState::RESTRICT_VIOLATION
        {
            Self::ForeignKey
        } else if *code == SqlState::CHECK_VIOLATION || *code == SqlState::NOT_NULL_VIOLATION {
            Self::Check(name())
        } else if *code == SqlState::RAISE_EXCEPTION {
            Self::Check(db.message().to_owned())
        } else if *code == SqlState::T_R_SERIALIZATION_FAILURE
            || *code == SqlState::T_R_DEADLOCK_DETECTED
            || *code == SqlState::LOCK_NOT_AVAILABLE
            || *code == SqlState::QUERY_CANCELED
        {
            Self::Overloaded
        } else if ends_connection(code) || code.code().starts_with("53") {
            Self::Unavailable(db.message().to_owned())
        } else {
            Self::Other(format!("{} ({})", db.message(), code.code()))
        }
    }
}

fn with_source(error: &::postgres::Error) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}
