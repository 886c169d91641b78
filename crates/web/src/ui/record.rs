//! Records: answers to check, what is still missing, and what happened.

use askama::Template;
use kernel::{Date, Money, Timestamp, Zone, format};
use texts::Texts;

use super::SafeHtml;
use super::html::component;
use super::value::{self, Amount};

component!(SummaryList, TaskList, Timeline);

/// One answer on a page that asks to check.
#[derive(Debug, Clone)]
struct Answer {
    term: String,
    given: SafeHtml,
    change: Option<String>,
}

/// Terms and answers with links to change them: "Bitte prüfen" before a binding act.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/summary.html")]
pub struct SummaryList {
    t: Texts,
    answers: Vec<Answer>,
}

/// An empty list of answers.
pub const fn summary_list(t: Texts) -> SummaryList {
    SummaryList {
        t,
        answers: Vec::new(),
    }
}

impl SummaryList {
    /// Adds a term and its answer; an empty answer reads "Nicht angegeben".
    #[must_use]
    pub fn row(mut self, term: impl Into<String>, answer: impl Into<SafeHtml>) -> Self {
        self.answers.push(Answer {
            term: term.into(),
            given: answer.into(),
            change: None,
        });
        self
    }

    /// Lets the last answer be changed at this address, which comes back here afterwards.
    #[must_use]
    pub fn change(mut self, address: impl Into<String>) -> Self {
        if let Some(answer) = self.answers.last_mut() {
            answer.change = Some(address.into());
        }
        self
    }
}

/// How far one preparation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskState {
    /// Done.
    Done,
    /// Can be done now.
    Open,
    /// Something else has to be done first: the reason, naming it.
    NotYet(String),
    /// Wrong; has to be done again: what is wrong.
    Problem(String),
}

/// One preparation.
#[derive(Debug, Clone)]
struct Step {
    label: String,
    address: String,
    state: TaskState,
    note: String,
}

/// What has to be prepared and how far it is.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/tasks.html")]
pub struct TaskList {
    t: Texts,
    steps: Vec<Step>,
}

/// An empty list of preparations.
pub const fn task_list(t: Texts) -> TaskList {
    TaskList {
        t,
        steps: Vec::new(),
    }
}

impl TaskList {
    /// Whether there is nothing to prepare.
    pub const fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Adds a preparation: starts with a verb, leads to where it is done unless it is not possible
    /// yet.
    #[must_use]
    pub fn step(
        mut self,
        label: impl Into<String>,
        address: impl Into<String>,
        state: TaskState,
    ) -> Self {
        let note = match &state {
            TaskState::NotYet(reason) | TaskState::Problem(reason) => reason.clone(),
            TaskState::Done | TaskState::Open => String::new(),
        };
        self.steps.push(Step {
            label: label.into(),
            address: address.into(),
            state,
            note,
        });
        self
    }
}

/// Who or what made an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Maker {
    Person,
    Clock,
}

/// One entry of the timeline.
#[derive(Debug, Clone)]
pub struct Entry {
    at: Timestamp,
    text: SafeHtml,
    maker: Maker,
    amount: Option<Money>,
    link: Option<(String, String)>,
}

impl Entry {
    /// What somebody did: "Mara hat den Vertrag unterschrieben".
    pub fn new(at: Timestamp, text: impl Into<SafeHtml>) -> Self {
        Self {
            at,
            text: text.into(),
            maker: Maker::Person,
            amount: None,
            link: None,
        }
    }

    /// Marks the entry as one that came about by itself.
    #[must_use]
    pub fn automatic(mut self) -> Self {
        self.maker = Maker::Clock;
        self
    }

    /// The money that moved.
    #[must_use]
    pub fn amount(mut self, amount: Money) -> Self {
        self.amount = Some(amount);
        self
    }

    /// What it is about, with its address.
    #[must_use]
    pub fn link(mut self, label: impl Into<String>, address: impl Into<String>) -> Self {
        self.link = Some((label.into(), address.into()));
        self
    }

    fn class(&self) -> &'static str {
        match (self.amount, self.maker) {
            (Some(_), _) => "money",
            (None, Maker::Clock) => "auto",
            (None, Maker::Person) => "",
        }
    }
}

/// What happened, day by day, in the order given. One event is one entry.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/timeline.html")]
pub struct Timeline {
    t: Texts,
    zone: Zone,
    days: Vec<Day>,
}

/// What happened on one day of the reader's zone.
#[derive(Debug, Clone)]
struct Day {
    date: Date,
    heading: String,
    entries: Vec<Entry>,
}

/// A timeline in the reader's zone.
pub fn timeline(t: Texts, zone: &Zone, entries: impl IntoIterator<Item = Entry>) -> Timeline {
    let mut days: Vec<Day> = Vec::new();
    for entry in entries {
        let day = zone.local_date(entry.at);
        match days.last_mut() {
            Some(last) if last.date == day => last.entries.push(entry),
            _ => {
                let heading = format::weekday_date(day, t.locale());
                days.push(Day {
                    date: day,
                    heading,
                    entries: vec![entry],
                });
            }
        }
    }
    Timeline {
        t,
        zone: zone.clone(),
        days,
    }
}

impl Timeline {
    fn clock(&self, entry: &Entry) -> String {
        self.zone.local_time(entry.at).to_string()
    }

    fn amount(&self, money: &Money) -> Amount {
        value::money(*money, self.t.locale())
    }
}

#[cfg(test)]
mod tests {
    use kernel::Locale;

    use super::*;

    fn t() -> Texts {
        Texts::new(Locale::De)
    }

    /// Pattern 3: an answer can be changed, the link says which; a missing one is named.
    #[test]
    fn answers_to_check_lead_to_where_they_are_changed() {
        let list = summary_list(t())
            .row("Budget", "360,00 €")
            .change("/x")
            .row("Termin", "");
        let html = list.to_string();
        assert!(
            html.contains("<span class=\"hidden\">: Budget</span>"),
            "{html}"
        );
        assert!(html.contains("Nicht angegeben"), "{html}");
        assert_eq!(html.matches("<a ").count(), 1, "{html}");
    }

    /// Pattern 4: what is not possible yet is no link and says why.
    #[test]
    fn a_blocked_preparation_is_no_link_and_says_why() {
        let blocked = TaskState::NotYet("Erst den Vertrag unterschreiben.".to_owned());
        let html = task_list(t())
            .step("Betrag hinterlegen", "/x", blocked)
            .to_string();
        assert!(!html.contains("<a "), "{html}");
        assert!(html.contains("Erst den Vertrag unterschreiben."), "{html}");
    }

    #[test]
    fn entries_of_one_local_day_stand_together() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let entries = [
            Entry::new(at("2026-12-03T23:30:00Z"), "b").automatic(),
            Entry::new(at("2026-12-03T22:30:00Z"), "a").amount(Money::euro_cents(100)),
        ];
        let html = timeline(t(), &Zone::default(), entries).to_string();
        assert!(html.contains("Freitag, 4. Dezember 2026"), "{html}");
        assert!(html.contains("Donnerstag, 3. Dezember 2026"), "{html}");
        assert!(
            html.contains("<time datetime=\"2026-12-03T23:30:00Z\">00:30</time>"),
            "{html}"
        );
        assert!(html.contains("automatisch"), "{html}");
    }
}
