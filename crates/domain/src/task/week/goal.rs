//! Private goals for freed hours: "two hours of sport a week" (mission 0.3).
//!
//! The rule: what a calendar week freed, less what explaining, answering and reviewing took in that
//! week, fills the goals in their order, the first one first. A goal is reached in a week when it
//! is filled. What is left over is not carried into another week: nobody does last week's sport
//! today.

use kernel::{GoalId, Minutes};

use crate::field::{self, FieldError, FieldErrors};
use crate::task::MINUTES_OF_A_WEEK;

/// The longest name of a goal, in characters.
pub const LONGEST_TITLE: usize = 100;
/// So many goals one person can have.
pub const MOST_GOALS: usize = 10;

/// A goal as entered; `None` is an input left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalDraft {
    /// What the hours are for.
    pub title: String,
    /// How much a week.
    pub minutes_per_week: Option<Minutes>,
}

/// What somebody wants freed hours for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Which.
    pub id: GoalId,
    /// What the hours are for, on one line.
    pub title: String,
    /// How much a week; 1 minute to a whole week.
    pub minutes_per_week: Minutes,
}

impl GoalDraft {
    /// Checks every input.
    ///
    /// # Errors
    /// Every wrong input of `title` and `minutes-per-week`.
    pub fn check(&self, id: GoalId) -> Result<Goal, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let title = errors.keep(field::line("title", &self.title, LONGEST_TITLE));
        let minutes = errors.keep(check_hours(self.minutes_per_week));
        let goal = title.zip(minutes).map(|(title, minutes_per_week)| Goal {
            id,
            title,
            minutes_per_week,
        });
        errors.finish(goal)
    }
}

/// Checks hours a week that must be there and more than none.
///
/// # Errors
/// `field-required`, `field-hours-not-positive` and `field-week-too-long` on `minutes-per-week`.
pub(super) fn check_hours(minutes: Option<Minutes>) -> Result<Minutes, FieldError> {
    let wrong = |key| Err(FieldError::new("minutes-per-week", key));
    match minutes.map(Minutes::get) {
        None => wrong("field-required"),
        Some(..=0) => wrong("field-hours-not-positive"),
        Some(minutes @ 1..=MINUTES_OF_A_WEEK) => Ok(Minutes(minutes)),
        Some(_) => wrong("field-week-too-long"),
    }
}

/// How far freed hours have filled one goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The goal.
    pub goal: Goal,
    /// What of the newest week is there for it; at most what the goal wants.
    pub this_week: Minutes,
    /// In how many weeks it was reached.
    pub reached: usize,
    /// The weeks in which it was reached, the oldest first.
    pub weeks: Vec<bool>,
}

/// Fills goals from what each week freed on balance, the oldest week first.
pub fn progress(goals: &[Goal], freed: &[Minutes]) -> Vec<Progress> {
    let mut found: Vec<Progress> = goals
        .iter()
        .map(|goal| Progress {
            goal: goal.clone(),
            this_week: Minutes::ZERO,
            reached: 0,
            weeks: Vec::new(),
        })
        .collect();
    for week in freed {
        let mut left = week.get().max(0);
        for one in &mut found {
            let wanted = one.goal.minutes_per_week.get().max(1);
            let given = left.min(wanted);
            left -= given;
            let is_reached = given == wanted;
            one.this_week = Minutes(given);
            one.reached += usize::from(is_reached);
            one.weeks.push(is_reached);
        }
    }
    found
}
