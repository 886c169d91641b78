//! Planned work and days off.

use domain::task::week::planned::{MOST_PLANNED, Planned, PlannedDraft};
use kernel::{AccountId, Date, PlannedId};
use store::db::Tx;
use store::task::week::{self, Standing};

use crate::context::{Cx, Person};
use crate::failure::Failure;

/// An entry to note.
#[derive(Debug, Clone, Default)]
pub struct NewPlan {
    /// The id the form was given when it was shown: the same form sent twice makes one entry.
    pub id: Option<PlannedId>,
    /// What it is.
    pub draft: PlannedDraft,
}

fn today(cx: &Cx, person: &Person) -> Date {
    person.zone.local_date(cx.now)
}

/// Notes work or days off.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, `planned-too-many` on `title` when there are fifty
/// that are not over.
pub async fn add_plan(cx: &Cx, new: NewPlan) -> Result<PlannedId, Failure> {
    let person = cx.writer()?;
    let (owner, today) = (person.id, today(cx, person));
    let id = new.id.unwrap_or_else(|| cx.app.id());
    let planned = new.draft.check(id, today)?;
    let cx = cx.clone();
    cx.app
        .database
        .clone()
        .write("week::add_plan", move |tx| {
            if week::planned_owner(tx, owner, planned.id, Standing::Kept)?.is_some() {
                return Ok(planned.id);
            }
            room(tx, owner, today)?;
            let mut planned = planned.clone();
            if !week::insert_planned(tx, owner, &planned, cx.now)? {
                // Somebody else's, or taken away meanwhile: then it is a new one.
                planned.id = cx.app.id();
                week::insert_planned(tx, owner, &planned, cx.now)?;
            }
            Ok(planned.id)
        })
        .await
}

/// Refuses more entries than one person can have.
fn room(tx: &mut Tx<'_>, owner: AccountId, today: Date) -> Result<(), Failure> {
    if week::planned(tx, owner, today)?.len() >= MOST_PLANNED {
        return Err(Failure::field("title", "planned-too-many"));
    }
    Ok(())
}

/// One of the person's own entries.
///
/// # Errors
/// [`Failure::NotFound`] when it is not theirs or was taken away.
pub async fn find_plan(cx: &Cx, id: PlannedId) -> Result<Planned, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("week::find_plan", move |tx| {
            let proof = week::planned_owner(tx, actor, id, Standing::Kept)?;
            let proof = proof.ok_or(Failure::NotFound)?;
            week::find_planned(tx, &proof).map_err(Failure::from)
        })
        .await
}

/// The name of an entry of the person's that was taken away; none while it stands.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn deleted_plan(cx: &Cx, id: PlannedId) -> Result<Option<String>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("week::deleted_plan", move |tx| {
            let Some(proof) = week::planned_owner(tx, actor, id, Standing::Deleted)? else {
                return Ok(None);
            };
            Ok(Some(week::find_planned(tx, &proof)?.title))
        })
        .await
}

/// Changes an entry.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, [`Failure::NotFound`].
pub async fn change_plan(cx: &Cx, id: PlannedId, draft: PlannedDraft) -> Result<(), Failure> {
    let person = cx.writer()?;
    let (actor, today) = (person.id, today(cx, person));
    // Whose it is comes before what is wrong with it.
    find_plan(cx, id).await?;
    let planned = draft.check(id, today)?;
    cx.app
        .database
        .write("week::change_plan", move |tx| {
            let proof = week::planned_owner(tx, actor, id, Standing::Kept)?;
            let proof = proof.ok_or(Failure::NotFound)?;
            week::save_planned(tx, &proof, &planned).map_err(Failure::from)
        })
        .await
}

/// Takes an entry away; [`restore_plan`] brings it back. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn delete_plan(cx: &Cx, id: PlannedId) -> Result<(), Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write("week::delete_plan", move |tx| {
            let Some(proof) = week::planned_owner(tx, actor, id, Standing::Kept)? else {
                let gone = week::planned_owner(tx, actor, id, Standing::Deleted)?;
                return gone.map(drop).ok_or(Failure::NotFound);
            };
            week::delete_planned(tx, &proof, now).map_err(Failure::from)
        })
        .await
}

/// Brings an entry back. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`]; `planned-too-many` on `title` when there are fifty others.
pub async fn restore_plan(cx: &Cx, id: PlannedId) -> Result<(), Failure> {
    let person = cx.writer()?;
    let (actor, today) = (person.id, today(cx, person));
    cx.app
        .database
        .write("week::restore_plan", move |tx| {
            let Some(proof) = week::planned_owner(tx, actor, id, Standing::Deleted)? else {
                let there = week::planned_owner(tx, actor, id, Standing::Kept)?;
                return there.map(drop).ok_or(Failure::NotFound);
            };
            room(tx, actor, today)?;
            week::restore_planned(tx, &proof).map_err(Failure::from)
        })
        .await
}
