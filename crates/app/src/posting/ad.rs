//! One's own ads once they are written: publishing, closing, copying.

use domain::notice::{About, EventKind, Job};
use domain::posting::{Closing, Posting, PostingRefusal, PostingState};
use kernel::{Id, PostingId, Timestamp};
use store::db::Tx;

use super::draft::unchanged;
use super::{Basis, Seen, tell};
use crate::context::Cx;
use crate::custody;
use crate::failure::Failure;
use crate::notice::{self, Happening};
use crate::task::admit_luxury;

/// Opens the ad for offers; it closes by itself after 30 days or when the work is due.
///
/// # Errors
/// [`Failure::Invalid`] names every missing expectation (mission 2.2); a refusal without a
/// measurable criterion (2.3), without an instruction for routine work (1.9), or while a sum is
/// overdue (0.17).
pub async fn publish(cx: &Cx, id: PostingId) -> Result<(), Failure> {
    publish_as_seen(cx, id, None).await
}

/// Opens the ad for offers as its owner saw it: a draft or an instruction that changed after
/// that has to be looked at again.
///
/// # Errors
/// As [`publish`], and a refusal when something changed.
pub async fn publish_as_seen(cx: &Cx, id: PostingId, seen: Option<Seen>) -> Result<(), Failure> {
    let own = cx.clone();
    let decide = move |tx: &mut Tx<'_>, posting: Posting, now| {
        let PostingState::Draft { draft } = &posting.state else {
            return Err(PostingRefusal::NotADraft.into());
        };
        unchanged(tx, &posting, seen.map(|seen| seen.changed_at))?;
        let basis = Basis::load(tx, posting.client, draft)?;
        if seen.is_some_and(|seen| seen.version != basis.version_number()) {
            return Err(PostingRefusal::ChangedMeanwhile.into());
        }
        custody::admit_client(tx, posting.client, now)?;
        admit_luxury(tx, &own, draft)?;
        let posting = posting.publish(basis.as_work(), now)?;
        if let PostingState::Published { closes_at, .. } = &posting.state {
            let job = Job::ClosePosting {
                posting: posting.id,
            };
            notice::schedule(tx, &own, &job, *closes_at)?;
        }
        Ok(posting)
    };
    change(
        cx,
        "posting::publish",
        id,
        EventKind::PostingPublished,
        decide,
    )
    .await
}

/// Closes an open ad without a choice. Everybody who made an offer is told no.
///
/// # Errors
/// [`Failure::NotFound`], a refusal when it is not open.
pub async fn close(cx: &Cx, id: PostingId) -> Result<(), Failure> {
    let own = cx.clone();
    let decide = move |tx: &mut Tx<'_>, posting: Posting, now| {
        let closed = posting.close(Closing::ByClient, now)?;
        decline_all(tx, &own, &closed)?;
        Ok(closed)
    };
    change(cx, "posting::close", id, EventKind::PostingClosed, decide).await
}

/// Closes an ad whose time ran out: what the worker does. Twice does no harm.
pub(crate) fn close_by_clock(tx: &mut Tx<'_>, cx: &Cx, id: PostingId) -> Result<(), Failure> {
    let Some(posting) = store::posting::find(tx, id)? else {
        return Ok(());
    };
    let Ok(closed) = posting.close(Closing::TimeRanOut, cx.now) else {
        return Ok(());
    };
    store::posting::update(tx, &closed, cx.now)?;
    decline_all(tx, cx, &closed)?;
    tell::time_ran_out(tx, cx, &closed)?;
    record(tx, cx, EventKind::PostingClosed, id)
}

fn decline_all(tx: &mut Tx<'_>, cx: &Cx, posting: &Posting) -> Result<(), Failure> {
    let Some(ad) = store::posting::owner(tx, posting.client, posting.id)? else {
        return Ok(());
    };
    for offer in store::posting::standing_offers(tx, &ad)? {
        let id = offer.id;
        if let Ok(declined) = offer.decline(cx.now) {
            store::posting::update_offer(tx, &declined)?;
            let happening = Happening::new(EventKind::OfferDeclined, About::Offer(id));
            notice::record(tx, cx, happening)?;
            tell::declined(tx, cx, posting, &declined)?;
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
            let posting = store::posting::find(tx, id)?
                .ok_or(Failure::NotFound)?
                .copy(new)?;
            store::posting::insert(tx, &posting, own.now)?;
            record(tx, &own, EventKind::PostingDrafted, new)?;
            Ok(new)
        })
        .await
}

/// Loads one's own ad, lets the domain decide, writes it and records the event. What says the
/// same as before is neither written nor recorded.
pub(super) async fn change(
    cx: &Cx,
    name: &'static str,
    id: PostingId,
    event: EventKind,
    decide: impl Fn(&mut Tx<'_>, Posting, Timestamp) -> Result<Posting, Failure> + Send + 'static,
) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write(name, move |tx| {
            store::posting::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let before = store::posting::find(tx, id)?.ok_or(Failure::NotFound)?;
            let posting = decide(tx, before.clone(), own.now)?;
            if posting == before {
                return Ok(());
            }
            store::posting::update(tx, &posting, own.now)?;
            record(tx, &own, event, id)
        })
        .await
}

pub(super) fn record(
    tx: &mut Tx<'_>,
    cx: &Cx,
    event: EventKind,
    id: PostingId,
) -> Result<(), Failure> {
    notice::record(tx, cx, Happening::new(event, About::Posting(id)))?;
    Ok(())
}
