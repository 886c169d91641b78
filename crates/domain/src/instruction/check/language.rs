//! Which of the two languages an instruction is written in.

use super::prose::Sentence;

/// A language the check can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    German,
    English,
}

/// Small words that only one of the two languages has.
const GERMAN: [&str; 34] = [
    "der", "die", "das", "und", "den", "dem", "ein", "eine", "einen", "mit", "auf", "fuer", "von",
    "ist", "sind", "im", "zu", "bitte", "nicht", "du", "ich", "mir", "mich", "alle", "jede",
    "jeden", "wenn", "oder", "bis", "aus", "bei", "nach", "unter", "wird",
];
const ENGLISH: [&str; 30] = [
    "the", "and", "of", "to", "a", "is", "are", "with", "for", "on", "by", "please", "not", "you",
    "i", "me", "my", "all", "every", "if", "or", "from", "at", "into", "be", "it", "that", "this",
    "each", "should",
];

impl Language {
    /// The language with more of its small words; German when neither has any.
    pub(super) fn of<'text>(sentences: impl Iterator<Item = &'text Sentence>) -> Self {
        let (mut german, mut english) = (0_usize, 0_usize);
        for word in sentences.flat_map(|sentence| &sentence.words) {
            let folded = word.folded.as_str();
            german += usize::from(GERMAN.contains(&folded));
            english += usize::from(ENGLISH.contains(&folded));
        }
        if english > german {
            Self::English
        } else {
            Self::German
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::prose::sentences;
    use super::*;

    #[test]
    fn the_language_is_told_by_its_small_words() {
        let table = [
            ("Bitte beantworte die Kommentare.", Language::German),
            ("Please answer the comments.", Language::English),
            ("Logo", Language::German),
            (
                "Formatiere the blog post für mich und die Kunden",
                Language::German,
            ),
        ];
        for (text, language) in table {
            assert_eq!(Language::of(sentences(text).iter()), language, "{text}");
        }
    }
}
