//! Dates: a weekday that is not that day's, two deadlines for one thing, more work than time
//! (mission 2.11).

use core::ops::Range;

use kernel::{Date, Weekday};

use super::prose::Sentence;
use super::subject::{Field, Subject};
use super::{Finding, FindingKind};

/// The most dates that are compared with one another.
const MOST_DATES: usize = 100;

/// A date in a text.
struct Mention<'subject> {
    field: &'subject Field<'subject>,
    sentence: &'subject Sentence,
    words: Range<usize>,
    date: Date,
    /// Whether the year is written; without it every date is taken to be in one year.
    has_year: bool,
    weekday: Option<Weekday>,
    is_deadline: bool,
}

/// The work takes longer than the contractor has free until it is due.
pub(super) fn too_short(subject: &Subject<'_>) -> Option<Finding> {
    let (_, free) = subject.known.due.zip(subject.known.free)?;
    (subject.known.effort > free).then_some(Finding {
        kind: FindingKind::DeadlineTooShort,
        place: None,
    })
}

/// Dates that cannot be true, or not beside one another.
pub(super) fn contradicting(subject: &Subject<'_>) -> Vec<Finding> {
    let mut mentions = Vec::new();
    for field in subject.demands() {
        for sentence in &field.sentences {
            mentions.extend(dates(subject, field, sentence));
        }
    }
    mentions.truncate(MOST_DATES);
    let mut findings = Vec::new();
    for (index, later) in mentions.iter().enumerate() {
        let wrong_day =
            later.has_year && (later.weekday).is_some_and(|day| day != later.date.weekday());
        let too_late = later.has_year
            && later.is_deadline
            && (subject.known.due).is_some_and(|due| later.date > due);
        let differs = || {
            let mut earlier = mentions.iter().take(index);
            earlier.any(|earlier| {
                earlier.is_deadline
                    && later.is_deadline
                    && is_another_day(earlier, later)
                    && same_thing(earlier, later)
            })
        };
        if wrong_day || too_late || differs() {
            let span = later.sentence.span(later.words.clone());
            findings.push(later.field.finding(FindingKind::DatesContradict, span));
        }
    }
    findings
}

/// Where one of the two has no year only day and month tell.
fn is_another_day(earlier: &Mention<'_>, later: &Mention<'_>) -> bool {
    let day = |mention: &Mention<'_>| (mention.date.month(), mention.date.day());
    if earlier.has_year && later.has_year {
        earlier.date != later.date
    } else {
        day(earlier) != day(later)
    }
}

/// Two deadlines are for one thing when their sentences share a longer word, or one of them has
/// none.
fn same_thing(earlier: &Mention<'_>, later: &Mention<'_>) -> bool {
    let words = |mention: &Mention<'_>| -> Vec<String> {
        let words = mention.sentence.words.iter().enumerate();
        words
            .filter(|(index, word)| {
                !mention.words.contains(index) && word.folded.len() > 4 && !is_small(&word.folded)
            })
            .map(|(_, word)| word.folded.chars().take(6).collect())
            .collect()
    };
    let (first, second) = (words(earlier), words(later));
    first.is_empty() || second.is_empty() || second.iter().any(|word| first.contains(word))
}

fn is_small(folded: &str) -> bool {
    matches!(
        folded,
        "spaetestens"
            | "bitte"
            | "fertig"
            | "muessen"
            | "sollen"
            | "latest"
            | "later"
            | "please"
            | "ready"
            | "should"
            | "einen"
            | "meine"
            | "deine"
            | "diese"
            | "dieser"
    )
}

