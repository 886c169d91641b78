//! Sentences that leave open who acts: passive voice, "man", "ist zu prüfen" (mission 2.8).

use super::language::Language;
use super::prose::{Sentence, Word};
use super::subject::{Field, Role, Subject};
use super::{Finding, FindingKind};

/// How far a participle may stand from its auxiliary, in words.
const REACH: usize = 12;

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

/// The first passive from a word on: from the auxiliary to the participle or the other way round.
fn german(sentence: &Sentence, from: usize) -> Option<(usize, usize)> {
    let words = &sentence.words;
    for at in from..words.len() {
        let word = &words[at];
        if word.is_quoted {
            continue;
        }
        match word.folded.as_str() {
            "man" => return Some((at, at + 1)),
            "wird" | "werden" | "wurde" | "wurden" => {
                if let Some(found) = partner(words, at, from, is_german_participle) {
                    return Some(found);
                }
            }
            "ist" | "sind" => {
                if let Some(end) = to_be_done(words, at) {
                    return Some((at, end));
                }
            }
            _ => {}
        }
    }
    None
}

/// The participle that belongs to an auxiliary: behind it in the clause, or right before it at
/// the end of a clause.
fn partner(
    words: &[Word],
    at: usize,
    from: usize,
    is_participle: fn(&Word) -> bool,
) -> Option<(usize, usize)> {
    let clause = words[at].clause;
    if at > from && is_participle(&words[at - 1]) && words[at - 1].clause == clause {
        return Some((at - 1, at + 1));
    }
    let reach = words.len().min(at + REACH);
    let found = (at + 1..reach)
        .take_while(|index| words[*index].clause == clause)
        .find(|index| is_participle(&words[*index]));
    found.map(|index| (at, index + 1))
}

/// "ist … zu prüfen", "sind … abzulegen".
fn to_be_done(words: &[Word], at: usize) -> Option<usize> {
    let clause = words[at].clause;
    let reach = words.len().min(at + REACH);
    for index in at + 1..reach {
        if words[index].clause != clause {
            return None;
        }
        let follows = words.get(index + 1);
        let infinitive = |word: &Word| !word.is_capital && word.folded.ends_with('n');
        if words[index].folded == "zu" && follows.is_some_and(infinitive) {
            return Some(index + 2);
        }
        let folded = words[index].folded.as_str();
        if !words[index].is_capital && is_separable_infinitive(folded) {
            return Some(index + 1);
        }
    }
    None
}

/// "abzulegen": a prefix, "zu", an infinitive.
fn is_separable_infinitive(folded: &str) -> bool {
    SEPARABLE.iter().any(|prefix| {
        let rest = folded.strip_prefix(prefix).unwrap_or_default();
        rest.strip_prefix("zu")
            .is_some_and(|verb| verb.len() > 3 && verb.ends_with('n'))
    })
}

const SEPARABLE: [&str; 34] = [
    "ab", "an", "auf", "aus", "bei", "ein", "fest", "her", "hin", "hoch", "los", "mit", "nach",
    "nieder", "rein", "runter", "vor", "weg", "weiter", "wieder", "zu", "zurueck", "zusammen",
    "bereit", "herunter", "heraus", "frei", "um", "durch", "gegen", "hinzu", "vorbei", "bekannt",
    "sicher",
];
const INSEPARABLE: [&str; 10] = [
    "be", "emp", "ent", "er", "ver", "zer", "miss", "ueber", "unter", "wider",
];
/// Words that look like participles.
const NO_PARTICIPLE: [&str; 40] = [
    "bereit",
    "bekannt",
    "bestimmt",
    "genau",
    "gerecht",
    "gesamt",
    "geehrt",
    "gut",
    "gewinnen",
    "geniessen",
    "gehoeren",
    "gefallen",
    "gelingen",
    "gestalten",
    "genuegen",
    "gewaehren",
    "geben",
    "gehen",
    "gelten",
    "gelangen",
    "erst",
    "beliebt",
    "verwandt",
    "entfernt",
    "unterwegs",
    "geschickt",
    "gemeinsam",
    "gern",
    "gegen",
    "gerade",
    "erneut",
    "ueberhaupt",
    "verhalten",
    "begeistert",
    "berechtigt",
    "gesund",
    "gewohnt",
    "geeignet",
    "gelegen",
    "genug",
];

