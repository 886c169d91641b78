//! The words of both languages that the check knows.
//!
//! Collected by reading instructions, not taken from anywhere. To add a word, add a line; the
//! corpus in `tests/check` says whether the check became better by it.

mod de;
mod en;

use std::sync::LazyLock;

use super::Vagueness;
use super::contradiction::Limit;
use super::language::Language;
use super::phrases::Phrases;

/// The words of one language by what they tell, as they are written down.
struct Tables {
    language: Language,
    /// Words two people understand differently.
    vague: &'static [(&'static str, Vagueness)],
    /// Phrases in which such a word means something else.
    exact: &'static [&'static str],
    /// What introduces an explanation: "that is", "so that".
    explains: &'static [&'static str],
    /// Times, days, deadlines, rhythms.
    time: &'static [&'static str],
    /// Rhythms alone.
    rhythm: &'static [&'static str],
    /// Places, tools, files, channels.
    place: &'static [&'static str],
    /// Extents: all, every.
    extent: &'static [&'static str],
    /// Lengths of texts.
    length: &'static [&'static str],
    /// Work that consists of writing or answering.
    writing: &'static [&'static str],
    /// Who decides what.
    decides: &'static [&'static str],
    /// An example.
    example: &'static [&'static str],
    /// What to do when unsure.
    unsure: &'static [&'static str],
    /// What is left open.
    free: &'static [&'static str],
    /// Words that name no result.
    empty: &'static [&'static str],
    /// Movements of the hand.
    click: &'static [&'static str],
    /// Signs of an employment relation.
    employment: &'static [&'static str],
    /// A report after every step.
    report: &'static [&'static str],
    /// Words of reporting.
    tells: &'static [&'static str],
    /// Who acts.
    actor: &'static [&'static str],
    /// Something two people would check alike.
    fact: &'static [&'static str],
    /// What is judged by feeling.
    feeling: &'static [&'static str],
    /// "at most", "at least" and their like.
    bound: &'static [(&'static str, Limit)],
    /// What introduces a deadline.
    deadline: &'static [&'static str],
}

/// [`Tables`] of a language, ready to be looked up.
#[derive(Debug)]
pub(in crate::instruction::check) struct Lexicon {
    pub(super) language: Language,
    pub(super) vague: Phrases<Vagueness>,
    pub(super) exact: Phrases<()>,
    pub(super) explains: Phrases<()>,
    pub(super) time: Phrases<()>,
    pub(super) rhythm: Phrases<()>,
    pub(super) place: Phrases<()>,
    pub(super) extent: Phrases<()>,
    pub(super) length: Phrases<()>,
    pub(super) writing: Phrases<()>,
    pub(super) decides: Phrases<()>,
    pub(super) example: Phrases<()>,
    pub(super) unsure: Phrases<()>,
    pub(super) free: Phrases<()>,
    pub(super) empty: Phrases<()>,
    pub(super) click: Phrases<()>,
    pub(super) employment: Phrases<()>,
    pub(super) report: Phrases<()>,
    pub(super) tells: Phrases<()>,
    pub(super) actor: Phrases<()>,
    pub(super) fact: Phrases<()>,
    pub(super) feeling: Phrases<()>,
    pub(super) bound: Phrases<Limit>,
    pub(super) deadline: Phrases<()>,
}

static GERMAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&de::WORDS));
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&en::WORDS));

impl Lexicon {
    fn new(words: &Tables) -> Self {
        Self {
            language: words.language,
            vague: Phrases::new(words.vague.iter().copied()),
            exact: plain(words.exact),
            explains: plain(words.explains),
            time: plain(words.time),
            rhythm: plain(words.rhythm),
            place: plain(words.place),
            extent: plain(words.extent),
            length: plain(words.length),
            writing: plain(words.writing),
            decides: plain(words.decides),
            example: plain(words.example),
            unsure: plain(words.unsure),
            free: plain(words.free),
            empty: plain(words.empty),
            click: plain(words.click),
            employment: plain(words.employment),
            report: plain(words.report),
            tells: plain(words.tells),
            actor: plain(words.actor),
            fact: plain(words.fact),
            feeling: plain(words.feeling),
            deadline: plain(words.deadline),
            bound: Phrases::new(words.bound.iter().copied()),
        }
    }

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
