//! Every key the domain names has its words in both languages, with the values it hands over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::account::check_password;
use domain::field::{LARGEST_AMOUNT, amount, at_least, number, required};
use domain::posting::PostingRefusal;
use domain::task::TaskRefusal;
use domain::task::triage::Reason;
use domain::{Argument, FieldError, Refusal};
use kernel::{Money, Timestamp};

const PREFIXES: [&str; 4] = ["field-", "refusal-", "triage-", "instruction-missing-"];

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            found.push(path);
        }
    }
    found
}

/// The source files of all rooms.
fn sources() -> Vec<String> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let paths = files(&home, "rs").into_iter();
    paths
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// The text literals of a source file that are keys.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    let is_key = |literal: &&str| {
        PREFIXES.iter().any(|prefix| literal.starts_with(prefix))
            && !literal.ends_with('-')
            && literal
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    source.split('"').skip(1).step_by(2).filter(is_key)
}

/// The texts of one language by key.
fn texts(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../texts/texts")
        .join(language);
    let mut found = BTreeMap::new();
    for path in files(&folder, "ftl") {
        for line in fs::read_to_string(path).unwrap().lines() {
            if let Some((key, text)) = line.split_once(" = ") {
                found.insert(key.to_owned(), text.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_key_has_its_words_in_both_languages() {
    let sources = sources();
    let named: BTreeSet<&str> = sources.iter().flat_map(|source| keys(source)).collect();
    assert!(named.len() > 60, "only {} keys were found", named.len());
    for language in ["de", "en"] {
        let texts = texts(language);
        let missing: Vec<_> = named
            .iter()
            .filter(|key| !texts.contains_key(**key))
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// The values a text mentions.
fn mentioned(text: &str) -> BTreeSet<&str> {
    let after = text.split("{ $").skip(1);
    after
        .filter_map(|rest| rest.split([' ', '}']).next())
        .collect()
}

fn fits(key: &str, arguments: &[(&'static str, Argument)]) {
    let handed: BTreeSet<&str> = arguments.iter().map(|(name, _)| *name).collect();
    for language in ["de", "en"] {
        let texts = texts(language);
        assert_eq!(mentioned(&texts[key]), handed, "{language}: {key}");
    }
}

#[test]
fn texts_mention_what_the_domain_hands_over() {
    let wrong: [FieldError; 8] = [
        required("x", "", 5).unwrap_err(),
        required("x", "zu lang", 5).unwrap_err(),
        at_least("x", "kurz", 5, 9).unwrap_err(),
        number("x", Some(6), 1, 5).unwrap_err(),
        amount("x", Some(Money::euro_cents(0))).unwrap_err(),
        amount("x", Some(Money::euro_cents(LARGEST_AMOUNT + 1))).unwrap_err(),
        check_password("kurz", "").unwrap_err(),
        check_password(&"lang".repeat(99), "").unwrap_err(),
    ];
    for error in wrong {
        fits(error.key, &error.arguments);
    }
    let open = PostingRefusal::StillOpen {
        closes_at: Timestamp::EPOCH,
    };
    fits(open.key(), &open.arguments());
    let in_use = TaskRefusal::ImportInUse {
        title: "Belege".into(),
    };
    fits(in_use.key(), &in_use.arguments());
    for reason in Reason::ALL {
        let duration = [("duration", Argument::Number(0))];
        fits(
            reason.key(),
            if reason.names_duration() {
                &duration
            } else {
                &[]
            },
        );
    }
}
