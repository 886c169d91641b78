//! Every instruction of the library is complete, measurable, and leaves freedom.

use super::*;
use kernel::Minutes;

use crate::account::WeeklyHours;
use crate::instruction::check::{Circumstances, check};
use crate::instruction::{CriterionKind, InstructionDraft, Latitude, Missing, missing};

/// Words two people understand differently.
const VAGUE: [&str; 22] = [
    "schnell",
    "zeitnah",
    "bald",
    "schön",
    "ordentlich",
    "professionell",
    "ansprechend",
    "modern",
    "einige",
    "viele",
    "regelmäßig",
    "ausführlich",
    "etc",
    "usw",
    "möglichst",
    "ggf",
    "soon",
    "nice",
    "several",
    "regularly",
    "appropriate",
    "properly",
];

fn every(check: impl Fn(&Ready, Locale, &InstructionDraft, &str)) {
    for ready in &ALL {
        for locale in [Locale::De, Locale::En] {
            let parsed = ready.read(locale);
            let name = format!("{locale:?}/{}", ready.slug);
            assert_eq!(parsed.notes, [], "{name}");
            assert!(!parsed.title.is_empty(), "{name}");
            check(ready, locale, &parsed.draft, &name);
        }
    }
}

#[test]
fn every_file_is_complete() {
    every(|ready, _, draft, name| {
        assert!(draft.check(None).is_ok(), "{name}: {:?}", draft.check(None));
        assert_eq!(
            missing(draft, ready.frequency),
            [Missing::ReachableHours],
            "{name}"
        );
        assert!(!draft.details.bad_example.is_empty(), "{name}");
        assert!(!draft.details.ask_cases.is_empty(), "{name}");
        assert!(draft.steps.len() <= 9, "{name}");
        assert_ne!(draft.latitude, Some(Latitude::Exactly), "{name}");
        for kind in CriterionKind::ALL {
            let known = draft.criteria.iter().any(|one| one.kind == Some(kind));
            assert!(known, "{name} has no {kind:?}");
        }
        assert_eq!(draft.reachable, WeeklyHours::default(), "{name}");
    });
}

/// Mission 1.12: nine kinds of work and the two worked examples, in both languages alike.
#[test]
fn m1_12_both_languages_say_the_same() {
    assert_eq!(ALL.iter().filter(|one| one.worked_example).count(), 2);
    for category in Category::ALL {
        let about = about(&[category]);
        let plain = about.iter().filter(|one| !one.worked_example);
        assert_eq!(plain.count(), 1, "{category:?}");
    }
    for ready in ALL {
        let [german, english] = [Locale::De, Locale::En].map(|locale| ready.read(locale).draft);
        let shape = |draft: &InstructionDraft| {
            (
                draft.steps.len(),
                draft
                    .criteria
                    .iter()
                    .map(|one| one.kind)
                    .collect::<Vec<_>>(),
                (draft.latitude, draft.money_limit, draft.response_hours),
                draft.details.length.clone(),
                draft.details.reaction_hours,
                draft.details.terms.len(),
                draft.details.ask_cases.lines().count(),
            )
        };
        assert_eq!(shape(&german), shape(&english), "{}", ready.slug);
        assert_eq!(find(ready.slug), Some(ready));
    }
    assert_eq!(find("gibt-es-nicht"), None);
}

#[test]
fn what_fits_a_task_is_found_by_its_kinds() {
    let slugs = |kinds: &[Category]| {
        let found = about(kinds).into_iter();
        found.map(|ready| ready.slug).collect::<Vec<_>>()
    };
    assert_eq!(slugs(&[Category::Design]), ["logo"]);
    assert_eq!(
        slugs(&[Category::Marketing, Category::Text]),
        ["kommentare", "marketing", "blogbeitraege", "text"]
    );
    assert_eq!(slugs(&[]), [""; 0]);
}

#[test]
fn nothing_in_it_is_vague() {
    every(|_, _, draft, name| {
        for (field, text) in draft.texts() {
            if field.ends_with("example") {
                continue;
            }
            let words = text
                .split(|c: char| !c.is_alphabetic())
                .map(str::to_lowercase);
            let vague: Vec<String> = words
                .filter(|word| VAGUE.contains(&word.as_str()))
                .collect();
            assert_eq!(vague, Vec::<String>::new(), "{name}, {field}");
        }
    });
}

/// A file of the library written again is the same instruction.
#[test]
fn every_file_survives_being_written() {
    every(|_, locale, draft, name| {
        let again = markdown::read(&markdown::write(name, draft, locale));
        assert_eq!(&again.draft, draft, "{name}");
    });
}

/// The library meets its own check at both ends, for an afternoon and for two days of work.
#[test]
fn m3_11_the_check_with_two_ends_lets_every_file_pass() {
    every(|_, _, draft, name| {
        for hours in [4, 16] {
            let known = Circumstances {
                effort: Minutes(hours * 60),
                ..Circumstances::default()
            };
            let report = check(draft, known);
            assert!(report.passes(), "{name}, {hours} h: {report:?}");
        }
    });
}
