//! Lists of a file: items with what is said of them below, and texts on one line.

use super::words::{Label, Named};

/// An item of a list with what is said of it below.
#[derive(Default)]
pub(super) struct Item {
    pub(super) text: String,
    more: Vec<(Label, String)>,
}

/// The items of a list, given its lines with their numbers.
pub(super) fn items(lines: &[(usize, &str)]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (_, line) in lines {
        let indented = line.starts_with([' ', '\t']);
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let last = items.last_mut().filter(|_| indented);
        match (last, bullet(line)) {
            (None, Some(text)) => items.push(Item {
                text: text.to_owned(),
                more: Vec::new(),
            }),
            // A line without a bullet goes on with the item above it.
            (None, None) => match items.last_mut() {
                Some(last) => last.go_on(line),
                None => items.push(Item {
                    text: line.to_owned(),
                    more: Vec::new(),
                }),
            },
            (Some(last), Some(text)) => match labelled(text) {
                Some(more) => last.more.push(more),
                None => last.go_on(line),
            },
            (Some(last), None) => last.go_on(line),
        }
    }
    items
}

impl Item {
    fn go_on(&mut self, line: &str) {
        let text = self
            .more
            .last_mut()
            .map_or(&mut self.text, |(_, text)| text);
        text.push(' ');
        text.push_str(line);
    }

    /// What is said under a label.
    pub(super) fn more(&self, label: Label) -> String {
        let known = self.more.iter().filter(|(known, _)| *known == label);
        let texts: Vec<String> = known.map(|(_, text)| plain(text)).collect();
        texts.join("\n")
    }
}

/// What stands behind `- `, `* ` or `3. `.
fn bullet(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => line.strip_prefix(['-', '*']),
        digits => line.get(digits..).and_then(|rest| rest.strip_prefix('.')),
    }?;
    // Without a blank it is a word, such as `-5` or `1.5`.
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

fn labelled(text: &str) -> Option<(Label, String)> {
    let (label, rest) = text.split_once(':')?;
    Some((Label::read(label)?, rest.trim().to_owned()))
}

/// A text on one line as it was: `<br>` becomes a line break, marked characters themselves.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if let Some(next) = rest.strip_prefix("<br>") {
            out.push('\n');
            rest = next;
            continue;
        }
        let marked = (c == '\\')
            .then(|| after.chars().next())
            .flatten()
            .filter(|next| matches!(next, '\\' | '<' | ':'));
        if let Some(marked) = marked {
            out.push(marked);
            rest = after.get(marked.len_utf8()..).unwrap_or_default();
        } else {
            out.push(c);
            rest = after;
        }
    }
    out
}
