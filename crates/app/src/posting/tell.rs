//! Who is told what by mail when something happens to an ad or an offer.

use domain::Argument;
use domain::posting::{Offer, Posting};
use kernel::AccountId;
use store::db::Tx;

use crate::context::{Actor, Cx};
use crate::failure::Failure;
use crate::notice::{Letter, write};

/// Tells the client that an offer came.
pub(super) fn offer_came(
    tx: &mut Tx<'_>,
    cx: &Cx,
    ad: &Posting,
    offer: &Offer,
) -> Result<(), Failure> {
    let name = match &cx.actor {
        Actor::Person(person) => person.name.clone(),
        Actor::Visitor | Actor::Blocked(_) | Actor::System => String::new(),
    };
    let letter = Letter {
        to: ad.client,
        name: "offer-received",
        arguments: vec![
            ("title", Argument::Text(title(ad))),
            ("name", Argument::Text(name)),
            ("amount", Argument::Money(offer.terms.amount)),
        ],
        path: format!("/abgeben/gesuche/{}", ad.id),
        once: Some(format!("offer-received-{}", offer.id)),
    };
    write(tx, cx, &letter)
}

/// Tells whoever made an offer that it was not chosen.
pub(crate) fn declined(
    tx: &mut Tx<'_>,
    cx: &Cx,
    ad: &Posting,
    offer: &Offer,
) -> Result<(), Failure> {
    let path = format!("/uebernehmen/gesuche/{}", ad.id);
    about(
        tx,
        cx,
        ad,
        ("offer-declined", offer.contractor, path),
        &offer.id.to_string(),
    )
}

/// Tells the client that the time of an ad ran out.
pub(super) fn time_ran_out(tx: &mut Tx<'_>, cx: &Cx, ad: &Posting) -> Result<(), Failure> {
    let path = format!("/abgeben/gesuche/{}", ad.id);
    about(
        tx,
        cx,
        ad,
        ("posting-closed", ad.client, path),
        &ad.id.to_string(),
    )
}

fn about(
    tx: &mut Tx<'_>,
    cx: &Cx,
    ad: &Posting,
    (name, to, path): (&'static str, AccountId, String),
    id: &str,
) -> Result<(), Failure> {
    let arguments = vec![("title", Argument::Text(title(ad)))];
    let once = Some(format!("{name}-{id}"));
    write(
        tx,
        cx,
        &Letter {
            to,
            name,
            arguments,
            path,
            once,
        },
    )
}

fn title(ad: &Posting) -> String {
    ad.state
        .terms()
        .map(|terms| terms.title.clone())
        .unwrap_or_default()
}
