//! Reading a case of the corpus.

use std::fs;
use std::path::Path;

use domain::instruction::check::Circumstances;
use domain::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, LengthDraft, LengthUnit, StepDraft,
};
use kernel::Minutes;

/// A finding the corpus demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Expected {
    pub(super) code: String,
    pub(super) field: Option<String>,
    pub(super) words: Option<String>,
}

/// One instruction with what is to be found.
#[derive(Debug)]
pub(super) struct Case {
    /// `de/01-kommentare`
    pub(super) name: String,
    pub(super) draft: InstructionDraft,
    pub(super) known: Circumstances,
    pub(super) expected: Vec<Expected>,
    pub(super) is_held_out: bool,
}

/// Every case of a language, in order.
pub(super) fn cases(language: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(language);
    let files = fs::read_dir(&folder).expect("the corpus is there");
    let mut paths: Vec<_> = files.flatten().map(|file| file.path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(path).expect("a case can be read");
            read(&format!("{language}/{stem}"), &text)
        })
        .collect()
}

fn read(name: &str, text: &str) -> Case {
    let number: u32 = name[3..5].parse().expect("a case has a number");
    let mut case = Case {
        name: name.to_owned(),
        draft: InstructionDraft::default(),
        known: Circumstances::default(),
        expected: Vec::new(),
        is_held_out: number > 24,
    };
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (what, value) = line
            .split_once(':')
            .unwrap_or_else(|| panic!("{name}: {line}"));
        let value = value.trim().to_owned();
        item(&mut case, what.trim(), value);
    }
    case
}

fn item(case: &mut Case, what: &str, value: String) {
    let draft = &mut case.draft;
    match what {
        "effort" => case.known.effort = minutes(&value),
        "free" => case.known.free = Some(minutes(&value)),
        "due" => case.known.due = Some(value.parse().expect("a date")),
        "frequency" => {}
        "goal" => draft.goal = value,
        "step" => draft.steps.push(StepDraft {
            text: value,
            ..StepDraft::default()
        }),
        "latitude" => draft.latitude = Latitude::from_code(&value),
        "free-zone" => draft.free_zone = value,
        "why" => draft.details.why = value,
        "good-example" => draft.details.good_example = value,
        "bad-example" => draft.details.bad_example = value,
        "length" => draft.details.length = length(&value),
        "reaction-hours" => draft.details.reaction_hours = value.parse().ok(),
        "ask-cases" => draft.details.ask_cases = value,
        "when-unsure" => draft.details.when_unsure = value,
        "tools" => draft.details.tools = value,
        "expect" => case.expected.push(expected(&value)),
        _ => match what.strip_prefix("criterion ") {
            Some(kind) => {
                let (text, how) = value.split_once('|').unwrap_or((&value, ""));
                draft.criteria.push(CriterionDraft {
                    id: None,
                    text: text.trim().to_owned(),
                    how_measured: how.trim().to_owned(),
                    kind: CriterionKind::from_code(kind),
                });
            }
            None => panic!("{}: {what}", case.name),
        },
    }
}

fn minutes(text: &str) -> Minutes {
    let (number, unit) = text.split_once(' ').expect("a number and a unit");
    let number: i64 = number.parse().expect("a number");
    Minutes(match unit {
        "min" => number,
        "h" => number * 60,
        "d" => number * 8 * 60,
        _ => panic!("{unit}"),
    })
}

fn length(text: &str) -> LengthDraft {
    let (range, unit) = text.split_once(' ').expect("a range and a unit");
    let (least, most) = range.split_once('-').expect("two bounds");
    LengthDraft {
        least: least.parse().ok(),
        most: most.parse().ok(),
        unit: LengthUnit::from_code(unit),
    }
}

fn expected(text: &str) -> Expected {
    let (head, words) = match text.split_once('"') {
        Some((head, words)) => (head.trim(), Some(words.trim_end_matches('"').to_owned())),
        None => (text.trim(), None),
    };
    let mut parts = head.split_whitespace();
    Expected {
        code: parts.next().unwrap_or_default().to_owned(),
        field: parts.next().map(str::to_owned),
        words,
    }
}
