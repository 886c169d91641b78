//! Programs that the tests need and a fresh machine may not have.
//!
//! They come from the distribution, by `apt-get`; nothing is ever downloaded from anywhere else,
//! and nothing that is already there is touched.

use std::path::{Path, PathBuf};

use crate::steps::Done;
use crate::workshop::Workshop;
use crate::{postgres, shell};

/// A program or a set of files that some step needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tool {
    /// The server programs of PostgreSQL (`initdb`, `postgres`) and its client `psql`.
    Postgres,
    /// Node.js, at least 18.19: older ones cannot run test files one after another.
    Node,
    /// npm, beside Node.js.
    Npm,
    /// A Chromium that playwright-core can drive, or the program that `$CHROMIUM` names.
    Chromium,
    /// A sans-serif font, so that pages have the width they have for people.
    SansFont,
    /// A second family, with a serif: headings use one.
    SerifFont,
    /// curl, which the script in `docs/api.md` speaks to the API with.
    Curl,
    /// The library that moves the clock of a program, for what happens a week later.
    Faketime,
}

impl Tool {
    const fn package(self) -> &'static str {
        match self {
            Self::Postgres => "postgresql",
            Self::Node => "nodejs",
            Self::Npm => "npm",
            Self::Chromium => "chromium",
            Self::SansFont => "fonts-dejavu",
            Self::SerifFont => "fonts-liberation",
            Self::Curl => "curl",
            Self::Faketime => "libfaketime",
        }
    }

    /// `Err` says what is missing.
    fn look(self) -> Result<(), String> {
        match self {
            Self::Postgres => postgres::programs().map(|_| ()),
            Self::Node => node(),
            Self::Npm => program("npm"),
            Self::Curl => program("curl"),
            Self::Chromium => chromium()
                .map(|_| ())
                .ok_or_else(|| "Chromium is missing".into()),
            Self::Faketime => faketime(),
            Self::SansFont => font("dejavu"),
            Self::SerifFont => font("liberation"),
        }
    }
}

/// Looks for a program of any version.
fn program(name: &str) -> Result<(), String> {
    shell::on_path(name)
        .map(|_| ())
        .ok_or_else(|| format!("{name} is missing"))
}

/// What is on this machine after installing.
#[derive(Default)]
pub(crate) struct Tools {
    missing: Vec<(Tool, String)>,
}

impl Tools {
    /// Why a tool is not there, or `None` when it is.
    pub(crate) fn missing(&self, tool: Tool) -> Option<&str> {
        self.missing
            .iter()
            .find(|(other, _)| *other == tool)
            .map(|(_, reason)| reason.as_str())
    }

    /// The reasons of everything that is not there.
    pub(crate) fn all_missing(&self) -> Vec<String> {
        self.missing
            .iter()
            .map(|(_, reason)| reason.clone())
            .collect()
    }
}

/// Looks for the tools and installs those that are not there, as far as this machine allows.
pub(crate) fn provide(needs: &[Tool], strict: bool) -> Tools {
    let mut missing = look_for(needs);
    if missing.is_empty() {
        println!("Everything is there.");
        return Tools::default();
    }
    for (_, reason) in &missing {
        println!("{reason}");
    }
    if let Err(message) = install(&missing) {
        println!("{message}");
        let consequence = if strict {
            "That is a failure here."
        } else {
            "What needs it is left out."
        };
        println!("{consequence}");
    }
    missing = look_for(needs);
    if missing.is_empty() {
        println!("Everything is there now.");
    }
    Tools { missing }
}

/// The step `install`.
pub(crate) fn installed(workshop: &mut Workshop) -> Result<Done, String> {
    match workshop.tools.all_missing() {
        reasons if reasons.is_empty() => Ok(Done::Well("everything is there".to_owned())),
        reasons => Err(reasons.join("\n")),
    }
}

