//! Everything that can be done with an order by API, with a body that can be read.

use serde_json::{Value, json};

/// Every POST of an order with a body that can be read.
pub(super) fn acts() -> Vec<(&'static str, Value)> {
    let signature = json!({ "typed_name": "x", "contract": "x", "confirmed": true });
    vec![
        ("/sign", signature),
        ("/secure", super::sum(36_000)),
        ("/start", Value::Null),
        (
            "/assistance",
            json!({
                "subject": "x", "rate": super::sum(1_735)["amount"], "minutes": 300,
                "first": "2026-12-07", "weeks": 3,
            }),
        ),
        ("/sample", json!({ "note": "x" })),
        ("/sample/answer", json!({ "otherwise": false })),
        ("/deliveries", json!({ "note": "x" })),
        ("/accept", super::satisfied()),
        (
            "/revise",
            json!({ "defects": [{ "criterion": 1, "reason": "x" }] }),
        ),
        ("/extend", Value::Null),
        ("/withdraw", Value::Null),
        ("/again", json!({})),
        ("/messages", json!({ "body": "x" })),
        (
            "/messages/settle",
            json!({ "until": "2026-11-16T09:00:00Z" }),
        ),
        ("/decision", json!({ "text": "x" })),
        ("/progress", json!({ "done": "x" })),
        ("/files", json!("x")),
        ("/questions", json!({ "place": "goal", "text": "x" })),
        ("/proposals", json!({ "place": "new", "text": "x" })),
        ("/proposals/{proposal}/accept", Value::Null),
        ("/proposals/{proposal}/decline", json!({ "reason": "x" })),
        ("/version", json!({ "version": 1 })),
        ("/version/agree", json!({ "version": 1 })),
        ("/version/decline", json!({ "version": 1 })),
        ("/explain-back", json!({ "confirmed": true })),
        ("/feedback", json!({ "observed": "x", "next_step": "x" })),
        ("/feedback/{feedback}/reply", json!({ "reply": "x" })),
        (
            "/feedback/{feedback}/take-in",
            json!({ "version": 1, "place": "new", "text": "x" }),
        ),
        ("/appraisals", json!({ "points": [], "words": "x" })),
        ("/appraisals/reply", json!({ "reply": "x" })),
        ("/remarks", json!({ "kind": "taste", "text": "x" })),
        ("/hand-over", Value::Null),
        (
            "/offers",
            json!({ "sum": super::sum(1)["amount"], "words": "x" }),
        ),
        ("/offers/{number}/accept", Value::Null),
        ("/offers/{number}/decline", Value::Null),
        (
            "/dispute",
            json!({ "criterion": 1, "words": "x", "sum": super::sum(1)["amount"] }),
        ),
        ("/addenda", addendum(1)),
        (
            "/addenda/{number}/accept",
            json!({ "typed_name": "x", "contract": "x", "confirmed": true }),
        ),
        ("/addenda/{number}/decline", json!({ "reason": "x" })),
        ("/addenda/{number}/withdraw", Value::Null),
        ("/dispute/withdraw", Value::Null),
        ("/end", json!({ "words": "x" })),
        ("/payments/{payment}/sent", Value::Null),
        ("/payments/{payment}/confirm", Value::Null),
        ("/payments/{payment}/missed", Value::Null),
        ("/tips", json!({ "sum": super::sum(1)["amount"] })),
        (
            "/hours",
            json!({ "day": "2026-11-23", "minutes": 1, "result": "x" }),
        ),
    ]
}

/// An addendum that can be proposed.
pub(super) fn addendum(minor: i64) -> Value {
    json!({
        "title": "Kassenbuch",
        "words": "Auch das Kassenbuch wird gebucht.",
        "criterion": 1,
        "extra": { "minor": minor, "currency": "EUR" },
        "due_at": "2027-03-31T16:00:00Z",
        "typed_name": "Jonas Weber",
        "confirmed": true,
    })
}

/// A path with an id that nothing has in place of `{proposal}`, `{feedback}` or `{payment}`.
pub(super) fn filled(end: &str) -> String {
    let nobody = "0198c0f2-7b5e-7d3c-9a41-3f6f0a1b2c3d";
    end.replace("{proposal}", nobody)
        .replace("{feedback}", nobody)
        .replace("{payment}", nobody)
        .replace("{number}", "1")
}

/// Only these move money or bind; the rest needs a token that writes.
pub(super) const BINDING: [&str; 18] = [
    "/sign",
    "/secure",
    "/accept",
    "/withdraw",
    "/again",
    "/version",
    "/version/agree",
    "/offers",
    "/offers/{number}/accept",
    "/assistance",
    "/addenda",
    "/addenda/{number}/accept",
    "/dispute",
    "/end",
    "/tips",
    "/payments/{payment}/sent",
    "/payments/{payment}/confirm",
    "/payments/{payment}/missed",
];