/// The dates of a sentence: `24.11.2026`, `2026-11-24`, `24. November 2026`, `November 24, 2026`;
/// with the day first also without a year.
fn dates<'subject>(
    subject: &Subject<'_>,
    field: &'subject Field<'subject>,
    sentence: &'subject Sentence,
) -> Vec<Mention<'subject>> {
    let words = &sentence.words;
    let (mut found, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let Some((length, date, has_year)) = date_at(sentence, at) else {
            at += 1;
            continue;
        };
        let (weekday, start) = weekday_before(sentence, at);
        let is_deadline = (start.saturating_sub(4)..start).any(|index| {
            let hit = subject.lexicon.deadline.at(sentence, index);
            hit.is_some_and(|hit| hit.at + hit.length + 2 >= start)
        });
        found.push(Mention {
            field,
            sentence,
            words: start..at + length,
            date,
            has_year,
            weekday,
            is_deadline,
        });
        at += length;
    }
    found
}

/// "Freitag, der 2. Dezember": the weekday before a date, and where it stands.
fn weekday_before(sentence: &Sentence, at: usize) -> (Option<Weekday>, usize) {
    let word = |back: usize| {
        let index = at.checked_sub(back)?;
        Some((sentence.words.get(index)?.folded.as_str(), index))
    };
    let is_article = |word: &str| matches!(word, "der" | "den" | "dem" | "the");
    let candidate = match word(1) {
        Some((article, _)) if is_article(article) => word(2),
        other => other,
    };
    match candidate.and_then(|(name, index)| Some((weekday(name)?, index))) {
        Some((day, index)) => (Some(day), index),
        None => (None, at),
    }
}

/// Whether a word is the name of a day or a month.
pub(super) fn is_date_word(folded: &str) -> bool {
    weekday(folded).is_some() || month(folded).is_some()
}

/// A leap year, so that every day there is can be read without a year.
const SOME_YEAR: i16 = 2028;

/// The date that begins at a word, how many words it has, and whether its year is written.
fn date_at(sentence: &Sentence, at: usize) -> Option<(usize, Date, bool)> {
    let folded = |index: usize| sentence.words.get(index).map(|word| word.folded.as_str());
    let first = folded(at)?;
    if let Some(date) = digits(first) {
        return Some((1, date, true));
    }
    let number = |text: &str| -> Option<i8> {
        text.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h'])
            .parse()
            .ok()
    };
    let year = || folded(at + 2)?.parse().ok().filter(|year| *year > 1900);
    let second = folded(at + 1)?;
    let day_first = number(first).zip(month(second));
    let (day, month) = match day_first {
        Some(both) => both,
        None => (number(second)?, month(first)?),
    };
    match year() {
        Some(year) => Some((3, Date::new(year, month, day).ok()?, true)),
        // "bis März 5 Stück" names no fifth of March.
        None if day_first.is_none() => None,
        None => Some((2, Date::new(SOME_YEAR, month, day).ok()?, false)),
    }
}

/// `24.11.2026` and `2026-11-24`. Without a year nothing can be said.
fn digits(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn month(folded: &str) -> Option<i8> {
    const MONTHS: [[&str; 2]; 12] = [
        ["januar", "january"],
        ["februar", "february"],
        ["maerz", "march"],
        ["april", "april"],
        ["mai", "may"],
        ["juni", "june"],
        ["juli", "july"],
        ["august", "august"],
        ["september", "september"],
        ["oktober", "october"],
        ["november", "november"],
        ["dezember", "december"],
    ];
    let names = (1..).zip(MONTHS);
    names
        .into_iter()
        .find(|(_, names)| names.contains(&folded))
        .map(|(number, _)| number)
}

fn weekday(folded: &str) -> Option<Weekday> {
    const DAYS: [[&str; 3]; 7] = [
        ["montag", "monday", "mo"],
        ["dienstag", "tuesday", "di"],
        ["mittwoch", "wednesday", "mi"],
        ["donnerstag", "thursday", "do"],
        ["freitag", "friday", "fr"],
        ["samstag", "saturday", "sonnabend"],
        ["sonntag", "sunday", "so"],
    ];
    let found = DAYS.iter().position(|names| names.contains(&folded))?;
    Weekday::ALL.get(found).copied()
}
