//! The record of time: the contractor writes, both read.

use domain::agreement::{OrderState, Role};
use domain::notice::{About, EventKind, Value};
use domain::review::record::{NotBooked, TimeDraft, TimeRecord, total};
use kernel::{Minutes, OrderId};

use crate::agreement::{load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, record};

/// The record of time of an order.
#[derive(Debug, Clone)]
pub struct TimeSheet {
    /// On which side the reader is.
    pub role: Role,
    /// What the order is about.
    pub title: String,
    /// Whether the reader can book time now.
    pub may_book: bool,
    /// Every entry, in the order they were written.
    pub records: Vec<TimeRecord>,
    /// What counts together at the stage the order stands at.
    pub this_stage: Minutes,
    /// What counts in all.
    pub total: Minutes,
}

/// The record of time of an order, for its two sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn time_sheet(cx: &Cx, order: OrderId) -> Result<TimeSheet, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("review::time_sheet", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let records = store::agreement::hours(tx, &loaded.order)?;
            let state = &loaded.order.state;
            let current = state.at_stage().map(|at| at.stage);
            Ok(TimeSheet {
                role: loaded.role,
                title: loaded.order.title.clone(),
                may_book: loaded.role == Role::Contractor
                    && matches!(state, OrderState::InWork { .. }),
                this_stage: total(&records, current),
                total: total(&records, None),
                records,
            })
        })
        .await
}

/// Books time, or corrects an entry with a reason; answers the entry's number.
///
/// # Errors
/// [`Failure::Invalid`] on `day`, `minutes`, `result` or `reason`; [`Failure::Refused`] for the
/// client, while there is no work, and for an entry that was corrected before.
pub async fn book_time(cx: &Cx, order: OrderId, draft: TimeDraft) -> Result<u32, Failure> {
    cx.writer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("review::book_time", move |tx| {
            let loaded = load(tx, &actor, order)?;
            let records = store::agreement::hours(tx, &loaded.order)?;
            let by = (loaded.role, loaded.order.created_at);
            let booked = draft
                .book(&loaded.order.state, loaded.facts(actor.now), by, &records)
                .map_err(refused)?;
            store::agreement::insert_hours(tx, &loaded.order, &booked)?;
            let kind = match booked.corrects {
                Some(_) => EventKind::OrderTimeCorrected,
                None => EventKind::OrderTimeBooked,
            };
            let happening = Happening::new(kind, About::Order(order))
                .with("minutes", Value::Number(booked.minutes.get()))
                .with("number", Value::Number(i64::from(booked.number)));
            record(tx, &actor, happening)?;
            Ok(booked.number)
        })
        .await
}

fn refused(refusal: NotBooked) -> Failure {
    match refusal {
        NotBooked::Invalid(errors) => Failure::Invalid(errors),
        other => Failure::refused(&other),
    }
}
