//! The ad's form: from the draft to fields and back.

use app::FieldError;
use domain::field::FieldErrors;
use domain::posting::{PostingDraft, TrustNeed};
use kernel::parse::{self, DurationUnit};
use kernel::{Currency, format};

use crate::form::{Posted, due_time, typed, typed_hours};
use crate::visit::Visit;

/// The currency an ad is in: the one it has, else the one of its owner's hour.
pub(super) fn currency(visit: &Visit, draft: &PostingDraft) -> Currency {
    let own = || {
        visit
            .person()
            .map(|person| person.settings.hour_value.currency)
    };
    draft
        .budget
        .map_or_else(|| own().unwrap_or(Currency::Eur), |budget| budget.currency)
}

/// The fields of a draft as if they had been typed.
pub(super) fn filled(visit: &Visit, draft: &PostingDraft) -> Posted {
    let locale = visit.t.locale();
    let hours = draft.hours.map(|hours| typed_hours(hours, locale));
    let budget = draft.budget.map(|sum| format::amount(sum, locale));
    let due = draft
        .due_at
        .map(|at| visit.zone().local_date(at).to_string());
    let fields = [
        ("title", draft.title.clone()),
        ("tasks", draft.tasks.clone()),
        ("skills", draft.skills.clone()),
        ("hours", hours.unwrap_or_default()),
        ("budget", budget.unwrap_or_default()),
        ("due-at", due.unwrap_or_default()),
        ("question-1", draft.question_1.clone()),
        ("question-2", draft.question_2.clone()),
        ("trust", draft.trust.code().to_owned()),
    ];
    Posted::new(
        fields
            .map(|(name, value)| (name.to_owned(), value))
            .to_vec(),
    )
}

/// What was typed, laid over what was known before.
///
/// # Errors
/// Every number and date that cannot be read.
pub(super) fn read(
    visit: &Visit,
    posted: &Posted,
    known: &PostingDraft,
) -> Result<PostingDraft, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let hours = errors.keep(typed(visit, posted, "hours", |text, locale| {
        parse::minutes(text, DurationUnit::Hours, locale)
    }));
    let currency = currency(visit, known);
    let budget = errors.keep(typed(visit, posted, "budget", |text, locale| {
        parse::money(text, currency, locale)
    }));
    let due_at = errors.keep(due_time(
        visit,
        posted,
        "due-at",
        (&visit.zone(), known.due_at),
    ));
    let trust = errors.keep(match posted.get("trust") {
        "" => Ok(known.trust),
        code => TrustNeed::from_code(code)
            .ok_or_else(|| FieldError::new("trust", "field-choice-unknown")),
    });
    let draft = PostingDraft {
        task: known.task,
        instruction: known.instruction,
        title: posted.text("title"),
        tasks: posted.text("tasks"),
        skills: posted.text("skills"),
        hours: hours.flatten(),
        budget: budget.flatten(),
        due_at: due_at.flatten(),
        question_1: posted.text("question-1"),
        question_2: posted.text("question-2"),
        trust: trust.unwrap_or_default(),
    };
    errors.finish(Some(draft))
}
