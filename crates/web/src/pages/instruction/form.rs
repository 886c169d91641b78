//! The instruction's form: from what is kept to fields and back.

use app::FieldError;
use domain::account::WeeklyHours;
use domain::field::FieldErrors;
use domain::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, LineId, StepDraft,
};
use kernel::{Currency, Money, format, parse};

use super::form_details;
use crate::form::{Posted, REACHABLE, reachable_texts, typed};
use crate::pages::preference;
use crate::visit::Visit;

/// How many empty rows stand below the written ones.
const SPARE: usize = 2;
/// The most rows one form sends.
const ROWS: usize = 200;

/// Which part of the instruction a page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Goal and steps.
    Goal,
    /// Criteria.
    Criteria,
    /// Latitude, money limit, free zone.
    Latitude,
    /// Response time and reachable hours.
    Hours,
    /// Everything on one page.
    All,
}

impl Part {
    const CHAIN: [Self; 4] = [Self::Goal, Self::Criteria, Self::Latitude, Self::Hours];

    /// The word in the address.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Goal => "ziel",
            Self::Criteria => "kriterien",
            Self::Latitude => "spielraum",
            Self::Hours => "zeiten",
            Self::All => "alles",
        }
    }

    /// Reads [`Part::code`]; anything else is the first part.
    pub(super) fn from_code(code: &str) -> Self {
        let all = Self::CHAIN.into_iter().chain([Self::All]);
        all.into_iter()
            .find(|part| part.code() == code)
            .unwrap_or(Self::Goal)
    }

    /// The part that follows in the chain.
    pub(super) fn next(self) -> Option<Self> {
        let at = Self::CHAIN.iter().position(|part| *part == self)?;
        Self::CHAIN.get(at + 1).copied()
    }

    /// Where it stands in the chain: `(2, 4)`.
    pub(super) fn place(self) -> Option<(usize, usize)> {
        let at = Self::CHAIN.iter().position(|part| *part == self)?;
        Some((at + 1, Self::CHAIN.len()))
    }

    /// Whether a page of this part shows that part.
    pub(super) fn shows(self, part: Self) -> bool {
        self == part || self == Self::All
    }

    /// Whether an error in this field can be seen on the page.
    pub(super) fn has_field(self, field: &str) -> bool {
        let part = match field {
            "goal" => Self::Goal,
            "latitude" | "money-limit" | "free-zone" => Self::Latitude,
            field if field.starts_with("steps") => Self::Goal,
            field if field.starts_with("criteria") => Self::Criteria,
            "response-hours" => Self::Hours,
            field if field.starts_with("reachable") => Self::Hours,
            field => match form_details::part_of(field) {
                Some(part) => part,
                None => return true,
            },
        };
        self.shows(part)
    }
}

/// The fields of what is kept, as if they had been typed.
pub(super) fn filled(visit: &Visit, draft: &InstructionDraft) -> Posted {
    Posted::new(pairs(visit, draft))
}

/// The form again after something was wrong with it: lines as they were kept, so that mistakes
/// stand at the right ones, and numbers and times as they were typed.
pub(super) fn again(visit: &Visit, posted: &Posted, draft: &InstructionDraft) -> Posted {
    let as_typed = ["money-limit", "response-hours", "minutes"]
        .into_iter()
        .chain(REACHABLE)
        .chain(form_details::as_typed());
    let typed = as_typed
        .filter(|name| posted.was_sent(name))
        .map(|name| (name.to_owned(), posted.text(name)));
    Posted::new(typed.chain(pairs(visit, draft)).collect())
}

fn pairs(visit: &Visit, draft: &InstructionDraft) -> Vec<(String, String)> {
    let locale = visit.t.locale();
    let limit = draft.money_limit.map(|limit| format::amount(limit, locale));
    let hours = draft.response_hours.map(|hours| hours.to_string());
    let mut pairs = vec![
        ("goal".to_owned(), draft.goal.clone()),
        (
            "latitude".to_owned(),
            code(draft.latitude.map(Latitude::code)),
        ),
        ("free-zone".to_owned(), draft.free_zone.clone()),
        ("response-hours".to_owned(), hours.unwrap_or_default()),
        ("money-limit".to_owned(), limit.unwrap_or_default()),
    ];
    let reachable = REACHABLE.into_iter().zip(reachable_texts(&draft.reachable));
    pairs.extend(reachable.map(|(name, text)| (name.to_owned(), text)));
    for note in &draft.preferences {
        pairs.push((preference::FIELD.to_owned(), note.clone()));
    }
    for (row, step) in (1..).zip(&draft.steps) {
        pairs.push((format!("steps-{row}"), step.text.clone()));
        pairs.push((format!("steps-{row}-id"), id_text(step.id)));
        pairs.push((format!("steps-{row}-input"), step.input.clone()));
        pairs.push((format!("steps-{row}-output"), step.output.clone()));
        pairs.push((format!("steps-{row}-branch"), step.branch.clone()));
    }
    for (row, criterion) in (1..).zip(&draft.criteria) {
        let name = |part: &str| format!("criteria-{row}-{part}");
        pairs.push((name("text"), criterion.text.clone()));
        pairs.push((name("how-measured"), criterion.how_measured.clone()));
        pairs.push((name("kind"), code(criterion.kind.map(CriterionKind::code))));
        pairs.push((name("id"), id_text(criterion.id)));
    }
    pairs.extend(form_details::pairs(visit, &draft.details));
    pairs
}

