//! The instruction as an annex: its Markdown form, which says everything, laid out.

use domain::agreement::contract::Contract;
use domain::instruction::InstructionDraft;
use domain::instruction::markdown::write;
use kernel::Locale;
use paper::Block;

/// The instruction a contract has frozen.
pub(super) fn of(contract: &Contract, locale: Locale) -> Vec<Block> {
    let draft = InstructionDraft::from(&contract.instruction.body);
    let page = write("", &draft, locale);
    page.lines().filter_map(block).collect()
}

/// A line of the Markdown we write; the title is left out.
pub(super) fn block(line: &str) -> Option<Block> {
    let text = line.trim();
    if text.is_empty() || line.starts_with("# ") {
        return None;
    }
    if let Some(heading) = line.strip_prefix("## ") {
        return Some(Block::Minor(heading.trim().to_owned()));
    }
    let depth = u8::from(line.starts_with("   "));
    let item = |mark: String, text: &str| Block::Item {
        mark,
        text: plain(text),
        depth,
    };
    if let Some(words) = text.strip_prefix("- ") {
        return Some(item("–".to_owned(), words));
    }
    let digits = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(0);
    match text.split_at_checked(digits) {
        Some((number, rest)) if !number.is_empty() && rest.starts_with(". ") => {
            Some(item(format!("{number}."), rest.trim_start_matches(". ")))
        }
        _ => Some(Block::Text(plain(text))),
    }
}

/// A text as it was before it was written as Markdown.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        if letter == '\\' {
            let kept = after.chars().next();
            plain.extend(kept);
            rest = &after[kept.map_or(0, char::len_utf8)..];
        } else if let Some(next) = rest.strip_prefix("<br>") {
            plain.push('\n');
            rest = next;
        } else {
            plain.push(letter);
            rest = after;
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use paper::Block;

    use super::block;

    #[test]
    fn lines_of_markdown_are_laid_out_and_say_what_was_typed() {
        let item = |mark: &str, text: &str, depth| {
            Some(Block::Item {
                mark: mark.to_owned(),
                text: text.to_owned(),
                depth,
            })
        };
        assert_eq!(block("# Titel"), None);
        assert_eq!(block("## Ziel"), Some(Block::Minor("Ziel".to_owned())));
        assert_eq!(
            block("12. Öffnen<br>und \\\\ lesen"),
            item("12.", "Öffnen\nund \\ lesen", 0)
        );
        assert_eq!(
            block("   - Ergebnis: \\<br>"),
            item("–", "Ergebnis: <br>", 1)
        );
        assert_eq!(
            block("- Konto\\: Plan: SKR"),
            item("–", "Konto: Plan: SKR", 0)
        );
        assert_eq!(
            block("\\## kein Titel"),
            Some(Block::Text("## kein Titel".to_owned()))
        );
        assert_eq!(
            block("2026 wird gut"),
            Some(Block::Text("2026 wird gut".to_owned()))
        );
        assert_eq!(block(""), None);
    }
}
