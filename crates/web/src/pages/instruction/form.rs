//! The instruction's form: from what is kept to fields and back.

use app::{Failure, FieldError};
use domain::account::WeeklyHours;
use domain::field::FieldErrors;
use domain::instruction::{
    CriterionDraft, CriterionKind, InstructionDraft, Latitude, LineId, StepDraft,
};
use kernel::{Currency, format, parse};

use crate::form::{Posted, REACHABLE, input_error, reachable_texts};
use crate::ui::FormView;
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
        all.into_iter().find(|part| part.code() == code).unwrap_or(Self::Goal)
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
            _ => return true,
        };
        self.shows(part)
    }
}

/// The fields of what is kept, with spare rows.
pub(super) fn view(visit: &Visit, draft: &InstructionDraft) -> FormView {
    let locale = visit.t.locale();
    let mut form = FormView::new(visit.t)
        .with("goal", draft.goal.as_str())
        .with("latitude", draft.latitude.map(Latitude::code).unwrap_or_default())
        .with("free-zone", draft.free_zone.as_str())
        .with("response-hours", draft.response_hours.map(|h| h.to_string()).unwrap_or_default())
        .with(
            "money-limit",
            draft.money_limit.map(|limit| format::amount(limit, locale)).unwrap_or_default(),
        )
        .with_all(REACHABLE.into_iter().zip(reachable_texts(&draft.reachable)));
    for (index, step) in draft.steps.iter().enumerate() {
        let row = index + 1;
        form = form
            .with(format!("steps-{row}"), step.text.as_str())
            .with(format!("steps-{row}-id"), id_text(step.id));
    }
    for (index, criterion) in draft.criteria.iter().enumerate() {
        let row = index + 1;
        form = form
            .with(format!("criteria-{row}-text"), criterion.text.as_str())
            .with(format!("criteria-{row}-how-measured"), criterion.how_measured.as_str())
            .with(
                format!("criteria-{row}-kind"),
                criterion.kind.map(CriterionKind::code).unwrap_or_default(),
            )
            .with(format!("criteria-{row}-id"), id_text(criterion.id));
    }
    form
}

fn id_text(id: Option<LineId>) -> String {
    id.map(|id| id.0.to_string()).unwrap_or_default()
}

/// The rows to show: the written ones and some more.
pub(super) fn rows(written: usize, least: usize) -> Vec<usize> {
    (1..=(written + SPARE).max(least).min(ROWS)).collect()
}

/// What was typed, laid over what was kept: a page of the chain changes its own part only.
///
/// # Errors
/// Every number that cannot be read. The draft holds everything else.
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
    let errors = errors.finish(None::<()>).err().unwrap_or_default();
    (draft, errors)
}

fn limit(visit: &Visit, posted: &Posted) -> Result<Option<kernel::Money>, FieldError> {
    let typed = posted.get("money-limit").trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let locale = visit.t.locale();
    parse::money(typed, Currency::Eur, locale)
        .map(Some)
        .map_err(|error| input_error("money-limit", &error, locale))
}

fn response(visit: &Visit, posted: &Posted) -> Result<Option<i64>, FieldError> {
    let typed = posted.get("response-hours").trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let locale = visit.t.locale();
    parse::whole(typed, locale)
        .map(Some)
        .map_err(|error| input_error("response-hours", &error, locale))
}

fn steps(posted: &Posted) -> Vec<StepDraft> {
    sent_rows(posted, |row| format!("steps-{row}"))
        .map(|row| StepDraft {
            id: line(posted, &format!("steps-{row}-id")),
            text: posted.text(&format!("steps-{row}")),
        })
        .filter(|step| !step.text.trim().is_empty())
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

fn sent_rows(posted: &Posted, name: impl Fn(usize) -> String) -> impl Iterator<Item = usize> {
    let sent = (1..=ROWS).take_while(|row| posted.was_sent(&name(*row))).count();
    1..=sent
}

fn line(posted: &Posted, name: &str) -> Option<LineId> {
    posted.get(name).parse().ok().map(LineId)
}

/// What the use case found wrong with fields of other pages of the chain is not this page's
/// business yet.
pub(super) fn only_here(failure: Failure, part: Part) -> Failure {
    match failure {
        Failure::Invalid(errors) => {
            Failure::Invalid(errors.into_iter().filter(|e| part.has_field(&e.field)).collect())
        }
        other => other,
    }
}
