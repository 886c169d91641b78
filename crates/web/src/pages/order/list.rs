//! Orders in lists: a card for the overviews of both sides, and the whole list with filters.

use app::Failure;
use app::agreement::{self, Filter, OrderRow, Sort};
use askama::Template;
use axum::http::StatusCode;
use domain::agreement::{AutomaticEvent, Role};
use kernel::page::{Cursor, PageSize};
use serde::Deserialize;
use texts::Texts;

use super::acting;
use crate::answer::Answer;
use crate::extract::Asked;
use crate::pages::{custody, render};
use crate::ui::{self, Button, Empty, Layout, Pagination, Place, SafeHtml, Table};
use crate::visit::Visit;

/// The name of the list in cursors.
const LIST: &str = "orders";
/// How many orders a card shows.
const FEW: i64 = 5;

/// Which orders, sorted how, from where on.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    seite: String,
    #[serde(default)]
    stand: String,
    #[serde(default)]
    nach: String,
}

#[derive(Template)]
#[template(path = "order/list.html")]
struct ListPage {
    layout: Layout,
    t: Texts,
    sides: Vec<(String, &'static str, bool)>,
    states: Vec<(String, &'static str, bool)>,
    table: Table,
    empty: Empty,
    pages: Pagination,
}

/// The newest orders of one side as a table, for the overviews; empty when there are none.
pub(crate) async fn newest(visit: &Visit, role: Role) -> Result<Table, Failure> {
    let how = (Filter::All, Sort::Recent);
    let rows = agreement::orders(&visit.cx, role, how, None, PageSize::clamped(FEW)).await?;
    Ok(table(visit, &rows.items))
}

fn table(visit: &Visit, rows: &[OrderRow]) -> Table {
    let t = visit.t;
    let mut table = Table::new(t.orders_title())
        .column(t.money_order())
        .column(t.orders_column_state())
        .column(t.money_with())
        .column(t.orders_column_next())
        .number(t.money_amount());
    for row in rows {
        let words = format!("{} · {}", row.number, row.title);
        table = table.row([
            SafeHtml::from(ui::link(words, format!("/auftraege/{}", row.id))),
            visit.tag(custody::tag(row.custody, row.tag, row.is_unpaid)),
            other(t, row).as_str().into(),
            next(visit, row),
            visit.money(row.amount),
        ]);
    }
    table
}

fn other(t: Texts, row: &OrderRow) -> String {
    let is_client = row.role == Role::Client;
    acting::other(t, is_client, row.company.as_deref(), &row.other_name)
}

/// Whose turn it is, and until when: the day the work is due, or when something happens by itself.
fn next(visit: &Visit, row: &OrderRow) -> SafeHtml {
    let t = visit.t;
    let who = match row.turn {
        Some(_) if row.is_both => t.turn_both().to_owned(),
        Some(role) if role == row.role => t.turn_yours().to_owned(),
        Some(_) => t.turn_theirs(&row.other_name),
        None => return SafeHtml::default(),
    };
    let at = match row.next {
        Some((_, AutomaticEvent::WithdrawalOpens)) => row.due_at,
        Some((at, _)) => at,
        None => return who.into(),
    };
    SafeHtml::from(format!("{who} · ")).and(ui::time_short(at, &visit.zone(), t.locale()))
}

pub(super) async fn list(visit: Visit, Asked(wanted): Asked<Wanted>) -> Answer {
    let t = visit.t;
    let role = match wanted.seite.as_str() {
        "uebernommen" => Role::Contractor,
        "abgegeben" => Role::Client,
        _ => agreement::first_side(&visit.cx).await?,
    };
    let (side, place) = match role {
        Role::Client => ("abgegeben", Place::HandOn),
        Role::Contractor => ("uebernommen", Place::TakeOn),
    };
    let (state, filter) = match wanted.stand.as_str() {
        "offen" => ("offen", Filter::Open),
        "beendet" => ("beendet", Filter::Closed),
        _ => ("alle", Filter::All),
    };
    let after = Cursor::decode(LIST, &wanted.nach).ok();
    let how = (filter, Sort::Recent);
    let page = agreement::orders(&visit.cx, role, how, after, PageSize::default()).await?;
    let address = |side: &str, state: &str| format!("/auftraege?seite={side}&stand={state}");
    let next = page
        .next
        .map(|next| format!("{}&nach={}", address(side, state), next.encode(LIST)));
    let first = (!wanted.nach.is_empty()).then(|| address(side, state));
    let sentence = match role {
        Role::Client => t.orders_empty_client(),
        Role::Contractor => t.orders_empty_contractor(),
    };
    let mut layout = visit.layout(t.orders_title());
    layout.place = Some(place);
    let states = [
        ("alle", t.orders_all()),
        ("offen", t.orders_open()),
        ("beendet", t.orders_ended()),
    ];
    let shown = ListPage {
        layout,
        t,
        sides: vec![
            (
                address("abgegeben", state),
                t.place_hand_on(),
                role == Role::Client,
            ),
            (
                address("uebernommen", state),
                t.place_take_on(),
                role == Role::Contractor,
            ),
        ],
        states: states
            .map(|(code, words)| (address(side, code), words, code == state))
            .into(),
        table: table(&visit, &page.items),
        empty: Empty::new(sentence).button(Button::link(t.button_to_today(), "/heute")),
        pages: Pagination::new(t, first, next),
    };
    render(StatusCode::OK, &shown)
}
