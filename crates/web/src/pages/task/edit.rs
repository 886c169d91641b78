//! The form of a task: entering one, changing one.

use app::task::{self, Change, NewTask, StoredTask};
use app::{Failure, FieldError};
use askama::Template;
use axum::http::StatusCode;
use domain::field::{self, FieldErrors};
use domain::task::category::Category;
use domain::task::triage::Triage;
use domain::task::{Frequency, MINUTES_OF_A_WEEK, Nature, Rating, TaskDraft};
use kernel::parse::{self, DurationUnit, InputError};
use kernel::{Currency, Minutes, Money, TaskId, Timestamp, format};
use texts::Texts;

use super::{LIST, crumbs, layout, nature, say};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, input_error};
use crate::pages::render;
use crate::ui::field::{Choices, Input, Scale, Select};
use crate::ui::{Button, Crumbs, FormView, Layout};
use crate::visit::Visit;
use crate::words;

#[derive(Template)]
#[template(path = "task/form.html")]
struct FormPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    title: &'static str,
    form: FormView,
    /// Where the form goes, which is also the name of its draft.
    action: String,
    /// What the form brings back unseen: the id of a new task, the state of one that was seen.
    hidden: (&'static str, String),
    /// A new task may be followed by another.
    is_new: bool,
    currency: Currency,
    cancel: Button,
}

impl FormPage {
    fn frequency(&self) -> Choices {
        let radios = self.form.radios("frequency", self.t.task_frequency());
        Frequency::ALL
            .into_iter()
            .fold(radios, |radios, frequency| {
                radios.option(frequency.code(), say::frequency(self.t, frequency))
            })
    }

    fn moved_to(&self) -> Choices {
        let t = self.t;
        let radios = self
            .form
            .radios("moved-to", t.task_moved_to())
            .hint(t.task_moved_to_hint());
        let radios = radios.option("rules", t.task_moved_to_rules());
        Triage::ALL
            .into_iter()
            .fold(radios, |radios, triage| {
                radios.option(triage.code(), say::triage(t, triage))
            })
            .or("rules")
    }

    fn category(&self) -> Select {
        let t = self.t;
        let select = self.form.select("category", t.handing_category());
        let select = select
            .hint(t.handing_category_hint())
            .option("", t.handing_category_by_title());
        Category::ALL.into_iter().fold(select, |select, category| {
            let preset = nature::usual(t, &category.preset());
            let name = words::category(t, category);
            select.option(category.code(), format!("{name} – {preset}"))
        })
    }

    fn hour_value(&self) -> Input {
        let t = self.t;
        let input = self
            .form
            .money("hour-value", t.task_hour_value(), self.currency);
        input.hint(t.task_hour_value_hint())
    }

    fn ability(&self) -> Scale {
        let (t, middle) = (self.t, Rating::MIDDLE.get().to_string());
        let ends = (t.task_ability_lowest(), t.task_ability_highest());
        self.form
            .scale("ability", t.task_ability(), ends.0, ends.1)
            .or(middle)
    }

    fn liking(&self) -> Scale {
        let (t, middle) = (self.t, Rating::MIDDLE.get().to_string());
        let ends = (t.task_liking_lowest(), t.task_liking_highest());
        self.form
            .scale("liking", t.task_liking(), ends.0, ends.1)
            .or(middle)
    }
}

pub(super) async fn new_form(visit: Visit) -> Answer {
    let person = visit.person()?;
    // The id makes the form one task, however often it is sent.
    let id: TaskId = visit.cx.app.id();
    let form = FormView::new(visit.t)
        .with("frequency", Frequency::Weekly.code())
        .with("hour-value", amount(&visit, person.settings.hour_value));
    new_page(&visit, StatusCode::OK, form, id.to_string())
}

