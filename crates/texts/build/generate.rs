//! Writes the methods: a constant where nothing varies, a call of the formatter elsewhere.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Language, Piece, Source};
use crate::check::method;

/// The code for a checked catalogue.
pub(crate) fn code(catalogue: &Catalogue, sources: &[Source]) -> String {
    let mut code = String::from("impl Texts {\n");
    for (key, german) in &catalogue.de.messages {
        let Some(english) = catalogue.en.messages.get(key) else {
            continue;
        };
        let plain = (
            catalogue.de.plain(&german.pieces),
            catalogue.en.plain(&english.pieces),
        );
        let shown = format!(
            "    /// `{key}`\n    /// ```text\n{}{}    /// ```\n",
            documentation("de", &german.pieces),
            documentation("en", &english.pieces)
        );
        code.push_str(&shown);
        match plain {
            (Some(de), Some(en)) => constant(&mut code, key, &de, &en),
            _ => formatted(&mut code, key, &catalogue.de.arguments(&german.pieces)),
        }
    }
    code.push_str("}\n\n");
    table(&mut code, catalogue);
    for language in [Language::De, Language::En] {
        let texts: Vec<&str> = sources
            .iter()
            .filter(|source| source.language == language)
            .map(|source| source.text.as_str())
            .collect();
        let name = language.code().to_uppercase();
        push(
            &mut code,
            format_args!("const SOURCE_{name}: &str = {:?};\n", texts.join("\n")),
        );
    }
    code
}

fn constant(code: &mut String, key: &str, de: &str, en: &str) {
    let name = method(key);
    let body = if de == en {
        format!("{de:?}")
    } else {
        format!("match self.locale {{ Locale::De => {de:?}, Locale::En => {en:?} }}")
    };
    push(
        code,
        format_args!(
            "    pub const fn {name}(self) -> &'static str {{\n        {body}\n    }}\n\n"
        ),
    );
}

fn formatted(code: &mut String, key: &str, arguments: &BTreeSet<String>) {
    let name = method(key);
    let mut parameters = String::new();
    for argument in arguments {
        push(
            &mut parameters,
            format_args!(", {argument}: impl Into<Argument>"),
        );
    }
    let values: Vec<String> = arguments
        .iter()
        .map(|argument| format!("({argument:?}, {argument}.into())"))
        .collect();
    push(
        code,
        format_args!(
            "    pub fn {name}(self{parameters}) -> String {{\n        self.format({key:?}, &[{}])\n    \
             }}\n\n",
            values.join(", ")
        ),
    );
}

/// All keys with the names of their arguments, sorted for binary search.
fn table(code: &mut String, catalogue: &Catalogue) {
    code.push_str("const KEYS: &[(&str, &[&str])] = &[\n");
    for (key, message) in &catalogue.de.messages {
        let names: Vec<String> = catalogue
            .de
            .arguments(&message.pieces)
            .into_iter()
            .collect();
        push(code, format_args!("    ({key:?}, &{names:?}),\n"));
    }
    code.push_str("];\n\n");
}

fn documentation(language: &str, pieces: &[Piece]) -> String {
    let mut text = format!("{language}: ");
    written(pieces, &mut text);
    text.lines().fold(String::new(), |mut lines, line| {
        push(&mut lines, format_args!("    /// {}\n", line.trim_end()));
        lines
    })
}

fn written(pieces: &[Piece], text: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Variable(name) => push(text, format_args!("{{ ${name} }}")),
            Piece::Message(key) => push(text, format_args!("{{ {key} }}")),
            Piece::Term(key) => push(text, format_args!("{{ -{key} }}")),
            Piece::Choice { of, variants } => {
                push(text, format_args!("{{ ${of} ->"));
                for (name, pieces) in variants {
                    push(text, format_args!(" [{name}] "));
                    written(pieces, text);
                }
                text.push_str(" }");
            }
        }
    }
}

fn push(text: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _ = text.write_fmt(what);
}
