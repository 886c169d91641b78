//! `Idempotency-Key`: the same request sent again has no second effect and gets the first answer.

use std::future::Future;

use app::idempotency::{Claim, Done, Outcome, Recorded};
use app::{Cx, Failure, idempotency};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::OrderId;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Json;
use crate::answer::Answer;
use crate::visit::Visit;

/// A request that has one effect, however often it arrives with its key.
pub(crate) struct Request<'a> {
    /// Who acts, with the key: what use cases get, so that they write it beside their effect.
    pub(crate) cx: Cx,
    visit: &'a Visit,
}

impl<'a> Request<'a> {
    /// A request that needs a key. `about` names the route and `input` what was sent: the same key
    /// with something else is refused.
    ///
    /// # Errors
    /// `field-key-required` without a key.
    pub(crate) fn needing_key(
        visit: &'a Visit,
        headers: &HeaderMap,
        about: &str,
        input: &impl Serialize,
    ) -> Result<Self, Failure> {
        let request = Self::new(visit, headers, about, input)?;
        match request.cx.claim {
            Some(_) => Ok(request),
            None => Err(required()),
        }
    }

    /// A request that may have a key: without one it has its effect as often as it is sent.
    ///
    /// # Errors
    /// `field-key-required` for a key that is none.
    pub(crate) fn new(
        visit: &'a Visit,
        headers: &HeaderMap,
        about: &str,
        input: &impl Serialize,
    ) -> Result<Self, Failure> {
        let cx = match key(headers)? {
            Some(key) => visit.cx.claiming(Claim {
                key,
                request: fingerprint(about, input)?,
            }),
            None => visit.cx.clone(),
        };
        Ok(Self { cx, visit })
    }

    /// Runs `act` and answers with `status`, or answers what was answered before. `show` says it
    /// once more of the order it was about, should the first answer not have been kept.
    ///
    /// # Errors
    /// The failure of `act`, which leaves the key free to be used again; `refusal-key-reused` when
    /// the key was sent with another request.
    pub(crate) async fn once<T: Serialize, S: Future<Output = Result<T, Failure>>>(
        &self,
        status: StatusCode,
        act: impl Future<Output = Result<T, Failure>>,
        show: impl FnOnce(OrderId) -> S,
    ) -> Answer {
        let Some(claim) = &self.cx.claim else {
            return Ok((status, Json(act.await?)).into_response());
        };
        let output = match idempotency::once(&self.visit.cx, claim, act).await? {
            Outcome::Now(output) => output,
            Outcome::Before(Done {
                answer: Some(first),
                ..
            }) => return Ok(answer(first)),
            Outcome::Before(Done { order, .. }) => show(order).await?,
        };
        Ok(answer(self.keep(claim, status, &output).await?))
    }

    /// Keeps an answer for the next time. What was done is done: a failure to keep it is no
    /// failure of the request.
    async fn keep<T: Serialize>(
        &self,
        claim: &Claim,
        status: StatusCode,
        output: &T,
    ) -> Result<Recorded, Failure> {
        let body = serde_json::to_string(output)
            .map_err(|error| Failure::Fault(format!("an answer as JSON: {error}")))?;
        let recorded = Recorded {
            status: status.as_u16(),
            body,
        };
        if let Err(failure) = idempotency::record(&self.visit.cx, claim, &recorded).await {
            tracing::warn!(%failure, "an answer was not kept for the next time");
        }
        Ok(recorded)
    }
}

/// The key of a request; one that is no key is an error, never ignored.
fn key(headers: &HeaderMap) -> Result<Option<String>, Failure> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = value.to_str().map(str::trim).unwrap_or_default();
    if (1..=200).contains(&key.len()) {
        Ok(Some(key.to_owned()))
    } else {
        Err(required())
    }
}

fn required() -> Failure {
    Failure::field("Idempotency-Key", "field-key-required")
}

fn fingerprint(about: &str, input: &impl Serialize) -> Result<[u8; 32], Failure> {
    let body = serde_json::to_vec(input)
        .map_err(|error| Failure::Fault(format!("a request as JSON: {error}")))?;
    Ok(Sha256::new()
        .chain_update(about)
        .chain_update([0])
        .chain_update(body)
        .finalize()
        .into())
}

fn answer(recorded: Recorded) -> Response {
    let status = StatusCode::from_u16(recorded.status).unwrap_or(StatusCode::OK);
    let json = HeaderValue::from_static("application/json");
    (status, [(header::CONTENT_TYPE, json)], recorded.body).into_response()
}
