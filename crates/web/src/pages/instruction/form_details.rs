//! The optional fields of the instruction's form: from what is kept to fields and back.

use app::FieldError;
use domain::account::WeeklyHours;
use domain::field::FieldErrors;
use domain::instruction::{DetailsDraft, LengthDraft, LengthUnit, Term};
use kernel::{format, parse};

use super::form::{Part, sent_rows};
use crate::form::{Posted, REACHABLE, reachable_texts, typed};
use crate::visit::Visit;

/// The names of the seven inputs for the contractor's hours, Monday first.
pub(super) const CONTRACTOR_HOURS: [&str; 7] = [
    "contractor-monday",
    "contractor-tuesday",
    "contractor-wednesday",
    "contractor-thursday",
    "contractor-friday",
    "contractor-saturday",
    "contractor-sunday",
];

/// Fields whose values can be typed in a way that cannot be read.
pub(super) fn as_typed() -> impl Iterator<Item = &'static str> {
    ["length-least", "length-most", "reaction-hours"]
        .into_iter()
        .chain(CONTRACTOR_HOURS)
}

/// The part of the chain a field belongs to, if it is one of these.
pub(super) fn part_of(field: &str) -> Option<Part> {
    Some(match field {
        "why" | "preferences" => Part::Goal,
        "good-example" | "bad-example" | "length-least" | "length-most" | "length-unit" => {
            Part::Criteria
        }
        "ask-cases" | "when-unsure" => Part::Latitude,
        "reaction-hours" | "tools" => Part::Hours,
        field if field.starts_with("terms") || field.starts_with("contractor-") => Part::Hours,
        _ => return None,
    })
}

/// The fields as they are kept.
pub(super) fn pairs(visit: &Visit, details: &DetailsDraft) -> Vec<(String, String)> {
    let locale = visit.t.locale();
    let number = |number: Option<i64>| number.map(|number| format::number(number, locale));
    let length = &details.length;
    let unit = length.unit.map(LengthUnit::code).unwrap_or_default();
    let mut pairs: Vec<(String, String)> = [
        ("why", details.why.clone()),
        ("good-example", details.good_example.clone()),
        ("bad-example", details.bad_example.clone()),
        ("length-least", number(length.least).unwrap_or_default()),
        ("length-most", number(length.most).unwrap_or_default()),
        ("length-unit", unit.to_owned()),
        ("ask-cases", details.ask_cases.clone()),
        ("when-unsure", details.when_unsure.clone()),
        (
            "reaction-hours",
            number(details.reaction_hours).unwrap_or_default(),
        ),
        ("tools", details.tools.clone()),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .into();
    let hours = reachable_texts(&details.contractor_hours);
    let hours = CONTRACTOR_HOURS.into_iter().zip(hours);
    pairs.extend(hours.map(|(name, text)| (name.to_owned(), text)));
    for (row, term) in (1..).zip(&details.terms) {
        pairs.push((format!("terms-{row}-word"), term.word.clone()));
        pairs.push((format!("terms-{row}-meaning"), term.meaning.clone()));
    }
    pairs
}

/// Takes over what was typed on a page of this part.
pub(super) fn read(
    (visit, posted): (&Visit, &Posted),
    part: Part,
    details: &mut DetailsDraft,
    errors: &mut FieldErrors,
) {
    if part.shows(Part::Goal) {
        details.why = posted.text("why");
    }
    if part.shows(Part::Criteria) {
        details.good_example = posted.text("good-example");
        details.bad_example = posted.text("bad-example");
        let mut bound = |name| errors.keep(typed(visit, posted, name, parse::whole));
        details.length = LengthDraft {
            least: bound("length-least").flatten(),
            most: bound("length-most").flatten(),
            unit: LengthUnit::from_code(posted.get("length-unit")),
        };
    }
    if part.shows(Part::Latitude) {
        details.ask_cases = posted.text("ask-cases");
        details.when_unsure = posted.text("when-unsure");
    }
    if part.shows(Part::Hours) {
        let reaction = typed(visit, posted, "reaction-hours", parse::whole);
        details.reaction_hours = errors.keep(reaction).flatten();
        details.tools = posted.text("tools");
        details.terms = terms(posted);
        if let Some(hours) = errors.keep_all(contractor_hours(posted)) {
            details.contractor_hours = hours;
        }
    }
}

fn terms(posted: &Posted) -> Vec<Term> {
    sent_rows(posted, |row| format!("terms-{row}-word"))
        .map(|row| Term {
            word: posted.text(&format!("terms-{row}-word")),
            meaning: posted.text(&format!("terms-{row}-meaning")),
        })
        .filter(|term| !term.word.trim().is_empty() || !term.meaning.trim().is_empty())
        .collect()
}

/// The contractor's hours, with mistakes at the fields of the contractor.
fn contractor_hours(posted: &Posted) -> Result<WeeklyHours, Vec<FieldError>> {
    let renamed = |error: FieldError| {
        let days = REACHABLE.into_iter().zip(CONTRACTOR_HOURS);
        let field = days
            .into_iter()
            .find(|(own, _)| *own == error.field)
            .map_or(CONTRACTOR_HOURS[0], |(_, theirs)| theirs);
        FieldError {
            field: field.into(),
            ..error
        }
    };
    WeeklyHours::parse(&CONTRACTOR_HOURS.map(|day| posted.text(day)))
        .map_err(|errors| errors.into_iter().map(renamed).collect())
}
