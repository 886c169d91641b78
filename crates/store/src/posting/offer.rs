//! Offers: what was promised for which ad, and what became of it.

use domain::people::capacity::Capacity;
use domain::posting::{Offer, OfferState};
use kernel::{AccountId, OfferId, PostingId, Timestamp, kind};

use crate::columns::unknown;
use crate::db::{DbError, Json, Row, Tx};
use crate::people::capacity_at;
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) INSERT_OFFER = "insert into offer (id, posting_id, contractor_id, terms, \
        amount_minor, currency, sent_at, state) values ($1, $2, $3, $4, $5, $6, $7, 'sent')";
    pub(crate) UPDATE_OFFER = "update offer set state = $2, state_at = $3 \
        where id = $1 and state = 'sent'";
    pub(crate) OFFER = "select id, posting_id, contractor_id, terms, sent_at, state, state_at \
        from offer where id = $1";
    pub(crate) STANDING_OFFERS = "select id, posting_id, contractor_id, terms, sent_at, state, \
        state_at from offer where posting_id = $1 and state = 'sent' order by sent_at, id";
    pub(crate) OFFERS_WITH_NAMES = "select o.id, o.posting_id, o.contractor_id, o.terms, o.sent_at, \
        o.state, o.state_at, a.name from offer o join account a on a.id = o.contractor_id \
        where o.posting_id = $1 order by case when o.state in ('sent', 'accepted') then 0 \
        else 1 end, o.sent_at desc, o.id limit 1000";
    pub(crate) OFFER_WITH_NAME = "select o.id, o.posting_id, o.contractor_id, o.terms, o.sent_at, \
        o.state, o.state_at, a.name from offer o join account a on a.id = o.contractor_id \
        where o.posting_id = $1 and o.id = $2";
    pub(crate) OFFERS_OF = "select id, posting_id, contractor_id, terms, sent_at, state, state_at \
        from offer where posting_id = $1 and contractor_id = $2 order by sent_at, id";
    pub(crate) OWN_OFFERS = "select o.id, o.posting_id, o.contractor_id, o.terms, o.sent_at, \
        o.state, o.state_at, p.title, a.name from offer o join posting p on p.id = o.posting_id \
        join account a on a.id = p.client_id where o.contractor_id = $1 \
        order by o.sent_at desc, o.id limit $2";
    pub(crate) CAPACITIES = "select o.id, c.tasks, c.skills, c.minutes_per_week, c.price_minor, \
        c.currency from offer o join capacity c on c.account_id = o.contractor_id \
        where o.posting_id = $1 and o.state = 'sent' \
        order by o.sent_at desc, o.id limit 1000";
}

/// An offer as the client sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferEntry {
    /// The offer.
    pub offer: Offer,
    /// Whose it is.
    pub contractor_name: String,
}

/// An offer as whoever sent it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnOffer {
    /// The offer.
    pub offer: Offer,
    /// The ad's headline.
    pub title: String,
    /// Whose ad it is.
    pub client_name: String,
}

fn offer_at(row: &Row<'_>) -> Result<Offer, DbError> {
    Ok(Offer {
        id: row.get(0)?,
        posting: row.get(1)?,
        contractor: row.get(2)?,
        terms: row.get::<Json<_>>(3)?.0,
        sent_at: row.get(4)?,
        state: state_at(row)?,
    })
}

fn entry_at(row: &Row<'_>) -> Result<OfferEntry, DbError> {
    Ok(OfferEntry {
        offer: offer_at(row)?,
        contractor_name: row.get(7)?,
    })
}

fn state_at(row: &Row<'_>) -> Result<OfferState, DbError> {
    let word: String = row.get(5)?;
    let at: Option<Timestamp> = row.get(6)?;
    match (word.as_str(), at) {
        ("sent", None) => Ok(OfferState::Sent),
        ("withdrawn", Some(at)) => Ok(OfferState::Withdrawn { at }),
        ("declined", Some(at)) => Ok(OfferState::Declined { at }),
        ("accepted", Some(at)) => Ok(OfferState::Accepted { at }),
        _ => Err(unknown("state of an offer", &word)),
    }
}

