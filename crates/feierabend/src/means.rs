//! Builds the app's means from the options.

use std::path::Path;
use std::sync::Arc;

use app::custody::provider::ProviderSecret;
use app::{App, Mailer, Passwords};
use kernel::{OsEntropy, SystemClock};
use store::db::{Database, Options as DbOptions, Target};

use crate::arguments::Options;
use crate::problem::Problem;

/// The name of the SQLite file in the data folder.
pub(crate) const FILE: &str = "feierabend.sqlite";

/// Whether a command may begin on nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begin {
    /// The data folder and the database are made when they are missing.
    Anew,
    /// There has to be a database: a misspelt folder must not look like an empty instance. It has
    /// to be up to date: an instance may run on it.
    There,
}

/// Opens the database, migrating it where it may begin anew, and gathers the app's means.
///
/// # Errors
/// What is in the way.
pub(crate) async fn open(
    options: &Options,
    begin: Begin,
    mailer: Option<Mailer>,
) -> Result<Arc<App>, Problem> {
    let secret = options.custody_secret.as_ref();
    let provider = secret
        .map(|secret| ProviderSecret::new(&secret.0))
        .transpose();
    let provider = provider.map_err(|_| Problem::CustodySecret)?;
    let target = target(options, begin)?;
    let db_options = DbOptions {
        migrates: begin == Begin::Anew,
        ..DbOptions::default()
    };
    let database = Database::open(&target, db_options).await?;
    Ok(Arc::new(App {
        provider,
        ..around(database, mailer)
    }))
}

/// The means around an open database.
pub(crate) fn around(database: Database, mailer: Option<Mailer>) -> App {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    App {
        database,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(OsEntropy),
        passwords: Passwords::new(cores),
        mailer,
        provider: None,
    }
}

fn target(options: &Options, begin: Begin) -> Result<Target, Problem> {
    match &options.database {
        Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
            Ok(Target::Postgres { url: url.clone() })
        }
        Some(_) => Err(Problem::DatabaseForm),
        None => {
            let path = options.data.join(FILE);
            if begin == Begin::Anew {
                prepare_folder(&options.data)?;
            } else if !path.exists() {
                return Err(Problem::NoDatabase(options.data.clone()));
            }
            Ok(Target::Sqlite { path })
        }
    }
}

/// Makes the data folder, for its owner only. A folder that is there stays as it is: it may be
/// somebody's mount.
fn prepare_folder(folder: &Path) -> Result<(), Problem> {
    let in_the_way = |error| Problem::Folder(folder.to_owned(), error);
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(in_the_way)
}
