//! What cargo knows about the workspace and everything it is made of.

use std::path::PathBuf;

use serde_json::Value;

use crate::shell;
use crate::workshop::Workshop;

/// One crate of the dependency graph, all platforms and features counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The licence expression, if the crate states one.
    pub(crate) licence: Option<String>,
    /// Where it comes from; `None` for a crate in a folder.
    pub(crate) source: Option<String>,
    /// Its `Cargo.toml`.
    pub(crate) manifest: PathBuf,
}

/// The answer of `cargo metadata`.
pub(crate) struct Metadata {
    pub(crate) packages: Vec<Package>,
    /// Where cargo puts what it builds.
    pub(crate) target: PathBuf,
}

/// Asks cargo.
pub(crate) fn ask(workshop: &Workshop) -> Result<Metadata, String> {
    let mut command = workshop.cargo("metadata");
    understand(&shell::read(command.args([
        "--format-version",
        "1",
        "--all-features",
    ]))?)
}

fn understand(answer: &str) -> Result<Metadata, String> {
    let answer: Value = serde_json::from_str(answer).map_err(|error| error.to_string())?;
    let target = text(&answer, "target_directory")
        .ok_or("no target_directory")?
        .into();
    let packages = answer
        .get("packages")
        .and_then(Value::as_array)
        .ok_or("no packages")?;
    let packages = packages
        .iter()
        .map(package)
        .collect::<Result<Vec<_>, _>>()?;
    if packages.is_empty() {
        return Err("cargo metadata names no package".to_owned());
    }
    Ok(Metadata { packages, target })
}

fn package(value: &Value) -> Result<Package, String> {
    let needed = |key: &str| text(value, key).ok_or_else(|| format!("a package without {key}"));
    Ok(Package {
        name: needed("name")?,
        version: needed("version")?,
        licence: text(value, "license"),
        source: text(value, "source"),
        manifest: needed("manifest_path")?.into(),
    })
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::understand;

    #[test]
    fn packages_are_read() {
        let answer = r#"{"target_directory":"/t","packages":[{"name":"a","version":"1.0.0",
            "license":"MIT","source":null,"manifest_path":"/w/a/Cargo.toml"}]}"#;
        let metadata = understand(answer).unwrap();
        assert_eq!(metadata.packages[0].name, "a");
        assert_eq!(metadata.packages[0].licence.as_deref(), Some("MIT"));
        assert_eq!(metadata.packages[0].source, None);
    }

    #[test]
    fn an_empty_answer_is_refused() {
        assert!(understand(r#"{"target_directory":"/t","packages":[]}"#).is_err());
        assert!(understand("{}").is_err());
    }
}
