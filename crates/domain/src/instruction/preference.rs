//! Preferences ("Vorlieben"): what a client always wants, as living notes (mission 3.9).
//!
//! A note applies to all work or to one kind of it. What applies goes along with every new
//! instruction and is copied into its versions, so that the contractor reads exactly what was
//! agreed; changing a note changes no version.

use kernel::PreferenceId;

use crate::field::{self, FieldError, FieldErrors};
use crate::task::category::Category;

/// The longest note, in characters.
pub const LONGEST_PREFERENCE: usize = 300;
/// The most notes one person can have.
pub const MOST_PREFERENCES: usize = 30;

/// What a note applies to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Applies {
    /// All work.
    #[default]
    Always,
    /// Work of one kind.
    To(Category),
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
        Category::from_code(code).map(Self::To)
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
    /// Whether the note goes along with a new instruction for work of these kinds. Where the
    /// kinds were guessed wrong, the client ticks the note on or off.
    pub fn applies_to(&self, kinds: &[Category]) -> bool {
        match self.applies {
            Applies::Always => true,
            Applies::To(kind) => kinds.contains(&kind),
        }
    }
}

/// What goes along with a new instruction for work of these kinds, in the order of the notes.
pub fn attached(notes: &[Preference], kinds: &[Category]) -> Vec<String> {
    let applying = notes.iter().filter(|note| note.applies_to(kinds));
    applying.map(|note| note.text.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::task::Marks;

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
            note("Du-Form", Applies::To(Category::Text)),
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
            let kinds = Marks::default().categories_of(title);
            assert_eq!(attached(&notes, &kinds).len(), count, "{title}");
        }
        let chosen = Marks {
            category: Some(Category::Office),
            ..Marks::default()
        };
        let kinds = chosen.categories_of("Newsletter-Texte schreiben");
        assert_eq!(attached(&notes, &kinds), ["Fragen gebündelt"]);
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
            Ok(("Du-Form immer".into(), Applies::To(Category::Text)))
        );
        assert_eq!(draft("", "poems").check().unwrap_err().len(), 2);
        assert!(draft(&"x".repeat(301), "all").check().is_err());
        for kind in Category::ALL {
            assert_eq!(Applies::from_code(kind.code()), Some(Applies::To(kind)));
        }
    }
}
