//! The document against the code: no route is forgotten, no name is used twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;

/// Every operation of the document as `get /api/v1/orders`.
fn documented() -> BTreeMap<String, Value> {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        let there = METHODS
            .into_iter()
            .filter_map(|method| Some((method, item.get(method)?)));
        there.map(move |(method, operation)| (format!("{method} {path}"), operation.clone()))
    });
    all.collect()
}

/// Every `.route("…", get(…).post(…))` in the sources of the API.
fn routed() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api"),
        &mut found,
    );
    found
}

fn read(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            read(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !name.starts_with("openapi")
        {
            for call in fs::read_to_string(&path).unwrap().split(".route(").skip(1) {
                take(call, &name, found);
            }
        }
    }
}

/// Reads one call, from behind its opening bracket to its closing one.
fn take(call: &str, file: &str, found: &mut BTreeSet<String>) {
    let quoted = call.trim_start().strip_prefix('"');
    let quoted = quoted.unwrap_or_else(|| panic!("a route in {file} whose path is no literal"));
    let (path, rest) = quoted.split_once('"').unwrap();
    let mut depth = 1;
    let end = rest.find(|letter| {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    let methods = &rest[..end.unwrap()];
    let before = found.len();
    for method in METHODS {
        let call = format!("{method}(");
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        if methods
            .match_indices(&call)
            .any(|(at, _)| !methods[..at].ends_with(is_word))
        {
            found.insert(format!("{method} /api/v1{path}"));
        }
    }
    assert!(
        found.len() > before,
        "no method is read from {path} in {file}"
    );
}

#[test]
fn every_route_is_documented_and_nothing_else() {
    let documented: BTreeSet<String> = documented().into_keys().collect();
    let routed = routed();
    assert!(routed.len() > 20, "the routes are elsewhere: {routed:?}");
    let forgotten: Vec<_> = routed.difference(&documented).collect();
    assert!(
        forgotten.is_empty(),
        "routes without documentation: {forgotten:?}"
    );
    let invented: Vec<_> = documented.difference(&routed).collect();
    assert!(
        invented.is_empty(),
        "documented, but no routes: {invented:?}"
    );
}

#[test]
fn every_operation_says_what_it_does_and_what_can_go_wrong() {
    let tags: BTreeSet<&str> = DOCUMENT["tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| tag["name"].as_str().unwrap())
        .collect();
    let mut names = BTreeSet::new();
    for (name, operation) in documented() {
        assert!(
            operation["summary"]
                .as_str()
                .is_some_and(|text| text.len() > 8),
            "{name}"
        );
        let tag = operation["tags"][0].as_str().unwrap_or_default();
        assert!(tags.contains(tag), "{name} has the unknown tag {tag:?}");
        let id = operation["operationId"].as_str().unwrap().to_owned();
        assert!(names.insert(id), "{name} has the name of another");
        let problem = &operation["responses"]["default"]["content"]["application/problem+json"];
        assert_eq!(problem["schema"]["$ref"], PROBLEM, "{name}");
        let placed = name.matches('{').count();
        let parameters = operation["parameters"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let described = parameters
            .iter()
            .filter(|parameter| parameter["in"] == "path")
            .count();
        assert_eq!(
            placed, described,
            "{name} has other parameters than its path"
        );
        for parameter in &parameters {
            let words = parameter["description"].as_str().unwrap_or_default();
            assert!(
                words.len() > 5,
                "{name}: {} is not explained",
                parameter["name"]
            );
        }
    }
}

/// Decision of the API: what moves money cannot be asked for without a key.
#[test]
fn what_moves_money_asks_for_a_key() {
    let all = documented();
    for end in ["secure", "accept", "withdraw"] {
        let operation = &all[&format!("post /api/v1/orders/{{id}}/{end}")];
        let parameters = operation["parameters"].as_array().unwrap();
        let key = parameters
            .iter()
            .find(|parameter| parameter["name"] == "Idempotency-Key");
        assert_eq!(key.unwrap()["required"], true, "{end}");
    }
}

/// Two rooms with shapes of one name would overwrite each other without a word.
#[test]
fn no_two_shapes_share_a_name() {
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    for room in rooms() {
        let room = serde_json::to_value(room).unwrap();
        for (name, schema) in room["components"]["schemas"].as_object().unwrap() {
            let other = known.insert(name.clone(), schema.clone());
            assert!(
                other.is_none_or(|other| other == *schema),
                "two shapes are called {name}"
            );
        }
    }
}

/// Every reference leads somewhere, and every field says what it means.
#[test]
fn every_shape_is_there_and_explained() {
    let schemas = DOCUMENT["components"]["schemas"].as_object().unwrap();
    let text = DOCUMENT.to_string();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(
            schemas.contains_key(name),
            "{name} is referred to and not there"
        );
    }
    for (name, schema) in schemas {
        let parts = schema["allOf"]
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![schema.clone()]);
        for field in parts
            .iter()
            .filter_map(|part| part["properties"].as_object())
            .flatten()
        {
            let either = field.1["oneOf"].as_array().into_iter().flatten();
            let mut all = either.chain([field.1]);
            let is_explained = all.any(|one| one.get("description").is_some());
            assert!(is_explained, "{name}.{} is not explained", field.0);
        }
    }
}

#[test]
fn tokens_are_asked_for_everywhere_but_where_one_gets_them() {
    assert_eq!(
        DOCUMENT["components"]["securitySchemes"]["token"]["scheme"],
        "bearer"
    );
    let signed = documented()
        .into_iter()
        .filter(|(_, operation)| operation["security"] == json!([{ "signature": [] }]));
    let signed: Vec<String> = signed.map(|(name, _)| name).collect();
    assert_eq!(
        signed,
        [
            "get /api/v1/custody/requests",
            "post /api/v1/custody/events"
        ]
    );
    let open: Vec<String> = documented()
        .into_iter()
        .filter(|(_, operation)| operation["security"] == json!([]))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        open,
        [
            "post /api/v1/accounts",
            "post /api/v1/papers/check",
            "post /api/v1/tokens/sign-in"
        ]
    );
}

/// The words of a name: `keyStrokes`, `key_strokes` and `key-strokes` have two.
fn words(name: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            all.push(String::new());
        }
        if let Some(word) = all.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
    }
    all.retain(|word| !word.is_empty());
    all
}

