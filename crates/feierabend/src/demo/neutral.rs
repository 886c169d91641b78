//! Who decides where two cannot agree, and what a decision brings them.

use app::{Failure, review};
use kernel::Money;

use super::people::Who;
use super::world::World;

/// Puts Ayse on the list, for 15 € a decision.
pub(super) async fn prepare(world: &World) -> Result<(), Failure> {
    let operator = world.cx(Who::Mara)?;
    review::add_person(&operator, Who::Ayse.login().to_owned()).await?;
    review::set_fee(&operator, Some(Money::euro_cents(1_500))).await
}
