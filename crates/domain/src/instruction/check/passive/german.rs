//! German: "werden geprüft", "ist zu prüfen", "man".

use super::super::prose::{Sentence, Word};

/// How far a participle may stand from its auxiliary, in words.
const REACH: usize = 12;

/// The first passive from a word on: from the auxiliary to the participle or the other way round.
pub(super) fn german(sentence: &Sentence, from: usize) -> Option<(usize, usize)> {
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
