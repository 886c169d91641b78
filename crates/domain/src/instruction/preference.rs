//! Preferences ("Vorlieben"): what a client always wants, as living notes (mission 3.9).
//!
//! A note applies to all work or to one kind of it. What applies goes along with every new
//! instruction and is copied into its versions, so that the contractor reads exactly what was
//! agreed; changing a note changes no version.

use kernel::{PreferenceId, fold};
use serde::{Deserialize, Serialize};

use crate::field::{self, FieldError, FieldErrors};

/// The longest note, in characters.
pub const LONGEST_PREFERENCE: usize = 300;
/// The most notes one person can have.
pub const MOST_PREFERENCES: usize = 30;

/// A kind of work a client hands on, by the nine categories (mission 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WorkKind {
    /// Writing and correcting.
    Text,
    /// From one language into another.
    Translation,
    /// Logos, pictures, design.
    Logo,
    /// Web pages.
    Homepage,
    /// Finding things out.
    Research,
    /// Making things known.
    Marketing,
    /// Programs.
    Software,
    /// Calls.
    Phone,
    /// Office work.
    Office,
}

/// Beginnings of words, folded, that say of which kind a task is. What stands behind `~` counts
/// inside a word too.
const WORDS: [(WorkKind, &[&str]); 9] = [
    (
        WorkKind::Text,
        &[
            "~text",
            "~beitra",
            "~artikel",
            "blog",
            "~newsletter",
            "brief",
            "schreib",
            "~kommentar",
            "korrektur",
            "lektor",
            "letter",
            "writ",
            "proofread",
            "~mail",
            "comment",
            "article",
        ],
    ),
    (WorkKind::Translation, &["uebersetz", "translat"]),
    (
        WorkKind::Logo,
        &[
            "logo", "~bild", "~foto", "design", "grafik", "flyer", "picture", "photo",
        ],
    ),
    (
        WorkKind::Homepage,
        &["homepage", "~webseite", "~website", "wordpress", "landing"],
    ),
    (
        WorkKind::Research,
        &["recherch", "~suche", "vergleich", "research", "compar"],
    ),
    (
        WorkKind::Marketing,
        &[
            "marketing",
            "werb",
            "kampagne",
            "instagram",
            "social",
            "advert",
        ],
    ),
    (
        WorkKind::Software,
        &["software", "programm", "~skript", "script", "~app", "code"],
    ),
    (
        WorkKind::Phone,
        &["~telefon", "anruf", "akquise", "phone", "call"],
    ),
    (
        WorkKind::Office,
        &[
            "~beleg",
            "~rechnung",
            "~tabelle",
            "~termin",
            "ablage",
            "sortier",
            "invoice",
            "receipt",
        ],
    ),
];

impl WorkKind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Translation,
        Self::Logo,
        Self::Homepage,
        Self::Research,
        Self::Marketing,
        Self::Software,
        Self::Phone,
        Self::Office,
    ];

    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Translation => "translation",
            Self::Logo => "logo",
            Self::Homepage => "homepage",
            Self::Research => "research",
            Self::Marketing => "marketing",
            Self::Software => "software",
            Self::Phone => "phone",
            Self::Office => "office",
        }
    }

    /// Reads [`WorkKind::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a task of this title is of the kind, by the words in it. A guess: where it is
    /// wrong, the client ticks the note on or off.
    pub fn is_in(self, title: &str) -> bool {
        let folded = fold(title);
        let mut words = folded.split(|letter: char| !letter.is_alphanumeric());
        let signs = WORDS.iter().filter(|(kind, _)| *kind == self);
        let signs: Vec<&str> = signs.flat_map(|(_, signs)| signs.iter().copied()).collect();
        words.any(|word| {
            signs.iter().any(|sign| match sign.strip_prefix('~') {
                Some(inside) => word.contains(inside),
                None => word.starts_with(sign),
            })
        })
    }
}

/// What a note applies to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Applies {
    /// All work.
    #[default]
    Always,
    /// Work of one kind.
    To(WorkKind),
}