fn new_page(visit: &Visit, status: StatusCode, form: FormView, id: String) -> Answer {
    let t = visit.t;
    let mut layout = layout(visit, t.task_new_title());
    layout.has_mistakes = form.has_mistakes();
    let page = FormPage {
        layout,
        t,
        crumbs: crumbs(visit, t.task_new_title()).step(t.task_list_title(), LIST),
        title: t.task_new_title(),
        form,
        action: format!("{LIST}/neu"),
        hidden: ("id", id),
        is_new: true,
        currency: visit.person()?.settings.hour_value.currency,
        cancel: Button::link(t.button_cancel(), LIST).quiet(),
    };
    render(status, &page)
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Answer {
    let currency = visit.person()?.settings.hour_value.currency;
    let added = match read(&visit, &posted, currency) {
        Ok(draft) => {
            let id = posted.get("id").parse().ok();
            task::add_as(&visit.cx, NewTask { id, draft }, nature_of(&posted)).await
        }
        Err(failure) => Err(failure),
    };
    match added {
        Ok(_) if posted.is_set("again") => {
            Ok(Visit::onward(&format!("{LIST}/neu"), "notice-task-added"))
        }
        Ok(id) => Ok(Visit::onward(&format!("{LIST}/{id}"), "notice-task-added")),
        Err(failure) => {
            let form = posted.failing(&visit, failure)?;
            new_page(
                &visit,
                StatusCode::UNPROCESSABLE_ENTITY,
                form,
                posted.text("id"),
            )
        }
    }
}

pub(super) async fn form(visit: Visit, At(id): At<TaskId>) -> Answer {
    let stored = task::find(&visit.cx, id).await?;
    let (facts, marks) = (&stored.task.facts, &stored.task.marks);
    let moved_to = stored.task.moved_to.map_or("rules", Triage::code);
    let form = FormView::new(visit.t)
        .with("title", facts.title.as_str())
        .with("frequency", facts.frequency.code())
        .with("hours", hours(&visit, facts.minutes_per_week))
        .with("ability", facts.ability.get().to_string())
        .with("liking", facts.liking.get().to_string())
        .with("core", if facts.core { "yes" } else { "" })
        .with("hour-value", amount(&visit, facts.hour_value))
        .with("moved-to", moved_to)
        .with("category", marks.category.map_or("", Category::code))
        .with("confidential", if marks.confidential { "yes" } else { "" });
    edit_page(&visit, StatusCode::OK, &stored, form, seen(&stored))
}

/// The state of a task as its owner sees it.
fn seen(stored: &StoredTask) -> String {
    stored.changed_at.as_micros().to_string()
}

fn edit_page(
    visit: &Visit,
    status: StatusCode,
    stored: &StoredTask,
    form: FormView,
    seen: String,
) -> Answer {
    let (t, id) = (visit.t, stored.task.id);
    let mut layout = layout(visit, t.task_edit_title());
    layout.has_mistakes = form.has_mistakes();
    let address = format!("{LIST}/{id}");
    let page = FormPage {
        layout,
        t,
        crumbs: crumbs(visit, t.task_edit_title())
            .step(t.task_list_title(), LIST)
            .step(stored.task.facts.title.as_str(), address.as_str()),
        title: t.task_edit_title(),
        form,
        action: format!("{address}/bearbeiten"),
        hidden: ("seen", seen),
        is_new: false,
        currency: stored.task.facts.hour_value.currency,
        cancel: Button::link(t.button_cancel(), address).quiet(),
    };
    render(status, &page)
}

pub(super) async fn save(visit: Visit, At(id): At<TaskId>, posted: Posted) -> Answer {
    let before = task::find(&visit.cx, id).await?;
    let currency = before.task.facts.hour_value.currency;
    let saved = match read(&visit, &posted, currency) {
        Ok(draft) => {
            let change = Change {
                draft,
                moved_to: Triage::from_code(posted.get("moved-to")),
                nature: Some(nature_of(&posted)),
                seen: posted.get("seen").parse().ok().map(Timestamp::from_micros),
            };
            task::change(&visit.cx, id, change).await
        }
        Err(failure) => Err(failure),
    };
    match saved {
        Ok(()) => Ok(Visit::onward(&format!("{LIST}/{id}"), "notice-task-saved")),
        Err(failure) => {
            // From here on the newest state counts as seen: saving again overwrites it knowingly.
            let seen = match &failure {
                Failure::Refused(_) => seen(&before),
                _ => posted.text("seen"),
            };
            let form = posted.failing(&visit, failure)?;
            edit_page(
                &visit,
                StatusCode::UNPROCESSABLE_ENTITY,
                &before,
                form,
                seen,
            )
        }
    }
}

/// So many units a week are a typing error rather than work.
const MOST_UNITS: i64 = 1_000_000;

/// The inputs in the order of the form.
const INPUTS: [&str; 7] = [
    "title",
    "frequency",
    "hours",
    "units",
    "ability",
    "liking",
    "hour-value",
];

/// Reads the form. Everything wrong is named at once: what cannot be read, and what the rules say
/// about the rest.
fn read(visit: &Visit, posted: &Posted, currency: Currency) -> Result<TaskDraft, Failure> {
    let locale = visit.t.locale();
    let wrong = |field, error: InputError| input_error(field, error, locale);
    let mut errors = FieldErrors::new();
    let minutes = if posted.is_set("units") && !posted.is_set("hours") {
        errors.keep(usual_minutes(visit, posted))
    } else {
        let minutes = parse::minutes(posted.get("hours"), DurationUnit::Hours, locale);
        errors.keep(minutes.map_err(|error| wrong("hours", error)))
    };
    let value = parse::money(posted.get("hour-value"), currency, locale);
    let value = errors.keep(value.map_err(|error| wrong("hour-value", error)));
    let draft = TaskDraft {
        title: posted.text("title"),
        minutes_per_week: minutes,
        frequency: Frequency::from_code(posted.get("frequency")),
        ability: posted.get("ability").parse().ok(),
        liking: posted.get("liking").parse().ok(),
        core: posted.is_set("core"),
        hour_value: value,
    };
    let in_form = |errors: Vec<FieldError>| errors.into_iter().map(in_form).collect::<Vec<_>>();
    // What the units say stands for the hours: one mistake is enough.
    let units_wrong = minutes.is_none() && posted.is_set("units") && !posted.is_set("hours");
    errors.keep_all(draft.check().map_err(|errors| {
        let errors = in_form(errors).into_iter();
        errors
            .filter(|error| !(units_wrong && error.field == "hours"))
            .collect::<Vec<_>>()
    }));
    errors.finish(Some(draft)).map_err(|mut errors| {
        errors.sort_by_key(|error| INPUTS.iter().position(|input| *input == error.field));
        Failure::Invalid(errors)
    })
}

/// The kind of work, as chosen.
fn nature_of(posted: &Posted) -> Nature {
    Nature {
        category: Category::from_code(posted.get("category")),
        confidential: posted.is_set("confidential"),
    }
}

/// What so many units of the kind of work usually take.
fn usual_minutes(visit: &Visit, posted: &Posted) -> Result<Minutes, FieldError> {
    let units = parse::whole(posted.get("units"), visit.t.locale());
    let units = units.map_err(|error| input_error("units", error, visit.t.locale()))?;
    let units = field::number("units", Some(units), 1, MOST_UNITS)?;
    let chosen = nature_of(posted).category;
    let category = chosen.or_else(|| Category::suggest(posted.get("title")));
    let category = category.ok_or(FieldError::new("units", "field-units-need-category"))?;
    let usual = category.preset().time_for(units);
    usual
        .filter(|minutes| minutes.get() <= MINUTES_OF_A_WEEK)
        .ok_or(FieldError::new("units", "field-week-too-long"))
}

/// The form asks for hours; the rule speaks of minutes.
fn in_form(error: FieldError) -> FieldError {
    match error.field.as_ref() {
        "minutes-per-week" => FieldError {
            field: "hours".into(),
            ..error
        },
        _ => error,
    }
}

fn amount(visit: &Visit, value: Money) -> String {
    format::amount(value, visit.t.locale())
}

/// Minutes as somebody would type them: `3`, `2,5`, `1:20`.
fn hours(visit: &Visit, minutes: Minutes) -> String {
    let (hours, rest) = (minutes.get() / 60, minutes.get() % 60);
    match rest {
        0 => hours.to_string(),
        30 => format::decimal(hours * 10 + 5, 1, visit.t.locale()),
        _ => format!("{hours}:{rest:02}"),
    }
}
