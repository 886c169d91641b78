//! Finds the tests in the text of one formatted file.

use super::Test;

/// `mod name;` → `name`.
pub(super) fn module_declared(line: &str) -> Option<&str> {
    without_visibility(line)
        .strip_prefix("mod ")?
        .strip_suffix(';')
}

fn without_visibility(line: &str) -> &str {
    let Some(rest) = line.strip_prefix("pub") else {
        return line;
    };
    match rest.strip_prefix('(') {
        Some(rest) => rest.split_once(") ").map_or(line, |(_, rest)| rest),
        None => rest.trim_start(),
    }
}

/// The tests in one file's text.
pub(super) fn in_text(text: &str, prefix: &[String]) -> Vec<Test> {
    let mut tests = Vec::new();
    let mut modules: Vec<(usize, String)> = Vec::new();
    let mut attributes = String::new();
    let mut open_attribute = false;
    for line in text.lines() {
        let trimmed = line.trim_start();
        let indentation = line.len() - trimmed.len();
        if open_attribute || trimmed.starts_with("#[") {
            attributes.push_str(trimmed);
            attributes.push('\n');
            open_attribute = attributes.matches('[').count() > attributes.matches(']').count();
            continue;
        }
        if trimmed.is_empty() || trimmed.starts_with("//") {
            continue;
        }
        if trimmed == "}"
            && modules
                .last()
                .is_some_and(|(opened, _)| *opened == indentation)
        {
            modules.pop();
        } else if let Some(name) = module_opened(trimmed) {
            modules.push((indentation, name.to_owned()));
        } else if let Some(name) = function(trimmed)
            && let Some(twin) = test_kind(&attributes)
        {
            let inner = modules.iter().map(|(_, name)| name.as_str());
            let parts: Vec<&str> = prefix
                .iter()
                .map(String::as_str)
                .chain(inner)
                .chain([name])
                .collect();
            let ignored = has_attribute(&attributes, "ignore");
            tests.push(Test {
                path: parts.join("::"),
                twin,
                ignored,
            });
        }
        attributes.clear();
    }
    tests
}

fn module_opened(line: &str) -> Option<&str> {
    without_visibility(line)
        .strip_prefix("mod ")?
        .strip_suffix(" {")
}

fn function(line: &str) -> Option<&str> {
    let line = without_visibility(line);
    let line = line.strip_prefix("async ").unwrap_or(line);
    let rest = line.strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

/// `Some(true)` for a twin, `Some(false)` for a plain test, `None` for no test.
fn test_kind(attributes: &str) -> Option<bool> {
    if has_attribute(attributes, "twin") {
        Some(true)
    } else if has_attribute(attributes, "test") {
        Some(false)
    } else {
        None
    }
}

/// Whether one of the attributes has this name, whatever path stands before it.
fn has_attribute(attributes: &str, wanted: &str) -> bool {
    attributes
        .lines()
        .filter_map(|line| line.strip_prefix("#["))
        .any(|line| {
            let path = line.split([']', '(', ' ']).next().unwrap_or_default();
            path.rsplit("::").next() == Some(wanted)
        })
}

#[cfg(test)]
mod tests {
    use super::{in_text, without_visibility};
    use crate::sources::Test;

    const TEXT: &str = r#"
fn helper() {}

#[test]
fn at_the_top() {}

mod tests {
    #[testkit::twin]
    #[expect(
        clippy::unwrap_used,
        reason = "a test"
    )]
    async fn on_both(db: testkit::TestDatabase) {
    }

    mod deeper {
        /// Proves 3.6.
        #[tokio::test(flavor = "multi_thread")]
        #[ignore = "slow"]
        pub(crate) async fn slow() {}
    }

    fn not_a_test() {}
}

#[test]
fn generic<T>() {}
"#;

    fn test(path: &str, twin: bool, ignored: bool) -> Test {
        Test {
            path: path.to_owned(),
            twin,
            ignored,
        }
    }

    #[test]
    fn tests_are_found_with_their_modules() {
        assert_eq!(
            in_text(TEXT, &["store".to_owned(), "task".to_owned()]),
            [
                test("store::task::at_the_top", false, false),
                test("store::task::tests::on_both", true, false),
                test("store::task::tests::deeper::slow", false, true),
                test("store::task::generic", false, false),
            ]
        );
    }

    #[test]
    fn visibility_is_no_part_of_a_name() {
        assert_eq!(without_visibility("pub(crate) fn a()"), "fn a()");
        assert_eq!(without_visibility("pub fn a()"), "fn a()");
        assert_eq!(without_visibility("fn a()"), "fn a()");
    }
}
