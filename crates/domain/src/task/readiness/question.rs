//! What the check asks, in which part, and which small step an answer leads to.

use kernel::Minutes;

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The person: am I ready at all?
    Oneself,
    /// One task of theirs: is it ready?
    Task,
}

/// The three parts of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What do I expect (mission 2.2, 2.3)?
    Expectations,
    /// Am I a reliable client (mission 2.6, 2.7, 2.9)?
    Reliability,
    /// Can I let go (mission 2.15)?
    LettingGo,
}

impl Part {
    /// All parts, in the order they are asked.
    pub const ALL: [Self; 3] = [Self::Expectations, Self::Reliability, Self::LettingGo];

    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Expectations => "expectations",
            Self::Reliability => "reliability",
            Self::LettingGo => "letting-go",
        }
    }

    /// How long answering takes.
    pub const fn minutes(self) -> Minutes {
        Minutes(match self {
            Self::Expectations | Self::LettingGo => 3,
            Self::Reliability => 2,
        })
    }

    /// What the part asks.
    pub const fn questions(self, about: About) -> &'static [Question] {
        match (self, about) {
            (Self::Expectations, About::Oneself) => &[
                Question::Tasks,
                Question::Skills,
                Question::Hours,
                Question::Budget,
                Question::Result,
            ],
            (Self::Expectations, About::Task) => &[
                Question::Personal,
                Question::Skills,
                Question::Hours,
                Question::Budget,
                Question::Result,
            ],
            (Self::Reliability, _) => &[
                Question::Replies,
                Question::Payment,
                Question::Desk,
                Question::Reachable,
            ],
            (Self::LettingGo, _) => &[
                Question::BestMyself,
                Question::Explaining,
                Question::Feedback,
                Question::Cost,
                Question::EveryStep,
            ],
        }
    }
}

/// One question of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Do I know which tasks to hand on?
    Tasks,
    /// Do people pay for this being done by me in person? Asked of a task only.
    Personal,
    /// Do I know which skills it takes?
    Skills,
    /// Do I know how many hours a week?
    Hours,
    /// Do I know how much to invest?
    Budget,
    /// Can I say by what I see a good result (mission 2.3)?
    Result,
    /// Do I answer questions by the next working day (mission 2.6)?
    Replies,
    /// Is the money there in time (mission 2.6)?
    Payment,
    /// Do I find what the work needs (mission 2.7)?
    Desk,
    /// Are there fixed times at which I can be asked (mission 2.9)?
    Reachable,
    /// "I do it best myself" (mission 2.17).
    BestMyself,
    /// "No desire to explain" (mission 2.18).
    Explaining,
    /// "No desire to give feedback" (mission 2.19).
    Feedback,
    /// "Handing on costs more than it brings" (mission 2.20).
    Cost,
    /// "I must check every step" (mission 2.21).
    EveryStep,
}

impl Question {
    /// All questions, in the order they are asked.
    pub const ALL: [Self; 15] = [
        Self::Tasks,
        Self::Personal,
        Self::Skills,
        Self::Hours,
        Self::Budget,
        Self::Result,
        Self::Replies,
        Self::Payment,
        Self::Desk,
        Self::Reachable,
        Self::BestMyself,
        Self::Explaining,
        Self::Feedback,
        Self::Cost,
        Self::EveryStep,
    ];

