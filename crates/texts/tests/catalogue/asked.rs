//! Every key another crate asks for at run time has words.

use std::fs;
use std::path::{Path, PathBuf};

/// What the keys begin with that are only known at run time.
const ROOMS: &[&str] = &["field-", "refusal-", "import-file-", "import-row-"];

/// All source files of the other crates.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The keys that stand in a source file as a whole string, not those that are put together, and
/// nothing behind the beginning of the tests.
fn keys(source: &str) -> Vec<&str> {
    let product = source.split("#[cfg(test)]").next().unwrap_or_default();
    let literals = product
        .split('"')
        .filter(|text| ROOMS.iter().any(|room| text.starts_with(room)));
    literals
        .filter(|text| !text.ends_with('-'))
        .filter(|text| {
            text.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
        .collect()
}

#[test]
fn every_key_asked_for_has_words() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for floor in [
        "kernel",
        "domain",
        "store",
        "app",
        "documents",
        "web",
        "feierabend",
    ] {
        sources(&crates.join(floor).join("src"), &mut files);
    }
    let (mut asked, mut missing) = (0, Vec::new());
    for file in files {
        if file
            .file_stem()
            .is_some_and(|name| name.to_string_lossy().ends_with("tests"))
        {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap_or_default();
        for key in keys(&source) {
            asked += 1;
            if !texts::has_key(key) {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    assert!(asked > 50, "the sources were not found");
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn keys_are_found_in_sources() {
    let source = r#"Fault::at(1, "import-row-date"), format!("refusal-{x}") "field-a b" "field-"
        #[cfg(test)] "field-only-in-a-test""#;
    assert_eq!(keys(source), ["import-row-date"]);
}
