//! Remarks at a place of a delivery (3.14): the client gathers them while looking; they are sent
//! with the decision. Until then nobody else sees them, and they append no event.

use domain::agreement::{Defect, Role};
use domain::review::remark::{self as rule, Agreement, Fate, Remark, RemarkDraft, Remarking};
use kernel::{Id, OrderId, RemarkId, Timestamp};
use store::db::Tx;
use store::review::{DecisionKind, remark as stored};

use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::instruction::question::not_this_side;

/// The remarks of an order as one of its sides sees them.
#[derive(Debug, Clone)]
pub struct Remarks {
    /// Those the reader sees, at the first delivery first.
    pub all: Vec<Remark>,
    /// How the two came closer, over the deliveries that were decided on.
    pub curve: Vec<Agreement>,
}

impl Remarks {
    /// What the next delivery has to say something to.
    pub fn open(&self) -> impl Iterator<Item = &Remark> {
        self.all.iter().filter(|remark| remark.is_open())
    }

    /// What is gathered for the decision.
    pub fn gathered(&self) -> impl Iterator<Item = &Remark> {
        self.all
            .iter()
            .filter(|remark| remark.fate == Fate::Gathered)
    }
}

/// The remarks of an order.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn of_order(cx: &Cx, order: OrderId) -> Result<Remarks, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("remark::of_order", move |tx| {
            let loaded = look(tx, &own, order)?;
            let mut all = stored::of_order(tx, &loaded.order)?;
            all.retain(|remark| remark.is_shown_to(loaded.role));
            let decided: Vec<u8> = store::review::decisions(tx, &loaded.order)?
                .iter()
                .filter(|decision| decision.kind != DecisionKind::Extended)
                .map(|decision| decision.delivery)
                .collect();
            let criteria = &loaded.binding.body.criteria;
            Ok(Remarks {
                curve: rule::curve(criteria, &all, &decided),
                all,
            })
        })
        .await
}

/// A remark to note.
#[derive(Debug, Clone, Default)]
pub struct NewRemark {
    /// The id the form was given when it was shown: the same form sent twice notes one remark.
    pub id: Option<RemarkId>,
    /// As typed.
    pub draft: RemarkDraft,
}

/// Notes a remark at the delivery the client looks at.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client; [`Failure::Invalid`] on `kind`,
/// `criterion`, `file`, `place` and `text`; [`Failure::Refused`] when there is nothing to look at.
pub async fn note(cx: &Cx, order: OrderId, new: NewRemark) -> Result<RemarkId, Failure> {
    cx.writer()?;
    let fresh = Id::new(cx.now, cx.app.entropy.as_ref());
    let own = cx.clone();
    cx.app
        .database
        .write("remark::note", move |tx| {
            let loaded = load(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            let there = stored::of_order(tx, &loaded.order)?;
            let deliveries = store::review::deliveries(tx, &loaded.order)?;
            let last = deliveries.last();
            let number = last.map_or(0, |delivery| delivery.number);
            let here = there.iter().filter(|remark| remark.delivery == number);
            let about = Remarking {
                id: new.id.unwrap_or(fresh),
                order,
                state: &loaded.order.state,
                criteria: &loaded.terms.criteria,
                files: last.map_or(&[], |delivery| &delivery.files),
                there: i64::try_from(here.count()).unwrap_or(i64::MAX),
                now: own.now,
            };
            let mut remark = Remark::make(&new.draft, about)?;
            let is_same = |known: &&Remark| known.id == remark.id;
            if let Some(known) = there.iter().find(is_same) {
                let again = Remark {
                    at: known.at,
                    ..remark.clone()
                };
                if *known == again {
                    return Ok(known.id);
                }
            }
            if !stored::insert(tx, &remark)? {
                // Of another order, or with other words: then it is a new one.
                remark.id = fresh;
                stored::insert(tx, &remark)?;
            }
            Ok(remark.id)
        })
        .await
}

/// Forgets a remark that was not sent.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client, and when it was sent.
pub async fn forget(cx: &Cx, order: OrderId, id: RemarkId) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("remark::forget", move |tx| {
            let loaded = load(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            if stored::forget(tx, &loaded.order, id)? {
                Ok(())
            } else {
                Err(Failure::NotFound)
            }
        })
        .await
}

/// Sends what is gathered, and notes the defects that were typed with the decision.
pub(super) fn send_to_improve(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (loaded, delivery, typed): (&Loaded, u8, &[Defect]),
) -> Result<(), Failure> {
    stored::send(tx, &loaded.order, (delivery, Fate::ToImprove(cx.now)))?;
    for defect in typed {
        let id = Id::new(cx.now, cx.app.entropy.as_ref());
        let about = (loaded.order.id, delivery, cx.now);
        stored::insert(tx, &Remark::of_defect(defect, id, about))?;
    }
    Ok(())
}

/// What was remarked the last time the same two did the same work: kept for this time (3.22).
#[derive(Debug, Clone)]
pub struct LastTime {
    /// The order before.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// When it was accepted.
    pub at: Timestamp,
    /// How satisfied the client was, unless silence accepted it.
    pub percent: Option<u8>,
    /// What the client said for next time.
    pub remark: Option<String>,
    /// The remarks that were sent with the acceptance or never done.
    pub remarks: Vec<Remark>,
}

/// What was kept from the last time; nothing where nothing was said.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two sides.
pub async fn last_time(cx: &Cx, order: OrderId) -> Result<Option<LastTime>, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("remark::last_time", move |tx| {
            let now = look(tx, &own, order)?;
            let Some(before) = stored::before(tx, &now.order)? else {
                return Ok(None);
            };
            let before = look(tx, &own, before)?;
            gather(tx, &before)
        })
        .await
}

fn gather(tx: &mut Tx<'_>, before: &Loaded) -> Result<Option<LastTime>, Failure> {
    let order = &before.order;
    let decisions = store::review::decisions(tx, order)?;
    let ending = |kind| kind == DecisionKind::Accepted || kind == DecisionKind::Silence;
    let last = decisions.iter().rev().find(|one| ending(one.kind));
    let Some(last) = last else {
        return Ok(None);
    };
    let mut remarks = stored::of_order(tx, order)?;
    remarks.retain(|remark| {
        let is_kept = matches!(remark.fate, Fate::NextTime(_)) && remark.is_done() != Some(true);
        is_kept || remark.is_open()
    });
    if remarks.is_empty() && last.remark.is_none() {
        return Ok(None);
    }
    Ok(Some(LastTime {
        order: order.id,
        number: order.number.to_string(),
        at: last.at,
        percent: last.percent,
        remark: last.remark.clone(),
        remarks,
    }))
}
