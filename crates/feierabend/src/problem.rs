//! Why a command could not do its work, and how that reads: cause and remedy, on standard error.

use std::io::{Error as IoError, ErrorKind};
use std::net::SocketAddr;
use std::path::PathBuf;

use app::{Failure, MailerError};
use store::db::DbError;
use texts::Texts;

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Problem {
    /// `--database` names no PostgreSQL server.
    DatabaseForm,
    /// The secret shared with the provider could be guessed. It is not repeated.
    CustodySecret,
    /// The example world was asked for where a real instance is.
    DemoRefused,
    /// Nobody has this login.
    Nobody(String),
    /// The folder for a backup is there already.
    BackupExists(PathBuf),
    /// PostgreSQL has its own backups.
    BackupPostgres,
    /// The backup cannot be written.
    BackupFolder(PathBuf, IoError),
    /// The data folder cannot be made or read.
    Folder(PathBuf, IoError),
    /// A command that needs a database was given a folder without one.
    NoDatabase(PathBuf),
    /// The address cannot be listened on.
    Listen(SocketAddr, IoError),
    /// The mail server's address or the sender is wrong.
    Mail(MailerError),
    /// The server stopped by itself.
    ServerEnded(String),
    /// The database refused.
    Database(DbError),
    /// A use case refused.
    Failure(Failure),
    /// Something does not add up; what it is was said already.
    Findings(usize),
    /// A document proves nothing; the key of the text says why.
    Paper(&'static str),
    /// A file cannot be read.
    File(PathBuf, IoError),
    /// A running instance does not answer.
    NoAnswer(SocketAddr),
    /// A running instance answers that it is not ready.
    NotReady(SocketAddr, String),
}

impl Problem {
    /// 2 for a check that found something, 64 for wrong use (`EX_USAGE` of sysexits.h), 1 for
    /// everything else.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::DatabaseForm
            | Self::CustodySecret
            | Self::DemoRefused
            | Self::Nobody(_)
            | Self::BackupExists(_)
            | Self::BackupPostgres => 64,
            Self::Findings(_) | Self::Paper(_) | Self::NoAnswer(_) | Self::NotReady(..) => 2,
            Self::BackupFolder(..)
            | Self::File(..)
            | Self::Folder(..)
            | Self::NoDatabase(_)
            | Self::Listen(..)
            | Self::Mail(_)
            | Self::ServerEnded(_)
            | Self::Database(_)
            | Self::Failure(_) => 1,
        }
    }

    /// Cause and remedy in the operator's language.
    pub(crate) fn say(&self, t: Texts) -> String {
        match self {
            Self::DatabaseForm => t.console_database_form().to_owned(),
            Self::CustodySecret => t.console_custody_secret_form().to_owned(),
            Self::DemoRefused => t.console_demo_refused().to_owned(),
            Self::Nobody(login) => t.console_nobody(login),
            Self::BackupExists(folder) => t.console_backup_exists(folder.display().to_string()),
            Self::BackupPostgres => t.console_backup_postgres().to_owned(),
            Self::BackupFolder(folder, error) => {
                t.console_backup_folder_failed(folder.display().to_string(), error.to_string())
            }
            Self::Folder(folder, error) => {
                t.console_folder_failed(folder.display().to_string(), error.to_string())
            }
            Self::NoDatabase(folder) => t.console_no_database(folder.display().to_string()),
            Self::Listen(address, error) if error.kind() == ErrorKind::AddrInUse => {
                t.console_listen_in_use(address.to_string())
            }
            Self::Listen(address, error) => {
                t.console_listen_failed(address.to_string(), error.to_string())
            }
            Self::Mail(error) => t.console_mail_failed(error.to_string()),
            Self::ServerEnded(reason) => t.console_server_ended(reason),
            Self::Database(error) => database(t, error),
            Self::Failure(Failure::Unavailable) => {
                t.console_database_away(Failure::Unavailable.to_string())
            }
            Self::Failure(failure) => t.console_fault(failure.to_string()),
            Self::Findings(count) => {
                t.console_verify_findings(i64::try_from(*count).unwrap_or(i64::MAX))
            }
            Self::Paper(key) => t.by_key(key, &[]).unwrap_or_else(|| (*key).to_owned()),
            Self::File(file, error) => {
                t.paper_console_unreadable(file.display().to_string(), error.to_string())
            }
            Self::NoAnswer(address) => t.console_no_answer(address.to_string()),
            Self::NotReady(address, reason) => t.console_not_ready(address.to_string(), reason),
        }
    }
}

fn database(t: Texts, error: &DbError) -> String {
    match error {
        DbError::Newer { found, known } => {
            t.console_database_newer(found.as_str(), format!("{known:04}"))
        }
        DbError::Older { found, known } => {
            t.console_database_older(format!("{found:04}"), format!("{known:04}"))
        }
        DbError::Unavailable(reason) => t.console_database_away(reason.as_str()),
        other => t.console_database_failed(other.to_string()),
    }
}

impl From<DbError> for Problem {
    fn from(error: DbError) -> Self {
        Self::Database(error)
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<MailerError> for Problem {
    fn from(error: MailerError) -> Self {
        Self::Mail(error)
    }
}
