//! What became of the deliveries and questions somebody was to answer as a client (mission 2.6).

use domain::agreement::{Defect, HourObjection};
use domain::people::reliability::{Asked, Reaction};
use kernel::{AccountId, OrderId, PostingId, Timestamp};

use crate::columns::unknown;
use crate::db::{DbError, Json, Tx, Value};

crate::statements! {
    /// Overruled is the last answer before a dispute in which somebody neutral gave the contractor
    /// everything.
    pub(crate) REACTIONS = "select o.id, o.number, o.title, d.kind, d.defects, d.hours, d.at, \
        (select count(*) from dispute_named n where n.order_id = d.order_id \
        and n.outcome = 'decided' and n.client = 0 and n.opened_at >= d.at \
        and not exists (select 1 from decision e where e.order_id = d.order_id \
        and e.at > d.at and e.at <= n.opened_at)) \
        from work_order o join decision d on d.order_id = o.id \
        where o.client_id = $1 and o.changed_at >= $2 and d.at >= $2 and d.kind <> 'extended' \
        order by d.at desc, o.id desc, d.delivery desc limit $3";
    pub(crate) ASKED = "select q.order_id, q.posting_id, o.number, o.title, q.body, q.asked_at, \
        q.answer_by, q.answered_at from question q left join work_order o on o.id = q.order_id \
        where q.owner_id = $1 and q.asked_at >= $2 \
        and (q.answered_at is not null or q.answer_by < $3) \
        order by q.asked_at desc, q.id desc limit $4";
}

/// A delivery the client was to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reacted {
    /// Under which order.
    pub order: OrderId,
    /// The order's number.
    pub number: String,
    /// What the order is about.
    pub title: String,
    /// What became of it.
    pub reaction: Reaction,
    /// When.
    pub at: Timestamp,
}

/// A question the client was to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRow {
    /// Under which order, with its number and what it is about; nothing for a question at an ad.
    pub order: Option<(OrderId, String, String)>,
    /// At which ad.
    pub posting: Option<PostingId>,
    /// What was asked.
    pub body: String,
    /// When.
    pub at: Timestamp,
    /// By when it was to be answered, and when it was.
    pub asked: Asked,
}

/// What became of the newest deliveries a client was to answer, the newest first.
pub fn reactions(
    tx: &mut Tx<'_>,
    client: AccountId,
    (since, limit): (Timestamp, i64),
) -> Result<Vec<Reacted>, DbError> {
    let values: [Value; 3] = [client.into(), since.into(), limit.into()];
    tx.query(&REACTIONS, &values, |row| {
        let kind: String = row.get(3)?;
        let overruled: i64 = row.get(7)?;
        let reaction = match kind.as_str() {
            "accepted" => Reaction::Accepted,
            "silence" => Reaction::Silence,
            "improve" => {
                let defects = row.get::<Json<Vec<Defect>>>(4)?.0;
                let hours = row.get::<Json<Vec<HourObjection>>>(5)?.0;
                let defects = defects.iter().map(|defect| defect.reason.as_str());
                let hours = hours.iter().map(|hour| hour.reason.as_str());
                let reasons: Vec<&str> = defects.chain(hours).collect();
                let has_reason = |reason: &&str| !reason.trim().is_empty();
                Reaction::SentBack {
                    is_reasoned: !reasons.is_empty() && reasons.iter().all(has_reason),
                    is_overruled: overruled > 0,
                }
            }
            _ => return Err(unknown("decision", &kind)),
        };
        Ok(Reacted {
            order: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            reaction,
            at: row.get(6)?,
        })
    })
}

/// The newest questions a client has answered, or was to answer by now; the newest first.
pub fn asked(
    tx: &mut Tx<'_>,
    client: AccountId,
    (since, now, limit): (Timestamp, Timestamp, i64),
) -> Result<Vec<AskedRow>, DbError> {
    let values: [Value; 4] = [client.into(), since.into(), now.into(), limit.into()];
    tx.query(&ASKED, &values, |row| {
        let order: Option<OrderId> = row.get(0)?;
        Ok(AskedRow {
            order: match order {
                Some(order) => Some((order, row.get(2)?, row.get(3)?)),
                None => None,
            },
            posting: row.get(1)?,
            body: row.get(4)?,
            at: row.get(5)?,
            asked: Asked {
                answer_by: row.get(6)?,
                answered_at: row.get(7)?,
            },
        })
    })
}
