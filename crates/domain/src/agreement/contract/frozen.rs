//! The words of a contract, frozen with it: what both read and sign, whatever a program says later.

use kernel::Locale;
use serde::{Deserialize, Serialize};

use super::Clause;
use crate::Argument;
use crate::agreement::Role;
use crate::canonical::{self, Writer};

/// Which edition of our own clauses new contracts are written with. Raised whenever a word of them
/// changes; a test knows the words of each.
pub const EDITION: u32 = 2;

/// The words of one version of a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The language they are in: both sign these, whatever language they read otherwise.
    pub language: Locale,
    /// Which edition of the clauses they were made from.
    pub edition: u32,
    /// Whose text it is, and that somebody should look at it.
    pub source: String,
    /// The parts in the order they are printed.
    pub sections: Vec<Section>,
}

/// A part of a contract in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading, with its number.
    pub heading: String,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// A clause in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The stable name of the clause.
    pub clause: String,
    /// Who owes it; both or nobody in particular without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed_by: Option<Role>,
    /// Whether it is an item of the list that the sentence before its first item begins.
    #[serde(default)]
    pub is_item: bool,
    /// What it says.
    pub text: String,
}

impl Words {
    /// The words of clauses: `heading` says a part's key and number, `say` a clause.
    pub fn of(
        clauses: &[Clause],
        (language, source): (Locale, String),
        heading: impl Fn(&str, i64) -> String,
        say: impl Fn(&str, &[(&'static str, Argument)]) -> String,
    ) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        for same in clauses.chunk_by(|one, next| one.part == next.part) {
            let Some(first) = same.first() else { continue };
            let number = i64::try_from(sections.len()).unwrap_or(i64::MAX);
            let sentences = same.iter().map(|clause| Sentence {
                clause: clause.key.to_owned(),
                owed_by: clause.owed_by,
                is_item: clause.is_item,
                text: say(clause.key, &clause.arguments),
            });
            sections.push(Section {
                heading: heading(first.part.heading_key(), number.saturating_add(1)),
                sentences: sentences.collect(),
            });
        }
        Self {
            language,
            edition: EDITION,
            source,
            sections,
        }
    }

    /// Adds them to the canonical form. Contracts from before are signed without their words.
    pub(in crate::agreement) fn write(words: Option<&Self>, writer: Writer) -> Writer {
        let Some(words) = words else {
            return writer;
        };
        writer
            .field("words language", words.language.as_str())
            .field("words edition", words.edition)
            .field("words source", &words.source)
            .list("sections", &words.sections, |writer, section| {
                let writer = writer.field("section", &section.heading);
                writer.list("sentences", &section.sentences, |writer, sentence| {
                    writer
                        .field("clause", &sentence.clause)
                        .optional("owed by", sentence.owed_by.map(Role::name))
                        .field("item", sentence.is_item)
                        .field("sentence", &sentence.text)
                })
            })
    }

    /// The words in a canonical form, as they were signed; nothing where it has none.
    pub fn read(form: &str) -> Option<Self> {
        let fields = canonical::fields(form)?;
        let start = fields
            .iter()
            .position(|(name, _)| *name == "words language")?;
        let mut rest = fields.get(start..)?.iter().copied();
        let mut next = |wanted: &str| {
            let (name, value) = rest.next()?;
            (name == wanted).then_some(value)
        };
        let language = next("words language")??;
        let mut words = Self {
            language: Locale::ALL
                .into_iter()
                .find(|known| known.as_str() == language)?,
            edition: next("words edition")??.parse().ok()?,
            source: next("words source")??.to_owned(),
            sections: Vec::new(),
        };
        let sections: u16 = next("sections")??.parse().ok()?;
        for _ in 0..sections {
            let heading = next("section")??.to_owned();
            let count: u16 = next("sentences")??.parse().ok()?;
            let mut sentences = Vec::new();
            for _ in 0..count {
                let clause = next("clause")??.to_owned();
                let owed_by = next("owed by")?;
                sentences.push(Sentence {
                    clause,
                    owed_by: Role::BOTH
                        .into_iter()
                        .find(|role| Some(role.name()) == owed_by),
                    is_item: next("item")?? == "true",
                    text: next("sentence")??.to_owned(),
                });
            }
            words.sections.push(Section { heading, sentences });
        }
        Some(words)
    }

    /// The words as plain lines: headings, numbered sentences, lettered items.
    pub fn plain(&self) -> String {
        let mut lines = Vec::new();
        for section in &self.sections {
            lines.push(section.heading.clone());
            let mut marks = Marks::default();
            for sentence in &section.sentences {
                let mark = marks.next(sentence.is_item);
                let indent = if sentence.is_item { "    " } else { "" };
                lines.push(format!("{indent}{mark} {}", sentence.text));
            }
            lines.push(String::new());
        }
        lines.push(self.source.clone());
        lines.join("\n")
    }
}

/// The marks in front of the sentences of one part: `(1)`, `a)`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    paragraph: u32,
    item: u32,
}

impl Marks {
    /// The mark of the next sentence.
    pub fn next(&mut self, is_item: bool) -> String {
        if is_item {
            self.item = self.item.saturating_add(1);
            return format!("{})", letters(self.item));
        }
        self.paragraph = self.paragraph.saturating_add(1);
        self.item = 0;
        format!("({})", self.paragraph)
    }
}

/// a, b, …, z, aa, ab.
fn letters(number: u32) -> String {
    let (mut rest, mut letters) = (number.max(1), Vec::new());
    while rest > 0 {
        let place = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'a' + place));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::contract::Contract;
    use crate::agreement::fixture::contract;
    use crate::canonical::Digest;

