//! What every text keeps to: plain, short, du, German where German exists.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::path::Path;

use kernel::Locale;

use crate::catalogue::{Catalogue, Dictionary, Language, Piece};
use crate::read;

/// English words that have a plain German one. Words in quotation marks are spared: they name
/// something outside, for example a column of a foreign export.
const ENGLISH: &str = "\
    acceptance account accounts assistant assistants batch booking briefing budgeting button \
    cancel chat check checklist client clients coaching commitment community contest contractor \
    dashboard deadline deadlines default delivery download downloads draft editor email escrow \
    feature features feedback freelancer handling highlight input invoice item items job jobs \
    label login logout mapping match matching meeting meetings message milestone milestones \
    onboarding order orders output payment payout performance posting preview rating \
    refund release report reports review reviews save score session settings setup skill skills \
    slot start-up status-update submit task tasks template ticket timeline timeout timer token \
    tool tools tracking triage update updates upload uploads user users workflow workflows";

/// Forms of the polite address. The product says du.
const POLITE: &[&str] = &[
    "Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres",
];

/// Texts both sides sign or that go to strangers may be polite (`ui.md`, "Words").
const POLITE_ROOMS: &[&str] = &["contract-", "invoice-"];

/// Longer sentences are not read.
const MOST_WORDS_IN_A_SENTENCE: usize = 25;

/// An error says cause and remedy in no more than this.
const MOST_WORDS_IN_AN_ERROR: usize = 20;

pub(crate) fn catalogue() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts");
    let sources: Vec<_> = [Language::De, Language::En]
        .into_iter()
        .flat_map(|language| read::files(&folder, language).unwrap())
        .collect();
    read::catalogue(&sources).unwrap()
}

pub(crate) fn dictionary(catalogue: &Catalogue, locale: Locale) -> &Dictionary {
    match locale {
        Locale::De => &catalogue.de,
        Locale::En => &catalogue.en,
    }
}

/// Every way a text can read: a choice gives one reading per variant, arguments become one word.
fn readings(dictionary: &Dictionary, pieces: &[Piece]) -> Vec<String> {
    pieces.iter().fold(vec![String::new()], |before, piece| {
        let next = match piece {
            Piece::Text(text) => vec![text.clone()],
            Piece::Variable(_) => vec!["…".into()],
            Piece::Message(key) => readings(dictionary, &dictionary.messages[key].pieces),
            Piece::Term(key) => readings(dictionary, &dictionary.terms[key].pieces),
            Piece::Choice { variants, .. } => variants
                .iter()
                .flat_map(|(_, pieces)| readings(dictionary, pieces))
                .collect(),
        };
        before
            .iter()
            .flat_map(|start| next.iter().map(move |end| format!("{start}{end}")))
            .collect()
    })
}

/// All keys with all their readings.
fn all(locale: Locale) -> Vec<(String, String)> {
    let catalogue = catalogue();
    let dictionary = dictionary(&catalogue, locale);
    dictionary
        .messages
        .iter()
        .flat_map(|(key, message)| {
            readings(dictionary, &message.pieces)
                .into_iter()
                .map(|text| (key.clone(), text))
        })
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
}

/// The text without what stands in German quotation marks.
fn unquoted(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, quoted)) = rest.split_once('„') {
        kept.push_str(before);
        rest = quoted.split_once('“').map_or("", |(_, after)| after);
    }
    kept + rest
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?', ':', ';', '\n'])
}

fn assert_none(found: &[String]) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_product_says_du() {
    let mut found = Vec::new();
    for (key, text) in all(Locale::De) {
        if !POLITE_ROOMS.iter().any(|room| key.starts_with(room))
            && let Some(word) = words(&text).find(|word| POLITE.contains(word))
        {
            found.push(format!("{key}: “{word}” in: {text}"));
        }
    }
    assert_none(&found);
}

#[test]
fn german_is_german() {
    let english: Vec<&str> = ENGLISH.split_whitespace().collect();
    let mut found = Vec::new();
    for (key, text) in all(Locale::De) {
        let text = unquoted(&text);
        if let Some(word) =
            words(&text).find(|word| english.contains(&word.to_lowercase().as_str()))
        {
            found.push(format!("{key}: “{word}” in: {text}"));
        }
    }
    assert_none(&found);
}

#[test]
fn english_is_not_german() {
    let spared = ["language-de"];
    let found: Vec<String> = all(Locale::En)
        .into_iter()
        .filter(|(key, text)| {
            !spared.contains(&key.as_str()) && text.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ß'])
        })
        .map(|(key, text)| format!("{key}: {text}"))
        .collect();
    assert_none(&found);
}

#[test]
fn sentences_are_short() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for (key, text) in all(locale) {
            for sentence in sentences(&text) {
                let count = words(sentence).count();
                if count > MOST_WORDS_IN_A_SENTENCE {
                    found.push(format!("{locale}, {key}: {count} words: {sentence}"));
                }
            }
        }
    }
    assert_none(&found);
}

/// ui.md, pattern 5: cause and remedy in at most 20 words.
#[test]
fn errors_are_short() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for (key, text) in all(locale) {
            let count = words(&text).count();
            if (key.starts_with("field-") || key.starts_with("refusal-"))
                && count > MOST_WORDS_IN_AN_ERROR
            {
                found.push(format!("{locale}, {key}: {count} words: {text}"));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn typing_is_clean() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for (key, text) in all(locale) {
            let straight = text.contains('"') || text.contains('\'');
            if straight || text.contains("...") || text.contains("  ") || text.contains(['<', '>'])
            {
                found.push(format!("{locale}, {key}: {text}"));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn the_rules_bite() {
    assert_eq!(
        unquoted("Die Spalte „Task“ fehlt, „Start date"),
        "Die Spalte  fehlt, "
    );
    assert_eq!(sentences("Eins. Zwei: drei").count(), 3);
    assert!(words("Ändern Sie das.").any(|word| POLITE.contains(&word)));
    let long = "a = { $n ->\n    [one] x\n   *[other] y { $n }\n} z";
    let source = crate::catalogue::Source {
        language: Language::De,
        room: "task".into(),
        text: long.into(),
    };
    let catalogue = read::catalogue(&[source]).unwrap();
    let pieces = &catalogue.de.messages["a"].pieces;
    assert_eq!(readings(&catalogue.de, pieces), ["x z", "y … z"]);
}
