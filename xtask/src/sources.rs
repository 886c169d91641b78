//! Which tests there are, read from the source text.
//!
//! Reading is enough because all sources are formatted: a module's end stands at the same
//! indentation as its beginning. Nothing is compiled, so a broken crate can be looked at too.

mod scan;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use scan::{in_text, module_declared};

/// A test function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Test {
    /// Crate, modules and name: `store::account::tests::closing_ends_sessions`.
    pub(crate) path: String,
    /// Runs once per database, as `sqlite_<name>` and `postgres_<name>`.
    pub(crate) twin: bool,
    /// Marked `#[ignore]`: it proves nothing.
    pub(crate) ignored: bool,
}

impl Test {
    /// Whether the path names this test; a twin goes by its own name and by those of its halves.
    pub(crate) fn is_called(&self, path: &str) -> bool {
        if self.path == path {
            return true;
        }
        let Some((modules, name)) = path.rsplit_once("::") else {
            return false;
        };
        let half = name
            .strip_prefix("sqlite_")
            .or_else(|| name.strip_prefix("postgres_"));
        self.twin && half.is_some_and(|name| self.path == format!("{modules}::{name}"))
    }

    /// The function's name.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or_default()
    }
}

/// All tests of all crates of the project.
pub(crate) fn tests(root: &Path) -> Result<Vec<Test>, String> {
    let mut tests = Vec::new();
    for folder in crates(root)? {
        let manifest = text(&folder.join("Cargo.toml"))?;
        let name = package_name(&manifest)
            .ok_or_else(|| format!("{} names no package", folder.display()))?
            .replace('-', "_");
        for part in ["src", "tests"] {
            let base = folder.join(part);
            let files = files(&base, "rs")?;
            let renamed = renamed(&files)?;
            for file in files {
                let modules = renamed.get(&file).map_or_else(
                    || modules_of(&file, &base),
                    |(of, as_)| {
                        let mut modules = modules_of(of, &base);
                        modules.push(as_.clone());
                        modules
                    },
                );
                let prefix: Vec<String> = std::iter::once(name.clone()).chain(modules).collect();
                tests.extend(in_text(&text(&file)?, &prefix));
            }
        }
    }
    Ok(tests)
}

/// Every file with this extension below a folder; none if there is no such folder.
pub(crate) fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(found);
    };
    for entry in entries {
        let path = entry
            .map_err(|error| format!("{}: {error}", folder.display()))?
            .path();
        if path.is_dir() {
            found.extend(files(&path, extension)?);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The text of a file; the error names it.
pub(crate) fn text(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// The folders of the workspace's crates.
pub(crate) fn crates(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = vec![root.join("xtask"), root.join("crates/testkit/macros")];
    let crates = root.join("crates");
    let entries =
        std::fs::read_dir(&crates).map_err(|error| format!("{}: {error}", crates.display()))?;
    found.extend(entries.flatten().map(|entry| entry.path()));
    found.retain(|folder| folder.join("Cargo.toml").is_file());
    found.sort();
    Ok(found)
}

fn package_name(manifest: &str) -> Option<&str> {
    let line = manifest.lines().find(|line| line.starts_with("name = "))?;
    line.split('"').nth(1)
}

/// `src/account/mod.rs` → `[account]`; `lib.rs` and `main.rs` are the crate itself.
fn modules_of(file: &Path, base: &Path) -> Vec<String> {
    let inside = file.strip_prefix(base).unwrap_or(file).with_extension("");
    let mut parts: Vec<String> = inside
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if parts
        .last()
        .is_some_and(|last| matches!(last.as_str(), "lib" | "main" | "mod"))
    {
        parts.pop();
    }
    parts
}

/// Files that `#[path = "…"] mod name;` takes in: file → (the file that does so, the name).
fn renamed(files: &[PathBuf]) -> Result<BTreeMap<PathBuf, (PathBuf, String)>, String> {
    let mut found = BTreeMap::new();
    for file in files {
        let text = text(file)?;
        let mut path = None;
        for line in text.lines().map(str::trim) {
            if let Some(rest) = line.strip_prefix("#[path = \"") {
                path = rest.split('"').next().map(str::to_owned);
            } else if let (Some(given), Some(name)) = (&path, module_declared(line)) {
                let taken = file.parent().unwrap_or(file).join(given);
                found.insert(taken, (file.clone(), name.to_owned()));
                path = None;
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{Test, modules_of};
    use std::path::Path;

    fn test(path: &str, twin: bool, ignored: bool) -> Test {
        Test {
            path: path.to_owned(),
            twin,
            ignored,
        }
    }

    #[test]
    fn a_twin_goes_by_three_names() {
        let twin = test("a::b", true, false);
        for name in ["a::b", "a::sqlite_b", "a::postgres_b"] {
            assert!(twin.is_called(name), "{name}");
        }
        assert!(!twin.is_called("a::mysql_b"));
        assert!(!test("a::b", false, false).is_called("a::sqlite_b"));
    }

    #[test]
    fn files_become_modules() {
        let base = Path::new("/p/src");
        assert!(modules_of(&base.join("lib.rs"), base).is_empty());
        assert_eq!(modules_of(&base.join("db/mod.rs"), base), ["db"]);
        assert_eq!(
            modules_of(&base.join("db/writer.rs"), base),
            ["db", "writer"]
        );
    }
}
