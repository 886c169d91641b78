//! What happens in the example world: each story is a piece of work, told from its task.

mod assistance;
mod comments;
mod ended;
mod handing;
mod neighbours;
mod open;
mod posts;
mod project;
mod receipts;
mod texts;
pub(super) mod week;

use domain::task::{Frequency, TaskDraft};

use super::people::Who;
use super::script::{Act, Story, note};

/// Every story.
pub(super) fn all() -> Vec<Story> {
    let mut stories = vec![
        core(
            "karten",
            1,
            note("Neue Karten entwerfen", 840, Frequency::Weekly, (5, 5)),
        ),
        core(
            "beratung",
            2,
            note("Kundschaft beraten", 900, Frequency::Daily, (5, 4)),
        ),
    ];
    stories.extend(comments::stories());
    stories.push(assistance::story());
    stories.extend(posts::stories());
    stories.extend(project::stories());
    stories.extend(receipts::stories());
    stories.extend(texts::stories());
    stories.extend(ended::stories());
    stories.extend(open::stories());
    stories.extend(neighbours::stories());
    stories.extend(week::stories());
    stories.extend(handing::stories());
    stories
}

/// Work that Mara keeps: it is what her shop is about.
fn core(name: &'static str, minute: u8, draft: TaskDraft) -> Story {
    let draft = TaskDraft {
        core: true,
        ..draft
    };
    Story::new(name).on(70, (7, 10 + minute), Who::Mara, Act::Note(draft))
}
