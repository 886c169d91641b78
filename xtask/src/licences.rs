//! Licences, banned crates and sources of everything we depend on, by the rules of `deny.toml`.
//!
//! Where `cargo deny` is installed it checks as well; our own check always runs, so that the
//! answer does not depend on the machine.

use std::collections::BTreeMap;
use std::path::Path;

use crate::deny::{self, Rules};
use crate::metadata::{self, Package};
use crate::shell;
use crate::spdx::Expression;
use crate::steps::Done;
use crate::workshop::Workshop;

/// The step `licences`.
pub(crate) fn check(workshop: &mut Workshop) -> Result<Done, String> {
    let file = workshop.root.join("deny.toml");
    let text = std::fs::read_to_string(&file).map_err(|error| format!("deny.toml: {error}"))?;
    let rules = deny::read(&text)?;
    let packages = metadata::ask(workshop)?.packages;
    let findings = findings(&packages, &rules, &workshop.root);
    if !findings.is_empty() {
        return Err(findings.join("\n"));
    }
    for line in several_versions(&packages) {
        println!("several versions: {line}");
    }
    if shell::on_path("cargo-deny").is_some() {
        shell::show(
            shell::cargo()
                .current_dir(&workshop.root)
                .args(["deny", "check", "licenses", "bans", "sources"]),
        )?;
    }
    Ok(Done::Well(format!("{} crates", packages.len())))
}

fn findings(packages: &[Package], rules: &Rules, root: &Path) -> Vec<String> {
    let mut findings = Vec::new();
    for package in packages {
        let name = format!("{} {}", package.name, package.version);
        if let Err(reason) = licence(package, rules) {
            findings.push(format!("{name}: {reason}"));
        }
        if rules.banned.contains(&package.name) {
            findings.push(format!("{name}: banned, deny.toml says why"));
        }
        match &package.source {
            Some(source) if !source.starts_with("registry+") => {
                findings.push(format!(
                    "{name}: comes from {source}, not from the registry"
                ));
            }
            None if !package.manifest.starts_with(root) => {
                findings.push(format!("{name}: lies outside the project"));
            }
            _ => {}
        }
    }
    let absent = |(name, _): &&(String, String)| !packages.iter().any(|p| p.name == *name);
    for (name, licence) in rules.exceptions.iter().filter(absent) {
        findings.push(format!(
            "deny.toml: the exception {licence} for {name} is not needed"
        ));
    }
    findings
}

fn licence(package: &Package, rules: &Rules) -> Result<(), String> {
    let stated = package.licence.as_deref().ok_or("states no licence")?;
    let is_allowed = |licence: &str| {
        rules.allow.iter().any(|allowed| allowed == licence)
            || rules
                .exceptions
                .iter()
                .any(|(of, also)| *of == package.name && also == licence)
    };
    if Expression::parse(stated)?.allowed(&is_allowed) {
        Ok(())
    } else {
        Err(format!("its licence \"{stated}\" is not allowed"))
    }
}

/// Crates that are built more than once: no failure, but worth a look.
fn several_versions(packages: &[Package]) -> Vec<String> {
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in packages {
        versions
            .entry(&package.name)
            .or_default()
            .push(&package.version);
    }
    versions.retain(|_, versions| versions.len() > 1);
    versions
        .iter()
        .map(|(name, versions)| format!("{name} {}", versions.join(", ")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{findings, several_versions};
    use crate::deny::Rules;
    use crate::metadata::Package;
    use std::path::Path;

    fn rules() -> Rules {
        Rules {
            allow: vec!["MIT".to_owned()],
            exceptions: vec![("roots".to_owned(), "CDLA-Permissive-2.0".to_owned())],
            banned: vec!["openssl".to_owned()],
        }
    }

    fn package(name: &str, licence: &str) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: Some(licence.to_owned()),
            source: Some("registry+somewhere".to_owned()),
            manifest: "/elsewhere/Cargo.toml".into(),
        }
    }

    fn found(package: Package) -> Vec<String> {
        let packages = [package, self::package("roots", "CDLA-Permissive-2.0")];
        findings(&packages, &rules(), Path::new("/project"))
    }

    #[test]
    fn an_allowed_crate_passes() {
        assert_eq!(
            found(package("good", "MIT OR GPL-3.0")),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_foreign_licence_is_found() {
        assert!(found(package("bad", "GPL-3.0"))[0].contains("not allowed"));
        assert!(found(package("bad", "CDLA-Permissive-2.0"))[0].contains("not allowed"));
        assert!(
            found(Package {
                licence: None,
                ..package("bad", "")
            })[0]
                .contains("no licence")
        );
    }

    #[test]
    fn a_banned_crate_is_found() {
        assert!(found(package("openssl", "MIT"))[0].contains("banned"));
    }

    #[test]
    fn a_foreign_source_is_found() {
        let git = Package {
            source: Some("git+x".to_owned()),
            ..package("a", "MIT")
        };
        assert!(found(git)[0].contains("not from the registry"));
        let folder = Package {
            source: None,
            ..package("a", "MIT")
        };
        assert!(found(folder.clone())[0].contains("outside"));
        let ours = Package {
            manifest: "/project/a/Cargo.toml".into(),
            ..folder
        };
        assert_eq!(found(ours), Vec::<String>::new());
    }

    #[test]
    fn an_exception_nobody_needs_is_found() {
        let only = [package("good", "MIT")];
        assert!(findings(&only, &rules(), Path::new("/project"))[0].contains("not needed"));
    }

    #[test]
    fn several_versions_are_listed() {
        let newer = Package {
            version: "2.0.0".to_owned(),
            ..package("a", "MIT")
        };
        assert_eq!(
            several_versions(&[package("a", "MIT"), newer]),
            ["a 1.0.0, 2.0.0"]
        );
    }
}
