//! An instruction as Markdown, for people and for reading it back.

use core::fmt::{self, Write as _};

use kernel::{Locale, format};

use super::words::{AT_LEAST, AT_MOST, HOURS, Label, Named, Part, TO, in_language};
use crate::account::WeeklyHours;
use crate::instruction::{CriterionDraft, InstructionDraft, LengthDraft, StepDraft, Term};

/// Writes an instruction under a title. Numbers of lines are left out: they mean something inside
/// of one instruction only.
pub fn write(title: &str, draft: &InstructionDraft, locale: Locale) -> String {
    let mut page = Page {
        text: format!("# {}\n", one_line(title)),
        locale,
    };
    let details = &draft.details;
    page.block(Part::Goal, &draft.goal);
    page.block(Part::Why, &details.why);
    let steps = draft.steps.iter().filter(|step| !step.is_blank());
    page.list(Part::Steps, steps, Page::step);
    page.block(Part::GoodExample, &details.good_example);
    page.block(Part::BadExample, &details.bad_example);
    page.block(Part::Length, &length(&details.length, locale));
    let is_blank = |one: &CriterionDraft| self::is_blank([&one.text, &one.how_measured]);
    let criteria = draft.criteria.iter().filter(|one| !is_blank(one));
    page.list(Part::Criteria, criteria, Page::criterion);
    let latitude = draft.latitude.map(|latitude| latitude.word(locale));
    page.block(Part::Latitude, latitude.unwrap_or_default());
    let limit = draft
        .money_limit
        .map(|limit| format!("{} {}", format::machine_amount(limit), limit.currency));
    page.block(Part::MoneyLimit, &limit.unwrap_or_default());
    page.block(Part::FreeZone, &draft.free_zone);
    page.block(Part::AskCases, &details.ask_cases);
    page.block(Part::WhenUnsure, &details.when_unsure);
    page.block(Part::Response, &hours(draft.response_hours, locale));
    page.block(Part::Reaction, &hours(details.reaction_hours, locale));
    page.block(Part::Tools, &details.tools);
    let is_blank = |term: &Term| self::is_blank([&term.word, &term.meaning]);
    let terms = details.terms.iter().filter(|term| !is_blank(term));
    page.list(Part::Terms, terms, Page::term);
    let notes = draft.preferences.iter();
    let notes = notes.filter(|note| !note.trim().is_empty());
    page.list(Part::Preferences, notes, |page, _, note| {
        page.line(format_args!("- {}", item(note)));
    });
    page.week(Part::Reachable, &draft.reachable);
    page.week(Part::ContractorHours, &details.contractor_hours);
    page.text
}

struct Page {
    text: String,
    locale: Locale,
}

impl Page {
    /// Adds a line. Writing to a string cannot fail.
    fn line(&mut self, line: fmt::Arguments<'_>) {
        let _ = writeln!(self.text, "{line}");
    }

    fn heading(&mut self, part: Part) {
        let word = part.word(self.locale);
        self.line(format_args!("\n## {word}\n"));
    }

    /// A text of several lines; a line that looks like a heading is marked as none.
    fn block(&mut self, part: Part, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.heading(part);
        for line in text.trim().lines() {
            let mark = if line.starts_with(['#', '\\']) {
                "\\"
            } else {
                ""
            };
            self.line(format_args!("{mark}{line}"));
        }
    }

    fn list<'a, T: 'a>(
        &mut self,
        part: Part,
        rows: impl Iterator<Item = &'a T>,
        each: impl Fn(&mut Self, usize, &T),
    ) {
        for (number, row) in (1..).zip(rows) {
            if number == 1 {
                self.heading(part);
            }
            each(self, number, row);
        }
    }

    fn step(&mut self, number: usize, step: &StepDraft) {
        self.line(format_args!("{number}. {}", item(&step.text)));
        let more = [
            (Label::Input, &step.input),
            (Label::Output, &step.output),
            (Label::Branch, &step.branch),
        ];
        for (label, text) in more {
            self.more(label, text);
        }
    }

    fn criterion(&mut self, _: usize, one: &CriterionDraft) {
        let kind = one.kind.map(|kind| kind.word(self.locale));
        match kind {
            Some(kind) => self.line(format_args!("- {kind}: {}", item(&one.text))),
            None => self.line(format_args!("- {}", item(&one.text))),
        }
        self.more(Label::Measured, &one.how_measured);
    }

    fn more(&mut self, label: Label, text: &str) {
        if !text.trim().is_empty() {
            let label = label.word(self.locale);
            self.line(format_args!("   - {label}: {}", item(text)));
        }
    }

    fn term(&mut self, _: usize, term: &Term) {
        let word = item(&term.word).replace(':', "\\:");
        self.line(format_args!("- {word}: {}", item(&term.meaning)));
    }

    fn week(&mut self, part: Part, hours: &WeeklyHours) {
        if hours.is_empty() {
            return;
        }
        self.heading(part);
        for (day, _) in Named::ALL {
            let text = hours.day_text(*day);
            if !text.is_empty() {
                let day = day.word(self.locale);
                self.line(format_args!("- {day}: {text}"));
            }
        }
    }
}

fn is_blank(texts: [&String; 2]) -> bool {
    texts.iter().all(|text| text.trim().is_empty())
}

/// A text on one line: a line break becomes `<br>`, as Markdown shows it.
fn item(text: &str) -> String {
    let text = text.trim().replace('\\', "\\\\");
    text.replace("<br>", "\\<br>").replace('\n', "<br>")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hours(hours: Option<i64>, locale: Locale) -> String {
    let words = hours.map(|hours| format!("{hours} {}", in_language(HOURS, locale)));
    words.unwrap_or_default()
}

fn length(length: &LengthDraft, locale: Locale) -> String {
    let Some(unit) = length.unit.map(|unit| unit.word(locale)) else {
        return String::new();
    };
    match (length.least, length.most) {
        (Some(least), Some(most)) => format!("{least} {} {most} {unit}", in_language(TO, locale)),
        (Some(least), None) => format!("{} {least} {unit}", in_language(AT_LEAST, locale)),
        (None, Some(most)) => format!("{} {most} {unit}", in_language(AT_MOST, locale)),
        (None, None) => String::new(),
    }
}
