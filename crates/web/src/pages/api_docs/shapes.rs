//! Shapes of the document: their fields, and a short notation for kinds of values.

use askama::Template;
use serde_json::Value;
use texts::Texts;

use crate::api::openapi::DOCUMENT;
use crate::ui::{SafeHtml, Table, component};

const SCHEMAS: &str = "#/components/schemas/";

/// Something to type or to read as it stands.
#[derive(Template)]
#[template(source = "<code>{{ words }}</code>", ext = "html")]
pub(super) struct Code {
    words: String,
}

/// Words in English, said so to whoever reads them aloud. What stands between backticks is to be
/// typed as it is, between asterisks what matters.
#[derive(Template)]
#[template(source = "<span lang=\"en\">{{ words }}</span>", ext = "html")]
pub(super) struct English {
    words: SafeHtml,
}

/// The name of a shape, leading to it.
#[derive(Template)]
#[template(
    source = "<a href=\"#shape-{{ name }}\"><code>{{ name }}</code></a>",
    ext = "html"
)]
struct ShapeLink {
    name: String,
}

/// A word that matters.
#[derive(Template)]
#[template(source = "<em>{{ words }}</em>", ext = "html")]
struct Emphasis {
    words: String,
}

component!(Code, English, ShapeLink, Emphasis);

impl Code {
    pub(super) fn of(words: &str) -> SafeHtml {
        Self {
            words: words.to_owned(),
        }
        .into()
    }
}

impl English {
    pub(super) fn of(words: &str) -> SafeHtml {
        if words.is_empty() {
            return SafeHtml::default();
        }
        let parts = words.split('`').enumerate();
        let parts = parts.map(|(index, part)| {
            if index % 2 == 1 {
                Code::of(part)
            } else {
                emphasised(part)
            }
        });
        Self {
            words: parts.collect(),
        }
        .into()
    }
}

/// Words with emphasis where a pair of asterisks asks for it.
fn emphasised(words: &str) -> SafeHtml {
    let parts: Vec<&str> = words.split('*').collect();
    if parts.len().is_multiple_of(2) {
        return SafeHtml::from(words);
    }
    let parts = parts.into_iter().enumerate().map(|(index, part)| {
        if index % 2 == 1 {
            let words = part.to_owned();
            Emphasis { words }.into()
        } else {
            SafeHtml::from(part)
        }
    });
    parts.collect()
}

/// A link to a shape.
fn shape_link(name: &str) -> SafeHtml {
    ShapeLink {
        name: name.to_owned(),
    }
    .into()
}

/// A shape with its fields.
pub(super) struct Shape {
    pub(super) name: String,
    pub(super) words: SafeHtml,
    pub(super) fields: Table,
}

/// One field of a shape.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: SafeHtml,
    pub(super) is_needed: bool,
    pub(super) words: SafeHtml,
}

/// A text of the document; empty when there is none.
pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Every shape, by name.
pub(super) fn all(t: Texts) -> Vec<Shape> {
    let schemas = DOCUMENT["components"]["schemas"].as_object();
    let shapes = schemas.into_iter().flatten().map(|(name, schema)| {
        let mut table = Table::new(t.api_docs_fields(name.as_str()))
            .column(t.api_docs_name())
            .column(t.api_docs_kind())
            .column(t.api_docs_meaning());
        for Field {
            name, kind, words, ..
        } in fields(schema)
        {
            table = table.row([Code::of(&name), kind, words]);
        }
        Shape {
            name: name.clone(),
            words: English::of(&text(&schema["description"])),
            fields: table,
        }
    });
    shapes.collect()
}

/// The fields of a schema, those of the shapes it is put together from too; needed ones first.
pub(super) fn fields(schema: &Value) -> Vec<Field> {
    let mut found = Vec::new();
    collect(schema, &mut found, 0);
    found.sort_by_key(|field| !field.is_needed);
    found
}

fn collect(schema: &Value, found: &mut Vec<Field>, depth: usize) {
    // A shape inside itself would never end; the document has none that deep.
    if depth > 8 {
        return;
    }
    if let Some(shape) = referred(schema) {
        collect(shape, found, depth + 1);
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        collect(part, found, depth + 1);
    }
    let needed = schema["required"].as_array();
    let is_needed = |name: &str| needed.is_some_and(|all| all.iter().any(|one| one == name));
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        found.push(Field {
            name: name.clone(),
            kind: kind(field),
            is_needed: is_needed(name),
            words: words(field),
        });
    }
}

/// The shape a schema refers to.
fn referred(schema: &Value) -> Option<&'static Value> {
    let name = schema["$ref"].as_str()?.strip_prefix(SCHEMAS)?;
    DOCUMENT["components"]["schemas"].get(name)
}

/// What a field means, with its example.
fn words(field: &Value) -> SafeHtml {
    let inner = field["oneOf"].as_array().into_iter().flatten();
    let mut texts = std::iter::once(field)
        .chain(inner)
        .map(|part| text(&part["description"]));
    let words = English::of(&texts.find(|text| !text.is_empty()).unwrap_or_default());
    match field.get("example") {
        Some(example) => words.and(" ").and(Code::of(&example.to_string())),
        None => words,
    }
}

/// The kind of a value in a short notation: `string (date-time) | null`, `[Order]`.
pub(super) fn kind(schema: &Value) -> SafeHtml {
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|name| name.strip_prefix(SCHEMAS))
    {
        return shape_link(name);
    }
    if let Some(parts) = schema["oneOf"].as_array() {
        return either(parts.iter().map(kind).collect());
    }
    if let [part] = schema["allOf"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
    {
        return kind(part);
    }
    match &schema["type"] {
        Value::Array(types) => either(types.iter().map(|one| plain(schema, &text(one))).collect()),
        one => plain(schema, &text(one)),
    }
}

/// Alternatives, with nothing at the end.
fn either(mut parts: Vec<SafeHtml>) -> SafeHtml {
    parts.sort_by_key(|part| *part == Code::of("null"));
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |all, part| all.and(" | ").and(part))
}

fn plain(schema: &Value, name: &str) -> SafeHtml {
    if name == "array" {
        return SafeHtml::from("[").and(kind(&schema["items"])).and("]");
    }
    match schema["format"].as_str().filter(|_| name == "string") {
        Some(format) => Code::of(&format!("{name} ({format})")),
        None => Code::of(name),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn kinds_are_short() {
        let table = [
            (
                json!({ "type": "integer", "format": "int64" }),
                "<code>integer</code>",
            ),
            (
                json!({ "type": ["string", "null"], "format": "date-time" }),
                "<code>string (date-time)</code> | <code>null</code>",
            ),
            (
                json!({ "type": "array", "items": { "$ref": "#/components/schemas/Sum" } }),
                "[<a href=\"#shape-Sum\"><code>Sum</code></a>]",
            ),
            (
                json!({ "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Sum" }] }),
                "<a href=\"#shape-Sum\"><code>Sum</code></a> | <code>null</code>",
            ),
        ];
        for (schema, expected) in table {
            assert_eq!(kind(&schema).to_string(), expected, "{schema}");
        }
    }

    #[test]
    fn fields_of_put_together_shapes_are_all_there() {
        let order = &DOCUMENT["components"]["schemas"]["Order"];
        let names: Vec<String> = fields(order).into_iter().map(|field| field.name).collect();
        for name in ["state", "actions", "title", "deliveries"] {
            assert!(
                names.contains(&name.to_owned()),
                "{name} is missing in {names:?}"
            );
        }
    }
}
