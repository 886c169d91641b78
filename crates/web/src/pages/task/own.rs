//! What somebody has written down for themselves: the founding motive (mission 1.17) and the luxury
//! budget (1.19). Nobody else sees it.

use app::Failure;
use app::task::{self, OwnSorting, Stop};
use askama::Template;
use axum::http::StatusCode;
use domain::posting::PostingDraft;
use domain::task::luxury::Budget;
use kernel::parse;
use kernel::{Currency, PostingId, TaskId, format};
use texts::Texts;

use super::{LIST, OWN, SORTING, crumbs, layout};
use crate::answer::Answer;
use crate::extract::At;
use crate::form::{Posted, typed};
use crate::pages::{form_status, render};
use crate::ui::field::Input;
use crate::ui::{self, Button, Crumbs, FormView, Layout, SafeHtml, Table, component};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "task/own.html")]
struct OwnPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    currency: Currency,
    delete: Option<Button>,
    state: Option<String>,
    bookings: Table,
}

impl OwnPage {
    fn luxury(&self) -> Input {
        let t = self.t;
        let input = self.form.money("luxury", t.handing_luxury(), self.currency);
        input.hint(t.handing_luxury_hint()).optional()
    }
}

pub(super) async fn show(visit: Visit) -> Answer {
    let own = task::own_sorting(&visit.cx).await?;
    page(&visit, filled(&visit, &own), &own)
}

fn filled(visit: &Visit, own: &OwnSorting) -> FormView {
    let form = FormView::new(visit.t).with("motive", own.motive.as_deref().unwrap_or_default());
    match &own.luxury {
        Some(luxury) => {
            let sum = format::amount(luxury.budget.sum, visit.t.locale());
            form.with("luxury", sum)
        }
        None => form,
    }
}

/// What the budget is told in: as it was, and the first time like the own hour.
fn currency(visit: &Visit, own: &OwnSorting) -> Result<Currency, Failure> {
    match &own.luxury {
        Some(luxury) => Ok(luxury.budget.sum.currency),
        None => Ok(visit.person()?.settings.hour_value.currency),
    }
}

fn page(visit: &Visit, form: FormView, own: &OwnSorting) -> Answer {
    let t = visit.t;
    let mut layout = layout(visit, t.handing_own_title());
    layout.has_mistakes = form.has_mistakes();
    let status = form_status(&form);
    let head = Table::new(t.handing_luxury_bookings())
        .show_caption()
        .column(t.task_column_task())
        .number(t.handing_compare_column_sum());
    let bookings = own.luxury.iter().flat_map(|luxury| &luxury.bookings);
    let page = OwnPage {
        layout,
        t,
        crumbs: crumbs(visit, t.handing_own_title()).step(t.sorting_title(), SORTING),
        form,
        currency: currency(visit, own)?,
        delete: own.motive.as_ref().map(|_| {
            Button::post(t.handing_motive_delete(), OWN)
                .hidden("motive", "")
                .grave()
        }),
        state: own.luxury.as_ref().map(|luxury| state(t, &luxury.budget)),
        bookings: bookings.fold(head, |table, booking| {
            let room = format!("/auftraege/{}", booking.order);
            table.row([
                SafeHtml::from(ui::link(booking.title.as_str(), room)),
                visit.money(booking.amount),
            ])
        }),
    };
    render(status, &page)
}

/// How the luxury budget stands.
pub(super) fn state(t: Texts, budget: &Budget) -> String {
    let money = |sum| format::money(sum, t.locale());
    let (left, sum, used) = (money(budget.left()), money(budget.sum), money(budget.used));
    if budget.held.is_zero() {
        t.handing_luxury_state(left, sum, used)
    } else {
        t.handing_luxury_state_held(money(budget.held), left, sum, used)
    }
}

pub(super) async fn motive(visit: Visit, posted: Posted) -> Answer {
    match task::save_motive(&visit.cx, posted.get("motive")).await {
        Ok(()) if posted.get("motive").trim().is_empty() => {
            Ok(Visit::onward(OWN, "notice-handing-motive-deleted"))
        }
        Ok(()) => Ok(Visit::onward(SORTING, "notice-handing-motive-saved")),
        Err(failure) => failed(&visit, &posted, failure).await,
    }
}

