//! How far a task is on the way from "should I hand this on?" to "paid".

use app::agreement::OrderRow;
use app::{Failure, agreement, instruction, posting};
use domain::agreement::Tag;
use domain::task::Task;
use store::posting::OwnAd;
use texts::Texts;

use super::LIST;
use crate::ui::{Button, Station, Way, way};
use crate::visit::Visit;

/// The way of a task and its next step: lit is the furthest station anything of it has reached;
/// those before it lead to where they were.
pub(super) async fn of(visit: &Visit, task: &Task) -> Result<(Way, Button), Failure> {
    let cx = &visit.cx;
    let instruction = instruction::for_task(cx, task.id).await?;
    let is_written = instruction.is_some_and(|instruction| instruction.latest.is_some());
    let ad = posting::for_task(cx, task.id).await?.into_iter().next();
    let order = agreement::of_task(cx, task.id)
        .await?
        .filter(|order| order.tag != Tag::Ended);
    let address = format!("{LIST}/{}", task.id);
    let next = next(visit.t, &address, is_written, (ad.as_ref(), order.as_ref()));
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
    let way = match order {
        Some(order) => {
            let room = format!("/auftraege/{}", order.id);
            way.link(Station::Contract, format!("{room}/vertrag"))
                .link(Station::Work, room.as_str())
                .link(Station::Acceptance, room.as_str())
        }
        None => way,
    };
    Ok((way, next))
}

/// Where it goes on: to the order, the ad, or whatever is to be written next.
fn next(
    t: Texts,
    address: &str,
    is_written: bool,
    (ad, order): (Option<&OwnAd>, Option<&OrderRow>),
) -> Button {
    match (order, ad) {
        (Some(order), _) => Button::link(t.posting_to_order(), format!("/auftraege/{}", order.id)),
        (None, Some(ad)) => {
            let words = if ad.offers > 0 {
                t.offer_compare()
            } else {
                t.posting_to_posting()
            };
            Button::link(words, format!("/abgeben/gesuche/{}", ad.id))
        }
        (None, None) if is_written => {
            Button::link(t.instruction_to_posting(), format!("{address}/gesuch"))
        }
        (None, None) => Button::link(t.task_to_instruction(), format!("{address}/anleitung")),
    }
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
