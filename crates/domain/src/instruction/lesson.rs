//! Lessons: what a client learned from an order, in three short inputs, for the next of the same
//! kind (mission 0.12, 2.19). Private to the client.

use std::collections::BTreeSet;

use kernel::{Locale, OrderId, TaskId, Timestamp, fold, stem};

use crate::field::{self, FieldError, FieldErrors};
use crate::task::category::Category;

/// The longest of the three inputs, in characters.
const LONGEST_TEXT: usize = 1000;

/// A lesson as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonDraft {
    /// What came.
    pub observed: String,
    /// What was expected instead.
    pub expected: String,
    /// What to do differently next time.
    pub next_time: String,
}

impl LessonDraft {
    /// Checks the three inputs; only the last is needed.
    ///
    /// # Errors
    /// Every wrong input of `observed`, `expected` and `next-time`.
    pub fn check(&self) -> Result<Self, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let observed = errors.keep(field::optional("observed", &self.observed, LONGEST_TEXT));
        let expected = errors.keep(field::optional("expected", &self.expected, LONGEST_TEXT));
        let next = errors.keep(field::required("next-time", &self.next_time, LONGEST_TEXT));
        let lesson = (|| {
            Some(Self {
                observed: observed?,
                expected: expected?,
                next_time: next?,
            })
        })();
        errors.finish(lesson)
    }
}

/// A lesson and the order it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it was about.
    pub title: String,
    /// The task it came from.
    pub task: Option<TaskId>,
    /// The title of that task, folded; that of the order when there was none.
    pub title_folded: String,
    /// The kind of work its owner said that task is.
    pub category: Option<Category>,
    /// What was learned.
    pub said: LessonDraft,
    /// When it was noted.
    pub at: Timestamp,
}

/// How near a lesson is to a task, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// It is from the same task.
    SameTask,
    /// The titles have the same words.
    SameWords,
    /// It is the same kind of work: a category that was chosen, or that the title speaks of.
    SameCategory,
}

impl Lesson {
    /// How near the lesson is to a task, whose category its owner may have chosen. Nothing when it is
    /// about work of another kind.
    pub fn nearness(
        &self,
        task: TaskId,
        title: &str,
        category: Option<Category>,
    ) -> Option<Nearness> {
        if self.task == Some(task) {
            return Some(Nearness::SameTask);
        }
        let words = words(&fold(title));
        if !words.is_empty() && words == self::words(&self.title_folded) {
            return Some(Nearness::SameWords);
        }
        let own = self
            .category
            .or_else(|| Category::suggest(&self.title_folded));
        let asked = category.or_else(|| Category::suggest(title));
        (own.is_some() && own == asked).then_some(Nearness::SameCategory)
    }
}

/// The words of a folded title without their endings, whatever their order.
fn words(folded: &str) -> BTreeSet<String> {
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| stem(word, Locale::De))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson(title: &str) -> Lesson {
        Lesson {
            order: OrderId::from_bytes([1; 16]),
            number: "F-2026-0001".into(),
            title: title.into(),
            task: Some(TaskId::from_bytes([2; 16])),
            title_folded: fold(title),
            category: None,
            said: LessonDraft::default(),
            at: Timestamp::EPOCH,
        }
    }

    /// Mission 0.12: the next brief of the same kind, and no other.
    #[test]
    fn m0_12_a_lesson_is_about_the_same_task_words_or_kind_of_work() {
        let known = lesson("Blogbeiträge für März formatieren");
        let same = TaskId::from_bytes([2; 16]);
        let other = TaskId::from_bytes([3; 16]);
        let near = |title: &str| known.nearness(other, title, None);
        let own = known.nearness(same, "Ganz anders genannt", None);
        assert_eq!(own, Some(Nearness::SameTask));
        for title in [
            "Formatieren: Blogbeiträge für März",
            "BLOGBEITRÄGE für März formatieren",
        ] {
            assert_eq!(near(title), Some(Nearness::SameWords), "{title}");
        }
        assert_eq!(near("Blogbeiträge für April"), Some(Nearness::SameCategory));
        for title in ["Belege vorsortieren", "Ganz anders genannt", "", "…"] {
            assert_eq!(near(title), None, "{title}");
        }
        assert_eq!(
            lesson("…").nearness(other, "…", None),
            None,
            "no words are no kind"
        );
        // What the owner chose counts before what the title speaks of, on both sides.
        let chosen = Some(Category::Marketing);
        assert_eq!(
            known.nearness(other, "Blogbeiträge für April", chosen),
            None
        );
        let marketing = Lesson {
            category: chosen,
            ..lesson("Herbstaktion")
        };
        let nearness = marketing.nearness(other, "Winteraktion", chosen);
        assert_eq!(nearness, Some(Nearness::SameCategory));
    }

    #[test]
    fn m2_19_one_short_input_is_enough() {
        let draft = LessonDraft {
            next_time: " Bilder vorher verkleinern ".into(),
            ..LessonDraft::default()
        };
        assert_eq!(
            draft.check().unwrap().next_time,
            "Bilder vorher verkleinern"
        );
        let long = "x".repeat(1001);
        let draft = LessonDraft {
            observed: long,
            ..LessonDraft::default()
        };
        assert_eq!(draft.check().unwrap_err().len(), 2);
    }
}