    fn worded() -> Contract {
        let bare = contract();
        let source = (Locale::De, "Eigener Text. Prüfen lassen.".to_owned());
        let words = Words::of(
            &bare.clauses(),
            source,
            |key, number| format!("§ {number} {key}"),
            |key, arguments| format!("{key}:\nsentence 3:abc\n {}", arguments.len()),
        );
        Contract {
            words: Some(words),
            ..bare
        }
    }

    /// 0.14, 3.27: the words are signed: the form says so in its head, whatever is changed in them
    /// changes the hash, and they can be read out of the form again, letter for letter.
    #[test]
    fn m3_27_the_words_are_signed() {
        let whole = worded();
        let form = String::from_utf8(whole.canonical()).unwrap();
        assert!(form.starts_with("feierabend contract 3\n"), "{form}");
        assert_eq!(Words::read(&form), whole.words);
        let changes: [fn(&mut Words); 8] = [
            |w| w.language = Locale::En,
            |w| w.edition += 1,
            |w| w.source.push('!'),
            |w| w.sections[1].heading.push('!'),
            |w| w.sections[2].sentences[0].text.push('!'),
            |w| w.sections[2].sentences[0].owed_by = None,
            |w| w.sections[2].sentences[0].is_item = true,
            |w| drop(w.sections.pop()),
        ];
        let mut digests: Vec<Digest> = vec![contract().digest(), whole.digest()];
        for change in changes {
            let mut other = whole.clone();
            change(other.words.as_mut().unwrap());
            digests.push(other.digest());
        }
        let count = digests.len();
        digests.sort_unstable();
        digests.dedup();
        assert_eq!(digests.len(), count);
        let stored = serde_json::to_string(&whole).unwrap();
        let read: Contract = serde_json::from_str(&stored).unwrap();
        assert_eq!((read.digest(), read), (whole.digest(), whole));
    }

    /// Contracts of the first two forms say nothing of words: their bytes stay what they are.
    #[test]
    fn a_contract_without_words_keeps_its_bytes() {
        let stored = serde_json::to_value(contract()).unwrap();
        assert_eq!(stored.get("words"), None);
        let form = String::from_utf8(contract().canonical()).unwrap();
        assert_eq!(Words::read(&form), None);
        assert_eq!(
            Words::read("feierabend contract 3\nwords language 2:xx\n"),
            None
        );
        assert_eq!(Words::read("kein Vertrag"), None);
    }

    #[test]
    fn sentences_are_numbered_and_items_lettered_beyond_the_alphabet() {
        let all: Vec<String> = [1, 2, 26, 27, 52, 53].map(letters).to_vec();
        assert_eq!(all, ["a", "b", "z", "aa", "az", "ba"]);
        let plain = worded().words.unwrap().plain();
        let lines: Vec<&str> = plain.lines().collect();
        assert_eq!(lines[0], "§ 1 contract-part-subject");
        assert!(
            plain.contains("\n    a) contract-criterion-must"),
            "{plain}"
        );
        assert!(plain.contains("\n(2) contract-only-must"), "{plain}");
        assert_eq!(lines.last(), Some(&"Eigener Text. Prüfen lassen."));
    }
}
