//! Three lists as the way in: what I do not like, what I cannot, what I should not do myself. They
//! lead to smart, skill and time, as in the freedom lists of Chris Ducker (mission 1.2, 1.8).
//!
//! A known title gets the rating its list stands for, a new one becomes a task. The lists are the
//! newest word of their owner: a place chosen by hand before gives way. Core work stays protected.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{AccountId, Money, TaskId, fold};

use super::import::TaskRow;
use super::triage::{Sorting, Triage};
use super::{Frequency, Rating, Task, TaskDraft, TaskFacts, TaskState};
use crate::field::FieldError;

/// The most lines of all lists together.
pub const MOST_LINES: usize = 200;
/// Who should not do something oneself can do it, as a rule: the ability of a new task.
const ABLE: i64 = 4;

/// One of the three lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// What I do not like.
    Dislike,
    /// What I cannot do.
    Cannot,
    /// What I should not do myself.
    ShouldNot,
}

impl List {
    /// All lists, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Dislike, Self::Cannot, Self::ShouldNot];

    /// The name of the field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dislike => "dislike",
            Self::Cannot => "cannot",
            Self::ShouldNot => "should-not",
        }
    }
}

/// What becomes of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It becomes a task.
    New(Task),
    /// A known task gets its rating: as it was, and as it is.
    Rated {
        /// As it was.
        before: Task,
        /// As it is from now on.
        after: Task,
    },
    /// A known task says so already.
    Same(Task),
    /// A known task is done or somebody else's work: it stays as it is.
    Away(Task),
}

/// One title with everything the lists say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// On which lists it stands.
    pub lists: BTreeSet<List>,
    /// What becomes of it.
    pub outcome: Outcome,
}

impl Listed {
    /// The task as it will be.
    pub const fn task(&self) -> &Task {
        match &self.outcome {
            Outcome::New(task) | Outcome::Same(task) | Outcome::Away(task) => task,
            Outcome::Rated { after, .. } => after,
        }
    }

    /// Where it will stand.
    pub fn sorting(&self) -> Sorting {
        self.task().sorting()
    }
}

/// A title as it was read, before it is known whether there is such a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// On which lists it stands.
    pub lists: BTreeSet<List>,
    /// The first line with it; hours of a later line count where this one says none.
    pub row: TaskRow,
}

/// Brings the lines of all lists together: one entry a title, in the order in which they come.
///
/// # Errors
/// `field-lists-empty` and `field-lists-too-long` on the first list.
pub fn gather(lines: Vec<(List, TaskRow)>) -> Result<Vec<Entry>, FieldError> {
    let wrong = |key| FieldError::new(List::Dislike.code(), key);
    if lines.is_empty() {
        return Err(wrong("field-lists-empty"));
    }
    if lines.len() > MOST_LINES {
        return Err(wrong("field-lists-too-long"));
    }
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut entries: Vec<Entry> = Vec::new();
    for (list, row) in lines {
        let place = *places.entry(fold(&row.title)).or_insert(entries.len());
        match entries.get_mut(place) {
            Some(entry) => {
                entry.lists.insert(list);
                entry.row.minutes_per_week = entry.row.minutes_per_week.or(row.minutes_per_week);
                entry.row.frequency = entry.row.frequency.or(row.frequency);
            }
            None => entries.push(Entry {
                lists: BTreeSet::from([list]),
                row,
            }),
        }
    }
    Ok(entries)
}

/// What a new task needs that its line does not say.
#[derive(Clone, Copy, Debug)]
pub struct Newcomer {
    /// Its id.
    pub id: TaskId,
    /// Whose.
    pub owner: AccountId,
    /// What the owner's hour is worth.
    pub hour_value: Money,
}

impl Entry {
    /// What becomes of the title; `known` is the task of that title, if there is one.
    ///
    /// # Errors
    /// What is wrong with a new task.
    pub fn decide(&self, known: Option<Task>, new: Newcomer) -> Result<Listed, Vec<FieldError>> {
        let outcome = match known {
            Some(task) if task.state != TaskState::Open => Outcome::Away(task),
            Some(before) => {
                let after = self.rate(before.clone());
                if after == before {
                    Outcome::Same(before)
                } else {
                    Outcome::Rated { before, after }
                }
            }
            None => {
                let facts = self.facts(new.hour_value)?;
                Outcome::New(self.rate(Task::new(new.id, new.owner, facts)))
            }
        };
        Ok(Listed {
            lists: self.lists.clone(),
            outcome,
        })
    }

    fn facts(&self, hour_value: Money) -> Result<TaskFacts, Vec<FieldError>> {
        let row = &self.row;
        let ability = if self.lists.contains(&List::ShouldNot) {
            ABLE
        } else {
            Rating::MIDDLE.get()
        };
        let draft = TaskDraft {
            title: row.title.clone(),
            minutes_per_week: Some(row.minutes_per_week.unwrap_or_default()),
            frequency: Some(row.frequency.unwrap_or(Frequency::Weekly)),
            ability: Some(ability),
            liking: Some(Rating::MIDDLE.get()),
            core: false,
            hour_value: Some(hour_value),
        };
        draft.check()
    }