/// "geprüft", "abgelegt", "formatiert", "bezahlt", "geschrieben".
fn is_german_participle(word: &Word) -> bool {
    let folded = word.folded.as_str();
    if word.is_capital || NO_PARTICIPLE.contains(&folded) || folded.len() < 5 {
        return false;
    }
    let ends = |text: &str| text.len() > 3 && (text.ends_with('t') || text.ends_with("en"));
    if folded.strip_prefix("ge").is_some_and(ends) || folded.ends_with("iert") {
        return true;
    }
    let separable = SEPARABLE.iter().any(|prefix| {
        let rest = folded.strip_prefix(prefix).unwrap_or_default();
        rest.strip_prefix("ge").is_some_and(ends)
    });
    let inseparable = INSEPARABLE.iter().chain(&SEPARABLE).any(|prefix| {
        folded
            .strip_prefix(prefix)
            .is_some_and(|rest| rest.len() > 3)
    }) && folded.ends_with('t');
    separable || inseparable || STRONG.contains(&folded)
}

/// Strong verbs whose participle has no `ge`.
const STRONG: [&str; 16] = [
    "vergeben",
    "erhalten",
    "verschrieben",
    "beschrieben",
    "uebernommen",
    "unterschrieben",
    "entschieden",
    "verschoben",
    "besprochen",
    "vergessen",
    "versehen",
    "entnommen",
    "betrieben",
    "uebertragen",
    "verworfen",
    "verbunden",
];

/// "should be answered", "is to be filed", "need to be checked".
fn english(sentence: &Sentence, from: usize) -> Option<(usize, usize)> {
    const MODALS: [&str; 13] = [
        "should", "must", "shall", "will", "needs", "need", "has", "have", "is", "are", "ought",
        "can", "may",
    ];
    let words = &sentence.words;
    for at in from..words.len() {
        if words[at].is_quoted || !MODALS.contains(&words[at].folded.as_str()) {
            continue;
        }
        let mut next = at + 1;
        let told = |index: usize| words.get(index).map(|word| word.folded.as_str());
        let needs_to = matches!(
            words[at].folded.as_str(),
            "needs" | "need" | "has" | "have" | "is" | "are" | "ought"
        );
        if needs_to {
            if told(next) != Some("to") {
                continue;
            }
            next += 1;
        }
        // "should somehow be sorted"
        let Some(next) = (next..next + 3).find(|index| told(*index) == Some("be")) else {
            continue;
        };
        let participle = (next + 1..words.len().min(next + 4))
            .find(|index| is_english_participle(&words[*index].folded));
        if let Some(end) = participle {
            return Some((at, end + 1));
        }
    }
    None
}

/// "answered", "sent", "written".
fn is_english_participle(folded: &str) -> bool {
    const IRREGULAR: [&str; 45] = [
        "sent",
        "written",
        "done",
        "made",
        "put",
        "set",
        "kept",
        "given",
        "taken",
        "found",
        "cut",
        "read",
        "paid",
        "sold",
        "told",
        "shown",
        "drawn",
        "chosen",
        "held",
        "left",
        "met",
        "brought",
        "bought",
        "built",
        "begun",
        "broken",
        "driven",
        "known",
        "grown",
        "hidden",
        "laid",
        "led",
        "lost",
        "run",
        "seen",
        "shot",
        "spent",
        "spoken",
        "split",
        "stuck",
        "swept",
        "thought",
        "worn",
        "typed",
        "proofread",
    ];
    const NONE: [&str; 8] = [
        "red",
        "interested",
        "pleased",
        "allowed",
        "supposed",
        "need",
        "based",
        "limited",
    ];
    !NONE.contains(&folded)
        && (folded.len() > 3 && folded.ends_with("ed") || IRREGULAR.contains(&folded))
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
