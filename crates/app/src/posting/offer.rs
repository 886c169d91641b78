//! Offers: sending one, taking it back, saying no. Choosing one makes an order and lives in room
//! `agreement`.

use domain::notice::{About, EventKind};
use domain::posting::{Offer, OfferDraft};
use kernel::{AccountId, Id, OfferId, PostingId};
use store::db::Tx;

use super::tell;
use crate::account::{company, may_begin};
use crate::context::Cx;
use crate::failure::Failure;
use crate::notice::{self, Happening};

/// Sends an offer. Free of charge, always (mission, decision 4).
///
/// # Errors
/// [`Failure::Invalid`] with every wrong input; a refusal for one's own ad (4.5), a closed one,
/// or while an earlier offer stands; [`Failure::NotFound`] for an ad one may not see.
pub async fn send(cx: &Cx, posting: PostingId, draft: OfferDraft) -> Result<OfferId, Failure> {
    send_for(cx, posting, draft, None).await
}

/// Sends an offer for one's company, or for oneself; without a choice as the last time (2.27).
///
/// # Errors
/// As [`send`], and [`Failure::Refused`] for a company one does not belong to or the client does.
pub async fn send_for(
    cx: &Cx,
    posting: PostingId,
    draft: OfferDraft,
    for_company: Option<bool>,
) -> Result<OfferId, Failure> {
    let actor = cx.writer()?.id;
    let (id, own) = (Id::new(cx.now, cx.app.entropy.as_ref()), cx.clone());
    cx.app
        .database
        .write("posting::send", move |tx| {
            store::posting::visible(tx, actor, posting)?.ok_or(Failure::NotFound)?;
            let ad = store::posting::find(tx, posting)?.ok_or(Failure::NotFound)?;
            may_begin(tx, ad.client)?;
            let earlier = store::posting::offers_of(tx, posting, actor)?;
            let company = company::acting_for(tx, (actor, ad.client), for_company)?;
            let offer = Offer::send(id, &ad, actor, &draft, (&earlier, own.now))?;
            let offer = offer.acting_for(company);
            company::remember(tx, actor, for_company)?;
            store::posting::insert_offer(tx, &offer)?;
            tell::offer_came(tx, &own, &ad, &offer)?;
            record(tx, &own, EventKind::OfferSent, id)?;
            Ok(id)
        })
        .await
}

/// What an offer would say, checked as if it were sent; nothing is written.
///
/// # Errors
/// As [`send_for`].
pub async fn preview(
    cx: &Cx,
    posting: PostingId,
    draft: OfferDraft,
    for_company: Option<bool>,
) -> Result<Offer, Failure> {
    let actor = cx.writer()?.id;
    let (id, now) = (cx.app.id(), cx.now);
    cx.app
        .database
        .read("posting::preview", move |tx| {
            let ad = store::posting::visible(tx, actor, posting)?.ok_or(Failure::NotFound)?;
            let earlier = store::posting::offers_of(tx, posting, actor)?;
            let client = ad.posting.client;
            may_begin(tx, client)?;
            let company = company::acting_for(tx, (actor, client), for_company)?;
            let offer = Offer::send(id, &ad.posting, actor, &draft, (&earlier, now))?;
            Ok(offer.acting_for(company))
        })
        .await
}

/// Takes one's own offer back. Never costs anything.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's, a refusal when it no longer stands.
pub async fn withdraw(cx: &Cx, id: OfferId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("posting::withdraw", move |tx| {
            let offer = store::posting::offer(tx, id)?.ok_or(Failure::NotFound)?;
            if offer.contractor != actor {
                return Err(Failure::NotFound);
            }
            store::posting::update_offer(tx, &offer.withdraw(own.now)?)?;
            record(tx, &own, EventKind::OfferWithdrawn, id)
        })
        .await
}

/// Says no to an offer for one's own ad.
///
/// # Errors
/// [`Failure::NotFound`] when the ad is somebody else's, a refusal when the offer no longer
/// stands.
pub async fn decline(cx: &Cx, id: OfferId) -> Result<(), Failure> {
    let actor = cx.writer()?.id;
    let own = cx.clone();
    cx.app
        .database
        .write("posting::decline", move |tx| {
            let declined = for_client(tx, actor, id)?.decline(own.now)?;
            store::posting::update_offer(tx, &declined)?;
            let ad = store::posting::find(tx, declined.posting)?.ok_or(Failure::NotFound)?;
            tell::declined(tx, &own, &ad, &declined)?;
            record(tx, &own, EventKind::OfferDeclined, id)
        })
        .await
}

/// An offer for an ad of this client.
pub(crate) fn for_client(
    tx: &mut Tx<'_>,
    client: AccountId,
    id: OfferId,
) -> Result<Offer, Failure> {
    let offer = store::posting::offer(tx, id)?.ok_or(Failure::NotFound)?;
    store::posting::owner(tx, client, offer.posting)?.ok_or(Failure::NotFound)?;
    Ok(offer)
}

fn record(tx: &mut Tx<'_>, cx: &Cx, event: EventKind, id: OfferId) -> Result<(), Failure> {
    notice::record(tx, cx, Happening::new(event, About::Offer(id)))?;
    Ok(())
}
