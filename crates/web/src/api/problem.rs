//! Failures as problem documents (RFC 9457).

use app::{Failure, FieldError};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::status;
use crate::visit::Visit;
use crate::words;

/// What went wrong, for people (`title`, `detail`) and programs (`code`).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// `about:blank`: the status says the class of the problem.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The HTTP status.
    status: u16,
    /// The stable name of the problem.
    code: String,
    /// The problem in the caller's language.
    title: String,
    /// Every wrong input.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<InputProblem>,
}

/// One wrong input.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InputProblem {
    /// The input's name.
    field: String,
    /// The stable name of what is wrong.
    code: &'static str,
    /// Cause and remedy in the caller's language.
    detail: String,
}

/// Renders a failure for the API.
pub(crate) fn problem(visit: &Visit, failure: &Failure) -> Response {
    let status = status(failure);
    let (code, title) = words::failure(visit, failure);
    let errors = match failure {
        Failure::Invalid(errors) => errors.iter().map(|error| input(visit, error)).collect(),
        _ => Vec::new(),
    };
    let body = Problem {
        kind: "about:blank",
        status: status.as_u16(),
        code,
        title,
        errors,
    };
    let mut response = (status, axum::Json(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    if let Failure::TooMany(seconds) = failure {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    if matches!(failure, Failure::SignInNeeded) {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

fn input(visit: &Visit, error: &FieldError) -> InputProblem {
    // Forms write `due-at` where the API writes `due_at`; the names of headers stay.
    let is_header = error.field.contains(char::is_uppercase);
    let field = error.field.to_string();
    InputProblem {
        field: if is_header {
            field
        } else {
            field.replace('-', "_")
        },
        code: error.key,
        detail: words::key(visit, error.key, &error.arguments),
    }
}
