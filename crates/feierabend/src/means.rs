//! Builds the app's means from the options.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use app::{App, Failure, Passwords};
use kernel::{OsEntropy, SystemClock};
use store::db::{Database, DbError, Options as DbOptions, Target};

use crate::arguments::Options;

/// Why a command could not do its work; shown on standard error.
#[derive(Debug)]
pub(crate) enum Problem {
    /// The command was asked for something impossible.
    Usage(String),
    /// Something on this machine is in the way.
    Environment(String),
    /// A check found something wrong.
    Unwell(String),
}

impl Problem {
    /// 2 for a failed check, 64 for wrong use, 1 for the rest.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 64,
            Self::Environment(_) => 1,
            Self::Unwell(_) => 2,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Environment(text) | Self::Unwell(text) => f.write_str(text),
        }
    }
}

impl From<DbError> for Problem {
    fn from(error: DbError) -> Self {
        Self::Environment(format!("the database: {error}"))
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => Self::Usage("nothing of that name exists".into()),
            other => Self::Environment(other.to_string()),
        }
    }
}

/// Opens the database (migrating it) and gathers the app's means.
pub(crate) async fn open(options: &Options) -> Result<Arc<App>, Problem> {
    prepare_folder(&options.data)?;
    let target = match &options.database {
        Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
            Target::Postgres { url: url.clone() }
        }
        Some(_) => return Err(Problem::Usage("--database must begin with postgres://".into())),
        None => Target::Sqlite { path: options.data.join("feierabend.sqlite") },
    };
    let database = Database::open(&target, DbOptions::default()).await?;
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Ok(Arc::new(App {
        database,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(OsEntropy),
        passwords: Passwords::new(cores),
        mailer: None,
    }))
}

/// Makes the data folder, for its owner only.
fn prepare_folder(folder: &Path) -> Result<(), Problem> {
    let in_the_way = |error: std::io::Error| {
        Problem::Environment(format!("the data folder {}: {error}", folder.display()))
    };
    std::fs::create_dir_all(folder).map_err(in_the_way)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
            .map_err(in_the_way)?;
    }
    Ok(())
}
