//! Handing the responsibility over, and the client's own report of meddling (3.25).

use domain::agreement::Role;
use domain::notice::{About, EventKind};
use domain::review::hand_over::{HandedOver, may_hand_over};
use kernel::{OrderId, Timestamp};
use store::review::hand_over as stored;

use crate::agreement::{load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::instruction::question::not_this_side;
use crate::notice::{Happening, record};

/// So many orders the report shows.
const MOST: i64 = 200;

/// Where the responsibility of an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Responsibility {
    /// Since when the contractor has it.
    pub since: Option<Timestamp>,
    /// Whether the reader can hand it over.
    pub may_hand_over: bool,
}

/// Where the responsibility of an order stands, for both sides.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn show(cx: &Cx, order: OrderId) -> Result<Responsibility, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("hand_over::show", move |tx| {
            let loaded = look(tx, &own, order)?;
            let since = stored::marked(tx, &loaded.order)?;
            let is_possible = may_hand_over(&loaded.order.state).is_ok();
            Ok(Responsibility {
                since,
                may_hand_over: since.is_none() && loaded.role == Role::Client && is_possible,
            })
        })
        .await
}

/// Hands the responsibility for the how to the contractor. Doing so twice is doing it once.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client; [`Failure::Refused`] before both signed and
/// after the end.
pub async fn hand_over(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("hand_over::hand_over", move |tx| {
            let loaded = load(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            if stored::marked(tx, &loaded.order)?.is_some() {
                return Ok(());
            }
            may_hand_over(&loaded.order.state).map_err(|refusal| Failure::refused(&refusal))?;
            if stored::mark(tx, &loaded.order, own.now)? {
                let happening = Happening::new(EventKind::HandedOver, About::Order(order));
                record(tx, &own, happening)?;
            }
            Ok(())
        })
        .await
}

/// The person's own orders that were handed over, with what they meddled since. Nobody else is
/// told.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn report(cx: &Cx) -> Result<Vec<HandedOver>, Failure> {
    let own = cx.reader()?.id;
    cx.app
        .database
        .read("hand_over::report", move |tx| {
            stored::of_client(tx, own, MOST).map_err(Failure::from)
        })
        .await
}
