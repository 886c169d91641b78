//! Reads Fluent files into the catalogue and refuses what the product does not use.

use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use crate::catalogue::{Catalogue, Dictionary, Language, Message, Piece, Source};

/// The files of one language, in the order of their names so that builds repeat.
pub(crate) fn files(folder: &Path, language: Language) -> std::io::Result<Vec<Source>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder.join(language.code()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let room = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            Ok(Source {
                language,
                room,
                text: fs::read_to_string(&path)?,
            })
        })
        .collect()
}

/// Reads the texts of all files.
///
/// # Errors
/// Every problem with its file, line or key.
pub(crate) fn catalogue(sources: &[Source]) -> Result<Catalogue, Vec<String>> {
    let mut catalogue = Catalogue::default();
    let mut problems = Vec::new();
    for source in sources {
        let dictionary = match source.language {
            Language::De => &mut catalogue.de,
            Language::En => &mut catalogue.en,
        };
        file(source, dictionary, &mut problems);
    }
    if problems.is_empty() {
        Ok(catalogue)
    } else {
        Err(problems)
    }
}

fn file(source: &Source, dictionary: &mut Dictionary, problems: &mut Vec<String>) {
    let name = source.name();
    let resource = parser::parse(source.text.as_str()).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let before = source.text.get(..error.pos.start).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            problems.push(format!("{name}, line {line}: {}", error.kind));
        }
        resource
    });
    for entry in resource.body {
        let (key, value, attributes, is_term) = match &entry {
            Entry::Message(message) => (
                message.id.name,
                message.value.as_ref(),
                message.attributes.len(),
                false,
            ),
            Entry::Term(term) => (term.id.name, Some(&term.value), term.attributes.len(), true),
            _ => continue,
        };
        let mut problem = |text: &str| problems.push(format!("{name}, {key}: {text}"));
        if attributes > 0 {
            problem("attributes are not used here; give the text a key of its own");
        }
        if !well_named(key) {
            problem("a key is written in small letters, digits and single dashes");
        }
        let Some(value) = value else {
            problem("has no text");
            continue;
        };
        match pieces(value) {
            Ok(pieces) => {
                let message = Message {
                    file: name.clone(),
                    room: source.room.clone(),
                    pieces,
                };
                let known = if is_term {
                    &mut dictionary.terms
                } else {
                    &mut dictionary.messages
                };
                if let Some(first) = known.insert(key.to_owned(), message) {
                    problem(&format!("stands there twice, first in {}", first.file));
                }
            }
            Err(text) => problem(&text),
        }
    }
}

fn well_named(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && !key.ends_with('-')
        && !key.contains("--")
        && key
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn pieces(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Ok(Piece::Text((*value).to_owned())),
            PatternElement::Placeable { expression } => placeable(expression),
        })
        .collect()
}

fn placeable(expression: &Expression<&str>) -> Result<Piece, String> {
    match expression {
        Expression::Inline(inline_expression) => inline(inline_expression),
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("only an argument can choose between variants".into());
            };
            let variants = variants
                .iter()
                .map(|variant| {
                    let name = match &variant.key {
                        VariantKey::Identifier { name } => *name,
                        VariantKey::NumberLiteral { value } => *value,
                    };
                    Ok((name.to_owned(), pieces(&variant.value)?))
                })
                .collect::<Result<_, String>>()?;
            Ok(Piece::Choice {
                of: id.name.to_owned(),
                variants,
            })
        }
    }
}

fn inline(expression: &InlineExpression<&str>) -> Result<Piece, String> {
    match expression {
        InlineExpression::StringLiteral { value } if value.contains('\\') => {
            Err("write the character itself instead of an escape".into())
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Ok(Piece::Text((*value).to_owned()))
        }
        InlineExpression::VariableReference { id } => Ok(Piece::Variable(id.name.to_owned())),
        InlineExpression::MessageReference {
            id,
            attribute: None,
        } => Ok(Piece::Message(id.name.to_owned())),
        InlineExpression::TermReference {
            id,
            attribute: None,
            arguments: None,
        } => Ok(Piece::Term(id.name.to_owned())),
        InlineExpression::Placeable { expression } => placeable(expression),
        InlineExpression::FunctionReference { id, .. } => Err(format!(
            "the function {} is not used here: sums and times come as finished text",
            id.name
        )),
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
            Err("attributes and arguments of references are not used here".into())
        }
    }
}
