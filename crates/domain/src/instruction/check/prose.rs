//! A text cut into sentences, clauses and words, each with its place.

use core::ops::Range;

use kernel::fold;

/// One word, number or sign of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Its place in the text, in bytes.
    pub(super) span: Range<usize>,
    /// The spelling under which it is compared.
    pub(super) folded: String,
    /// Whether it begins with a capital letter.
    pub(super) is_capital: bool,
    /// Whether it stands between quotation marks.
    pub(super) is_quoted: bool,
    /// Which clause of the sentence it belongs to: commas, colons, dashes and brackets part them.
    pub(super) clause: u32,
}

impl Word {
    /// The value of a number in digits or as a word.
    pub(super) fn number(&self) -> Option<i64> {
        number(&self.folded)
    }
}

/// One sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Sentence {
    /// Its words in order.
    pub(super) words: Vec<Word>,
}

impl Sentence {
    /// The place of some of its words.
    pub(super) fn span(&self, words: Range<usize>) -> Range<usize> {
        let words = self.words.get(words).unwrap_or_default();
        let start = words.first().map_or(0, |word| word.span.start);
        start..words.last().map_or(start, |word| word.span.end)
    }
}

/// A sentence is cut after this many words: nobody reads longer ones, and looking for a word's
/// measure in them would take long.
const MOST_WORDS: usize = 80;

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 30] = [
    "z", "b", "z.b", "bzw", "ca", "std", "min", "nr", "evtl", "ggf", "inkl", "exkl", "max", "mind",
    "e.g", "i.e", "approx", "no", "mr", "mrs", "ms", "dr", "vs", "d.h", "u.a", "d", "bspw", "tel",
    "str", "st",
];

/// Cuts a text into sentences. What has no word in it is none.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut cutter = Cutter::default();
    let mut rest = text.char_indices().peekable();
    while let Some((at, letter)) = rest.next() {
        if is_word(letter) {
            let mut end = at + letter.len_utf8();
            while let Some(&(next_at, next)) = rest.peek() {
                let follows = text[next_at + next.len_utf8()..].chars().next();
                let inside = matches!(next, '.' | ',' | ':' | '-' | '\'' | '’' | '@' | '_' | '/')
                    && follows.is_some_and(|follows| joins(text, end, next, follows));
                if !is_word(next) && !inside {
                    break;
                }
                end = next_at + next.len_utf8();
                rest.next();
            }
            cutter.word(text, at..end);
        } else {
            let next = rest.peek().map(|(_, next)| *next);
            cutter.sign(text, at, letter, next);
        }
    }
    cutter.end();
    cutter.sentences
}

/// Whether a sign between two letters or digits belongs to the word: `18:00`, `1.500,50`,
/// `beispiel.de`, `E-Mail`, `don't`.
fn joins(text: &str, end: usize, sign: char, follows: char) -> bool {
    let before = text[..end].chars().next_back();
    let digits = before.is_some_and(char::is_numeric) && follows.is_numeric();
    match sign {
        ',' | ':' => digits,
        '/' => false,
        _ => follows.is_alphanumeric(),
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '%' | '€' | '$')
}

#[derive(Default)]
struct Cutter {
    sentences: Vec<Sentence>,
    current: Sentence,
    clause: u32,
    quote: Option<char>,
}

impl Cutter {
    fn word(&mut self, text: &str, span: Range<usize>) {
        let word = &text[span.clone()];
        self.current.words.push(Word {
            folded: fold(word),
            is_capital: word.chars().next().is_some_and(char::is_uppercase),
            is_quoted: self.quote.is_some(),
            clause: self.clause,
            span,
        });
        if self.current.words.len() == MOST_WORDS {
            self.end();
        }
    }

    fn sign(&mut self, text: &str, at: usize, sign: char, next: Option<char>) {
        match sign {
            '\n' | '!' | '?' | ';' | '•' => self.end(),
            '.' if self.ends_sentence(text, at, next) => self.end(),
            ',' | ':' | '(' | ')' | '–' | '—' | '/' => self.clause += 1,
            '-' if next.is_some_and(char::is_whitespace) => self.clause += 1,
            _ => self.quotes(sign),
        }
    }

    fn quotes(&mut self, sign: char) {
        self.quote = match (self.quote, sign) {
            (None, '„') => Some('“'),
            (None, '“') => Some('”'),
            (None, '«') => Some('»'),
            (None, '»') => Some('«'),
            (None, '"') => Some('"'),
            (Some(close), sign) if sign == close => None,
            // The German opening mark is also closed by the straight and the English one.
            (Some('“'), '"' | '”') => None,
            (open, _) => open,
        };
    }

