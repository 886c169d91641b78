//! Preferences: living notes of a client that go along with new instructions (mission 3.9).

use domain::instruction::preference::{
    MOST_PREFERENCES, Preference, PreferenceDraft, attached as attached_to,
};
use kernel::{AccountId, PreferenceId, TaskId, kind};
use store::db::Tx;
use store::proof::OwnerOf;

use crate::context::Cx;
use crate::failure::Failure;

/// One's own notes in their order.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn list(cx: &Cx) -> Result<Vec<Preference>, Failure> {
    let owner = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::preference::list", move |tx| {
            store::instruction::preference::list(tx, owner).map_err(Failure::from)
        })
        .await
}

/// One's own note, and whether it was removed.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn find(cx: &Cx, id: PreferenceId) -> Result<(Preference, bool), Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::preference::find", move |tx| {
            let of = own(tx, actor, id)?;
            store::instruction::preference::find(tx, &of).map_err(Failure::from)
        })
        .await
}

/// Adds a note behind the others.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input, on `text` when there are too many or it is there
/// already.
pub async fn add(cx: &Cx, draft: PreferenceDraft) -> Result<PreferenceId, Failure> {
    let (owner, now) = (cx.writer()?.id, cx.now);
    let (text, applies) = draft.check()?;
    let note = Preference {
        id: cx.app.id(),
        text,
        applies,
    };
    cx.app
        .database
        .write("instruction::preference::add", move |tx| {
            let known = store::instruction::preference::list(tx, owner)?;
            // The second of two clicks.
            let same = |one: &&Preference| one.text == note.text && one.applies == note.applies;
            if let Some(known) = known.iter().find(same) {
                return Ok(known.id);
            }
            if known.len() >= MOST_PREFERENCES {
                return Err(Failure::field("text", "field-too-many-preferences"));
            }
            store::instruction::preference::insert(tx, owner, &note, now)?;
            Ok(note.id)
        })
        .await
}

/// Changes a note. Versions that carry it stay as they are.
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input; [`Failure::NotFound`].
pub async fn change(cx: &Cx, id: PreferenceId, draft: PreferenceDraft) -> Result<(), Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    let (text, applies) = draft.check()?;
    cx.app
        .database
        .write("instruction::preference::change", move |tx| {
            let of = own(tx, actor, id)?;
            let said = (text.as_str(), applies);
            if store::instruction::preference::save(tx, &of, said, now)? {
                Ok(())
            } else {
                Err(Failure::NotFound)
            }
        })
        .await
}

/// Removes a note; [`restore`] puts it back.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn remove(cx: &Cx, id: PreferenceId) -> Result<(), Failure> {
    let (actor, now) = (cx.writer()?.id, cx.now);
    cx.app
        .database
        .write("instruction::preference::remove", move |tx| {
            let of = own(tx, actor, id)?;
            Ok(store::instruction::preference::delete(tx, &of, now)?)
        })
        .await
}

/// Puts a removed note back in its place.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::Invalid`] on `text` when there are too many by now.
pub async fn restore(cx: &Cx, id: PreferenceId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("instruction::preference::restore", move |tx| {
            let of = own(tx, actor, id)?;
            let known = store::instruction::preference::list(tx, actor)?;
            if known.iter().any(|note| note.id == id) {
                return Ok(());
            }
            if known.len() >= MOST_PREFERENCES {
                return Err(Failure::field("text", "field-too-many-preferences"));
            }
            Ok(store::instruction::preference::restore(tx, &of)?)
        })
        .await
}

/// Moves a note one place up; the first one stays where it is.
///
/// # Errors
/// [`Failure::NotFound`], also for a note that was removed.
pub async fn move_up(cx: &Cx, id: PreferenceId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("instruction::preference::move_up", move |tx| {
            own(tx, actor, id)?;
            let mut order: Vec<PreferenceId> = store::instruction::preference::list(tx, actor)?
                .into_iter()
                .map(|note| note.id)
                .collect();
            let at = order.iter().position(|known| *known == id);
            let at = at.ok_or(Failure::NotFound)?;
            if at > 0 {
                order.swap(at, at - 1);
            }
            for (place, id) in (1..).zip(order) {
                let of = own(tx, actor, id)?;
                store::instruction::preference::place(tx, &of, place)?;
            }
            Ok(())
        })
        .await
}

/// What goes along with a new instruction for one's own task.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn attached(cx: &Cx, task: TaskId) -> Result<Vec<String>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("instruction::preference::attached", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            attach(tx, &proof)
        })
        .await
}

/// The notes that apply to a task.
pub(super) fn attach(tx: &mut Tx<'_>, task: &OwnerOf<kind::Task>) -> Result<Vec<String>, Failure> {
    let notes = store::instruction::preference::list(tx, task.owner())?;
    if notes.is_empty() {
        return Ok(Vec::new());
    }
    let task = store::task::find(tx, task)?;
    Ok(attached_to(&notes, &task.categories()))
}

fn own(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: PreferenceId,
) -> Result<OwnerOf<kind::Preference>, Failure> {
    store::instruction::preference::owner(tx, actor, id)?.ok_or(Failure::NotFound)
}
