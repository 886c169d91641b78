//! An instruction as a JSON file, in the shape the API reads and writes it.

use app::{Failure, FieldError};
use domain::Argument;
use domain::instruction::InstructionDraft;
use serde_json::{Map, Value};

use super::shape::Content;

/// What the API says beside the content of an instruction. Not part of it, so left out.
const BESIDE: [&str; 6] = ["task", "base", "number", "author", "at", "digest"];
/// What no draft may be, complete or not.
const NEVER: [&str; 4] = [
    "field-too-long",
    "field-too-many-lines",
    "field-too-many-preferences",
    "field-text-unreadable",
];

/// Writes what an instruction says. Numbers of lines are left out: they mean something inside of
/// one instruction only.
///
/// # Errors
/// None in practice: everything in it can be written.
pub(crate) fn written(draft: &InstructionDraft) -> Result<String, Failure> {
    let mut draft = draft.clone();
    draft.forget_numbers();
    serde_json::to_string_pretty(&Content::from(&draft))
        .map_err(|error| Failure::Fault(error.to_string()))
}

/// Reads what an instruction says. A draft need not be complete.
///
/// # Errors
/// On `text`: no JSON, no instruction, a part or a value that does not exist, too much of it.
pub(crate) fn read(text: &str) -> Result<InstructionDraft, FieldError> {
    let unreadable = |error: &serde_json::Error| {
        let line = i64::try_from(error.line()).unwrap_or(i64::MAX);
        wrong("library-file-json-unreadable").with("line", Argument::Number(line))
    };
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
    let Value::Object(mut parts) = value else {
        return Err(wrong("library-file-json-other"));
    };
    parts.retain(|name, _| !BESIDE.contains(&name.as_str()));
    let known = serde_json::to_value(Content::default()).unwrap_or_default();
    let is_known = |name: &str| known.get(name).is_some();
    if !parts.keys().any(|name| is_known(name)) {
        return Err(wrong("library-file-json-other"));
    }
    for (name, part) in parts {
        if !is_known(&name) {
            return Err(about("library-file-json-unknown", name));
        }
        let alone = Value::Object(Map::from_iter([(name.clone(), part)]));
        let content = serde_json::from_value::<Content>(alone).ok();
        if content.is_none_or(|content| content.draft().is_err()) {
            return Err(about("library-file-json-value", name));
        }
    }
    // Read as a whole once more: here a part that stands there twice shows.
    let content: Content = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
    let mut draft = content
        .draft()
        .map_err(|_| wrong("library-file-json-other"))?;
    draft.forget_numbers();
    let errors = draft.check(None).err().unwrap_or_default();
    match errors.into_iter().find(|error| NEVER.contains(&error.key)) {
        Some(error) => Err(FieldError {
            field: FIELD.into(),
            ..error
        }),
        None => Ok(draft),
    }
}

/// Where the text of a file is typed.
const FIELD: &str = "text";

fn wrong(key: &'static str) -> FieldError {
    FieldError::new(FIELD, key)
}

