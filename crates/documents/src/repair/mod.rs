//! Text whose umlauts are broken because UTF-8 was read as something else, once or several times
//! (mission 3.40): `fÃ¼r`, `fĂŒr`, `fÃƒÂ¼r` become `für`.
//!
//! Nothing here changes a text by itself: [`repair`] says what could be done, its owner decides.
//! Text in which nothing is broken is never touched, whatever its language.

mod charset;
mod judge;

use serde::{Deserialize, Serialize};

pub use charset::Charset;

use charset::Table;
use judge::{Around, Evidence};

/// How many examples of a repair are shown.
pub const MOST_EXAMPLES: usize = 8;
/// How many places that could not be repaired are listed; the rest is counted.
pub const MOST_LOST: usize = 50;
/// How often a text may have been broken on its way.
const MOST_ROUNDS: usize = 3;
/// The longest word that is shown, in characters.
const LONGEST_WORD: usize = 60;
/// What ends a word; none of it is part of a broken character.
const BETWEEN: [char; 6] = [' ', '\t', '\n', ';', ',', '"'];

/// A text as it could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The whole text, repaired.
    pub text: String,
    /// What was done.
    pub report: Report,
}

/// What a repair changes, and what it cannot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The encoding the text was read in by mistake, the last time.
    pub charset: Charset,
    /// How many words change.
    pub words: usize,
    /// Some of them, each once.
    pub examples: Vec<Example>,
    /// Places that stay broken, in the order of the text; at most [`MOST_LOST`].
    pub lost: Vec<Lost>,
    /// How many more places stay broken.
    pub lost_left_out: usize,
}

/// One word before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The line it stands on, counted from 1.
    pub line: u32,
    /// The word as it arrived.
    pub before: String,
    /// The word as it would be.
    pub after: String,
}

/// A word that stays broken: a part of it was lost on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// The line it stands on, counted from 1.
    pub line: u32,
    /// The word as it would stay.
    pub word: String,
}

/// What a text would be without its broken characters. `None` when nothing is broken.
pub fn repair(text: &str) -> Option<Repaired> {
    let mut repaired = None;
    for _ in 0..MOST_ROUNDS {
        let current = repaired
            .as_ref()
            .map_or(text, |(text, _): &(String, _)| text);
        let Some(table) = suspect(current) else { break };
        let next = pieces(current).map(|piece| undone(piece, &table)).collect();
        repaired = Some((next, table));
    }
    let (mut better, table) = repaired?;
    guess(&mut better, &table);
    let report = report(text, &better, table.charset);
    Some(Repaired {
        text: better,
        report,
    })
}

/// Words with what ends them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(BETWEEN)
}

/// How one encoding explains a text.
#[derive(Default)]
struct Case {
    strong: usize,
    letters: usize,
    sense: i64,
}

/// The encoding in which the text was read by mistake, if it was.
fn suspect(text: &str) -> Option<Table> {
    if text.is_ascii() {
        return None;
    }
    let mut best: Option<(i64, Table)> = None;
    for table in Charset::ALL.map(Table::new) {
        let case = case(text, &table);
        let convinces = case.strong > 0 && case.strong >= case.letters;
        if convinces && best.as_ref().is_none_or(|(sense, _)| case.sense > *sense) {
            best = Some((case.sense, table));
        }
    }
    best.map(|(_, table)| table)
}

fn case(text: &str, table: &Table) -> Case {
    let mut case = Case::default();
    for piece in pieces(text).filter(|piece| !piece.is_ascii()) {
        walk(piece, table, |sequence, found, around| {
            if let Some(original) = found {
                match judge::evidence(sequence, original, around) {
                    Evidence::Strong => case.strong += 1,
                    Evidence::Letters => case.letters += 1,
                    Evidence::Weak => {}
                }
                case.sense += judge::sense(original, around);
            } else if sequence.starts_with(|c| table.is_umlaut_lead(c)) {
                case.sense -= 1;
            }
        });
    }
    case
}

/// Goes over a word: what was read in pieces as a whole, everything else character by character.
fn walk(piece: &str, table: &Table, mut visit: impl FnMut(&str, Option<char>, Around)) {
    let (mut rest, mut before) = (piece, None);
    while let Some(first) = rest.chars().next() {
        let found = table.found(rest);
        let length = found.map_or(first.len_utf8(), |found| found.length);
        let (sequence, behind) = rest.split_at(length);
        let after = behind.chars().next();
        visit(
            sequence,
            found.map(|found| found.original),
            Around { before, after },
        );
        before = found.map_or(Some(first), |found| Some(found.original));
        rest = behind;
    }
}

