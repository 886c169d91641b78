//! `Idempotency-Key`: the same request sent again has no second effect and gets the first answer.

use std::future::Future;

use app::idempotency::{Claim, Recorded};
use app::{Failure, idempotency};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Json;
use crate::answer::{Answer, Error};
use crate::visit::Visit;

/// Runs `act` once for the key in the headers. `about` names the route and `input` the request:
/// the same key with another request is refused.
///
/// # Errors
/// The failure of `act`, which leaves the key free to be used again; `field-key-required` without
/// a key; `refusal-key-reused` for another request; [`Failure::Conflict`] while the first one
/// still runs.
pub(crate) async fn once<T: Serialize>(
    visit: &Visit,
    headers: &HeaderMap,
    about: &str,
    input: &impl Serialize,
    act: impl Future<Output = Result<T, Failure>>,
) -> Answer {
    let key = key(headers)?.ok_or_else(required)?;
    let claim = Claim {
        key,
        request: fingerprint(about, input)?,
    };
    run(visit, &claim, StatusCode::OK, act).await
}

/// As [`once`] for what makes something, and answers 201: with a key it is made once, without one
/// as often as it is asked for.
///
/// # Errors
/// As [`once`], but a key is not needed.
pub(crate) async fn made_once<T: Serialize>(
    visit: &Visit,
    headers: &HeaderMap,
    about: &str,
    input: &impl Serialize,
    act: impl Future<Output = Result<T, Failure>>,
) -> Answer {
    match key(headers)? {
        Some(key) => {
            let claim = Claim {
                key,
                request: fingerprint(about, input)?,
            };
            run(visit, &claim, StatusCode::CREATED, act).await
        }
        None => Ok((StatusCode::CREATED, Json(act.await?)).into_response()),
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

async fn run<T: Serialize>(
    visit: &Visit,
    claim: &Claim,
    status: StatusCode,
    act: impl Future<Output = Result<T, Failure>>,
) -> Answer {
    if let Some(first) = idempotency::claim(&visit.cx, claim).await? {
        return Ok(answer(first));
    }
    match act.await {
        Ok(output) => {
            let body = serde_json::to_string(&output)
                .map_err(|error| Failure::Fault(format!("an answer as JSON: {error}")))?;
            let recorded = Recorded {
                status: status.as_u16(),
                body,
            };
            idempotency::record(&visit.cx, claim, &recorded).await?;
            Ok(answer(recorded))
        }
        Err(failure) => {
            idempotency::release(&visit.cx, claim).await?;
            Err(Error(failure))
        }
    }
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
