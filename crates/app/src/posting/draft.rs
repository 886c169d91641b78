//! Ads that are being written: begun, changed, thrown away.

use domain::instruction::Version;
use domain::notice::EventKind;
use domain::posting::{Posting, PostingDraft, PostingRefusal, PostingState};
use kernel::{PostingId, TaskId, Timestamp};
use store::db::Tx;

use super::Basis;
use super::ad::{change, record};
use crate::context::Cx;
use crate::failure::Failure;

/// A new ad. With an id, the same form sent twice makes one ad.
#[derive(Debug, Clone)]
pub struct NewPosting {
    /// The id the form was given.
    pub id: Option<PostingId>,
    /// As typed.
    pub draft: PostingDraft,
}

/// A changed draft.
#[derive(Debug, Clone)]
pub struct Change {
    /// As typed.
    pub draft: PostingDraft,
    /// When the draft had last changed when its owner saw it; without it, it is replaced whatever
    /// it says.
    pub seen: Option<Timestamp>,
}

/// What somebody saw of a draft before deciding on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// When the draft had last changed.
    pub changed_at: Timestamp,
    /// The version of the instruction; 0 without one.
    pub version: u32,
}

impl Seen {
    /// The text a form brings back unseen.
    pub fn code(self) -> String {
        format!("{}.{}", self.changed_at.as_micros(), self.version)
    }

    /// Reads [`Seen::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        let (at, version) = code.split_once('.')?;
        let changed_at = Timestamp::from_micros(at.parse().ok()?);
        Some(Self {
            changed_at,
            version: version.parse().ok()?,
        })
    }
}

/// Begins an ad.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's; [`Failure::Invalid`] when texts are
/// far too long.
pub async fn begin(cx: &Cx, draft: PostingDraft) -> Result<PostingId, Failure> {
    begin_once(cx, NewPosting { id: None, draft }).await
}

/// Begins an ad, or changes the one that the same form began before.
///
/// # Errors
/// As [`begin`] and [`edit`].
pub async fn begin_once(cx: &Cx, new: NewPosting) -> Result<PostingId, Failure> {
    let actor = cx.writer()?.id;
    new.draft.check_size().map_err(Failure::Invalid)?;
    let (own, fresh) = (cx.clone(), cx.app.id());
    cx.app
        .database
        .write("posting::begin", move |tx| {
            let draft = new.draft.clone();
            if let Some(known) = begun(tx, new.id)? {
                store::posting::owner(tx, actor, known.id)?.ok_or(Failure::NotFound)?;
                let id = known.id;
                store::posting::update(tx, &known.edit(draft)?, own.now)?;
                record(tx, &own, EventKind::PostingChanged, id)?;
                return Ok(id);
            }
            if let Some(task) = draft.task {
                store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            }
            let posting = Posting::new(new.id.unwrap_or(fresh), actor, draft);
            store::posting::insert(tx, &posting, own.now)?;
            record(tx, &own, EventKind::PostingDrafted, posting.id)?;
            Ok(posting.id)
        })
        .await
}

fn begun(tx: &mut Tx<'_>, id: Option<PostingId>) -> Result<Option<Posting>, Failure> {
    match id {
        Some(id) => Ok(store::posting::find(tx, id)?),
        None => Ok(None),
    }
}

/// A draft with what a task already says.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's.
pub async fn take_over(cx: &Cx, task: TaskId) -> Result<PostingDraft, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("posting::take_over", move |tx| {
            let proof = store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            let known = store::task::find(tx, &proof)?;
            let empty = PostingDraft {
                task: Some(task),
                ..PostingDraft::default()
            };
            let basis = Basis::load(tx, actor, &empty)?;
            Ok(PostingDraft {
                instruction: basis.version.as_ref().map(Version::reference),
                title: known.facts.title,
                tasks: basis
                    .version
                    .map(|version| version.body.goal)
                    .unwrap_or_default(),
                hours: Some(known.facts.minutes_per_week).filter(|hours| hours.get() > 0),
                ..empty
            })
        })
        .await
}

/// Replaces what a draft says. The task it is for stays.
///
/// # Errors
/// [`Failure::NotFound`], a refusal once it was published or when it changed after it was seen,
/// [`Failure::Invalid`] when texts are far too long.
pub async fn edit(cx: &Cx, id: PostingId, new: Change) -> Result<(), Failure> {
    let decide = move |tx: &mut Tx<'_>, posting: Posting, _| {
        unchanged(tx, &posting, new.seen)?;
        let task = match &posting.state {
            PostingState::Draft { draft } => draft.task,
            _ => None,
        };
        Ok(posting.edit(PostingDraft {
            task,
            ..new.draft.clone()
        })?)
    };
    change(cx, "posting::edit", id, EventKind::PostingChanged, decide).await
}

/// Refuses to go on with what nobody has seen.
pub(super) fn unchanged(
    tx: &mut Tx<'_>,
    posting: &Posting,
    seen: Option<Timestamp>,
) -> Result<(), Failure> {
    let Some(seen) = seen else { return Ok(()) };
    let of = store::posting::owner(tx, posting.client, posting.id)?.ok_or(Failure::NotFound)?;
    let is_draft = matches!(posting.state, PostingState::Draft { .. });
    if is_draft && store::posting::changed_at(tx, &of)? != seen {
        return Err(PostingRefusal::ChangedMeanwhile.into());
    }
    Ok(())
}

/// Throws a draft away.
///
/// # Errors
/// [`Failure::NotFound`] when it is no draft of this person.
pub async fn discard(cx: &Cx, id: PostingId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    cx.app
        .database
        .write("posting::discard", move |tx| {
            let of = store::posting::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            if store::posting::drop_draft(tx, &of)? {
                Ok(())
            } else {
                Err(Failure::NotFound)
            }
        })
        .await
}
