//! The week of one person: what was worked, what freed hours are for, what is coming, and how
//! handing on feels.
//!
//! Everything is the actor's own and shown to nobody else, so nothing here appends an event.

mod capture;
mod forecast;
mod free;
mod goal;
mod mood;
mod planned;

pub use capture::{History, WeekPicture, forget, history, keep, picture};
pub use forecast::{Ahead, Outlook, ahead};
pub use free::free_until;
pub use goal::{
    NewGoal, add_goal, change_goal, delete_goal, deleted_goal, find_goal, goals, restore_goal,
};
pub use mood::{Asked, Line, clear_moods, feel, line, put_aside};
pub use planned::{
    NewPlan, add_plan, change_plan, delete_plan, deleted_plan, find_plan, restore_plan,
};

pub(crate) use capture::captured;
pub(crate) use forecast::look_ahead;
pub(crate) use goal::filled;
pub(crate) use mood::asked;

use kernel::Week;

use crate::context::{Cx, Person};

/// The week the person is in.
fn this_week(cx: &Cx, person: &Person) -> Week {
    Week::of(person.zone.local_date(cx.now))
}