fn code(code: Option<&str>) -> String {
    code.unwrap_or_default().to_owned()
}

fn id_text(id: Option<LineId>) -> String {
    id.map(|id| id.0.to_string()).unwrap_or_default()
}

/// The rows to show: the written ones and some more.
pub(super) fn rows(written: usize, least: usize) -> Vec<usize> {
    (1..=(written + SPARE).max(least).min(ROWS)).collect()
}

/// What was typed, laid over what was kept: a page of the chain changes its own part only. Beside
/// it stands every number that cannot be read; the draft holds everything else.
pub(super) fn read(
    visit: &Visit,
    posted: &Posted,
    part: Part,
    mut draft: InstructionDraft,
) -> (InstructionDraft, Vec<FieldError>) {
    let mut errors = FieldErrors::new();
    if part.shows(Part::Goal) {
        draft.goal = posted.text("goal");
        draft.steps = steps(posted);
    }
    if part.shows(Part::Criteria) {
        draft.criteria = criteria(posted);
    }
    if part.shows(Part::Latitude) {
        draft.latitude = Latitude::from_code(posted.get("latitude"));
        draft.free_zone = posted.text("free-zone");
        draft.money_limit = errors.keep(limit(visit, posted)).flatten();
    }
    if part.shows(Part::Hours) {
        draft.response_hours = errors.keep(response(visit, posted)).flatten();
        let hours = WeeklyHours::parse(&REACHABLE.map(|day| posted.text(day)));
        if let Some(hours) = errors.keep_all(hours) {
            draft.reachable = hours;
        }
    }
    form_details::read((visit, posted), part, &mut draft.details, &mut errors);
    if posted.was_sent(preference::SHOWN) {
        draft.preferences = posted.all(preference::FIELD).map(str::to_owned).collect();
    }
    let errors = errors.finish(None::<()>).err().unwrap_or_default();
    (draft, errors)
}

fn limit(visit: &Visit, posted: &Posted) -> Result<Option<Money>, FieldError> {
    typed(visit, posted, "money-limit", |text, locale| {
        parse::money(text, Currency::Eur, locale)
    })
}

fn response(visit: &Visit, posted: &Posted) -> Result<Option<i64>, FieldError> {
    typed(visit, posted, "response-hours", parse::whole)
}

fn steps(posted: &Posted) -> Vec<StepDraft> {
    sent_rows(posted, |row| format!("steps-{row}"))
        .map(|row| StepDraft {
            id: line(posted, &format!("steps-{row}-id")),
            text: posted.text(&format!("steps-{row}")),
            input: posted.text(&format!("steps-{row}-input")),
            output: posted.text(&format!("steps-{row}-output")),
            branch: posted.text(&format!("steps-{row}-branch")),
        })
        .filter(|step| !step.is_blank())
        .collect()
}

fn criteria(posted: &Posted) -> Vec<CriterionDraft> {
    sent_rows(posted, |row| format!("criteria-{row}-text"))
        .map(|row| CriterionDraft {
            id: line(posted, &format!("criteria-{row}-id")),
            text: posted.text(&format!("criteria-{row}-text")),
            how_measured: posted.text(&format!("criteria-{row}-how-measured")),
            kind: CriterionKind::from_code(posted.get(&format!("criteria-{row}-kind"))),
        })
        .filter(|row| !row.text.trim().is_empty() || !row.how_measured.trim().is_empty())
        .collect()
}

pub(super) fn sent_rows(
    posted: &Posted,
    name: impl Fn(usize) -> String,
) -> impl Iterator<Item = usize> {
    let sent = (1..=ROWS)
        .take_while(|row| posted.was_sent(&name(*row)))
        .count();
    1..=sent
}

fn line(posted: &Posted, name: &str) -> Option<LineId> {
    posted.get(name).parse().ok().map(LineId)
}

/// What is wrong with the fields of one page; fields of other pages are not its business yet.
pub(super) fn only_here(errors: Vec<FieldError>, part: Part) -> Vec<FieldError> {
    errors
        .into_iter()
        .filter(|error| part.has_field(&error.field))
        .collect()
}
