//! Room `review`: what was handed in and what the client decided. Neither is ever changed.

pub mod appraisal;
pub mod feedback;
pub mod hand_over;
pub mod reliability;
pub mod remark;
pub mod sample;
pub mod sampling;

use std::collections::{BTreeMap, BTreeSet};

use domain::agreement::{Defect, HourObjection};
use domain::instruction::LineId;
use domain::review::{Counted, Delivery};
use kernel::{FileId, Timestamp};

use crate::agreement::Order;
use crate::columns::{small, unknown};
use crate::db::{DbError, Json, Tx, Value};

crate::statements! {
    pub(crate) INSERT_DELIVERY = "insert into delivery (order_id, number, note, ticked, files, at, \
        notes, steps, lengths) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    pub(crate) DELIVERIES = "select number, note, ticked, files, at, notes, steps, lengths from delivery \
        where order_id = $1 order by number";
    pub(crate) INSERT_DECISION = "insert into decision (order_id, delivery, kind, percent, remark, \
        defects, hours, at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    pub(crate) DECISIONS = "select delivery, kind, percent, remark, defects, hours, at from decision \
        where order_id = $1 order by delivery, at";
}

/// How the client answered a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionKind {
    /// Accepted and paid.
    Accepted,
    /// To be improved.
    Improve,
    /// More time to look.
    Extended,
    /// Not at all: silence counted as acceptance.
    Silence,
}

impl DecisionKind {
    /// The stable name, stored and used in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Improve => "improve",
            Self::Extended => "extended",
            Self::Silence => "silence",
        }
    }
}

/// One answer to a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Which delivery, from 1.
    pub delivery: u8,
    /// What it is.
    pub kind: DecisionKind,
    /// How satisfied the client is, for an acceptance.
    pub percent: Option<u8>,
    /// What the contractor should know for next time.
    pub remark: Option<String>,
    /// What is to be improved.
    pub defects: Vec<Defect>,
    /// Which hours of a week do not fit.
    pub hours: Vec<HourObjection>,
    /// When.
    pub at: Timestamp,
}

/// Writes a delivery.
pub fn insert_delivery(tx: &mut Tx<'_>, order: &Order, delivery: &Delivery) -> Result<(), DbError> {
    let values: [Value; 9] = [
        order.id.into(),
        i64::from(delivery.number).into(),
        delivery.note.as_str().into(),
        Json(&delivery.ticked).try_into()?,
        Json(&delivery.files).try_into()?,
        delivery.at.into(),
        Json(&delivery.notes).try_into()?,
        Json(&delivery.steps).try_into()?,
        Json(&delivery.lengths).try_into()?,
    ];
    tx.execute_one(&INSERT_DELIVERY, &values)
}

/// The deliveries of an order, the first first.
pub fn deliveries(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Delivery>, DbError> {
    tx.query(&DELIVERIES, &[order.id.into()], |row| {
        Ok(Delivery {
            number: small(row, 0)?,
            note: row.get(1)?,
            ticked: row.get::<Json<BTreeSet<LineId>>>(2)?.0,
            files: row.get::<Json<Vec<FileId>>>(3)?.0,
            at: row.get(4)?,
            notes: row.get::<Json<BTreeMap<LineId, String>>>(5)?.0,
            steps: row.get::<Json<BTreeSet<LineId>>>(6)?.0,
            lengths: row.get::<Json<Vec<Counted>>>(7)?.0,
        })
    })
}

/// Writes an answer to a delivery.
pub fn insert_decision(tx: &mut Tx<'_>, order: &Order, decision: &Decision) -> Result<(), DbError> {
    let values: [Value; 8] = [
        order.id.into(),
        i64::from(decision.delivery).into(),
        decision.kind.name().into(),
        decision.percent.map(i64::from).into(),
        decision.remark.as_deref().into(),
        Json(&decision.defects).try_into()?,
        Json(&decision.hours).try_into()?,
        decision.at.into(),
    ];
    tx.execute_one(&INSERT_DECISION, &values)
}

/// The answers to an order's deliveries, in their order.
pub fn decisions(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Decision>, DbError> {
    tx.query(&DECISIONS, &[order.id.into()], |row| {
        let kind: String = row.get(1)?;
        let kinds = [
            DecisionKind::Accepted,
            DecisionKind::Improve,
            DecisionKind::Extended,
            DecisionKind::Silence,
        ];
        let known = kinds.into_iter().find(|known| known.name() == kind);
        let percent: Option<i64> = row.get(2)?;
        Ok(Decision {
            delivery: small(row, 0)?,
            kind: known.ok_or_else(|| unknown("decision", &kind))?,
            percent: percent.and_then(|percent| u8::try_from(percent).ok()),
            remark: row.get(3)?,
            defects: row.get::<Json<Vec<Defect>>>(4)?.0,
            hours: row.get::<Json<Vec<HourObjection>>>(5)?.0,
            at: row.get(6)?,
        })
    })
}
