//! One search in everything a person may see: open ads of others, own ads, own tasks, own orders.
//!
//! Not a room: it reads what the rooms keep and changes nothing. Everywhere every word of the
//! query has to be found, in another form too (`Rechnung` finds `Rechnungen`), and the same
//! query over the same things gives the same order.

use domain::agreement::Role;
use kernel::page::{Cursor, PageSize};
use kernel::{TaskId, terms, tokens};
use store::posting::{AdEntry, OwnAd};

use crate::agreement::{self, Filter, OrderRow, Sort};
use crate::context::Cx;
use crate::failure::Failure;
use crate::posting;

/// The most hits of one kind.
const HITS: usize = 50;
/// How many pages of orders are looked through on each side.
const PAGES: usize = 20;

/// What is searched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Everything.
    #[default]
    All,
    /// Open ads of others.
    Ads,
    /// One's own ads, drafts and closed ones too.
    OwnAds,
    /// One's own tasks.
    Tasks,
    /// One's own orders on both sides.
    Orders,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Ads,
        Self::OwnAds,
        Self::Tasks,
        Self::Orders,
    ];

    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Ads => "ads",
            Self::OwnAds => "own-ads",
            Self::Tasks => "tasks",
            Self::Orders => "orders",
        }
    }

    /// Reads [`Kind::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    fn covers(self, kind: Self) -> bool {
        self == kind || self == Self::All
    }
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Open ads of others, the best first.
    pub ads: Vec<AdEntry>,
    /// One's own ads, the last changed first.
    pub own_ads: Vec<OwnAd>,
    /// One's own tasks, in the order of the ranking.
    pub tasks: Vec<(TaskId, String)>,
    /// One's own orders, the last changed first, as client before as contractor.
    pub orders: Vec<OrderRow>,
}

impl Found {
    /// How many hits there are.
    pub fn count(&self) -> usize {
        self.ads.len() + self.own_ads.len() + self.tasks.len() + self.orders.len()
    }
}

/// Searches everything the person may see. Nothing is found for a query without words.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn search(cx: &Cx, query: &str, kind: Kind) -> Result<Found, Failure> {
    cx.reader()?;
    let wanted = Wanted(terms(query, cx.locale));
    let mut found = Found::default();
    if wanted.0.is_empty() {
        return Ok(found);
    }
    if kind.covers(Kind::Ads) {
        found.ads = posting::search(cx, query).await?;
        found.ads.truncate(HITS);
    }
    if kind.covers(Kind::OwnAds) {
        let own = posting::own(cx).await?;
        found.own_ads = own
            .into_iter()
            .filter(|ad| wanted.fits(&ad.title))
            .take(HITS)
            .collect();
    }
    if kind.covers(Kind::Tasks) {
        found.tasks = tasks(cx, wanted.clone()).await?;
    }
    if kind.covers(Kind::Orders) {
        for role in Role::BOTH {
            found.orders.extend(orders(cx, role, &wanted).await?);
        }
    }
    Ok(found)
}

/// The stems of a query.
#[derive(Debug, Clone)]
struct Wanted(Vec<String>);

impl Wanted {
    fn fits(&self, text: &str) -> bool {
        let words = tokens(text);
        self.0.iter().all(|term| words.contains(term))
    }
}

async fn tasks(cx: &Cx, wanted: Wanted) -> Result<Vec<(TaskId, String)>, Failure> {
    let owner = cx.reader()?.id;
    cx.app
        .database
        .read("search::tasks", move |tx| {
            let all = store::task::titles(tx, owner, crate::task::MOST_TASKS)?;
            let fitting = all.into_iter().filter(|(_, title)| wanted.fits(title));
            Ok(fitting.take(HITS).collect())
        })
        .await
}

async fn orders(cx: &Cx, role: Role, wanted: &Wanted) -> Result<Vec<OrderRow>, Failure> {
    let (mut found, mut after): (Vec<OrderRow>, Option<Cursor>) = (Vec::new(), None);
    for _ in 0..PAGES {
        let order = (Filter::All, Sort::Recent);
        let page = agreement::orders(cx, role, order, after, PageSize::MAX).await?;
        let fits = |row: &OrderRow| wanted.fits(&format!("{} {}", row.number, row.title));
        found.extend(page.items.into_iter().filter(fits));
        after = page.next;
        if after.is_none() || found.len() >= HITS {
            break;
        }
    }
    found.truncate(HITS);
    Ok(found)
}
