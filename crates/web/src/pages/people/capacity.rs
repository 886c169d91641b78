//! "Was ich übernehme": tasks, skills, hours and price, against which ads are held (mission 2.4).

use app::people;
use app::{Failure, FieldError};
use askama::Template;
use domain::field::FieldErrors;
use domain::people::capacity::{Capacity, CapacityDraft};
use kernel::parse::{self, DurationUnit};
use kernel::{Currency, format};
use texts::Texts;

use crate::answer::Answer;
use crate::form::{Posted, typed, typed_hours};
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout};
use crate::visit::Visit;

/// Where somebody says what they take on.
pub(crate) const CAPACITY: &str = "/konto/uebernehme";

#[derive(Template)]
#[template(path = "people/capacity.html")]
struct CapacityPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    currency: Currency,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let known = people::capacity(&visit.cx).await?;
    let locale = visit.t.locale();
    let currency = currency(&visit, &known)?;
    let draft = CapacityDraft::from(&known);
    let hours = draft.hours.map(|hours| typed_hours(hours, locale));
    let price = draft.price.map(|price| format::amount(price, locale));
    let form = FormView::new(visit.t)
        .with("tasks", draft.tasks)
        .with("skills", draft.skills)
        .with("hours", hours.unwrap_or_default())
        .with("price", price.unwrap_or_default());
    page(&visit, form, currency)
}

fn page(visit: &Visit, form: FormView, currency: Currency) -> Answer {
    let page = CapacityPage {
        layout: visit.form_layout(visit.t.capacity_title(), &form),
        t: visit.t,
        form,
        currency,
    };
    render(form_status(&page.form), &page)
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    let known = people::capacity(&visit.cx).await?;
    let currency = currency(&visit, &known)?;
    let saved = match read(&visit, &posted, currency) {
        Ok(draft) => people::save_capacity(&visit.cx, draft).await,
        Err(errors) => Err(Failure::Invalid(errors)),
    };
    match saved {
        Ok(()) => Ok(Visit::onward(CAPACITY, "notice-capacity-saved")),
        Err(failure) => page(&visit, posted.failing(&visit, failure)?, currency),
    }
}

/// The currency of the price: the one it has, else the one of the person's hour.
fn currency(visit: &Visit, known: &Capacity) -> Result<Currency, Failure> {
    let own = visit.person()?.settings.hour_value.currency;
    Ok(known.price.map_or(own, |price| price.currency))
}

/// Reads the form; whatever is wrong with it is named together, texts too.
fn read(
    visit: &Visit,
    posted: &Posted,
    currency: Currency,
) -> Result<CapacityDraft, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let hours = errors.keep(typed(visit, posted, "hours", |text, locale| {
        parse::minutes(text, DurationUnit::Hours, locale)
    }));
    let price = errors.keep(typed(visit, posted, "price", |text, locale| {
        parse::money(text, currency, locale)
    }));
    let draft = CapacityDraft {
        tasks: posted.text("tasks"),
        skills: posted.text("skills"),
        hours: hours.flatten(),
        price: price.flatten(),
    };
    if !errors.is_empty() {
        errors.keep_all(draft.check());
    }
    errors.finish(Some(draft))
}
