//! The words of a frame: an edition has one wording, for ever.

use std::collections::BTreeSet;

use kernel::Money;

use super::super::{EDITION, Frame};
use super::frame;
use super::words::{changed, with_everything};
use crate::agreement::contract::Clause;
use crate::agreement::tests::edition::lines;
use crate::canonical::Digest;
use crate::custody::Adapter;
use crate::instruction::Latitude;

macro_rules! sources {
    ($($language:literal: $($room:literal)*;)*) => {
        [$($(include_str!(concat!("../../../../../texts/texts/", $language, "/", $room, ".ftl"))),*),*]
    };
}

const SOURCES: [&str; 14] = sources! {
    "de": "assistance" "contract" "custody" "dispute" "instruction-detail" "organisation" "paper";
    "en": "assistance" "contract" "custody" "dispute" "instruction-detail" "organisation" "paper";
};

/// What stands over and under the clauses.
const AROUND: [&str; 2] = ["contract-heading", "paper-words-source"];

/// The words of every edition, the first first.
const EDITIONS: [&str; 1] = ["20442839c19fd6aeb92473f1cbaf5dba28bb66a9f7e0d123355fae729b2c19a8"];

/// Every clause a frame or an addendum to it can have.
fn clauses() -> Vec<Clause> {
    let mut frames = vec![frame(), with_everything()];
    for latitude in Latitude::ALL {
        let mut other = with_everything();
        other.instruction.body.latitude.latitude = latitude;
        other.instruction.body.latitude.money_limit = None;
        frames.push(other);
    }
    frames.push(Frame {
        custody: Adapter::Direct,
        ..frame()
    });
    let changed = changed().clauses_of_change(&frame(), Money::euro_cents(1));
    let clauses = frames.iter().flat_map(Frame::clauses);
    clauses.chain(changed).collect()
}

/// What a line of the texts begins with.
fn key(line: &str) -> &str {
    line.split(' ').next().unwrap_or_default()
}

/// 3.27: a frame says which edition of the clauses it was made from. If this fails, words of a clause
/// were changed: raise `EDITION` and add what the words are now.
#[test]
fn m3_27_an_edition_of_frames_has_one_wording() {
    let clauses = clauses();
    let parts = clauses.iter().map(|clause| clause.part.heading_key());
    let keys: BTreeSet<&str> = clauses
        .iter()
        .map(|clause| clause.key)
        .chain(parts)
        .chain(AROUND)
        .collect();
    let words = lines(&SOURCES, |line| keys.contains(key(line)));
    for wanted in &keys {
        let found = words.iter().filter(|line| key(line) == *wanted).count();
        assert_eq!(found, 2, "{wanted} has words in both languages");
    }
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
