//! What was agreed about answering, and how it went: for the two sides alone, each number with the
//! messages that make it (missions 2.10, 2.13, 3.28, F4).

use domain::agreement::{OrderState, Role};
use domain::work::meeting::Reach;
use domain::work::reach::{Pace, Reaction, Said};
use kernel::{OrderId, Timestamp};
use store::db::Tx;

use crate::agreement::{Loaded, look};
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
            let said = said(tx, &loaded)?;
            Ok(Role::BOTH.map(|role| {
                let (reach, response_hours) = promised(&loaded, role);
                Reached {
                    role,
                    name: loaded.contract.party(role).name.clone(),
                    pace: Pace::of(&said, role, &reach, response_hours),
                    reach,
                    response_hours,
                }
            }))
        })
        .await
}

/// When a side can be reached and within how many hours it answers, as agreed.
fn promised(loaded: &Loaded, role: Role) -> (Reach, u16) {
    let (hours, response_hours) = match role {
        Role::Client => {
            let body = &loaded.binding.body;
            (body.reachable.clone(), body.response_hours)
        }
        Role::Contractor => {
            let agreed = loaded.contract.reachability(role);
            (agreed.hours, agreed.response_hours)
        }
    };
    let zone = loaded.contract.party(role).zone.clone();
    (Reach { hours, zone }, response_hours)
}

/// Who wrote what of the order when, the oldest first.
fn said(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Vec<Said>, Failure> {
    let said = store::work::said(tx, &loaded.order, ALL)?.into_iter();
    let said = said.filter_map(|(author, at, settled)| {
        let by = loaded.order.role_of(author)?;
        Some(Said { by, at, settled })
    });
    Ok(said.collect())
}

/// How the contractor keeps the answer time of the task (mission 3.4): what the client writes once
/// both have signed waits for an answer until there is one or it is settled. Nothing where the
/// instruction that holds names no time.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two sides.
pub async fn reaction(cx: &Cx, order: OrderId) -> Result<Option<Reaction>, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("work::reaction", move |tx| {
            let loaded = look(tx, &own, order)?;
            let Some(hours) = loaded.binding.body.details.reaction_hours else {
                return Ok(None);
            };
            let Some(signed_at) = signed_at(tx, &loaded)? else {
                return Ok(None);
            };
            let mut said = said(tx, &loaded)?;
            said.retain(|said| said.at >= signed_at);
            let (reach, _) = promised(&loaded, Role::Contractor);
            let waits = !loaded.order.state.is_terminal();
            let side = (Role::Contractor, &reach);
            Ok(Some(Reaction::of(&said, side, hours, (own.now, waits))))
        })
        .await
}

/// When both had signed for the first time.
fn signed_at(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Option<Timestamp>, Failure> {
    if matches!(loaded.order.state, OrderState::AwaitingSignatures { .. }) {
        return Ok(None);
    }
    let signatures = store::agreement::signatures(tx, &loaded.order)?;
    let first = |role| {
        let own = signatures.iter().filter(|signed| signed.role == role);
        own.map(|signed| signed.signature.at).min()
    };
    // A week under a frame carries no signatures of its own: it holds from its beginning.
    let both = first(Role::Client).zip(first(Role::Contractor));
    let begins = loaded.contract.written_at;
    Ok(Some(both.map_or(begins, |(one, other)| one.max(other))))
}
