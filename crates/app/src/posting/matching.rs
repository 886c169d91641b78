//! How well ads fit whoever reads them, and those who offer fit an ad (mission 2.4).
//!
//! What the reader takes on is read once, however many ads there are; what those take on who
//! offer, with one query and only with the proof that the ad is the reader's.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::people::capacity::Capacity;
use domain::posting::matching::{Match, Wanted, best_first};
use domain::posting::search::query_terms;
use domain::posting::{Posting, PostingState, PostingTerms};
use kernel::{AccountId, OfferId, PostingId, Timestamp, kind};
use store::db::Tx;
use store::posting::AdEntry;
use store::proof::OwnerOf;

use super::read::HITS;
use crate::context::Cx;
use crate::failure::Failure;

/// So many of the newest open ads are held against what the reader takes on.
pub const LOOKED_AT: i64 = 100;
/// So many of the best are shown.
const SHOWN: usize = 50;

/// An open ad, and how well it fits the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchedAd {
    /// The ad.
    pub ad: AdEntry,
    /// How well it fits; nothing when the reader never said what they take on.
    pub fit: Option<Match>,
}

/// Holds ads in a list against what the reader takes on; their order stays.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn matched(cx: &Cx, ads: Vec<AdEntry>) -> Result<Vec<MatchedAd>, Failure> {
    let (own, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("posting::matched", move |tx| {
            let capacity = of_reader(tx, own)?;
            Ok(held_against(capacity.as_ref(), ads.clone(), now))
        })
        .await
}

/// Open ads of others, those first that fit the reader best; among equals the newest. They are the
/// best 50 of the newest 100, or with a query of those it finds. Without anything said by the
/// reader all are equal.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn best(cx: &Cx, query: &str) -> Result<Vec<MatchedAd>, Failure> {
    let (own, now) = (cx.reader()?.id, cx.now);
    let terms = (!query.is_empty()).then(|| query_terms(query, cx.locale));
    cx.app
        .database
        .read("posting::best", move |tx| {
            let capacity = of_reader(tx, own)?;
            let newest = (Timestamp::MAX, PostingId::from_bytes([0xff; 16]));
            let ads = match &terms {
                Some(terms) => store::posting::search(tx, (own, now), terms, HITS)?,
                None => store::posting::after(tx, (own, now), newest, LOOKED_AT)?,
            };
            let mut found = held_against(capacity.as_ref(), ads, now);
            best_first(&mut found, |one| {
                let score = one.fit.as_ref().map(Match::score).unwrap_or_default();
                (score, (Reverse(one.ad.since), one.ad.id))
            });
            found.truncate(SHOWN);
            Ok(found)
        })
        .await
}

fn held_against(capacity: Option<&Capacity>, ads: Vec<AdEntry>, now: Timestamp) -> Vec<MatchedAd> {
    let wanted = capacity.map(Wanted::new);
    let all = ads.into_iter().map(|ad| MatchedAd {
        fit: wanted.as_ref().map(|wanted| wanted.matched(&ad.terms, now)),
        ad,
    });
    all.collect()
}

/// How well an ad fits the reader; nothing when it is their own, or when they never said what they
/// take on.
pub(super) fn of_ad(
    tx: &mut Tx<'_>,
    posting: &Posting,
    (reader, now): (AccountId, Timestamp),
) -> Result<Option<Match>, Failure> {
    let Some(terms) = compared(posting, reader) else {
        return Ok(None);
    };
    let capacity = of_reader(tx, reader)?;
    let now = moment(posting, now);
    Ok(capacity.map(|capacity| Match::of(terms, &capacity, now)))
}

/// What an ad of somebody else says; an own one is not held against oneself (4.5).
fn compared(posting: &Posting, reader: AccountId) -> Option<&PostingTerms> {
    posting.state.terms().filter(|_| posting.client != reader)
}

/// How well those fit the owner's ad whose offers stand.
pub(super) fn of_offers(
    tx: &mut Tx<'_>,
    of: &OwnerOf<kind::Posting>,
    (posting, now): (&Posting, Timestamp),
) -> Result<BTreeMap<OfferId, Match>, Failure> {
    let Some(terms) = posting.state.terms() else {
        return Ok(BTreeMap::new());
    };
    let now = moment(posting, now);
    let said = store::posting::capacities(tx, of)?.into_iter();
    let said = said.filter(|(_, capacity)| !capacity.is_empty());
    Ok(said
        .map(|(offer, capacity)| (offer, Match::of(terms, &capacity, now)))
        .collect())
}

/// From when on free time counts: once an ad is no longer open, time that passes changes nothing.
fn moment(posting: &Posting, now: Timestamp) -> Timestamp {
    match &posting.state {
        PostingState::Filled { at, .. } | PostingState::Closed { at, .. } => now.min(*at),
        PostingState::Draft { .. } | PostingState::Published { .. } => now,
    }
}

fn of_reader(tx: &mut Tx<'_>, reader: AccountId) -> Result<Option<Capacity>, Failure> {
    let capacity = store::people::capacity(tx, reader)?;
    Ok(capacity.filter(|capacity| !capacity.is_empty()))
}