/// What would be watching people while they work, as fields are called elsewhere. `latitude` is what
/// a contractor may decide here; a place would need its `longitude` as well.
const WATCHED: [&str; 34] = [
    "activity",
    "app",
    "apps",
    "audio",
    "browser",
    "camera",
    "click",
    "clicks",
    "clipboard",
    "coordinates",
    "device",
    "fingerprint",
    "geo",
    "geolocation",
    "gps",
    "idle",
    "image",
    "keyboard",
    "keylog",
    "keystroke",
    "keystrokes",
    "location",
    "longitude",
    "microphone",
    "mouse",
    "photo",
    "position",
    "process",
    "screen",
    "screenshot",
    "screenshots",
    "tracker",
    "video",
    "webcam",
];

/// Everything that has a name in a document and could carry what somebody sends or is told: fields at
/// any depth, parameters, parts of paths; each with where it stands.
fn named(at: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                let here = format!("{at}/{key}");
                match (key.as_str(), inner) {
                    ("properties", Value::Object(names)) => {
                        found.extend(names.keys().map(|name| (here.clone(), name.clone())));
                    }
                    ("paths" | "schemas", Value::Object(names)) => {
                        found.extend(names.keys().map(|name| (here.clone(), name.clone())));
                    }
                    ("name", Value::String(name)) if fields.contains_key("in") => {
                        found.push((at.to_owned(), name.clone()));
                    }
                    _ => {}
                }
                named(&here, inner, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| named(at, item, found)),
        _ => {}
    }
}

/// What in a document would take or tell how somebody is watched.
fn watching(document: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    named("", document, &mut found);
    found.retain(|(_, name)| {
        let words = words(name);
        let pairs = words.windows(2).map(<[_]>::concat);
        let mut all = words.iter().cloned().chain(pairs);
        all.any(|word| WATCHED.contains(&word.as_str()))
    });
    found
}

/// 3.31: no endpoint takes keystrokes, pictures of the screen or places: no field, parameter or path
/// is called anything like it, and the only bodies that are no JSON are a contract to check, a list
/// of tasks, statements of one's own account and of the outside account, and files that people attach
/// themselves.
#[test]
fn m3_31_nothing_takes_keystrokes_pictures_of_the_screen_or_places() {
    assert_eq!(watching(&DOCUMENT), []);
    let tried = [
        json!({ "paths": { "/api/v1/orders/{id}/screenshots": {} } }),
        json!({ "components": { "schemas": { "KeyStrokes": {} } } }),
        json!({ "schema": { "allOf": [{ "properties": { "active_app": {} } }] } }),
        json!({ "parameters": [{ "name": "mouse-clicks", "in": "query" }] }),
    ];
    for spying in tried {
        assert_eq!(watching(&spying).len(), 1, "{spying}");
    }
    let mut streams = BTreeSet::new();
    for (name, operation) in documented() {
        let bodies = operation["requestBody"]["content"].as_object();
        for media_type in bodies.into_iter().flat_map(|content| content.keys()) {
            if media_type != "application/json" {
                streams.insert(format!("{name} {media_type}"));
            }
        }
    }
    let streams: Vec<&str> = streams.iter().map(String::as_str).collect();
    let attached = [
        "post /api/v1/imports text/calendar",
        "post /api/v1/imports text/csv",
        "post /api/v1/imports text/plain",
        "post /api/v1/money/receipts application/xml",
        "post /api/v1/money/receipts text/csv",
        "post /api/v1/operator/statements application/xml",
        "post /api/v1/operator/statements text/csv",
        "post /api/v1/orders/{id}/files application/octet-stream",
        "post /api/v1/orders/{id}/files multipart/form-data",
        "post /api/v1/papers/check application/pdf",
    ];
    assert_eq!(streams, attached);
}
