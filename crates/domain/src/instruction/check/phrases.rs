//! Looking up phrases in sentences.
//!
//! A phrase is written as folded words: `word` as it stands, `word*` as a beginning, `*word` as an
//! end, `word~` as a German adjective in any form, `#` any number, `_` any word, `a|b` either.

use std::collections::HashMap;

use super::prose::{Sentence, Word};

/// One place of a phrase.
#[derive(Debug)]
enum Slot {
    Exact(&'static str),
    Begins(&'static str),
    Ends(&'static str),
    Adjective(&'static str),
    Number,
    Any,
    Either(Vec<Slot>),
}

/// Phrases with what they mean, ready to be looked up.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    entries: Vec<(Vec<Slot>, T)>,
    /// Which phrases may begin with a word that begins with this letter.
    by_letter: HashMap<char, Vec<usize>>,
    /// Those that may begin with any word.
    anywhere: Vec<usize>,
}

/// A phrase that was found: how many words it has, and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit<T> {
    pub(super) at: usize,
    pub(super) length: usize,
    pub(super) meaning: T,
}

impl<T: Copy> Phrases<T> {
    pub(super) fn new(table: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut phrases = Self {
            entries: Vec::new(),
            by_letter: HashMap::new(),
            anywhere: Vec::new(),
        };
        for (pattern, meaning) in table {
            let slots: Vec<Slot> = pattern.split(' ').map(Slot::read).collect();
            let index = phrases.entries.len();
            match slots.first().map(Slot::letters) {
                Some(Some(letters)) => {
                    for letter in letters {
                        phrases.by_letter.entry(letter).or_default().push(index);
                    }
                }
                _ => phrases.anywhere.push(index),
            }
            phrases.entries.push((slots, meaning));
        }
        phrases
    }

    /// The longest phrase that begins at this word.
    pub(super) fn at(&self, sentence: &Sentence, at: usize) -> Option<Hit<T>> {
        let first = sentence.words.get(at)?.folded.chars().next()?;
        let candidates = self.by_letter.get(&first).into_iter().flatten();
        candidates
            .chain(&self.anywhere)
            .filter_map(|index| self.entries.get(*index))
            .filter(|(slots, _)| fits(slots, &sentence.words, at))
            .max_by_key(|(slots, _)| slots.len())
            .map(|(slots, meaning)| Hit {
                at,
                length: slots.len(),
                meaning: *meaning,
            })
    }

    /// Every phrase of a sentence from left to right, none over another.
    pub(super) fn all(&self, sentence: &Sentence) -> Vec<Hit<T>> {
        let (mut hits, mut at) = (Vec::new(), 0);
        while at < sentence.words.len() {
            match self.at(sentence, at) {
                Some(hit) => {
                    at += hit.length;
                    hits.push(hit);
                }
                None => at += 1,
            }
        }
        hits
    }

    /// Whether any phrase stands in the sentence.
    pub(super) fn any(&self, sentence: &Sentence) -> bool {
        (0..sentence.words.len()).any(|at| self.at(sentence, at).is_some())
    }
}

fn fits(slots: &[Slot], words: &[Word], at: usize) -> bool {
    slots
        .iter()
        .enumerate()
        .all(|(offset, slot)| words.get(at + offset).is_some_and(|word| slot.fits(word)))
}

/// What a German adjective can end in, comparison included.
const ENDINGS: [&str; 22] = [
    "", "e", "em", "en", "er", "es", "ere", "erem", "eren", "erer", "eres", "ste", "stem", "sten",
    "ster", "stes", "este", "estem", "esten", "ester", "estes", "stens",
];

impl Slot {
    fn read(text: &'static str) -> Self {
        if text.contains('|') {
            return Self::Either(text.split('|').map(Self::read).collect());
        }
        match text {
            "#" => return Self::Number,
            "_" => return Self::Any,
            _ => {}
        }
        if let Some(end) = text.strip_prefix('*') {
            Self::Ends(end)
        } else if let Some(beginning) = text.strip_suffix('*') {
            Self::Begins(beginning)
        } else if let Some(stem) = text.strip_suffix('~') {
            Self::Adjective(stem)
        } else {
            Self::Exact(text)
        }
    }

    /// The letters a fitting word can begin with; `None` when with any.
    fn letters(&self) -> Option<Vec<char>> {
        match self {
            Self::Exact(text) | Self::Begins(text) | Self::Adjective(text) => {
                text.chars().next().map(|letter| vec![letter])
            }
            Self::Number | Self::Any | Self::Ends(_) => None,
            Self::Either(slots) => {
                let mut letters = Vec::new();
                for slot in slots {
                    letters.extend(slot.letters()?);
                }
                letters.sort_unstable();
                letters.dedup();
                Some(letters)
            }
        }
    }

    fn fits(&self, word: &Word) -> bool {
        let folded = word.folded.as_str();
        match self {
            Self::Exact(text) => folded == *text,
            Self::Begins(text) => folded.starts_with(text),
            Self::Ends(text) => folded.ends_with(text),
            Self::Adjective(stem) => folded
                .strip_prefix(stem)
                .is_some_and(|ending| ENDINGS.contains(&ending)),
            Self::Number => word.number().is_some(),
            Self::Any => true,
            Self::Either(slots) => slots.iter().any(|slot| slot.fits(word)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::prose::sentences;
    use super::*;

    #[test]
    fn the_longest_phrase_wins_and_forms_are_known() {
        let phrases = Phrases::new([
            ("schnell~", 1),
            ("so schnell wie moeglich", 2),
            ("ein paar", 3),
            ("#|zwei stunde*", 4),
        ]);
        let table = [
            ("Bitte schnellstens antworten", vec![(1, 1)]),
            ("Antworte so schnell wie möglich", vec![(1, 2)]),
            (
                "Schick mir ein paar Bilder in 3 Stunden",
                vec![(2, 3), (6, 4)],
            ),
            ("Schnellkochtopf", vec![]),
        ];
        for (text, expected) in table {
            let found: Vec<(usize, i32)> = phrases
                .all(&sentences(text)[0])
                .into_iter()
                .map(|hit| (hit.at, hit.meaning))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
