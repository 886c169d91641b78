//! What a story is made of: who does what on which day. Stories are told apart and happen
//! interleaved.

use domain::instruction::{CriterionDraft, CriterionKind, InstructionDraft, Latitude, StepDraft};
use domain::posting::{OfferDraft, PostingDraft};
use domain::task::{Frequency, Nature, TaskDraft};
use kernel::{Minutes, Money};

use super::people::Who;
use super::project::Part;
use super::stories::week::Note;

/// One thing somebody does. Days are counted from the end of the example world; negative ones are
/// before it.
#[derive(Debug, Clone)]
pub(super) enum Act {
    /// Enters a task.
    Note(TaskDraft),
    /// Says which kind of work the story's task is.
    Sort(Nature),
    /// Makes the story's task a hate task.
    Hate,
    /// Writes down for themselves why they founded, and what luxury may cost a month, in cents.
    Motive(&'static str, i64),
    /// Writes the instruction of the story's task.
    Explain(InstructionDraft),
    /// Begins an ad for the story's task, due on a day.
    Draft(PostingDraft, Option<i64>),
    /// Publishes it.
    Publish,
    /// Offers to do the work until a day.
    Offer(OfferDraft, i64),
    /// Asks at a place of the ad's instruction.
    Ask(&'static str, &'static str),
    /// Answers a question, named by its words.
    Answer(&'static str, &'static str),
    /// Takes the answer to a question into the instruction, as this text.
    TakeIn(&'static str, &'static str),
    /// Chooses somebody's offer.
    Choose(Who),
    /// Wants to hear the task in the contractor's own words before the start.
    WantOwnWords,
    /// Proposes a new step of the instruction: what it says, and what it is good for.
    Propose(&'static str, &'static str),
    /// Wants to decide something that falls under the agreed case of this number.
    Decide(&'static str, i64),
    /// Signs the contract.
    Sign,
    /// Splits the work into stages.
    Split(&'static [Part]),
    /// Agrees that so many pieces are shown before the rest.
    AgreeSample(i64),
    /// Agrees that the two meet on Fridays, every two weeks.
    AgreeMeetings,
    /// Agrees on so many revisions; the days to look stay the usual ones.
    AgreeRounds(i64),
    /// Shows them.
    ShowSample(&'static str, File),
    /// Says what should be different in the rest.
    AnswerSample(&'static str),
    /// Secures what the stage still lacks.
    Secure,
    /// Starts the work.
    Start,
    /// Writes a message; a client may say how many minutes it took.
    Say(&'static str, Option<i64>),
    /// Sends a message with a file.
    Send(&'static str, File),
    /// Hands the work in, with every criterion ticked.
    Deliver(&'static str, File),
    /// Asks to improve the first must criterion, after so many minutes of looking.
    Revise(&'static str, i64),
    /// Accepts: satisfaction in per cent, remark, minutes of looking.
    Accept(u8, &'static str, i64),
    /// Says of the other side whether each point was met, in their order, and words.
    Appraise(&'static [bool], &'static str),
    /// Writes down so many minutes of today, and what came of them.
    Book(i64, &'static str),
    /// Objects to an entry of the record of time of a week: which, and why.
    Object(u32, &'static str),
    /// Opens a dispute: what is wrong, and what the contractor should get, in cents.
    Dispute(&'static str, i64),
    /// Proposes another sum: why, and cents for the contractor.
    ProposeSum(&'static str, i64),
    /// Proposes that the stage at hand costs less: what about, why, and its new price in cents.
    Cheaper(&'static str, &'static str, i64),
    /// Signs the addendum that waits.
    AcceptAddendum,
    /// Agrees with somebody to talk every week: what about, and from which day on.
    Meet(Who, &'static str, i64),
    /// Agrees with somebody on hours every week: the story whose order was paid, and the day from
    /// which on it begins with the next Monday.
    Lasting(&'static str, Who, i64),
    /// Turns to the order of a week.
    Week(u8),
    /// Agrees with somebody on so many minutes a week at most, from the next week on.
    Longer(Who, i64),
    /// Steps back.
    Withdraw,
    /// Orders the same once more, due on a day: the story whose order is repeated.
    Again(&'static str, i64),
    /// Makes the office several people work for.
    Found,
    /// Joins the office of somebody.
    Join(Who),
    /// Acts for the office in the story's order.
    ForCompany,
    /// Notes something for oneself alone.
    Keep(Note),
}

/// A small file of the example world.
#[derive(Debug, Clone, Copy)]
pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) text: &'static str,
}

/// One act with its moment.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// Day, hour and minute.
    pub(super) at: (i64, u8, u8),
    pub(super) who: Who,
    pub(super) act: Act,
}

/// A piece of work from the task to wherever it stands now.
#[derive(Debug, Clone)]
pub(super) struct Story {
    pub(super) name: &'static str,
    pub(super) steps: Vec<Step>,
}

impl Story {
    pub(super) const fn new(name: &'static str) -> Self {
        Self {
            name,
            steps: Vec::new(),
        }
    }

    /// Adds an act: so many days before the end, at this time.
    pub(super) fn on(mut self, days_ago: i64, time: (u8, u8), who: Who, act: Act) -> Self {
        self.steps.push(Step {
            at: (-days_ago, time.0, time.1),
            who,
            act,
        });
        self
    }

    /// Both sign on the same day, the client secures the sum and the contractor starts.
    pub(super) fn agreed(self, days_ago: i64, client: Who, contractor: Who) -> Self {
        self.signed(days_ago, client, contractor)
            .on(days_ago, (17, 45), client, Act::Secure)
            .on(days_ago - 1, (8, 40), contractor, Act::Start)
    }

    /// Both sign on the same day.
    pub(super) fn signed(self, days_ago: i64, client: Who, contractor: Who) -> Self {
        self.on(days_ago, (12, 10), client, Act::Sign)
            .on(days_ago, (16, 20), contractor, Act::Sign)
    }
}

/// A task: title, minutes a week, how often, ability and liking.
pub(super) fn note(title: &str, minutes: i64, often: Frequency, scale: (i64, i64)) -> TaskDraft {
    TaskDraft {
        title: title.to_owned(),
        minutes_per_week: Some(Minutes(minutes)),
        frequency: Some(often),
        ability: Some(scale.0),
        liking: Some(scale.1),
        core: false,
        hour_value: Some(Money::euro_cents(6_000)),
    }
}

/// An instruction: what is to come out, the way there, what is left free.
pub(super) fn explain(goal: &str, steps: &[&str], free_zone: &str) -> InstructionDraft {
    let step = |text: &&str| StepDraft {
        text: (*text).to_owned(),
        ..StepDraft::default()
    };
    InstructionDraft {
        goal: goal.to_owned(),
        steps: steps.iter().map(step).collect(),
        latitude: Some(Latitude::DecideAndTell),
        free_zone: free_zone.to_owned(),
        response_hours: Some(24),
        ..InstructionDraft::default()
    }
}

/// Adds criteria to an instruction: what is to be true, and how one sees it.
pub(super) fn measured(
    mut draft: InstructionDraft,
    kind: CriterionKind,
    criteria: &[(&str, &str)],
) -> InstructionDraft {
    draft
        .criteria
        .extend(criteria.iter().map(|(text, how)| CriterionDraft {
            id: None,
            text: (*text).to_owned(),
            how_measured: (*how).to_owned(),
            kind: Some(kind),
        }));
    draft
}

/// An ad: headline, tasks, skills, hours, budget in cents. Its questions come with [`asking`].
pub(super) fn ad(title: &str, tasks: &str, skills: &str, effort: (i64, i64)) -> PostingDraft {
    PostingDraft {
        title: title.to_owned(),
        tasks: tasks.to_owned(),
        skills: skills.to_owned(),
        hours: Some(Minutes(effort.0 * 60)),
        budget: Some(Money::euro_cents(effort.1)),
        ..PostingDraft::default()
    }
}

/// Adds the two questions every offer answers.
pub(super) fn asking(draft: PostingDraft, questions: [&str; 2]) -> PostingDraft {
    let [question_1, question_2] = questions.map(str::to_owned);
    PostingDraft {
        question_1,
        question_2,
        ..draft
    }
}

/// An offer: cents, two answers, a message.
pub(super) fn offer(cents: i64, answers: [&str; 2], message: &str) -> OfferDraft {
    let [answer_1, answer_2] = answers.map(str::to_owned);
    OfferDraft {
        amount: Some(Money::euro_cents(cents)),
        answer_1,
        answer_2,
        message: message.to_owned(),
        due_at: None,
    }
}
