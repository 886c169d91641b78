//! Reading ads and offers: what everybody who is signed in sees, and what is one's own.

use std::collections::BTreeMap;

use domain::instruction::Version;
use domain::people::trust::Level;
use domain::posting::matching::Match;
use domain::posting::search::query_terms;
use domain::posting::{Offer, Posting, PostingRefusal, PostingState};
use domain::task::week::free::{Fit, Span, working_time};
use kernel::page::{Cursor, Page, PageSize};
use kernel::{AccountId, OfferId, PostingId, TaskId, Timestamp, Zone};
use store::account::organisation::Membership;
use store::db::Tx;
use store::posting::{AdEntry, OfferEntry, OwnAd, OwnOffer};

use super::{Basis, Seen, matching};
use crate::account::company;
use crate::context::{Cx, Person};
use crate::failure::Failure;
use crate::review::{self, ClientRecord};

/// How many hits a search shows.
pub(super) const HITS: i64 = 50;
/// How many of one's own things a list shows.
const OWN: i64 = 200;

/// An ad as somebody sees it who may make an offer.
#[derive(Debug, Clone)]
pub struct Ad {
    /// The ad.
    pub posting: Posting,
    /// The client's name.
    pub client_name: String,
    /// How far the reader and the client have come with each other (3.21); nothing when it is their
    /// own, and while nothing is behind the two.
    pub level: Option<Level>,
    /// How the client pays and answers, and what was said of them (0.17, 2.5, 2.6).
    pub client_record: ClientRecord,
    /// Where the client's days begin and end: due dates are meant there.
    pub client_zone: Zone,
    /// The instruction the work will be measured by; part of what is offered for.
    pub instruction: Option<Version>,
    /// One's own offers for it, the oldest first.
    pub own_offers: Vec<Offer>,
    /// Whether the ad is one's own.
    pub is_own: bool,
    /// Whether one may make an offer now.
    pub may_offer: bool,
    /// The company one can offer for, and whether one did the last time.
    pub own_company: Option<Membership>,
    /// How well it fits the reader (2.4); nothing when it is their own, or when they never said
    /// what they take on.
    pub fit: Option<Match>,
}

/// An ad as its owner sees it.
#[derive(Debug, Clone)]
pub struct OwnPosting {
    /// The ad.
    pub posting: Posting,
    /// What keeps a draft from being published.
    pub obstacles: Vec<PostingRefusal>,
    /// The newest version of the instruction, or the one it was published with.
    pub instruction: Option<Version>,
    /// The offers, the oldest first.
    pub offers: Vec<OfferEntry>,
    /// How well whoever offers fits the ad (2.4): of offers that stand, and whose
    /// sender said what they take on.
    pub matches: BTreeMap<OfferId, Match>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// When a draft that is ready would close by itself, published now.
    pub would_close_at: Option<Timestamp>,
    /// The work beside the working time until it is due, on days as long as the owner's: more than
    /// that nobody has. Nothing unless a draft says both.
    pub fit: Option<Fit>,
}

impl OwnPosting {
    /// What its owner sees of it, to decide on nothing else.
    pub fn seen(&self) -> Seen {
        let version = self
            .instruction
            .as_ref()
            .map_or(0, |version| version.number);
        Seen {
            changed_at: self.changed_at,
            version,
        }
    }
}

/// Open ads of others, the newest first: one's own work is not offered to oneself (4.5).
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn ads(cx: &Cx, after: Option<Cursor>, size: PageSize) -> Result<Page<AdEntry>, Failure> {
    let reading = (cx.reader()?.id, cx.now);
    let start = after
        .as_ref()
        .and_then(|cursor| cursor.as_moment().ok().zip(Some(cursor.id())));
    let start = start.unwrap_or((Timestamp::MAX, PostingId::from_bytes([0xff; 16])));
    let rows = cx
        .app
        .database
        .read("posting::ads", move |tx| {
            store::posting::after(tx, reading, start, size.rows_to_load()).map_err(Failure::from)
        })
        .await?;
    Ok(Page::cut(rows, size, |last| {
        Cursor::moment(last.since, last.id)
    }))
}

/// Open ads of others that contain every word of a query, the best first (4.5).
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn search(cx: &Cx, query: &str) -> Result<Vec<AdEntry>, Failure> {
    let reading = (cx.reader()?.id, cx.now);
    let terms = query_terms(query, cx.locale);
    cx.app
        .database
        .read("posting::search", move |tx| {
            store::posting::search(tx, reading, &terms, HITS).map_err(Failure::from)
        })
        .await
}

