//! How it felt after accepting: asked once per accepted order, seen by its owner alone.

use std::time::Duration;

use domain::task::Rating;
use domain::task::week::mood::{ASKED_FOR_DAYS, Direction, Mood, direction};
use kernel::{AccountId, OrderId, Timestamp};
use store::db::{DbError, Tx};
use store::task::week::{self, Felt};

use crate::context::Cx;
use crate::failure::Failure;

/// So many entries the line is made of at most.
const MOST_MOODS: i64 = 60;

/// The order the person is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub order: OrderId,
    /// What it is about.
    pub title: String,
}

/// What the person has said.
#[derive(Debug, Clone)]
pub struct Line {
    /// The last entries, the newest first.
    pub moods: Vec<Mood>,
    /// Where the line goes, once there are enough of them.
    pub direction: Option<Direction>,
    /// What to ask about now.
    pub asked: Option<Asked>,
}

/// What the person has said after handing on.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn line(cx: &Cx) -> Result<Line, Failure> {
    let (owner, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("week::moods", move |tx| {
            let moods = week::moods(tx, owner, MOST_MOODS)?;
            let steps: Vec<Rating> = moods.iter().rev().map(|mood| mood.step).collect();
            Ok(Line {
                direction: direction(&steps),
                moods,
                asked: asked(tx, owner, now)?,
            })
        })
        .await
}

/// The order to ask about: the last one accepted in the last two weeks of which nothing was said.
pub(crate) fn asked(
    tx: &mut Tx<'_>,
    owner: AccountId,
    now: Timestamp,
) -> Result<Option<Asked>, DbError> {
    let since = now.saturating_sub(Duration::from_hours(24 * ASKED_FOR_DAYS));
    let found = week::mood_asked(tx, owner, since)?;
    Ok(found.map(|(order, title)| Asked { order, title }))
}

/// Keeps how it felt after an order the person accepted as its client. There is one entry an
/// order: said again, it is changed.
///
/// # Errors
/// [`Failure::NotFound`] when it is not their order or was not accepted; [`Failure::Invalid`] on
/// `step` for anything but 1 to 5.
pub async fn feel(cx: &Cx, order: OrderId, step: Option<i64>) -> Result<(), Failure> {
    cx.writer()?;
    let wrong = || Failure::field("step", "mood-step-required");
    let said = step.and_then(Rating::new).ok_or_else(wrong);
    answer(cx, order, Some(said)).await
}

/// Asks nothing more about an order, and deletes what was said about it. Doing so twice is doing it
/// once.
///
/// # Errors
/// [`Failure::NotFound`] when it is not their order or was not accepted.
pub async fn put_aside(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    answer(cx, order, None).await
}

async fn answer(
    cx: &Cx,
    order: OrderId,
    said: Option<Result<Rating, Failure>>,
) -> Result<(), Failure> {
    let (client, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write("week::answer_mood", move |tx| {
            let before = week::felt(tx, client, order)?.ok_or(Failure::NotFound)?;
            // Whose it is comes before what is wrong with the answer.
            let said = said.clone().transpose()?;
            if before == said.map_or(Felt::Aside, Felt::Step) {
                return Ok(());
            }
            week::answer_mood(tx, client, order, said, now).map_err(Failure::from)
        })
        .await
}

/// Deletes everything the person has said about moods.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn clear_moods(cx: &Cx) -> Result<(), Failure> {
    let owner = cx.writer()?.id;
    cx.app
        .database
        .write("week::clear_moods", move |tx| {
            week::clear_moods(tx, owner).map_err(Failure::from)
        })
        .await
}
