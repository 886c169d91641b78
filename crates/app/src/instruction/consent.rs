//! Newer versions for running orders: put forward by one side, binding once the other agreed
//! (1.10). The contract stays as it was signed; the order's chain of events names the digest of
//! what was agreed.

use domain::Argument;
use domain::agreement::Role;
use domain::agreement::contract::Contract;
use domain::instruction::consent::{Binding, ConsentRefusal, ConsentState, OfferedVersion};
use domain::instruction::{Body, Version};
use domain::notice::{About, EventKind, Value};
use kernel::OrderId;
use store::agreement::Order;
use store::db::Tx;

use crate::agreement::{Loaded, load, look};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{Happening, Letter, record, write};

/// What the contract itself says: what binds until something newer is agreed.
pub(crate) fn signed(contract: &Contract) -> Binding {
    Binding {
        about: contract.instruction.reference,
        body: contract.instruction.body.clone(),
        since: None,
    }
}

/// The version an order is measured by: the last one both agreed on, else the contract's.
pub(crate) fn binding(
    tx: &mut Tx<'_>,
    order: &Order,
    contract: &Contract,
) -> Result<Binding, Failure> {
    let agreed = store::instruction::proposal::last_agreed(tx, order)?.map(|(_, offered)| offered);
    let Some((offered, since)) = agreed.and_then(|offered| match offered.state {
        ConsentState::Agreed(since) => Some((offered, since)),
        _ => None,
    }) else {
        return Ok(signed(contract));
    };
    let version = store::instruction::version(tx, offered.about)?
        .filter(|version| version.digest == offered.digest)
        .ok_or_else(|| Failure::Fault(format!("{}: an agreed version is gone", order.number)))?;
    Ok(Binding {
        about: offered.about,
        body: measured(version.body, contract),
        since: Some(since),
    })
}

/// What an order would be measured by: without hours of its own a version means those of the
/// contract.
pub(crate) fn measured(mut body: Body, contract: &Contract) -> Body {
    if body.reachable.is_empty() {
        body.reachable = contract.instruction.body.reachable.clone();
    }
    body
}

/// What the two sides see of versions in an order.
#[derive(Debug, Clone)]
pub struct Consent {
    /// On which side the reader is.
    pub role: Role,
    /// What the order is measured by.
    pub binding: Binding,
    /// The newest version, when it is newer; for the contractor only once it was put forward.
    pub newer: Option<Version>,
    /// What the order would be measured by with it.
    pub next: Option<Body>,
    /// What waits for an answer.
    pub open: Option<OfferedVersion>,
    /// Whether the reader can put the newest version forward.
    pub may_offer: bool,
    /// What keeps a newer version from binding, where something does.
    pub obstacle: Option<ConsentRefusal>,
}

/// Where an order stands with newer versions.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn show(cx: &Cx, order: OrderId) -> Result<Consent, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("consent::show", move |tx| {
            let loaded = look(tx, &own, order)?;
            let newest = newest(tx, &loaded)?;
            let open = open(tx, &own, &loaded)?.map(|(_, offered)| offered);
            let state = &loaded.order.state;
            let known = known(tx, &loaded, newest)?;
            let tried = known.as_ref().map(|newest| {
                let pair = (&loaded.binding, newest);
                OfferedVersion::offer(state, pair, open.as_ref(), (loaded.role, own.now)).map(drop)
            });
            let obstacle = tried.and_then(Result::err).filter(|refusal| {
                !matches!(refusal, ConsentRefusal::NotNewer | ConsentRefusal::Waiting)
            });
            let newer = match &open {
                Some(offered) => store::instruction::version(tx, offered.about)?,
                None => known.filter(|newest| newest.number > loaded.binding.about.version),
            };
            Ok(Consent {
                role: loaded.role,
                next: (newer.as_ref()).map(|newer| measured(newer.body.clone(), &loaded.contract)),
                binding: loaded.binding,
                newer,
                open,
                may_offer: tried == Some(Ok(())),
                obstacle,
            })
        })
        .await
}

/// The newest version, if the side may see it though it does not wait: the client always may, the
/// contractor once the client put it forward, or when nothing but an own proposal differs from
/// what binds. A proposal on top of versions the client keeps to herself opens none of them.
fn known(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    newest: Option<Version>,
) -> Result<Option<Version>, Failure> {
    let Some(version) = newest else {
        return Ok(None);
    };
    let (order, binding) = (&loaded.order, &loaded.binding);
    let is_own = version.author == order.contractor
        && version.number == binding.about.version.saturating_add(1);
    let is_known = loaded.role == Role::Client
        || is_own
        || store::instruction::proposal::was_offered(tx, order, version.reference())?;
    Ok(is_known.then_some(version))
}

