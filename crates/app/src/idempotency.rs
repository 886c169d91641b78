//! Keys that callers send so that a request repeated has no second effect.
//!
//! The use cases guard themselves too (a state cannot be left twice, a transfer's id is unique);
//! this gives the caller the first answer again instead of a refusal.

use std::time::Duration;

use crate::context::Cx;
use crate::failure::{Failure, Refused};

/// How long a key is remembered.
pub(crate) const MEMORY: Duration = Duration::from_hours(48);
/// After this long a request without an answer counts as broken off.
const BROKEN_OFF: Duration = Duration::from_mins(2);

/// A key and a fingerprint of the request it was sent with.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The key the caller chose.
    pub key: String,
    /// SHA-256 of route and request.
    pub request: [u8; 32],
}

/// A first answer, as it was sent.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The HTTP status.
    pub status: u16,
    /// The JSON body.
    pub body: String,
}

/// Takes the key for this request, or returns the answer it already got.
///
/// # Errors
/// `refusal-key-reused` when the key was sent with another request, [`Failure::Conflict`] while
/// the first request still runs.
pub async fn claim(cx: &Cx, claim: &Claim) -> Result<Option<Recorded>, Failure> {
    let (account, claim, now) = (cx.reader()?.id, claim.clone(), cx.now);
    cx.app
        .database
        .write("idempotency.claim", move |tx| {
            let forget = (now.saturating_sub(MEMORY), now.saturating_sub(BROKEN_OFF));
            store::idempotency::sweep(tx, account, forget)?;
            if store::idempotency::insert(tx, account, &claim.key, &claim.request, now)? {
                return Ok(None);
            }
            let known = store::idempotency::find(tx, account, &claim.key)?;
            let known = known.ok_or(Failure::Conflict)?;
            if known.request != claim.request {
                let key = "refusal-key-reused";
                return Err(Failure::Refused(Refused {
                    key,
                    arguments: Vec::new(),
                }));
            }
            let (status, body) = known.answer.ok_or(Failure::Conflict)?;
            let status = u16::try_from(status).unwrap_or(200);
            Ok(Some(Recorded { status, body }))
        })
        .await
}

/// Keeps the answer for the next time.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn record(cx: &Cx, claim: &Claim, answer: &Recorded) -> Result<(), Failure> {
    let (account, key, answer) = (cx.reader()?.id, claim.key.clone(), answer.clone());
    cx.app
        .database
        .write("idempotency.record", move |tx| {
            let status = i64::from(answer.status);
            store::idempotency::answer(tx, account, &key, (status, &answer.body))
                .map_err(Failure::from)
        })
        .await
}

/// Frees the key after a failure: nothing was done, so the caller may try again.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`].
pub async fn release(cx: &Cx, claim: &Claim) -> Result<(), Failure> {
    let (account, key) = (cx.reader()?.id, claim.key.clone());
    cx.app
        .database
        .write("idempotency.release", move |tx| {
            store::idempotency::remove(tx, account, &key).map_err(Failure::from)
        })
        .await
}
