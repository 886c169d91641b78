//! The first pieces: shown by the contractor, looked at by the client, before the rest goes on
//! (3.13).

use domain::agreement::sample::{AnswerDraft, LONGEST_WORDS, SampleAnswer};
use domain::work::check_files as check_count;
use domain::{FieldError, field};
use kernel::{FileId, OrderId, Timestamp};
use store::agreement::Order;
use store::db::Tx;

use store::review::sample::{Answered, Sample};

use crate::agreement::{apply, load};
use crate::context::Cx;
use crate::failure::Failure;
use crate::work::{Upload, check_files, keep, prepare};

/// A sample as somebody enters it.
#[derive(Debug, Clone, Default)]
pub struct NewSample {
    /// What the client should know.
    pub note: String,
    /// Files of the order that are shown.
    pub files: Vec<FileId>,
    /// Files that come with it.
    pub uploads: Vec<Upload>,
}

/// Shows the first pieces; the rest waits for the client, for a few days at most.
///
/// # Errors
/// [`Failure::Invalid`] on `note` or `files`, also when neither says anything;
/// [`Failure::Refused`] when it is not the time or the side.
pub async fn show(cx: &Cx, order: OrderId, input: NewSample) -> Result<(), Failure> {
    cx.writer()?;
    let NewSample {
        note,
        files,
        uploads,
    } = input;
    check_count(files.len().saturating_add(uploads.len()))?;
    let note = field::optional("note", &note, LONGEST_WORDS)?;
    if note.is_empty() && files.is_empty() && uploads.is_empty() {
        return Err(FieldError::new("note", "sample-field-empty").into());
    }
    let prepared = prepare(uploads).await?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::show_sample", move |tx| {
            let mut loaded = load(tx, &actor, order)?;
            let state = loaded.order.state.clone();
            let transition = state
                .show_sample(loaded.facts(actor.now), loaded.role)
                .map_err(|refusal| Failure::refused(&refusal))?;
            let mut shown = files.clone();
            check_files(tx, &loaded.order, &shown)?;
            if !prepared.is_empty() {
                shown.extend(keep(tx, &actor, &loaded.order, &prepared)?);
                // The files' events have moved the end of the order's chain.
                loaded = load(tx, &actor, order)?;
            }
            let sample = Sample {
                note: note.clone(),
                files: shown,
                at: actor.now,
                answer: None,
            };
            store::review::sample::insert(tx, &loaded.order, &sample)?;
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}

/// Says whether the rest can be done like the first pieces. Either way the work goes on.
///
/// # Errors
/// [`Failure::Invalid`] on `words`, when something should be different and nothing is said;
/// [`Failure::Refused`] when it is not the time or the side.
pub async fn answer(cx: &Cx, order: OrderId, draft: AnswerDraft) -> Result<(), Failure> {
    cx.writer()?;
    let (answer, words) = draft.check()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::answer_sample", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let state = loaded.order.state.clone();
            let transition = state
                .answer_sample(loaded.facts(actor.now), loaded.role, answer)
                .map_err(|refusal| Failure::refused(&refusal))?;
            let said = (answer, words.clone());
            note(tx, &loaded.order, said, actor.now)?;
            apply(tx, &actor, &loaded, &transition, None)
        })
        .await
}

/// Keeps what was said, or that nothing was.
pub(crate) fn note(
    tx: &mut Tx<'_>,
    order: &Order,
    (answer, words): (SampleAnswer, String),
    at: Timestamp,
) -> Result<(), Failure> {
    let answered = Answered { answer, words, at };
    store::review::sample::answer(tx, order, &answered).map_err(Failure::from)
}
