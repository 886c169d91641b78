//! Every route, and the layers all of them pass.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, Request, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::state::Web;
use crate::{api, assets, pages, security, visit};

/// The largest body of a request that is no upload.
pub(crate) const BODY: usize = 500_000;
/// The longest a request may take.
const PATIENCE: Duration = Duration::from_mins(1);
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The whole service.
pub fn router(web: Web) -> Router {
    let trace = TraceLayer::new_for_http().make_span_with(|request: &Request<_>| {
        let id = request
            .headers()
            .get(REQUEST_ID)
            .and_then(|id| id.to_str().ok());
        tracing::info_span!(
            "request",
            method = %request.method(),
            path = without_secret(request.uri().path()),
            id = id.unwrap_or_default()
        )
    });
    let visited = Router::new()
        .merge(pages::routes())
        .merge(api::routes())
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::not_found)
        .layer(from_fn_with_state(web.clone(), visit::layer));
    Router::new()
        .merge(visited)
        .merge(pages::health::routes())
        .merge(assets::routes())
        .layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
                .layer(trace)
                .layer(PropagateRequestIdLayer::new(REQUEST_ID))
                .layer(from_fn(security::headers))
                .layer(CompressionLayer::new())
                .layer(CatchPanicLayer::custom(pages::after_panic))
                .layer(TimeoutLayer::with_status_code(
                    StatusCode::GATEWAY_TIMEOUT,
                    PATIENCE,
                ))
                .layer(CsrfLayer::new())
                .layer(DefaultBodyLimit::max(BODY)),
        )
        .with_state(web)
}

/// The path as the log may have it: what stands behind these works as a key.
fn without_secret(path: &str) -> &str {
    const BEFORE: [&str; 4] = [
        "/einrichtung/",
        "/anmelden/link/",
        "/passwort/",
        "/firma/einladung/",
    ];
    let found = BEFORE.into_iter().find(|start| path.starts_with(start));
    found.unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::without_secret;

    #[test]
    fn no_link_that_opens_something_is_logged() {
        for start in [
            "/einrichtung",
            "/anmelden/link",
            "/passwort",
            "/firma/einladung",
        ] {
            let logged = without_secret(&format!("{start}/geheim")).to_owned();
            assert_eq!(logged, format!("{start}/"));
        }
        for path in ["/", "/anmelden", "/auftraege/1/firma"] {
            assert_eq!(without_secret(path), path);
        }
    }
}