    /// The word in the database, in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::Personal => "personal",
            Self::Skills => "skills",
            Self::Hours => "hours",
            Self::Budget => "budget",
            Self::Result => "result",
            Self::Replies => "replies",
            Self::Payment => "payment",
            Self::Desk => "desk",
            Self::Reachable => "reachable",
            Self::BestMyself => "best-myself",
            Self::Explaining => "explaining",
            Self::Feedback => "feedback",
            Self::Cost => "cost",
            Self::EveryStep => "every-step",
        }
    }

    /// Reads [`Question::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|question| question.code() == code)
    }

    /// The part it belongs to.
    pub const fn part(self) -> Part {
        match self {
            Self::Tasks
            | Self::Personal
            | Self::Skills
            | Self::Hours
            | Self::Budget
            | Self::Result => Part::Expectations,
            Self::Replies | Self::Payment | Self::Desk | Self::Reachable => Part::Reliability,
            Self::BestMyself | Self::Explaining | Self::Feedback | Self::Cost | Self::EveryStep => {
                Part::LettingGo
            }
        }
    }

    /// Whether the answer is kept for the one task the check is about. All others are about the
    /// person and are the same in every check.
    pub const fn is_about_task(self) -> bool {
        matches!(self.part(), Part::Expectations)
    }

    /// Whether an answer holds somebody back: a "no" where something is missing, a "yes" to a
    /// belief.
    pub const fn holds_back(self, yes: bool) -> bool {
        match self {
            Self::Personal => yes,
            _ => match self.part() {
                Part::Expectations | Part::Reliability => !yes,
                Part::LettingGo => yes,
            },
        }
    }

    /// How long the small step takes that the answer leads to.
    pub const fn minutes(self) -> Minutes {
        Minutes(match self {
            Self::Hours | Self::Reachable => 2,
            Self::Replies | Self::Feedback => 3,
            Self::Tasks
            | Self::Personal
            | Self::Skills
            | Self::Budget
            | Self::Result
            | Self::Payment
            | Self::Cost
            | Self::EveryStep => 5,
            Self::Desk | Self::BestMyself | Self::Explaining => 10,
        })
    }

    /// The key of the question's text.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Tasks => "readiness-ask-tasks",
            Self::Personal => "readiness-ask-personal",
            Self::Skills => "readiness-ask-skills",
            Self::Hours => "readiness-ask-hours",
            Self::Budget => "readiness-ask-budget",
            Self::Result => "readiness-ask-result",
            Self::Replies => "readiness-ask-replies",
            Self::Payment => "readiness-ask-payment",
            Self::Desk => "readiness-ask-desk",
            Self::Reachable => "readiness-ask-reachable",
            Self::BestMyself => "readiness-ask-best-myself",
            Self::Explaining => "readiness-ask-explaining",
            Self::Feedback => "readiness-ask-feedback",
            Self::Cost => "readiness-ask-cost",
            Self::EveryStep => "readiness-ask-every-step",
        }
    }

    /// The key of the text of the small step.
    pub const fn step_key(self) -> &'static str {
        match self {
            Self::Tasks => "readiness-do-tasks",
            Self::Personal => "readiness-do-personal",
            Self::Skills => "readiness-do-skills",
            Self::Hours => "readiness-do-hours",
            Self::Budget => "readiness-do-budget",
            Self::Result => "readiness-do-result",
            Self::Replies => "readiness-do-replies",
            Self::Payment => "readiness-do-payment",
            Self::Desk => "readiness-do-desk",
            Self::Reachable => "readiness-do-reachable",
            Self::BestMyself => "readiness-do-best-myself",
            Self::Explaining => "readiness-do-explaining",
            Self::Feedback => "readiness-do-feedback",
            Self::Cost => "readiness-do-cost",
            Self::EveryStep => "readiness-do-every-step",
        }
    }

    /// The key of the sentence that says why the step helps.
    pub const fn reason_key(self) -> &'static str {
        match self {
            Self::Tasks => "readiness-why-tasks",
            Self::Personal => "readiness-why-personal",
            Self::Skills => "readiness-why-skills",
            Self::Hours => "readiness-why-hours",
            Self::Budget => "readiness-why-budget",
            Self::Result => "readiness-why-result",
            Self::Replies => "readiness-why-replies",
            Self::Payment => "readiness-why-payment",
            Self::Desk => "readiness-why-desk",
            Self::Reachable => "readiness-why-reachable",
            Self::BestMyself => "readiness-why-best-myself",
            Self::Explaining => "readiness-why-explaining",
            Self::Feedback => "readiness-why-feedback",
            Self::Cost => "readiness-why-cost",
            Self::EveryStep => "readiness-why-every-step",
        }
    }
}