/// One ad, as everybody sees it who may.
///
/// # Errors
/// [`Failure::NotFound`] for drafts of others and closed ads one had no part in.
pub async fn show(cx: &Cx, id: PostingId) -> Result<Ad, Failure> {
    let (actor, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("posting::show", move |tx| {
            let seen = store::posting::visible(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let posting = seen.posting;
            let instruction = match posting.state.terms() {
                Some(terms) => store::instruction::version(tx, terms.instruction)?,
                None => None,
            };
            let own_offers = store::posting::offers_of(tx, id, actor)?;
            let is_own = posting.client == actor;
            Ok(Ad {
                is_own,
                level: if is_own {
                    None
                } else {
                    review::level(tx, posting.client, actor)?
                },
                may_offer: Offer::may_send(&posting, actor, &own_offers, now).is_ok(),
                client_record: review::of_client(tx, posting.client, now)?,
                own_company: company::choice(tx, actor)?,
                fit: matching::of_ad(tx, &posting, (actor, now))?,
                posting,
                client_name: seen.client_name,
                client_zone: Zone::parse(&seen.client_zone).unwrap_or_default(),
                instruction,
                own_offers,
            })
        })
        .await
}

/// One's own ad with its offers.
///
/// # Errors
/// [`Failure::NotFound`] when it is somebody else's.
pub async fn show_own(cx: &Cx, id: PostingId) -> Result<OwnPosting, Failure> {
    let (person, now) = (cx.reader()?.clone(), cx.now);
    let actor = person.id;
    cx.app
        .database
        .read("posting::show_own", move |tx| {
            let of = store::posting::owner(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let seen = store::posting::visible(tx, actor, id)?.ok_or(Failure::NotFound)?;
            let posting = seen.posting;
            let work = Work::of(tx, &posting, now)?;
            let offers = store::posting::offers(tx, &of)?;
            let matches = matching::of_offers(tx, &of, (&posting, now))?;
            let changed_at = store::posting::changed_at(tx, &of)?;
            Ok(OwnPosting {
                fit: fit(&person, &posting, now),
                posting,
                obstacles: work.obstacles,
                instruction: work.instruction,
                offers,
                matches,
                changed_at,
                would_close_at: work.would_close_at,
            })
        })
        .await
}

/// What a draft asks for beside the time there is.
fn fit(owner: &Person, posting: &Posting, now: Timestamp) -> Option<Fit> {
    let PostingState::Draft { draft } = &posting.state else {
        return None;
    };
    let (work, due) = draft.hours.zip(draft.due_at)?;
    let zone = &owner.zone;
    let free = working_time(&owner.settings, Span { now, due, zone });
    Some(Fit { work, free })
}

/// What stands behind one's own ad.
struct Work {
    obstacles: Vec<PostingRefusal>,
    instruction: Option<Version>,
    would_close_at: Option<Timestamp>,
}

impl Work {
    fn of(tx: &mut Tx<'_>, posting: &Posting, now: Timestamp) -> Result<Self, Failure> {
        let PostingState::Draft { draft } = &posting.state else {
            let version = posting.state.terms().map(|terms| terms.instruction);
            let version = version.map(|of| store::instruction::version(tx, of));
            return Ok(Self {
                obstacles: Vec::new(),
                instruction: version.transpose()?.flatten(),
                would_close_at: None,
            });
        };
        let basis = Basis::load(tx, posting.client, draft)?;
        let published = posting.clone().publish(basis.as_work(), now);
        let would_close_at = match published.map(|posting| posting.state) {
            Ok(PostingState::Published { closes_at, .. }) => Some(closes_at),
            _ => None,
        };
        Ok(Self {
            obstacles: posting.obstacles(basis.as_work(), now),
            instruction: basis.version,
            would_close_at,
        })
    }
}

/// One's own ads, the last changed first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own(cx: &Cx) -> Result<Vec<OwnAd>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("posting::own", move |tx| {
            store::posting::own(tx, actor, OWN).map_err(Failure::from)
        })
        .await
}

/// One's own ads for one task.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn for_task(cx: &Cx, task: TaskId) -> Result<Vec<OwnAd>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("posting::for_task", move |tx| {
            store::posting::of_task(tx, task, actor).map_err(Failure::from)
        })
        .await
}

/// One's own offers, the newest first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn own_offers(cx: &Cx) -> Result<Vec<OwnOffer>, Failure> {
    let actor = cx.reader()?.id;
    cx.app
        .database
        .read("posting::own_offers", move |tx| {
            store::posting::own_offers(tx, actor, OWN).map_err(Failure::from)
        })
        .await
}

/// An offer for one's own ad, with the ad: what is looked at before choosing.
///
/// # Errors
/// [`Failure::NotFound`] when the ad is somebody else's.
pub async fn offer_of(cx: &Cx, id: OfferId) -> Result<(OwnPosting, OfferEntry), Failure> {
    let actor: AccountId = cx.reader()?.id;
    let entry = cx
        .app
        .database
        .read("posting::offer_of", move |tx| {
            let posting = super::offer::for_client(tx, actor, id)?.posting;
            let ad = store::posting::owner(tx, actor, posting)?.ok_or(Failure::NotFound)?;
            store::posting::offer_entry(tx, &ad, id)?.ok_or(Failure::NotFound)
        })
        .await?;
    Ok((show_own(cx, entry.offer.posting).await?, entry))
}
