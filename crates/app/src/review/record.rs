//! The record of time: the contractor writes, both read.

use domain::agreement::{HourObjection, OrderState, Role};
use domain::notice::{About, EventKind, Value};
use domain::review::record::{NotBooked, TimeDraft, TimeRecord, standing, total};
use kernel::{Minutes, OrderId};
use store::db::Tx;

use crate::agreement::{Loaded, load, look};
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
    /// What the client has objected to so far, in reviews and disputes, the first first.
    pub objections: Vec<HourObjection>,
}

impl TimeSheet {
    /// What the client has said against an entry.
    pub fn against(&self, entry: u32) -> impl Iterator<Item = &HourObjection> {
        self.objections.iter().filter(move |one| one.entry == entry)
    }
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
            sheet(tx, &loaded)
        })
        .await
}

/// The record of time of an order somebody may look at.
///
/// # Errors
/// What the database refuses.
pub(super) fn sheet(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<TimeSheet, Failure> {
    let records = store::agreement::hours(tx, &loaded.order)?;
    let state = &loaded.order.state;
    let current = state.at_stage().map(|at| at.stage);
    Ok(TimeSheet {
        role: loaded.role,
        title: loaded.order.title.clone(),
        may_book: loaded.role == Role::Contractor && matches!(state, OrderState::InWork { .. }),
        this_stage: total(&records, current),
        total: total(&records, None),
        objections: objections(tx, loaded)?,
        records,
    })
}

/// Hours can be objected to in a week alone: nothing is looked up elsewhere.
fn objections(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Vec<HourObjection>, Failure> {
    if loaded.terms.week.is_none() {
        return Ok(Vec::new());
    }
    let decided = store::review::decisions(tx, &loaded.order)?;
    let disputed = store::dispute::of_order(tx, &loaded.order)?;
    let decided = decided.into_iter().flat_map(|decision| decision.hours);
    let disputed = disputed
        .into_iter()
        .flat_map(|opened| opened.ground.hours().to_vec());
    Ok(decided.chain(disputed).collect())
}

/// The numbers of the entries that count: what a client can object to.
///
/// # Errors
/// What the database refuses.
pub(super) fn entries(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Vec<u32>, Failure> {
    let records = store::agreement::hours(tx, &loaded.order)?;
    Ok(standing(&records).map(|record| record.number).collect())
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
