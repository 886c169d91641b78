//! The document that describes the API to programs (OpenAPI), made from the code itself.
//!
//! Each room lists its handlers; what holds for every operation (names, tokens, problems) is
//! added here, so that no handler can forget it. A test holds the document against the routes.

use std::sync::LazyLock;

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use serde_json::{Map, Value, json};
use utoipa::OpenApi;

use super::{
    Json, account, custody, instruction, meeting, money, operator, order, organisation, paper,
    people, posting, preference, quiet, readiness, recording, review, search, task,
};
use crate::answer::Answer;
use crate::state::Web;

/// The HTTP methods operations are listed under, in the order they are shown.
pub(crate) const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];
/// The operations that need no token: how one gets one, and what everybody may check.
const WITHOUT_TOKEN: [&str; 3] = [
    "/api/v1/accounts",
    "/api/v1/papers/check",
    "/api/v1/tokens/sign-in",
];
/// The operations of the provider of custody, signed instead.
const SIGNED: [&str; 2] = ["/api/v1/custody/events", "/api/v1/custody/requests"];
const PROBLEM: &str = "#/components/schemas/Problem";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Feierabend",
        description = "Everything the pages can do. Bring a token as `Authorization: Bearer …`; \
            make one in your account or with `POST /api/v1/tokens/sign-in`. Sums are whole minor \
            units, moments are RFC 3339, ids are strings. Lists have `items` and `next`: ask \
            again with `after` set to `next`. Failures are problems (RFC 9457) whose `code` never \
            changes; their words are in the language of the token's owner. What moves money wants \
            an `Idempotency-Key`: the same request sent again has no second effect and gets the \
            first answer.",
        license(name = "MIT", identifier = "MIT")
    ),
    components(schemas(super::problem::Problem)),
    tags(
        (name = "account", description = "Accounts and tokens."),
        (name = "tasks", description = "Tasks, their sorting and import, the time account."),
        (name = "instructions", description = "How a piece of work is to be done, in versions."),
        (name = "postings", description = "Ads and the offers for them."),
        (name = "orders", description = "From the chosen offer to paid: contract, work, review."),
        (name = "people", description = "People one has worked with."),
        (name = "money", description = "What is due, secured, paid and received."),
        (name = "operator", description = "For whoever runs the instance: its money, and who decides disputes."),
        (name = "custody", description = "For the licensed provider alone, signed with the shared secret.")
    )
)]
struct Frame;

#[derive(OpenApi)]
#[openapi(paths(
    account::register,
    account::me,
    account::sign_in,
    account::create,
    account::list,
    account::end,
))]
struct Account;

/// What each room says of itself.
fn rooms() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        Account::openapi(),
        custody::Docs::openapi(),
        quiet::Docs::openapi(),
        organisation::Docs::openapi(),
        task::Docs::openapi(),
        instruction::Docs::openapi(),
        instruction::question::Docs::openapi(),
        posting::Docs::openapi(),
        search::Docs::openapi(),
        order::Docs::openapi(),
        order::settlement::Docs::openapi(),
        order::assistance::Docs::openapi(),
        order::addendum::Docs::openapi(),
        order::case::Docs::openapi(),
        order::payment::Docs::openapi(),
        paper::Docs::openapi(),
        review::Docs::openapi(),
        people::Docs::openapi(),
        meeting::Docs::openapi(),
        money::Docs::openapi(),
        operator::Docs::openapi(),
        preference::Docs::openapi(),
        readiness::Docs::openapi(),
        recording::Docs::openapi(),
    ]
}

/// The whole document.
pub(crate) static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let mut document = Frame::openapi();
    for room in rooms() {
        document.merge(room);
    }
    let mut document = serde_json::to_value(document).unwrap_or_default();
    finish(&mut document);
    document
});

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/api/openapi.json", get(show))
}

async fn show() -> Answer {
    Ok(Json(&*DOCUMENT).into_response())
}

/// Adds what every operation has: a name of its own, whether it needs a token, its problems.
fn finish(document: &mut Value) {
    document["components"]["securitySchemes"] = json!({ "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A token reads, writes, or also signs and moves money, as it was made.",
    }, "signature": {
        "type": "apiKey",
        "in": "header",
        "name": "Feierabend-Signature",
        "description": "Of the provider of custody alone: `v1=` and HMAC-SHA-256 with the shared \
            secret, over `Feierabend-Timestamp`, a dot and what is sent.",
    }});
    document["security"] = json!([{ "token": [] }]);
    let Some(paths) = document["paths"].as_object_mut() else {
        return;
    };
    for (path, item) in paths {
        for method in METHODS {
            if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                finish_operation(operation, method, path);
            }
        }
    }
}

fn finish_operation(operation: &mut Map<String, Value>, method: &str, path: &str) {
    operation.insert("operationId".to_owned(), anchor(method, path).into());
    if method == "post" && WITHOUT_TOKEN.contains(&path) {
        operation.insert("security".to_owned(), json!([]));
    }
    if SIGNED.contains(&path) {
        operation.insert("security".to_owned(), json!([{ "signature": [] }]));
    }
    for parameter in operation
        .get_mut("parameters")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        explain(parameter, path);
    }
    let problem = json!({ "application/problem+json": { "schema": { "$ref": PROBLEM } } });
    let responses = operation.entry("responses").or_insert_with(|| json!({}));
    let Some(responses) = responses.as_object_mut() else {
        return;
    };
    for (status, response) in responses.iter_mut() {
        if status.starts_with(['4', '5']) {
            response["content"] = problem.clone();
        } else if is_silent(&response["description"]) {
            response["description"] = reason(status).into();
        }
    }
    let other = json!({ "description": "What went wrong.", "content": problem });
    responses.insert("default".to_owned(), other);
}

fn is_silent(text: &Value) -> bool {
    text.as_str().is_none_or(str::is_empty)
}

/// Says what ids and keys are where the handler did not.
fn explain(parameter: &mut Value, path: &str) {
    let name = parameter["name"].as_str().unwrap_or_default().to_owned();
    if !is_silent(&parameter["description"]) {
        return;
    }
    let words = if parameter["in"] == "path" {
        let before = path
            .split(&format!("/{{{name}}}"))
            .next()
            .unwrap_or_default();
        let things = before.rsplit('/').next().unwrap_or_default();
        format!("Which {}.", things.strip_suffix('s').unwrap_or(things))
    } else if name == "Idempotency-Key" {
        "A key of the caller's choice, 1 to 200 characters. The same request under the same key \
         has one effect and one answer."
            .to_owned()
    } else {
        return;
    };
    parameter["description"] = words.into();
}

fn reason(status: &str) -> &'static str {
    match status {
        "201" => "Made.",
        "204" => "Done; there is nothing to say.",
        _ => "Done.",
    }
}

/// The name of an operation: `post-orders-id-sign`.
pub(crate) fn anchor(method: &str, path: &str) -> String {
    let path = path.strip_prefix("/api/v1/").unwrap_or(path);
    let words = path
        .split(['/', '{', '}', '.'])
        .filter(|word| !word.is_empty());
    words.fold(method.to_owned(), |name, word| format!("{name}-{word}"))
}

#[cfg(test)]
#[path = "openapi_tests.rs"]
mod tests;
