//! The words of the file: headings and labels in both languages. They are part of the format, as
//! the names of columns are; each is read in either language, whatever the rest of the file has.

use kernel::{Locale, Weekday, fold};

use crate::instruction::{CriterionKind, Latitude, LengthUnit};

/// A part of an instruction under a heading of its own, in the order they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Goal,
    Why,
    Steps,
    GoodExample,
    BadExample,
    Length,
    Criteria,
    Latitude,
    MoneyLimit,
    FreeZone,
    AskCases,
    WhenUnsure,
    Response,
    Reaction,
    Tools,
    Terms,
    Preferences,
    Reachable,
    ContractorHours,
}

/// What further is said of a step or a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Input,
    Output,
    Branch,
    Measured,
}

/// German, then English.
type Pair = [&'static str; 2];

const PARTS: [(Part, Pair); 19] = [
    (Part::Goal, ["Ziel", "Goal"]),
    (Part::Why, ["Wofür", "Why"]),
    (Part::Steps, ["Schritte", "Steps"]),
    (Part::GoodExample, ["Gutes Beispiel", "Good example"]),
    (Part::BadExample, ["Schlechtes Beispiel", "Bad example"]),
    (Part::Length, ["Umfang", "Length"]),
    (Part::Criteria, ["Kriterien", "Criteria"]),
    (Part::Latitude, ["Spielraum", "Latitude"]),
    (Part::MoneyLimit, ["Geldgrenze", "Money limit"]),
    (Part::FreeZone, ["Freiraum", "Free zone"]),
    (Part::AskCases, ["Immer fragen", "Always ask"]),
    (Part::WhenUnsure, ["Wenn etwas unklar ist", "When unsure"]),
    (
        Part::Response,
        ["Antwort auf Rückfragen", "Answer to questions"],
    ),
    (Part::Reaction, ["Jedes Stück", "Each piece"]),
    (Part::Tools, ["Werkzeug", "Tools"]),
    (Part::Terms, ["Wörter", "Words"]),
    (Part::Preferences, ["Vorlieben", "Preferences"]),
    (Part::Reachable, ["Erreichbar", "Reachable"]),
    (
        Part::ContractorHours,
        ["Andere Seite erreichbar", "Other side reachable"],
    ),
];

const LABELS: [(Label, Pair); 4] = [
    (Label::Input, ["Beginnt mit", "Begins with"]),
    (Label::Output, ["Danach da", "There afterwards"]),
    (Label::Branch, ["Ausnahme", "Exception"]),
    (Label::Measured, ["Gemessen", "Measured"]),
];

const KINDS: [(CriterionKind, Pair); 3] = [
    (CriterionKind::Must, ["Muss", "Must"]),
    (CriterionKind::Should, ["Soll", "Should"]),
    (CriterionKind::Taste, ["Geschmack", "Taste"]),
];

const LATITUDES: [(Latitude, Pair); 4] = [
    (Latitude::Exactly, ["Genau so", "Exactly so"]),
    (Latitude::Propose, ["Vorschlagen", "Propose"]),
    (
        Latitude::DecideAndTell,
        ["Entscheiden und melden", "Decide and tell"],
    ),
    (Latitude::Alone, ["Allein entscheiden", "Decide alone"]),
];

const UNITS: [(LengthUnit, Pair); 3] = [
    (LengthUnit::Words, ["Wörter", "words"]),
    (LengthUnit::Characters, ["Zeichen", "characters"]),
    (LengthUnit::Minutes, ["Minuten", "minutes"]),
];

const DAYS: [(Weekday, Pair); 7] = [
    (Weekday::Monday, ["Montag", "Monday"]),
    (Weekday::Tuesday, ["Dienstag", "Tuesday"]),
    (Weekday::Wednesday, ["Mittwoch", "Wednesday"]),
    (Weekday::Thursday, ["Donnerstag", "Thursday"]),
    (Weekday::Friday, ["Freitag", "Friday"]),
    (Weekday::Saturday, ["Samstag", "Saturday"]),
    (Weekday::Sunday, ["Sonntag", "Sunday"]),
];

/// A bound without the other: `mindestens`, `höchstens`.
pub(super) const AT_LEAST: Pair = ["mindestens", "at least"];
pub(super) const AT_MOST: Pair = ["höchstens", "at most"];
pub(super) const TO: Pair = ["bis", "to"];
pub(super) const HOURS: Pair = ["Stunden", "hours"];
/// What hours may be called as well.
pub(super) const HOUR_WORDS: [&str; 6] = ["stunden", "stunde", "std.", "hours", "hour", "h"];

/// One of a pair.
pub(super) const fn in_language(pair: Pair, locale: Locale) -> &'static str {
    match locale {
        Locale::De => pair[0],
        Locale::En => pair[1],
    }
}

/// Something with a word in both languages.
pub(super) trait Named: Copy + PartialEq + 'static {
    /// All of them with their words.
    const ALL: &'static [(Self, Pair)];

    /// The word.
    fn word(self, locale: Locale) -> &'static str {
        let known = Self::ALL.iter().find(|(one, _)| *one == self);
        known.map_or("", |(_, pair)| in_language(*pair, locale))
    }

    /// Reads a word of either language.
    fn read(word: &str) -> Option<Self> {
        let word = fold(word);
        let known = Self::ALL
            .iter()
            .find(|(_, pair)| pair.iter().any(|name| fold(name) == word));
        known.map(|(one, _)| *one)
    }
}

impl Named for Part {
    const ALL: &'static [(Self, Pair)] = &PARTS;
}

impl Named for Label {
    const ALL: &'static [(Self, Pair)] = &LABELS;
}

impl Named for CriterionKind {
    const ALL: &'static [(Self, Pair)] = &KINDS;
}

impl Named for Latitude {
    const ALL: &'static [(Self, Pair)] = &LATITUDES;
}

impl Named for LengthUnit {
    const ALL: &'static [(Self, Pair)] = &UNITS;
}

impl Named for Weekday {
    const ALL: &'static [(Self, Pair)] = &DAYS;
}
