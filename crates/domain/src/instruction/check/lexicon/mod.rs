//! The words of both languages that the check knows.
//!
//! Collected by reading instructions, not taken from anywhere. To add a word, add a line; the
//! corpus in `tests/check` says whether the check became better by it.

mod de;
mod en;

use std::sync::LazyLock;

use super::Vagueness;
use super::language::Language;
use super::phrases::Phrases;

/// The words of one language by what they tell.
#[derive(Debug)]
pub(in crate::instruction::check) struct Lexicon {
    pub(super) language: Language,
    /// Words two people understand differently.
    pub(super) vague: Phrases<Vagueness>,
    /// Phrases in which such a word means something else.
    pub(super) exact: Phrases<()>,
    /// What introduces an explanation: "that is", "so that".
    pub(super) explains: Phrases<()>,
    /// Times, days, deadlines, rhythms.
    pub(super) time: Phrases<()>,
    /// Rhythms alone.
    pub(super) rhythm: Phrases<()>,
    /// Places, tools, files, channels.
    pub(super) place: Phrases<()>,
    /// Extents: all, every.
    pub(super) extent: Phrases<()>,
    /// Lengths of texts.
    pub(super) length: Phrases<()>,
    /// Work that consists of writing or answering.
    pub(super) writing: Phrases<()>,
    /// Who decides what.
    pub(super) decides: Phrases<()>,
    /// An example.
    pub(super) example: Phrases<()>,
    /// What to do when unsure.
    pub(super) unsure: Phrases<()>,
    /// What is left open.
    pub(super) free: Phrases<()>,
    /// Words that name no result.
    pub(super) empty: Phrases<()>,
    /// Movements of the hand.
    pub(super) click: Phrases<()>,
    /// Signs of an employment relation.
    pub(super) employment: Phrases<()>,
    /// A report after every step.
    pub(super) report: Phrases<()>,
    /// Words of reporting.
    pub(super) tells: Phrases<()>,
    /// Who acts.
    pub(super) actor: Phrases<()>,
    /// Something two people would check alike.
    pub(super) fact: Phrases<()>,
    /// What is judged by feeling.
    pub(super) feeling: Phrases<()>,
    /// "at most", "at least" and their like.
    pub(super) bound: Phrases<super::contradiction::Limit>,
    /// What introduces a deadline.
    pub(super) deadline: Phrases<()>,
}

static GERMAN: LazyLock<Lexicon> = LazyLock::new(de::lexicon);
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(en::lexicon);

impl Lexicon {
    /// The words of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::German => &GERMAN,
            Language::English => &ENGLISH,
        }
    }
}

/// Phrases that only are there or not.
fn plain(table: &'static [&'static str]) -> Phrases<()> {
    Phrases::new(table.iter().map(|pattern| (*pattern, ())))
}
