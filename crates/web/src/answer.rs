//! How handlers end: with a response, or with a failure that the reader's language turns into a
//! page or a problem.

use app::Failure;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What a handler returns.
pub(crate) type Answer = Result<Response, Error>;

/// A failure on its way to [`crate::visit`], which renders it.
#[derive(Debug, Clone)]
pub(crate) struct Error(pub(crate) Failure);

impl<F: Into<Failure>> From<F> for Error {
    fn from(failure: F) -> Self {
        Self(failure.into())
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The status a failure is answered with.
pub(crate) fn status(failure: &Failure) -> StatusCode {
    match failure {
        Failure::NotFound => StatusCode::NOT_FOUND,
        Failure::SignInNeeded => StatusCode::UNAUTHORIZED,
        Failure::Forbidden => StatusCode::FORBIDDEN,
        Failure::Invalid(_) | Failure::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Failure::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
        Failure::Conflict => StatusCode::CONFLICT,
        Failure::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
        Failure::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Failure::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Sends the browser on, after a POST or to a better address. `to` is a path of ours.
pub(crate) fn redirect(to: &str) -> Response {
    let location = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// Adds a cookie to a response.
pub(crate) fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// A path of ours to go on to, whatever was asked for: never another host.
pub(crate) fn local_path(asked: &str) -> &str {
    let is_local = asked.starts_with('/')
        && !asked.starts_with("//")
        && !asked.contains('\\')
        && !asked.contains(char::is_control);
    if is_local { asked } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_host() {
        for asked in [
            "//evil.example",
            "https://evil.example",
            "/\\evil",
            "x",
            "",
            "/a\r\nb",
        ] {
            assert_eq!(local_path(asked), "/", "{asked:?}");
        }
        assert_eq!(local_path("/heute?a=b"), "/heute?a=b");
    }
}
