//! What two people change of a contract both have signed.

use app::agreement::{Signing, addendum};
use app::{Cx, Failure};
use domain::agreement::addendum::{AddendumDraft, AddendumKind};
use kernel::{Money, OrderId};

use super::act::have;

/// Proposes that the stage at hand costs less.
pub(super) async fn cheaper(
    cx: &Cx,
    order: OrderId,
    (title, why): (&str, &str),
    cents: i64,
) -> Result<(), Failure> {
    let draft = AddendumDraft {
        kind: AddendumKind::Less,
        title: title.to_owned(),
        words: why.to_owned(),
        new_price: Some(Money::euro_cents(cents)),
        ..AddendumDraft::default()
    };
    let signing = signing(cx, String::new())?;
    addendum::propose(cx, order, draft, signing).await.map(drop)
}

/// Signs the addendum that waits.
pub(super) async fn accept(cx: &Cx, order: OrderId) -> Result<(), Failure> {
    let addenda = addendum::addenda(cx, order).await?;
    let waiting = have(addenda.standing())?;
    let signing = signing(cx, waiting.signature.contract.to_string())?;
    addendum::accept(cx, order, waiting.number(), signing).await
}

fn signing(cx: &Cx, contract: String) -> Result<Signing, Failure> {
    Ok(Signing {
        typed_name: cx.reader()?.name.clone(),
        contract,
        confirmed: true,
    })
}
