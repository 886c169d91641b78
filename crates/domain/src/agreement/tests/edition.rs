//! The words of our clauses: an edition has one wording, for ever.

use crate::agreement::contract::EDITION;
use crate::canonical::Digest;

macro_rules! sources {
    ($($language:literal: $($room:literal)*;)*) => {
        [$($(include_str!(concat!("../../../../texts/texts/", $language, "/", $room, ".ftl"))),*),*]
    };
}

const SOURCES: [&str; 20] = sources! {
    "de": "addendum" "assistance" "cancel" "contract" "custody" "instruction-detail" "organisation" "paper"
        "sample" "stage";
    "en": "addendum" "assistance" "cancel" "contract" "custody" "instruction-detail" "organisation" "paper"
        "sample" "stage";
};

/// How the keys of clauses, of their headings and of what stands under them begin.
const CLAUSES: [&str; 14] = [
    "addendum-clause",
    "addendum-part",
    "assistance-clause-",
    "assistance-document",
    "cancel-clause-",
    "contract-",
    "custody-contract-",
    "instruction-detail-clause-",
    "organisation-clause-",
    "paper-clause-",
    "paper-document-",
    "paper-words-source",
    "sample-clause",
    "stage-clause-",
];

/// The words of every edition, the first first.
const EDITIONS: [&str; 2] = [
    "924bb6205bf242f2d93c49bb7943c23391bfa399c0207848e341bb4453cc0c68",
    "e8b97d6b149e2692b98be46a32a72b2d1dde2d384edd4f081f4afc0d2f0eb620",
];

/// The lines of the texts that are clauses: `begins` knows them by their first line.
pub(in crate::agreement) fn lines<'s>(
    sources: &[&'s str],
    begins: impl Fn(&str) -> bool,
) -> Vec<&'s str> {
    let mut words = Vec::new();
    for source in sources {
        let mut is_clause = false;
        for line in source.split('\n') {
            if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
                is_clause = begins(line);
            } else if line.is_empty() || line.starts_with('#') {
                is_clause = false;
            }
            if is_clause {
                words.push(line);
            }
        }
    }
    words
}

/// 3.27: a contract says which edition of the clauses it was made from. If this fails, words of a
/// clause were changed: raise `EDITION` and add what the words are now.
#[test]
fn m3_27_an_edition_has_one_wording() {
    let words = lines(&SOURCES, |line| {
        CLAUSES.iter().any(|clause| line.starts_with(clause))
    });
    let now = Digest::of(words.join("\n").as_bytes()).to_string();
    let known = EDITIONS.get(usize::try_from(EDITION).unwrap() - 1);
    assert_eq!(
        known.copied(),
        Some(now.as_str()),
        "of {} lines",
        words.len()
    );
    assert_eq!(EDITIONS.len(), usize::try_from(EDITION).unwrap());
}
