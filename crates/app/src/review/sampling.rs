//! Sampling instead of looking at everything (2.21). It is the client's alone, it moves nothing,
//! and it appends no event.

use domain::agreement::{OrderState, Role};
use domain::review::sampling::{Advice, Sampling, check_floor};
use kernel::OrderId;
use store::db::Tx;
use store::review::sampling as stored;

use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::instruction::question::not_this_side;

/// How the client of an order samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampled {
    /// The floor, if deliveries are sampled at all.
    pub floor: Option<u8>,
    /// How many deliveries were good in a row.
    pub streak: usize,
    /// How many of a hundred are looked at now.
    pub rate: u8,
    /// What to do with the delivery that is there.
    pub advice: Option<Advice>,
}

/// How the client samples this work.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client.
pub async fn show(cx: &Cx, order: OrderId) -> Result<Sampled, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("sampling::show", move |tx| {
            let loaded = look(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            gather(tx, &loaded)
        })
        .await
}

fn gather(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Sampled, Failure> {
    let order = &loaded.order;
    let history = stored::history(tx, order)?;
    let found = stored::find(tx, order)?;
    let streak = domain::review::sampling::streak(&history);
    let number = match order.state {
        OrderState::Delivered { number, .. } => Some(number),
        _ => None,
    };
    let advice = found
        .zip(number)
        .map(|(sampling, number)| sampling.advise((order.id, number), &history));
    Ok(Sampled {
        floor: found.map(|sampling| sampling.floor),
        streak,
        rate: found.map_or(100, |sampling| sampling.rate(streak)),
        advice,
    })
}

/// Samples this work from now on, with a floor in per cent.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client; [`Failure::Invalid`] on `floor`.
pub async fn set(cx: &Cx, order: OrderId, floor: Option<i64>) -> Result<(), Failure> {
    cx.writer()?;
    let mut salt = [0_u8; 16];
    cx.app.entropy.fill(&mut salt);
    let own = cx.clone();
    cx.app
        .database
        .write("sampling::set", move |tx| {
            let loaded = load(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            let floor = check_floor(floor)?;
            stored::save(tx, &loaded.order, (Sampling { floor, salt }, own.now))?;
            Ok(())
        })
        .await
}

/// Looks at every delivery again.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the client.
pub async fn stop(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    cx.writer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("sampling::stop", move |tx| {
            let loaded = load(tx, &own, order)?;
            not_this_side(&loaded, Role::Contractor)?;
            Ok(stored::stop(tx, &loaded.order)?)
        })
        .await
}
