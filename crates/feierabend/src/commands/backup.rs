//! Copies the database into a new folder while the instance runs, and proves the copy.
//!
//! The files of orders are in the database, so the copy is whole; the folder is a data folder: to
//! restore, copy it and start with `--data` on the copy.

use std::fs::File;
use std::io::{Error as IoError, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::{ByteCount, Clock, SystemClock};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::db::{Database, Options as DbOptions, Target};
use texts::Texts;

use crate::arguments::Options;
use crate::means::{Begin, FILE, around, open};
use crate::problem::Problem;

/// Copies the database into a folder that does not exist yet.
///
/// # Errors
/// [`Problem::BackupPostgres`] on PostgreSQL, which has better ways; [`Problem::Findings`] when
/// the copy does not add up: then the original does not either.
pub(crate) async fn backup(options: &Options, folder: &Path, t: Texts) -> Result<(), Problem> {
    if options.database.is_some() {
        return Err(Problem::BackupPostgres);
    }
    if folder.exists() {
        return Err(Problem::BackupExists(folder.to_owned()));
    }
    let app = open(options, Begin::There, None).await?;
    let in_the_way = |error| Problem::BackupFolder(folder.to_owned(), error);
    make_private(folder).map_err(in_the_way)?;
    let copy = folder.join(FILE);
    app.database.backup_to(&copy).await?;
    app.database.close().await?;
    let findings = prove(&copy).await?;
    let (size, hash) = fingerprint(&copy).map_err(in_the_way)?;
    let manifest = json!({
        "program": env!("CARGO_PKG_VERSION"),
        "made_at": SystemClock.now().to_string(),
        "file": FILE,
        "bytes": size,
        "sha256": hash,
        "findings": findings,
    });
    std::fs::write(folder.join("manifest.json"), format!("{manifest:#}\n")).map_err(in_the_way)?;
    let size = kernel::format::bytes(ByteCount::new(size), t.locale());
    println!(
        "{}",
        t.console_backup_done(folder.display().to_string(), size)
    );
    println!("{}", t.console_backup_restore());
    if findings > 0 {
        Err(Problem::Findings(findings))
    } else {
        Ok(())
    }
}

/// Makes the folder, for its owner only.
fn make_private(folder: &Path) -> Result<(), IoError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Opens the copy as a restore would, and works everything out again.
async fn prove(copy: &Path) -> Result<usize, Problem> {
    let target = Target::Sqlite {
        path: copy.to_owned(),
    };
    let database = Database::open(&target, DbOptions::default()).await?;
    let app = Arc::new(around(database, None));
    let report = app::verify(&app).await?;
    app.database.close().await?;
    tidy(copy);
    for finding in &report.findings {
        eprintln!("{finding}");
    }
    Ok(report.findings.len())
}

/// Removes what opening the copy may have left beside it, as long as nothing is in it.
fn tidy(copy: &Path) {
    let beside = |ending: &str| {
        let mut name = copy.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let log = beside("-wal");
    if std::fs::metadata(&log).is_ok_and(|log| log.len() == 0) {
        for file in [log, beside("-shm")] {
            if let Err(error) = std::fs::remove_file(&file) {
                tracing::debug!(%error, file = %file.display(), "left beside the copy");
            }
        }
    }
}

/// Size and SHA-256 of a file.
fn fingerprint(path: &Path) -> Result<(u64, String), IoError> {
    let (mut file, mut hasher) = (File::open(path)?, Sha256::new());
    let (mut buffer, mut size) = (vec![0; 1 << 20], 0);
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hasher.update(buffer.get(..read).unwrap_or_default());
        size += u64::try_from(read).unwrap_or_default();
    }
    let hash: [u8; 32] = hasher.finalize().into();
    Ok((
        size,
        domain::canonical::Digest::from_bytes(hash).to_string(),
    ))
}