/// Writes a new offer. A second one that stands for the same ad is a [`DbError::Unique`].
pub fn insert_offer(tx: &mut Tx<'_>, offer: &Offer) -> Result<(), DbError> {
    let values = [
        offer.id.into(),
        offer.posting.into(),
        offer.contractor.into(),
        Json(&offer.terms).try_into()?,
        offer.terms.amount.minor.into(),
        offer.terms.amount.currency.code().into(),
        offer.sent_at.into(),
    ];
    tx.execute_one(&INSERT_OFFER, &values)
}

/// Writes what became of an offer that stood.
pub fn update_offer(tx: &mut Tx<'_>, offer: &Offer) -> Result<(), DbError> {
    let at = match offer.state {
        OfferState::Sent => None,
        OfferState::Withdrawn { at }
        | OfferState::Declined { at }
        | OfferState::Accepted { at } => Some(at),
    };
    tx.execute_one(
        &UPDATE_OFFER,
        &[offer.id.into(), offer.state.code().into(), at.into()],
    )
}

/// One offer. The caller proves who may see it.
pub fn offer(tx: &mut Tx<'_>, id: OfferId) -> Result<Option<Offer>, DbError> {
    tx.optional(&OFFER, &[id.into()], offer_at)
}

/// Every offer for an ad that stands, for the decision between them. One person has one at most.
pub fn standing_offers(
    tx: &mut Tx<'_>,
    ad: &OwnerOf<kind::Posting>,
) -> Result<Vec<Offer>, DbError> {
    tx.query(&STANDING_OFFERS, &[ad.id().into()], offer_at)
}

/// The offers for an ad, with names, for its owner, the oldest first. Where there are very many,
/// those that were withdrawn or declined long ago are left out first.
pub fn offers(tx: &mut Tx<'_>, ad: &OwnerOf<kind::Posting>) -> Result<Vec<OfferEntry>, DbError> {
    let mut entries = tx.query(&OFFERS_WITH_NAMES, &[ad.id().into()], entry_at)?;
    entries.sort_by_key(|entry| (entry.offer.sent_at, entry.offer.id));
    Ok(entries)
}

/// What those take on whose offers for an ad stand, by offer, for the ad's owner.
/// Whoever took their offer back, or was declined, is no longer read.
pub fn capacities(
    tx: &mut Tx<'_>,
    ad: &OwnerOf<kind::Posting>,
) -> Result<Vec<(OfferId, Capacity)>, DbError> {
    tx.query(&CAPACITIES, &[ad.id().into()], |row| {
        Ok((row.get(0)?, capacity_at(row, 1)?))
    })
}

/// One offer for an ad, with the name, for the ad's owner.
pub fn offer_entry(
    tx: &mut Tx<'_>,
    ad: &OwnerOf<kind::Posting>,
    id: OfferId,
) -> Result<Option<OfferEntry>, DbError> {
    tx.optional(&OFFER_WITH_NAME, &[ad.id().into(), id.into()], entry_at)
}

/// One person's offers for one ad.
pub fn offers_of(
    tx: &mut Tx<'_>,
    posting: PostingId,
    contractor: AccountId,
) -> Result<Vec<Offer>, DbError> {
    tx.query(&OFFERS_OF, &[posting.into(), contractor.into()], offer_at)
}

/// One person's offers, the newest first.
pub fn own_offers(
    tx: &mut Tx<'_>,
    contractor: AccountId,
    limit: i64,
) -> Result<Vec<OwnOffer>, DbError> {
    tx.query(&OWN_OFFERS, &[contractor.into(), limit.into()], |row| {
        Ok(OwnOffer {
            offer: offer_at(row)?,
            title: row.get(7)?,
            client_name: row.get(8)?,
        })
    })
}
