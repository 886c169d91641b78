//! What must hold between the two languages and for the methods made from the keys.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Dictionary, Language, Message, Piece};

/// Method names that are taken, and words Rust keeps for itself.
const TAKEN: &[&str] = &[
    "as", "async", "await", "break", "by_key", "const", "continue", "crate", "default", "dyn",
    "else", "enum", "extern", "false", "fn", "for", "format", "gen", "if", "impl", "in", "let",
    "locale", "loop", "match", "mod", "move", "mut", "new", "pub", "ref", "return", "self",
    "static", "struct", "super", "trait", "true", "try", "type", "unsafe", "use", "where", "while",
];

/// The plural forms of German and English.
const PLURALS: &[&str] = &["one", "other"];

/// Plural forms other languages have; here they would never be chosen.
const FOREIGN_PLURALS: &[&str] = &["zero", "two", "few", "many"];

/// More arguments than this and the method can no longer be read.
const MOST_ARGUMENTS: usize = 7;

/// Checks everything.
///
/// # Errors
/// Every problem with its file and key.
pub(crate) fn catalogue(catalogue: &Catalogue) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    for (language, dictionary) in [(Language::De, &catalogue.de), (Language::En, &catalogue.en)] {
        let all = dictionary
            .messages
            .iter()
            .map(|(key, message)| (key.clone(), message));
        let terms = dictionary
            .terms
            .iter()
            .map(|(key, term)| (format!("-{key}"), term));
        for (key, message) in all.chain(terms) {
            let mut found = Vec::new();
            references(
                dictionary,
                &message.pieces,
                &mut vec![key.clone()],
                &mut found,
            );
            choices(&message.pieces, &mut found);
            problems.extend(
                found
                    .into_iter()
                    .map(|text| format!("{}, {key}: {text}", message.file)),
            );
        }
        names(language, dictionary, &mut problems);
    }
    // Arguments are followed through references, so those have to be sound first.
    if problems.is_empty() {
        pairs(catalogue, &mut problems);
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// Every mentioned message and term exists, and none mentions itself in the end.
fn references(
    dictionary: &Dictionary,
    pieces: &[Piece],
    path: &mut Vec<String>,
    found: &mut Vec<String>,
) {
    for piece in pieces {
        let (name, target): (String, Option<&Message>) = match piece {
            Piece::Text(_) | Piece::Variable(_) => continue,
            Piece::Message(key) => (key.clone(), dictionary.messages.get(key)),
            Piece::Term(key) => (format!("-{key}"), dictionary.terms.get(key)),
            Piece::Choice { variants, .. } => {
                for (_, pieces) in variants {
                    references(dictionary, pieces, path, found);
                }
                continue;
            }
        };
        match target {
            None => found.push(format!("mentions {name}, which does not exist")),
            Some(_) if path.contains(&name) => found.push(format!("mentions itself by {name}")),
            Some(target) => {
                path.push(name);
                references(dictionary, &target.pieces, path, found);
                path.pop();
            }
        }
    }
}

fn choices(pieces: &[Piece], found: &mut Vec<String>) {
    for piece in pieces {
        let Piece::Choice { variants, .. } = piece else {
            continue;
        };
        let names: Vec<&str> = variants.iter().map(|(name, _)| name.as_str()).collect();
        if names.iter().any(|name| FOREIGN_PLURALS.contains(name)) {
            found.push(
                "German and English only know [one] and [other]; write numbers as [0]".into(),
            );
        }
        if names.contains(&"one") && !names.contains(&PLURALS[1]) {
            found.push("a plural needs [other]".into());
        }
        for (_, pieces) in variants {
            choices(pieces, found);
        }
    }
}

/// Keys and arguments can become method and parameter names.
fn names(language: Language, dictionary: &Dictionary, problems: &mut Vec<String>) {
    // Both languages have the same keys; saying it once is enough.
    if language != Language::De {
        return;
    }
    for (key, message) in &dictionary.messages {
        if TAKEN.contains(&method(key).as_str()) {
            problems.push(format!(
                "{}, {key}: this name is taken, choose another",
                message.file
            ));
        }
    }
}

/// Both languages say the same things with the same arguments.
fn pairs(catalogue: &Catalogue, problems: &mut Vec<String>) {
    let Catalogue { de, en } = catalogue;
    let keys: BTreeSet<&String> = de.messages.keys().chain(en.messages.keys()).collect();
    for key in keys {
        match (de.messages.get(key), en.messages.get(key)) {
            (Some(german), Some(english)) => {
                if german.room != english.room {
                    problems.push(format!(
                        "{key}: stands in {} and in {}; it belongs in one room",
                        german.file, english.file
                    ));
                }
                let here = de.arguments(&german.pieces);
                let there = en.arguments(&english.pieces);
                if here != there {
                    problems.push(format!(
                        "{}, {key}: has the arguments {}, but {} has {}",
                        german.file,
                        listed(&here),
                        english.file,
                        listed(&there)
                    ));
                }
                arguments(german, key, &here, problems);
            }
            (Some(german), None) => {
                problems.push(format!("en/{}.ftl: {key} is missing", german.room));
            }
            (None, Some(english)) => {
                problems.push(format!("de/{}.ftl: {key} is missing", english.room));
            }
            (None, None) => {}
        }
    }
}

fn arguments(message: &Message, key: &str, names: &BTreeSet<String>, problems: &mut Vec<String>) {
    if names.len() > MOST_ARGUMENTS {
        problems.push(format!(
            "{}, {key}: more than {MOST_ARGUMENTS} arguments",
            message.file
        ));
    }
    for name in names {
        let simple = name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !simple || TAKEN.contains(&name.as_str()) {
            problems.push(format!(
                "{}, {key}: the argument ${name} needs another name, in small letters",
                message.file
            ));
        }
    }
}

fn listed(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "none".into();
    }
    names
        .iter()
        .map(|name| format!("${name}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The method made from a key.
pub(crate) fn method(key: &str) -> String {
    key.replace('-', "_")
}
