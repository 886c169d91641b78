//! The API for people to read: made from the same document that programs read, so that neither
//! can say what the other does not. Its frame is in the reader's language, the descriptions are
//! in English like the names they explain.

mod shapes;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use serde_json::Value;
use texts::Texts;

use self::shapes::{Code, English, Field, Shape, fields, kind, text};
use super::render;
use crate::answer::Answer;
use crate::api::openapi::{DOCUMENT, METHODS, anchor};
use crate::state::Web;
use crate::ui::{Layout, SafeHtml, Table};
use crate::visit::Visit;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/api", get(show))
}

#[derive(Template)]
#[template(path = "api/docs.html")]
struct DocsPage {
    layout: Layout,
    t: Texts,
    groups: Vec<Group>,
    shapes: Vec<Shape>,
}

/// The operations about one subject.
struct Group {
    name: String,
    words: String,
    operations: Vec<Operation>,
}

/// One operation.
struct Operation {
    anchor: String,
    call: String,
    summary: SafeHtml,
    details: SafeHtml,
    needs_token: bool,
    parameters: Option<Table>,
    requests: Vec<Table>,
    responses: Table,
}

async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let layout = visit.layout(t.api_docs_title());
    let page = DocsPage {
        layout,
        t,
        groups: groups(t),
        shapes: shapes::all(t),
    };
    render(StatusCode::OK, &page)
}

fn groups(t: Texts) -> Vec<Group> {
    let tags = DOCUMENT["tags"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let groups = tags.iter().map(|tag| {
        let name = text(&tag["name"]);
        let operations = operations(t, &name);
        Group {
            words: text(&tag["description"]),
            name,
            operations,
        }
    });
    groups
        .filter(|group| !group.operations.is_empty())
        .collect()
}

fn operations(t: Texts, tag: &str) -> Vec<Operation> {
    let paths = DOCUMENT["paths"].as_object();
    let mut found = Vec::new();
    for (path, item) in paths.into_iter().flatten() {
        for method in METHODS {
            if let Some(described) = item.get(method).filter(|it| it["tags"][0] == tag) {
                found.push(operation(t, (method, path), described));
            }
        }
    }
    found
}

fn operation(t: Texts, (method, path): (&str, &str), described: &Value) -> Operation {
    let is_open = described["security"].as_array().is_some_and(Vec::is_empty);
    Operation {
        anchor: anchor(method, path),
        call: format!("{} {path}", method.to_uppercase()),
        summary: English::of(&text(&described["summary"])),
        details: English::of(&text(&described["description"])),
        needs_token: !is_open,
        parameters: parameters(t, described),
        requests: requests(t, described),
        responses: responses(t, described),
    }
}

fn parameters(t: Texts, described: &Value) -> Option<Table> {
    let parameters = described["parameters"].as_array()?;
    let mut table = Table::new(t.api_docs_parameters())
        .show_caption()
        .column(t.api_docs_name())
        .column(t.api_docs_where())
        .column(t.api_docs_kind())
        .column(t.api_docs_needed())
        .column(t.api_docs_meaning());
    for parameter in parameters {
        let place = match parameter["in"].as_str() {
            Some("path") => t.api_docs_where_path(),
            Some("query") => t.api_docs_where_query(),
            _ => t.api_docs_where_header(),
        };
        let is_needed = parameter["required"] == true;
        table = table.row([
            Code::of(&text(&parameter["name"])),
            place.into(),
            kind(&parameter["schema"]),
            needed(t, is_needed),
            English::of(&text(&parameter["description"])),
        ]);
    }
    Some(table).filter(|table| !table.is_empty())
}

fn needed(t: Texts, is_needed: bool) -> SafeHtml {
    if is_needed {
        t.word_required().into()
    } else {
        t.word_optional().into()
    }
}

/// One table a kind of body: its fields, or what it is when it has none.
fn requests(t: Texts, described: &Value) -> Vec<Table> {
    let content = described["requestBody"]["content"].as_object();
    let bodies = content.into_iter().flatten().map(|(media_type, body)| {
        let mut table = Table::new(t.api_docs_request(media_type.as_str()))
            .show_caption()
            .column(t.api_docs_name())
            .column(t.api_docs_kind())
            .column(t.api_docs_needed())
            .column(t.api_docs_meaning());
        let all = fields(&body["schema"]);
        if all.is_empty() {
            let whole = SafeHtml::from(t.api_docs_whole_body());
            let row = [
                whole,
                kind(&body["schema"]),
                needed(t, true),
                SafeHtml::default(),
            ];
            table = table.row(row);
        }
        for Field {
            name,
            kind,
            is_needed,
            words,
        } in all
        {
            table = table.row([Code::of(&name), kind, needed(t, is_needed), words]);
        }
        table
    });
    bodies.collect()
}

fn responses(t: Texts, described: &Value) -> Table {
    let mut table = Table::new(t.api_docs_responses())
        .show_caption()
        .column(t.api_docs_status())
        .column(t.api_docs_kind())
        .column(t.api_docs_meaning());
    for (status, response) in described["responses"].as_object().into_iter().flatten() {
        let bodies = response["content"].as_object().into_iter().flatten();
        let bodies: SafeHtml = bodies.map(|(_, body)| kind(&body["schema"])).collect();
        let status = if status == "default" {
            "4xx, 5xx"
        } else {
            status.as_str()
        };
        table = table.row([
            Code::of(status),
            bodies,
            English::of(&text(&response["description"])),
        ]);
    }
    table
}
