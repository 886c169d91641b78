//! Room `people`: what two people share, made from what happened between them.
//!
//! No hidden score and no public rank (mission, decisions 9 and 10): a number about a person
//! lists the orders it is made of.

pub mod capacity;
pub mod reliability;
pub mod trust;

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
pub fn companions(me: AccountId, orders: impl IntoIterator<Item = PaidOrder>) -> Vec<Companion> {
    let mut mine: Vec<PaidOrder> = orders
        .into_iter()
        .filter(|order| (order.client == me) != (order.contractor == me))
        .collect();
    mine.sort_by_key(|order| core::cmp::Reverse((order.paid_at, order.order)));
    mine.dedup_by_key(|order| order.order);
    let mut people: BTreeMap<AccountId, Companion> = BTreeMap::new();
    for order in mine {
        let for_me = order.client == me;
        let other = if for_me {
            order.contractor
        } else {
            order.client
        };
        let companion = people.entry(other).or_insert_with(|| Companion {
            account: other,
            did_for_me: Vec::new(),
            did_for_them: Vec::new(),
            last_paid_at: order.paid_at,
        });
        let list = if for_me {
            &mut companion.did_for_me
        } else {
            &mut companion.did_for_them
        };
        list.push(order.order);
    }
    let mut people: Vec<Companion> = people.into_values().collect();
    people.sort_by_key(|companion| {
        (
            core::cmp::Reverse(companion.last_paid_at),
            companion.account,
        )
    });
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(id: u8) -> AccountId {
        AccountId::from_bytes([id; 16])
    }

    fn paid(order: u8, client: u8, contractor: u8, at: i64) -> PaidOrder {
        PaidOrder {
            order: OrderId::from_bytes([order; 16]),
            client: account(client),
            contractor: account(contractor),
            paid_at: Timestamp::from_micros(at),
        }
    }

    fn ids(orders: &[OrderId]) -> Vec<u8> {
        orders.iter().map(|order| order.as_bytes()[0]).collect()
    }

    #[test]
    fn m0_19_my_people_are_those_i_worked_with_the_last_first() {
        let orders = [
            paid(1, 1, 2, 10),
            paid(2, 1, 3, 20),
            paid(3, 2, 1, 30),
            paid(4, 1, 2, 5),
            paid(1, 1, 2, 10),
            paid(5, 2, 3, 99),
            paid(6, 1, 1, 99),
        ];
        let people = companions(account(1), orders);
        let accounts: Vec<AccountId> = people.iter().map(|person| person.account).collect();
        assert_eq!(accounts, [account(2), account(3)]);
        assert_eq!(
            ids(&people[0].did_for_me),
            [1, 4],
            "each order once, the newest first"
        );
        assert_eq!(ids(&people[0].did_for_them), [3]);
        assert_eq!(people[0].to_repeat(), Some(OrderId::from_bytes([1; 16])));
        assert_eq!(people[1].did_for_them, []);
    }

    #[test]
    fn m0_19_who_never_worked_for_me_has_nothing_to_repeat() {
        let people = companions(account(2), [paid(1, 1, 2, 10)]);
        assert_eq!(people[0].to_repeat(), None);
    }
}
