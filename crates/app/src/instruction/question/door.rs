//! The two doors to somebody else's instruction: an ad one may see, an order one works under.

use domain::agreement::Role;
use domain::instruction::question::{Door, QuestionRefusal, Readable};
use domain::posting::PostingState;
use kernel::{PostingId, Zone};
use store::agreement::Order;
use store::db::Tx;

use crate::agreement::{Loaded, look};
use crate::context::Cx;
use crate::failure::Failure;

/// What somebody reads through a door.
pub(super) struct Opened {
    /// The version and whose it is.
    pub(super) at: Readable,
    /// What the ad or the order is called.
    pub(super) title: String,
    /// Whether questions can be asked; both sides read, the owner does not ask.
    pub(super) may_ask: Result<(), Failure>,
}

/// Opens a door for whoever acts.
///
/// # Errors
/// [`Failure::NotFound`] for whoever may not see the ad or is no side of the order, and where an
/// ad has no instruction yet.
pub(super) fn open(tx: &mut Tx<'_>, cx: &Cx, door: Door) -> Result<Opened, Failure> {
    match door {
        Door::Ad(id) => open_ad(tx, cx, id),
        Door::Order(id) => {
            let loaded = look(tx, cx, id)?;
            let runs = still_running(&loaded.order);
            let may_ask = not_this_side(&loaded, Role::Client)
                .and_then(|()| runs.map_err(|refusal| Failure::refused(&refusal)));
            Ok(Opened {
                at: readable_of_order(tx, &loaded)?,
                title: loaded.order.title.clone(),
                may_ask,
            })
        }
    }
}

fn open_ad(tx: &mut Tx<'_>, cx: &Cx, id: PostingId) -> Result<Opened, Failure> {
    let actor = cx.reader()?.id;
    let seen = store::posting::visible(tx, actor, id)?.ok_or(Failure::NotFound)?;
    let state = seen.posting.state;
    let terms = state.terms().ok_or(Failure::NotFound)?;
    let version = store::instruction::version(tx, terms.instruction)?.ok_or(Failure::NotFound)?;
    let owner = store::account::find(tx, seen.posting.client)?.ok_or(Failure::NotFound)?;
    // Whoever is blocked cannot answer.
    let is_open = matches!(&state, PostingState::Published { closes_at, .. } if cx.now < *closes_at)
        && store::account::blocked(tx, owner.id)?.is_none();
    let may_ask = match () {
        () if actor == owner.id => Err(Failure::NotFound),
        () if !is_open => Err(Failure::refused(&QuestionRefusal::Over)),
        () => Ok(()),
    };
    let hours = Some(&version.body.reachable).filter(|hours| !hours.is_empty());
    Ok(Opened {
        at: Readable {
            about: version.reference(),
            hours: hours.unwrap_or(&owner.settings.reachable).clone(),
            zone: Zone::parse(&owner.zone).unwrap_or_default(),
            lines_given: version.lines_given,
            body: version.body,
            owner: owner.id,
        },
        title: terms.title.clone(),
        may_ask,
    })
}

/// The version an order is measured by, as its sides read it.
pub(crate) fn readable_of_order(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Readable, Failure> {
    let (order, binding) = (&loaded.order, &loaded.binding);
    let stored = store::instruction::version(tx, binding.about)?;
    let lines_given = stored.map_or(binding.body.highest_line(), |stored| stored.lines_given);
    Ok(Readable {
        about: binding.about,
        body: binding.body.clone(),
        lines_given,
        owner: order.client,
        hours: binding.body.reachable.clone(),
        zone: loaded.contract.client.zone.clone(),
    })
}

/// Hides from one side of an order what only the other one does.
pub(crate) fn not_this_side(loaded: &Loaded, hidden: Role) -> Result<(), Failure> {
    if loaded.role == hidden {
        Err(Failure::NotFound)
    } else {
        Ok(())
    }
}

/// Whether an order still runs, so that there is something to ask or to propose.
pub(crate) fn still_running(order: &Order) -> Result<(), QuestionRefusal> {
    if order.state.is_terminal() {
        Err(QuestionRefusal::Over)
    } else {
        Ok(())
    }
}
