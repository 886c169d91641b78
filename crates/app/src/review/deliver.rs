//! Handing work in.

use std::collections::{BTreeMap, BTreeSet};

use domain::instruction::{LengthUnit, LineId};
use domain::review::record::total;
use domain::review::remark::{AnswerDraft, Remark};
use domain::review::{Against, Counted, DeliveryDraft, HandedIn, NotADelivery, count};
use domain::work::check_files as check_count;
use kernel::{FileId, Minutes, OrderId};
use store::db::Tx;
use store::work::File;

use crate::agreement::{Loaded, apply, load};
use crate::context::Cx;
use crate::failure::Failure;
use crate::work::{Upload, check_files, keep, prepare};

/// Texts up to so many bytes are counted.
const COUNTED: i64 = 1024 * 1024;
/// The ends of the names of texts that are counted.
const TEXTS: [&str; 3] = [".txt", ".md", ".markdown"];

/// A delivery as somebody enters it.
#[derive(Debug, Clone, Default)]
pub struct NewDelivery {
    /// What the client should know.
    pub note: String,
    /// The criteria that are met.
    pub ticked: BTreeSet<LineId>,
    /// What there is to say to single criteria.
    pub notes: BTreeMap<LineId, String>,
    /// The steps that are done.
    pub steps: BTreeSet<LineId>,
    /// What is said to the remarks at the delivery before.
    pub answers: Vec<AnswerDraft>,
    /// Files of the order that are handed in.
    pub files: Vec<FileId>,
    /// Files that come with it.
    pub uploads: Vec<Upload>,
}

/// Hands the work in; the client's clock begins to run. Answers the delivery's number.
///
/// # Errors
/// [`Failure::Invalid`] on `note`, `ticked`, `steps`, `note-<line>`, `why-<remark>` or `files`;
/// [`Failure::Refused`] when it is not the time or the side.
pub async fn deliver(cx: &Cx, order: OrderId, input: NewDelivery) -> Result<u8, Failure> {
    cx.writer()?;
    let NewDelivery {
        note,
        ticked,
        notes,
        steps,
        answers,
        files,
        uploads,
    } = input;
    check_count(files.len().saturating_add(uploads.len()))?;
    let prepared = prepare(uploads).await?;
    let typed = DeliveryDraft {
        note,
        ticked,
        notes,
        steps,
        answers,
        files,
    };
    let actor = cx.clone();
    cx.app
        .database
        .write("review::deliver", move |tx| {
            let mut loaded = load(tx, &actor, order)?;
            let may = loaded.order.state.clone();
            let records = store::agreement::hours(tx, &loaded.order)?;
            let worked = total(&records, None);
            may.deliver_worked(loaded.facts(actor.now), loaded.role, worked)
                .map_err(|refusal| Failure::refused(&refusal))?;
            let mut draft = typed.clone();
            check_files(tx, &loaded.order, &draft.files)?;
            if !prepared.is_empty() {
                draft
                    .files
                    .extend(keep(tx, &actor, &loaded.order, &prepared)?);
                // The files' events have moved the end of the order's chain.
                loaded = load(tx, &actor, order)?;
            }
            let lengths = lengths(tx, &loaded, &draft.files)?;
            let remarks = store::review::remark::of_order(tx, &loaded.order)?;
            let open: Vec<Remark> = remarks.into_iter().filter(Remark::is_open).collect();
            let done = hand_in(&draft, &loaded, (&actor, &open, &lengths, worked))?;
            store::review::insert_delivery(tx, &loaded.order, &done.delivery)?;
            for answer in &done.answers {
                store::review::remark::answer(tx, answer)?;
            }
            apply(tx, &actor, &loaded, &done.transition, None)?;
            Ok(done.delivery.number)
        })
        .await
}

fn hand_in(
    draft: &DeliveryDraft,
    loaded: &Loaded,
    (cx, open, lengths, worked): (&Cx, &[Remark], &[Counted], Minutes),
) -> Result<HandedIn, Failure> {
    let against = Against {
        facts: loaded.facts(cx.now),
        body: &loaded.binding.body,
        open,
        lengths,
        worked,
    };
    let state = loaded.order.state.clone();
    draft
        .hand_in(state, against, loaded.role)
        .map_err(|refusal| match refusal {
            NotADelivery::Invalid(errors) => Failure::Invalid(errors),
            NotADelivery::Refused(refusal) => Failure::refused(&refusal),
        })
}

/// How long the texts of a delivery are, where the instruction says how long (3.5).
fn lengths(tx: &mut Tx<'_>, loaded: &Loaded, files: &[FileId]) -> Result<Vec<Counted>, Failure> {
    let Some(length) = loaded.binding.body.details.length else {
        return Ok(Vec::new());
    };
    if length.unit == LengthUnit::Minutes || files.is_empty() {
        return Ok(Vec::new());
    }
    let known = store::work::files(tx, &loaded.order)?;
    let mut counted = Vec::new();
    for file in known
        .iter()
        .filter(|file| files.contains(&file.id) && is_text(file))
    {
        let Some((_, content)) = store::work::file(tx, &loaded.order, file.id)? else {
            continue;
        };
        let text = String::from_utf8(content).unwrap_or_default();
        if let Some(count) = count(&text, length.unit) {
            let (file, name) = (file.id, file.name.clone());
            counted.push(Counted { file, name, count });
        }
    }
    Ok(counted)
}

fn is_text(file: &File) -> bool {
    let name = file.name.to_lowercase();
    file.size <= COUNTED
        && file.media_type.starts_with("text/")
        && TEXTS.iter().any(|end| name.ends_with(end))
}