fn look_for(needs: &[Tool]) -> Vec<(Tool, String)> {
    let mut missing: Vec<(Tool, String)> = Vec::new();
    for &tool in needs {
        if missing.iter().any(|(other, _)| *other == tool) {
            continue;
        }
        if let Err(reason) = tool.look() {
            missing.push((tool, format!("{reason} (package {})", tool.package())));
        }
    }
    missing
}

/// Installs the packages one by one: Node.js packages of other vendors bring npm along and refuse
/// the distribution's, so each is looked for again before it is asked for.
fn install(missing: &[(Tool, String)]) -> Result<(), String> {
    let packages: Vec<&str> = missing.iter().map(|(tool, _)| tool.package()).collect();
    let by_hand = format!("Please install by hand: {}", packages.join(" "));
    if shell::on_path("apt-get").is_none() {
        return Err(format!("This machine has no apt-get. {by_hand}"));
    }
    let prefix = privileges().ok_or_else(|| {
        format!("Installing needs root, and sudo does not work without a password. {by_hand}")
    })?;
    apt(&prefix, &["update"]).map_err(|error| format!("{error}\n{by_hand}"))?;
    for (tool, _) in missing {
        if tool.look().is_ok() {
            continue;
        }
        apt(
            &prefix,
            &[
                "install",
                "--yes",
                "--no-install-recommends",
                tool.package(),
            ],
        )
        .map_err(|error| format!("{error}\n{by_hand}"))?;
    }
    Ok(())
}

/// The words before a command that needs root: none as root, `sudo -n` where that works.
fn privileges() -> Option<Vec<&'static str>> {
    if postgres::is_root() {
        return Some(Vec::new());
    }
    shell::read(shell::command("sudo").args(["-n", "true"]))
        .ok()
        .map(|_| vec!["sudo", "-n"])
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<(), String> {
    let mut words = prefix.to_vec();
    words.extend([
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--quiet",
    ]);
    words.extend(arguments);
    let (program, rest) = words.split_first().ok_or("no command")?;
    shell::show(shell::command(program).args(rest))
}

fn node() -> Result<(), String> {
    let version = shell::read(shell::command("node").arg("--version"))
        .map_err(|_| "Node.js is missing".to_owned())?;
    if node_is_enough(&version) {
        Ok(())
    } else {
        Err(format!(
            "Node.js {} is too old, 18.19 is needed",
            version.trim()
        ))
    }
}

fn node_is_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.');
    let mut number = || parts.next().and_then(|part| part.parse::<u32>().ok());
    match (number(), number()) {
        (Some(major), Some(minor)) => (major, minor) >= (18, 19),
        _ => false,
    }
}

/// The browser: `$CHROMIUM`, or the one of the distribution.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(given) = std::env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(given)).filter(|file| shell::is_program(file));
    }
    ["chromium", "chromium-browser"]
        .iter()
        .find_map(|name| shell::on_path(name))
}

/// The library lies in a folder named after the machine.
fn faketime() -> Result<(), String> {
    let is_there = std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten()
        .any(|folder| folder.path().join("faketime/libfaketime.so.1").exists());
    if is_there {
        Ok(())
    } else {
        Err("libfaketime is missing".to_owned())
    }
}

fn font(family: &str) -> Result<(), String> {
    let folders = [
        "/usr/share/fonts/truetype",
        "/usr/share/fonts",
        "/usr/local/share/fonts",
    ];
    let found = folders
        .iter()
        .any(|folder| has_folder(Path::new(folder), family));
    if found {
        Ok(())
    } else {
        Err(format!("the {family} fonts are missing"))
    }
}

fn has_folder(folder: &Path, beginning: &str) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.any(|entry| {
            entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with(beginning))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::node_is_enough;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        assert!(node_is_enough("v18.19.0\n"));
        assert!(node_is_enough("v20.2.0"));
        assert!(!node_is_enough("v18.9.1"));
        assert!(!node_is_enough("v9.20.0"));
        assert!(!node_is_enough("nonsense"));
    }
}
