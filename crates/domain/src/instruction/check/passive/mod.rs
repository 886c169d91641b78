//! Sentences that leave open who acts: passive voice, "man", "ist zu prüfen" (mission 2.8).

mod english;
mod german;

use self::english::english;
use self::german::german;
use super::language::Language;
use super::prose::{Sentence, Word};
use super::subject::{Field, Role, Subject};
use super::{Finding, FindingKind};

/// Every place of a text that does not say who acts. Criteria describe results; they may.
pub(super) fn open_actors(subject: &Subject<'_>, field: &Field<'_>) -> Vec<Finding> {
    if !matches!(field.role, Role::Goal | Role::Step | Role::Rule) {
        return Vec::new();
    }
    let find = match subject.lexicon.language {
        Language::German => german,
        Language::English => english,
    };
    let mut findings = Vec::new();
    for sentence in &field.sentences {
        let mut from = 0;
        while let Some((start, end)) = find(sentence, from) {
            from = end;
            if !has_actor(subject, sentence, start) {
                findings.push(field.finding(FindingKind::Passive, sentence.span(start..end)));
            }
        }
    }
    findings
}

/// Whether the clause names who acts, behind "von", "durch" or "by".
fn has_actor(subject: &Subject<'_>, sentence: &Sentence, at: usize) -> bool {
    let clause = sentence.words.get(at).map(|word| word.clause);
    (0..sentence.words.len())
        .filter(|index| sentence.words.get(*index).map(|word| word.clause) == clause)
        .any(|index| {
            let hit = subject.lexicon.actor.at(sentence, index);
            hit.is_some_and(|hit| {
                let last = sentence.words.get(index + hit.length - 1);
                hit.length == 2 && last.is_some_and(|word| !is_time_or_number(word))
                    || last.is_some_and(|word| word.is_capital && is_person(&word.folded))
            }) || names_person(sentence, index)
        })
}

/// "von Jana", "by Sam": a name right behind the word.
fn names_person(sentence: &Sentence, at: usize) -> bool {
    let is_by = |word: &Word| matches!(word.folded.as_str(), "von" | "durch" | "by");
    let mut words = sentence.words.iter().skip(at);
    let (Some(by), Some(name)) = (words.next(), words.next()) else {
        return false;
    };
    is_by(by) && name.is_capital && !is_time_or_number(name) && is_person(&name.folded)
}

fn is_time_or_number(word: &Word) -> bool {
    const TIMES: [&str; 24] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "noon",
        "midnight",
        "hand",
        "default",
        "email",
        "e-mail",
        "phone",
        "mail",
        "post",
        "then",
    ];
    word.number().is_some() || TIMES.contains(&word.folded.as_str())
}

/// Things behind "von" that do not act: places and files.
fn is_person(folded: &str) -> bool {
    const THINGS: [&str; 18] = [
        "website",
        "webseite",
        "seite",
        "homepage",
        "datei",
        "liste",
        "tabelle",
        "kamera",
        "ordner",
        "shop",
        "instagram",
        "facebook",
        "google",
        "excel",
        "dropbox",
        "hand",
        "hause",
        "anfang",
    ];
    !THINGS.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::super::prose::sentences;
    use super::*;

    fn found(find: fn(&Sentence, usize) -> Option<(usize, usize)>, text: &str) -> Option<String> {
        let sentence = sentences(text).into_iter().next()?;
        let (start, end) = find(&sentence, 0)?;
        text.get(sentence.span(start..end)).map(str::to_owned)
    }

    #[test]
    fn m2_8_german_sentences_that_leave_open_who_acts() {
        let table = [
            ("Die Rechnungen werden geprüft.", Some("werden geprüft")),
            ("dass jede Mail beantwortet wird", Some("beantwortet wird")),
            (
                "Die Belege sind nach Datum abzulegen.",
                Some("sind nach Datum abzulegen"),
            ),
            ("Das Bild ist zu prüfen.", Some("ist zu prüfen")),
            ("Danach sollte man alles speichern.", Some("man")),
            ("Ich werde dir die Liste schicken.", None),
            ("Das Bild ist gespeichert.", None),
            ("Du wirst bald mehr wissen.", None),
            ("Es wird kalt und gut.", None),
        ];
        for (text, expected) in table {
            assert_eq!(found(german, text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn m2_8_english_sentences_that_leave_open_who_acts() {
        let table = [
            (
                "All comments should be answered.",
                Some("should be answered"),
            ),
            ("Receipts are to be filed by date.", Some("are to be filed")),
            (
                "The list needs to be sent on Friday.",
                Some("needs to be sent"),
            ),
            ("The file is saved as PNG.", None),
            ("You should be friendly.", None),
            ("There must be a date on it.", None),
        ];
        for (text, expected) in table {
            assert_eq!(found(english, text).as_deref(), expected, "{text}");
        }
    }
}
