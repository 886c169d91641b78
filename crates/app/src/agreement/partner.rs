//! "My people": everybody somebody has worked with in paid orders (0.19).

use std::collections::BTreeMap;

use domain::people::{Companion, companions};
use kernel::{AccountId, Money, OrderId, Timestamp};
use store::db::Tx;

use crate::context::Cx;
use crate::failure::Failure;

/// How many paid orders of each side are looked at.
const PAID_ORDERS: i64 = 500;

/// The last order somebody did for the person, to be repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// The order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it was about.
    pub title: String,
    /// What was paid.
    pub amount: Money,
    /// Whether it was a week of an assistance, which is not ordered on its own.
    pub is_week: bool,
}

/// An order that was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it was about.
    pub title: String,
}

/// Somebody the person has worked with. Every number lists the orders it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Who.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// Paid orders this person did for one, the newest first.
    pub did_for_me: Vec<Paid>,
    /// Paid orders one did for this person, the newest first.
    pub did_for_them: Vec<Paid>,
    /// When the last of them was paid.
    pub last_paid_at: Timestamp,
    /// What can be ordered again in two clicks.
    pub repeat: Option<Repeat>,
}

/// Everybody the person has worked with, the last first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn partners(cx: &Cx) -> Result<Vec<Partner>, Failure> {
    let me = cx.reader()?.id;
    cx.app
        .database
        .read("agreement::partners", move |tx| {
            let (paid, names): (Vec<_>, Names) = store::agreement::paid(tx, me, PAID_ORDERS)?
                .into_iter()
                .map(|(paid, name)| (paid, (paid.order, name)))
                .unzip();
            let people = companions(me, paid).into_iter();
            people
                .map(|companion| partner(tx, me, companion, &names))
                .collect()
        })
        .await
}

/// Number and title of every paid order.
type Names = BTreeMap<OrderId, [String; 2]>;

fn named(orders: Vec<OrderId>, names: &Names) -> Vec<Paid> {
    let orders = orders.into_iter().map(|order| {
        let [number, title] = names.get(&order).cloned().unwrap_or_default();
        Paid {
            order,
            number,
            title,
        }
    });
    orders.collect()
}

fn partner(
    tx: &mut Tx<'_>,
    me: AccountId,
    companion: Companion,
    names: &Names,
) -> Result<Partner, Failure> {
    let account = store::account::find(tx, companion.account)?;
    let repeat = companion.to_repeat();
    let repeat = match repeat.filter(|_| account.is_some()) {
        Some(order) => {
            let party = store::agreement::party(tx, me, order)?.ok_or(Failure::NotFound)?;
            let order = store::agreement::find(tx, &party)?;
            let (contract, _) = store::agreement::contract(tx, &order)?;
            Some(Repeat {
                is_week: contract.week.is_some(),
                order: order.id,
                number: order.number.to_string(),
                title: order.title,
                amount: order.amount,
            })
        }
        None => None,
    };
    Ok(Partner {
        account: companion.account,
        name: account.map(|account| account.name).unwrap_or_default(),
        did_for_me: named(companion.did_for_me, names),
        did_for_them: named(companion.did_for_them, names),
        last_paid_at: companion.last_paid_at,
        repeat,
    })
}
