//! An ad as somebody writes it, and as it is once it can be published.

use kernel::{Minutes, Money, TaskId, Timestamp};
use serde::{Deserialize, Serialize};

use super::TrustNeed;
use crate::field::{self, FieldError, FieldErrors};
use crate::instruction::InstructionRef;

/// The longest title.
const LONGEST_TITLE: usize = 200;
/// The longest text of one expectation.
const LONGEST_TEXT: usize = 4000;
/// The shortest and longest question.
const QUESTION: (usize, usize) = (10, 300);
/// The most work of one project: 2,000 hours.
const MOST_MINUTES: i64 = 2_000 * 60;
/// How far ahead a project may be due, in microseconds: 3 years.
const FURTHEST_DUE: i64 = 3 * 366 * 24 * 3600 * 1_000_000;

/// An ad as typed; nothing in it needs to be there yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PostingDraft {
    /// The task it hands on, if it came from one.
    pub task: Option<TaskId>,
    /// The instruction the work will be measured by.
    pub instruction: Option<InstructionRef>,
    /// The headline.
    pub title: String,
    /// Expectation 1: which tasks.
    pub tasks: String,
    /// Expectation 2: which skills.
    pub skills: String,
    /// Expectation 3: how many hours.
    pub hours: Option<Minutes>,
    /// Expectation 4: how much to invest.
    pub budget: Option<Money>,
    /// Until when.
    pub due_at: Option<Timestamp>,
    /// A question about the work that every offer answers.
    pub question_1: String,
    /// Another one.
    pub question_2: String,
    /// How much trust the work needs (3.21).
    pub trust: TrustNeed,
}

/// What a published ad says; everything mandatory is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingTerms {
    /// The task it hands on, if it came from one.
    pub task: Option<TaskId>,
    /// The instruction the work will be measured by.
    pub instruction: InstructionRef,
    /// The headline.
    pub title: String,
    /// Which tasks.
    pub tasks: String,
    /// Which skills.
    pub skills: String,
    /// How many hours.
    pub hours: Minutes,
    /// How much to invest.
    pub budget: Money,
    /// Until when.
    pub due_at: Timestamp,
    /// A question about the work that every offer answers.
    pub question_1: String,
    /// Another one.
    pub question_2: String,
    /// How much trust the work needs (3.21); ads from before needed none.
    #[serde(default)]
    pub trust: TrustNeed,
}

impl PostingDraft {
    /// Checks everything an ad needs before it is published (mission 2.2). `instruction` is the
    /// version the caller found, if there is one.
    ///
    /// # Errors
    /// Every missing or wrong input of `title`, `tasks`, `skills`, `hours`, `budget`, `due-at`,
    /// `question-1` and `question-2`.
    pub(super) fn check(
        &self,
        instruction: InstructionRef,
        now: Timestamp,
    ) -> Result<PostingTerms, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let title = errors.keep(field::line("title", &self.title, LONGEST_TITLE));
        let tasks = errors.keep(expectation(
            "tasks",
            &self.tasks,
            "field-posting-tasks-missing",
        ));
        let skills = errors.keep(expectation(
            "skills",
            &self.skills,
            "field-posting-skills-missing",
        ));
        let hours = errors.keep(check_hours(self.hours));
        let budget = errors.keep(match self.budget {
            None => Err(FieldError::new("budget", "field-posting-budget-missing")),
            budget => field::amount("budget", budget),
        });
        let due_at = errors.keep(check_due("due-at", self.due_at, now));
        let question_1 = errors.keep(question("question-1", &self.question_1));
        let question_2 = errors.keep(question("question-2", &self.question_2));
        if question_1.is_some() && question_1 == question_2 {
            errors.push(FieldError::new("question-2", "field-question-repeated"));
        }
        let terms = (|| {
            Some(PostingTerms {
                task: self.task,
                instruction,
                title: title?,
                tasks: tasks?,
                skills: skills?,
                hours: hours?,
                budget: budget?,
                due_at: due_at?,
                question_1: question_1?,
                question_2: question_2?,
                trust: self.trust,
            })
        })();
        errors.finish(terms)
    }

    /// Checks that a draft can be kept: everything may be missing, nothing may be absurd.
    ///
    /// # Errors
    /// Every text that is too long or unreadable.
    pub fn check_size(&self) -> Result<(), Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let texts = [
            ("title", &self.title, LONGEST_TITLE),
            ("tasks", &self.tasks, LONGEST_TEXT),
            ("skills", &self.skills, LONGEST_TEXT),
            ("question-1", &self.question_1, QUESTION.1),
            ("question-2", &self.question_2, QUESTION.1),
        ];
        for (name, text, most) in texts {
            errors.keep(field::optional(name, text, most));
        }
        errors.finish(Some(()))
    }
}

impl From<&PostingTerms> for PostingDraft {
    fn from(terms: &PostingTerms) -> Self {
        Self {
            task: terms.task,
            instruction: Some(terms.instruction),
            title: terms.title.clone(),
            tasks: terms.tasks.clone(),
            skills: terms.skills.clone(),
            hours: Some(terms.hours),
            budget: Some(terms.budget),
            due_at: Some(terms.due_at),
            question_1: terms.question_1.clone(),
            question_2: terms.question_2.clone(),
            trust: terms.trust,
        }
    }
}

fn expectation(
    name: &'static str,
    text: &str,
    missing: &'static str,
) -> Result<String, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(name, missing));
    }
    field::required(name, text, LONGEST_TEXT)
}

fn question(name: &'static str, text: &str) -> Result<String, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(name, "field-question-missing"));
    }
    field::at_least(name, text, QUESTION.0, QUESTION.1)
}

fn check_hours(hours: Option<Minutes>) -> Result<Minutes, FieldError> {
    match hours {
        None => Err(FieldError::new("hours", "field-posting-hours-missing")),
        Some(Minutes(1..=MOST_MINUTES)) => Ok(hours.unwrap_or_default()),
        Some(Minutes(..=0)) => Err(FieldError::new("hours", "field-hours-not-positive")),
        Some(_) => Err(FieldError::new("hours", "field-hours-too-many-for-project")),
    }
}

/// Checks a date in the future, at most three years ahead.
pub(super) fn check_due(
    name: &'static str,
    due_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<Timestamp, FieldError> {
    match due_at {
        None => Err(FieldError::new(name, "field-date-required")),
        Some(due) if due <= now => Err(FieldError::new(name, "field-date-in-past")),
        Some(due) if due.as_micros().saturating_sub(now.as_micros()) > FURTHEST_DUE => {
            Err(FieldError::new(name, "field-date-too-far"))
        }
        Some(due) => Ok(due),
    }
}