fn undone(piece: &str, table: &Table) -> String {
    if piece.is_ascii() {
        return piece.to_owned();
    }
    let mut word = String::with_capacity(piece.len());
    walk(piece, table, |sequence, found, _| match found {
        Some(original) => word.push(original),
        None => word.push_str(sequence),
    });
    word
}

/// Word beginnings that leave no doubt which umlaut was lost in front of them.
const BEGINNINGS: [(&str, char); 10] = [
    ("ber", 'Ü'),
    ("bung", 'Ü'),
    ("blich", 'Ü'),
    ("brig", 'Ü'),
    ("ffn", 'Ö'),
    ("ffentlich", 'Ö'),
    ("sterreich", 'Ö'),
    ("nder", 'Ä'),
    ("rzt", 'Ä'),
    ("hnlich", 'Ä'),
];

/// Fills in umlauts of which half was lost on the way, where only one fits: in a German text the
/// lost half behind a small letter was that of an `ß`.
fn guess(text: &mut String, table: &Table) {
    let german = ['ä', 'ö', 'ü'].iter().any(|umlaut| text.contains(*umlaut));
    let is_lead = |c: char| table.is_umlaut_lead(c);
    if !german || !text.contains(is_lead) {
        return;
    }
    let mut guessed = String::with_capacity(text.len());
    let mut before = None;
    for (place, c) in text.char_indices() {
        let rest = text.get(place + c.len_utf8()..).unwrap_or_default();
        let filled = if is_lead(c) {
            lost_half(before, rest)
        } else {
            None
        };
        guessed.push(filled.unwrap_or(c));
        before = Some(c);
    }
    *text = guessed;
}

fn lost_half(before: Option<char>, rest: &str) -> Option<char> {
    if before.is_some_and(char::is_lowercase) {
        Some('ß')
    } else if before.is_some_and(char::is_alphabetic) {
        None
    } else {
        let known = BEGINNINGS.iter().find(|(start, _)| rest.starts_with(start));
        known.map(|(_, umlaut)| *umlaut)
    }
}

fn report(before: &str, after: &str, charset: Charset) -> Report {
    let table = Table::new(charset);
    let mut report = Report {
        charset,
        words: 0,
        examples: Vec::new(),
        lost: Vec::new(),
        lost_left_out: 0,
    };
    // A repair neither makes nor removes what ends a word, so the words are the same ones.
    let mut line = 1;
    for (old, new) in pieces(before).zip(pieces(after)) {
        if old != new {
            report.words += 1;
            let (old, new) = (shown(old), shown(new));
            let is_known = report.examples.iter().any(|known| known.after == new);
            if report.examples.len() < MOST_EXAMPLES && !is_known {
                report.examples.push(Example {
                    line,
                    before: old,
                    after: new,
                });
            }
        }
        if is_broken(new, &table) {
            if report.lost.len() < MOST_LOST {
                let word = shown(new);
                report.lost.push(Lost { line, word });
            } else {
                report.lost_left_out += 1;
            }
        }
        line += u32::from(new.ends_with('\n'));
    }
    report
}

/// Whether a word still holds what nobody writes: half an umlaut, a mark of a lost character, or
/// a capital letter with an accent inside of a word.
fn is_broken(word: &str, table: &Table) -> bool {
    let mut before = None;
    let mut characters = word.chars().peekable();
    while let Some(c) = characters.next() {
        let after = characters.peek().copied();
        let lower_after = after.is_some_and(char::is_lowercase);
        let lower_before = before.is_some_and(char::is_lowercase);
        let inside = before.is_some_and(char::is_alphabetic);
        let accented = matches!(c, 'À'..='Þ') && c.is_uppercase();
        let half = table.is_umlaut_lead(c) && (lower_before || lower_after);
        if c == '\u{FFFD}' || half || (accented && (lower_before || (inside && lower_after))) {
            return true;
        }
        before = Some(c);
    }
    false
}

/// A word as it is shown: without what ends it, and not too long.
fn shown(piece: &str) -> String {
    let word = piece.trim_matches(|c: char| BETWEEN.contains(&c) || c == '\u{A0}');
    let clean = word
        .chars()
        .map(|c| if c.is_control() { '\u{2423}' } else { c });
    clean.take(LONGEST_WORD).collect()
}

#[cfg(test)]
mod tests;