impl Applies {
    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Always => "all",
            Self::To(kind) => kind.code(),
        }
    }

    /// Reads [`Applies::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == Self::Always.code() {
            return Some(Self::Always);
        }
        WorkKind::from_code(code).map(Self::To)
    }
}

/// A note as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreferenceDraft {
    /// What the client always wants.
    pub text: String,
    /// What it applies to, as a word.
    pub applies: String,
}

impl PreferenceDraft {
    /// Checks both inputs.
    ///
    /// # Errors
    /// Every wrong input of `text` and `kind`.
    pub fn check(&self) -> Result<(String, Applies), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let text = errors.keep(field::line("text", &self.text, LONGEST_PREFERENCE));
        let applies = Applies::from_code(&self.applies)
            .ok_or_else(|| FieldError::new("kind", "field-choice-required"));
        let applies = errors.keep(applies);
        errors.finish(text.zip(applies))
    }
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preference {
    /// Which.
    pub id: PreferenceId,
    /// What the client always wants, on one line.
    pub text: String,
    /// What it applies to.
    pub applies: Applies,
}

impl Preference {
    /// Whether the note goes along with a new instruction for a task of this title.
    pub fn applies_to(&self, title: &str) -> bool {
        match self.applies {
            Applies::Always => true,
            Applies::To(kind) => kind.is_in(title),
        }
    }
}

/// What goes along with a new instruction for a task of this title, in the order of the notes.
pub fn attached(notes: &[Preference], title: &str) -> Vec<String> {
    let applying = notes.iter().filter(|note| note.applies_to(title));
    applying.map(|note| note.text.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(text: &str, applies: Applies) -> Preference {
        Preference {
            id: PreferenceId::from_bytes([1; 16]),
            text: text.into(),
            applies,
        }
    }

    #[test]
    fn m3_9_a_note_goes_along_with_work_of_its_kind() {
        let notes = [
            note("Du-Form", Applies::To(WorkKind::Text)),
            note("Fragen gebündelt", Applies::Always),
        ];
        let table = [
            ("Blogbeiträge einrichten", 2),
            ("Kundenkommentare beantworten", 2),
            ("Newsletter-Texte schreiben", 2),
            ("Write the monthly letter", 2),
            ("Belege vorsortieren", 1),
            ("Steuer", 1),
            ("", 1),
        ];
        for (title, count) in table {
            assert_eq!(attached(&notes, title).len(), count, "{title}");
        }
        assert_eq!(attached(&notes, "Texte"), ["Du-Form", "Fragen gebündelt"]);
    }

    #[test]
    fn each_kind_is_found_in_a_title() {
        let table = [
            ("Katalog übersetzen", WorkKind::Translation),
            ("Produktbilder freistellen", WorkKind::Logo),
            ("Webseite pflegen", WorkKind::Homepage),
            ("Lieferanten recherchieren", WorkKind::Research),
            ("Instagram bespielen", WorkKind::Marketing),
            ("Skript für den Import", WorkKind::Software),
            ("Anrufe bei Kunden", WorkKind::Phone),
            ("Rechnungen ablegen", WorkKind::Office),
        ];
        for (title, kind) in table {
            assert!(kind.is_in(title), "{title}");
        }
    }

    #[test]
    fn a_note_is_short_and_says_for_what() {
        let draft = |text: &str, applies: &str| PreferenceDraft {
            text: text.into(),
            applies: applies.into(),
        };
        let fine = draft(" Du-Form\nimmer ", "text").check();
        assert_eq!(
            fine,
            Ok(("Du-Form immer".into(), Applies::To(WorkKind::Text)))
        );
        assert_eq!(draft("", "poems").check().unwrap_err().len(), 2);
        assert!(draft(&"x".repeat(301), "all").check().is_err());
        for kind in WorkKind::ALL {
            assert_eq!(Applies::from_code(kind.code()), Some(Applies::To(kind)));
        }
    }
}
