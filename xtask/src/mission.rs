//! `docs/mission-status.md`: one row an id of the mission, with the test that proves it.
//!
//! A claim without a test is not accepted: every test named there must exist in the sources and
//! must not be marked `#[ignore]`. Whether it passes is the business of the other steps.

use std::collections::BTreeSet;
use std::path::Path;

use crate::sources::{self, Test};
use crate::steps::Done;
use crate::workshop::Workshop;

const FILE: &str = "docs/mission-status.md";
const HEADER: [&str; 3] = ["id", "test", "note"];

/// One row of the table.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    line: usize,
    id: String,
    tests: Vec<String>,
}

/// A browser test: the file's name without `.test.mjs`, and the titles it has.
struct BrowserTests {
    file: String,
    text: String,
}

/// The step `mission`.
pub(crate) fn check(workshop: &mut Workshop) -> Result<Done, String> {
    let rows = rows(&sources::text(&workshop.root.join(FILE))?)?;
    let tests = sources::tests(&workshop.root)?;
    let browser = browser_tests(&workshop.root.join("e2e"))?;
    let findings: Vec<String> = rows
        .iter()
        .flat_map(|row| row.tests.iter().map(move |name| (row, name)))
        .filter_map(|(row, name)| {
            let reason = exists(name, &tests, &browser).err()?;
            Some(format!("{FILE}:{}: {}: {reason}", row.line, row.id))
        })
        .collect();
    if findings.is_empty() {
        Ok(Done::Well(format!("{} ids", rows.len())))
    } else {
        Err(findings.join("\n"))
    }
}

/// The rows of the one table of the file.
fn rows(text: &str) -> Result<Vec<Row>, String> {
    let mut rows: Vec<Row> = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut header = false;
    for (number, line) in (1..).zip(text.lines()) {
        let Some(inside) = line
            .trim()
            .strip_prefix('|')
            .and_then(|line| line.strip_suffix('|'))
        else {
            continue;
        };
        let wrong = |what: String| format!("{FILE}:{number}: {what}");
        let cells: Vec<&str> = inside.split('|').map(str::trim).collect();
        if !header {
            header = cells == HEADER;
            if !header {
                return Err(wrong(format!(
                    "the table starts with | {} |",
                    HEADER.join(" | ")
                )));
            }
            continue;
        }
        if cells
            .iter()
            .all(|cell| !cell.is_empty() && cell.chars().all(|sign| "-:".contains(sign)))
        {
            continue;
        }
        let [id, tests, _note] = cells.as_slice() else {
            return Err(wrong(format!(
                "a row has three cells, this one {}",
                cells.len()
            )));
        };
        if !is_id(id) {
            return Err(wrong(format!("\"{id}\" is no id like 3.6 or C4")));
        }
        if !seen.insert((*id).to_owned()) {
            return Err(wrong(format!("{id} has a row already")));
        }
        let tests: Vec<String> = tests
            .split("<br>")
            .map(|name| name.trim().trim_matches('`').to_owned())
            .collect();
        if tests.iter().any(String::is_empty) {
            return Err(wrong(format!(
                "{id} names no test; without one there is no row"
            )));
        }
        rows.push(Row {
            line: number,
            id: (*id).to_owned(),
            tests,
        });
    }
    if header {
        Ok(rows)
    } else {
        Err(format!("{FILE} has no table"))
    }
}

/// `3.6` (a statement) or `C4` (a feature).
fn is_id(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
    if let Some((chapter, number)) = text.split_once('.') {
        return digits(chapter) && digits(number);
    }
    text.strip_prefix(|sign: char| sign.is_ascii_uppercase())
        .is_some_and(digits)
}

fn exists(name: &str, tests: &[Test], browser: &[BrowserTests]) -> Result<(), String> {
    if let Some(rest) = name.strip_prefix("e2e::") {
        return browser_test_exists(rest, browser);
    }
    match tests.iter().find(|test| test.is_called(name)) {
        Some(test) if test.ignored => Err(format!("{name} is marked #[ignore]")),
        Some(_) => Ok(()),
        None => Err(format!("there is no test {name}{}", elsewhere(name, tests))),
    }
}

/// Where a test of this name is, if only the modules are wrong.
fn elsewhere(name: &str, tests: &[Test]) -> String {
    let last = name.rsplit("::").next().unwrap_or(name);
    let found = tests.iter().find(|test| {
        test.is_called(name)
            || test.name() == last
            || (test.twin && last.ends_with(&format!("_{}", test.name())))
    });
    found
        .map(|test| format!("; perhaps {}", test.path))
        .unwrap_or_default()
}

