//! What was agreed about answering, and how it went: for the two sides alone, each number with the
//! messages that make it (missions 2.10, 2.13, 3.28, F4).

use domain::agreement::Role;
use domain::work::meeting::Reach;
use domain::work::reach::{Pace, Said};
use kernel::{MessageId, OrderId, Timestamp};

use crate::agreement::look;
use crate::context::Cx;
use crate::failure::Failure;

/// The most messages of an order.
const ALL: i64 = domain::work::MOST_ORDER_MESSAGES;

/// One side.
#[derive(Debug, Clone)]
pub struct Reached {
    /// Which.
    pub role: Role,
    /// The name in the contract.
    pub name: String,
    /// When the side can be reached, as agreed.
    pub reach: Reach,
    /// Within how many hours it answers, as agreed; 0 is "not stated".
    pub response_hours: u16,
    /// How it went.
    pub pace: Pace,
}

/// Both sides, the client first.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two.
pub async fn reached(cx: &Cx, order: OrderId) -> Result<[Reached; 2], Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("work::reached", move |tx| {
            let loaded = look(tx, &own, order)?;
            let newest = (Timestamp::MAX, MessageId::from_bytes([0xff; 16]));
            let mut messages = store::work::messages(tx, &loaded.order, newest, ALL)?;
            messages.reverse();
            let said: Vec<Said> = messages
                .iter()
                .filter_map(|message| {
                    let by = loaded.order.role_of(message.author)?;
                    Some(Said { by, at: message.at })
                })
                .collect();
            Ok(Role::BOTH.map(|role| {
                let agreed = loaded.contract.reachability(role);
                let (hours, response_hours) = match role {
                    Role::Client => {
                        let body = &loaded.binding.body;
                        (body.reachable.clone(), body.response_hours)
                    }
                    Role::Contractor => (agreed.hours, agreed.response_hours),
                };
                let party = loaded.contract.party(role);
                let reach = Reach {
                    hours,
                    zone: party.zone.clone(),
                };
                Reached {
                    role,
                    name: party.name.clone(),
                    pace: Pace::of(&said, role, &reach, response_hours),
                    reach,
                    response_hours,
                }
            }))
        })
        .await
}
