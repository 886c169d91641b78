//! Reads an instruction written as Markdown. Nothing is thrown away: what is not understood stays
//! as text and is named with its line.

use kernel::{Currency, Locale, Money, Weekday, fold, parse};

use super::items::{Item, items, plain};
use super::words::{AT_LEAST, AT_MOST, HOUR_WORDS, Label, Named, Part, TO};
use crate::account::WeeklyHours;
use crate::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, LengthDraft, LengthUnit, StepDraft,
    Term,
};

/// The longest file, in bytes: far more than any instruction that can be saved.
pub const LARGEST_FILE: usize = 256 * 1024;

/// The most places that are named; nobody looks at more.
const MOST_NOTES: usize = 100;

/// What somebody should look at after reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line in the file, counted from one.
    pub line: usize,
    /// What is the matter.
    pub kind: NoteKind,
    /// The heading or line in question.
    pub text: String,
}

/// What is the matter with a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// No part of an instruction has this heading; its text stands at the end of the goal.
    UnknownPart,
    /// A value cannot be read, or stands there already; its text stands at the end of the goal.
    Unreadable,
    /// The same part stands there twice; both texts were joined.
    Twice,
}

/// A file that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The title, if the file has one.
    pub title: String,
    /// What it says, without numbers of lines.
    pub draft: InstructionDraft,
    /// What should be looked at.
    pub notes: Vec<Note>,
}

/// A heading with the lines under it.
struct Section<'a> {
    line: usize,
    heading: &'a str,
    lines: Vec<(usize, &'a str)>,
}

impl Section<'_> {
    fn text(&self) -> String {
        let lines = self.lines.iter().map(|(_, line)| unmarked(line));
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    }
}

/// Reads an instruction in German, English or a mixture.
pub fn read(file: &str) -> Parsed {
    let file = file.trim_start_matches('\u{feff}');
    let mut reader = Reader::default();
    let (before, sections) = split(file);
    reader.before(before);
    for section in sections {
        match Part::read(section.heading) {
            Some(part) => {
                let is_again = reader.seen.contains(&part);
                if is_again && part.is_value() {
                    reader.left_over(&section, section.line, NoteKind::Unreadable);
                    continue;
                }
                if is_again {
                    reader.note(section.line, NoteKind::Twice, section.heading);
                }
                reader.seen.push(part);
                reader.part(part, &section);
            }
            None => reader.left_over(&section, section.line, NoteKind::UnknownPart),
        }
    }
    let goal = format!("{}{}", reader.parsed.draft.goal, reader.rest);
    goal.trim().clone_into(&mut reader.parsed.draft.goal);
    reader.parsed
}

fn split(file: &str) -> (Vec<(usize, &str)>, Vec<Section<'_>>) {
    let mut before = Vec::new();
    let mut sections: Vec<Section<'_>> = Vec::new();
    for (number, line) in (1..).zip(file.lines()) {
        if let Some(heading) = line.strip_prefix("## ") {
            sections.push(Section {
                line: number,
                heading: heading.trim(),
                lines: Vec::new(),
            });
            continue;
        }
        match sections.last_mut() {
            Some(section) => section.lines.push((number, line)),
            None => before.push((number, line)),
        }
    }
    (before, sections)
}

/// A line of text without the mark that says it is no heading.
fn unmarked(line: &str) -> &str {
    line.strip_prefix('\\')
        .filter(|rest| rest.starts_with(['#', '\\']))
        .unwrap_or(line)
}

#[derive(Default)]
struct Reader {
    parsed: Parsed,
    seen: Vec<Part>,
    /// What has no place of its own.
    rest: String,
}

impl Reader {
    fn note(&mut self, line: usize, kind: NoteKind, text: &str) {
        if self.parsed.notes.len() >= MOST_NOTES {
            return;
        }
        self.parsed.notes.push(Note {
            line,
            kind,
            text: text.to_owned(),
        });
    }

    /// Keeps a section as text.
    fn left_over(&mut self, section: &Section<'_>, line: usize, kind: NoteKind) {
        self.note(line, kind, section.heading);
        let text = section.text();
        self.keep(&format!("{}:\n{text}", section.heading));
    }

    fn keep(&mut self, text: &str) {
        self.rest.push_str("\n\n");
        self.rest.push_str(text.trim());
    }

    /// The title, and text that stands before any heading.
    fn before(&mut self, lines: Vec<(usize, &str)>) {
        for (number, line) in lines {
            if let Some(title) = line.strip_prefix("# ")
                && self.parsed.title.is_empty()
            {
                title.trim().clone_into(&mut self.parsed.title);
            } else if !line.trim().is_empty() {
                self.note(number, NoteKind::UnknownPart, line.trim());
                self.keep(unmarked(line));
            }
        }
    }

    fn part(&mut self, part: Part, section: &Section<'_>) {
        let draft = &mut self.parsed.draft;
        let details = &mut draft.details;
        let block = match part {
            Part::Goal => &mut draft.goal,
            Part::Why => &mut details.why,
            Part::GoodExample => &mut details.good_example,
            Part::BadExample => &mut details.bad_example,
            Part::FreeZone => &mut draft.free_zone,
            Part::AskCases => &mut details.ask_cases,
            Part::WhenUnsure => &mut details.when_unsure,
            Part::Tools => &mut details.tools,
            Part::Steps => return draft.steps.extend(items(&section.lines).iter().map(step)),
            Part::Criteria => {
                let criteria = items(&section.lines);
                return draft.criteria.extend(criteria.iter().map(criterion));
            }
            Part::Terms => return details.terms.extend(items(&section.lines).iter().map(term)),
            Part::Preferences => {
                let notes = items(&section.lines);
                let notes = notes.iter().map(|note| plain(&note.text));
                return draft.preferences.extend(notes);
            }
            _ => return self.value(part, section),
        };
        let joined = [block.as_str(), section.text().as_str()].join("\n\n");
        joined.trim().clone_into(block);
    }

