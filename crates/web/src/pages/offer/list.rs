//! "Übernehmen": open ads to search in, one's own offers and orders.

use app::Failure;
use app::posting::{self, LOOKED_AT, MatchedAd};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::Role;
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use store::posting::{AdEntry, OwnOffer};
use texts::Texts;

use super::{home, layout};
use crate::answer::Answer;
use crate::extract::Asked;
use crate::pages::people::CAPACITY;
use crate::pages::posting::{folded_match, offer_tag};
use crate::pages::task::with_query;
use crate::pages::{order, render};
use crate::ui::{self, Button, Empty, FormView, Layout, Pagination, SafeHtml, Table, address};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "open-ads";

/// The word in the address for the best match first.
const BEST: &str = "passung";

/// What is looked for, and where the list begins.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    nach: String,
    #[serde(default)]
    sort: String,
}

#[derive(Template)]
#[template(path = "offer/list.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    orders: Table,
    all_orders: Button,
    offers: Table,
    form: FormView,
    found: String,
    /// The other order: its address, its name.
    order: Option<(String, &'static str)>,
    /// What the order chosen means; empty for the newest first.
    order_hint: String,
    is_best: bool,
    /// The reader has not said what they take on, so nothing is matched.
    to_fill: bool,
    ads: Table,
    empty: Empty,
    pages: Pagination,
}

/// Open ads as a table; empty without any.
pub(crate) fn ads(visit: &Visit, ads: &[AdEntry]) -> Table {
    let head = head(visit.t);
    ads.iter()
        .fold(head, |table, ad| table.row(cells(visit, ad)))
}

fn head(t: Texts) -> Table {
    Table::new(t.take_on_ads())
        .column(t.posting_column_title())
        .column(t.posting_column_client())
        .number(t.posting_column_budget())
        .column(t.posting_column_due())
        .column(t.posting_column_closes())
}

fn cells(visit: &Visit, ad: &AdEntry) -> [SafeHtml; 5] {
    let short = |at| ui::time_short(at, &visit.zone(), visit.t.locale()).into();
    [
        ui::link(ad.title.as_str(), home(ad.id)).into(),
        ad.client_name.as_str().into(),
        visit.money(ad.budget),
        short(ad.due_at),
        short(ad.closes_at),
    ]
}

/// Open ads with how well each fits the reader, where they said what they take on.
fn matched_ads(visit: &Visit, ads: &[MatchedAd]) -> Table {
    let is_matched = ads.iter().any(|one| one.fit.is_some());
    let head = head(visit.t);
    let head = if is_matched {
        head.column(visit.t.match_column())
    } else {
        head
    };
    ads.iter().fold(head, |table, one| {
        let fit = is_matched.then(|| folded_match(visit, one.fit.as_ref()));
        table.row(cells(visit, &one.ad).into_iter().chain(fit))
    })
}

fn offers(visit: &Visit, offers: &[OwnOffer]) -> Table {
    let t = visit.t;
    let head = Table::new(t.take_on_offers())
        .column(t.posting_column_title())
        .column(t.posting_column_client())
        .number(t.offer_amount())
        .column(t.offer_due())
        .column(t.offer_state());
    offers.iter().fold(head, |table, own| {
        let offer = &own.offer;
        table.row([
            ui::link(own.title.as_str(), home(offer.posting)).into(),
            SafeHtml::from(own.client_name.as_str()),
            visit.money(offer.terms.amount),
            ui::time_short(offer.terms.due_at, &visit.zone(), t.locale()).into(),
            visit.tag(offer_tag(offer.state)),
        ])
    })
}

pub(super) async fn show(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    let query = wanted.q.trim();
    let (entries, next) = load(&visit, query, &wanted).await?;
    let is_matched = entries.iter().any(|one| one.fit.is_some());
    let is_best = wanted.sort == BEST && is_matched;
    let found = if query.is_empty() {
        String::new()
    } else {
        t.take_on_found(entries.len(), query)
    };
    let next = next.map(|next| format!("/uebernehmen?nach={}#gesuche", next.encode(LIST)));
    let first = (!wanted.nach.is_empty()).then(|| "/uebernehmen#gesuche".to_owned());
    let page = ListPage {
        layout: layout(&visit, t.place_take_on()),
        t,
        orders: order::newest(&visit, Role::Contractor).await?,
        all_orders: Button::link(t.button_all(), "/auftraege?seite=uebernommen")
            .quiet()
            .about(t.take_on_orders()),
        offers: offers(&visit, &posting::own_offers(&visit.cx).await?),
        form: FormView::new(t).with("q", query),
        found,
        order: is_matched.then(|| other_order(t, query, is_best)),
        order_hint: order_hint(t, query, is_best && is_matched),
        is_best,
        to_fill: !is_matched && !entries.is_empty(),
        ads: matched_ads(&visit, &entries),
        empty: empty(t, query),
        pages: Pagination::new(t, first, next),
    };
    render(StatusCode::OK, &page)
}

/// The ads asked for, and where the next page begins.
async fn load(
    visit: &Visit,
    query: &str,
    wanted: &Wanted,
) -> Result<(Vec<MatchedAd>, Option<Cursor>), Failure> {
    let cx = &visit.cx;
    if wanted.sort == BEST {
        let best = posting::best(cx, query).await?;
        // Without a word on what one takes on nothing is better than anything else.
        if best.iter().any(|one| one.fit.is_some()) {
            return Ok((best, None));
        }
    }
    let (ads, next) = if query.is_empty() {
        let after = Cursor::decode(LIST, &wanted.nach).ok();
        let page = posting::ads(cx, after, PageSize::default()).await?;
        (page.items, page.next)
    } else {
        (posting::search(cx, query).await?, None)
    };
    Ok((posting::matched(cx, ads).await?, next))
}

/// The address and the name of the order that is not chosen.
fn other_order(t: Texts, query: &str, is_best: bool) -> (String, &'static str) {
    let (sort, name) = match (is_best, query) {
        (false, _) => (BEST, t.match_best()),
        (true, "") => ("", t.match_newest()),
        (true, _) => ("", t.match_by_words()),
    };
    let address = with_query(address::TAKE_ON, &[("q", query), ("sort", sort)]);
    (format!("{address}#gesuche"), name)
}

fn order_hint(t: Texts, query: &str, is_best: bool) -> String {
    match (is_best, query) {
        (false, _) => String::new(),
        (true, "") => t.match_best_hint(LOOKED_AT),
        (true, _) => t.match_best_hint_found().to_owned(),
    }
}

fn empty(t: Texts, query: &str) -> Empty {
    if query.is_empty() {
        let button = Button::link(t.posting_begin(), "/abgeben/gesuche/neu").quiet();
        return Empty::new(t.take_on_empty()).button(button);
    }
    let all = Button::link(t.take_on_all(), address::TAKE_ON).quiet();
    Empty::new(t.take_on_found(0_usize, query)).button(all)
}