    fn ends_sentence(&self, text: &str, at: usize, next: Option<char>) -> bool {
        let Some(last) = self.current.words.last() else {
            return true;
        };
        if next.is_some_and(|next| !next.is_whitespace() && !is_closing(next)) {
            return false;
        }
        let follows = text[at + 1..].trim_start();
        let starts = follows.chars().next();
        let touches = last.span.end == at;
        if touches && ABBREVIATIONS.contains(&last.folded.as_str()) {
            return false;
        }
        let is_ordinal = touches && last.folded.chars().all(char::is_numeric);
        if is_ordinal && last.folded.len() <= 2 {
            // `24. November`, but `um 18. Danach …` is rare enough.
            return starts.is_none();
        }
        starts.is_none_or(|start| !start.is_lowercase())
    }

    fn end(&mut self) {
        let sentence = core::mem::take(&mut self.current);
        self.clause = 0;
        if !sentence.words.is_empty() {
            self.sentences.push(sentence);
        }
    }
}

fn is_closing(sign: char) -> bool {
    matches!(sign, ')' | '"' | '“' | '”' | '»' | '«' | '\'')
}

/// Numbers as words, from two on: "one" is an article as well.
const NUMBER_WORDS: [(&str, i64); 36] = [
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fuenf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("elf", 11),
    ("zwoelf", 12),
    ("fuenfzehn", 15),
    ("zwanzig", 20),
    ("dreissig", 30),
    ("vierzig", 40),
    ("fuenfzig", 50),
    ("sechzig", 60),
    ("hundert", 100),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("hundred", 100),
];

/// The value of a folded number; thousands may be grouped, decimals are cut off.
fn number(folded: &str) -> Option<i64> {
    if let Some((_, value)) = NUMBER_WORDS.iter().find(|(word, _)| *word == folded) {
        return Some(*value);
    }
    let digits = folded.trim_end_matches(['%', '€', '$']);
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    if let Ok(value) = digits.parse() {
        return Some(value);
    }
    let (whole, part) = digits.split_once(['.', ',', ':'])?;
    let grouped = part.len() == 3 && part.chars().all(|digit| digit.is_ascii_digit());
    match (grouped, part.chars().all(|digit| digit.is_ascii_digit())) {
        (true, _) => format!("{whole}{part}").parse().ok(),
        (false, true) => whole.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(text: &str) -> Vec<Vec<String>> {
        let words = |sentence: Sentence| sentence.words.into_iter().map(|word| word.folded);
        sentences(text)
            .into_iter()
            .map(|sentence| words(sentence).collect())
            .collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        assert_eq!(
            cut("Prüfe z. B. die 3 Bilder. Dann am 24. November 2026 bis 18:00 Uhr senden!"),
            [
                vec!["pruefe", "z", "b", "die", "3", "bilder"],
                vec![
                    "dann", "am", "24", "november", "2026", "bis", "18:00", "uhr", "senden"
                ],
            ]
        );
        assert_eq!(
            cut("Write to info@cafe.de etc. and don't wait\nNext line"),
            [
                vec!["write", "to", "info@cafe.de", "etc", "and", "don't", "wait"],
                vec!["next", "line"],
            ]
        );
    }

    #[test]
    fn quoted_words_are_known_as_such() {
        let text = "Schreibe „Guten Tag“ und dann \"schnell\" weiter.";
        let words = &sentences(text)[0].words;
        let quoted: Vec<&str> = words
            .iter()
            .filter(|word| word.is_quoted)
            .map(|word| word.folded.as_str())
            .collect();
        assert_eq!(quoted, ["guten", "tag", "schnell"]);
        assert_eq!(&text[words[1].span.clone()], "Guten");
    }

    #[test]
    fn numbers_are_read() {
        let table = [
            ("200", Some(200)),
            ("1.500", Some(1500)),
            ("1,5", Some(1)),
            ("drei", Some(3)),
            ("sixty", Some(60)),
            ("eins", None),
            ("3x", None),
            ("20%", Some(20)),
            ("18:00", Some(18)),
        ];
        for (text, value) in table {
            assert_eq!(number(text), value, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_every_place_is_in_it(text in "\\PC*|[a-zäß .,:;!?„“\"0-9\n-]*") {
            for sentence in sentences(&text) {
                for word in &sentence.words {
                    prop_assert!(text.get(word.span.clone()).is_some());
                }
            }
        }
    }
}
