//! A week as it was worked.

use domain::account::Settings;
use domain::task::day::WeekLoad;
use domain::task::week::capture::WorkWeek;
use domain::task::week::goal::Progress;
use kernel::{AccountId, Minutes, Week};
use store::db::{DbError, Tx};

use super::{filled, this_week};
use crate::context::Cx;
use crate::failure::Failure;

/// So many weeks the page shows beside the chosen one.
const SHOWN: i64 = 8;
/// The most weeks one list has: a year.
const MOST_WEEKS: i64 = 53;

/// A week and what belongs to it.
#[derive(Debug, Clone)]
pub struct WeekPicture {
    /// Which week is shown.
    pub week: Week,
    /// The week the person is in.
    pub now: Week,
    /// What was worked, if it was captured.
    pub captured: Option<WorkWeek>,
    /// The same beside the evening goal.
    pub load: Option<WeekLoad>,
    /// The captured ones of the eight weeks up to the shown one, the oldest first.
    pub recent: Vec<(WorkWeek, WeekLoad)>,
    /// The goals for freed hours, as far as this week and the seven before filled them.
    pub goals: Vec<Progress>,
    /// What this week and each of the seven before freed on balance, the oldest first.
    pub freed: Vec<Minutes>,
    /// What a week has room for.
    pub target: Minutes,
}

/// One week of the person, the one that has begun without a wish.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn picture(cx: &Cx, week: Option<Week>) -> Result<WeekPicture, Failure> {
    let person = cx.reader()?.clone();
    let now = this_week(cx, &person);
    // A week that has not begun has nothing to show.
    let week = week.unwrap_or(now).min(now);
    let at = cx.now;
    cx.app
        .database
        .read("week::picture", move |tx| {
            let (owner, settings) = (person.id, &person.settings);
            let weeks = store::task::week::weeks(tx, owner, (week.plus(1 - SHOWN), week))?;
            let recent: Vec<_> = weeks
                .into_iter()
                .map(|one| (one, one.load(settings)))
                .collect();
            let shown = recent.last().filter(|(one, _)| one.week == week).copied();
            let (goals, freed) = filled(tx, owner, (&person.zone, at))?;
            Ok(WeekPicture {
                week,
                now,
                captured: shown.map(|(one, _)| one),
                load: shown.map(|(_, load)| load),
                recent,
                goals,
                freed,
                target: WeekLoad::of(Minutes::ZERO, settings).target,
            })
        })
        .await
}

/// The captured weeks of a person, the oldest first.
#[derive(Debug, Clone)]
pub struct History {
    /// Each week beside the evening goal.
    pub weeks: Vec<(WorkWeek, WeekLoad)>,
}

/// The captured ones of the last weeks; at most a year.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn history(cx: &Cx, weeks: i64) -> Result<History, Failure> {
    let person = cx.reader()?.clone();
    let now = this_week(cx, &person);
    let first = now.plus(1 - weeks.clamp(1, MOST_WEEKS));
    cx.app
        .database
        .read("week::history", move |tx| {
            let weeks = store::task::week::weeks(tx, person.id, (first, now))?;
            let weeks = weeks.into_iter();
            Ok(History {
                weeks: weeks.map(|one| (one, one.load(&person.settings))).collect(),
            })
        })
        .await
}

/// Keeps what the person worked in a week; with no input filled in, nothing is kept of it.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, see [`WorkWeek::check`].
pub async fn keep(cx: &Cx, week: Week, entered: [Option<Minutes>; 7]) -> Result<(), Failure> {
    let person = cx.writer()?;
    let (owner, now) = (person.id, cx.now);
    let kept = WorkWeek::check(week, entered, this_week(cx, person))?;
    cx.app
        .database
        .write("week::keep", move |tx| {
            match &kept {
                Some(kept) => store::task::week::keep_week(tx, owner, kept, now)?,
                None => store::task::week::drop_week(tx, owner, week)?,
            }
            Ok(())
        })
        .await
}

/// Keeps nothing of a week any more. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn forget(cx: &Cx, week: Week) -> Result<(), Failure> {
    let owner = cx.writer()?.id;
    cx.app
        .database
        .write("week::forget", move |tx| {
            store::task::week::drop_week(tx, owner, week).map_err(Failure::from)
        })
        .await
}

/// The captured hours of one week beside the goal, if there are any.
pub(crate) fn captured(
    tx: &mut Tx<'_>,
    owner: AccountId,
    (week, settings): (Week, &Settings),
) -> Result<Option<WeekLoad>, DbError> {
    let found = store::task::week::weeks(tx, owner, (week, week))?;
    Ok(found.first().map(|one| one.load(settings)))
}