fn browser_test_exists(rest: &str, browser: &[BrowserTests]) -> Result<(), String> {
    let (file, title) = rest
        .split_once("::")
        .ok_or_else(|| format!("e2e::{rest} is not e2e::file::title"))?;
    let tests = browser
        .iter()
        .find(|tests| tests.file == file)
        .ok_or_else(|| format!("there is no e2e/{file}.test.mjs"))?;
    // `test.skip(` and `test.todo(` do not end like this and so do not count.
    let found = ["test", "it"].iter().any(|word| {
        ['\'', '"', '`'].iter().any(|quote| {
            tests
                .text
                .contains(&format!("{word}({quote}{title}{quote}"))
                || tests
                    .text
                    .contains(&format!("{word}(\n  {quote}{title}{quote}"))
        })
    });
    if found {
        Ok(())
    } else {
        Err(format!("e2e/{file}.test.mjs has no test \"{title}\""))
    }
}

fn browser_tests(folder: &Path) -> Result<Vec<BrowserTests>, String> {
    let mut found = Vec::new();
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(file) = name.strip_suffix(".test.mjs") {
            found.push(BrowserTests {
                file: file.to_owned(),
                text: sources::text(&path)?,
            });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{BrowserTests, Row, exists, is_id, rows};
    use crate::sources::Test;

    const TABLE: &str = "# Title\n\n| id | test | note |\n|---|---|---|\n";

    fn table(rows: &str) -> String {
        format!("{TABLE}{rows}")
    }

    #[test]
    fn rows_are_read() {
        let found = rows(&table("| 3.6 | `a::b`<br>e2e::way::Ein Titel | thin |\n")).unwrap();
        let tests = vec!["a::b".to_owned(), "e2e::way::Ein Titel".to_owned()];
        assert_eq!(
            found,
            [Row {
                line: 5,
                id: "3.6".to_owned(),
                tests
            }]
        );
        assert_eq!(rows(TABLE).unwrap(), []);
    }

    #[test]
    fn wrong_rows_are_refused() {
        for row in [
            "| 3.6 | a::b |",
            "| x | a::b | |",
            "| 3.6 | | |",
            "| 3.6 | a | |\n| 3.6 | b | |",
        ] {
            assert!(rows(&table(row)).is_err(), "{row}");
        }
        assert!(rows("no table").is_err());
        assert!(rows("| nr | test | note |").is_err());
    }

    #[test]
    fn ids_are_statements_or_features() {
        assert!(is_id("3.6") && is_id("0.16") && is_id("C4") && is_id("L16"));
        assert!(!is_id("3.") && !is_id("c4") && !is_id("C") && !is_id("") && !is_id("3.6a"));
    }

    fn known() -> Vec<Test> {
        let test = |path: &str, twin, ignored| Test {
            path: path.to_owned(),
            twin,
            ignored,
        };
        vec![
            test("store::order::pays", true, false),
            test("kernel::slow", false, true),
        ]
    }

    #[test]
    fn a_named_test_must_exist() {
        assert_eq!(exists("store::order::pays", &known(), &[]), Ok(()));
        assert_eq!(exists("store::order::postgres_pays", &known(), &[]), Ok(()));
        let wrong = exists("store::task::sqlite_pays", &known(), &[]).unwrap_err();
        assert!(wrong.contains("perhaps store::order::pays"), "{wrong}");
        assert!(exists("store::order::paid", &known(), &[]).is_err());
        assert!(
            exists("kernel::slow", &known(), &[])
                .unwrap_err()
                .contains("ignore")
        );
    }

    #[test]
    fn a_named_browser_test_must_exist() {
        let text = "test('Ein Weg', async t => {})\ntest.skip('Kein Weg', () => {})".to_owned();
        let browser = [BrowserTests {
            file: "way".to_owned(),
            text,
        }];
        assert_eq!(exists("e2e::way::Ein Weg", &[], &browser), Ok(()));
        assert!(exists("e2e::way::Kein Weg", &[], &browser).is_err());
        assert!(exists("e2e::way::Ein", &[], &browser).is_err());
        assert!(exists("e2e::other::Ein Weg", &[], &browser).is_err());
        assert!(exists("e2e::way", &[], &browser).is_err());
    }
}