pub(super) async fn luxury(visit: Visit, posted: Posted) -> Answer {
    let currency = currency(&visit, &task::own_sorting(&visit.cx).await?)?;
    let sum = typed(&visit, &posted, "luxury", |text, locale| {
        parse::money(text, currency, locale)
    });
    let saved = match sum {
        Ok(sum) => task::save_luxury(&visit.cx, sum).await,
        Err(error) => Err(error.into()),
    };
    match saved {
        Ok(()) => Ok(Visit::onward(OWN, "notice-handing-luxury-saved")),
        Err(failure) => failed(&visit, &posted, failure).await,
    }
}

/// The page again, with what was typed into one of its forms and what is kept in the other.
async fn failed(visit: &Visit, posted: &Posted, failure: Failure) -> Answer {
    let form = posted.failing(visit, failure)?;
    let own = task::own_sorting(&visit.cx).await?;
    let kept = filled(visit, &own);
    let form = ["motive", "luxury"].into_iter().fold(form, |form, name| {
        if posted.was_sent(name) {
            form
        } else {
            form.with(name, kept.value(name))
        }
    });
    page(visit, form, &own)
}

/// Counts a task as economic, with a reason, or as luxury again.
pub(super) async fn count(visit: Visit, At(id): At<TaskId>, posted: Posted) -> Answer {
    let back = match posted.get("posting").parse::<PostingId>() {
        Ok(posting) => format!("/abgeben/gesuche/{posting}/pruefen"),
        Err(_) => format!("{LIST}/{id}"),
    };
    if posted.is_set("undo") {
        task::count_as_economic(&visit.cx, id, None).await?;
        return Ok(Visit::onward(&back, "notice-handing-luxury-again"));
    }
    let reason = Some(posted.text("reason"));
    match task::count_as_economic(&visit.cx, id, reason).await {
        Ok(()) => Ok(Visit::onward(&back, "notice-handing-economic")),
        Err(failure) => reason_page(&visit, (id, back), &posted, failure).await,
    }
}

/// The question alone, where the reason was missing or too long.
async fn reason_page(
    visit: &Visit,
    (id, back): (TaskId, String),
    posted: &Posted,
    failure: Failure,
) -> Answer {
    let form = posted.failing(visit, failure)?;
    let t = visit.t;
    let stored = task::find(&visit.cx, id).await?;
    let mut layout = layout(visit, t.handing_luxury_title());
    layout.has_mistakes = true;
    let page = ReasonPage {
        layout,
        t,
        crumbs: crumbs(visit, t.handing_luxury_title())
            .step(stored.task.facts.title.as_str(), format!("{LIST}/{id}")),
        action: format!("{LIST}/{id}/luxus"),
        posting: posted.text("posting"),
        cancel: Button::link(t.button_cancel(), back).quiet(),
        form,
    };
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

#[derive(Template)]
#[template(path = "task/reason.html")]
struct ReasonPage {
    layout: Layout,
    t: Texts,
    crumbs: Crumbs,
    form: FormView,
    action: String,
    posting: String,
    cancel: Button,
}

/// The choice on an ad that the luxury budget no longer takes: raise it, wait, or say why the task
/// is economic after all.
#[derive(Template)]
#[template(path = "task/stop.html")]
struct StopCard {
    t: Texts,
    form: FormView,
    text: String,
    wait: String,
    raise: Button,
    action: String,
    posting: String,
}

component!(StopCard);

/// What stops an ad because the luxury budget of its owner is used up (mission 1.19).
pub(crate) async fn stop(
    visit: &Visit,
    posting: PostingId,
    draft: &PostingDraft,
) -> Result<Option<SafeHtml>, Failure> {
    let stop = task::luxury_stop(&visit.cx, draft.clone()).await?;
    Ok(stop.map(|stop| card(visit.t, posting, &stop).into()))
}

fn card(t: Texts, posting: PostingId, stop: &Stop) -> StopCard {
    let money = |sum| format::money(sum, t.locale());
    StopCard {
        t,
        form: FormView::new(t),
        text: t.handing_luxury_stop(money(stop.budget.left()), money(stop.price)),
        wait: t.handing_luxury_stop_wait(format::date(stop.next_month, t.locale())),
        raise: Button::link(t.handing_luxury_stop_raise(), format!("{OWN}#f-luxury")),
        action: format!("{LIST}/{}/luxus", stop.task),
        posting: posting.to_string(),
    }
}
