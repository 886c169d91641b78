//! What its owner says about a task besides the facts: which kind of work it is, how confidential,
//! and whether it is a hate task.

use super::category::Category;
use crate::field::{self, FieldError};

/// The longest reason why a task counts as economic, in characters.
pub const LONGEST_REASON: usize = 500;

/// What the owner has marked. Without any mark a task is what its facts say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Which kind of work it is (mission 4.3).
    pub category: Option<Category>,
    /// Whether others must not see what is worked on (mission 4.16).
    pub confidential: bool,
    /// Whether it is one of the three hate tasks (mission 1.18).
    pub hated: bool,
    /// Why handing it on is no luxury although it costs more than the time is worth (1.19).
    pub economic: Option<String>,
}

impl Marks {
    /// The category the owner chose, or the one the title speaks of.
    pub fn category_of(&self, title: &str) -> Option<Category> {
        self.category.or_else(|| Category::suggest(title))
    }

    /// The category the owner chose, or else every one the title speaks of.
    pub fn categories_of(&self, title: &str) -> Vec<Category> {
        self.category
            .map_or_else(|| Category::guess(title), |chosen| vec![chosen])
    }
}

/// What the form of a task asks about the kind of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nature {
    /// Which kind of work it is.
    pub category: Option<Category>,
    /// Whether others must not see what is worked on.
    pub confidential: bool,
}

impl Marks {
    /// The marks with another kind of work.
    #[must_use]
    pub fn with(self, nature: Nature) -> Self {
        Self {
            category: nature.category,
            confidential: nature.confidential,
            ..self
        }
    }
}

/// Checks the reason why a task counts as economic.
///
/// # Errors
/// On `reason` when it is missing, too long or unreadable.
pub fn check_reason(reason: &str) -> Result<String, FieldError> {
    field::required("reason", reason, LONGEST_REASON)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_owner_chose_wins_over_what_the_title_speaks_of() {
        let marks = Marks::default();
        assert_eq!(marks.category_of("Logo"), Some(Category::Design));
        let chosen = Marks {
            category: Some(Category::Text),
            ..Marks::default()
        };
        assert_eq!(chosen.category_of("Logo"), Some(Category::Text));
        assert_eq!(chosen.categories_of("Logo der Homepage"), [Category::Text]);
        let guessed = marks.categories_of("Logo der Homepage");
        assert_eq!(guessed, [Category::Homepage, Category::Design]);
    }

    #[test]
    fn a_reason_is_bounded() {
        assert_eq!(
            check_reason(" Erspart Mahnungen. ").unwrap(),
            "Erspart Mahnungen."
        );
        assert_eq!(check_reason("  ").unwrap_err().key, "field-required");
        let long = "a".repeat(LONGEST_REASON + 1);
        assert_eq!(check_reason(&long).unwrap_err().key, "field-too-long");
    }
}