    /// The task with the ratings the lists stand for.
    fn rate(&self, mut task: Task) -> Task {
        if self.lists.contains(&List::Dislike) {
            task.facts.liking = Rating::LOWEST;
        }
        if self.lists.contains(&List::Cannot) {
            task.facts.ability = Rating::LOWEST;
        }
        if task.facts.minutes_per_week.get() == 0 {
            task.facts.minutes_per_week = self.row.minutes_per_week.unwrap_or_default();
        }
        if !task.facts.core {
            // Quickly done is still not to be done by oneself: the third list leads to time.
            let mut by_rules = task.clone();
            by_rules.moved_to = None;
            let keeps = by_rules.sorting().triage == Triage::Keep;
            let wants_time = self.lists.contains(&List::ShouldNot);
            task.moved_to = (keeps && wants_time).then_some(Triage::Time);
        }
        task
    }
}

#[cfg(test)]
mod tests {
    use kernel::Minutes;
    use proptest::prelude::*;

    use super::super::fixture::facts;
    use super::*;

    fn row(title: &str, minutes: Option<i64>) -> TaskRow {
        TaskRow {
            line: 1,
            title: title.into(),
            minutes_per_week: minutes.map(Minutes),
            ..TaskRow::default()
        }
    }

    fn newcomer() -> Newcomer {
        Newcomer {
            id: TaskId::from_bytes([7; 16]),
            owner: AccountId::from_bytes([2; 16]),
            hour_value: Money::euro_cents(60_00),
        }
    }

    fn listed(lists: &[List], minutes: Option<i64>, known: Option<Task>) -> Listed {
        let lines = lists.iter().map(|list| (*list, row("Post", minutes)));
        let entries = gather(lines.collect()).unwrap();
        assert_eq!(entries.len(), 1);
        entries[0].decide(known, newcomer()).unwrap()
    }

    fn known(facts: TaskFacts) -> Task {
        Task::new(TaskId::from_bytes([1; 16]), newcomer().owner, facts)
    }

    /// Mission 1.2: the three lists lead to smart, skill and time; several of them to smart.
    #[test]
    fn m1_2_each_list_leads_to_its_kind() {
        use List::{Cannot, Dislike, ShouldNot};
        for (lists, minutes, triage) in [
            (vec![Dislike], None, Triage::Smart),
            (vec![Cannot], None, Triage::Skill),
            (vec![ShouldNot], None, Triage::Time),
            (vec![ShouldNot], Some(180), Triage::Time),
            (vec![Cannot], Some(180), Triage::Smart),
            (vec![Cannot, ShouldNot], None, Triage::Skill),
            (vec![Dislike, Cannot], None, Triage::Smart),
        ] {
            let listed = listed(&lists, minutes, None);
            assert!(matches!(listed.outcome, Outcome::New(_)));
            assert_eq!(listed.sorting().triage, triage, "{lists:?} {minutes:?}");
            assert_eq!(listed.lists.len(), lists.len());
        }
    }

    #[test]
    fn a_known_title_gets_the_rating_and_keeps_the_rest() {
        let task = known(facts(180, 4, 4, false));
        let rated = listed(&[List::Dislike], Some(600), Some(task.clone()));
        let Outcome::Rated { before, after } = rated.outcome else {
            panic!("{rated:?}");
        };
        assert_eq!(before, task);
        assert_eq!(after.facts.liking, Rating::LOWEST);
        assert_eq!(after.facts.ability, task.facts.ability);
        assert_eq!(
            after.facts.minutes_per_week,
            Minutes(180),
            "hours are known"
        );
        assert_eq!(after.id, task.id);
        let again = listed(&[List::Dislike], None, Some(after));
        assert!(matches!(again.outcome, Outcome::Same(_)));
    }

    #[test]
    fn the_lists_win_over_an_older_choice_by_hand() {
        let mut task = known(facts(30, 4, 4, false));
        task.moved_to = Some(Triage::Keep);
        let rated = listed(&[List::ShouldNot], None, Some(task));
        assert_eq!(rated.sorting().triage, Triage::Time);
    }

    #[test]
    fn m1_13_core_work_stays_protected() {
        let core = listed(&[List::ShouldNot], None, Some(known(facts(30, 4, 4, true))));
        assert_eq!(core.sorting().triage, Triage::Keep);
        assert!(core.sorting().warns_of_core);
    }

    #[test]
    fn what_is_done_or_away_stays_as_it_is() {
        let done = known(facts(30, 4, 4, false))
            .finish(kernel::Timestamp::EPOCH)
            .unwrap();
        let listed = listed(&[List::Dislike], None, Some(done.clone()));
        assert_eq!(listed.outcome, Outcome::Away(done));
    }

    #[test]
    fn lines_of_one_title_come_together_and_are_bounded() {
        let entries = gather(vec![
            (List::Dislike, row("Post", None)),
            (List::Cannot, row("Logo", None)),
            (List::Cannot, row("POST", Some(60))),
        ])
        .unwrap();
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].row.title, "Post");
        assert_eq!(entries[0].row.minutes_per_week, Some(Minutes(60)));
        assert_eq!(entries[0].lists.len(), 2);
        assert_eq!(gather(Vec::new()).unwrap_err().key, "field-lists-empty");
        let many = vec![(List::Dislike, row("Post", None)); MOST_LINES + 1];
        assert_eq!(gather(many).unwrap_err().key, "field-lists-too-long");
    }

    proptest! {
        #[test]
        fn no_lines_panic(lines in prop::collection::vec((0_usize..3, ".{0,9}", any::<i64>()), 0..20)) {
            let lines = lines.into_iter().map(|(list, title, minutes)| {
                (List::ALL[list], row(&title, Some(minutes)))
            });
            for entry in gather(lines.collect()).unwrap_or_default() {
                let _ = entry.decide(None, newcomer());
            }
        }
    }
}
