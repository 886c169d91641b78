//! How reliable somebody is as a client (mission 2.6), and everything else that whoever is about
//! to work for them sees.

use domain::agreement::Role;
use domain::custody::record::PaymentRecord;
use domain::people::reliability::{MOST, Reliability, since};
use domain::review::appraisal::Appraisal;
use kernel::{AccountId, Timestamp};
use store::db::Tx;
use store::review::reliability::{self as stored, AskedRow, Reacted};

use super::appraisal;
use crate::context::Cx;
use crate::custody;
use crate::failure::Failure;

/// A client as whoever is about to work for them sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRecord {
    /// How they pay (0.17).
    pub payment: PaymentRecord,
    /// What they answer in time, and whether they send back with a reason (2.6).
    pub reliability: Reliability,
    /// What contractors said of them, the newest first, five at most (2.5).
    pub appraisals: Vec<Appraisal>,
}

impl ClientRecord {
    /// Whether there is nothing to tell yet.
    pub fn is_empty(&self) -> bool {
        self.payment.is_empty() && self.reliability.is_empty() && self.appraisals.is_empty()
    }
}

/// The reader as others see them, with everything it is made of.
#[derive(Debug, Clone)]
pub struct OwnStanding {
    /// What whoever is about to work for the reader sees.
    pub as_client: ClientRecord,
    /// What clients said of the reader, the newest first, five at most.
    pub as_contractor: Vec<Appraisal>,
    /// The deliveries the record is made of, the newest first.
    pub reactions: Vec<Reacted>,
    /// The questions it is made of, the newest first.
    pub asked: Vec<AskedRow>,
}

/// A client as whoever is about to work for them sees it. The caller has shown that the reader is,
/// or has worked with them.
pub(crate) fn of_client(
    tx: &mut Tx<'_>,
    client: AccountId,
    now: Timestamp,
) -> Result<ClientRecord, Failure> {
    let made = made_of(tx, client, now)?;
    record(tx, (client, &made), now)
}

fn record(
    tx: &mut Tx<'_>,
    (client, made): (AccountId, &Made),
    now: Timestamp,
) -> Result<ClientRecord, Failure> {
    let (reactions, asked) = made;
    Ok(ClientRecord {
        payment: custody::of_client(tx, client, now)?,
        reliability: Reliability::of(
            reactions.iter().map(|row| row.reaction),
            asked.iter().map(|row| row.asked),
        ),
        appraisals: appraisal::about(tx, (client, Role::Contractor), now)?,
    })
}

/// What the figures are made of.
type Made = (Vec<Reacted>, Vec<AskedRow>);

fn made_of(tx: &mut Tx<'_>, client: AccountId, now: Timestamp) -> Result<Made, Failure> {
    let since = since(now);
    let reactions = stored::reactions(tx, client, (since, MOST))?;
    let asked = stored::asked(tx, client, (since, now, MOST))?;
    Ok((reactions, asked))
}

/// The reader as others see them, with everything it is made of: nothing of it can be typed in.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_standing(cx: &Cx) -> Result<OwnStanding, Failure> {
    let (own, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("reliability::own_standing", move |tx| {
            let made = made_of(tx, own, now)?;
            let as_client = record(tx, (own, &made), now)?;
            let (reactions, asked) = made;
            Ok(OwnStanding {
                as_client,
                as_contractor: appraisal::about(tx, (own, Role::Client), now)?,
                reactions,
                asked,
            })
        })
        .await
}
