//! Rules for files that no compiler checks: sizes, templates, styles, migrations, lock files.
//!
//! Each rule looks at one file's text and says what is wrong in which line. A rule belongs here
//! only if no compiler, no clippy lint and no test can hold it.

use std::collections::BTreeSet;
use std::path::Path;

use crate::sources::{crates, files, text};
use crate::steps::Done;
use crate::workshop::Workshop;

/// The hard limit for a source file; about 300 is the aim.
const LONGEST_FILE: usize = 400;

type Rule = fn(&str) -> Vec<(usize, String)>;

/// The step `lint`.
pub(crate) fn check(workshop: &mut Workshop) -> Result<Done, String> {
    let root = &workshop.root;
    let mut findings = Vec::new();
    let mut count = 0;
    for folder in crates(root)? {
        for part in ["src", "tests", "benches"] {
            count += apply(root, &folder.join(part), "rs", length, &mut findings)?;
        }
    }
    let web = root.join("crates/web");
    count += apply(root, &web.join("templates"), "html", page, &mut findings)?;
    for extension in ["css", "js", "svg"] {
        count += apply(root, &web.join("assets"), extension, asset, &mut findings)?;
    }
    for file in ["package-lock.json", ".package-lock.json"] {
        let file = root.join("e2e").join(file);
        if file.is_file() {
            count += 1;
            report(root, &file, lock_file(&text(&file)?), &mut findings);
        }
    }
    findings.extend(migrations(&root.join("crates/store/src/migrations"))?);
    if findings.is_empty() {
        Ok(Done::Well(format!("{count} files")))
    } else {
        Err(findings.join("\n"))
    }
}

/// Applies a rule to every file of a kind below a folder; returns how many there are.
fn apply(
    root: &Path,
    folder: &Path,
    extension: &str,
    rule: Rule,
    findings: &mut Vec<String>,
) -> Result<usize, String> {
    let files = files(folder, extension)?;
    for file in &files {
        report(root, file, rule(&text(file)?), findings);
    }
    Ok(files.len())
}

fn report(root: &Path, file: &Path, found: Vec<(usize, String)>, findings: &mut Vec<String>) {
    let name = file.strip_prefix(root).unwrap_or(file).display();
    findings.extend(
        found
            .into_iter()
            .map(|(line, what)| format!("{name}:{line}: {what}")),
    );
}

fn length(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().count();
    if lines > LONGEST_FILE {
        vec![(
            lines,
            format!("{lines} lines; cut the file into modules at {LONGEST_FILE}"),
        )]
    } else {
        Vec::new()
    }
}

/// The Content Security Policy forbids inline code and style, and no page loads from elsewhere.
fn page(text: &str) -> Vec<(usize, String)> {
    let mut found = foreign(text);
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.to_ascii_lowercase();
        if line.contains(" style=\"") || line.contains("<style") {
            found.push((
                number,
                "inline style: the policy blocks it, use the style sheet".into(),
            ));
        }
        if line.contains("javascript:") || has_handler(&line) {
            found.push((
                number,
                "inline handler: the policy blocks it, use data-*".into(),
            ));
        }
        if line
            .split("<script")
            .skip(1)
            .any(|rest| !rest.contains("src="))
        {
            found.push((
                number,
                "inline script: the policy blocks it, use the script file".into(),
            ));
        }
    }
    found
}

/// `onclick="…"` and its like.
fn has_handler(line: &str) -> bool {
    line.split(" on").skip(1).any(|rest| {
        let name = rest.split('=').next().unwrap_or_default();
        rest.contains("=\"")
            && !name.is_empty()
            && name.chars().all(|sign| sign.is_ascii_lowercase())
    })
}

fn asset(text: &str) -> Vec<(usize, String)> {
    foreign(text)
}

/// Whatever makes a browser load something from another host. Links to follow are no such thing.
fn foreign(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.to_ascii_lowercase().replace('\'', "\"");
        let loads = [
            "src=\"",
            "srcset=\"",
            "url(",
            "url(\"",
            "@import \"",
            "fetch(\"",
            "action=\"",
        ];
        let names_host = |rest: &str| {
            ["http://", "https://", "//"]
                .iter()
                .any(|begin| rest.starts_with(begin))
        };
        let loaded = loads
            .iter()
            .any(|begin| line.split(begin).skip(1).any(names_host));
        let linked = line.contains("<link") && line.split("href=\"").skip(1).any(names_host);
        if loaded || linked {
            found.push((number, "loads from another host".to_owned()));
        }
    }
    found
}

/// Lock files say what is installed, not where it came from.
fn lock_file(text: &str) -> Vec<(usize, String)> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| line.trim_start().starts_with("\"resolved\""))
        .map(|(number, _)| (number, "names a download address".to_owned()))
        .collect()
}

/// Both databases have the same migrations by number and name.
fn migrations(folder: &Path) -> Result<Vec<String>, String> {
    let names = |database: &str| -> Result<BTreeSet<String>, String> {
        let files = files(&folder.join(database), "sql")?;
        Ok(files
            .iter()
            .filter_map(|file| file.file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect())
    };
    let (sqlite, postgres) = (names("sqlite")?, names("postgres")?);
    let lonely = sqlite.symmetric_difference(&postgres);
    Ok(lonely
        .map(|name| format!("the migration {name} is there for one database only"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_FILE, asset, length, lock_file, page};

    #[test]
    fn long_files_are_found() {
        assert!(length(&"x\n".repeat(LONGEST_FILE)).is_empty());
        assert_eq!(length(&"x\n".repeat(LONGEST_FILE + 1)).len(), 1);
    }

    #[test]
    fn inline_code_is_found() {
        for line in [
            "<p style=\"color:red\">",
            "<style>",
            "<button onclick=\"go()\">",
            "<script>go()</script>",
            "<a href=\"javascript:go()\">",
        ] {
            assert_eq!(page(line).len(), 1, "{line}");
        }
        for line in [
            "<script src=\"/assets/app.js\" defer></script>",
            "<p class=\"style\">Nur on=\"x\"</p>",
            "<a href=\"https://example.org/\">weiter</a>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">",
        ] {
            assert!(page(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn loading_from_another_host_is_found() {
        for line in [
            "<img src=\"https://example.org/a.png\">",
            "<link rel=\"stylesheet\" href=\"//example.org/a.css\">",
        ] {
            assert_eq!(page(line).len(), 1, "{line}");
        }
        assert_eq!(
            asset("a { background: url(https://example.org/a.png) }").len(),
            1
        );
        assert_eq!(asset("@import 'https://example.org/a.css'").len(), 1);
        assert!(asset("a { background: url(/assets/a.svg) }").is_empty());
    }

    #[test]
    fn download_addresses_are_found() {
        assert_eq!(
            lock_file("{\n  \"resolved\": \"x\"\n}"),
            [(2, "names a download address".into())]
        );
        assert!(lock_file("{ \"version\": \"1.0.0\" }").is_empty());
    }
}
