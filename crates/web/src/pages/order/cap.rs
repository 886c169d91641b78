//! The most its owner risks with somebody new: private, asked when they sign and secure.

use app::agreement;
use askama::Template;
use kernel::{Currency, Money, format, parse};
use texts::Texts;

use crate::answer::Answer;
use crate::form::{Posted, typed};
use crate::pages::{form_status, render};
use crate::ui::{FormView, Layout, Place};
use crate::visit::Visit;

/// Where it is set.
pub(super) const ADDRESS: &str = "/abgeben/obergrenze";

#[derive(Template)]
#[template(path = "order/cap.html")]
struct CapPage {
    layout: Layout,
    t: Texts,
    form: FormView,
    currency: Currency,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let cap = agreement::cap(&visit.cx).await?;
    let currency = currency(&visit, cap)?;
    let form = FormView::new(visit.t);
    let form = match cap {
        Some(cap) => form.with("cap", format::amount(cap, visit.t.locale())),
        None => form,
    };
    page(&visit, form, currency)
}

fn currency(visit: &Visit, cap: Option<Money>) -> Result<Currency, app::Failure> {
    match cap {
        Some(cap) => Ok(cap.currency),
        None => Ok(visit.person()?.settings.hour_value.currency),
    }
}

fn page(visit: &Visit, form: FormView, currency: Currency) -> Answer {
    let status = form_status(&form);
    let mut layout = visit.form_layout(visit.t.stage_cap_title(), &form);
    layout.place = Some(Place::HandOn);
    let page = CapPage {
        layout,
        t: visit.t,
        form,
        currency,
    };
    render(status, &page)
}

pub(super) async fn save(visit: Visit, posted: Posted) -> Answer {
    let currency = currency(&visit, agreement::cap(&visit.cx).await?)?;
    let cap = typed(&visit, &posted, "cap", |text, locale| {
        parse::money(text, currency, locale)
    });
    let saved = match cap {
        Ok(cap) => agreement::set_cap(&visit.cx, cap).await,
        Err(error) => Err(error.into()),
    };
    match saved {
        Ok(()) => Ok(Visit::onward(ADDRESS, "notice-stage-cap")),
        Err(failure) => page(&visit, posted.failing(&visit, failure)?, currency),
    }
}
