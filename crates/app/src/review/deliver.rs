//! Handing work in.

use std::collections::BTreeSet;

use domain::agreement::Transition;
use domain::instruction::LineId;
use domain::review::{Delivery, DeliveryDraft, NotADelivery};
use domain::work::check_files as check_count;
use kernel::{FileId, OrderId};

use crate::agreement::{Loaded, apply, load};
use crate::context::Cx;
use crate::failure::Failure;
use crate::work::{Upload, check_files, keep, prepare};

/// A delivery as somebody enters it.
#[derive(Debug, Clone, Default)]
pub struct NewDelivery {
    /// What the client should know.
    pub note: String,
    /// The criteria that are met.
    pub ticked: BTreeSet<LineId>,
    /// Files of the order that are handed in.
    pub files: Vec<FileId>,
    /// Files that come with it.
    pub uploads: Vec<Upload>,
}

/// Hands the work in; the client's clock begins to run. Answers the delivery's number.
///
/// # Errors
/// [`Failure::Invalid`] on `note`, `ticked` or `files`; [`Failure::Refused`] when it is not the
/// time or the side.
pub async fn deliver(cx: &Cx, order: OrderId, input: NewDelivery) -> Result<u8, Failure> {
    cx.writer()?;
    let NewDelivery {
        note,
        ticked,
        files,
        uploads,
    } = input;
    check_count(files.len().saturating_add(uploads.len()))?;
    let prepared = prepare(uploads).await?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::deliver", move |tx| {
            let mut loaded = load(tx, &actor, order)?;
            let mut draft = DeliveryDraft {
                note: note.clone(),
                ticked: ticked.clone(),
                files: files.clone(),
            };
            // Decided before any file is written: who may not deliver leaves nothing behind.
            hand_in(&draft, &loaded, &actor)?;
            check_files(tx, &loaded.order, &files)?;
            if !prepared.is_empty() {
                draft
                    .files
                    .extend(keep(tx, &actor, &loaded.order, &prepared)?);
                // The files' events have moved the end of the order's chain.
                loaded = load(tx, &actor, order)?;
            }
            let (delivery, transition) = hand_in(&draft, &loaded, &actor)?;
            store::review::insert_delivery(tx, &loaded.order, &delivery)?;
            apply(tx, &actor, &loaded, &transition, None)?;
            Ok(delivery.number)
        })
        .await
}

fn hand_in(
    draft: &DeliveryDraft,
    loaded: &Loaded,
    cx: &Cx,
) -> Result<(Delivery, Transition), Failure> {
    let state = loaded.order.state.clone();
    draft
        .hand_in(state, loaded.facts(cx.now), loaded.role)
        .map_err(refused)
}

fn refused(refusal: NotADelivery) -> Failure {
    match refusal {
        NotADelivery::Invalid(errors) => Failure::Invalid(errors),
        NotADelivery::Refused(refusal) => Failure::refused(&refusal),
    }
}
