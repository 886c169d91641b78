//! Room `people`: what two people share, made from what happened between them.
//!
//! No hidden score and no public rank (mission, decisions 9 and 10): a number about a person
//! lists the orders it is made of.

use std::collections::BTreeMap;

use kernel::{AccountId, OrderId, Timestamp};

/// A paid order between two people, as the caller found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidOrder {
    /// Which.
    pub order: OrderId,
    /// Who handed the work on.
    pub client: AccountId,
    /// Who took it on.
    pub contractor: AccountId,
    /// When it was paid.
    pub paid_at: Timestamp,
}

/// Somebody one has worked with: a row of "my people" (mission 0.19).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    /// Who.
    pub account: AccountId,
    /// Orders this person did for one, the newest first.
    pub did_for_me: Vec<OrderId>,
    /// Orders one did for this person, the newest first.
    pub did_for_them: Vec<OrderId>,
    /// When the last of them was paid.
    pub last_paid_at: Timestamp,
}

impl Companion {
    /// The order to repeat in two clicks: the last one this person did for one.
    pub fn to_repeat(&self) -> Option<OrderId> {
        self.did_for_me.first().copied()
    }
}

/// Everybody somebody has worked with in paid orders, the last first. Orders of others are
/// ignored.
pub fn companions(
    me: AccountId,
    orders: impl IntoIterator<Item = PaidOrder>,
) -> Vec<Companion> {
    let mut mine: Vec<PaidOrder> = orders
        .into_iter()
        .filter(|order| (order.client == me) != (order.contractor == me))
        .collect();
    mine.sort_by_key(|order| core::cmp::Reverse((order.paid_at, order.order)));
    mine.dedup_by_key(|order| order.order);
    let mut people: BTreeMap<AccountId, Companion> = BTreeMap::new();
    for order in mine {
        let for_me = order.client == me;
        let other = if for_me { order.contractor } else { order.client };
        let companion = people.entry(other).or_insert_with(|| Companion {
            account: other,
            did_for_me: Vec::new(),
            did_for_them: Vec::new(),
            last_paid_at: order.paid_at,
        });
        let list = if for_me { &mut companion.did_for_me } else { &mut companion.did_for_them };
        list.push(order.order);
    }
    let mut people: Vec<Companion> = people.into_values().collect();
    people.sort_by_key(|companion| (core::cmp::Reverse(companion.last_paid_at), companion.account));
    people
}
