//! Reading forms without ever losing what was typed.

use app::{Failure, FieldError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::Argument;
use domain::account::WeeklyHours;
use domain::field::FieldErrors;
use kernel::parse::{self, InputError};
use kernel::{ByteCount, Locale, Minutes, TimeOfDay, Timestamp, Weekday, Zone, format};
use texts::Texts;

use crate::answer::Error;
use crate::router::BODY;
use crate::ui::Button;
use crate::ui::field::FormView;
use crate::visit::Visit;
use crate::words;

/// The names of the seven inputs for reachable hours, Monday first.
pub(crate) const REACHABLE: [&str; 7] = [
    "reachable-monday",
    "reachable-tuesday",
    "reachable-wednesday",
    "reachable-thursday",
    "reachable-friday",
    "reachable-saturday",
    "reachable-sunday",
];

/// The field that asks for the form again, on a page that asks to check what was entered.
pub(crate) const CHANGE: &str = "change";

/// Reachable hours as the seven inputs show them.
pub(crate) fn reachable_texts(hours: &WeeklyHours) -> [String; 7] {
    Weekday::ALL.map(|day| hours.day_text(day))
}

/// What could not be read, as an error of its field.
pub(crate) fn input_error(field: &'static str, error: InputError, locale: Locale) -> FieldError {
    let plain = FieldError::new(field, error.key());
    error
        .arguments(locale)
        .into_iter()
        .fold(plain, |error, (name, value)| {
            error.with(name, Argument::Text(value))
        })
}

/// What was typed into a field that may stay empty, read; nothing when it is empty.
///
/// # Errors
/// What could not be read, as an error of the field.
pub(crate) fn typed<T>(
    visit: &Visit,
    posted: &Posted,
    field: &'static str,
    read: impl FnOnce(&str, Locale) -> Result<T, InputError>,
) -> Result<Option<T>, FieldError> {
    let (text, locale) = (posted.get(field).trim(), visit.t.locale());
    if text.is_empty() {
        return Ok(None);
    }
    read(text, locale)
        .map(Some)
        .map_err(|error| input_error(field, error, locale))
}

/// The minutes that were told in the field for them; nothing when it is empty. What is no number is
/// refused as a number out of range is.
pub(crate) fn told_minutes(posted: &Posted, field: &str) -> Option<i64> {
    let text = posted.get(field).trim();
    (!text.is_empty()).then(|| text.parse().unwrap_or(-1))
}

/// A day that was typed into a field, at 18:00 of a zone: when work that is due on it is due. A
/// moment that was known before stays when the day is the same.
///
/// # Errors
/// What could not be read, as an error of the field.
pub(crate) fn due_time(
    visit: &Visit,
    posted: &Posted,
    field: &'static str,
    (zone, known): (&Zone, Option<Timestamp>),
) -> Result<Option<Timestamp>, FieldError> {
    let day = typed(visit, posted, field, |text, _| parse::date(text))?;
    Ok(day.map(|day| {
        known
            .filter(|at| zone.local_date(*at) == day)
            .unwrap_or_else(|| zone.at(day, TimeOfDay::EVENING))
    }))
}

/// Minutes as somebody would type them into a field for hours: `3`, `2,5`, `1:20`.
pub(crate) fn typed_hours(minutes: Minutes, locale: Locale) -> String {
    let (hours, rest) = (minutes.get() / 60, minutes.get() % 60);
    match rest {
        0 => hours.to_string(),
        30 => format::decimal(hours * 10 + 5, 1, locale),
        _ => format!("{hours}:{rest:02}"),
    }
}

/// All that is wrong at once: what could not be read, and what a check of the rest finds, so that
/// nobody corrects one to learn of the next. Only for a check that changes nothing.
///
/// # Errors
/// What could not be read, with what the check finds; any other failure of the check.
pub(crate) async fn all_at_once<T>(
    read: Result<(), Vec<FieldError>>,
    check: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let mut errors = FieldErrors::new();
    errors.keep_all(read);
    let checked = match check.await {
        Ok(checked) => Some(checked),
        Err(Failure::Invalid(more)) => errors.keep_all(Err(more)),
        Err(other) => return Err(other),
    };
    errors.finish(checked).map_err(Failure::Invalid)
}

/// More than `most` bytes were sent.
pub(crate) fn too_large(most: usize) -> Failure {
    Failure::TooLarge(ByteCount::new(u64::try_from(most).unwrap_or(u64::MAX)))
}

/// A posted form, as typed. Nothing can fail to be read here: meaning is checked by the use
/// case, whose errors name the field.
#[derive(Debug, Clone, Default)]
pub(crate) struct Posted(Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        match axum::Form::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(axum::Form(pairs)) => Ok(Self(pairs)),
            Err(rejection) => {
                let status = rejection.into_response().status();
                if status == StatusCode::PAYLOAD_TOO_LARGE {
                    return Err(Error(too_large(BODY)));
                }
                tracing::debug!(%status, "a form could not be read");
                Err(Error(Failure::field("form", "field-form-unreadable")))
            }
        }
    }
}

impl Posted {
    /// A form that somebody else read, such as the text parts of an upload.
    pub(crate) fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// What was typed into a field; empty when the field was not sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// What was typed into a field, owned.
    pub(crate) fn text(&self, name: &str) -> String {
        self.get(name).to_owned()
    }

    /// Every value sent under a name.
    pub(crate) fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a field was sent at all, even empty.
    pub(crate) fn was_sent(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// Whether a tick was set.
    pub(crate) fn is_set(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// Whether whoever was asked to check what was entered wants the form again.
    pub(crate) fn wants_change(&self) -> bool {
        self.is_set(CHANGE)
    }

    /// The button with these fields on board, as they came.
    pub(crate) fn carry(&self, button: Button, fields: &[&str]) -> Button {
        fields
            .iter()
            .fold(button, |button, name| button.hidden(*name, self.get(name)))
    }

    /// "Ändern": the form again, with what was entered.
    pub(crate) fn change(&self, t: Texts, address: String, fields: &[&str]) -> Button {
        self.carry(Button::post(t.button_change(), address), fields)
            .hidden(CHANGE, "1")
            .quiet()
    }

    /// Names and values, in the order they were sent.
    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The form again, with what was typed.
    pub(crate) fn view(&self, visit: &Visit) -> FormView {
        FormView::new(visit.t).with_all(self.0.iter().cloned())
    }

    /// The form again, with what was typed and what was wrong, if the failure is one that a form
    /// can show; otherwise the failure goes on to its own page.
    pub(crate) fn failing(&self, visit: &Visit, failure: Failure) -> Result<FormView, Error> {
        let errors = match failure {
            Failure::Invalid(errors) => errors,
            // Whoever is blocked sees no form at all, not even their own mistakes.
            Failure::Refused(refused) if refused.key != app::ONLY_MONEY => vec![FieldError {
                field: "".into(),
                key: refused.key,
                arguments: refused.arguments,
            }],
            other => return Err(Error(other)),
        };
        Ok(errors.into_iter().fold(self.view(visit), |form, error| {
            let message = words::key(visit, error.key, &error.arguments);
            form.failing(error.field, message)
        }))
    }
}