    /// A part that is a number, a choice or a week.
    fn value(&mut self, part: Part, section: &Section<'_>) {
        let text = section.text();
        if text.is_empty() {
            return;
        }
        let draft = &mut self.parsed.draft;
        let details = &mut draft.details;
        let is_read = match part {
            Part::Latitude => set(&mut draft.latitude, Latitude::read(&text)),
            Part::MoneyLimit => set(&mut draft.money_limit, money(&text)),
            Part::Response => set(&mut draft.response_hours, hours(&text)),
            Part::Reaction => set(&mut details.reaction_hours, hours(&text)),
            Part::Length => replace(&mut details.length, length(&text)),
            Part::Reachable => replace(&mut draft.reachable, week(section)),
            Part::ContractorHours => replace(&mut details.contractor_hours, week(section)),
            _ => true,
        };
        if !is_read {
            let first = section
                .lines
                .iter()
                .find(|(_, line)| !line.trim().is_empty());
            let line = first.map_or(section.line, |(line, _)| *line);
            self.left_over(section, line, NoteKind::Unreadable);
        }
    }
}

impl Part {
    /// Whether it is a number, a choice or a week: two of them cannot be joined.
    const fn is_value(self) -> bool {
        matches!(
            self,
            Self::Latitude
                | Self::MoneyLimit
                | Self::Response
                | Self::Reaction
                | Self::Length
                | Self::Reachable
                | Self::ContractorHours
        )
    }
}

/// Takes a value over; `false` when there was none.
fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    if value.is_some() {
        *place = value;
        return true;
    }
    false
}

fn replace<T>(place: &mut T, value: Option<T>) -> bool {
    match value {
        Some(value) => {
            *place = value;
            true
        }
        None => false,
    }
}

fn step(item: &Item) -> StepDraft {
    StepDraft {
        id: None,
        text: plain(&item.text),
        input: item.more(Label::Input),
        output: item.more(Label::Output),
        branch: item.more(Label::Branch),
    }
}

fn criterion(item: &Item) -> CriterionDraft {
    let named = item.text.split_once(':');
    let kind = named.and_then(|(kind, text)| Some((CriterionKind::read(kind)?, text)));
    let (kind, text) = match kind {
        Some((kind, text)) => (Some(kind), text.trim_start()),
        None => (None, item.text.as_str()),
    };
    CriterionDraft {
        id: None,
        text: plain(text),
        how_measured: item.more(Label::Measured),
        kind,
    }
}

fn term(item: &Item) -> Term {
    let marks = item.text.match_indices(':');
    let mark = marks.map(|(at, _)| at).find(|at| {
        let before = item.text.get(..*at).unwrap_or_default();
        let slashes = before.bytes().rev().take_while(|byte| *byte == b'\\');
        slashes.count() % 2 == 0
    });
    let (word, meaning) = mark.map_or((item.text.as_str(), ""), |at| item.text.split_at(at));
    Term {
        word: plain(word),
        meaning: plain(meaning.trim_start_matches(':').trim_start()),
    }
}

fn hours(text: &str) -> Option<i64> {
    let (number, word) = text.split_once(char::is_whitespace)?;
    HOUR_WORDS
        .contains(&word.trim().to_lowercase().as_str())
        .then(|| number.parse().ok())
        .flatten()
}

fn money(text: &str) -> Option<Money> {
    let (amount, currency) = text.rsplit_once(char::is_whitespace)?;
    let currency: Currency = currency.parse().ok()?;
    let locale = if amount.contains(',') {
        Locale::De
    } else {
        Locale::En
    };
    parse::money(amount.trim(), currency, locale).ok()
}

fn length(text: &str) -> Option<LengthDraft> {
    let (bounds, unit) = text.rsplit_once(char::is_whitespace)?;
    let unit = LengthUnit::read(unit)?;
    let bounds = fold(bounds);
    let number = |text: &str| text.trim().parse::<i64>().ok();
    let after = |words: [&str; 2]| {
        let rest = words
            .iter()
            .find_map(|word| bounds.strip_prefix(&fold(word)));
        rest.and_then(number)
    };
    let both = TO.iter().find_map(|word| {
        let (least, most) = bounds.split_once(&format!(" {word} "))?;
        Some((number(least)?, number(most)?))
    });
    let (least, most) = match both {
        Some((least, most)) => (Some(least), Some(most)),
        None => (after(AT_LEAST), after(AT_MOST)),
    };
    (least.is_some() || most.is_some()).then_some(LengthDraft {
        least,
        most,
        unit: Some(unit),
    })
}

fn week(section: &Section<'_>) -> Option<WeeklyHours> {
    let mut days: [String; 7] = Default::default();
    for item in items(&section.lines) {
        let (day, times) = item.text.split_once(':')?;
        let day = Weekday::read(day)?;
        let at = Weekday::ALL.iter().position(|known| *known == day)?;
        let known = days.get_mut(at)?;
        *known = [known.as_str(), times.trim()].join(",");
    }
    WeeklyHours::parse(&days)
        .ok()
        .filter(|week| !week.is_empty())
}
