//! What Mara keeps to herself: how long she really works, what freed hours are for, what is coming
//! before Christmas, and how handing on feels.

use app::task::week::{self, NewGoal, NewPlan};
use app::{Cx, Failure};
use domain::task::week::goal::GoalDraft;
use domain::task::week::planned::PlannedDraft;
use kernel::{Minutes, Week};

use super::super::people::Who::Mara;
use super::super::script::{Act, Story};
use super::super::world::World;

/// Something somebody notes for themselves alone.
#[derive(Debug, Clone, Copy)]
pub(in super::super) enum Note {
    /// The minutes of the week before, Monday first.
    Worked([i64; 7]),
    /// The minutes of the week that has begun, as far as its days are over.
    SoFar([i64; 7]),
    /// What freed hours are for, in minutes a week.
    Goal(&'static str, i64),
    /// Work from one day to another, counted from today, in minutes a week.
    Busy(&'static str, (i64, i64), i64),
    /// Days off.
    Off(&'static str, (i64, i64)),
    /// How it felt after the order of a story, from 1 to 5.
    Felt(&'static str, i64),
}

pub(super) fn stories() -> Vec<Story> {
    let note = |story: Story, days_ago, minute, note| {
        story.on(days_ago, (7, minute), Mara, Act::Keep(note))
    };
    let story = note(Story::new("woche"), 54, 30, Note::Goal("Sport", 120));
    let story = note(story, 54, 31, Note::Goal("Kino", 60));
    let story = [
        (52, Note::Felt("kommentare", 2)),
        (45, Note::Felt("blog", 3)),
        (32, Note::Felt("kommentare-2", 4)),
        (29, Note::Felt("belege", 4)),
        (28, Note::Worked([660, 690, 640, 700, 600, 240, 120])),
        (21, Note::Worked([630, 660, 640, 690, 570, 210, 60])),
        (14, Note::Worked([620, 600, 660, 630, 560, 180, 0])),
        (7, Note::Worked([600, 620, 590, 630, 540, 120, 0])),
    ]
    .into_iter()
    .fold(story, |story, (days_ago, kept)| {
        note(story, days_ago, 32, kept)
    });
    let story = note(story, 0, 0, Note::SoFar([610, 590, 620, 600, 530, 90, 0]));
    let fair = Note::Busy(
        "Weihnachtsmarkt: Karten drucken und packen",
        (14, 27),
        1_500,
    );
    let story = note(story, 3, 33, fair);
    vec![note(
        story,
        3,
        34,
        Note::Off("Ein paar Tage an der See", (34, 37)),
    )]
}

/// Notes it.
pub(in super::super) async fn keep(world: &World, cx: &Cx, note: Note) -> Result<(), Failure> {
    let today = cx.reader()?.zone.local_date(cx.now);
    let work = |title: &str, (first, last): (i64, i64), minutes: Option<i64>| NewPlan {
        id: None,
        draft: PlannedDraft {
            title: title.to_owned(),
            is_off: minutes.is_none(),
            first: Some(today.plus_days(first)),
            last: Some(today.plus_days(last)),
            minutes_per_week: minutes.map(Minutes),
        },
    };
    match note {
        Note::Worked(days) => {
            let entered = days.map(|day| Some(Minutes(day)));
            week::keep(cx, Week::of(today).plus(-1), entered).await
        }
        Note::SoFar(days) => {
            let this = Week::of(today);
            let mut entered = days.map(|day| Some(Minutes(day)));
            for (day, minutes) in this.days().into_iter().zip(&mut entered) {
                *minutes = minutes.filter(|_| day < today);
            }
            week::keep(cx, this, entered).await
        }
        Note::Goal(title, minutes) => {
            let draft = GoalDraft {
                title: title.to_owned(),
                minutes_per_week: Some(Minutes(minutes)),
            };
            let new = NewGoal { id: None, draft };
            week::add_goal(cx, new).await.map(drop)
        }
        Note::Busy(title, days, minutes) => {
            let new = work(title, days, Some(minutes));
            week::add_plan(cx, new).await.map(drop)
        }
        Note::Off(title, days) => week::add_plan(cx, work(title, days, None)).await.map(drop),
        Note::Felt(story, step) => {
            let order = world.threads.get(story).and_then(|thread| thread.order);
            let order = order.ok_or(Failure::NotFound)?;
            week::feel(cx, order, Some(step)).await
        }
    }
}