fn about(key: &'static str, mut name: String) -> FieldError {
    const MOST: usize = 60;
    if let Some((end, _)) = name.char_indices().nth(MOST) {
        name.truncate(end);
    }
    wrong(key).with("text", Argument::Text(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> &'static str {
        read(text).map_or_else(|error| error.key, |_| "")
    }

    #[test]
    fn a_file_is_read_back_and_need_not_be_complete() {
        let file = r#"{"goal": "Fertig", "steps": [{"text": "Erst", "id": 7}], "tools": "Editor",
            "criteria": [{"text": "Da", "kind": "must", "how_measured": "Zählen"}],
            "money_limit": null, "length": {"most": 300, "unit": "words"}, "latitude": "propose",
            "reachable": [{"day": "monday", "from": "09:00", "to": "10:00"}],
            "preferences": ["Du-Form"], "number": 3, "digest": "00"}"#;
        let draft = read(file).unwrap();
        assert_eq!(
            draft.steps[0].id, None,
            "numbers from elsewhere mean nothing"
        );
        assert_eq!(draft.preferences, ["Du-Form"]);
        assert_eq!(draft.details.length.most, Some(300));
        assert_eq!(read(&written(&draft).unwrap()).unwrap(), draft);
        assert!(read(r#"{"goal": ""}"#).is_ok());
        let mut typed = draft;
        typed.criteria[0].kind = None;
        assert_eq!(read(&written(&typed).unwrap()).unwrap(), typed);
    }

    #[test]
    fn every_ready_instruction_survives_as_json() {
        for ready in domain::instruction::library::ALL {
            let draft = ready.read(kernel::Locale::De).draft;
            assert_eq!(
                read(&written(&draft).unwrap()).unwrap(),
                draft,
                "{}",
                ready.slug
            );
        }
    }

    #[test]
    fn what_is_no_instruction_is_named() {
        let many = format!(
            r#"{{"steps": [{}]}}"#,
            vec![r#"{"text": "a"}"#; 201].join(",")
        );
        let long = format!(r#"{{"goal": "{}"}}"#, "a".repeat(4001));
        let deep = "[".repeat(100_000);
        let nested = format!(r#"{{"goal": {deep}"#);
        for (text, expected) in [
            ("", "library-file-json-unreadable"),
            ("{", "library-file-json-unreadable"),
            (r#"{"goal": "Fer"#, "library-file-json-unreadable"),
            (r#"{"goal": "a"} b"#, "library-file-json-unreadable"),
            (
                r#"{"goal": "a", "goal": "b"}"#,
                "library-file-json-unreadable",
            ),
            (nested.as_str(), "library-file-json-unreadable"),
            ("{\"goal\": \"a\u{1}b\"}", "library-file-json-unreadable"),
            ("[]", "library-file-json-other"),
            ("{}", "library-file-json-other"),
            ("null", "library-file-json-other"),
            (
                r#"{"name": "left-pad", "version": "1.0.0"}"#,
                "library-file-json-other",
            ),
            (r#"{"task": "x", "base": 1}"#, "library-file-json-other"),
            (
                r#"{"goal": "a", "colour": "red"}"#,
                "library-file-json-unknown",
            ),
            (r#"{"goal": 5}"#, "library-file-json-value"),
            (r#"{"goal": null}"#, "library-file-json-value"),
            (r#"{"steps": "a"}"#, "library-file-json-value"),
            (r#"{"steps": [{"text": ["a"]}]}"#, "library-file-json-value"),
            (
                r#"{"criteria": [{"text": "a", "kind": "maybe"}]}"#,
                "library-file-json-value",
            ),
            (r#"{"latitude": "free"}"#, "library-file-json-value"),
            (r#"{"response_hours": 1.5}"#, "library-file-json-value"),
            (r#"{"response_hours": 1e99}"#, "library-file-json-value"),
            (
                r#"{"length": {"most": 1, "unit": "miles"}}"#,
                "library-file-json-value",
            ),
            (
                r#"{"reachable": [{"day": "someday", "from": "09:00", "to": "10:00"}]}"#,
                "library-file-json-value",
            ),
            (r#"{"goal": "a\u0000b"}"#, "field-text-unreadable"),
            (long.as_str(), "field-too-long"),
            (many.as_str(), "field-too-many-lines"),
        ] {
            let start: String = text.chars().take(60).collect();
            assert_eq!(key(text), expected, "{start}");
        }
        let strange = format!(r#"{{"goal": "a", "{}": 1}}"#, "ä".repeat(500));
        let error = read(&strange).unwrap_err();
        assert_eq!(error.arguments, [("text", Argument::Text("ä".repeat(60)))]);
        let line = read("{\n\"goal\": \"a\",\n").unwrap_err();
        assert_eq!(line.arguments, [("line", Argument::Number(3))]);
    }
}
