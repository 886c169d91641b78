//! "Übernehmen": open ads to search in, one's own offers and orders.

use app::posting;
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
use crate::pages::posting::offer_tag;
use crate::pages::{order, render};
use crate::ui::{self, Button, Empty, FormView, Layout, Pagination, SafeHtml, Table, address};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "open-ads";

/// What is looked for, and where the list begins.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    nach: String,
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
    ads: Table,
    empty: Empty,
    pages: Pagination,
}

/// Open ads as a table; empty without any.
pub(crate) fn ads(visit: &Visit, ads: &[AdEntry]) -> Table {
    let t = visit.t;
    let head = Table::new(t.take_on_ads())
        .column(t.posting_column_title())
        .column(t.posting_column_client())
        .number(t.posting_column_budget())
        .column(t.posting_column_due())
        .column(t.posting_column_closes());
    ads.iter().fold(head, |table, ad| {
        table.row([
            ui::link(ad.title.as_str(), home(ad.id)).into(),
            ad.client_name.as_str().into(),
            visit.money(ad.budget),
            ui::time_short(ad.due_at, &visit.zone(), t.locale()).into(),
            ui::time_short(ad.closes_at, &visit.zone(), t.locale()).into(),
        ])
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
    let after = Cursor::decode(LIST, &wanted.nach).ok();
    let (entries, next) = if query.is_empty() {
        let page = posting::ads(&visit.cx, after, PageSize::default()).await?;
        (page.items, page.next)
    } else {
        (posting::search(&visit.cx, query).await?, None)
    };
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
        ads: ads(&visit, &entries),
        empty: empty(t, query),
        pages: Pagination::new(t, first, next),
    };
    render(StatusCode::OK, &page)
}

fn empty(t: Texts, query: &str) -> Empty {
    if query.is_empty() {
        let button = Button::link(t.posting_begin(), "/abgeben/gesuche/neu").quiet();
        return Empty::new(t.take_on_empty()).button(button);
    }
    let all = Button::link(t.take_on_all(), address::TAKE_ON).quiet();
    Empty::new(t.take_on_found(0_usize, query)).button(all)
}
