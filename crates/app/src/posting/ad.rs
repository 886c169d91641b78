//! One's own ads: writing, publishing, closing.

use domain::notice::{About, EventKind, Job};
use domain::posting::{Closing, Posting, PostingDraft, PostingState};
use kernel::{Id, PostingId, TaskId, kind};
use store::db::Tx;
use store::proof::OwnerOf;

use super::Basis;
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{self, Happening};

/// Begins an ad.
///
/// # Errors
/// [`Failure::NotFound`] when the task is somebody else's; [`Failure::Invalid`] when texts are
/// far too long.
pub async fn begin(cx: &Cx, draft: PostingDraft) -> Result<PostingId, Failure> {
    let actor = cx.writer()?.id;
    draft.check_size().map_err(Failure::Invalid)?;
    let (id, own) = (Id::new(cx.now, cx.app.entropy.as_ref()), cx.clone());
    cx.app
        .database
        .write("posting::begin", move |tx| {
            if let Some(task) = draft.task {
                store::task::owner(tx, actor, task)?.ok_or(Failure::NotFound)?;
            }
            let posting = Posting::new(id, actor, draft.clone());
            store::posting::insert(tx, &posting, own.now)?;
            record(tx, &own, EventKind::PostingDrafted, id)?;
            Ok(id)
        })
        .await
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
            let basis = Basis::load(
                tx,
                actor,
                &PostingDraft { task: Some(task), ..PostingDraft::default() },
            )?;
            Ok(PostingDraft {
                task: Some(task),
                instruction: basis.version.as_ref().map(|version| version.reference()),
                title: known.facts.title,
                tasks: basis.version.map(|version| version.body.goal).unwrap_or_default(),
                hours: Some(known.facts.minutes_per_week),
                ..PostingDraft::default()
            })
        })
        .await
}

/// Replaces what a draft says.
///
/// # Errors
/// [`Failure::NotFound`], a refusal once it was published, [`Failure::Invalid`] when texts are
/// far too long.
pub async fn edit(cx: &Cx, id: PostingId, draft: PostingDraft) -> Result<(), Failure> {
    change(cx, "posting::edit", id, EventKind::PostingChanged, move |_, posting, _| {
        let task = match &posting.state {
            PostingState::Draft { draft } => draft.task,
            _ => None,
        };
        Ok(posting.edit(PostingDraft { task, ..draft.clone() })?)
    })
    .await
}

/// Opens the ad for offers; it closes by itself after 30 days or when the work is due.
///
/// # Errors
/// [`Failure::Invalid`] names every missing expectation (mission 2.2); a refusal without a
/// measurable criterion (2.3) or without an instruction for routine work (1.9).
pub async fn publish(cx: &Cx, id: PostingId) -> Result<(), Failure> {
    let own = cx.clone();
    change(cx, "posting::publish", id, EventKind::PostingPublished, move |tx, posting, now| {
        let PostingState::Draft { draft } = &posting.state else {
            return Ok(posting.publish(no_basis(), now)?);
        };
        let basis = Basis::load(tx, posting.client, draft)?;
        let posting = posting.publish(basis.as_work(), now)?;
        if let PostingState::Published { closes_at, .. } = &posting.state {
            let job = Job::ClosePosting { posting: posting.id };
            notice::schedule(tx, &own, &job, *closes_at)?;
        }
        Ok(posting)
    })
    .await
}

fn no_basis() -> domain::posting::WorkBasis<'static> {
    domain::posting::WorkBasis { frequency: domain::task::Frequency::Once, instruction: None }
}

/// Closes an open ad without a choice. Everybody who made an offer is told no.
///
/// # Errors
/// [`Failure::NotFound`], a refusal when it is not open.
pub async fn close(cx: &Cx, id: PostingId) -> Result<(), Failure> {
    let own = cx.clone();
    change(cx, "posting::close", id, EventKind::PostingClosed, move |tx, posting, now| {
        let closed = posting.close(Closing::ByClient, now)?;
        decline_all(tx, &own, &closed)?;
        Ok(closed)
    })
    .await
}

/// Closes an ad whose time ran out: what the worker does. Twice does no harm.
pub(crate) fn close_by_clock(tx: &mut Tx<'_>, cx: &Cx, id: PostingId) -> Result<(), Failure> {
    let Some(posting) = store::posting::find(tx, id)? else { return Ok(()) };
    let Ok(closed) = posting.close(Closing::TimeRanOut, cx.now) else { return Ok(()) };
    store::posting::update(tx, &closed, cx.now)?;
    decline_all(tx, cx, &closed)?;
    record(tx, cx, EventKind::PostingClosed, id)
}

fn decline_all(tx: &mut Tx<'_>, cx: &Cx, posting: &Posting) -> Result<(), Failure> {
    let Some(ad) = store::posting::owner(tx, posting.client, posting.id)? else { return Ok(()) };
    for offer in store::posting::offers_for(tx, &ad)? {
        let id = offer.id;
        if let Ok(declined) = offer.decline(cx.now) {
            store::posting::update_offer(tx, &declined)?;
            let happening = Happening::new(EventKind::OfferDeclined, About::Offer(id));
            notice::record(tx, cx, happening)?;
        }
    }
    Ok(())
}

/// A new draft that says what this ad said, with the due date asked anew.
///
/// # Errors
/// [`Failure::NotFound`], a refusal for a draft.
pub async fn copy(cx: &Cx, id: PostingId) -> Result<PostingId, Failure> {
    let actor = cx.writer()?.id;
    let (new, own) = (Id::new(cx.now, cx.app.entropy.as_ref()), cx.clone());
    cx.app
        .database
        .write("posting::copy", move |tx| {
            store::posting::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let posting = store::posting::find(tx, id)?.ok_or(Failure::NotFound)?.copy(new)?;
            store::posting::insert(tx, &posting, own.now)?;
            record(tx, &own, EventKind::PostingDrafted, new)?;
            Ok(new)
        })
        .await
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
            if store::posting::drop_draft(tx, &of)? { Ok(()) } else { Err(Failure::NotFound) }
        })
        .await
}

/// Loads one's own ad, lets the domain decide, writes it and records the event.
async fn change(
    cx: &Cx,
    name: &'static str,
    id: PostingId,
    event: EventKind,
    decide: impl Fn(&mut Tx<'_>, Posting, kernel::Timestamp) -> Result<Posting, Failure>
    + Send
    + 'static,
) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write(name, move |tx| {
            let _owner: OwnerOf<kind::Posting> =
                store::posting::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let posting = store::posting::find(tx, id)?.ok_or(Failure::NotFound)?;
            let posting = decide(tx, posting, own.now)?;
            store::posting::update(tx, &posting, own.now)?;
            record(tx, &own, event, id)
        })
        .await
}

fn record(tx: &mut Tx<'_>, cx: &Cx, event: EventKind, id: PostingId) -> Result<(), Failure> {
    notice::record(tx, cx, Happening::new(event, About::Posting(id)))?;
    Ok(())
}
