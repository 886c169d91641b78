//! Keys that callers send so that a request repeated has no second effect.
//!
//! The key is written in the transaction of the effect: whatever ends the request or the program
//! in between, either both are there or neither. The answer is kept beside it for the next time;
//! should that fail, the thing the request was about is known and can be shown as it stands.

use std::future::Future;
use std::time::Duration;

use kernel::OrderId;
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;

/// How long a key is remembered.
pub(crate) const MEMORY: Duration = Duration::from_hours(48);

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

/// A request that had its effect.
#[derive(Debug, Clone)]
pub struct Done {
    /// The order it made or changed.
    pub order: OrderId,
    /// The answer it got, if it was kept.
    pub answer: Option<Recorded>,
}

/// What a request with a key came to.
#[derive(Debug)]
pub enum Outcome<T> {
    /// It had its effect now.
    Now(T),
    /// It had its effect before.
    Before(Done),
}

/// Runs `act`, whose use case writes the key ([`Cx::claiming`]), unless the request had its effect
/// before.
///
/// # Errors
/// The failure of `act`, which leaves the key free to be used again; `refusal-key-reused` when the
/// key was sent with another request.
pub async fn once<T>(
    cx: &Cx,
    claim: &Claim,
    act: impl Future<Output = Result<T, Failure>>,
) -> Result<Outcome<T>, Failure> {
    if let Some(before) = done(cx, claim).await? {
        return Ok(Outcome::Before(before));
    }
    match act.await {
        Ok(output) => Ok(Outcome::Now(output)),
        // The same request may have been faster.
        Err(failure) => match done(cx, claim).await? {
            Some(before) => Ok(Outcome::Before(before)),
            None => Err(failure),
        },
    }
}

/// What became of this request, if it was sent before and had its effect.
///
/// # Errors
/// `refusal-key-reused` when the key was sent with another request.
pub async fn done(cx: &Cx, claim: &Claim) -> Result<Option<Done>, Failure> {
    let (account, claim) = (cx.reader()?.id, claim.clone());
    let since = cx.now.saturating_sub(MEMORY);
    cx.app
        .database
        .read("idempotency.done", move |tx| {
            let known = store::idempotency::find(tx, account, &claim.key, since)?;
            let Some(known) = known else { return Ok(None) };
            if known.request != claim.request {
                return Err(reused());
            }
            let answer = known.answer.map(|(status, body)| Recorded {
                status: u16::try_from(status).unwrap_or(200),
                body,
            });
            let order = known.order;
            Ok(Some(Done { order, answer }))
        })
        .await
}

/// Writes the key the request came with in the transaction of its effect. Without a key there is
/// nothing to write.
///
/// # Errors
/// [`Failure::Conflict`] when the key is taken: the same request was faster, or another one.
pub(crate) fn seal(tx: &mut Tx<'_>, cx: &Cx, order: OrderId) -> Result<(), Failure> {
    let Some(claim) = &cx.claim else {
        return Ok(());
    };
    let account = cx.reader()?.id;
    store::idempotency::sweep(tx, account, cx.now.saturating_sub(MEMORY))?;
    let new = store::idempotency::New {
        key: &claim.key,
        request: &claim.request,
        order,
    };
    if store::idempotency::insert(tx, account, &new, cx.now)? {
        Ok(())
    } else {
        Err(Failure::Conflict)
    }
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

fn reused() -> Failure {
    Failure::named("refusal-key-reused")
}
