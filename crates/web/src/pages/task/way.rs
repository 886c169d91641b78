//! How far a task is on the way from "should I hand this on?" to "paid".

use app::agreement::OrderRow;
use app::{Failure, agreement, instruction, posting};
use domain::agreement::Tag;
use domain::task::Task;
use store::posting::OwnAd;

use super::LIST;
use crate::ui::{Station, Way, way};
use crate::visit::Visit;

/// The way of a task: lit is the furthest station anything of it has reached; those before it
/// lead to where they were.
pub(super) async fn of(visit: &Visit, task: &Task) -> Result<Way, Failure> {
    let cx = &visit.cx;
    let instruction = instruction::for_task(cx, task.id).await?;
    let is_written = instruction.is_some_and(|instruction| instruction.latest.is_some());
    let ad = posting::for_task(cx, task.id).await?.into_iter().next();
    let order = agreement::of_task(cx, task.id)
        .await?
        .filter(|order| order.tag != Tag::Ended);
    let address = format!("{LIST}/{}", task.id);
    let way = way(visit.t, reached(is_written, ad.as_ref(), order.as_ref()))
        .link(Station::Instruction, format!("{address}/anleitung"))
        .link(Station::Task, address);
    let way = match ad {
        Some(ad) => {
            let address = format!("/abgeben/gesuche/{}", ad.id);
            way.link(Station::Posting, address.as_str())
                .link(Station::Offer, address)
        }
        None => way,
    };
    Ok(match order {
        Some(order) => {
            let room = format!("/auftraege/{}", order.id);
            way.link(Station::Contract, format!("{room}/vertrag"))
                .link(Station::Work, room.as_str())
                .link(Station::Acceptance, room.as_str())
        }
        None => way,
    })
}

fn reached(is_written: bool, ad: Option<&OwnAd>, order: Option<&OrderRow>) -> Station {
    match (order, ad) {
        (Some(order), _) => order.station,
        (None, Some(ad)) if ad.offers > 0 => Station::Offer,
        (None, Some(_)) => Station::Posting,
        (None, None) if is_written => Station::Instruction,
        (None, None) => Station::Task,
    }
}
