//! The list before the first order with somebody new (mission 3.2). It is the client's alone, it
//! blocks nothing, and it appends no event: it counts for nobody else.

use domain::agreement::Role;
use domain::agreement::preflight::{Mark, Point, PointState, Preflight, may_change};
use kernel::OrderId;
use store::agreement::preflight as stored;
use store::db::Tx;

use super::step::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;

/// The list of an order for its client.
#[derive(Debug, Clone)]
pub struct FirstTime {
    /// What the order is about.
    pub subject: String,
    /// With whom it is.
    pub other: String,
    /// The points.
    pub list: Preflight,
    /// Whether it can still be changed.
    pub may_change: bool,
}

/// The list of an order; nothing where the two have worked together before, and for the
/// contractor.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two sides.
pub async fn preflight(cx: &Cx, order: OrderId) -> Result<Option<FirstTime>, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("agreement::preflight", move |tx| {
            let loaded = look(tx, &own, order)?;
            let Some(list) = list(tx, &loaded)? else {
                return Ok(None);
            };
            Ok(Some(FirstTime {
                subject: loaded.order.title.clone(),
                may_change: may_change(&loaded.order.state),
                other: loaded.contract.contractor.name,
                list,
            }))
        })
        .await
}

/// Keeps what the client says about points; those left out stay as they are.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client, and where the two have worked together
/// before; [`Failure::Conflict`] once the work has begun.
pub async fn mark(cx: &Cx, order: OrderId, marks: Vec<(Point, Mark)>) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("agreement::preflight::mark", move |tx| {
            let loaded = load(tx, &own, order)?;
            let list = list(tx, &loaded)?.ok_or(Failure::NotFound)?;
            if !may_change(&loaded.order.state) {
                return Err(Failure::Conflict);
            }
            let seen: Vec<Point> = list.with(PointState::Known).collect();
            let said = marks.iter().filter(|(point, _)| !seen.contains(point));
            for said in said {
                let client = loaded.order.client;
                stored::mark(tx, &loaded.order, client, *said, own.now)?;
            }
            Ok(())
        })
        .await
}

/// Keeps what is open when the client signs as skipped.
pub(super) fn skip_open(tx: &mut Tx<'_>, cx: &Cx, loaded: &Loaded) -> Result<(), Failure> {
    let Some(list) = list(tx, loaded)? else {
        return Ok(());
    };
    for point in list.with(PointState::Open) {
        let skipped = (point, Mark::Skipped);
        stored::mark(tx, &loaded.order, loaded.order.client, skipped, cx.now)?;
    }
    Ok(())
}

fn list(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Option<Preflight>, Failure> {
    let order = &loaded.order;
    if loaded.role != Role::Client {
        return Ok(None);
    }
    let marks = stored::marks(tx, order, order.client)?;
    // What was marked once stays, whatever became of other orders since.
    if marks.is_empty() && !stored::is_first(tx, order)? {
        return Ok(None);
    }
    let work = store::agreement::effort(tx, order)?;
    Ok(Some(Preflight::of(&loaded.contract, work, &marks)))
}
