//! The record of time of an order: written by the contractor, read by both.

use app::Failure;
use app::review::{self, TimeSheet};
use askama::Template;
use domain::FieldErrors;
use domain::agreement::Role;
use domain::review::record::{TimeDraft, TimeRecord, is_corrected};
use kernel::parse::DurationUnit;
use kernel::{OrderId, format, parse};
use serde::Deserialize;
use texts::Texts;

use super::objection;
use crate::answer::Answer;
use crate::extract::{Asked, At};
use crate::form::{Posted, typed, typed_hours};
use crate::pages::{form_status, render};
use crate::ui::{Button, FormView, Layout, Place, SafeHtml, Table};
use crate::visit::Visit;

/// Which entry is to be corrected.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(rename = "eintrag")]
    entry: Option<u32>,
}

#[derive(Template)]
#[template(path = "order/time.html")]
struct TimePage {
    layout: Layout,
    t: Texts,
    form: FormView,
    room: String,
    title: String,
    action: String,
    table: Option<Table>,
    stage: String,
    may_book: bool,
    /// Whether the client waits for hours to be looked at again.
    is_objected: bool,
    /// The entry that is corrected.
    corrects: Option<String>,
}

#[derive(Template)]
#[template(path = "order/time_card.html")]
struct TimeCard {
    t: Texts,
    words: String,
    address: String,
}

crate::ui::component!(TimeCard);

/// The card of the room: how much there is, and the way to it. Nothing before the work began.
pub(super) async fn card(visit: &Visit, order: OrderId) -> Result<SafeHtml, Failure> {
    let sheet = review::time_sheet(&visit.cx, order).await?;
    if sheet.records.is_empty() && !sheet.may_book {
        return Ok(SafeHtml::default());
    }
    let t = visit.t;
    let words = if sheet.total.get() == 0 {
        t.time_card_none().to_owned()
    } else {
        t.time_card_total(format::duration(sheet.total, t.locale()))
    };
    let address = format!("/auftraege/{order}/stunden");
    Ok(TimeCard { t, words, address }.into())
}

pub(super) async fn show(
    visit: Visit,
    At(id): At<OrderId>,
    Asked(wanted): Asked<Wanted>,
) -> Answer {
    let sheet = review::time_sheet(&visit.cx, id).await?;
    let form = FormView::new(visit.t);
    let old = wanted
        .entry
        .and_then(|number| sheet.records.iter().find(|record| record.number == number));
    let form = match old {
        Some(old) => form
            .with("corrects", old.number.to_string())
            .with("day", old.day.to_string())
            .with("minutes", typed_hours(old.minutes, visit.t.locale()))
            .with("result", old.result.as_str()),
        None => form.with("day", visit.zone().local_date(visit.cx.now).to_string()),
    };
    page(&visit, id, &sheet, form)
}

fn page(visit: &Visit, id: OrderId, sheet: &TimeSheet, form: FormView) -> Answer {
    let t = visit.t;
    let status = form_status(&form);
    let mut layout = visit.form_layout(t.time_title(), &form);
    layout.place = Some(match sheet.role {
        Role::Client => Place::HandOn,
        Role::Contractor => Place::TakeOn,
    });
    let corrects = form.value("corrects");
    let page = TimePage {
        layout,
        t,
        room: format!("/auftraege/{id}"),
        title: sheet.title.clone(),
        action: format!("/auftraege/{id}/stunden"),
        table: (!sheet.records.is_empty()).then(|| table(visit, id, sheet)),
        stage: t.time_stage(format::duration(sheet.this_stage, t.locale())),
        may_book: sheet.may_book,
        is_objected: sheet.may_book && !sheet.objections.is_empty(),
        corrects: (!corrects.is_empty()).then(|| corrects.to_owned()),
        form,
    };
    render(status, &page)
}

/// Every entry, with what was said against it, and what counts together.
pub(super) fn table(visit: &Visit, id: OrderId, sheet: &TimeSheet) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.time_title())
        .column(t.time_day())
        .number(t.time_minutes())
        .column(t.time_result());
    if sheet.may_book {
        table = table.column(t.time_correct());
    }
    for record in &sheet.records {
        let is_old = is_corrected(&sheet.records, record.number);
        let day = format!("{} {}: ", t.time_number(), record.number);
        let mut row = vec![
            SafeHtml::from(day).and(format::date(record.day, t.locale())),
            duration(t, record, is_old),
            result(t, record, &objection::against(t, sheet, record.number)),
        ];
        if sheet.may_book {
            let address = format!("/auftraege/{id}/stunden?eintrag={}", record.number);
            row.push(if is_old {
                SafeHtml::default()
            } else {
                Button::link(t.time_correct(), address).quiet().into()
            });
        }
        table = table.row(row);
    }
    let mut total = vec![
        SafeHtml::from(t.time_total()),
        format::duration(sheet.total, t.locale()).into(),
        SafeHtml::default(),
    ];
    if sheet.may_book {
        total.push(SafeHtml::default());
    }
    table.total(total)
}

fn duration(t: Texts, record: &TimeRecord, is_old: bool) -> SafeHtml {
    let words = format::duration(record.minutes, t.locale());
    if is_old {
        format!("{words} ({})", t.time_corrected()).into()
    } else {
        words.into()
    }
}

/// What came of it, and what the client has said against it.
fn result(t: Texts, record: &TimeRecord, against: &str) -> SafeHtml {
    let result = match &record.corrects {
        Some((old, reason)) => {
            let instead = t.time_corrects(i64::from(*old), reason.as_str());
            format!("{} ({instead})", record.result)
        }
        None => record.result.clone(),
    };
    if against.is_empty() {
        result.into()
    } else {
        format!("{result} – {against}").into()
    }
}

pub(super) async fn book(visit: Visit, At(id): At<OrderId>, posted: Posted) -> Answer {
    let booked = match read(&visit, &posted) {
        Ok(draft) => review::book_time(&visit.cx, id, draft).await,
        Err(errors) => Err(Failure::Invalid(errors)),
    };
    match booked {
        Ok(_) => Ok(Visit::onward(
            &format!("/auftraege/{id}/stunden"),
            "notice-time-booked",
        )),
        Err(failure) => {
            let sheet = review::time_sheet(&visit.cx, id).await?;
            page(&visit, id, &sheet, posted.failing(&visit, failure)?)
        }
    }
}

fn read(visit: &Visit, posted: &Posted) -> Result<TimeDraft, Vec<app::FieldError>> {
    let mut errors = FieldErrors::new();
    let day = errors.keep(typed(visit, posted, "day", |text, _| parse::date(text)));
    let minutes = errors.keep(typed(visit, posted, "minutes", |text, locale| {
        parse::minutes(text, DurationUnit::Hours, locale)
    }));
    let corrects = posted.get("corrects").trim();
    let draft = TimeDraft {
        day: day.flatten(),
        minutes: minutes.flatten(),
        result: posted.text("result"),
        // What is no number names no entry.
        corrects: (!corrects.is_empty()).then(|| corrects.parse().unwrap_or(u32::MAX)),
        reason: posted.text("reason"),
    };
    errors.finish(Some(draft))
}