/// The newest version of the order's instruction, whoever may know it.
pub(crate) fn newest(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Option<Version>, Failure> {
    let (id, client) = (loaded.binding.about.instruction, loaded.order.client);
    let Some(of) = store::instruction::owner(tx, client, id)? else {
        return Ok(None);
    };
    let head = store::instruction::head(tx, &of)?;
    super::latest(tx, id, head.latest)
}

fn open(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
) -> Result<Option<(u32, OfferedVersion)>, Failure> {
    let last = store::instruction::proposal::last_version(tx, &loaded.order)?;
    Ok(last.filter(|(_, offered)| offered.is_open(cx.now)))
}

/// Puts the newest version to the other side. `version` is the one that was looked at.
///
/// # Errors
/// [`Failure::NotFound`] for strangers and for a version the side does not know;
/// [`Failure::Refused`] when it cannot bind; [`Failure::Conflict`] when there is a newer one.
pub async fn offer(cx: &Cx, order: OrderId, version: u32) -> Result<(), Failure> {
    cx.payer()?;
    let own = cx.clone();
    cx.app
        .database
        .write("consent::offer", move |tx| {
            let loaded = load(tx, &own, order)?;
            let newest = newest(tx, &loaded)?;
            let newest = known(tx, &loaded, newest)?.ok_or(Failure::NotFound)?;
            if newest.number != version {
                return Err(Failure::Conflict);
            }
            let waiting = open(tx, &own, &loaded)?.map(|(_, offered)| offered);
            let offered = OfferedVersion::offer(
                &loaded.order.state,
                (&loaded.binding, &newest),
                waiting.as_ref(),
                (loaded.role, own.now),
            )
            .map_err(|refusal| Failure::refused(&refusal))?;
            store::instruction::proposal::offer_version(tx, &loaded.order, &offered)?;
            tell(tx, &own, &loaded, (EventKind::VersionOffered, &offered))
        })
        .await
}

/// Agrees to the version that was put forward: from now on it binds.
///
/// # Errors
/// [`Failure::NotFound`] for strangers and when nothing waits; [`Failure::Refused`] when it is
/// one's own, it is too late, or it cannot bind any more; [`Failure::Conflict`] when `version` is
/// not the one that waits.
pub async fn agree(cx: &Cx, order: OrderId, version: u32) -> Result<(), Failure> {
    cx.payer()?;
    decide(cx, order, version, |loaded, newer, offered, cx| {
        let pair = (&loaded.binding, newer);
        let agreed = offered.agree(&loaded.order.state, pair, (loaded.role, cx.now));
        let agreed = agreed.map_err(|refusal| Failure::refused(&refusal))?;
        Ok((EventKind::VersionAgreed, agreed))
    })
    .await
}

/// Says no to the version that was put forward, or takes one's own back.
///
/// # Errors
/// As [`agree`].
pub async fn decline(cx: &Cx, order: OrderId, version: u32) -> Result<(), Failure> {
    cx.writer()?;
    decide(cx, order, version, |_, _, offered, cx| {
        let declined = offered.decline(cx.now);
        let declined = declined.map_err(|refusal| Failure::refused(&refusal))?;
        Ok((EventKind::VersionDeclined, declined))
    })
    .await
}

async fn decide(
    cx: &Cx,
    order: OrderId,
    version: u32,
    decision: impl Fn(
        &Loaded,
        &Version,
        OfferedVersion,
        &Cx,
    ) -> Result<(EventKind, OfferedVersion), Failure>
    + Send
    + 'static,
) -> Result<(), Failure> {
    let own = cx.clone();
    cx.app
        .database
        .write("consent::decide", move |tx| {
            let loaded = load(tx, &own, order)?;
            let (number, offered) = open(tx, &own, &loaded)?.ok_or(Failure::NotFound)?;
            if offered.about.version != version {
                return Err(Failure::Conflict);
            }
            let newer = store::instruction::version(tx, offered.about)?;
            let newer = newer.ok_or(Failure::NotFound)?;
            let (kind, decided) = decision(&loaded, &newer, offered, &own)?;
            if !store::instruction::proposal::decide_version(tx, &loaded.order, (number, &decided))?
            {
                return Err(Failure::Conflict);
            }
            tell(tx, &own, &loaded, (kind, &decided))?;
            match kind {
                EventKind::VersionAgreed => super::explain_back::say_anew(tx, &own, &loaded),
                _ => Ok(()),
            }
        })
        .await
}

/// Appends to the order's chain what was put forward or agreed, by its digest, and writes to the
/// other side.
fn tell(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (kind, offered): (EventKind, &OfferedVersion),
) -> Result<(), Failure> {
    let order = &loaded.order;
    let version = i64::from(offered.about.version);
    let happening = Happening::new(kind, About::Order(order.id))
        .with("version", Value::Number(version))
        .with("digest", Value::Text(offered.digest.to_string()));
    record(tx, cx, happening)?;
    let name = match kind {
        EventKind::VersionOffered => "version-offered",
        EventKind::VersionAgreed => "version-agreed",
        _ => "version-declined",
    };
    let letter = Letter {
        to: order.account_of(loaded.role.other()),
        name,
        arguments: vec![
            ("order", Argument::Text(order.number.to_string())),
            ("title", Argument::Text(order.title.clone())),
            ("number", Argument::Number(version)),
        ],
        path: format!("/auftraege/{}/fassung", order.id),
        once: None,
    };
    write(tx, cx, &letter)
}
