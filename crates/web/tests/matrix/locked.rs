//! The API asks who calls before it looks at what was sent.

use axum::http::{Method, StatusCode};
use testkit::{TestApp, TestDatabase};

use super::{LIST, NOBODY, row};

/// Open to whoever has no token yet.
const OPEN: [&str; 2] = ["/api/v1/accounts", "/api/v1/tokens/sign-in"];
/// Reads whatever is sent, of anybody, and says whether it is a document of ours.
const CHECK: &str = "/api/v1/papers/check";

/// Every route of the API without a token, with bodies, ids and questions that nobody can read.
#[testkit::twin]
async fn without_a_token_nothing_of_a_request_is_read(db: TestDatabase) {
    let app = TestApp::new(db).await;
    let caller = app.anonymous_caller();
    let list = std::fs::read_to_string(LIST).unwrap();
    let routes = list.lines().filter_map(row);
    let routes: Vec<(String, String)> = routes
        .map(|(method, path, _)| (method, path))
        .filter(|(_, path)| path.starts_with("/api/v1/"))
        .collect();
    assert!(routes.len() > 60, "the list was read: {}", routes.len());
    for (method, pattern) in routes {
        for id in [NOBODY, "xyz"] {
            let steps = pattern.split('/');
            let filled = steps.map(|step| if step.starts_with('{') { id } else { step });
            let path = filled.collect::<Vec<_>>().join("/");
            for (path, kind, body) in [
                (path.clone(), "application/json", &b"{\"lines\": ["[..]),
                (path.clone(), "application/json", b""),
                (path.clone(), "text/html", b"\xff\xfe"),
                (path.clone(), "multipart/form-data", b"--x"),
                (format!("{path}?limit=x&limit=y"), "", b"null"),
            ] {
                let verb: Method = method.parse().unwrap();
                let (status, problem) = caller.send_bytes(verb, &path, kind, body.to_vec()).await;
                let about = format!("{method} {path} {kind}: {problem}");
                if pattern == CHECK {
                    assert!(status.is_client_error() || status.is_success(), "{about}");
                } else if OPEN.contains(&pattern.as_str()) {
                    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{about}");
                } else {
                    assert_eq!(status, StatusCode::UNAUTHORIZED, "{about}");
                    assert_eq!(problem["code"], "failure-sign-in-needed", "{about}");
                }
            }
        }
    }
}
