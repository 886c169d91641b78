//! The trust between two people, for the two alone (mission 0.18).

use domain::agreement::Role;
use domain::people::trust::{Level, TrustStep};
use domain::review::appraisal::Appraisal;
use kernel::{AccountId, OrderId, Timestamp};
use store::db::Tx;

use super::{ClientRecord, appraisal, of_client};
use crate::context::Cx;
use crate::failure::Failure;

/// How many events a level is made of at most.
const MOST: i64 = 1_000;

/// One thing the level is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustEvent {
    /// In which order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it was about.
    pub title: String,
    /// When.
    pub at: Timestamp,
    /// What it did.
    pub step: TrustStep,
}

/// The trust between the reader and somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// The other person's name.
    pub name: String,
    /// How far the two have come.
    pub level: Level,
    /// What it is made of, the newest first.
    pub events: Vec<TrustEvent>,
    /// How the other one pays and answers as a client (0.17, 2.6).
    pub record: ClientRecord,
    /// What clients said of the other one, the newest first, five at most (2.5).
    pub as_contractor: Vec<Appraisal>,
}

/// How far two have come with each other; nothing while there is nothing it could be made of.
pub(crate) fn level(
    tx: &mut Tx<'_>,
    one: AccountId,
    other: AccountId,
) -> Result<Option<Level>, Failure> {
    let steps = store::settlement::between(tx, (one, other), MOST)?;
    let level = Level::of(steps.iter().map(|step| step.step));
    Ok((!steps.is_empty()).then_some(level))
}

/// The trust between the reader and somebody they have worked with.
///
/// # Errors
/// [`Failure::NotFound`] for somebody they have nothing behind them with.
pub async fn trust(cx: &Cx, other: AccountId) -> Result<Trust, Failure> {
    let (me, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("review::trust", move |tx| {
            let rows = store::settlement::between(tx, (me, other), MOST)?;
            let account = store::account::find(tx, other)?;
            if rows.is_empty() {
                return Err(Failure::NotFound);
            }
            let mut events: Vec<TrustEvent> = rows
                .into_iter()
                .map(|row| TrustEvent {
                    order: row.order,
                    number: row.number,
                    title: row.title,
                    at: row.at,
                    step: row.step,
                })
                .collect();
            let level = Level::of(events.iter().map(|event| event.step));
            events.reverse();
            Ok(Trust {
                name: account.map(|account| account.name).unwrap_or_default(),
                level,
                events,
                record: of_client(tx, other, now)?,
                as_contractor: appraisal::about(tx, (other, Role::Client), now)?,
            })
        })
        .await
}
