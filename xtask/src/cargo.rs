//! The steps that are one cargo command each.

use crate::packages::Tool;
use crate::steps::Done;
use crate::workshop::{TEST_POSTGRES, Workshop};
use crate::{browser, scratch, shell};

/// The step `format`.
pub(crate) fn format(workshop: &mut Workshop) -> Result<Done, String> {
    shell::show(workshop.cargo("fmt").args(["--all", "--check"]))?;
    Ok(Done::Well(String::new()))
}

/// The step `clippy`.
pub(crate) fn clippy(workshop: &mut Workshop) -> Result<Done, String> {
    shell::show(workshop.cargo("clippy").args([
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    Ok(Done::Well(String::new()))
}

/// The step `test`.
pub(crate) fn test(workshop: &mut Workshop) -> Result<Done, String> {
    let mut command = workshop.cargo("test");
    command
        .args(["--workspace", "--no-fail-fast"])
        .env("TMPDIR", scratch::folder());
    let remark = match workshop.tools.missing(Tool::Postgres) {
        None => {
            command.env(TEST_POSTGRES, workshop.postgres()?);
            String::new()
        }
        Some(reason) if workshop.strict => return Err(reason.to_owned()),
        Some(reason) => format!("on SQLite alone: {reason}"),
    };
    shell::show(&mut command)?;
    Ok(Done::Well(remark))
}

/// The step `unit`.
pub(crate) fn unit(workshop: &mut Workshop) -> Result<Done, String> {
    let mut command = workshop.cargo("test");
    shell::show(command.args(["--workspace", "--lib", "--bins", "--no-fail-fast"]))?;
    Ok(Done::Well(String::new()))
}

/// The step `release`.
pub(crate) fn release(workshop: &mut Workshop) -> Result<Done, String> {
    shell::show(
        workshop
            .cargo("build")
            .args(["--release", "--package", "feierabend"]),
    )?;
    let binary = browser::binary(workshop)?;
    let bytes = binary
        .metadata()
        .map_err(|error| format!("{}: {error}", binary.display()))?
        .len();
    Ok(Done::Well(format!("{} KB", bytes / 1000)))
}
