//! An office that several people work for: Tomke owns it, Piet takes an order on in its name (2.27).

use app::account::organisation;
use app::{Cx, Failure, agreement, notice};
use domain::account::organisation::OrganisationDraft;
use kernel::OrderId;
use kernel::page::PageSize;

use super::act::have;
use super::people::Who;
use super::world::World;

/// What the office is called; it does not exist.
pub(super) const NAME: &str = "Schreibstube Janssen GmbH";
/// Where the invitation goes; the mails of the example world do not leave the house.
const ADDRESS: &str = "schreibstube@feierabend.example";

/// Says what the office is called, which makes it.
pub(super) async fn found(cx: &Cx) -> Result<(), Failure> {
    let draft = OrganisationDraft {
        name: NAME.to_owned(),
        address: "Am Beispiel 3\n26999 Musterhafen".to_owned(),
        register: "Amtsgericht Musterhafen, HRB 4711".to_owned(),
    };
    organisation::describe(cx, draft).await
}

/// Is invited by the owner and joins by the link in the mail.
pub(super) async fn join(world: &World, cx: &Cx, owner: Who) -> Result<(), Failure> {
    organisation::invite(&world.cx(owner)?, ADDRESS).await?;
    let operator = world.cx(Who::Mara)?;
    let mails = notice::outbox(&operator, None, PageSize::clamped(100)).await?;
    let written = mails.items.iter().find(|mail| mail.recipient == ADDRESS);
    let path = have(written.and_then(|mail| mail.path.clone()))?;
    let token = have(path.rsplit('/').next())?;
    organisation::join(cx, token).await
}

/// Acts for the office in an order that is still to be signed.
pub(super) async fn act(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    agreement::act_for(cx, order, true).await
}
