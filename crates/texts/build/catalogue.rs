//! What was read: per language every message and term, in the few forms the product uses.

use std::collections::{BTreeMap, BTreeSet};

/// A language the product speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Language {
    /// German, the first language: written first, translated from.
    De,
    /// English.
    En,
}

impl Language {
    /// The folder's name.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }
}

/// One file: all texts of one room in one language.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Its language.
    pub(crate) language: Language,
    /// Its room, the name of the file.
    pub(crate) room: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl Source {
    /// The file as problems name it.
    pub(crate) fn name(&self) -> String {
        format!("{}/{}.ftl", self.language.code(), self.room)
    }
}

/// One piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words as they are.
    Text(String),
    /// The value of an argument.
    Variable(String),
    /// Another message.
    Message(String),
    /// A term, for example the product's name.
    Term(String),
    /// One of several texts, chosen by an argument.
    Choice {
        /// The argument.
        of: String,
        /// The names of the variants and their texts.
        variants: Vec<(String, Vec<Piece>)>,
    },
}

/// One message.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// The file it stands in.
    pub(crate) file: String,
    /// The room it belongs to.
    pub(crate) room: String,
    /// Its text.
    pub(crate) pieces: Vec<Piece>,
}

/// Everything said in one language.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictionary {
    /// Messages by key.
    pub(crate) messages: BTreeMap<String, Message>,
    /// Terms by key, without the dash.
    pub(crate) terms: BTreeMap<String, Message>,
}

/// Everything said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Catalogue {
    /// In German.
    pub(crate) de: Dictionary,
    /// In English.
    pub(crate) en: Dictionary,
}

impl Dictionary {
    /// The names of all arguments the pieces need, also through messages they mention.
    /// References must have been checked: cycles would not end.
    pub(crate) fn arguments(&self, pieces: &[Piece]) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for piece in pieces {
            match piece {
                Piece::Text(_) => {}
                Piece::Variable(name) => {
                    names.insert(name.clone());
                }
                Piece::Message(key) => names.extend(self.arguments(self.message(key))),
                Piece::Term(key) => names.extend(self.arguments(self.term(key))),
                Piece::Choice { of, variants } => {
                    names.insert(of.clone());
                    for (_, pieces) in variants {
                        names.extend(self.arguments(pieces));
                    }
                }
            }
        }
        names
    }

    /// The words of a text without arguments; `None` when it has some.
    pub(crate) fn plain(&self, pieces: &[Piece]) -> Option<String> {
        let mut words = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => words.push_str(text),
                Piece::Message(key) => words.push_str(&self.plain(self.message(key))?),
                Piece::Term(key) => words.push_str(&self.plain(self.term(key))?),
                Piece::Variable(_) | Piece::Choice { .. } => return None,
            }
        }
        Some(words)
    }

    fn message(&self, key: &str) -> &[Piece] {
        self.messages
            .get(key)
            .map_or(&[], |message| &message.pieces)
    }

    fn term(&self, key: &str) -> &[Piece] {
        self.terms.get(key).map_or(&[], |term| &term.pieces)
    }
}
